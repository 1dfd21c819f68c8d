"""*Plan maps*: from what is asked for to a plan's file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from osgeo import gdal

from ..core.catalogue.scene_items import read_items
from ..core.catalogue.search_area import area_of
from ..core.command import Work
from ..core.dates.period import Period
from ..core.errors import InputError, ParameterError, spell
from ..core.plan.catalogue_scenes import scenes_of_items
from ..core.plan.plan_file import write_plan
from ..core.plan.planning import plan_tasks
from ..core.plan.raster_scenes import listed_in, rasters_in, scenes_of
from ..core.plan.scene import Found, LeftOut
from ..core.plan.settings import Settings
from ..core.plan.task import Task
from ..core.plan.tiles import Tile, extended, tiles_of, tiles_over, together
from ..core.raster.vector_files import polygons_of
from ..core.report import Report
from ..models.contract import OrbitMode
from .chosen_networks import choice_of
from .plan_maps import OrbitOfRasters, PlanOptions

# So many reasons are shown in a log; all are in the plan.
_SHOWN = 5


@dataclass(frozen=True)
class Planned:
    """A plan that can be written.

    Attributes:
        options: what was asked for.
        tasks: its tasks.
        tiles: its tiles, by name.
        left_out: scenes that no task reads.
        settings: what all tasks have in common.
        folder: where the masks go.
    """

    options: PlanOptions
    tasks: Sequence[Task]
    tiles: dict[str, Tile]
    left_out: Sequence[LeftOut]
    settings: Settings
    folder: Path


@dataclass(frozen=True)
class PlanResult:
    """What was planned.

    Attributes:
        tasks, tiles, periods: how many.
        megapixels: to be mapped.
        left_out: scenes that no task reads.
    """

    tasks: int
    tiles: int
    periods: int
    megapixels: float
    left_out: Sequence[LeftOut]


def _plan(options: PlanOptions, report: Report) -> Planned:
    """Sort the scenes by tile and period.

    Raises:
        InputError, ModelError: something cannot be used.
    """
    if options.first and options.last and options.last < options.first:
        raise InputError(
            f"{spell('last')} ({options.last}) is before {spell('first')} ({options.first}); swap "
            "the two."
        )
    if options.tiles is not None and (options.extent is not None or options.area is not None):
        raise InputError(
            f"{spell('tiles')} is given together with {spell('extent')} or {spell('area')}; give "
            "either tiles or an area to cover with tiles."
        )
    choice = choice_of(options.weights)
    choice.orbit_choice(OrbitMode.STACKED)
    found = _found(options).required()
    tiles = _tiles(options, found, report)
    folder = _folder(options)
    tasks, left_out = plan_tasks(found, tiles, options.period, folder, options.first, options.last)
    return Planned(
        options,
        tasks,
        {tile.id: tile for tile in tiles},
        left_out,
        _settings(options),
        folder,
    )


def _found(options: PlanOptions) -> Found:
    """All scenes that are given, in whatever way."""
    rasters = list(options.sources)
    parts: list[Found] = []
    if options.scenes is not None and options.scenes.suffix.lower() in (".txt", ".csv", ".lst"):
        rasters += listed_in(options.scenes)
    elif options.scenes is not None:
        parts.append(scenes_of_items(read_items(options.scenes)))
    if options.folder is not None:
        rasters += rasters_in(options.folder)
    if rasters:
        reading = options.reading
        parts.append(
            scenes_of(
                rasters,
                options.pattern.date_pattern,
                options.known,
                reading.vv_band,
                reading.vh_band,
                _unknown_as(options),
            )
        )
    if not parts:
        raise InputError(
            f"No scenes are given; choose {spell('scenes')}, {spell('sources')} or "
            f"{spell('folder')}."
        )
    return Found(
        [one for part in parts for one in part.scenes],
        [one for part in parts for one in part.left_out],
    )


def _unknown_as(options: PlanOptions) -> str:
    """The orbit that rasters are read as that do not say theirs; empty leaves them out."""
    if options.orbit is not OrbitOfRasters.AUTO:
        return options.orbit.value
    either = choice_of(options.weights).either_orbit
    return either.name.lower() if either else ""


def _tiles(options: PlanOptions, found: Found, report: Report) -> list[Tile]:
    if options.tiles is not None:
        layer = polygons_of(options.tiles, spell("tiles"), options.tile_field, report)
        return tiles_of(layer, spell("tiles"), options.resolution)
    if options.tile_size < options.resolution:
        raise ParameterError(
            "tile_size", f"is {options.tile_size:g} m, which is less than a pixel; give more."
        )
    if options.extent is None and options.area is None:
        area = together([one.footprint for one in found.scenes])
    else:
        area = together(area_of(options.extent, options.area, report).polygons)
    return tiles_over(extended(area, options.margin), options.tile_size, options.resolution)


def _folder(options: PlanOptions) -> Path:
    """Where the masks go; whole, as a plan is run from anywhere."""
    if options.maps is not None and options.maps != Path():
        return options.maps.resolve()
    output = options.output if isinstance(options.output, Path) else Path()
    return (output.parent / f"{output.stem}_maps").resolve()


def _settings(options: PlanOptions) -> Settings:
    weights, reading = options.weights, options.reading
    return Settings(
        model=weights.model,
        model_folder=_whole(weights.model_folder),
        weights=_whole(weights.weights),
        threshold=float(options.threshold),
        probability=options.probability,
        surroundings=float(options.buffer),
        units=reading.units,
        scale=float(reading.scale),
        vv_band=int(reading.vv_band),
        vh_band=int(reading.vh_band),
        dem=_whole(options.terrain),
        max_slope=float(options.max_slope),
        hand=_whole(options.hand),
        max_hand=float(options.max_hand),
    )


def _whole(source: str | Path | None) -> str:
    """A file's whole path; addresses and other names as they are."""
    if source is None:
        return ""
    return str(Path(source).resolve()) if Path(source).exists() else str(source)


def _run(planned: Planned, report: Report) -> PlanResult:
    output = planned.options.output
    # The toolbox knows the plan's name only now.
    folder = _folder(planned.options)
    tasks = [
        replace(task, target=folder / task.target.parent.name / task.target.name)
        for task in planned.tasks
    ]
    kept = {**planned.settings.to_json(), "folder": str(folder), "period": _length(planned)}
    write_plan(output, tasks, planned.tiles, kept, planned.left_out)
    periods: set[Period] = {task.period for task in tasks}
    used = {task.tile for task in tasks}
    pixels = sum(task.pixels for task in tasks) / 1e6
    result = PlanResult(len(tasks), len(used), len(periods), pixels, planned.left_out)
    report.info(
        f"{result.tasks:,} tasks: {result.tiles:,} tiles, {result.periods:,} periods, "
        f"{result.megapixels:,.1f} million pixels."
    )
    for one in planned.left_out[:_SHOWN]:
        report.info(f"Left out: {one.scene}. {one.reason}")
    if planned.left_out[_SHOWN:]:
        report.info(
            f"{len(planned.left_out):,} scenes were left out; the plan's table 'left_out' has all "
            "reasons."
        )
    report.progress(1.0)
    return result


def _length(planned: Planned) -> str:
    return planned.options.period.value


def _sources(planned: Planned) -> Iterator[gdal.Dataset | str]:
    """Local files that are read."""
    for name in {
        side for task in planned.tasks for one in task.scenes for side in (one.vv, one.vh)
    }:
        if Path(name).exists():
            yield name


WORK = Work(plan=_plan, run=_run, sources=_sources)
