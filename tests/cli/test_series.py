"""The subcommands of ``gmnet-water`` that need no QGIS, on masks counted by hand."""

from __future__ import annotations

import csv
import os
import signal
import time
from pathlib import Path

import numpy as np
import pytest
import torch
from gmnet_water.cli.main import command_parser, main
from gmnet_water.commands import ENTRIES
from gmnet_water.models.architectures.gmnet import GMNet
from gmnet_water.tests.own_python import own_python
from gmnet_water.tests.rasters import NORTH_UP, backscatter, read, save, wkt
from osgeo import gdal, ogr, osr

pytestmark = pytest.mark.usefixtures("one_thread")

X, Y, PIXEL = NORTH_UP[0], NORTH_UP[3], NORTH_UP[1]
# A pixel in km2.
KM2 = 1e-4
# Two dates of four pixels: water in both, gained, land in both, lost from sight.
MARCH = np.array([[1, 0, 0, 1]], np.uint8)
APRIL = np.array([[1, 1, 0, 255]], np.uint8)


def call(*arguments: object) -> int:
    """The exit code, also where argparse leaves by itself."""
    try:
        return main([str(argument) for argument in arguments])
    except SystemExit as left:
        return int(left.code or 0)


def refusal(capsys: pytest.CaptureFixture, *arguments: object) -> str:
    """What a call says that fails: one line."""
    capsys.readouterr()
    assert call(*arguments) == 1
    said = capsys.readouterr().err
    assert said.startswith("gmnet-water: ")
    assert said.count("\n") == 1
    return said


@pytest.mark.parametrize(
    "command",
    [
        ("dynamics", "--masks", "a_2020-03.tif", "b_2020-04.tif", "--occurrence", "out.tif"),
        ("area", "--masks", "a_2020-03.tif", "b_2020-04.tif", "-o", "out.csv"),
        ("bodies", "a_2020-03.tif", "-o", "out.gpkg"),
        ("exclude-terrain", "a_2020-03.tif", "--slope", "slope.tif", "-o", "out.tif"),
        ("assess", "a_2020-03.tif", "--reference-raster", "truth.tif", "-o", "out.html"),
        (
            "mosaic",
            "--masks",
            "a_2020-03.tif",
            "--tiles",
            "tiles.gpkg",
            "--tile-field",
            "name",
            "-o",
            "o.tif",
        ),
    ],
    ids=lambda command: command[0],
)
def test_whoever_reads_masks_is_told_that_land_is_declared_as_nodata(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture, command: tuple
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a_2020-03", "b_2020-04"):
        save(f"{name}.tif", MARCH[None], nodata=0)
    save("slope.tif", np.zeros((1, 1, 4), np.float32))
    save("truth.tif", MARCH[None])
    layer(Path("tiles.gpkg"), "name", [(rectangle(0, 4), "a")])
    assert call(*command) == 0
    said = capsys.readouterr().err
    assert said.count("as nodata, but that is the code of land") == 1


def names(folder: Path) -> list[str]:
    """What is in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


def rectangle(first: float, stop: float, rows: int = 1) -> str:
    """A rectangle over columns, as WKT."""
    left, right, below = X + first * PIXEL, X + stop * PIXEL, Y - rows * PIXEL
    return f"POLYGON (({left} {Y}, {right} {Y}, {right} {below}, {left} {below}, {left} {Y}))"


def layer(path: Path, field: str, features: list[tuple[str, object]], crs: int = 32633) -> Path:
    """A GeoPackage of geometries in UTM 33, transformed to a CRS, with a field of texts."""
    source, target = osr.SpatialReference(wkt(32633)), osr.SpatialReference(wkt(crs))
    for one in (source, target):
        one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(source, target)
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    there = made.CreateLayer("given", target, ogr.wkbUnknown)
    there.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for text, value in features:
        geometry = ogr.CreateGeometryFromWkt(text)
        geometry.Transform(change)
        feature = ogr.Feature(there.GetLayerDefn())
        feature.SetGeometry(geometry)
        feature.SetField(0, value)
        there.CreateFeature(feature)
    return path


def table(path: Path) -> list[dict[str, object]]:
    """The attributes of a layer."""
    made = ogr.Open(str(path))
    return [feature.items() for feature in made.GetLayer(0)]


def lines(path: Path) -> list[dict[str, str]]:
    """The lines of a table in a text file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def masks(tmp_path: Path) -> list[str]:
    """A mask of March, and one of April."""
    (tmp_path / "in").mkdir()
    drawn = {"water_2020-03": MARCH, "water_2020-04": APRIL}
    return [save(tmp_path / "in" / f"{name}.tif", codes[None]) for name, codes in drawn.items()]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder for results."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture(scope="module")
def halves(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Weights that are all 0, so that every probability is a half."""
    path = tmp_path_factory.mktemp("weights") / "zero_as.pth"
    weights = GMNet(2).state_dict()
    torch.save({name: torch.zeros_like(value) for name, value in weights.items()}, path)
    return path


def test_prepare_turns_power_into_decibels(tmp_path: Path, out: Path):
    power = np.array([[[0.1, 0.2]], [[0.01, 0]]], np.float32).repeat(40, 1)
    image = save(tmp_path / "scene_2020-03-05.tif", power, descriptions=("VV", "VH"))
    assert call("prepare", image, "--units", "linear", "-o", out / "db.tif") == 0
    expected = [[[-10, np.nan]], [[-20, np.nan]]]
    np.testing.assert_allclose(read(out / "db.tif")[:, :1], expected, atol=1e-4)
    assert gdal.Open(str(out / "db.tif")).GetMetadataItem("GMNET_PERIOD_START") == "2020-03-05"


def test_prepare_refuses_an_even_window(tmp_path: Path, out: Path, capsys):
    image = save(tmp_path / "a.tif", np.full((2, 9, 9), -20, np.float32))
    said = refusal(capsys, "prepare", image, "--window", 4, "--filter", "lee", "-o", out / "a.tif")
    assert "--window is 4; give an odd number" in said


@pytest.fixture
def orbits(tmp_path: Path) -> list[str]:
    """An ascending raster, and a descending one that begins a column further east."""
    db = backscatter(30, 30)
    east = (X + PIXEL, *NORTH_UP[1:])
    return [
        save(tmp_path / "asc_VV_VH.tif", db),
        save(tmp_path / "des_VV_VH.tif", db[:, ::-1], geotransform=east),
    ]


def test_stack_puts_both_orbits_in_one_raster(orbits: list[str], out: Path):
    given = ("--ascending", orbits[0], "--descending", orbits[1])
    choice = ("--vv-band", 1, "--vh-band", 2, "--extent-rule", "intersection")
    assert call("stack", *given, *choice, "-o", out / "stack.tif") == 0
    expected = np.concatenate([read(orbits[0])[:, :, 1:], read(orbits[1])[:, :, :-1]])
    np.testing.assert_array_equal(read(out / "stack.tif"), expected)


def test_stack_takes_the_name_of_a_crs(orbits: list[str], out: Path):
    given = ("--ascending", orbits[0], "--descending", orbits[1], "--vv-band", 1, "--vh-band", 2)
    assert call("stack", *given, "--crs", "EPSG:3035", "-o", out / "stack.tif") == 0
    found = osr.SpatialReference(gdal.Open(str(out / "stack.tif")).GetProjection())
    assert found.GetAuthorityCode(None) == "3035"


def test_stack_refuses_a_crs_that_nobody_knows(orbits: list[str], out: Path, capsys):
    given = ("--ascending", orbits[0], "--descending", orbits[1], "--crs", "EPSG:1")
    said = refusal(capsys, "stack", *given, "-o", out / "stack.tif")
    assert "--crs 'EPSG:1' is unknown" in said


def test_stack_refuses_a_negative_pixel_size(orbits: list[str], out: Path, capsys):
    given = ("--ascending", orbits[0], "--descending", orbits[1], "--resolution", -10)
    said = refusal(capsys, "stack", *given, "-o", out / "stack.tif")
    assert "--resolution is -10; give a number of at least 0." in said


def test_stack_sends_single_polarisations_to_prepare(
    orbits: list[str], tmp_path: Path, out, capsys
):
    single = save(tmp_path / "asc_VV.tif", backscatter(30, 30)[:1])
    given = ("--ascending", single, "--descending", orbits[1], "-o", out / "stack.tif")
    assert "'gmnet-water prepare' makes one" in refusal(capsys, "stack", *given)


@pytest.mark.parametrize(("threshold", "code"), [(0.4, 1), (0.6, 0)])
def test_series_maps_each_month(tmp_path: Path, out: Path, halves: Path, threshold, code):
    scenes = []
    for month in (3, 4):
        db = np.full((2, 5, 6), -20 + month, np.float32)
        db[:, 0, month] = np.nan
        scenes.append(save(tmp_path / f"s1_2020-0{month}-07.tif", db))
    given = ("--ascending", *scenes, "--weights", halves, "--threshold", threshold)
    assert call("series", *given, "--device", "cpu", "-o", out / "months") == 0
    assert names(out / "months") == ["water_2020-03.tif", "water_2020-04.tif"]
    for month in (3, 4):
        expected = np.full((5, 6), code)
        expected[0, month] = 255
        np.testing.assert_array_equal(read(out / "months" / f"water_2020-0{month}.tif"), expected)


def test_series_refuses_a_raster_without_a_date(tmp_path: Path, out: Path, halves: Path, capsys):
    scene = save(tmp_path / "lake.tif", np.full((2, 5, 6), -20, np.float32))
    said = refusal(capsys, "series", "--ascending", scene, "--weights", halves, "-o", out)
    assert "no date found in 'lake'" in said


def test_series_refuses_one_weights_file_for_several_orbits(tmp_path: Path, halves: Path, capsys):
    db = np.full((2, 5, 6), -20, np.float32)
    both = [save(tmp_path / f"{name}.tif", db) for name in ("a_2020-03-01", "d_2020-03-02")]
    alone = save(tmp_path / "a_2020-04-01.tif", db)
    given = ("--ascending", both[0], alone, "--descending", both[1], "--weights", halves)
    said = refusal(capsys, "series", *given, "-o", tmp_path / "out")
    assert "--weights is one file" in said
    assert not (tmp_path / "out").exists()


def test_dynamics_counts_observations(masks: list[str], out: Path):
    given = ("--occurrence", out / "occurrence.tif", "--first-month", out / "first.tif")
    assert call("dynamics", "--masks", *masks, *given) == 0
    assert read(out / "occurrence.tif").tolist() == [[100, 50, 0, 100]]
    assert read(out / "first.tif").tolist() == [[202003, 202004, 0, 202003]]
    assert names(out) == ["first.tif", "occurrence.tif"]


def test_dynamics_asks_for_a_result(masks: list[str], capsys):
    assert "No result is chosen" in refusal(capsys, "dynamics", "--masks", *masks)


def test_area_measures_zones_on_each_date(masks: list[str], tmp_path: Path, out: Path):
    zones = [(rectangle(0, 2), "west"), (rectangle(2, 4), "east")]
    given = ("--zones", layer(tmp_path / "zones.gpkg", "lake", zones, 4326), "--zone-field", "lake")
    assert call("area", "--masks", *masks, *given, "--output", out / "area.gpkg") == 0
    found = [
        (one["zone"], one["period"], one["start_date"], one["water_km2"], one["complete"])
        for one in table(out / "area.gpkg")
    ]
    assert found == [
        ("west", "2020-03", "2020/03/01", pytest.approx(1 * KM2), 1),
        ("west", "2020-04", "2020/04/01", pytest.approx(2 * KM2), 1),
        ("east", "2020-03", "2020/03/01", pytest.approx(1 * KM2), 1),
        ("east", "2020-04", "2020/04/01", pytest.approx(0 * KM2), 0),
    ]


def test_area_writes_texts_and_a_report(masks: list[str], out: Path):
    given = ("--statistics", out / "statistics.csv", "--output-html", out / "report.html")
    assert call("area", "--masks", *masks, *given) == 0
    assert names(out) == ["report.csv", "report.html", "statistics.csv"]
    water = [float(line["water_km2"]) for line in lines(out / "report.csv")]
    assert water == pytest.approx([2 * KM2, 2 * KM2])
    assert lines(out / "statistics.csv")[0]["dates"] == "1"
    assert "report.csv" in (out / "report.html").read_text(encoding="utf-8")


def test_area_names_the_fields_that_there_are(masks: list[str], tmp_path: Path, out: Path, capsys):
    zones = layer(tmp_path / "zones.gpkg", "lake", [(rectangle(0, 2), "west")])
    given = ("--masks", *masks, "--zones", zones, "--zone-field", "name", "-o", out / "area.gpkg")
    assert "has no field 'name', only lake" in refusal(capsys, "area", *given)


def test_area_keeps_its_zones(masks: list[str], tmp_path: Path, capsys):
    zones = layer(tmp_path / "zones.gpkg", "lake", [(rectangle(0, 2), "west")])
    said = refusal(capsys, "area", "--masks", *masks, "--zones", zones, "--output", zones)
    assert "is one of the layers that are read" in said
    assert table(zones) == [{"lake": "west"}]


def test_area_takes_no_lines_for_zones(masks: list[str], tmp_path: Path, out: Path, capsys):
    zones = layer(tmp_path / "zones.gpkg", "lake", [(f"LINESTRING ({X} {Y}, {X + 9} {Y})", "no")])
    given = ("--masks", *masks, "--zones", zones, "--output", out / "area.csv")
    assert "geometries other than polygons" in refusal(capsys, "area", *given)


def test_bodies_are_measured(tmp_path: Path, out: Path):
    codes = np.array([[1, 1, 0, 0, 0], [1, 0, 0, 1, 0], [0, 0, 0, 0, 0]], np.uint8)
    mask = save(tmp_path / "mask.tif", np.pad(codes, 1)[None])
    given = (mask, "--min-area", 2 * PIXEL**2)
    assert call("bodies", *given, "--output", out / "bodies.gpkg") == 0
    (body,) = table(out / "bodies.gpkg")
    assert (body["id"], body["mean_prob"], body["edge"]) == (1, None, 0)
    assert (body["area_m2"], body["perimeter_m"]) == (3 * PIXEL**2, 8 * PIXEL)
    made = ogr.Open(str(out / "bodies.gpkg"))
    there = made.GetLayer(0)
    assert there.GetSpatialRef().GetAuthorityCode(None) == "32633"
    assert there.GetNextFeature().GetGeometryRef().GetArea() == 3 * PIXEL**2
    assert names(out) == ["bodies.gpkg"]


def test_bodies_go_into_a_geopackage_only(masks: list[str], out: Path, capsys):
    said = refusal(capsys, "bodies", masks[0], "-o", out / "bodies.shp")
    assert "is not a GeoPackage; give a file name that ends in .gpkg" in said


def test_bodies_leave_a_geopackage_that_is_open_alone(masks: list[str], out: Path, capsys):
    (out / "bodies.gpkg-wal").touch()
    said = refusal(capsys, "bodies", masks[0], "-o", out / "bodies.gpkg")
    assert "is open in another program" in said
    assert names(out) == ["bodies.gpkg-wal"]


def test_exclude_terrain_takes_slopes_and_shadow_out(masks: list[str], tmp_path: Path, out: Path):
    slope = save(tmp_path / "slope.tif", np.array([[[3, 9, 9, 3]]], np.float32))
    shadow = save(tmp_path / "shadow.tif", np.array([[[7, 7, 0, 0]]], np.uint8))
    given = ("--slope", slope, "--max-slope", 8, "--shadow", shadow, "--shadow-values", "7")
    assert call("exclude-terrain", masks[0], *given, "-o", out / "mask.tif") == 0
    assert read(out / "mask.tif").tolist() == [[251, 251, 250, 1]]


def test_exclude_terrain_asks_for_terrain(masks: list[str], out: Path, capsys):
    said = refusal(capsys, "exclude-terrain", masks[0], "-o", out / "mask.tif")
    assert "No terrain raster is given" in said


def test_mosaic_cuts_masks_to_their_tiles(tmp_path: Path, out: Path):
    tiles = layer(tmp_path / "tiles.gpkg", "tile", [(rectangle(0, 2), "7"), (rectangle(2, 4), "8")])
    # Each sees one column of the other tile.
    first = save(tmp_path / "water_7_2020-03.tif", np.array([[[1, 0, 1]]], np.uint8))
    place = (X + PIXEL, *NORTH_UP[1:])
    codes = np.array([[[1, 0, 1]]], np.uint8)
    second = save(tmp_path / "water_8_2020-03.tif", codes, geotransform=place)
    given = ("--masks", first, second, "--tiles", tiles, "--tile-field", "tile")
    assert call("mosaic", *given, "-o", out / "mosaic.tif") == 0
    assert read(out / "mosaic.tif").tolist() == [[1, 0, 0, 1]]


def test_mosaic_refuses_masks_of_no_tile(masks: list[str], tmp_path: Path, out: Path, capsys):
    tiles = layer(tmp_path / "tiles.gpkg", "tile", [(rectangle(0, 2), "7")])
    given = ("--masks", *masks, "--tiles", tiles, "--tile-field", "tile", "-o", out / "m.tif")
    assert "check --tile-field" in refusal(capsys, "mosaic", *given)


def test_assess_compares_with_a_raster(masks: list[str], out: Path, capsys):
    given = (masks[0], "--reference-raster", masks[1], "--output-csv", out / "t.csv")
    assert call("assess", *given, "-o", out / "page.html", "--agreement", out / "a.tif") == 0
    assert read(out / "a.tif").tolist() == [[1, 3, 0, 255]]
    found = {line["measure"]: line["value"] for line in lines(out / "t.csv")}
    assert float(found["overall accuracy"]) == pytest.approx(2 / 3)
    assert "IoU 0.5000" in capsys.readouterr().err
    assert "water_2020-04.tif" in (out / "page.html").read_text(encoding="utf-8")


def test_assess_compares_with_polygons(masks: list[str], tmp_path: Path, out: Path):
    known = [(rectangle(0, 2), "lake"), (rectangle(2, 4), "soil")]
    polygons = layer(tmp_path / "known.gpkg", "cover", known)
    given = ("--reference-layer", polygons, "--attribute", "cover", "--water-values", "lake")
    given += ("--land-values", "soil", "--agreement", out / "a.tif")
    assert call("assess", masks[0], *given, "-o", out / "page.html") == 0
    assert read(out / "a.tif").tolist() == [[1, 3, 0, 2]]


def test_assess_draws_points_and_takes_them_back(tmp_path: Path, out: Path, capsys):
    codes = np.zeros((1, 20, 20), np.uint8)
    codes[:, :, :10] = 1
    mask = save(tmp_path / "mask.tif", codes)
    given = ("--sample-points", out / "points.gpkg", "--sample-size", 40, "--allocation", "equal")
    assert call("assess", mask, *given, "-o", out / "drawn.html") == 0
    drawn = ogr.Open(str(out / "points.gpkg"), 1)
    there, points = drawn.GetLayer(0), []
    for feature in there:
        # The map is right on land, and but for a fifth of the points in water.
        wet = feature["map_class"] == "water" and feature["id"] % 5
        feature["reference"] = "water" if wet else "land"
        there.SetFeature(feature)
        points.append((feature["id"], feature["map_class"], feature["reference"]))
    del there, feature
    del drawn
    assert [one[0] for one in points] == list(range(1, 41))
    assert sum(one[1] == "water" for one in points) == 20
    given = ("--reference-layer", out / "points.gpkg", "--output-csv", out / "t.csv")
    assert call("assess", mask, *given, "-o", out / "page.html") == 0
    wrong = sum(one[1] != one[2] for one in points)
    found = {line["measure"]: line["value"] for line in lines(out / "t.csv")}
    assert float(found["overall accuracy"]) == pytest.approx(1 - wrong / 40)
    assert names(out) == ["drawn.html", "page.html", "points.gpkg", "t.csv"]


def test_assess_asks_for_a_reference(masks: list[str], out: Path, capsys):
    said = refusal(capsys, "assess", masks[0], "-o", out / "page.html")
    assert "nothing to compare the mask with" in said


def test_assess_keeps_the_sample_that_it_reads(masks: list[str], tmp_path: Path, out: Path, capsys):
    points = layer(tmp_path / "p.gpkg", "reference", [(f"POINT ({X + 5} {Y - 5})", "water")])
    given = ("--reference-layer", points, "--sample-points", points, "-o", out / "page.html")
    assert "layers that are read" in refusal(capsys, "assess", masks[0], *given)


@pytest.mark.parametrize(
    ("command", "option", "value", "message"),
    [
        ("dynamics", "--min-months", 0, "--min-months is 0"),
        ("area", "--complete-from", 101, "--complete-from is 101; give a number from 0 to 100"),
        ("assess", "--sample-error", 0, "--sample-error is 0"),
        ("assess", "--sample-size", -1, "--sample-size is -1"),
        ("assess", "--seed", -1, "--seed is -1"),
    ],
)
def test_numbers_out_of_range_are_refused(
    masks, out: Path, capsys, command, option, value, message
):
    given = {
        "dynamics": ("--masks", *masks, "--occurrence", out / "o.tif"),
        "area": ("--masks", *masks, "--output", out / "o.csv"),
        "assess": (masks[0], "--sample-points", out / "p.gpkg", "-o", out / "o.html"),
    }[command]
    assert message in refusal(capsys, command, *given, option, value)
    assert names(out) == []


def test_area_keeps_the_table_beside_the_report_apart(masks: list[str], out: Path, capsys):
    given = ("--statistics", out / "report.csv", "--output-html", out / "report.html")
    assert "are the same file" in refusal(capsys, "area", "--masks", *masks, *given)


def test_quiet_says_nothing(masks: list[str], out: Path, capsys):
    assert call("dynamics", "--masks", *masks, "--occurrence", out / "o.tif", "-q") == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_each_subcommand_explains_all_its_options(entry, capsys):
    assert call(*entry.name.split(), "--help") == 0
    assert f"gmnet-water {entry.name}" in capsys.readouterr().out
    assert not [action.dest for action in command_parser(entry)._actions if not action.help]


def test_the_help_loads_nothing_heavy(repository: Path):
    program = (
        "import sys; from gmnet_water.cli.main import parser; parser().format_help(); "
        "print({'torch', 'qgis'} & set(sys.modules))"
    )
    assert own_python(repository, "-c", program).communicate()[0] == "set()\n"


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is a signal on POSIX systems")
@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "told to end"])
def test_an_interrupted_run_leaves_no_file(repository: Path, tmp_path: Path, out: Path, told):
    # So much noise that writing its polygons takes a while.
    noise = np.random.default_rng(1).integers(0, 2, (1, 1200, 1200), np.uint8)
    mask = save(tmp_path / "mask.tif", noise)
    run = ("-m", "gmnet_water", "bodies", mask, "-o", out / "bodies.gpkg")
    process = own_python(repository, *run)
    deadline = time.monotonic() + 60
    while not names(out) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(told)
    said = process.communicate(timeout=30)[1]
    assert said.endswith("gmnet-water: Interrupted; no unfinished file was left.\n")
    assert process.returncode == 130
    assert "Traceback" not in said
    assert names(out) == []
