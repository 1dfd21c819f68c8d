"""What QGIS writes down of a run, in its history and for a shell, repeats it."""

from __future__ import annotations

import ast
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from gmnet_water.tests.rasters import read, save
from gmnet_water.tests.toolbox import project_context, run_algorithm
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
)

PLUGINS = Path(__file__).resolve().parents[2] / "build" / "plugins"
CODES = np.zeros((1, 20, 30), np.uint8)
CODES[:, ::3, ::4] = 1


def algorithm(name: str) -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().createAlgorithmById(name)


def in_history(name: str, given: dict[str, Any]) -> dict[str, Any]:
    """The parameters that are in QGIS's history of runs, which it keeps as a line of Python."""
    command = algorithm(name).asPythonCommand(given, project_context())
    found = re.fullmatch(r"processing\.run\((.+?), (\{.*\})\)", command, re.DOTALL)
    assert ast.literal_eval(found[1]) == name
    return ast.literal_eval(found[2])


@pytest.fixture
def terrain(provider, tmp_path: Path) -> dict[str, Any]:
    """Parameters as a dialog gives them: layers by their ids, a result as a definition."""
    slope = np.zeros((1, 20, 30), np.float32)
    slope[:, 5:9] = 12
    ids = []
    for title, values in (("Water mask", CODES), ("Slope", slope)):
        path = save(tmp_path / f"{title.lower()} (1).tif", values)
        layer = QgsRasterLayer(path, title)
        QgsProject.instance().addMapLayer(layer)
        ids.append(layer.id())
    return {
        "INPUT": ids[0],
        "SLOPE": ids[1],
        "MAX_SLOPE": 9.5,
        "APPLY_TO": "water",
        "OUTPUT": QgsProcessingOutputLayerDefinition(
            QgsProperty.fromValue(str(tmp_path / "flat water.tif")), QgsProject.instance()
        ),
    }


def test_a_run_of_the_history_does_the_same(project, terrain: dict[str, Any], tmp_path: Path):
    first = read(run_algorithm("gmnet:excludeterrain", terrain)["OUTPUT"])
    repeated = in_history("gmnet:excludeterrain", terrain)
    (tmp_path / "flat water.tif").unlink()
    second = read(run_algorithm("gmnet:excludeterrain", repeated)["OUTPUT"])
    assert (first == 250).sum() == 8
    np.testing.assert_array_equal(first, second)


def test_a_run_of_many_layers_is_repeated(project, provider, tmp_path: Path):
    masks = [save(tmp_path / f"water_2020-{month:02}.tif", CODES) for month in (1, 2, 3)]
    table = str(tmp_path / "area.csv")
    given = {"MASKS": masks, "OUTPUT": table, "COMPLETE_FROM": 50.0}
    run_algorithm("gmnet:waterarea", given)
    first = Path(table).read_text()
    repeated = in_history("gmnet:waterarea", given)
    Path(table).unlink()
    run_algorithm("gmnet:waterarea", repeated)
    assert Path(table).read_text() == first
    assert len(first.splitlines()) == 4


def test_a_temporary_result_is_made_again_in_another_place(
    project, terrain: dict[str, Any], tmp_path: Path
):
    given = {**terrain, "OUTPUT": "TEMPORARY_OUTPUT"}
    places = [
        run_algorithm("gmnet:excludeterrain", one)["OUTPUT"]
        for one in (given, in_history("gmnet:excludeterrain", given))
    ]
    assert places[0] != places[1]
    np.testing.assert_array_equal(read(places[0]), read(places[1]))


@pytest.mark.qgis_process
def test_the_command_for_a_shell_does_the_same(
    project, terrain: dict[str, Any], tmp_path: Path, qgis_process
):
    made = algorithm("gmnet:excludeterrain")
    if not hasattr(made, "asQgisProcessCommand"):
        pytest.skip("this QGIS offers no command for a shell")
    first = read(run_algorithm("gmnet:excludeterrain", terrain)["OUTPUT"])
    command, complete = made.asQgisProcessCommand(terrain, project_context())
    assert complete
    (tmp_path / "flat water.tif").unlink()
    ran = qgis_process(*shlex.split(command)[1:])
    assert ran.returncode == 0, ran.stderr
    np.testing.assert_array_equal(read(tmp_path / "flat water.tif"), first)


def test_two_runs_at_once_into_one_file_leave_a_whole_result(tmp_path: Path):
    mask = save(tmp_path / "mask.tif", np.repeat(np.repeat(CODES, 40, 1), 40, 2))
    slope = save(tmp_path / "slope.tif", np.zeros((1, 800, 1200), np.float32))
    (tmp_path / "out").mkdir()
    output = tmp_path / "out" / "flat.tif"
    command = ["terrain", mask, "--slope", slope, "-o", str(output), "-q"]
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "gmnet_water", *command], cwd=PLUGINS, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    said = [process.communicate(timeout=60)[1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
    assert [path.name for path in output.parent.iterdir()] == ["flat.tif"]
    np.testing.assert_array_equal(read(output), read(mask))
