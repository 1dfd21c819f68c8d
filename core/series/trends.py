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
    """What a series does over time; NaN where there are too few values.

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
    (Sen 1968, section 2), so they too need about six values or more. Values of one time have no
    slope between them.

    Args:
        x: (n,) times, in any order.
        y: (n,) values without NaN.
    """
    order = np.argsort(x, kind="stable")
    x, y = x[order], y[order]
    first, second = np.triu_indices(len(x), 1)
    runs, rises = x[second] - x[first], y[second] - y[first]
    apart = runs > 0
    if not apart.any():
        return Trend(*(math.nan,) * 3, 0, math.nan, math.nan)
    slopes = np.sort(rises[apart] / runs[apart])
    s = int(np.sign(slopes).sum())
    deviation = math.sqrt(_variance(x, y))
    low, high = _limits(slopes, deviation)
    z = (abs(s) - 1) / deviation if s and deviation else 0.0
    untied = np.count_nonzero(rises)
    return Trend(
        slope=float(np.median(slopes)),
        low=low,
        high=high,
        s=s,
        tau=s / math.sqrt(slopes.size * untied) if untied else math.nan,
        p=math.erfc(z / math.sqrt(2)),
    )


def _variance(x: np.ndarray, y: np.ndarray) -> float:
    """Variance of S with equal times and equal values (Kendall 1975, chapter 4)."""
    n = len(y)
    t, u = (np.unique(values, return_counts=True)[1].astype(float) for values in (x, y))
    alone = n * (n - 1) * (2 * n + 5)
    alone -= sum((ties * (ties - 1) * (2 * ties + 5)).sum() for ties in (t, u))
    twos = (t * (t - 1)).sum() * (u * (u - 1)).sum() / (2 * n * (n - 1))
    threes = (t * (t - 1) * (t - 2)).sum() * (u * (u - 1) * (u - 2)).sum()
    return float(alone / 18 + twos + threes / (9 * n * (n - 1) * max(n - 2, 1)))


def _limits(slopes: np.ndarray, deviation: float) -> tuple[float, float]:
    """95 % confidence limits from slopes in order; NaN where there are too few of them."""
    between = _NORMAL_95 * deviation
    lower = round((slopes.size - between) / 2) - 1
    upper = round((slopes.size + between) / 2)
    if lower < 0 or upper >= slopes.size:
        return math.nan, math.nan
    return float(slopes[lower]), float(slopes[upper])
