"""What QGIS loads when it starts: the plugin, and what menus, dialogs and help show of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from gmnet_water.commands import ENTRIES, Entry
from gmnet_water.tests.own_python import own_python

PROGRAM = Path(__file__).resolve().parent.parent / "in_starting.py"
# What reads rasters and computes, besides the commands' work.
HEAVY = {
    "numpy",
    "torch",
    "gmnet_water.networks",
    "gmnet_water.algorithms.layer_sources",
    "gmnet_water.algorithms.values",
    "gmnet_water.core.raster.grid",
    "gmnet_water.core.raster.reading",
    "gmnet_water.gmnet_plugin.lake.lake_chart",
    "gmnet_water.training.planned_training",
}


@pytest.fixture(scope="module")
def start(repository: Path) -> dict[str, Any]:
    """The algorithms that a fresh QGIS lists, and the modules that it took."""
    out, errors = own_python(repository, PROGRAM).communicate(timeout=120)
    assert out, errors
    return json.loads(out)


def test_all_algorithms_are_listed(start: dict[str, Any]) -> None:
    assert {entry.load().algorithm for entry in ENTRIES} <= set(start["algorithms"])


@pytest.mark.parametrize("module", sorted(HEAVY))
def test_what_computes_is_not_loaded(start: dict[str, Any], module: str) -> None:
    assert module not in start["loaded"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_what_a_command_does_is_not_loaded(start: dict[str, Any], entry: Entry) -> None:
    work = entry.load().work()
    assert not {work.plan.__module__, work.run.__module__} & set(start["loaded"])
