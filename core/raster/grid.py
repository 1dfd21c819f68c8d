"""Where a raster's pixels lie: grids, windows, extents and pixel areas."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, reduce
from operator import or_
from typing import TypeVar

import numpy as np
from osgeo import gdal, osr

from ..errors import InputError, ParameterError, spell
from .longitudes import outline_in, spatial_reference, turn, turns_towards

# GDAL gives a raster without georeference no geotransform; QGIS then shows it with this one.
PIXEL_GEOTRANSFORM = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)

# Grids that differ by less than this part of a pixel count as one: geotransforms are rounded by
# the programs that write them, and a hundredth is far below what geocoding can place.
TOLERANCE = 0.01

# Windows of this side, this many along each axis, are looked at before work starts.
_SAMPLE_SIDE, _SAMPLES_ALONG = 64, 5
# Points along each side of an extent that are transformed to another CRS.
_POINTS = 21

# Positions: one, or arrays of them.
_Along = TypeVar("_Along", float, np.ndarray)


@dataclass(frozen=True)
class Window:
    """A rectangle of whole pixels of a raster."""

    col: int
    row: int
    width: int
    height: int

    @property
    def row_stop(self) -> int:
        """The first row below the window."""
        return self.row + self.height

    @property
    def col_stop(self) -> int:
        """The first column right of the window."""
        return self.col + self.width

    @property
    def slices(self) -> tuple[slice, slice]:
        """Rows and columns, to index an array of all pixels by."""
        return slice(self.row, self.row_stop), slice(self.col, self.col_stop)

    @classmethod
    def from_slices(cls, rows: slice, cols: slice) -> Window:
        """The window of rows and columns; both slices have a start and a stop."""
        return cls(cols.start, rows.start, cols.stop - cols.start, rows.stop - rows.start)

    def __and__(self, other: Window) -> Window | None:
        """The pixels of both; None if there are none."""
        rows = slice(max(self.row, other.row), min(self.row_stop, other.row_stop))
        cols = slice(max(self.col, other.col), min(self.col_stop, other.col_stop))
        there = rows.stop > rows.start and cols.stop > cols.start
        return Window.from_slices(rows, cols) if there else None

    def __or__(self, other: Window) -> Window:
        """The smallest window that covers both."""
        rows = slice(min(self.row, other.row), max(self.row_stop, other.row_stop))
        cols = slice(min(self.col, other.col), max(self.col_stop, other.col_stop))
        return Window.from_slices(rows, cols)

    def seen_from(self, other: Window) -> Window:
        """The same pixels, counted from another window's upper left corner."""
        return replace(self, col=self.col - other.col, row=self.row - other.row)


@dataclass(frozen=True)
class Extent:
    """A rectangle in map units; an empty ``crs_wkt`` means the raster's own CRS."""

    xmin: float
    ymin: float
    xmax: float
    ymax: float
    crs_wkt: str = ""


@dataclass(frozen=True)
class ControlPoints:
    """Ground control points of a raster that has no geotransform.

    Attributes:
        points: column, row, x, y and height of each.
        crs_wkt: CRS of x and y, empty when unknown.
    """

    points: tuple[tuple[float, float, float, float, float], ...]
    crs_wkt: str

    @classmethod
    def of(cls, dataset: gdal.Dataset) -> ControlPoints | None:
        """Those of an open GDAL dataset; None if it has none."""
        points = tuple(
            (point.GCPPixel, point.GCPLine, point.GCPX, point.GCPY, point.GCPZ)
            for point in dataset.GetGCPs()
        )
        return cls(points, dataset.GetGCPProjection() or "") if points else None

    def moved(self, cols: int, rows: int) -> ControlPoints:
        """The points of a raster that begins so many columns and rows later."""
        points = tuple((col - cols, row - rows, x, y, z) for col, row, x, y, z in self.points)
        return replace(self, points=points)

    def write(self, dataset: gdal.Dataset) -> None:
        """Give them to an open raster."""
        points = [gdal.GCP(x, y, z, col, row) for col, row, x, y, z in self.points]
        dataset.SetGCPs(points, self.crs_wkt)


@dataclass(frozen=True)
class Grid:
    """Where a raster's pixels lie.

    Attributes:
        width: columns.
        height: rows.
        geotransform: in GDAL's order.
        crs_wkt: CRS, empty when unknown.
        control: points that take the place of a geotransform; they do not make grids differ.
    """

    width: int
    height: int
    geotransform: tuple[float, ...]
    crs_wkt: str
    control: ControlPoints | None = field(default=None, compare=False)

    @classmethod
    def of(cls, dataset: gdal.Dataset) -> Grid:
        """The grid of an open GDAL dataset."""
        geotransform = dataset.GetGeoTransform(can_return_null=True)
        return cls(
            dataset.RasterXSize,
            dataset.RasterYSize,
            tuple(geotransform) if geotransform else PIXEL_GEOTRANSFORM,
            dataset.GetProjection() or "",
            None if geotransform else ControlPoints.of(dataset),
        )

    @property
    def georeferenced(self) -> bool:
        """Whether the raster says where it lies."""
        return self.geotransform != PIXEL_GEOTRANSFORM

    @property
    def whole(self) -> Window:
        """The window of all pixels."""
        return Window(0, 0, self.width, self.height)

    @property
    def crs(self) -> osr.SpatialReference | None:
        """The CRS with x before y and without heights, or None when unknown."""
        return spatial_reference(self.crs_wkt)

    @property
    def turn(self) -> float:
        """By how much x grows once round the Earth; 0 where it does not go round."""
        return turn(self.crs_wkt) if self.georeferenced else 0.0

    @property
    def middle(self) -> tuple[float, float]:
        """X and y of the middle."""
        return self.to_map(self.width / 2, self.height / 2)

    def to_map(self, cols: _Along, rows: _Along) -> tuple[_Along, _Along]:
        """X and y of pixel positions, counted from the upper left corner."""
        x0, dx, rx, y0, ry, dy = self.geotransform
        return x0 + cols * dx + rows * rx, y0 + cols * ry + rows * dy

    def to_pixel(self, x: _Along, y: _Along) -> tuple[_Along, _Along]:
        """Columns and rows of positions on the map, counted from the upper left corner.

        Raises:
            InputError: the geotransform cannot be inverted.
        """
        c0, cx, cy, r0, rx, ry = self.inverse
        return c0 + x * cx + y * cy, r0 + x * rx + y * ry

    def bounds_in_pixels(self, x: np.ndarray, y: np.ndarray) -> tuple[float, float, float, float]:
        """First column, first row, end column and end row round positions, not rounded.

        Raises:
            InputError: the geotransform cannot be inverted.
        """
        cols, rows = self.to_pixel(x, y)
        return float(cols.min()), float(rows.min()), float(cols.max()), float(rows.max())

    @cached_property
    def inverse(self) -> tuple[float, ...]:
        """The geotransform from the map to pixels.

        Raises:
            InputError: there is none.
        """
        inverse = gdal.InvGeoTransform(list(self.geotransform))
        if inverse is None:
            raise InputError("The raster's geotransform cannot be inverted; warp the raster first.")
        return tuple(inverse)

    def outline(self, points: int = 2) -> tuple[np.ndarray, np.ndarray]:
        """X and y round the border, in order, with so many points along each side."""
        part = np.linspace(0.0, 1.0, points)[:-1]
        low, high = np.zeros_like(part), np.ones_like(part)
        cols = np.concatenate([part, high, 1 - part, low]) * self.width
        rows = np.concatenate([low, part, high, 1 - part]) * self.height
        return self.to_map(cols, rows)

    def turned(self, turns: int) -> Grid:
        """The same ground, with x counted so many turns round the Earth further."""
        if not turns:
            return self
        x0, *others = self.geotransform
        return replace(self, geotransform=(x0 + turns * self.turn, *others))

    def towards(self, other: Grid) -> Grid:
        """The same ground, turned round the Earth to where it is nearest to ``other``.

        Args:
            other: of the same CRS.
        """
        return self.turned(turns_towards(self.middle[0], other.middle[0], self.turn))

    def place_of(self, other: Grid, turned: bool = True) -> Window | None:
        """Where ``other`` lies on this grid if their pixels coincide, to a hundredth of a pixel.

        Args:
            other: another grid.
            turned: whether it is taken where it is nearest, if longitudes go round the Earth.

        Returns:
            A window that may reach beyond the grid; None if the pixels do not coincide.

        Raises:
            InputError: the geotransform cannot be inverted.
        """
        if not same_crs(self, other):
            return None
        other = other.towards(self) if turned else other
        cols, rows = self.to_pixel(*other.to_map(*other.corners))
        col, row = round(float(cols[0])), round(float(rows[0]))
        off = np.abs(np.array([cols - col, rows - row]) - other.corners).max()
        return Window(col, row, other.width, other.height) if off <= TOLERANCE else None

    @property
    def corners(self) -> tuple[np.ndarray, np.ndarray]:
        """Columns and rows of the upper left, upper right and lower right corner."""
        return np.array([0.0, self.width, self.width]), np.array([0.0, 0.0, self.height])

    def __and__(self, other: Grid) -> Grid | None:
        """The pixels of both; None if they have none in common, or theirs do not coincide."""
        place = self.place_of(other)
        common = None if place is None else place & self.whole
        return None if common is None else self.part(common)

    def __or__(self, other: Grid) -> Grid | None:
        """The pixels of either, and those between; None if theirs do not coincide."""
        place = self.place_of(other)
        return None if place is None else self.part(place | self.whole)

    def __getitem__(self, slices: tuple[slice, slice]) -> Grid:
        """The grid of rows and columns of this one."""
        rows, cols = (
            slice(*along.indices(length))
            for along, length in zip(slices, (self.height, self.width))
        )
        return self.part(Window.from_slices(rows, cols))

    def part(self, window: Window) -> Grid:
        """The grid of a window of this one, which may reach beyond it."""
        _, dx, rx, _, ry, dy = self.geotransform
        x, y = self.to_map(window.col, window.row)
        geotransform = (x, dx, rx, y, ry, dy)
        if not self.georeferenced:
            geotransform = PIXEL_GEOTRANSFORM
        control = self.control and self.control.moved(window.col, window.row)
        return replace(
            self,
            width=window.width,
            height=window.height,
            geotransform=geotransform,
            control=control,
        )

    def window_of(self, extent: Extent) -> Window:
        """The smallest window of whole pixels that covers the part of ``extent`` on the raster.

        Raises:
            InputError: the extent is not finite or does not touch the raster, or its CRS cannot be
            related to it.
        """
        outline = self._outline_in_own_crs(extent)
        middle = (outline[:, 0].min() + outline[:, 0].max()) / 2
        nearest = turns_towards(float(middle), self.middle[0], self.turn)
        found = []
        # What goes round the Earth may touch both ends of the raster.
        for turns in (nearest - 1, nearest, nearest + 1) if self.turn else (0,):
            x, y = outline[:, 0] + turns * self.turn, outline[:, 1]
            left, top, right, bottom = self.bounds_in_pixels(x, y)
            rows = _pixels_over(top, bottom, self.height)
            cols = _pixels_over(left, right, self.width)
            if cols.stop > cols.start and rows.stop > rows.start:
                found.append(Window.from_slices(rows, cols))
        if not found:
            raise InputError(
                f"{spell('extent')} does not touch the raster; choose an extent that overlaps it, "
                "or leave it empty to map all of the raster."
            )
        return reduce(or_, found)

    def _outline_in_own_crs(self, extent: Extent) -> np.ndarray:
        """(points, 2) x and y round an extent."""
        west, south, east, north = extent.xmin, extent.ymin, extent.xmax, extent.ymax
        if not all(math.isfinite(value) for value in (west, south, east, north)):
            raise ParameterError("extent", "is not four numbers; give the four sides.")
        source, target = spatial_reference(extent.crs_wkt), self.crs
        if source is not None and not self.georeferenced:
            raise InputError(
                f"{spell('extent')} is in map coordinates, but the raster has no georeference; "
                "leave it empty, or warp the raster first (gdal:warpreproject)."
            )
        if west > east:  # as RFC 7946 writes an extent across 180 degrees
            east += turn(extent.crs_wkt or self.crs_wkt)
        sides = (west, (east - west), 0.0, north, 0.0, (south - north))
        x, y = Grid(1, 1, sides, extent.crs_wkt).outline(_POINTS)
        if source is None or target is None or source.IsSame(target):
            return np.column_stack([x, y])
        outline = outline_in(source, self.crs_wkt, x, y)
        if not len(outline):
            raise InputError(
                f"{spell('extent')} cannot be transformed to the raster's CRS; give it in that CRS "
                "instead."
            )
        return outline

    def samples(self, block: tuple[int, int] = (1, 1)) -> Iterator[Window]:
        """Small windows spread over the raster, to judge its values by.

        Args:
            block: columns and rows of the blocks that it is stored in; a window that fits into one
                block does not reach into others, each of which may have to be downloaded.
        """
        width, height = min(_SAMPLE_SIDE, self.width), min(_SAMPLE_SIDE, self.height)
        for row in np.unique(np.linspace(0, self.height - height, _SAMPLES_ALONG).astype(int)):
            for col in np.unique(np.linspace(0, self.width - width, _SAMPLES_ALONG).astype(int)):
                left, top = _within(int(col), width, block[0]), _within(int(row), height, block[1])
                yield Window(left, top, width, height)

    def row_areas(self, row: int, rows: int) -> np.ndarray:
        """Area of one pixel in each of ``rows`` rows from ``row`` on.

        In a geographic CRS the area is that on the ellipsoid between the row's parallels
        (Snyder 1987, Map Projections, equation 3-12); where the grid is rotated, so that latitude
        changes along a row, it is that of the pixel in the row's middle (equations 4-18 and
        4-20). Elsewhere it is the pixel's area in the projection's plane.

        Returns:
            (rows,) float64, square metres.

        Raises:
            ValueError: the CRS is unknown.
        """
        crs = self.crs
        if crs is None:
            raise ValueError("no CRS, no area")
        _, dx, rx, y0, ry, dy = self.geotransform
        if not crs.IsGeographic():
            metres = crs.GetLinearUnits() or 1.0
            return np.full(rows, abs(dx * dy - rx * ry) * metres**2)
        unit = crs.GetAngularUnits()
        edges = y0 + ry * self.width / 2 + dy * np.arange(row, row + rows + 1)
        if rx or ry:
            middles = _on_earth((edges[:-1] + edges[1:]) / 2 * unit)
            return _density(crs, middles) * abs(dx * dy - rx * ry) * unit**2
        zones = _zone_area(crs, _on_earth(edges * unit))
        return np.abs(np.diff(zones)) * abs(dx) * unit


def same_crs(a: Grid, b: Grid) -> bool:
    """Whether two grids are in one CRS; two unknown ones count as one."""
    first, second = a.crs, b.crs
    if first is None or second is None:
        return first is None and second is None
    return bool(first.IsSame(second, ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"]))


def _pixels_over(begin: float, end: float, length: int) -> slice:
    """Which of ``length`` pixels a part of their axis touches.

    A hundredth of a pixel is forgiven: extents are typed and rounded. A part without a length
    touches one pixel.
    """
    first = math.floor(begin + 0.01)
    stop = max(math.ceil(end - 0.01), first + (begin == end))
    return slice(max(0, first), min(length, stop))


def _on_earth(latitude: np.ndarray) -> np.ndarray:
    """Latitudes in radians, those beyond a pole moved to it."""
    return np.clip(latitude, -math.pi / 2, math.pi / 2)


def _density(crs: osr.SpatialReference, latitude: np.ndarray) -> np.ndarray:
    """Area of a square radian at ``latitude`` (radians), in m2: the radii of curvature."""
    a, b = crs.GetSemiMajor(), crs.GetSemiMinor()
    squared = 1 - (b / a) ** 2
    return b**2 * np.cos(latitude) / (1 - squared * np.sin(latitude) ** 2) ** 2


def _zone_area(crs: osr.SpatialReference, latitude: np.ndarray) -> np.ndarray:
    """Area from the equator to ``latitude`` (radians) for one radian of longitude, in m2."""
    a, b = crs.GetSemiMajor(), crs.GetSemiMinor()
    sine = np.sin(latitude)
    squared = 1 - (b / a) ** 2
    if squared <= 0:
        return a**2 * sine
    e = math.sqrt(squared)
    return b**2 / 2 * (sine / (1 - squared * sine**2) + np.arctanh(e * sine) / e)


def _within(start: int, length: int, block: int) -> int:
    """A start before ``start``, from which a length that fits into one block lies in one."""
    over = start % block + length - block
    return start - over if block >= length and over > 0 else start
