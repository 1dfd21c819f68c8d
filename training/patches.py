"""Training patches out of labelled scenes: three views, the truth, and what may be scored."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.random import Generator

from ..core.water.normalisation import normalise
from ..core.water.tiles import view_offsets
from ..models.contract import GMNET_CONTRACT, Bounds, InputContract, OrbitBounds, OrbitMode
from .data.augment import Gaps, disturb
from .data.augmentation import Augmentation
from .data.scene import LAND, UNKNOWN, WATER, Scene, observed
from .simulation.simulate import scene

# Bounds of the bundled weights, dB: wide enough for shadow and for towns, the same for both orbits
# so that one network with two bands serves either.
BUNDLED_BOUNDS = Bounds(
    ascending=OrbitBounds(vv=(-35.0, 5.0), vh=(-45.0, 0.0)),
    descending=OrbitBounds(vv=(-35.0, 5.0), vh=(-45.0, 0.0)),
)
# Rows and columns of the chips that patches without context see.
CHIP = 512
# Share of patches that are centred on a shore.
SHORE = 0.6
SCENE_SIDES = (1024, 1792)
# Fewer places than this mean small polygons, which may lie between every 16th pixel.
FEWEST_PLACES = 32


@dataclass(frozen=True)
class Patch:
    """What the network is trained on.

    Attributes:
        views: (views, bands, tile, tile) float32, 0..1; coarse to fine; 0 where missing.
        water: (tile, tile) float32, 1 water, 0 land.
        known: (tile, tile) bool, True where the label is known and backscatter is there, so that
            the pixel counts.
    """

    views: np.ndarray
    water: np.ndarray
    known: np.ndarray


@lru_cache
def _from_centre(contract: InputContract) -> tuple[np.ndarray, ...]:
    """What each view samples, relative to the tile's centre: as in prediction."""
    return tuple(offsets - contract.tile // 2 for offsets in view_offsets(contract))


def _sampled(
    contract: InputContract, centre: tuple[int, int], zoom: float
) -> list[tuple[np.ndarray, np.ndarray]]:
    """Rows and columns of the scene that each view samples, with pixels ``zoom`` times as large."""
    sampled = []
    for from_centre in _from_centre(contract):
        if zoom != 1:
            from_centre = np.floor(from_centre * zoom + 0.5).astype(int)
        sampled.append((centre[0] + from_centre, centre[1] + from_centre))
    return sampled


def view(
    backscatter: np.ndarray,
    rows: np.ndarray,
    cols: np.ndarray,
    extent: tuple[int, int, int, int],
) -> np.ndarray:
    """One view (bands, tile, tile) in dB, NaN outside of ``extent`` (top, left, bottom, right)."""
    top, left, bottom, right = extent
    in_rows = (rows >= max(0, top)) & (rows < min(bottom, backscatter.shape[1]))
    in_cols = (cols >= max(0, left)) & (cols < min(right, backscatter.shape[2]))
    seen = np.full((len(backscatter), len(rows), len(cols)), np.nan, np.float32)
    seen[:, in_rows[:, None] & in_cols[None, :]] = backscatter[
        :, rows[in_rows][:, None], cols[in_cols][None, :]
    ].reshape(len(backscatter), -1)
    return seen


def shores(water: np.ndarray) -> np.ndarray:
    """(n, 2) rows and columns of every fourth pixel where water meets land four pixels on."""
    thin = water[::4, ::4]
    edge = np.zeros(thin.shape, bool)
    edge[:-1] |= _meet(thin[:-1], thin[1:])
    edge[:, :-1] |= _meet(thin[:, :-1], thin[:, 1:])
    return np.argwhere(edge) * 4


def _meet(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    return (first != second) & (first != UNKNOWN) & (second != UNKNOWN)


def insides(scene: Scene) -> np.ndarray:
    """(n, 2) rows and columns of every 16th pixel whose label and backscatter are known.

    Where labels are so sparse that this finds next to none, all of those pixels.
    """
    for step in (16, 1):
        there = observed(scene.backscatter[:, ::step, ::step])
        found = np.argwhere(there & (scene.water[::step, ::step] != UNKNOWN)) * step
        if len(found) >= FEWEST_PLACES:
            break
    return found


def tile_extent(
    centre: tuple[int, int], zoom: float = 1.0, contract: InputContract = GMNET_CONTRACT
) -> tuple[int, int, int, int]:
    """Top, left, bottom and right of the tile about ``centre``."""
    half = round(contract.tile // 2 * zoom)
    return centre[0] - half, centre[1] - half, centre[0] + half, centre[1] + half


def _extent(
    rng: Generator,
    centre: tuple[int, int],
    shape: tuple[int, ...],
    no_context: float,
    zoom: float,
    contract: InputContract,
) -> tuple[int, int, int, int]:
    """The part of a scene that a patch may see: all, a chip around, or only the tile."""
    if rng.random() >= no_context:
        return 0, 0, shape[0], shape[1]
    if rng.random() < 0.5:
        return tile_extent(centre, zoom, contract)
    # The tiler's first tiles reach 60 px beyond a raster, its last ones up to 226.
    side = round(CHIP * zoom)
    top, left = (c + int(rng.integers(-side + 40, -40)) for c in centre)
    return top, left, top + side, left + side


def cut_patch(
    source: Scene,
    bands: tuple[int, ...],
    centre: tuple[int, int],
    extent: tuple[int, int, int, int] | None = None,
    zoom: float = 1.0,
    augment: tuple[Generator, Augmentation] | None = None,
    bounds: Bounds = BUNDLED_BOUNDS,
    contract: InputContract = GMNET_CONTRACT,
) -> Patch:
    """The patch about ``centre`` (row, column), without flips.

    Args:
        bands: which of the scene's bands the network sees; they follow each other.
        extent: (top, left, bottom, right) of what may be seen; None for the whole scene.
        zoom: pixel size, in pixels of the scene.
        augment: random generator and what it disturbs, or None for nothing.
        bounds: what the views are normalised by.
        contract: tile and views; the finest view is the tile itself.
    """
    # A view, where a list of bands would copy the whole scene for each patch.
    backscatter = source.backscatter[bands[0] : bands[-1] + 1]
    shape = source.water.shape
    seen = (0, 0, shape[0], shape[1]) if extent is None else extent
    gaps = Gaps(*augment, centre) if augment else None
    views = []
    for rows, cols in _sampled(contract, centre, zoom):
        values = view(backscatter, rows, cols, seen)
        if gaps is not None:
            gaps.hide(values, rows, cols)
        views.append(values)
    together = np.stack(views)
    truth = source.water[
        np.clip(rows, 0, shape[0] - 1)[:, None], np.clip(cols, 0, shape[1] - 1)[None, :]
    ]
    # A pixel whose dark values alone are hidden below still counts.
    known = observed(together[-1]) & ((truth == WATER) | (truth == LAND))
    if augment is not None:
        rng, how = augment
        disturb(rng, together, how)
    mode_bounds = bounds.of(OrbitMode.STACKED)
    stacked = np.moveaxis(together, 1, 0).reshape(len(bands), -1, together.shape[-1])
    scaled = normalise(stacked, tuple(mode_bounds[b] for b in bands))
    scaled = scaled.reshape(len(bands), *together.shape[:1], *together.shape[2:])
    return Patch(np.moveaxis(scaled, 0, 1), (truth == WATER).astype(np.float32), known)


def turn(patch: Patch, turns: int, mirrored: bool, orbits_differ: bool) -> Patch:
    """A patch turned by quarters and mirrored left to right.

    A mirrored scene is seen from the other side, so with two orbits they change places; quarter
    turns are not used with two orbits, half turns mirror both looks and swap them again.
    """
    views = patch.views
    if orbits_differ and (turns % 4 == 2) != mirrored:
        views = views[:, [2, 3, 0, 1]]
    planes = [views, patch.water, patch.known]
    planes = [np.rot90(p, turns, axes=(-2, -1)) for p in planes]
    if mirrored:
        planes = [p[..., ::-1] for p in planes]
    return Patch(*(np.ascontiguousarray(p) for p in planes))


@dataclass(frozen=True)
class Places:
    """Where patches of a scene may lie.

    Attributes:
        shore: (n, 2) centres on shores, as from `shores`.
        inside: (n, 2) centres among known pixels, as from `insides`.
    """

    shore: np.ndarray
    inside: np.ndarray

    @classmethod
    def of(cls, source: Scene) -> Places:
        """Of a scene."""
        return cls(shores(source.water), insides(source))

    def centre(self, rng: Generator) -> tuple[int, int]:
        """A random centre, `SHORE` of them near a shore."""
        near_shore = len(self.shore) > 0 and rng.random() < SHORE
        among, reach = (self.shore, 90) if near_shore else (self.inside, 60)
        row, col = among[rng.integers(len(among))] + rng.integers(-reach, reach + 1, 2)
        return int(row), int(col)


def random_patch(
    rng: Generator,
    source: Scene,
    places: Places,
    bands: int,
    how: Augmentation,
    bounds: Bounds = BUNDLED_BOUNDS,
    contract: InputContract = GMNET_CONTRACT,
) -> Patch:
    """A random augmented patch of a scene.

    Args:
        places: of the same scene.
        bands: what the network sees; 2 of a scene with 4 are those of either orbit.
    """
    first = 2 * int(rng.random() < 0.5) if len(source.backscatter) > bands else 0
    chosen = tuple(range(first, first + bands))
    zoom = float(rng.choice(how.zooms))
    for _ in range(4):
        centre = places.centre(rng)
        extent = _extent(rng, centre, source.water.shape, how.no_context, zoom, contract)
        patch = cut_patch(source, chosen, centre, extent, zoom, (rng, how), bounds, contract)
        if patch.known.mean() > 0.1:
            break
    turns = 2 * int(rng.integers(0, 2)) if bands == 4 else int(rng.integers(0, 4))
    return turn(patch, turns, bool(rng.random() < 0.5), orbits_differ=bands == 4)


def training_scene(seed: int, number: int) -> Scene:
    """Scene ``number`` of the endless series that belongs to ``seed``."""
    low, high = SCENE_SIDES
    side = np.random.default_rng([seed, number, 1]).integers(low, high + 1, 2)
    return scene([seed, number, 0], (int(side[0]), int(side[1])))
