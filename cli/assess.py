"""``gmnet-water assess``: how right a mask is, in a shell."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from .options import Command, add_choice, add_output

if TYPE_CHECKING:
    import argparse

    from osgeo import gdal

    from ..core.accuracy.assessment import AccuracyRequest, Assessment
    from ..core.accuracy.reference_vectors import Shapes
    from ..core.raster.hidden_file import HiddenFile
    from ..core.report import Report


def _options(parser: argparse.ArgumentParser) -> None:
    from ..core.accuracy.class_words import LAND_WORDS, WATER_WORDS
    from ..core.accuracy.sampling import Allocation, Design

    design = Design()
    parser.add_argument("input", metavar="MASK", help="water mask")
    parser.add_argument("--reference-raster", default="", metavar="FILE", help="reference raster")
    parser.add_argument(
        "--reference-layer", default="", metavar="FILE", help="reference polygons or points"
    )
    parser.add_argument(
        "--attribute", default="", metavar="NAME", help="attribute that says water or land"
    )
    for name, words in (("water", WATER_WORDS), ("land", LAND_WORDS)):
        parser.add_argument(
            f"--{name}-values",
            default=", ".join(words),
            metavar="VALUES",
            help=f"values of the reference for {name}: words, numbers, ranges such as 50-99",
        )
    parser.add_argument(
        "--rest-is-land",
        action="store_true",
        help="everything outside of the polygons is land",
    )
    for option, kind, default, what in (
        ("--sample-size", int, design.size, "points; 0 is as many as the standard error needs"),
        ("--sample-minimum", int, design.minimum, "points in each class at least"),
        ("--sample-error", float, design.target_error, "standard error of overall accuracy"),
        ("--expected-water", float, design.expected[0], "user's accuracy of water to expect"),
        ("--expected-land", float, design.expected[1], "user's accuracy of land to expect"),
        ("--seed", int, design.seed, "seed of the random numbers"),
    ):
        parser.add_argument(option, type=kind, default=default, metavar="N", help=what)
    add_choice(parser, "--allocation", Allocation, design.allocation, "points in each class")
    add_output(parser, "the report, a page of HTML")
    add_output(parser, "the table, a CSV file", "--output-csv", required=False)
    add_output(parser, "where the mask is right, a GeoTIFF", "--agreement", required=False)
    add_output(
        parser,
        "draw points at random in the classes of the mask into this GeoPackage",
        "--sample-points",
        required=False,
    )


def _run(options: argparse.Namespace, report: Report) -> None:
    from ..core.accuracy.accuracy_report import as_csv, as_html
    from ..core.accuracy.assessment import agreement_target, assess_accuracy
    from ..core.pages.page import cell
    from ..core.raster.hidden_file import HiddenFile, together

    request, shapes = _asked(options, report)
    reference = f"the raster '{Path(request.raster).name}'"
    if shapes is not None:
        kind = "polygons" if request.polygons else "points"
        reference = f"the {kind} of '{Path(shapes.source).name}'"
    wanted = (options.sample_points, options.output_csv, options.output)
    files = {path: HiddenFile(path) for path in wanted if path is not None}
    agreement = agreement_target(request, report)
    with TemporaryDirectory(prefix="gmnet_") as held, together([*agreement, *files.values()]):
        found = assess_accuracy(request, Path(held), report, agreement)
        if options.sample_points is not None:
            _write_points(files[options.sample_points], found, request)
        files[options.output].write_text(as_html(found, Path(request.mask).stem, reference))
        if options.output_csv is not None:
            files[options.output_csv].write_text(as_csv(found))
    if found.comparison is not None:
        matrix = found.comparison.matrix
        measures = (matrix.overall, matrix.precision, matrix.recall, matrix.f1, matrix.iou)
        overall, users, producers, f1, iou = (cell(value, 4) for value in measures)
        report.info(
            f"Overall accuracy {overall}; of water: user's {users}, producer's {producers}, F1 "
            f"{f1}, IoU {iou}; kappa {cell(matrix.kappa, 4)}."
        )


def _asked(options: argparse.Namespace, report: Report) -> tuple[AccuracyRequest, Shapes | None]:
    """What is to be done, checked, and the reference layer.

    Raises:
        InputError: a file cannot be used, or there is no or more than one reference.
    """
    from ..core.accuracy.assessment import (
        AccuracyRequest,
        check_accuracy,
        check_agreement,
        check_choice,
    )
    from ..core.accuracy.class_words import ClassWords, words_in
    from ..core.accuracy.reference_file import open_reference
    from ..core.accuracy.sampling import Allocation, Design
    from ..core.masks.mask import open_mask
    from ..core.raster.reading import open_raster

    raster, layer = options.reference_raster, options.reference_layer
    check_choice(bool(raster), bool(layer), options.sample_points is not None)
    words = ClassWords(words_in(options.water_values), words_in(options.land_values))
    found = None
    if layer:
        attribute = options.attribute.strip()
        found = open_reference(layer, words, attribute, options.rest_is_land, report)
    polygons = found is not None and found.polygons
    if options.agreement is not None:
        check_agreement(bool(raster), polygons)
    design = None
    if options.sample_points is not None:
        design = Design(
            size=options.sample_size,
            allocation=Allocation(options.allocation),
            minimum=options.sample_minimum,
            seed=options.seed,
            expected=(options.expected_water, options.expected_land),
            target_error=options.sample_error,
        )
    shapes = found.shapes if found is not None else None
    request = AccuracyRequest(
        mask=options.input,
        words=words,
        raster=raster,
        polygons=shapes if polygons else None,
        points=None if polygons else shapes,
        agreement=options.agreement,
        design=design,
    )
    check_accuracy(request)
    read = [open_raster(one, one) for one in (request.mask, request.raster) if one]
    if found is not None:
        found.check(open_mask(request.mask, request.mask_name).grid, request.mask_name)
        read.append(found.dataset)
    _check_targets(options, read)
    return request, shapes


def _check_targets(options: argparse.Namespace, read: list[gdal.Dataset]) -> None:
    """Refuse to write over what is read; a sample with its answers is hours of work.

    Raises:
        InputError: as above, or a file cannot be written, or is to be two results.
    """
    from ..core.raster.targets import check_apart, check_file
    from ..core.raster.vector_files import TEXT, check_layer_target

    check_file(options.output, "OUTPUT", "page", (".html",), read)
    named = {"OUTPUT": options.output}
    if options.output_csv is not None:
        check_file(options.output_csv, "OUTPUT_CSV", "table", (TEXT,), read)
        named["OUTPUT_CSV"] = options.output_csv
    if options.sample_points is not None:
        check_layer_target(options.sample_points, "SAMPLE_POINTS", read)
        named["SAMPLE_POINTS"] = options.sample_points
    check_apart(named)


def _write_points(file: HiddenFile, found: Assessment, request: AccuracyRequest) -> None:
    """Write the layer with sample points."""
    from osgeo import ogr

    from ..core.accuracy.sampling import FIELDS
    from ..core.masks.mask import open_mask
    from ..core.raster.vector_files import fill_layer, point_wkb

    if found.sample is None:
        return
    grid = open_mask(request.mask, request.mask_name).grid
    records = ((point_wkb(x, y), values) for x, y, values in found.sample.records())
    fill_layer(file, FIELDS, records, grid.crs_wkt, ogr.wkbPoint)


COMMANDS = {
    "assess": Command(
        "Say how right a water mask is, against a raster, polygons or points; or draw points at "
        "random to find it out at.",
        _options,
        _run,
    ),
}
