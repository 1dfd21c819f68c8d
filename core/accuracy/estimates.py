"""Accuracy and areas of a whole map, estimated from sample points: stratified estimators.

All of it is from Olofsson, Foody, Herold, Stehman, Woodcock, Wulder (2014), Good practices for
estimating area and assessing accuracy of land change, doi 10.1016/j.rse.2014.02.015, section 4;
numbers in the code are those of its equations. The strata are the classes of the map.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

# Standard errors on either side of an estimate that a 95 % interval reaches to.
Z_95 = 1.96


@dataclass(frozen=True)
class Estimate:
    """An estimate and its error.

    Attributes:
        value: the estimate.
        error: its standard error; NaN where a class has too few points.
    """

    value: float
    error: float

    @property
    def margin(self) -> float:
        """Half the width of the 95 % interval."""
        return Z_95 * self.error


NOTHING = Estimate(math.nan, math.nan)


@dataclass(frozen=True)
class Adjusted:
    """What sample points say about a whole map.

    Attributes:
        proportions: (classes, classes), the error matrix in parts of the map's area.
        overall: overall accuracy.
        users: user's accuracy of each class.
        producers: producer's accuracy of each class.
        areas: area of each class by the reference, in the unit of the mapped areas.
    """

    proportions: np.ndarray
    overall: Estimate
    users: tuple[Estimate, ...]
    producers: tuple[Estimate, ...]
    areas: tuple[Estimate, ...]


def adjusted(counts: np.ndarray, mapped: np.ndarray) -> Adjusted:
    """Area-adjusted accuracy and areas, from points drawn at random in each class of a map.

    Args:
        counts: (classes, classes) points; rows are the map's classes, columns the reference's.
        mapped: (classes,) the area of each class on the map, in any unit.

    Returns:
        The estimates. A class without area has no user's accuracy (NaN) and takes no part. A
        standard error is NaN where a class with an area has a single point.

    Raises:
        ValueError: a class has an area and no points, or points and no area.
    """
    counts, mapped = np.asarray(counts, float), np.asarray(mapped, float)
    points = counts.sum(axis=1)
    if not mapped.sum() or ((mapped > 0) != (points > 0)).any():
        raise ValueError("every class with an area needs points, and no other class has any")
    classes, whole = range(len(points)), float(mapped.sum())
    weights = mapped / whole
    there = points > 0
    # In rows of classes that are not on the map everything is 0 / 1.
    shares = counts / np.where(there, points, 1)[:, None]
    # Of a proportion in a stratum; 0 / 0 where a single point says nothing about the spread.
    with np.errstate(divide="ignore", invalid="ignore"):
        variances = shares * (1 - shares) / (points - 1)[:, None]
    variances[~there] = 0
    variances[points == 1] = np.nan
    proportions = weights[:, None] * shares  # 4
    right, totals = np.diag(shares), proportions.sum(axis=0)
    # Of the proportion of each cell of the matrix.
    spread = weights[:, None] ** 2 * variances
    return Adjusted(
        proportions=proportions,
        overall=Estimate(float(np.trace(proportions)), math.sqrt(np.trace(spread))),  # 1, 5
        users=tuple(  # 2, 6
            Estimate(float(right[k]), math.sqrt(variances[k, k])) if there[k] else NOTHING
            for k in classes
        ),
        producers=tuple(_producers(k, proportions, spread) for k in classes),
        areas=tuple(  # 9 to 12
            Estimate(float(totals[k]) * whole, math.sqrt(spread[:, k].sum()) * whole)
            for k in classes
        ),
    )


def _producers(k: int, proportions: np.ndarray, spread: np.ndarray) -> Estimate:
    """Producer's accuracy of class ``k``, equations 3 and 7; NaN where the reference lacks it."""
    total = float(proportions[:, k].sum())
    if not total:
        return NOTHING
    value = float(proportions[k, k]) / total
    own = float(spread[k, k])
    others = float(spread[:, k].sum()) - own
    return Estimate(value, math.sqrt((1 - value) ** 2 * own + value**2 * others) / total)
