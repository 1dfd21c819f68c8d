"""The workflows of workflows: run by qgis_process, in a project, and in the designer."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("torch")

from gmnet_water.algorithms.workflows import FOLDER
from gmnet_water.scripts.make_workflows import PLANS, SECOND_VERSION, Plan, build
from gmnet_water.tests.in_project import groups, run_in_project
from gmnet_water.tests.rasters import read
from gmnet_water.training import year
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

pytestmark = pytest.mark.usefixtures("one_thread")

SHAPE = (200, 260)
PIXEL_AREA = 100.0
# The lake is smallest, partly out of both swaths, and largest.
MONTHS = (2, 5, 8)
MASKS = [f"water_2020-{month:02}" for month in MONTHS]


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the simulated year."""
    folder = tmp_path_factory.mktemp("year")
    year.write_year(folder, SHAPE)
    return folder


def scenes(lake: Path, orbit: str, *months: int) -> list[str]:
    return [str(next(lake.glob(f"lake_{orbit}_2020-{month:02}-*.tif"))) for month in months]


def features(path: Path) -> list:
    layer = QgsVectorLayer(str(path))
    assert layer.isValid()
    return list(layer.getFeatures())


@pytest.mark.qgis_process
def test_a_scene_becomes_the_polygons_of_its_mask(qgis_process, lake: Path, tmp_path: Path):
    ndimage = pytest.importorskip("scipy.ndimage")
    smallest = 20_000.0
    done = qgis_process(
        "run",
        "gmnet:scenetowaterbodies",
        "--",
        *(f"{orbit.upper()}={scenes(lake, orbit, 8)[0]}" for orbit in ("ascending", "descending")),
        f"MIN_AREA={smallest}",
        "MAX_HOLE=0",
        f"water:mask={tmp_path / 'mask.tif'}",
        f"bodies:polygons={tmp_path / 'bodies.gpkg'}",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    bodies = features(tmp_path / "bodies.gpkg")
    areas = sorted(body.geometry().area() for body in bodies)
    water = read(tmp_path / "mask.tif") == 1
    numbers, _count = ndimage.label(water)
    sizes = np.bincount(numbers.ravel())[1:] * PIXEL_AREA
    assert areas == pytest.approx(sorted(sizes[sizes >= smallest]))
    assert 0.9 * water.sum() * PIXEL_AREA < sum(areas) < water.sum() * PIXEL_AREA
    # Water is where the probability is over a half.
    assert all(50 < body["mean_prob"] <= 100 for body in bodies)


def test_a_mask_that_is_shown_is_shown_anew_by_the_main_thread(
    provider, lake: Path, tmp_path: Path, project: QgsProject
):
    (scene,) = scenes(lake, "ascending", 8)
    target = str(tmp_path / "mask.tif")
    gdal.Translate(target, scene, bandList=[1], outputType=gdal.GDT_Byte)
    layer = QgsRasterLayer(target, "shown")
    project.addMapLayer(layer)
    threads = []
    layer.repaintRequested.connect(
        lambda: threads.append(threading.current_thread()), Qt.ConnectionType.DirectConnection
    )
    given = {
        "INPUT": scene,
        "water:mask": target,
        "bodies:polygons": str(tmp_path / "bodies.gpkg"),
    }
    run_in_project("gmnet:scenetowaterbodies", given, project)
    QgsApplication.processEvents()
    assert threads == [threading.main_thread()]
    block = layer.dataProvider().block(1, layer.extent(), SHAPE[1], SHAPE[0])
    shown = np.frombuffer(bytes(block.data()), np.uint8).reshape(SHAPE)
    np.testing.assert_array_equal(shown, read(target))
    assert {0, 1} <= set(np.unique(shown))


@pytest.fixture(scope="module")
def results(qgis_process, lake: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of what the year's workflow writes: masks, occurrence, table and report."""
    folder = tmp_path_factory.mktemp("results")
    done = qgis_process(
        "run",
        "gmnet:yearofscenes",
        "--",
        *(f"ASCENDING={scene}" for scene in scenes(lake, "ascending", *MONTHS)),
        *(f"DESCENDING={scene}" for scene in scenes(lake, "descending", *MONTHS)),
        f"ZONES={lake / 'zones.gpkg'}",
        "ZONE_FIELD=name",
        f"monthly:masks={folder / 'masks'}",
        f"dynamics:occurrence={folder / 'occurrence.tif'}",
        f"area:table={folder / 'area.gpkg'}",
        f"area:report={folder / 'report.html'}",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def masks_of(results: Path) -> np.ndarray:
    """(months, rows, cols) of codes."""
    return np.stack([read(results / "masks" / f"{name}.tif") for name in MASKS])


@pytest.mark.qgis_process
def test_a_year_has_a_mask_for_each_month(results: Path):
    assert sorted(path.stem for path in (results / "masks").glob("*.tif")) == MASKS
    water = (masks_of(results) == 1).sum(axis=(1, 2))
    assert 0 < water[0] < water[2]


@pytest.mark.qgis_process
def test_a_year_has_the_occurrence_in_its_masks(results: Path):
    masks = masks_of(results)
    seen, water = (masks != 255).sum(axis=0), (masks == 1).sum(axis=0)
    assert set(np.unique(seen)) == {2, 3}
    np.testing.assert_array_equal(
        read(results / "occurrence.tif"), np.round(100 * water / seen).astype(np.uint8)
    )


@pytest.mark.qgis_process
def test_a_year_has_the_area_of_each_zone_in_each_month(results: Path):
    found = {
        (line["zone"], line["period"]): (line["water_km2"], line["valid_km2"])
        for line in features(results / "area.gpkg")
    }
    halves = {"West basin": np.s_[:, : SHAPE[1] // 2], "East basin": np.s_[:, SHAPE[1] // 2 :]}
    expected = {
        (zone, f"2020-{month:02}"): [
            np.count_nonzero(which[half]) * PIXEL_AREA / 1e6 for which in (mask == 1, mask != 255)
        ]
        for month, mask in zip(MONTHS, masks_of(results))
        for zone, half in halves.items()
    }
    assert found.keys() == expected.keys()
    for key, areas in expected.items():
        assert found[key] == pytest.approx(areas)


@pytest.mark.qgis_process
def test_a_year_has_a_report_with_charts_of_its_zones(results: Path):
    report = (results / "report.html").read_text(encoding="utf-8")
    assert "<svg" in report
    assert "West basin" in report
    assert "East basin" in report


def test_a_year_comes_into_the_project(provider, lake: Path, tmp_path: Path, project: QgsProject):
    given = {
        "INPUT": scenes(lake, "ascending", *MONTHS),
        "monthly:masks": str(tmp_path / "masks"),
        "dynamics:occurrence": QgsProcessingOutputLayerDefinition(
            str(tmp_path / "occurrence.tif"), project
        ),
        "area:table": QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT"),
        "area:report": str(tmp_path / "report.html"),
    }
    run_in_project("gmnet:yearofscenes", given, project)
    masks = ["Water 2020-02", "Water 2020-05", "Water 2020-08"]
    assert groups(project) == {"Monthly surface water 2020": masks}
    names = {layer.name() for layer in project.mapLayers().values()}
    assert names == {*masks, "Water occurrence 2020-02 to 2020-08"}


@pytest.mark.parametrize(("name", "plan"), PLANS.items())
def test_a_workflow_is_what_the_script_writes(provider, tmp_path: Path, name: str, plan):
    # The file itself will not do: each version of QGIS writes a model in its own way.
    there = QgsProcessingModelAlgorithm()
    assert there.fromFile(str(FOLDER / f"{name}.model3"))
    assert there.toFile(str(tmp_path / "there.model3"))
    assert build(plan()).toFile(str(tmp_path / "planned.model3"))
    there, planned = (
        (tmp_path / f"{one}.model3").read_text(encoding="utf-8") for one in ("there", "planned")
    )
    if SECOND_VERSION in planned:
        pytest.skip("this QGIS makes models of a second version, with other names of outputs")
    assert there == planned


def test_there_is_no_other_workflow():
    assert {path.stem for path in FOLDER.iterdir()} == set(PLANS)


@pytest.fixture
def designer(provider, monkeypatch: pytest.MonkeyPatch):
    """QGIS's model designer."""
    module = pytest.importorskip("processing.modeler.ModelerDialog")
    # As in a QGIS without a main window: the stand-in that tests have for it lacks icon sizes.
    monkeypatch.setattr(module, "iface", None)
    window = module.ModelerDialog.create()
    yield window
    window.setDirty(False)
    window.close()


@pytest.mark.parametrize(("name", "plan"), PLANS.items())
def test_the_designer_shows_a_workflow(designer, name: str, plan):
    designer.loadModel(str(FOLDER / f"{name}.model3"))
    assert designer.messageBar().items() == []
    kinds = [type(item).__name__ for item in designer.view().scene().items()]
    expected: Plan = plan()
    assert kinds.count("ModelerInputGraphicItem") == len(expected.inputs)
    assert kinds.count("ModelerChildAlgorithmGraphicItem") == len(expected.steps)
    published = sum(len(step.published) for step in expected.steps)
    assert kinds.count("ModelerOutputGraphicItem") == published


@pytest.mark.parametrize("name", PLANS)
def test_the_designer_would_not_warn_of_a_workflow_before_it_runs(provider, name: str):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(FOLDER / f"{name}.model3"))
    assert model.validate() == (True, [])
