"""Elevation, and what slopes do to backscatter seen from either side."""

from __future__ import annotations

import math

import numpy as np
from numpy.random import Generator

from ..data.noise import fractal

PIXEL = 10.0  # metres
# Limits of the slope effect in dB: layover is cut by the terrain correction, lee sides by noise.
STRONGEST, WEAKEST = 9.0, -9.0
# Sentinel-1's heading is about 10 degrees off the meridian.
HEADING = math.radians(10)


def elevation(rng: Generator, shape: tuple[int, ...], height: float, ridged: float) -> np.ndarray:
    """Relief in metres.

    Args:
        height: standard deviation in metres.
        ridged: 0 for rounded hills up to 1 for sharp ridges and valleys.
    """
    base = fractal(rng, shape, largest=rng.uniform(200, 420), smallest=6, gain=0.46)
    sharp = (0.8 - np.abs(base)) / 0.6
    return np.float32(height) * (np.float32(1 - ridged) * base + np.float32(ridged) * sharp)


def slope_effect(
    height: np.ndarray, incidence: float, looks_east: bool
) -> tuple[np.ndarray, np.ndarray]:
    """Change of backscatter by slopes, and radar shadow.

    A slope that faces the radar sees a smaller local incidence angle and is brighter, a lee side
    darker: proportional to cos(local)^1.5 / sin(local), between Lambert's law and the area effect.
    Shadow is cast along the rows.

    Args:
        height: elevation in metres.
        incidence: incidence angle on level ground in degrees.
        looks_east: True for ascending passes (right-looking), False for descending ones.

    Returns:
        dB to add, and a mask of shadow.
    """
    sign = 1.0 if looks_east else -1.0
    rise_rows, rise_cols = np.gradient(height, np.float32(PIXEL))
    towards = sign * math.cos(HEADING) * rise_cols - math.sin(HEADING) * rise_rows
    theta = math.radians(incidence)
    local = np.clip(theta - np.arctan(towards), 0.05, 1.55)
    level = math.cos(theta) ** 1.5 / math.sin(theta)
    effect = 10 * np.log10(np.cos(local) ** 1.5 / np.sin(local) / level)
    # A ray falls by one metre in tan(theta): what lies below the highest ray so far is in shadow.
    along = np.arange(height.shape[1], dtype=np.float32) * np.float32(PIXEL / math.tan(theta))
    seen = height if looks_east else height[:, ::-1]
    ray = seen + along
    shadow = ray < np.maximum.accumulate(ray, axis=1) - 1e-3
    if not looks_east:
        shadow = shadow[:, ::-1]
    return np.clip(effect, WEAKEST, STRONGEST).astype(np.float32), shadow
