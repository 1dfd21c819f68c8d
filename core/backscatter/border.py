"""The border of a frame: where its observations begin and end, and what is cut off there.

Ground range products that were made before March 2018 have noise in place of nothing along the
swath's border (Stasolla and Neyt 2018, Sensors 18(10), doi 10.3390/s18103454).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..raster.grid import Grid, Window
from ..raster.reading import strips
from ..report import Report
from .border_rule import BorderRule

# What is read at once: two bands of float32 and what is made of them.
_BYTES_PER_PIXEL = 12


@dataclass(frozen=True)
class Outline:
    """What is left of a frame, seen from its four sides.

    Holes within are not a border: of a row, only the first and the last observation count, and
    of a column likewise. Nor is a raster's own edge a border: it may be where somebody cut it.

    Attributes:
        left: (rows,) pixels that each row loses on its left.
        right: (rows,) on its right.
        top: (cols,) pixels that each column loses at its top.
        bottom: (cols,) at its bottom.
    """

    left: np.ndarray
    right: np.ndarray
    top: np.ndarray
    bottom: np.ndarray

    def inside(self, row: int, rows: int) -> np.ndarray:
        """(rows, cols) bool: what is left of ``rows`` rows from ``row`` on."""
        number = np.arange(row, row + rows)[:, None]
        col, part = np.arange(len(self.top)), slice(row, row + rows)
        across = (col >= self.left[part, None]) & (col < len(col) - self.right[part, None])
        return across & (number >= self.top) & (number < len(self.left) - self.bottom)


def find_outline(
    read: Callable[[Window], tuple[np.ndarray, np.ndarray]],
    grid: Grid,
    rule: BorderRule,
    report: Report,
) -> Outline:
    """Read a frame once, and find its outline.

    Args:
        read: gives (2, rows, cols) dB, VV first, and (rows, cols) bool, which pixels are valid.
        grid: the frame's grid.
        rule: what is cut off.
        report: progress and cancellation.

    Raises:
        Cancelled: the user stopped the run.
        GMNetError: reading failed.
    """
    height, width = grid.height, grid.width
    left, right = np.empty(height, int), np.empty(height, int)
    top, bottom = np.full(width, height), np.full(width, height)
    for window in strips(grid, _BYTES_PER_PIXEL):
        report.check()
        db, present = read(window)
        if rule.border_level is not None:
            with np.errstate(invalid="ignore"):
                present = present & (db[0] >= rule.border_level)
        rows = slice(window.row, window.row_stop)
        seen = present.any(axis=1)
        left[rows] = np.where(seen, present.argmax(axis=1), width)
        right[rows] = np.where(seen, present[:, ::-1].argmax(axis=1), width)
        seen = present.any(axis=0)
        new = seen & (top == height)
        top[new] = window.row + present.argmax(axis=0)[new]
        bottom[seen] = height - window.row_stop + present[::-1].argmax(axis=0)[seen]
        report.progress(window.row_stop / height)
    return Outline(*(_widened(lost, rule.border) for lost in (left, right, top, bottom)))


def _widened(lost: np.ndarray, pixels: int) -> np.ndarray:
    """(n,) pixels that rows or columns lose, with a rim; where nothing is lost nearby, none."""
    near = np.pad(lost, pixels, mode="edge")
    most = np.lib.stride_tricks.sliding_window_view(near, 2 * pixels + 1).max(axis=1)
    return np.where(most > 0, most + pixels, 0)
