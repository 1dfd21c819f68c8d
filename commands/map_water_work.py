"""*Map surface water*: from what is asked for to its plan and its result."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from osgeo import gdal

from ..core.backscatter.scenes import Sources
from ..core.command import Shown, Work
from ..core.report import Report
from ..core.water.layers import MASK
from ..core.water.mapping import MapPlan, MapRequest, MapResult, map_water, plan_mapping
from ..models.runtime import check_torch
from .chosen_networks import choice_of, loading
from .map_water import MapOptions


@dataclass(frozen=True)
class Planned:
    """Options, and what follows from them."""

    options: MapOptions
    plan: MapPlan


def _plan(options: MapOptions, report: Report) -> Planned:
    """Open the rasters; needs no torch but refuses to begin without it.

    Raises:
        InputError, ModelError: something cannot be used.
    """
    check_torch()
    sources = _sources_of(options)
    sources.check()
    request = MapRequest(
        sources=sources,
        output=options.output,
        probability=options.probability,
        threshold=options.run.threshold,
        extent=options.run.extent,
        orbit_choice=choice_of(options.weights).orbit_choice(sources.mode),
    )
    return Planned(options, plan_mapping(request, report))


def _sources_of(options: MapOptions) -> Sources:
    """The rasters, and how they are read."""
    return Sources(
        options.ascending,
        options.descending,
        options.stacked,
        options.reading.storage,
        options.reading.vv_band,
        options.reading.vh_band,
    )


def _run(planned: Planned, report: Report) -> MapResult:
    options, plan = planned.options, planned.plan
    load = loading(options.loaded, options.weights, options.run)
    model = load(plan.modes, report)
    result = map_water(plan, model, report)
    report.info(
        f"{result.pixels:,} pixels in {result.seconds:.1f} s: "
        f"{result.pixels_per_second:,.0f} pixels per second."
    )
    report.info(result.summary)
    return result


def _shown(planned: Planned, _result: MapResult) -> Iterable[Shown]:
    options = planned.options
    sources = [one for one in (options.ascending, options.descending, options.stacked) if one]
    return [
        Shown(layer.field, layer.title, layer.style(), on_top=layer is MASK, of=sources)
        for layer, _ in planned.plan.request.layers
    ]


def _sources(planned: Planned) -> Iterable[gdal.Dataset]:
    return planned.plan.opened.originals


WORK = Work(
    plan=_plan,
    run=_run,
    sources=_sources,
    shown=_shown,
)
