"""Layers of zones: parameters for them, and their polygons with names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..core.errors import InputError
from ..core.series.zones import Zones, zones_from
from .attribute_table import plain_text
from .support import report_of, tr

if TYPE_CHECKING:
    from qgis.core import (
        QgsProcessingAlgorithm,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingParameterDefinition,
    )

ZONES = "ZONES"
ZONE_FIELD = "ZONE_FIELD"


def zone_parameters() -> list[QgsProcessingParameterDefinition]:
    """Zones, and how they are called."""
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    return [
        QgsProcessingParameterFeatureSource(
            ZONES, tr("Zones (empty: all of the masks)"), polygons, optional=True
        ),
        QgsProcessingParameterField(
            ZONE_FIELD,
            tr("Field with the zones' names (empty: feature ids)"),
            parentLayerParameterName=ZONES,
            optional=True,
        ),
    ]


def zones_help() -> tuple[str, str]:
    """Help on both."""
    return (
        tr("Zones, field"),
        tr(
            "Polygons in any CRS. A pixel belongs to a zone if its centre lies in it; zones that "
            "overlap each count in full. Polygons of the same name are one zone. What lies beyond "
            "the masks is not counted. Polygons that cross themselves are mended and named in the "
            "log; across 180 degrees they may be cut there or counted on beyond it."
        ),
    )


def zones_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> Zones | None:
    """Polygons with their names, None if no layer is given; on the main thread only.

    Raises:
        InputError: the layer cannot be opened, or lacks the field.
    """
    source = algorithm.parameterAsSource(parameters, ZONES, context)
    if source is None:
        if parameters.get(ZONES) in (None, ""):
            return None
        raise InputError(tr("ZONES cannot be opened. Check that the file exists."))
    field = algorithm.parameterAsString(parameters, ZONE_FIELD, context)
    place = source.fields().lookupField(field)
    if field and place < 0:
        raise InputError(
            tr("ZONES has no field '{}'; choose one of its fields as ZONE_FIELD.").format(field)
        )
    # Whether a pixel's centre is inside can be told of any polygon.
    flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    features = (
        (
            plain_text(feature[place]) if field else str(feature.id()),
            bytes(feature.geometry().asWkb()) if feature.hasGeometry() else None,
        )
        for feature in source.getFeatures(QgsFeatureRequest(), flag)
    )
    crs = source.sourceCrs()
    return zones_from(features, crs.toWkt() if crs.isValid() else "", report_of(feedback))
