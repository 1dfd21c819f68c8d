"""The menu's last entries: the chart of a lake, the sample data, and the help."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QAction, QMenu

from ..algorithms.help_pages import INDEX, open_page
from ..algorithms.language import tr
from ..algorithms.support import icon
from .lake.entrance import LakeEntrance
from .sample import SampleData

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class FirstSteps:
    """What is in the menu besides the algorithms.

    Args:
        iface: the running desktop.
        menu: gets the entries.
    """

    def __init__(self, iface: QgisInterface, menu: QMenu) -> None:
        self._iface = iface
        self._chart = LakeEntrance(iface)
        self._sample = SampleData(iface)
        self._help = QAction(icon("gmnet"), tr("Tutorial and manual"), iface.mainWindow())
        self._help.setObjectName("gmnet_help")
        self._help.triggered.connect(lambda: self._open_help())
        menu.addAction(self._chart.action)
        menu.addSeparator()
        menu.addActions([self._sample.action, self._help])

    def open_sample(self, then: Callable[[], None]) -> None:
        """Open the sample data, and do something with them."""
        self._sample.open(then=then)

    @property
    def chart(self) -> QAction:
        """*Chart of a lake*, for the toolbar."""
        return self._chart.action

    def unload(self) -> None:
        """Take all of it away, and stop what runs."""
        self._chart.unload()
        self._sample.unload()
        self._help.deleteLater()

    def _open_help(self) -> None:
        if not open_page(INDEX):
            self._iface.messageBar().pushMessage(
                "GMNet",
                tr("No program for web pages could be started; open the plugin's folder 'help'."),
                Qgis.MessageLevel.Warning,
            )
