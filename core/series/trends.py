"""Trends of a series: Theil-Sen slope and Mann-Kendall test.

Mann, H. B. (1945): Nonparametric tests against trend. Econometrica 13, 245-259.
Kendall, M. G. (1975): Rank correlation methods, 4th edition. Griffin, London.
Sen, P. K. (1968): Estimates of the regression coefficient based on Kendall's tau. Journal of the
American Statistical Association 63, 1379-1389.
Theil, H. (1950): A rank-invariant method of linear and polynomial regression analysis.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

_DAYS_IN_YEAR = 365.2425
# The two-sided 95 % point of the normal distribution.
_NORMAL_95 = 1.959963984540054


@dataclass(frozen=True)
class Trend:
    """What a series does over time; NaN where there are too few values to tell.

    Attributes:
        slope: Theil-Sen slope, in the values' unit a year.
        low: lower 95 % confidence limit of the slope.
        high: upper limit.
        s: Mann-Kendall statistic.
        tau: Kendall's tau-b.
        p: two-sided probability of such an S, or a larger one, without a trend.
    """

    slope: float
    low: float
    high: float
    s: int
    tau: float
    p: float


def years(days: Sequence[date]) -> np.ndarray:
    """(n,) float64: days as years of 365.2425 days."""
    return np.array([day.toordinal() for day in days], float) / _DAYS_IN_YEAR


def trend(x: np.ndarray, y: np.ndarray) -> Trend:
    """Theil-Sen slope and Mann-Kendall test of values over time.

    The variance of S has Kendall's correction for ties, and its normal deviate the correction for
    continuity (Kendall 1975, chapter 4); the normal approximation is rough below ten values. The
    limits of the slope are the ordered slopes whose ranks lie 1.96 standard deviations of S apart
    (Sen 1968, section 2), so they too need about six values or more.

    Args:
        x: (n,) times, all different.
        y: (n,) values without NaN.
    """
    first, second = np.triu_indices(len(x), 1)
    if not first.size:
        return Trend(*(math.nan,) * 3, 0, math.nan, math.nan)
    slopes = np.sort((y[second] - y[first]) / (x[second] - x[first]))
    s = int(np.sign(slopes).sum())
    deviation = math.sqrt(_variance(y))
    low, high = _limits(slopes, deviation)
    z = (abs(s) - 1) / deviation if s and deviation else 0.0
    untied = np.count_nonzero(slopes)
    return Trend(
        slope=float(np.median(slopes)),
        low=low,
        high=high,
        s=s,
        tau=s / math.sqrt(slopes.size * untied) if untied else math.nan,
        p=math.erfc(z / math.sqrt(2)),
    )


def _variance(y: np.ndarray) -> float:
    """Variance of S with equal values (Kendall 1975, chapter 4)."""
    n = len(y)
    _, ties = np.unique(y, return_counts=True)
    whole = n * (n - 1) * (2 * n + 5)
    return float(whole - (ties * (ties - 1) * (2 * ties + 5)).sum()) / 18


def _limits(slopes: np.ndarray, deviation: float) -> tuple[float, float]:
    """95 % confidence limits from slopes in order; NaN where there are too few of them."""
    between = _NORMAL_95 * deviation
    lower = round((slopes.size - between) / 2) - 1
    upper = round((slopes.size + between) / 2)
    if lower < 0 or upper >= slopes.size:
        return math.nan, math.nan
    return float(slopes[lower]), float(slopes[upper])
