"""Trends, compared with scipy and with values computed by hand."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pytest
from gmnet_water.core.series.trends import trend, years

stats = pytest.importorskip("scipy.stats")


def series(seed: int, n: int = 25, ties: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """Values with a weak trend at uneven times."""
    rng = np.random.default_rng(seed)
    x = np.cumsum(rng.uniform(0.05, 0.2, n))
    y = 0.8 * x + rng.normal(0, 1, n)
    return x, (np.round(y) if ties else y)


@pytest.mark.parametrize("ties", [False, True])
@pytest.mark.parametrize("seed", range(4))
def test_slope_and_limits_are_scipys(seed: int, ties: bool) -> None:
    x, y = series(seed, ties=ties)
    slope, _, low, high = stats.theilslopes(y, x, 0.95)
    found = trend(x, y)
    assert (found.slope, found.low, found.high) == pytest.approx((slope, low, high))


@pytest.mark.parametrize("ties", [False, True])
@pytest.mark.parametrize("seed", range(4))
def test_tau_is_scipys(seed: int, ties: bool) -> None:
    x, y = series(seed, ties=ties)
    assert trend(x, y).tau == pytest.approx(stats.kendalltau(x, y).statistic)


@pytest.mark.parametrize("ties", [False, True])
@pytest.mark.parametrize("seed", range(4))
def test_p_is_scipys_but_for_the_continuity_correction(seed: int, ties: bool) -> None:
    x, y = series(seed, ties=ties)
    found = trend(x, y)
    deviate = stats.norm.isf(stats.kendalltau(x, y, method="asymptotic").pvalue / 2)
    corrected = deviate * (abs(found.s) - 1) / abs(found.s)
    assert found.p == pytest.approx(2 * stats.norm.sf(corrected))


@pytest.mark.parametrize("ties", [False, True])
@pytest.mark.parametrize("seed", range(4))
def test_with_equal_times_slope_tau_and_p_are_scipys(seed: int, ties: bool) -> None:
    x, y = series(seed, ties=ties)
    x = x.round(1 if ties else 0)
    found, other = trend(x, y), stats.kendalltau(x, y, method="asymptotic")
    corrected = stats.norm.isf(other.pvalue / 2) * (abs(found.s) - 1) / abs(found.s)
    assert found.slope == pytest.approx(stats.theilslopes(y, x)[0])
    assert found.tau == pytest.approx(other.statistic)
    assert found.p == pytest.approx(2 * stats.norm.sf(corrected))


@pytest.mark.parametrize("seed", range(4))
def test_with_equal_times_limits_are_scipys(seed: int) -> None:
    x, y = series(seed)
    found = trend(x.round(), y)
    assert (found.low, found.high) == pytest.approx(stats.theilslopes(y, x.round(), 0.95)[2:])


def test_equal_times_worked_by_hand() -> None:
    # Of three pairs one has no slope: the others rise by 2 and by 1 a year.
    found = trend(np.array([0.0, 0.0, 1.0]), np.array([1.0, 2.0, 3.0]))
    assert (found.slope, found.s) == (1.5, 2)
    assert found.tau == pytest.approx(2 / math.sqrt(2 * 3))


def test_times_may_be_in_any_order() -> None:
    x, y = series(2, ties=True)
    order = np.random.default_rng(0).permutation(len(x))
    assert trend(x[order], y[order]) == trend(x, y)


def test_values_of_one_time_have_no_slope() -> None:
    found = trend(np.full(3, 2020.5), np.array([1.0, 2.0, 3.0]))
    assert found.s == 0
    assert all(math.isnan(value) for value in (found.slope, found.low, found.tau, found.p))


def test_a_tie_worked_by_hand() -> None:
    # Of six pairs five rise and one is level; the variance is (4 3 13 - 2 1 9) / 18 = 7.6667, so
    # z = (5 - 1) / 2.7689 = 1.4446.
    found = trend(np.arange(4.0), np.array([1.0, 2.0, 2.0, 3.0]))
    assert found.s == 5
    assert found.p == pytest.approx(0.14857, abs=5e-5)


def test_falling_values_have_a_negative_slope_and_the_same_p() -> None:
    x, y = series(1)
    rising, falling = trend(x, y), trend(x, -y)
    assert (falling.slope, falling.s) == (-rising.slope, -rising.s)
    assert falling.p == rising.p


def test_level_values_have_no_trend() -> None:
    found = trend(np.arange(5.0), np.full(5, 3.0))
    assert (found.slope, found.s, found.p) == (0.0, 0, 1.0)
    assert math.isnan(found.tau)


def test_too_few_values_have_no_limits() -> None:
    found = trend(np.arange(4.0), np.array([1.0, 3.0, 2.0, 4.0]))
    assert math.isnan(found.low)
    assert math.isnan(found.high)


def test_one_value_has_no_slope() -> None:
    found = trend(np.array([1.0]), np.array([2.0]))
    assert math.isnan(found.slope)
    assert math.isnan(found.p)


def test_times_are_in_years() -> None:
    # 400 years of the Gregorian calendar have 146 097 days.
    first, last = years([date(1700, 1, 1), date(2100, 1, 1)])
    assert last - first == pytest.approx(400.0)
