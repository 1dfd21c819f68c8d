"""Counting how a mask agrees with a reference: pixel by pixel, or at points."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError, spell
from ..masks.legend import DRY, FALSE, HIT, LAND, MISSED, NODATA, SHADOW, STEEP, WATER
from ..masks.mask import Mask
from ..raster.georeference import check_measured, measured
from ..raster.grid import Grid, Window
from ..raster.reading import strips
from ..raster.writing import RasterTarget
from ..report import Report
from .matrix import CLASSES, ErrorMatrix
from .reference import Reference
from .reference_vectors import Points

# Codes of a mask that say neither water nor land.
UNJUDGED = (STEEP, SHADOW, NODATA)
# Places of the matrix, row by row, as an agreement raster says them.
_CELLS = ((HIT, FALSE), (MISSED, DRY))
_M2_PER_KM2 = 1e6


@dataclass(frozen=True)
class Strata:
    """The classes of a mask as strata, water before land.

    Attributes:
        pixels: (2,) int64 pixels of each.
        areas: (2,) area of each in km2.
    """

    pixels: np.ndarray
    areas: np.ndarray

    @property
    def weights(self) -> np.ndarray:
        """(2,) part of the mapped area that each class takes."""
        weights: np.ndarray = self.areas / self.areas.sum()
        return weights


@dataclass(frozen=True)
class Comparison:
    """A mask compared with a reference for every pixel, or for some points.

    Attributes:
        matrix: counts of pixels or points.
        unjudged: (3, 2) pixels or points that are known, water and land, but that the mask says
            nothing of; by the codes of `UNJUDGED`.
        unknown: pixels or points that the mask judged, but of which nothing is known.
    """

    matrix: ErrorMatrix
    unjudged: np.ndarray
    unknown: int


@dataclass(frozen=True)
class PixelComparison(Comparison):
    """A mask compared with a raster or polygons.

    Attributes:
        areas: (2, 2) km2 of the matrix's cells; None if the mask has no CRS.
    """

    areas: np.ndarray | None


@dataclass(frozen=True)
class PointComparison(Comparison):
    """A mask compared with points.

    Attributes:
        strata: the classes of the whole mask.
        outside: points beyond the mask.
        sharing: points that lie in one pixel with an earlier one.
        elsewhere: points that were drawn in another class than the mask has there.
    """

    strata: Strata
    outside: int
    sharing: int
    elsewhere: int


def strata_of(mask: Mask, report: Report) -> Strata:
    """Pixels and areas of a mask's classes.

    Raises:
        InputError: the mask does not say how large its pixels are.
        Cancelled: the user stopped the run.
    """
    grid = mask.grid
    check_measured(grid, mask.name, "the areas of its classes are unknown")
    pixels, areas = np.zeros(2, np.int64), np.zeros(2)
    for window in strips(grid):
        report.check()
        codes = mask.read(window)
        sizes = grid.row_areas(window.row, window.height) / _M2_PER_KM2
        for place, code in enumerate(CLASSES):
            in_rows = np.count_nonzero(codes == code, axis=1)
            pixels[place] += in_rows.sum()
            areas[place] += in_rows @ sizes
        report.progress(window.row_stop / grid.height)
    return Strata(pixels, areas)


def compare_pixels(
    mask: Mask, reference: Reference, report: Report, agreement: RasterTarget | None = None
) -> PixelComparison:
    """Compare every pixel of a mask with what is known of it.

    Args:
        mask: the mask.
        reference: what is known, on the mask's grid.
        report: progress and cancellation.
        agreement: an entered target for the codes of `core.masks.legend.AGREEMENT_LEGEND`, or None.

    Raises:
        InputError: no pixel is known of those that the mask judged.
        Cancelled: the user stopped the run.
    """
    grid = mask.grid
    counts, areas = np.zeros((2, 2), np.int64), np.zeros((2, 2))
    unjudged, unknown = np.zeros((len(UNJUDGED), 2), np.int64), 0
    for window in strips(grid, rasters=8):
        report.check()
        codes, truth = mask.read(window), reference.read(window)
        sizes = _row_sizes(grid, window)
        said = np.full(codes.shape, NODATA, np.uint8)
        for row, mapped in enumerate(CLASSES):
            for col, known in enumerate(CLASSES):
                here = (codes == mapped) & (truth == known)
                said[here] = _CELLS[row][col]
                in_rows = np.count_nonzero(here, axis=1)
                counts[row, col] += in_rows.sum()
                areas[row, col] += in_rows @ sizes
        unjudged += _unjudged(codes, truth)
        unknown += np.count_nonzero(np.isin(codes, CLASSES) & (truth == NODATA))
        if agreement is not None:
            agreement.write(window.row, said)
        report.progress(window.row_stop / grid.height)
    _check_common(counts, mask.name, reference.name, unjudged)
    return PixelComparison(
        ErrorMatrix.of(counts), unjudged, int(unknown), areas if measured(grid) else None
    )


def _row_sizes(grid: Grid, window: Window) -> np.ndarray:
    """(rows,) area of a pixel in km2; 0 without a CRS."""
    if not measured(grid):
        return np.zeros(window.height)
    return grid.row_areas(window.row, window.height) / _M2_PER_KM2


def compare_points(mask: Mask, points: Points, name: str, report: Report) -> PointComparison:
    """Compare a mask with what is known at points.

    Args:
        mask: the mask.
        points: in pixels of its grid.
        name: what to call them in messages.
        report: progress and cancellation.

    Raises:
        InputError: no point is known of those that the mask judged, or the mask has no CRS.
        Cancelled: the user stopped the run.
    """
    strata = strata_of(mask, report.part(0.0, 0.5))
    inside = points.rows >= 0
    if not inside.any():
        raise InputError(
            f"None of the {len(inside)} points of {name} lies on {mask.name}; choose a reference "
            "that covers the same place."
        )
    codes = _codes_at(mask, points, report.part(0.5, 1.0))[inside]
    truth = points.codes[inside]
    counts = np.array(
        [
            [np.count_nonzero((codes == mapped) & (truth == known)) for known in CLASSES]
            for mapped in CLASSES
        ]
    )
    unjudged = _unjudged(codes, truth)
    _check_common(counts, mask.name, name, unjudged)
    judged = np.isin(codes, CLASSES)
    counted = judged & (truth != NODATA)
    pixels = points.rows[inside] * mask.grid.width + points.cols[inside]
    drawn = points.strata[inside]
    return PointComparison(
        ErrorMatrix.of(counts),
        unjudged,
        unknown=int(np.count_nonzero(judged & (truth == NODATA))),
        strata=strata,
        outside=int(np.count_nonzero(~inside)),
        sharing=int(np.count_nonzero(counted) - np.unique(pixels[counted]).size),
        elsewhere=int(np.count_nonzero(counted & (drawn != NODATA) & (drawn != codes))),
    )


def _codes_at(mask: Mask, points: Points, report: Report) -> np.ndarray:
    """(points,) uint8 codes of the mask; 255 beyond it."""
    codes = np.full(points.rows.size, NODATA, np.uint8)
    order = np.argsort(points.rows, kind="stable")
    rows = points.rows[order]
    for window in strips(mask.grid):
        report.check()
        first, stop = np.searchsorted(rows, [window.row, window.row_stop])
        here = order[first:stop]
        if here.size:
            codes[here] = mask.read(window)[points.rows[here] - window.row, points.cols[here]]
        report.progress(window.row_stop / mask.grid.height)
    return codes


def _unjudged(codes: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """(3, 2) how many are known, water and land, where a mask has each code of `UNJUDGED`."""
    return np.array(
        [
            [np.count_nonzero((codes == code) & (truth == known)) for known in (WATER, LAND)]
            for code in UNJUDGED
        ],
        np.int64,
    )


def _check_common(counts: np.ndarray, mask: str, reference: str, unjudged: np.ndarray) -> None:
    if counts.sum():
        return
    if unjudged.sum():
        raise InputError(
            f"{mask} has no usable pixel (no observation, or excluded terrain) wherever "
            f"{reference} is labelled; choose a reference for another place or a map "
            "of another time."
        )
    raise InputError(
        f"{reference} labels no pixel of {mask} as water or land; check that it covers the same "
        f"place, and that {spell('water_values')} and {spell('land_values')} are values that "
        "occur in it."
    )
