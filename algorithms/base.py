"""What every algorithm of the plugin has."""

from __future__ import annotations

from typing import ClassVar

from qgis.core import QgsProcessingAlgorithm
from qgis.PyQt.QtGui import QIcon

from .support import icon


class GMNetAlgorithm(QgsProcessingAlgorithm):
    """An algorithm with a name, and with an icon of the plugin's.

    Attributes:
        NAME: the part of its id after the provider's; also what it is called in Python.
        ICON: name of its icon's file.
    """

    NAME: ClassVar[str]
    ICON: ClassVar[str]

    def createInstance(self) -> GMNetAlgorithm:
        return type(self)()

    def name(self) -> str:
        return self.NAME

    def icon(self) -> QIcon:
        return icon(self.ICON)
