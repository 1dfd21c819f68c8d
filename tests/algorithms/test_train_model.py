"""``gmnet:trainmodel`` and ``gmnet:evaluatemodel`` in a real QGIS."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")
torch = pytest.importorskip("torch")

from gmnet_water.tests.rasters import read, save  # noqa: E402
from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

pytestmark = pytest.mark.usefixtures("one_thread")

SIDE = 200
LEFT, TOP, PIXEL = 500_000, 5_000_000, 10


@pytest.fixture(scope="module")
def scene(tmp_path_factory) -> tuple[str, str]:
    """A dark square lake, and its labels, which leave a strip unknown."""
    folder = tmp_path_factory.mktemp("scene")
    rng = np.random.default_rng(7)
    lake = np.zeros((SIDE, SIDE), bool)
    lake[40:160, 40:160] = True
    values = np.stack([np.where(lake, v - 10, v) for v in (-10.0, -17.0)])
    values = (values + rng.normal(0, 1, values.shape)).astype(np.float32)
    values[:, :, :3] = np.nan
    labels = lake[None].astype(np.uint8)
    labels[:, :10] = 255
    return (
        save(folder / "lake_s1.tif", values, nodata=float("nan")),
        save(folder / "lake_water.tif", labels),
    )


@pytest.fixture
def algorithm(provider):
    """An algorithm by name."""
    registry = QgsApplication.processingRegistry()
    return lambda name: registry.algorithmById(f"gmnet:{name}")


def run(algorithm, parameters, feedback=None, context=None):
    """Check and run as Processing does."""
    context = context or QgsProcessingContext()
    fits, message = algorithm.checkParameterValues(parameters, context)
    assert fits, message
    feedback = feedback or QgsProcessingFeedback()
    results, _ok = algorithm.create().run(parameters, context, feedback, catchExceptions=False)
    return results


def refusal(algorithm, parameters):
    """Why the parameters are refused."""
    fits, message = algorithm.checkParameterValues(parameters, QgsProcessingContext())
    assert not fits
    return message


def training(scene, folder, **more):
    return {
        "BACKSCATTER": [scene[0]], "LABELS": [scene[1]], "EPOCHS": 1, "BATCH_SIZE": 2,
        "BLOCK": 100, "DEVICE": "cpu", "OUTPUT": str(folder), **more,
    }  # fmt: skip


def test_training_has_the_documented_parameters_and_outputs(algorithm):
    made = algorithm("trainmodel")
    assert {definition.name() for definition in made.parameterDefinitions()} == {
        "BACKSCATTER", "LABELS", "ORBIT", "UNITS", "SCALE", "VV_BAND", "VH_BAND", "ATTRIBUTE",
        "WATER_VALUES", "LAND_VALUES", "REST_IS_LAND", "MODEL", "MODEL_FOLDER", "EPOCHS", "RATE",
        "BATCH_SIZE", "VALIDATION", "BLOCK", "SEED", "DEVICE", "SIMULATED", "SMOOTHING", "JITTER",
        "NOISE", "MISSING_LINES", "MISSING_REGIONS", "MISSING_BANDS", "OUTPUT",
    }  # fmt: skip
    outputs = {definition.name() for definition in made.outputDefinitions()}
    assert outputs == {"OUTPUT", "IOU_BEFORE", "IOU_AFTER", "BEST_EPOCH"}


def test_evaluation_has_the_documented_parameters_and_outputs(algorithm):
    made = algorithm("evaluatemodel")
    assert {definition.name() for definition in made.parameterDefinitions()} == {
        "BACKSCATTER", "LABELS", "ORBIT", "UNITS", "SCALE", "VV_BAND", "VH_BAND", "ATTRIBUTE",
        "WATER_VALUES", "LAND_VALUES", "REST_IS_LAND", "PAIRS_FOLDER", "MODEL", "MODEL_FOLDER",
        "SECOND_MODEL", "SECOND_FOLDER", "THRESHOLD", "VH_THRESHOLD", "TRAINING_BACKSCATTER",
        "TRAINING_LABELS", "DEVICE", "OUTPUT", "OUTPUT_CSV",
    }  # fmt: skip
    outputs = {definition.name() for definition in made.outputDefinitions()}
    assert outputs == {
        "OUTPUT", "OUTPUT_CSV", "MEAN_IOU", "POOLED_IOU", "PRECISION", "RECALL", "F1", "OVERALL",
        "CALIBRATION_ERROR",
    }  # fmt: skip


def test_trained_folder_maps_water(algorithm, scene, tmp_path):
    results = run(algorithm("trainmodel"), training(scene, tmp_path / "mine"))
    assert results["IOU_AFTER"] >= results["IOU_BEFORE"]
    output = str(tmp_path / "water.tif")
    mapping = {"ASCENDING": scene[0], "MODEL_FOLDER": results["OUTPUT"], "OUTPUT": output}
    run(algorithm("mapwater"), mapping)
    assert set(np.unique(read(output))) <= {0, 1, 255}


def test_layer_of_polygons_with_unsaved_edits_is_trained_on(algorithm, scene, tmp_path):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32633&field=kind:string", "lakes", "memory")
    layer.startEditing()
    for kind, (left, top, right, bottom) in (
        ("water", (40, 40, 160, 160)),
        ("land", (0, 0, 200, 30)),
        ("land", (0, 165, 200, 200)),
    ):
        feature = QgsFeature(layer.fields())
        feature["kind"] = kind
        box = QgsRectangle(
            LEFT + PIXEL * left, TOP - PIXEL * bottom, LEFT + PIXEL * right, TOP - PIXEL * top
        )
        feature.setGeometry(QgsGeometry.fromRect(box))
        layer.addFeature(feature)
    project = QgsProject()
    project.addMapLayer(layer)
    context = QgsProcessingContext()
    context.setProject(project)
    given = training(scene, tmp_path / "mine", LABELS=[layer.id()], ATTRIBUTE="kind")
    results = run(algorithm("trainmodel"), given, context=context)
    card = (Path(results["OUTPUT"]) / "CARD.md").read_text()
    # Water 120 x 120; land 65 rows of the 197 columns with backscatter.
    assert "| 14400 | 12805 |" in card


def test_cancelled_training_fails_and_says_what_is_left(algorithm, scene, tmp_path):
    class Stop(QgsProcessingFeedback):
        def pushInfo(self, line):
            if line.startswith("Epoch 1"):
                self.cancel()

    given = training(scene, tmp_path / "mine", EPOCHS=3)
    with pytest.raises(QgsProcessingException, match="after epoch 1"):
        run(algorithm("trainmodel"), given, Stop())
    assert (tmp_path / "mine" / "model.json").is_file()


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"LABELS": []}, "LABELS is missing"),
        ({"ORBIT": "as_des"}, "a stack has 4"),
        ({"ORBIT": "stacked"}, "a stack has 4"),
        ({"ORBIT": "both"}, "Incorrect parameter value for ORBIT"),
        ({"MODEL_FOLDER": "/nowhere"}, "does not exist"),
        ({"LABELS": ["/nowhere.tif"]}, "LABELS"),
    ],
)
def test_training_is_refused_before_it_starts(algorithm, scene, tmp_path, more, why):
    message = refusal(algorithm("trainmodel"), training(scene, tmp_path / "mine", **more))
    assert why in message


@pytest.mark.parametrize("orbit", ["des", "descending"])
def test_both_words_for_an_orbit_mean_the_same(algorithm, scene, weights, tmp_path, orbit):
    # Only ascending weights are there: what is read as descending cannot be mapped.
    given = {
        "BACKSCATTER": [scene[0]], "LABELS": [scene[1]], "MODEL_FOLDER": str(weights),
        "ORBIT": orbit, "OUTPUT": str(tmp_path / "a.html"),
    }  # fmt: skip
    assert "no weights for descending" in refusal(algorithm("evaluatemodel"), given)
    feedback, context = QgsProcessingFeedback(), QgsProcessingContext()
    with pytest.raises(QgsProcessingException, match="no weights for descending"):
        algorithm("evaluatemodel").create().run(given, context, feedback, catchExceptions=False)


def test_folder_with_something_in_it_is_refused(algorithm, scene, tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    assert "not empty" in refusal(algorithm("trainmodel"), training(scene, tmp_path))


@pytest.fixture
def weights(tmp_path) -> Path:
    """A model set of random weights: what it finds does not matter here."""
    from gmnet_water.models.architectures.gmnet import GMNet

    folder = tmp_path / "random"
    folder.mkdir()
    torch.manual_seed(5)
    torch.save(GMNet(2).state_dict(), folder / "random_as.pth")
    return folder


def counted(found, truth, valid):
    """IoU by plain counting."""
    known = valid & (truth != 255)
    found, water = found[known], truth[known] == 1
    return (found & water).sum() / (found | water).sum()


def test_scores_are_those_of_the_map_and_of_plain_thresholds(algorithm, scene, weights, tmp_path):
    table = tmp_path / "table.csv"
    results = run(
        algorithm("evaluatemodel"),
        {
            "BACKSCATTER": [scene[0]], "LABELS": [scene[1]], "MODEL_FOLDER": str(weights),
            "THRESHOLD": 0.5, "VH_THRESHOLD": -22.0, "TRAINING_BACKSCATTER": [scene[0]],
            "TRAINING_LABELS": [scene[1]], "DEVICE": "cpu",
            "OUTPUT": str(tmp_path / "report.html"), "OUTPUT_CSV": str(table),
        },
    )  # fmt: skip
    maps = {
        "ASCENDING": scene[0], "MODEL_FOLDER": str(weights), "THRESHOLD": 0.5, "DEVICE": "cpu",
        "OUTPUT": str(tmp_path / "water.tif"), "PROBABILITY": str(tmp_path / "probability.tif"),
    }  # fmt: skip
    run(algorithm("mapwater"), maps)
    mask, percent = read(maps["OUTPUT"]), read(maps["PROBABILITY"])
    truth, vh = read(scene[1]), read(scene[0])[1]
    valid = np.isfinite(vh)
    assert results["POOLED_IOU"] == pytest.approx(counted(mask == 1, truth, valid))
    with table.open() as lines:
        rows = {row["method"]: row for row in csv.DictReader(lines) if row["scene"] == "pooled"}
    assert float(rows["VH below -22 dB"]["iou"]) == pytest.approx(
        counted(vh < -22, truth, valid), abs=0.002
    )
    assert sum(name.startswith("Best single threshold") for name in rows) == 1
    known = valid & (truth != 255)
    bins = np.minimum(percent[known] // 10, 9)
    gaps = [
        abs(percent[known][bins == n].sum() / 100 - (truth[known][bins == n] == 1).sum())
        for n in range(10)
    ]
    assert results["CALIBRATION_ERROR"] == pytest.approx(sum(gaps) / known.sum(), abs=1e-6)
    page = (tmp_path / "report.html").read_text()
    assert "Reliability: random" in page
    assert "Otsu" in page


def test_two_model_sets_are_compared_on_a_folder_of_pairs(algorithm, scene, weights, tmp_path):
    results = run(
        algorithm("evaluatemodel"),
        {
            "PAIRS_FOLDER": str(Path(scene[0]).parent), "MODEL_FOLDER": str(weights),
            "SECOND_MODEL": "bundled", "DEVICE": "cpu", "OUTPUT": str(tmp_path / "report.html"),
        },
    )  # fmt: skip
    page = Path(results["OUTPUT"]).read_text()
    assert "Scenes: random" in page
    assert "Scenes: bundled" in page
    assert "OUTPUT_CSV" not in results


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"OUTPUT": "none/a.html"}, "of OUTPUT does not exist"),
        ({"OUTPUT_CSV": "a.html"}, "OUTPUT_CSV 'a.html' is not a table"),
        ({"TRAINING_LABELS": "labels"}, "TRAINING_LABELS are given without their rasters"),
        ({"PAIRS_FOLDER": "pairs"}, "PAIRS_FOLDER already contains labels"),
    ],
)
def test_evaluation_refuses_what_it_would_drop(algorithm, scene, tmp_path, more, message):
    values = {"labels": [scene[1]], "pairs": str(Path(scene[0]).parent)}
    parameters = {
        "BACKSCATTER": [scene[0]],
        "LABELS": [scene[1]],
        "OUTPUT": str(tmp_path / "a.html"),
    }
    parameters |= {name: values.get(value, str(tmp_path / value)) for name, value in more.items()}
    if "PAIRS_FOLDER" in more:
        del parameters["BACKSCATTER"]
    assert message in refusal(algorithm("evaluatemodel"), parameters)


def test_labels_may_have_an_attribute_called_fid(algorithm, scene, tmp_path):
    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:32633&field=fid:double&field=kind:string", "a", "memory"
    )
    for kind, (left, top, right, bottom) in (
        ("water", (40, 40, 160, 160)),
        ("land", (0, 165, 200, 200)),
    ):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([7.5, kind])
        box = QgsRectangle(
            LEFT + PIXEL * left, TOP - PIXEL * bottom, LEFT + PIXEL * right, TOP - PIXEL * top
        )
        feature.setGeometry(QgsGeometry.fromRect(box))
        layer.dataProvider().addFeature(feature)
    given = {
        "BACKSCATTER": [scene[0]], "LABELS": [layer], "ATTRIBUTE": "kind", "DEVICE": "cpu",
        "OUTPUT": str(tmp_path / "report.html"),
    }  # fmt: skip
    assert run(algorithm("evaluatemodel"), given)["POOLED_IOU"] > 0


def test_evaluation_without_rasters_says_so(algorithm, tmp_path):
    message = refusal(algorithm("evaluatemodel"), {"OUTPUT": str(tmp_path / "report.html")})
    assert "No raster of backscatter" in message


@pytest.mark.qgis_process
def test_qgis_process_evaluates(qgis_process, scene, tmp_path):
    done = qgis_process(
        "run", "gmnet:evaluatemodel", "--", f"BACKSCATTER={scene[0]}", f"LABELS={scene[1]}",
        f"OUTPUT={tmp_path / 'report.html'}",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "POOLED_IOU" in done.stdout
    assert (tmp_path / "report.html").is_file()
