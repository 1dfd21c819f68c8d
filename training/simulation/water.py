"""Where the simulated water lies: lakes, ponds, coasts, flooded plains and rivers, as masks."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.random import Generator

from ..data.noise import above, fractal, smooth_noise


def lakes(rng: Generator, height: np.ndarray, fraction: float) -> np.ndarray:
    """Irregular lakes over ``fraction`` of the scene, in the lows of ``height``."""
    low = -height / (height.std() + 1e-6)
    gain = rng.uniform(0.5, 0.7)
    rough = fractal(rng, height.shape, largest=rng.uniform(60, 300), smallest=4, gain=gain)
    return above(low + np.float32(rng.uniform(0.3, 1.2)) * rough, fraction)


def ponds(rng: Generator, shape: tuple[int, ...], fraction: float) -> np.ndarray:
    """Many small ponds, crowded in some parts and absent from others."""
    small = fractal(rng, shape, largest=rng.uniform(12, 40), smallest=4, gain=0.65)
    region = smooth_noise(rng, shape, rng.uniform(150, 400))
    return above(small + np.float32(0.7) * region, fraction)


def coast(rng: Generator, shape: tuple[int, ...], fraction: float) -> np.ndarray:
    """A sea or a very large lake on one side, with bays and islands."""
    angle = rng.uniform(0, 2 * math.pi)
    rows, cols = np.ogrid[-1 : 1 : shape[0] * 1j, -1 : 1 : shape[1] * 1j]
    ramp = (math.cos(angle) * rows + math.sin(angle) * cols).astype(np.float32)
    rough = fractal(rng, shape, largest=rng.uniform(150, 500), smallest=4, gain=0.6)
    return above(np.float32(rng.uniform(1, 4)) * ramp + rough, fraction)


def flood(rng: Generator, shape: tuple[int, ...], fraction: float) -> np.ndarray:
    """A flooded plain: water broken up by natural levees and higher ground at every scale."""
    fine = fractal(rng, shape, largest=rng.uniform(30, 120), smallest=4, gain=0.7)
    region = smooth_noise(rng, shape, rng.uniform(200, 600))
    return above(fine + np.float32(rng.uniform(0.5, 2.0)) * region, fraction)


def _meander(rng: Generator, points: int, length: float) -> np.ndarray:
    """Sideways offset in pixels of a river's course of ``length`` pixels, at ``points`` places."""
    along = np.linspace(0, length, points)
    offset = np.zeros(points)
    wave = rng.uniform(0.4, 1.2) * length
    while wave > 14:
        swing = rng.uniform(0.02, 0.13) * wave
        knots = max(3, int(length / (2 * wave)) + 1)
        bends = rng.uniform(0, 2 * math.pi) + np.cumsum(rng.normal(0, 1.2, knots))
        phase = np.interp(along, np.linspace(0, length, knots), bends)
        offset += swing * np.sin(2 * math.pi * along / wave + phase)
        wave *= rng.uniform(0.35, 0.6)
    return offset


def paint_course(mask: np.ndarray, rows: np.ndarray, cols: np.ndarray, radius: np.ndarray) -> None:
    """Set ``mask`` within ``radius`` pixels of the points ``rows``, ``cols``, in place."""
    height, width = mask.shape
    points: list[Any] = np.column_stack([rows, cols, radius]).tolist()
    for row, col, reach in points:
        top, bottom = max(0, math.ceil(row - reach)), min(height, math.floor(row + reach) + 1)
        left, right = max(0, math.ceil(col - reach)), min(width, math.floor(col + reach) + 1)
        if top >= bottom or left >= right:
            continue
        down = np.arange(top, bottom)[:, None] - row
        across = np.arange(left, right)[None, :] - col
        mask[top:bottom, left:right] |= down * down + across * across <= reach * reach


def river(rng: Generator, shape: tuple[int, ...], width: float, threads: int = 1) -> np.ndarray:
    """A meandering river across the scene, ``width`` pixels wide on average.

    Args:
        threads: courses beside each other; more than one makes a braided river.
    """
    mask = np.zeros(shape, bool)
    length = 1.5 * math.hypot(*shape)
    angle = rng.uniform(0, 2 * math.pi)
    middle = (shape[0] * rng.uniform(0.2, 0.8), shape[1] * rng.uniform(0.2, 0.8))
    points = int(length / max(0.6, min(width / 4, 3)))
    course = _meander(rng, points, length)
    along = np.linspace(-length / 2, length / 2, points)
    # A narrow course may begin inside the scene, as a spring does.
    begin = int(rng.uniform(0.2, 0.5) * points) if width < 6 and rng.random() < 0.4 else 0
    for _ in range(threads):
        beside = course if threads == 1 else course + 0.25 * _meander(rng, points, length)
        share = width / threads**0.5 * rng.uniform(0.6, 1.2)
        swell = np.interp(np.arange(points), np.linspace(0, points, 60), rng.uniform(0.7, 1.35, 60))
        rows = middle[0] + math.sin(angle) * along + math.cos(angle) * beside
        cols = middle[1] + math.cos(angle) * along - math.sin(angle) * beside
        inside = (rows > -width) & (rows < shape[0] + width)
        inside &= (cols > -width) & (cols < shape[1] + width)
        inside[:begin] = False
        radius = np.maximum(0.72, share / 2 * swell)
        paint_course(mask, rows[inside], cols[inside], radius[inside])
    return mask


def straight(rng: Generator, shape: tuple[int, ...], width: float, length: float) -> np.ndarray:
    """One straight strip, for roads, airstrips, dams and bridges."""
    angle = rng.uniform(0, math.pi)
    rows, cols = np.ogrid[0 : shape[0], 0 : shape[1]]
    rows = (rows - rng.uniform(0, shape[0])).astype(np.float32)
    cols = (cols - rng.uniform(0, shape[1])).astype(np.float32)
    sine, cosine = np.float32(math.sin(angle)), np.float32(math.cos(angle))
    strip = np.abs(cosine * rows - sine * cols) <= width / 2
    return strip & (np.abs(sine * rows + cosine * cols) <= length / 2)
