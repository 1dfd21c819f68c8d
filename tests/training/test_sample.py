"""The sample data: made whole or not at all, once, and fit to be mapped."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.errors import Cancelled, InputError
from gmnet_water.core.report import Report
from gmnet_water.training import demo, sample, year
from osgeo import gdal, ogr

QUIET = Report(info=lambda _: None, warning=lambda _: None)


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> sample.Sample:
    return sample.make_sample(tmp_path_factory.mktemp("user"), QUIET)


@pytest.fixture
def quick(monkeypatch) -> None:
    """Small scenes, for what does not look at them."""
    monkeypatch.setattr(sample, "YEAR_SHAPE", (32, 40))
    scene = demo.Scene(np.zeros((4, 8, 8), np.float32), np.zeros((8, 8), np.uint8))
    monkeypatch.setattr(demo, "demo_scene", lambda: scene)


def test_it_is_complete_and_small(made):
    files = [path for path in made.folder.rglob("*") if path.is_file()]
    assert made.complete
    assert sum(path.stat().st_size for path in files) < 40e6


def test_the_pair_is_the_demonstration_from_two_orbits(made):
    scene = demo.demo_scene()
    for first, path in ((0, made.ascending), (2, made.descending)):
        raster = gdal.Open(str(path))
        np.testing.assert_array_equal(raster.ReadAsArray(), scene.backscatter[first : first + 2])
        assert [raster.GetRasterBand(band).GetDescription() for band in (1, 2)] == ["VV", "VH"]


def test_the_year_has_a_scene_for_each_month_beside_the_pair(made):
    pair = gdal.Open(str(made.ascending))
    east = pair.GetGeoTransform()[0] + 10 * pair.RasterXSize
    assert [day.month for day in made.months] == list(range(1, 13))
    for path in made.months.values():
        assert gdal.Open(str(path)).GetGeoTransform()[0] > east


def test_the_basins_cover_the_scenes_of_the_year(made):
    source = ogr.Open(str(made.basins))
    layer = source.GetLayer()
    west, east, south, north = layer.GetExtent()
    scene = gdal.Open(str(made.months[min(made.months)]))
    x, dx, _, y, _, dy = scene.GetGeoTransform()
    corners = (x, x + dx * scene.RasterXSize, y + dy * scene.RasterYSize, y)
    assert (west, east, south, north) == pytest.approx(corners)
    assert [feature.GetField("name") for feature in layer] == [zone[0] for zone in year.ZONES]


def test_what_is_there_is_not_made_again(made, monkeypatch):
    monkeypatch.setattr(demo, "demo_scene", lambda: pytest.fail("made again"))
    assert sample.make_sample(made.folder.parent, QUIET) == made


@pytest.mark.parametrize("checks", [1, 3, 8])
def test_a_cancelled_run_leaves_nothing(quick, tmp_path, checks):
    asked = iter(range(100))
    report = Report(
        info=lambda _: None, warning=lambda _: None, cancelled=lambda: next(asked) >= checks
    )
    with pytest.raises(Cancelled):
        sample.make_sample(tmp_path, report)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_lacks_a_file_is_made_anew(quick, tmp_path):
    first = sample.make_sample(tmp_path, QUIET)
    first.descending.unlink()
    assert sample.make_sample(tmp_path, QUIET).complete


def test_a_folder_that_cannot_be_made_is_named(quick, tmp_path):
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(InputError, match="file"):
        sample.make_sample(file / "gmnet", QUIET)


def test_what_a_killed_run_left_goes_after_a_day(quick, tmp_path):
    for name, age in ((".making-old", 100_000), (".making-now", 0)):
        (tmp_path / name).mkdir()
        then = (tmp_path / name).stat().st_mtime - age
        os.utime(tmp_path / name, (then, then))
    sample.make_sample(tmp_path, QUIET)
    assert {path.name for path in tmp_path.iterdir()} == {".making-now", "sample-1"}


def test_the_text_beside_it_says_that_it_is_simulated(made: sample.Sample):
    assert "Simulated" in Path(made.folder, "about.txt").read_text("utf-8")
