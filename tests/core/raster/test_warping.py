"""Views on other grids, compared with analytic surfaces and with numpy's own indexing."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.errors import InputError
from gmnet_water.core.raster.grid import Grid
from gmnet_water.core.raster.warping import covered, overlaps, same_grid, warped_view
from gmnet_water.tests.rasters import wkt
from osgeo import gdal, osr

ORIGIN_X, ORIGIN_Y, PIXEL = 500_000.0, 5_000_200.0, 10.0
NORTH_UP = (ORIGIN_X, PIXEL, 0.0, ORIGIN_Y, 0.0, -PIXEL)


def crs(epsg: int) -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


UTM33 = crs(32633).ExportToWkt()


def save(
    path: Path,
    bands: np.ndarray,
    geotransform: tuple[float, ...] = NORTH_UP,
    wkt: str = UTM33,
    nodata: float | None = None,
) -> str:
    """Write (bands, rows, cols) as a GeoTIFF of the array's type."""
    types = {"f": gdal.GDT_Float32, "u": gdal.GDT_Byte, "i": gdal.GDT_Int16, "c": gdal.GDT_CFloat32}
    count, rows, cols = bands.shape
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), cols, rows, count, types[bands.dtype.kind]
    )
    dataset.SetGeoTransform(geotransform)
    dataset.SetProjection(wkt)
    for number, values in enumerate(bands, start=1):
        band = dataset.GetRasterBand(number)
        band.WriteArray(values)
        if nodata is not None:
            band.SetNoDataValue(nodata)
    return str(path)


def read(view: str) -> np.ndarray:
    return gdal.Open(view).ReadAsArray()


def centres(grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    """Map positions of all pixel centres."""
    x0, dx, rx, y0, ry, dy = grid.geotransform
    col, row = np.meshgrid(np.arange(grid.width) + 0.5, np.arange(grid.height) + 0.5)
    return x0 + col * dx + row * rx, y0 + col * ry + row * dy


def plane(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A tilted plane, which bilinear interpolation gives back exactly."""
    return -15.0 + (x - ORIGIN_X) / 100.0 + (ORIGIN_Y - y) / 50.0


def save_plane(path: Path, side: int, geotransform: tuple[float, ...] = NORTH_UP) -> str:
    x, y = centres(Grid(side, side, geotransform, UTM33))
    return save(path, plane(x, y)[None].astype(np.float32), geotransform)


@pytest.fixture
def speckle() -> np.ndarray:
    return np.random.default_rng(7).normal(-12.0, 3.0, (2, 40, 50)).astype(np.float32)


def test_the_own_grid_gives_the_values_themselves(tmp_path: Path, speckle: np.ndarray) -> None:
    source = save(tmp_path / "a.tif", speckle)
    view = warped_view(source, Grid(50, 40, NORTH_UP, UTM33))
    np.testing.assert_array_equal(read(view), speckle)


def test_whole_pixels_of_shift_copy_and_leave_the_rest_missing(
    tmp_path: Path, speckle: np.ndarray
) -> None:
    source = save(tmp_path / "a.tif", speckle)
    shifted = (ORIGIN_X + 3 * PIXEL, PIXEL, 0.0, ORIGIN_Y + 5 * PIXEL, 0.0, -PIXEL)
    got = read(warped_view(source, Grid(50, 40, shifted, UTM33)))
    np.testing.assert_array_equal(got[:, 5:, :47], speckle[:, :35, 3:])
    assert np.isnan(got[:, :5]).all() and np.isnan(got[:, :, 47:]).all()


def test_bands_come_in_the_order_asked_for(tmp_path: Path, speckle: np.ndarray) -> None:
    source = save(tmp_path / "a.tif", speckle)
    view = warped_view(source, Grid(50, 40, NORTH_UP, UTM33), bands=[2, 1])
    np.testing.assert_array_equal(read(view), speckle[::-1])


HALF, SINE, COSINE = PIXEL / 2, math.sin(0.5), math.cos(0.5)


@pytest.mark.parametrize(
    "geotransform",
    [
        pytest.param((ORIGIN_X + 83, 10, 0, ORIGIN_Y - 76, 0, -10), id="shifted"),
        pytest.param((ORIGIN_X + 80, 3, 0, ORIGIN_Y - 80, 0, -3), id="finer"),
        pytest.param((ORIGIN_X + 80, 10, 0, ORIGIN_Y - 280, 0, 10), id="south-up"),
        pytest.param(
            (ORIGIN_X + 200, 7 * COSINE, 7 * SINE, ORIGIN_Y - 120, 7 * SINE, -7 * COSINE),
            id="rotated",
        ),
    ],
)
def test_any_target_grid_sees_the_surface_in_its_place(
    tmp_path: Path, geotransform: tuple[float, ...]
) -> None:
    source = save_plane(tmp_path / "a.tif", 40)
    grid = Grid(20, 18, geotransform, UTM33)
    np.testing.assert_allclose(read(warped_view(source, grid)), plane(*centres(grid)), atol=2e-3)


@pytest.mark.parametrize(
    "geotransform",
    [
        pytest.param((ORIGIN_X, 10, 0, ORIGIN_Y - 400, 0, 10), id="south-up"),
        pytest.param(
            (ORIGIN_X + 50, 10 * COSINE, 10 * SINE, ORIGIN_Y - 90, 10 * SINE, -10 * COSINE),
            id="rotated",
        ),
    ],
)
def test_any_source_grid_lands_in_its_place(
    tmp_path: Path, geotransform: tuple[float, ...]
) -> None:
    source = save_plane(tmp_path / "a.tif", 40, geotransform)
    grid = Grid(12, 12, (ORIGIN_X + 203, 10, 0, ORIGIN_Y - 144, 0, -10), UTM33)
    np.testing.assert_allclose(read(warped_view(source, grid)), plane(*centres(grid)), atol=2e-3)


def test_another_crs_sees_the_surface_in_its_place(tmp_path: Path) -> None:
    source = save_plane(tmp_path / "a.tif", 80)
    to_degrees = osr.CoordinateTransformation(crs(32633), crs(4326))
    lon, lat, _ = to_degrees.TransformPoint(ORIGIN_X + 300, ORIGIN_Y - 200)
    grid = Grid(30, 30, (lon, 1e-4, 0, lat, 0, -1e-4), crs(4326).ExportToWkt())
    back = osr.CoordinateTransformation(crs(4326), crs(32633))
    lons, lats = centres(grid)
    points = np.array(back.TransformPoints(np.column_stack([lons.ravel(), lats.ravel()])))
    expected = plane(points[:, 0], points[:, 1]).reshape(30, 30)
    np.testing.assert_allclose(read(warped_view(source, grid)), expected, atol=0.02)


def test_missing_values_neither_spread_nor_shrink(tmp_path: Path, speckle: np.ndarray) -> None:
    speckle[0, 10:20, 10:20] = -99
    speckle[0, 30, 30] = -99
    speckle[1, 5, 5] = -99
    source = save(tmp_path / "a.tif", speckle, nodata=-99)
    grid = Grid(48, 38, (ORIGIN_X + 4, PIXEL, 0, ORIGIN_Y - 3, 0, -PIXEL), UTM33)
    got = read(warped_view(source, grid))
    # Shifts of 0.4 and 0.3 pixels: every centre stays in the pixel of the same column and row.
    np.testing.assert_array_equal(np.isnan(got), speckle[:, :38, :48] == -99)
    assert np.nanmin(got) >= speckle[speckle > -99].min() - 1e-4


def test_each_band_keeps_its_own_missing_values(tmp_path: Path, speckle: np.ndarray) -> None:
    speckle[0, 3, 3] = np.nan
    got = read(warped_view(save(tmp_path / "a.tif", speckle), Grid(50, 40, NORTH_UP, UTM33)))
    assert np.argwhere(np.isnan(got)).tolist() == [[0, 3, 3]]


SHIFTED = Grid(8, 8, (ORIGIN_X + 4, PIXEL, 0, ORIGIN_Y - 4, 0, -PIXEL), UTM33)


@pytest.mark.parametrize("grid", [Grid(8, 8, NORTH_UP, UTM33), SHIFTED], ids=["own", "shifted"])
@pytest.mark.parametrize(
    ("kind", "value", "nodata", "missing"),
    [
        pytest.param(np.float32, np.nan, None, True, id="NaN"),
        pytest.param(np.float32, np.nan, -99.0, True, id="NaN beside a declared value"),
        pytest.param(np.float32, -np.inf, None, True, id="the dB of zero"),
        pytest.param(np.float32, -3.4028234663852886e38, -3.4028234663852886e38, True, id="lowest"),
        pytest.param(np.float32, -3.4028234663852886e38, -3.402823e38, True, id="rounded lowest"),
        pytest.param(np.float32, -3.4028234663852886e38, None, True, id="undeclared lowest"),
        pytest.param(np.float32, -np.inf, -99.0, True, id="the dB of zero beside a declared value"),
        pytest.param(np.float32, 0, None, False, id="0 as float"),
        pytest.param(np.uint8, 0, None, False, id="0 as integer"),
        pytest.param(np.uint8, 0, 255, False, id="0 as integer that declares another"),
        pytest.param(np.int16, -9999, -9999, True, id="declared integer"),
    ],
)
def test_what_counts_as_missing(
    tmp_path: Path, kind: type, value: float, nodata: float | None, missing: bool, grid: Grid
) -> None:
    values = np.full((1, 9, 9), 20, kind)
    values[0, 4, 4] = value
    got = read(warped_view(save(tmp_path / "a.tif", values, nodata=nodata), grid))
    assert np.isnan(got).sum() == int(missing)
    assert np.isnan(got[4, 4]) == missing
    if missing:
        assert got[~np.isnan(got)] == pytest.approx(20)


def test_masked_pixels_are_missing(tmp_path: Path, speckle: np.ndarray) -> None:
    source = save(tmp_path / "a.tif", speckle)
    mask = np.full((40, 50), 255, np.uint8)
    mask[7, 9] = 0
    dataset = gdal.Open(source, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask)
    dataset = None
    got = read(warped_view(source, Grid(50, 40, NORTH_UP, UTM33)))
    assert np.argwhere(np.isnan(got)).tolist() == [[0, 7, 9], [1, 7, 9]]


@pytest.mark.parametrize("kind", [np.float32, np.uint8])
def test_an_alpha_band_says_what_is_valid(tmp_path: Path, kind: type) -> None:
    values = np.full((3, 9, 9), 20, kind)
    values[2] = 255
    values[2, 4, 4] = 0
    source = save(tmp_path / "a.tif", values)
    dataset = gdal.Open(source, gdal.GA_Update)
    dataset.GetRasterBand(3).SetColorInterpretation(gdal.GCI_AlphaBand)
    dataset = None
    got = read(warped_view(source, SHIFTED, bands=[1, 2]))
    assert np.argwhere(np.isnan(got)).tolist() == [[0, 4, 4], [1, 4, 4]]


def test_a_declared_scale_and_offset_are_applied(tmp_path: Path) -> None:
    source = save(tmp_path / "a.tif", np.full((1, 9, 9), -1500, np.int16), nodata=-32768)
    dataset = gdal.Open(source, gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(0.01)
    dataset.GetRasterBand(1).SetOffset(-1.0)
    dataset = None
    assert read(warped_view(source, SHIFTED)) == pytest.approx(-16.0)


def test_threads_reading_windows_see_what_one_reader_sees(
    tmp_path: Path, speckle: np.ndarray
) -> None:
    speckle[:, 4:9, 4:9] = np.nan
    source = save(tmp_path / "a.tif", np.tile(speckle, (1, 20, 20)))
    grid = Grid(700, 640, (ORIGIN_X + 804, 9.5, 0, ORIGIN_Y - 703, 0, -9.5), UTM33)
    view = warped_view(source, grid)
    whole = read(view)

    def window(row: int) -> np.ndarray:
        return gdal.Open(view).ReadAsArray(0, row, 700, 40)

    with ThreadPoolExecutor(4) as pool:
        parts = list(pool.map(window, range(0, 640, 40)))
    np.testing.assert_array_equal(np.concatenate(parts, axis=1), whole)


def test_a_far_coarser_view_averages_over_its_pixels(tmp_path: Path) -> None:
    source = save_plane(tmp_path / "a.tif", 400)
    grid = Grid(8, 8, (ORIGIN_X, 500, 0, ORIGIN_Y, 0, -500), UTM33)
    got = read(warped_view(source, grid))
    np.testing.assert_allclose(got[1:-1, 1:-1], plane(*centres(grid))[1:-1, 1:-1], atol=0.02)


@pytest.mark.parametrize(
    ("difference", "same"), [(0.05, True), (0.2, False)], ids=["1/200 pixel", "1/50 pixel"]
)
def test_grids_are_the_same_to_a_hundredth_of_a_pixel(difference: float, same: bool) -> None:
    moved = (ORIGIN_X + difference, PIXEL, 0, ORIGIN_Y, 0, -PIXEL)
    assert same_grid(Grid(50, 40, NORTH_UP, UTM33), Grid(50, 40, moved, UTM33)) is same


def test_a_slightly_different_pixel_size_adds_up_to_another_grid() -> None:
    stretched = (ORIGIN_X, PIXEL * 1.0001, 0, ORIGIN_Y, 0, -PIXEL)
    assert same_grid(Grid(50, 40, NORTH_UP, UTM33), Grid(50, 40, stretched, UTM33))
    assert not same_grid(Grid(5000, 40, NORTH_UP, UTM33), Grid(5000, 40, stretched, UTM33))


def test_grids_without_crs_are_compared_by_their_positions() -> None:
    unknown = Grid(50, 40, NORTH_UP, "")
    assert same_grid(unknown, Grid(50, 40, NORTH_UP, ""))
    assert not same_grid(unknown, Grid(50, 40, NORTH_UP, UTM33))


def test_one_crs_written_in_two_ways_is_one_crs() -> None:
    modern = crs(32633).ExportToWkt(["FORMAT=WKT2_2018"])
    assert same_grid(Grid(50, 40, NORTH_UP, UTM33), Grid(50, 40, NORTH_UP, modern))


def test_rasters_in_different_crs_overlap_where_their_ground_does() -> None:
    grid = Grid(50, 40, NORTH_UP, UTM33)
    to_degrees = osr.CoordinateTransformation(crs(32633), crs(4326))
    lon, lat, _ = to_degrees.TransformPoint(ORIGIN_X + 250, ORIGIN_Y - 200)
    degrees = crs(4326).ExportToWkt()
    assert overlaps(grid, Grid(10, 10, (lon, 1e-4, 0, lat, 0, -1e-4), degrees))
    assert not overlaps(grid, Grid(10, 10, (lon + 0.1, 1e-4, 0, lat, 0, -1e-4), degrees))


def test_neighbours_that_only_touch_do_not_overlap() -> None:
    right = (ORIGIN_X + 50 * PIXEL, PIXEL, 0, ORIGIN_Y, 0, -PIXEL)
    assert not overlaps(Grid(50, 40, NORTH_UP, UTM33), Grid(50, 40, right, UTM33))


def over(bounds: tuple[float, float, float, float], crs: int | str) -> Grid:
    """A grid of 3600 columns over xmin, ymin, xmax, ymax."""
    west, south, east, north = bounds
    pixel = (east - west) / 3600
    rows = round((north - south) / pixel)
    return Grid(3600, rows, (west, pixel, 0, north, 0, -pixel), wkt(crs))


@pytest.mark.parametrize(
    "world",
    [
        pytest.param(over((-180, -90, 180, 90), 4326), id="degrees"),
        pytest.param(over((0, -90, 360, 90), 4326), id="degrees from 0 on"),
        pytest.param(over((-18_041e3, -9_021e3, 18_041e3, 9_021e3), "ESRI:54009"), id="Mollweide"),
        pytest.param(over((-17_244e3, -8_393e3, 17_244e3, 8_393e3), "EPSG:8857"), id="Equal Earth"),
    ],
)
@pytest.mark.parametrize("zone", [32601, 32618, 32633, 32759])
@pytest.mark.parametrize("easting", [300_000.0, 500_000.0, 690_000.0])
def test_a_raster_of_the_world_lies_on_every_other(world: Grid, zone: int, easting: float) -> None:
    grid = Grid(500, 400, (easting, PIXEL, 0, 5e6, 0, -PIXEL), wkt(zone))
    assert covered(grid, world) == grid.whole


@pytest.mark.parametrize(
    "bounds", [(60, 0, 80, 20), (-170, 30, -120, 60), (190, 30, 240, 60), (-60, -90, 60, -60)]
)
def test_a_raster_of_another_part_of_the_world_does_not_overlap(bounds: tuple) -> None:
    assert not overlaps(Grid(50, 40, NORTH_UP, UTM33), over(bounds, 4326))


def test_a_raster_round_the_pole_covers_it() -> None:
    arctic = over((-4e6, -4e6, 4e6, 4e6), 3413)
    window = covered(over((-180, -90, 180, 90), 4326), arctic)
    assert window is not None and window.row == 0


def test_only_one_known_crs_is_refused(tmp_path: Path, speckle: np.ndarray) -> None:
    source = save(tmp_path / "a.tif", speckle, wkt="")
    with pytest.raises(InputError, match="Night 1 has no coordinate reference system"):
        warped_view(source, Grid(50, 40, NORTH_UP, UTM33), name="Night 1")


def test_complex_values_are_refused(tmp_path: Path) -> None:
    source = save(tmp_path / "a.tif", np.ones((1, 4, 4), np.complex64))
    with pytest.raises(InputError, match="complex"):
        warped_view(source, Grid(4, 4, NORTH_UP, UTM33))
