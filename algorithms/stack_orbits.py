"""``gmnet:stackorbits``: an ascending and a descending raster in, one raster of both out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterCrs,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..core.backscatter.stacking import StackRequest, plan_stack, stack_orbits
from ..core.errors import GMNetError
from ..core.masks.legend import backscatter_qml
from ..core.raster.common_grid import ExtentRule
from .base import GMNetAlgorithm
from .layer_styles import style, unstyle
from .parameters import (
    ASCENDING,
    DESCENDING,
    VH_BAND,
    VV_BAND,
    band_parameters,
    choice_parameter,
    orbit_parameters,
)
from .support import help_html, qgis_errors, report_of, source_of, tr

EXTENT_RULE = "EXTENT_RULE"
CRS = "CRS"
RESOLUTION = "RESOLUTION"
OUTPUT = "OUTPUT"

_DOUBLE = QgsProcessingParameterNumber.Type.Double


class StackOrbitsAlgorithm(GMNetAlgorithm):
    """Stack ascending and descending."""

    NAME = "stackorbits"
    ICON = "stack_orbits"

    def __init__(self) -> None:
        super().__init__()
        self._sources = ("", "")

    def displayName(self) -> str:
        return tr("Stack ascending and descending")

    def shortDescription(self) -> str:
        return tr("Brings the rasters of both orbits onto one grid, as one raster of four bands.")

    def tags(self) -> list[str]:
        return tr("sentinel-1,sar,radar,orbit,align,warp,stack,merge bands,coregister").split(",")

    def shortHelpString(self) -> str:
        return help_html(
            tr(
                "Brings an ascending and a descending Sentinel-1 raster (VV and VH each) onto one "
                "grid, as one raster of four bands: ascending VV, ascending VH, descending VV, "
                "descending VH. <i>Map surface water</i> takes it as a stack."
            ),
            _help(),
            picture=self.NAME,
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in orbit_parameters(optional=False):
            self.addParameter(parameter)
        rules = [rule.value for rule in ExtentRule]
        self.addParameter(choice_parameter(EXTENT_RULE, tr("Extent of the stack"), rules, rules[0]))
        self.addParameter(
            QgsProcessingParameterCrs(
                CRS, tr("CRS (empty: the ascending raster's)"), None, optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                RESOLUTION,
                tr("Pixel size in units of the CRS (0: the ascending raster's)"),
                _DOUBLE,
                0.0,
                minValue=0.0,
            )
        )
        for parameter in band_parameters():
            self.addParameter(parameter)
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Stack")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        fits, message = super().checkParameterValues(parameters, context)
        if not fits:
            return fits, message
        try:
            sources = self._sources_of(parameters, context)
            plan_stack(self._request(sources, Path(), parameters, context))
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
        with qgis_errors():
            plan = plan_stack(self._request(self._sources, Path(output), parameters, context))
            result = stack_orbits(plan, report_of(feedback))
            if result.decibel:
                style(Path(output), backscatter_qml(), context)
            else:
                unstyle(Path(output))
        self._written = [Path(output)]
        return {OUTPUT: output}

    def _sources_of(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[str, str]:
        """GDAL dataset names of both rasters; to be called on the main thread only."""
        return (
            source_of(self.parameterAsRasterLayer(parameters, ASCENDING, context)),
            source_of(self.parameterAsRasterLayer(parameters, DESCENDING, context)),
        )

    def _request(
        self,
        sources: tuple[str, str],
        output: Path,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> StackRequest:
        crs = self.parameterAsCrs(parameters, CRS, context)
        return StackRequest(
            ascending=sources[0],
            descending=sources[1],
            output=output,
            rule=ExtentRule(self.parameterAsEnumString(parameters, EXTENT_RULE, context)),
            crs_wkt=crs.toWkt() if crs.isValid() else "",
            resolution=self.parameterAsDouble(parameters, RESOLUTION, context),
            vv_band=self.parameterAsInt(parameters, VV_BAND, context),
            vh_band=self.parameterAsInt(parameters, VH_BAND, context),
        )


def _help() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        (
            tr("Ascending, descending"),
            tr(
                "Rasters of calibrated, terrain-corrected backscatter with VV and VH. Values keep "
                "the units they are stored in, so both must be in the same units, dB for instance. "
                "What is missing becomes NaN: nodata values, 0 in VV and VH, and fillings such as "
                "-9999."
            ),
        ),
        (
            tr("Extent of the stack"),
            tr(
                "<i>union</i> covers the ground of both rasters, with missing values where there "
                "is only one; <i>intersection</i> covers the ground that they share."
            ),
        ),
        (
            tr("CRS, pixel size"),
            tr(
                "By default the stack has the pixels of the ascending raster. Values on another "
                "grid are interpolated bilinearly; where grids agree they are copied unchanged. "
                "Missing pixels stay missing and have no share in their neighbours' values. A CRS "
                "that tears the rasters in two, at 180 degrees or at a pole, is refused with the "
                "name of one that fits."
            ),
        ),
        (
            tr("Bands of VV and VH"),
            tr(
                "Found from what the file calls its bands; of two without names the first is VV, "
                "unless the values contradict it."
            ),
        ),
        (
            tr("Stack"),
            tr("A compressed GeoTIFF of four float32 bands, NaN where there is no value."),
        ),
    ]
