"""Drawing sample points at random in the classes of a mask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..errors import InputError, spell
from ..masks.mask import Mask
from ..raster.reading import strips
from ..report import Report
from .comparison import Strata, strata_of
from .matrix import CLASS_NAMES, CLASSES
from .reference_vectors import MAP_CLASS, REFERENCE
from .sampling_design import MOST_POINTS, Allocation, Design

# Fields of the points, with the types of their values, in the order of `Sample.records`.
FIELDS = {"id": int, MAP_CLASS: str, REFERENCE: str}


@dataclass(frozen=True)
class Sample:
    """Points at the centres of pixels, in the order of their numbers: a random one.

    Attributes:
        x: (points,) in the mask's CRS.
        y: (points,) in the mask's CRS.
        codes: (points,) uint8, the mask's class at each.
        strata: the classes that were drawn from.
        points: (2,) int64 points of each class.
    """

    x: np.ndarray
    y: np.ndarray
    codes: np.ndarray
    strata: Strata
    points: np.ndarray

    def records(self) -> Iterator[tuple[float, float, tuple[object, ...]]]:
        """x, y and a value for each of `FIELDS`."""
        names = dict(zip(CLASSES, CLASS_NAMES))
        for number, (x, y, code) in enumerate(zip(self.x, self.y, self.codes), start=1):
            yield float(x), float(y), (number, names[int(code)], None)


def sample_size(
    weights: np.ndarray, expected: np.ndarray, target_error: float, population: int
) -> float:
    """Number of points for a target standard error of the overall accuracy.

    Cochran (1977), Sampling techniques, equation 5.25, as Olofsson et al. (2014), doi
    10.1016/j.rse.2014.02.015, section 5.1, equation 13: for points that are shared out in
    proportion to the classes' areas.

    Args:
        weights: (classes,) part of the area that each class takes.
        expected: (classes,) user's accuracy that each class is thought to have.
        target_error: the standard error.
        population: pixels in all classes.
    """
    spread = expected * (1 - expected)
    summed = float(weights @ np.sqrt(spread))
    return summed**2 / (target_error**2 + float(weights @ spread) / population)


def allocate(size: int, weights: np.ndarray, pixels: np.ndarray, fewest: int) -> np.ndarray:
    """Share points out among classes.

    Args:
        size: points in all.
        weights: (classes,) what they are shared out in proportion to.
        pixels: (classes,) how many points each class has room for.
        fewest: points that each class gets at least, as far as it has room.

    Returns:
        (classes,) int64 points, ``size`` in all.

    Raises:
        InputError: there are too few points for the minimum, or too few pixels for the points.
    """
    lowest = np.minimum(fewest, pixels)
    if size > pixels.sum():
        raise InputError(
            f"{spell('sample_size')} is {size}, but only {pixels.sum()} pixels of the mask are "
            "water or land; draw fewer points."
        )
    if size < lowest.sum():
        raise InputError(
            f"{spell('sample_size')} is {size}, but {lowest.sum()} points are needed for at least "
            f"{fewest} in each class; draw more points, or lower {spell('sample_minimum')}."
        )
    # Shares grow with a common factor until they are enough; those at a bound stay there.
    low, high = 0.0, float(size / weights[weights > 0].min())
    for _ in range(100):
        middle = (low + high) / 2
        enough = np.clip(middle * weights, lowest, pixels).sum() >= size
        low, high = (low, middle) if enough else (middle, high)
    shares = np.clip(high * weights, lowest, pixels)
    points: np.ndarray = np.floor(shares + 1e-6).astype(np.int64)
    # What rounding left over goes to the largest remainders.
    order = np.argsort(points - shares, kind="stable")
    points[order[: size - int(points.sum())]] += 1
    return points


def plan_sample(design: Design, strata: Strata) -> np.ndarray:
    """(2,) int64 points of water and of land.

    Raises:
        InputError: the mask has no such pixels, or the design does not fit it.
    """
    there = strata.pixels > 0
    if not there.any():
        raise InputError(
            f"No pixel of {spell('mask')} is water or land, so no points can be drawn."
        )
    pixels, weights = strata.pixels[there], strata.weights[there]
    size = design.sample_size
    if not size:
        expected = np.array((design.expected_water, design.expected_land))[there]
        wanted = sample_size(weights, expected, design.sample_error, int(pixels.sum()))
        fewest = int(np.minimum(design.fewest, pixels).sum())
        size = min(max(int(np.ceil(wanted)), fewest), int(pixels.sum()))
    if size > MOST_POINTS:
        raise InputError(
            f"{size} points are more than {MOST_POINTS}; raise {spell('sample_error')} or lower "
            f"{spell('sample_size')}."
        )
    if design.allocation is Allocation.EQUAL:
        weights = np.ones(len(weights))
    points = np.zeros(len(CLASSES), np.int64)
    points[there] = allocate(size, weights, pixels, design.fewest)
    return points


def draw(mask: Mask, design: Design, report: Report) -> Sample:
    """Draw points at random, without replacement, in each class of a mask.

    Every pixel of a class is as likely as any other. Two passes over the mask: the first counts,
    the second finds the pixels whose ranks were drawn.

    Raises:
        InputError: the mask has no CRS or no water and land, or the design does not fit it.
        Cancelled: the user stopped the run.
    """
    strata = strata_of(mask, report.part(0.0, 0.5))
    points = plan_sample(design, strata)
    rng = np.random.default_rng(design.seed)
    ranks = [
        np.sort(rng.choice(int(pixels), int(count), replace=False, shuffle=False))
        for pixels, count in zip(strata.pixels, points)
    ]
    rows, cols = _pixels_of(mask, ranks, report.part(0.5, 1.0))
    codes = np.repeat(np.array(CLASSES, np.uint8), points)
    # Their order must not reveal the map's class to whoever looks at the points.
    order = rng.permutation(codes.size)
    cols, rows, codes = cols[order] + 0.5, rows[order] + 0.5, codes[order]
    x, y = mask.grid.to_map(cols, rows)
    shared = ", ".join(f"{count} in {name}" for name, count in zip(CLASS_NAMES, points))
    report.info(f"{codes.size} sample points: {shared}.")
    return Sample(x, y, codes, strata, points)


def _pixels_of(
    mask: Mask, ranks: list[np.ndarray], report: Report
) -> tuple[np.ndarray, np.ndarray]:
    """Rows and columns of pixels by their ranks (ascending) in each class, class by class."""
    found: list[list[np.ndarray]] = [[np.empty(0, np.int64)] for _ in CLASSES]
    passed = [0 for _ in CLASSES]
    width = mask.grid.width
    for window in strips(mask.grid, rasters=8):
        report.check()
        codes = mask.read(window)
        for place, code in enumerate(CLASSES):
            here = np.flatnonzero(codes == code)
            first, stop = np.searchsorted(ranks[place], [passed[place], passed[place] + here.size])
            taken = here[ranks[place][first:stop] - passed[place]]
            found[place].append(window.row * width + taken)
            passed[place] += here.size
        report.progress(window.row_stop / mask.grid.height)
    places = np.concatenate([one for parts in found for one in parts])
    return places // width, places % width
