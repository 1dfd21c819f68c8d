"""One task: its scenes are read, its mask is mapped, and terrain is excluded from it."""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ...models.contract import OrbitChoice
from ..backscatter.scenes import Sources
from ..backscatter.storage import AUTO, Storage, Units, Unstated
from ..dates.in_metadata import period_metadata
from ..errors import GMNetError, InputError, spelled
from ..raster.grid import Extent, Grid
from ..raster.hidden_file import make_folder
from ..raster.targets import check_target
from ..remote_names import shown
from ..report import Report
from ..series.provenance import MADE_FROM, is_made_from, made_from_metadata
from ..water.layers import MASK, PROBABILITY
from ..water.mapping import MapRequest, MapResult, Model, map_water, modes_of, plan_mapping
from .scene import Scene
from .scene_windows import window_in
from .settings import Settings
from .task import Task
from .task_terrain import without_terrain
from .tiles import with_surroundings

# Between the addresses of VV and VH of one scene, in what a mask was made from.
_AND = "|"


@dataclass(frozen=True)
class Outcome:
    """What became of a task.

    Attributes:
        number: the task's.
        error: why it failed; empty if it did not.
        made: whether this run made the mask; else it was there, made from the same.
        seconds: from its first scene read to its mask written.
        observed_km2: area with an observation; None if that was not measured.
        water_km2: area of water; None if that was not measured.
        warnings: what the user should notice.
        worker: who did it; empty for this process.
    """

    number: int
    error: str = ""
    made: bool = False
    seconds: float = 0.0
    observed_km2: float | None = None
    water_km2: float | None = None
    warnings: tuple[str, ...] = ()
    worker: str = ""


@dataclass(frozen=True)
class Inputs:
    """A task's scenes on this machine.

    Attributes:
        sources: the rasters.
        folder: with what was copied for the task; removed when it is done.
        seconds: it took to read them.
    """

    sources: Sources
    folder: Path
    seconds: float = 0.0


@dataclass(frozen=True)
class Workshop:
    """What all tasks of a run share in a process.

    Attributes:
        settings: how maps are made.
        choice: how networks share the work where there are both orbits.
        scratch: a folder for what is needed only meanwhile.
    """

    settings: Settings
    choice: OrbitChoice
    scratch: Path

    def targets(self, task: Task) -> list[Path]:
        """The files that a task makes, the mask last."""
        probability = task.target.with_name(
            task.target.name.replace(MASK.file, PROBABILITY.file, 1)
        )
        return [probability, task.target] if self.settings.probability else [task.target]


def is_done(task: Task, shop: Workshop, model: Model) -> bool:
    """Whether a task's files are there, made from the same scenes in the same way."""
    made_from = _made_from(task, shop, model)
    return all(is_made_from([path], made_from) for path in shop.targets(task))


def read_inputs(task: Task, shop: Workshop, report: Report) -> Inputs:
    """Read the parts of a task's scenes that it needs; may be done while another one is mapped.

    Raises:
        InputError: none of its scenes reaches its tile.
        GMNetError: one cannot be read.
        Cancelled: the user wants the run to stop.
    """
    started = time.monotonic()
    folder = shop.scratch / f"task_{task.number}"
    grid = _ground(task, shop)
    found: dict[str, list[str]] = {}
    units: set[str] = set()
    for number, scene in enumerate(task.scenes):
        report.check()
        source = window_in(scene, grid, folder / str(number), report)
        if source is not None:
            found.setdefault(scene.orbit, []).append(source)
            units.add(scene.units)
    if not found:
        raise InputError(f"None of the {len(task.scenes)} scenes of {task.name} reaches its tile.")
    sources = _sources(task, shop, {orbit: tuple(names) for orbit, names in found.items()})
    sources = replace(sources, storage=_storage(shop.settings, units))
    return Inputs(sources, folder, time.monotonic() - started)


def map_task(task: Task, shop: Workshop, inputs: Inputs, model: Model, report: Report) -> Outcome:
    """Make a task's mask; errors of it are part of the outcome.

    Raises:
        Cancelled: the user wants the run to stop; nothing is left behind.
    """
    started = time.monotonic()
    warnings: list[str] = []
    heard = replace(report, info=lambda _line: None, warning=warnings.append)
    try:
        result, water = _made(task, shop, inputs, model, heard)
    except GMNetError as error:
        return Outcome(task.number, spelled(str(error)), warnings=tuple(warnings))
    finally:
        shutil.rmtree(inputs.folder, ignore_errors=True)
    return Outcome(
        task.number,
        made=True,
        seconds=inputs.seconds + time.monotonic() - started,
        observed_km2=result.valid_area_km2,
        water_km2=result.water_area_km2 if water is None else water,
        warnings=tuple(warnings),
    )


def _made(
    task: Task, shop: Workshop, inputs: Inputs, model: Model, report: Report
) -> tuple[MapResult, float | None]:
    """Write a task's files; gives what was mapped, and what water is left without terrain."""
    *others, target = shop.targets(task)
    make_folder(target.parent, "The plan's folder for masks")
    check_target(target, "The mask", ())
    terrain = shop.settings.terrain
    inputs.folder.mkdir(parents=True, exist_ok=True)
    request = MapRequest(
        sources=inputs.sources,
        output=inputs.folder / target.name if terrain else target,
        probability=others[0] if others else None,
        threshold=shop.settings.threshold,
        extent=_extent(task.grid) if shop.settings.surroundings else None,
        orbit_choice=shop.choice,
        metadata={**period_metadata(task.period), **_made_from(task, shop, model)},
    )
    model = model.only(modes_of(request.sources, request.orbit_choice))
    mapping = report.part(0.0, 0.9) if terrain else report
    result = map_water(plan_mapping(request, mapping), model, mapping)
    if not terrain:
        return result, None
    settings, scratch = shop.settings, inputs.folder / "terrain"
    rest = report.part(0.9, 1.0)
    return result, without_terrain(request.output, target, settings, task.grid, scratch, rest)


def _made_from(task: Task, shop: Workshop, model: Model) -> dict[str, str]:
    """What a task's files are made from, as an item of their metadata; see `made_from_metadata`."""
    by_orbit: dict[str, tuple[str, ...]] = {}
    for scene in task.scenes:
        by_orbit[scene.orbit] = (*by_orbit.get(scene.orbit, ()), _named(scene))
    sources, settings = _sources(task, shop, by_orbit), shop.settings
    request = MapRequest(
        sources=sources,
        output=task.target,
        threshold=settings.threshold,
        extent=_extent(task.grid),
        orbit_choice=shop.choice,
    )
    narrow = model.only(modes_of(sources, shop.choice))
    base = made_from_metadata(request, narrow)
    if not settings.terrain:
        return base
    terrain = [settings.dem, settings.max_slope, settings.hand, settings.max_hand]
    text = json.dumps([base[MADE_FROM], *terrain])
    return {MADE_FROM: hashlib.sha256(text.encode("utf-8")).hexdigest()}


def _named(scene: Scene) -> str:
    """A scene's files; without the signatures of addresses, which change from day to day."""
    sides = [scene.vv] if scene.vv == scene.vh else [scene.vv, scene.vh]
    return _AND.join(shown(one) for one in sides)


def _ground(task: Task, shop: Workshop) -> Grid:
    """A task's pixels, with those around that the network sees."""
    return with_surroundings(task.grid, shop.settings.surroundings)


def _sources(task: Task, shop: Workshop, by_orbit: Mapping[str, tuple[str, ...]]) -> Sources:
    settings = shop.settings
    return Sources(
        ascending=by_orbit.get("ascending"),
        descending=by_orbit.get("descending"),
        storage=settings.storage,
        vv_band=settings.vv_band,
        vh_band=settings.vh_band,
        grid=_ground(task, shop),
    )


def _storage(settings: Settings, units: set[str]) -> Storage | Unstated:
    """How values are stored: as was asked for, else as the catalogue says of all scenes."""
    known = units.pop() if len(units) == 1 else AUTO
    if settings.units != AUTO or known == AUTO:
        return settings.storage
    return Storage(Units(known), settings.scale)


def _extent(grid: Grid) -> Extent:
    """The rectangle of a tile, which is not rotated."""
    (x0, y0), (x1, y1) = grid.to_map(0.0, 0.0), grid.to_map(float(grid.width), float(grid.height))
    return Extent(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
