"""Parameters of the algorithms that work with labelled rasters, and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.accuracy.class_words import LAND_WORDS, WATER_WORDS, words_in
from ..core.backscatter.orbit_reader import Storage, Units
from ..core.errors import InputError
from ..core.raster.hidden_file import no_room
from ..core.raster.read_back import features_in
from ..models.contract import OrbitMode
from ..training.data.labelled_rasters import Labels, Pair, Reading, matched
from ..training.data.labels import PolygonRule
from .parameters import VH_BAND, VV_BAND, advanced, band_parameters, choice_parameter
from .support import layers_of, source_of, tr

BACKSCATTER = "BACKSCATTER"
LABELS = "LABELS"
ORBIT = "ORBIT"
UNITS = "UNITS"
SCALE = "SCALE"
ATTRIBUTE = "ATTRIBUTE"
WATER_VALUES = "WATER_VALUES"
LAND_VALUES = "LAND_VALUES"
REST_IS_LAND = "REST_IS_LAND"

_RASTERS = QgsProcessing.SourceType.TypeRaster
_ANY_LAYERS = QgsProcessing.SourceType.TypeMapLayer


def labelled_parameters(optional: bool) -> list[QgsProcessingParameterDefinition]:
    """Backscatter with labels, and how both are read."""
    orbits = [mode.value for mode in OrbitMode]
    units = [unit.value for unit in Units]
    return [
        QgsProcessingParameterMultipleLayers(
            BACKSCATTER, tr("Backscatter (VV and VH, or stacks)"), _RASTERS, optional=optional
        ),
        QgsProcessingParameterMultipleLayers(
            LABELS, tr("Labels: a raster for each, or polygons"), _ANY_LAYERS, optional=optional
        ),
        choice_parameter(ORBIT, tr("Orbit of the backscatter"), orbits, orbits[0]),
        choice_parameter(UNITS, tr("Units of the stored values"), units, Units.DB.value),
        QgsProcessingParameterNumber(
            SCALE,
            tr("Stored values are divided by (100 for dB x 100)"),
            QgsProcessingParameterNumber.Type.Double,
            1.0,
            minValue=1e-12,
        ),
        *band_parameters(),
        *map(advanced, _polygon_parameters()),
    ]


def _polygon_parameters() -> list[QgsProcessingParameterDefinition]:
    return [
        QgsProcessingParameterString(
            ATTRIBUTE,
            tr("Attribute of the polygons that says water or land (empty: all are water)"),
            optional=True,
        ),
        QgsProcessingParameterString(
            WATER_VALUES, tr("Its values for water"), ", ".join(WATER_WORDS)
        ),
        QgsProcessingParameterString(LAND_VALUES, tr("Its values for land"), ", ".join(LAND_WORDS)),
        QgsProcessingParameterBoolean(
            REST_IS_LAND, tr("Everything outside of the polygons is land"), False
        ),
    ]


def labelled_help() -> list[tuple[str, str]]:
    """Label and text of each entry on the parameters above."""
    return [
        (
            tr("Backscatter, orbit"),
            tr(
                "Rasters with VV and VH of one orbit (<i>as</i> ascending, <i>des</i> descending), "
                "or stacks of both with four bands (<i>as_des</i>), all in the same units."
            ),
        ),
        (
            tr("Labels"),
            tr(
                "Either a raster for each raster of backscatter, on its grid: 1 water, 0 land, "
                "anything else unknown. They belong together by name (NAME_s1 and NAME_water) or "
                "else by their order. Or layers of polygons in any CRS, over any number of rasters."
            ),
        ),
        (
            tr("Polygons"),
            tr(
                "An attribute says which are water and which are land, by words, numbers and "
                "ranges of numbers such as 50-99; those with another value are unknown. Without an "
                "attribute all are water. Pixels outside of all polygons are unknown, unless you "
                "say that they are land. Where polygons overlap, water lies over land and unknown "
                "over both."
            ),
        ),
        (
            tr("Units, divided by"),
            tr(
                "What is stored: decibels, power (linear) or amplitude, after division by the "
                "given number. A scale and offset that the file itself declares are applied first."
            ),
        ),
    ]


def pairs_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    folder: Path,
    names: tuple[str, str] = (BACKSCATTER, LABELS),
) -> list[Pair]:
    """The rasters with their labels; to be called on the main thread only.

    Args:
        algorithm: has the parameters.
        folder: gets copies of polygon layers; must live as long as the pairs.
        names: the parameters for backscatter and labels.

    Raises:
        InputError: a layer cannot be used, or they do not fit each other.
    """
    rasters = [source_of(one) for one in layers_of(algorithm, parameters, names[0], context)]
    labels = layers_of(algorithm, parameters, names[1], context)
    polygons = [layer for layer in labels if isinstance(layer, QgsVectorLayer)]
    rule = PolygonRule(
        attribute=algorithm.parameterAsString(parameters, ATTRIBUTE, context).strip(),
        water=words_in(algorithm.parameterAsString(parameters, WATER_VALUES, context)),
        land=words_in(algorithm.parameterAsString(parameters, LAND_VALUES, context)),
        rest_is_land=algorithm.parameterAsBool(parameters, REST_IS_LAND, context),
    )
    given = Labels(
        rasters=tuple(source_of(one) for one in labels if not isinstance(one, QgsVectorLayer)),
        polygons=tuple(_copied(layer, folder, context) for layer in polygons),
        rule=rule,
    )
    return matched(rasters, given, reading_of(algorithm, parameters, context))


def reading_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Reading:
    """How the rasters are read."""
    return Reading(
        OrbitMode(algorithm.parameterAsEnumString(parameters, ORBIT, context)),
        Storage(
            Units(algorithm.parameterAsEnumString(parameters, UNITS, context)),
            algorithm.parameterAsDouble(parameters, SCALE, context),
        ),
        algorithm.parameterAsInt(parameters, VV_BAND, context),
        algorithm.parameterAsInt(parameters, VH_BAND, context),
    )


def _copied(layer: QgsVectorLayer, folder: Path, context: QgsProcessingContext) -> str:
    """A layer as a file that can be read off the main thread, with its filter and its edits.

    Raises:
        InputError: it has no polygons.
        QgsProcessingException: it cannot be written.
    """
    if layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
        raise InputError(
            tr("The layer '{}' has no polygons; give labels as polygons or rasters.").format(
                layer.name()
            )
        )
    number = len(list(folder.iterdir()))
    path = folder / f"{number}_{re.sub(r'[^A-Za-z0-9_-]+', '_', layer.name())}.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = layer.name()
    # Not to take a field of the layer for it.
    options.layerOptions = ["FID=row_of_the_copy"]
    error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), context.transformContext(), options
    )
    if error != QgsVectorFileWriter.WriterError.NoError:
        raise QgsProcessingException(message)
    check_copy(path, layer.featureCount())
    return str(path)


def check_copy(path: Path, count: int) -> None:
    """Refuse to go on with a copy of a layer in a run's folder that lacks features.

    Args:
        path: of the copy, which is closed.
        count: how many it should have; below 0 if that is not known.

    Raises:
        GMNetError: the disk is full.
    """
    if (missing := count - features_in(path)) > 0:
        raise no_room(path.parent, tr("{} of {} features are missing").format(missing, count))


@contextmanager
def cleaned_up(held: TemporaryDirectory[str] | None) -> Iterator[None]:
    """Remove the copies of polygon layers when the work is over."""
    try:
        yield
    finally:
        if held is not None:
            held.cleanup()


def titles(pairs: Iterable[Pair]) -> str:
    """Names of rasters, for a log."""
    return ", ".join(pair.name for pair in pairs)
