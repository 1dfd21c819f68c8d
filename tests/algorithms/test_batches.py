"""Batches: each algorithm in QGIS's own dialog, two rows at once, with *Load layers*."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("torch")

from gmnet_water.commands import ENTRIES
from gmnet_water.tests.rasters import backscatter, save
from gmnet_water.tests.stac_items import rtc_item
from gmnet_water.tests.stac_server import Catalogue
from gmnet_water.tests.toolbox import run_algorithm
from osgeo import ogr, osr
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

pytestmark = pytest.mark.usefixtures("one_thread", "user_models")

ROWS, COLS = 60, 70
LONGEST_MS = 90_000
# What ends a row, in the log.
FINE, WRONG = "correctly executed", ("failed…", "executions failed", "not correctly generated")


@dataclass(frozen=True)
class Batch:
    """What a row of a batch has, and how many layers it loads.

    Attributes:
        given: parameters, of the folder with the rasters and the row's folder of results.
        layers: how many layers a row adds to the project.
    """

    given: Callable[[Path, Path], dict[str, Any]]
    layers: int


BATCHES = {
    "searchscenes": Batch(
        lambda data, out: {
            "EXTENT": "90.1,90.2,30.1,30.2 [EPSG:4326]",
            "FIRST": "2020-03-01",
            "LAST": "2020-03-31",
            "CATALOGUE": (data / "catalogue.txt").read_text(encoding="utf-8"),
            "OUTPUT": str(out / "scenes.geojson"),
        },
        1,
    ),
    "planmaps": Batch(lambda data, out: plan(data, out), 1),
    "runplan": Batch(lambda data, out: {"PLAN": planned(data, out), "DEVICE": "cpu"}, 2),
    "mapwater": Batch(
        lambda data, out: {"INPUT": str(data / "s1_asc.tif"), "OUTPUT": str(out / "water.tif")}, 1
    ),
    "preparesentinel1": Batch(
        lambda data, out: {"INPUT": [str(data / "s1_asc.tif")], "OUTPUT": str(out / "db.tif")}, 1
    ),
    "stackorbits": Batch(
        lambda data, out: {
            "ASCENDING": str(data / "s1_asc.tif"),
            "DESCENDING": str(data / "s1_desc.tif"),
            "OUTPUT": str(out / "stack.tif"),
        },
        1,
    ),
    "monthlywater": Batch(
        lambda data, out: {
            "INPUT": [str(data / f"lake_2020-0{month}-05.tif") for month in (3, 4)],
            "OUTPUT_FOLDER": str(out),
        },
        2,
    ),
    "waterdynamics": Batch(
        lambda data, out: {"MASKS": masks(data), "OCCURRENCE": str(out / "percent.tif")}, 1
    ),
    "waterarea": Batch(
        lambda data, out: {"MASKS": masks(data), "OUTPUT": str(out / "area.gpkg")}, 1
    ),
    "floodextent": Batch(
        lambda data, out: {
            "MASK": masks(data)[1],
            "NORMAL": masks(data)[0],
            "OUTPUT": str(out / "flood.tif"),
        },
        1,
    ),
    "mosaictiles": Batch(
        lambda data, out: {
            "MASKS": [str(data / "tile_A.tif")],
            "TILES": str(data / "tiles.gpkg"),
            "TILE_FIELD": "tile",
            "OUTPUT": str(out / "mosaic.tif"),
        },
        1,
    ),
    "excludeterrain": Batch(
        lambda data, out: {
            "INPUT": masks(data)[0],
            "SLOPE": str(data / "slope.tif"),
            "OUTPUT": str(out / "flat.tif"),
        },
        1,
    ),
    "waterbodies": Batch(
        lambda data, out: {"INPUT": masks(data)[0], "OUTPUT": str(out / "bodies.gpkg")}, 1
    ),
    "assessaccuracy": Batch(
        lambda data, out: {
            "INPUT": masks(data)[0],
            "REFERENCE_RASTER": masks(data)[1],
            "OUTPUT": str(out / "report.html"),
        },
        0,
    ),
    "trainmodel": Batch(
        lambda data, out: {
            "BACKSCATTER": [str(data / "lake_s1.tif")],
            "LABELS": [str(data / "lake_water.tif")],
            "EPOCHS": 1,
            "BATCH_SIZE": 1,
            "BLOCK": 64,
            "DEVICE": "cpu",
            "OUTPUT": str(out / "mine"),
        },
        0,
    ),
    "evaluatemodel": Batch(
        lambda data, out: {
            "BACKSCATTER": [str(data / "lake_s1.tif")],
            "LABELS": [str(data / "lake_water.tif")],
            "DEVICE": "cpu",
            "OUTPUT": str(out / "report.html"),
        },
        0,
    ),
    "installmodel": Batch(
        lambda data, out: {"SOURCE": str(data / "lakes"), "ID": out.name, "OVERWRITE": True}, 0
    ),
    "listmodels": Batch(lambda _, out: {"OUTPUT": str(out / "sets.html")}, 0),
    "checkenvironment": Batch(lambda _, out: {"OUTPUT": str(out / "environment.html")}, 0),
    "scenetowaterbodies": Batch(
        lambda data, out: {
            "INPUT": str(data / "s1_asc.tif"),
            "water:mask": str(out / "mask.tif"),
            "bodies:polygons": str(out / "bodies.gpkg"),
        },
        2,
    ),
    "yearofscenes": Batch(
        lambda data, out: {
            "INPUT": [str(data / f"lake_2020-0{month}-05.tif") for month in (3, 4)],
            "monthly:masks": str(out / "masks"),
            "dynamics:occurrence": str(out / "percent.tif"),
            "area:table": str(out / "area.gpkg"),
        },
        4,
    ),
}


def plan(data: Path, out: Path) -> dict[str, Any]:
    """Parameters of a plan of one tile and two months."""
    scenes = [str(data / f"lake_2020-0{month}-05.tif") for month in (3, 4)]
    return {"SOURCES": scenes, "TILE_SIZE": 1000.0, "BUFFER": 0.0, "OUTPUT": str(out / "p.gpkg")}


def planned(data: Path, out: Path) -> str:
    """A plan in the row's folder."""
    return str(run_algorithm("gmnet:planmaps", plan(data, out))["OUTPUT"])


def masks(data: Path) -> list[str]:
    return [str(data / f"water_2020-0{month}.tif") for month in (1, 2)]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with rasters for all batches."""
    from gmnet_water.models.architectures.gmnet import GMNet

    torch = pytest.importorskip("torch")
    folder = tmp_path_factory.mktemp("data")
    for number, name in enumerate(("s1_asc", "s1_desc", "lake_2020-03-05", "lake_2020-04-05")):
        save(folder / f"{name}.tif", backscatter(ROWS, COLS, seed=number))
    water = np.zeros((1, ROWS, COLS), np.uint8)
    water[:, 20:40, 20:50] = 1
    for number, path in enumerate(masks(folder)):
        save(path, np.roll(water, 5 * number, 2))
    save(folder / "tile_A.tif", water)
    save(folder / "slope.tif", np.full((1, ROWS, COLS), 3, np.float32))
    lake = np.zeros((130, 130), bool)
    lake[30:100, 30:100] = True
    levels = np.array([-10, -17], np.float32)[:, None, None] - 10 * lake
    noise = np.random.default_rng(0).normal(0, 1, levels.shape)
    save(folder / "lake_s1.tif", (levels + noise).astype(np.float32))
    save(folder / "lake_water.tif", lake[None].astype(np.uint8))
    write_tiles(folder)
    (folder / "lakes").mkdir()
    for name, bands in (("as", 2), ("des", 2), ("as_des", 4)):
        torch.save(GMNet(bands).state_dict(), folder / "lakes" / f"lakes_{name}.pth")
    return folder


def write_tiles(folder: Path) -> None:
    """One tile that covers all of ``tile_A.tif``."""
    from osgeo import gdal

    raster = gdal.Open(str(folder / "tile_A.tif"))
    left, width, _, top, _, height = raster.GetGeoTransform()
    right, bottom = left + COLS * width, top + ROWS * height
    system = osr.SpatialReference(raster.GetProjection())
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "tiles.gpkg"))
    layer = source.CreateLayer("tiles", system, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("tile", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature["tile"] = "A"
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    ring = ", ".join(f"{x} {y}" for x, y in corners)
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))
    layer.CreateFeature(feature)


class Progress:
    """In place of the task that shows a batch's progress.

    QGIS 3.22 never ends that task, and waits for it when it ends itself.
    """

    def __init__(self, title: str) -> None:
        self.title = title

    def setProgress(self, percent: float) -> None:
        """Show nothing."""


@pytest.fixture
def batch(provider, interface, monkeypatch: pytest.MonkeyPatch):
    """Opens a batch, fills its rows, runs it, and gives what its log says."""
    from processing.core.ProcessingResults import resultsList
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    task = "processing.gui.BatchAlgorithmDialog.QgsScopedProxyProgressTask"
    monkeypatch.setattr(task, Progress, raising=False)  # there is none on QGIS 3.44
    # QGIS 3.22 forgets the time of a report, of all algorithms, and stops there.
    add = resultsList.addResult
    monkeypatch.setattr(
        resultsList, "addResult", lambda **given: add(**{"timestamp": None, **given})
    )
    dialogs = []

    def run(name: str, rows: list[dict[str, Any]]) -> str:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"gmnet:{name}")
        dialog = BatchAlgorithmDialog(algorithm)
        dialogs.append(dialog)
        panel = dialog.mainWidget()
        panel.checkLoadLayersOnCompletion.setChecked(True)
        while panel.batchRowCount() < len(rows):
            panel.addRow()
        for number, given in enumerate(rows):
            fill(panel, number, given)
        dialog.show()  # QGIS 3.44 deletes those that nobody sees
        dialog.runButton().click()
        log = dialog.findChild(QWidget, "txtLog")
        for _ in range(LONGEST_MS // 50):  # QGIS 3.44 runs it in the background
            if "Batch execution completed" in log.toPlainText():
                break
            QTest.qWait(50)
        return log.toPlainText()

    yield run
    manager = QgsApplication.taskManager()
    for _ in range(LONGEST_MS // 50):
        # A dialog that goes before its task takes QGIS with it.
        if not manager.countActiveTasks():
            break
        QTest.qWait(50)
    for dialog in dialogs:
        dialog.close()
        sip.delete(dialog)


def fill(panel: Any, number: int, given: dict[str, Any]) -> None:
    """Fill a row as a user does: inputs in their widgets, targets as texts."""
    for name, value in given.items():
        column = panel.parameter_to_column[name]
        wrapper = panel.wrappers[number][column]
        if wrapper is not None:
            wrapper.setParameterValue(value, panel.processing_context)
        else:
            # The first row of the table is that of its tools.
            panel.tblParameters.cellWidget(number + 1, column).setValue(value)


def test_all_algorithms_have_a_batch(provider) -> None:
    there = {one.name() for one in provider.algorithms()}
    assert there == set(BATCHES)
    assert len(there) == len(ENTRIES) + 2


@pytest.mark.parametrize("name", BATCHES)
def test_a_batch_with_load_layers_ends_well(
    batch, data: Path, catalogue: Catalogue, tmp_path: Path, project: QgsProject, name: str
) -> None:
    catalogue.items = [rtc_item("a")]
    (data / "catalogue.txt").write_text(catalogue.url, encoding="utf-8")
    asked = BATCHES[name]
    rows = []
    for number in range(2):
        folder = tmp_path / f"row_{number}"
        folder.mkdir()
        rows.append(asked.given(data, folder))
    log = batch(name, rows)
    assert log.count(FINE) == 2, log
    assert not [word for word in WRONG if word in log], log
    sources = [Path(layer.source().split("|")[0]) for layer in project.mapLayers().values()]
    assert len(sources) == 2 * asked.layers
    assert all(tmp_path in source.parents for source in sources)
