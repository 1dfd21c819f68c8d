"""What cannot be an observation is missing, in arrays, on other grids and in what is said of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.backscatter.fillings import heed_fillings
from gmnet_water.core.backscatter.orbit_reader import OrbitReader
from gmnet_water.core.backscatter.plausible_units import check_plausible
from gmnet_water.core.backscatter.storage import Storage, Units
from gmnet_water.core.errors import InputError
from gmnet_water.core.raster.grid import Grid, Window
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import NORTH_UP, UTM33, backscatter, save, wkt
from osgeo import gdal

LOWEST_FLOAT = -3.4028234663852886e38
# Rows and columns, of which the upper left quarter is filled.
SIDE = 60
FILLED = np.zeros((SIDE, SIDE), bool)
FILLED[: SIDE // 2, : SIDE // 2] = True


class Told:
    """Keeps what a report gets."""

    def __init__(self) -> None:
        self.infos: list[str] = []
        self.warnings: list[str] = []

    @property
    def report(self) -> Report:
        return Report(info=self.infos.append, warning=self.warnings.append)


def scene(unit: str = "db", scale: float = 1.0, dtype: str = "float32") -> np.ndarray:
    """(2, rows, cols) of values as stored, dB between -45 and -5."""
    db = backscatter(SIDE, SIDE)
    power = {"db": db, "linear": 10 ** (db / 10), "amplitude": 10 ** (db / 20)}[unit]
    return (power * scale).astype(dtype)


def filled(values: np.ndarray, vv: float | None, vh: float | None) -> np.ndarray:
    values = values.copy()
    for band, value in zip(values, (vv, vh)):
        if value is not None:
            band[FILLED] = value
    return values


def opened(path: str, storage: Storage | None = None, told: Told | None = None) -> OrbitReader:
    """A reader of a raster that was judged, as every reader of backscatter is."""
    reader = OrbitReader.open(path, storage or Storage(), "R")
    report = (told or Told()).report
    check_plausible(reader, reader.storage.units.value, reader.storage.scale, report)
    return reader


def on(reader: OrbitReader, path: str, shift: float) -> OrbitReader:
    """The reader's raster on a grid that is moved by a part of a pixel."""
    x0, dx, rx, y0, ry, dy = NORTH_UP
    grid = Grid(SIDE - 1, SIDE - 1, (x0 + shift * dx, dx, rx, y0, ry, dy), wkt(UTM33))
    return reader.onto(grid, path)


def values(reader: OrbitReader) -> tuple[np.ndarray, np.ndarray]:
    return reader.read(Window(0, 0, SIDE - 1, SIDE - 1))


FILLINGS = [
    pytest.param(("db", 1, "float32"), (0, 0), None, id="0 in dB"),
    pytest.param(("db", 1, "float32"), (0, 0), np.nan, id="0 in dB beside a declared NaN"),
    pytest.param(("db", 1, "float32"), (0, 0), -9999, id="0 in dB beside a declared value"),
    pytest.param(("db", 1, "float32"), (-99, -99), None, id="-99"),
    pytest.param(("db", 1, "float32"), (-9999, -9999), None, id="-9999"),
    pytest.param(("db", 1, "float32"), (-32768, -32768), None, id="-32768"),
    pytest.param(("db", 1, "float32"), (-300, -300), None, id="dB of the smallest power"),
    pytest.param(("db", 1, "float32"), (1e38, 1e38), None, id="1e38"),
    pytest.param(("db", 1, "float32"), (LOWEST_FLOAT, LOWEST_FLOAT), None, id="lowest float"),
    pytest.param(("db", 1, "float32"), (-np.inf, -np.inf), None, id="dB of 0"),
    pytest.param(("db", 1, "float32"), (np.inf, np.inf), None, id="infinite"),
    pytest.param(("db", 1, "float64"), (-1e300, -1e300), None, id="far beyond float32"),
    pytest.param(("db", 1, "float32"), (-9999, 0), None, id="one value a band"),
    pytest.param(("db", 1, "float32"), (np.nan, 0), None, id="NaN in one band, 0 in the other"),
    pytest.param(("db", 1, "float32"), (None, -9999), None, id="one band only"),
    pytest.param(("db", 1, "float32"), (None, 0), None, id="0 in one band only"),
    pytest.param(("db", 1, "float32"), (0, None), None, id="0 in the other band only"),
    pytest.param(("db", 100, "int16"), (0, 0), None, id="0 in dB x 100"),
    pytest.param(("db", 100, "int16"), (0, 0), -32768, id="0 in dB x 100 that declares another"),
    pytest.param(("db", 100, "int16"), (-32768, -32768), None, id="-32768 in dB x 100"),
    pytest.param(("db", 100, "int16"), (None, -32768), None, id="-32768 in one band of dB x 100"),
    pytest.param(("db", 100, "int16"), (-9999, -9999), None, id="-9999 in dB x 100"),
    pytest.param(("db", 100, "int16"), (0, 0), np.nan, id="NaN declared in integers"),
    pytest.param(("db", 100, "int16"), (0, 0), -1e20, id="out of the type's range declared"),
    pytest.param(("linear", 1, "float32"), (0, 0), None, id="0 in power"),
    pytest.param(("linear", 1, "float32"), (None, 0), None, id="0 in one band of power"),
    pytest.param(("linear", 1, "float32"), (-9999, -9999), None, id="-9999 in power"),
    pytest.param(("linear", 1, "float32"), (1e-30, 1e-30), None, id="smallest power"),
    pytest.param(("linear", 1e6, "int32"), (0, 0), None, id="0 in power x 1 000 000"),
    pytest.param(("amplitude", 1, "float32"), (0, 0), None, id="0 in amplitude"),
    pytest.param(("amplitude", 1, "float32"), (9999, 9999), None, id="9999 in amplitude"),
]


@pytest.mark.parametrize(("stored", "fill", "nodata"), FILLINGS)
def test_a_filling_is_missing(tmp_path: Path, stored: tuple, fill: tuple, nodata: float | None):
    unit, scale, _ = stored
    path = save(tmp_path / "a.tif", filled(scene(*stored), *fill), nodata=nodata)
    _, valid = values(opened(path, Storage(Units(unit), scale)))
    np.testing.assert_array_equal(valid, ~FILLED[:-1, :-1])


@pytest.mark.parametrize(("stored", "fill", "nodata"), FILLINGS)
@pytest.mark.parametrize("shift", [0.0, 0.3])
def test_on_another_grid_it_is_missing_and_has_no_share_in_its_neighbours(
    tmp_path: Path, stored: tuple, fill: tuple, nodata: float | None, shift: float
):
    unit, scale, _ = stored
    storage = Storage(Units(unit), scale)
    path = save(tmp_path / "a.tif", filled(scene(*stored), *fill), nodata=nodata)
    twin = scene(*stored).astype("float32")
    twin[:, FILLED] = np.nan
    clean = save(tmp_path / "b.tif", twin)
    got, valid = values(on(opened(path, storage), path, shift))
    right, _ = values(on(opened(clean, storage), clean, shift))
    np.testing.assert_array_equal(valid, ~FILLED[:-1, :-1])
    np.testing.assert_allclose(got[:, valid], right[:, valid], rtol=1e-6)


@pytest.mark.parametrize("shift", [None, 0.0, 0.3], ids=["own grid", "copied", "interpolated"])
def test_a_single_pixel_of_0_in_both_polarisations_is_missing(tmp_path: Path, shift: float | None):
    stored = scene()
    stored[:, 7, 9] = 0
    stored[0, 20, 30] = 0
    path = save(tmp_path / "a.tif", stored)
    reader = opened(path)
    _, valid = values(reader if shift is None else on(reader, path, shift))
    assert np.argwhere(~valid).tolist() == [[7, 9]]


def test_all_that_the_published_bounds_span_is_an_observation(tmp_path: Path):
    stored = np.full((2, 1, 4), -20, np.float32)
    stored[0, 0] = [-70.37, 30.61, -78.0, 44.0]
    _, valid = OrbitReader.open(save(tmp_path / "a.tif", stored), Storage(), "R").read(
        Window(0, 0, 4, 1)
    )
    assert valid.all()


def test_backscatter_cut_off_at_0_db_is_an_observation(tmp_path: Path):
    stored = np.minimum(scene() + 20, 0)
    stored[1] = scene()[1]
    assert (stored[0] == 0).mean() > 0.2
    _, valid = values(opened(save(tmp_path / "a.tif", stored)))
    assert valid.all()


def test_what_one_band_declares_is_missing_in_the_other(tmp_path: Path):
    stored = filled(scene(), -30, -30)
    path = save(tmp_path / "a.bil", stored)
    virtual = str(tmp_path / "a.vrt")
    gdal.BuildVRT(virtual, [path]).FlushCache()
    dataset = gdal.Open(virtual, gdal.GA_Update)
    dataset.GetRasterBand(1).SetNoDataValue(-30)
    dataset = None
    stored[0, 50, 50] = np.nan
    db, _ = values(opened(virtual))
    np.testing.assert_array_equal(np.isnan(db[1]), FILLED[:-1, :-1])


def test_what_is_taken_as_missing_is_told_with_its_part_of_the_raster(tmp_path: Path):
    told = Told()
    opened(save(tmp_path / "a.tif", filled(scene(), 0, 0)), told=told)
    assert told.warnings == ["25.0% of R is 0 in VV and VH; taken as missing."]


def test_a_little_that_is_missing_is_told_without_a_warning(tmp_path: Path):
    told = Told()
    stored = scene()
    stored[:, :2, :36] = -9999
    opened(save(tmp_path / "a.tif", stored), told=told)
    assert told.warnings == []
    assert "2.0% of R is -9999 in VV" in told.infos[0]


def test_a_declared_filling_is_not_worth_a_word(tmp_path: Path):
    told = Told()
    opened(save(tmp_path / "a.tif", filled(scene(), 0, 0), nodata=0), told=told)
    assert told.warnings + told.infos == []


def test_a_constant_that_may_be_a_filling_counts_and_is_told(tmp_path: Path):
    told = Told()
    reader = opened(save(tmp_path / "a.tif", filled(scene(), -30, -30)), told=told)
    assert values(reader)[1].all()
    assert "25.0% of R is exactly -30 in VV and -30 in VH and counts as observed" in "".join(
        told.warnings
    )


@pytest.mark.parametrize("fill", [0, -9999, -32768])
def test_fillings_have_no_say_in_what_the_units_are(tmp_path: Path, fill: float):
    stored = scene()
    stored[:, :, 10:] = fill
    _, valid = values(opened(save(tmp_path / "a.tif", stored)))
    assert valid.sum() == 10 * (SIDE - 1)


def test_power_that_is_mostly_0_is_accepted_as_power(tmp_path: Path):
    stored = scene("linear")
    stored[:, :, 10:] = 0
    _, valid = values(opened(save(tmp_path / "a.tif", stored), Storage(Units.LINEAR)))
    assert valid.sum() == 10 * (SIDE - 1)


def test_db_x_100_with_fillings_is_still_refused_as_db(tmp_path: Path):
    path = save(tmp_path / "a.tif", filled(scene("db", 100, "int16"), -32768, -32768))
    with pytest.raises(InputError, match="set SCALE"):
        opened(path)


@pytest.mark.parametrize(
    ("stored", "fill"),
    [
        pytest.param(("db", 1, "float32"), -99, id="-99 in dB"),
        pytest.param(("db", 100, "int16"), -32768, id="-32768 in dB x 100"),
        pytest.param(("linear", 1, "float32"), -9999, id="-9999 in power"),
        pytest.param(("db", 1, "float32"), 0, id="0"),
    ],
)
def test_fillings_are_missing_in_units_that_nobody_says(tmp_path: Path, stored: tuple, fill: float):
    path = save(tmp_path / "a.tif", filled(scene(*stored), fill, fill))
    reader = OrbitReader(gdal.Open(path), (1, 2), None, "R")
    heed_fillings(reader, Told().report)
    kept = np.isfinite(reader.read_stored(Window(0, 0, SIDE, SIDE)))
    np.testing.assert_array_equal(kept, np.stack([~FILLED] * 2))


@pytest.mark.usefixtures("any_gdal")
@pytest.mark.parametrize("kind", [gdal.GDT_CInt16, gdal.GDT_CFloat32, gdal.GDT_CFloat64])
def test_complex_values_are_refused_whatever_a_raster_is_for(tmp_path: Path, kind: int):
    from gmnet_water.core.masks.mask import open_mask
    from gmnet_water.core.raster.views import View
    from gmnet_water.training.data.labels import label_raster

    path = str(tmp_path / "slc.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 9, 9, 1, kind)
    dataset.SetGeoTransform(NORTH_UP)
    dataset.SetProjection(wkt(UTM33))
    dataset = None
    grid = Grid(9, 9, NORTH_UP, wkt(UTM33))
    for open_it in (
        lambda: open_mask(path, "R"),
        lambda: View.open(path, "R", grid),
        lambda: label_raster(path, grid, "R", "S"),
    ):
        with pytest.raises(InputError, match=r"R holds complex values \(C.*choose a raster"):
            open_it()
