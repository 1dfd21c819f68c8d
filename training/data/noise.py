"""Random fields that the simulated landscapes are made of. Rows and columns, float32."""

from __future__ import annotations

import math

import numpy as np
from numpy.random import Generator

# Standard deviation of a cubic B-spline surface over independent unit normal knots, averaged over
# positions: the integral of the squared basis function is 151/315 along each axis.
SPLINE_DEVIATION = 151 / 315
# Knots that a cubic B-spline needs beyond the last full cell.
EXTRA_KNOTS = 4


def spline_weights(length: int, cell: float, offset: float) -> np.ndarray:
    """Weights (length, knots) of uniform cubic B-splines with one knot every ``cell`` pixels."""
    position = (np.arange(length) + offset * cell) / cell
    first = np.floor(position).astype(int)
    t = position - first
    basis = np.stack(
        [
            (1 - t) ** 3,
            3 * t**3 - 6 * t**2 + 4,
            -3 * t**3 + 3 * t**2 + 3 * t + 1,
            t**3,
        ],
        axis=1,
    )
    weights = np.zeros((length, math.ceil(length / cell) + EXTRA_KNOTS + 1), np.float32)
    weights[np.arange(length)[:, None], first[:, None] + np.arange(4)] = basis / 6
    return weights


def smooth_noise(rng: Generator, shape: tuple[int, ...], cell: float) -> np.ndarray:
    """Smooth field of zero mean and unit variance whose features are ``cell`` pixels wide."""
    rows = spline_weights(shape[0], cell, rng.random())
    cols = spline_weights(shape[1], cell, rng.random())
    knots = rng.standard_normal((rows.shape[1], cols.shape[1]), dtype=np.float32)
    return (rows @ knots @ cols.T) / np.float32(SPLINE_DEVIATION)


def fractal(
    rng: Generator, shape: tuple[int, ...], largest: float, smallest: float, gain: float = 0.5
) -> np.ndarray:
    """Sum of `smooth_noise` octaves from ``largest`` to ``smallest`` pixels, unit variance.

    Args:
        gain: amplitude of an octave relative to the one twice as wide; low is smooth.
    """
    field = np.zeros(shape, np.float32)
    amplitude, power, cell = 1.0, 0.0, float(largest)
    while cell >= smallest:
        field += np.float32(amplitude) * smooth_noise(rng, shape, cell)
        power += amplitude**2
        amplitude *= gain
        cell /= 2
    return field / np.float32(math.sqrt(power))


def above(field: np.ndarray, fraction: float) -> np.ndarray:
    """The highest ``fraction`` of a field as a mask; judged on every fourth row and column."""
    if fraction <= 0:
        return np.zeros(field.shape, bool)
    return field > np.quantile(field[::4, ::4], 1 - min(fraction, 1.0))


def blur(field: np.ndarray, side: float, centre: float) -> np.ndarray:
    """Separable three-tap filter (side, centre, side) over the last two axes, edges repeated."""
    for axis in (-2, -1):
        padding = [(0, 0)] * field.ndim
        padding[axis] = (1, 1)
        padded = np.pad(field, padding, mode="edge")
        n = field.shape[axis]
        before, middle, after = (
            np.take(padded, range(k, k + n), axis=axis) if axis == -2 else padded[..., k : k + n]
            for k in range(3)
        )
        field = np.float32(side) * (before + after) + np.float32(centre) * middle
    return field


def spread(field: np.ndarray, radius: int) -> np.ndarray:
    """Mean over squares of ``2 * radius + 1`` pixels, twice, edges repeated."""
    width = 2 * radius + 1
    for _ in range(2):
        for axis in (0, 1):
            padding = [(0, 0), (0, 0)]
            padding[axis] = (radius + 1, radius)
            total = np.cumsum(np.pad(field, padding, mode="edge"), axis=axis, dtype=np.float64)
            high = total[width:] if axis == 0 else total[:, width:]
            low = total[:-width] if axis == 0 else total[:, :-width]
            field = ((high - low) / width).astype(np.float32)
    return field
