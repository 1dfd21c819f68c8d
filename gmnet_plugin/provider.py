"""The Processing provider ``gmnet``."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..algorithms import algorithm_groups
from ..algorithms.support import icon, icon_path, tr
from ..algorithms.workflows import workflows
from ..core.version import __version__
from ..models.runtime import torch_installed

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
        # QGIS shows it in one line above every dialog.
        return tr("PyTorch is not installed: choose Raster > GMNet > Environment… to install it.")

    def load(self) -> bool:
        QgsApplication.processingRegistry().providerAdded.connect(self._added)
        return super().load()

    def unload(self) -> None:
        registry = QgsApplication.processingRegistry()
        # At the end of a newer qgis_process the registry goes before its providers do.
        if registry is not None:
            registry.providerAdded.disconnect(self._added)
        super().unload()

    def _added(self, provider: str) -> None:
        """A workflow finds its steps only once their provider, this one, is in the registry."""
        if provider == PROVIDER_ID:
            self.refreshAlgorithms()

    def loadAlgorithms(self) -> None:
        for group in algorithm_groups():
            for algorithm in group:
                self.addAlgorithm(algorithm())
        if QgsApplication.processingRegistry().providerById(PROVIDER_ID) is not None:
            for workflow in workflows():
                self.addAlgorithm(workflow)

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        return ["tif"]
