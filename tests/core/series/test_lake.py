"""The water body under a place, compared with a flood fill and counts done here."""

from __future__ import annotations

import csv
import io
import math
from collections import deque
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.dates.dated import Dated, dated
from gmnet_water.core.errors import Cancelled, InputError
from gmnet_water.core.raster.grid import Grid, Window
from gmnet_water.core.report import SILENT, Report
from gmnet_water.core.series.lake.area import LakeAreas, lake_areas, polygon_areas
from gmnet_water.core.series.lake.footprint import body_at
from gmnet_water.core.series.lake.occurrence import lake_occurrence
from gmnet_water.core.series.lake.outline import outline_of
from gmnet_water.tests.rasters import NORTH_UP, UTM33, save, wkt
from osgeo import ogr

X, Y = NORTH_UP[0], NORTH_UP[3]
# A pixel of NORTH_UP has 10 m x 10 m.
PIXEL_KM2 = 1e-4


def masks(folder: Path, codes: Sequence[np.ndarray], **given: object) -> list[Dated]:
    """Masks of the months of 2020."""
    files = [
        save(folder / f"mask_2020-{month:02}.tif", one[None].astype(np.uint8), **given)
        for month, one in enumerate(codes, start=1)
    ]
    return dated(files, "MASKS")


def at(col: float, row: float) -> tuple[float, float]:
    """X and y of a place in pixels of NORTH_UP."""
    return X + 10 * col, Y - 10 * row


def flooded(water: np.ndarray, row: int, col: int) -> np.ndarray:
    """Pixels that can be reached from one over the sides of water pixels, one after the other."""
    found = np.zeros(water.shape, bool)
    waiting = deque([(row, col)])
    while waiting:
        r, c = waiting.popleft()
        inside = 0 <= r < water.shape[0] and 0 <= c < water.shape[1]
        if inside and water[r, c] and not found[r, c]:
            found[r, c] = True
            waiting.extend([(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)])
    return found


def patchy(seed: int, share: float, shape: tuple[int, int] = (60, 80)) -> np.ndarray:
    """(rows, cols) bool with connected parts of all sizes."""
    return np.random.default_rng(seed).random(shape) < share


def rows_of(lake: LakeAreas) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(lake.csv())))


@pytest.mark.parametrize("seed", range(4))
def test_a_lake_is_all_water_of_any_date_that_hangs_together(tmp_path, seed):
    codes = [patchy(10 * seed + number, 0.35).astype(np.uint8) for number in range(3)]
    ever = np.logical_or.reduce([one == 1 for one in codes])
    row, col = (int(along[0]) for along in np.nonzero(ever[20:, 30:]))
    body = flooded(ever, row + 20, col + 30)
    lake = lake_areas(masks(tmp_path, codes), *at(col + 30.5, row + 20.5), 0, SILENT)
    counted = [float((one[body] == 1).sum()) * PIXEL_KM2 for one in codes]
    np.testing.assert_allclose(lake.zone.water_km2, counted, atol=1e-9)
    assert lake.zone.zone_km2 == pytest.approx(body.sum() * PIXEL_KM2)


def test_what_was_not_observed_is_a_share_of_the_lake_and_could_be_water(tmp_path):
    full = np.zeros((20, 20), np.uint8)
    full[5:15, 5:15] = 1
    half = full.copy()
    half[5:10] = 255
    lake = lake_areas(masks(tmp_path, [full, half]), *at(10, 10), 0, SILENT)
    first, second = rows_of(lake)
    assert (first["water_km2"], first["unobserved_percent"]) == ("0.01", "0")
    assert (second["water_km2"], second["unobserved_percent"]) == ("0.005", "50")
    assert second["largest_possible_km2"] == "0.01"
    assert (first["complete"], second["complete"]) == ("1", "0")


def test_a_lake_that_falls_apart_stays_one_lake(tmp_path):
    wet = np.zeros((20, 40), np.uint8)
    wet[5:15, 5:35] = 1
    dry = wet.copy()
    dry[:, 15:25] = 0
    lake = lake_areas(masks(tmp_path, [wet, dry]), *at(8, 10), 0, SILENT)
    assert lake.zone.water_km2.tolist() == pytest.approx([0.03, 0.02])


def test_a_neighbour_that_touches_at_a_corner_only_is_another_lake(tmp_path):
    codes = np.zeros((20, 20), np.uint8)
    codes[2:10, 2:10] = 1
    codes[10:18, 10:18] = 1
    lake = lake_areas(masks(tmp_path, [codes]), *at(4, 4), 0, SILENT)
    assert lake.zone.water_km2.tolist() == pytest.approx([64 * PIXEL_KM2])


def test_areas_in_degrees_are_those_on_the_ellipsoid(tmp_path):
    codes = np.zeros((10, 10), np.uint8)
    codes[2:6, 3:7] = 1
    degrees = (10.0, 0.001, 0.0, 60.0, 0.0, -0.001)
    lake = lake_areas(
        masks(tmp_path, [codes], geotransform=degrees, crs=4326), 10.0045, 59.9965, 0, SILENT
    )
    # Radii of curvature of WGS 84 at the lake's middle latitude.
    a, squared, latitude = 6378137.0, 0.00669437999014, math.radians(59.996)
    part = 1 - squared * math.sin(latitude) ** 2
    side = math.radians(0.001)
    pixel = a * (1 - squared) / part**1.5 * side * a / part**0.5 * math.cos(latitude) * side
    assert lake.zone.water_km2[0] == pytest.approx(16 * pixel / 1e6, rel=1e-6)


def test_a_click_beside_a_narrow_river_finds_it_within_reach(tmp_path):
    codes = np.zeros((30, 30), np.uint8)
    codes[:, 12] = 1
    lake = lake_areas(masks(tmp_path, [codes]), *at(15.5, 10.5), 3, SILENT)
    assert lake.zone.water_km2.tolist() == pytest.approx([30 * PIXEL_KM2])
    assert "edge" in lake.remarks[0]


def test_a_click_on_land_is_refused_with_what_to_do(tmp_path):
    series = masks(tmp_path, [np.zeros((30, 30), np.uint8)])
    with pytest.raises(InputError, match="click on water"):
        lake_areas(series, *at(15, 15), 3, SILENT)


def test_a_click_outside_the_rasters_is_refused(tmp_path):
    series = masks(tmp_path, [np.ones((30, 30), np.uint8)])
    with pytest.raises(InputError, match="outside"):
        lake_areas(series, *at(31, 15), 3, SILENT)


def snake(rows: int, cols: int) -> np.ndarray:
    """(rows, cols) bool: one body that winds through all of the raster, and ponds between."""
    water = np.zeros((rows, cols), bool)
    water[::8] = True
    water[:, :2] = water[:, -2:] = False
    for turn in range(0, rows - 8, 8):
        water[turn : turn + 8, -3 if turn // 8 % 2 else 2] = True
    water[4::8, 20:-20:50] = True
    return water


def test_a_body_far_larger_than_the_first_window_is_found_whole():
    water = snake(1300, 1700)
    grid = Grid(1700, 1300, NORTH_UP, wkt(UTM33))
    body = body_at(grid, lambda window: water[window.slices], (900, 640), 0, SILENT)
    np.testing.assert_array_equal(body.inside(grid.whole), flooded(water, 640, 900))


def test_a_pond_in_a_large_raster_needs_its_surroundings_only():
    grid = Grid(20_000, 20_000, NORTH_UP, wkt(UTM33))
    read = []

    def wet(window: Window) -> np.ndarray:
        read.append(window.width * window.height)
        rows, cols = np.ogrid[window.row : window.row_stop, window.col : window.col_stop]
        return (abs(rows - 9000) < 5) & (abs(cols - 12_000) < 7)

    body = body_at(grid, wet, (12_001, 9001), 0, SILENT)
    assert body.pixels == 9 * 13
    assert sum(read) < 600**2


def test_parts_of_a_footprint_are_those_of_the_whole():
    water = patchy(3, 0.65)
    grid = Grid(80, 60, NORTH_UP, wkt(UTM33))
    row, col = (int(along[0]) for along in np.nonzero(water[30:, 40:]))
    body = body_at(grid, lambda window: water[window.slices], (col + 40, row + 30), 0, SILENT)
    whole = body.inside(grid.whole)
    for window in (Window(0, 0, 13, 60), Window(13, 7, 50, 20), Window(63, 0, 17, 60)):
        np.testing.assert_array_equal(body.inside(window), whole[window.slices])


def test_the_outline_has_the_area_and_the_holes_of_the_body():
    water = np.zeros((40, 40), bool)
    water[5:25, 5:30] = True
    water[10:14, 10:14] = False
    grid = Grid(40, 40, NORTH_UP, wkt(UTM33))
    body = body_at(grid, lambda window: water[window.slices], (6, 6), 0, SILENT)
    outline = ogr.CreateGeometryFromWkb(outline_of(body))
    assert outline.GetArea() == pytest.approx(100 * water.sum())
    assert outline.GetEnvelope() == (X + 50, X + 300, Y - 250, Y - 50)


def test_water_in_a_polygon_is_that_of_the_pixels_with_their_centre_in_it(tmp_path):
    codes = [patchy(seed, 0.4).astype(np.uint8) for seed in (1, 2)]
    ring = ", ".join(
        f"{x} {y}" for x, y in (at(10, 5), at(40, 5), at(40, 45), at(10, 45), at(10, 5))
    )
    polygon = bytes(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))").ExportToWkb())
    lake = polygon_areas(masks(tmp_path, codes), polygon, wkt(UTM33), SILENT)
    counted = [int((one[5:45, 10:40] == 1).sum()) * PIXEL_KM2 for one in codes]
    assert lake.zone.water_km2.tolist() == pytest.approx(counted)


def test_the_chart_has_a_marker_for_each_date(tmp_path):
    codes = np.ones((10, 10), np.uint8)
    lake = lake_areas(masks(tmp_path, [codes] * 5), *at(5, 5), 0, SILENT)
    assert lake.chart().count("<circle") == 5 + 1  # and one in the legend


def test_it_stops_when_it_is_cancelled(tmp_path):
    series = masks(tmp_path, [np.ones((10, 10), np.uint8)])
    with pytest.raises(Cancelled):
        lake_areas(series, *at(5, 5), 0, Report(cancelled=lambda: True))


def test_occurrence_is_summed_up_by_class_over_the_body_alone(tmp_path):
    percent = np.zeros((12, 20), np.uint8)
    percent[2:6, 2:12] = np.repeat([1, 10, 11, 95, 100], 2)
    percent[8:, 15:] = 50  # another lake
    percent[3, 3] = 255
    raster = save(tmp_path / "occurrence.tif", percent[None], nodata=255)
    lake = lake_occurrence(raster, *at(6.5, 3.5), 0, SILENT)
    assert lake.here == 11
    lines = list(csv.DictReader(io.StringIO(lake.csv())))
    areas = {line["from_percent"]: float(line["area_km2"]) for line in lines}
    assert areas["1"] == pytest.approx(15 * PIXEL_KM2)
    assert areas["11"] == pytest.approx(8 * PIXEL_KM2)
    assert areas["91"] == pytest.approx(16 * PIXEL_KM2)
    assert sum(areas.values()) == pytest.approx(39 * PIXEL_KM2)
    assert float(lines[0]["cumulative_km2"]) == pytest.approx(39 * PIXEL_KM2)


def test_a_raster_that_is_no_percentage_is_refused(tmp_path):
    raster = save(tmp_path / "months.tif", np.full((1, 9, 9), 202_001, np.int32))
    with pytest.raises(InputError, match="not a percentage"):
        lake_occurrence(raster, *at(5, 5), 0, SILENT)
