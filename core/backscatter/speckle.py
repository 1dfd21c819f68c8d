"""Speckle filters, in power, on rows that are read strip by strip. Missing pixels stay missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from ..errors import ParameterError
from ..parameters import Choice, Number, parameter

# Equivalent number of looks of a ground range detected product in high resolution, interferometric
# wide swath (Sentinel-1 Product Definition, S1-RS-MDA-52-7440, issue 2/7, 2016).
IW_GRDH_LOOKS = 4.4
LARGEST_WINDOW = 51


class Filter(str, Enum):
    """How speckle is filtered; the values are the algorithm's parameter values."""

    NONE = "none"
    BOXCAR = "boxcar"
    LEE = "lee"


@dataclass(frozen=True)
class SpeckleFilter:
    """A filter and its settings.

    Raises:
        ParameterError: the filter has a window without a middle.
    """

    filter: Filter = parameter(
        Choice(
            "Speckle filter",
            "<i>boxcar</i> is the mean of the power in the window; <i>lee</i> (1980) keeps more of "
            "a pixel the more its surroundings vary beyond speckle. Missing pixels stay missing "
            "and do not contribute. The bundled networks were trained on unfiltered backscatter, "
            "so <i>none</i> is the default.",
            words=Filter,
        ),
        Filter.NONE,
    )
    window: int = parameter(
        Number(
            "Window of the filter in pixels (odd)",
            "The side of the square around each pixel.",
            advanced=True,
            low=3,
            high=LARGEST_WINDOW,
            integer=True,
            unit="PIXELS",
        ),
        5,
    )
    looks: float = parameter(
        Number(
            "Equivalent number of looks, for Lee's filter",
            "Determines how much of the variation is speckle: 4.4 for IW GRDH at 10 m.",
            advanced=True,
            low=0.1,
        ),
        IW_GRDH_LOOKS,
    )

    def __post_init__(self) -> None:
        if self.filter is not Filter.NONE and self.window % 2 == 0:
            raise ParameterError(
                "window", f"is {self.window}; give an odd number from 3 to {LARGEST_WINDOW}."
            )

    @property
    def margin(self) -> int:
        """Rows above and below that a row's result depends on."""
        return 0 if self.filter is Filter.NONE else self.window // 2

    @property
    def label(self) -> str:
        """The filter in words, for logs and metadata."""
        if self.filter is Filter.NONE:
            return "none"
        looks = f", {self.looks:g} looks" if self.filter is Filter.LEE else ""
        return f"{self.filter.value} {self.window}x{self.window}{looks}"

    def apply(self, db: np.ndarray) -> np.ndarray:
        """Filter backscatter in dB; means and variances are of the power.

        What lies outside the array counts as missing.

        Args:
            db: (bands, rows, cols) float32 dB, NaN where missing, in all bands together.

        Returns:
            The same, filtered.
        """
        if self.filter is Filter.NONE:
            return db
        valid = np.isfinite(db[0])
        power = np.exp(db * np.float32(np.log(10.0) / 10.0))
        count = np.maximum(_around(valid.astype(np.float32), self.window), 1)
        filtered = np.stack([self._filtered(band, valid, count) for band in power])
        with np.errstate(divide="ignore", invalid="ignore"):
            result = np.log(filtered) * np.float32(10.0 / np.log(10.0))
        return np.where(valid, result, np.float32(np.nan))

    def _filtered(self, power: np.ndarray, valid: np.ndarray, count: np.ndarray) -> np.ndarray:
        power = np.where(valid, power, np.float32(0))
        mean = _around(power, self.window) / count
        if self.filter is Filter.BOXCAR:
            return mean
        return _lee(power, mean, _around(np.square(power), self.window) / count, self.looks)


def _lee(power: np.ndarray, mean: np.ndarray, square: np.ndarray, looks: float) -> np.ndarray:
    """Lee's filter: between the pixel and its surroundings' mean, as these are heterogeneous.

    mean + w (power - mean), w = 1 - Cu² / Ci², not below 0: Ci² is the variance in the window
    over the squared mean, Cu² that of speckle alone, 1 / looks. From Lee 1980 (IEEE Transactions
    on Pattern Analysis and Machine Intelligence 2(2), doi 10.1109/TPAMI.1980.4766994), in the form
    of Lopes, Touzi and Nezry 1990 (IEEE Transactions on Geoscience and Remote Sensing 28(6), doi
    10.1109/36.62623).

    Args:
        power: (rows, cols) linear power.
        mean: mean of the power in each pixel's window.
        square: mean of the squared power there.
        looks: equivalent number of looks.
    """
    squared_mean = np.square(mean)
    variance = square - squared_mean
    speckle = squared_mean / np.float32(looks)
    weight = np.zeros_like(power)
    np.divide(variance - speckle, variance, out=weight, where=variance > speckle)
    return mean + weight * (power - mean)


def _around(values: np.ndarray, window: int) -> np.ndarray:
    """Sums over each pixel's window; nothing lies beyond the array."""
    return window_sums(np.pad(values, window // 2), window)


def window_sums(values: np.ndarray, size: int) -> np.ndarray:
    """Sums over every square of ``size`` pixels that lies within an array.

    Terms are only ever added, never taken away again as with running sums over a whole row: a
    bright target far off leaves no rounding error.

    Args:
        values: (..., rows, cols), of any number type.
        size: side of the square, at most rows and cols.

    Returns:
        (..., rows - size + 1, cols - size + 1) of the same type.
    """
    return _sums(_sums(values, size, -2), size, -1)


def _sums(values: np.ndarray, size: int, axis: int) -> np.ndarray:
    """Sums of ``size`` neighbours along an axis, put together from sums of 1, 2, 4, 8, ..."""
    length = values.shape[axis] - size + 1
    power, power_size = values, 1
    parts, done = [], 0
    while power_size <= size:
        if size & power_size:
            parts.append(_part(power, done, length, axis))
            done += power_size
        if 2 * power_size <= size:
            stop = power.shape[axis] - power_size
            power = _part(power, 0, stop, axis) + _part(power, power_size, stop, axis)
        power_size *= 2
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return total


def _part(values: np.ndarray, start: int, length: int, axis: int) -> np.ndarray:
    """``length`` rows or columns from ``start`` on."""
    if axis == -1:
        return values[..., start : start + length]
    return values[..., start : start + length, :]
