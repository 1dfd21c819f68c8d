"""What every algorithm of the plugin has."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtGui import QIcon

from .help_pages import page_url
from .language import tr
from .support import icon, icon_path, reload_layers


class GMNetAlgorithm(QgsProcessingAlgorithm):
    """An algorithm with a name, and with an icon of the plugin's.

    Rasters that a run puts into ``_written`` are reloaded by the layers that already show them.

    Attributes:
        NAME: the part of its id after the provider's; also what it is called in Python.
        ICON: name of its icon's file.
        GROUP: id of its group in the toolbox, and what the group is called.
    """

    NAME: ClassVar[str]
    ICON: ClassVar[str]
    GROUP: ClassVar[tuple[str, str]]

    def __init__(self) -> None:
        super().__init__()
        self._written: list[Path] = []

    def createInstance(self) -> GMNetAlgorithm:
        return type(self)()

    def name(self) -> str:
        return self.NAME

    def group(self) -> str:
        return tr(self.GROUP[1])

    def groupId(self) -> str:
        return self.GROUP[0]

    def icon(self) -> QIcon:
        return icon(self.ICON)

    def svgIconPath(self) -> str:
        return icon_path(self.ICON)

    def helpUrl(self) -> str:
        return page_url(self.NAME)

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        for path in self._written:
            reload_layers(path, context.project())
        return {}
