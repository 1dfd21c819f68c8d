"""An endless series of batches, made in the background, that any step can be asked for.

Batch ``k`` depends on the seed and on ``k`` alone, so a run that goes on from a checkpoint sees
what it would have seen without the break.
"""

from __future__ import annotations

from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from torch import Tensor

from .simulate import Scene
from .tiles import Patch, random_patch, shores, training_scene

# Batches made ahead of the network.
AHEAD = 4


@dataclass(frozen=True)
class Batch:
    """Patches side by side.

    Attributes:
        views: (n, 3, bands, 256, 256) float32, 0..1.
        water: (n, 256, 256) float32.
        known: (n, 256, 256) bool.
    """

    views: Tensor
    water: Tensor
    known: Tensor


@dataclass(frozen=True)
class Recipe:
    """How batches are drawn from scenes.

    Attributes:
        bands: 2 or 4.
        seed: seed of scenes and batches.
        size: patches in a batch.
        pool: number of scenes that a batch is drawn from.
        renewal: batches after which the oldest scene of the pool gives way to a new one.
    """

    bands: int
    seed: int
    size: int = 6
    pool: int = 8
    renewal: int = 4


def join(patches: list[Patch]) -> Batch:
    """Patches as tensors."""
    return Batch(
        views=torch.from_numpy(np.stack([p.views for p in patches])),
        water=torch.from_numpy(np.stack([p.water for p in patches])),
        known=torch.from_numpy(np.stack([p.known for p in patches])),
    )


class _Pool:
    """The scenes in use; called from one thread only."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.held: dict[int, tuple[Scene, np.ndarray]] = {}

    def scene(self, number: int) -> tuple[Scene, np.ndarray]:
        """Scene ``number`` and its shores."""
        if number not in self.held:
            made = training_scene(self.recipe.seed, number)
            self.held[number] = (made, shores(made.water))
        return self.held[number]

    def batch(self, step: int) -> Batch:
        """Batch ``step``."""
        oldest = step // self.recipe.renewal
        for number in [n for n in self.held if n < oldest]:
            del self.held[number]
        patches = []
        for place in range(self.recipe.size):
            rng = np.random.default_rng([self.recipe.seed, step, place, 2])
            source, shore = self.scene(oldest + int(rng.integers(self.recipe.pool)))
            patches.append(random_patch(rng, source, self.recipe.bands, shore))
        return join(patches)


def batches(recipe: Recipe, start: int) -> Generator[Batch, None, None]:
    """Batches ``start``, ``start + 1`` and so on without end; close the iterator to stop."""
    pool = _Pool(recipe)
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
