"""Coordinates that contradict their CRS, CRSs with heights, and ground control points."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.cli.main import main
from gmnet_water.core.accuracy.assessment import AccuracyRequest, check_accuracy
from gmnet_water.core.accuracy.class_words import ClassWords
from gmnet_water.core.accuracy.reference_vectors import Shapes, check_over
from gmnet_water.core.accuracy.sampling_design import Design
from gmnet_water.core.backscatter.prepare_request import PrepareRequest
from gmnet_water.core.backscatter.preparing import plan_preparation, prepare
from gmnet_water.core.backscatter.reading_options import Bands
from gmnet_water.core.backscatter.scenes import Sources, open_sources
from gmnet_water.core.backscatter.stack_request import StackRequest
from gmnet_water.core.backscatter.stacking import plan_stack, stack_orbits
from gmnet_water.core.dates.dated import Dated
from gmnet_water.core.dates.period import Period
from gmnet_water.core.errors import InputError
from gmnet_water.core.masks.mosaic.mosaic_request import MosaicRequest
from gmnet_water.core.masks.mosaic.tile_mosaic import plan_mosaic
from gmnet_water.core.masks.terrain import exclude_terrain, plan_terrain
from gmnet_water.core.masks.terrain_command import TerrainRequest
from gmnet_water.core.raster.common_grid import common_grid
from gmnet_water.core.raster.extent_rule import ExtentRule
from gmnet_water.core.raster.georeference import contradiction, measured
from gmnet_water.core.raster.grid import Extent, Grid
from gmnet_water.core.raster.warping import same_grid
from gmnet_water.core.report import Report
from gmnet_water.core.series.area import AreaRequest, measure_areas, plan_areas
from gmnet_water.core.series.dynamics import DynamicsRequest, map_dynamics, plan_dynamics
from gmnet_water.core.series.products import Product
from gmnet_water.core.series.zones import Zones, place_zones
from gmnet_water.core.water.mapping import MapRequest, plan_mapping
from gmnet_water.tests.places import ellipsoid_area, tile_layer
from gmnet_water.tests.rasters import NORTH_UP, backscatter, read, save, wkt
from gmnet_water.tests.toolbox import run_algorithm
from gmnet_water.training.data.labels import rasterised
from osgeo import gdal, ogr, osr

JULY = Period(date(2020, 7, 1), date(2020, 7, 31))
IN_DEGREES = (13.0, 0.0001, 0.0, 45.0, 0.0, -0.0001)
# Degrees times 3600.
IN_SECONDS = (13.0 * 3600, 0.36, 0.0, 45.0 * 3600, 0.0, -0.36)
ARC_SECONDS = (
    'GEOGCS["WGS 84 in seconds",DATUM["As_WGS_84",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["arc-second",4.84813681109536E-06]]'
)
MOON = (
    'GEOGCS["Moon 2000",DATUM["D_Moon_2000",SPHEROID["Moon_2000_IAU_IAG",1737400,0]],'
    'PRIMEM["Reference_Meridian",0],UNIT["degree",0.0174532925199433]]'
)
MARS = (
    'PROJCS["Mars equidistant",GEOGCS["Mars 2000",DATUM["D_Mars_2000",SPHEROID['
    '"Mars_2000_IAU_IAG",3396190,169.894447223612]],PRIMEM["Reference_Meridian",0],'
    'UNIT["degree",0.0174532925199433]],PROJECTION["Equirectangular"],'
    'PARAMETER["standard_parallel_1",0],PARAMETER["central_meridian",0],'
    'PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1]]'
)
LOCAL = 'LOCAL_CS["a site",UNIT["metre",1],AXIS["X",EAST],AXIS["Y",NORTH]]'

WRONG = {
    "degrees on metres": (4326, NORTH_UP, "is in degrees, but latitudes as far as 5,000,000"),
    "degrees on swapped axes": (
        4326,
        (45.0, 0.0001, 0.0, 133.0, 0.0, -0.0001),
        "is in degrees, but latitudes as far as 133",
    ),
    "degrees on arc seconds": (4326, IN_SECONDS, "is in degrees, but latitudes as far as 162"),
    "degrees on small metres": (
        4326,
        (5000.0, 1.0, 0.0, 80.0, 0.0, -1.0),
        "but longitudes as far as 5,060",
    ),
    "metres on degrees": (32633, IN_DEGREES, "is in metres, but coordinates and pixels"),
    "feet on degrees": (2263, IN_DEGREES, "feet, but coordinates and pixels|foots, but coord"),
    "arc seconds on metres": (ARC_SECONDS, NORTH_UP, "but latitudes as far as 5,000,000"),
    "the Moon": (MOON, IN_DEGREES, "a radius of 1,737 km"),
    "Mars": (MARS, NORTH_UP, "a radius of 3,396 km"),
    "geocentric": (4978, NORTH_UP, "which is not for maps"),
    "metres on millimetres": (
        32633,
        (500_000_000.0, 10_000.0, 0.0, 5_000_000_000.0, 0.0, -10_000.0),
        "as far as 5,000,000,000, farther",
    ),
    "beyond a projection": (
        "ESRI:54009",
        (3e7, 10.0, 0.0, 1e7, 0.0, -10.0),
        "no place on the Earth",
    ),
}
RIGHT = {
    "degrees": (4326, IN_DEGREES),
    "arc seconds": (ARC_SECONDS, IN_SECONDS),
    "with heights": ("EPSG:32633+5773", NORTH_UP),
    "degrees with heights": ("EPSG:4326+5773", IN_DEGREES),
    "three dimensions": (4979, IN_DEGREES),
    "a local CRS": (LOCAL, NORTH_UP),
    "round the Earth from 0": (4326, (350.0, 0.5, 0.0, 45.0, 0.0, -0.5)),
    "half a pixel beyond the poles": (4326, (-180.25, 0.5, 0.0, 90.25, 0.0, -0.5)),
    "a projection round its own middle": (3035, (4321000.0, 10.0, 0.0, 3210000.0, 0.0, -10.0)),
}


def mask_of(path: Path, crs: int | str, transform: tuple[float, ...]) -> str:
    """A mask with 400 of 3600 pixels of water."""
    codes = np.zeros((1, 60, 60), np.uint8)
    codes[:, 20:40, 20:40] = 1
    return save(path, codes, geotransform=transform, crs=crs)


def gcps(shift: float = 0.0) -> list[gdal.GCP]:
    """Corners of a raster of 60 x 60 pixels, somewhere in Slovenia."""
    corners = [(col, row) for col in (0.0, 60.0) for row in (0.0, 60.0)]
    return [
        gdal.GCP(13 + shift + col * 1e-4, 45 - row * 1e-4, 7.0, col, row) for col, row in corners
    ]


def with_points(path: Path, bands: np.ndarray, shift: float = 0.0) -> str:
    """Write a raster whose georeference is ground control points."""
    source = save(path, bands, geotransform=None, crs=None)
    dataset = gdal.Open(source, gdal.GA_Update)
    dataset.SetGCPs(gcps(shift), wkt(4326))
    dataset.FlushCache()
    return source


def points_in(path: Path) -> list[tuple[float, ...]]:
    """Column, row, x and y of a raster's ground control points."""
    dataset = gdal.Open(str(path))
    return sorted((one.GCPPixel, one.GCPLine, one.GCPX, one.GCPY) for one in dataset.GetGCPs())


SQUARE = bytes(
    ogr.CreateGeometryFromWkt(
        "POLYGON ((500000 4999800, 500200 4999800, 500200 5000000, 500000 5000000, 500000 4999800))"
    ).ExportToWkb()
)
POINTS = sorted((one.GCPPixel, one.GCPLine, one.GCPX, one.GCPY) for one in gcps())


@pytest.mark.parametrize("name", WRONG)
def test_coordinates_that_contradict_their_crs_have_no_areas(name: str) -> None:
    crs, transform, words = WRONG[name]
    grid = Grid(60, 60, transform, wkt(crs))
    assert not measured(grid)
    assert any(word in contradiction(grid) for word in words.split("|"))


def test_a_crs_of_heights_alone_has_no_areas() -> None:
    assert "which is not for maps" in contradiction(Grid(60, 60, NORTH_UP, wkt(5773)))


@pytest.mark.parametrize("name", RIGHT)
def test_unusual_coordinates_that_agree_with_their_crs_have_areas(name: str) -> None:
    crs, transform = RIGHT[name]
    assert measured(Grid(60, 60, transform, wkt(crs)))


@pytest.mark.parametrize("name", ["arc seconds", "degrees with heights", "three dimensions"])
def test_areas_in_an_unusual_crs_are_those_on_the_ellipsoid(tmp_path: Path, name: str) -> None:
    mask = mask_of(tmp_path / "a.tif", *RIGHT[name])
    areas = measure_areas(plan_areas(AreaRequest([Dated(mask, JULY)])), Report())
    expected = ellipsoid_area(44.996, 44.998, 0.002) / 1e6
    assert areas.zones[0].water_km2 == pytest.approx(expected, rel=1e-7)


@pytest.mark.parametrize("name", WRONG)
def test_areas_by_zone_and_date_are_refused(tmp_path: Path, name: str) -> None:
    crs, transform, words = WRONG[name]
    mask = mask_of(tmp_path / "a.tif", crs, transform)
    with pytest.raises(InputError, match=rf"MASKS 'a\.tif' has .*({words}).*assignprojection"):
        plan_areas(AreaRequest([Dated(mask, JULY)]))


@pytest.mark.parametrize(
    "command",
    [
        ["assess", "{mask}", "--sample-points", "{out}/points.gpkg", "-o", "{out}/a.html"],
        ["area", "--masks", "{mask}", "-o", "{out}/a.csv"],
    ],
    ids=lambda command: command[0],
)
@pytest.mark.parametrize("name", WRONG)
def test_commands_that_need_areas_refuse_in_one_sentence(
    tmp_path: Path, capsys, command: list[str], name: str
) -> None:
    crs, transform, words = WRONG[name]
    mask = mask_of(tmp_path / "water_2020-07.tif", crs, transform)
    filled = [one.format(mask=mask, out=tmp_path) for one in command]
    assert main(filled) != 0
    said = capsys.readouterr().err
    assert any(word in said for word in words.split("|"))
    assert "Traceback" not in said


@pytest.mark.parametrize("name", WRONG)
def test_bodies_are_made_without_areas_and_with_a_warning(
    tmp_path: Path, capsys, name: str
) -> None:
    crs, transform, words = WRONG[name]
    mask = mask_of(tmp_path / "a.tif", crs, transform)
    output = tmp_path / "bodies.gpkg"
    assert main(["bodies", mask, "-o", str(output)]) == 0
    said = capsys.readouterr()
    assert any(word in said.err for word in words.split("|"))
    assert "km²" not in said.out + said.err
    dataset = ogr.Open(str(output))
    assert [body["area_m2"] for body in dataset.GetLayer(0)] == [None]


@pytest.mark.parametrize("name", WRONG)
def test_the_map_has_no_areas_and_says_why(tmp_path: Path, name: str) -> None:
    crs, transform, words = WRONG[name]
    source = save(tmp_path / "a.tif", backscatter(60, 60), geotransform=transform, crs=crs)
    heard: list[str] = []
    sources = Sources(ascending=source, vv_band=1, vh_band=2)
    plan = plan_mapping(MapRequest(sources, tmp_path / "out.tif"), Report(warning=heard.append))
    assert not measured(plan.grid)
    assert any(word in "".join(heard) for word in words.split("|"))


@pytest.mark.parametrize("name", ["degrees on metres", "metres on degrees", "the Moon"])
def test_every_result_made_of_such_a_raster_says_so(tmp_path: Path, name: str) -> None:
    crs, transform, words = WRONG[name]
    placed = {"geotransform": transform, "crs": crs}
    one, other = (
        save(tmp_path / f"{letter}.tif", backscatter(60, 60, seed=letter == "a"), **placed)
        for letter in "ab"
    )
    mask = mask_of(tmp_path / "mask.tif", crs, transform)
    steep = save(tmp_path / "slope.tif", np.full((1, 60, 60), 3, np.float32), **placed)
    runs = {
        "prepare": lambda report: plan_preparation(
            PrepareRequest((one,), output=tmp_path / "p.tif", bands=Bands(1, 2)), report
        ),
        "stack": lambda report: stack_orbits(
            plan_stack(StackRequest(one, other, output=tmp_path / "s.tif", bands=Bands(1, 2))),
            report,
        ),
        "terrain": lambda report: exclude_terrain(
            plan_terrain(TerrainRequest(mask, output=tmp_path / "t.tif", slope=steep)), report
        ),
        "dynamics": lambda report: map_dynamics(
            plan_dynamics(
                DynamicsRequest(
                    [Dated(mask, JULY)], {Product.OCCURRENCE: tmp_path / "occurrence.tif"}
                )
            ),
            report,
        ),
    }
    silent = []
    for command, run in runs.items():
        heard: list[str] = []
        run(Report(warning=heard.append))
        if not any(words.split("|")[0] in sentence for sentence in heard):
            silent.append(command)
    assert not silent


def test_zones_whose_coordinates_are_no_degrees_are_refused() -> None:
    square = ogr.CreateGeometryFromWkt(
        "POLYGON ((500000 4999000, 500300 4999000, 500300 4999300, 500000 4999000))"
    )
    zones = Zones(["a"], [bytes(square.ExportToWkb())], wkt(4326))
    with pytest.raises(InputError, match=r"ZONES: zone 'a' has the CRS 'WGS 84'.*4,999,300"):
        place_zones(zones, Grid(60, 60, NORTH_UP, wkt(32633)), "ZONES")


def test_a_crs_with_heights_is_the_same_map_as_one_without() -> None:
    plain, high = (Grid(60, 60, NORTH_UP, wkt(crs)) for crs in (32633, "EPSG:32633+5773"))
    assert same_grid(plain, high)


def test_a_raster_with_heights_is_warped_like_any_other(tmp_path: Path) -> None:
    values = backscatter(60, 60)
    plain, high = (
        save(tmp_path / f"{name}.tif", values, crs=crs)
        for name, crs in (("plain", 32633), ("high", "EPSG:32633+5773"))
    )
    stacks = []
    for one, other in ((plain, high), (high, plain)):
        output = tmp_path / f"stack_{len(stacks)}.tif"
        request = StackRequest(one, other, output=output, crs=wkt(3035), bands=Bands(1, 2))
        stack_orbits(plan_stack(request), Report())
        stacks.append(read(output))
    np.testing.assert_array_equal(stacks[0], stacks[1])
    np.testing.assert_array_equal(stacks[0][:2], stacks[0][2:])


def test_local_crss_are_stacked_by_their_positions(tmp_path: Path) -> None:
    one, other = (
        save(tmp_path / f"{name}.tif", backscatter(60, 60), crs=LOCAL) for name in ("a", "b")
    )
    request = StackRequest(one, other, output=tmp_path / "s.tif", bands=Bands(1, 2))
    assert stack_orbits(plan_stack(request), Report()).both == 3600


def test_a_local_crs_cannot_be_brought_to_another() -> None:
    here, there = Grid(60, 60, NORTH_UP, wkt(LOCAL)), Grid(60, 60, NORTH_UP, wkt(32633))
    with pytest.raises(InputError, match="B cannot be transformed to the result's CRS"):
        common_grid(here, [("A", here), ("B", there)], ExtentRule.UNION)


@pytest.mark.parametrize("orbits", [1, 2])
def test_ground_control_points_stay_with_the_result(tmp_path: Path, orbits: int) -> None:
    sources = [
        with_points(tmp_path / f"{letter}.tif", backscatter(60, 60, seed=letter == "a"))
        for letter in "ab"[:orbits]
    ]
    output, heard = tmp_path / "out.tif", []
    report = Report(warning=heard.append)
    if orbits == 2:
        request = StackRequest(*sources, output=output, bands=Bands(1, 2))
        stack_orbits(plan_stack(request), report)
    else:
        wanted = PrepareRequest(tuple(sources), output=output, bands=Bands(1, 2))
        prepare(plan_preparation(wanted, report), report)
    assert points_in(output) == POINTS
    assert gdal.Open(str(output)).GetGCPProjection()
    assert "only ground control points" in heard[0]


def test_a_new_mask_keeps_ground_control_points_and_says_so(tmp_path: Path) -> None:
    mask = with_points(tmp_path / "mask.tif", np.ones((1, 60, 60), np.uint8))
    slope = with_points(tmp_path / "slope.tif", np.full((1, 60, 60), 3, np.float32))
    heard: list[str] = []
    plan = plan_terrain(TerrainRequest(mask, output=tmp_path / "out.tif", slope=slope))
    exclude_terrain(plan, Report(warning=heard.append))
    assert points_in(tmp_path / "out.tif") == POINTS
    assert "MASK 'mask.tif' has only ground control points" in heard[0]


def test_a_part_of_a_raster_has_its_points_from_its_own_corner() -> None:
    dataset = gdal.GetDriverByName("MEM").Create("", 60, 60, 1)
    dataset.SetGCPs(gcps(), wkt(4326))
    part = Grid.of(dataset).part(Grid.of(dataset).window_of(Extent(10, -40, 30, -20)))
    assert part.control is not None
    assert min(point[:2] for point in part.control.points) == (-10, -20)


@pytest.mark.parametrize("command", ["stack", "terrain"])
def test_rasters_with_other_ground_control_points_are_refused(tmp_path: Path, command: str) -> None:
    one = with_points(tmp_path / "a.tif", backscatter(60, 60))
    other = with_points(tmp_path / "b.tif", backscatter(60, 60), shift=0.01)
    mask = with_points(tmp_path / "mask.tif", np.ones((1, 60, 60), np.uint8))
    slope = with_points(tmp_path / "c.tif", np.full((1, 60, 60), 3, np.float32), shift=0.01)
    with pytest.raises(InputError, match="only ground control points, which differ"):
        if command == "stack":
            plan_stack(StackRequest(one, other, output=tmp_path / "s.tif", bands=Bands(1, 2)))
        else:
            plan_terrain(TerrainRequest(mask, output=tmp_path / "t.tif", slope=slope))


@pytest.mark.parametrize(
    ("domain", "items", "words"),
    [
        ("RPC", {"LINE_OFF": "1", "SAMP_OFF": "1"}, "only rational polynomial coefficients"),
        ("GEOLOCATION", {"X_DATASET": "x.tif", "Y_DATASET": "y.tif"}, "only geolocation arrays"),
    ],
)
def test_other_ways_to_say_a_place_are_named(
    tmp_path: Path, domain: str, items: dict[str, str], words: str
) -> None:
    source = save(tmp_path / "a.tif", backscatter(60, 60), geotransform=None, crs=None)
    dataset = gdal.Open(source)
    view = gdal.GetDriverByName("VRT").CreateCopy(str(tmp_path / "a.vrt"), dataset)
    view.SetMetadata(items, domain)
    view.FlushCache()
    del view
    heard: list[str] = []
    sources = Sources(ascending=str(tmp_path / "a.vrt"), vv_band=1, vh_band=2)
    open_sources(sources, Report(warning=heard.append))
    assert words in heard[0]


def test_an_extent_on_the_map_needs_a_georeference() -> None:
    dataset = gdal.GetDriverByName("MEM").Create("", 60, 60, 1)
    dataset.SetGCPs(gcps(), wkt(4326))
    with pytest.raises(InputError, match="the raster has no georeference; leave it empty"):
        Grid.of(dataset).window_of(Extent(13, 44.9, 13.001, 45, wkt(4326)))


def test_areas_of_a_stretched_projection_are_remarked_on_by_the_map(tmp_path: Path) -> None:
    change = osr.CoordinateTransformation(*(reference(crs) for crs in (32633, 3857)))
    x, y, _ = change.TransformPoint(NORTH_UP[0], NORTH_UP[3])
    source = save(
        tmp_path / "a.tif",
        backscatter(60, 60),
        geotransform=(x, 10.0, 0.0, y, 0.0, -10.0),
        crs=3857,
    )
    heard: list[str] = []
    sources = Sources(ascending=source, vv_band=1, vh_band=2)
    plan_mapping(MapRequest(sources, tmp_path / "out.tif"), Report(warning=heard.append))
    # The secant of 45.15 degrees, squared.
    assert "which here are 2.01 times as large" in heard[-1]


def reference(crs: int) -> osr.SpatialReference:
    """A CRS."""
    found = osr.SpatialReference()
    found.ImportFromEPSG(crs)
    return found


def test_the_toolbox_says_it_too(provider, tmp_path: Path) -> None:
    mask = mask_of(tmp_path / "mask.tif", 4326, NORTH_UP)
    with pytest.raises(Exception, match="latitudes as far as 5,000,000"):
        run_algorithm(
            "gmnet:assessaccuracy",
            {
                "INPUT": mask,
                "SAMPLE_POINTS": str(tmp_path / "points.gpkg"),
                "OUTPUT": str(tmp_path / "a.html"),
            },
        )


@pytest.mark.parametrize("what", ["areas", "sample points", "labels", "tiles"])
def test_what_needs_a_place_refuses_ground_control_points(tmp_path: Path, what: str) -> None:
    mask = with_points(tmp_path / "water_7.tif", np.ones((1, 60, 60), np.uint8))
    with pytest.raises(InputError, match=r"ground control points.*(warp|geocode) it first"):
        if what == "areas":
            plan_areas(AreaRequest([Dated(mask, JULY)]))
        elif what == "sample points":
            check_accuracy(AccuracyRequest(mask, ClassWords(), design=Design()))
        elif what == "labels":
            lakes = tmp_path / "lakes.geojson"
            lakes.write_text('{"type": "FeatureCollection", "features": []}')
            rasterised([Shapes(str(lakes), "LABELS")], Grid.of(gdal.Open(mask)), "'a'")
        else:
            plan_mosaic(MosaicRequest((mask,), tile_layer({"7": SQUARE}, 32633), "tile"), Report())


@pytest.mark.parametrize("what", ["labels", "tiles", "reference"])
@pytest.mark.parametrize("name", WRONG)
def test_polygons_are_not_laid_over_contradicted_coordinates(
    tmp_path: Path, name: str, what: str
) -> None:
    crs, transform, words = WRONG[name]
    mask = mask_of(tmp_path / "water_7.tif", crs, transform)
    grid = Grid(60, 60, transform, wkt(crs))
    lakes = tmp_path / "lakes.geojson"
    lakes.write_text('{"type": "FeatureCollection", "features": []}')
    with pytest.raises(InputError, match=words):
        if what == "labels":
            rasterised([Shapes(str(lakes), "LABELS")], grid, "'a'")
        elif what == "tiles":
            plan_mosaic(MosaicRequest((mask,), tile_layer({"7": SQUARE}, 32633), "tile"), Report())
        else:
            check_over("REFERENCE_LAYER", Extent(13, 44, 14, 45, wkt(4326)), grid, "INPUT")
