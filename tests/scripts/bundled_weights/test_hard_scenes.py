"""Simulated places of the kinds that maps get wrong."""

from __future__ import annotations

import numpy as np
import pytest
from gmnet_water.scripts.bundled_weights import hard_scenes
from gmnet_water.scripts.bundled_weights.hard_scenes import KINDS, hard_scene
from gmnet_water.training.data.scene import LAND, UNKNOWN, WATER
from gmnet_water.training.simulation import radar

SHAPE = (320, 320)
# No noise, so that only speckle is left.
PASS = radar.Acquisition(38, 0, 0, (0.0, 0.0), (-90.0, -90.0), False, 4.5, 0.15)


def levels(kind: str, label: int, scenes: int = 6) -> np.ndarray:
    """(scenes, 2) mean dB of VV and VH where the label is so, in the first orbit."""
    found = []
    for number in range(scenes):
        made = hard_scene(kind, 3, number, SHAPE)
        there = made.water == label
        if there.any():
            found.append([float(band[there].mean()) for band in made.backscatter[:2]])
    return np.array(found)


def runs(line: np.ndarray) -> list[int]:
    """Lengths of the stretches of a line that are False and lie between True ones."""
    ends = np.flatnonzero(line)
    return [int(gap) - 1 for gap in np.diff(ends) if gap > 1]


@pytest.mark.parametrize("kind", KINDS)
def test_a_scene_has_both_orbits_and_is_always_the_same(kind: str):
    first, again = (hard_scene(kind, 1, 2, (96, 128)) for _ in range(2))
    other = hard_scene(kind, 1, 3, (96, 128))
    assert first.backscatter.shape == (4, 96, 128)
    assert first.backscatter.dtype == np.float32
    np.testing.assert_array_equal(first.backscatter, again.backscatter)
    np.testing.assert_array_equal(first.water, again.water)
    assert not np.array_equal(first.water, other.water) or kind == "dry"
    assert set(np.unique(first.water)) <= {LAND, WATER, UNKNOWN}


def test_flooded_paddies_are_as_bright_as_land_in_vv_and_as_dark_as_water_in_vh():
    water, land = levels("paddies", WATER), levels("paddies", LAND)
    assert np.abs(water[:, 0].mean() - land[:, 0].mean()) < 3
    assert water[:, 1].mean() < land[:, 1].mean() - 3


def test_dikes_and_wet_margins_of_paddies_are_land_between_the_fields():
    made = hard_scenes.paddies(np.random.default_rng(4), SHAPE)
    narrow = [run for row in made.wet for run in runs(row) if run <= 8]
    assert len(narrow) > 200
    assert min(narrow) >= 2  # a dike of one pixel and its margin of one at least
    # A margin is darker than other land, and not as dark as the flooded field in VH.
    beside = hard_scenes.thick(made.wet, 2) & ~made.wet
    assert made.surface[1][made.wet].mean() < made.mean[1][beside].mean()


@pytest.mark.parametrize("width", [1, 2, 3, 5])
def test_a_border_between_fields_becomes_a_gap_of_its_width(width: int):
    row, col = np.mgrid[:60, :60]
    gap = hard_scenes.thick(hard_scenes.borders(row // 20 * 3 + col // 20), width)
    assert runs(~gap[5]) == [width, width]
    assert runs(~gap[:, 5]) == [width, width]


def test_gaps_between_flooded_fields_have_one_to_five_pixels():
    made = hard_scenes.gaps(np.random.default_rng(9), (500, 500))
    found = [run for line in (*made.wet, *made.wet.T) for run in runs(line)]
    counts = np.bincount(np.minimum(found, 30), minlength=31)
    assert (counts[1:6] > 0).all()
    # Lines that are crossed at an angle are longer; whole fields are much longer.
    assert counts[1:8].sum() > 3 * counts[8:20].sum()


def test_buildings_and_trees_beside_floods_are_bright_and_land():
    made = hard_scenes.bright(np.random.default_rng(2), SHAPE)
    near = hard_scenes.thick(made.wet, 3) & ~made.wet
    assert (made.mean[0][near] > -8).mean() > 0.1
    assert made.surface[0][made.wet].mean() < -12


def test_where_plants_are_dense_in_a_wetland_the_label_is_unknown():
    made = hard_scene("wetland", 2, 1, SHAPE)
    vv, unsure, water = made.backscatter[0], made.water == UNKNOWN, made.water == WATER
    assert 0.01 < unsure.mean() < 0.5
    assert vv[unsure].mean() > vv[water].mean() + 2


def test_dry_places_are_dark_and_hardly_wet():
    for number in range(4):
        made = hard_scene("dry", 5, number, SHAPE)
        land = made.water == LAND
        assert (made.water == WATER).mean() < 0.01
        assert np.quantile(made.backscatter[1][land], 0.1) < -22


def test_streams_have_one_to_three_pixels():
    made = hard_scenes.streams(np.random.default_rng(1), SHAPE)
    assert 0.002 < made.wet.mean() < 0.15
    # No square of five pixels lies within them, except where some meet.
    inside = made.wet[4:, 4:].copy()
    for down in range(5):
        for across in range(5):
            inside &= made.wet[down : SHAPE[0] - 4 + down, across : SHAPE[1] - 4 + across]
    assert inside.sum() < 0.01 * made.wet.sum()


def test_speckle_has_the_looks_it_should_and_is_shared_by_neighbours():
    mean = np.full((2, 400, 400), -10.0, np.float32)
    seen = hard_scenes.observe_sharply(np.random.default_rng(1), mean, PASS)
    power = 10 ** (seen[0].astype(float) / 10)
    assert power.mean() == pytest.approx(0.1, rel=0.02)
    assert power.mean() ** 2 / power.var() == pytest.approx(4.5, rel=0.05)
    beside = np.corrcoef(power[:, :-1].ravel(), power[:, 1:].ravel())[0, 1]
    far = np.corrcoef(power[:, :-4].ravel(), power[:, 4:].ravel())[0, 1]
    assert beside > 0.2
    assert abs(far) < 0.02


def test_shores_are_not_blurred():
    mean = np.full((2, 4000, 20), -22.0, np.float32)
    mean[:, :, 10:] = -8.0

    def profile(observe: radar.Observe) -> np.ndarray:
        seen = observe(np.random.default_rng(1), mean, PASS)
        return (10 ** (seen[0].astype(float) / 10)).mean(axis=0)

    sharp, usual = profile(hard_scenes.observe_sharply), profile(radar.observe)
    assert sharp[9] == pytest.approx(10**-2.2, rel=0.1)
    assert sharp[10] == pytest.approx(10**-0.8, rel=0.1)
    assert usual[9] > 2 * 10**-2.2
