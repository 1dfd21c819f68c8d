"""Batches of a stated mixture: shares of kinds of scenes, and sites that all count the same.

Every patch of a batch first draws a kind, then a site of that kind, then a scene of it, so that
neither a large scene nor a place with many chips outweighs the others.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Generator, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from ...core.errors import InputError
from ...training.batches import AHEAD, Batch, Recipe, join
from ...training.data.scene import Scene
from ...training.patches import Patch, random_patch
from .packed import Packed


@dataclass(frozen=True)
class Mixture:
    """Scenes to draw from, and how often each kind of them comes up.

    Attributes:
        scenes: what is drawn from.
        shares: parts of the patches by kind, of any sum; kinds that it does not name do not come
            up. Empty: each kind as often as it has sites, where each simulated scene counts as a
            site.
    """

    scenes: Sequence[Packed]
    shares: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        kinds = {one.kind for one in self.scenes}
        for kind, share in self.shares.items():
            if kind not in kinds and share > 0:
                raise InputError(
                    f"There is no scene of the kind '{kind}'; there are {', '.join(sorted(kinds))}."
                )
        if not self.scenes or not self.parts.sum() > 0:
            raise InputError("The mixture has no scene to draw from; give shares over 0.")

    @cached_property
    def sites(self) -> dict[str, list[list[Packed]]]:
        """The scenes of each site, by kind; a simulated scene is a site of its own."""
        found: dict[str, dict[str, list[Packed]]] = {}
        for one in self.scenes:
            found.setdefault(one.kind, {}).setdefault(one.site or one.name, []).append(one)
        return {kind: list(sites.values()) for kind, sites in found.items()}

    @cached_property
    def parts(self) -> np.ndarray:
        """(kinds,) how often each of the `sites` comes up, adding up to 1."""
        if self.shares:
            parts = [max(self.shares.get(kind, 0.0), 0.0) for kind in self.sites]
        else:
            parts = [float(len(sites)) for sites in self.sites.values()]
        total = sum(parts)
        return np.array(parts) / total if total else np.array(parts)

    def draw(self, rng: np.random.Generator) -> Packed:
        """A scene: first its kind, then its site, then which of the site's."""
        sites = list(self.sites.values())[rng.choice(len(self.parts), p=self.parts)]
        site = sites[rng.integers(len(sites))]
        return site[rng.integers(len(site))]

    def patch(self, recipe: Recipe, step: int, place: int) -> Patch:
        """Patch ``place`` of batch ``step``; depends on these and on the recipe's seed alone."""
        rng = np.random.default_rng([recipe.seed, step, place, 5])
        one = self.draw(rng)
        while not len(one.places.inside):  # nothing is known of it
            one = self.draw(rng)
        return random_patch(
            rng,
            one.scene,
            one.places,
            recipe.bands,
            recipe.augmentation,
            recipe.bounds,
            recipe.architecture.contract,
        )

    def patches(self, recipe: Recipe, step: int) -> list[Patch]:
        """The patches of batch ``step``."""
        return [self.patch(recipe, step, place) for place in range(recipe.size)]

    def batches(
        self, workers: int, recipe: Recipe, start: int, _scenes: Sequence[Scene] = ()
    ) -> Generator[Batch, None, None]:
        """Batches ``start``, ``start + 1`` and so on, as `training.loop.Method` takes them.

        Args:
            workers: how many batches are made at once: one in a thread, more in processes. The
                batches are the same for any number.
            recipe: bands, seed and size.
            start: the first batch.
        """
        with _executor(workers, self, recipe) as executor:
            waiting: list[Future[list[Patch]]] = []
            step = start
            try:
                while True:
                    while len(waiting) < AHEAD + 2 * workers:
                        waiting.append(executor.submit(_made, step))
                        step += 1
                    yield join(waiting.pop(0).result())
            finally:
                for future in waiting:
                    future.cancel()

    @property
    def told(self) -> str:
        """What it is made of, in words, for a run to go on with the same."""
        names = sorted(one.name for one in self.scenes)
        parts = {kind: round(float(part), 6) for kind, part in zip(self.sites, self.parts)}
        return f"mixture {sorted(parts.items())} of {names}"


class _Maker(threading.local):
    """What a worker makes batches with."""

    mixture: Mixture
    recipe: Recipe


_MAKER = _Maker()


def _begin(mixture: Mixture, recipe: Recipe) -> None:
    _MAKER.mixture, _MAKER.recipe = mixture, recipe


def _made(step: int) -> list[Patch]:
    return _MAKER.mixture.patches(_MAKER.recipe, step)


def _executor(workers: int, mixture: Mixture, recipe: Recipe) -> Executor:
    if workers == 1:
        return ThreadPoolExecutor(1, "patches", _begin, (mixture, recipe))
    # Forked, so that all of them see the scenes, and where patches may lie, in memory once.
    for one in mixture.scenes:
        _ = one.places
    forked = multiprocessing.get_context("fork")
    return ProcessPoolExecutor(workers, forked, _begin, (mixture, recipe))
