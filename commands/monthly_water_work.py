"""*Map monthly surface water*: from what is asked for to its plan and its result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..core.command import Work
from ..core.dates.dated import Dated, dated
from ..core.errors import spell
from ..core.raster.hidden_file import make_folder
from ..core.report import Report
from ..core.series.mapping import SeriesPlan, SeriesRequest, SeriesResult, map_series, plan_series
from ..models.contract import OrbitMode
from ..models.runtime import check_torch
from .chosen_networks import choice_of, loading
from .monthly_water import SeriesOptions


@dataclass(frozen=True)
class Planned:
    """Options, and what follows from them."""

    options: SeriesOptions
    plan: SeriesPlan


def _plan(options: SeriesOptions, _report: Report) -> Planned:
    """Sort the rasters into periods.

    Raises:
        InputError: something cannot be used.
        ModelError: PyTorch is missing, or weights that are needed.
    """
    check_torch()
    choice, reading = choice_of(options.weights), options.reading
    plan = plan_series(
        SeriesRequest(
            ascending=_rasters(options, "ascending"),
            descending=_rasters(options, "descending"),
            length=options.period,
            storage=reading.storage,
            vv_band=reading.vv_band,
            vh_band=reading.vh_band,
            threshold=options.run.threshold,
            extent=options.run.extent,
            orbit_choice=choice.orbit_choice(OrbitMode.STACKED),
        )
    )
    choice.check(plan.modes)
    return Planned(options, plan)


def _rasters(options: SeriesOptions, orbit: str) -> Sequence[Dated]:
    """The rasters of an orbit with their dates.

    Raises:
        InputError: as in `core.dates.dated.dated`.
    """
    given = getattr(options, orbit)
    if not given:
        return ()
    return tuple(dated(given, spell(orbit), options.pattern.date_pattern, options.known))


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
