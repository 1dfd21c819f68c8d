"""Water area by zone and date, as a page with charts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from ..dates.period import span_label
from ..language import ENGLISH, Language, number, when
from ..pages.axes import digits
from ..pages.cells import harmless
from ..pages.charts import Point, month_chart, month_span, time_chart
from ..pages.page import Term, cell, page, table
from .area import WaterAreas, ZoneAreas
from .zone_options import CHARTS

# A zone with more dates than this has no table of its own on the page.
_DATES = 60
# Beyond these latitudes, in degrees, inland water may freeze in these months.
_FROST = 30.0
_NORTHERN_WINTER, _SOUTHERN_WINTER = (12, 1, 2, 3), (6, 7, 8, 9)
# A longer period belongs to no calendar month.
_LONGEST_MONTH = 31
# In a shorter series, in days, a slope is rather the season's than a trend.
_THREE_YEARS = 3 * 365

_SOURCES = (
    "Theil, H. (1950): A rank-invariant method of linear and polynomial regression analysis. "
    "Proceedings of the Royal Netherlands Academy of Sciences 53.",
    "Sen, P. K. (1968): Estimates of the regression coefficient based on Kendall's tau. Journal "
    "of the American Statistical Association 63, 1379-1389.",
    "Mann, H. B. (1945): Nonparametric tests against trend. Econometrica 13, 245-259.",
    "Kendall, M. G. (1975): Rank correlation methods. 4th edition, Griffin, London.",
)


def as_html(areas: WaterAreas, table_name: str, language: Language = ENGLISH) -> str:
    """A page: caveats, statistics of every zone, charts of those with the most water.

    Args:
        areas: what was measured.
        table_name: name of the file that holds the table.
        language: how it is written.
    """
    span = when(span_label(areas.periods[0], areas.periods[-1]))
    winter = frozen_months(areas.latitude)
    count = len(areas.zones)
    parts = [
        f"<p>{_dates_counted(len(areas.periods))}, {span}; {_zones_counted(count)}. "
        f"The whole table is in {escape(table_name)}.</p>",
        "<h2>Caveats</h2>",
        _list([*areas.remarks, *_cautions(areas, winter)], language),
        "<h2>Statistics of complete dates</h2>",
        _summary(areas, language),
        "<h2>Trends</h2>",
        _trends(areas, language),
    ]
    ranked = sorted(areas.zones, key=_mean_water, reverse=True)
    shown = {zone.name for zone in ranked[:CHARTS]}
    if count > CHARTS:
        parts.append(
            f"<p>Charts follow for the {CHARTS} zones with the most water; the other "
            f"{count - CHARTS} are listed in the statistics above and in the table.</p>"
        )
    for zone in areas.zones:
        if zone.name in shown:
            parts += _zone(areas, zone, winter, language)
    parts += ["<h2>How it was computed</h2>", _list(_method(areas), language), "<h2>Sources</h2>"]
    return page(f"Water area, {span}", [*parts, _list(_SOURCES, language)], language)


def frozen_months(latitude: float | None) -> tuple[int, ...]:
    """Months, 1..12, in which inland water may be frozen at a latitude in degrees."""
    if latitude is None or abs(latitude) <= _FROST:
        return ()
    return _NORTHERN_WINTER if latitude > 0 else _SOUTHERN_WINTER


def _cautions(areas: WaterAreas, winter: Sequence[int]) -> list[str]:
    """Caveats that hold for every series of this kind."""
    found = ["Frozen water looks like land to radar, so a low value in winter may be ice."]
    if winter:
        found = [
            "Frozen water looks like land to radar, so a low value in winter may be ice. Charts "
            f"mark {month_span(winter)}."
        ]
    middles = [period.middle for period in areas.periods]
    days = (max(middles) - min(middles)).days
    if len(areas.periods) > 1 and days < _THREE_YEARS:
        found.append(
            "The series covers less than three years: its slope reflects the seasons rather than "
            "a trend."
        )
    return found


def _summary(areas: WaterAreas, language: Language) -> str:
    """A row for each zone."""
    head = ["Zone", "Zone (km²)", "Dates", "Left out", "Mean (km²)", "Std. dev. (km²)"]
    rows = []
    for zone in areas.zones:
        one = areas.statistics(zone)
        shown = digits(_most(zone), 4)
        figures = [cell(value, shown) for value in (one.mean, one.sd, one.low, one.high)]
        size = cell(zone.zone_km2, digits(zone.zone_km2, 4))
        rows.append([harmless(zone.name), size, str(one.dates), str(one.left_out), *figures])
    return table([*head, "Least (km²)", "Most (km²)"], rows, language=language)


def _trends(areas: WaterAreas, language: Language) -> str:
    """A row for each zone with a slope."""
    head = ["Zone", "Slope (km² a year)", "95 % limits", "Kendall's tau", "Mann-Kendall p"]
    rows = []
    for zone in areas.zones:
        trend, shown = areas.statistics(zone).trend, digits(_most(zone), 4)
        if math.isnan(trend.slope):
            continue
        limits = Term(f"{number(trend.low, shown, '+')} to {number(trend.high, shown, '+')}")
        row = [
            harmless(zone.name),
            number(trend.slope, shown, "+"),
            "–" if math.isnan(trend.low) else limits,
        ]
        row += [cell(trend.tau), f"< {number(0.001, 3)}" if trend.p < 0.001 else cell(trend.p)]
        rows.append(row)
    return table(head, rows, language=language) if rows else "<p>Too few dates are complete.</p>"


def points_of(areas: WaterAreas, zone: ZoneAreas) -> list[Point]:
    """A zone's water on each date, as a chart takes it."""
    return [
        Point(period.middle, float(water), period.label, bool(whole), float(water + unseen))
        for period, water, unseen, whole in zip(
            areas.periods, zone.water_km2, zone.unseen_km2, zone.complete
        )
    ]


def _zone(
    areas: WaterAreas, zone: ZoneAreas, winter: Sequence[int], language: Language
) -> list[str]:
    """Charts and dates of a zone."""
    points = points_of(areas, zone)
    charts = [time_chart(points, "Water area (km²)", winter, language)]
    months: list[list[float]] = [[] for _ in range(12)]
    for period, point in zip(areas.periods, points):
        if point.whole and (period.end - period.start).days < _LONGEST_MONTH:
            months[period.middle.month - 1].append(point.value)
    if any(months):
        title = "Mean by calendar month, complete dates (km²)"
        charts.append(month_chart(months, title, winter, language))
    whole = "page-break-inside:avoid;break-inside:avoid"
    heading = f"<h2>{escape(zone.name)}</h2>"
    figures = "\n".join([f'<div style="{whole}">', heading, *charts, "</div>"])
    if len(areas.periods) > _DATES:
        return [figures]
    return [figures, _dates(areas, zone, language)]


def _dates(areas: WaterAreas, zone: ZoneAreas, language: Language) -> str:
    """A row for each date."""
    head = ["Date", "Water (km²)", "Water (% of zone)", "Water (% of valid)", "Valid (km²)"]
    head += ["Valid (% of zone)", "Unseen (km²)", "Complete"]
    shown = digits(_most(zone), 4)
    rows = [
        [
            when(period.label),
            cell(zone.water_km2[place], shown),
            cell(zone.percent_of_zone[place], 2),
            cell(zone.percent_of_valid[place], 2),
            cell(zone.valid_km2[place], digits(zone.zone_km2, 4)),
            cell(100 * zone.valid_km2[place] / zone.zone_km2, 1),
            cell(zone.unseen_km2[place], shown),
            Term("yes" if zone.complete[place] else "no"),
        ]
        for place, period in enumerate(areas.periods)
    ]
    return table(head, rows, language=language)


def _method(areas: WaterAreas) -> list[str]:
    least, lacking = f"{100 * areas.complete:g} %", f"{100 - 100 * areas.complete:g} %"
    return [
        "A pixel belongs to a zone if its centre lies in it; zones that overlap each count in "
        "full. A zone's area is that of its pixels on the masks.",
        "Pixels are valid if they are water or land; excluded terrain and missing values are not.",
        "Unseen water: pixels without a value that are water on another date. Charts show its sum "
        "with a date's water as what the date could amount to.",
        f"A date is complete if its valid area is at least {least} of the zone's largest, and its "
        f"unseen water at most {lacking} of the zone's largest water area. Otherwise a change in "
        "what was observed could look like a change in water: the date is marked, and left out of "
        "statistics, trends and monthly means.",
        "The slope is Theil's and Sen's, over the middles of the periods; p is two-sided, of the "
        "Mann-Kendall test with corrections for ties and continuity, and approximate below ten "
        "dates. The test assumes independent dates: seasons, and values that resemble the ones "
        "before, make p too small. For a trend over years, compare the same months.",
    ]


def _most(zone: ZoneAreas) -> float:
    return float(zone.water_km2.max())


def _mean_water(zone: ZoneAreas) -> float:
    return float(zone.water_km2.mean())


def _dates_counted(count: int) -> str:
    return f"{count:,} date{'s' * (count != 1)}"


def _zones_counted(count: int) -> str:
    return f"{count:,} zone{'s' * (count != 1)}"


def _list(entries: Sequence[str], language: Language) -> str:
    return "<ul>" + "".join(f"<li>{escape(language.text(one))}</li>" for one in entries) + "</ul>"
