"""Writes what users depend on into this folder, for `test_guard` and `test_guard_toolbox`.

Run with QGIS's Python, the plugin's parent folder in PYTHONPATH:
``QT_HASH_SEED=0 python3 -m gmnet_water.tests.guard.record``. To be done for a release that has been
published, with the oldest QGIS: what was recorded before is forgotten.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingParameterDefinition,
    QgsProcessingProvider,
)

from . import documented, shell, toolbox

HERE = Path(__file__).resolve().parent
MODELS = HERE / "models"
WORKFLOWS = documented.ROOT / "models" / "workflows"
EVERY_STEP = "every_step"
# Something for each type of parameter that has no default.
SAMPLES: dict[str, Any] = {
    "raster": "raster.tif",
    "multilayer": ["first_2020-01.tif", "second_2020-02.tif"],
    "source": "polygons.gpkg",
    "vector": "polygons.gpkg",
    "field": "name",
    "file": "file",
    "string": "text",
    "crs": "EPSG:32633",
    "extent": "0,1000,0,1000 [EPSG:32633]",
}


def main(provider: QgsProcessingProvider) -> None:
    """Write all records."""
    _save("toolbox.json", toolbox.toolbox(provider))
    _save("shell.json", shell.shell())
    texts = [page.read_text(encoding="utf-8") for page in documented.pages()]
    commands = dict.fromkeys(one for text in texts for one in documented.commands(text))
    (HERE / "commands.txt").write_text("\n".join(commands) + "\n", encoding="utf-8")
    for workflow in WORKFLOWS.glob("*.model3"):
        shutil.copyfile(workflow, MODELS / workflow.name)
    if not every_step(provider).toFile(str(MODELS / f"{EVERY_STEP}.model3")):
        raise SystemExit(f"Error: {MODELS} cannot be written to.")


def _save(name: str, record: dict[str, Any]) -> None:
    (HERE / name).write_text(_lines(record) + "\n", encoding="utf-8")


def _lines(value: Any, margin: str = "") -> str:
    """JSON with a line for each parameter or option, so that differences can be read."""
    if not isinstance(value, dict) or not any(isinstance(one, dict) for one in value.values()):
        return json.dumps(value, ensure_ascii=False)
    inner = margin + "  "
    members = [f"{inner}{json.dumps(name)}: {_lines(one, inner)}" for name, one in value.items()]
    return "{\n" + ",\n".join(members) + f"\n{margin}}}"


def every_step(provider: QgsProcessingProvider) -> QgsProcessingModelAlgorithm:
    """A model with each algorithm as a step, all its parameters and all its results.

    The model designer stores all parameters of a step, those with defaults as well.
    """
    model = QgsProcessingModelAlgorithm("Every step", "GMNet Water")
    for algorithm in provider.algorithms():
        if isinstance(algorithm, QgsProcessingModelAlgorithm):
            continue
        child = QgsProcessingModelChildAlgorithm(algorithm.id())
        child.setChildId(algorithm.name())
        child.setDescription(algorithm.displayName())
        outputs = {}
        for parameter in algorithm.parameterDefinitions():
            name = parameter.name()
            if parameter.isDestination():
                output = QgsProcessingModelOutput(name.lower(), name)
                output.setChildId(algorithm.name())
                output.setChildOutputName(name)
                outputs[name.lower()] = output
            else:
                source = QgsProcessingModelChildParameterSource.fromStaticValue(_value(parameter))
                child.addParameterSources(name, [source])
        child.setModelOutputs(outputs)
        model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    return model


def _value(parameter: QgsProcessingParameterDefinition) -> Any:
    """What a parameter is given: its last word, its default, or a sample."""
    if parameter.type() == "enum":
        return parameter.options()[-1]
    default = toolbox.plain(parameter.defaultValue())
    if default is not None:
        return default
    return 1 if parameter.type() == "number" else SAMPLES[parameter.type()]


if __name__ == "__main__":
    sys.path.append("/usr/share/qgis/python/plugins")
    application = QgsApplication([], False)
    application.initQgis()
    from processing.core.Processing import Processing

    from ...gmnet_plugin.provider import GMNetProvider

    Processing.initialize()
    with tempfile.TemporaryDirectory() as folder:
        # The recorder's own model sets are no part of the program.
        os.environ["GMNET_MODELS"] = folder
        registered = GMNetProvider()  # without this reference Python would let go of it
        QgsApplication.processingRegistry().addProvider(registered)
        main(registered)
    application.exitQgis()
