"""Predicting an array in memory, compared with the values in it."""

from __future__ import annotations

import numpy as np
import pytest
from gmnet_water.core.errors import InputError
from gmnet_water.core.report import Report
from gmnet_water.core.water.arrays import predict_array
from gmnet_water.models.contract import OrbitMode
from gmnet_water.tests.networks import SMALL, Echo, model, normalised


def array(bands: int = 2) -> np.ndarray:
    """(rows, cols, bands) dB with a gap in the last band."""
    values = np.random.default_rng(6).uniform(-45, -5, (33, 50, bands))
    values[5:9, 7:40, -1] = np.nan
    return values


def predicted(db: np.ndarray, mode: OrbitMode = OrbitMode.ASCENDING, **options) -> tuple:
    return predict_array(db, mode, model(Echo(contract=SMALL)), Report(), **options)


def test_every_pixel_has_its_probability():
    db = array()
    np.testing.assert_allclose(predicted(db)[0], normalised(db[:, :, 0]), atol=1e-6)


def test_a_pixel_is_valid_where_an_orbit_has_both_bands():
    np.testing.assert_array_equal(predicted(array())[1], ~np.isnan(array()[:, :, 1]))


def test_of_two_orbits_one_is_enough():
    valid = predicted(array(4), OrbitMode.STACKED)[1]
    assert valid.all()


def test_pixels_that_miss_a_value_have_a_probability_too():
    db = np.full((20, 20, 2), np.nan)
    assert not np.isnan(predicted(db)[0]).any()


def test_tiles_without_any_value_are_skipped_if_wanted():
    db = np.full((20, 20, 2), np.nan)
    assert np.isnan(predicted(db, skip_empty=True)[0]).all()


def test_masked_values_are_missing():
    db = array()
    masked = np.ma.MaskedArray(np.nan_to_num(db, nan=-20), np.isnan(db))
    np.testing.assert_array_equal(predicted(masked)[1], predicted(db)[1])
    np.testing.assert_array_equal(predicted(masked)[0], predicted(db)[0])


@pytest.mark.parametrize("dtype", ["int16", "float32", "float64", ">f4"])
def test_numbers_of_any_type_are_taken(dtype: str):
    db = np.nan_to_num(array(), nan=-20).round()
    np.testing.assert_allclose(predicted(db.astype(dtype))[0], normalised(db[:, :, 0]), atol=1e-6)


def test_a_view_of_a_larger_array_is_taken():
    db = np.nan_to_num(array(), nan=-20)
    turned = db[::-2, ::3]
    np.testing.assert_allclose(predicted(turned)[0], normalised(turned[:, :, 0]), atol=1e-6)


def test_the_array_stays_as_it_is():
    db = array()
    before = db.copy()
    predicted(db)
    np.testing.assert_array_equal(db, before)


@pytest.mark.parametrize(
    ("mode", "shape"),
    [
        (OrbitMode.ASCENDING, (9, 9)),
        (OrbitMode.ASCENDING, (9, 9, 4)),
        (OrbitMode.ASCENDING, (0, 9, 2)),
        (OrbitMode.DESCENDING, (2, 9, 9)),
        (OrbitMode.STACKED, (9, 9, 2)),
        (OrbitMode.STACKED, (1, 9, 9, 4)),
    ],
)
def test_an_array_of_another_shape_is_refused_with_what_is_needed(mode: OrbitMode, shape: tuple):
    with pytest.raises(InputError, match=rf"needs \(rows, cols, {mode.bands}\)"):
        predicted(np.zeros(shape), mode)
