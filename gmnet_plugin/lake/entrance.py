"""*Chart of a lake*, as it is offered in menus and toolbars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QAction

from ...algorithms.support import icon, tr

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .lake_chart import LakeChart


class LakeEntrance:
    """Switches the tool on and off; its modules are loaded only then.

    Args:
        iface: the running desktop.

    Attributes:
        action: for menus and toolbars; checked while the tool is in use.
        chart: the tool with its panel; None before its first use.
    """

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self.chart: LakeChart | None = None
        self.action = QAction(icon("lake_chart"), tr("Chart of a lake"), iface.mainWindow())
        self.action.setObjectName("gmnet_lakechart")
        self.action.setCheckable(True)
        self.action.setToolTip(tr("Chart of a lake: click on water to see its area through time"))
        self.action.triggered.connect(self._switch)

    def unload(self) -> None:
        """Take everything off QGIS."""
        if self.chart is not None:
            self.chart.unload()
            self.chart = None
        self.action.deleteLater()

    def _switch(self, on: bool) -> None:
        """The action was triggered."""
        if self.chart is None:
            from .lake_chart import LakeChart

            self.chart = LakeChart(self._iface, self.action)
        self.chart.switch(on)
