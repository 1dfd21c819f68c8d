"""Assessing a mask against a reference, and drawing sample points where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from osgeo import gdal

from ..errors import InputError, spell, spelled
from ..masks.class_values import unknown_codes
from ..masks.legend import AGREEMENT_LEGEND, NODATA, colour_table
from ..masks.mask import Mask, code_remarks, open_mask
from ..raster.block_cache import bounded_cache
from ..raster.georeference import check_measured, contradiction, place_remark
from ..raster.hidden_file import together
from ..raster.reading import named, open_raster
from ..raster.targets import check_target
from ..raster.unchanged import unchanged
from ..raster.writing import Layout, RasterTarget
from ..report import Report
from .class_words import ClassWords
from .comparison import PixelComparison, PointComparison, compare_pixels, compare_points
from .estimates import Adjusted, adjusted
from .matrix import CLASS_NAMES, ErrorMatrix
from .reference import Reference, check_reference_raster, raster_reference
from .reference_vectors import Shapes, burnt, points_on
from .sampling import Sample, draw
from .sampling_design import FEWEST_POINTS, Design

# Producer's accuracies of water and land together: 2 if all is right, 1 by chance.
_CONTRARY = 0.5


@dataclass(frozen=True)
class AccuracyRequest:
    """What to assess, and against what.

    Attributes:
        mask: GDAL dataset name of the mask.
        words: values of water and of land in the reference.
        raster: GDAL dataset name of a reference raster; may be empty.
        polygons: reference polygons, or None.
        points: reference points, or None.
        agreement: where the raster of agreement with the reference raster or the polygons is
            be, or None.
        design: of the sample points to draw, or None.
    """

    mask: str
    words: ClassWords
    raster: str = ""
    polygons: Shapes | None = None
    points: Shapes | None = None
    agreement: Path | None = None
    design: Design | None = None

    @property
    def mask_name(self) -> str:
        """What to call the mask in messages."""
        return named(spell("mask"), self.mask)

    @property
    def raster_name(self) -> str:
        """What to call the reference raster in messages."""
        return named(spell("reference_raster"), self.raster)


@dataclass(frozen=True)
class Assessment:
    """What an assessment found.

    Attributes:
        comparison: of the mask with the reference; None if there was no reference.
        estimates: of the whole map, from points; None without points in each mapped class.
        sample: the points that were drawn; None if none were asked for.
        remarks: what the user should know before relying on it.
    """

    comparison: PixelComparison | PointComparison | None = None
    estimates: Adjusted | None = None
    sample: Sample | None = None
    remarks: tuple[str, ...] = ()


def check_accuracy(request: AccuracyRequest) -> list[str]:
    """Refuse what cannot be assessed, as far as can be checked without reading all of it.

    Returns:
        Remarks for the user.

    Raises:
        InputError: the mask is none, the reference does not fit it, or the target cannot be used.
    """
    mask = open_mask(request.mask, request.mask_name)
    request.words.check_apart()
    read: list[gdal.Dataset] = [mask.dataset]
    remarks = []
    if request.raster:
        if _same(request.mask, request.raster):
            raise InputError(
                f"{request.mask_name} and {spell('reference_raster')} are the same raster; choose "
                "another one to compare the mask with."
            )
        remark = check_reference_raster(
            request.raster, request.raster_name, mask.grid, request.mask_name, request.words
        )
        remarks += [remark] if remark else []
        read.append(open_raster(request.raster, request.raster_name))
    # Where only the inputs are checked, it has no name yet.
    if request.agreement is not None and request.agreement.name:
        check_target(request.agreement, spell("agreement"), read)
    if request.points or request.design:
        check_measured(mask.grid, request.mask_name, "it can have no sample points")
    elif request.agreement is not None or contradiction(mask.grid):
        sentence = place_remark(mask.dataset, request.mask_name, "the agreement")
        remarks += [sentence] if sentence else []
    return remarks


def agreement_target(request: AccuracyRequest, report: Report) -> list[RasterTarget]:
    """The raster of agreement, to be entered with the other results; nothing if none is wanted."""
    if request.agreement is None:
        return []
    layout = Layout("uint8", NODATA, ["agreement"], colours=colour_table(AGREEMENT_LEGEND))
    grid = open_mask(request.mask, request.mask_name).grid
    return [RasterTarget(request.agreement, grid, layout, report)]


def assess_accuracy(
    request: AccuracyRequest,
    folder: Path,
    report: Report,
    agreement: Sequence[RasterTarget] | None = None,
) -> Assessment:
    """Compare a mask with a reference, and draw sample points, if requested.

    Args:
        request: what to do.
        folder: for files that are needed meanwhile.
        report: log, progress and cancellation.
        agreement: from `agreement_target`, entered already; None to write it alone.

    Raises:
        InputError: as in `check_accuracy`, or nothing is known of any pixel that the mask judged.
        Cancelled: the user stopped the run.
    """
    remarks = check_accuracy(request)
    mask = open_mask(request.mask, request.mask_name)
    remarks = code_remarks([mask]) + remarks
    result = Assessment()
    comparing = request.raster or request.polygons or request.points
    half = report.part(0.0, 0.5) if request.design and comparing else report
    with bounded_cache([mask.dataset]), unchanged([mask.dataset]):
        if request.points is not None:
            result = _at_points(mask, request.points, half)
        elif comparing:
            result = _by_pixels(mask, request, folder, half, agreement)
        if request.design is not None:
            rest = report.part(0.5, 1.0) if comparing else report
            result = replace(result, sample=draw(mask, request.design, rest))
    if result.comparison is not None:
        remarks += _one_sided(result.comparison.matrix)
        remarks += _contrary(result.comparison.matrix)
    remarks += result.remarks
    for remark in remarks:
        report.warning(remark)
    return replace(result, remarks=tuple(map(spelled, remarks)))


def _one_sided(matrix: ErrorMatrix) -> list[str]:
    """The remark on a reference that has one class only."""
    known = matrix.counts.sum(axis=0)
    return [
        f"The reference has no {name} where the mask is known, so user's accuracies and "
        "the measures of both classes together mean little."
        for name, count in zip(CLASS_NAMES, known)
        if not count
    ]


def _contrary(matrix: ErrorMatrix) -> list[str]:
    """The remark on a reference that says the opposite of the mask nearly everywhere."""
    if not matrix.recall + matrix.land_recall < _CONTRARY:
        return []
    return [
        "Mask and reference contradict each other: the mask has land in "
        f"{1 - matrix.recall:.0%} of the reference's water, and water in "
        f"{1 - matrix.land_recall:.0%} of its land. Check whether the classes of one of them are "
        "swapped (1 means land in some water masks, such as those of ASF HyP3), and that both "
        "show the same place and time."
    ]


def _by_pixels(
    mask: Mask,
    request: AccuracyRequest,
    folder: Path,
    report: Report,
    agreement: Sequence[RasterTarget] | None,
) -> Assessment:
    if request.polygons is not None:
        reference = burnt(request.polygons, mask.grid, folder, report.part(0.0, 0.5))
        report = report.part(0.5, 1.0)
    else:
        reference = raster_reference(request.raster, request.raster_name, mask.grid, request.words)
    with ExitStack() as stack:
        # A view on another grid holds its own blocks besides those of the raster.
        stack.enter_context(bounded_cache([reference.dataset] * 2))
        if agreement is None:
            agreement = agreement_target(request, report)
            stack.enter_context(together(agreement))
        stack.enter_context(
            unchanged([mask.dataset, *([request.raster] if request.raster else [])])
        )
        comparison = compare_pixels(mask, reference, report, *agreement)
    return Assessment(comparison, remarks=_unknown(request, reference, comparison))


def _unknown(
    request: AccuracyRequest, reference: Reference, comparison: PixelComparison
) -> tuple[str, ...]:
    """The remark on values of a reference raster that are in neither list."""
    if not request.raster:
        return ()
    others = reference.other_values()
    one_sided = not comparison.matrix.counts.sum(axis=0).all()
    remark = unknown_codes(reference.name, others, spell("water_values"), spell("land_values"))
    if others == [NODATA] and one_sided:
        return (
            f"{reference.name} has 255, which neither {spell('water_values')} nor "
            f"{spell('land_values')} has, so those pixels are unknown; if 255 means water "
            "or land, add it there.",
        )
    return (remark,) if remark else ()


def _at_points(mask: Mask, shapes: Shapes, report: Report) -> Assessment:
    points = points_on(shapes, mask.grid, report)
    found = compare_points(mask, points, shapes.name, report)
    remarks = []
    if found.outside:
        remarks.append(f"Points outside the mask, left out: {found.outside}.")
    if found.unknown:
        remarks.append(
            f"Points labelled neither water nor land, left out: {found.unknown}. If they were hard "
            "to judge, the estimates are too optimistic."
        )
    if found.sharing:
        remarks.append(
            f"Points that share a pixel with another point: {found.sharing}. A random sample "
            "contains each pixel once."
        )
    if found.elsewhere:
        remarks.append(
            f"Points that were drawn in a class other than the mask's: {found.elsewhere}. They are "
            "a sample of another map, so area-adjusted estimates do not hold for this one. Draw "
            "points on this mask."
        )
    counted = found.matrix.counts.sum(axis=1)
    lacking = (found.strata.areas > 0) & (counted == 0)
    for name, none, few in zip(CLASS_NAMES, lacking, (counted > 0) & (counted < FEWEST_POINTS)):
        if none:
            remarks.append(
                f"No point lies where the mask has {name}, so there are no estimates for the "
                "whole map; add points there."
            )
        elif few:
            remarks.append(
                f"Only one point lies where the mask has {name}, too few to estimate the error."
            )
    estimates = None if lacking.any() else adjusted(found.matrix.counts, found.strata.areas)
    return Assessment(found, estimates, remarks=tuple(remarks))


def _same(first: str, second: str) -> bool:
    """Whether two dataset names mean the same raster."""
    one, other = Path(first), Path(second)
    return first == second or (one.exists() and other.exists() and one.samefile(other))
