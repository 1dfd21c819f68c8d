"""Samples of a raster's values, to judge it by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .grid import Grid, Window

# Pixels up to which a raster is read as a whole.
_WHOLE = 2**18


@dataclass(frozen=True)
class Sample:
    """Values from all over a raster.

    Attributes:
        stored: (bands, n) float32 as stored, NaN where masked.
        whole: whether they are all values that there are.
    """

    stored: np.ndarray
    whole: bool

    @classmethod
    def of(
        cls, grid: Grid, read: Callable[[Window], np.ndarray], block: tuple[int, int] = (1, 1)
    ) -> Sample:
        """Read a sample.

        Args:
            grid: the raster's.
            read: gives (bands, rows, cols) of a window.
            block: as in `Grid.samples`.
        """
        whole = grid.width * grid.height <= _WHOLE
        windows = [grid.whole] if whole else list(grid.samples(block))
        parts = [read(window) for window in windows]
        values = [part.reshape(len(part), -1) for part in parts]
        return cls(np.concatenate(values, axis=1), whole)
