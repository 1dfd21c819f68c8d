"""``gmnet:mapwater``: rasters of backscatter in, a water mask out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ..api import ModelChoice, load_model
from ..core.backscatter import Storage, Units
from ..core.errors import GMNetError
from ..core.grid import Extent
from ..core.legend import mask_qml, probability_qml
from ..core.mapping import MapRequest, MapResult, map_water, plan_mapping
from ..core.report import Report
from ..core.scenes import Sources, open_sources
from ..models.catalogue import BUNDLED, installed, installed_ids
from ..models.errors import ModelError
from ..models.runtime import DEVICES, PRECISIONS, how_to_install, torch_installed
from .base import GMNetAlgorithm
from .layer_styles import style
from .map_water_help import help_entries
from .parameters import (
    ASCENDING,
    DESCENDING,
    VH_BAND,
    VV_BAND,
    advanced,
    band_parameters,
    choice_parameter,
    orbit_parameters,
)
from .support import help_html, qgis_errors, reload_layers, report_of, source_of, tr

STACKED = "STACKED"
MODEL = "MODEL"
MODEL_FOLDER = "MODEL_FOLDER"
WEIGHTS = "WEIGHTS"
UNITS = "UNITS"
SCALE = "SCALE"
THRESHOLD = "THRESHOLD"
EXTENT = "EXTENT"
DEVICE = "DEVICE"
BATCH_SIZE = "BATCH_SIZE"
PRECISION = "PRECISION"
PROBABILITY = "PROBABILITY"
OUTPUT = "OUTPUT"
WATER_AREA = "WATER_AREA"
VALID_AREA = "VALID_AREA"

_INTEGER = QgsProcessingParameterNumber.Type.Integer
_DOUBLE = QgsProcessingParameterNumber.Type.Double


class MapWaterAlgorithm(GMNetAlgorithm):
    """Map surface water."""

    NAME = "mapwater"
    ICON = "gmnet"

    def __init__(self) -> None:
        super().__init__()
        self._sources = Sources()
        self._extent: Extent | None = None
        self._written: list[Path] = []

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
            help_entries(),
            picture=self.NAME,
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_rasters()
        self._add_model()
        self._add_values()
        self._add_run()
        self._add_results()

    def _add_rasters(self) -> None:
        for parameter in orbit_parameters(optional=True):
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterRasterLayer(
                STACKED, tr("Stack of both orbits (4 bands)"), optional=True
            )
        )

    def _add_model(self) -> None:
        self.addParameter(choice_parameter(MODEL, tr("Model set"), installed_ids(), BUNDLED))
        folder = QgsProcessingParameterFile(
            MODEL_FOLDER,
            tr("Folder with a model set of your own"),
            behavior=QgsProcessingParameterFile.Behavior.Folder,
            optional=True,
        )
        weights = QgsProcessingParameterFile(
            WEIGHTS,
            tr("One weights file for the orbits at hand"),
            behavior=QgsProcessingParameterFile.Behavior.File,
            fileFilter=tr("Weights (*.pth *.pt);;All files (*)"),
            optional=True,
        )
        self.addParameter(advanced(folder))
        self.addParameter(advanced(weights))

    def _add_values(self) -> None:
        units = [unit.value for unit in Units]
        self.addParameter(
            choice_parameter(UNITS, tr("Units of the stored values"), units, Units.DB.value)
        )
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

    def _add_run(self) -> None:
        self.addParameter(
            QgsProcessingParameterNumber(
                THRESHOLD,
                tr("Water where the probability is greater than"),
                _DOUBLE,
                0.5,
                minValue=0.0,
                maxValue=1.0,
            )
        )
        self.addParameter(
            QgsProcessingParameterExtent(EXTENT, tr("Map only this part"), optional=True)
        )
        self.addParameter(choice_parameter(DEVICE, tr("Device"), list(DEVICES), DEVICES[0]))
        self.addParameter(
            advanced(
                QgsProcessingParameterNumber(
                    BATCH_SIZE,
                    tr("Tiles at once (0: by the memory there is)"),
                    _INTEGER,
                    0,
                    minValue=0,
                )
            )
        )
        self.addParameter(
            advanced(
                choice_parameter(
                    PRECISION, tr("Precision on a GPU"), list(PRECISIONS), PRECISIONS[0]
                )
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
        if unknown := self._unknown_model(parameters):
            return False, unknown
        fits, message = super().checkParameterValues(parameters, context)
        if not fits:
            return fits, message
        if not torch_installed():
            return False, tr("PyTorch is not installed. To get it, {}").format(how_to_install())
        try:
            opened = open_sources(self._sources_of(parameters, context), Report())
            extent = self._extent_of(parameters, context)
            if extent is not None:
                opened.scene.grid.window_of(extent)
            self._choice_of(parameters, context)
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
            self._extent = self._extent_of(parameters, context)
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
        choice = self._choice_of(parameters, context)
        with qgis_errors():
            request = MapRequest(
                sources=self._sources,
                output=output,
                probability=Path(probability) if probability else None,
                threshold=self.parameterAsDouble(parameters, THRESHOLD, context),
                extent=self._extent,
                orbit_choice=choice.orbit_choice(self._sources.mode),
            )
            plan = plan_mapping(request, report)
            model = load_model(
                choice,
                plan.modes,
                self.parameterAsEnumString(parameters, DEVICE, context),
                self.parameterAsInt(parameters, BATCH_SIZE, context),
                report,
                half=self.parameterAsEnumString(parameters, PRECISION, context) == "half",
            )
            result = map_water(plan, model, report)
            style(output, mask_qml(), context, on_top=True)
            if request.probability is not None:
                style(request.probability, probability_qml(), context)
        self._written = [path for path in (request.probability, output) if path is not None]
        return _outputs(request, result, report)

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        for path in self._written:
            reload_layers(path, context.project())
        return {}

    def _unknown_model(self, parameters: dict[str, Any]) -> str:
        """What to say of a MODEL that is not offered; QGIS itself says only that it is wrong."""
        value = parameters.get(MODEL)
        if isinstance(value, str) and value and value not in installed_ids():
            try:
                installed(value)
            except ModelError as error:
                return str(error)
        return ""

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
            storage=Storage(
                Units(self.parameterAsEnumString(parameters, UNITS, context)),
                self.parameterAsDouble(parameters, SCALE, context),
            ),
            vv_band=self.parameterAsInt(parameters, VV_BAND, context),
            vh_band=self.parameterAsInt(parameters, VH_BAND, context),
        )

    def _extent_of(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> Extent | None:
        rectangle = self.parameterAsExtent(parameters, EXTENT, context)
        if rectangle.isNull():
            return None
        crs = self.parameterAsExtentCrs(parameters, EXTENT, context)
        return Extent(
            rectangle.xMinimum(),
            rectangle.yMinimum(),
            rectangle.xMaximum(),
            rectangle.yMaximum(),
            crs.toWkt() if crs.isValid() else "",
        )

    def _choice_of(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ModelChoice:
        folder = self.parameterAsString(parameters, MODEL_FOLDER, context)
        weights = self.parameterAsString(parameters, WEIGHTS, context)
        return ModelChoice(
            self.parameterAsEnumString(parameters, MODEL, context),
            Path(folder) if folder else None,
            Path(weights) if weights else None,
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
    if result.valid_pixels == 0:
        report.warning("The raster has no valid pixel in the part that was mapped.")
    if result.water_area_km2 is None or result.valid_area_km2 is None:
        report.info(f"Water: {result.water_pixels:,} of {result.valid_pixels:,} valid pixels.")
        return outputs
    report.info(
        f"Water: {result.water_area_km2:,.3f} km² of {result.valid_area_km2:,.3f} km² observed."
    )
    outputs[WATER_AREA] = result.water_area_km2
    outputs[VALID_AREA] = result.valid_area_km2
    return outputs
