"""What training does to patches."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from gmnet_water.training.data.augment import LAND, Gaps, disturb
from gmnet_water.training.data.augmentation import NONE

HERE = np.arange(100)


def hidden(how, seed: int) -> np.ndarray:
    """(100, 100) bool: what `Gaps` takes away about the centre of a scene of 100 px."""
    values = np.zeros((2, 100, 100), np.float32)
    Gaps(np.random.default_rng(seed), how, (50, 50)).hide(values, HERE, HERE)
    assert (np.isnan(values[0]) == np.isnan(values[1])).all()
    return np.isnan(values[0])


def test_without_augmentation_nothing_changes():
    views = np.random.default_rng(1).random((3, 4, 8, 8), np.float32)
    changed = views.copy()
    disturb(np.random.default_rng(2), changed, NONE)
    np.testing.assert_array_equal(changed, views)
    assert not hidden(NONE, 3).any()


def test_missing_lines_go_from_edge_to_edge():
    found = [hidden(replace(NONE, missing_lines=1.0), seed) for seed in range(20)]
    some = [mask for mask in found if mask.any()]
    assert len(some) > 5
    for mask in some:
        rows, cols = mask.all(axis=1), mask.all(axis=0)
        np.testing.assert_array_equal(mask, rows[:, None] | cols[None, :])


def test_missing_regions_are_the_same_ground_in_every_view():
    partly = 0
    for seed in range(20):
        gaps = Gaps(np.random.default_rng(seed), replace(NONE, missing_regions=1.0), (50, 50))
        fine, coarse = np.zeros((1, 100, 100)), np.zeros((1, 50, 50))
        gaps.hide(fine, HERE, HERE)
        gaps.hide(coarse, HERE[::2], HERE[::2])
        np.testing.assert_array_equal(np.isnan(coarse[0]), np.isnan(fine[0, ::2, ::2]))
        partly += 0 < np.isnan(fine).sum() < fine.size
    assert partly > 5


def test_a_missing_band_is_all_of_one_orbit():
    views = np.zeros((3, 4, 8, 8), np.float32)
    disturb(np.random.default_rng(1), views, replace(NONE, missing_bands=1.0))
    missing = np.isnan(views).all(axis=(0, 2, 3)).tolist()
    assert missing in ([True, True, False, False], [False, False, True, True])


def test_one_orbit_alone_is_never_taken_away():
    views = np.zeros((3, 2, 8, 8), np.float32)
    disturb(np.random.default_rng(1), views, replace(NONE, missing_bands=1.0))
    assert not np.isnan(views).any()


@pytest.mark.parametrize(("vv", "vh", "gone"), [(-45.0, -20.0, 0), (-10.0, -60.0, 1)])
def test_missing_dark_values_are_those_of_the_band_that_is_dark(vv: float, vh: float, gone: int):
    views = np.empty((3, 2, 8, 8), np.float32)
    views[:, 0], views[:, 1] = vv, vh
    disturb(np.random.default_rng(1), views, replace(NONE, missing_dark=1.0))
    assert np.isnan(views[:, gone]).all()
    assert not np.isnan(views[:, 1 - gone]).any()


def test_jitter_is_one_offset_for_all_pixels_of_a_band():
    views = np.zeros((3, 2, 8, 8), np.float32)
    disturb(np.random.default_rng(1), views, replace(NONE, jitter=1.0, band_jitter=0.5))
    offsets = views[:, :, 0, 0]
    np.testing.assert_array_equal(views, np.broadcast_to(offsets[..., None, None], views.shape))
    assert np.ptp(offsets[:, 0]) == 0
    assert offsets[0, 0] != offsets[0, 1] != 0


def test_stretch_raises_contrast_to_land_and_leaves_land_where_it_is():
    views = np.empty((3, 2, 8, 8), np.float32)
    views[:, :, :4] = np.array(LAND, np.float32)[:, None, None]
    views[:, :, 4:] = views[:, :, :4] - 10
    views[0, :, 0] = np.nan
    found = []
    for seed in range(20):
        changed = views.copy()
        disturb(np.random.default_rng(seed), changed, replace(NONE, stretch=1.5))
        np.testing.assert_allclose(changed[1:, :, :4], views[1:, :, :4], atol=1e-5)
        assert np.isnan(changed[0, :, 0]).all()
        contrast = (views[1, :, 0, 0] - changed[1, :, 7, 0]) / 10
        found.append(contrast.mean())
        assert abs(np.log(contrast[0] / contrast[1])) < 0.6
    assert sum(value == pytest.approx(1, abs=1e-5) for value in found) > 4
    assert min(found) < 0.9
    assert max(found) > 1.1
