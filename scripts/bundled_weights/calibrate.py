"""Probabilities that mean something: a network's log odds scaled to the water that was observed.

Platt, J. (1999): Probabilistic outputs for support vector machines. Training with softened labels
keeps probabilities between about 0.1 and 0.9; here two numbers, found on validation scenes, undo
that. They go into the last layer, so that a calibrated network is an ordinary weights file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from ...models.architectures.water_network import WaterNetwork
from ...training.validation import Group

LAST_LAYER = "outp_layer.0"
_STEPS = 60


@dataclass(frozen=True)
class Scaling:
    """Log odds times ``factor`` plus ``shift``."""

    factor: float
    shift: float


@dataclass(frozen=True)
class Sample:
    """A network's log odds on the known pixels of one scene, and whether those are water.

    Attributes:
        name: of the scene.
        logits: (n,) float32.
        water: (n,) float32, 0 or 1, or shares of many pixels.
        weights: (n,) how many pixels each stands for; None for one each.
    """

    name: str
    logits: Tensor
    water: Tensor
    weights: Tensor | None = None


@torch.no_grad()
def samples(network: WaterNetwork, groups: Sequence[Group]) -> list[Sample]:
    """What a network says of validation patches, in evaluation mode, scene by scene."""
    network.eval()
    result = []
    for group in groups:
        logits, water = [], []
        for batch in group.patches:
            given = network.logits(batch.views)
            logits.append(given[batch.known])
            water.append(batch.water[batch.known])
        result.append(Sample(group.name, torch.cat(logits), torch.cat(water)))
    return result


def fit(found: Sequence[Sample]) -> Scaling:
    """The scaling with the least cross entropy; every scene counts the same."""
    factor = torch.ones((), dtype=torch.float64, requires_grad=True)
    shift = torch.zeros((), dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([factor, shift], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimiser.zero_grad()
        total = torch.stack([_entropy(sample, factor, shift) for sample in found]).mean()
        total.backward()
        return total

    optimiser.step(loss)
    return Scaling(factor.item(), shift.item())


def _entropy(sample: Sample, factor: Tensor, shift: Tensor) -> Tensor:
    """Mean cross entropy of a scene."""
    each = functional.binary_cross_entropy_with_logits(
        sample.logits.double() * factor + shift, sample.water.double(), reduction="none"
    )
    if sample.weights is None:
        return each.mean()
    weights = sample.weights.double()
    return (each * weights).sum() / weights.sum()


def scaled(state: dict[str, Tensor], scaling: Scaling) -> dict[str, Tensor]:
    """Weights whose log odds are scaled."""
    weight, bias = f"{LAST_LAYER}.weight", f"{LAST_LAYER}.bias"
    return {
        **state,
        weight: state[weight] * scaling.factor,
        bias: state[bias] * scaling.factor + scaling.shift,
    }
