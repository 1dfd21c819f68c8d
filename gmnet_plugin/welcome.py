"""The message that a new user sees once: where the plugin is, and a first map to try."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QPushButton

from ..algorithms.language import tr

if TYPE_CHECKING:
    from qgis.gui import QgisInterface, QgsMessageBarItem

# Says in QGIS's settings that this profile has seen the message.
SEEN = "gmnet_water/welcomed"


class Welcome:
    """Shows the message, unless the profile has seen it.

    Args:
        iface: the desktop.
        map_sample: opens the sample data and maps them.
    """

    def __init__(self, iface: QgisInterface, map_sample: Callable[[], None]) -> None:
        self._iface = iface
        self._item: QgsMessageBarItem | None = None
        settings = QgsSettings()
        if settings.value(SEEN, False, type=bool):
            return
        settings.setValue(SEEN, True)
        bar = iface.messageBar()
        self._item = bar.createMessage(
            "GMNet Water",
            tr(
                "Right-click a raster of Sentinel-1 backscatter and choose 'Map water in this "
                "layer'. To try it without one:"
            ),
        )
        button = QPushButton(tr("Map the sample data"), self._item)
        button.setObjectName("gmnetMapSample")
        button.clicked.connect(self.close)
        button.clicked.connect(lambda: map_sample())
        self._item.layout().addWidget(button)
        bar.pushWidget(self._item, Qgis.MessageLevel.Info, 0)

    def close(self) -> None:
        """Take the message away, if it is still there."""
        if self._item is not None and not sip.isdeleted(self._item):
            self._iface.messageBar().popWidget(self._item)
        self._item = None
