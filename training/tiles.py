"""Training patches out of simulated scenes: three views, the truth, and what may be scored."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from ..core.normalisation import normalise
from ..core.tiles import view_offsets
from ..models.contract import GMNET_CONTRACT, Bounds, OrbitBounds, OrbitMode
from .simulate import Scene, scene

# Bounds of the bundled weights, dB: wide enough for shadow and for towns, the same for both orbits
# so that one network with two bands serves either.
BUNDLED_BOUNDS = Bounds(
    ascending=OrbitBounds(vv=(-35.0, 5.0), vh=(-45.0, 0.0)),
    descending=OrbitBounds(vv=(-35.0, 5.0), vh=(-45.0, 0.0)),
)
# Share of patches that see nothing beyond a chip of CHIP pixels, or beyond the tile itself: real
# rasters are often that small, and the network must not depend on context.
NO_CONTEXT, CHIP = 0.4, 512
# Share of patches that are centred on a shore.
SHORE = 0.6
SCENE_SIDES = (1024, 1792)


@dataclass(frozen=True)
class Patch:
    """What the network is trained on.

    Attributes:
        views: (3, bands, 256, 256) float32, 0..1; coarse, medium, fine; 0 where missing.
        water: (256, 256) float32, 1 water, 0 land.
        known: (256, 256) bool, True where backscatter is there, so that the pixel counts.
    """

    views: np.ndarray
    water: np.ndarray
    known: np.ndarray


# What each view samples, relative to the tile's centre: as in prediction.
_FROM_CENTRE = {
    window: offsets - GMNET_CONTRACT.tile // 2
    for window, offsets in zip(GMNET_CONTRACT.windows, view_offsets(GMNET_CONTRACT))
}


def view(
    backscatter: np.ndarray,
    centre: tuple[int, int],
    window: int,
    extent: tuple[int, int, int, int],
) -> np.ndarray:
    """One view (bands, 256, 256) in dB, NaN outside of ``extent`` (top, left, bottom, right)."""
    tile = GMNET_CONTRACT.tile
    rows, cols = (c + _FROM_CENTRE[window] for c in centre)
    top, left, bottom, right = extent
    in_rows = (rows >= max(0, top)) & (rows < min(bottom, backscatter.shape[1]))
    in_cols = (cols >= max(0, left)) & (cols < min(right, backscatter.shape[2]))
    seen = np.full((len(backscatter), tile, tile), np.nan, np.float32)
    seen[:, in_rows[:, None] & in_cols[None, :]] = backscatter[
        :, rows[in_rows][:, None], cols[in_cols][None, :]
    ].reshape(len(backscatter), -1)
    return seen


def shores(water: np.ndarray) -> np.ndarray:
    """(n, 2) rows and columns of every fourth pixel whose neighbour four pixels on differs."""
    thin = water[::4, ::4]
    edge = np.zeros(thin.shape, bool)
    edge[:-1] |= thin[:-1] != thin[1:]
    edge[:, :-1] |= thin[:, :-1] != thin[:, 1:]
    return np.argwhere(edge) * 4


def tile_extent(centre: tuple[int, int]) -> tuple[int, int, int, int]:
    """Top, left, bottom and right of the tile about ``centre``."""
    half = GMNET_CONTRACT.tile // 2
    return centre[0] - half, centre[1] - half, centre[0] + half, centre[1] + half


def _extent(
    rng: Generator, centre: tuple[int, int], shape: tuple[int, ...]
) -> tuple[int, int, int, int]:
    """The part of a scene that a patch may see: all, a chip around, or only the tile."""
    if rng.random() >= NO_CONTEXT:
        return 0, 0, shape[0], shape[1]
    if rng.random() < 0.5:
        return tile_extent(centre)
    # The tiler's first tiles reach 60 px beyond a raster, its last ones up to 226.
    top, left = (c + int(rng.integers(-CHIP + 40, -40)) for c in centre)
    return top, left, top + CHIP, left + CHIP


def cut_patch(
    source: Scene,
    bands: tuple[int, ...],
    centre: tuple[int, int],
    extent: tuple[int, int, int, int] | None = None,
    noise: Generator | None = None,
) -> Patch:
    """The patch about ``centre`` (row, column), without flips.

    Args:
        bands: which of the scene's four bands the network sees.
        extent: (top, left, bottom, right) of what may be seen; None for the whole scene.
        noise: generator for small random offsets of each band, or None for none.
    """
    backscatter = source.backscatter[list(bands)]
    shape = source.water.shape
    seen = (0, 0, shape[0], shape[1]) if extent is None else extent
    views = np.stack([view(backscatter, centre, w, seen) for w in GMNET_CONTRACT.windows])
    # NaN in any band of an orbit is missing; with two orbits one of them is enough.
    valid = np.isfinite(views[-1]).reshape(-1, 2, *views.shape[-2:]).all(axis=1).any(axis=0)
    if noise is not None:
        views += noise.normal(0, 0.9, (1, 1, 1, 1)).astype(np.float32)
        views += noise.normal(0, 0.4, (1, len(bands), 1, 1)).astype(np.float32)
    rows, cols = (c + _FROM_CENTRE[GMNET_CONTRACT.tile] for c in centre)
    truth = source.water[
        np.clip(rows, 0, shape[0] - 1)[:, None], np.clip(cols, 0, shape[1] - 1)[None, :]
    ]
    mode_bounds = BUNDLED_BOUNDS.of(OrbitMode.STACKED)
    stacked = np.moveaxis(views, 1, 0).reshape(len(bands), -1, views.shape[-1])
    scaled = normalise(stacked, tuple(mode_bounds[b] for b in bands))
    scaled = scaled.reshape(len(bands), *views.shape[:1], *views.shape[2:])
    return Patch(np.moveaxis(scaled, 0, 1), truth.astype(np.float32), valid)


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


def random_patch(rng: Generator, source: Scene, bands: int, shore: np.ndarray) -> Patch:
    """A random augmented patch of a scene; ``shore`` as from `shores`."""
    if bands == 4:
        chosen: tuple[int, ...] = (0, 1, 2, 3)
    else:
        chosen = (0, 1) if rng.random() < 0.5 else (2, 3)
    shape = source.water.shape
    for _ in range(4):
        if len(shore) and rng.random() < SHORE:
            row, col = shore[rng.integers(len(shore))] + rng.integers(-90, 91, 2)
        else:
            row, col = (int(rng.integers(-60, n + 60)) for n in shape)
        centre = (int(row), int(col))
        patch = cut_patch(source, chosen, centre, _extent(rng, centre, shape), rng)
        if patch.known.mean() > 0.1:
            break
    turns = 2 * int(rng.integers(0, 2)) if bands == 4 else int(rng.integers(0, 4))
    return turn(patch, turns, bool(rng.random() < 0.5), orbits_differ=bands == 4)


def training_scene(seed: int, number: int) -> Scene:
    """Scene ``number`` of the endless series that belongs to ``seed``."""
    low, high = SCENE_SIDES
    side = np.random.default_rng([seed, number, 1]).integers(low, high + 1, 2)
    return scene([seed, number, 0], (int(side[0]), int(side[1])))
