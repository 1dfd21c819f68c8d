"""Stored values to dB, and which pixels count as observed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.backscatter.orbit_reader import OrbitReader, Scene
from gmnet_water.core.backscatter.storage import Storage, Units
from gmnet_water.core.errors import GMNetError, InputError
from gmnet_water.core.raster.grid import Grid, Window
from gmnet_water.core.raster.reading import open_raster
from gmnet_water.tests.rasters import NORTH_UP, backscatter, save, wkt
from osgeo import gdal

LOWEST_FLOAT = -3.4028234663852886e38
LARGEST_DOUBLE = 1.7976931348623157e308


def opened(path: str, **storage) -> OrbitReader:
    return OrbitReader.open(path, Storage(**storage), "R")


def read_row(path: str, **storage) -> tuple[list[float], list[bool]]:
    """VV in dB and validity of a raster's first row."""
    reader = opened(path, **storage)
    db, valid = reader.read(Window(0, 0, reader.grid.width, 1))
    return db[0, 0].tolist(), valid[0].tolist()


def two_bands(values: list, dtype: str, second: list | None = None) -> np.ndarray:
    return np.array([[values], [second or values]], dtype)


@pytest.mark.parametrize(
    ("units", "stored", "db"),
    [
        ("db", [-20.0, -0.5, 3.0], [-20.0, -0.5, 3.0]),
        ("linear", [0.01, 1.0, 2.0], [-20.0, 0.0, 3.0103]),
        ("amplitude", [0.1, 1.0, 2.0], [-20.0, 0.0, 6.0206]),
    ],
)
def test_units_become_db(tmp_path: Path, units: str, stored: list, db: list):
    path = save(tmp_path / "a.tif", two_bands(stored, "float32"))
    assert read_row(path, units=Units(units))[0] == pytest.approx(db, abs=1e-4)


def test_stored_values_are_divided_by_the_scale_first(tmp_path: Path):
    path = save(tmp_path / "a.tif", two_bands([-2000, -1], "int16"))
    assert read_row(path, scale=100)[0] == pytest.approx([-20, -0.01])


def test_power_stored_with_a_factor_is_scaled_before_the_logarithm(tmp_path: Path):
    path = save(tmp_path / "a.tif", two_bands([100, 10_000], "uint16"))
    assert read_row(path, scale=10_000, units=Units.LINEAR)[0] == pytest.approx([-20, 0], abs=1e-4)


@pytest.mark.parametrize("units", ["linear", "amplitude"])
def test_what_has_no_logarithm_is_not_observed(tmp_path: Path, units: str):
    path = save(tmp_path / "a.tif", two_bands([0.5, 0.0, -0.5], "float32"))
    assert read_row(path, units=Units(units))[1] == [True, False, False]


@pytest.mark.parametrize(
    ("dtype", "nodata", "values", "valid"),
    [
        pytest.param("float32", -50, [-20, -50, -49], [1, 0, 1], id="declared"),
        pytest.param("float32", None, [-20, np.nan, 0], [1, 0, 0], id="NaN, and 0 as float"),
        pytest.param("float32", np.nan, [-20, np.nan, -1], [1, 0, 1], id="NaN declared"),
        pytest.param("float32", -99, [-20, np.nan, -99], [1, 0, 0], id="NaN beside the declared"),
        pytest.param("float32", None, [-20, np.inf, -np.inf], [1, 0, 0], id="infinite"),
        pytest.param("float32", -np.inf, [-20, -np.inf, -1], [1, 0, 1], id="infinite declared"),
        pytest.param("float32", 0, [-20, 0, -1], [1, 0, 1], id="0 declared"),
        pytest.param("float32", LOWEST_FLOAT, [-20, LOWEST_FLOAT], [1, 0], id="lowest float"),
        pytest.param("float32", -3.402823e38, [-20, LOWEST_FLOAT], [1, 0], id="lowest, rounded"),
        pytest.param("float32", None, [-20, LOWEST_FLOAT], [1, 0], id="lowest, not declared"),
        pytest.param("float32", -9999.9, [-20, -9999.9], [1, 0], id="no exact float"),
        pytest.param("float64", -9999.9, [-20, -9999.9], [1, 0], id="no exact double"),
        pytest.param("float64", LARGEST_DOUBLE, [-20, LARGEST_DOUBLE], [1, 0], id="largest double"),
        pytest.param(
            "float64", -LARGEST_DOUBLE, [-20, -LARGEST_DOUBLE], [1, 0], id="lowest double"
        ),
        pytest.param("float64", -1e20, [-20, -1e20], [1, 0], id="far away"),
        pytest.param("int16", -32768, [-20, -32768, -1], [1, 0, 1], id="declared in integers"),
        pytest.param("int16", None, [-20, 0, -1], [1, 0, 1], id="0 in integers"),
        pytest.param("uint8", None, [20, 0, 45], [1, 0, 1], id="0 in bytes"),
        pytest.param("uint8", 45, [20, 10, 45], [1, 1, 0], id="another declared in bytes"),
        pytest.param("uint16", None, [20, 0, 45], [1, 0, 1], id="0 in 16 bits"),
        pytest.param("int32", 2**31 - 1, [-20, 2**31 - 1, -1], [1, 0, 1], id="no exact float32"),
    ],
)
@pytest.mark.filterwarnings("error:overflow")
def test_what_counts_as_observed(tmp_path: Path, dtype: str, nodata, values: list, valid: list):
    path = save(tmp_path / "a.tif", two_bands(values, dtype), nodata=nodata)
    assert read_row(path)[1] == [bool(value) for value in valid]


def test_missing_values_become_nan(tmp_path: Path):
    path = save(tmp_path / "a.tif", two_bands([-20, -99, np.inf], "float32"), nodata=-99)
    np.testing.assert_array_equal(read_row(path)[0], [-20, np.nan, np.nan])


def test_both_polarisations_are_needed(tmp_path: Path):
    values = two_bands([-20, -20, np.nan], "float32", [-25, np.nan, -25])
    assert read_row(save(tmp_path / "a.tif", values))[1] == [True, False, False]


def test_where_0_merely_stands_for_missing_one_polarisation_may_be_0(tmp_path: Path):
    values = two_bands([-20, -20, 0], "int16", [-25, 0, 0])
    assert read_row(save(tmp_path / "a.tif", values))[1] == [True, True, False]


def test_a_dataset_mask_says_what_is_observed(tmp_path: Path):
    path = save(tmp_path / "a.tif", two_bands([-20, -20, 0], "int16"))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.array([[255, 0, 255]], np.uint8))
    dataset = None
    # A raster with a mask has said what is missing: its zeros are values.
    assert read_row(path)[1] == [True, False, True]


def test_a_mask_does_not_hide_the_nodata_value(tmp_path: Path):
    path = save(tmp_path / "a.tif", two_bands([-20, -20, -99], "float32"), nodata=-99)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.array([[255, 0, 255]], np.uint8))
    dataset = None
    assert read_row(path)[1] == [True, False, False]


def save_with_alpha(path: Path, values: list, alpha: list, dtype: str = "int16") -> str:
    bands = np.array([[values], [values], [alpha]], dtype)
    saved = save(path, bands)
    dataset = gdal.Open(saved, gdal.GA_Update)
    dataset.GetRasterBand(3).SetColorInterpretation(gdal.GCI_AlphaBand)
    return saved


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float32"])
def test_an_alpha_band_says_what_is_observed(tmp_path: Path, dtype: str):
    path = save_with_alpha(tmp_path / "a.tif", [20, 20, 0, 20], [255, 0, 255, 1], dtype)
    assert read_row(path)[1] == [True, False, True, True]


def test_an_alpha_band_that_is_read_as_values_hides_nothing(tmp_path: Path):
    path = save_with_alpha(tmp_path / "a.tif", [-20, -20, -20], [-25, 0, -25])
    reader = OrbitReader.open(path, Storage(), "R", vv_band=1, vh_band=3)
    db, _ = reader.read(Window(0, 0, 3, 1))
    assert db[0, 0].tolist() == [-20, -20, -20]


def test_a_declared_scale_and_offset_are_applied(tmp_path: Path):
    path = save(tmp_path / "a.tif", two_bands([100, 0, 255], "uint8"), nodata=255)
    dataset = gdal.Open(path, gdal.GA_Update)
    for number in (1, 2):
        dataset.GetRasterBand(number).SetScale(0.25)
        dataset.GetRasterBand(number).SetOffset(-45)
    dataset = None
    np.testing.assert_array_equal(read_row(path)[0], [-20, -45, np.nan])


@pytest.mark.parametrize("interleave", ["PIXEL", "BAND"])
@pytest.mark.parametrize(
    "layout", [["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"], ["BLOCKYSIZE=7"]]
)
def test_windows_give_the_pixels_that_were_written(tmp_path: Path, interleave: str, layout: list):
    values = backscatter(50, 70)
    path = save(tmp_path / "a.tif", values, options=[f"INTERLEAVE={interleave}", *layout])
    db, _ = opened(path).read(Window(13, 5, 40, 30))
    np.testing.assert_array_equal(db, values[:, 5:35, 13:53])


@pytest.mark.usefixtures("any_gdal")
def test_complex_values_are_refused(tmp_path: Path):
    path = save(tmp_path / "a.tif", np.ones((2, 3, 3), np.complex64))
    with pytest.raises(InputError, match=r"complex values \(CFloat32\).*calibrate and detect"):
        opened(path)


@pytest.mark.usefixtures("any_gdal")
@pytest.mark.parametrize("content", [None, b"", b"no raster at all", b"II*\x00\x08\x00\x00\x00"])
def test_what_cannot_be_read_is_refused(tmp_path: Path, content: bytes | None, capfd):
    path = tmp_path / "a.tif"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=r"R cannot be read as a raster.*check that the file"):
        open_raster(str(path), "R")
    assert capfd.readouterr().err == ""


@pytest.mark.usefixtures("any_gdal")
def test_a_file_of_vectors_is_refused(tmp_path: Path):
    path = tmp_path / "a.geojson"
    path.write_text('{"type": "FeatureCollection", "features": []}')
    with pytest.raises(InputError, match="cannot be read as a raster"):
        open_raster(str(path), "R")


@pytest.mark.usefixtures("any_gdal")
def test_a_container_of_rasters_is_refused_with_the_name_of_one_inside(tmp_path: Path):
    source = save(tmp_path / "a.tif", np.ones((2, 4, 4), np.int16))
    container = str(tmp_path / "both.gpkg")
    for table in ("first", "second"):
        gdal.Translate(
            container,
            source,
            format="GPKG",
            outputType=gdal.GDT_Byte,
            creationOptions=[f"RASTER_TABLE={table}", "APPEND_SUBDATASET=YES"],
        )
    with pytest.raises(InputError, match=r"holds several rasters.*GPKG:.*first"):
        open_raster(container, "R")


@pytest.mark.usefixtures("any_gdal")
def test_a_file_cut_short_says_which_rows_are_damaged(tmp_path: Path, capfd):
    path = tmp_path / "a.tif"
    values = backscatter(600, 100)
    save(path, values, options=["TILED=YES", "COMPRESS=DEFLATE"])
    whole = path.read_bytes()
    # GDAL writes the directory first, so the file still opens.
    path.write_bytes(whole[: len(whole) // 2])
    reader = opened(str(path))
    with pytest.raises(GMNetError, match=r"Rows 512 to 599 of R cannot be read.*cut short"):
        reader.read(Window(0, 512, 100, 88))
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    ("first", "second", "observed"),
    [
        ([-20, np.nan, -20, np.nan], [-20, -20, np.nan, np.nan], [3, 2, 1, 0]),
    ],
)
def test_a_scene_tells_which_orbits_observed_a_pixel(tmp_path: Path, first, second, observed):
    readers = tuple(
        opened(save(tmp_path / f"{name}.tif", two_bands(values, "float32")))
        for name, values in (("a", first), ("b", second))
    )
    _, got = Scene(readers).read(Window(0, 0, 4, 1))
    assert got[0].tolist() == observed


def test_a_scene_has_the_bands_of_its_orbits_in_order(tmp_path: Path):
    first, second = backscatter(5, 6, seed=1), backscatter(5, 6, seed=2)
    readers = (opened(save(tmp_path / "a.tif", first)), opened(save(tmp_path / "b.tif", second)))
    db, _ = Scene(readers).read(Window(0, 0, 6, 5))
    np.testing.assert_array_equal(db, np.concatenate([first, second]))


def test_a_scene_lies_on_the_grid_of_its_first_orbit(tmp_path: Path):
    reader = opened(save(tmp_path / "a.tif", backscatter(5, 6)))
    assert Scene((reader,)).grid == Grid(6, 5, NORTH_UP, wkt(32633))
