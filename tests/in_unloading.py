"""Unloads the plugin while tasks run, in a QGIS of its own; writes as JSON which of them go on.

Started with a folder: for seen.json, and for a throw-away profile.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingProvider,
)

LONGEST_S = 60.0
started = Event()
# Python must hold what tasks use as long as they run.
held: list[tuple] = []


class Wait(QgsProcessingAlgorithm):
    """Waits until it is cancelled."""

    def createInstance(self) -> Wait:
        return Wait()

    def name(self) -> str:
        return "wait"

    def displayName(self) -> str:
        return "Wait"

    def initAlgorithm(self, configuration: dict | None = None) -> None:
        pass

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        started.set()
        wait_until(feedback.isCanceled)
        return {}


class Waiting(QgsProcessingProvider):
    """A provider of somebody else's."""

    def id(self) -> str:
        return "waiting"

    def name(self) -> str:
        return "Waiting"

    def loadAlgorithms(self) -> None:
        self.addAlgorithm(Wait())


def wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LONGEST_S
    while not happened() and time.monotonic() < deadline:
        time.sleep(0.01)


def model() -> QgsProcessingModelAlgorithm:
    """A user's own, never saved, whose second step is the plugin's."""
    made = QgsProcessingModelAlgorithm("Wait and list", "mine")
    for step in ("waiting:wait", "gmnet:listmodels"):
        child = QgsProcessingModelChildAlgorithm(step)
        child.setChildId(step.partition(":")[2])
        if made.childAlgorithms():
            child.setDependencies([QgsProcessingModelChildDependency("wait")])
        made.addChildAlgorithm(child)
    return made


def look() -> list[str]:
    """Names of the tasks that go on after the plugin has gone."""
    from gmnet_water import classFactory
    from processing.core.Processing import Processing

    Processing.initialize()
    registry, manager = QgsApplication.processingRegistry(), QgsApplication.taskManager()
    provider = Waiting()
    registry.addProvider(provider)
    plugin = classFactory(None)
    plugin.initProcessing()
    tasks = {}
    for name, algorithm in (
        ("model", model().create()),
        ("another's", registry.createAlgorithmById("waiting:wait")),
    ):
        held.append((algorithm, {}, QgsProcessingContext(), QgsProcessingFeedback()))
        tasks[name] = QgsProcessingAlgRunnerTask(*held[-1])
        manager.addTask(tasks[name])
    started.wait(LONGEST_S)
    plugin.unload()
    return [name for name, task in tasks.items() if task in manager.activeTasks()]


if __name__ == "__main__":
    application = QgsApplication([], False, sys.argv[1])
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    (Path(sys.argv[1]) / "seen.json").write_text(json.dumps(look()), encoding="utf-8")
    # One of them still waits.
    os._exit(0)
