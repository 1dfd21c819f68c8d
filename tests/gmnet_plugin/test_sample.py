"""*Open sample data* as it is used: the action is triggered, and the layers are in the project."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.algorithms.dated_layers import period_of
from gmnet_water.gmnet_plugin.sample import SampleData, add_sample
from gmnet_water.training import demo, sample
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer


@pytest.fixture
def user(tmp_path: Path, monkeypatch) -> Path:
    """The user's data, and small scenes."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(sample, "YEAR_SHAPE", (32, 40))
    values = np.random.default_rng(1).normal(-12, 4, (4, 20, 20)).astype(np.float32)
    scene = demo.Scene(values, np.zeros((20, 20), np.uint8))
    monkeypatch.setattr(demo, "demo_scene", lambda: scene)
    return tmp_path / "data" / "gmnet_water"


@pytest.fixture
def desktop(interface, monkeypatch):
    """The stand-in for the desktop, with what it lacks of the message bar."""
    from qgis.gui import QgsMessageBar

    bar = QgsMessageBar()
    monkeypatch.setattr(type(interface), "messageBar", lambda self: bar)
    return interface


def wait_for(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not happened() and time.monotonic() < deadline:
        QgsApplication.processEvents()
        time.sleep(0.01)
    assert happened()


def test_it_is_made_in_the_users_folder_and_opened_as_a_group(
    desktop, project: QgsProject, user: Path
) -> None:
    entry = SampleData(desktop)
    entry.action.trigger()
    wait_for(lambda: bool(project.mapLayers()))
    (whole,) = project.layerTreeRoot().children()
    pair, months = whole.children()
    assert [node.name() for node in pair.children()] == ["Ascending orbit", "Descending orbit"]
    assert len(months.children()) == 1 + 12
    assert sample.sample_in(user).complete
    entry.unload()


def test_a_second_time_nothing_is_made_and_nothing_is_added(
    desktop, project: QgsProject, user: Path, monkeypatch
) -> None:
    entry = SampleData(desktop)
    entry.action.trigger()
    wait_for(lambda: bool(project.mapLayers()))
    monkeypatch.setattr(sample, "make_sample", lambda *_: pytest.fail("made again"))
    layers = set(project.mapLayers())
    entry.action.trigger()
    QgsApplication.processEvents()
    assert set(project.mapLayers()) == layers
    entry.unload()


def test_each_scene_of_the_year_has_its_day(project: QgsProject, tmp_path: Path, user) -> None:
    from gmnet_water.core.report import SILENT

    made = sample.make_sample(tmp_path, SILENT)
    group = add_sample(made, project)
    layers = [node.layer() for node in group.findLayers()]
    days = {
        Path(layer.source()): period_of(layer).start
        for layer in layers
        if isinstance(layer, QgsRasterLayer) and period_of(layer)
    }
    assert days == {path: day for day, path in made.months.items()}


def test_scenes_are_shown_with_a_stretch_in_which_water_is_dark(
    project: QgsProject, tmp_path: Path, user
) -> None:
    from gmnet_water.core.report import SILENT

    group = add_sample(sample.make_sample(tmp_path, SILENT), project)
    layer = group.findLayers()[0].layer()
    enhancement = layer.renderer().redContrastEnhancement()
    assert (enhancement.minimumValue(), enhancement.maximumValue()) == (-22, -2)


def test_cancelling_leaves_the_project_and_the_folder_as_they_were(
    desktop, project: QgsProject, user: Path, monkeypatch
) -> None:
    slow = demo.demo_scene

    begun = threading.Event()

    def scene():
        begun.set()
        time.sleep(0.5)
        return slow()

    monkeypatch.setattr(demo, "demo_scene", scene)
    entry = SampleData(desktop)
    entry.action.trigger()
    manager = QgsApplication.taskManager()
    # A task that is stopped while its thread starts can stay in QGIS's list for good.
    wait_for(begun.is_set)
    manager.cancelAll()
    wait_for(lambda: manager.countActiveTasks() == 0)
    QgsApplication.processEvents()
    assert not project.mapLayers()
    assert not list(user.glob("*"))
    # And it can be asked for again.
    entry.action.trigger()
    wait_for(lambda: bool(project.mapLayers()))
    entry.unload()
