"""Values that cannot be backscatter and targets that cannot be written are refused in words."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.backscatter.orbit_reader import OrbitReader
from gmnet_water.core.backscatter.plausible_units import check_plausible
from gmnet_water.core.backscatter.storage import Storage, Units
from gmnet_water.core.errors import InputError
from gmnet_water.core.raster.reading import open_raster
from gmnet_water.core.raster.targets import check_target
from gmnet_water.tests.rasters import backscatter, save
from osgeo import gdal


def judge(path: str, units: str = "db", scale: float = 1.0) -> None:
    reader = OrbitReader.open(path, Storage(Units(units), scale), "The raster")
    check_plausible(reader, units, scale)


DB = backscatter(300, 300)
LINEAR = 10 ** (DB / 10)


@pytest.mark.parametrize(
    ("values", "units", "scale"),
    [
        pytest.param(DB, "db", 1, id="dB"),
        pytest.param((DB * 100).astype("int16"), "db", 100, id="dB x 100"),
        pytest.param(LINEAR, "linear", 1, id="power"),
        pytest.param((LINEAR * 1e4 + 1).astype("uint16"), "linear", 1e4, id="power x 10 000"),
        pytest.param(np.sqrt(LINEAR), "amplitude", 1, id="amplitude"),
        pytest.param(DB + 10, "db", 1, id="with a few positive values"),
        pytest.param(DB[:, :1, :1], "db", 1, id="one pixel"),
        pytest.param(np.full_like(DB, np.nan), "db", 1, id="nothing observed"),
    ],
)
def test_backscatter_is_accepted(tmp_path: Path, values: np.ndarray, units: str, scale: float):
    judge(save(tmp_path / "a.tif", values), units, scale)


@pytest.mark.parametrize(
    ("values", "units", "scale", "message"),
    [
        pytest.param(LINEAR, "db", 1, "is below 0.*set UNITS.*or SCALE", id="power as dB"),
        pytest.param(
            (LINEAR * 1e4 + 1).astype("uint16"), "db", 100, "set UNITS.*or SCALE", id="numbers"
        ),
        pytest.param(LINEAR * (DB > -40), "db", 1, "set UNITS", id="power filled with 0"),
        pytest.param(
            (LINEAR * 1e4 + 1).astype("uint16"), "linear", 1, "or SCALE", id="no scale given"
        ),
        pytest.param((DB * 100).astype("int16"), "db", 1, "set SCALE.*100", id="dB x 100 as dB"),
        pytest.param(DB, "db", 100, "set SCALE to 1", id="dB as dB x 100"),
        pytest.param(DB, "linear", 1, "set UNITS to db", id="dB as power"),
        pytest.param(DB, "amplitude", 1, "set UNITS to db", id="dB as amplitude"),
    ],
)
def test_what_cannot_be_backscatter_is_refused_with_what_to_set(
    tmp_path: Path, values: np.ndarray, units: str, scale: float, message: str
):
    with pytest.raises(InputError, match=f"The raster .*{message}"):
        judge(save(tmp_path / "a.tif", values), units, scale)


def test_a_strip_of_observations_in_an_empty_raster_is_judged(tmp_path: Path):
    values = np.zeros((2, 1000, 400), "int16")
    values[:, 500:560] = 1200
    with pytest.raises(InputError, match="set UNITS"):
        judge(save(tmp_path / "a.tif", values))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return Path(save(tmp_path / "source.tif", backscatter(4, 5)))


def refused(target: Path, message: str, *sources: str | Path) -> None:
    rasters = [open_raster(str(source), "R") for source in sources]
    with pytest.raises(InputError, match=message):
        check_target(target, "OUTPUT", rasters)


def test_a_new_name_in_a_folder_is_accepted(tmp_path: Path, source: Path):
    check_target(tmp_path / "water.tif", "OUTPUT", [open_raster(str(source), "R")])


def test_an_earlier_result_may_be_overwritten(tmp_path: Path, source: Path):
    (tmp_path / "water.tif").write_bytes(b"earlier")
    check_target(tmp_path / "water.tif", "OUTPUT", [open_raster(str(source), "R")])


def test_a_name_in_the_current_folder_is_accepted(tmp_path: Path, source: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    check_target(Path("water.tif"), "OUTPUT", [open_raster(str(source), "R")])


def test_checking_leaves_nothing_behind(tmp_path: Path, source: Path):
    check_target(tmp_path / "water.tif", "OUTPUT", [open_raster(str(source), "R")])
    assert [path.name for path in tmp_path.iterdir()] == ["source.tif"]


@pytest.mark.parametrize("name", ["water.img", "water", "water.tif.gz", "water.vrt", ".tif"])
def test_only_geotiffs_are_written(tmp_path: Path, name: str):
    refused(tmp_path / name, "give a file name that ends in .tif")


def test_a_folder_is_no_target(tmp_path: Path):
    (tmp_path / "water.tif").mkdir()
    refused(tmp_path / "water.tif", "is a folder; give the name of a file in it")


def test_the_folder_must_exist(tmp_path: Path):
    refused(tmp_path / "missing" / "water.tif", "does not exist; create it or choose another")


def test_a_name_that_is_too_long_is_refused(tmp_path: Path):
    refused(tmp_path / ("w" * 300 + ".tif"), "OUTPUT .*choose a shorter|too long")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux's /proc")
def test_a_folder_that_takes_no_files_is_refused():
    # Root is kept out of here too, unlike of a folder without write permission.
    refused(Path("/proc/water.tif"), "choose a folder that you may write to")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_folder_without_write_permission_is_refused(tmp_path: Path):
    (tmp_path / "locked").mkdir(mode=0o555)
    refused(tmp_path / "locked" / "water.tif", "choose a folder that you may write to")


@pytest.mark.usefixtures("any_gdal")
def test_the_source_itself_is_refused(source: Path):
    refused(source, "is one of the rasters that are read.*choose another name", source)


def test_the_source_under_another_spelling_is_refused(tmp_path: Path, source: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    refused(Path("source.tif"), "one of the rasters", source)


def test_a_link_to_the_source_is_refused(tmp_path: Path, source: Path):
    (tmp_path / "link.tif").symlink_to(source)
    refused(tmp_path / "link.tif", "one of the rasters", source)


def test_the_source_of_a_link_is_refused(tmp_path: Path, source: Path):
    (tmp_path / "link.tif").symlink_to(source)
    refused(source, "one of the rasters", tmp_path / "link.tif")


def test_a_hard_link_to_the_source_is_refused(tmp_path: Path, source: Path):
    os.link(source, tmp_path / "link.tif")
    refused(tmp_path / "link.tif", "one of the rasters", source)


@pytest.mark.usefixtures("any_gdal")
def test_the_raster_inside_a_virtual_one_is_refused(tmp_path: Path, source: Path):
    inner, outer = str(tmp_path / "inner.vrt"), str(tmp_path / "outer.vrt")
    for target, inside in ((inner, str(source)), (outer, inner)):
        dataset = gdal.Translate(target, inside, format="VRT")
        dataset.FlushCache()
    refused(source, "one of the rasters", outer)


def test_the_raster_inside_a_virtual_one_in_words_is_refused(source: Path):
    dataset = gdal.Translate("", str(source), format="VRT")
    refused(source, "one of the rasters", dataset.GetMetadata("xml:VRT")[0])


def test_the_file_of_a_subdataset_is_refused(source: Path):
    refused(source, "one of the rasters", f"GTIFF_DIR:1:{source}")
