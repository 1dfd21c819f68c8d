"""How often each level of log odds occurs on land and on water, and scores at any cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import torch

from ...core.accuracy.matrix import ErrorMatrix
from ...training.data.scene import LAND, WATER
from ...training.scoring.reliability import BINS, Reliability
from .calibrate import Sample, Scaling, fit

# Levels of log odds; what lies beyond counts as the first or the last.
LOWEST, HIGHEST, WIDTH = -15.0, 15.0, 0.05
COUNT = round((HIGHEST - LOWEST) / WIDTH)
CENTRES = LOWEST + WIDTH * (np.arange(COUNT) + 0.5)


def _none() -> np.ndarray:
    return np.zeros((2, COUNT), np.int64)


@dataclass(frozen=True)
class OddsHistogram:
    """Counts of pixels with a known label.

    Attributes:
        counts: (2, levels) pixels; rows: land, water.
    """

    counts: np.ndarray = field(default_factory=_none)

    @classmethod
    def of(cls, odds: np.ndarray, truth: np.ndarray) -> OddsHistogram:
        """Of (rows, cols) log odds, NaN where there are none, and labels."""
        known = np.isfinite(odds) & ((truth == LAND) | (truth == WATER))
        level = np.clip((odds[known] - LOWEST) / WIDTH, 0, COUNT - 1).astype(int)
        row = (truth[known] == WATER).astype(int)
        counts = np.bincount(row * COUNT + level, minlength=2 * COUNT)
        return cls(counts.reshape(2, COUNT))

    def __add__(self, other: OddsHistogram) -> OddsHistogram:
        """Pooled counts."""
        return OddsHistogram(self.counts + other.counts)

    @property
    def land(self) -> int:
        """Pixels labelled as land."""
        return int(self.counts[0].sum())

    @property
    def water(self) -> int:
        """Pixels labelled as water."""
        return int(self.counts[1].sum())

    def matrix(self, cut: float) -> ErrorMatrix:
        """The error matrix of 'water over ``cut``', to the next whole level."""
        start = int(np.clip(round((cut - LOWEST) / WIDTH), 0, COUNT))
        below, above = self.counts[:, :start].sum(axis=1), self.counts[:, start:].sum(axis=1)
        return ErrorMatrix(
            hit=int(above[1]), false=int(above[0]), missed=int(below[1]), dry=int(below[0])
        )

    @property
    def ious(self) -> np.ndarray:
        """(levels + 1,) IoU of water at each cut, from the lowest to the highest; needs water."""
        found = np.zeros((2, COUNT + 1))
        found[:, :-1] = np.cumsum(self.counts[:, ::-1], axis=1)[:, ::-1]
        return found[1] / np.maximum(self.water + found[0], 1)

    def reliability(self, scaling: Scaling) -> Reliability:
        """Predicted probability against the observed share of water."""
        probability = 1 / (1 + np.exp(-(scaling.factor * CENTRES + scaling.shift)))
        bins = np.minimum((probability * BINS).astype(int), BINS - 1)
        pixels = self.counts.sum(axis=0)
        weights = (pixels, pixels * probability, self.counts[1])
        return Reliability(
            np.stack([np.bincount(bins, one, BINS) for one in weights]).astype(float)
        )


def best_cut(sites: Sequence[OddsHistogram]) -> float:
    """The cut with the highest mean IoU over sites; where several are equal, their middle."""
    mean = np.mean([site.ious for site in sites], axis=0)
    best = np.flatnonzero(mean >= mean.max() - 1e-12)
    return float(LOWEST + WIDTH * best.mean())


def entropy_scaling(sites: Sequence[OddsHistogram]) -> Scaling:
    """The scaling with the least cross entropy; every site counts the same."""
    # Shares of each site's pixels, added up: as many places as there are levels, not pixels.
    shares = sum((site.counts / max(site.counts.sum(), 1) for site in sites), np.zeros((2, COUNT)))
    weights = shares.sum(axis=0)
    there = weights > 0
    water = torch.from_numpy(shares[1][there] / weights[there])
    odds, weighted = torch.from_numpy(CENTRES[there]), torch.from_numpy(weights[there])
    return fit([Sample("all sites", odds, water, weighted)])


def calibration(sites: Sequence[OddsHistogram]) -> Scaling:
    """The scaling of a set: as steep as `entropy_scaling`, and 0.5 is the best cut."""
    factor = entropy_scaling(sites).factor
    return Scaling(factor, -factor * best_cut(sites))
