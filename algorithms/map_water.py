"""``gmnet:mapwater``: rasters of backscatter in, a water mask out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ..core.backscatter.scenes import Sources, open_sources
from ..core.errors import GMNetError
from ..core.masks.legend import mask_qml, probability_qml
from ..core.raster.grid import Extent
from ..core.report import SILENT, Report
from ..core.water.mapping import MapRequest, MapResult, map_water, plan_mapping
from ..models.errors import ModelError
from ..models.runtime import how_to_install, torch_installed
from .base import GMNetAlgorithm
from .layer_styles import style
from .mapping_parameters import (
    THRESHOLD,
    choice_of,
    extent_of,
    loaded_model,
    model_help,
    model_parameters,
    run_help,
    run_parameters,
    storage_of,
    unknown_model,
    value_help,
    value_parameters,
)
from .parameters import ASCENDING, DESCENDING, VH_BAND, VV_BAND, orbit_parameters
from .support import help_html, qgis_errors, report_of, source_of, tr

STACKED = "STACKED"
PROBABILITY = "PROBABILITY"
OUTPUT = "OUTPUT"
WATER_AREA = "WATER_AREA"
VALID_AREA = "VALID_AREA"


class MapWaterAlgorithm(GMNetAlgorithm):
    """Map surface water."""

    NAME = "mapwater"
    ICON = "gmnet"

    def __init__(self) -> None:
        super().__init__()
        self._sources = Sources()
        self._extent: Extent | None = None

    def displayName(self) -> str:
        return tr("Map surface water")

    def shortDescription(self) -> str:
        return tr("Maps surface water from Sentinel-1 backscatter of one or both orbits.")

    def tags(self) -> list[str]:
        return tr("water,flood,lake,sentinel-1,sar,radar,deep learning,segmentation").split(",")

    def shortHelpString(self) -> str:
        return help_html(
            tr(
                "Maps surface water from Sentinel-1 backscatter (VV and VH) with GMNet, a gated "
                "multiscale network. Give a raster of the ascending orbit, of the descending "
                "orbit, or both; or one stack of four bands. The mask is 1 for water, 0 for land "
                "and 255 where there is no observation."
            ),
            _help(),
            picture=self.NAME,
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_rasters()
        for parameter in (*model_parameters(), *value_parameters(), *run_parameters()):
            self.addParameter(parameter)
        self._add_results()

    def _add_rasters(self) -> None:
        for parameter in orbit_parameters(optional=True):
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterRasterLayer(
                STACKED, tr("Stack of both orbits (4 bands)"), optional=True
            )
        )

    def _add_results(self) -> None:
        self.addParameter(
            QgsProcessingParameterRasterDestination(
                PROBABILITY, tr("Water probability (%)"), None, True, False
            )
        )
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Water mask")))
        self.addOutput(QgsProcessingOutputNumber(WATER_AREA, tr("Water area (km²)")))
        self.addOutput(QgsProcessingOutputNumber(VALID_AREA, tr("Observed area (km²)")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        if unknown := unknown_model(parameters):
            return False, unknown
        fits, message = super().checkParameterValues(parameters, context)
        if not fits:
            return fits, message
        if not torch_installed():
            return False, tr("PyTorch is not installed. To get it, {}").format(how_to_install())
        try:
            opened = open_sources(self._sources_of(parameters, context), SILENT)
            extent = extent_of(self, parameters, context)
            if extent is not None:
                opened.scene.grid.window_of(extent)
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
            self._sources = self._sources_of(parameters, context)
            self._extent = extent_of(self, parameters, context)
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        report = report_of(feedback)
        output = Path(self.parameterAsOutputLayer(parameters, OUTPUT, context))
        probability = self.parameterAsOutputLayer(parameters, PROBABILITY, context)
        with qgis_errors():
            request = MapRequest(
                sources=self._sources,
                output=output,
                probability=Path(probability) if probability else None,
                threshold=self.parameterAsDouble(parameters, THRESHOLD, context),
                extent=self._extent,
                orbit_choice=choice_of(self, parameters, context).orbit_choice(self._sources.mode),
            )
            plan = plan_mapping(request, report)
            model = loaded_model(self, parameters, context, plan.modes, report)
            result = map_water(plan, model, report)
            when = "" if plan.period is None else plan.period.label
            name = tr("Water {}").format(when) if when else ""
            style(output, mask_qml(), context, on_top=True, name=name)
            if request.probability is not None:
                name = tr("Water probability {} (%)").format(when) if when else ""
                style(request.probability, probability_qml(), context, name=name)
        self._written = [path for path in (request.probability, output) if path is not None]
        return _outputs(request, result, report)

    def _sources_of(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Sources:
        rasters = {
            name: source_of(self.parameterAsRasterLayer(parameters, name, context))
            for name in (ASCENDING, DESCENDING, STACKED)
            if parameters.get(name) not in (None, "")
        }
        return Sources(
            ascending=rasters.get(ASCENDING),
            descending=rasters.get(DESCENDING),
            stacked=rasters.get(STACKED),
            storage=storage_of(self, parameters, context),
            vv_band=self.parameterAsInt(parameters, VV_BAND, context),
            vh_band=self.parameterAsInt(parameters, VH_BAND, context),
        )


def _outputs(request: MapRequest, result: MapResult, report: Report) -> dict[str, Any]:
    """The algorithm's results; areas only where the CRS allows them."""
    outputs: dict[str, Any] = {OUTPUT: str(request.output)}
    if request.probability is not None:
        outputs[PROBABILITY] = str(request.probability)
    report.info(
        f"{result.pixels:,} pixels in {result.seconds:.1f} s: "
        f"{result.pixels_per_second:,.0f} pixels per second."
    )
    report.info(result.summary)
    if result.water_area_km2 is not None and result.valid_area_km2 is not None:
        outputs[WATER_AREA] = result.water_area_km2
        outputs[VALID_AREA] = result.valid_area_km2
    return outputs


def _help() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        (
            tr("Ascending, descending, stack"),
            tr(
                "Rasters of calibrated, terrain-corrected backscatter. One orbit: bands VV and "
                "VH. A stack: ascending VV, VH, descending VV, VH. With both orbits, each place is "
                "mapped from those that are there; a descending raster on another grid is read as "
                "a view on the ascending one's grid. Missing are nodata values, also the layer's "
                "additional ones, and what cannot be backscatter, such as 0 in VV and VH or -9999; "
                "the log says how much that is."
            ),
        ),
        *model_help(),
        *value_help(),
        *run_help(),
        (
            tr("Probability"),
            tr("In whole percent, 255 where there is no observation."),
        ),
        (
            tr("Areas"),
            tr(
                "In square kilometres; on the ellipsoid where the CRS is geographic. None for a "
                "raster without a CRS."
            ),
        ),
    ]
