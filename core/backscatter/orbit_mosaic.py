"""Several rasters of one orbit as one: frames of a pass, or passes of several days."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from osgeo import gdal

from ..raster.grid import Grid, Window
from .orbit_reader import OrbitReader


class OrbitMosaic:
    """Rasters of one orbit over each other, read window by window.

    A pixel has VV and VH of the uppermost raster in which it is valid, never of two, and is not
    averaged: the network sees the speckle of a single acquisition, as it did in training. Lower
    rasters are read only where they may show.

    Args:
        grid: the mosaic's grid.
        readers: one or more rasters on parts of it, from the lowest to the uppermost.

    Raises:
        ValueError: the pixels of a raster are not those of the grid.
    """

    def __init__(self, grid: Grid, readers: Sequence[OrbitReader]) -> None:
        self.grid = grid
        self.name = ", ".join(reader.name for reader in readers)
        self._layers: list[tuple[OrbitReader, Window]] = []
        for reader in reversed(readers):
            place = grid.place_of(reader.grid)
            if place is None:
                raise ValueError(f"{reader.name} lies on other pixels")
            self._layers.append((reader, place))

    @property
    def datasets(self) -> list[gdal.Dataset]:
        """What is read."""
        return [reader.dataset for reader, _ in self._layers]

    def read_stored(self, window: Window) -> np.ndarray:
        """(2, rows, cols) float32 as stored, NaN where missing."""
        return self._laid(window)[0]

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Backscatter and validity of a window, as in `OrbitReader.read`."""
        _, db, valid = self._laid(window)
        return db, valid

    def _laid(self, window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Stored values, the same in dB, and where they are valid.

        Each raster may store backscatter in its own way.
        """
        stored = np.full((2, window.height, window.width), np.nan, np.float32)
        db = stored.copy()
        valid = np.zeros(stored.shape[1:], bool)
        for reader, place in self._layers:
            part = _missing(valid, window) & place
            if part is None:
                continue
            rows, cols = part.seen_from(window).slices
            own = reader.read_stored(part.seen_from(place))
            decoded, there = reader.decoded(own)
            # A pixel with one polarisation is not valid, but shows as long as nothing else does.
            nothing = np.isnan(stored[:, rows, cols]).all(axis=0)
            shows = ~valid[rows, cols] & (there | nothing)
            np.copyto(stored[:, rows, cols], own, where=shows)
            np.copyto(db[:, rows, cols], decoded, where=shows)
            valid[rows, cols] |= there
        return stored, db, valid


def _missing(valid: np.ndarray, window: Window) -> Window:
    """The smallest part of a window that has all of its pixels that are not valid yet."""
    rows = np.flatnonzero(~valid.all(axis=1))
    if not rows.size:
        return Window(window.col, window.row, 0, 0)
    cols = np.flatnonzero(~valid.all(axis=0))
    height, width = int(rows[-1] - rows[0]) + 1, int(cols[-1] - cols[0]) + 1
    return Window(window.col + int(cols[0]), window.row + int(rows[0]), width, height)
