"""``gmnet:searchscenes``: asks through QGIS, which knows the user's proxy, and shows footprints."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingUtils

from ..core.report import Report
from .command_algorithm import CommandAlgorithm
from .download import ask_through_qgis
from .language import tr
from .polygon_style import fill_polygons

_OUTPUT = "OUTPUT"
# Fill and outline; many scenes lie on each other.
_COLOURS = "42,127,193,40", "27,90,140,255"


class SearchScenesAlgorithm(CommandAlgorithm):
    """Search for scenes, by QGIS's network manager; the footprints become a layer."""

    def brought(self, report: Report) -> dict[str, Any]:
        return {"fetch": ask_through_qgis(report.check)}

    def further(
        self,
        parameters: dict[str, Any],
        plan: Any,
        result: Any,
        context: QgsProcessingContext,
        report: Report,
    ) -> dict[str, Any]:
        path = plan.request.output
        if path is not None and context.project() is not None:
            name = tr("Scenes {} to {}").format(plan.request.first, plan.request.last)
            vector = QgsProcessingUtils.LayerHint.Vector
            details = QgsProcessingContext.LayerDetails(name, context.project(), _OUTPUT, vector)
            context.addLayerToLoadOnCompletion(str(path), details)
            fill_polygons(str(path), *_COLOURS, context, name=name)
        return {}
