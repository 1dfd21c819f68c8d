"""*Map water in this layer*, and in the visible extent: from a layer to its map in one click."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QAction

from ..algorithms.language import tr, translated
from ..algorithms.qgis_versions import RASTER_LAYER
from ..algorithms.support import icon, notice
from ..core.errors import GMNetError
from ..models.errors import NoTorchError, TorchError
from ..models.runtime import check_torch
from .examination import Examination, Finding
from .map_run import MapRun
from .questions import Questions

if TYPE_CHECKING:
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtWidgets import QMenu

TOOLBAR = "GMNet"
_TITLE = "Map water"


class OneClick:
    """The two actions, where QGIS shows them, and the runs that they start.

    Args:
        iface: the desktop.
        menu: the plugin's menu, which gets the actions at its top.
        others: further actions for the toolbar.
        install: opens the window that installs PyTorch, and calls what waits for it.
    """

    def __init__(
        self,
        iface: QgisInterface,
        menu: QMenu,
        others: list[QAction],
        install: Callable[[Callable[[], None]], None],
    ) -> None:
        self._iface = iface
        self._install = install
        self.of_layer = self._action(menu, "layer", tr("Map water in this layer"))
        self.of_extent = self._action(menu, "extent", tr("Map water in the visible extent"))
        self.of_layer.triggered.connect(lambda: self.map_active())
        self.of_extent.triggered.connect(lambda: self.map_active(visible=True))
        actions = [self.of_layer, self.of_extent]
        first = menu.actions()[0]
        menu.insertActions(first, actions)
        menu.insertSeparator(first)
        for action in actions:
            iface.addCustomActionForLayerType(action, "", RASTER_LAYER, True)
        self.toolbar = iface.addToolBar(TOOLBAR)
        self.toolbar.setObjectName("gmnetToolBar")
        self.toolbar.addActions([*actions, *others])
        # Python must hold what runs and what is asked, or QGIS crashes.
        self._looking: set[Examination] = set()
        self._asking: set[Questions] = set()
        self.runs: set[MapRun] = set()

    def _action(self, menu: QMenu, name: str, text: str) -> QAction:
        action = QAction(icon(f"map_{name}"), text, menu)
        action.setObjectName(f"gmnet_one_click_{name}")
        return action

    def unload(self) -> None:
        """Take the actions and the toolbar away; what was started is over by then."""
        for examination in list(self._looking):
            if not sip.isdeleted(examination):
                examination.cancel()
                examination.waitForFinished()
        for questions in list(self._asking):
            questions.close()
        for action in (self.of_layer, self.of_extent):
            self._iface.removeCustomActionForLayerType(action)
        self._iface.mainWindow().removeToolBar(self.toolbar)
        self.toolbar.deleteLater()
        self._looking.clear()
        self._asking.clear()
        self.runs.clear()

    def map_active(self, visible: bool = False) -> None:
        """Map the layer that is chosen in the layer tree, which the context menu's is, too.

        Args:
            visible: only what is on screen of it.
        """
        # QGIS starts without what reads rasters.
        from ..algorithms.layer_sources import source_of
        from ..algorithms.values import COPY_OF
        from ..core.raster.grid import Extent

        layer = self._iface.activeLayer()
        try:
            source = source_of(_raster(layer))
            part = self._part(layer) if visible else None
        except GMNetError as error:
            self._warn(translated(str(error)))
            return
        extent = None
        if part is not None:
            sides = part.xMinimum(), part.yMinimum(), part.xMaximum(), part.yMaximum()
            crs = layer.crs()
            extent = Extent(*sides, crs.toWkt() if crs.isValid() else "")
        # The copy serves the run when the layer is gone.
        copy = layer.clone()
        copy.setName(layer.name())
        copy.setCustomProperty(COPY_OF, layer.id())
        examine = partial(self._examine, copy, part, {"backscatter": source, "extent": extent})
        try:
            check_torch()
        except NoTorchError:
            self._install(examine)
        except TorchError as error:
            notice(error)
        else:
            examine()

    def _part(self, layer: QgsMapLayer) -> QgsRectangle:
        """What the canvas shows of a layer, in the layer's CRS.

        Raises:
            GMNetError: it shows nothing of it.
        """
        canvas = self._iface.mapCanvas()
        seen, crs = canvas.extent(), canvas.mapSettings().destinationCrs()
        if crs.isValid() and layer.crs().isValid():
            transform = QgsCoordinateTransform(crs, layer.crs(), QgsProject.instance())
            try:
                seen = transform.transformBoundingBox(seen)
            except QgsCsException:
                seen = QgsRectangle()
        part = seen.intersect(layer.extent())
        if part.isEmpty():
            raise GMNetError(
                tr("Nothing of '{}' is on screen. Zoom to the layer first.").format(layer.name())
            )
        return part

    def _examine(
        self, layer: QgsRasterLayer, part: QgsRectangle | None, values: dict[str, Any]
    ) -> None:
        """Look at a raster in the background, then ask or run."""
        examination = Examination(layer.name(), values)
        self._looking.add(examination)
        ended = partial(self._looking.discard, examination)
        examination.taskCompleted.connect(ended)
        examination.taskTerminated.connect(ended)
        examination.done.connect(partial(self._examined, layer, part, values))
        QgsApplication.taskManager().addTask(examination)

    def _examined(
        self,
        layer: QgsRasterLayer,
        part: QgsRectangle | None,
        values: dict[str, Any],
        finding: Finding,
    ) -> None:
        if finding.unclear:
            self._ask(layer, part, values, finding)
        elif finding.problem:
            self._warn(translated(finding.problem))
        else:
            self._run(layer, part, values, finding.taken)

    def _ask(
        self,
        layer: QgsRasterLayer,
        part: QgsRectangle | None,
        values: dict[str, Any],
        finding: Finding,
    ) -> None:
        """Ask for what is unclear, and look again with the answers."""
        bands = [layer.bandName(number) for number in range(1, layer.bandCount() + 1)]
        window = self._iface.mainWindow()
        questions = Questions(
            window, translated(finding.problem), finding.unclear, bands, finding.words
        )
        self._asking.add(questions)
        questions.finished.connect(lambda _: self._asking.discard(questions))

        def answered() -> None:
            answers = questions.answers
            given = dict(values)
            if orbit := answers.pop("orbit", None):
                given[orbit] = given.pop("backscatter")
            self._examine(layer, part, {**given, **answers})

        questions.accepted.connect(answered)
        questions.open()

    def _run(
        self, layer: QgsRasterLayer, part: QgsRectangle | None, values: dict[str, Any], taken: str
    ) -> None:
        names = {"backscatter": "INPUT"}
        parameters: dict[str, Any] = {
            names.get(name, name.upper()): layer if name in _RASTERS else value
            for name, value in values.items()
            if name != "extent"
        }
        if part is not None:
            crs = layer.crs()
            parameters["EXTENT"] = QgsReferencedRectangle(part, crs) if crs.isValid() else part
        run = MapRun(self._iface, layer, parameters, taken)
        self.runs.add(run)
        run.over.connect(lambda: self._over(run))
        run.start()

    def _over(self, run: MapRun) -> None:
        """Buttons of the last message need their run; those before it have had their time."""
        self.runs = {one for one in self.runs if one is run or not one.results}

    def _warn(self, text: str) -> None:
        self._iface.messageBar().pushMessage(tr(_TITLE), text, Qgis.MessageLevel.Warning, 0)


_RASTERS = ("backscatter", "ascending", "descending")


def _raster(layer: QgsMapLayer | None) -> QgsMapLayer:
    """A layer that is chosen.

    Raises:
        GMNetError: none is.
    """
    if layer is None:
        raise GMNetError(
            tr(
                "No layer is chosen. Click the raster with Sentinel-1 backscatter in the Layers "
                "panel first."
            )
        )
    return layer
