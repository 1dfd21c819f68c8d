"""Write the modeler workflow that comes with the plugin: raster -> mask -> lakes as polygons.

Run with QGIS's Python, the plugin's parent folder in QGIS_PLUGINPATH and PYTHONPATH:
``python3 scripts/make_workflow.py models/workflows/water_polygons.model3``.
"""

from __future__ import annotations

import sys

from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QPointF

_HELP = """Maps surface water, removes patches smaller than the given number of pixels, and turns
what is left into polygons, one for each water body."""


def main(target: str) -> None:
    """Build the model and save it as ``target``."""
    model = QgsProcessingModelAlgorithm("Water bodies as polygons", "GMNet Water")
    model.setHelpContent({"ALG_DESC": _HELP})
    for row, (name, label) in enumerate(
        (
            ("ASCENDING", "Ascending orbit (VV and VH)"),
            ("DESCENDING", "Descending orbit (VV and VH)"),
            ("STACKED", "Stack of both orbits"),
        )
    ):
        _add(model, QgsProcessingParameterRasterLayer(name, label, optional=True), row)
    units = ["db", "linear", "amplitude"]
    _add(model, QgsProcessingParameterEnum("UNITS", "Units", units, False, "db", False, True), 3)
    number, integer = (
        QgsProcessingParameterNumber.Type.Double,
        QgsProcessingParameterNumber.Type.Integer,
    )
    _add(model, QgsProcessingParameterNumber("SCALE", "Divided by", number, 1.0), 4)
    # Defaults here are those of the steps: qgis_process 3.22 leaves out what is not given.
    _add(
        model,
        QgsProcessingParameterNumber("SMALLEST", "Smallest patch (pixels)", integer, 10),
        5,
    )
    given = ("ASCENDING", "DESCENDING", "STACKED", "UNITS", "SCALE")
    water = _child(model, "gmnet:mapwater", "map", {n: _input(n) for n in given}, 0)
    sieve = _child(
        model,
        "gdal:sieve",
        "sieve",
        {"INPUT": _output(water, "OUTPUT"), "THRESHOLD": _input("SMALLEST")},
        1,
    )
    polygonize = _child(
        model,
        "gdal:polygonize",
        "polygonize",
        {"INPUT": _output(sieve, "OUTPUT"), "BAND": _value(1), "FIELD": _value("water")},
        2,
    )
    extract = _child(
        model,
        "native:extractbyattribute",
        "extract",
        {
            "INPUT": _output(polygonize, "OUTPUT"),
            "FIELD": _value("water"),
            "OPERATOR": _value(0),
            "VALUE": _value("1"),
        },
        3,
    )
    for child, name in ((water, "Water mask"), (extract, "Water bodies")):
        _publish(model, child, name)
    if not model.toFile(target):
        raise SystemExit(f"{target} could not be written")


def _add(
    model: QgsProcessingModelAlgorithm, parameter: QgsProcessingParameterDefinition, row: int
) -> None:
    component = QgsProcessingModelParameter(parameter.name())
    component.setPosition(QPointF(150, 80 + 80 * row))
    model.addModelParameter(parameter, component)


def _child(
    model: QgsProcessingModelAlgorithm,
    algorithm: str,
    child_id: str,
    sources: dict[str, QgsProcessingModelChildParameterSource],
    row: int,
) -> str:
    child = QgsProcessingModelChildAlgorithm(algorithm)
    child.setChildId(child_id)
    child.setDescription(algorithm)
    for name, source in sources.items():
        child.addParameterSources(name, [source])
    child.setPosition(QPointF(480, 100 + 120 * row))
    return model.addChildAlgorithm(child)


def _publish(model: QgsProcessingModelAlgorithm, child_id: str, name: str) -> None:
    child = model.childAlgorithm(child_id)
    output = QgsProcessingModelOutput(name)
    output.setChildId(child_id)
    output.setChildOutputName("OUTPUT")
    output.setPosition(child.position() + QPointF(280, 0))
    child.setModelOutputs({name: output})
    model.updateDestinationParameters()


def _input(name: str) -> QgsProcessingModelChildParameterSource:
    return QgsProcessingModelChildParameterSource.fromModelParameter(name)


def _output(child_id: str, name: str) -> QgsProcessingModelChildParameterSource:
    return QgsProcessingModelChildParameterSource.fromChildOutput(child_id, name)


def _value(value: int | str) -> QgsProcessingModelChildParameterSource:
    return QgsProcessingModelChildParameterSource.fromStaticValue(value)


if __name__ == "__main__":
    sys.path.append("/usr/share/qgis/python/plugins")
    application = QgsApplication([], False)
    application.initQgis()
    from gmnet_water.gmnet_plugin.provider import GMNetProvider
    from processing.core.Processing import Processing

    Processing.initialize()
    QgsApplication.processingRegistry().addProvider(GMNetProvider())
    main(sys.argv[1])
    application.exitQgis()
