"""Runs as from Processing's dialog: in a background task, with results in the project."""

from __future__ import annotations

import time

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)


def run_in_project(algorithm_id: str, parameters: dict, project: QgsProject) -> None:
    """Run in a background task, and load the results as Processing's dialog does."""
    from processing.gui.Postprocessing import handleAlgorithmResults

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    finished = []
    task.executed.connect(lambda ok, results: finished.append(ok))
    QgsApplication.taskManager().addTask(task)
    deadline = time.monotonic() + 60
    while not finished and time.monotonic() < deadline:
        QgsApplication.processEvents()
        time.sleep(0.01)
    assert finished == [True], feedback.textLog()
    assert handleAlgorithmResults(algorithm, context, feedback)


def groups(project: QgsProject) -> dict[str, list[str]]:
    """Names of the groups, and of the layers in them from top to bottom."""
    return {
        group.name(): [node.name() for node in group.findLayers()]
        for group in project.layerTreeRoot().findGroups()
    }
