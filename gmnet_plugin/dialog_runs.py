"""Maps that a dialog of *Map surface water* has made, which end with the message of one click."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from qgis.PyQt.QtWidgets import QApplication

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .map_end import MapEnd

MAP = "gmnet:mapwater"
# Marks the tasks of maps that were asked for with one click.
ONE_CLICK = "gmnetOneClick"
# What QGIS calls a task, before it is translated; all that a task says of what it runs.
_TASK_NAME = "Executing “%1”"
# QGIS's own message that a task is complete comes first.
_AFTER_MS = 200


def task_title(algorithm: str) -> str:
    """What QGIS calls the task that runs an algorithm.

    Args:
        algorithm: its name as users see it.
    """
    text = QCoreApplication.translate(QgsProcessingAlgRunnerTask.__name__, _TASK_NAME)
    return str(text.replace("%1", algorithm))


class DialogRuns:
    """Watches tasks, and says what came of those that a dialog of the map has started.

    Args:
        iface: the desktop.
    """

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._running: dict[int, QgsProcessingAlgRunnerTask] = {}
        self._end: MapEnd | None = None
        QgsApplication.taskManager().taskAdded.connect(self._added)

    def unload(self) -> None:
        """Watch no longer."""
        QgsApplication.taskManager().taskAdded.disconnect(self._added)
        for task in self._running.values():
            if not sip.isdeleted(task):
                task.executed.disconnect()
        self._running.clear()

    def _added(self, number: int) -> None:
        task = QgsApplication.taskManager().task(number)
        if (
            not isinstance(task, QgsProcessingAlgRunnerTask)
            or task.property(ONE_CLICK)
            or _in_batch()
        ):
            return
        algorithm = QgsApplication.processingRegistry().algorithmById(MAP)
        if algorithm is not None and task.description() == task_title(algorithm.displayName()):
            self._running[number] = task
            task.executed.connect(partial(self._executed, number, time.monotonic()))

    def _executed(
        self, number: int, began: float, successful: bool, results: dict[str, Any]
    ) -> None:
        """Called on the main thread, after the dialog has loaded the results."""
        self._running.pop(number, None)
        if successful and results.get("OUTPUT"):
            from .map_end import MapEnd

            # Its buttons need it.
            self._end = MapEnd(self._iface, "", dict(results), time.monotonic() - began)
            QTimer.singleShot(_AFTER_MS, self._end.tell)


def _in_batch() -> bool:
    """Whether a batch is open, whose rows are listed in its own window."""
    return any(
        type(window).__name__ == "BatchAlgorithmDialog" and window.isVisible()
        for window in QApplication.topLevelWidgets()
    )
