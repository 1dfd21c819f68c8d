"""``gmnet:monthlywater`` in a real QGIS: in process, in a project, and by qgis_process."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")
torch = pytest.importorskip("torch")

from gmnet_water.tests.in_project import groups, run_in_project  # noqa: E402
from gmnet_water.tests.rasters import backscatter, read, save  # noqa: E402
from qgis.core import (  # noqa: E402
    Qgis,
    QgsApplication,
    QgsDateTimeRange,
    QgsLayerTreeRegistryBridge,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime  # noqa: E402

pytestmark = pytest.mark.usefixtures("one_thread")

ALGORITHM = "gmnet:monthlywater"
ROWS, COLS = 60, 70


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A model set of random weights: what it finds does not matter here."""
    from gmnet_water.models.architectures.gmnet import GMNet

    folder = tmp_path_factory.mktemp("weights")
    torch.manual_seed(5)
    for name, bands in (("as", 2), ("des", 2), ("as_des", 4)):
        torch.save(GMNet(bands).state_dict(), folder / f"random_{name}.pth")
    return str(folder)


@pytest.fixture
def months(tmp_path: Path) -> dict[str, list[str]]:
    """Rasters of both orbits in three months, not in order."""
    (tmp_path / "in").mkdir()
    given = {"ASCENDING": [], "DESCENDING": []}
    for seed, month in enumerate((5, 3, 4)):
        for orbit, rasters in given.items():
            path = tmp_path / "in" / f"{orbit.lower()}_2020-0{month}-05.tif"
            rasters.append(save(path, backscatter(ROWS, COLS, seed=seed + 10 * len(orbit))))
    return given


@pytest.fixture
def given(months, models, tmp_path: Path) -> dict[str, object]:
    """Parameters for a run with the ascending rasters."""
    folder = str(tmp_path / "out")
    return {"ASCENDING": months["ASCENDING"], "MODEL_FOLDER": models, "OUTPUT_FOLDER": folder}


@pytest.fixture
def algorithm(provider):
    """The registered algorithm."""
    return QgsApplication.processingRegistry().algorithmById(ALGORITHM)


def run(algorithm, parameters: dict, feedback: QgsProcessingFeedback | None = None) -> dict:
    """Check and run as Processing does."""
    context = QgsProcessingContext()
    fits, message = algorithm.checkParameterValues(parameters, context)
    assert fits, message
    feedback = feedback or QgsProcessingFeedback()
    results, _ok = algorithm.create().run(parameters, context, feedback, catchExceptions=False)
    return results


def refusal(algorithm, parameters: dict) -> str:
    """Why the parameters are refused."""
    fits, message = algorithm.checkParameterValues(
        {"OUTPUT_FOLDER": "TEMPORARY_OUTPUT", **parameters}, QgsProcessingContext()
    )
    assert not fits
    return message


def test_has_the_documented_parameters_and_outputs(algorithm):
    names = {definition.name() for definition in algorithm.parameterDefinitions()}
    assert names == {
        "INPUT", "ASCENDING", "DESCENDING", "DATE_PATTERN", "PERIOD", "MODEL", "MODEL_FOLDER",
        "WEIGHTS", "UNITS", "SCALE", "VV_BAND", "VH_BAND", "THRESHOLD", "EXTENT", "DEVICE",
        "BATCH_SIZE", "PRECISION", "PROBABILITY", "LOAD", "OUTPUT_FOLDER",
    }  # fmt: skip
    outputs = {definition.name() for definition in algorithm.outputDefinitions()}
    assert outputs == {"OUTPUT_FOLDER", "LAYERS", "MAPPED", "SKIPPED", "FAILED"}


def test_a_month_equals_the_map_of_its_pair(algorithm, months, models, tmp_path):
    single = QgsApplication.processingRegistry().algorithmById("gmnet:mapwater")
    pair = {name: rasters[1] for name, rasters in months.items()}
    expected = run(
        single,
        {
            **pair,
            "MODEL_FOLDER": models,
            "OUTPUT": str(tmp_path / "single.tif"),
            "PROBABILITY": str(tmp_path / "percent.tif"),
        },
    )
    folder = tmp_path / "out"
    given = {**months, "MODEL_FOLDER": models, "PROBABILITY": True, "OUTPUT_FOLDER": str(folder)}
    run(algorithm, given)
    np.testing.assert_array_equal(read(folder / "water_2020-03.tif"), read(expected["OUTPUT"]))
    percent = read(folder / "probability_2020-03.tif")
    np.testing.assert_array_equal(percent, read(expected["PROBABILITY"]))


def test_one_list_of_both_orbits_gives_what_two_lists_give(algorithm, months, models, tmp_path):
    both = [*months["DESCENDING"], *months["ASCENDING"]]
    folders = []
    for number, given in enumerate((months, {"INPUT": both})):
        folders.append(tmp_path / f"out {number}")
        run(algorithm, {**given, "MODEL_FOLDER": models, "OUTPUT_FOLDER": str(folders[-1])})
    first, second = (sorted(folder.glob("*.tif")) for folder in folders)
    assert [path.name for path in second] == [f"water_2020-0{month}.tif" for month in (3, 4, 5)]
    for expected, found in zip(first, second):
        np.testing.assert_array_equal(read(found), read(expected))


def test_rasters_are_given_in_one_way_only(algorithm, months, models):
    given = {**months, "INPUT": months["ASCENDING"], "MODEL_FOLDER": models}
    assert "INPUT is given together with ASCENDING" in refusal(algorithm, given)


def test_an_unknown_orbit_is_refused_where_it_matters(algorithm, models, tmp_path):
    path = save(tmp_path / "lake_2020-03-05.tif", backscatter(ROWS, COLS))
    message = refusal(algorithm, {"INPUT": [path], "MODEL_FOLDER": models})
    assert "cannot tell the orbit of 'lake_2020-03-05.tif'" in message


def test_gives_the_masks_in_order_and_how_many_were_made(algorithm, given, tmp_path):
    folder = tmp_path / "out" / "new"
    given["OUTPUT_FOLDER"] = str(folder)
    masks = [str(folder / f"water_2020-0{month}.tif") for month in (3, 4, 5)]
    results = run(algorithm, given)
    assert results["LAYERS"] == masks
    assert (results["MAPPED"], results["SKIPPED"], results["FAILED"]) == (3, 0, "")
    again = run(algorithm, given)
    assert again["LAYERS"] == masks
    assert (again["MAPPED"], again["SKIPPED"]) == (0, 3)


def test_failed_periods_are_named(algorithm, given):
    save(given["ASCENDING"][2], np.full((2, ROWS, COLS), 30, np.float32))
    results = run(algorithm, given)
    assert results["FAILED"] == "2020-04"
    assert [Path(path).stem for path in results["LAYERS"]] == ["water_2020-03", "water_2020-05"]


def test_a_folder_may_be_a_temporary_one(algorithm, given):
    results = run(algorithm, {**given, "OUTPUT_FOLDER": "TEMPORARY_OUTPUT"})
    assert {path.name for path in Path(results["OUTPUT_FOLDER"]).glob("*.tif")} == {
        f"water_2020-0{month}.tif" for month in (3, 4, 5)
    }


def test_dates_are_taken_from_layers_and_from_a_pattern(algorithm, models, tmp_path, project):
    source = save(tmp_path / "scene_05062019.tif", backscatter(ROWS, COLS))
    layer = QgsRasterLayer(source, "scene")
    day = QDateTime(QDate(2021, 7, 8), QTime(5, 0), Qt.TimeSpec.UTC)
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    properties.setFixedTemporalRange(QgsDateTimeRange(day, day.addSecs(25)))
    properties.setIsActive(True)
    project.addMapLayer(layer)
    given = {"DESCENDING": [layer], "MODEL_FOLDER": models, "OUTPUT_FOLDER": str(tmp_path)}
    assert Path(run(algorithm, given)["LAYERS"][0]).stem == "water_2021-07"
    given["DATE_PATTERN"] = "DDMMYYYY"
    assert Path(run(algorithm, given)["LAYERS"][0]).stem == "water_2019-06"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "No raster is given"),
        ({"ASCENDING": ["lake"]}, "ASCENDING: no date found in 'lake'"),
        ({"ASCENDING": ["lake_2020"]}, "longer than a month"),
        ({"ASCENDING": ["a_2020-03"], "DESCENDING": ["nowhere_2020-03"]}, "'nowhere_2020-03.tif'"),
        ({"ASCENDING": ["a_2020-03"], "EXTENT": "0,1,0,1 [EPSG:32633]"}, "does not touch"),
        ({"ASCENDING": ["a_2020-03"], "MODEL": "nosuch"}, "'nosuch' is not installed"),
        (
            {"ASCENDING": ["a_2020-03", "gone_2020-04"]},
            "1 of 2 layers of ASCENDING cannot be opened (gone_2020-04.tif)",
        ),
    ],
)
def test_bad_input_is_refused_before_work_starts(algorithm, tmp_path, given, said):
    for name in ("lake", "lake_2020", "a_2020-03"):
        save(tmp_path / f"{name}.tif", backscatter(ROWS, COLS))
    save(tmp_path / "nowhere_2020-03.tif", backscatter(ROWS, COLS), crs=None)
    parameters = {
        name: [str(tmp_path / f"{one}.tif") for one in value] if isinstance(value, list) else value
        for name, value in given.items()
    }
    assert said in refusal(algorithm, parameters)


def test_one_weights_file_is_refused_where_orbits_change(algorithm, months, models):
    given = {"ASCENDING": months["ASCENDING"][:2], "DESCENDING": months["DESCENDING"]}
    weights = str(Path(models) / "random_as_des.pth")
    said = refusal(algorithm, {**given, "WEIGHTS": weights})
    assert "WEIGHTS is one file, but not all periods have the same orbits" in said


class _CancelAfterAMask(QgsProcessingFeedback):
    """Cancels once there is a mask in a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def setProgress(self, progress: float) -> None:
        super().setProgress(progress)
        if any(self._folder.glob("water_*.tif")):
            self.cancel()


def test_after_cancelling_a_new_run_goes_on(algorithm, given, tmp_path):
    folder = tmp_path / "out"
    with pytest.raises(QgsProcessingException, match="Finished masks are kept"):
        run(algorithm, given, _CancelAfterAMask(folder))
    assert [path.name for path in folder.iterdir()] == ["water_2020-03.tif"]
    results = run(algorithm, given)
    assert (results["MAPPED"], results["SKIPPED"]) == (2, 1)


def test_the_masks_come_into_one_group_by_date(given, project):
    run_in_project(ALGORITHM, given, project)
    assert groups(project) == {
        "Monthly surface water 2020": ["Water 2020-03", "Water 2020-04", "Water 2020-05"]
    }
    assert len(project.layerTreeRoot().findLayers()) == 3
    layer = project.mapLayersByName("Water 2020-04")[0]
    assert {int(entry.value): entry.label for entry in layer.renderer().classes()} == {
        1: "Water",
        0: "Land",
    }


def test_the_group_lies_above_its_scenes_and_can_be_seen(given, project):
    root = project.layerTreeRoot()
    scenes = root.addGroup("Scenes")
    scenes.setExpanded(False)
    layers = [QgsRasterLayer(path, Path(path).stem) for path in given["ASCENDING"]]
    for layer in layers:
        project.addMapLayer(layer, False)
        scenes.addLayer(layer)
    other = root.insertGroup(0, "Other")
    bridge = project.layerTreeRegistryBridge()
    bridge.setLayerInsertionPoint(QgsLayerTreeRegistryBridge.InsertionPoint(other, 0))
    run_in_project(ALGORITHM, {**given, "ASCENDING": [one.id() for one in layers]}, project)
    bridge.setLayerInsertionPoint(QgsLayerTreeRegistryBridge.InsertionPoint(root, 0))
    assert [node.name() for node in scenes.children()] == [
        "Monthly surface water 2020",
        *(layer.name() for layer in layers),
    ]
    assert scenes.isExpanded()
    assert other.children() == []


@pytest.fixture
def added_again(algorithm, given, project):
    """April's mask, added when new layers come into its group, as in the desktop."""
    run_in_project(ALGORITHM, given, project)
    project.removeMapLayer(project.mapLayersByName("Water 2020-04")[0])
    group = project.layerTreeRoot().findGroups()[0]
    place = QgsLayerTreeRegistryBridge.InsertionPoint(group, 0)
    bridge = project.layerTreeRegistryBridge()
    bridge.setLayerInsertionPoint(place)
    run_in_project(ALGORITHM, given, project)
    yield project
    # What a project holds, it forgets; where layers go, it does not.
    root = project.layerTreeRoot()
    bridge.setLayerInsertionPoint(QgsLayerTreeRegistryBridge.InsertionPoint(root, 0))


def test_masks_stand_by_date_where_the_desktop_adds_to_their_group(added_again):
    names = [f"Water 2020-{month:02}" for month in (3, 4, 5)]
    assert groups(added_again) == {"Monthly surface water 2020": names}


def test_what_is_added_after_the_masks_stands_above_their_group(added_again):
    source = added_again.mapLayersByName("Water 2020-04")[0].source()
    added_again.addMapLayer(QgsRasterLayer(source, "Later"))
    nodes = [node.name() for node in added_again.layerTreeRoot().children()]
    assert nodes == ["Later", "Monthly surface water 2020"]


def test_each_mask_is_shown_during_its_month(given, project):
    run_in_project(ALGORITHM, given, project)

    def shown(year: int, month: int, day: int, hour: int) -> list[str]:
        moment = QDateTime(QDate(year, month, day), QTime(hour, 0), Qt.TimeSpec.UTC)
        now = QgsDateTimeRange(moment, moment)
        layers = project.mapLayers().values()
        return [
            layer.name()
            for layer in layers
            if layer.temporalProperties().isActive()
            and layer.temporalProperties().isVisibleInTemporalRange(now)
        ]

    assert shown(2020, 2, 29, 23) == []
    assert shown(2020, 3, 1, 0) == ["Water 2020-03"]
    assert shown(2020, 3, 31, 23) == ["Water 2020-03"]
    assert shown(2020, 4, 1, 1) == ["Water 2020-04"]


def test_a_series_that_grows_has_each_mask_once(given, project):
    run_in_project(ALGORITHM, {**given, "ASCENDING": given["ASCENDING"][:2]}, project)
    group = "Monthly surface water 2020"
    assert groups(project) == {group: ["Water 2020-03", "Water 2020-05"]}
    run_in_project(ALGORITHM, given, project)
    assert groups(project) == {group: ["Water 2020-03", "Water 2020-04", "Water 2020-05"]}
    assert len(project.mapLayers()) == 3


def test_a_series_that_goes_beyond_a_year_stays_in_one_group(given, tmp_path, project):
    run_in_project(ALGORITHM, given, project)
    later = save(tmp_path / "in" / "a_2021-01-05.tif", backscatter(ROWS, COLS, seed=9))
    run_in_project(ALGORITHM, {**given, "ASCENDING": [later, *given["ASCENDING"]]}, project)
    names = [f"Water {month}" for month in ("2020-03", "2020-04", "2020-05", "2021-01")]
    assert groups(project) == {"Monthly surface water 2020 to 2021": names}


def test_masks_are_left_out_of_the_project_if_asked(given, project):
    run_in_project(ALGORITHM, {**given, "LOAD": False}, project)
    assert project.mapLayers() == {}


@pytest.mark.qgis_process
def test_qgis_process_takes_many_rasters_and_makes_the_same_masks(
    qgis_process, algorithm, months, models, tmp_path
):
    given = {"MODEL_FOLDER": models, "DEVICE": "cpu", "PERIOD": "quarter"}
    expected = run(algorithm, {**months, **given, "OUTPUT_FOLDER": str(tmp_path / "toolbox")})
    words = [f"{name}={path}" for name, rasters in months.items() for path in rasters]
    words += [f"{name}={value}" for name, value in given.items()]
    words.append(f"OUTPUT_FOLDER={tmp_path / 'shell'}")
    done = qgis_process("run", ALGORITHM, "--", *words)
    assert done.returncode == 0, done.stderr
    assert "2020-Q2 (2 of 2): ascending ascending_2020-04-05.tif, asc" in done.stdout
    names = [Path(path).name for path in expected["LAYERS"]]
    assert names == ["water_2020-Q1.tif", "water_2020-Q2.tif"]
    for name in names:
        np.testing.assert_array_equal(
            read(tmp_path / "shell" / name), read(tmp_path / "toolbox" / name)
        )
