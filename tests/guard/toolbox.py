"""What the provider offers, as a record for `comparing`, and the steps of models."""

from __future__ import annotations

import re
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingDestinationParameter,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProcessingProvider,
)
from qgis.PyQt.QtCore import QVariant

Source = QgsProcessingModelChildParameterSource
Flag = QgsProcessingParameterDefinition.Flag
# Where a step's value comes from; the enum has another place in newer versions.
STATIC_VALUE = Source.fromStaticValue(None).source()
CHILD_OUTPUT = Source.fromChildOutput("", "").source()
# Spelled with their scope they are the same in all versions; their numbers need not be.
FLAGS = (
    "FlagNoThreading",
    "FlagCanCancel",
    "FlagSupportsBatch",
    "FlagRequiresMatchingCrs",
    "FlagHideFromToolbox",
    "FlagHideFromModeler",
)
SOURCE_TYPES = (
    "TypeMapLayer",
    "TypeVectorAnyGeometry",
    "TypeVectorPoint",
    "TypeVectorLine",
    "TypeVectorPolygon",
    "TypeRaster",
    "TypeFile",
    "TypeVector",
)
FIELD_TYPES = ("Any", "Numeric", "String", "DateTime")
# QGIS has the largest numbers where there is no bound.
NO_BOUND = 1e300


def toolbox(provider: QgsProcessingProvider) -> dict[str, Any]:
    """All algorithms of a provider by their ids."""
    ids = sorted(algorithm.id() for algorithm in provider.algorithms())
    return {name: _algorithm(created(name)) for name in ids}


def created(name: str) -> QgsProcessingAlgorithm | None:
    """A new algorithm, as a run has it; None if there is none of this id."""
    return QgsApplication.processingRegistry().createAlgorithmById(name)


def _algorithm(algorithm: QgsProcessingAlgorithm) -> dict[str, Any]:
    # Of a workflow the version of QGIS decides whether it runs in the background.
    of_qgis = isinstance(algorithm, QgsProcessingModelAlgorithm)
    scope, flags = QgsProcessingAlgorithm.Flag, algorithm.flags()
    return {
        "flags": None if of_qgis else [name for name in FLAGS if flags & getattr(scope, name)],
        "parameters": {one.name(): _facets(one) for one in algorithm.parameterDefinitions()},
        "outputs": {one.name(): one.type() for one in algorithm.outputDefinitions()},
    }


def _facets(parameter: QgsProcessingParameterDefinition) -> dict[str, Any]:
    """What a parameter is to a user; labels and help may be improved."""
    flags = parameter.flags()
    made: dict[str, Any] = {
        "type": parameter.type(),
        "default": plain(parameter.defaultValue()),
        "optional": bool(flags & Flag.FlagOptional),
        "advanced": bool(flags & Flag.FlagAdvanced),
        "hidden": bool(flags & Flag.FlagHidden),
    }
    if isinstance(parameter, QgsProcessingDestinationParameter):
        made["created by default"] = parameter.createByDefault()
        made["databases"] = parameter.supportsNonFileBasedOutput()
        made["extension"] = parameter.defaultFileExtension()
    return {**made, **_of_its_type(parameter)}


def _of_its_type(parameter: QgsProcessingParameterDefinition) -> dict[str, Any]:
    if isinstance(parameter, QgsProcessingParameterEnum):
        return {
            "options": parameter.options(),
            "static strings": parameter.usesStaticStrings(),
            "several": parameter.allowMultiple(),
        }
    if isinstance(parameter, QgsProcessingParameterNumber):
        whole = parameter.dataType() == QgsProcessingParameterNumber.Type.Integer
        bounds = parameter.minimum(), parameter.maximum()
        minimum, maximum = (None if abs(one) > NO_BOUND else one for one in bounds)
        return {"numbers": "integer" if whole else "double", "minimum": minimum, "maximum": maximum}
    if isinstance(parameter, QgsProcessingParameterMultipleLayers):
        return {
            "layers": _source_type(parameter.layerType()),
            "fewest": parameter.minimumNumberInputs(),
        }
    if isinstance(
        parameter, (QgsProcessingParameterFeatureSource, QgsProcessingParameterVectorLayer)
    ):
        return {"layers": [_source_type(one) for one in parameter.dataTypes()]}
    if isinstance(parameter, QgsProcessingParameterFeatureSink):
        return {"layers": _source_type(parameter.dataType())}
    if isinstance(parameter, QgsProcessingParameterField):
        kinds = QgsProcessingParameterField.DataType
        return {
            "parent": parameter.parentLayerParameterName(),
            "fields": _named(parameter.dataType(), kinds, FIELD_TYPES),
            "several": parameter.allowMultiple(),
        }
    if isinstance(parameter, QgsProcessingParameterFile):
        folder = parameter.behavior() == QgsProcessingParameterFile.Behavior.Folder
        return {
            "takes": "folder" if folder else "file",
            "extension": parameter.extension(),
            "patterns": _patterns(parameter.fileFilter()),
        }
    if isinstance(parameter, QgsProcessingParameterFileDestination):
        return {"patterns": _patterns(parameter.fileFilter())}
    if isinstance(parameter, QgsProcessingParameterString):
        return {"lines": parameter.multiLine()}
    return {}


def _source_type(value: int) -> str:
    return _named(value, QgsProcessing.SourceType, SOURCE_TYPES)


def _named(value: int, scope: type, names: tuple[str, ...]) -> str:
    """The name of an enum's value."""
    return next(name for name in names if getattr(scope, name) == value)


def _patterns(file_filter: str) -> list[str]:
    """What names of files may be like; what stands before each pattern may be improved."""
    return [word for words in re.findall(r"\(([^)]*)\)", file_filter) for word in words.split()]


def plain(value: Any) -> Any:
    """A value as JSON has it; versions of QGIS differ in which of their empty ones they return."""
    if isinstance(value, QVariant):
        value = None if value.isNull() else value.value()
    if value == "":
        return None
    return list(value) if isinstance(value, tuple) else value


def step_problems(model: QgsProcessingModelAlgorithm) -> dict[str, str]:
    """What a model's steps use and their algorithms lack or refuse, by step and name."""
    found: dict[str, str] = {}
    steps = model.childAlgorithms()  # which take their algorithms along when they go
    for step, child in steps.items():
        algorithm = child.algorithm()
        if algorithm is None:
            found[step] = f"there is no algorithm {child.algorithmId()}"
            continue
        known = {one.name(): one for one in algorithm.parameterDefinitions()}
        for name, sources in child.parameterSources().items():
            if name not in known:
                found[f"{step}/{name}"] = "there is no such parameter"
                continue
            for value in static_values(sources):
                if not known[name].checkValueIsAcceptable(value):
                    found[f"{step}/{name}"] = f"{value!r} is refused"
            found.update(_lacking_outputs(steps, sources))
        for output in child.modelOutputs().values():
            if output.childOutputName() not in known:
                found[f"{step}/{output.childOutputName()}"] = "there is no such result"
    return found


def _lacking_outputs(
    steps: dict[str, QgsProcessingModelChildAlgorithm],
    sources: list[Source],
) -> dict[str, str]:
    """What a step takes of other steps, and these do not have."""
    found = {}
    for one in sources:
        if one.source() != CHILD_OUTPUT:
            continue
        before = steps[one.outputChildId()].algorithm()
        if before is not None and before.outputDefinition(one.outputName()) is None:
            found[f"{one.outputChildId()}/{one.outputName()}"] = "there is no such output"
    return found


def static_values(sources: list[Source]) -> list[Any]:
    """What a step is given as it is: one value, or none if it comes from elsewhere."""
    if not sources or any(one.source() != STATIC_VALUE for one in sources):
        return []
    values = [one.staticValue() for one in sources]
    return values if len(values) == 1 else [values]
