"""Sample points: parameters of their design, and the layer that they become."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..core.accuracy.sampling import (
    FIELDS,
    LARGEST_ERROR,
    MOST_POINTS,
    SMALLEST_ERROR,
    Allocation,
    Design,
    Sample,
)
from ..core.raster.vector_files import point_wkb
from .attribute_table import fields
from .layer_target import LayerTarget
from .parameters import advanced, choice_parameter
from .support import tr

if TYPE_CHECKING:
    from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

    from ..core.raster.grid import Grid

SAMPLE_POINTS = "SAMPLE_POINTS"
SAMPLE_SIZE = "SAMPLE_SIZE"
ALLOCATION = "ALLOCATION"
SAMPLE_MINIMUM = "SAMPLE_MINIMUM"
SAMPLE_ERROR = "SAMPLE_ERROR"
EXPECTED_WATER = "EXPECTED_WATER"
EXPECTED_LAND = "EXPECTED_LAND"
SEED = "SEED"

_DOUBLE = QgsProcessingParameterNumber.Type.Double
_INTEGER = QgsProcessingParameterNumber.Type.Integer


def sample_parameters() -> list[QgsProcessingParameterDefinition]:
    """How many points are drawn and how they are shared out, among the advanced parameters."""
    design = Design()
    drawn = tr("Sample points to draw (0: as many as the standard error needs)")
    counts = (
        (SAMPLE_SIZE, drawn, design.size),
        (SAMPLE_MINIMUM, tr("Sample points in each class at least"), design.minimum),
    )
    size, minimum = (
        QgsProcessingParameterNumber(*one[:2], _INTEGER, one[2], minValue=0, maxValue=MOST_POINTS)
        for one in counts
    )
    expected = (
        (EXPECTED_WATER, tr("User's accuracy of water to expect"), design.expected[0]),
        (EXPECTED_LAND, tr("User's accuracy of land to expect"), design.expected[1]),
    )
    return [
        advanced(parameter)
        for parameter in (
            size,
            choice_parameter(
                ALLOCATION,
                tr("Sample points in each class"),
                [one.value for one in Allocation],
                design.allocation.value,
            ),
            minimum,
            QgsProcessingParameterNumber(
                SAMPLE_ERROR,
                tr("Standard error that the overall accuracy shall have"),
                _DOUBLE,
                design.target_error,
                minValue=SMALLEST_ERROR,
                maxValue=LARGEST_ERROR,
            ),
            *(
                QgsProcessingParameterNumber(*one[:2], _DOUBLE, one[2], minValue=0.0, maxValue=1.0)
                for one in expected
            ),
            QgsProcessingParameterNumber(
                SEED, tr("Seed of the random numbers"), _INTEGER, design.seed, minValue=0
            ),
        )
    ]


def sample_output() -> QgsProcessingParameterDefinition:
    """Where the points go."""
    point = QgsProcessing.SourceType.TypeVectorPoint
    return QgsProcessingParameterFeatureSink(
        SAMPLE_POINTS, tr("Sample points"), point, None, True, False
    )


def design_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Design:
    """How many points are drawn, and where."""
    return Design(
        size=algorithm.parameterAsInt(parameters, SAMPLE_SIZE, context),
        allocation=Allocation(algorithm.parameterAsEnumString(parameters, ALLOCATION, context)),
        minimum=algorithm.parameterAsInt(parameters, SAMPLE_MINIMUM, context),
        seed=algorithm.parameterAsInt(parameters, SEED, context),
        expected=(
            algorithm.parameterAsDouble(parameters, EXPECTED_WATER, context),
            algorithm.parameterAsDouble(parameters, EXPECTED_LAND, context),
        ),
        target_error=algorithm.parameterAsDouble(parameters, SAMPLE_ERROR, context),
    )


def points_target(
    algorithm: QgsProcessingAlgorithm,
    grid: Grid,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
) -> LayerTarget:
    """The layer that the sample points become, on the way to its file."""
    crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)
    columns, kind = fields(**FIELDS), QgsWkbTypes.Type.Point
    return LayerTarget(algorithm, parameters, SAMPLE_POINTS, context, columns, kind, crs)


def write_points(sample: Sample, target: LayerTarget) -> None:
    """Write the sample points into their layer.

    Raises:
        GMNetError: that is not possible.
    """
    for x, y, values in sample.records():
        target.add(values, point_wkb(x, y))
