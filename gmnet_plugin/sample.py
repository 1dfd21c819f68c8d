"""*Open sample data*: made once in the user's folder, and opened as a group of the project."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCsException,
    QgsFillSymbol,
    QgsLayerTreeGroup,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction, QPushButton
from qgis.PyQt.QtXml import QDomDocument

from ..algorithms.help_pages import TUTORIAL, open_page
from ..algorithms.series_layers import play_layers, set_period
from ..algorithms.support import icon, tr
from ..core.backscatter.style import backscatter_qml
from ..core.dates.period import Period, PeriodLength
from ..dependencies.places import user_data
from .work import Work

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from ..training.sample import Sample

_TITLE = "GMNet"
# Marks the group that is made here.
_MARK = "gmnet/sample"
_AFTER_MS = 200
# How the basins look.
_BASINS = {"style": "no", "outline_color": "#d55e00", "outline_width": "0.4"}


class SampleData:
    """The menu's entry.

    Args:
        iface: the running desktop.

    Attributes:
        action: for menus.
    """

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._work: Work | None = None
        self.action = QAction(icon("sample_data"), tr("Open sample data"), iface.mainWindow())
        self.action.setObjectName("gmnet_sampledata")
        self.action.triggered.connect(lambda: self.open())

    def unload(self) -> None:
        """Stop what runs."""
        if self._work is not None:
            self._work.cancel()
            self._work = None
        self.action.deleteLater()

    def open(self, folder: Path | None = None, then: Callable[[], None] | None = None) -> None:
        """Open the sample data; in the background they are made before, if they are not there.

        Args:
            folder: where they are kept; None for the user's folder.
            then: called when they are open, with the ascending scene as the active layer; None
                to say what is open.
        """
        if self._work is not None:
            return
        from ..training.sample import make_sample, sample_in

        where = folder or user_data(large=True)
        if sample_in(where).complete:
            self._done(then, sample_in(where))
            return
        self._iface.messageBar().pushMessage(
            _TITLE,
            tr("The sample data are being made; this takes about a quarter of a minute, once."),
            Qgis.MessageLevel.Info,
            8,
        )
        self._work = Work(
            tr("Making GMNet's sample data"),
            lambda report: make_sample(where, report),
            partial(self._done, then),
            self._failed,
            self._stopped,
        ).start()

    def _stopped(self) -> None:
        self._work = None

    def _failed(self, problem: str) -> None:
        self._work = None
        self._iface.messageBar().pushMessage(_TITLE, problem, Qgis.MessageLevel.Warning, 0)

    def _done(self, then: Callable[[], None] | None, sample: Sample) -> None:
        self._work = None
        group = add_sample(sample, QgsProject.instance())
        self._show(group)
        # Below what QGIS itself says of a task that ended, it would not be seen.
        QTimer.singleShot(_AFTER_MS, then or self._say)

    def _say(self) -> None:
        """Say what is open, and lead to the tutorial."""
        bar = self._iface.messageBar()
        item = bar.createMessage(
            _TITLE, tr("The sample data are open: a pair of scenes, and a year of a lake.")
        )
        button = QPushButton(tr("Tutorial"))
        button.clicked.connect(lambda: open_page(TUTORIAL))
        item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Success, 0)

    def _show(self, group: QgsLayerTreeGroup) -> None:
        """Make the ascending scene the active layer, and the map show all of the group."""
        layers = [node.layer() for node in group.findLayers()]
        self._iface.setActiveLayer(layers[0])
        extent = QgsRectangle()
        for layer in layers:
            extent.combineExtentWith(layer.extent())
        extent.scale(1.05)
        canvas = self._iface.mapCanvas()
        try:
            canvas.setReferencedExtent(QgsReferencedRectangle(extent, layers[0].crs()))
        except QgsCsException:  # the map's CRS has no such place: it stays where it is
            return
        canvas.refresh()


def add_sample(sample: Sample, project: QgsProject) -> QgsLayerTreeGroup:
    """Add the sample data to a project as a group, unless it has them.

    Returns:
        The group, the first of the project.
    """
    root = project.layerTreeRoot()
    for group in root.findGroups():
        if group.customProperty(_MARK) and group.findLayers():
            return group
    whole = root.insertGroup(0, tr("GMNet sample data (simulated)"))
    whole.setCustomProperty(_MARK, True)
    pair = whole.addGroup(tr("Pair of scenes"))
    scenes = (
        (sample.ascending, tr("Ascending orbit")),
        (sample.descending, tr("Descending orbit")),
    )
    _add(project, pair, (_scene(path, name) for path, name in scenes))
    months = whole.addGroup(tr("Year of a lake"))
    basins = QgsVectorLayer(str(sample.basins), tr("Basins"), "ogr")
    basins.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(_BASINS)))
    _add(project, months, [basins])
    dated = (_dated(path, day) for day, path in sample.months.items())
    _add(project, months, dated)
    play_layers(project, PeriodLength.MONTH)
    months.setExpanded(False)
    return whole


def _add(project: QgsProject, group: QgsLayerTreeGroup, layers: Iterable[Any]) -> None:
    for layer in layers:
        project.addMapLayer(layer, False)
        group.addLayer(layer).setExpanded(False)


def _scene(path: Path, name: str) -> QgsRasterLayer:
    """A layer of backscatter, with a stretch that shows water."""
    layer = QgsRasterLayer(str(path), name, "gdal")
    style = QDomDocument()
    style.setContent(backscatter_qml())
    layer.importNamedStyle(style)
    return layer


def _dated(path: Path, day: date) -> QgsRasterLayer:
    layer = _scene(path, tr("Lake {}").format(day.isoformat()))
    set_period(layer, Period(day, day))
    return layer
