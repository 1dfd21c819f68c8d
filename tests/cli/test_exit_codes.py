"""How ``qgis_process`` ends: exit codes, results and standard error, as a pipeline sees them."""

from __future__ import annotations

import json
import re
import signal
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from gmnet_water.tests.qgis_command import QgisProcess
from gmnet_water.tests.rasters import backscatter, save
from osgeo import gdal
from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterRasterLayer,
)

pytestmark = pytest.mark.qgis_process

# What QGIS, GDAL and their libraries say there of themselves at each start, whatever is run.
NOT_OURS = re.compile(
    r"setapi\(\) is deprecated"  # QGIS 3.22's own start of Python
    r"|^QStandardPaths: "  # Qt, where a container has no folder for the session
)
SECOND = """
from qgis.core import QgsApplication, QgsProcessingProvider

class Provider(QgsProcessingProvider):
    def id(self): return "second"
    def name(self): return "Second"
    def loadAlgorithms(self): pass

class Plugin:
    def __init__(self, iface): self.provider = None
    def initProcessing(self):
        self.provider = Provider()
        QgsApplication.processingRegistry().addProvider(self.provider)
    def initGui(self): self.initProcessing()
    def unload(self): QgsApplication.processingRegistry().removeProvider(self.provider)

def classFactory(iface): return Plugin(iface)
"""
METADATA = """[general]
name=Second
qgisMinimumVersion=3.22
description=Another
version=1
author=x
email=x@example.org
hasProcessingProvider=yes
"""


def said(errors: str) -> list[str]:
    """Lines on standard error that are not QGIS's own at each start."""
    return [line for line in errors.splitlines() if line.strip() and not NOT_OURS.search(line)]


def stack(folder: Path, *options: str) -> list[str]:
    """The arguments of a run that succeeds."""
    for name in ("ascending", "descending"):
        save(folder / f"{name}.tif", backscatter(30, 40))
    return [
        "run",
        *options,
        "gmnet:stackorbits",
        "--",
        f"ASCENDING={folder / 'ascending.tif'}",
        f"DESCENDING={folder / 'descending.tif'}",
        f"OUTPUT={folder / 'stack.tif'}",
    ]


def test_a_run_that_succeeds_ends_with_zero_results_and_no_errors(qgis_process, tmp_path):
    done = qgis_process(*stack(tmp_path))
    assert (done.returncode, said(done.stderr)) == (0, [])
    assert f"OUTPUT:\t{tmp_path / 'stack.tif'}" in done.stdout
    assert gdal.Open(str(tmp_path / "stack.tif")).RasterCount == 4


def test_a_run_that_succeeds_gives_its_results_as_json(qgis_process, tmp_path):
    done = qgis_process(*stack(tmp_path, "--json"))
    assert (done.returncode, said(done.stderr)) == (0, [])
    assert json.loads(done.stdout)["results"] == {"OUTPUT": str(tmp_path / "stack.tif")}


@pytest.mark.parametrize("options", [(), ("--json",)], ids=["text", "json"])
def test_a_run_that_fails_ends_with_one_and_a_sentence(qgis_process, tmp_path, options):
    arguments = stack(tmp_path, *options)
    (tmp_path / "descending.tif").write_bytes(b"no raster")
    done = qgis_process(*arguments)
    assert done.returncode == 1
    assert "descending.tif" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "stack.tif").exists()


@pytest.mark.parametrize("options", [(), ("--json",)], ids=["text", "json"])
def test_a_run_that_is_cancelled_by_the_keyboard_ends_with_one_and_a_sentence(
    qgis_process, tmp_path, options
):
    pytest.importorskip("torch")
    scene = save(tmp_path / "scene.tif", backscatter(3000, 3000))
    (tmp_path / "out").mkdir()
    running = qgis_process.start(
        "run",
        *options,
        "gmnet:mapwater",
        "--",
        f"ASCENDING={scene}",
        "DEVICE=cpu",
        f"OUTPUT={tmp_path / 'out' / 'water.tif'}",
    )
    try:
        deadline = time.monotonic() + 120
        while not any((tmp_path / "out").iterdir()) and time.monotonic() < deadline:
            time.sleep(0.05)
        # It is under way: a file is being written.
        running.send_signal(signal.SIGINT)
        out, errors = running.communicate(timeout=60)
    finally:
        running.kill()
    assert running.returncode == 1, out + errors
    assert "ancelled" in out + errors
    assert "Traceback" not in out + errors
    assert list((tmp_path / "out").iterdir()) == []


@pytest.fixture
def model_file(tmp_path: Path, provider) -> tuple[Path, str]:
    """A model as a user saves it, with a step of ours; and what QGIS calls its output."""
    model = QgsProcessingModelAlgorithm("Stack", "mine")
    step = QgsProcessingModelChildAlgorithm("gmnet:stackorbits")
    step.setChildId("stack")
    for name in ("ASCENDING", "DESCENDING"):
        model.addModelParameter(
            QgsProcessingParameterRasterLayer(name, name), QgsProcessingModelParameter(name)
        )
        source = QgsProcessingModelChildParameterSource.fromModelParameter(name)
        step.addParameterSources(name, [source])
    output = QgsProcessingModelOutput("stacked", "stacked")
    output.setChildId("stack")
    output.setChildOutputName("OUTPUT")
    step.setModelOutputs({"stacked": output})
    model.addChildAlgorithm(step)
    model.updateDestinationParameters()
    assert model.toFile(str(tmp_path / "mine.model3"))
    return tmp_path / "mine.model3", model.outputDefinitions()[0].name()


def test_a_model_file_with_a_step_of_ours_ends_with_zero(qgis_process, tmp_path, model_file):
    path, output = model_file
    arguments = [word.replace("OUTPUT=", f"{output}=") for word in stack(tmp_path)]
    arguments[1] = str(path)
    done = qgis_process(*arguments)
    assert (done.returncode, said(done.stderr)) == (0, []), done.stdout
    assert gdal.Open(str(tmp_path / "stack.tif")).RasterCount == 4


def test_a_workflow_ends_with_zero(qgis_process, tmp_path):
    pytest.importorskip("torch")
    scene = save(tmp_path / "scene.tif", backscatter(60, 60))
    done = qgis_process(
        "run",
        "gmnet:scenetowaterbodies",
        "--",
        f"ASCENDING={scene}",
        f"water:mask={tmp_path / 'mask.tif'}",
        f"bodies:polygons={tmp_path / 'bodies.gpkg'}",
    )
    assert (done.returncode, said(done.stderr)) == (0, []), done.stdout
    assert set(np.unique(gdal.Open(str(tmp_path / "mask.tif")).ReadAsArray())) <= {0, 1, 255}


def test_a_second_plugin_beside_ours_changes_nothing(qgis_process: QgisProcess, tmp_path):
    second = tmp_path / "plugins" / "second"
    second.mkdir(parents=True)
    (second / "__init__.py").write_text(SECOND)
    (second / "metadata.txt").write_text(METADATA)
    (second.parent / "gmnet_water").symlink_to(qgis_process.plugins / "gmnet_water")
    both = replace(qgis_process, plugins=second.parent, profile=tmp_path / "profile")
    for name in ("gmnet_water", "second"):
        assert both("plugins", "enable", name).returncode == 0
    assert re.search(r"^\* second", both("plugins").stdout, re.MULTILINE)
    done = both(*stack(tmp_path))
    assert (done.returncode, said(done.stderr)) == (0, [])
    assert f"OUTPUT:\t{tmp_path / 'stack.tif'}" in done.stdout
