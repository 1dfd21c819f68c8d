"""Layers with dates: parameters for them, and what time a layer shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsRasterLayer,
)

from ..core.dates.dated import Dated, dated
from ..core.dates.period import Period
from .parameters import advanced
from .support import layers_of, source_of, tr

if TYPE_CHECKING:
    from qgis.core import (
        QgsMapLayer,
        QgsProcessingAlgorithm,
        QgsProcessingContext,
        QgsProcessingParameterDefinition,
    )

MASKS = "MASKS"
DATE_PATTERN = "DATE_PATTERN"


def mask_parameters() -> list[QgsProcessingParameterDefinition]:
    """Dated masks, and how their names tell the date."""
    return [
        QgsProcessingParameterMultipleLayers(
            MASKS, tr("Water masks with dates"), QgsProcessing.SourceType.TypeRaster
        ),
        date_pattern_parameter(),
    ]


def date_pattern_parameter() -> QgsProcessingParameterDefinition:
    """How names tell the date."""
    return advanced(
        QgsProcessingParameterString(
            DATE_PATTERN,
            tr("Date in the names, such as YYYY-MM-DD (empty: find out)"),
            "",
            False,
            True,
        )
    )


def date_pattern_help() -> tuple[str, str]:
    """Help on where dates come from."""
    return (
        tr("Dates"),
        tr(
            "Taken from a layer's temporal properties, then from what this plugin wrote into the "
            "file, then from its name: names of products, 2020-03-05, 20200305, 05.03.2020, "
            "5Mar2020, 2020-03, 202003, 2020-065 (day of the year), 2020-Q1, 2020, or a first and "
            "a last day. A date that can be read in two ways (05-03-2020) needs a pattern, unless "
            "other names of the list show how it is meant. With a pattern, from the name alone: "
            "YYYY, MM and DD stand for digits, MMM for a month as a word, DDD for the day of the "
            "year, * and ? for anything, all else for itself; DD-MM-YYYY*DD-MM-YYYY are the first "
            "and the last day."
        ),
    )


def period_of(layer: QgsMapLayer) -> Period | None:
    """The fixed time that a raster layer's temporal properties state, or None."""
    if not isinstance(layer, QgsRasterLayer):
        return None
    properties = layer.temporalProperties()
    fixed = Qgis.RasterTemporalMode.FixedTemporalRange
    if not properties.isActive() or properties.mode() != fixed:
        return None
    span = properties.fixedTemporalRange()
    if span.isInfinite() or not span.begin().isValid() or not span.end().isValid():
        return None
    end = span.end()
    # A span that ends at midnight has nothing of the day that begins then.
    last = end if span.includeEnd() and end.time().msecsSinceStartOfDay() else end.addMSecs(-1)
    first = span.begin().date().toPyDate()
    return Period(first, max(first, last.date().toPyDate()))


def rasters_with_periods(
    algorithm: QgsProcessingAlgorithm,
    name: str,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
) -> tuple[list[str], dict[str, Period]]:
    """GDAL dataset names of a parameter's rasters, and the time of those whose layers state it.

    To be called on the main thread only.

    Raises:
        InputError: as in `layers_of` and `source_of`.
    """
    sources, known = [], {}
    raster = QgsProcessingUtils.LayerHint.Raster
    for layer in layers_of(algorithm, parameters, name, context, raster):
        source = source_of(layer)
        sources.append(source)
        if period := period_of(layer):
            known[source] = period
    return sources, known


def dated_rasters(
    algorithm: QgsProcessingAlgorithm,
    name: str,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
) -> list[Dated]:
    """The rasters of a parameter with their dates; to be called on the main thread only.

    Raises:
        InputError: as in `rasters_with_periods` and `core.dates.dated.dated`.
    """
    sources, known = rasters_with_periods(algorithm, name, parameters, context)
    pattern = algorithm.parameterAsString(parameters, DATE_PATTERN, context).strip()
    return dated(sources, name, pattern, known)
