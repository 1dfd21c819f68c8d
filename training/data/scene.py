"""Backscatter with labels of water: what networks are trained, validated and scored on.

This module needs no GDAL, so that scenes that were read elsewhere can be trained on without it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ...core.raster.grid import Grid

WATER, LAND, UNKNOWN = 1, 0, 255


@dataclass(frozen=True)
class Scene:
    """Backscatter and the truth about its water.

    Attributes:
        backscatter: (bands, rows, cols) float32 dB, NaN where missing; two bands: VV, VH; four:
            ascending VV, VH, descending VV, VH.
        water: (rows, cols) uint8, 1 water, 0 land, 255 unknown.
        name: for tables.
        grid: where it lies, if that is known.
    """

    backscatter: np.ndarray
    water: np.ndarray
    name: str = ""
    grid: Grid | None = None


def observed(backscatter: np.ndarray) -> np.ndarray:
    """(rows, cols) bool: where at least one orbit has both its bands; from (bands, rows, cols)."""
    finite: np.ndarray = np.isfinite(backscatter).reshape(-1, 2, *backscatter.shape[1:])
    return np.logical_or.reduce(np.logical_and.reduce(finite, axis=1), axis=0)
