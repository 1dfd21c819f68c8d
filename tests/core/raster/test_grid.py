"""Where pixels lie and how large they are, compared with PROJ and with integrals."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from gmnet_water.core.errors import InputError
from gmnet_water.core.raster.grid import Extent, Grid, Window
from gmnet_water.tests.rasters import NORTH_UP, wkt
from osgeo import gdal, osr

UTM = Grid(100, 80, NORTH_UP, wkt(32633))
PLAIN = Grid(100, 80, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), "")
SOUTH_UP = Grid(100, 80, (500_000.0, 10.0, 0.0, 4_999_200.0, 0.0, 10.0), wkt(32633))
MOON = (
    'GEOGCS["Moon",DATUM["Moon",SPHEROID["Moon",1737400,0]],PRIMEM["0",0],UNIT["degree",0.0174533]]'
)
LOCAL = 'LOCAL_CS["somewhere",UNIT["metre",1]]'


@pytest.mark.parametrize(
    ("grid", "extent", "window"),
    [
        pytest.param(
            UTM, (500_100, 4_999_700, 500_200, 4_999_900), Window(10, 10, 10, 20), id="exact"
        ),
        pytest.param(
            UTM, (500_101, 4_999_701, 500_109, 4_999_709), Window(10, 29, 1, 1), id="inside a pixel"
        ),
        pytest.param(
            UTM, (500_109, 4_999_709, 500_111, 4_999_711), Window(10, 28, 2, 2), id="over an edge"
        ),
        pytest.param(
            UTM,
            (500_100.05, 4_999_700.05, 500_199.95, 4_999_899.95),
            Window(10, 10, 10, 20),
            id="rounded",
        ),
        pytest.param(UTM, (0, 0, 1e7, 1e7), Window(0, 0, 100, 80), id="all"),
        pytest.param(
            UTM, (499_000, 4_999_900, 500_050, 5_000_500), Window(0, 0, 5, 10), id="a corner"
        ),
        pytest.param(
            UTM,
            (500_200, 4_999_900, 500_100, 4_999_700),
            Window(10, 10, 10, 20),
            id="corners swapped",
        ),
        pytest.param(
            UTM, (500_055, 4_999_955, 500_055, 4_999_955), Window(5, 4, 1, 1), id="a point"
        ),
        pytest.param(
            UTM,
            (500_060, 4_999_950, 500_060, 4_999_950),
            Window(6, 5, 1, 1),
            id="a point on a corner",
        ),
        pytest.param(
            SOUTH_UP, (500_100, 4_999_300, 500_200, 4_999_350), Window(10, 10, 10, 5), id="south-up"
        ),
        pytest.param(PLAIN, (10, -30, 20, -10), Window(10, 10, 10, 20), id="no georeference"),
    ],
)
def test_an_extent_covers_whole_pixels(grid: Grid, extent: tuple, window: Window):
    assert grid.window_of(Extent(*extent)) == window


def test_an_extent_on_a_rotated_raster_covers_all_pixels_it_touches():
    # Turned by a quarter: columns run south, rows run west.
    grid = Grid(50, 40, (500_000.0, 0.0, -10.0, 5_000_000.0, -10.0, 0.0), wkt(32633))
    window = grid.window_of(Extent(499_900, 4_999_800, 499_950, 4_999_830))
    assert window == Window(17, 5, 3, 5)


def test_an_extent_in_degrees_finds_the_pixels_in_metres():
    to_degrees = osr.CoordinateTransformation(UTM.crs, Grid(1, 1, NORTH_UP, wkt(4326)).crs)
    lon, lat, _ = to_degrees.TransformPoint(500_505.0, 4_999_495.0)
    window = UTM.window_of(Extent(lon - 1e-7, lat - 1e-7, lon + 1e-7, lat + 1e-7, wkt(4326)))
    assert window == Window(50, 50, 1, 1)


@pytest.mark.usefixtures("any_gdal")
@pytest.mark.parametrize(
    ("extent", "message"),
    [
        pytest.param(Extent(0, 0, 1, 1), "does not touch the raster", id="elsewhere"),
        pytest.param(Extent(499_990, 4_999_000, 500_000, 5_000_000), "does not touch", id="beside"),
        pytest.param(Extent(501_000, 4_999_000, 502_000, 5_000_000), "does not touch", id="behind"),
        pytest.param(Extent(math.nan, 0, 1, 1), "four numbers", id="no number"),
        pytest.param(Extent(-math.inf, 0, math.inf, 1), "four numbers", id="infinite"),
        pytest.param(Extent(100, 100, 101, 101, wkt(4326)), "cannot be transformed", id="no place"),
        pytest.param(Extent(0, 0, 1, 1, MOON), "cannot be transformed", id="on the moon"),
        pytest.param(Extent(0, 0, 1, 1, LOCAL), "cannot be transformed", id="local"),
    ],
)
def test_an_extent_that_cannot_be_used_is_refused(extent: Extent, message: str):
    with pytest.raises(InputError, match=message):
        UTM.window_of(extent)


def test_a_geotransform_that_maps_all_to_one_point_is_refused():
    with pytest.raises(InputError, match="warp the raster first"):
        Grid(10, 10, (5.0, 0.0, 0.0, 5.0, 0.0, 0.0), "").window_of(Extent(0, 0, 10, 10))


TURNED = Grid(50, 40, (1000.0, 8.0, 6.0, 2000.0, 6.0, -8.0), wkt(32633))


@pytest.mark.parametrize("grid", [UTM, SOUTH_UP, TURNED], ids=["north up", "south up", "turned"])
def test_pixels_lie_on_the_map_where_gdal_has_them_and_come_back(grid: Grid):
    cols, rows = np.array([0.0, 3.5, 49.25]), np.array([0.0, 7.75, 40.0])
    x, y = grid.to_map(cols, rows)
    for number in range(3):
        there = gdal.ApplyGeoTransform(list(grid.geotransform), cols[number], rows[number])
        assert (x[number], y[number]) == pytest.approx(there, rel=1e-15)
    np.testing.assert_allclose(grid.to_pixel(x, y), (cols, rows), atol=1e-8)


def test_a_place_on_a_map_of_one_point_has_no_pixel():
    with pytest.raises(InputError, match="geotransform cannot be inverted"):
        Grid(10, 10, (5.0, 0.0, 0.0, 5.0, 0.0, 0.0), "").to_pixel(5.0, 5.0)


def test_a_window_cuts_the_rows_and_columns_out_of_an_array():
    window = Window(3, 5, 7, 2)
    numbered = np.arange(200).reshape(10, 20)
    assert numbered[window.slices].tolist() == [list(range(103, 110)), list(range(123, 130))]
    assert Window.from_slices(*window.slices) == window


def test_windows_have_common_pixels_and_a_window_round_both():
    here, there = Window(0, 0, 10, 5), Window(6, -2, 20, 4)
    assert here & there == there & here == Window(6, 0, 4, 2)
    assert here | there == there | here == Window(0, -2, 26, 7)
    assert here & Window(10, 0, 5, 5) is None  # they touch
    assert (here & there).seen_from(there) == Window(0, 2, 4, 2)


def test_a_grid_is_cut_as_an_array_is():
    assert TURNED[5:8, 10:17] == TURNED.part(Window(10, 5, 7, 3))
    assert TURNED[-3:, :4] == TURNED.part(Window(0, 37, 4, 3))


@pytest.mark.parametrize("grid", [UTM, SOUTH_UP, TURNED], ids=["north up", "south up", "turned"])
def test_grids_of_the_same_pixels_have_a_common_part_and_one_round_both(grid: Grid):
    left, right = grid[0:20, 0:30], grid[10:40, 20:50]
    assert left.place_of(right) == Window(20, 10, 30, 30)
    assert left & right == grid[10:20, 20:30]
    assert right | left == grid[0:40, 0:50]
    assert grid[:, :10] & grid[:, 10:] is None


def test_grids_whose_pixels_do_not_coincide_have_nothing_in_common():
    half = replace(UTM, geotransform=(500_005.0, *NORTH_UP[1:]))
    elsewhere = replace(UTM, crs_wkt=wkt(32634))
    for other in (half, elsewhere):
        assert UTM.place_of(other) is None
        assert UTM & other is None
        assert UTM | other is None


def test_a_part_lies_where_its_pixels_lie():
    turned = Grid(50, 40, (1000.0, 8.0, 6.0, 2000.0, 6.0, -8.0), "")
    part = turned.part(Window(10, 5, 7, 3))
    assert (part.width, part.height) == (7, 3)
    assert part.geotransform == (1000 + 80 + 30, 8, 6, 2000 + 60 - 40, 6, -8)


def test_a_part_of_a_raster_without_georeference_has_none_either():
    assert not PLAIN.part(Window(10, 5, 7, 3)).georeferenced


def memory_dataset() -> gdal.Dataset:
    return gdal.GetDriverByName("MEM").Create("", 30, 20, 1)


def test_a_dataset_without_geotransform_is_not_georeferenced():
    assert not Grid.of(memory_dataset()).georeferenced


def test_ground_control_points_are_no_georeference():
    dataset = memory_dataset()
    points = [gdal.GCP(x, y, 0, x, y) for x, y in ((0, 0), (30, 0), (0, 20), (30, 20))]
    dataset.SetGCPs(points, wkt(4326))
    assert Grid.of(dataset) == Grid(30, 20, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), "")


def test_a_dataset_gives_its_size_geotransform_and_crs():
    dataset = memory_dataset()
    dataset.SetGeoTransform(NORTH_UP)
    dataset.SetProjection(wkt(32633))
    assert Grid.of(dataset) == Grid(30, 20, NORTH_UP, wkt(32633))


def world(rows: int, crs: int | str = 4326, quarter: float = 90.0) -> Grid:
    """The whole globe in 10 columns; ``quarter`` is a right angle in the CRS's unit."""
    transform = (-2 * quarter, 0.4 * quarter, 0.0, quarter, 0.0, -2 * quarter / rows)
    return Grid(10, rows, transform, wkt(crs))


def test_all_rows_add_up_to_the_area_of_the_ellipsoid():
    grid = world(180)
    assert grid.row_areas(0, 180).sum() * 10 / 1e6 == pytest.approx(510_065_621.7, abs=0.1)


def test_beyond_the_poles_there_is_no_area():
    # Grids whose pixels are centred on the poles reach beyond them by half a pixel.
    grid = Grid(10, 181, (-180.0, 36.0, 0.0, 90.5, 0.0, -1.0), wkt(4326))
    assert grid.row_areas(0, 181).sum() * 10 / 1e6 == pytest.approx(510_065_621.7, abs=0.1)


@pytest.mark.parametrize("row", [0, 40, 89, 90, 179])
def test_a_row_s_area_is_the_integral_over_the_ellipsoid(row: int):
    a, flattening = 6_378_137.0, 1 / 298.257223563
    squared = flattening * (2 - flattening)
    latitude = np.radians(np.linspace(90 - row, 89 - row, 20_001))
    w = 1 - squared * np.sin(latitude) ** 2
    meridian, normal = a * (1 - squared) / w**1.5, a / np.sqrt(w)
    density = meridian * normal * np.cos(latitude)
    middles = (density[1:] + density[:-1]) / 2
    zone = abs(middles @ np.diff(latitude)) * math.radians(36)
    assert world(180).row_areas(row, 1)[0] == pytest.approx(zone, rel=1e-7)


def test_a_small_pixel_has_the_area_that_an_equal_area_projection_gives_it():
    grid = Grid(5, 5, (90.3, 0.0001, 0.0, 31.2, 0.0, -0.0001), wkt(4326))
    equal_area = osr.SpatialReference()
    equal_area.ImportFromEPSG(6933)
    to_plane = osr.CoordinateTransformation(grid.crs, equal_area)
    west, north, _ = to_plane.TransformPoint(90.3, 31.2 - 3 * 0.0001)
    east, south, _ = to_plane.TransformPoint(90.3001, 31.2 - 4 * 0.0001)
    assert grid.row_areas(3, 1)[0] == pytest.approx((east - west) * (north - south), rel=1e-5)


@pytest.mark.parametrize("angle", [10, 45, 90, 200])
def test_a_rotated_pixel_has_the_area_that_an_equal_area_projection_gives_it(angle: int):
    cosine = 1e-4 * math.cos(math.radians(angle))
    sine = 1e-4 * math.sin(math.radians(angle))
    grid = Grid(9, 9, (90.3, cosine, sine, 31.2, sine, -cosine), wkt(4326))
    plane = osr.SpatialReference()
    plane.ImportFromEPSG(6933)
    to_plane = osr.CoordinateTransformation(grid.crs, plane)
    corners = [(4, 3), (5, 3), (5, 4), (4, 4)]  # of the fourth row's pixel in the middle
    positions = [gdal.ApplyGeoTransform(list(grid.geotransform), *corner) for corner in corners]
    metres = np.array(to_plane.TransformPoints(positions))[:, :2]
    x, y = (metres - metres[0]).T
    area = abs(x @ np.roll(y, 1) - y @ np.roll(x, 1)) / 2
    assert grid.row_areas(3, 1)[0] == pytest.approx(area, rel=1e-5)


def test_a_sphere_s_rows_are_zones_of_a_sphere():
    sphere = "+proj=longlat +R=6371000 +no_defs"
    expected = 6_371_000**2 * math.radians(36) * (1 - math.sin(math.radians(45)))
    assert world(4, sphere).row_areas(0, 1)[0] == pytest.approx(expected, rel=1e-9)


def test_degrees_are_not_the_only_angles():
    # NTF (Paris) counts in gradians, on the ellipsoid of Clarke 1880 IGN.
    degrees = "+proj=longlat +a=6378249.2 +b=6356515 +no_defs"
    gradians = world(10, 4807, quarter=100.0).row_areas(0, 10)
    np.testing.assert_allclose(gradians, world(10, degrees).row_areas(0, 10), rtol=1e-9)


def test_south_up_rows_have_the_areas_of_their_latitudes():
    grid = world(180)
    x0, dx, _, _, _, dy = grid.geotransform
    flipped = Grid(10, 180, (x0, dx, 0.0, -90.0, 0.0, -dy), grid.crs_wkt)
    np.testing.assert_allclose(flipped.row_areas(0, 180), grid.row_areas(0, 180)[::-1])


def test_a_height_in_the_crs_does_not_change_areas():
    with_height = world(180, "EPSG:4326+5773")
    np.testing.assert_allclose(with_height.row_areas(0, 180), world(180).row_areas(0, 180))


@pytest.mark.parametrize(
    ("crs", "transform", "area"),
    [
        pytest.param(32633, NORTH_UP, 100.0, id="metres"),
        pytest.param(2263, NORTH_UP, 100 * (1200 / 3937) ** 2, id="US survey feet"),
        pytest.param(32633, (0.0, 8.0, 6.0, 0.0, 6.0, -8.0), 100.0, id="rotated"),
        pytest.param(32633, (0.0, 20.0, 0.0, 0.0, 0.0, 10.0), 200.0, id="south-up, oblong"),
    ],
)
def test_projected_pixels_have_their_area_in_the_plane(crs: int, transform: tuple, area: float):
    areas = Grid(30, 30, transform, wkt(crs)).row_areas(4, 3)
    np.testing.assert_allclose(areas, [area] * 3, rtol=1e-12)
