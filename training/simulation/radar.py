"""How the radar sees a landscape: wind on water, speckle, the noise floor, and missing parts."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from ..data.noise import blur, fractal, smooth_noise

# Backscatter of still water and of water under strong wind, dB (VV, VH); a scene adds its own
# offset. Between the 2nd and 98th percentile of hand-labelled water in real chips.
STILL = (-22.5, -29.0)
ROUGH = (-11.0, -24.5)
# Weakest backscatter that is delivered, dB.
FLOOR_DB = -50.0


@dataclass(frozen=True)
class Acquisition:
    """One orbit's pass over a scene.

    Attributes:
        incidence: incidence angle in degrees at the scene's middle.
        wind: 0 for still water up to 1 for VV as bright as land.
        gusts: how much the wind changes over the scene.
        shift: dB that this pass's VV and VH are off (season, moisture, calibration).
        noise: noise floor in dB, VV and VH.
        subtracted: whether the processor took the mean noise power away.
        looks: shape of the gamma distribution of power before resampling.
        soften: weight of each neighbour in resampling, 0..0.25.
    """

    incidence: float
    wind: float
    gusts: float
    shift: tuple[float, float]
    noise: tuple[float, float]
    subtracted: bool
    looks: float
    soften: float

    @classmethod
    def draw(cls, rng: Generator, looks: float, soften: float) -> Acquisition:
        """A pass at a time of its own; speckle is a matter of processing, common to both."""
        both = rng.normal(0, 0.6)
        return cls(
            incidence=rng.uniform(31, 45),
            wind=float(np.clip(rng.beta(0.8, 1.6), 0, 1)),
            gusts=rng.uniform(0.03, 0.3),
            shift=(both + rng.normal(0, 0.25), both + rng.normal(0, 0.25)),
            noise=(rng.uniform(-29, -24), rng.uniform(-32, -25)),
            subtracted=bool(rng.random() < 0.5),
            looks=looks,
            soften=soften,
        )


# From (2, rows, cols) mean dB of VV and VH to dB as delivered.
Observe = Callable[[Generator, np.ndarray, Acquisition], np.ndarray]


def water_backscatter(
    rng: Generator, shape: tuple[int, ...], passing: Acquisition, depth: float
) -> np.ndarray:
    """(2, rows, cols) mean dB that water would have everywhere in a scene.

    Args:
        depth: dB by which this scene's water is darker than usual.
    """
    level = passing.wind + passing.gusts * fractal(rng, shape, largest=400, smallest=25, gain=0.6)
    level = np.clip(level, 0, 1)
    steeper = np.float32(-0.35 * (passing.incidence - 38) - depth)
    return np.stack(
        [
            np.float32(still + steeper) + np.float32(rough - still) * level
            for still, rough in zip(STILL, ROUGH)
        ]
    )


def emergent(
    rng: Generator,
    water: np.ndarray,
    land: np.ndarray,
    near_land: np.ndarray,
    strength: float,
    bounce: float = 0.0,
) -> np.ndarray:
    """Mean dB of water out of which plants and banks rise, densest along the shores.

    Args:
        water, land: (2, rows, cols) mean dB of open water and of land in the same place.
        near_land: 0 far from land up to 1.
        strength: largest part of the land's brightness, in dB, that comes through.
        bounce: dB by which VV is brighter than land where plants are densest, since it is
            reflected twice, by the water and by upright stems; 0 for plants without it.
    """
    patches = fractal(rng, near_land.shape, largest=48, smallest=4, gain=0.7)
    weight = np.clip(0.5 * patches + 1.5 * near_land - 0.3, 0, 1) * np.float32(strength)
    risen = water + weight * np.maximum(land - water, 0)
    if bounce:
        dense = weight / np.float32(strength)
        risen[0] += dense * (np.maximum(land[0] + np.float32(bounce), risen[0]) - risen[0])
    return risen


def observe(rng: Generator, mean: np.ndarray, passing: Acquisition) -> np.ndarray:
    """Backscatter in dB as delivered, from its mean without noise or speckle.

    Power is speckled at the sensor's resolution and then resampled, so neighbours are correlated
    and the edges of water are mixed, as in GRD products.

    Args:
        mean: (2, rows, cols) mean dB of VV and VH.
    """
    shift = np.array(passing.shift, np.float32)[:, None, None]
    floor = np.array([10 ** (level / 10) for level in passing.noise], np.float32)[:, None, None]
    power = np.exp(np.float32(math.log(10) / 10) * (mean + shift)) + floor
    side = passing.soften
    power = blur(power, side, 1 - 2 * side)
    looks = np.float32(passing.looks)
    power *= rng.standard_gamma(passing.looks, power.shape, dtype=np.float32) / looks
    power = blur(power, side, 1 - 2 * side)
    if passing.subtracted:
        power -= floor
    lowest = np.float32(10 ** (FLOOR_DB / 10))
    return 10 * np.log10(np.maximum(power, lowest))


def swath_edge(rng: Generator, shape: tuple[int, ...], ascending: bool) -> np.ndarray:
    """Mask of what lies beyond one oblique side of the swath."""
    rows, cols = np.ogrid[0 : shape[0], 0 : shape[1]]
    lean = math.tan(math.radians(rng.uniform(8, 14))) * (-1 if ascending else 1)
    keep_left = rng.random() < 0.5
    place = rng.uniform(0.5, 0.95) if keep_left else rng.uniform(0.05, 0.5)
    line = shape[1] * place - lean * (rows - shape[0] / 2)
    return cols > line if keep_left else cols < line


def gaps(rng: Generator, shape: tuple[int, ...], ascending: bool) -> np.ndarray:
    """Mask of one orbit's missing pixels: a swath edge, blocks, or a large irregular part."""
    missing = np.zeros(shape, bool)
    if rng.random() < 0.25:
        missing |= swath_edge(rng, shape, ascending)
    if rng.random() < 0.15:
        for _ in range(rng.integers(1, 4)):
            side = rng.integers(64, 400, 2)
            top, left = (int(rng.integers(0, n)) for n in shape)
            missing[top : top + side[0], left : left + side[1]] = True
    if rng.random() < 0.08:
        missing |= smooth_noise(rng, shape, 500) > rng.uniform(0.3, 1)
    return missing
