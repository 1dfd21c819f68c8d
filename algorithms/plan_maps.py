"""``gmnet:planmaps`` in a project: the plan's tasks as a layer that follows its runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProcessingUtils

from ..core.plan.plan_style import TASKS
from ..core.report import Report
from .command_algorithm import CommandAlgorithm
from .language import tr
from .loaded_layers import show
from .qgis_versions import refresh_every

# Milliseconds after which the layer looks at its file again.
_REFRESH_MS = 5000


class PlanMapsAlgorithm(CommandAlgorithm):
    """Plan maps; the plan carries its style itself."""

    def further(
        self,
        parameters: dict[str, Any],
        plan: Any,
        result: Any,
        context: QgsProcessingContext,
        report: Report,
    ) -> dict[str, Any]:
        path: Path = plan.options.output
        if context.project() is not None:
            source, name = tasks_of(path), tr("Plan {}").format(path.stem)
            vector = QgsProcessingUtils.LayerHint.Vector
            details = QgsProcessingContext.LayerDetails(name, context.project(), "OUTPUT", vector)
            context.addLayerToLoadOnCompletion(source, details)
            show(source, context, _refreshing, name=name)
        return {}


def tasks_of(plan: Path) -> str:
    """What QGIS calls the layer of a plan's tasks."""
    return f"{plan}|layername={TASKS}"


def _refreshing(layer: QgsMapLayer) -> str:
    refresh_every(layer, _REFRESH_MS)
    return ""
