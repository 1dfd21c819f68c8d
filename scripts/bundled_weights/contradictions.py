"""Labels that every map of a place contradicts with confidence, though none had seen the place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from ...training.data.scene import LAND, UNKNOWN, WATER
from .out_of_fold import all_maps
from .packed import Packed

# Log odds of which a map is sure: a probability of 95 %.
SURE = 3.0


def contradicted(maps: Sequence[np.ndarray], truth: np.ndarray, sure: float = SURE) -> np.ndarray:
    """(rows, cols) bool: where all maps are sure of the other label.

    Args:
        maps: (rows, cols) log odds each, NaN where there are none.
        truth: labels.
        sure: log odds, over 0, from which a map is.
    """
    lowest, highest = np.minimum.reduce(maps), np.maximum.reduce(maps)
    return ((truth == LAND) & (lowest > sure)) | ((truth == WATER) & (highest < -sure))


@dataclass(frozen=True)
class Doubt:
    """Leaves labels out of training that the maps of earlier runs contradict.

    A place's maps come from networks that had not seen it but had seen the others, among them the
    one that is held out now. So scores after this are a little too good: compare it with a run
    without it on places that are in neither.

    Attributes:
        runs: folders of finished runs; maps of all their seeds are looked at.
        sure: as in `contradicted`.
    """

    runs: tuple[Path, ...]
    sure: float = SURE

    def applied(self, packed: Packed) -> Packed:
        """A scene whose contradicted labels are unknown; simulated scenes are left as they are."""
        if not packed.site:
            return packed
        wrong = contradicted(all_maps(self.runs, packed), packed.scene.water, self.sure)
        water = np.where(wrong, np.uint8(UNKNOWN), packed.scene.water)
        return replace(packed, scene=replace(packed.scene, water=water))

    @property
    def told(self) -> str:
        """In words, for a run to go on with the same."""
        return f"doubt of {sorted(map(str, self.runs))} from {self.sure}"
