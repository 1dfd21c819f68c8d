"""Where a raster's pixels lie: grids, windows, extents and pixel areas."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from osgeo import gdal, osr

from .errors import InputError

# GDAL gives a raster without georeference no geotransform; QGIS then shows it with this one.
PIXEL_GEOTRANSFORM = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)

# Windows of this side, this many along each axis, are looked at before work starts.
_SAMPLE_SIDE, _SAMPLES_ALONG = 64, 5


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

    def common(self, other: Window) -> Window | None:
        """The pixels of both; None if there are none."""
        col, row = max(self.col, other.col), max(self.row, other.row)
        width = min(self.col_stop, other.col_stop) - col
        height = min(self.row_stop, other.row_stop) - row
        return Window(col, row, width, height) if width > 0 and height > 0 else None


@dataclass(frozen=True)
class Extent:
    """A rectangle in map units; an empty ``crs_wkt`` means the raster's own CRS."""

    xmin: float
    ymin: float
    xmax: float
    ymax: float
    crs_wkt: str = ""


@dataclass(frozen=True)
class Grid:
    """Size, geotransform (GDAL's order) and CRS (WKT, empty when unknown) of a raster."""

    width: int
    height: int
    geotransform: tuple[float, ...]
    crs_wkt: str

    @classmethod
    def of(cls, dataset: gdal.Dataset) -> Grid:
        """The grid of an open GDAL dataset."""
        geotransform = dataset.GetGeoTransform(can_return_null=True)
        return cls(
            dataset.RasterXSize,
            dataset.RasterYSize,
            tuple(geotransform) if geotransform else PIXEL_GEOTRANSFORM,
            dataset.GetProjection() or "",
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
        """The CRS with x before y, or None when unknown."""
        return spatial_reference(self.crs_wkt)

    def part(self, window: Window) -> Grid:
        """The grid of a window of this one."""
        x0, dx, rx, y0, ry, dy = self.geotransform
        origin = (
            x0 + window.col * dx + window.row * rx,
            y0 + window.col * ry + window.row * dy,
        )
        geotransform = (origin[0], dx, rx, origin[1], ry, dy)
        if not self.georeferenced:
            geotransform = PIXEL_GEOTRANSFORM
        return replace(self, width=window.width, height=window.height, geotransform=geotransform)

    def window_of(self, extent: Extent) -> Window:
        """The smallest window of whole pixels that covers the part of ``extent`` on the raster.

        Raises:
            InputError: the extent is not finite or does not touch the raster, or its CRS cannot be
            related to it.
        """
        xmin, ymin, xmax, ymax = self._bounds_in_own_crs(extent)
        inverse = gdal.InvGeoTransform(list(self.geotransform))
        if inverse is None:
            raise InputError("The raster's geotransform cannot be inverted; warp the raster first.")
        corners = [
            gdal.ApplyGeoTransform(inverse, x, y) for x in (xmin, xmax) for y in (ymin, ymax)
        ]
        cols, rows = zip(*corners)
        first_col, stop_col = _pixels_over(min(cols), max(cols), self.width)
        first_row, stop_row = _pixels_over(min(rows), max(rows), self.height)
        if stop_col <= first_col or stop_row <= first_row:
            raise InputError(
                "EXTENT does not touch the raster; choose an extent that overlaps it, or leave "
                "EXTENT empty to map all of it."
            )
        return Window(first_col, first_row, stop_col - first_col, stop_row - first_row)

    def _bounds_in_own_crs(self, extent: Extent) -> tuple[float, float, float, float]:
        bounds = (extent.xmin, extent.ymin, extent.xmax, extent.ymax)
        if not all(math.isfinite(value) for value in bounds):
            raise InputError("EXTENT is not four numbers; give xmin, xmax, ymin, ymax.")
        source, target = spatial_reference(extent.crs_wkt), self.crs
        if source is None or target is None or source.IsSame(target):
            return bounds
        bounds = _transformed(bounds, source, target)
        if not all(math.isfinite(value) for value in bounds):
            raise InputError(
                "EXTENT cannot be transformed to the raster's CRS; give it in that CRS instead."
            )
        return bounds

    def samples(self) -> Iterator[Window]:
        """Small windows spread over the raster, to judge its values by."""
        width, height = min(_SAMPLE_SIDE, self.width), min(_SAMPLE_SIDE, self.height)
        for row in np.unique(np.linspace(0, self.height - height, _SAMPLES_ALONG).astype(int)):
            for col in np.unique(np.linspace(0, self.width - width, _SAMPLES_ALONG).astype(int)):
                yield Window(int(col), int(row), width, height)

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


def spatial_reference(wkt: str) -> osr.SpatialReference | None:
    """The CRS that ``wkt`` describes, with x before y; None for an empty text."""
    if not wkt:
        return None
    crs = osr.SpatialReference()
    crs.ImportFromWkt(wkt)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def _pixels_over(begin: float, end: float, length: int) -> tuple[int, int]:
    """First and one past the last of ``length`` pixels that a part of their axis touches.

    A hundredth of a pixel is forgiven: extents are typed and rounded. A part without a length
    touches one pixel.
    """
    first = math.floor(begin + 0.01)
    stop = max(math.ceil(end - 0.01), first + (begin == end))
    return max(0, first), min(length, stop)


def _transformed(
    bounds: tuple[float, float, float, float],
    source: osr.SpatialReference,
    target: osr.SpatialReference,
) -> tuple[float, float, float, float]:
    """The rectangle round ``bounds`` in another CRS; infinite where there is no way to it."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return osr.CoordinateTransformation(source, target).TransformBounds(*bounds, 21)
    except (RuntimeError, TypeError):  # raised by GDAL, or for the lack of a transformation
        return (math.inf,) * 4
    finally:
        gdal.PopErrorHandler()


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
