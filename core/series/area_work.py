"""Water area through time: the tables and the report that are written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal

from ..command import Shown, Work
from ..dates.dated import dated
from ..dates.period import span_label
from ..errors import spell
from ..raster.hidden_file import HiddenFile, Target, together
from ..raster.vector_files import LayerTarget, Polygons, layer_target, polygons_of
from ..report import Report
from .area import AreaPlan, AreaRequest, WaterAreas, measure_areas, plan_areas
from .area_command import AreaOptions
from .area_report import as_html
from .area_table import FIELDS, STATISTICS_FIELDS, records, statistics_records, table_beside
from .mask_collection import with_collections
from .zones import zones_of


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
    rasters = with_collections(options.masks, spell("masks"))
    masks = dated(rasters, spell("masks"), options.dates.date_pattern.strip(), options.known)
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


WORK = Work(
    plan=plan_run,
    run=write_areas,
    sources=_sources,
    besides=_besides,
    shown=_shown,
)
