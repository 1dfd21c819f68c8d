"""An endless series of batches, made in the background, that any step can be asked for.

Batch ``k`` depends on the seed and on ``k`` alone, so a run that goes on from a checkpoint sees
what it would have seen without the break.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from torch import Tensor

from ..models.architectures.registry import GMNET, Architecture
from ..models.contract import Bounds
from .data.augmentation import USUAL, Augmentation
from .data.scene import Scene
from .patches import BUNDLED_BOUNDS, Patch, Places, random_patch, training_scene

# Batches made ahead of the network.
AHEAD = 4


@dataclass(frozen=True)
class Batch:
    """Patches side by side.

    Attributes:
        views: (n, views, bands, tile, tile) float32, 0..1.
        water: (n, tile, tile) float32.
        known: (n, tile, tile) bool.
    """

    views: Tensor
    water: Tensor
    known: Tensor

    def to(self, device: torch.device | str) -> Batch:
        """The same batch on a device."""
        return Batch(self.views.to(device), self.water.to(device), self.known.to(device))


@dataclass(frozen=True)
class Recipe:
    """How batches are drawn from scenes.

    Attributes:
        bands: 2 or 4.
        seed: seed of scenes and batches.
        size: patches in a batch.
        simulated: share of the patches that come from simulated scenes; all the others come from
            the labelled ones.
        pool: number of simulated scenes that a batch is drawn from.
        renewal: batches after which the oldest scene of the pool gives way to a new one.
        augmentation: what is done to every patch.
        bounds: what views are normalised by.
        architecture: the network.
    """

    bands: int
    seed: int
    size: int = 6
    simulated: float = 1.0
    pool: int = 8
    renewal: int = 4
    augmentation: Augmentation = USUAL
    bounds: Bounds = BUNDLED_BOUNDS
    architecture: Architecture = GMNET


def join(patches: list[Patch]) -> Batch:
    """Patches as tensors."""
    return Batch(
        views=torch.from_numpy(np.stack([p.views for p in patches])),
        water=torch.from_numpy(np.stack([p.water for p in patches])),
        known=torch.from_numpy(np.stack([p.known for p in patches])),
    )


class _Pool:
    """The scenes in use; called from one thread only."""

    def __init__(self, recipe: Recipe, labelled: Sequence[Scene]) -> None:
        self.recipe = recipe
        self.labelled = [(scene, Places.of(scene)) for scene in labelled]
        # A scene comes up in proportion to the fourth root of what is known of it, so that a whole
        # scene counts for more than a chip and does not drown it.
        weights = np.array([len(places.inside) for _, places in self.labelled]) ** 0.25
        self.shares = weights / weights.sum() if len(weights) else weights
        self.simulated: dict[int, tuple[Scene, Places]] = {}

    def scene(self, number: int) -> tuple[Scene, Places]:
        """Simulated scene ``number``."""
        if number not in self.simulated:
            made = training_scene(self.recipe.seed, number)
            self.simulated[number] = (made, Places.of(made))
        return self.simulated[number]

    def batch(self, step: int) -> Batch:
        """Batch ``step``."""
        recipe = self.recipe
        oldest = step // recipe.renewal
        for number in [n for n in self.simulated if n < oldest]:
            del self.simulated[number]
        patches = []
        for place in range(recipe.size):
            rng = np.random.default_rng([recipe.seed, step, place, 2])
            if rng.random() < recipe.simulated:
                source, places = self.scene(oldest + int(rng.integers(recipe.pool)))
            else:
                source, places = self.labelled[rng.choice(len(self.labelled), p=self.shares)]
            patches.append(
                random_patch(
                    rng,
                    source,
                    places,
                    recipe.bands,
                    recipe.augmentation,
                    recipe.bounds,
                    recipe.architecture.contract,
                )
            )
        return join(patches)


def batches(
    recipe: Recipe, start: int, labelled: Sequence[Scene] = ()
) -> Generator[Batch, None, None]:
    """Batches ``start``, ``start + 1`` and so on without end; close the iterator to stop.

    Args:
        labelled: scenes with ``recipe.bands`` bands, wherever the recipe wants more than simulated
            ones.
    """
    pool = _Pool(recipe, labelled)
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="scenes") as executor:
        waiting: list[Future[Batch]] = []
        step = start
        try:
            while True:
                while len(waiting) < AHEAD:
                    waiting.append(executor.submit(partial(pool.batch, step)))
                    step += 1
                yield waiting.pop(0).result()
        finally:
            for future in waiting:
                future.cancel()
