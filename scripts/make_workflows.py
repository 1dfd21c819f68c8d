"""Write the model designer's workflows that come with the plugin.

Run with QGIS's Python, the plugin's parent folder in QGIS_PLUGINPATH and PYTHONPATH:
``QT_HASH_SEED=0 python3 scripts/make_workflows.py models/workflows``. The seed keeps the files'
attributes in one order, so that a new version shows what has changed.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)
from qgis.PyQt.QtCore import QPointF

Source = QgsProcessingModelChildParameterSource
DOUBLE = QgsProcessingParameterNumber.Type.Double
POLYGONS = [QgsProcessing.SourceType.TypeVectorPolygon]
RASTERS = QgsProcessing.SourceType.TypeRaster
# Columns and rows of the designer's canvas.
INPUT_X, STEP_X, OUTPUT_X, ROW = 150, 520, 860, 90


@dataclass(frozen=True)
class Step:
    """An algorithm in a workflow.

    Attributes:
        id: names it in the model and before the colon of the outputs' names.
        algorithm: its id.
        title: what the designer shows.
        given: where each parameter comes from: an input's name, or (step, output).
        published: output parameter: (name, description) of the model's output.
        row: where it stands in the designer.
    """

    id: str
    algorithm: str
    title: str
    given: dict[str, str | tuple[str, str]]
    published: dict[str, tuple[str, str]]
    row: float = 0.0


@dataclass(frozen=True)
class Plan:
    """A workflow to be.

    Attributes:
        title: its name in the toolbox.
        help: what it does.
        inputs: in the order of the dialog.
        steps: in the order in which they run.
    """

    title: str
    help: str
    inputs: list[QgsProcessingParameterDefinition] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)


# Defaults are those of the steps: qgis_process 3.22 leaves out what is not given.
def _stored() -> list[QgsProcessingParameterDefinition]:
    units = ["db", "linear", "amplitude"]
    return [
        QgsProcessingParameterEnum(
            "UNITS", "Units of the stored values", units, False, "db", False, True
        ),
        QgsProcessingParameterNumber(
            "SCALE", "Stored values are divided by (100 for dB x 100)", DOUBLE, 1.0
        ),
    ]


def scene_to_water_bodies() -> Plan:
    """One scene: mask, probability and polygons."""
    rasters = (
        ("ASCENDING", "Ascending orbit (VV and VH)"),
        ("DESCENDING", "Descending orbit (VV and VH)"),
        ("STACKED", "Stack of both orbits (4 bands)"),
    )
    sizes = (
        ("MIN_AREA", "Smallest water body (m²)", 10_000.0),
        ("MAX_HOLE", "Fill holes up to (m²)", 1_000.0),
    )
    shared = ["ASCENDING", "DESCENDING", "STACKED", "UNITS", "SCALE"]
    return Plan(
        "Scene to water bodies",
        "Maps the surface water of a Sentinel-1 scene and turns it into one polygon for each "
        "water body, with its area, perimeter and mean probability. Give one orbit, both, or a "
        "stack.",
        [
            *(QgsProcessingParameterRasterLayer(n, label, optional=True) for n, label in rasters),
            *_stored(),
            *(QgsProcessingParameterNumber(n, label, DOUBLE, size) for n, label, size in sizes),
        ],
        [
            Step(
                "water",
                "gmnet:mapwater",
                "Map surface water",
                {name: name for name in shared},
                {"OUTPUT": ("mask", "Water mask")},
                row=1,
            ),
            Step(
                "bodies",
                "gmnet:waterbodies",
                "Water bodies as polygons",
                {
                    "INPUT": ("water", "OUTPUT"),
                    "PROBABILITY": ("water", "PROBABILITY"),
                    "MIN_AREA": "MIN_AREA",
                    "MAX_HOLE": "MAX_HOLE",
                },
                {"OUTPUT": ("polygons", "Water bodies")},
                row=4.5,
            ),
        ],
    )


def year_of_scenes() -> Plan:
    """Many scenes: monthly masks, occurrence, and the area of zones."""
    periods = ["day", "dekad", "month", "quarter", "year"]
    rasters = (
        ("ASCENDING", "Ascending scenes (VV and VH)"),
        ("DESCENDING", "Descending scenes (VV and VH)"),
    )
    shared = ["ASCENDING", "DESCENDING", "DATE_PATTERN", "PERIOD", "UNITS", "SCALE"]
    masks = {"MASKS": ("monthly", "LAYERS")}
    return Plan(
        "Year of scenes to occurrence and area",
        "Maps the surface water of each month, or of another period, from many dated Sentinel-1 "
        "scenes; then how often each pixel was water, and a report on the water's area through "
        "time, as a whole or by zones.",
        [
            *(
                QgsProcessingParameterMultipleLayers(n, label, RASTERS, optional=True)
                for n, label in rasters
            ),
            QgsProcessingParameterString(
                "DATE_PATTERN",
                "Date in the names, such as YYYY-MM-DD (empty: find out)",
                "",
                False,
                True,
            ),
            QgsProcessingParameterEnum(
                "PERIOD", "One map for each", periods, False, "month", False, True
            ),
            *_stored(),
            QgsProcessingParameterVectorLayer("ZONES", "Zones", POLYGONS, optional=True),
            QgsProcessingParameterField(
                "ZONE_FIELD", "Field with the zones' names", "", "ZONES", optional=True
            ),
        ],
        [
            Step(
                "monthly",
                "gmnet:monthlywater",
                "Map monthly surface water",
                {name: name for name in shared},
                {"OUTPUT_FOLDER": ("masks", "Folder of the water masks")},
                row=1,
            ),
            Step(
                "dynamics",
                "gmnet:waterdynamics",
                "Water dynamics",
                masks,
                {"OCCURRENCE": ("occurrence", "Water occurrence")},
                row=3.2,
            ),
            Step(
                "area",
                "gmnet:waterarea",
                "Water area through time",
                {**masks, "ZONES": "ZONES", "ZONE_FIELD": "ZONE_FIELD"},
                {
                    "OUTPUT": ("table", "Water area"),
                    "OUTPUT_HTML": ("report", "Report on the water's area"),
                },
                row=6,
            ),
        ],
    )


PLANS = {"scene_to_water_bodies": scene_to_water_bodies, "year_of_scenes": year_of_scenes}


def build(plan: Plan) -> QgsProcessingModelAlgorithm:
    """The model of a plan.

    Raises:
        SystemExit: a step or an output of a step is not there.
    """
    model = QgsProcessingModelAlgorithm(plan.title, "GMNet Water")
    model.setHelpContent({"ALG_DESC": plan.help})
    for row, parameter in enumerate(plan.inputs):
        component = QgsProcessingModelParameter(parameter.name())
        component.setPosition(QPointF(INPUT_X, 80 + ROW * row))
        model.addModelParameter(parameter, component)
    model.setParameterOrder([parameter.name() for parameter in plan.inputs])
    for step in plan.steps:
        _add(model, step)
    model.updateDestinationParameters()
    return model


def _add(model: QgsProcessingModelAlgorithm, step: Step) -> None:
    child = QgsProcessingModelChildAlgorithm(step.algorithm)
    if child.algorithm() is None:
        raise SystemExit(f"Error: there is no algorithm {step.algorithm}.")
    child.setChildId(step.id)
    child.setDescription(step.title)
    known = {parameter.name() for parameter in child.algorithm().parameterDefinitions()}
    if wrong := (set(step.given) | set(step.published)) - known:
        raise SystemExit(f"Error: {step.algorithm} has no {', '.join(wrong)}.")
    for name, source in step.given.items():
        if isinstance(source, tuple):
            child.addParameterSources(name, [Source.fromChildOutput(*source)])
        else:
            child.addParameterSources(name, [Source.fromModelParameter(source)])
    _give_defaults(child, set(step.given))
    child.setPosition(QPointF(STEP_X, 80 + ROW * step.row))
    outputs = {}
    for place, (parameter, (name, description)) in enumerate(step.published.items()):
        output = QgsProcessingModelOutput(name, description)
        output.setChildId(step.id)
        output.setChildOutputName(parameter)
        output.setPosition(QPointF(OUTPUT_X, 80 + ROW * (step.row + place)))
        outputs[name] = output
    child.setModelOutputs(outputs)
    model.addChildAlgorithm(child)


def _give_defaults(child: QgsProcessingModelChildAlgorithm, given: set[str]) -> None:
    """Give the default to what is needed and not given, or the designer warns of the model."""
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    for parameter in child.algorithm().parameterDefinitions():
        if parameter.isDestination() or parameter.flags() & optional or parameter.name() in given:
            continue
        value = Source.fromStaticValue(parameter.defaultValue())
        child.addParameterSources(parameter.name(), [value])


def main(folder: Path) -> None:
    """Build all models and save them in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, plan in PLANS.items():
        target = folder / f"{name}.model3"
        if not build(plan()).toFile(str(target)):
            raise SystemExit(f"Error: {target} could not be written.")
        print(target)


if __name__ == "__main__":
    sys.path.append("/usr/share/qgis/python/plugins")
    application = QgsApplication([], False)
    application.initQgis()
    from gmnet_water.gmnet_plugin.provider import GMNetProvider
    from processing.core.Processing import Processing

    Processing.initialize()
    provider = GMNetProvider()  # without this reference Python would let go of it
    QgsApplication.processingRegistry().addProvider(provider)
    main(Path(sys.argv[1]))
    application.exitQgis()
