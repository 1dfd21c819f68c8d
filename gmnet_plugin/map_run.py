"""A map in the background: a task that depends on no layer, and what the message bar says of it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton

from ..algorithms.language import tr
from ..core.water.pace import in_words
from .dialog_runs import MAP, ONE_CLICK
from .map_end import MapEnd, push

if TYPE_CHECKING:
    from qgis.gui import QgisInterface, QgsMessageBarItem

# From these parts of the progress bar on, the run maps, and then completes the files.
_MAPS_FROM, _WRITES_FROM = 0.5, 98.0
# Seconds of a run after which the time left is worth a word.
_ESTIMATED_AFTER_S = 3.0
_LOOK_MS = 500
_BAR_WIDTH = 140


class Log(QgsProcessingFeedback):
    """Keeps what a run says; the run calls it from its own thread."""

    def __init__(self) -> None:
        super().__init__(False)
        self.lines: list[str] = []
        self.warnings: list[str] = []
        self.errors: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.lines.append(info)

    def pushWarning(self, warning: str) -> None:
        self.lines.append(warning)
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.lines.append(error)
        self.errors.append(error)


class MapRun(QObject):
    """A run of *Map surface water* that was asked for with one click.

    All that it needs of the layer is read before it starts, so that the layer may go, and the
    project with it. Python keeps task, context, feedback and algorithm, or QGIS would crash.

    Args:
        iface: the desktop.
        layer: a copy of the layer, which the run keeps.
        parameters: of the algorithm, besides its input and output.
        taken: what the raster was taken for, in a sentence.

    Attributes:
        over: emitted when all is done, on the main thread.
        results: those of the algorithm; empty where it failed or was cancelled.
        end: the message at the end, which holds what its buttons do.
    """

    over = pyqtSignal()

    def __init__(
        self,
        iface: QgisInterface,
        layer: QgsRasterLayer,
        parameters: Mapping[str, Any],
        taken: str,
    ) -> None:
        super().__init__()
        self._iface = iface
        self._title = layer.name()
        self._taken = taken
        project = QgsProject.instance()
        self._switched = False
        project.cleared.connect(self._project_left)
        self.results: dict[str, Any] = {}
        self.end: MapEnd | None = None
        self.log = Log()
        self._context = QgsProcessingContext()
        self._context.setProject(project)
        self._context.setFeedback(self.log)
        name = layer.id()
        self._context.temporaryLayerStore().addMapLayer(layer)
        self._parameters = {
            **{key: name if value is layer else value for key, value in parameters.items()},
            "OUTPUT": QgsProcessingOutputLayerDefinition(QgsProcessing.TEMPORARY_OUTPUT, project),
        }
        registry = QgsApplication.processingRegistry()
        self._algorithm = registry.createAlgorithmById(MAP)
        self._began = time.monotonic()
        self.task = QgsProcessingAlgRunnerTask(
            self._algorithm, self._parameters, self._context, self.log
        )
        self.task.setProperty(ONE_CLICK, True)
        self.task.executed.connect(self._executed)
        self._item, self._bar = self._shown()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)

    def start(self) -> None:
        """Hand the task to QGIS."""
        QgsApplication.taskManager().addTask(self.task)

    def stage(self) -> str:
        """What the run does now, and how long it will still take."""
        percent, seconds = self.task.progress(), time.monotonic() - self._began
        if percent < _MAPS_FROM:
            return tr("loading the network")
        if percent >= _WRITES_FROM:
            return tr("completing the files")
        told = tr("mapping, {:.0f} %").format(percent)
        if seconds < _ESTIMATED_AFTER_S:
            return told
        left = in_words(seconds * (100 - percent) / percent)
        return tr("{}, {} left").format(told, left)

    def _shown(self) -> tuple[QgsMessageBarItem, QProgressBar]:
        """The message with progress, stage and a button to cancel. Closing it stops nothing."""
        bar = self._iface.messageBar()
        item = bar.createMessage(tr("Map water"), self._text())
        progress = QProgressBar(item)
        progress.setMaximumWidth(_BAR_WIDTH)
        cancel = QPushButton(tr("Cancel"), item)
        cancel.clicked.connect(self.cancel)
        item.layout().addWidget(progress)
        item.layout().addWidget(cancel)
        bar.pushWidget(item, Qgis.MessageLevel.Info, 0)
        return item, progress

    def cancel(self) -> None:
        """End the run; the result is not written."""
        self.task.cancel()

    def _text(self) -> str:
        stage = self.stage()
        return f"{self._title}: {stage}. {self._taken}".strip()

    def _look(self) -> None:
        """Bring the message up to date, if it is still there."""
        if not sip.isdeleted(self._item):
            self._item.setText(self._text())
            self._bar.setValue(int(self.task.progress()))

    def _project_left(self) -> None:
        """The project in which the run was started is closed."""
        self._switched = True

    def _executed(self, successful: bool, results: dict[str, Any]) -> None:
        """Called on the main thread at the end."""
        self._timer.stop()
        QgsProject.instance().cleared.disconnect(self._project_left)
        if not sip.isdeleted(self._item):
            self._iface.messageBar().popWidget(self._item)
        if successful:
            self.results = dict(results)
            if not self._switched:
                self.add_to_project()
            # After QGIS's own message that a task is complete, which would cover it.
            QTimer.singleShot(0, self._tell_result)
        elif self.log.isCanceled() or self.task.isCanceled():
            text = tr("{}: cancelled.").format(self._title)
            push(self._iface, text, Qgis.MessageLevel.Info)
        else:
            why = self.log.errors[-1] if self.log.errors else tr("the run failed.")
            log = {tr("Log"): self.show}
            push(self._iface, f"{self._title}: {why}", Qgis.MessageLevel.Critical, log)
        self.over.emit()

    def _tell_result(self) -> None:
        """Say how much water there is, how long it took and where the mask is."""
        note = tr("The project was closed meanwhile") if self._switched else ""
        self.end = MapEnd(
            self._iface,
            self._title,
            self.results,
            time.monotonic() - self._began,
            self.log.warnings,
            self.add_to_project,
        )
        self.end.tell(note, {tr("Log"): self.show})

    def add_to_project(self) -> None:
        """Load the mask with its style, as the toolbox does."""
        from processing.gui.Postprocessing import handleAlgorithmResults

        handleAlgorithmResults(
            self._algorithm, self._context, self.log, parameters=self._parameters
        )

    def show(self) -> None:
        """Show all that the run said."""
        from qgis.gui import QgsMessageViewer

        viewer = QgsMessageViewer(self._iface.mainWindow())
        viewer.setTitle(tr("Map water"))
        viewer.setMessageAsPlainText("\n".join(self.log.lines))
        viewer.showMessage(False)
