"""Water area through time: the parameters, and the tables and the report that are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from osgeo import gdal

from ..command import Command, Shown
from ..dates.dated import dated
from ..dates.pattern_option import DatePattern
from ..dates.period import Period, span_label
from ..errors import spell
from ..parameters import (
    LayerOut,
    Number,
    PageOut,
    Rasters,
    TableOut,
    Vectors,
    group,
    parameter,
)
from ..raster.hidden_file import HiddenFile, Target, together
from ..raster.vector_files import LayerTarget, MakesLayer, Polygons, layer_target, polygons_of
from ..report import Report
from .area import AreaPlan, AreaRequest, WaterAreas, measure_areas, plan_areas
from .area_report import CHARTS, as_html
from .area_table import FIELDS, STATISTICS_FIELDS, records, statistics_records, table_beside
from .zones import ZONE_FIELD, zones_of


@dataclass(frozen=True)
class AreaOptions:
    """What to measure, and where the results go."""

    masks: tuple[str, ...] = parameter(
        Rasters(
            "Water masks with dates",
            "One for each date, on one grid with a CRS: 1 is water, 0 land and 255 no observation. "
            "Excluded terrain (250, 251) counts as not observed.",
        )
    )
    dates: DatePattern = group(DatePattern)
    zones: str | Polygons | None = parameter(
        Vectors(
            "Zones (empty: all of the masks)",
            "Polygons in any CRS. A pixel belongs to a zone if its centre lies in it; where zones "
            "overlap, each counts in full. Polygons with the same name form one zone. What lies "
            "beyond the masks is not counted. Polygons that cross themselves are repaired and "
            "named in the log; at 180 degrees they may be cut or continue beyond it.",
        ),
        None,
    )
    zone_field: str = parameter(ZONE_FIELD, "")
    complete_from: float = parameter(
        Number(
            "Valid area of a complete date (%)",
            "A date is complete in a zone if its valid area is at least this percentage of the "
            "zone's largest, and if the places that were not observed, but are water on other "
            "dates, make up no more than the remaining percentage of the zone's largest water "
            "area. Other dates are marked, and left out of statistics and trends.",
            advanced=True,
            low=0,
            high=100,
            unit="PERCENT",
        ),
        100 * AreaRequest.complete,
    )
    output: Path | MakesLayer | None = parameter(
        LayerOut(
            "Water area",
            "A table with a row for each zone and date: water, valid and zone area in km² (on the "
            "ellipsoid if the CRS is geographic), percentages, water of other dates in places that "
            "were not observed (<i>unseen_km2</i>), and whether the date is complete.",
            flags="-o",
        ),
        None,
    )
    statistics: Path | MakesLayer | None = parameter(
        LayerOut(
            "Statistics of the zones",
            "Mean, standard deviation, extremes, the Theil-Sen slope in km² a year with 95 % "
            "limits, and the Mann-Kendall test, all from complete dates. Winter ice looks like "
            "land, and a season is not a trend: compare the same months over the years.",
            made=False,
        ),
        None,
    )
    output_html: Path | None = parameter(
        PageOut(
            "Report on the water area",
            f"A page with charts of the {CHARTS} zones with the most water, to read and to print. "
            "All results of a run appear together, when they are complete.",
        ),
        None,
    )
    output_csv: Path | None = parameter(
        TableOut(
            "Table (empty: next to the report)",
            "The water area as a CSV file. A report always comes with this table, next to it and "
            "under the same name, unless you choose another file.",
            made=False,
        ),
        None,
    )
    known: Mapping[str, Period] = field(default_factory=dict)


@dataclass(frozen=True)
class AreaRun:
    """A request whose inputs are open and checked.

    Attributes:
        options: the request.
        areas: masks and zones.
        zones: the polygons that were read; None for the whole of the masks.
        table: where the CSV file goes; None for none.
    """

    options: AreaOptions
    areas: AreaPlan
    zones: Polygons | None
    table: Path | None


def plan_run(options: AreaOptions, report: Report) -> AreaRun:
    """Open masks and zones, and find the place of the table that belongs to a report.

    Raises:
        InputError: something cannot be used.
    """
    masks = dated(options.masks, spell("masks"), options.dates.date_pattern.strip(), options.known)
    polygons, zones = None, None
    if options.zones:
        polygons = polygons_of(options.zones, spell("zones"), options.zone_field, report)
        zones = zones_of(polygons, report)
    areas = plan_areas(AreaRequest(masks, zones, options.complete_from / 100))
    page, table = options.output_html, options.output_csv
    if table is None and page is not None and page.name:
        table = table_beside(page)
    return AreaRun(options, areas, polygons, table)


def write_areas(run: AreaRun, report: Report) -> WaterAreas:
    """Measure, and write all results; they appear together.

    Raises:
        GMNetError, Cancelled: as in `measure_areas`, or a result cannot be written; nothing is
            left behind.
    """
    options = run.options
    areas = measure_areas(run.areas, report)
    tables: list[tuple[LayerTarget, list[tuple[object, ...]]]] = [
        (layer_target(output, fields), rows)
        for output, fields, rows in (
            (options.output, FIELDS, records(areas)),
            (options.statistics, STATISTICS_FIELDS, statistics_records(areas)),
            (run.table, FIELDS, records(areas)),
        )
        if output is not None
    ]
    page = None if options.output_html is None else HiddenFile(options.output_html)
    targets: list[Target] = [target for target, _ in tables]
    with together([*targets, *([page] if page is not None else [])]):
        for target, rows in tables:
            target.fill((None, row) for row in rows)
        if page is not None:
            table_name = run.table.name if run.table is not None else ""
            page.write_text(as_html(areas, table_name, report.language))
    return areas


def _sources(run: AreaRun) -> list[gdal.Dataset | str]:
    zones = run.zones
    return [*run.areas.series.datasets, *([zones.dataset] if zones and zones.dataset else [])]


def _besides(run: AreaRun) -> dict[str, Path]:
    named = run.options.output_csv is not None
    return {} if named or run.table is None else {"output_csv": run.table}


def _shown(_run: AreaRun, areas: WaterAreas) -> list[Shown]:
    when = span_label(areas.periods[0], areas.periods[-1])
    return [
        Shown("output", f"Water area {when}"),
        Shown("statistics", f"Water area, statistics {when}"),
    ]


WATER_AREA = Command(
    algorithm="waterarea",
    title="Water area through time",
    summary="Measures the water area of each zone on each date, with trends and charts.",
    about="Measures the water area on each date of a series of masks, in zones such as lakes or "
    "basins, or over the whole of the masks. It writes a table, statistics with the trend of each "
    "zone, and a report with charts. Dates whose missing values could look like a change in water "
    "are marked.",
    tags="water,lake,area,zonal,statistics,time series,trend,mann-kendall,sen,basin,report",
    icon="water_area",
    request=AreaOptions,
    plan=plan_run,
    run=write_areas,
    sources=_sources,
    besides=_besides,
    shown=_shown,
    cancelled="Cancelled; nothing was written.",
    example="--masks water_20*.tif --zones lakes.gpkg --zone-field name --output-html lakes.html",
)
