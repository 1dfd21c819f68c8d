"""A Sentinel-1 scene that never was, with the truth about its water.

Ranges of backscatter were set after looking at histograms and pictures of real chips; no real
pixel is in a scene.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from ..data.noise import fractal, spread
from ..data.scene import Scene
from . import landcover, radar, relief, water

# How often the kinds of landscape come up.
KINDS = {
    "lakeland": 0.2,
    "plain": 0.2,
    "flood": 0.2,
    "coast": 0.1,
    "mountains": 0.22,
    "desert": 0.08,
}


@dataclass(frozen=True)
class Landscape:
    """What a scene is made of; shares are fractions of its area.

    Attributes:
        height: standard deviation of elevation in metres.
        ridged: 0 for rounded hills up to 1 for sharp ridges.
        lakes, ponds, flooded, sea: shares of these kinds of water.
        rivers: for each river its mean width in pixels and its number of threads.
        farmland, forest, bare, town, sand: shares of these covers.
        smooth_fields, dry_fields, wet_fields: shares of fields smooth as water, of bare and dry
            ones, and of those under water.
        pivots: whether fields are squares with circles in them.
        bounce: dB by which flooded plants are brighter than land in VV, or 0 (`radar.emergent`).
        roads, airstrips, levees: numbers of narrow strips; every other levee winds.
    """

    height: float = 5.0
    ridged: float = 0.0
    lakes: float = 0.0
    ponds: float = 0.0
    flooded: float = 0.0
    sea: float = 0.0
    rivers: tuple[tuple[float, int], ...] = ()
    farmland: float = 0.0
    forest: float = 0.2
    bare: float = 0.2
    town: float = 0.0
    sand: float = 0.0
    smooth_fields: float = 0.0
    dry_fields: float = 0.0
    wet_fields: float = 0.0
    pivots: bool = False
    bounce: float = 0.0
    roads: int = 0
    airstrips: int = 0
    levees: int = 0

    @classmethod
    def draw(cls, rng: Generator) -> Landscape:
        """A landscape of a random kind (`KINDS`)."""
        kind = str(rng.choice(list(KINDS), p=list(KINDS.values())))
        flat = kind in ("plain", "flood", "coast")
        height = rng.uniform(1, 12) if flat else rng.uniform(10, 70)
        if kind == "mountains":
            height = rng.uniform(90, 330)
        rivers = tuple(
            (float(np.exp(rng.uniform(np.log(1.5), np.log(60)))), 1 + int(rng.integers(0, 4) == 0))
            for _ in range(rng.integers(1, 5) if flat else rng.integers(0, 3))
        )
        if rng.random() < 0.1:
            rivers += ((rng.uniform(20, 60), int(rng.integers(3, 7))),)
        sometimes = rng.random(6)
        dry = flat and rng.random() < 0.4
        return cls(
            height=height,
            ridged=rng.uniform(0.2, 0.9) if kind == "mountains" else rng.uniform(0, 0.4),
            lakes=rng.uniform(0.01, 0.2) if kind in ("lakeland", "mountains") else 0.0,
            ponds=rng.uniform(0.002, 0.04) if sometimes[0] < 0.5 else 0.0,
            flooded=rng.uniform(0.05, 0.6) if kind == "flood" else 0.0,
            sea=rng.uniform(0.1, 0.9) if kind == "coast" else 0.0,
            rivers=rivers,
            farmland=rng.uniform(0.2, 0.95) if flat else 0.15 * sometimes[1],
            forest=rng.uniform(0, 0.6),
            bare=rng.uniform(0.3, 0.9) if dry else rng.uniform(0, 0.5),
            town=rng.uniform(0.005, 0.12) if sometimes[2] < 0.5 else 0.0,
            sand=rng.uniform(0.1, 0.7) if kind == "desert" else 0.1 * (sometimes[3] < 0.1),
            smooth_fields=rng.uniform(0, 0.08) if sometimes[4] < 0.6 else 0.0,
            dry_fields=rng.uniform(0.2, 0.9) if dry else 0.0,
            wet_fields=rng.uniform(0.02, 0.25) if sometimes[5] < 0.25 else 0.0,
            pivots=dry and rng.random() < 0.4,
            bounce=rng.uniform(0, 3) if rng.random() < 0.5 else 0.0,
            roads=int(rng.integers(0, 10)),
            airstrips=int(rng.integers(0, 3)),
            levees=int(rng.integers(0, 8)),
        )

    def fields(self) -> landcover.FieldPlan:
        """The farmland of this landscape."""
        return landcover.FieldPlan(
            share=self.farmland,
            smooth=self.smooth_fields,
            dry=self.dry_fields,
            flooded=self.wet_fields,
            pivots=self.pivots,
        )


def _water_mask(
    rng: Generator, plan: Landscape, height: np.ndarray, fields: landcover.Fields
) -> np.ndarray:
    """All the water of a scene, without levees and bridges."""
    shape = height.shape
    mask = water.lakes(rng, height, plan.lakes) if plan.lakes else np.zeros(shape, bool)
    for share, kind in ((plan.ponds, water.ponds), (plan.flooded, water.flood)):
        if share:
            mask |= kind(rng, shape, share)
    if plan.sea:
        mask |= water.coast(rng, shape, plan.sea)
    for width, threads in plan.rivers:
        mask |= water.river(rng, shape, width, threads)
    return mask | fields.flooded


def land_cover(
    rng: Generator, plan: Landscape, fields: landcover.Fields, near_water: np.ndarray
) -> np.ndarray:
    """(2, rows, cols) mean dB of the dry land on level ground."""
    shape = near_water.shape
    land = landcover.vegetation(rng, shape, plan.forest, plan.bare)
    if plan.farmland:
        crop = landcover.CROPS.draw(rng)[:, None, None] + fields.change
        land = np.where(fields.inside, crop + 0.4 * (land - land.mean((1, 2), keepdims=True)), land)
        smooth = landcover.SMOOTH_FIELD.draw(rng)[:, None, None] + 0.4 * fields.change
        land = np.where(fields.smooth, smooth, land)
    if plan.dry_fields:
        # Soil, and how wet it is, differs within fields and across their borders.
        soil = fractal(rng, shape, largest=150, smallest=6, gain=0.6)
        dry = landcover.DRY_FIELD.draw(rng)[:, None, None] + 1.5 * fields.change
        land = np.where(fields.dry, dry + np.float32(rng.uniform(0.3, 1.0)) * soil, land)
    # Mud and wet sand around water, darker than the rest but dry enough not to be water.
    mud = near_water + np.float32(0.25) * fractal(rng, shape, largest=60, smallest=8) > 0.45
    if rng.random() < 0.4:
        land[:, mud] += (landcover.WET_SOIL.draw(rng)[:, None] - land[:, mud]) * np.float32(0.8)
    if plan.sand:
        dunes = fractal(rng, shape, largest=rng.uniform(60, 300), smallest=6, gain=0.55)
        level = np.quantile(dunes[::4, ::4], 1 - plan.sand)
        # Sand thins out at its edges, where water ends at once.
        weight = 1 / (1 + np.exp(-np.float32(rng.uniform(2, 8)) * (dunes - level)))
        waves = fractal(rng, shape, largest=40, smallest=4, gain=0.8)
        sand = landcover.SAND.draw(rng)[:, None, None] + np.float32(rng.uniform(0.5, 1.5)) * waves
        land += weight * (sand - land)
    landcover.strips(rng, land, plan.roads, plan.airstrips)
    if plan.town:
        inside, houses = landcover.towns(rng, shape, plan.town)
        land = np.where(inside, houses, land)
    lone = rng.random(shape, dtype=np.float32) < rng.uniform(0, 6e-4)
    land[:, lone] += np.float32(rng.uniform(5, 14))
    return land.astype(np.float32)


def scene(
    seed: int | list[int],
    shape: tuple[int, int] = (1024, 1024),
    plan: Landscape | None = None,
    with_gaps: bool = True,
    observe: radar.Observe = radar.observe,
) -> Scene:
    """Make a scene; the same arguments always make the same one.

    Args:
        seed: seed of numpy's default generator.
        shape: rows and columns, 10 m pixels.
        plan: the landscape, or None for a random one.
        with_gaps: whether parts may be missing.
        observe: makes what the radar delivers of mean backscatter.
    """
    rng = np.random.default_rng(seed)
    plan = Landscape.draw(rng) if plan is None else plan
    height = relief.elevation(rng, shape, plan.height, plan.ridged)
    fields = landcover.farmland(rng, shape, plan.fields())
    wet = _water_mask(rng, plan, height, fields)
    crossing = np.zeros(shape, bool)
    for number in range(plan.levees):
        if number % 2:
            crossing |= water.river(rng, shape, rng.uniform(1.5, 5))
        else:
            crossing |= water.straight(rng, shape, rng.uniform(2, 5), rng.uniform(30, 900))
    crossing &= wet
    wet &= ~crossing
    # Water is level, and rivers and lakes lie in valleys: relief fades towards them.
    near = spread(wet.astype(np.float32), 12)
    height *= 1 - np.clip(1.6 * near, 0, 1)
    land = land_cover(rng, plan, fields, near)
    land[:, crossing] = landcover.LEVEE.draw(rng)[:, None]
    looks = float(np.exp(rng.uniform(np.log(0.9), np.log(10.0))))
    soften = rng.uniform(0.08, 0.25)
    depth = rng.uniform(-2.5, 2.0)
    plants = rng.uniform(0.2, 0.7) if rng.random() < 0.4 else 0.0
    product = np.array(rng.normal(0, [0.7, 0.7]), np.float32)[:, None, None]
    orbits = []
    for ascending in (True, False):
        passing = radar.Acquisition.draw(rng, looks, soften)
        slope, shadow = relief.slope_effect(height, passing.incidence, ascending)
        # Vegetation and soil change between passes, in patches.
        change = np.float32(0.4) * fractal(rng, shape, largest=300, smallest=20)
        mean = land + slope + change
        mean[:, shadow] = -35.0
        surface = radar.water_backscatter(rng, shape, passing, depth)
        if plants:
            surface = radar.emergent(rng, surface, mean, 1 - near, plants, plan.bounce)
        mean = np.where(wet, surface, mean)
        seen = observe(rng, mean + product, passing)
        if with_gaps:
            seen[:, radar.gaps(rng, shape, ascending)] = np.nan
        orbits.append(seen)
    return Scene(
        backscatter=np.concatenate(orbits).astype(np.float32, copy=False),
        water=wet.astype(np.uint8),
    )
