"""What users of the toolbox, of saved models and of ``qgis_process`` depend on means the same.

`tests/guard` has the records, how they are made, and the changes that are intended.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from gmnet_water.tests.guard import documented
from gmnet_water.tests.guard.comparing import Findings, dead, differences, in_the_way, unexpected
from gmnet_water.tests.guard.intended import INTENDED
from gmnet_water.tests.guard.toolbox import created, step_problems, toolbox
from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
)

HERE = documented.ROOT / "tests" / "guard"
RECORDED = json.loads((HERE / "toolbox.json").read_text(encoding="utf-8"))
MODELS = sorted((HERE / "models").glob("*.model3"))
SHOWN = documented.shown(documented.TOOLBOX)


def findings(provider) -> Findings:
    live = toolbox(provider)
    return {**differences(RECORDED, live), **in_the_way(RECORDED, live, "parameters")}


def loaded(path: Path) -> QgsProcessingModelAlgorithm:
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(path))
    return model


def model_findings() -> Findings:
    return {
        f"{path.stem}/{place}": problem
        for path in MODELS
        for place, problem in step_problems(loaded(path)).items()
    }


def unknown(call: documented.Call) -> str:
    """What a call names that is not there; empty if nothing is."""
    algorithm = created(call.algorithm)
    if algorithm is None:
        return f"there is no {call.algorithm}"
    names = {one.name() for one in algorithm.parameterDefinitions()}
    missing = sorted(call.given.keys() - names)
    return f"there is no {', '.join(missing)}" if missing else ""


def refusal(line: str) -> str:
    """What is wrong with a command; empty if nothing is."""
    call = documented.toolbox_call(line)
    if problem := unknown(call):
        return problem
    algorithm = created(call.algorithm)  # which takes its parameters along when it goes
    refused = [
        parameter.name()
        for parameter in algorithm.parameterDefinitions()
        if not parameter.checkValueIsAcceptable(call.given.get(parameter.name()))
    ]
    return f"refused: {', '.join(refused)}" if refused else ""


def test_the_toolbox_offers_all_that_was_recorded(provider):
    assert unexpected(findings(provider), INTENDED["toolbox"]) == []


def test_every_intended_change_of_the_toolbox_has_happened(provider):
    assert dead(findings(provider), INTENDED["toolbox"]) == []


def test_saved_models_find_their_steps_parameters_and_results(provider):
    assert unexpected(model_findings(), INTENDED["models"]) == []


def test_every_intended_change_for_saved_models_has_happened(provider):
    assert dead(model_findings(), INTENDED["models"]) == []


def test_the_saved_models_use_every_parameter_of_every_algorithm(provider):
    used = {}
    for path in MODELS:
        for child in loaded(path).childAlgorithms().values():
            results = {one.childOutputName() for one in child.modelOutputs().values()}
            names = {*child.parameterSources(), *results}
            used.setdefault(child.algorithmId(), set()).update(names)
    assert used == {
        name: set(recorded["parameters"])
        for name, recorded in RECORDED.items()
        if not isinstance(created(name), QgsProcessingModelAlgorithm)
    }


def test_a_step_that_no_longer_fits_its_algorithm_is_found(provider):
    model = QgsProcessingModelAlgorithm()
    source = QgsProcessingModelChildParameterSource
    child = QgsProcessingModelChildAlgorithm("gmnet:mapwater")
    child.setChildId("water")
    given = {"THRESHOLD": 0.5, "UNITS": "decibels", "CUT": 0.5}
    for name, value in given.items():
        child.addParameterSources(name, [source.fromStaticValue(value)])
    child.addParameterSources("ASCENDING", [source.fromChildOutput("before", "RASTER")])
    model.addChildAlgorithm(child)
    for step, algorithm in (("before", "gmnet:stackorbits"), ("after", "gmnet:paint")):
        other = QgsProcessingModelChildAlgorithm(algorithm)
        other.setChildId(step)
        model.addChildAlgorithm(other)
    assert step_problems(model) == {
        "water/UNITS": "'decibels' is refused",
        "water/CUT": "there is no such parameter",
        "before/RASTER": "there is no such output",
        "after": "there is no algorithm gmnet:paint",
    }


@pytest.mark.parametrize("line", SHOWN)
def test_the_toolbox_takes_a_command_of_the_manual(provider, line: str):
    refused = refusal(line)
    assert bool(refused) == (line in INTENDED["commands"]), refused


def test_the_toolbox_has_what_calls_in_python_of_the_manual_name(provider):
    texts = [page.read_text(encoding="utf-8") for page in documented.pages()]
    calls = [call for text in texts for call in documented.python_calls(text)]
    assert [problem for call in calls if (problem := unknown(call))] == []


def test_a_command_of_the_manual_may_be_wrong(provider):
    def said(text: str) -> str:
        return refusal(documented.TOOLBOX + text)

    assert said("gmnet:paint -- INPUT=a.tif") == "there is no gmnet:paint"
    assert said("gmnet:mapwater -- IMAGE=a.tif OUTPUT=b.tif") == "there is no IMAGE"
    assert said("gmnet:mapwater -- ASCENDING=a.tif OUTPUT=b.tif UNITS=dB") == "refused: UNITS"
    assert said("gmnet:waterarea -- OUTPUT=b.csv") == "refused: MASKS"
