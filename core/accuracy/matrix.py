"""Error matrices: counts of where a map and a reference agree, and measures derived from them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..masks.legend import LAND, WATER

# The classes in the order of rows and columns, and what they are called.
CLASSES = (WATER, LAND)
CLASS_NAMES = ("water", "land")


@dataclass(frozen=True)
class ErrorMatrix:
    """Counts of pixels or points, and the measures of agreement that follow from them.

    The measures are those of Congalton (1991), A review of assessing the accuracy of
    classifications of remotely sensed data, doi 10.1016/0034-4257(91)90048-B. A measure is NaN
    where nothing was counted that it is a share of.

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

    @classmethod
    def of(cls, counts: np.ndarray) -> ErrorMatrix:
        """From (2, 2) counts; rows are the map's water and land, columns what is known."""
        (hit, false), (missed, dry) = counts.astype(int).tolist()
        return cls(hit, false, missed, dry)

    @property
    def counts(self) -> np.ndarray:
        """(2, 2) int64: rows are the map's water and land, columns what is known."""
        return np.array([[self.hit, self.false], [self.missed, self.dry]], np.int64)

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
        """Share of the mapped water that is water (user's accuracy); NaN where none was found."""
        return _share(self.hit, self.hit + self.false)

    @property
    def recall(self) -> float:
        """Share of the water that was mapped (producer's accuracy); NaN where there is none."""
        return _share(self.hit, self.hit + self.missed)

    @property
    def land_precision(self) -> float:
        """Share of the mapped land that is land (user's accuracy); NaN where none was found."""
        return _share(self.dry, self.dry + self.missed)

    @property
    def land_recall(self) -> float:
        """Share of the land that was mapped (producer's accuracy); NaN where there is none."""
        return _share(self.dry, self.dry + self.false)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; NaN where there is no water, true or found."""
        return _share(2 * self.hit, 2 * self.hit + self.false + self.missed)

    @property
    def overall(self) -> float:
        """Share of all pixels that are correct."""
        return _share(self.hit + self.dry, self.pixels)

    @property
    def false_alarms(self) -> float:
        """Share of the land that was mapped as water; NaN where there is no land."""
        return _share(self.false, self.false + self.dry)

    @property
    def kappa(self) -> float:
        """Cohen's kappa; NaN where map and truth hold one class only."""
        return kappa(self.counts)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")


def kappa(counts: np.ndarray) -> float:
    """Agreement beyond what the classes' frequencies alone would bring about.

    Cohen (1960), A coefficient of agreement for nominal scales, doi 10.1177/001316446002000104.

    Args:
        counts: (classes, classes), rows the map, columns what is known.

    Returns:
        1 for full agreement, 0 for that of chance; NaN where chance alone would agree everywhere.
    """
    whole = float(counts.sum())
    if not whole:
        return float("nan")
    observed = float(np.trace(counts)) / whole
    expected = float((counts.sum(axis=0) / whole) @ (counts.sum(axis=1) / whole))
    return (observed - expected) / (1 - expected) if expected < 1 else float("nan")


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
