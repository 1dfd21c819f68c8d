"""Assessing accuracy: the parameters, and the report, tables and layers that are written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from osgeo import gdal, ogr

from ..command import Command, Shown, Value
from ..errors import InputError, spell
from ..masks.legend import AGREEMENT_LEGEND, classes_qml
from ..masks.mask import open_mask
from ..pages.page import cell
from ..parameters import (
    Field,
    LayerOut,
    PageOut,
    Raster,
    RasterOut,
    TableOut,
    Vectors,
    group,
    parameter,
)
from ..raster.hidden_file import HiddenFile, Target, together
from ..raster.reading import open_raster
from ..raster.vector_files import LayerCopy, MakesLayer, layer_target, point_wkb
from ..report import Report
from .accuracy_report import as_csv, as_html
from .assessment import (
    AccuracyRequest,
    Assessment,
    agreement_target,
    assess_accuracy,
    check_accuracy,
)
from .class_words import ClassValues
from .estimates import Estimate
from .matrix import ErrorMatrix
from .reference_file import ReferenceFile, open_reference
from .sampling import FIELDS, Design


@dataclass(frozen=True)
class AssessOptions:
    """What to assess against what, and where the results go."""

    mask: str = parameter(
        Raster(
            "Water mask",
            "A raster of 0 land, 1 water, 255 no observation, as <i>Map surface water</i> writes "
            "it. Pixels that are 250 or 251 (terrain) or 255 are neither water nor land: they are "
            "left out, and the report counts what the reference has there.",
            toolbox="INPUT",
            flags="MASK",
        )
    )
    reference_raster: str | None = parameter(
        Raster(
            "Reference raster",
            "A raster of classes on any grid; the value at the centre of a mask's pixel counts. "
            "Every pixel is compared, so the measures are counted, not estimated, and have no "
            "intervals.",
        ),
        None,
    )
    reference_layer: str | LayerCopy | None = parameter(
        Vectors(
            "Reference polygons or points",
            "In any CRS; give a raster or a layer, not both. A pixel belongs to a polygon if its "
            "centre is inside; where polygons overlap, water takes precedence over land, and other "
            "values over both. Points that were drawn at random in the classes of this mask (as "
            "this algorithm draws them), or at random or on a regular grid over all of it, also "
            "give area-adjusted estimates for the whole map with 95 % intervals. Hand-picked "
            "points do not: use only their error matrix.",
            geometries=("polygon", "point"),
            copied=True,
        ),
        None,
    )
    attribute: str = parameter(
        Field(
            "Field with water or land",
            "The field of the layer that distinguishes water from land. Empty: all polygons "
            "are water; for points, the field <i>reference</i>.",
            of="reference_layer",
        ),
        "",
    )
    values: ClassValues = group(ClassValues)
    design: Design = group(Design, advanced=True)
    output: Path = parameter(
        PageOut(
            "Accuracy report",
            "A page with the error matrix, the measures, and what was left out and why. Formulas "
            "are those of Olofsson et al. (2014), doi 10.1016/j.rse.2014.02.015.",
            flags="-o",
        )
    )
    output_csv: Path | None = parameter(
        TableOut("Table", "The numbers of the report as a CSV file.", made=False), None
    )
    agreement: Path | None = parameter(
        RasterOut(
            "Agreement",
            "A raster of where mask and reference agree: 0 land in both, 1 water in both, 2 water "
            "on the map only, 3 water in the reference only, 255 not compared. For a reference "
            "raster or polygons.",
            made=False,
        ),
        None,
    )
    sample_points: Path | MakesLayer | None = parameter(
        LayerOut(
            "Sample points",
            "If you have no reference yet. Points are drawn at random among the pixels of each "
            "class, with the fields <i>id</i>, <i>map_class</i> and the empty <i>reference</i>. "
            "Write water or land there, from a better image and without looking at the map, then "
            "give the layer as reference points for the same mask.",
            geometry="point",
            made=False,
        ),
        None,
    )


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


def _sum_up(found: Assessment, report: Report) -> None:
    """Log the measures that matter most."""
    if found.comparison is not None:
        matrix = found.comparison.matrix
        measures = (matrix.overall, matrix.precision, matrix.recall, matrix.f1, matrix.iou)
        overall, users, producers, f1, iou = (cell(value, 4) for value in measures)
        report.info(
            f"Overall accuracy {overall}; of water: user's {users}, producer's {producers}, F1 "
            f"{f1}, IoU {iou}; kappa {cell(matrix.kappa, 4)}."
        )
    if found.estimates is not None:
        overall, producers, area = (
            f"{cell(one.value, 4)} ± {cell(one.margin, 4)}"
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


def _counted(of: Callable[[ErrorMatrix], float]) -> Callable[[Assessment], float | None]:
    """A measure of what was compared."""
    return lambda found: None if found.comparison is None else of(found.comparison.matrix)


def _estimated(
    name: str, place: int | None, of: Callable[[Estimate], float]
) -> Callable[[Assessment], float | None]:
    """A part of an estimate for the whole map."""

    def value(found: Assessment) -> float | None:
        if found.estimates is None:
            return None
        estimate = getattr(found.estimates, name)
        return of(estimate if place is None else estimate[place])

    return value


def _value(one: Estimate) -> float:
    return one.value


def _margin(one: Estimate) -> float:
    return one.margin


_HALF = "Half the width of its 95 % interval"

ASSESS_ACCURACY = Command(
    algorithm="assessaccuracy",
    title="Assess accuracy",
    summary="Compares a water mask with reference data, or draws random sample points for you to "
    "label.",
    about="Measures how accurate a water mask is: error matrix, overall, user's and producer's "
    "accuracy, F1, IoU and kappa, against a raster, polygons or points. Points that were drawn at "
    "random also give area-adjusted accuracy and the area of water with 95 % intervals. If you "
    "have no reference data, let it draw sample points first.",
    tags="water,accuracy,validation,error matrix,confusion matrix,kappa,iou,f1,user's accuracy,"
    "producer's accuracy,area-adjusted,stratified random sample,olofsson",
    icon="assess_accuracy",
    request=AssessOptions,
    plan=plan_assessment,
    run=write_assessment,
    sources=_sources,
    values=(
        Value("COMPARED", "Compared pixels or points", _counted(lambda one: one.pixels)),
        Value("OVERALL", "Overall accuracy", _counted(lambda one: one.overall)),
        Value(
            "USERS_WATER",
            "User's accuracy (precision) of water",
            _counted(lambda one: one.precision),
        ),
        Value(
            "PRODUCERS_WATER",
            "Producer's accuracy (recall) of water",
            _counted(lambda one: one.recall),
        ),
        Value("USERS_LAND", "User's accuracy of land", _counted(lambda one: one.land_precision)),
        Value(
            "PRODUCERS_LAND", "Producer's accuracy of land", _counted(lambda one: one.land_recall)
        ),
        Value("F1", "F1 of water", _counted(lambda one: one.f1)),
        Value("IOU", "IoU of water", _counted(lambda one: one.iou)),
        Value("KAPPA", "Kappa", _counted(lambda one: one.kappa)),
        Value(
            "AREA_ADJUSTED_OVERALL",
            "Area-adjusted overall accuracy",
            _estimated("overall", None, _value),
        ),
        Value("AREA_ADJUSTED_OVERALL_MARGIN", _HALF, _estimated("overall", None, _margin)),
        Value(
            "AREA_ADJUSTED_PRODUCERS_WATER",
            "Area-adjusted producer's accuracy of water",
            _estimated("producers", 0, _value),
        ),
        Value("AREA_ADJUSTED_PRODUCERS_WATER_MARGIN", _HALF, _estimated("producers", 0, _margin)),
        Value(
            "AREA_ADJUSTED_WATER_KM2",
            "Area-adjusted area of water (km²)",
            _estimated("areas", 0, _value),
        ),
        Value("AREA_ADJUSTED_WATER_MARGIN_KM2", f"{_HALF} (km²)", _estimated("areas", 0, _margin)),
    ),
    shown=_shown,
    example="water.tif --reference-layer lakes.gpkg --rest-is-land -o accuracy.html",
)
