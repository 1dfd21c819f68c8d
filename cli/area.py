"""``gmnet-water area``: water area through time in a shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .options import Command, add_masks, add_output, dated_files

if TYPE_CHECKING:
    import argparse

    from osgeo import gdal

    from ..core.raster.vector_files import Polygons
    from ..core.report import Report
    from ..core.series.zones import Zones


def _options(parser: argparse.ArgumentParser) -> None:
    from ..core.series.area import COMPLETE

    add_masks(parser)
    parser.add_argument(
        "--zones", default="", metavar="FILE", help="polygons to measure in; all if not given"
    )
    parser.add_argument(
        "--zone-field",
        default="",
        metavar="NAME",
        help="field with the zones' names; feature ids if not given",
    )
    parser.add_argument(
        "--complete-from",
        type=float,
        default=100 * COMPLETE,
        metavar="PERCENT",
        help="a date is complete from this part of the largest valid area on",
    )
    add_output(parser, "the table, .gpkg or .csv", required=False)
    add_output(parser, "statistics of the zones, .gpkg or .csv", "--statistics", required=False)
    add_output(
        parser,
        "a report with charts; the table goes beside it as CSV",
        "--output-html",
        required=False,
    )
    add_output(parser, "the table beside the report: its name", "--output-csv", required=False)


def _run(options: argparse.Namespace, report: Report) -> None:
    from ..core.errors import InputError
    from ..core.raster.hidden_file import HiddenFile, together
    from ..core.raster.vector_files import fill_layer, is_layer, read_polygons
    from ..core.series.area import AreaRequest, measure_areas, plan_areas
    from ..core.series.area_report import as_html
    from ..core.series.area_table import (
        FIELDS,
        STATISTICS_FIELDS,
        as_csv,
        records,
        statistics_as_csv,
        statistics_records,
        table_beside,
    )

    named = (options.output, options.statistics, options.output_html, options.output_csv)
    if not any(named):
        raise InputError(
            "No result is chosen; give --output, --statistics, --output-html or --output-csv."
        )
    found = None
    if options.zones:
        found = read_polygons(options.zones, "ZONES", options.zone_field, report)
    request = AreaRequest(
        rasters=dated_files(options.masks, "MASKS", options),
        zones=None if found is None else _zones(found, report),
        complete=options.complete_from / 100,
    )
    plan = plan_areas(request)
    page = options.output_html
    if page is not None and options.output_csv is None:
        options.output_csv = table_beside(page)
    _check_targets(options, plan.series.datasets + ([found.dataset] if found else []))
    areas = measure_areas(plan, report)
    tables = (
        (options.output, FIELDS, records, as_csv),
        (options.statistics, STATISTICS_FIELDS, statistics_records, statistics_as_csv),
        (options.output_csv, FIELDS, records, as_csv),
    )
    files = {path: HiddenFile(path) for path in (*named[:3], options.output_csv) if path}
    with together(list(files.values())):
        for path, fields, rows_of, as_text in tables:
            if path is not None and is_layer(path):
                fill_layer(files[path], fields, ((None, row) for row in rows_of(areas)))
            elif path is not None:
                files[path].write_text(as_text(areas))
        if page is not None:
            files[page].write_text(as_html(areas, options.output_csv.name))


def _zones(found: Polygons, report: Report) -> Zones:
    """Zones of polygons, by the field's values, or else by the features' ids."""
    from ..core.raster.vector_files import text_of
    from ..core.series.zones import zones_from

    names = map(text_of, found.ids if found.values is None else found.values)
    return zones_from(zip(names, found.wkb), found.crs_wkt, report)


def _check_targets(options: argparse.Namespace, read: list[gdal.Dataset]) -> None:
    """Refuse targets that cannot be written, are read, or are the same.

    Raises:
        InputError: as above.
    """
    from ..core.raster.targets import check_apart, check_file
    from ..core.raster.vector_files import TEXT, check_layer_target

    named = {
        name: path
        for name in ("OUTPUT", "STATISTICS", "OUTPUT_HTML", "OUTPUT_CSV")
        if (path := getattr(options, name.lower())) is not None
    }
    for name, path in named.items():
        if name == "OUTPUT_HTML":
            check_file(path, name, "page", (".html",), read)
        elif name == "OUTPUT_CSV":
            check_file(path, name, "table", (TEXT,), read)
        else:
            check_layer_target(path, name, read, table=True)
    check_apart(named)


COMMANDS = {
    "area": Command(
        "Measure the water area of zones on the dates of a series of masks, with trends and "
        "charts. Give at least one result.",
        _options,
        _run,
    ),
}
