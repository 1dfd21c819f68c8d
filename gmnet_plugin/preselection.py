"""Which layer a dialog has chosen when it opens: the active one, where it can be its input."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsRasterLayer

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer, QgsProcessingAlgorithm

# Algorithms whose first input is backscatter; that of the others is a mask.
_OF_BACKSCATTER = (
    "mapwater",
    "monthlywater",
    "preparesentinel1",
    "stackorbits",
    "trainmodel",
    "evaluatemodel",
)
# Its rasters are one of several ways to give scenes, and would come on top of the others.
_NOTHING = ("planmaps",)


def preselected(algorithm: QgsProcessingAlgorithm, layer: QgsMapLayer | None) -> dict[str, Any]:
    """The parameters of a dialog that opens while a layer is active.

    The algorithm's first parameter of rasters gets the layer, where that can be its: backscatter
    has two bands or more of any values, a mask one band of whole numbers.
    """
    if not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
        return {}
    if algorithm.name() in _NOTHING:
        return {}
    for definition in algorithm.parameterDefinitions():
        if definition.isDestination() or definition.type() not in ("raster", "multilayer"):
            continue
        if not _fits(algorithm, layer):
            return {}
        several = definition.type() == "multilayer"
        return {definition.name(): [layer.id()] if several else layer.id()}
    return {}


def _fits(algorithm: QgsProcessingAlgorithm, layer: QgsRasterLayer) -> bool:
    if algorithm.name() in _OF_BACKSCATTER:
        # A frame may be two files of one band each.
        return layer.bandCount() > 1 or algorithm.name() == "preparesentinel1"
    return layer.bandCount() == 1 and layer.dataProvider().dataType(1) == Qgis.DataType.Byte
