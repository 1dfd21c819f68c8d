"""The rules of the protocol: which labelled places count in means, and at which cut."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ...core.accuracy.matrix import ErrorMatrix
from ...core.errors import InputError
from ...training.data.noise import spread
from ...training.data.scene import LAND, WATER, Scene, observed
from ...training.scoring.thresholds import VHHistogram
from .odds_histogram import OddsHistogram, best_cut
from .packed import Packed

# A scene with fewer pixels of either class says too little of it.
FEWEST = 200
# Labels that not even the best threshold of the scene itself finds with this IoU show something
# that the radar image does not.
VISIBLE = 0.15
# Rows and columns of the blocks of a large scene.
BLOCK = 1024
LARGE = "large"


def smoothed(scene: Scene, band: int) -> np.ndarray:
    """(rows, cols) dB of a band, as a mean of five by five pixels that weighs the middle most."""
    values = scene.backscatter[band].astype(np.float32)
    missing = ~np.isfinite(values)
    values[missing] = values[~missing].mean() if (~missing).any() else 0
    return spread(values, 1)


def own_threshold(scene: Scene) -> float:
    """The IoU that the best threshold on VV or on VH reaches, chosen on the scene's own labels."""
    seen = observed(scene.backscatter[:2])
    found = []
    for band in (0, 1):
        histogram = VHHistogram.of(smoothed(scene, band), scene.water, seen)
        found.append(histogram.matrix(histogram.best()).iou)
    return float(np.nanmax(found))


def reason_to_leave_out(scene: Scene) -> str:
    """Why the scores of a scene are reported and not part of means; empty if they are."""
    seen = observed(scene.backscatter[:2])
    for code, name in ((WATER, "water"), (LAND, "land")):
        count = int(((scene.water == code) & seen).sum())
        if count < FEWEST:
            return f"{count} px of {name}"
    best = own_threshold(scene)
    if best < VISIBLE:
        return f"its own best threshold has an IoU of {best:.2f}"
    return ""


@dataclass(frozen=True)
class Mapped:
    """A scene and how the log odds of a map are spread over its labels.

    Attributes:
        name, site, kind: the scene's.
        reason: why it is left out of means, or empty.
        blocks: its parts; one for a chip.
    """

    name: str
    site: str
    kind: str
    reason: str
    blocks: tuple[OddsHistogram, ...]

    @classmethod
    def of(cls, packed: Packed, odds: np.ndarray, reason: str) -> Mapped:
        """Of a scene and (rows, cols) log odds."""
        truth = packed.scene.water
        side = BLOCK if packed.kind == LARGE else max(truth.shape)
        blocks = [
            OddsHistogram.of(
                odds[row : row + side, col : col + side], truth[row : row + side, col : col + side]
            )
            for row in range(0, truth.shape[0], side)
            for col in range(0, truth.shape[1], side)
        ]
        known = tuple(block for block in blocks if block.water + block.land)
        return cls(packed.name, packed.site, packed.kind, reason, known)

    @property
    def odds(self) -> OddsHistogram:
        """Of the whole scene."""
        return sum(self.blocks, OddsHistogram())


# From a scene to (rows, cols) log odds.
Mapper = Callable[[Packed], np.ndarray]


def mapped(scenes: Sequence[Packed], mapper: Mapper, reasons: Mapping[str, str]) -> list[Mapped]:
    """All labelled scenes with a way's maps."""
    return [Mapped.of(one, mapper(one), reasons[one.name]) for one in scenes if one.site]


def counted_sites(scenes: Sequence[Mapped]) -> dict[str, OddsHistogram]:
    """The sites whose scores are part of means, each with all its chips that count."""
    found: dict[str, OddsHistogram] = {}
    for one in scenes:
        if not one.reason and one.kind != LARGE:
            found[one.site] = found.get(one.site, OddsHistogram()) + one.odds
    return found


def site_matrices(scenes: Sequence[Mapped]) -> dict[str, ErrorMatrix]:
    """The error matrix of each site that counts, at the cut that is best for the others.

    Raises:
        InputError: there are fewer than two.
    """
    sites = counted_sites(scenes)
    if len(sites) < 2:
        raise InputError(
            f"Means need two sites or more that count, but there are {len(sites)}; pack others."
        )
    return {
        site: odds.matrix(best_cut([other for name, other in sites.items() if name != site]))
        for site, odds in sites.items()
    }


def large_matrices(scenes: Sequence[Mapped]) -> dict[str, list[ErrorMatrix]]:
    """The error matrices of each large scene's blocks, at the cut that is best for the sites."""
    cut = best_cut(list(counted_sites(scenes).values()))
    return {
        one.name: [block.matrix(cut) for block in one.blocks] for one in scenes if one.kind == LARGE
    }


def standard_error(values: Sequence[float]) -> float:
    """Of a mean; NaN for a single value."""
    if len(values) < 2:
        return math.nan
    return float(np.std(values, ddof=1) / math.sqrt(len(values)))


def jackknife_error(blocks: Sequence[ErrorMatrix]) -> float:
    """Standard error of the IoU of all blocks together, by leaving out one after the other.

    Efron (1982), The jackknife, the bootstrap and other resampling plans, equation 3.4.
    """
    total = sum(blocks, ErrorMatrix())
    without = []
    for one in blocks:
        rest = ErrorMatrix(
            total.hit - one.hit,
            total.false - one.false,
            total.missed - one.missed,
            total.dry - one.dry,
        )
        without.append(rest.iou)
    values = np.array([value for value in without if math.isfinite(value)])
    if len(values) < 2:
        return math.nan
    return float(np.sqrt((len(values) - 1) * np.mean((values - values.mean()) ** 2)))
