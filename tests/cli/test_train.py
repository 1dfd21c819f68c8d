"""``gmnet-water train`` and ``gmnet-water evaluate``."""

from __future__ import annotations

import csv
import json
import os
import signal
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")

from gmnet_water.cli.main import main
from gmnet_water.commands.evaluate_model import EVALUATE_MODEL
from gmnet_water.core.errors import InputError
from gmnet_water.models.sets.installed import from_folder
from gmnet_water.tests.model_server import wait_for
from gmnet_water.tests.own_python import own_python
from gmnet_water.tests.rasters import NORTH_UP, save
from osgeo import gdal, ogr, osr

pytestmark = pytest.mark.usefixtures("one_thread", "user_models")

SIDE = 200


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """A dark square lake on brighter land, and its labels."""
    folder = tmp_path_factory.mktemp("scene")
    lake = np.zeros((SIDE, SIDE), bool)
    lake[40:160, 40:160] = True
    values = np.stack([np.where(lake, v - 10, v) for v in (-10.0, -17.0)])
    values += np.random.default_rng(7).normal(0, 1, values.shape)
    return (
        save(folder / "lake_s1.tif", values.astype(np.float32)),
        save(folder / "lake_water.tif", lake[None].astype(np.uint8)),
    )


@pytest.fixture
def polygons(scene: tuple[str, str], tmp_path: Path) -> str:
    """The lake as a polygon."""
    dataset = gdal.GetDriverByName("GPKG").Create(str(tmp_path / "lake.gpkg"), 0, 0, 0)
    reference = osr.SpatialReference()
    raster = gdal.Open(scene[0])
    reference.ImportFromWkt(raster.GetProjection())
    layer = dataset.CreateLayer("lake", reference, ogr.wkbPolygon)
    left, pixel, _, top, _, height = NORTH_UP
    x = [left + pixel * col for col in (40, 160)]
    y = [top + height * row for row in (40, 160)]
    ring = f"{x[0]} {y[0]},{x[1]} {y[0]},{x[1]} {y[1]},{x[0]} {y[1]},{x[0]} {y[0]}"
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))
    layer.CreateFeature(feature)
    return str(tmp_path / "lake.gpkg")


def training(scene: tuple[str, str], folder: Path, *more: str) -> list[str]:
    return [
        "train", "--backscatter", scene[0], "--labels", scene[1], "--batch-size", "2",
        "--block", "100", "--device", "cpu", "-o", str(folder), *more,
    ]  # fmt: skip


def test_a_model_set_is_trained(scene, tmp_path: Path, capsys):
    assert main(training(scene, tmp_path / "mine", "--epochs", "1", "--json")) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["output"] == str(tmp_path / "mine")
    assert made["iou_after"] >= made["iou_before"]
    assert from_folder(tmp_path / "mine").files


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--epochs", "0"], "--epochs is 0; give a whole number from 1"),
        (["--orbit", "as_des"], "a stack has 4"),
        (["--orbit", "stacked"], "a stack has 4"),
        (["--vv-band", "3"], "--vv-band is 3, but"),
    ],
)
def test_what_is_wrong_is_said_with_the_options(scene, tmp_path: Path, capsys, more, said):
    assert main(training(scene, tmp_path / "mine", *more)) == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "mine").exists()


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is a signal on POSIX systems")
def test_an_interrupted_training_keeps_the_best_weights(repository: Path, scene, tmp_path: Path):
    given = training(scene, tmp_path / "mine", "--epochs", "50")
    process = own_python(repository, "-m", "gmnet_water", *given)
    metrics = tmp_path / "mine" / "run" / "metrics.jsonl"
    wait_for(lambda: metrics.is_file() and metrics.read_text().count("\n") > 1, 60)
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=60)[1]
    assert process.returncode == 130, said
    assert "holds the best model so far" in said
    assert from_folder(tmp_path / "mine").files


def test_rasters_and_polygons_of_the_same_lake_score_alike(
    scene, polygons: str, tmp_path: Path, capsys
):
    found = []
    for labels, name in ((scene[1], "raster"), (polygons, "polygons")):
        given = [
            "evaluate", "--backscatter", scene[0], "--labels", labels, "--rest-is-land",
            "--device", "cpu", "-o", str(tmp_path / f"{name}.html"),
            "--csv", str(tmp_path / f"{name}.csv"), "--json", "--vh-threshold", "-22",
        ]  # fmt: skip
        assert main(given) == 0
        found.append(json.loads(capsys.readouterr().out))
    scores = [{name: one[name] for name in one if "output" not in name} for one in found]
    assert scores[0] == scores[1]
    assert found[0]["output_csv"] == str(tmp_path / "raster.csv")
    with (tmp_path / "raster.csv").open() as lines:
        rows = {row["method"]: row for row in csv.DictReader(lines) if row["scene"] == "pooled"}
    vh, lake = gdal.Open(scene[0]).ReadAsArray()[1], gdal.Open(scene[1]).ReadAsArray() == 1
    expected = ((vh < -22) & lake).sum() / ((vh < -22) | lake).sum()
    assert float(rows["VH below -22 dB"]["iou"]) == pytest.approx(expected, abs=0.002)


def test_lines_are_no_labels(scene, tmp_path: Path, capsys):
    dataset = gdal.GetDriverByName("GPKG").Create(str(tmp_path / "roads.gpkg"), 0, 0, 0)
    layer = dataset.CreateLayer("roads", None, ogr.wkbMultiLineString)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("MULTILINESTRING ((0 0, 1 1))"))
    layer.CreateFeature(feature)
    del layer, dataset
    given = ["--backscatter", scene[0], "--labels", str(tmp_path / "roads.gpkg")]
    assert main(["evaluate", *given, "-o", str(tmp_path / "a.html")]) == 1
    assert (
        "--labels 'roads.gpkg' contains geometries other than polygons" in capsys.readouterr().err
    )


def test_a_table_replaces_no_labels(scene, tmp_path: Path):
    table = tmp_path / "labels.csv"
    given = {"backscatter": scene[0], "labels": [str(table)], "output": tmp_path / "a.html"}
    left, right = NORTH_UP[0], NORTH_UP[0] + 1000
    ring = f"{left} 0,{right} 0,{right} 1,{left} 1,{left} 0"
    table.write_text(f'WKT,kind\n"POLYGON (({ring}))",water\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"OUTPUT_CSV 'labels\.csv' is one of the layers"):
        EVALUATE_MODEL(**given, output_csv=table)
