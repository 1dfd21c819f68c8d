"""A plan in QGIS: made and run by the toolbox, and shown while it runs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from gmnet_water.tests.plans import scenes
from gmnet_water.tests.rasters import read
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)


@pytest.fixture
def project(qgis_app):
    """An empty project, with what a run has to know."""
    made = QgsProject()
    yield made
    made.clear()


def run(name: str, parameters: dict, project: QgsProject, feedback=None):
    """Run an algorithm in a project, and load what it wants loaded."""
    from qgis import processing
    from qgis.core import QgsApplication

    context = QgsProcessingContext()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"gmnet:{name}")
    feedback = feedback or QgsProcessingFeedback()
    fits, why = algorithm.checkParameterValues(parameters, context)
    assert fits, why
    results = processing.run(algorithm, parameters, None, feedback, context)
    return results, context


def planned(folder: Path, project: QgsProject) -> tuple[Path, QgsProcessingContext, dict]:
    scenes(folder / "s1", months=(3,))
    parameters = {
        "FOLDER": str(folder / "s1"),
        "TILE_SIZE": 480,
        "BUFFER": 240,
        "UNITS": "db",
        "OUTPUT": str(folder / "plan.gpkg"),
    }
    results, context = run("planmaps", parameters, project)
    return folder / "plan.gpkg", context, results


def test_a_plan_is_a_layer_that_is_coloured_by_state(tmp_path, provider, project):
    path, context, results = planned(tmp_path, project)
    assert (results["TASKS"], results["TILES"], results["PERIODS"]) == (4, 4, 1)
    assert list(context.layersToLoadOnCompletion()) == [f"{path}|layername=tasks"]
    layer = QgsVectorLayer(f"{path}|layername=tasks", "plan", "ogr")
    assert layer.isValid()
    assert layer.featureCount() == 4
    renderer = layer.renderer()
    assert renderer.type() == "categorizedSymbol"
    assert renderer.classAttribute() == "state"
    assert [one.value() for one in renderer.categories()] == [
        "waiting",
        "running",
        "done",
        "failed",
    ]
    assert len({one.symbol().color().name() for one in renderer.categories()}) == 4


def test_a_plan_is_run_and_its_layer_and_masks_are_shown(tmp_path, provider, project):
    path, _, _ = planned(tmp_path, project)
    # As an open project has it.
    layer = QgsVectorLayer(f"{path}|layername=tasks", "plan", "ogr")
    project.addMapLayer(layer)
    assert {feature["state"] for feature in layer.getFeatures()} == {"waiting"}
    results, context = run("runplan", {"PLAN": str(path)}, project)
    assert (results["MADE"], results["KEPT"], results["FAILED"]) == (4, 0, 0)
    assert {feature["state"] for feature in layer.getFeatures()} == {"done"}
    mosaic = tmp_path / "plan_maps" / "water_2020-03.vrt"
    assert results["LAYERS"] == [str(mosaic)]
    assert list(context.layersToLoadOnCompletion()) == [str(mosaic)]
    assert read(mosaic).shape == (96, 96)
    results, _ = run("runplan", {"PLAN": str(path), "LOAD": False}, project)
    assert (results["MADE"], results["KEPT"]) == (0, 4)


def test_what_cannot_be_planned_or_run_is_refused_in_the_dialog(tmp_path, provider, project):
    from qgis.core import QgsApplication

    path, _, _ = planned(tmp_path, project)
    registry, context = QgsApplication.processingRegistry(), QgsProcessingContext()

    def refusal(name: str, **parameters) -> str:
        algorithm = registry.createAlgorithmById(f"gmnet:{name}")
        fits, why = algorithm.checkParameterValues(parameters, context)
        assert not fits
        return why

    output = str(tmp_path / "other.gpkg")
    assert "No scenes are given" in refusal("planmaps", OUTPUT=output)
    folder = str(tmp_path / "s1")
    reversed_days = {"FIRST": "2020-05-01", "LAST": "2020-03-01"}
    assert "is before" in refusal("planmaps", FOLDER=folder, OUTPUT=output, **reversed_days)
    far = "10,11,50,51 [EPSG:4326]"
    assert "lies in the area" in refusal("planmaps", FOLDER=folder, EXTENT=far, OUTPUT=output)
    assert "given together" in refusal("runplan", PLAN=str(path), WORKERS=2, SCHEDULER="tcp://x")
    assert "There is no plan" in refusal("runplan", PLAN=str(tmp_path / "gone.gpkg"))
    shutil.rmtree(tmp_path / "s1")
    assert "are not there any more" in refusal("runplan", PLAN=str(path))


def test_a_run_that_is_cancelled_says_that_finished_masks_are_kept(tmp_path, provider, project):
    from qgis.core import QgsProcessingException

    path, _, _ = planned(tmp_path, project)
    feedback = QgsProcessingFeedback()
    layer = QgsVectorLayer(f"{path}|layername=tasks", "plan", "ogr")
    feedback.progressChanged.connect(
        lambda _part: (
            feedback.cancel()
            if any(one["state"] == "done" for one in layer.getFeatures())
            else None
        )
    )
    with pytest.raises(QgsProcessingException, match="Finished masks are kept"):
        run("runplan", {"PLAN": str(path)}, project, feedback)
    states = [feature["state"] for feature in layer.getFeatures()]
    assert "running" not in states
    assert states.count("done") >= 1
