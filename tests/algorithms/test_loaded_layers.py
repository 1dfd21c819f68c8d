"""Results in a project, as dialogs and batches load them: places, names, legends and styles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.algorithms.loaded_layers import named_after
from gmnet_water.tests.in_project import run_in_project
from gmnet_water.tests.rasters import save
from qgis.core import (
    QgsLayerTreeGroup,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterRasterLayer,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

Source = QgsProcessingModelChildParameterSource


@pytest.fixture
def run(
    provider, interface, project: QgsProject, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., QgsRasterLayer]]:
    """Runs an algorithm from its dialog, and gives the layer of its result."""
    import processing

    dialogs: list[QWidget] = []
    # A refusal would wait for somebody to press its button.
    monkeypatch.setattr(QMessageBox, "warning", lambda *said: pytest.fail(said[-1]))

    def run_dialog(name: str, **parameters: object) -> QgsRasterLayer:
        dialog = processing.createAlgorithmDialog(f"gmnet:{name}", parameters)
        dialogs.append(dialog)
        finished = []
        dialog.algorithmFinished.connect(lambda ok, _: finished.append(ok))
        dialog.runButton().click()
        for _ in range(800):
            if finished:
                break
            QTest.qWait(25)
        assert finished == [True]
        output = Path(str(parameters["OUTPUT"]))
        layers = project.mapLayers().values()
        return next(one for one in layers if Path(one.source()) == output)

    yield run_dialog
    for dialog in dialogs:
        delete(dialog)


def delete(dialog: QWidget) -> None:
    """Delete a window now: QGIS does not outlive what is left to be deleted later."""
    if not sip.isdeleted(dialog):
        dialog.close()
        sip.delete(dialog)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def mask(tmp_path: Path, project: QgsProject) -> QgsRasterLayer:
    """A mask in the project, in a group below another layer."""
    values = np.array([[[0, 1], [1, 0]]], np.uint8)
    layer = QgsRasterLayer(save(tmp_path / "mask.tif", values), "My lake")
    other = QgsRasterLayer(save(tmp_path / "other.tif", values), "Other")
    project.addMapLayer(other)
    project.addMapLayer(layer, False)
    project.layerTreeRoot().addGroup("Lakes").addLayer(layer)
    return layer


@pytest.fixture
def slope(tmp_path: Path) -> str:
    return save(tmp_path / "slope.tif", np.array([[[0, 40], [0, 0]]], np.float32))


def names(group: QgsLayerTreeGroup) -> list[str]:
    """Layers and groups from top to bottom."""
    return [child.name() for child in group.children()]


def labels(layer: QgsRasterLayer) -> set[str]:
    return {entry.label for entry in layer.renderer().classes()}


def test_a_mask_lies_above_its_backscatter_and_is_named_after_it(run, tmp_path, project) -> None:
    torch = pytest.importorskip("torch")
    from gmnet_water.models.architectures.gmnet import GMNet

    torch.manual_seed(5)
    torch.save(GMNet(2).state_dict(), tmp_path / "random_as.pth")
    values = np.random.default_rng(1).normal(-12, 2, (2, 40, 50)).astype(np.float32)
    scene = QgsRasterLayer(save(tmp_path / "scene.tif", values), "s1_2020_07")
    other = QgsRasterLayer(save(tmp_path / "other.tif", values), "Other")
    project.addMapLayer(other)
    project.addMapLayer(scene, False)
    group = project.layerTreeRoot().addGroup("Scenes")
    group.addLayer(scene)
    made = run(
        "mapwater",
        ASCENDING=scene.id(),
        MODEL_FOLDER=str(tmp_path),
        PROBABILITY=str(tmp_path / "a.tif"),
        OUTPUT=str(tmp_path / "water.tif"),
    )
    assert names(group) == ["s1_2020_07 water", "s1_2020_07 water probability (%)", "s1_2020_07"]
    assert made.name() == "s1_2020_07 water"
    assert project.layerTreeRoot().findLayer(made.id()).isExpanded()


def test_a_result_of_a_layer_in_a_group_goes_into_the_group(run, mask, slope, tmp_path) -> None:
    run("excludeterrain", INPUT=mask.id(), SLOPE=slope, OUTPUT=str(tmp_path / "flat.tif"))
    tree = QgsProject.instance().layerTreeRoot()
    assert names(tree.findGroup("Lakes")) == ["Water without terrain", "My lake"]


def test_a_result_of_a_file_goes_where_qgis_puts_it(run, mask, slope, tmp_path, project) -> None:
    project.removeMapLayer(mask.id())
    source = str(tmp_path / "mask.tif")
    run("excludeterrain", INPUT=source, SLOPE=slope, OUTPUT=str(tmp_path / "flat.tif"))
    assert "Water without terrain" in names(project.layerTreeRoot())


def test_a_second_run_keeps_a_style_and_a_name_of_the_users(run, mask, slope, tmp_path) -> None:
    given = {"INPUT": mask.id(), "SLOPE": slope, "OUTPUT": str(tmp_path / "flat.tif")}
    layer = run("excludeterrain", **given)
    layer.setOpacity(0.4)
    layer.setName("Mine")
    again = run("excludeterrain", **given)
    assert again.id() == layer.id()
    assert (again.opacity(), again.name()) == (0.4, "Mine")


def test_a_second_run_leaves_a_layer_where_its_user_put_it(run, mask, slope, tmp_path) -> None:
    given = {"INPUT": mask.id(), "SLOPE": slope, "OUTPUT": str(tmp_path / "flat.tif")}
    layer = run("excludeterrain", **given)
    root = QgsProject.instance().layerTreeRoot()
    node = root.findLayer(layer.id())
    root.addChildNode(node.clone())
    node.parent().removeChildNode(node)
    run("excludeterrain", **given)
    assert names(root)[-1] == "Water without terrain"


def test_a_style_that_nobody_changed_follows_the_result(run, mask, slope, tmp_path) -> None:
    output = str(tmp_path / "one.tif")
    layer = run("excludeterrain", INPUT=mask.id(), SLOPE=slope, OUTPUT=output)
    assert "Flooded" not in labels(layer)
    normal = str(tmp_path / "other.tif")
    again = run("floodextent", MASK=mask.id(), NORMAL=normal, OUTPUT=output)
    assert again.id() == layer.id()
    assert "Flooded" in labels(again)


def test_a_name_that_a_model_gives_an_output_stays(provider, mask, tmp_path, project) -> None:
    model = QgsProcessingModelAlgorithm("m", "m", "m")
    model.addModelParameter(
        QgsProcessingParameterRasterLayer("mask", "Mask"), QgsProcessingModelParameter("mask")
    )
    step = QgsProcessingModelChildAlgorithm("gmnet:waterbodies")
    step.setChildId("bodies")
    step.addParameterSources("INPUT", [Source.fromModelParameter("mask")])
    output = QgsProcessingModelOutput("My lakes", "My lakes")
    output.setChildId("bodies")
    output.setChildOutputName("OUTPUT")
    step.setModelOutputs({"My lakes": output})
    model.addChildAlgorithm(step)
    model.updateDestinationParameters()
    target = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project)
    run_in_project(model, {"mask": mask.id(), "bodies:My lakes": target}, project)
    assert project.mapLayersByName("My lakes")


@pytest.mark.parametrize(
    ("layers", "name"),
    [
        (["s1_2020_07"], "s1_2020_07"),
        (["lake 2020-07 asc", "lake 2020-07 desc"], "lake 2020-07"),
        (["asc_lake", "desc_lake"], "asc_lake"),
        (["s1_asc", "s1_auto"], "s1_asc"),
        ([], ""),
    ],
)
def test_a_result_of_two_layers_has_the_words_that_both_begin_with(layers, name) -> None:
    assert named_after(layers) == name
