"""Speckle filters, compared with loops over windows and with scipy."""

from __future__ import annotations

import numpy as np
import pytest
from gmnet_water.core.backscatter.prepare_command import PREPARE_SENTINEL1
from gmnet_water.core.backscatter.speckle import filtered, window_sums
from gmnet_water.core.backscatter.speckle_filter import Filter, SpeckleFilter
from gmnet_water.core.errors import InputError

LOOKS = 4.0


def speckled(rows: int = 12, cols: int = 15, seed: int = 0) -> np.ndarray:
    """(2, rows, cols) dB of gamma-distributed power, VV brighter than VH on the right half."""
    power = np.random.default_rng(seed).gamma(LOOKS, 1 / LOOKS, (2, rows, cols)) * 0.1
    power[0, :, cols // 2 :] *= 20
    return (10 * np.log10(power)).astype(np.float32)


def windows(band: np.ndarray, size: int):
    """Each pixel's row, column and the values in its window that are there."""
    half = size // 2
    for row, col in np.ndindex(band.shape):
        near = band[max(row - half, 0) : row + half + 1, max(col - half, 0) : col + half + 1]
        yield row, col, near[np.isfinite(near)]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 12])
def test_sums_are_those_of_each_square(size: int):
    values = np.arange(12 * 15).reshape(12, 15) % 7
    expected = [
        [values[row : row + size, col : col + size].sum() for col in range(16 - size)]
        for row in range(13 - size)
    ]
    np.testing.assert_array_equal(window_sums(values, size), expected)


@pytest.mark.parametrize("size", [3, 5, 9])
def test_the_boxcar_is_the_mean_of_the_power(size: int):
    db = speckled()
    smooth = filtered(db, SpeckleFilter(Filter.BOXCAR, size))
    for band in (0, 1):
        for row, col, near in windows(10 ** (db[band].astype(float) / 10), size):
            assert smooth[band, row, col] == pytest.approx(10 * np.log10(near.mean()), abs=1e-4)


def test_the_boxcar_agrees_with_scipy_away_from_the_edges():
    ndimage = pytest.importorskip("scipy.ndimage")
    db = speckled(40, 50)
    mean = ndimage.uniform_filter(10 ** (db[0].astype(float) / 10), 7)
    smooth = filtered(db, SpeckleFilter(Filter.BOXCAR, 7))[0]
    np.testing.assert_allclose(
        smooth[3:-3, 3:-3], 10 * np.log10(mean)[3:-3, 3:-3], rtol=0, atol=1e-4
    )


def test_lee_weighs_pixel_and_mean_by_the_variance_beyond_speckle():
    db = speckled()
    smooth = filtered(db, SpeckleFilter(Filter.LEE, 5, LOOKS))
    kept = 0
    for band in (0, 1):
        power = 10 ** (db[band].astype(float) / 10)
        for row, col, near in windows(power, 5):
            spread = near.std() / near.mean()
            weight = max(0.0, 1 - (1 / LOOKS) / spread**2)
            kept += weight > 0.5
            expected = near.mean() + weight * (power[row, col] - near.mean())
            assert smooth[band, row, col] == pytest.approx(10 * np.log10(expected), abs=1e-3)
    assert kept  # the edge between dark and bright


@pytest.mark.parametrize("kind", [Filter.BOXCAR, Filter.LEE])
def test_missing_pixels_stay_missing_and_have_no_share(kind: Filter):
    db = np.full((2, 9, 9), -15.0, np.float32)
    db[:, 4, 3:6] = np.nan
    smooth = filtered(db, SpeckleFilter(kind, 3))
    np.testing.assert_array_equal(np.isnan(smooth), np.isnan(db))
    np.testing.assert_allclose(smooth[np.isfinite(db)], -15.0, atol=1e-4)


def test_a_bright_target_leaves_no_trace_in_dark_water_beyond_its_window():
    db = np.full((2, 5, 200), -28.0, np.float32)
    db[:, 2, 3] = 30.0
    smooth = filtered(db, SpeckleFilter(Filter.LEE, 5))
    np.testing.assert_allclose(smooth[:, :, 6:], -28.0, atol=1e-3)


def test_speckle_alone_becomes_nearly_its_mean():
    power = np.random.default_rng(1).gamma(LOOKS, 1 / LOOKS, (2, 100, 100))
    db = (10 * np.log10(power)).astype(np.float32)
    smooth = 10 ** (filtered(db, SpeckleFilter(Filter.LEE, 9, LOOKS)) / 10)
    assert smooth.mean() == pytest.approx(1, abs=0.02)
    assert smooth.std() < 0.5 * power.std()


def test_no_filter_leaves_every_bit():
    db = speckled()
    assert filtered(db, SpeckleFilter()) is db


def test_a_window_without_a_middle_is_refused():
    with pytest.raises(InputError, match="WINDOW is 4; give an odd number from 3 to 51"):
        SpeckleFilter(Filter.BOXCAR, 4)


@pytest.mark.parametrize("window", [1, 53])
def test_a_window_out_of_range_is_refused(window: int):
    with pytest.raises(InputError, match=f"WINDOW is {window}; give a whole number from 3 to 51"):
        PREPARE_SENTINEL1(sources="a.tif", filter="boxcar", window=window, output="b.tif")


@pytest.mark.parametrize("looks", [0.0, -1.0, float("nan")])
def test_looks_must_be_above_0(looks: float):
    with pytest.raises(InputError, match=r"LOOKS is .* give a number of at least 0\.1"):
        PREPARE_SENTINEL1(sources="a.tif", filter="lee", looks=looks, output="b.tif")
