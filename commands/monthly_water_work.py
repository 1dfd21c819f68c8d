"""*Map monthly surface water*: from what is asked for to its plan and its result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..core.backscatter.orbit_assignment import ASCENDING, DESCENDING, FIRST, sorted_by_orbit
from ..core.command import Work
from ..core.dates.dated import Dated, dated
from ..core.errors import InputError, spell, spell_word
from ..core.raster.hidden_file import make_folder
from ..core.report import Report
from ..core.series.mapping import SeriesPlan, SeriesRequest, SeriesResult, map_series, plan_series
from ..models.contract import OrbitMode
from ..models.runtime import check_torch
from ..networks import ModelChoice
from .chosen_networks import choice_of, loading
from .monthly_water import SeriesOptions


@dataclass(frozen=True)
class Planned:
    """Options, and what follows from them."""

    options: SeriesOptions
    plan: SeriesPlan


def _plan(options: SeriesOptions, report: Report) -> Planned:
    """Sort the rasters into orbits and periods.

    Raises:
        InputError: something cannot be used.
        UnclearError: the orbit of a raster matters and is unknown.
        ModelError: PyTorch is missing, or weights that are needed.
    """
    check_torch()
    choice, reading = choice_of(options.weights), options.reading
    given, fields = _by_orbit(options, choice, report)
    plan = plan_series(
        SeriesRequest(
            **given,
            length=options.period,
            storage=reading.storage,
            vv_band=reading.vv_band,
            vh_band=reading.vh_band,
            threshold=options.run.threshold,
            extent=options.run.extent,
            orbit_choice=choice.orbit_choice(OrbitMode.STACKED),
            fields=fields,
        )
    )
    choice.check(plan.modes)
    return Planned(options, plan)


def _by_orbit(
    options: SeriesOptions, choice: ModelChoice, report: Report
) -> tuple[dict[str, list[Dated]], dict[str, str]]:
    """The rasters of each orbit with their dates, and the fields that they were given as.

    Raises:
        InputError: as in `core.dates.dated.dated`, or rasters are given in both ways.
        UnclearError: as in `core.backscatter.orbit_assignment.sorted_by_orbit`.
    """
    stated = {orbit: getattr(options, orbit) for orbit in (ASCENDING, DESCENDING)}
    stated = {orbit: sources for orbit, sources in stated.items() if sources}
    if not options.backscatter:
        return {orbit: _dated(options, orbit, given) for orbit, given in stated.items()}, {}
    if stated:
        raise InputError(
            f"{spell(FIRST)} is given together with {spell(next(iter(stated)))}; give all rasters "
            "in one of the two ways."
        )
    rasters = _dated(options, FIRST, options.backscatter)
    either = choice.either_orbit
    orbits = sorted_by_orbit(
        options.backscatter,
        unknown_as=either.name.lower() if either else "",
        model=f"the model set '{spell_word(choice.name)}'",
        report=report,
    )
    given = {
        orbit: [one for one in rasters if one.source in set(sources)]
        for orbit, sources in orbits.items()
    }
    return given, dict.fromkeys(orbits, FIRST)


def _dated(options: SeriesOptions, field: str, sources: Sequence[str]) -> list[Dated]:
    return dated(sources, spell(field), options.pattern.date_pattern, options.known)


def _run(planned: Planned, report: Report) -> SeriesResult:
    options = planned.options
    make_folder(options.output_folder, spell("output_folder"))
    load = loading(options.loaded, options.weights, options.run)
    model = load(planned.plan.modes, report)
    return map_series(planned.plan, options.output_folder, options.probability, model, report)


def _incomplete(result: SeriesResult) -> str:
    if not result.failed:
        return ""
    total = len(result.failed) + len(result.maps)
    return (
        f"{len(result.failed)} of {total} periods could not be mapped; correct what is named above "
        "and run it again, and only they are mapped."
    )


WORK = Work(
    plan=_plan,
    run=_run,
    incomplete=_incomplete,
)
