"""Error matrices and the plain measures, against numbers worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from gmnet_water.core.accuracy.matrix import ErrorMatrix, kappa

# Of 100: 25 found water is right in 20, of 75 found land 65.
MATRIX = ErrorMatrix(hit=20, false=5, missed=10, dry=65)


def test_measures_are_shares_of_the_counts():
    assert MATRIX.overall == 0.85
    assert MATRIX.precision == 20 / 25
    assert MATRIX.recall == 20 / 30
    assert MATRIX.land_precision == 65 / 75
    assert MATRIX.land_recall == 65 / 70
    assert MATRIX.iou == 20 / 35
    assert MATRIX.f1 == pytest.approx(40 / 55)


def test_rows_are_the_map_and_columns_the_reference():
    np.testing.assert_array_equal(MATRIX.counts, [[20, 5], [10, 65]])
    assert ErrorMatrix.of(MATRIX.counts) == MATRIX


def test_kappa_is_agreement_beyond_chance():
    # By chance water in both: 0.25 * 0.30, land in both: 0.75 * 0.70.
    expected = 0.25 * 0.30 + 0.75 * 0.70
    assert MATRIX.kappa == pytest.approx((0.85 - expected) / (1 - expected))


def test_kappa_of_three_classes_by_hand():
    counts = np.array([[10, 2, 0], [1, 8, 3], [1, 0, 5]])
    # Of 30: rows 12, 12, 6; columns 12, 10, 8; 23 agree.
    expected = (12 * 12 + 12 * 10 + 6 * 8) / 900
    assert kappa(counts) == pytest.approx((23 / 30 - expected) / (1 - expected))


def test_kappa_is_nothing_where_there_is_one_class():
    assert math.isnan(ErrorMatrix(dry=10).kappa)
    assert math.isnan(ErrorMatrix().kappa)


def test_measures_of_what_is_not_there_are_nothing():
    assert math.isnan(ErrorMatrix(dry=10).precision)
    assert math.isnan(ErrorMatrix(hit=10).land_recall)
