"""``gmnet:monthlywater``: many dated rasters in, a water mask for each month out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingUtils,
)

from ..core.dates.period import Period, PeriodLength, span_label
from ..core.errors import GMNetError, InputError
from ..core.masks.legend import mask_qml, probability_qml
from ..core.raster.hidden_file import make_folder
from ..core.series.mapping import PeriodMap, SeriesPlan, SeriesRequest, map_series, plan_series
from ..models.contract import OrbitMode
from ..models.errors import ModelError
from ..models.runtime import how_to_install, torch_installed
from .base import GMNetAlgorithm
from .dated_layers import date_pattern_parameter, dated_rasters
from .layer_styles import style
from .mapping_parameters import (
    THRESHOLD,
    choice_of,
    extent_of,
    loaded_model,
    model_parameters,
    run_parameters,
    storage_of,
    unknown_model,
    value_parameters,
)
from .monthly_water_help import help_entries
from .parameters import ASCENDING, DESCENDING, VH_BAND, VV_BAND, choice_parameter
from .series_layers import in_group, load_into_group
from .support import help_html, layers_of, qgis_errors, reload_layers, report_of, tr

PERIOD = "PERIOD"
PROBABILITY = "PROBABILITY"
LOAD = "LOAD"
OUTPUT_FOLDER = "OUTPUT_FOLDER"
LAYERS = "LAYERS"
MAPPED = "MAPPED"
SKIPPED = "SKIPPED"
FAILED = "FAILED"


class MonthlyWaterAlgorithm(GMNetAlgorithm):
    """Map monthly surface water."""

    NAME = "monthlywater"
    ICON = "monthly_water"

    def __init__(self) -> None:
        super().__init__()
        self._plan: SeriesPlan | None = None
        self._maps: list[PeriodMap] = []
        self._length = PeriodLength.MONTH
        self._load = False

    def displayName(self) -> str:
        return tr("Map monthly surface water")

    def shortDescription(self) -> str:
        return tr("Maps surface water of every month from many dated Sentinel-1 rasters.")

    def tags(self) -> list[str]:
        return tr(
            "water,lake,flood,sentinel-1,sar,time series,month,year,temporal,dynamics,batch"
        ).split(",")

    def shortHelpString(self) -> str:
        return help_html(
            tr(
                "Sorts rasters of Sentinel-1 backscatter by month, or by another period, and maps "
                "surface water of each with GMNet, as <i>Map surface water</i> does. The masks of "
                "all months lie on one grid: 1 for water, 0 for land and 255 where there is no "
                "observation."
            ),
            help_entries(),
            picture=self.NAME,
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for name, label in (
            (ASCENDING, tr("Rasters of the ascending orbit (VV and VH)")),
            (DESCENDING, tr("Rasters of the descending orbit (VV and VH)")),
        ):
            self.addParameter(
                QgsProcessingParameterMultipleLayers(
                    name, label, QgsProcessing.SourceType.TypeRaster, optional=True
                )
            )
        self.addParameter(date_pattern_parameter())
        lengths = [length.value for length in PeriodLength]
        self.addParameter(
            choice_parameter(PERIOD, tr("A mask for each"), lengths, PeriodLength.MONTH.value)
        )
        for parameter in (*model_parameters(), *value_parameters(), *run_parameters()):
            self.addParameter(parameter)
        self._add_results()

    def _add_results(self) -> None:
        self.addParameter(
            QgsProcessingParameterBoolean(PROBABILITY, tr("Also write probabilities"), False)
        )
        self.addParameter(
            QgsProcessingParameterBoolean(LOAD, tr("Add the masks to the project"), True)
        )
        self.addParameter(
            QgsProcessingParameterFolderDestination(OUTPUT_FOLDER, tr("Folder for the masks"))
        )
        self.addOutput(QgsProcessingOutputMultipleLayers(LAYERS, tr("Water masks")))
        self.addOutput(QgsProcessingOutputNumber(MAPPED, tr("Number of masks made")))
        self.addOutput(
            QgsProcessingOutputNumber(SKIPPED, tr("Number of masks that were there already"))
        )
        self.addOutput(QgsProcessingOutputString(FAILED, tr("Periods that failed")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        if unknown := unknown_model(parameters):
            return False, unknown
        try:
            # QGIS itself does not say which of many rasters is gone.
            for name in (ASCENDING, DESCENDING):
                layers_of(self, parameters, name, context, QgsProcessingUtils.LayerHint.Raster)
        except InputError as error:
            return False, str(error)
        fits, message = super().checkParameterValues(parameters, context)
        if not fits:
            return fits, message
        if not torch_installed():
            return False, tr("PyTorch is not installed. To get it, {}").format(how_to_install())
        try:
            self._planned(parameters, context)
        except (GMNetError, ModelError) as error:
            return False, str(error)
        return True, ""

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        with qgis_errors():
            self._plan = self._planned(parameters, context)
        self._length = self._plan.request.length
        self._load = self.parameterAsBool(parameters, LOAD, context)
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        report = report_of(feedback)
        folder = Path(self.parameterAsFileOutput(parameters, OUTPUT_FOLDER, context))
        probability = self.parameterAsBool(parameters, PROBABILITY, context)
        cancelled = tr("Cancelled; masks that were finished are kept, and a new run goes on there.")
        with qgis_errors(cancelled):
            make_folder(folder, OUTPUT_FOLDER)
            model = loaded_model(self, parameters, context, self._plan.modes, report)
            result = map_series(self._plan, folder, probability, model, report)
        self._maps = result.maps
        made = sum(one.made for one in result.maps)
        return {
            OUTPUT_FOLDER: str(folder),
            LAYERS: [str(one.mask) for one in result.maps],
            MAPPED: made,
            SKIPPED: len(result.maps) - made,
            FAILED: ", ".join(period.label for period in result.failed),
        }

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        project = context.project()
        periods = [one.period for one in self._maps]
        group = _group(self._length, periods[0], periods[-1])
        for one in self._maps:
            name = tr("Water {}").format(one.period.label)
            if self._load and project is not None:
                load_into_group(one.mask, name, group, LAYERS, context)
            style(one.mask, mask_qml(), context, name=name, then=in_group(group, one.period))
            reload_layers(one.mask, project)
            if one.probability is not None:
                style(one.probability, probability_qml(), context)
                reload_layers(one.probability, project)
        return {}

    def _planned(self, parameters: dict[str, Any], context: QgsProcessingContext) -> SeriesPlan:
        """What to map; to be called on the main thread only.

        Raises:
            InputError: as in `plan_series`, or a layer cannot be used.
            ModelError: the model set lacks weights that are needed.
        """
        choice = choice_of(self, parameters, context)
        rasters = {
            name: tuple(dated_rasters(self, name, parameters, context))
            if parameters.get(name) not in (None, "", [])
            else ()
            for name in (ASCENDING, DESCENDING)
        }
        plan = plan_series(
            SeriesRequest(
                ascending=rasters[ASCENDING],
                descending=rasters[DESCENDING],
                length=PeriodLength(self.parameterAsEnumString(parameters, PERIOD, context)),
                storage=storage_of(self, parameters, context),
                vv_band=self.parameterAsInt(parameters, VV_BAND, context),
                vh_band=self.parameterAsInt(parameters, VH_BAND, context),
                threshold=self.parameterAsDouble(parameters, THRESHOLD, context),
                extent=extent_of(self, parameters, context),
                orbit_choice=choice.orbit_choice(OrbitMode.STACKED),
            )
        )
        choice.check(plan.modes)
        return plan


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
