"""``gmnet-water area``: water area through time in a shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .cli_options import Command, add_masks, add_output, dated_files

if TYPE_CHECKING:
    import argparse

    from osgeo import gdal

    from .core.report import Report
    from .core.series.zones import Zones


def _options(parser: argparse.ArgumentParser) -> None:
    from .core.series.area import COMPLETE

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
    from .core.errors import InputError
    from .core.placing import write_text
    from .core.series.area import AreaRequest, measure_areas, plan_areas
    from .core.series.area_report import as_html
    from .core.series.area_table import (
        FIELDS,
        STATISTICS_FIELDS,
        as_csv,
        records,
        statistics_as_csv,
        statistics_records,
        table_beside,
    )
    from .core.vector_files import is_layer, write_layer

    named = (options.output, options.statistics, options.output_html, options.output_csv)
    if not any(named):
        raise InputError(
            "No result is chosen; give --output, --statistics, --output-html or --output-csv."
        )
    request = AreaRequest(
        rasters=dated_files(options.masks, "MASKS", options),
        zones=_zones(options, report),
        complete=options.complete_from / 100,
    )
    plan = plan_areas(request)
    _check_targets(options, plan.series.datasets)
    page, table = options.output_html, options.output_csv
    if page is not None and table is None:
        table = table_beside(page)
    areas = measure_areas(plan, report)
    tables = (
        (options.output, FIELDS, records, as_csv),
        (options.statistics, STATISTICS_FIELDS, statistics_records, statistics_as_csv),
        (table, FIELDS, records, as_csv),
    )
    for path, fields, rows_of, text_of in tables:
        if path is not None and is_layer(path):
            write_layer(path, fields, ((None, row) for row in rows_of(areas)))
        elif path is not None:
            write_text(path, text_of(areas))
    if page is not None:
        write_text(page, as_html(areas, table.name))


def _zones(options: argparse.Namespace, report: Report) -> Zones | None:
    """Zones of a file; None if there is none.

    Raises:
        InputError: as in `core.vector_files.read_polygons`.
    """
    from .core.series.zones import zones_from
    from .core.vector_files import read_polygons, text_of

    if not options.zones:
        return None
    found = read_polygons(options.zones, "ZONES", options.zone_field, report)
    names = [text_of(value) for value in (found.values if options.zone_field else found.ids)]
    return zones_from(zip(names, found.wkb), found.crs_wkt, report)


def _check_targets(options: argparse.Namespace, masks: list[gdal.Dataset]) -> None:
    """Refuse targets that cannot be written, are read, or are the same.

    Raises:
        InputError: as above.
    """
    from .core.checks import check_apart, check_file
    from .core.report import Report
    from .core.vector_files import TEXT, check_layer_target, open_layer

    read = list(masks)
    if options.zones:
        read.append(open_layer(options.zones, "ZONES", Report(warning=lambda _line: None))[0])
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
