"""Simulated places of the kinds that maps get wrong, with sharp shores and real speckle.

Each kind is a small landscape about one difficulty: flooded paddies, bright in VV and dark in VH,
with dikes and wet margins; gaps of 1 to 5 pixels between flooded fields; buildings and trees beside
floods; wetlands with plants; dark dry fields and sand; rivers of 1 to 3 pixels. ``sharp`` are the
usual landscapes of `simulate`, seen with the speckle and the shores of the others.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator

from ...training.data.noise import above, blur, fractal, smooth_noise, spread
from ...training.data.scene import LAND, UNKNOWN, WATER, Scene
from ...training.simulation import landcover, radar, water
from ...training.simulation.simulate import Landscape, land_cover, scene

SIDES = (640, 1024)
# Equivalent number of looks of GRD products of interferometric wide swath mode at 10 m (Sentinel-1
# product definition: 4.4), and how much neighbours share (`radar.Acquisition.soften`).
LOOKS, SOFTEN = (4.0, 5.0), (0.1, 0.2)
# Flooded paddies: rice stems and water reflect VV twice, and VH hardly at all.
PADDY = landcover.Cover((-12.5, -7.0), (-24.5, -20.0))
TREES = landcover.Cover((-8.0, -5.0), (-13.5, -11.0))
# Density of plants above which nobody can say whether there is water.
DENSE = 0.6


@dataclass(frozen=True)
class Ground:
    """A place before the radar sees it.

    Attributes:
        mean: (2, rows, cols) mean dB of VV and VH on land.
        surface: the same of water, wherever ``wet``.
        wet: (rows, cols) bool.
        unsure: (rows, cols) bool, where the label is unknown.
    """

    mean: np.ndarray
    surface: np.ndarray
    wet: np.ndarray
    unsure: np.ndarray | None = None


def observe_sharply(rng: Generator, mean: np.ndarray, passing: radar.Acquisition) -> np.ndarray:
    """As `radar.observe`, with shores that are not blurred.

    Speckle has ``passing.looks`` equivalent looks after its neighbours were mixed: power is
    multiplied by a field with mean 1 and variance 1 / looks.
    """
    side = passing.soften
    # Independent values with variance v have v times the sum of the squared weights once mixed.
    kept = (2 * side**2 + (1 - 2 * side) ** 2) ** 2
    shape = passing.looks * kept
    speckle = rng.standard_gamma(shape, mean.shape, dtype=np.float32) / np.float32(shape)
    shift = np.array(passing.shift, np.float32)[:, None, None]
    floor = np.array([10 ** (level / 10) for level in passing.noise], np.float32)[:, None, None]
    power = np.exp(np.float32(math.log(10) / 10) * (mean + shift)) + floor
    power *= blur(speckle, side, 1 - 2 * side)
    if passing.subtracted:
        power -= floor
    lowest = np.float32(10 ** (radar.FLOOR_DB / 10))
    return 10 * np.log10(np.maximum(power, lowest))


def borders(numbers: np.ndarray) -> np.ndarray:
    """Mask of the pixels whose right or lower neighbour has another number."""
    found = np.zeros(numbers.shape, bool)
    found[:, :-1] |= numbers[:, :-1] != numbers[:, 1:]
    found[:-1] |= numbers[:-1] != numbers[1:]
    return found


def thick(mask: np.ndarray, width: int) -> np.ndarray:
    """A mask of lines of one pixel with ``width`` pixels, to the right and down."""
    wide = mask.copy()
    for by in range(1, width):
        wide[by:] |= mask[:-by]
    found = wide.copy()
    for by in range(1, width):
        found[:, by:] |= wide[:, :-by]
    return found


def _base(rng: Generator, shape: tuple[int, int], wet: np.ndarray, plan: Landscape) -> np.ndarray:
    """Mean dB of the land around."""
    near = spread(wet.astype(np.float32), 12)
    return land_cover(rng, plan, landcover.farmland(rng, shape, plan.fields()), near)


def _open_water(rng: Generator, shape: tuple[int, int]) -> np.ndarray:
    passing = radar.Acquisition.draw(rng, LOOKS[0], SOFTEN[0])
    return radar.water_backscatter(rng, shape, passing, rng.uniform(-2.5, 2.0))


def _region(rng: Generator, shape: tuple[int, int], share: tuple[float, float]) -> np.ndarray:
    return above(smooth_noise(rng, shape, rng.uniform(100, 300)), rng.uniform(*share))


def paddies(rng: Generator, shape: tuple[int, int]) -> Ground:
    """Small flooded fields with dikes of 1 to 3 pixels and wet margins, beside dry ones."""
    length = rng.uniform(12, 40)
    numbers, count = landcover.field_numbers(rng, shape, length, length * rng.uniform(0.4, 1))
    chosen = (rng.random(count) < rng.uniform(0.5, 0.95))[numbers]
    fields = chosen & _region(rng, shape, (0.3, 0.8))
    width = int(rng.integers(1, 4))
    dikes = thick(borders(numbers), width)
    margin = thick(borders(numbers), width + int(rng.integers(1, 3))) & fields & ~dikes
    wet = fields & ~dikes & ~margin
    land = _base(rng, shape, wet, Landscape(farmland=0.9, forest=0.1, bare=0.1, roads=2))
    grown = rng.normal(0, rng.uniform(0.4, 1.2), (2, count)).astype(np.float32)
    surface = PADDY.draw(rng)[:, None, None] + np.stack([table[numbers] for table in grown])
    land[:, dikes & fields] = landcover.GRASS.draw(rng)[:, None]
    land[:, margin] = landcover.WET_SOIL.draw(rng)[:, None]
    return Ground(land, surface, wet)


def gaps(rng: Generator, shape: tuple[int, int]) -> Ground:
    """Open water on fields, and dry gaps of 1 to 5 pixels between them."""
    length = rng.uniform(25, 80)
    numbers, count = landcover.field_numbers(rng, shape, length, length * rng.uniform(0.4, 1))
    chosen = (rng.random(count) < rng.uniform(0.6, 1.0))[numbers]
    fields = chosen & _region(rng, shape, (0.3, 0.8))
    # The width of the gaps differs from part to part.
    field = smooth_noise(rng, shape, 120)
    levels = np.quantile(field[::4, ::4], (0.2, 0.4, 0.6, 0.8))
    wide = 1 + np.searchsorted(levels, field)
    lines = borders(numbers)
    dry = np.zeros(shape, bool)
    for width in range(1, 6):
        dry |= thick(lines & (wide == width), width)
    wet = fields & ~dry
    land = _base(rng, shape, wet, Landscape(farmland=0.6, forest=0.2, bare=0.2, roads=3))
    kind = landcover.LEVEE if rng.random() < 0.5 else landcover.GRASS
    land[:, dry & fields] = kind.draw(rng)[:, None]
    return Ground(land, _open_water(rng, shape), wet)


def bright(rng: Generator, shape: tuple[int, int]) -> Ground:
    """Buildings and rows of trees, bright, beside a flood and within it."""
    wet = water.flood(rng, shape, rng.uniform(0.1, 0.4))
    near = spread(wet.astype(np.float32), 6)
    land = _base(rng, shape, wet, Landscape(farmland=0.4, forest=0.2, bare=0.2, roads=4))
    inside, houses = landcover.towns(rng, shape, rng.uniform(0.05, 0.2))
    lone = (rng.random(shape, dtype=np.float32) < 0.004) & (near > 0.05)
    built = (inside & (near > 0.02)) | thick(lone, int(rng.integers(1, 4)))
    rows = np.zeros(shape, bool)
    for _ in range(int(rng.integers(4, 12))):
        rows |= water.straight(rng, shape, rng.uniform(1, 3), rng.uniform(40, 400))
    land = np.where(built, houses, land).astype(np.float32)
    trees = rows & ~built
    land[:, trees] = TREES.draw(rng)[:, None]
    return Ground(land, _open_water(rng, shape), wet & ~built & ~trees)


def wetland(rng: Generator, shape: tuple[int, int]) -> Ground:
    """Water out of which plants rise; where they are dense, the label is unknown."""
    wet = water.flood(rng, shape, rng.uniform(0.2, 0.6))
    land = _base(rng, shape, wet, Landscape(forest=0.4, bare=0.1, ponds=0.01))
    plants = fractal(rng, shape, largest=rng.uniform(30, 120), smallest=3, gain=0.7)
    density = np.clip(0.45 + 0.35 * plants, 0, 1)
    surface = _open_water(rng, shape)
    bounce = np.array([rng.uniform(0, 4), 0.0], np.float32)[:, None, None]
    surface = surface + density * np.maximum(land + bounce - surface, 0)
    return Ground(land, surface.astype(np.float32), wet, wet & (density > DENSE))


def dry(rng: Generator, shape: tuple[int, int]) -> Ground:
    """Dark dry fields, smooth ones and sand, and next to no water."""
    wet = water.ponds(rng, shape, rng.uniform(0, 0.003))
    plan = Landscape(
        farmland=rng.uniform(0.5, 0.95),
        bare=rng.uniform(0.3, 0.8),
        sand=rng.uniform(0.05, 0.4),
        dry_fields=rng.uniform(0.3, 0.8),
        smooth_fields=rng.uniform(0.05, 0.2),
        pivots=bool(rng.random() < 0.3),
        roads=6,
        airstrips=2,
    )
    return Ground(_base(rng, shape, wet, plan), _open_water(rng, shape), wet)


def streams(rng: Generator, shape: tuple[int, int]) -> Ground:
    """Rivers and canals of 1 to 3 pixels."""
    wet = np.zeros(shape, bool)
    for _ in range(int(rng.integers(3, 8))):
        wet |= water.river(rng, shape, rng.uniform(1, 2.6))
    for _ in range(int(rng.integers(0, 4))):
        wet |= water.straight(rng, shape, rng.uniform(1, 3), rng.uniform(100, 900))
    plan = Landscape(
        farmland=rng.uniform(0, 0.8), forest=rng.uniform(0, 0.5), bare=0.2, roads=4, town=0.01
    )
    return Ground(_base(rng, shape, wet, plan), _open_water(rng, shape), wet)


PLACES: dict[str, Callable[[Generator, tuple[int, int]], Ground]] = {
    "paddies": paddies,
    "gaps": gaps,
    "bright": bright,
    "wetland": wetland,
    "dry": dry,
    "streams": streams,
}
SHARP = "sharp"
KINDS = (*PLACES, SHARP)


def hard_scene(kind: str, seed: int, number: int, shape: tuple[int, int] | None = None) -> Scene:
    """Scene ``number`` of a kind, with both orbits; the same arguments always make the same one.

    Args:
        kind: one of `KINDS`.
        seed: of the series.
        number: in it.
        shape: rows and columns, or None for random ones (`SIDES`).
    """
    entropy = [seed, number, 11, KINDS.index(kind)]
    rng = np.random.default_rng(entropy)
    sides = rng.integers(SIDES[0], SIDES[1] + 1, 2)
    shape = (int(sides[0]), int(sides[1])) if shape is None else shape
    if kind == SHARP:
        looks, soften = rng.uniform(*LOOKS), rng.uniform(*SOFTEN)

        def observe(rng: Generator, mean: np.ndarray, passing: radar.Acquisition) -> np.ndarray:
            return observe_sharply(rng, mean, replace(passing, looks=looks, soften=soften))

        return scene(entropy, shape, observe=observe)
    ground = PLACES[kind](rng, shape)
    looks, soften = rng.uniform(*LOOKS), rng.uniform(*SOFTEN)
    mean = np.where(ground.wet, ground.surface, ground.mean)
    orbits = []
    for _ in range(2):
        passing = radar.Acquisition.draw(rng, looks, soften)
        change = np.float32(0.4) * fractal(rng, shape, largest=300, smallest=20)
        orbits.append(observe_sharply(rng, mean + change, passing))
    labels = np.where(ground.wet, WATER, LAND).astype(np.uint8)
    if ground.unsure is not None:
        labels[ground.unsure] = UNKNOWN
    return Scene(np.concatenate(orbits).astype(np.float32, copy=False), labels)
