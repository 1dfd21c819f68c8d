"""How much water there was at most, at least and always: pixels and areas."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..raster.georeference import measured
from ..raster.grid import Grid
from .month_counts import PERMANENT, SEASONAL, Counts


@dataclass(frozen=True)
class Extents:
    """Pixels, or square kilometres, of what was found.

    Attributes:
        observed: with an observation.
        maximum: with water in any observation.
        minimum: with water in every observation.
        permanent: of the class of permanent water.
        seasonal: of the class of seasonal water.
    """

    observed: float = 0
    maximum: float = 0
    minimum: float = 0
    permanent: float = 0
    seasonal: float = 0


@dataclass(frozen=True)
class DynamicsResult:
    """What was found.

    Attributes:
        pixels: counts of pixels.
        areas_km2: square kilometres; None without a CRS.
        thin: pixels with a class that were observed in less than half of the months.
    """

    pixels: Extents
    areas_km2: Extents | None
    thin: int


class Sums:
    """Adds up pixels and areas over the strips of a grid.

    Args:
        grid: where the pixels lie.
        months: how many months the masks show.
        fewest: months that must have been observed for a class.
    """

    def __init__(self, grid: Grid, months: int, fewest: int) -> None:
        self._grid = grid
        self._fewest = fewest
        self._half = months / 2
        self._measured = measured(grid)
        self._pixels = np.zeros(5, np.int64)
        self._areas = np.zeros(5)
        self._thin = 0

    def add(self, row: int, counts: Counts) -> None:
        """Add the rows from ``row`` on."""
        classes = counts.classes(self._fewest)
        found = (
            counts.observed > 0,
            counts.wet > 0,
            (counts.wet > 0) & (counts.wet == counts.observed),
            classes == PERMANENT,
            classes == SEASONAL,
        )
        in_rows = np.array([np.count_nonzero(one, axis=1) for one in found])
        self._pixels += in_rows.sum(axis=1)
        if self._measured:
            self._areas += in_rows @ self._grid.row_areas(row, len(classes)) / 1e6
        thin = (classes <= PERMANENT) & (counts.months < self._half)
        self._thin += int(np.count_nonzero(thin))

    @property
    def result(self) -> DynamicsResult:
        """What was added up."""
        areas = Extents(*self._areas.tolist()) if self._measured else None
        return DynamicsResult(Extents(*self._pixels.tolist()), areas, self._thin)
