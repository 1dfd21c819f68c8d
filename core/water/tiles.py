"""Tiles and views: where they lie in the raster, and the rows that are held to build them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ...models.contract import InputContract


def tiles_over(contract: InputContract, length: int, start: int, stop: int) -> range:
    """Tiles along one axis whose kept centre touches pixels ``start`` to ``stop - 1``.

    Args:
        contract: tile geometry.
        length: the raster's size along the axis; tiles are those of the whole raster.
        start: first pixel wanted.
        stop: first pixel no longer wanted.
    """
    last = contract.tiles_along(length)
    first_kept = contract.kept_start(0)
    begin = (start - first_kept) // contract.stride
    end = -(-(stop - first_kept) // contract.stride)
    return range(max(begin, 0), min(end, last))


def view_offsets(contract: InputContract) -> list[np.ndarray]:
    """Rows (or columns) that each view samples, relative to the tile's first one.

    A window of n pixels about the tile's centre is sampled at floor(i (n - 1) / (tile - 1) + 0.5),
    i = 0..tile - 1, as in the published inference.

    Returns:
        One (tile,) int array for each window, coarse to fine.
    """
    steps = np.arange(contract.tile)
    return [
        np.floor(steps * (window - 1) / (contract.tile - 1) + 0.5).astype(np.intp)
        + (contract.tile - window) // 2
        for window in contract.windows
    ]


def rows_sampled(contract: InputContract, tile_rows: Iterable[int], height: int) -> np.ndarray:
    """(height,) bool: the raster's rows that some view of ``tile_rows`` samples."""
    sampled = np.zeros(height, bool)
    offsets = np.unique(np.concatenate(view_offsets(contract)))
    for tile_row in tile_rows:
        rows = contract.tile_start(tile_row) + offsets
        sampled[rows[(rows >= 0) & (rows < height)]] = True
    return sampled


class RowStore:
    """The rows of a raster that are still needed; anything outside the raster is 0.

    Rows keep the place that they are given until they are let go, so that nothing is moved; memory
    depends on the columns held and on ``capacity``, not on the raster's height.

    Args:
        bands: bands a row has.
        cols: the raster's columns that are held, first and one past the last.
        height: the raster's number of rows.
        capacity: how many rows are held at most.
    """

    def __init__(self, bands: int, cols: tuple[int, int], height: int, capacity: int) -> None:
        self._first_col, self._stop_col = cols
        self._width = self._stop_col - self._first_col
        # One row and one column more than are held stay 0: whatever lies outside points there.
        # The bands of a pixel lie together: they are fetched together, and networks want them so.
        self._values = np.zeros((capacity + 1, self._width + 1, bands), np.float32)
        self._observed = np.zeros((capacity, self._width), np.uint8)
        self._nowhere = capacity
        # The place of each row of the raster.
        self._places = np.full(height, self._nowhere)
        self._needed = np.ones(height, bool)
        self._free = np.arange(capacity)
        self.stop_row = 0

    def need(self, rows: np.ndarray) -> None:
        """Let go of held rows, and pass over coming ones, that are not among ``rows``.

        Args:
            rows: (height,) bool.
        """
        self._needed = rows
        gone = np.flatnonzero((self._places != self._nowhere) & ~rows)
        self._free = np.concatenate((self._free, self._places[gone]))
        self._places[gone] = self._nowhere

    def add(self, row: int, values: np.ndarray, observed: np.ndarray) -> None:
        """Hold those rows from ``row`` on that are needed.

        Args:
            row: the raster row of the first row given; rows come in order.
            values: (bands, rows, cols) float32, normalised.
            observed: (rows, cols) uint8, which orbits observed a pixel.

        Raises:
            ValueError: more rows are needed than there is room for.
        """
        self.stop_row = row + values.shape[1]
        needed = np.flatnonzero(self._needed[row : self.stop_row])
        if len(needed) > len(self._free):
            raise ValueError(f"no room for {len(needed)} rows from row {row} on")
        places, self._free = np.split(self._free, [len(needed)])
        self._places[row + needed] = places
        self._values[places, :-1] = np.moveaxis(values[:, needed], 0, -1)
        self._observed[places] = observed[needed]

    def views(self, row: int, col: int, offsets: list[np.ndarray]) -> np.ndarray:
        """The views of the tile at (``row``, ``col``).

        Args:
            row: the tile's first row in the raster; may be negative.
            col: the tile's first column.
            offsets: from `view_offsets`.

        Returns:
            (views, tile, tile, bands) float32.
        """
        bands = self._values.shape[-1]
        pixels = self._values.reshape(-1, bands)
        side = len(offsets[0])
        views = np.empty((len(offsets), side, side, bands), np.float32)
        for view, offset in zip(views, offsets):
            rows, cols = row + offset, col + offset - self._first_col
            inside = (rows >= 0) & (rows < len(self._places))
            row_index = np.where(inside, self._places.take(rows, mode="clip"), self._nowhere)
            col_index = np.where((cols >= 0) & (cols < self._width), cols, self._width)
            index = (row_index * (self._width + 1))[:, None] + col_index
            # All indices are within; with mode='raise' a copy of the result would be made first.
            np.take(pixels, index, axis=0, out=view, mode="clip")
        return views

    def observed(self, row: int, stop_row: int, col: int, stop_col: int) -> np.ndarray:
        """(rows, cols) uint8: which orbits observed the pixels of a part within the raster."""
        rows = self._places[row:stop_row]
        return self._observed[rows, col - self._first_col : stop_col - self._first_col]
