"""Connected components of water and of what is not water, strip by strip.

A raster is looked at as if it lay in an endless surrounding of no water. Then every component but
that surrounding lies in exactly one other, of the other kind: water in land, an island in water.
For this to hold, pixels that touch at a corner only must connect either water or the rest, never
both (Rosenfeld 1970, Connectivity in digital pictures, doi 10.1145/321556.321570).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

# The component that surrounds everything, and that whatever touches the border belongs to unless
# it is water.
OUTSIDE = 0


@dataclass(frozen=True)
class Runs:
    """Stretches of one kind along the rows of a strip that has a column of no water on each side.

    Attributes:
        starts: (runs,) int64 where each begins, counted along the rows of (rows, width + 2)
            pixels; a stretch ends where the next one begins.
        labels: (runs,) int32 label of each. A component may have several until all strips are
            labelled.
        shape: rows and columns of the strip, with the columns on both sides.
    """

    starts: np.ndarray
    labels: np.ndarray
    shape: tuple[int, int]

    @property
    def rows(self) -> np.ndarray:
        """(runs,) row of each, from 0."""
        return self.starts // self.shape[1]

    @property
    def lengths(self) -> np.ndarray:
        """(runs,) pixels of each."""
        return np.diff(self.starts, append=self.shape[0] * self.shape[1])

    def sums(self, values: np.ndarray) -> np.ndarray:
        """(runs,) sum of (rows, width) values over each; nothing lies in the outer columns."""
        padded = np.zeros(self.shape, values.dtype)
        padded[:, 1:-1] = values
        return np.add.reduceat(padded.reshape(-1), self.starts, dtype=np.float64)

    def pixels(self, values: np.ndarray) -> np.ndarray:
        """(rows, width) pixels of a value for each."""
        return np.repeat(values, self.lengths).reshape(self.shape)[:, 1:-1]


@dataclass(frozen=True)
class Components:
    """All components of a raster, in the order of their first pixels, row by row.

    Attributes:
        of: (labels,) int32 the component that a label belongs to; `OUTSIDE` is the first.
        around: (components,) int32 the component that each lies in; `OUTSIDE` for itself.
        water: (components,) bool whether each is water.
    """

    of: np.ndarray
    around: np.ndarray
    water: np.ndarray

    def depths(self) -> np.ndarray:
        """(components,) how many components each lies in."""
        depth = np.zeros(len(self.around), np.int32)
        outer = self.around
        while (inside := outer != OUTSIDE).any():
            depth += inside
            outer = self.around[outer]
        depth[OUTSIDE + 1 :] += 1
        return depth


class Labeller:
    """Labels strips of a raster from top to bottom.

    Args:
        width: columns of the raster.
        eight_connected: whether water pixels that touch at a corner only belong together. What is
            not water is then connected by sides, otherwise by corners too.
    """

    def __init__(self, width: int, eight_connected: bool) -> None:
        self._columns = width + 2
        self._eight = eight_connected
        # The row above the next strip: its pixels, and the labels of its runs.
        self._above: np.ndarray = np.zeros((1, self._columns), bool)
        self._above_labels = np.array([OUTSIDE], np.int32)
        self._count = 1
        self._equal: list[np.ndarray] = []
        # Of each label, by strips: what lies left of its first pixel, and whether it is water.
        self._left = [np.array([OUTSIDE], np.int32)]
        self._water = [np.array([False])]

    def label(self, water: np.ndarray) -> Runs:
        """Label the next strip; ``water`` is (rows, width) bool."""
        rows, columns = len(water) + 1, self._columns
        pixels = np.zeros((rows, columns), bool)
        pixels[:1] = self._above
        pixels[1:, 1:-1] = water
        starts, kinds = _runs(pixels)
        ends = np.append(starts[1:], pixels.size)
        parent = np.arange(len(starts), dtype=np.int32)
        for kind in (True, False):
            corners = self._eight if kind else not self._eight
            _unite(parent, *_touching(starts, ends, kinds == kind, columns, corners))
        labels = self._named(parent, kinds)
        first = len(self._above_labels)
        below = int(np.searchsorted(starts, (rows - 1) * columns))
        self._above, self._above_labels = pixels[-1:], labels[below:]
        return Runs(starts[first:] - columns, labels[first:], (rows - 1, columns))

    def _named(self, roots: np.ndarray, kinds: np.ndarray) -> np.ndarray:
        """Label of each run: that of the row above where it continues, otherwise a new one.

        The root of a component is the first of its runs.
        """
        above = self._above_labels
        fresh = np.flatnonzero(roots == np.arange(len(roots)))
        fresh = fresh[fresh >= len(above)]
        of_root = np.zeros(len(roots), np.int32)
        of_root[: len(above)] = above
        of_root[fresh] = np.arange(self._count, self._count + len(fresh), dtype=np.int32)
        self._count += len(fresh)
        labels: np.ndarray = of_root[roots]
        # Runs above that were apart so far may meet in this strip.
        apart = above != labels[: len(above)]
        self._equal.append(np.stack([above[apart], labels[: len(above)][apart]]))
        # The first run of a row is the surrounding, so that a new label has a run to its left.
        self._left.append(labels[fresh - 1])
        self._water.append(kinds[fresh])
        return labels

    def components(self) -> Components:
        """The components of all strips so far, which must be all of the raster."""
        # What reaches the last row continues outside.
        labels = self._above_labels
        kinds = _runs(self._above)[1]
        outside = labels[~kinds]
        self._equal.append(np.stack([outside, np.full_like(outside, OUTSIDE)]))
        parent = np.arange(self._count, dtype=np.int32)
        _unite(parent, *np.concatenate(self._equal, axis=1))
        first = parent == np.arange(self._count)
        numbers = np.cumsum(first, dtype=np.int32) - 1
        of = numbers[parent]
        left = np.concatenate(self._left)[first]
        return Components(of, of[left], np.concatenate(self._water)[first])


def _runs(pixels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where runs begin along the rows of ``pixels``, separately in each row, and their kinds."""
    begins = np.ones(pixels.shape, bool)
    np.not_equal(pixels[:, 1:], pixels[:, :-1], out=begins[:, 1:])
    starts = np.flatnonzero(begins)
    return starts, pixels.reshape(-1)[starts]


def _touching(
    starts: np.ndarray, ends: np.ndarray, chosen: np.ndarray, columns: int, corners: bool
) -> tuple[np.ndarray, np.ndarray]:
    """Pairs of chosen runs of which one lies below the other and touches it.

    Only those of the surrounding reach from one side of the strip to the other, and may be paired
    with the row above that: they belong together anyway.
    """
    runs = np.flatnonzero(chosen)
    starts, ends = starts[runs], ends[runs]
    first = np.searchsorted(ends, starts - columns, "left" if corners else "right")
    stop = np.searchsorted(starts, ends - columns, "right" if corners else "left")
    counts = np.maximum(stop - first, 0)
    lower = np.repeat(np.arange(len(runs)), counts)
    place = np.arange(len(lower)) - np.repeat(np.cumsum(counts) - counts, counts)
    return runs[lower], runs[first[lower] + place]


def _unite(parent: np.ndarray, a: np.ndarray, b: np.ndarray) -> None:
    """Let ``parent`` give the lowest member of each set, after the sets of each pair are united.

    Every root takes the lowest root that it is paired with, and paths are halved until all lead
    to a root, again and again until no pair is apart.
    """
    while a.size:
        low, high = np.minimum(parent[a], parent[b]), np.maximum(parent[a], parent[b])
        apart = low != high
        a, b = low[apart], high[apart]
        np.minimum.at(parent, b, a)
        while not np.array_equal(parent, shorter := parent[parent]):
            parent[:] = shorter
