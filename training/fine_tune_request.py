"""What a training on a user's own labelled scenes takes. Importing this needs no torch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..models.architectures.registry import GMNET, Architecture
from ..models.contract import OrbitMode
from ..models.sets.model_set import ModelSet
from .data.augmentation import SMOOTHING, USUAL, Augmentation

if TYPE_CHECKING:
    from .data.labelled_rasters import Pair

# One's own scenes have the pixel size and the surroundings that maps will have.
OWN_SCENES = replace(USUAL, zooms=(1.0,), no_context=0.1, missing_dark=0.0)
# Highest learning rates: gentle where there is something to lose.
RATE_FROM_WEIGHTS, RATE_FROM_NOTHING = 1e-3, 3e-3


@dataclass(frozen=True)
class FineTuneRequest:
    """What to train on, from what, and how.

    Attributes:
        pairs: rasters of backscatter with labels, all read in one orbit mode.
        output: folder of the model set; empty, new, or that of the same training unfinished.
        start: the model set to go on from; None for random weights.
        epochs: an epoch has as many patches as tiles lie over the known part of the training
            blocks.
        rate: highest learning rate; 0 for `RATE_FROM_WEIGHTS` or `RATE_FROM_NOTHING`.
        batch: patches in a step.
        share: part of the known pixels that is kept for validation.
        block: side in pixels of the blocks that are kept or not.
        seed: of weights, blocks and patches.
        device: torch device.
        simulated: share of patches that come from simulated scenes.
        smoothing: what labels keep away from 0 and 1.
        augmentation: what is done to patches.
        bfloat16: whether to compute convolutions in bfloat16.
    """

    pairs: tuple[Pair, ...]
    output: Path
    start: ModelSet | None = None
    epochs: int = 20
    rate: float = 0.0
    batch: int = 6
    share: float = 0.2
    block: int = 512
    seed: int = 1
    device: str = "cpu"
    simulated: float = 0.0
    smoothing: float = SMOOTHING
    augmentation: Augmentation = OWN_SCENES
    bfloat16: bool = False

    @property
    def mode(self) -> OrbitMode:
        """The orbits of the rasters."""
        return self.pairs[0].reading.mode

    @property
    def architecture(self) -> Architecture:
        """The network: that of the start, or GMNet.

        Raises:
            ModelError: this version does not know the start's network.
        """
        return GMNET if self.start is None else self.start.architecture

    @property
    def highest_rate(self) -> float:
        """The learning rate, or that of the kind of start."""
        return self.rate or (RATE_FROM_NOTHING if self.start is None else RATE_FROM_WEIGHTS)
