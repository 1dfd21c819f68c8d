"""The Processing provider ``gmnet``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..algorithms import algorithm_classes
from ..algorithms.support import icon, icon_path, tr
from ..core.version import __version__
from ..models.runtime import how_to_install, torch_installed

PROVIDER_ID = "gmnet"


class GMNetProvider(QgsProcessingProvider):
    """Lists the algorithms in the toolbox, the modeler, ``qgis_process`` and Python."""

    def id(self) -> str:
        return PROVIDER_ID

    def name(self) -> str:
        return "GMNet Water"

    def longName(self) -> str:
        return tr("GMNet Water: surface water from Sentinel-1")

    def versionInfo(self) -> str:
        return __version__

    def icon(self) -> QIcon:
        return icon("gmnet")

    def svgIconPath(self) -> str:
        return icon_path("gmnet")

    def warningMessage(self) -> str:
        if torch_installed():
            return ""
        return tr("PyTorch is not installed. To get it, {}").format(how_to_install())

    def loadAlgorithms(self) -> None:
        for algorithm in algorithm_classes():
            self.addAlgorithm(algorithm())

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        return ["tif"]
