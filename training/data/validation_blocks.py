"""Parts of scenes for training and for validation, split by blocks and never by pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ...core.errors import InputError
from ...core.raster.grid import Grid
from .scene import LAND, UNKNOWN, WATER, Scene

SMALLEST_BLOCK = 64
# Blocks with water that a block size should give, and that it must give.
_WANTED, _NEEDED = 4, 2
# Drawings of which the one with the most even parts counts.
_DRAWS = 64


@dataclass(frozen=True)
class Split:
    """The same scenes twice, each time with the other part's labels unknown.

    Attributes:
        training: what patches are drawn from.
        validation: what is scored.
        block: side of the blocks in pixels.
    """

    training: list[Scene]
    validation: list[Scene]
    block: int


@dataclass
class _Block:
    """A square of ground, in all scenes that show it.

    Attributes:
        parts: scenes, and the rows and columns of it there.
        known, water: labels in all of them.
    """

    parts: list[tuple[int, tuple[slice, slice]]] = field(default_factory=list)
    known: int = 0
    water: int = 0


def split(scenes: Sequence[Scene], share: float, block: int, seed: int) -> Split:
    """Keep about ``share`` of the known pixels for validation, in whole blocks.

    Blocks are drawn so that validation has about that share of the water too. Where too few
    blocks have water, the side is halved. A block of ground belongs to one part in all scenes whose
    pixels coincide, such as dates of one place on one grid.

    Args:
        scenes: with their labels.
        share: of validation, 0..1.
        block: side of the blocks in pixels.
        seed: of the drawing.

    Raises:
        InputError: there is too little water or land for two parts.
    """
    sides = [block]
    while sides[-1] // 2 >= SMALLEST_BLOCK:
        sides.append(sides[-1] // 2)
    places = _places(scenes)
    for enough in (_WANTED, _NEEDED):
        for side in sides:
            blocks = _blocks(scenes, places, side)
            if sum(one.water > 0 for one in blocks) < enough:
                continue
            made = _drawn(scenes, blocks, share, side, seed)
            if _has(made.training, LAND) and _has(made.training, WATER):
                return made
    raise InputError(
        "There are too few labels for two parts, one to train and one to validate: water must lie "
        f"in at least {_NEEDED} blocks of {sides[-1]} pixels, and land too. Add labels, or make "
        "the blocks smaller."
    )


def _has(scenes: list[Scene], code: int) -> bool:
    return any((scene.water == code).any() for scene in scenes)


def _blocks(
    scenes: Sequence[Scene], places: Sequence[tuple[int, int, int]], side: int
) -> list[_Block]:
    found: dict[tuple[int, int, int], _Block] = {}
    for number, (scene, (ground, *first)) in enumerate(zip(scenes, places)):
        spans = [_spans(start, along, side) for start, along in zip(first, scene.water.shape)]
        for row, rows in spans[0]:
            for col, cols in spans[1]:
                part = scene.water[rows, cols]
                known = int((part != UNKNOWN).sum())
                if known:
                    block = found.setdefault((ground, row, col), _Block())
                    block.parts.append((number, (rows, cols)))
                    block.known += known
                    block.water += int((part == WATER).sum())
    return list(found.values())


def _places(scenes: Sequence[Scene]) -> list[tuple[int, int, int]]:
    """For each scene a ground, and the row and column on it of its upper left pixel.

    Scenes whose pixels coincide are on one ground, so that a block is a block in all of them.
    """
    grounds: list[Grid | None] = []
    places = []
    for scene in scenes:
        for number, ground in enumerate(grounds):
            if ground is None or scene.grid is None:
                continue
            if (place := ground.place_of(scene.grid)) is not None:
                places.append((number, place.row, place.col))
                break
        else:
            places.append((len(grounds), 0, 0))
            grounds.append(scene.grid)
    return places


def _spans(start: int, length: int, side: int) -> list[tuple[int, slice]]:
    """Numbers of the blocks along an axis that begins at ``start``, and where they lie on it."""
    return [
        (number, slice(max(number * side - start, 0), min((number + 1) * side - start, length)))
        for number in range(start // side, (start + length - 1) // side + 1)
    ]


def _drawn(
    scenes: Sequence[Scene], blocks: list[_Block], share: float, side: int, seed: int
) -> Split:
    rng = np.random.default_rng([seed, side, 11])
    draws = [_draw(rng, blocks, share) for _ in range(_DRAWS)]
    validation = [np.full(scene.water.shape, UNKNOWN, np.uint8) for scene in scenes]
    training = [scene.water.copy() for scene in scenes]
    for one in min(draws, key=lambda drawn: _unevenness(drawn, blocks, share)):
        for number, window in one.parts:
            validation[number][window] = scenes[number].water[window]
            training[number][window] = UNKNOWN
    return Split(
        [Scene(s.backscatter, w, s.name) for s, w in zip(scenes, training) if _any_known(w)],
        [Scene(s.backscatter, w, s.name) for s, w in zip(scenes, validation) if _any_known(w)],
        side,
    )


def _draw(rng: np.random.Generator, blocks: list[_Block], share: float) -> list[_Block]:
    """Blocks for validation, among those with water and those without."""
    drawn = []
    for stratum in ([b for b in blocks if b.water], [b for b in blocks if not b.water]):
        wanted, taken = share * sum(one.known for one in stratum), 0
        # One of each kind stays for training.
        for index in rng.permutation(len(stratum))[1:]:
            if taken >= wanted:
                break
            drawn.append(stratum[index])
            taken += stratum[index].known
    return drawn


def _unevenness(drawn: list[_Block], blocks: list[_Block], share: float) -> float:
    """How far the drawn blocks' parts of all known pixels, and of all water, are from ``share``."""
    known = sum(one.known for one in drawn) / sum(one.known for one in blocks)
    water = sum(one.water for one in drawn) / sum(one.water for one in blocks)
    return abs(known - share) + abs(water - share)


def _any_known(water: np.ndarray) -> bool:
    return bool((water != UNKNOWN).any())
