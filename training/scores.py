"""Scores of water maps: error matrices, and how well probabilities agree with what is there."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .labelled import LAND, WATER

# Bins of a reliability table, of equal width.
BINS = 10


@dataclass(frozen=True)
class ErrorMatrix:
    """Counts of pixels.

    Attributes:
        hit: water found as water.
        false: land taken for water.
        missed: water taken for land.
        dry: land found as land.
    """

    hit: int = 0
    false: int = 0
    missed: int = 0
    dry: int = 0

    def __add__(self, other: ErrorMatrix) -> ErrorMatrix:
        """Pooled counts."""
        return ErrorMatrix(
            self.hit + other.hit,
            self.false + other.false,
            self.missed + other.missed,
            self.dry + other.dry,
        )

    @property
    def pixels(self) -> int:
        """All counts together."""
        return self.hit + self.false + self.missed + self.dry

    @property
    def iou(self) -> float:
        """Intersection over union of water; NaN where there is no water, true or found."""
        return _share(self.hit, self.hit + self.false + self.missed)

    @property
    def precision(self) -> float:
        """Part of the found water that is water (user's accuracy); NaN where none was found."""
        return _share(self.hit, self.hit + self.false)

    @property
    def recall(self) -> float:
        """Part of the water that was found (producer's accuracy); NaN where there is none."""
        return _share(self.hit, self.hit + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; NaN where there is no water, true or found."""
        return _share(2 * self.hit, 2 * self.hit + self.false + self.missed)

    @property
    def overall(self) -> float:
        """Part of all pixels that is right."""
        return _share(self.hit + self.dry, self.pixels)

    @property
    def false_alarms(self) -> float:
        """Part of the land that was taken for water; NaN where there is no land."""
        return _share(self.false, self.false + self.dry)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")


def error_matrix(found: np.ndarray, truth: np.ndarray, valid: np.ndarray) -> ErrorMatrix:
    """Compare a water mask with labels.

    Args:
        found: (rows, cols) bool, water or not.
        truth: (rows, cols) 1 water, 0 land; any other value is unknown and is not scored.
        valid: (rows, cols) bool, where there was backscatter to judge by.
    """
    water, land = valid & (truth == WATER), valid & (truth == LAND)
    return ErrorMatrix(
        hit=int(np.count_nonzero(found & water)),
        false=int(np.count_nonzero(found & land)),
        missed=int(np.count_nonzero(~found & water)),
        dry=int(np.count_nonzero(~found & land)),
    )


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
        """Of (rows, cols) probabilities 0..1; labels and validity as in `error_matrix`."""
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
