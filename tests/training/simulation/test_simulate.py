"""Simulated scenes: repeatable, in the ranges of real ones, and seen differently by each orbit."""

import numpy as np
import pytest
from gmnet_water.training import demo
from gmnet_water.training.simulation import landcover, radar, relief
from gmnet_water.training.simulation.simulate import Landscape, scene
from osgeo import gdal

SHAPE = (300, 340)
CALM_LAKES = Landscape(height=5.0, lakes=0.2, farmland=0.3, forest=0.3, bare=0.1)


def calm(wind=0.0, **changes):
    values = {
        "incidence": 38.0,
        "wind": wind,
        "gusts": 0.0,
        "shift": (0.0, 0.0),
        "noise": (-60.0, -60.0),
        "subtracted": False,
        "looks": 4.0,
        "soften": 0.0,
    }
    return radar.Acquisition(**(values | changes))


def test_one_seed_makes_one_scene():
    first, second = scene(3, SHAPE), scene(3, SHAPE)
    np.testing.assert_array_equal(first.backscatter, second.backscatter)
    np.testing.assert_array_equal(first.water, second.water)


def test_another_seed_makes_another_scene():
    assert not np.array_equal(scene(3, SHAPE).water, scene(4, SHAPE, CALM_LAKES).water)


def test_scene_has_four_bands_of_float32_and_a_byte_of_truth():
    made = scene(5, SHAPE)
    assert made.backscatter.shape == (4, *SHAPE)
    assert made.backscatter.dtype == np.float32
    assert made.water.shape == SHAPE
    assert made.water.dtype == np.uint8
    assert set(np.unique(made.water)) <= {0, 1}


def test_water_covers_about_the_planned_share():
    assert scene(6, SHAPE, CALM_LAKES).water.mean() == pytest.approx(0.2, abs=0.03)


@pytest.mark.parametrize("seed", range(4))
def test_medians_lie_in_the_range_of_real_chips(seed):
    made = scene(seed, SHAPE, CALM_LAKES, with_gaps=False)
    vv, vh = np.concatenate([made.backscatter[:2], made.backscatter[2:]], axis=2)
    water = np.concatenate([made.water, made.water], axis=1) == 1
    assert -15 < np.median(vv[~water]) < -6
    assert -23 < np.median(vh[~water]) < -12
    assert -27 < np.median(vv[water]) < -8
    assert -33 < np.median(vh[water]) < -20
    assert np.median(vh[water]) < np.median(vh[~water]) - 2


def test_wind_raises_vv_far_more_than_vh():
    rng = np.random.default_rng(0)
    still = radar.water_backscatter(rng, (20, 20), calm(wind=0.0), depth=0.0)
    rough = radar.water_backscatter(rng, (20, 20), calm(wind=1.0), depth=0.0)
    vv, vh = (rough - still).mean(axis=(1, 2))
    assert vv > 8
    assert 0 < vh < 6


def test_orbits_see_one_water_at_different_times():
    made = scene(7, SHAPE, CALM_LAKES, with_gaps=False)
    assert not np.allclose(made.backscatter[:2], made.backscatter[2:], atol=0.5)


def test_gaps_take_both_polarisations_of_an_orbit():
    made = scene(9, SHAPE, CALM_LAKES)
    seeds = iter(range(10, 40))
    while not np.isnan(made.backscatter).any():
        made = scene(next(seeds), SHAPE, CALM_LAKES)
    missing = np.isnan(made.backscatter)
    np.testing.assert_array_equal(missing[0], missing[1])
    np.testing.assert_array_equal(missing[2], missing[3])


def test_scene_without_gaps_is_whole():
    assert np.isfinite(scene(11, SHAPE, with_gaps=False).backscatter).all()


def test_speckle_of_four_looks_varies_as_gamma():
    mean = np.zeros((2, 400, 400), np.float32)
    power = 10 ** (radar.observe(np.random.default_rng(1), mean, calm()) / 10)
    assert power.mean() == pytest.approx(1.0, rel=0.02)
    assert power.mean() ** 2 / power.var() == pytest.approx(4.0, rel=0.05)


def test_resampling_correlates_neighbours():
    mean = np.zeros((2, 200, 200), np.float32)
    seen = radar.observe(np.random.default_rng(1), mean, calm(soften=0.25))[0]
    assert np.corrcoef(seen[:, :-1].ravel(), seen[:, 1:].ravel())[0, 1] > 0.4


def test_noise_floor_is_the_weakest_that_is_seen():
    dark = np.full((2, 200, 200), -60.0, np.float32)
    seen = radar.observe(np.random.default_rng(1), dark, calm(noise=(-25.0, -28.0), looks=50.0))
    assert np.median(seen[0]) == pytest.approx(-25, abs=0.3)
    assert np.median(seen[1]) == pytest.approx(-28, abs=0.3)


def test_slope_facing_the_radar_is_brighter():
    rising_east = np.tile(np.arange(50, dtype=np.float32) * 2, (50, 1))
    ascending, _ = relief.slope_effect(rising_east, 38.0, looks_east=True)
    descending, _ = relief.slope_effect(rising_east, 38.0, looks_east=False)
    assert ascending.min() > 0.5
    assert descending.max() < -0.5


def test_orbits_look_from_mirrored_sides():
    height = relief.elevation(np.random.default_rng(2), (120, 150), 150.0, 0.5)
    east, east_shadow = relief.slope_effect(height, 40.0, looks_east=True)
    west, west_shadow = relief.slope_effect(height[:, ::-1], 40.0, looks_east=False)
    np.testing.assert_allclose(east, west[:, ::-1], atol=1e-4)
    np.testing.assert_array_equal(east_shadow, west_shadow[:, ::-1])


def test_shadow_of_a_wall_at_45_degrees_is_as_long_as_the_wall_is_high():
    height = np.zeros((5, 60), np.float32)
    height[:, 20] = 105.0
    _, shadow = relief.slope_effect(height, 45.0, looks_east=True)
    assert np.flatnonzero(shadow[2]).tolist() == list(range(21, 31))


def test_dry_fields_are_as_dark_as_water_in_vh_and_brighter_than_still_water_in_vv():
    plan = Landscape(height=1.0, lakes=0.1, farmland=0.9, dry_fields=1.0)
    made = scene(21, SHAPE, plan, with_gaps=False)
    fields = landcover.DRY_FIELD
    land = made.water == 0
    vv, vh = (float(np.median(made.backscatter[band][land])) for band in (0, 1))
    assert fields.vv[0] - 3 < vv < fields.vv[1] + 3
    assert fields.vh[0] - 3 < vh < fields.vh[1] + 3


def test_pivots_are_squares_of_one_field_or_of_a_circle_and_its_corners():
    numbers, count = landcover.pivot_numbers(np.random.default_rng(4), (400, 400), 80.0)
    assert numbers.min() >= 0
    assert numbers.max() < count
    sizes = np.bincount(numbers.ravel())
    whole = sizes[sizes > 0].max()
    assert whole == pytest.approx(80 * 80, rel=0.03)
    circles = [size for size in sizes if size and abs(size / (np.pi * 38.4**2) - 1) < 0.03]
    assert circles


def test_bounce_makes_flooded_plants_brighter_than_land_in_vv_alone():
    water = np.full((2, 60, 60), -25.0, np.float32)
    land = np.full((2, 60, 60), -12.0, np.float32)
    near = np.ones((60, 60), np.float32)
    plain, bounced = (
        radar.emergent(np.random.default_rng(3), water, land, near, 0.5, bounce)
        for bounce in (0.0, 2.0)
    )
    assert plain.max() < -12
    assert bounced[0].max() == pytest.approx(-10, abs=0.01)
    np.testing.assert_array_equal(bounced[1], plain[1])


def test_demo_files_hold_the_scene(tmp_path):
    paths = demo.write_demo(tmp_path)
    assert [path.name for path in paths] == [
        "ascending.tif",
        "descending.tif",
        "stacked.tif",
        "truth.tif",
    ]
    stacked = gdal.Open(str(tmp_path / "stacked.tif"))
    assert (stacked.RasterYSize, stacked.RasterXSize) == demo.DEMO_SHAPE
    assert stacked.GetSpatialRef().GetAuthorityCode(None) == "32645"
    assert stacked.GetGeoTransform()[1] == 10.0
    ascending = gdal.Open(str(tmp_path / "ascending.tif"))
    names = [ascending.GetRasterBand(band).GetDescription() for band in (1, 2)]
    assert names == ["VV", "VH"]
    assert np.isnan(ascending.GetRasterBand(1).GetNoDataValue())
    np.testing.assert_array_equal(ascending.ReadAsArray(), stacked.ReadAsArray()[:2])


def test_demo_truth_is_unknown_only_where_neither_orbit_saw_anything(tmp_path):
    demo.write_demo(tmp_path)
    truth = gdal.Open(str(tmp_path / "truth.tif")).ReadAsArray()
    stacked = gdal.Open(str(tmp_path / "stacked.tif")).ReadAsArray()
    np.testing.assert_array_equal(truth == 255, np.isnan(stacked).all(axis=0))
    assert 0.05 < (truth == 1).mean() < 0.4
