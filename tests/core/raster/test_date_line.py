"""Rasters, extents and areas across 180 degrees and at the poles."""

from __future__ import annotations

import json
from datetime import date
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.cli.main import main
from gmnet_water.core.accuracy.assessment import AccuracyRequest, assess_accuracy
from gmnet_water.core.accuracy.class_words import ClassWords
from gmnet_water.core.accuracy.reference_vectors import Shapes
from gmnet_water.core.backscatter.prepare_request import OrbitPass, PrepareRequest
from gmnet_water.core.backscatter.preparing import plan_preparation, prepare
from gmnet_water.core.backscatter.reading_options import Bands
from gmnet_water.core.backscatter.scenes import Sources
from gmnet_water.core.backscatter.stack_request import StackRequest
from gmnet_water.core.backscatter.stacking import plan_stack, stack_orbits
from gmnet_water.core.dates.dated import Dated
from gmnet_water.core.dates.period import Period
from gmnet_water.core.errors import InputError
from gmnet_water.core.masks.bodies.bodies_request import BodiesRequest
from gmnet_water.core.masks.bodies.water_bodies import plan_bodies, water_bodies
from gmnet_water.core.raster.common_grid import common_grid
from gmnet_water.core.raster.extent_rule import ExtentRule
from gmnet_water.core.raster.grid import Extent, Grid, Window
from gmnet_water.core.raster.ground import areal_scale
from gmnet_water.core.raster.longitudes import fitting_crs, turn, unwrapped
from gmnet_water.core.raster.reading import open_raster
from gmnet_water.core.raster.warping import overlaps, same_grid, warped_view
from gmnet_water.core.report import Report
from gmnet_water.core.series.area import AreaRequest, measure_areas, plan_areas
from gmnet_water.core.series.mapping import SeriesRequest, plan_series
from gmnet_water.tests.places import FIJI, ellipsoid_area, grid_at, lonlat, moved, save_on, surface
from gmnet_water.tests.rasters import read, save, wkt
from osgeo import gdal

JULY = Period(date(2020, 7, 1), date(2020, 7, 31))
DEGREES = 0.0002
FIJIAN = {
    "UTM 60": grid_at(32760, FIJI, 20.0),
    "UTM 1": grid_at(32701, FIJI, 20.0),
    "degrees east": grid_at(4326, FIJI, DEGREES),
    "degrees west": grid_at(4326, FIJI, DEGREES, turns=-1),
    "Mercator": grid_at(3857, FIJI, 20.0),
    "PDC Mercator": grid_at(3832, FIJI, 20.0),
}
POLAR = {
    "north": grid_at(3413, (0.0, 90.0), 20.0),
    "beside it": grid_at(3413, (45.0, 89.998), 20.0),
    "south": grid_at(3031, (0.0, -90.0), 20.0),
}


@pytest.mark.parametrize(
    ("source", "target"), list(product(FIJIAN, FIJIAN)), ids=lambda name: name.replace(" ", "_")
)
def test_across_180_degrees_every_crs_sees_the_surface_in_its_place(
    tmp_path: Path, source: str, target: str
) -> None:
    raster = save_on(tmp_path / "a.tif", surface(FIJIAN[source])[None], FIJIAN[source])
    values = open_raster(warped_view(raster, FIJIAN[target]), "a").ReadAsArray()
    assert np.isfinite(values).mean() > 0.7
    np.testing.assert_allclose(
        values, np.where(np.isnan(values), np.nan, surface(FIJIAN[target])), atol=0.02
    )


@pytest.mark.parametrize(("source", "target"), [("north", "beside it"), ("beside it", "north")])
def test_at_the_pole_every_grid_sees_the_surface_in_its_place(
    tmp_path: Path, source: str, target: str
) -> None:
    raster = save_on(tmp_path / "a.tif", surface(POLAR[source])[None], POLAR[source])
    values = open_raster(warped_view(raster, POLAR[target]), "a").ReadAsArray()
    assert np.isfinite(values).mean() > 0.5
    np.testing.assert_allclose(
        values, np.where(np.isnan(values), np.nan, surface(POLAR[target])), atol=0.02
    )


@pytest.mark.parametrize("name", POLAR)
def test_a_raster_of_all_longitudes_covers_a_grid_round_the_pole(tmp_path: Path, name: str) -> None:
    grid = POLAR[name]
    north = name != "south"
    cap = Grid(720, 200, (-180.0, 0.5, 0.0, 90.0 if north else -89.98, 0.0, -0.0001), wkt(4326))
    raster = save_on(tmp_path / "cap.tif", surface(cap)[None], cap)
    values = open_raster(warped_view(raster, grid), "cap").ReadAsArray()
    # Beside the pole itself, where half a degree is less than a pixel.
    np.testing.assert_allclose(values, surface(grid), atol=0.02)


@pytest.mark.parametrize("first", [0, 1])
def test_a_raster_of_the_whole_earth_covers_both_sides_of_the_line(
    tmp_path: Path, first: int
) -> None:
    world = Grid(720, 4, (-180.0, 0.5, 0.0, -15.5, 0.0, -0.5), wkt(4326))
    codes = np.tile(np.arange(720, dtype=np.float32), (4, 1))
    raster = save_on(tmp_path / "world.tif", codes[None], world)
    grid = Grid(4, 2, (179.0 - 360 * first, 0.5, 0.0, -16.0, 0.0, -0.5), wkt(4326))
    values = open_raster(warped_view(raster, grid), "world").ReadAsArray()
    np.testing.assert_array_equal(values, [[718, 719, 0, 1]] * 2)


def test_pixels_a_turn_apart_coincide() -> None:
    east, west = FIJIAN["degrees east"], FIJIAN["degrees west"]
    assert same_grid(east, west)
    assert east.place_of(west[5:15, 3:13]) == Window(3, 5, 10, 10)


@pytest.mark.parametrize(("one", "other"), list(product(FIJIAN, FIJIAN)))
def test_grids_of_one_place_overlap(one: str, other: str) -> None:
    assert overlaps(FIJIAN[one], FIJIAN[other])


def test_places_on_opposite_sides_of_the_earth_do_not_overlap() -> None:
    assert not overlaps(FIJIAN["degrees east"], grid_at(4326, (0.0, -16.5), DEGREES))


@pytest.mark.parametrize("crs", [4326, 3857, 3832, 32760, 32701])
def test_a_stack_across_180_degrees_holds_both_rasters_in_their_place(
    tmp_path: Path, crs: int
) -> None:
    grids = FIJIAN["UTM 60"], FIJIAN["UTM 1"]
    asc, desc = (
        save_on(tmp_path / f"{name}.tif", np.stack([surface(grid)] * 2), grid)
        for name, grid in zip(("asc_VV_VH", "desc_VV_VH"), grids)
    )
    request = StackRequest(
        asc, desc, output=tmp_path / "stack.tif", crs=wkt(crs), bands=Bands(1, 2)
    )
    result = stack_orbits(plan_stack(request), Report())
    assert result.both / result.pixels > 0.75
    stack = read(request.output)
    assert max(stack.shape[1:]) < 90
    expected = surface(Grid.of(gdal.Open(str(request.output))))
    both = np.isfinite(stack).all(axis=0)
    np.testing.assert_allclose(stack[:, both], np.stack([expected[both]] * 4), atol=0.02)


@pytest.mark.parametrize(
    ("crs", "grid", "named"),
    [
        (4326, POLAR["north"], "EPSG:3413"),
        (3832, POLAR["south"], "EPSG:3031"),
        ("ESRI:54009", FIJIAN["UTM 60"], "EPSG:3832"),
        ("EPSG:3571", FIJIAN["UTM 60"], None),
    ],
    ids=["all longitudes", "beyond Mercator", "torn in two", "no edge there"],
)
def test_a_crs_with_an_edge_there_is_refused_and_one_without_is_named(
    tmp_path: Path, crs: int | str, grid: Grid, named: str | None
) -> None:
    asc, desc = (
        save_on(tmp_path / f"{name}.tif", np.stack([surface(grid)] * 2), grid)
        for name in ("asc", "desc")
    )
    request = StackRequest(
        asc, desc, output=tmp_path / "stack.tif", crs=wkt(crs), bands=Bands(1, 2)
    )
    if named is None:
        assert max(plan_stack(request).grid.width, plan_stack(request).grid.height) < 120
    else:
        with pytest.raises(InputError, match=f"ASCENDING 'asc.tif'.*{named}"):
            plan_stack(request)


def neighbours(crs: int, tmp_path: Path) -> tuple[str, str]:
    """Two frames of 40 x 40 pixels, one up to 180 degrees and one from there on."""
    x, y = moved(4326, crs, np.array([180.0]), np.array([-16.5]))[0]
    size, whole = (DEGREES, 360.0) if crs == 4326 else (20.0, 40075016.68557849)
    x = abs(x)
    grids = [
        Grid(40, 40, (x - 40 * size, size, 0.0, y, 0.0, -size), wkt(crs)),
        Grid(40, 40, (x - whole, size, 0.0, y, 0.0, -size), wkt(crs)),
    ]
    west, east = (
        save_on(tmp_path / f"{name}.tif", np.stack([surface(grid), surface(grid) - 7]), grid)
        for name, grid in zip(("west_2020-03-05", "east_2020-03-05"), grids)
    )
    return west, east


@pytest.mark.parametrize("crs", [4326, 3857])
@pytest.mark.parametrize("orbit", [OrbitPass.ASCENDING, OrbitPass.DESCENDING])
def test_frames_on_both_sides_of_180_degrees_are_one_raster(
    tmp_path: Path, crs: int, orbit: OrbitPass
) -> None:
    request = PrepareRequest(
        neighbours(crs, tmp_path), orbit, bands=Bands(1, 2), output=tmp_path / "out.tif"
    )
    plan = plan_preparation(request, Report())
    assert [Path(frame.vv.source).stem[:4] for frame in plan.frames] == (
        ["east", "west"] if orbit is OrbitPass.DESCENDING else ["west", "east"]
    )
    prepare(plan, Report())
    assert read(request.output).shape == (2, 40, 80)
    np.testing.assert_allclose(
        read(request.output)[0], surface(Grid.of(gdal.Open(str(request.output)))), atol=1e-3
    )


def test_a_series_on_both_sides_of_180_degrees_has_one_grid(tmp_path: Path) -> None:
    frames = [Dated(source, JULY) for source in neighbours(4326, tmp_path)]
    plan = plan_series(SeriesRequest(ascending=frames, vv_band=1, vh_band=2))
    (sources,) = plan.scenes.values()
    assert isinstance(sources, Sources)
    assert sources.grid is not None
    assert (sources.grid.width, sources.grid.height) == (80, 40)


def test_neighbours_at_opposite_edges_of_a_map_are_refused() -> None:
    mollweide = "ESRI:54009"
    frames = [(f"INPUT '{x}'", grid_at(mollweide, (x, -16.5), 20.0)) for x in (179.99, -179.99)]
    with pytest.raises(InputError, match=r"two places far apart.*EPSG:32760 \(UTM zone 60S\)"):
        common_grid(frames[0][1], frames, ExtentRule.UNION)


def round_fiji(crs: int, turns: int = 0) -> tuple[float, float, float, float]:
    """An extent of about 200 m round 180 degrees."""
    x, y = moved(4326, crs, np.array([180.0]), np.array([-16.5]))[0]
    half = 0.001 if crs == 4326 else 110.0
    x = 180.0 + 360 * turns if crs == 4326 else x
    return x - half, y - half, x + half, y + half


@pytest.mark.parametrize(
    ("extent", "crs"),
    [
        (round_fiji(4326), 4326),
        (round_fiji(4326, turns=-1), 4326),
        ((179.999, -16.501, -179.999, -16.499), 4326),
        (round_fiji(32760), 32760),
        (round_fiji(3857), 3857),
    ],
    ids=["east", "west", "as RFC 7946 has it", "UTM", "Mercator"],
)
@pytest.mark.parametrize("grid", ["degrees east", "degrees west", "UTM 60", "PDC Mercator"])
def test_an_extent_across_180_degrees_is_found_on_every_grid(
    extent: tuple[float, float, float, float], crs: int, grid: str
) -> None:
    window = FIJIAN[grid].window_of(Extent(*extent, wkt(crs)))
    inside = np.zeros((60, 60), bool)
    inside[window.row : window.row_stop, window.col : window.col_stop] = True
    # 0.002 degrees of 0.012, with the whole pixels that it touches, turned a little.
    assert 10 <= window.width <= 16
    assert 10 <= window.height <= 16
    longitude, latitude = lonlat(FIJIAN[grid]).transpose(2, 0, 1)
    core = (np.abs(np.abs(longitude) - 180) < 9e-4) & (np.abs(latitude + 16.5) < 9e-4)
    assert (core & (np.abs(longitude) > 179.9) & inside).sum() == core.sum()


@pytest.mark.parametrize("name", ["degrees east", "degrees west", "UTM 60", "UTM 1"])
def test_areas_at_180_degrees_are_those_on_the_ellipsoid(tmp_path: Path, name: str) -> None:
    grid = FIJIAN[name]
    codes = np.zeros((60, 60), np.uint8)
    codes[20:40, 20:40] = 1
    mask = save_on(tmp_path / "a.tif", codes[None], grid)
    areas = measure_areas(plan_areas(AreaRequest([Dated(mask, JULY)])), Report())
    assert areas.remarks == ()
    if "degrees" in name:
        expected = ellipsoid_area(-16.502, -16.498, 0.004) / 1e6
        np.testing.assert_allclose(areas.zones[0].water_km2, expected, rtol=1e-7)
    else:
        np.testing.assert_allclose(areas.zones[0].water_km2, 400 * 400 / 1e6)


def test_bodies_at_180_degrees_have_their_area(tmp_path: Path) -> None:
    codes = np.zeros((60, 60), np.uint8)
    codes[20:40, 20:40] = 1
    mask = save_on(tmp_path / "a.tif", codes[None], FIJIAN["degrees east"])
    with water_bodies(plan_bodies(BodiesRequest(mask)), Report()) as bodies:
        (body,) = bodies
    assert body.area == pytest.approx(ellipsoid_area(-16.502, -16.498, 0.004), rel=1e-7)


@pytest.mark.parametrize(
    ("grid", "scale"),
    [
        # Snyder 1987, equation 21-33 and 15-4: k = 2 / (1 + sin 70) with the ellipsoid's terms.
        (POLAR["north"], 0.96986**2),
        (POLAR["south"], 0.97277**2),
        # Equation 8-11 at 320 km from the central meridian.
        (FIJIAN["UTM 60"], 1.0016),
        # Equation 7-8: the secant of the latitude in both directions.
        (FIJIAN["PDC Mercator"], 1 / np.cos(np.radians(16.5)) ** 2),
    ],
    ids=["EPSG:3413", "EPSG:3031", "UTM", "Mercator"],
)
def test_the_areal_scale_is_that_of_the_projection(grid: Grid, scale: float) -> None:
    assert areal_scale(grid) == pytest.approx(scale, rel=2e-3)


@pytest.mark.parametrize(
    ("crs", "whole"),
    [(4326, 360), (3857, 2 * np.pi * 6378137), (32633, 0), (3413, 0), ("ESRI:54009", 0)],
)
def test_x_goes_round_the_earth_where_meridians_are_parallel(crs: int | str, whole: float) -> None:
    assert turn(wkt(crs)) == pytest.approx(whole)


def test_longitudes_along_a_line_do_not_jump() -> None:
    line = np.array([179.0, -179.0, -178.0, 179.5, 177.0, -177.0])
    np.testing.assert_allclose(unwrapped(line, 360.0), [179, 181, 182, 179.5, 177, 183])


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ((9.0, 47.0), "EPSG:32632 (UTM zone 32N)"),
        ((-179.0, -16.0), "EPSG:32701 (UTM zone 1S) or EPSG:3832"),
        ((180.0, 66.0), "EPSG:32601 (UTM zone 1N) or EPSG:3832"),
        ((0.0, 87.0), "EPSG:3413 (polar stereographic)"),
        ((0.0, -85.0), "EPSG:3031 (polar stereographic)"),
    ],
)
def test_a_crs_that_fits_a_place_is_known(place: tuple[float, float], named: str) -> None:
    assert fitting_crs(*place) == named


def test_too_large_a_grid_names_no_option_that_is_not_there(tmp_path: Path) -> None:
    far = (0.0, 0.0001, 0.0, 50.0, 0.0, -0.0001)
    sources = [
        save(
            tmp_path / f"{name}.tif",
            np.full((2, 20, 20), -15, np.float32),
            geotransform=(x, *far[1:]),
            crs=4326,
        )
        for name, x in (("a", 0.0), ("b", 150.0))
    ]
    request = PrepareRequest(tuple(sources), output=tmp_path / "out.tif", bands=Bands(1, 2))
    with pytest.raises(InputError, match=r"^(?!.*RESOLUTION).*1,500,020 columns"):
        plan_preparation(request, Report())


@pytest.mark.parametrize("name", FIJIAN)
@pytest.mark.parametrize("turns", [0, -1], ids=["as drawn", "west of -180"])
def test_sample_points_across_180_degrees_fall_into_the_pixels_they_came_from(
    tmp_path: Path, name: str, turns: int
) -> None:
    grid = FIJIAN[name]
    codes = (np.random.default_rng(1).random((1, 60, 60)) < 0.3).astype(np.uint8)
    mask = save_on(tmp_path / "mask.tif", codes, grid)
    points = tmp_path / "points.geojson"
    cells = [(row, col) for row in range(2, 58, 5) for col in range(1, 59, 4)]
    places = lonlat(grid)
    features = [
        {
            "type": "Feature",
            "properties": {"reference": "water" if codes[0, row, col] else "land"},
            "geometry": {
                "type": "Point",
                "coordinates": [places[row, col, 0] % 360 + 360 * turns, places[row, col, 1]],
            },
        }
        for row, col in cells
    ]
    points.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    options = ["assess", mask, "--reference-layer", str(points), "-o", str(tmp_path / "a.html")]
    assert main([*options, "--output-csv", str(tmp_path / "a.csv")]) == 0
    shapes = Shapes(str(points), "REFERENCE_LAYER", attribute="reference")
    request = AccuracyRequest(mask, ClassWords(), points=shapes)
    found = assess_accuracy(request, tmp_path, Report()).comparison
    assert found is not None
    water = sum(int(codes[0, row, col]) for row, col in cells)
    np.testing.assert_array_equal(found.matrix.counts, [[water, 0], [0, len(cells) - water]])


@pytest.mark.parametrize("name", FIJIAN)
def test_a_reference_layer_that_was_cut_at_180_degrees_is_over_every_mask(
    tmp_path: Path, name: str
) -> None:
    mask = save_on(tmp_path / "mask.tif", np.ones((1, 60, 60), np.uint8), FIJIAN[name])
    known = tmp_path / "known.geojson"
    parts = [
        [[[x, -16.502], [x + 0.003, -16.502], [x + 0.003, -16.498], [x, -16.498], [x, -16.502]]]
        for x in (179.997, -180.0)
    ]
    geometry = {"type": "MultiPolygon", "coordinates": parts}
    feature = {"type": "Feature", "properties": {}, "geometry": geometry}
    known.write_text(json.dumps(feature))
    options = ["assess", mask, "--reference-layer", str(known), "--rest-is-land"]
    assert main([*options, "-o", str(tmp_path / "a.html")]) == 0
