"""Speckle filters, in power, on rows that are read strip by strip. Missing pixels stay missing."""

from __future__ import annotations

import numpy as np

from .speckle_filter import Filter, SpeckleFilter


def filtered(db: np.ndarray, how: SpeckleFilter) -> np.ndarray:
    """Filter backscatter in dB; means and variances are of the power.

    What lies outside the array counts as missing.

    Args:
        db: (bands, rows, cols) float32 dB, NaN where missing, in all bands together.
        how: the filter.

    Returns:
        The same, filtered.
    """
    if how.filter is Filter.NONE:
        return db
    valid = np.isfinite(db[0])
    power = np.exp(db * np.float32(np.log(10.0) / 10.0))
    count = np.maximum(_around(valid.astype(np.float32), how.window), 1)
    result = np.stack([_filtered(band, valid, count, how) for band in power])
    with np.errstate(divide="ignore", invalid="ignore"):
        result = np.log(result) * np.float32(10.0 / np.log(10.0))
    return np.where(valid, result, np.float32(np.nan))


def _filtered(
    power: np.ndarray, valid: np.ndarray, count: np.ndarray, how: SpeckleFilter
) -> np.ndarray:
    power = np.where(valid, power, np.float32(0))
    mean = _around(power, how.window) / count
    if how.filter is Filter.BOXCAR:
        return mean
    return _lee(power, mean, _around(np.square(power), how.window) / count, how.looks)


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
