"""*Map surface water*: from what is asked for to its plan and its result."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from osgeo import gdal

from ..core.backscatter.orbit_assignment import (
    ASCENDING,
    DESCENDING,
    FIRST,
    SECOND,
    STACKED,
    Assignment,
    assigned,
)
from ..core.backscatter.scenes import Sources
from ..core.command import Shown, Work
from ..core.errors import InputError, spell, spell_word
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
    sources = _sources_of(options, report)
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


def _sources_of(options: MapOptions, report: Report) -> Sources:
    """The rasters, and how they are read.

    Raises:
        InputError: none is given, too many are, or their orbits do not fit each other.
        UnclearError: their orbits matter and are unknown.
        ModelError: there is no such model set.
    """
    reading = options.reading
    fields: dict[str, str] = {}
    given = Assignment(options.ascending, options.descending, options.stacked)
    if options.backscatter or options.other_orbit:
        given = _assigned(options, report)
        first = {orbit: source == options.backscatter for orbit, source in vars(given).items()}
        fields = {orbit: FIRST if own else SECOND for orbit, own in first.items()}
    elif given == Assignment():
        raise InputError(f"No raster is given; choose one as {spell(FIRST)}.")
    return Sources(
        given.ascending,
        given.descending,
        given.stacked,
        reading.storage,
        reading.vv_band,
        reading.vh_band,
        fields=fields,
    )


def _assigned(options: MapOptions, report: Report) -> Assignment:
    """The rasters of either orbit by the orbit that they are read as."""
    by_orbit = {name: getattr(options, name) for name in (ASCENDING, DESCENDING, STACKED)}
    if also := [name for name, source in by_orbit.items() if source]:
        raise InputError(
            f"{spell(FIRST if options.backscatter else SECOND)} is given together with "
            f"{spell(also[0])}; give the raster, or one of each orbit, only once."
        )
    if not options.backscatter:
        raise InputError(
            f"{spell(SECOND)} is given without {spell(FIRST)}; give a single raster as "
            f"{spell(FIRST)}."
        )
    choice, bands = choice_of(options.weights), options.reading.vv_band or options.reading.vh_band
    return assigned(
        options.backscatter,
        options.other_orbit,
        bands_given=bool(bands),
        unknown_as=choice.either_orbit.name.lower() if choice.either_orbit else "",
        model=f"the model set '{spell_word(choice.name)}'",
        report=report,
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
    given = (
        options.backscatter,
        options.other_orbit,
        options.ascending,
        options.descending,
        options.stacked,
    )
    sources = [one for one in given if one]
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
