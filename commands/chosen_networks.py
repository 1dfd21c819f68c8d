"""The networks that the options of a command choose."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..networks import ModelChoice, load_model
from .mapping_options import RunOptions, WeightOptions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..core.report import Report
    from ..core.water.mapping import Model
    from ..models.contract import OrbitMode
    from .mapping_options import Loads


def choice_of(weights: WeightOptions) -> ModelChoice:
    """The chosen weights."""
    return ModelChoice(weights.model, weights.model_folder, weights.weights)


def loading(loaded: Loads | None, weights: WeightOptions, run: RunOptions) -> Loads:
    """What loads the networks: that of a model which is kept, or else from the chosen weights.

    It raises ModelError and Cancelled as `networks.load_model` does.
    """
    return loaded or partial(_load, choice_of(weights), run)


def _load(
    choice: ModelChoice, run: RunOptions, modes: Sequence[OrbitMode], report: Report
) -> Model:
    """The networks for orbit modes, on the chosen device."""
    half = run.precision == "half"
    return load_model(choice, modes, run.device, run.batch_size, report, half=half)
