"""A plain style for polygons, on the layer that a run adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsFillSymbol,
    QgsProcessingLayerPostProcessorInterface,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProcessingFeedback

_OUTLINE_MM = "0.2"


class FilledPolygons(QgsProcessingLayerPostProcessorInterface):
    """Fills the polygons of a loaded layer with one colour.

    Args:
        fill, outline: colours as #rrggbb.
    """

    # Processing holds no reference that Python knows of: without one here the object is gone
    # before it is asked.
    _waiting: list[FilledPolygons] = []

    def __init__(self, fill: str, outline: str) -> None:
        super().__init__()
        self._symbol = {
            "color": fill,
            "outline_color": outline,
            "outline_width": _OUTLINE_MM,
        }
        self._waiting.append(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by Processing on the main thread."""
        if isinstance(layer, QgsVectorLayer):
            symbol = QgsFillSymbol.createSimple(self._symbol)
            layer.setRenderer(QgsSingleSymbolRenderer(symbol))
            layer.triggerRepaint()
        self._waiting.remove(self)


def fill_polygons(
    target: str, fill: str, outline: str, name: str, context: QgsProcessingContext
) -> None:
    """Give the layer of a sink colours and a name, if the run adds it.

    Args:
        target: name of the sink.
        fill, outline: colours as #rrggbb.
        name: name of the layer.
        context: of the run.
    """
    if context.willLoadLayerOnCompletion(target):
        details = context.layerToLoadOnCompletionDetails(target)
        details.name = name
        details.forceName = True
        details.setPostProcessor(FilledPolygons(fill, outline))
