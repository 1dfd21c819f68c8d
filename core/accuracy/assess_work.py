"""Assessing accuracy: the report, tables and layers that are written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from osgeo import gdal, ogr

from ..command import Shown, Work
from ..errors import InputError, spell
from ..language import ENGLISH
from ..masks.legend import AGREEMENT_LEGEND, classes_qml
from ..masks.mask import open_mask
from ..pages.page import cell
from ..raster.hidden_file import HiddenFile, Target, together
from ..raster.reading import open_raster
from ..raster.vector_files import layer_target, point_wkb
from ..report import Report
from .accuracy_report import as_csv, as_html
from .assess_command import AssessOptions
from .assessment import (
    AccuracyRequest,
    Assessment,
    agreement_target,
    assess_accuracy,
    check_accuracy,
)
from .reference_file import ReferenceFile, open_reference
from .sampling import FIELDS


@dataclass(frozen=True)
class AssessPlan:
    """Checked and open inputs.

    Attributes:
        options: what is wanted.
        request: the same for `core.accuracy.assessment`.
        layer: the reference layer; None without one.
    """

    options: AssessOptions
    request: AccuracyRequest
    layer: ReferenceFile | None

    @property
    def reference(self) -> str:
        """What the report calls the reference."""
        if self.layer is not None:
            return self.layer.title
        return f"the raster '{Path(self.request.raster).name}'"

    @property
    def mask_title(self) -> str:
        """What the report calls the mask."""
        return Path(self.request.mask).stem


def plan_assessment(options: AssessOptions, report: Report) -> AssessPlan:
    """Open mask and reference, and check what can be checked without reading them completely.

    Raises:
        InputError: something cannot be used, or there is no reference, or more than one.
    """
    _check_references(options)
    words, layer = options.values.words, None
    if options.reference_layer:
        layer = open_reference(
            options.reference_layer,
            words,
            options.attribute.strip(),
            options.values.rest_is_land,
            report,
        )
    polygons = layer is not None and layer.polygons
    if options.agreement is not None and not (options.reference_raster or polygons):
        raise InputError(
            f"{spell('agreement')} compares pixel by pixel, which needs a reference raster or "
            "polygons; leave it empty."
        )
    shapes = None if layer is None else layer.shapes
    request = AccuracyRequest(
        mask=options.mask,
        words=words,
        raster=options.reference_raster or "",
        polygons=shapes if polygons else None,
        points=None if polygons else shapes,
        agreement=options.agreement,
        design=None if options.sample_points is None else options.design,
    )
    check_accuracy(request)
    if layer is not None:
        layer.check(open_mask(request.mask, request.mask_name).grid, request.mask_name)
    return AssessPlan(options, request, layer)


def _check_references(options: AssessOptions) -> None:
    """Refuse two references, or nothing to do.

    Raises:
        InputError: as above.
    """
    raster, layer = spell("reference_raster"), spell("reference_layer")
    if options.reference_raster and options.reference_layer:
        raise InputError(f"{raster} and {layer} are both given; give one of them.")
    if not (options.reference_raster or options.reference_layer or options.sample_points):
        raise InputError(
            f"There is nothing to compare the mask with. Give {raster} or {layer}; if you have "
            f"neither, choose where to save {spell('sample_points')} and label them."
        )


def write_assessment(plan: AssessPlan, report: Report) -> Assessment:
    """Compare, draw sample points if requested, and write all results together.

    Raises:
        InputError, GMNetError, Cancelled: as in `assess_accuracy`, or a result cannot be written;
            nothing is left behind.
    """
    options, request = plan.options, plan.request
    page = HiddenFile(options.output)
    table = None if options.output_csv is None else HiddenFile(options.output_csv)
    points = None
    if options.sample_points is not None:
        crs = open_mask(request.mask, request.mask_name).grid.crs_wkt
        points = layer_target(options.sample_points, FIELDS, crs, ogr.wkbPoint)
    agreement = agreement_target(request, report)
    others: list[Target] = [one for one in (points, table) if one is not None]
    with TemporaryDirectory(prefix="gmnet_") as held, together([*agreement, *others, page]):
        found = assess_accuracy(request, Path(held), report, agreement)
        page.write_text(as_html(found, plan.mask_title, plan.reference, report.language))
        if table is not None:
            table.write_text(as_csv(found))
        if points is not None and found.sample is not None:
            points.fill((point_wkb(x, y), values) for x, y, values in found.sample.records())
    _sum_up(found, report)
    return found


def _plain(value: float) -> str:
    """A measure in a line of the log."""
    return ENGLISH.finished(cell(value, 4))


def _sum_up(found: Assessment, report: Report) -> None:
    """Log the measures that matter most."""
    if found.comparison is not None:
        matrix = found.comparison.matrix
        measures = (matrix.overall, matrix.precision, matrix.recall, matrix.f1, matrix.iou)
        overall, users, producers, f1, iou = map(_plain, measures)
        report.info(
            f"Overall accuracy {overall}; of water: user's {users}, producer's {producers}, F1 "
            f"{f1}, IoU {iou}; kappa {_plain(matrix.kappa)}."
        )
    if found.estimates is not None:
        overall, producers, area = (
            f"{_plain(one.value)} ± {_plain(one.margin)}"
            for one in (
                found.estimates.overall,
                found.estimates.producers[0],
                found.estimates.areas[0],
            )
        )
        report.info(
            f"Area-adjusted, with 95 % intervals: overall accuracy {overall}; of water: producer's "
            f"{producers}, area {area} km²."
        )


def _sources(plan: AssessPlan) -> list[gdal.Dataset | str]:
    rasters = [open_raster(one, one) for one in (plan.request.mask, plan.request.raster) if one]
    original = "" if plan.layer is None else plan.layer.original
    return [*rasters, *([original] if original else [])]


def _shown(plan: AssessPlan, _found: Assessment) -> list[Shown]:
    title = f"Agreement of {plan.mask_title} with its reference"
    return [Shown("agreement", title, classes_qml(AGREEMENT_LEGEND), of=[plan.request.mask])]


WORK = Work(
    plan=plan_assessment,
    run=write_assessment,
    sources=_sources,
    shown=_shown,
)
