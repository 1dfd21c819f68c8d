"""Scores of probabilities: how well they agree with what is there."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..data.scene import LAND, WATER

# Bins of a reliability table, of equal width.
BINS = 10


def _no_counts() -> np.ndarray:
    return np.zeros((3, BINS))


@dataclass(frozen=True)
class Reliability:
    """Predicted probability against the observed share of water, in bins of equal width.

    Attributes:
        sums: (3, bins): pixels, their probabilities added up, and those that are water.
    """

    sums: np.ndarray = field(default_factory=_no_counts)

    @classmethod
    def of(cls, probability: np.ndarray, truth: np.ndarray, valid: np.ndarray) -> Reliability:
        """Of (rows, cols) probabilities 0..1; labels and validity as in an error matrix."""
        known = valid & ((truth == WATER) | (truth == LAND))
        values = probability[known].astype(float)
        bins = np.minimum((values * BINS).astype(int), BINS - 1)
        weights = (None, values, truth[known] == WATER)
        return cls(np.stack([np.bincount(bins, weight, BINS) for weight in weights]).astype(float))

    def __add__(self, other: Reliability) -> Reliability:
        """Pooled counts."""
        return Reliability(self.sums + other.sums)

    @property
    def pixels(self) -> np.ndarray:
        """(bins,) number of pixels."""
        return self.sums[0]

    @property
    def predicted(self) -> np.ndarray:
        """(bins,) mean probability; NaN in empty bins."""
        return self._mean(self.sums[1])

    @property
    def observed(self) -> np.ndarray:
        """(bins,) share of water; NaN in empty bins."""
        return self._mean(self.sums[2])

    def _mean(self, sums: np.ndarray) -> np.ndarray:
        return np.where(self.pixels > 0, sums / np.maximum(self.pixels, 1), np.nan)

    @property
    def expected_error(self) -> float:
        """Expected calibration error: mean gap of both, weighted by pixels; NaN without any.

        Naeini, Cooper, Hauskrecht (2015), Obtaining well calibrated probabilities using Bayesian
        binning, AAAI 29, here for the probability of water.
        """
        total = float(self.pixels.sum())
        if not total:
            return float("nan")
        return float(np.abs(self.sums[1] - self.sums[2]).sum() / total)
