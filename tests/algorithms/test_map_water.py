"""``gmnet:mapwater`` in a real QGIS: in process, in a background task, and by qgis_process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")
torch = pytest.importorskip("torch")

from osgeo import gdal, osr  # noqa: E402
from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

pytestmark = pytest.mark.usefixtures("one_thread")

ROWS, COLS = 230, 300
PIXEL = 10.0


def write_backscatter(path: Path, bands: int = 2, dark: bool = True) -> Path:
    """A scene with a dark disc, NaN in a corner, in UTM 45 N at 10 m."""
    rng = np.random.default_rng(3)
    row, col = np.mgrid[0:ROWS, 0:COLS]
    disc = (row - 120) ** 2 + (col - 160) ** 2 < 60**2 if dark else np.zeros((ROWS, COLS), bool)
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), COLS, ROWS, bands, gdal.GDT_Float32, ["TILED=YES"]
    )
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32645)
    dataset.SetGeoTransform((500000, PIXEL, 0, 3500000, 0, -PIXEL))
    dataset.SetProjection(crs.ExportToWkt())
    for band in range(bands):
        land = -10.0 - 7 * (band % 2)
        values = np.where(disc, land - 12, land) + rng.normal(0, 0.7, (ROWS, COLS))
        values[:20, :25] = np.nan
        dataset.GetRasterBand(band + 1).WriteArray(values.astype(np.float32))
        dataset.GetRasterBand(band + 1).SetNoDataValue(float("nan"))
    dataset = None
    return path


@pytest.fixture(scope="module")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model set of random weights: what it finds does not matter here."""
    from gmnet_water.models.architectures.gmnet import GMNet

    folder = tmp_path_factory.mktemp("weights")
    torch.manual_seed(5)
    for name, bands in (("as", 2), ("des", 2), ("as_des", 4)):
        torch.save(GMNet(bands).state_dict(), folder / f"random_{name}.pth")
    return folder


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    """A raster of one orbit."""
    return write_backscatter(tmp_path / "scene.tif")


@pytest.fixture
def algorithm(provider):
    """The registered algorithm."""
    return QgsApplication.processingRegistry().algorithmById("gmnet:mapwater")


def run(algorithm, parameters: dict, feedback: QgsProcessingFeedback | None = None) -> dict:
    """Check and run as Processing does."""
    context = QgsProcessingContext()
    feedback = feedback or QgsProcessingFeedback()
    fits, message = algorithm.checkParameterValues(parameters, context)
    assert fits, message
    results, _ok = algorithm.create().run(parameters, context, feedback, catchExceptions=False)
    return results


def refusal(algorithm, parameters: dict) -> str:
    """Why the parameters are refused."""
    fits, message = algorithm.checkParameterValues(
        {"OUTPUT": "TEMPORARY_OUTPUT", **parameters}, QgsProcessingContext()
    )
    assert not fits
    return message


def pixels(path: str | Path) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray()


def test_has_the_documented_parameters_and_outputs(algorithm):
    names = [definition.name() for definition in algorithm.parameterDefinitions()]
    assert set(names) == {
        "INPUT", "OTHER_ORBIT", "ASCENDING", "DESCENDING", "STACKED", "MODEL", "MODEL_FOLDER",
        "WEIGHTS", "UNITS", "SCALE", "VV_BAND", "VH_BAND", "THRESHOLD", "EXTENT", "DEVICE",
        "BATCH_SIZE", "PRECISION", "PROBABILITY", "OUTPUT",
    }  # fmt: skip
    outputs = {definition.name() for definition in algorithm.outputDefinitions()}
    assert outputs == {"OUTPUT", "PROBABILITY", "WATER_AREA", "VALID_AREA"}


def test_choices_are_words(algorithm):
    for name, first in (("MODEL", "bundled"), ("UNITS", "auto"), ("DEVICE", "auto")):
        definition = algorithm.parameterDefinition(name)
        assert definition.usesStaticStrings()
        assert definition.options()[0] == definition.defaultValue() == first


def test_probability_is_not_made_unless_asked_for(algorithm, scene, model_folder, tmp_path):
    results = run(
        algorithm,
        {
            "ASCENDING": str(scene),
            "MODEL_FOLDER": str(model_folder),
            "OUTPUT": str(tmp_path / "water.tif"),
        },
    )
    assert "PROBABILITY" not in results


def test_areas_are_counts_times_the_pixel_area(algorithm, scene, model_folder, tmp_path):
    results = run(
        algorithm,
        {
            "ASCENDING": str(scene),
            "MODEL_FOLDER": str(model_folder),
            "OUTPUT": str(tmp_path / "water.tif"),
        },
    )
    mask = pixels(results["OUTPUT"])
    assert (mask == 255).sum() == 20 * 25
    assert results["WATER_AREA"] == pytest.approx((mask == 1).sum() * PIXEL**2 / 1e6)
    assert results["VALID_AREA"] == pytest.approx((mask != 255).sum() * PIXEL**2 / 1e6)


def test_one_input_of_any_orbit_gives_the_map_of_that_orbit(
    algorithm, scene, model_folder, tmp_path
):
    named = tmp_path / "lake_ascending.tif"
    shutil.copy(scene, named)
    masks = []
    for number, given in enumerate(({"INPUT": str(named)}, {"ASCENDING": str(scene)})):
        target = str(tmp_path / f"water_{number}.tif")
        parameters = {"MODEL_FOLDER": str(model_folder), "OUTPUT": target, "PROBABILITY": ""}
        masks.append(pixels(run(algorithm, {**parameters, **given})["OUTPUT"]))
    assert (masks[0] == masks[1]).all()


def test_an_unknown_orbit_is_refused_where_weights_differ(algorithm, scene, model_folder):
    given = {"INPUT": str(scene), "MODEL_FOLDER": str(model_folder)}
    assert "give the raster as ASCENDING or DESCENDING instead" in refusal(algorithm, given)


def test_the_bundled_weights_need_no_orbit(algorithm, scene):
    given = {"INPUT": str(scene), "OUTPUT": "TEMPORARY_OUTPUT"}
    assert algorithm.checkParameterValues(given, QgsProcessingContext()) == (True, "")


def test_extent_gives_the_same_part_of_the_whole_map(algorithm, scene, model_folder, tmp_path):
    given = {"ASCENDING": str(scene), "MODEL_FOLDER": str(model_folder)}
    whole = run(algorithm, {**given, "PROBABILITY": str(tmp_path / "p.tif"),
                            "OUTPUT": str(tmp_path / "whole.tif")})  # fmt: skip
    extent = "501000,502000,3498500,3499500 [EPSG:32645]"
    part = run(algorithm, {**given, "EXTENT": extent, "PROBABILITY": str(tmp_path / "pp.tif"),
                           "OUTPUT": str(tmp_path / "part.tif")})  # fmt: skip
    assert (pixels(part["OUTPUT"]) == pixels(whole["OUTPUT"])[50:150, 100:200]).all()
    difference = pixels(part["PROBABILITY"]).astype(int) - pixels(whole["PROBABILITY"])[
        50:150, 100:200
    ].astype(int)
    assert np.abs(difference).max() <= 1  # a percent is rounded; batches differ in the last bit


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "No raster is given; choose one as INPUT"),
        ({"INPUT": "two", "ASCENDING": "two"}, "INPUT is given together with ASCENDING"),
        ({"OTHER_ORBIT": "two"}, "OTHER_ORBIT is given without INPUT"),
        ({"INPUT": "two", "OTHER_ORBIT": "two"}, "INPUT and OTHER_ORBIT are both 'two.tif'"),
        ({"INPUT": "one"}, "INPUT 'one.tif' has 1 band, but VV and VH are needed"),
        ({"ASCENDING": "two", "STACKED": "four"}, "either the stack or the single orbits"),
        ({"STACKED": "two"}, "a stack has 4"),
        ({"ASCENDING": "one"}, "VV and VH are needed"),
        ({"ASCENDING": "two", "EXTENT": "0,1,0,1 [EPSG:32645]"}, "does not touch the raster"),
        ({"ASCENDING": "two", "SCALE": 0.01}, "SCALE"),
        ({"ASCENDING": "two", "UNITS": "linear"}, "UNITS"),
        ({"ASCENDING": "broken"}, "could not"),
    ],
)
def test_bad_input_is_refused_before_work_starts(algorithm, tmp_path, given, said):
    sources = {
        name: str(write_backscatter(tmp_path / f"{name}.tif", bands))
        for name, bands in (("one", 1), ("two", 2), ("four", 4))
    }
    broken = tmp_path / "broken.tif"
    broken.write_bytes(Path(sources["two"]).read_bytes()[:100])
    sources["broken"] = str(broken)
    parameters = {name: sources.get(value, value) for name, value in given.items()}
    assert said.lower() in refusal(algorithm, parameters).lower()


def test_a_vector_layer_is_refused(algorithm, provider):
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "points", "memory")
    QgsProject.instance().addMapLayer(layer)
    try:
        assert refusal(algorithm, {"ASCENDING": layer.id()})
    finally:
        QgsProject.instance().removeMapLayer(layer)


def test_a_source_is_never_the_target(algorithm, scene, model_folder):
    before = scene.read_bytes()
    given = {"ASCENDING": str(scene), "MODEL_FOLDER": str(model_folder), "OUTPUT": str(scene)}
    assert "choose another name" in refusal(algorithm, given)
    with pytest.raises(QgsProcessingException, match="choose another name"):
        algorithm.create().run(given, QgsProcessingContext(), QgsProcessingFeedback(), {}, False)
    assert scene.read_bytes() == before


class _CancelAtFirstProgress(QgsProcessingFeedback):
    """Cancels when the work has begun."""

    def setProgress(self, progress: float) -> None:
        super().setProgress(progress)
        self.cancel()


def test_cancelling_leaves_nothing_behind(algorithm, scene, model_folder, tmp_path):
    target = tmp_path / "result" / "water.tif"
    target.parent.mkdir()
    feedback = _CancelAtFirstProgress()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(
            algorithm,
            {
                "ASCENDING": str(scene),
                "MODEL_FOLDER": str(model_folder),
                "PROBABILITY": str(target.with_name("probability.tif")),
                "OUTPUT": str(target),
            },
            feedback,
        )
    assert list(target.parent.iterdir()) == []


def test_a_background_task_adds_the_mask_with_a_named_legend_above_the_probability(
    provider, scene, model_folder, tmp_path
):
    import processing
    from processing.gui.Postprocessing import handleAlgorithmResults

    assert processing
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("gmnet:mapwater")
    project = QgsProject.instance()
    project.removeAllMapLayers()
    context = QgsProcessingContext()
    context.setProject(project)
    feedback = QgsProcessingFeedback()
    # What the dialog makes of 'open output file after running'.
    target = QgsProcessingOutputLayerDefinition(str(tmp_path / "water.tif"), project)
    percent = QgsProcessingOutputLayerDefinition(str(tmp_path / "a_percent.tif"), project)
    task = QgsProcessingAlgRunnerTask(
        algorithm,
        {
            "ASCENDING": str(scene),
            "MODEL_FOLDER": str(model_folder),
            "PROBABILITY": percent,
            "OUTPUT": target,
        },
        context,
        feedback,
    )
    finished = []
    task.executed.connect(lambda ok, results: finished.append(ok))
    QgsApplication.taskManager().addTask(task)
    deadline = time.monotonic() + 60
    while not finished and time.monotonic() < deadline:
        QgsApplication.processEvents()
        time.sleep(0.01)
    assert finished == [True]
    assert handleAlgorithmResults(algorithm, context, feedback)
    try:
        above, below = (node.layer() for node in project.layerTreeRoot().findLayers())
        assert (above.name(), below.name()) == ("scene water", "scene water probability (%)")
        assert legend(above) == {1: "Water", 0: "Land"}
        assert below.renderer().type() == "singlebandpseudocolor"
    finally:
        project.removeAllMapLayers()


def legend(layer: QgsRasterLayer) -> dict[int, str]:
    """Value and label of each class of a paletted layer."""
    assert layer.renderer().type() == "paletted"
    return {int(entry.value): entry.label for entry in layer.renderer().classes()}


def test_results_opened_later_are_styled_too(algorithm, scene, model_folder, tmp_path):
    results = run(
        algorithm,
        {
            "ASCENDING": str(scene),
            "MODEL_FOLDER": str(model_folder),
            "PROBABILITY": str(tmp_path / "probability.tif"),
            "OUTPUT": str(tmp_path / "water.tif"),
        },
    )
    mask = QgsRasterLayer(results["OUTPUT"])
    assert legend(mask) == {1: "Water", 0: "Land"}
    probability = QgsRasterLayer(results["PROBABILITY"])
    renderer = probability.renderer()
    assert renderer.type() == "singlebandpseudocolor"
    ramp = renderer.shader().rasterShaderFunction().colorRampItemList()
    assert [(item.value, item.label) for item in ramp][::4] == [(0.0, "0 %"), (100.0, "100 %")]


def missing(layer: QgsRasterLayer, row: int, col: int) -> bool:
    """Whether a pixel is nodata as the layer shows it."""
    return layer.dataProvider().block(1, layer.extent(), COLS, ROWS).isNoData(row, col)


def test_a_result_that_is_shown_is_shown_anew(provider, model_folder, tmp_path):
    import processing

    project = QgsProject.instance()
    target = str(tmp_path / "water.tif")
    given = {"MODEL_FOLDER": str(model_folder), "OUTPUT": target}
    first = write_backscatter(tmp_path / "first.tif")
    second = write_backscatter(tmp_path / "second.tif", dark=False)
    processing.run("gmnet:mapwater", {"ASCENDING": str(first), **given})
    layer = QgsRasterLayer(target, "shown")
    project.addMapLayer(layer)
    try:
        assert not missing(layer, 100, 150)
        # A pixel of the second scene is missing, so the masks differ for certain.
        dataset = gdal.Open(str(second), gdal.GA_Update)
        dataset.GetRasterBand(1).WriteArray(np.full((1, 1), np.nan), 150, 100)
        dataset = None
        processing.run("gmnet:mapwater", {"ASCENDING": str(second), **given})
        assert missing(layer, 100, 150)
    finally:
        project.removeMapLayer(layer)


@pytest.mark.qgis_process
def test_qgis_process_maps_two_orbits_to_the_same_mask_as_the_toolbox(
    qgis_process, algorithm, model_folder, tmp_path
):
    ascending = write_backscatter(tmp_path / "a.tif")
    descending = write_backscatter(tmp_path / "d.tif")
    given = {"ASCENDING": str(ascending), "DESCENDING": str(descending), "UNITS": "db",
             "MODEL_FOLDER": str(model_folder), "DEVICE": "cpu"}  # fmt: skip
    expected = run(algorithm, {**given, "OUTPUT": str(tmp_path / "toolbox.tif")})
    target = tmp_path / "shell.tif"
    words = [f"{name}={value}" for name, value in given.items()]
    done = qgis_process("run", "gmnet:mapwater", "--", *words, f"OUTPUT={target}")
    assert done.returncode == 0, done.stderr
    assert "Device: CPU" in done.stdout
    assert "pixels per second" in done.stdout
    assert (pixels(target) == pixels(expected["OUTPUT"])).all()


@pytest.mark.qgis_process
def test_without_torch_the_plugin_lists_its_algorithms_and_says_how_to_get_it(
    qgis_process, scene, tmp_path
):
    without = subprocess.run(
        ["/usr/bin/python3", "-c", "import torch"],
        capture_output=True,
        check=False,
        env={"PATH": os.environ["PATH"]},
    )
    if without.returncode == 0 or not sys.executable:
        pytest.skip("the system's own Python has torch, so its absence cannot be tried")
    helped = qgis_process("help", "gmnet:mapwater", packages=False)
    assert "Water mask" in helped.stdout
    given = [f"ASCENDING={scene}", f"OUTPUT={tmp_path / 'x.tif'}"]
    done = qgis_process("run", "gmnet:mapwater", "--", *given, packages=False)
    assert done.returncode != 0
    assert "PyTorch is not installed" in done.stdout + done.stderr
    assert not (tmp_path / "x.tif").exists()


def test_the_layers_are_named_after_the_backscatter(algorithm, tmp_path):
    scene = write_backscatter(tmp_path / "s1_2020-03-05.tif")
    context = QgsProcessingContext()
    results = {"OUTPUT": tmp_path / "water.tif", "PROBABILITY": tmp_path / "percent.tif"}
    for name, path in results.items():
        details = QgsProcessingContext.LayerDetails("", QgsProject.instance(), name)
        context.addLayerToLoadOnCompletion(str(path), details)
    parameters = {"ASCENDING": str(scene), **{name: str(path) for name, path in results.items()}}
    feedback = QgsProcessingFeedback()
    algorithm.create().run(parameters, context, feedback, catchExceptions=False)
    names = [context.layerToLoadOnCompletionDetails(str(p)).name for p in results.values()]
    assert names == ["s1_2020-03-05 water", "s1_2020-03-05 water probability (%)"]
