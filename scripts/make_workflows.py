"""Write the model designer's workflows that come with the plugin.

Run with QGIS's Python, the plugin's parent folder in QGIS_PLUGINPATH and PYTHONPATH:
``QT_HASH_SEED=0 python3 scripts/make_workflows.py workflows``. The seed keeps the files'
attributes in one order, so that a new version shows what has changed.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelComponent,
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
from qgis.PyQt.QtCore import QPointF, QSizeF

Source = QgsProcessingModelChildParameterSource
DOUBLE = QgsProcessingParameterNumber.Type.Double
POLYGONS = [QgsProcessing.SourceType.TypeVectorPolygon]
RASTERS = QgsProcessing.SourceType.TypeRaster
# The designer's canvas: where columns stand, how far rows are apart, room for two lines of text.
INPUT_X, STEPS_X, OUTPUT_X, TOP, ROW = 140, (530, 860), 1170, 50, 78
# An output stands so much lower than its step that the line to it does not cross the step.
LOWER = 0.45
BOX = QSizeF(240, 42)
# What newer QGIS writes of models that it makes. Their outputs have no steps in their names, which
# users' commands have, and older QGIS does not find them; it keeps those of models that it reads.
SECOND_VERSION = 'value="Version2"'


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
        column: 0, or 1 for a step after one that stands in column 0.
    """

    id: str
    algorithm: str
    title: str
    given: dict[str, str | tuple[str, str]]
    published: dict[str, tuple[str, str]]
    row: float = 0.0
    column: int = 0


@dataclass(frozen=True)
class Plan:
    """A workflow to be.

    Attributes:
        title: its name in the toolbox.
        help: what it does.
        inputs: in the order of the dialog.
        steps: in the order in which they run.
        explained: help for each input and, as step:name, each output.
    """

    title: str
    help: str
    inputs: list[QgsProcessingParameterDefinition]
    steps: list[Step]
    explained: dict[str, str]


# Defaults are those of the steps: qgis_process 3.22 leaves out what is not given.
def _stored() -> list[QgsProcessingParameterDefinition]:
    units = ["auto", "db", "linear", "amplitude"]
    return [
        QgsProcessingParameterEnum(
            "UNITS", "Units of the stored values", units, False, "auto", False, True
        ),
        QgsProcessingParameterNumber(
            "SCALE", "Divide stored values by (100 for dB x 100)", DOUBLE, 1.0
        ),
    ]


def _advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    parameter.setFlags(parameter.flags() | flag)
    return parameter


STORED_EXPLAINED = {
    "UNITS": "What is stored: decibels, power or amplitude. <i>auto</i> detects it, and "
    "dB x 100, from names and values.",
    "SCALE": "Stored values are first divided by this: 100 for dB stored as whole numbers x 100.",
}


def scene_to_water_bodies() -> Plan:
    """One scene: mask, probability and polygons."""
    rasters = (
        ("INPUT", "Backscatter (VV and VH)"),
        ("OTHER_ORBIT", "Other orbit (VV and VH)"),
    )
    orbits = (
        ("ASCENDING", "Ascending orbit (VV and VH)"),
        ("DESCENDING", "Descending orbit (VV and VH)"),
        ("STACKED", "Stack of both orbits (4 bands)"),
    )
    sizes = (
        ("MIN_AREA", "Leave out water bodies smaller than (m²)", 10_000.0),
        ("MAX_HOLE", "Fill islands smaller than (m²)", 1_000.0),
    )
    shared = [name for name, _ in (*rasters, *orbits)] + ["UNITS", "SCALE"]
    return Plan(
        "Scene to water bodies",
        "Maps the surface water of a Sentinel-1 scene and turns it into one polygon for each "
        "water body, with its area, perimeter and mean probability. Give a raster of one orbit, "
        "whichever it is, or one of each; or a stack.",
        [
            *(QgsProcessingParameterRasterLayer(n, label, optional=True) for n, label in rasters),
            *(
                _advanced(QgsProcessingParameterRasterLayer(n, label, optional=True))
                for n, label in orbits
            ),
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
                row=2,
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
                column=1,
            ),
        ],
        {
            "INPUT": "Calibrated, terrain-corrected backscatter of Sentinel-1 with VV and VH, of "
            "either orbit, or a stack of both.",
            "OTHER_ORBIT": "The other orbit of the same place. Together they are more certain.",
            "ASCENDING": "Instead of <i>Backscatter</i>, to state that the orbit is this one.",
            "DESCENDING": "The same for the descending orbit.",
            "STACKED": "Instead of the two: what <i>Stack ascending and descending</i> gives.",
            **STORED_EXPLAINED,
            "MIN_AREA": "0 keeps all of them.",
            "MAX_HOLE": "0 keeps all of them.",
            "water:mask": "1 water, 0 land, 255 no observation.",
            "bodies:polygons": "With area, perimeter, mean probability, and whether the polygon "
            "touches the edge of what was observed.",
        },
    )


def year_of_scenes() -> Plan:
    """Many scenes: monthly masks, occurrence, and the area of zones."""
    periods = ["day", "dekad", "month", "quarter", "year"]
    orbits = (
        ("ASCENDING", "Ascending orbit (VV and VH)"),
        ("DESCENDING", "Descending orbit (VV and VH)"),
    )
    shared = ["INPUT", "ASCENDING", "DESCENDING", "DATE_PATTERN", "PERIOD", "UNITS", "SCALE"]
    masks = {"MASKS": ("monthly", "LAYERS")}
    return Plan(
        "Year of scenes to occurrence and area",
        "Maps the surface water of each month, or of another period, from many dated Sentinel-1 "
        "scenes; then how often each pixel was water, and a report on the water's area through "
        "time, as a whole or by zones.",
        [
            QgsProcessingParameterMultipleLayers(
                "INPUT", "Backscatter (VV and VH)", RASTERS, optional=True
            ),
            *(
                _advanced(QgsProcessingParameterMultipleLayers(n, label, RASTERS, optional=True))
                for n, label in orbits
            ),
            QgsProcessingParameterString(
                "DATE_PATTERN",
                "Date in the names (YYYY-MM-DD)",
                "",
                False,
                True,
            ),
            QgsProcessingParameterEnum(
                "PERIOD", "One mask for each", periods, False, "month", False, True
            ),
            *_stored(),
            QgsProcessingParameterVectorLayer(
                "ZONES", "Zones (empty: all of the masks)", POLYGONS, optional=True
            ),
            QgsProcessingParameterField(
                "ZONE_FIELD",
                "Field with the zones' names",
                "",
                "ZONES",
                optional=True,
            ),
        ],
        [
            Step(
                "monthly",
                "gmnet:monthlywater",
                "Map monthly surface water",
                {name: name for name in shared},
                {"OUTPUT_FOLDER": ("masks", "Folder for the masks")},
                row=1,
            ),
            Step(
                "dynamics",
                "gmnet:waterdynamics",
                "Water dynamics",
                masks,
                {"OCCURRENCE": ("occurrence", "Water occurrence")},
                row=3.4,
                column=1,
            ),
            Step(
                "area",
                "gmnet:waterarea",
                "Water area through time",
                {**masks, "ZONES": "ZONES", "ZONE_FIELD": "ZONE_FIELD"},
                {
                    "OUTPUT": ("table", "Water area"),
                    "OUTPUT_HTML": ("report", "Report on the water area"),
                },
                row=6,
                column=1,
            ),
        ],
        {
            "INPUT": "Calibrated, terrain-corrected backscatter with VV and VH; any number of "
            "rasters of one orbit or of both. Months with both are mapped from both.",
            "ASCENDING": "Instead of <i>Backscatter</i>, to state which rasters are of this orbit.",
            "DESCENDING": "The same for the descending orbit.",
            "DATE_PATTERN": "Where the names hold the date, if it cannot be detected: YYYY, "
            "MM and DD stand for digits, MMM for a month as a word, DDD for the day of the year, * "
            "for anything, all else for itself.",
            "PERIOD": "Rasters of one period give one mask.",
            **STORED_EXPLAINED,
            "ZONES": "Polygons such as lakes or basins, in any CRS.",
            "ZONE_FIELD": "Polygons with the same name form one zone.",
            "monthly:masks": "A GeoTIFF for each period: 1 water, 0 land, 255 no observation.",
            "dynamics:occurrence": "Observations with water in percent of all valid ones.",
            "area:table": "A row for each zone and period, with the area in km².",
            "area:report": "A page with charts, opened by the results viewer; the table lies "
            "next to it as CSV.",
        },
    )


PLANS = {"scene_to_water_bodies": scene_to_water_bodies, "year_of_scenes": year_of_scenes}


def build(plan: Plan) -> QgsProcessingModelAlgorithm:
    """The model of a plan.

    Raises:
        SystemExit: a step or an output of a step is not there.
    """
    model = QgsProcessingModelAlgorithm(plan.title, "GMNet Water")
    model.setHelpContent({"ALG_DESC": plan.help, **plan.explained})
    for row, parameter in enumerate(plan.inputs):
        # As QGIS itself does when it reads the file.
        parameter.setHelp(plan.explained[parameter.name()])
        component = QgsProcessingModelParameter(parameter.name())
        _place(component, INPUT_X, row)
        model.addModelParameter(parameter, component)
    model.setParameterOrder([parameter.name() for parameter in plan.inputs])
    for step in plan.steps:
        _add(model, step)
    model.updateDestinationParameters()
    fits, problems = model.validate()
    if not fits:
        raise SystemExit(f"Error: {plan.title}: {'; '.join(problems)}.")
    return model


def _place(component: QgsProcessingModelComponent, x: float, row: float) -> None:
    component.setPosition(QPointF(x, TOP + ROW * row))
    component.setSize(BOX)


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
    _place(child, STEPS_X[step.column], step.row)
    outputs = {}
    for place, (parameter, (name, description)) in enumerate(step.published.items()):
        output = QgsProcessingModelOutput(name, description)
        output.setChildId(step.id)
        output.setChildOutputName(parameter)
        _place(output, OUTPUT_X, step.row + LOWER + place)
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
        if SECOND_VERSION in target.read_text(encoding="utf-8"):
            raise SystemExit("Error: workflows have to be made with QGIS 3.22, the oldest one.")
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
