"""Several rasters of one orbit as one: frames of a pass, or passes of several days."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from osgeo import gdal

from .backscatter import OrbitReader
from .grid import Grid, Window


class OrbitMosaic:
    """Rasters of one orbit over each other, read window by window.

    A pixel has VV and VH of the uppermost raster in which it is valid, never of two, and is not
    averaged: the network sees the speckle of a single acquisition, as it did in training.

    Args:
        readers: one or more on one grid, from the lowest to the uppermost.
    """

    def __init__(self, readers: Sequence[OrbitReader]) -> None:
        *below, self._top = readers
        self._below = below[::-1]
        self.name = ", ".join(reader.name for reader in readers)

    @property
    def grid(self) -> Grid:
        """The common grid."""
        return self._top.grid

    @property
    def datasets(self) -> list[gdal.Dataset]:
        """What is read."""
        return [reader.dataset for reader in (self._top, *self._below)]

    def read_stored(self, window: Window) -> np.ndarray:
        """(2, rows, cols) float32 as stored, NaN where missing."""
        return self._laid(window)[0]

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Backscatter and validity of a window, as in `OrbitReader.read`."""
        _, db, valid = self._laid(window)
        return db, valid

    def _laid(self, window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Stored values, dB, and where they are valid; lower rasters only where they show."""
        stored = self._top.read_stored(window)
        db, valid = self._top.decoded(stored)
        for reader in self._below:
            if valid.all():
                break
            lower = reader.read_stored(window)
            lower_db, there = reader.decoded(lower)
            shows = there & ~valid
            np.copyto(stored, lower, where=shows)
            np.copyto(db, lower_db, where=shows)
            valid = valid | there
        return stored, db, valid
