"""What is done to training patches so that the network meets more than was observed.

The kinds are those of the published training (missing lines, regions and bands, jitter, noise),
and two more: values too dark to be stored, and pixels of another size.
"""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from .augmentation import Augmentation

# Levels in dB (VV, VH) below which values are missing at most, with `Augmentation.missing_dark`:
# 8-bit products end at about -27.7 and -35.7 dB, linear power x 10 000 in whole numbers at -40.
DARKEST, DARK_SPREAD = (-25.0, -32.0), 8.0
# Usual level of land in dB (VV, VH), which `Augmentation.stretch` leaves where it is, and the
# standard deviation by which the logarithm of a band's factor differs from the other's.
LAND, BAND_STRETCH = (-10.5, -16.5), 0.1


class Gaps:
    """Rows, columns and rectangles of a scene that one patch does not see."""

    def __init__(self, rng: Generator, how: Augmentation, centre: tuple[int, int]) -> None:
        # Top, left, bottom, right in pixels of the scene.
        self.boxes: list[tuple[float, float, float, float]] = []
        if rng.random() < how.missing_lines:
            for _ in range(rng.integers(1, 4)):
                along = int(rng.integers(2))
                first = centre[along] + rng.uniform(-128, 128)
                last = first + rng.uniform(1, 12)
                far = (-np.inf, np.inf)
                (top, bottom), (left, right) = (
                    ((first, last), far) if along == 0 else (far, (first, last))
                )
                self.boxes.append((top, left, bottom, right))
        if rng.random() < how.missing_regions:
            for _ in range(rng.integers(1, 4)):
                middle = np.array(centre) + rng.uniform(-160, 160, 2)
                half = rng.uniform(8, 130, 2)
                (top, left), (bottom, right) = middle - half, middle + half
                self.boxes.append((top, left, bottom, right))

    def hide(self, values: np.ndarray, rows: np.ndarray, cols: np.ndarray) -> None:
        """Put NaN where a box lies over (bands, rows, cols) of these rows and columns."""
        for top, left, bottom, right in self.boxes:
            inside = ((rows >= top) & (rows < bottom))[:, None]
            inside = inside & ((cols >= left) & (cols < right))[None, :]
            values[:, inside] = np.nan


def disturb(rng: Generator, views: np.ndarray, how: Augmentation) -> None:
    """Offsets, noise, a missing orbit and missing dark values, in place.

    Args:
        views: (views, bands, rows, cols) dB, NaN where missing.
    """
    bands = views.shape[1]
    if rng.random() < how.missing_dark:
        raised = rng.uniform(-DARK_SPREAD, 0)
        for band in range(bands):
            plane = views[:, band]
            plane[plane < DARKEST[band % 2] + raised] = np.nan
    if how.stretch > 1 and rng.random() < 0.5:
        both = rng.uniform(-1, 1) * np.log(how.stretch)
        for band in range(bands):
            factor = np.float32(np.exp(both + rng.normal(0, BAND_STRETCH)))
            level = np.float32(LAND[band % 2])
            views[:, band] = level + factor * (views[:, band] - level)
    views += rng.normal(0, how.jitter, (1, 1, 1, 1)).astype(np.float32)
    views += rng.normal(0, how.band_jitter, (1, bands, 1, 1)).astype(np.float32)
    if how.noise and rng.random() < 0.5:
        deviation = np.float32(rng.uniform(0, how.noise))
        views += deviation * rng.standard_normal(views.shape, dtype=np.float32)
    if bands == 4 and rng.random() < how.missing_bands:
        first = 2 * int(rng.integers(2))
        views[:, first : first + 2] = np.nan
