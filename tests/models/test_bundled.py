"""What the bundled weights promise, on simulated scenes that were in no training."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.report import Report
from gmnet_water.core.water.arrays import predict_array
from gmnet_water.core.water.mapping import Model
from gmnet_water.models.contract import OrbitMode
from gmnet_water.models.sets.installed import BUNDLED, installed
from gmnet_water.networks import ModelChoice, load_model
from gmnet_water.training.simulation.simulate import Landscape, scene

QUIET = Report()
SEED = 770_001
CHIP = slice(500, 1012)
# From a scene's four bands to those of a mode.
BANDS = {OrbitMode.ASCENDING: slice(0, 2), OrbitMode.STACKED: slice(0, 4)}
LAND = Landscape(height=20.0, farmland=0.4, forest=0.3, bare=0.3, town=0.02)


@pytest.fixture(scope="module", params=list(BANDS), ids=lambda mode: mode.value)
def mode(request) -> OrbitMode:
    return request.param


@pytest.fixture(scope="module")
def model(mode: OrbitMode) -> Model:
    return load_model(ModelChoice(), [mode], "cpu", 0, QUIET)


def water(model: Model, mode: OrbitMode, backscatter: np.ndarray) -> np.ndarray:
    """(rows, cols) bool: what is mapped as water of (bands, rows, cols) dB."""
    given = np.moveaxis(backscatter[BANDS[mode]], 0, -1)
    probability, valid = predict_array(given, mode, model, QUIET, skip_empty=True)
    return valid & (probability > 0.5)


@pytest.mark.parametrize(("dry", "least"), [(False, 0.99), (True, 0.97)])
def test_a_chip_alone_shows_what_it_shows_inside_its_scene(
    model: Model, mode: OrbitMode, dry: bool, least: float
):
    # What a plain of dry fields is can be seen from its surroundings better than from a chip.
    same = []
    for number in range(4):
        plan = Landscape.draw(np.random.default_rng([SEED, number]))
        plan = replace(plan, dry_fields=0.6 if dry else 0.0, pivots=dry and number % 2 == 1)
        backscatter = scene([SEED, number], (1512, 1512), plan).backscatter
        inside = water(model, mode, backscatter)[CHIP, CHIP]
        alone = water(model, mode, backscatter[:, CHIP, CHIP])
        same.append((inside == alone).mean())
    assert np.mean(same) > least


def test_there_is_no_rim_of_water_along_the_raster_s_edge(model: Model, mode: OrbitMode):
    rim, within = [], []
    for number in range(3):
        backscatter = scene([SEED, 10 + number], (700, 700), LAND, with_gaps=False).backscatter
        found = water(model, mode, backscatter)
        middle = np.zeros(found.shape, bool)
        middle[40:-40, 40:-40] = True
        rim.append(found[~middle].mean())
        within.append(found[middle].mean())
    assert np.mean(rim) < np.mean(within) + 0.005


def test_there_is_no_rim_of_water_along_the_swath_s_edge(model: Model, mode: OrbitMode):
    backscatter = scene([SEED, 20], (700, 900), LAND, with_gaps=False).backscatter.copy()
    rows, cols = np.mgrid[:700, :900]
    distance = 600 - 0.2 * rows - cols
    backscatter[:, distance < 0] = np.nan
    found = water(model, mode, backscatter)
    near, far = (distance >= 0) & (distance < 40), distance > 150
    # One pixel in a hundred at most; measured are 0.6 with one orbit.
    assert found[near].mean() < found[far].mean() + 0.01


def test_the_files_are_small_enough_together():
    files = set(installed(BUNDLED).files.values())
    assert sum(Path(path).stat().st_size for path in files) < 8_000_000
