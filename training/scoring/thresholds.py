"""What a network is compared with: thresholds on VH, Otsu's and the best single one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from ...core.accuracy.matrix import ErrorMatrix
from ..data.scene import LAND, WATER

# From (bands, rows, cols) dB to (rows, cols) bool, water or not.
Finder = Callable[[np.ndarray], np.ndarray]
# Histograms of VH in dB: levels that thresholds are chosen among.
LOWEST, HIGHEST, WIDTH = -60.0, 20.0, 0.05
_COUNT = round((HIGHEST - LOWEST) / WIDTH)


def threshold_finder(level: float) -> Finder:
    """Water where VH of the first orbit is below ``level`` dB."""

    def find(backscatter: np.ndarray) -> np.ndarray:
        return backscatter[1] < level

    return find


def otsu_finder(backscatter: np.ndarray) -> np.ndarray:
    """Water where VH of the first orbit is below Otsu's threshold of these very pixels."""
    vh = backscatter[1]
    histogram = VHHistogram.of(vh, np.full(vh.shape, LAND), np.isfinite(vh))
    return vh < histogram.otsu()


def _empty() -> np.ndarray:
    return np.zeros((3, _COUNT), np.int64)


@dataclass(frozen=True)
class VHHistogram:
    """How often each level of VH occurs on land, on water and where the label is unknown.

    Attributes:
        counts: (3, levels) pixels, the first level from -60 dB, each 0.05 dB wide; rows: land,
            water, unknown.
    """

    counts: np.ndarray = field(default_factory=_empty)

    @classmethod
    def of(cls, vh: np.ndarray, truth: np.ndarray, valid: np.ndarray) -> VHHistogram:
        """Of (rows, cols) dB, labels, and where there is backscatter."""
        level = np.clip((vh[valid] - LOWEST) / WIDTH, 0, _COUNT - 1).astype(int)
        row = np.select([truth[valid] == LAND, truth[valid] == WATER], [0, 1], 2)
        counts = np.bincount(row * _COUNT + level, minlength=3 * _COUNT)
        return cls(counts.reshape(3, _COUNT))

    def __add__(self, other: VHHistogram) -> VHHistogram:
        """Pooled counts."""
        return VHHistogram(self.counts + other.counts)

    def otsu(self) -> float:
        """The threshold in dB that separates all pixels into the two most different classes.

        The variance between the classes is largest there: Otsu (1979), A threshold selection
        method from gray-level histograms, IEEE Transactions on Systems, Man, and Cybernetics
        9(1), 62-66, equation 18. Where a gap makes several equal, their middle.
        """
        pixels = self.counts.sum(axis=0).astype(float)
        levels = LOWEST + WIDTH * (np.arange(_COUNT) + 0.5)
        share = np.cumsum(pixels) / max(pixels.sum(), 1.0)
        mean = np.cumsum(pixels * levels) / max(pixels.sum(), 1.0)
        apart = share * (1 - share)
        between = np.where(
            apart > 1e-12, (mean[-1] * share - mean) ** 2 / np.maximum(apart, 1e-12), 0.0
        )
        best = np.flatnonzero(between >= between.max() * (1 - 1e-12))
        return float(LOWEST + WIDTH * (best.mean() + 1))

    def matrix(self, level: float) -> ErrorMatrix:
        """The error matrix of 'water below ``level``', to the next whole level."""
        stop = int(np.clip(round((level - LOWEST) / WIDTH), 0, _COUNT))
        below, above = self.counts[:2, :stop].sum(axis=1), self.counts[:2, stop:].sum(axis=1)
        return ErrorMatrix(
            hit=int(below[1]), false=int(below[0]), missed=int(above[1]), dry=int(above[0])
        )

    def best(self) -> float:
        """The threshold in dB with the highest IoU of water."""
        land, water = np.cumsum(self.counts[:2], axis=1)
        iou = water / np.maximum(water[-1] + land, 1)
        return float(LOWEST + WIDTH * (int(iou.argmax()) + 1))
