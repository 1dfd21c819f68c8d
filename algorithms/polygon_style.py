"""A plain style for polygons, on the layer that a run adds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer, QgsVectorLayer

from .loaded_layers import show

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer, QgsProcessingContext

_OUTLINE_MM = "0.2"


def fill_polygons(
    target: str, fill: str, outline: str, context: QgsProcessingContext, **shown: Any
) -> None:
    """Give the layer of a sink colours, if the run adds it.

    Args:
        target: name of the sink.
        fill, outline: colours as #rrggbb.
        context: of the run.
        shown: name and place of the layer, as `loaded_layers.show` takes them.
    """
    if context.willLoadLayerOnCompletion(target):
        symbol = {"color": fill, "outline_color": outline, "outline_width": _OUTLINE_MM}
        show(target, context, partial(_fill, symbol), **shown)


def _fill(symbol: dict[str, str], layer: QgsMapLayer) -> str:
    if isinstance(layer, QgsVectorLayer):
        layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(symbol)))
    return ""
