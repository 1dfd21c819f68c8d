"""Parameters of the algorithms that map water, what they stand for, and help on them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ..core.backscatter.orbit_reader import Storage, Units
from ..core.raster.grid import Extent
from ..core.report import Report
from ..models.contract import OrbitMode
from ..models.errors import ModelError
from ..models.runtime import DEVICES, PRECISIONS
from ..models.sets.installed import BUNDLED, installed, installed_ids
from ..networks import ModelChoice, load_model
from .parameters import advanced, band_parameters, choice_parameter
from .support import tr

if TYPE_CHECKING:
    from qgis.core import (
        QgsProcessingAlgorithm,
        QgsProcessingContext,
        QgsProcessingParameterDefinition,
    )

    from ..core.water.mapping import Model

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

_INTEGER = QgsProcessingParameterNumber.Type.Integer
_DOUBLE = QgsProcessingParameterNumber.Type.Double


def model_parameters() -> list[QgsProcessingParameterDefinition]:
    """Which weights to use."""
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
    return [
        choice_parameter(MODEL, tr("Model set"), installed_ids(), BUNDLED),
        advanced(folder),
        advanced(weights),
    ]


def value_parameters() -> list[QgsProcessingParameterDefinition]:
    """How the rasters store backscatter."""
    units = [unit.value for unit in Units]
    return [
        choice_parameter(UNITS, tr("Units of the stored values"), units, Units.DB.value),
        QgsProcessingParameterNumber(
            SCALE,
            tr("Stored values are divided by (100 for dB x 100)"),
            _DOUBLE,
            1.0,
            minValue=1e-12,
        ),
        *band_parameters(),
    ]


def run_parameters() -> list[QgsProcessingParameterDefinition]:
    """What counts as water, which part is mapped, and what computes."""
    return [
        QgsProcessingParameterNumber(
            THRESHOLD,
            tr("Water where the probability is greater than"),
            _DOUBLE,
            0.5,
            minValue=0.0,
            maxValue=1.0,
        ),
        QgsProcessingParameterExtent(EXTENT, tr("Map only this part"), optional=True),
        choice_parameter(DEVICE, tr("Device"), list(DEVICES), DEVICES[0]),
        advanced(
            QgsProcessingParameterNumber(
                BATCH_SIZE,
                tr("Tiles at once (0: by the memory there is)"),
                _INTEGER,
                0,
                minValue=0,
            )
        ),
        advanced(
            choice_parameter(PRECISION, tr("Precision on a GPU"), list(PRECISIONS), PRECISIONS[0])
        ),
    ]


def unknown_model(parameters: dict[str, Any]) -> str:
    """What to say of a MODEL that is not offered; QGIS itself says only that it is wrong."""
    value = parameters.get(MODEL)
    if isinstance(value, str) and value and value not in installed_ids():
        try:
            installed(value)
        except ModelError as error:
            return str(error)
    return ""


def choice_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> ModelChoice:
    """The weights that are asked for."""
    folder = algorithm.parameterAsString(parameters, MODEL_FOLDER, context)
    weights = algorithm.parameterAsString(parameters, WEIGHTS, context)
    return ModelChoice(
        algorithm.parameterAsEnumString(parameters, MODEL, context),
        Path(folder) if folder else None,
        Path(weights) if weights else None,
    )


def storage_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Storage:
    """How the rasters store backscatter."""
    return Storage(
        Units(algorithm.parameterAsEnumString(parameters, UNITS, context)),
        algorithm.parameterAsDouble(parameters, SCALE, context),
    )


def extent_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Extent | None:
    """The part to map; None for all. To be called on the main thread only."""
    rectangle = algorithm.parameterAsExtent(parameters, EXTENT, context)
    if rectangle.isNull():
        return None
    crs = algorithm.parameterAsExtentCrs(parameters, EXTENT, context)
    return Extent(
        rectangle.xMinimum(),
        rectangle.yMinimum(),
        rectangle.xMaximum(),
        rectangle.yMaximum(),
        crs.toWkt() if crs.isValid() else "",
    )


def loaded_model(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    modes: Sequence[OrbitMode],
    report: Report,
) -> Model:
    """The networks for orbit modes, on the device that is asked for.

    Raises:
        ModelError: as in `load_model`.
    """
    return load_model(
        choice_of(algorithm, parameters, context),
        modes,
        algorithm.parameterAsEnumString(parameters, DEVICE, context),
        algorithm.parameterAsInt(parameters, BATCH_SIZE, context),
        report,
        half=algorithm.parameterAsEnumString(parameters, PRECISION, context) == "half",
    )


def model_help() -> list[tuple[str, str]]:
    """Label and text of each entry on `model_parameters`."""
    return [
        (
            tr("Model set"),
            tr(
                "<i>bundled</i> comes with the plugin and is trained on simulated and on "
                "labelled scenes. "
                "<i>Install a model set</i> fetches the published Tibet weights (<i>tibet</i>) or "
                "takes your own; <i>List model sets</i> tells what each one is."
            ),
        ),
        (
            tr("Folder with a model set of your own, one weights file"),
            tr(
                "A folder with files that end in as, des and as_des (NAME_as.pth and so on), or "
                "with folders of these names. Or one file for exactly the orbits given: with two "
                "rasters it must be a 4-band file, which then serves every tile."
            ),
        ),
    ]


def value_help() -> list[tuple[str, str]]:
    """Label and text of each entry on `value_parameters`."""
    return [
        (
            tr("Units, divided by"),
            tr(
                "What is stored: decibels, power (linear) or amplitude, after division by the "
                "given number. A scale and offset that the file itself declares are applied first."
            ),
        ),
        (
            tr("Bands of VV and VH"),
            tr(
                "Found from what the file calls its bands; of two without names the first is VV, "
                "unless the values contradict it."
            ),
        ),
    ]


def run_help() -> list[tuple[str, str]]:
    """Label and text of each entry on `run_parameters`."""
    return [
        (
            tr("Map only this part"),
            tr(
                "The network still sees what lies around the part, so it equals the same part of "
                "the whole map."
            ),
        ),
        (
            tr("Device, tiles at once"),
            tr(
                "<i>auto</i> takes a GPU where there is one. If its memory runs out, fewer tiles "
                "are taken at once, and in the end the CPU. <i>openvino</i> is the CPU with an "
                "engine of its own, which is faster where the Python package of that name is "
                "installed; <i>auto</i> prefers it to PyTorch then."
            ),
        ),
        (
            tr("Precision on a GPU"),
            tr(
                "<i>half</i> computes with 16 bit floats, which is faster and may change single "
                "pixels near the threshold. A CPU always computes in full precision."
            ),
        ),
    ]
