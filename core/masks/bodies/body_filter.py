"""Which components of a mask are water bodies, and their properties."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..legend import LAND, WATER
from .components import OUTSIDE, Components, Runs


@dataclass(frozen=True)
class Chosen:
    """The water bodies: a value for each, in the order of their first pixels, row by row.

    Attributes:
        numbers: (components,) int32 number of the body, from 1, that each component is part of;
            0 for none.
        areas: (bodies,) m2, or pixels where their size is unknown.
        probabilities: (bodies,) mean percent, NaN where there is none.
        at_edge: (bodies,) bool whether it touches a pixel without observation, or the border.
        filled: how many islands were filled.
        dropped: how many bodies were too small.
    """

    numbers: np.ndarray
    areas: np.ndarray
    probabilities: np.ndarray
    at_edge: np.ndarray
    filled: int
    dropped: int


class Tally:
    """Adds up, for each label, what is known of its pixels.

    Args:
        eight_connected: whether what touches at a corner only is connected.
    """

    def __init__(self, eight_connected: bool) -> None:
        self._eight = eight_connected
        self._labels: list[np.ndarray] = []
        # By name, then by strips; a value for each of the strip's labels.
        self._known: dict[str, list[np.ndarray]] = {}

    def add(
        self, runs: Runs, codes: np.ndarray, areas: np.ndarray, percent: np.ndarray | None
    ) -> None:
        """Add a strip.

        Args:
            runs: its labels.
            codes: (rows + 2, cols + 2) mask codes of the strip and of the pixels round it.
            areas: (rows,) area of a pixel in each row.
            percent: (rows, cols) probability, NaN where missing; None if there is none at all.
        """
        unknown = (codes != LAND) & (codes != WATER)
        edge = _touched(unknown, self._eight) & (codes[1:-1, 1:-1] == WATER)
        sums = {
            "area": areas[runs.rows] * runs.lengths,
            "unknown": runs.sums(unknown[1:-1, 1:-1]),
            "edge": runs.sums(edge),
        }
        if percent is not None:
            sums["probability"] = runs.sums(np.nan_to_num(percent))
            sums["pixels"] = runs.sums(np.isfinite(percent))
        labels, places = np.unique(runs.labels, return_inverse=True)
        self._labels.append(labels)
        for name, values in sums.items():
            known = np.bincount(places, values)
            # Noise has a label for every few pixels: yes or no takes a byte.
            self._known.setdefault(name, []).append(
                known > 0 if name in ("unknown", "edge") else known
            )

    def choose(self, components: Components, min_area: float, max_hole: float) -> Chosen:
        """Fill islands, then leave out bodies that are too small.

        Args:
            components: of the whole raster.
            min_area: bodies smaller than this are left out.
            max_hole: islands smaller than this are filled with all that lies in them, unless
                something of that was not observed.
        """
        count = len(components.around)
        of = components.of[np.concatenate(self._labels)]

        def own(name: str) -> np.ndarray:
            return np.bincount(of, np.concatenate(self._known[name]), count)

        owner = np.arange(count, dtype=np.int32)
        if max_hole:
            owner = _owners(components, own("area"), own("unknown"), max_hole)

        def of_all(name: str) -> np.ndarray:
            return np.bincount(owner, own(name), count)

        area = of_all("area")
        whole = components.water & (owner == np.arange(count))
        bodies = whole & (area >= min_area)
        numbers = np.where(bodies, np.cumsum(bodies, dtype=np.int32), np.int32(0))
        mean = np.full(count, np.nan)
        if "pixels" in self._known:
            pixels = of_all("pixels")
            np.divide(of_all("probability"), pixels, out=mean, where=pixels > 0)
        return Chosen(
            numbers[owner],
            area[bodies],
            mean[bodies],
            of_all("edge")[bodies] > 0,
            filled=int((~components.water & components.water[owner]).sum()),
            dropped=int((whole & ~bodies).sum()),
        )


def _touched(unknown: np.ndarray, corners: bool) -> np.ndarray:
    """Which pixels but the outermost touch one that is unknown, or are so themselves."""
    rows = unknown[:-2] | unknown[1:-1] | unknown[2:]
    if corners:
        return rows[:, :-2] | rows[:, 1:-1] | rows[:, 2:]
    middle = unknown[1:-1]
    return rows[:, 1:-1] | middle[:, :-2] | middle[:, 2:]


def _owners(
    components: Components, areas: np.ndarray, unknown: np.ndarray, max_hole: float
) -> np.ndarray:
    """The component that each is part of once islands are filled.

    ``areas`` and ``unknown`` are of each component alone; they are changed. They are added up from
    the innermost outwards, then owners are passed from the outermost inwards.
    """
    owner = np.arange(len(areas), dtype=np.int32)
    depths = components.depths()
    by_depth = np.argsort(depths, kind="stable")
    levels = np.split(by_depth, np.cumsum(np.bincount(depths))[:-1])
    for level in reversed(levels[1:]):
        np.add.at(areas, components.around[level], areas[level])
        np.add.at(unknown, components.around[level], unknown[level])
    filled = ~components.water & (areas < max_hole) & (unknown == 0)
    filled[OUTSIDE] = False
    for level in levels[1:]:
        outer = owner[components.around[level]]
        joins = filled[level] | (components.water[level] & components.water[outer])
        owner[level] = np.where(joins, outer, level)
    return owner
