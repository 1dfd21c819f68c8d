"""``gmnet:monthlywater`` in a project: the masks in one group, by date, each with its time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
)

from ..core.dates.period import Period, PeriodLength, span_label
from ..core.masks.legend import mask_qml, probability_qml
from ..core.report import Report
from .command_algorithm import CommandAlgorithm
from .layer_styles import style
from .loaded_layers import earlier_layer
from .series_layers import in_group, load_into_group
from .support import reload_layers, tr

if TYPE_CHECKING:
    from ..core.series.mapping import PeriodMap

LOAD = "LOAD"
LAYERS = "LAYERS"


class MonthlyWaterAlgorithm(CommandAlgorithm):
    """Map monthly surface water."""

    def __init__(self) -> None:
        super().__init__()
        self._maps: list[PeriodMap] = []
        self._length = PeriodLength.MONTH
        self._load = False

    def definitions(self) -> list[QgsProcessingParameterDefinition]:
        *most, folder = super().definitions()
        load = QgsProcessingParameterBoolean(LOAD, tr("Add the masks to the project"), True)
        load.setHelp(
            tr(
                "In one group, in order, each with its time, so that the temporal controller plays "
                "the series."
            )
        )
        return [*most, load, folder]

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
        self._maps = result.maps
        self._length = plan.options.period
        self._load = self.parameterAsBool(parameters, LOAD, context)
        return {LAYERS: [str(one.mask) for one in result.maps]}

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        project = context.project()
        periods = [one.period for one in self._maps]
        group = _group(self._length, periods[0], periods[-1])
        sources = [layer for layer, _ in self._read_layers.values()]
        for one in self._maps:
            name = tr("Water {}").format(one.period.label)
            if self._load and project is not None:
                load_into_group(one.mask, name, group, LAYERS, context)
            style(
                one.mask,
                mask_qml(),
                context,
                name=name,
                earlier=earlier_layer(project, one.mask),
                then=in_group(group, one.period, self._length, sources),
            )
            reload_layers(one.mask, project)
            if one.probability is not None:
                style(one.probability, probability_qml(), context)
                reload_layers(one.probability, project)
        return {}


def _group(length: PeriodLength, first: Period, last: Period) -> str:
    """What to call the group of a series, such as 'Monthly surface water 2020'."""
    texts = {
        PeriodLength.DAY: tr("Daily surface water {}"),
        PeriodLength.DEKAD: tr("Surface water by dekad {}"),
        PeriodLength.MONTH: tr("Monthly surface water {}"),
        PeriodLength.QUARTER: tr("Quarterly surface water {}"),
        PeriodLength.YEAR: tr("Yearly surface water {}"),
    }
    years = (Period.around(day, PeriodLength.YEAR) for day in (first.start, last.end))
    return texts[length].format(span_label(*years))
