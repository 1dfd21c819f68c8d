"""``gmnet:waterbodies``: a water mask in, polygons of its water bodies out."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from ..core.errors import GMNetError
from ..core.masks.bodies.water_bodies import (
    FIELDS,
    MOST_SMOOTHING,
    BodiesRequest,
    plan_bodies,
    water_bodies,
)
from ..core.masks.legend import MASK_LEGEND
from .attribute_table import fields
from .base import GMNetAlgorithm
from .layer_target import LayerTarget
from .polygon_style import fill_polygons
from .support import help_html, qgis_errors, report_of, source_of, tr
from .targets import check_files

INPUT = "INPUT"
PROBABILITY = "PROBABILITY"
MIN_AREA = "MIN_AREA"
MAX_HOLE = "MAX_HOLE"
EIGHT_CONNECTED = "EIGHT_CONNECTED"
SMOOTHING = "SMOOTHING"
OUTPUT = "OUTPUT"
COUNT = "COUNT"
AREA = "AREA"

# Fill and outline of the polygons.
_COLOURS = MASK_LEGEND[0].hexadecimal, "#0b3c73"


class WaterBodiesAlgorithm(GMNetAlgorithm):
    """Water bodies as polygons."""

    NAME = "waterbodies"
    ICON = "water_bodies"

    def __init__(self) -> None:
        super().__init__()
        self._request = BodiesRequest("")

    def displayName(self) -> str:
        return tr("Water bodies as polygons")

    def shortDescription(self) -> str:
        return tr("Makes a polygon of each water body of a mask, with its area and perimeter.")

    def tags(self) -> list[str]:
        return tr(
            "water,lake,reservoir,polygonize,vectorize,raster to vector,sieve,area,perimeter,island"
        ).split(",")

    def shortHelpString(self) -> str:
        return help_html(
            tr(
                "Makes a polygon of each water body of a water mask: of all water pixels that are "
                "connected. Sizes are areas on the ground, also where the CRS is in degrees."
            ),
            _help(),
            picture=self.NAME,
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(QgsProcessingParameterRasterLayer(INPUT, tr("Water mask")))
        self.addParameter(
            QgsProcessingParameterRasterLayer(
                PROBABILITY, tr("Water probability (%) on the same grid"), optional=True
            )
        )
        double = QgsProcessingParameterNumber.Type.Double
        for name, label in (
            (MIN_AREA, tr("Leave out water bodies smaller than (m²)")),
            (MAX_HOLE, tr("Fill islands smaller than (m²)")),
        ):
            self.addParameter(QgsProcessingParameterNumber(name, label, double, 0.0, minValue=0.0))
        self.addParameter(
            QgsProcessingParameterBoolean(
                EIGHT_CONNECTED, tr("Water that touches at a corner only is connected"), False
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                SMOOTHING,
                tr("Smoothing (how often corners are cut)"),
                QgsProcessingParameterNumber.Type.Integer,
                0,
                minValue=0,
                maxValue=MOST_SMOOTHING,
            )
        )
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(OUTPUT, tr("Water bodies"), polygons))
        self.addOutput(QgsProcessingOutputNumber(COUNT, tr("Water bodies")))
        self.addOutput(QgsProcessingOutputNumber(AREA, tr("Area of all of them (km²)")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        fits, message = super().checkParameterValues(parameters, context)
        if not fits:
            return fits, message
        try:
            plan = plan_bodies(self._request_of(parameters, context))
            check_files(parameters, {}, (OUTPUT,), sources=plan.originals)
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
            self._request = self._request_of(parameters, context)
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        report = report_of(feedback)
        with qgis_errors(tr("Cancelled; no layer was written.")):
            plan = plan_bodies(self._request)
            # Models ask for no checks.
            check_files(parameters, {}, (OUTPUT,), sources=plan.originals)
            crs = QgsCoordinateReferenceSystem.fromWkt(plan.mask.grid.crs_wkt)
            kind = QgsWkbTypes.Type.MultiPolygon
            target = LayerTarget(self, parameters, OUTPUT, context, fields(**FIELDS), kind, crs)
            with water_bodies(plan, report) as bodies, target:
                for body in bodies:
                    target.add(body.values, body.wkb)
        name = tr("Water bodies") + (f" {plan.period.label}" if plan.period else "")
        fill_polygons(target.made, *_COLOURS, name, context)
        results: dict[str, Any] = {OUTPUT: target.made, COUNT: bodies.count}
        bodies.sum_up(report)
        if bodies.area_km2 is not None:
            results[AREA] = bodies.area_km2
        return results

    def _request_of(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> BodiesRequest:
        """The request; to be called on the main thread only."""
        probability = None
        if parameters.get(PROBABILITY) not in (None, ""):
            layer = self.parameterAsRasterLayer(parameters, PROBABILITY, context)
            probability = source_of(layer)
        return BodiesRequest(
            mask=source_of(self.parameterAsRasterLayer(parameters, INPUT, context)),
            probability=probability,
            min_area=self.parameterAsDouble(parameters, MIN_AREA, context),
            max_hole=self.parameterAsDouble(parameters, MAX_HOLE, context),
            eight_connected=self.parameterAsBoolean(parameters, EIGHT_CONNECTED, context),
            smoothing=self.parameterAsInt(parameters, SMOOTHING, context),
        )


def _help() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        (
            tr("Water mask"),
            tr(
                "1 is water, 0 is land. 255, 250 and 251 are pixels without observation: no water, "
                "but what touches them may go on there."
            ),
        ),
        (
            tr("Water probability"),
            tr(
                "The second raster that <i>Map surface water</i> writes, 0 to 100. Gives each body "
                "the mean over its pixels."
            ),
        ),
        (
            tr("Leave out water bodies smaller than"),
            tr("Of the area of the whole body, once islands are filled. 0 leaves none out."),
        ),
        (
            tr("Fill islands smaller than"),
            tr(
                "An island counts with the lakes on it, and is filled with them. One with a pixel "
                "without observation stays. 0 fills none."
            ),
        ),
        (
            tr("Water that touches at a corner only"),
            tr(
                "Is one body with this, and two bodies without. Land is connected the other way "
                "round."
            ),
        ),
        (
            tr("Smoothing"),
            tr(
                "Cuts the corners of the pixels, within half a pixel (Chaikin). Polygons stay "
                "valid and apart. Attributes remain those of the pixels. 0 keeps the outlines."
            ),
        ),
        (
            tr("Water bodies"),
            tr(
                "Multipolygons with <i>id</i>, <i>area_m2</i> (on the ellipsoid where the CRS is "
                "in degrees), <i>perimeter_m</i> (along the sides of the pixels, islands "
                "included), <i>mean_prob</i> (percent), and <i>edge</i>: whether the body touches "
                "the border of the raster or pixels without observation, so that it may be larger. "
                "A file of any format appears when it is whole, and replaces an earlier one as a "
                "whole."
            ),
        ),
    ]
