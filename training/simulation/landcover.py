"""What covers the simulated land, as mean backscatter in dB without slopes or speckle."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from ..data.noise import above, fractal, smooth_noise
from .water import straight


@dataclass(frozen=True)
class Cover:
    """Range of mean backscatter in dB from which a scene draws a cover's VV and VH."""

    vv: tuple[float, float]
    vh: tuple[float, float]

    def draw(self, rng: Generator) -> np.ndarray:
        """One (VV, VH) pair; bright in one polarisation goes with bright in the other."""
        place = rng.random()
        near = np.clip(place + rng.normal(0, 0.15), 0, 1)
        (vv_low, vv_high), (vh_low, vh_high) = self.vv, self.vh
        return np.array(
            [vv_low + place * (vv_high - vv_low), vh_low + near * (vh_high - vh_low)], np.float32
        )


# Ranges from Sentinel-1 chips of several continents: land between their 2nd and 98th percentiles.
GRASS = Cover((-13.5, -9.0), (-20.5, -15.5))
CROPS = Cover((-12.5, -7.5), (-19.0, -14.0))
FOREST = Cover((-10.0, -6.5), (-15.5, -12.5))
BARE = Cover((-15.5, -9.5), (-23.5, -18.0))
SAND = Cover((-20.0, -14.0), (-27.0, -21.5))
SMOOTH_FIELD = Cover((-19.5, -14.5), (-26.5, -21.5))
# Bare, dry farmland in winter can be as dark in VH as water, and brighter in VV than still water.
# The range is that of the ETCI scene of Nebraska, whose scale in dB is a fit and may be stretched.
DRY_FIELD = Cover((-16.5, -11.5), (-27.5, -21.5))
WET_SOIL = Cover((-15.5, -11.0), (-23.5, -19.5))
ROAD = Cover((-17.0, -13.0), (-24.5, -20.0))
LEVEE = Cover((-9.0, -4.0), (-17.0, -12.0))


def field_numbers(
    rng: Generator, shape: tuple[int, ...], length: float, width: float
) -> tuple[np.ndarray, int]:
    """Number of the field that each pixel lies in, and how many numbers there are.

    Fields are rectangles in rotated strips, each strip with its own starts.
    """
    angle = rng.uniform(0, math.pi)
    rows, cols = np.ogrid[0 : shape[0], 0 : shape[1]]
    sine, cosine = np.float32(math.sin(angle)), np.float32(math.cos(angle))
    rows, cols = rows.astype(np.float32), cols.astype(np.float32)
    along, across = sine * rows + cosine * cols, cosine * rows - sine * cols
    across += np.float32(0.6 * width) * smooth_noise(rng, shape, 300)
    strip = np.floor(across / width).astype(np.int64)
    strip -= strip.min()
    strips = int(strip.max()) + 1
    starts = rng.uniform(0, length, strips).astype(np.float32)
    sizes = rng.uniform(0.5, 1.6, strips).astype(np.float32) * np.float32(length)
    place = np.floor((along + starts[strip]) / sizes[strip]).astype(np.int64)
    place -= place.min()
    count = int(place.max()) + 1
    return strip * count + place, strips * count


def pivot_numbers(rng: Generator, shape: tuple[int, ...], side: float) -> tuple[np.ndarray, int]:
    """As `field_numbers`, for squares in rows and columns, half of them with a watered circle."""
    parts = []
    for length, axis in zip(shape, (0, 1)):
        place = (np.arange(length, dtype=np.float32) + np.float32(rng.uniform(0, side))) / side
        parts.append(np.expand_dims(place, 1 - axis))
    row, col = (part.astype(np.int64) for part in parts)
    across = int(col.max()) + 1
    square = row * across + col
    count = int(square.max()) + 1
    away = (parts[0] - row - 0.5) ** 2 + (parts[1] - col - 0.5) ** 2
    watered = (rng.random(count) < 0.5)[square] & (away < 0.48**2)
    return square + count * watered, 2 * count


@dataclass(frozen=True)
class Fields:
    """Farmland of a scene.

    Attributes:
        inside: mask of farmland.
        change: (2, rows, cols) dB to add for each field's crop and growth.
        smooth: mask of fields as smooth as water and not wet.
        dry: mask of bare, dry fields.
        flooded: mask of fields under water, such as rice and fish ponds.
    """

    inside: np.ndarray
    change: np.ndarray
    smooth: np.ndarray
    dry: np.ndarray
    flooded: np.ndarray


@dataclass(frozen=True)
class FieldPlan:
    """What farmland is made of.

    Attributes:
        share: of the scene that is farmland.
        smooth, dry, flooded: shares of the fields that are so.
        pivots: whether fields are squares of half a mile with circles in them, instead of strips.
    """

    share: float
    smooth: float = 0.0
    dry: float = 0.0
    flooded: float = 0.0
    pivots: bool = False


def farmland(rng: Generator, shape: tuple[int, ...], plan: FieldPlan) -> Fields:
    """Fields of a scene."""
    if plan.pivots:
        numbers, count = pivot_numbers(rng, shape, rng.uniform(70, 90))
    else:
        length = rng.uniform(15, 60)
        numbers, count = field_numbers(rng, shape, length, length * rng.uniform(0.35, 1))
    inside = above(fractal(rng, shape, largest=300, smallest=12), plan.share)
    growth = rng.normal(0, rng.uniform(0.4, 1.6), (2, count)).astype(np.float32)
    growth[1] += 0.7 * growth[0]
    kind = rng.random(count)
    region = smooth_noise(rng, shape, 200) > 0.2
    return Fields(
        inside=inside,
        change=np.stack([table[numbers] for table in growth]),
        smooth=inside & (kind < plan.smooth)[numbers],
        dry=inside & ((kind >= plan.smooth) & (kind < plan.smooth + plan.dry))[numbers],
        flooded=inside & region & (kind > 1 - plan.flooded)[numbers],
    )


def vegetation(rng: Generator, shape: tuple[int, ...], forest: float, bare: float) -> np.ndarray:
    """(2, rows, cols) mean dB of grass with woods and bare patches; woods have soft edges."""
    cover = np.empty((2, *shape), np.float32)
    cover[:] = GRASS.draw(rng)[:, None, None]
    for kind, share in ((BARE, bare), (FOREST, forest)):
        if share > 0:
            field = fractal(rng, shape, largest=rng.uniform(80, 350), smallest=4, gain=0.6)
            level = np.quantile(field[::4, ::4], 1 - min(share, 0.98))
            weight = 1 / (1 + np.exp(-np.float32(rng.uniform(3, 12)) * (field - level)))
            cover += weight * (kind.draw(rng)[:, None, None] - cover)
    texture = fractal(rng, shape, largest=160, smallest=4, gain=0.75)
    cover += np.float32(rng.uniform(0.2, 1.0)) * texture
    return cover


def towns(rng: Generator, shape: tuple[int, ...], share: float) -> tuple[np.ndarray, np.ndarray]:
    """Mask of built-up blocks, and (2, rows, cols) dB of their houses, some very bright."""
    blocks = fractal(rng, shape, largest=rng.uniform(40, 160), smallest=8, gain=0.5)
    houses = fractal(rng, shape, largest=12, smallest=3, gain=0.8)
    inside = above(blocks + np.float32(rng.uniform(0.2, 0.8)) * houses, share)
    glints = (rng.random(shape, dtype=np.float32) < 0.03) * np.float32(rng.uniform(6, 16))
    bright = 2.2 * houses + glints
    return inside, np.stack([-7.5 + bright, -14.5 + 0.8 * bright])


def strips(rng: Generator, cover: np.ndarray, roads: int, airstrips: int) -> None:
    """Draw roads and airstrips, dark and narrow but dry, into ``cover`` (2, rows, cols)."""
    shape = cover.shape[-2:]
    for _ in range(roads):
        mask = straight(rng, shape, rng.uniform(1, 3), rng.uniform(200, 3000))
        cover[:, mask] = ROAD.draw(rng)[:, None]
    for _ in range(airstrips):
        mask = straight(rng, shape, rng.uniform(4, 8), rng.uniform(100, 350))
        cover[:, mask] = SMOOTH_FIELD.draw(rng)[:, None]
