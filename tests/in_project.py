"""Runs as from Processing's dialog: in a background task, with results in the project."""

from __future__ import annotations

import time

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)


def run_in_project(
    algorithm: str | QgsProcessingAlgorithm, parameters: dict, project: QgsProject
) -> None:
    """Run an algorithm, or that of an id, in a background task; load the results as a dialog."""
    from processing.gui.Postprocessing import handleAlgorithmResults

    if isinstance(algorithm, str):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
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
