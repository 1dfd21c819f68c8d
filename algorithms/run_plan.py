"""``gmnet:runplan`` in a project: a mosaic of the masks for each period, each with its time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
)

from ..core.dates.period import Period, PeriodLength
from ..core.masks.legend import mask_qml
from ..core.report import Report
from .command_algorithm import CommandAlgorithm
from .layer_styles import style
from .loaded_layers import earlier_layer
from .series_layers import in_group, load_into_group
from .support import reload_layers, tr

LOAD = "LOAD"
LAYERS = "LAYERS"


class RunPlanAlgorithm(CommandAlgorithm):
    """Run a plan."""

    def __init__(self) -> None:
        super().__init__()
        self._mosaics: list[tuple[Path, Period]] = []
        self._length = PeriodLength.MONTH
        self._load = False
        self._plan = Path()

    def definitions(self) -> list[QgsProcessingParameterDefinition]:
        load = QgsProcessingParameterBoolean(LOAD, tr("Add the masks to the project"), True)
        load.setHelp(
            tr(
                "As one virtual raster for each period, in one group, each with its time, so that "
                "the temporal controller plays the series."
            )
        )
        return [*super().definitions(), load]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        layers = QgsProcessingOutputMultipleLayers(LAYERS, tr("Water masks"))
        return [layers, *super().results()]

    def further(
        self,
        parameters: dict[str, Any],
        plan: Any,
        result: Any,
        context: QgsProcessingContext,
        report: Report,
    ) -> dict[str, Any]:
        self._mosaics = result.mosaics
        self._length = PeriodLength(plan.file.settings["period"])
        self._load = self.parameterAsBool(parameters, LOAD, context)
        self._plan = plan.file.path
        return {LAYERS: [str(path) for path, _ in result.mosaics]}

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        project = context.project()
        group = tr("Surface water of {}").format(self._plan.stem)
        for path, period in self._mosaics:
            name = tr("Water {}").format(period.label)
            if self._load and project is not None:
                load_into_group(path, name, group, LAYERS, context)
            style(
                path,
                mask_qml(),
                context,
                name=name,
                earlier=earlier_layer(project, path),
                then=in_group(group, period, self._length),
            )
            reload_layers(path, project)
        return {}
