"""Polygons of any kind, laid over grids anywhere: zones, references, tiles and labels alike."""

from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.cli.main import main
from gmnet_water.core.accuracy.assessment import AccuracyRequest, assess_accuracy
from gmnet_water.core.accuracy.class_words import ClassWords
from gmnet_water.core.accuracy.reference_vectors import Shapes
from gmnet_water.core.dates.dated import Dated
from gmnet_water.core.dates.period import Period
from gmnet_water.core.errors import InputError
from gmnet_water.core.masks.mosaic.mosaic_command import MOSAIC_TILES
from gmnet_water.core.raster.grid import Grid
from gmnet_water.core.raster.polygons import Placing, polygon_parts
from gmnet_water.core.report import Report
from gmnet_water.core.series.area import AreaRequest, measure_areas, plan_areas
from gmnet_water.core.series.zones import Zones, place_zones
from gmnet_water.tests.places import FIJI, grid_at, lonlat, moved, reference, save_on, tile_layer
from gmnet_water.tests.rasters import NORTH_UP, read, save, wkt
from gmnet_water.training.data.labels import rasterised
from osgeo import gdal, ogr

JULY = Period(date(2020, 7, 1), date(2020, 7, 31))
GRID = Grid(30, 30, NORTH_UP, wkt(32633))
DEGREES = 0.0002
FIJIAN = {
    "UTM 60": grid_at(32760, FIJI, 20.0),
    "UTM 1": grid_at(32701, FIJI, 20.0),
    "degrees east": grid_at(4326, FIJI, DEGREES),
    "degrees west": grid_at(4326, FIJI, DEGREES, turns=-1),
    "Mercator": grid_at(3857, FIJI, 20.0),
    "PDC Mercator": grid_at(3832, FIJI, 20.0),
}


def wkb(text: str) -> bytes:
    """A geometry's well-known binary, of the kind that knows measures."""
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToIsoWkb())


def box(west: float, south: float, east: float, north: float) -> str:
    """Rings of a rectangle."""
    return f"(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"


def layer(path: Path, geometries: list[str | None], crs: int | None = 32633) -> str:
    """A GeoPackage of geometries with an id; its name."""
    made = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    srs = None if crs is None else reference(crs)
    held = made.CreateLayer("polygons", srs, ogr.wkbUnknown)
    held.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    for number, text in enumerate(geometries, start=1):
        feature = ogr.Feature(held.GetLayerDefn())
        feature["name"] = f"zone {number}"
        if text is not None:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        held.CreateFeature(feature)
    made.FlushCache()
    return str(path)


def inside(text: str, grid: Grid, crs: int | str) -> np.ndarray:
    """(rows, cols) bool: pixels of a zone."""
    (zone,) = place_zones(Zones(["a"], [wkb(text)], wkt(crs)), grid, "ZONES")
    found = np.zeros((grid.height, grid.width), bool)
    window = zone.window
    rows, cols = slice(window.row, window.row_stop), slice(window.col, window.col_stop)
    found[rows, cols] = zone.inside(window)
    return found


def metres(text: str) -> str:
    """A geometry in pixels of `GRID`, as one in its CRS."""
    geometry = ogr.CreateGeometryFromWkt(text)
    x0, dx, _, y0, _, dy = NORTH_UP

    def shift(one: ogr.Geometry) -> None:
        for number in range(one.GetGeometryCount()):
            shift(one.GetGeometryRef(number))
        for number in range(one.GetPointCount() if not one.GetGeometryCount() else 0):
            x, y = one.GetX(number), one.GetY(number)
            one.SetPoint_2D(number, x0 + dx * x, y0 + dy * y)

    shift(geometry)
    return geometry.ExportToIsoWkt()


SQUARE = np.zeros((30, 30), bool)
SQUARE[2:6, 2:6] = True
_ROWS, _COLS = np.mgrid[0.5:30, 0.5:30]
BOW = (np.abs(_ROWS - 4) < np.abs(_COLS - 5.2)) & (_COLS > 2.2) & (_COLS < 8.2)
HOLED = SQUARE.copy()
HOLED[3:5, 3:5] = False
KINDS = {
    "polygon": (f"POLYGON {box(2, 2, 6, 6)}", SQUARE),
    "polygon and line": (
        f"GEOMETRYCOLLECTION (POLYGON {box(2, 2, 6, 6)}, LINESTRING (0 0, 29 29), POINT (20 20))",
        SQUARE,
    ),
    "collection in a collection": (
        f"GEOMETRYCOLLECTION (GEOMETRYCOLLECTION (MULTIPOLYGON ({box(2, 2, 6, 6)})))",
        SQUARE,
    ),
    "two parts": (f"MULTIPOLYGON ({box(2, 2, 4, 6)}, {box(4, 2, 6, 6)})", SQUARE),
    "parts over each other": (f"MULTIPOLYGON ({box(2, 2, 5, 6)}, {box(3, 2, 6, 6)})", SQUARE),
    "the same part twice": (f"MULTIPOLYGON ({box(2, 2, 6, 6)}, {box(2, 2, 6, 6)})", SQUARE),
    "heights and measures": ("POLYGON ZM ((2 2 9 9, 6 2 9 9, 6 6 9 9, 2 6 9 9, 2 2 9 9))", SQUARE),
    "curved": (
        "CURVEPOLYGON (COMPOUNDCURVE ((2 2, 6 2, 6 6, 2 6), CIRCULARSTRING (2 6, 2 4, 2 2)))",
        SQUARE,
    ),
    "multisurface": (f"MULTISURFACE (POLYGON {box(2, 2, 6, 6)})".replace("POLYGON ", ""), SQUARE),
    "surface of patches": (
        "POLYHEDRALSURFACE Z (((2 2 0, 4 2 0, 4 6 0, 2 6 0, 2 2 0)), "
        "((4 2 0, 6 2 0, 6 6 0, 4 6 0, 4 2 0)))",
        SQUARE,
    ),
    "triangles": (
        "TIN Z (((2 2 0, 6 2 0, 6 6 0, 2 2 0)), ((2 2 0, 6 6 0, 2 6 0, 2 2 0)))",
        SQUARE,
    ),
    "crossing itself": ("POLYGON ((2.2 1, 8.2 7, 8.2 1, 2.2 7, 2.2 1))", BOW),
    "a point twice and a spike": (
        "POLYGON ((2 2, 2 2, 6 2, 6 6, 29 6, 6 6, 2 6, 2 2))",
        SQUARE,
    ),
    "with a hole": (
        "POLYGON ((2 2, 6 2, 6 6, 2 6, 2 2), (3 3, 5 3, 5 5, 3 5, 3 3))",
        HOLED,
    ),
    "the ring not closed": ("POLYGON ((2 2, 6 2, 6 6, 2 6))", SQUARE),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_zone_of_any_kind_has_the_pixels_whose_centres_are_inside(kind: str) -> None:
    text, expected = KINDS[kind]
    np.testing.assert_array_equal(inside(metres(text), GRID, 32633), expected)


@pytest.mark.parametrize("kind", KINDS)
def test_a_reference_of_any_kind_says_the_same(tmp_path: Path, kind: str) -> None:
    text, expected = KINDS[kind]
    mask = save_on(tmp_path / "mask.tif", expected[None].astype(np.uint8), GRID)
    source = layer(tmp_path / "known.gpkg", [metres(text)])
    request = AccuracyRequest(
        mask, ClassWords(), polygons=Shapes(source, "REFERENCE_LAYER", rest_is_land=True)
    )
    found = assess_accuracy(request, tmp_path, Report()).comparison
    assert found is not None
    water = int(expected.sum())
    np.testing.assert_array_equal(found.matrix.counts, [[water, 0], [0, 900 - water]])


@pytest.mark.parametrize("kind", KINDS)
def test_labels_of_any_kind_say_the_same(tmp_path: Path, kind: str) -> None:
    text, expected = KINDS[kind]
    source = layer(tmp_path / "labels.gpkg", [metres(text)])
    labels = rasterised([Shapes(source, "a", rest_is_land=True)], GRID, "a").read(GRID.whole)
    np.testing.assert_array_equal(labels == 1, expected)


@pytest.mark.parametrize("kind", KINDS)
def test_a_tile_of_any_kind_cuts_the_same(tmp_path: Path, kind: str) -> None:
    text, expected = KINDS[kind]
    mask = save_on(tmp_path / "water_7.tif", np.ones((1, 30, 30), np.uint8), GRID)
    tiles = tile_layer({"7": wkb(metres(text))}, 32633)
    output = tmp_path / "mosaic.tif"
    MOSAIC_TILES(masks=mask, tiles=tiles, tile_field="tile", output=output)
    rows, cols = np.nonzero(expected)
    part = expected[rows.min() : rows.max() + 1, cols.min() : cols.max() + 1]
    np.testing.assert_array_equal(read(output) == 1, part)


def truth(grid: Grid, box_of: tuple[float, float, float, float]) -> np.ndarray:
    """(rows, cols) bool: centres in a rectangle of degrees round 180."""
    west, south, east, north = box_of
    longitude, latitude = lonlat(grid).transpose(2, 0, 1)
    longitude = longitude % 360
    return (longitude > west) & (longitude < east) & (latitude > south) & (latitude < north)


ACROSS = (179.99713, -16.50231, 180.00337, -16.49687)
WEST, SOUTH, EAST, NORTH = ACROSS
WAYS = {
    "beyond 180": f"POLYGON {box(WEST, SOUTH, EAST, NORTH)}",
    "beyond -180": f"POLYGON {box(WEST - 360, SOUTH, EAST - 360, NORTH)}",
    "cut at 180": f"MULTIPOLYGON ({box(WEST, SOUTH, 180, NORTH)}, "
    f"{box(-180, SOUTH, EAST - 360, NORTH)})",
}


@pytest.mark.parametrize(("grid", "way"), list(product(FIJIAN, WAYS)))
def test_a_polygon_across_180_degrees_has_its_pixels_on_every_grid(grid: str, way: str) -> None:
    expected = truth(FIJIAN[grid], ACROSS)
    assert expected.sum() > 300
    np.testing.assert_array_equal(inside(WAYS[way], FIJIAN[grid], 4326), expected)


@pytest.mark.parametrize("grid", FIJIAN)
@pytest.mark.parametrize("crs", [32760, 32701, 3857, 3832])
def test_a_polygon_of_metres_across_180_degrees_has_its_pixels_on_every_grid(
    grid: str, crs: int
) -> None:
    x, y = moved(4326, crs, np.array([180.0]), np.array([-16.5]))[0]
    text = f"POLYGON {box(x - 303, y - 257, x + 349, y + 331)}"
    own = moved(4326, crs, *lonlat(FIJIAN[grid]).reshape(-1, 2).T)
    if crs == 3857:
        own[:, 0] += np.where(own[:, 0] < 0, 2, 0) * 20037508.342789244
        own[:, 0] -= 2 * 20037508.342789244 if x < 0 else 0
    across, down = (own - (x, y)).T.reshape(2, 60, 60)
    expected = (across > -303) & (across < 349) & (down > -257) & (down < 331)
    assert expected.sum() > 300
    np.testing.assert_array_equal(inside(text, FIJIAN[grid], crs), expected)


@pytest.mark.parametrize("reader", ["reference", "labels", "tile"])
@pytest.mark.parametrize("way", WAYS)
def test_every_reader_finds_polygons_across_180_degrees(
    tmp_path: Path, reader: str, way: str
) -> None:
    grid = FIJIAN["degrees west"]
    expected = truth(grid, ACROSS)
    mask = save_on(tmp_path / "water_7.tif", np.ones((1, 60, 60), np.uint8), grid)
    source = layer(tmp_path / "a.gpkg", [WAYS[way]], 4326)
    if reader == "labels":
        found = rasterised([Shapes(source, "a", rest_is_land=True)], grid, "a").read(grid.whole)
        np.testing.assert_array_equal(found == 1, expected)
    elif reader == "tile":
        tiles = tile_layer({"7": wkb(WAYS[way])}, 4326)
        MOSAIC_TILES(masks=mask, tiles=tiles, tile_field="tile", output=tmp_path / "mosaic.tif")
        assert (read(tmp_path / "mosaic.tif") == 1).sum() == expected.sum()
    else:
        polygons = Shapes(source, "REFERENCE_LAYER", rest_is_land=True)
        request = AccuracyRequest(mask, ClassWords(), polygons=polygons)
        result = assess_accuracy(request, tmp_path, Report()).comparison
        assert result is not None
        assert result.matrix.counts[0].tolist() == [expected.sum(), 3600 - expected.sum()]


def test_masks_of_tiles_on_both_sides_of_180_degrees_are_one_mosaic(tmp_path: Path) -> None:
    tiles, masks = {}, []
    for name, west in (("1", 179.992), ("2", -180.0)):
        codes = np.full((1, 44, 44), int(name) % 2, np.uint8)
        geotransform = (west - 2 * DEGREES, DEGREES, 0.0, -16.4996, 0.0, -DEGREES)
        masks.append(
            save(tmp_path / f"water_{name}.tif", codes, geotransform=geotransform, crs=4326)
        )
        tiles[name] = wkb(f"POLYGON {box(west, -16.508, west + 0.008, -16.5)}")
    layer_of_tiles = tile_layer(tiles, 4326)
    MOSAIC_TILES(
        masks=masks, tiles=layer_of_tiles, tile_field="tile", output=tmp_path / "mosaic.tif"
    )
    np.testing.assert_array_equal(
        read(tmp_path / "mosaic.tif"), np.tile([1] * 40 + [0] * 40, (40, 1))
    )


def ring_of_parallel(latitude: float) -> str:
    """A ring along a parallel, in EPSG:3413."""
    longitudes = np.linspace(0, 360, 721)
    points = moved(4326, 3413, longitudes, np.full(721, latitude))
    points[-1] = points[0]
    return "(" + ", ".join(f"{x!r} {y!r}" for x, y in points.tolist()) + ")"


def test_a_polygon_round_the_pole_has_all_longitudes(tmp_path: Path) -> None:
    cap = Grid(720, 100, (-180.0, 0.5, 0.0, 90.0, 0.0, -0.001), wkt(4326))
    text = f"POLYGON ({ring_of_parallel(89.9205)})"
    expected = np.zeros((100, 720), bool)
    expected[:80] = True
    # The ring has corners on the parallel, and is a little within it between them.
    found = inside(text, cap, 3413)
    np.testing.assert_array_equal(found[:79], expected[:79])
    np.testing.assert_array_equal(found[80:], expected[80:])


def test_a_belt_round_the_pole_keeps_its_hole() -> None:
    cap = Grid(720, 100, (-180.0, 0.5, 0.0, 90.0, 0.0, -0.001), wkt(4326))
    text = f"POLYGON ({ring_of_parallel(89.9205)}, {ring_of_parallel(89.9705)})"
    found = inside(text, cap, 3413)
    assert not found[:29].any()
    assert found[31:79].all()
    assert not found[81:].any()


def test_a_hole_across_180_degrees_stays_a_hole() -> None:
    grid = grid_at(4326, FIJI, DEGREES)
    x, y = moved(4326, 32760, np.array([180.0]), np.array([-16.5]))[0]
    outer, hole = (box(x - half, y - half, x + half, y + half)[1:-1] for half in (503.0, 211.0))
    own = moved(4326, 32760, *lonlat(grid).reshape(-1, 2).T)
    away = np.abs(own - (x, y)).max(axis=1).reshape(60, 60)
    np.testing.assert_array_equal(
        inside(f"POLYGON ({outer}, {hole})", grid, 32760), (away < 503) & (away > 211)
    )


@pytest.mark.parametrize("south", [False, True], ids=["north", "south"])
def test_a_zone_of_degrees_has_its_sector_at_the_pole(south: bool) -> None:
    sign, crs = (-1, 3031) if south else (1, 3413)
    grid = grid_at(crs, (0.0, 90.0 * sign), 20.0)
    text = f"POLYGON {box(100, 89 * sign, 200, 90 * sign)}"
    longitude = lonlat(grid)[..., 0] % 360
    expected = (longitude > 100) & (longitude < 200)
    clear = (np.abs(longitude - 100) > 0.5) & (np.abs(longitude - 200) > 0.5)
    np.testing.assert_array_equal(inside(text, grid, 4326)[clear], expected[clear])


def test_an_edge_that_may_go_either_way_round_the_earth_is_refused_by_name() -> None:
    text = f"POLYGON {box(179.99, -16.51, -179.99, -16.49)}"
    with pytest.raises(InputError, match=r"zone 'a' has an edge .*cut the polygon there"):
        inside(text, FIJIAN["UTM 60"], 4326)


def test_a_zone_of_the_whole_earth_covers_all() -> None:
    text = f"POLYGON {box(-180, -90, 180, 90)}"
    assert inside(text, FIJIAN["degrees east"], 4326).all()
    assert inside(text, FIJIAN["UTM 60"], 4326).all()


def test_what_was_mended_is_named_in_the_table_of_areas(tmp_path: Path) -> None:
    mask = save_on(tmp_path / "a.tif", np.ones((1, 30, 30), np.uint8), GRID)
    texts = [metres(KINDS[kind][0]) for kind in ("crossing itself", "polygon")]
    zones = Zones(["bow", "square"], [wkb(text) for text in texts], wkt(32633))
    areas = measure_areas(plan_areas(AreaRequest([Dated(mask, JULY)], zones)), Report())
    (remark,) = [one for one in areas.remarks if "repaired" in one]
    assert remark.endswith(": bow.")


def test_tiny_empty_and_mended_references_are_told(tmp_path: Path) -> None:
    mask = save_on(tmp_path / "mask.tif", np.ones((1, 30, 30), np.uint8), GRID)
    texts = [
        metres(f"POLYGON {box(2, 2, 6, 6)}"),
        metres(f"POLYGON {box(9.6, 9.6, 9.9, 9.9)}"),
        "POLYGON EMPTY",
        None,
        metres(KINDS["crossing itself"][0]),
    ]
    source = layer(tmp_path / "known.gpkg", texts)
    heard: list[str] = []
    polygons = Shapes(source, "REFERENCE_LAYER 'known'")
    request = AccuracyRequest(mask, ClassWords(), polygons=polygons)
    assess_accuracy(request, tmp_path, Report(warning=heard.append))
    text = "\n".join(heard)
    assert "without a polygon are left out: 2." in text
    assert "repaired: 5." in text
    assert "have no effect: 1." in text


def test_the_shell_leaves_out_what_is_no_polygon(tmp_path: Path, capsys) -> None:
    mask = save_on(tmp_path / "water_2020-07.tif", np.ones((1, 30, 30), np.uint8), GRID)
    texts = [metres(KINDS["polygon and line"][0]), "GEOMETRYCOLLECTION EMPTY", "POLYGON EMPTY"]
    source = layer(tmp_path / "zones.gpkg", texts)
    table = tmp_path / "areas.csv"
    options = ["area", "--masks", mask, "--zones", source, "--zone-field", "name"]
    assert main([*options, "-o", str(table)]) == 0
    assert "without a geometry are left out: 2" in capsys.readouterr().err
    assert table.read_text().splitlines()[1].split(",")[4] == "0.0016"


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_coordinate_that_is_not_a_number_is_refused_by_name(value: float) -> None:
    polygon = ogr.CreateGeometryFromWkt(f"POLYGON {box(0, 0, 1, 1)}")
    polygon.GetGeometryRef(0).SetPoint_2D(1, value, 0.0)
    with pytest.raises(InputError, match=r"zone 'a' (has a coord|is not a valid pol).*delete it"):
        polygon_parts(polygon, "zone 'a'")


@pytest.mark.parametrize("lacking", ["polygons", "raster"])
def test_polygons_or_a_raster_without_a_crs_are_refused(lacking: str) -> None:
    grid = GRID if lacking == "polygons" else Grid(30, 30, NORTH_UP, "")
    crs = "" if lacking == "polygons" else wkt(32633)
    title = "LABELS" if lacking == "polygons" else "The raster"
    with pytest.raises(InputError, match=f"{title} has no coordinate reference system"):
        Placing(crs, grid, "LABELS")
