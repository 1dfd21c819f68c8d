"""A result appears under its name when it is whole, and says what it is; read back with GDAL."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.errors import Cancelled, GMNetError
from gmnet_water.core.masks.legend import mask_colours
from gmnet_water.core.raster.grid import Grid
from gmnet_water.core.raster.read_back import lacking
from gmnet_water.core.raster.writing import Layout, RasterTarget
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import NORTH_UP, read, wkt
from osgeo import gdal

MASK = Layout(
    dtype="uint8",
    nodata=255,
    descriptions=["Water"],
    colours=mask_colours(),
    metadata={"GMNET_MODEL": "a, b = c"},
    resampling="MODE",
)
ROTATED_POLE = (
    'GEOGCRS["Rotated pole",BASEGEOGCRS["WGS 84",DATUM["World Geodetic System 1984",'
    'ELLIPSOID["WGS 84",6378137,298.257223563]]],DERIVINGCONVERSION["Pole rotation",'
    'METHOD["PROJ ob_tran o_proj=longlat"],PARAMETER["o_lon_p",0],PARAMETER["o_lat_p",39.25],'
    'PARAMETER["lon_0",18]],CS[ellipsoidal,2],AXIS["longitude",east],AXIS["latitude",north],'
    'ANGLEUNIT["degree",0.0174532925199433]]'
)


def target(path: Path, rows: int = 3, cols: int = 4, **options) -> RasterTarget:
    grid = options.pop("grid", Grid(cols, rows, NORTH_UP, wkt(32633)))
    layout, report = options.pop("layout", MASK), options.pop("report", Report())
    return RasterTarget(path, grid, layout, report)


def write(path: Path, values: np.ndarray, **options) -> Path:
    with target(path, *values.shape[-2:], **options) as raster:
        raster.write(0, values)
    return path


VALUES = np.array([[0, 1, 1, 255], [0, 0, 0, 0], [1, 1, 1, 1]], np.uint8)


@pytest.fixture
def written(tmp_path: Path) -> gdal.Dataset:
    return gdal.Open(str(write(tmp_path / "water.tif", VALUES)))


@pytest.mark.usefixtures("any_gdal")
def test_pixels_come_back(tmp_path: Path):
    np.testing.assert_array_equal(read(write(tmp_path / "water.tif", VALUES)), VALUES)


def test_rows_written_one_after_the_other_come_back(tmp_path: Path):
    with target(tmp_path / "water.tif") as raster:
        raster.write(0, VALUES[:1])
        raster.write(1, VALUES[1:])
    np.testing.assert_array_equal(read(tmp_path / "water.tif"), VALUES)


@pytest.mark.parametrize("dtype", ["uint8", "int16", "float32"])
def test_several_bands_of_any_type_come_back(tmp_path: Path, dtype: str):
    values = np.arange(4 * 300 * 5).reshape(4, 300, 5).astype(dtype)
    layout = Layout(dtype, 255, [f"band {number}" for number in range(4)])
    path = write(tmp_path / "stack.tif", values, layout=layout)
    np.testing.assert_array_equal(read(path), values)


def test_it_lies_where_its_grid_lies(written: gdal.Dataset):
    assert written.GetGeoTransform() == NORTH_UP
    assert written.GetSpatialRef().GetAuthorityCode(None) == "32633"


def test_a_rotated_grid_stays_rotated(tmp_path: Path):
    transform = (1000.0, 8.0, 6.0, 2000.0, 6.0, -8.0)
    path = write(tmp_path / "a.tif", VALUES, grid=Grid(4, 3, transform, wkt(32633)))
    dataset = gdal.Open(str(path))
    assert dataset.GetGeoTransform() == transform


def test_without_georeference_it_has_none(tmp_path: Path):
    path = write(tmp_path / "a.tif", VALUES, grid=Grid(4, 3, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), ""))
    dataset = gdal.Open(str(path))
    assert dataset.GetGeoTransform(can_return_null=True) is None
    assert dataset.GetProjection() == ""


def test_a_crs_that_geotiff_cannot_hold_is_kept_beside_it(tmp_path: Path):
    grid = Grid(4, 3, (5.0, 0.1, 0.0, 50.0, 0.0, -0.1), ROTATED_POLE)
    dataset = gdal.Open(str(write(tmp_path / "a.tif", VALUES, grid=grid)))
    assert dataset.GetSpatialRef().IsDerivedGeographic()


def test_a_crs_kept_beside_it_leaves_nothing_else(tmp_path: Path):
    grid = Grid(4, 3, (5.0, 0.1, 0.0, 50.0, 0.0, -0.1), ROTATED_POLE)
    write(tmp_path / "a.tif", VALUES, grid=grid)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.tif", "a.tif.aux.xml"]


def test_it_declares_its_nodata_value(written: gdal.Dataset):
    assert written.GetRasterBand(1).GetNoDataValue() == 255


def test_its_band_is_described(written: gdal.Dataset):
    assert written.GetRasterBand(1).GetDescription() == "Water"


def test_its_colours_are_in_the_file(written: gdal.Dataset):
    table = written.GetRasterBand(1).GetColorTable()
    water = table.GetColorEntry(1)
    assert water[2] > water[0]
    assert table.GetColorEntry(0)[:3] != water[:3]
    assert table.GetColorEntry(255)[3] == 0


def test_it_says_what_made_it(written: gdal.Dataset):
    assert written.GetMetadataItem("GMNET_MODEL") == "a, b = c"
    assert written.GetMetadataItem("TIFFTAG_SOFTWARE").startswith("GMNet Water ")


def test_it_is_compressed_and_tiled(written: gdal.Dataset):
    assert written.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "DEFLATE"
    assert written.GetRasterBand(1).GetBlockSize() == [256, 256]


@pytest.mark.parametrize(
    ("rows", "cols", "sides"),
    [(3, 4, []), (512, 2, []), (1, 1025, [512, 256]), (2, 4100, [2050, 1025, 512, 256])],
)
def test_only_large_rasters_have_overviews(tmp_path: Path, rows: int, cols: int, sides: list):
    dataset = gdal.Open(str(write(tmp_path / "a.tif", np.zeros((rows, cols), np.uint8))))
    band = dataset.GetRasterBand(1)
    found = [band.GetOverview(number) for number in range(band.GetOverviewCount())]
    assert [max(overview.XSize, overview.YSize) for overview in found] == sides


def test_it_is_cloud_optimised(written: gdal.Dataset):
    assert written.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"


def test_its_draft_leaves_nothing(tmp_path: Path):
    write(tmp_path / "water.tif", VALUES)
    assert [path.name for path in tmp_path.iterdir()] == ["water.tif"]


def test_an_overview_shows_what_most_pixels_are(tmp_path: Path):
    values = np.zeros((2, 1100), np.uint8)
    values[:, ::2] = 1
    values[0, 1::2] = 1
    dataset = gdal.Open(str(write(tmp_path / "a.tif", values)))
    assert (dataset.GetRasterBand(1).GetOverview(0).ReadAsArray() == 1).all()


@pytest.mark.parametrize(
    "name", ["with space.tif", "Wasserfläche Ñandú 水.tif", "UPPER.TIF", "dots.2020.01.tiff"]
)
def test_any_name_will_do(tmp_path: Path, name: str):
    np.testing.assert_array_equal(read(write(tmp_path / name, VALUES)), VALUES)


@pytest.mark.parametrize("letter", ["w", "水"])
def test_a_name_may_be_as_long_as_names_can_be(tmp_path: Path, letter: str):
    name = letter * (250 // len(letter.encode())) + ".tif"
    np.testing.assert_array_equal(read(write(tmp_path / name, VALUES)), VALUES)


def test_a_name_without_folder_is_in_the_current_one(tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(Path("water.tif"), VALUES)
    assert [path.name for path in tmp_path.iterdir()] == ["water.tif"]


def test_nothing_stands_under_the_name_until_it_is_whole(tmp_path: Path):
    path = tmp_path / "water.tif"
    with target(path) as raster:
        raster.write(0, VALUES)
        raster.complete()
        assert not path.exists()
    assert path.exists()


def test_only_the_result_is_left(tmp_path: Path):
    write(tmp_path / "water.tif", VALUES)
    assert [path.name for path in tmp_path.iterdir()] == ["water.tif"]


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """An earlier result, with the files that GDAL may have put beside it."""
    path = write(tmp_path / "water.tif", np.full_like(VALUES, 7))
    for suffix in (".aux.xml", ".ovr", ".msk"):
        path.with_name(path.name + suffix).write_text("earlier")
    return path


def test_an_earlier_result_stays_while_the_next_is_written(earlier: Path):
    earlier.with_name("water.tif.ovr").unlink()
    earlier.with_name("water.tif.msk").unlink()
    with target(earlier) as raster:
        raster.write(0, VALUES)
        raster.complete()
        assert (read(earlier) == 7).all()
    np.testing.assert_array_equal(read(earlier), VALUES)


def test_what_belonged_to_an_earlier_result_goes_with_it(earlier: Path):
    write(earlier, VALUES)
    assert [path.name for path in earlier.parent.iterdir()] == ["water.tif"]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("raised", [RuntimeError, Cancelled, KeyboardInterrupt, SystemExit])
def test_a_run_that_fails_leaves_the_earlier_result(earlier: Path, raised: type[BaseException]):
    before = contents(earlier.parent)
    with pytest.raises(raised), target(earlier) as raster:
        raster.write(0, VALUES[:1])
        raise raised
    assert contents(earlier.parent) == before


def test_a_run_that_fails_when_it_was_complete_leaves_the_earlier_result(earlier: Path):
    before = contents(earlier.parent)
    with pytest.raises(RuntimeError, match="another output"), target(earlier) as raster:
        raster.write(0, VALUES)
        raster.complete()
        raise RuntimeError("another output failed")
    assert contents(earlier.parent) == before


@pytest.mark.usefixtures("any_gdal")
def test_cancelling_while_overviews_are_made_leaves_nothing(tmp_path: Path):
    cancelled: list[bool] = []
    report = Report(cancelled=lambda: bool(cancelled))
    with pytest.raises(Cancelled), target(tmp_path / "a.tif", 40, 3000, report=report) as raster:
        raster.write(0, np.zeros((40, 3000), np.uint8))
        cancelled.append(True)
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("any_gdal")
def test_a_folder_that_takes_no_files_is_said(tmp_path: Path, capfd):
    with (
        pytest.raises(GMNetError, match=r"cannot be written to .*you may write there"),
        target(tmp_path / "missing" / "a.tif"),
    ):
        pass
    assert capfd.readouterr().err == ""


def test_a_target_that_became_a_folder_is_said(tmp_path: Path):
    with (
        pytest.raises(GMNetError, match="cannot be replaced"),
        target(tmp_path / "a.tif") as raster,
    ):
        raster.write(0, VALUES)
        (tmp_path / "a.tif").mkdir()
    assert [path.name for path in tmp_path.iterdir()] == ["a.tif"]


@pytest.fixture(params=[True, False], ids=["links", "no links"])
def any_file_system(request, monkeypatch):
    """A file system on which a file can have two names, and one on which it cannot."""
    if not request.param:

        def unsupported(*_names: object, **_options: object) -> None:
            raise OSError("Operation not supported")

        monkeypatch.setattr(os, "link", unsupported)


def two_targets(first: Path, second: Path) -> None:
    """Write to both; the second cannot be put in place."""
    with target(first) as one, target(second) as other:
        for raster in (one, other):
            raster.write(0, VALUES)
            raster.complete()
        second.unlink(missing_ok=True)
        second.mkdir()
        for raster in (one, other):
            raster.place()


@pytest.mark.usefixtures("any_file_system")
def test_of_two_results_none_is_placed_if_one_cannot_be(tmp_path: Path):
    with pytest.raises(GMNetError, match=r"'b\.tif' cannot be replaced"):
        two_targets(tmp_path / "a.tif", tmp_path / "b.tif")
    assert [path.name for path in tmp_path.iterdir()] == ["b.tif"]


@pytest.mark.usefixtures("any_file_system")
def test_of_two_results_the_earlier_comes_back_if_one_cannot_be_placed(earlier: Path):
    before = contents(earlier.parent)
    with pytest.raises(GMNetError, match=r"'b\.tif' cannot be replaced"):
        two_targets(earlier, earlier.with_name("b.tif"))
    earlier.with_name("b.tif").rmdir()
    assert contents(earlier.parent) == before


@pytest.mark.usefixtures("any_file_system")
def test_on_any_file_system_the_earlier_result_is_replaced(earlier: Path):
    write(earlier, VALUES)
    np.testing.assert_array_equal(read(earlier), VALUES)
    assert [path.name for path in earlier.parent.iterdir()] == ["water.tif"]


def test_a_link_is_replaced_and_not_what_it_points_to(earlier: Path):
    link = earlier.with_name("link.tif")
    link.symlink_to(earlier)
    write(link, VALUES)
    assert not link.is_symlink()
    assert (read(link) == VALUES).all()
    assert earlier.read_bytes() != link.read_bytes()


@pytest.fixture
def full_disk() -> Iterator[None]:
    """No file may grow beyond 50 kB in this process."""
    resource = pytest.importorskip("resource", reason="limits of file sizes are POSIX's")
    if sys.platform == "darwin":
        pytest.skip("GDAL's writes beyond the limit are not refused on macOS")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def noise(rows: int, cols: int = 900) -> np.ndarray:
    """Values that do not become smaller when they are compressed."""
    return np.random.default_rng(3).integers(0, 255, (rows, cols), np.uint8)


@pytest.mark.usefixtures("any_gdal", "full_disk")
# With its exceptions switched on, GDAL also complains where nobody can hear it.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("rows", [64, 256, 1024])
def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path, rows: int, capfd):
    with (
        pytest.raises(GMNetError, match="check that the disk has room"),
        target(tmp_path / "a.tif", rows, 900) as raster,
    ):
        raster.write(0, noise(rows))
    assert not list(tmp_path.iterdir())
    # What libtiff itself prints goes past GDAL, from 3.7 or so on.
    said = capfd.readouterr().err.splitlines()
    assert [line for line in said if not line.startswith("_tiff")] == []


@pytest.mark.usefixtures("any_gdal")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("room", [8_000, 40_000])
def test_a_disk_that_fills_up_on_closing_leaves_the_earlier_result(small_disk, room: int):
    path = write(small_disk.folder / "a.tif", VALUES)
    small_disk.leave(room)
    with pytest.raises(GMNetError, match="check that the disk has room"):
        write(path, noise(64))
    np.testing.assert_array_equal(read(path), VALUES)
    assert sorted(entry.name for entry in small_disk.folder.iterdir()) == ["a.tif", "filling"]


CLOSED = Grid(1100, 64, NORTH_UP, wkt(32633))


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    return write(tmp_path / "a.tif", noise(64, 1100), grid=CLOSED)


def test_a_whole_file_lacks_nothing(closed: Path):
    assert lacking(closed, CLOSED, MASK.metadata) == ""


@pytest.mark.parametrize("value", [0, 1, 255])
def test_blocks_of_one_value_are_there_too(tmp_path: Path, value: int):
    path = write(tmp_path / "a.tif", np.full((64, 1100), value, np.uint8), grid=CLOSED)
    assert lacking(path, CLOSED, MASK.metadata) == ""


@pytest.mark.parametrize("lost", [1, 1_000, 40_000, 69_000])
def test_a_file_that_is_cut_off_is_noticed(closed: Path, lost: int):
    os.truncate(closed, closed.stat().st_size - lost)
    assert lacking(closed, CLOSED, MASK.metadata) != ""


@pytest.mark.parametrize("place", [10_000, 60_000])
def test_a_hole_in_a_file_is_noticed(closed: Path, place: int):
    with closed.open("r+b") as file:
        file.seek(place)
        file.write(bytes(4096))
    assert lacking(closed, CLOSED, MASK.metadata) != ""


def test_metadata_that_was_not_written_is_noticed(closed: Path):
    assert "describes the raster" in lacking(closed, CLOSED, ["GMNET_MODEL", "GMNET_OTHER"])


def test_a_place_that_was_not_written_is_noticed(closed: Path):
    assert lacking(closed, Grid(1100, 64, (0.0, 10.0, 0.0, 0.0, 0.0, -10.0), ""), []) != ""


def test_an_item_of_metadata_without_a_text_is_no_loss(tmp_path: Path):
    layout = replace(MASK, metadata={"GMNET_MODEL": "", "GMNET_OTHER": "x"})
    target = RasterTarget(tmp_path / "a.tif", CLOSED, layout, Report())
    with target:
        target.write(0, np.zeros((CLOSED.height, CLOSED.width), np.uint8))
    assert read(tmp_path / "a.tif").shape == (CLOSED.height, CLOSED.width)
