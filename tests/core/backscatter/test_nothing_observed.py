"""Where not one observation exists, every command says so, and none gives an area for a finding."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.cli.main import main
from gmnet_water.tests.rasters import NORTH_UP, save
from gmnet_water.tests.toolbox import Listener, run_algorithm
from osgeo import ogr, osr

SIDE = 30
MOSAIC = ("mosaic", "--masks", "{mask}", "--tiles", "{tiles}", "--tile-field", "id")


@pytest.fixture
def heard(capfd: pytest.CaptureFixture) -> Callable[[], list[str]]:
    """The lines of a shell; warnings begin with the program's name."""
    return lambda: capfd.readouterr().err.splitlines()


def warnings(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith("gmnet-water: ")]


def no_mask(path: Path) -> str:
    return save(path, np.full((1, SIDE, SIDE), 255, np.uint8), nodata=255)


def no_scene(path: Path) -> str:
    return save(path, np.full((2, SIDE, SIDE), np.nan, np.float32))


def tiles(path: Path) -> str:
    driver = ogr.GetDriverByName("GPKG")
    source = driver.CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    layer = source.CreateLayer("tiles", reference, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("id", ogr.OFTInteger))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("id", 1)
    x, y, far = NORTH_UP[0] + 50, NORTH_UP[3] - 50, SIDE * 10 - 100
    feature.SetGeometry(
        ogr.CreateGeometryFromWkt(
            f"POLYGON(({x} {y},{x + far} {y},{x + far} {y - far},{x} {y - far},{x} {y}))"
        )
    )
    layer.CreateFeature(feature)
    return str(path)


def test_a_map_says_so_in_a_shell(tmp_path: Path, heard: Callable):
    source = no_scene(tmp_path / "scene.tif")
    assert main(["-img", source, "-o", str(tmp_path / "out"), "--device", "cpu"]) == 0
    lines = heard()
    (told,) = warnings(lines)
    assert "No mapped pixel has an observation in 'scene.tif'" in told
    assert not [line for line in lines if "km²" in line]


def test_a_map_says_so_in_the_toolbox_once(tmp_path: Path, provider):
    listener = Listener(infos=True)
    parameters = {"ASCENDING": no_scene(tmp_path / "scene.tif"), "DEVICE": "cpu"}
    parameters["OUTPUT"] = str(tmp_path / "water.tif")
    run_algorithm("gmnet:mapwater", parameters, listener)
    assert listener.text.count("No mapped pixel has an observation") == 1
    assert "km²" not in listener.text


def test_a_period_of_a_series_says_so(tmp_path: Path, heard: Callable):
    source = no_scene(tmp_path / "scene_2020-03-05.tif")
    out = str(tmp_path / "out")
    assert main(["series", "--ascending", source, "-o", out, "--device", "cpu"]) == 0
    lines = heard()
    (told,) = warnings(lines)
    assert "'scene_2020-03-05.tif', so 'water_2020-03.tif' says nothing about water" in told
    assert not [line for line in lines if "km²" in line]


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["bodies", "{mask}", "-o", "{folder}/b.gpkg"], "it cannot show whether there are"),
        (["area", "--masks", "{mask}", "-o", "{folder}/a.csv"], "No zone has an observation on"),
        (
            ["dynamics", "--masks", "{mask}", "{other}", "--occurrence", "{folder}/o.tif"],
            "No pixel of the masks has an observation",
        ),
        (
            ["exclude-terrain", "{mask}", "--slope", "{slope}", "-o", "{folder}/t.tif"],
            "holds neither land nor water",
        ),
        (
            [*MOSAIC, "-o", "{folder}/m.tif"],
            "No mask has an observation in its tile",
        ),
        (
            [*MOSAIC, "-o", "{folder}/m.vrt"],
            "No mask has an observation in its tile",
        ),
    ],
    ids=["bodies", "area", "dynamics", "terrain", "mosaic", "virtual mosaic"],
)
def test_what_is_made_of_masks_says_so(
    tmp_path: Path, heard: Callable, command: list[str], told: str
):
    names = {
        "folder": str(tmp_path),
        "mask": no_mask(tmp_path / "water_1_2020-03.tif"),
        "other": no_mask(tmp_path / "water_1_2020-04.tif"),
        "slope": save(tmp_path / "slope.tif", np.ones((1, SIDE, SIDE), np.float32)),
        "tiles": tiles(tmp_path / "tiles.gpkg"),
    }
    assert main([part.format(**names) for part in command]) == 0
    lines = heard()
    assert told in " ".join(warnings(lines))
    assert not [line for line in lines if "0.000 km²" in line]


def test_a_date_that_no_zone_was_observed_on_is_named(tmp_path: Path, heard: Callable):
    seen = save(tmp_path / "water_2020-04.tif", np.ones((1, SIDE, SIDE), np.uint8), nodata=255)
    masks = [no_mask(tmp_path / "water_2020-03.tif"), seen]
    assert main(["area", "--masks", *masks, "-o", str(tmp_path / "a.csv")]) == 0
    assert "say nothing about water: 2020-03" in " ".join(warnings(heard()))
