"""``gmnet:waterarea``: dated masks and zones in, areas by zone and date out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ..core.dates.period import span_label
from ..core.errors import GMNetError
from ..core.raster.hidden_file import HiddenFile, together
from ..core.series.area import COMPLETE, AreaRequest, measure_areas, plan_areas
from ..core.series.area_report import CHARTS, as_html
from ..core.series.area_table import (
    FIELDS,
    STATISTICS_FIELDS,
    as_csv,
    records,
    statistics_records,
    table_beside,
)
from .attribute_table import fields
from .base import GMNetAlgorithm
from .dated_layers import MASKS, date_pattern_help, dated_rasters, mask_parameters
from .layer_target import LayerTarget
from .parameters import advanced
from .support import help_html, qgis_errors, report_of, tr
from .targets import PAGE, TABLE, check_files
from .zone_layers import ZONES, zone_parameters, zones_help, zones_of

COMPLETE_FROM = "COMPLETE_FROM"
OUTPUT = "OUTPUT"
STATISTICS = "STATISTICS"
OUTPUT_HTML = "OUTPUT_HTML"
OUTPUT_CSV = "OUTPUT_CSV"


class WaterAreaAlgorithm(GMNetAlgorithm):
    """Water area through time."""

    NAME = "waterarea"
    ICON = "water_area"

    def __init__(self) -> None:
        super().__init__()
        self._request = AreaRequest(())

    def displayName(self) -> str:
        return tr("Water area through time")

    def shortDescription(self) -> str:
        return tr("Measures the water area of each zone on each date, with trends and charts.")

    def tags(self) -> list[str]:
        return tr(
            "water,lake,area,zonal,statistics,time series,trend,mann-kendall,sen,basin,report"
        ).split(",")

    def shortHelpString(self) -> str:
        return help_html(
            tr(
                "Measures the water area on the dates of a series of masks, in zones such as lakes "
                "or basins or over all: a table, statistics with the trend of each zone, and a "
                "report with charts. Dates whose missing values could pass for a change in water "
                "are marked."
            ),
            _help(),
            picture=self.NAME,
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in mask_parameters():
            self.addParameter(parameter)
        for parameter in zone_parameters():
            self.addParameter(parameter)
        self.addParameter(
            advanced(
                QgsProcessingParameterNumber(
                    COMPLETE_FROM,
                    tr("A date is complete from this part of the largest valid area on (%)"),
                    QgsProcessingParameterNumber.Type.Double,
                    100 * COMPLETE,
                    minValue=0.0,
                    maxValue=100.0,
                )
            )
        )
        table = QgsProcessing.SourceType.TypeVector
        self.addParameter(QgsProcessingParameterFeatureSink(OUTPUT, tr("Water area"), table))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                STATISTICS, tr("Statistics of the zones"), table, None, True, False
            )
        )
        for name, label, kind, made in (
            (OUTPUT_HTML, tr("Report on the water area"), tr("HTML files (*.html)"), True),
            (OUTPUT_CSV, tr("Table (empty: beside the report)"), tr("CSV files (*.csv)"), False),
        ):
            self.addParameter(
                QgsProcessingParameterFileDestination(name, label, kind, None, True, made)
            )

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        fits, message = super().checkParameterValues(parameters, context)
        if not fits:
            return fits, message
        try:
            request = self._read(parameters, context, QgsProcessingFeedback())
            plan_areas(request)
            self._check_targets(request, parameters, context)
        except GMNetError as error:
            return False, str(error)
        return True, ""

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        with qgis_errors():
            self._request = self._read(parameters, context, feedback)
            # Models ask for no checks.
            self._check_targets(self._request, parameters, context)
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        page = self.parameterAsFileOutput(parameters, OUTPUT_HTML, context)
        table = self.parameterAsFileOutput(parameters, OUTPUT_CSV, context)
        report = report_of(feedback)
        with qgis_errors(tr("Cancelled; nothing was written.")):
            if page and not table:
                table = str(table_beside(Path(page)))
            areas = measure_areas(plan_areas(self._request), report)
            files = {name: HiddenFile(Path(name)) for name in (table, page) if name}
            layers = {
                OUTPUT: (FIELDS, records(areas)),
                STATISTICS: (STATISTICS_FIELDS, statistics_records(areas)),
            }
            targets = {
                name: LayerTarget(self, parameters, name, context, fields(**kinds))
                for name, (kinds, _) in layers.items()
            }
            with together([*files.values(), *targets.values()]):
                if table:
                    files[table].write_text(as_csv(areas))
                if page:
                    files[page].write_text(as_html(areas, Path(table).name))
                for name, (_, rows) in layers.items():
                    for row in rows:
                        targets[name].add(row)
        when = span_label(areas.periods[0], areas.periods[-1])
        titles = {OUTPUT: tr("Water area"), STATISTICS: tr("Water area, statistics")}
        outputs: dict[str, Any] = {OUTPUT_CSV: table, OUTPUT_HTML: page}
        for name, target in targets.items():
            outputs[name] = target.made
            if context.willLoadLayerOnCompletion(target.made):
                details = context.layerToLoadOnCompletionDetails(target.made)
                details.name, details.forceName = f"{titles[name]} {when}", True
        return {name: made for name, made in outputs.items() if made}

    def _read(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> AreaRequest:
        """Dates and zones; to be called on the main thread only."""
        return AreaRequest(
            rasters=dated_rasters(self, MASKS, parameters, context),
            zones=zones_of(self, parameters, context, feedback),
            complete=self.parameterAsDouble(parameters, COMPLETE_FROM, context) / 100,
        )

    def _check_targets(
        self, request: AreaRequest, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Refuse targets that cannot be, would overwrite what is read, or a file nobody named."""
        read = [raster.source for raster in request.rasters]
        if (zones := self.parameterAsVectorLayer(parameters, ZONES, context)) is not None:
            read.append(zones.source())
        page = self.parameterAsFileOutput(parameters, OUTPUT_HTML, context)
        named = self.parameterAsFileOutput(parameters, OUTPUT_CSV, context)
        beside = table_beside(Path(page)) if page and not named else None
        check_files(
            parameters,
            {OUTPUT_HTML: PAGE, OUTPUT_CSV: TABLE},
            (OUTPUT, STATISTICS),
            {tr("the table beside the report"): beside} if beside else {},
            read,
        )


def _help() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        (
            tr("Water masks"),
            tr(
                "On one grid with a CRS, one for each date: 1 water, 0 land, 255 no observation; "
                "masked terrain (250, 251) counts as not observed."
            ),
        ),
        date_pattern_help(),
        zones_help(),
        (
            tr("Complete dates"),
            tr(
                "A date is complete in a zone if its valid area is at least so many percent of "
                "the zone's largest, and if the places that were not seen, but are water on other "
                "dates, make up no more than the rest to 100 % of the zone's largest water area. "
                "Other dates are marked, and left out of statistics and trends."
            ),
        ),
        (
            tr("Water area"),
            tr(
                "A table with a row for each zone and date: water, valid and zone area in km², on "
                "the ellipsoid if the CRS is geographic; percentages; water of other dates in "
                "places that were not seen (unseen_km2); and whether the date is complete."
            ),
        ),
        (
            tr("Statistics of the zones"),
            tr(
                "Mean, standard deviation, extremes, Theil-Sen slope in km² a year with 95 % "
                "limits, and the Mann-Kendall test, all from complete dates. Winter ice looks like "
                "land, and seasons are no trend: compare like months over the years."
            ),
        ),
        (
            tr("Report, table"),
            tr(
                "A page with charts of the {} zones with the most water, to read and to print. The "
                "table goes beside it as a CSV file of the same name, or where you say. All "
                "results of a run appear together, when they are whole."
            ).format(CHARTS),
        ),
    ]
