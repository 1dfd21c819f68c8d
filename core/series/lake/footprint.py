"""The water body under a place: all connected pixels that were water on at least one date.

What is read is a window round the place that grows until the body ends inside it, so that a click
on a pond in a large raster reads the pond's surroundings only.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ...errors import InputError
from ...masks.bodies.components import Components, Labeller, Runs
from ...raster.grid import Grid, Window
from ...raster.longitudes import turns_towards
from ...raster.reading import strips
from ...report import Report

# Water pixels in a window, (rows, cols) bool.
Wet = Callable[[Window], np.ndarray]

# Sides of the first window, in pixels.
_FIRST = 512
# What a body is called where nobody names it.
NAME = "water body"


@dataclass(frozen=True)
class Footprint:
    """The pixels of a water body, as runs along rows.

    Attributes:
        name: its name.
        grid: that of the raster.
        window: the smallest one that holds it.
        rows, begins, ends: (runs,) row, first column and the column after the last one of each
            run, counted on the grid, row by row.
        beyond: whether it reaches the raster's border, so that more of it may lie outside.
    """

    name: str
    grid: Grid
    window: Window
    rows: np.ndarray
    begins: np.ndarray
    ends: np.ndarray
    beyond: bool

    @property
    def pixels(self) -> int:
        """How many there are."""
        return int((self.ends - self.begins).sum())

    def inside(self, window: Window) -> np.ndarray:
        """(rows, cols) bool: which pixels of a window belong to it."""
        first, stop = np.searchsorted(self.rows, (window.row, window.row_stop))
        rows = self.rows[first:stop] - window.row
        begins, ends = (
            np.clip(columns[first:stop] - window.col, 0, window.width)
            for columns in (self.begins, self.ends)
        )
        steps = np.zeros((window.height, window.width + 1), np.int8)
        np.add.at(steps, (rows, begins), 1)
        np.add.at(steps, (rows, ends), -1)
        return steps.cumsum(axis=1, dtype=np.int8)[:, :-1] > 0


def pixel_of(grid: Grid, x: float, y: float) -> tuple[int, int]:
    """Column and row of the pixel at a place in the grid's CRS.

    Raises:
        InputError: it lies elsewhere.
    """
    x += turns_towards(x, grid.middle[0], grid.turn) * grid.turn
    col, row = (math.floor(along) for along in grid.to_pixel(x, y))
    if not (0 <= col < grid.width and 0 <= row < grid.height):
        raise InputError("This place lies outside the rasters; click on one of them.")
    return col, row


def body_at(
    grid: Grid,
    wet: Wet,
    place: tuple[int, int],
    reach: int,
    report: Report,
    rasters: int = 1,
) -> Footprint | None:
    """The water body at a pixel; pixels that touch at a corner only are not connected.

    Args:
        grid: of the raster.
        wet: gives the water pixels of a window.
        place: column and row of the pixel.
        reach: how many pixels from it the nearest water may lie.
        report: cancellation.
        rasters: how many are read for each window.

    Returns:
        The body; None where there is no water.

    Raises:
        GMNetError: a raster is damaged.
        Cancelled: the user stopped the run.
    """
    seed = _nearest(grid, wet, place, reach)
    if seed is None:
        return None
    col, row = seed
    window = Window(col - _FIRST // 2, row - _FIRST // 2, _FIRST, _FIRST) & grid.whole
    while window is not None:
        runs = _labelled(grid, window, wet, rasters, report)
        found = _member(*runs, window, seed)
        grown = _grown(found, window, grid)
        if grown == window:
            return _footprint(grid, *found)
        window = grown
    return None


# Rows, first columns and end columns of runs, counted on the grid.
_Found = tuple[np.ndarray, np.ndarray, np.ndarray]


def _nearest(grid: Grid, wet: Wet, place: tuple[int, int], reach: int) -> tuple[int, int] | None:
    """Column and row of the water nearest to a pixel."""
    col, row = place
    window = Window(col - reach, row - reach, 2 * reach + 1, 2 * reach + 1) & grid.whole
    if window is None:
        return None
    rows, cols = np.nonzero(wet(window))
    distances = np.hypot(rows + window.row - row, cols + window.col - col)
    if not distances.size or distances.min() > reach:
        return None
    nearest = int(distances.argmin())
    return int(cols[nearest]) + window.col, int(rows[nearest]) + window.row


def _labelled(
    grid: Grid, window: Window, wet: Wet, rasters: int, report: Report
) -> tuple[list[tuple[Window, Runs]], Components]:
    """The runs of a window, strip by strip, and the components that they make."""
    labeller = Labeller(window.width, eight_connected=False)
    found = []
    for strip in strips(grid.part(window), rasters):
        report.check()
        there = Window(window.col, window.row + strip.row, window.width, strip.height)
        found.append((there, labeller.label(wet(there))))
    return found, labeller.components()


def _member(
    strips_runs: list[tuple[Window, Runs]],
    components: Components,
    window: Window,
    seed: tuple[int, int],
) -> _Found:
    """The runs of the component at a pixel."""
    col, row = seed
    wanted = -1
    for strip, runs in strips_runs:
        if strip.row <= row < strip.row_stop:
            place = (row - strip.row) * runs.shape[1] + col - window.col + 1
            run = int(np.searchsorted(runs.starts, place, "right")) - 1
            wanted = int(components.of[runs.labels[run]])
    parts = []
    for strip, runs in strips_runs:
        chosen = components.of[runs.labels] == wanted
        # The columns on both sides of a strip are not the raster's.
        begins = runs.starts[chosen] % runs.shape[1] - 1 + window.col
        parts.append((runs.rows[chosen] + strip.row, begins, begins + runs.lengths[chosen]))
    rows, begins, ends = (np.concatenate(along) for along in zip(*parts))
    return rows, begins, ends


def _grown(found: _Found, window: Window, grid: Grid) -> Window | None:
    """The window, enlarged where the body reaches its sides and the raster continues."""
    rows, begins, ends = found
    left = window.width * bool(begins.min() == window.col)
    right = window.width * bool(ends.max() == window.col_stop)
    top = window.height * bool(rows.min() == window.row)
    bottom = window.height * bool(rows.max() == window.row_stop - 1)
    larger = Window(
        window.col - left,
        window.row - top,
        window.width + left + right,
        window.height + top + bottom,
    )
    return larger & grid.whole


def _footprint(grid: Grid, rows: np.ndarray, begins: np.ndarray, ends: np.ndarray) -> Footprint:
    bounds = Window.from_slices(
        slice(int(rows.min()), int(rows.max()) + 1), slice(int(begins.min()), int(ends.max()))
    )
    whole = grid.whole
    beyond = (
        bounds.row == 0
        or bounds.col == 0
        or bounds.row_stop == whole.row_stop
        or bounds.col_stop == whole.col_stop
    )
    return Footprint(NAME, grid, bounds, rows, begins, ends, beyond)
