"""What QGIS loads: the provider, the one-click map, and entries in the Raster menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingModelAlgorithm,
)
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QAction, QMenu

from ..algorithms import algorithm_groups
from ..algorithms.support import icon, tr
from .background import Work
from .dialog_runs import DialogRuns, task_title
from .dialog_width import widen
from .environment import EnvironmentEntrance
from .first_steps import FirstSteps
from .one_click import OneClick
from .preselection import preselected
from .provider import PROVIDER_ID, GMNetProvider
from .translation import install_translator
from .welcome import Welcome

if TYPE_CHECKING:
    from qgis.core import QgsTask
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtWidgets import QDialog

    from ..algorithms.base import GMNetAlgorithm

MENU = "GMNet"
# A cancelled run ends within two seconds; a machine may be busy, or still be loading torch.
LONGEST_STOP_MS = 30_000
# Its algorithms are users' own, and may run any other.
_SCRIPTS = "script"


class GMNetPlugin:
    """The plugin as QGIS sees it.

    Args:
        iface: the running desktop, or None in ``qgis_process`` and on servers.
    """

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface = iface
        self._translator = install_translator()
        self._provider: GMNetProvider | None = None
        self._menu: QMenu | None = None
        self._environment: EnvironmentEntrance | None = None
        self._first_steps: FirstSteps | None = None
        self._one_click: OneClick | None = None
        self._welcome: Welcome | None = None
        self._dialog_runs: DialogRuns | None = None
        # Python must hold open dialogs, or they vanish.
        self._dialogs: set[QDialog] = set()

    def initProcessing(self) -> None:
        """Register the algorithms; the only thing that ``qgis_process`` asks for."""
        if self._provider is None:
            self._provider = GMNetProvider()
            QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Register the algorithms, and add the menu and the toolbar."""
        self.initProcessing()
        if self._iface is None:
            return
        self._environment = EnvironmentEntrance(self._iface)
        self._menu = QMenu(MENU, self._iface.mainWindow())
        self._menu.setObjectName("gmnetMenu")
        self._menu.setIcon(icon("gmnet"))
        for group in algorithm_groups():
            for algorithm in group:
                self._entry(self._menu, algorithm())
            self._menu.addSeparator()
        self._first_steps = FirstSteps(self._iface, self._menu)
        others = [self._menu.actions()[0], self._first_steps.chart]
        self._one_click = OneClick(self._iface, self._menu, others, self._environment.install_for)
        self._iface.rasterMenu().addMenu(self._menu)
        self._dialog_runs = DialogRuns(self._iface)
        self._welcome = Welcome(self._iface, self._map_sample)

    def _map_sample(self) -> None:
        """Open the sample data, and map the scene among them that is then active."""
        if self._first_steps is not None and self._one_click is not None:
            self._first_steps.open_sample(self._one_click.map_active)

    def unload(self) -> None:
        """Remove what `initGui` and `initProcessing` added; cancels what may use it."""
        self._stop_runs()
        if self._dialog_runs is not None:
            self._dialog_runs.unload()
            self._dialog_runs = None
        if self._welcome is not None:
            self._welcome.close()
            self._welcome = None
        if self._environment is not None:
            self._environment.close()
            self._environment = None
        for dialog in list(self._dialogs):
            dialog.close()
        self._dialogs.clear()
        if self._first_steps is not None:
            self._first_steps.unload()
            self._first_steps = None
        if self._iface is not None and self._menu is not None:
            if self._one_click is not None:
                self._one_click.unload()
            self._iface.rasterMenu().removeAction(self._menu.menuAction())
            self._menu.deleteLater()
        self._menu = self._one_click = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    def _stop_runs(self) -> None:
        """Cancel runs of the algorithms, and of what may have them as steps; wait for their end.

        A run that went on after its provider had gone would bring QGIS down.
        """
        running = self._runs()
        if not running:
            return
        for run in running:
            run.cancel()
        waiting, look, patience = QEventLoop(), QTimer(), QTimer()
        look.timeout.connect(lambda: None if self._runs() else waiting.quit())
        look.start(50)
        patience.timeout.connect(waiting.quit)
        patience.start(LONGEST_STOP_MS)
        waiting.exec()

    def _runs(self) -> list[QgsTask]:
        """Background tasks of the plugin's own, and those that may run its algorithms.

        The latter are all but other providers' algorithms, whoever started them: models and scripts
        may have any steps, and a model that was never saved is in no list.
        """
        if self._provider is None:
            return []
        others = _tasks_of_others()
        return [
            task
            for task in QgsApplication.taskManager().activeTasks()
            if isinstance(task, Work)
            or (isinstance(task, QgsProcessingAlgRunnerTask) and task.description() not in others)
        ]

    def _entry(self, menu: QMenu, algorithm: GMNetAlgorithm) -> None:
        """Add an entry to a menu that opens an algorithm's dialog."""
        action = QAction(algorithm.icon(), f"{algorithm.displayName()}…", menu)
        action.setObjectName(f"gmnet_{algorithm.NAME}")
        if algorithm.NAME == "checkenvironment" and self._environment is not None:
            # A page with buttons takes the place of its dialog.
            action.setText(tr("Environment…"))
            action.triggered.connect(self._environment.open)
        else:
            action.triggered.connect(lambda: self._open(f"{PROVIDER_ID}:{algorithm.NAME}"))
        menu.addAction(action)

    def _open(self, algorithm_id: str) -> None:
        """Open an algorithm's dialog next to the main window, which stays usable.

        The dialog runs the algorithm as a background task, with progress and a button to cancel.
        """
        try:
            import processing
        except ImportError:
            processing = None
        dialog = processing.createAlgorithmDialog(algorithm_id) if processing else None
        if dialog is None:
            if self._iface is not None:
                self._iface.messageBar().pushMessage(
                    MENU,
                    tr("Enable the plugin 'Processing' in the plugin manager, then try again."),
                    Qgis.MessageLevel.Warning,
                )
            return
        if self._iface is not None:
            dialog.setParameters(preselected(dialog.algorithm(), self._iface.activeLayer()))
        self._dialogs.add(dialog)
        # Processing's dialogs have a method of the name of Qt's signal 'finished'.
        dialog.rejected.connect(lambda: self._dialogs.discard(dialog))
        dialog.show()
        widen(dialog)


def _tasks_of_others() -> set[str]:
    """What tasks are called that run other providers' algorithms, and no models or scripts."""
    others: set[str] = set()
    unsure: set[str] = set()
    for provider in QgsApplication.processingRegistry().providers():
        for algorithm in provider.algorithms():
            model = isinstance(algorithm, QgsProcessingModelAlgorithm)
            may_be_ours = model or provider.id() in (PROVIDER_ID, _SCRIPTS)
            (unsure if may_be_ours else others).add(algorithm.displayName())
    return {task_title(name) for name in others - unsure}
