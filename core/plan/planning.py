"""From scenes and tiles to tasks: which scenes each tile needs in each period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from osgeo import ogr

from ..dates.period import Period, PeriodLength
from ..errors import InputError
from ..water.layers import MASK
from .scene import Found, LeftOut, PlacedScene
from .task import Task
from .tiles import Tile

# Part of a scene's ground that another processing of it must have: outlines are rounded.
_COVERED = 0.99
# Degrees, about 11 m.
_RIM = 1e-4


def plan_tasks(
    found: Found,
    tiles: Sequence[Tile],
    length: PeriodLength,
    folder: Path,
    first: date | None = None,
    last: date | None = None,
) -> tuple[list[Task], list[LeftOut]]:
    """Tasks in order of time, then of tiles.

    Scenes are sorted into periods as *Map monthly surface water* does it: by the day in their
    middle; within a period and an orbit they lie over each other from the earliest to the latest,
    those of one day by name.

    Args:
        found: the scenes.
        tiles: the tiles.
        length: of the periods.
        folder: where the masks will be.
        first: scenes of earlier days are left out; None for all.
        last: scenes of later days are left out; None for all.

    Returns:
        The tasks, and the scenes that none of them reads.

    Raises:
        InputError: there is none.
    """
    scenes, left_out = _usable(found.required(), length, first, last)
    by_period: dict[Period, list[PlacedScene]] = {}
    for one in scenes:
        period = Period.around(one.scene.period.middle, length)
        by_period.setdefault(period, []).append(one)
    tasks: list[Task] = []
    used: set[str] = set()
    boxes = {id(tile): tile.outline.GetEnvelope() for tile in tiles}
    for period in sorted(by_period):
        there = [
            (one, ground, ground.GetEnvelope())
            for one in by_period[period]
            for ground in [_without_rim(one.footprint)]
        ]
        for tile in tiles:
            own = boxes[id(tile)]
            over = [
                one.scene
                for one, ground, box in there
                if _meet(own, box) and ground.Intersects(tile.outline)
            ]
            if over:
                used |= {scene.vv for scene in over}
                target = folder / period.label.replace(" to ", "_") / _file_name(tile, period)
                tasks.append(Task(len(tasks) + 1, tile.id, period, over, tile.grid, target))
    outside = [one.scene.id for one in scenes if one.scene.vv not in used]
    left_out += [LeftOut(name, "It lies outside all tiles.") for name in outside]
    if not tasks:
        raise InputError(
            f"None of the {len(scenes):,} scenes lies in the area; check the area and its CRS, or "
            "search for scenes there."
        )
    return tasks, left_out


def _file_name(tile: Tile, period: Period) -> str:
    return f"{MASK.file}_{tile.id}_{period.label.replace(' to ', '_')}.tif"


def _usable(
    found: Found, length: PeriodLength, first: date | None, last: date | None
) -> tuple[list[PlacedScene], list[LeftOut]]:
    """Scenes without duplicates, of the right time, in their order; and the others."""
    left_out, kept = list(found.left_out), []
    for one in found.scenes:
        scene, days = one.scene, one.scene.period.days
        middle = scene.period.middle
        if days > Period.around(middle, length).days:
            reason = f"It is of {scene.period.label}, which is longer than a {length.value}."
        elif first is not None and middle < first:
            reason = f"It is of {scene.period.label}, which is before {first}."
        elif last is not None and middle > last:
            reason = f"It is of {scene.period.label}, which is after {last}."
        else:
            kept.append(one)
            continue
        left_out.append(LeftOut(scene.id, reason))
    kept.sort(key=lambda one: (one.scene.period, one.scene.id, one.scene.vv))
    kept, twice = _without_duplicates(kept)
    left_out += twice
    if not kept:
        raise InputError(
            f"None of the {len(left_out):,} scenes can be used. The first: {left_out[0].reason}"
        )
    return kept, left_out


def _without_duplicates(
    scenes: Sequence[PlacedScene],
) -> tuple[list[PlacedScene], list[LeftOut]]:
    """Scenes in their order without those that a later one of the same acquisition covers."""
    later: dict[tuple[str, str], list[PlacedScene]] = {}
    kept, left_out = [], []
    for one in reversed(scenes):
        scene = one.scene
        same = later.setdefault((scene.acquisition, scene.orbit), [])
        over = next((other for other in same if _covers(other, one)), None)
        if over is None:
            same.append(one)
            kept.append(one)
        elif over.scene.vv == scene.vv:
            left_out.append(LeftOut(scene.id, "It is given twice."))
        else:
            reason = f"It is the same acquisition as '{over.scene.id}', which covers it."
            left_out.append(LeftOut(scene.id, reason))
    return kept[::-1], left_out[::-1]


def _covers(one: PlacedScene, other: PlacedScene) -> bool:
    """Whether nearly all the ground of a scene is that of another one, too."""
    common = one.footprint.Intersection(other.footprint)
    return common is not None and common.GetArea() >= _COVERED * other.footprint.GetArea()


def _without_rim(footprint: ogr.Geometry) -> ogr.Geometry:
    """A footprint without a rim of some metres: straight edges bend in another CRS."""
    inside = footprint.Buffer(-_RIM)
    return footprint if inside is None or inside.IsEmpty() else inside


def _meet(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether two boxes of west, east, south, north have ground in common."""
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]
