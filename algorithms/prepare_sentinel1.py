"""``gmnet:preparesentinel1``: backscatter as people have it in, VV and VH in dB out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..core.backscatter.border import WIDEST, BorderRule
from ..core.backscatter.frames import OrbitPass
from ..core.backscatter.orbit_reader import Units
from ..core.backscatter.preparing import PrepareRequest, plan_preparation, prepare
from ..core.backscatter.speckle import IW_GRDH_LOOKS, LARGEST_WINDOW, Filter, SpeckleFilter
from ..core.backscatter.style import backscatter_qml
from ..core.errors import GMNetError
from ..core.report import SILENT
from .base import GMNetAlgorithm
from .layer_styles import style
from .parameters import VH_BAND, VV_BAND, advanced, band_parameters, choice_parameter
from .prepare_sentinel1_help import help_entries
from .support import help_html, qgis_errors, report_of, source_of, tr

INPUT = "INPUT"
UNITS = "UNITS"
SCALE = "SCALE"
ORBIT = "ORBIT"
BORDER = "BORDER"
BORDER_LEVEL = "BORDER_LEVEL"
FILTER = "FILTER"
WINDOW = "WINDOW"
LOOKS = "LOOKS"
OUTPUT = "OUTPUT"

# What UNITS is where the values shall tell.
AUTO = "auto"

_INTEGER = QgsProcessingParameterNumber.Type.Integer
_DOUBLE = QgsProcessingParameterNumber.Type.Double


class PrepareSentinel1Algorithm(GMNetAlgorithm):
    """Prepare Sentinel-1 backscatter."""

    NAME = "preparesentinel1"
    ICON = "prepare_sentinel1"

    def __init__(self) -> None:
        super().__init__()
        self._sources: tuple[str, ...] = ()

    def displayName(self) -> str:
        return tr("Prepare Sentinel-1 backscatter")

    def shortDescription(self) -> str:
        return tr("Turns backscatter of one orbit into VV and VH in dB, as the networks take it.")

    def tags(self) -> list[str]:
        return tr(
            "sentinel-1,sar,radar,decibel,db,linear,speckle,lee,border noise,mosaic,grd,rtc"
        ).split(",")

    def shortHelpString(self) -> str:
        return help_html(
            tr(
                "Turns calibrated, terrain-corrected Sentinel-1 backscatter into what <i>Map "
                "surface water</i> takes: one raster with VV and VH in dB. Exports of Earth "
                "Engine, RTC files with a polarisation each and results of SNAP can be given as "
                "they are, one frame or several of one orbit."
            ),
            help_entries(),
            picture=self.NAME,
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_input()
        self._add_cleaning()
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Backscatter in dB")))

    def _add_input(self) -> None:
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                INPUT, tr("Rasters of one orbit (VV and VH)"), QgsProcessing.SourceType.TypeRaster
            )
        )
        passes = [one.value for one in OrbitPass]
        self.addParameter(choice_parameter(ORBIT, tr("Orbit"), passes, passes[0]))
        units = [AUTO, *(unit.value for unit in Units)]
        self.addParameter(choice_parameter(UNITS, tr("Units of the stored values"), units, AUTO))
        self.addParameter(
            QgsProcessingParameterNumber(
                SCALE,
                tr("Stored values are divided by (100 for dB x 100)"),
                _DOUBLE,
                1.0,
                minValue=1e-12,
            )
        )
        for parameter in band_parameters():
            self.addParameter(parameter)

    def _add_cleaning(self) -> None:
        self.addParameter(
            QgsProcessingParameterNumber(
                BORDER,
                tr("Pixels to cut off along the border of each frame"),
                _INTEGER,
                0,
                minValue=0,
                maxValue=WIDEST,
            )
        )
        self.addParameter(
            advanced(
                QgsProcessingParameterNumber(
                    BORDER_LEVEL,
                    tr("VV below this is noise along the border (dB; empty: none is)"),
                    _DOUBLE,
                    None,
                    True,
                )
            )
        )
        filters = [one.value for one in Filter]
        self.addParameter(choice_parameter(FILTER, tr("Speckle filter"), filters, filters[0]))
        self.addParameter(
            advanced(
                QgsProcessingParameterNumber(
                    WINDOW,
                    tr("Window of the filter in pixels (odd)"),
                    _INTEGER,
                    5,
                    minValue=3,
                    maxValue=LARGEST_WINDOW,
                )
            )
        )
        self.addParameter(
            advanced(
                QgsProcessingParameterNumber(
                    LOOKS,
                    tr("Equivalent number of looks, for Lee's filter"),
                    _DOUBLE,
                    IW_GRDH_LOOKS,
                    minValue=0.1,
                )
            )
        )

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        fits, message = super().checkParameterValues(parameters, context)
        if not fits:
            return fits, message
        try:
            sources = self._sources_of(parameters, context)
            plan_preparation(self._request(sources, Path(), parameters, context), SILENT)
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
            self._sources = self._sources_of(parameters, context)
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        output = self.parameterAsOutputLayer(parameters, OUTPUT, context)
        report = report_of(feedback)
        with qgis_errors():
            request = self._request(self._sources, Path(output), parameters, context)
            plan = plan_preparation(request, report)
            prepare(plan, report)
        title = tr("Backscatter")
        name = f"{title} {plan.day.label}" if plan.day else title
        style(Path(output), backscatter_qml(), context, name=name)
        self._written = [Path(output)]
        return {OUTPUT: output}

    def _sources_of(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[str, ...]:
        """GDAL dataset names of the rasters; to be called on the main thread only."""
        layers = self.parameterAsLayerList(parameters, INPUT, context)
        return tuple(source_of(layer) for layer in layers)

    def _request(
        self,
        sources: tuple[str, ...],
        output: Path,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> PrepareRequest:
        units = self.parameterAsEnumString(parameters, UNITS, context)
        level = None
        if parameters.get(BORDER_LEVEL) not in (None, ""):
            level = self.parameterAsDouble(parameters, BORDER_LEVEL, context)
        return PrepareRequest(
            sources=sources,
            output=output,
            units=None if units == AUTO else Units(units),
            scale=self.parameterAsDouble(parameters, SCALE, context),
            vv_band=self.parameterAsInt(parameters, VV_BAND, context),
            vh_band=self.parameterAsInt(parameters, VH_BAND, context),
            orbit=OrbitPass(self.parameterAsEnumString(parameters, ORBIT, context)),
            border=BorderRule(self.parameterAsInt(parameters, BORDER, context), level),
            speckle=SpeckleFilter(
                Filter(self.parameterAsEnumString(parameters, FILTER, context)),
                self.parameterAsInt(parameters, WINDOW, context),
                self.parameterAsDouble(parameters, LOOKS, context),
            ),
        )
