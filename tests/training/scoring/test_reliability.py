"""Otsu's threshold, the best single threshold and reliability, against plain sums over pixels."""

import numpy as np
import pytest
from gmnet_water.core.accuracy.matrix import ErrorMatrix
from gmnet_water.training.scoring.reliability import Reliability
from gmnet_water.training.scoring.thresholds import VHHistogram, otsu_finder

RNG = np.random.default_rng(4)
# Water below, land above, overlapping, and labels that are unknown in places.
WATER = RNG.normal(-24, 2, (40, 50))
LAND = RNG.normal(-15, 3, (160, 50))
VH = np.concatenate([WATER, LAND]).astype(np.float32)
TRUTH = np.repeat([1, 0], [40, 160])[:, None] * np.ones((1, 50), np.uint8)
TRUTH[::7] = 255
VALID = RNG.random(VH.shape) < 0.95
HISTOGRAM = VHHistogram.of(VH, TRUTH, VALID)


def test_otsus_threshold_leaves_least_variance_within_its_classes():
    values = VH[VALID].astype(float)

    def within(level):
        parts = values[values < level], values[values >= level]
        return sum(part.size * part.var() for part in parts)

    levels = np.arange(-30, -8, 0.05)
    expected = levels[np.argmin([within(level) for level in levels])]
    assert HISTOGRAM.otsu() == pytest.approx(expected, abs=0.11)


def test_otsus_threshold_lies_in_the_middle_of_a_gap():
    vh = np.repeat([-25.0, -11.0], 100)[None]
    histogram = VHHistogram.of(vh, np.zeros_like(vh), np.ones(vh.shape, bool))
    assert histogram.otsu() == pytest.approx(-18, abs=0.06)


def test_otsu_leaves_missing_pixels_out():
    vh = np.array([[-25.0, -24.9, np.nan, -11.0, -11.1]])
    found = otsu_finder(np.stack([vh, vh]))
    np.testing.assert_array_equal(found, [[True, True, False, False, False]])


def test_best_threshold_is_that_of_the_highest_iou():
    known = VALID & (TRUTH != 255)
    vh, water = VH[known], TRUTH[known] == 1

    def iou(level):
        found = vh < level
        return (found & water).sum() / (found | water).sum()

    highest = max(iou(level) for level in np.arange(-30, -8, 0.05))
    assert iou(HISTOGRAM.best()) == pytest.approx(highest, abs=0.002)


def test_matrix_of_a_level_counts_known_pixels():
    known = VALID & (TRUTH != 255)
    found, water = VH < -19, TRUTH == 1
    expected = ErrorMatrix(
        hit=int((known & found & water).sum()),
        false=int((known & found & ~water).sum()),
        missed=int((known & ~found & water).sum()),
        dry=int((known & ~found & ~water).sum()),
    )
    assert HISTOGRAM.matrix(-19) == expected


def test_reliability_compares_probabilities_with_shares_of_water():
    probability = np.array([[0.05, 0.15, 0.15, 0.95, 0.95, 1.0, 0.5]])
    truth = np.array([[0, 1, 0, 1, 1, 0, 255]])
    made = Reliability.of(probability, truth, np.ones(truth.shape, bool))
    np.testing.assert_array_equal(made.pixels, [1, 2, 0, 0, 0, 0, 0, 0, 0, 3])
    assert made.predicted[9] == pytest.approx(2.9 / 3)
    assert made.observed[9] == pytest.approx(2 / 3)
    assert made.observed[1] == 0.5
    assert np.isnan(made.observed[2])


def test_calibration_error_is_the_mean_gap():
    probability = np.array([[0.05, 0.15, 0.15, 0.95]])
    truth = np.array([[0, 1, 0, 1]])
    made = Reliability.of(probability, truth, np.ones(truth.shape, bool))
    assert made.expected_error == pytest.approx((0.05 + 0.7 + 0.05) / 4)


def test_reliabilities_of_two_scenes_add_up():
    probability = np.array([[0.05, 0.95]])
    truth = np.array([[0, 1]])
    all_valid = np.ones(truth.shape, bool)
    one = Reliability.of(probability, truth, all_valid)
    np.testing.assert_array_equal((one + one).pixels, 2 * one.pixels)
