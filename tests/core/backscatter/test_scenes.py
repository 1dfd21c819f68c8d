"""From what the user names to a scene; what does not go together is refused with what to do."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.backscatter.scenes import OpenedSources, Sources, open_sources
from gmnet_water.core.backscatter.storage import Storage
from gmnet_water.core.errors import InputError
from gmnet_water.core.raster.grid import Grid, Window
from gmnet_water.core.report import Report
from gmnet_water.models.contract import OrbitMode
from gmnet_water.tests.rasters import NORTH_UP, backscatter, save, wkt
from osgeo import gdal


def opened(lines: list[str] | None = None, **sources) -> OpenedSources:
    """The opened sources; ``lines`` takes what is said meanwhile, warnings in capitals."""
    lines = [] if lines is None else lines
    report = Report(info=lines.append, warning=lambda line: lines.append(line.upper()))
    return open_sources(Sources(**sources), report)


def values(found: OpenedSources) -> np.ndarray:
    return found.scene.read(found.scene.grid.whole)[0]


@pytest.fixture
def one(tmp_path: Path) -> str:
    return save(tmp_path / "one.tif", backscatter(30, 40, seed=1))


@pytest.fixture
def other(tmp_path: Path) -> str:
    return save(tmp_path / "other.tif", backscatter(30, 40, seed=2))


@pytest.fixture
def stack(tmp_path: Path) -> str:
    return save(tmp_path / "stack.tif", backscatter(30, 40, bands=4, seed=3))


@pytest.mark.parametrize(
    ("given", "mode"),
    [
        (("ascending",), OrbitMode.ASCENDING),
        (("descending",), OrbitMode.DESCENDING),
        (("ascending", "descending"), OrbitMode.STACKED),
        (("stacked",), OrbitMode.STACKED),
    ],
)
def test_what_is_given_decides_on_the_orbits(given: tuple, mode: OrbitMode):
    assert Sources(**dict.fromkeys(given, "x.tif")).mode is mode


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ((), "No raster is given; choose ASCENDING, DESCENDING or both, or STACKED"),
        (("stacked", "ascending"), "give either the stack or the single orbits"),
        (("stacked", "descending"), "give either the stack or the single orbits"),
        (("stacked", "ascending", "descending"), "give either the stack or the single orbits"),
    ],
)
def test_too_few_and_too_many_rasters_are_refused(given: tuple, message: str):
    with pytest.raises(InputError, match=message):
        opened(**dict.fromkeys(given, "x.tif"))


def test_one_orbit_gives_its_values(one: str):
    np.testing.assert_array_equal(values(opened(ascending=one)), backscatter(30, 40, seed=1))


def test_two_orbits_on_one_grid_are_laid_over_each_other(one: str, other: str):
    expected = np.concatenate([backscatter(30, 40, seed=1), backscatter(30, 40, seed=2)])
    np.testing.assert_array_equal(values(opened(ascending=one, descending=other)), expected)


def test_a_stack_gives_its_four_bands(stack: str):
    np.testing.assert_array_equal(
        values(opened(stacked=stack)), backscatter(30, 40, bands=4, seed=3)
    )


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_a_stack_of_another_number_of_bands_is_refused(tmp_path: Path, count: int):
    path = save(tmp_path / "a.tif", backscatter(30, 40, bands=count))
    with pytest.raises(InputError, match=f"STACKED 'a.tif' has {count} band.*a stack has 4"):
        opened(stacked=path)


@pytest.mark.parametrize("band", ["vv_band", "vh_band"])
def test_bands_of_a_stack_cannot_be_chosen(stack: str, band: str):
    with pytest.raises(InputError, match="VV_BAND and VH_BAND are for rasters of one orbit"):
        opened(stacked=stack, **{band: 2})


def test_a_stack_described_in_another_order_is_refused(tmp_path: Path):
    texts = ["VH asc", "VV asc", "VH desc", "VV desc"]
    path = save(tmp_path / "a.tif", backscatter(30, 40, bands=4), descriptions=texts)
    with pytest.raises(InputError, match=r"described as VH asc, VV asc, .* in that order"):
        opened(stacked=path)


@pytest.mark.parametrize("count", [1, 4])
def test_an_orbit_of_another_number_of_bands_is_refused(tmp_path: Path, count: int):
    path = save(tmp_path / "a.tif", backscatter(30, 40, bands=count))
    with pytest.raises(InputError, match=r"ASCENDING 'a.tif' has"):
        opened(ascending=path)


def test_a_stack_of_bytes_has_no_alpha_band(tmp_path: Path):
    # GDAL calls the last of four bands of bytes an alpha band unless the file states otherwise.
    stored = np.full((4, 5, 6), 100, np.uint8)
    stored[3, 2, 2] = 0
    path = save(tmp_path / "a.tif", stored)
    dataset = gdal.Open(path, gdal.GA_Update)
    assert dataset.GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
    for number in range(1, 5):
        dataset.GetRasterBand(number).SetOffset(-120)
    dataset = None
    np.testing.assert_array_equal(values(opened(stacked=path))[:3], np.full((3, 5, 6), -20))


def test_a_stack_with_a_fifth_alpha_band_heeds_it(tmp_path: Path):
    stored = backscatter(5, 6, bands=5)
    stored[4] = 255
    stored[4, 2, 2] = 0
    path = save(tmp_path / "a.tif", stored)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(5).SetColorInterpretation(gdal.GCI_AlphaBand)
    dataset = None
    expected = stored[:4].copy()
    expected[:, 2, 2] = np.nan
    np.testing.assert_array_equal(values(opened(stacked=path)), expected)


@pytest.mark.usefixtures("any_gdal")
@pytest.mark.parametrize("parameter", ["ascending", "descending", "stacked"])
def test_what_cannot_be_read_is_refused_by_its_name(tmp_path: Path, parameter: str):
    with pytest.raises(InputError, match=rf"{parameter.upper()} 'no.tif' cannot be read"):
        opened(**{parameter: str(tmp_path / "no.tif")})


@pytest.mark.parametrize("scale", [0.0, -100.0, float("nan")])
def test_a_scale_must_be_positive(one: str, scale: float):
    with pytest.raises(InputError, match=r"SCALE is .* greater than 0"):
        opened(ascending=one, storage=Storage(scale=scale))


def test_values_that_cannot_be_db_are_refused_by_the_raster_s_name(one: str, tmp_path: Path):
    power = save(tmp_path / "power.tif", 10 ** (backscatter(30, 40) / 10))
    with pytest.raises(InputError, match=r"DESCENDING 'power.tif'.*set UNITS"):
        opened(ascending=one, descending=power)


def test_the_bands_that_are_used_are_said(tmp_path: Path):
    path = save(tmp_path / "a.tif", backscatter(9, 9), descriptions=["VH", "VV"])
    lines: list[str] = []
    opened(lines, ascending=path)
    assert lines == ["ASCENDING 'a.tif': VV is band 2, VH is band 1."]


def test_given_bands_are_used_for_both_orbits(tmp_path: Path):
    paths = [save(tmp_path / f"{n}.tif", backscatter(5, 6, bands=3, seed=n)) for n in (1, 2)]
    found = opened(ascending=paths[0], descending=paths[1], vv_band=3, vh_band=1)
    expected = [backscatter(5, 6, bands=3, seed=n)[[2, 0]] for n in (1, 2)]
    np.testing.assert_array_equal(values(found), np.concatenate(expected))


def moved(path: Path, east: float, north: float = 0.0, **options) -> str:
    transform = (NORTH_UP[0] + east, 10.0, 0.0, NORTH_UP[3] + north, 0.0, -10.0)
    return save(path, backscatter(30, 40, seed=2), geotransform=transform, **options)


def test_another_grid_is_brought_onto_the_ascending_one(one: str, tmp_path: Path):
    found = opened(ascending=one, descending=moved(tmp_path / "d.tif", 100, -50))
    expected = np.full((2, 30, 40), np.nan, np.float32)
    expected[:, 5:, 10:] = backscatter(30, 40, seed=2)[:, :25, :30]
    np.testing.assert_array_equal(values(found)[2:], expected)
    assert found.scene.grid == Grid(40, 30, NORTH_UP, wkt(32633))


def test_the_log_says_that_another_grid_is_resampled(one: str, tmp_path: Path):
    lines: list[str] = []
    opened(lines, ascending=one, descending=moved(tmp_path / "d.tif", 104))
    assert any("'d.tif' lies on a different grid" in line and "bilinear" in line for line in lines)


def test_the_same_grid_is_not_resampled(one: str, other: str):
    lines: list[str] = []
    opened(lines, ascending=one, descending=other)
    assert not any("grid" in line for line in lines)


@pytest.mark.usefixtures("any_gdal")
@pytest.mark.parametrize("crs", [32633, 32634])
def test_orbits_that_do_not_overlap_are_refused(one: str, tmp_path: Path, crs: int):
    far = moved(tmp_path / "far.tif", 5_000, crs=crs)
    with pytest.raises(InputError, match=r"'one.tif' and .*'far.tif' do not overlap; choose two"):
        opened(ascending=one, descending=far)


def test_an_orbit_without_crs_beside_one_with_is_refused(one: str, tmp_path: Path):
    plain = moved(tmp_path / "plain.tif", 100, crs=None)
    with pytest.raises(InputError, match=r"'plain.tif' has no coordinate reference system.*assign"):
        opened(ascending=one, descending=plain)


def test_no_georeference_is_a_warning(tmp_path: Path):
    lines: list[str] = []
    opened(
        lines, ascending=save(tmp_path / "a.tif", backscatter(5, 6), geotransform=None, crs=None)
    )
    assert any("NO GEOREFERENCE" in line for line in lines)


def test_no_crs_is_a_warning(tmp_path: Path):
    lines: list[str] = []
    opened(lines, ascending=save(tmp_path / "a.tif", backscatter(5, 6), crs=None))
    assert any("NO CRS" in line for line in lines)


def test_ground_control_points_alone_are_a_warning_that_says_to_warp(tmp_path: Path):
    path = save(tmp_path / "a.tif", backscatter(5, 6), geotransform=None, crs=None)
    dataset = gdal.Open(path, gdal.GA_Update)
    corners = ((0, 0), (6, 0), (0, 5), (6, 5))
    dataset.SetGCPs([gdal.GCP(10 + x, 50 - y, 0, x, y) for x, y in corners], wkt(4326))
    dataset = None
    lines: list[str] = []
    opened(lines, ascending=path)
    assert any("GROUND CONTROL POINTS" in line and "WARP THE RASTER" in line for line in lines)


def test_a_placed_raster_gives_no_warning(one: str):
    lines: list[str] = []
    opened(lines, ascending=one)
    assert not [line for line in lines if line.isupper()]


def virtual_text(source: str) -> str:
    dataset = gdal.Translate("", source, format="VRT")
    return dataset.GetMetadata("xml:VRT")[0]


def zipped(source: str) -> str:
    archive = Path(source).with_suffix(".zip")
    with zipfile.ZipFile(archive, "w") as opened_archive:
        opened_archive.write(source, "inside/one.tif")
    return f"/vsizip/{archive}/inside/one.tif"


def in_memory(source: str) -> str:
    gdal.FileFromMemBuffer("/vsimem/one.tif", Path(source).read_bytes())
    return "/vsimem/one.tif"


@pytest.mark.parametrize(
    ("named", "title"),
    [
        pytest.param(str, "one.tif", id="file"),
        pytest.param(lambda path: f"GTIFF_DIR:1:{path}", "one.tif", id="subdataset"),
        pytest.param(in_memory, "one.tif", id="in memory"),
        pytest.param(zipped, "one.tif", id="zipped"),
        pytest.param(virtual_text, "virtual raster", id="virtual, in words"),
    ],
)
def test_whatever_gdal_opens_is_a_source(one: str, named, title: str):
    source = named(one)
    np.testing.assert_array_equal(values(opened(ascending=source)), backscatter(30, 40, seed=1))
    assert Sources(ascending=source).names == [title]


def test_a_quoted_subdataset_is_named_without_its_quotes():
    source = 'NETCDF:"/data/with space/s1.nc":sigma0'
    assert Sources(ascending=source).names == ["s1.nc:sigma0"]


def test_one_raster_is_not_both_orbits(tmp_path: Path):
    path = save(tmp_path / "a.tif", np.full((2, 5, 5), -20.0, np.float32))
    link = tmp_path / "b.tif"
    link.symlink_to(path)
    with pytest.raises(InputError, match="choose the raster of each orbit"):
        opened(ascending=path, descending=str(link))


def test_validity_of_a_scene_is_that_of_either_orbit(tmp_path: Path):
    first, second = np.full((2, 1, 3), -20.0, np.float32), np.full((2, 1, 3), -20.0, np.float32)
    first[:, 0, :2] = np.nan
    second[:, 0, 1:] = np.nan
    found = opened(
        ascending=save(tmp_path / "a.tif", first), descending=save(tmp_path / "d.tif", second)
    )
    assert found.scene.read(Window(0, 0, 3, 1))[1].tolist() == [[2, 0, 1]]
