"""``gmnet:excludeterrain``: a water mask and terrain in, a mask without terrain out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..core.errors import GMNetError
from ..core.masks.legend import SHADOW, STEEP, TERRAIN_LEGEND, WATER, classes_qml
from ..core.masks.terrain import ApplyTo, TerrainRequest, exclude_terrain, plan_terrain
from .base import GMNetAlgorithm
from .layer_styles import style
from .parameters import choice_parameter
from .support import help_html, qgis_errors, report_of, source_of, tr

INPUT = "INPUT"
SLOPE_RASTER = "SLOPE"
MAX_SLOPE = "MAX_SLOPE"
HAND_RASTER = "HAND"
MAX_HAND = "MAX_HAND"
SHADOW_RASTER = "SHADOW"
SHADOW_VALUES = "SHADOW_VALUES"
APPLY_TO = "APPLY_TO"
OUTPUT = "OUTPUT"
# Codes whose areas are outputs.
AREAS = {"STEEP_AREA": STEEP, "SHADOW_AREA": SHADOW, "WATER_AREA": WATER}

_DOUBLE = QgsProcessingParameterNumber.Type.Double


class ExcludeTerrainAlgorithm(GMNetAlgorithm):
    """Exclude terrain."""

    NAME = "excludeterrain"
    ICON = "exclude_terrain"

    def __init__(self) -> None:
        super().__init__()
        self._sources: dict[str, str] = {}

    def displayName(self) -> str:
        return tr("Exclude terrain")

    def shortDescription(self) -> str:
        return tr("Takes steep slopes, heights, layover and shadow out of a water mask.")

    def tags(self) -> list[str]:
        return tr("water,sar,radar,slope,hand,drainage,layover,shadow,mountain,mask").split(",")

    def shortHelpString(self) -> str:
        return help_html(
            tr(
                "In mountains radar shadow looks like water, and water does not lie on slopes. "
                "This turns such pixels of a water mask into <i>steep or high above drainage</i> "
                "(250) and <i>layover or shadow</i> (251), which count neither as water nor as "
                "land. Give at least one of the three rasters; they may lie on any grid."
            ),
            _help(),
            picture=self.NAME,
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(QgsProcessingParameterRasterLayer(INPUT, tr("Water mask")))
        self._add_limit(
            SLOPE_RASTER, tr("Slope (degrees)"), MAX_SLOPE, tr("Steepest slope (degrees)"), 90.0
        )
        self._add_limit(
            HAND_RASTER,
            tr("Height above nearest drainage, HAND (m)"),
            MAX_HAND,
            tr("Greatest height above drainage (m)"),
            9000.0,
        )
        self.addParameter(
            QgsProcessingParameterRasterLayer(
                SHADOW_RASTER, tr("Layover and shadow"), optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                SHADOW_VALUES, tr("Values that are layover or shadow"), TerrainRequest.shadow_values
            )
        )
        choices = [choice.value for choice in ApplyTo]
        self.addParameter(
            choice_parameter(APPLY_TO, tr("Pixels that may change"), choices, choices[0])
        )
        self.addParameter(
            QgsProcessingParameterRasterDestination(OUTPUT, tr("Water without terrain"))
        )
        labels = {
            "STEEP_AREA": tr("Area that became steep or high (km²)"),
            "SHADOW_AREA": tr("Area that became layover or shadow (km²)"),
            "WATER_AREA": tr("Water area that is left (km²)"),
        }
        for name in AREAS:
            self.addOutput(QgsProcessingOutputNumber(name, labels[name]))

    def _add_limit(
        self, raster: str, raster_label: str, limit: str, limit_label: str, highest: float
    ) -> None:
        """A raster and the highest of its values that is not excluded."""
        self.addParameter(QgsProcessingParameterRasterLayer(raster, raster_label, optional=True))
        self.addParameter(
            QgsProcessingParameterNumber(
                limit,
                limit_label,
                _DOUBLE,
                getattr(TerrainRequest, limit.lower()),
                minValue=0.0,
                maxValue=highest,
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
            plan_terrain(self._request(sources, Path(), parameters, context))
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
        output = Path(self.parameterAsOutputLayer(parameters, OUTPUT, context))
        with qgis_errors():
            plan = plan_terrain(self._request(self._sources, output, parameters, context))
            result = exclude_terrain(plan, report_of(feedback))
        name = tr("Water without terrain") + (f" {plan.period.label}" if plan.period else "")
        style(output, classes_qml(TERRAIN_LEGEND), context, name=name)
        self._written = [output]
        areas = {name: result.areas[code] for name, code in AREAS.items() if result.areas}
        return {OUTPUT: str(output), **areas}

    def _sources_of(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, str]:
        """GDAL dataset names of the rasters; to be called on the main thread only."""
        return {
            name: source_of(self.parameterAsRasterLayer(parameters, name, context))
            for name in (INPUT, SLOPE_RASTER, HAND_RASTER, SHADOW_RASTER)
            if parameters.get(name) not in (None, "")
        }

    def _request(
        self,
        sources: dict[str, str],
        output: Path,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> TerrainRequest:
        return TerrainRequest(
            mask=sources[INPUT],
            output=output,
            slope=sources.get(SLOPE_RASTER),
            max_slope=self.parameterAsDouble(parameters, MAX_SLOPE, context),
            hand=sources.get(HAND_RASTER),
            max_hand=self.parameterAsDouble(parameters, MAX_HAND, context),
            shadow=sources.get(SHADOW_RASTER),
            shadow_values=self.parameterAsString(parameters, SHADOW_VALUES, context),
            apply_to=ApplyTo(self.parameterAsEnumString(parameters, APPLY_TO, context)),
        )


def _help() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        (
            tr("Water mask"),
            tr("0 land, 1 water, 255 no observation. Only land and water change."),
        ),
        (
            tr("Slope, steepest slope"),
            tr(
                "Degrees. <i>Slope</i> of QGIS (native:slope) makes it from an elevation model in "
                "a projected CRS. Steeper pixels become 250."
            ),
        ),
        (
            tr("Height above nearest drainage"),
            tr(
                "Metres above the nearest stream (HAND), as offered for the whole world. Higher "
                "pixels become 250. Mind lakes without an outlet, which may lie high above it."
            ),
        ),
        (
            tr("Layover and shadow"),
            tr(
                "The raster that comes with terrain-corrected radar images. These pixels become "
                "251, also where they are steep. Take the one of the same orbit."
            ),
        ),
        (
            tr("Values that are layover or shadow"),
            tr(
                "Values and ranges, such as 1,2,3 or 2-254. SNAP and OPERA RTC-S1: 1-3. Maps "
                "made by GAMMA, such as <i>_ls_map.tif</i> of ASF: 2-254, as 1 is seen there."
            ),
        ),
        (
            tr("Pixels that may change"),
            tr(
                "<i>all</i>: land as well as water, so that a pixel is left out in every mask of a "
                "series or in none. <i>water</i>: water only; land stays land."
            ),
        ),
        (
            tr("Water without terrain"),
            tr(
                "A mask on the grid of the water mask, with its dates. Slopes and heights on "
                "other grids are interpolated bilinearly, layover and shadow takes the nearest "
                "value. Where a raster has no value it excludes nothing."
            ),
        ),
    ]
