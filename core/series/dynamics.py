"""Water dynamics: how often, when and for how long there was water, from dated masks.

After Pekel et al. 2016 (doi 10.1038/nature20584) and the Data Users Guide of JRC Global Surface
Water; docs/series.md states the rules, and where they differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..dates.dated import Dated
from ..dates.in_metadata import period_metadata
from ..dates.period import Period
from ..errors import InputError, spell
from ..masks.class_values import only_one_class
from ..raster.block_cache import bounded_cache
from ..raster.georeference import warn
from ..raster.grid import Window
from ..raster.hidden_file import together
from ..raster.pipeline import read_ahead, write_behind
from ..raster.reading import strips
from ..raster.targets import check_apart, check_target
from ..raster.unchanged import unchanged
from ..raster.writing import RasterTarget
from ..report import Report
from ..version import __version__
from ..water.pace import Pace
from .dynamics_command import DynamicsOptions
from .dynamics_rows import Strip
from .extents import DynamicsResult, Sums
from .mask_series import Series, open_series
from .months import LONGEST_MONTH, Calendar, Month, Span, span_of, years_at_the_ends
from .products import COMPARING, Product, Scope, layout

# Part of the progress bar; overviews are left.
_COUNTED = 0.95
# What is held of a strip in rasters of bytes, as `strips` counts: up to a width of 32 000 pixels a
# strip then has the 256 rows that the blocks of the results have.
_RASTERS = 2
# Blocks of one mask that wait to be counted.
_WAITING = 3


@dataclass(frozen=True)
class DynamicsRequest:
    """What to compute from a series.

    Attributes:
        masks: with their dates.
        targets: a GeoTIFF for each product that is wanted.
        first_period: the earlier period of a comparison as in `span_of`; empty for the first year.
        second_period: the later one; empty for the last year.
        fewest_months: months that must have been observed for a pixel to get a class, in the
            whole series, in each period that is compared, and in a year between them.
    """

    masks: Sequence[Dated]
    targets: Mapping[Product, Path]
    first_period: str = DynamicsOptions.first_period
    second_period: str = DynamicsOptions.second_period
    fewest_months: int = DynamicsOptions.min_months


@dataclass(frozen=True)
class DynamicsPlan:
    """A request whose masks are open and checked.

    Attributes:
        request: what was asked for.
        series: the masks.
        scope: what the products are about.
    """

    request: DynamicsRequest
    series: Series
    scope: Scope


def plan_dynamics(request: DynamicsRequest, parameter: str = spell("masks")) -> DynamicsPlan:
    """Open the masks and check everything that can be checked before work starts.

    Args:
        request: what to compute.
        parameter: name of the masks in errors.

    Raises:
        InputError: something cannot be used; the message says what to do.
    """
    series = open_series(request.masks, parameter)
    calendar = Calendar.of(series.periods)
    spans = None
    if not COMPARING.isdisjoint(request.targets):
        spans = _spans(request, calendar, parameter)
    _check_fewest(request, calendar.months, spans)
    return DynamicsPlan(request, series, Scope(series.label, calendar, spans))


def check_targets(plan: DynamicsPlan) -> None:
    """Refuse targets that cannot be written, would overwrite a mask, or are the same.

    Raises:
        InputError: as in `core.raster.targets.check_target`, or two products have one file.
    """
    for product, path in plan.request.targets.items():
        check_target(path, spell(product.field), plan.series.datasets)
    check_apart({spell(product.field): path for product, path in plan.request.targets.items()})


def _spans(request: DynamicsRequest, calendar: Calendar, parameter: str) -> tuple[Span, Span]:
    """The two periods to compare."""
    names = (spell("first_period"), spell("second_period"))
    texts = (request.first_period.strip(), request.second_period.strip())
    given = [span_of(text, name) if text else None for text, name in zip(texts, names)]
    years = years_at_the_ends(calendar.months)
    if years[0] == years[1] and not all(given):
        year = years[0].label
        raise InputError(
            f"{parameter} are all from {year}, so there are no two years to compare; give "
            f"{names[0]} and {names[1]}, such as {year}-01 to {year}-06 and {year}-07 to "
            f"{year}-12, or leave out {spell('change')} and {spell('transitions')}."
        )
    first, second = (span or end for span, end in zip(given, years))
    if second.first <= first.last:
        raise InputError(
            f"{names[1]} ({second.label}) does not begin after {names[0]} ({first.label}) "
            "has ended; give the earlier period first, and two that share no month."
        )
    for span, name in ((first, names[0]), (second, names[1])):
        if not any(span.holds(months) for months in calendar.of_masks):
            raise InputError(
                f"No mask lies within {name} ({span.label}); {parameter} are of "
                f"{Span(calendar.months[0], calendar.months[-1]).label}: choose a part of that."
            )
    return first, second


def _check_fewest(
    request: DynamicsRequest, months: Sequence[Month], spans: tuple[Span, Span] | None
) -> None:
    """Refuse a number of months that no pixel can reach."""
    fewest, there = request.fewest_months, [("all masks together", len(months))]
    if spans is not None and Product.TRANSITIONS in request.targets:
        there += [(span.label, sum(span.holds([month]) for month in months)) for span in spans]
    for what, number in there:
        if fewest > number:
            raise InputError(
                f"{spell('min_months')} is {fewest}, but there are masks of only {number} "
                f"{'months' if number > 1 else 'month'} in {what}: no pixel would get a class. "
                "Lower it, or give more masks."
            )


def map_dynamics(plan: DynamicsPlan, report: Report) -> DynamicsResult:
    """Count, judge and write in one pass over the masks.

    Raises:
        Cancelled: the user stopped the run; nothing is left behind.
        GMNetError: a target cannot be used, reading or writing failed; nothing is left behind.
    """
    check_targets(plan)
    warn(plan.series.masks[0].dataset, plan.series.masks[0].name, "the results", report, areas=True)
    _remark(plan, report)
    request, grid, masks = plan.request, plan.series.grid, plan.scope.masks
    targets = {
        product: RasterTarget(path, grid, layout(product, _metadata(plan, product)), report)
        for product, path in request.targets.items()
    }
    sums = Sums(grid, len(plan.scope.calendar.months), request.fewest_months)
    counting = Pace(report.part(0.0, _COUNTED), grid.width * grid.height * masks).watched()

    def write(block: tuple[int, Strip]) -> None:
        row, strip = block
        sums.add(row, strip.whole)
        for product, values in strip.values().items():
            targets[product].write(row, values)

    with (
        bounded_cache(plan.series.datasets),
        together(list(targets.values())),
        unchanged(plan.series.datasets),
        closing(read_ahead(_blocks(plan.series), _WAITING, report)) as blocks,
        write_behind(write, report=report) as behind,
    ):
        for window, number, codes in blocks:
            report.check()
            if number == 0:
                shape = (window.height, window.width)
                strip = Strip(plan.scope, request.fewest_months, list(targets), shape)
            strip.add(number, codes)
            if number == masks - 1:
                behind.put((window.row, strip))
            rows = window.row * masks + window.height * (number + 1)
            counting.progress(rows / (grid.height * masks))
    report.progress(1.0)
    result = sums.result
    _comment(plan, result, report)
    return result


def _blocks(series: Series) -> Iterator[tuple[Window, int, np.ndarray]]:
    """Strip by strip the codes of one mask after the other, however many there are."""
    for window in strips(series.grid, _RASTERS):
        for number, mask in enumerate(series.masks):
            yield window, number, mask.read(window)


def _metadata(plan: DynamicsPlan, product: Product) -> dict[str, str]:
    """What made a product, as items of the file's metadata."""
    periods = plan.series.periods
    items = {
        "GMNET_VERSION": __version__,
        "GMNET_PRODUCT": product.value.lower(),
        "GMNET_MASKS": str(len(periods)),
        "GMNET_MIN_MONTHS": str(plan.request.fewest_months),
        **period_metadata(Period(periods[0].start, max(period.end for period in periods))),
    }
    if product in COMPARING and plan.scope.spans is not None:
        first, second = plan.scope.spans
        items |= {"GMNET_FIRST_PERIOD": first.label, "GMNET_SECOND_PERIOD": second.label}
    return items


def _remark(plan: DynamicsPlan, report: Report) -> None:
    """Report what the masks are, and what makes results less certain than they look."""
    calendar, periods = plan.scope.calendar, plan.series.periods
    for remark in plan.series.code_remarks:
        report.warning(remark)
    report.info(
        f"{plan.scope.masks} masks of {plan.scope.label}; they cover {len(calendar.months)} months."
    )
    long = sum((period.end - period.start).days >= LONGEST_MONTH for period in periods)
    if long:
        report.warning(
            f"{long} of the masks cover more than a month each, and count for every "
            "month whose 15th they cover; months with water are only that exact."
        )
    if plan.scope.spans is None:
        return
    first, second = plan.scope.spans
    report.info(f"{first.label} is compared with {second.label}.")
    if not any(first.last < month < second.first for month in calendar.months):
        report.info("There are no masks between the two periods, so no water is ephemeral.")
    seasons = [
        {month.calendar_month for month in calendar.months if span.holds([month])}
        for span in (first, second)
    ]
    # Within one year the comparison is of seasons anyway.
    if seasons[0] != seasons[1] and first.first.year != second.last.year:
        report.warning(
            f"{first.label} and {second.label} have masks of different months of the year, so "
            "what looks like a change may be the season."
        )


def _comment(plan: DynamicsPlan, result: DynamicsResult, report: Report) -> None:
    """Report how much water there was, and what is less certain than it looks."""
    pixels, areas = result.pixels, result.areas_km2
    if pixels.observed == 0:
        report.warning("No pixel of the masks has an observation.")
        return
    if not plan.series.code_remarks and (
        one_class := only_one_class(pixels.maximum > 0, pixels.minimum < pixels.observed)
    ):
        report.warning(one_class)
    if result.thin:
        report.info(
            f"{result.thin:,} pixels were observed in less than half of the "
            f"{len(plan.scope.calendar.months)} months; results there are less certain "
            "(OBSERVATIONS shows where, MIN_MONTHS leaves them out of the classes)."
        )
    if areas is None:
        report.info(
            f"Water in any observation: {pixels.maximum:,} of {pixels.observed:,} pixels; in "
            f"every one: {pixels.minimum:,}; permanent: {pixels.permanent:,}, seasonal: "
            f"{pixels.seasonal:,}."
        )
        return
    report.info(
        f"Water in any observation: {areas.maximum:,.3f} of {areas.observed:,.3f} km²; in every "
        f"one: {areas.minimum:,.3f} km²; permanent: {areas.permanent:,.3f} km², seasonal: "
        f"{areas.seasonal:,.3f} km²."
    )
