"""A raster that is written as a GeoTIFF or as a virtual raster, as its name says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterRasterDestination,
    QgsProperty,
)

from .support import tr

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext


class RasterOrVirtualDestination(QgsProcessingParameterRasterDestination):
    """A raster destination that takes ``.vrt`` besides ``.tif``.

    QGIS asks the provider what names of rasters may end in; all other algorithms write GeoTIFFs.
    """

    _ENDINGS = ("tif", "vrt")

    def clone(self) -> RasterOrVirtualDestination:
        return RasterOrVirtualDestination(self.name(), self.description())

    def defaultFileExtension(self) -> str:
        return self._ENDINGS[0]

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        return list(self._ENDINGS)

    def createFileFilter(self) -> str:
        names = tr("GeoTIFF (*.tif)"), tr("Virtual raster (*.vrt)")
        return ";;".join(names)

    def isSupportedOutputValue(self, value: Any, context: QgsProcessingContext) -> tuple[bool, str]:
        # QGIS's own way to the name would also announce a layer to be loaded.
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink
        if isinstance(value, QgsProperty):
            value = value.staticValue()
        name = value if isinstance(value, str) else ""
        if name in ("", QgsProcessing.TEMPORARY_OUTPUT):
            return True, ""
        if Path(name).suffix[1:].lower() in self._ENDINGS:
            return True, ""
        return False, tr("'{}' ends neither in .tif nor in .vrt.").format(Path(name).name)
