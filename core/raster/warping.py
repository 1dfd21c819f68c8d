"""Bringing a raster onto another grid: comparing grids, and resampled views without a copy.

A view is a virtual raster written as XML, a plain string that every thread can open for itself.
"""

from __future__ import annotations

import math
import xml.etree.ElementTree as ElementTree  # nosec B405
from collections.abc import Sequence

import numpy as np
from osgeo import gdal

from ..errors import InputError
from .gdal_calls import quietly
from .georeference import check_coordinates
from .grid import TOLERANCE, Grid, Window, same_crs
from .longitudes import (
    horizontal_wkt,
    outline_in,
    pole_within,
    transformed,
    turns_towards,
    unwrapped,
    within_one_turn,
)
from .missing import MissingRule
from .reading import open_raster, readable_name
from .virtual_raster import kept_apart, numbers, overlaid, placed

# How far, in source pixels, a transformed position may be off; GDAL interpolates between exactly
# transformed positions as long as it stays below.
POSITION_ERROR = 0.05

# Source pixels that one block of a view may need at once, about 16 MB a band as float32: keeps
# memory bounded however coarse the view's grid is.
BLOCK_SOURCE_PIXELS = 4_000_000
BLOCK_WIDTH, BLOCK_HEIGHT = 512, 256

# Points along each side of a grid that are transformed to another CRS.
_POINTS = 21
# Pixels that an outline may bulge out by between two of them.
_BULGE = 4


def same_grid(a: Grid, b: Grid) -> bool:
    """Whether size, CRS and pixels agree, the latter to a hundredth of a pixel.

    Two grids of unknown CRS are compared by their geotransforms alone, and two without a
    geotransform by their ground control points, if both have some.
    """
    if a.control and b.control and a.control != b.control:
        return False
    if a == b:
        return True
    return a.place_of(b) == a.whole


def footprint(grid: Grid, other: Grid) -> tuple[float, float, float, float] | None:
    """The rectangle round ``other`` in pixels of ``grid``.

    Where longitudes go round the Earth, it lies where it is nearest to ``grid``, in one piece; a
    raster round a pole has all longitudes.

    Returns:
        First column, first row, end column and end row, not rounded; None if nothing of ``other``
        can be transformed to ``grid``'s CRS.
    """
    outline = outline_on(grid, other)
    return None if outline is None else grid.bounds_in_pixels(*outline.T)


def outline_on(grid: Grid, other: Grid) -> np.ndarray | None:
    """(points, 2) x and y of ``other``'s border in ``grid``'s CRS, nearest to ``grid``.

    Returns:
        None if nothing can be transformed.
    """
    source, target = other.crs, grid.crs
    x, y = other.outline(_POINTS)
    if same_crs(grid, other):
        outline = np.column_stack([x, y])
    elif source is None or target is None:
        return None
    else:
        outline = outline_in(source, grid.crs_wkt, x, y)
    if not len(outline):
        return None
    middle = float(outline[:, 0].min() + outline[:, 0].max()) / 2
    outline[:, 0] += grid.turn * turns_towards(middle, grid.middle[0], grid.turn)
    return outline


def covered(grid: Grid, other: Grid) -> Window | None:
    """The part of ``grid`` that ``other`` may have pixels on; None if that is a sliver at most."""
    window = _outlined(grid, other)
    if same_crs(grid, other) and not grid.turn:
        return window
    # An outline round a pole or the whole Earth says little in another CRS.
    cols, rows = _points_on(grid, other)
    if window is None:
        return grid.whole if cols.size else None
    outside = (cols < window.col) | (cols > window.col_stop)
    outside |= (rows < window.row) | (rows > window.row_stop)
    return grid.whole if outside.any() else window


def _outlined(grid: Grid, other: Grid) -> Window | None:
    """The part of ``grid`` that the outline of ``other`` goes round; None if it is a sliver."""
    found = footprint(grid, other)
    if found is None:
        return None
    first_col, first_row, end_col, end_row = found
    cols = _within(first_col, end_col, grid.width)
    rows = _within(first_row, end_row, grid.height)
    return None if cols is None or rows is None else Window.from_slices(rows, cols)


def _points_on(grid: Grid, other: Grid) -> tuple[np.ndarray, np.ndarray]:
    """Columns and rows of those points spread over ``grid`` that lie on ``other``."""
    part = np.linspace(0.0, 1.0, _POINTS)
    cols, rows = (axis.ravel() for axis in np.meshgrid(part * grid.width, part * grid.height))
    on = np.zeros(cols.shape, bool)
    for copy in _copies(other):
        pixels = _pixels_on(copy, grid, cols, rows)
        if pixels is not None:
            col, row = pixels
            within = (col > TOLERANCE) & (col < other.width - TOLERANCE)
            on |= within & (row > TOLERANCE) & (row < other.height - TOLERANCE)
    return cols[on], rows[on]


def _copies(grid: Grid) -> list[Grid]:
    """The grid, and if x goes round the Earth also a turn to the west and to the east of it."""
    return [grid.turned(turns) for turns in ((-1, 0, 1) if grid.turn else (0,))]


def _copies_on(grid: Grid, other: Grid) -> list[Grid]:
    """``other`` as it has to be read to find all of it on ``grid``; the last counts most.

    Of the same CRS these are the copies that lie on the grid. From another CRS longitudes come as
    GDAL counts them: round the middle of a geographic raster, and otherwise on the map, whose edge
    a raster may reach over.
    """
    if not other.turn:
        return [other]
    if same_crs(grid, other):
        nearest = other.towards(grid)
        around = [nearest.turned(turns) for turns in (-1, 1)]
        return [one for one in around if _outlined_as_is(grid, one)] + [nearest]
    crs = other.crs
    x, _ = other.outline()
    if crs is None or crs.IsGeographic() or within_one_turn(other.crs_wkt, x.min(), x.max()):
        return [other]
    return [other.turned(-1), other.turned(1), other]


def _outlined_as_is(grid: Grid, other: Grid) -> bool:
    """Whether the outline of ``other`` of the same CRS touches ``grid`` without a turn."""
    pixels = grid.to_pixel(*other.to_map(*other.corners))
    return all(
        min(float(along.max()), length) - max(float(along.min()), 0.0) > TOLERANCE
        for along, length in zip(pixels, (grid.width, grid.height))
    )


def _within(first: float, end: float, length: int) -> slice | None:
    """Pixels of an axis that an outline may have to do with."""
    if min(end, length) - max(first, 0) <= TOLERANCE:
        return None
    return slice(max(0, math.floor(first) - _BULGE), min(length, math.ceil(end) + _BULGE))


def overlaps(grid: Grid, other: Grid) -> bool:
    """Whether ``other`` may have pixels on more than a sliver of ``grid``."""
    return covered(grid, other) is not None


def check_comparable(grid: Grid, other: Grid, name: str, other_name: str) -> None:
    """Make sure that two rasters can be laid over each other.

    Raises:
        InputError: only one of them has a CRS, or only one of them a georeference.
    """
    for lacking, title, has in ((grid, name, other), (other, other_name, grid)):
        if has.crs_wkt and not lacking.crs_wkt:
            raise InputError(
                f"{title} has no coordinate reference system, but the other raster has one; "
                "assign its CRS (gdal:assignprojection) or geocode it first."
            )
        if has.georeferenced and not lacking.georeferenced:
            raise InputError(
                f"{title} has no georeference, but the other raster has one; geocode it first."
            )
    if not same_crs(grid, other):
        for raster, title in ((grid, name), (other, other_name)):
            check_coordinates(raster, title)
    if grid.control and other.control and grid.control != other.control:
        raise InputError(
            f"{name} and {other_name} have only ground control points, which differ, so their "
            "pixels cannot be compared; warp both to one CRS first (gdal:warpreproject)."
        )


def warped_view(
    source: str,
    grid: Grid,
    *,
    bands: Sequence[int] | None = None,
    resampling: str = "bilinear",
    name: str = "The raster",
    rule: MissingRule | None = None,
) -> str:
    """A view of a raster on another grid, computed where it is read.

    Every band of the view is float32, and NaN where the source has no value. A
    pixel has a value exactly where the source pixel at its centre has one, and missing pixels
    have no share in their neighbours' values. Where the pixels of both grids coincide, values are
    copied as they are.

    Args:
        source: GDAL dataset name.
        grid: the grid of the view; it may be rotated or south-up.
        bands: band numbers of the source, from 1, in the view's order; None takes those of
            ``rule``, or all.
        resampling: GDAL's name of the method.
        name: name of the source in errors.
        rule: what is missing in its bands; None takes `MissingRule.of`.

    Returns:
        What `gdal.Open` takes as a dataset name. Each thread must open its own dataset.

    Raises:
        InputError: the source cannot be read or cannot be related to ``grid``.
    """
    dataset = open_raster(source, name)
    source = readable_name(dataset, source)
    own = Grid.of(dataset)
    check_comparable(own, grid, name, "The target grid")
    rule = rule or MissingRule.of(dataset, bands or range(1, dataset.RasterCount + 1))
    views = []
    for copy in _copies_on(grid, own):
        place = grid.place_of(copy, turned=False)
        if place is not None:
            views.append(placed(dataset, source, rule, grid, place))
            continue
        clean = placed(dataset, source, rule, copy, copy.whole)
        values = _warped(clean, copy, grid, resampling, name)
        if resampling != "near":
            nearest = _warped(clean, copy, grid, "near", name)
            values = kept_apart(values, nearest, grid, len(rule.bands))
        views.append(values)
    return views[0] if len(views) == 1 else overlaid(views, grid, len(rule.bands))


def _warped(source: str, own: Grid, grid: Grid, resampling: str, name: str) -> str:
    """XML of a warped virtual raster of the view ``source``, whose missing values are NaN."""
    x0, dx, rx, y0, ry, dy = grid.geotransform
    plain = rx == 0 and ry == 0 and dx > 0 and dy < 0
    # gdal.Warp knows upright grids only; any other is written into its result.
    bounds = (x0, y0 + grid.height * dy, x0 + grid.width * dx, y0)
    if not plain:
        bounds = (x0, y0 - grid.height, x0 + grid.width, y0)
    # Without a given scale GDAL derives one for each block, and results depend on the blocks.
    extents = _extents(own, grid)
    scales = [f"XSCALE={1 / extents[0]!r}", f"YSCALE={1 / extents[1]!r}"]
    dataset = open_raster(source, name)
    dataset.SetDescription(source)
    view, reason = quietly(
        lambda: gdal.Warp(
            "",
            dataset,
            format="VRT",
            outputBounds=bounds,
            width=grid.width,
            height=grid.height,
            dstSRS=horizontal_wkt(grid.crs_wkt) or None,
            resampleAlg=resampling,
            srcNodata="nan",
            dstNodata="nan",
            outputType=gdal.GDT_Float32,
            workingType=gdal.GDT_Float32,
            errorThreshold=POSITION_ERROR,
            overviewLevel="NONE",
            warpOptions=["UNIFIED_SRC_NODATA=NO", *scales],
        )
    )
    if view is None:
        raise InputError(
            f"{name} cannot be resampled to the other raster's grid ({reason}); warp it there "
            "first (gdal:warpreproject)."
        )
    # What GDAL wrote a moment ago, so no foreign XML.
    root = ElementTree.fromstring(view.GetMetadata("xml:VRT")[0])  # nosec B314
    if not plain:
        _set_geotransform(root, grid)
    _set_block(root, grid, extents)
    return ElementTree.tostring(root, encoding="unicode")


def _set_geotransform(root: ElementTree.Element, grid: Grid) -> None:
    """Give a warped virtual raster the geotransform of a rotated or south-up grid."""
    for tag, values in (
        ("GeoTransform", grid.geotransform),
        ("DstGeoTransform", grid.geotransform),
        ("DstInvGeoTransform", grid.inverse),
    ):
        for element in root.iter(tag):
            element.text = numbers(values)


def _extents(own: Grid, grid: Grid) -> tuple[float, float]:
    """Columns and rows of ``own`` that one pixel in the middle of ``grid`` extends over.

    Round a pole, where a step to the side may be half a turn, it is that of pixels between the
    middle and the border.
    """
    parts = [(0.5, 0.5)]
    if own.turn and grid.crs is not None and pole_within(grid.crs, *grid.outline()):
        parts = [(x, y) for x in (0.25, 0.75) for y in (0.25, 0.75)]
    found = [
        step
        for x, y in parts
        if (step := _steps(own, grid, grid.width * x, grid.height * y)) is not None
    ]
    if not found:
        return 1.0, 1.0
    along, down = np.median(found, axis=0).tolist()
    return along or 1.0, down or 1.0


def _steps(own: Grid, grid: Grid, col: float, row: float) -> np.ndarray | None:
    """(2,) columns and rows of ``own`` that a pixel of ``grid`` extends over; None if unknown."""
    cols, rows = np.array([col, col + 1, col]), np.array([row, row, row + 1])
    pixels = _pixels_on(own, grid, cols, rows, together=True)
    if pixels is None or not np.isfinite(pixels).all():
        return None
    steps: np.ndarray = np.hypot(*(np.array(pixels)[:, 1:] - np.array(pixels)[:, :1]).T)
    return steps


def _set_block(root: ElementTree.Element, grid: Grid, extents: tuple[float, float]) -> None:
    """Give a warped virtual raster blocks whose source pixels fit into memory."""
    pixels = max(1, int(BLOCK_SOURCE_PIXELS / max(1.0, extents[0] * extents[1])))
    width = min(BLOCK_WIDTH, grid.width, math.isqrt(pixels))
    height = min(BLOCK_HEIGHT, grid.height, pixels // width)
    for tag, length in (("BlockXSize", width), ("BlockYSize", height)):
        for element in root.findall(tag):
            element.text = str(length)


def _pixels_on(
    grid: Grid, other: Grid, cols: np.ndarray, rows: np.ndarray, together: bool = False
) -> tuple[np.ndarray, np.ndarray] | None:
    """Pixel positions on ``grid`` of those on ``other``, NaN for those that have none.

    Args:
        grid: the grid.
        other: another one.
        cols: (points,) columns on it.
        rows: (points,) rows on it.
        together: whether the points are neighbours, between which longitudes do not jump.

    Returns:
        None if a CRS is missing.
    """
    source, target = other.crs, grid.crs
    alike = same_crs(grid, other)
    if not alike and (source is None or target is None):
        return None
    x, y = other.to_map(cols, rows)
    if not alike:
        x, y = transformed(source, target, x, y)
        if together and np.isfinite(x).all():
            x = unwrapped(x, grid.turn)
    return grid.to_pixel(x, y)
