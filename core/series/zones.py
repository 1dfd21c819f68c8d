"""Zones: polygons with names, laid on the grid of the rasters that are summed up in them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, ogr, osr

from ..errors import GMNetError, InputError
from ..gdal_calls import in_memory, quietly
from ..grid import Grid, Window, spatial_reference
from ..report import Report
from ..warping import same_crs

# What the only zone is called where none are given.
EVERYWHERE = "all"
# What features without a name are called together.
UNNAMED = "unnamed"
# Before polygons are transformed, no edge stays longer than this part of the polygon's length, so
# that straight edges bend as they should.
_PART_OF_LENGTH = 0.01
# Points along each axis by which a grid's extent in another CRS is found.
_POINTS = 21
# How much larger than found, in parts of its sides, that extent is taken.
_ROOM = 0.05


@dataclass(frozen=True)
class Zones:
    """Polygons as they were given; those of one name are one zone.

    Attributes:
        names: of each polygon.
        polygons: each as well-known binary.
        crs_wkt: their common CRS.
    """

    names: Sequence[str]
    polygons: Sequence[bytes]
    crs_wkt: str


def zones_from(features: Iterable[tuple[str, bytes | None]], crs_wkt: str, report: Report) -> Zones:
    """Zones out of the features of a layer; those without a geometry are left out.

    Args:
        features: name, and polygon as well-known binary, of each.
        crs_wkt: their CRS.
        report: is told how many are left out.
    """
    names, polygons, without = [], [], 0
    for name, wkb in features:
        if wkb is None:
            without += 1
        else:
            names.append(name)
            polygons.append(wkb)
    if without:
        report.warning(f"Features of ZONES without a geometry are left out: {without}.")
    return Zones(names, polygons, crs_wkt)


@dataclass(frozen=True)
class Zone:
    """A zone on a grid.

    Attributes:
        name: what it is called.
        window: the pixels that it can cover.
        grid: the grid.
        beyond: whether part of it lies outside of the grid.
        source: its polygons in the grid's CRS; None for all pixels.
    """

    name: str
    window: Window
    grid: Grid
    beyond: bool = False
    source: ogr.DataSource | None = None

    def inside(self, window: Window) -> np.ndarray:
        """(rows, cols) bool: pixels whose centre lies in one of its polygons.

        Args:
            window: a part of the zone's.
        """
        if self.source is None:
            return np.ones((window.height, window.width), bool)
        # From the zone's first column on: centres on an edge round alike in all windows.
        col = self.window.col
        part = self.grid.part(Window(col, window.row, window.col_stop - col, window.height))
        raster = gdal.GetDriverByName("MEM").Create("", part.width, part.height)
        raster.SetGeoTransform(list(part.geotransform))
        # Layer and raster have no CRS, so that nothing is transformed; GDAL would remark on it.
        layer = self.source.GetLayer()
        failed, reason = quietly(lambda: gdal.RasterizeLayer(raster, [1], layer, burn_values=[1]))
        if failed != gdal.CE_None:
            raise GMNetError(f"Zone '{self.name}' cannot be laid on the masks ({reason}).")
        inside = raster.ReadAsArray(window.col - col, 0, window.width, window.height)
        return inside.astype(bool)


def everywhere(grid: Grid) -> Zone:
    """The zone of all pixels."""
    return Zone(EVERYWHERE, grid.whole, grid)


def place_zones(zones: Zones, grid: Grid, parameter: str) -> list[Zone]:
    """Lay zones on a grid, in the order in which their names first occur.

    Polygons are transformed to the grid's CRS, their edges being straight in their own. Zones may
    overlap. Those off the grid are left out.

    Args:
        zones: polygons with names.
        grid: with a CRS.
        parameter: what to call them in an error.

    Raises:
        InputError: there are none, they have no CRS or cannot be transformed, or all are elsewhere.
    """
    if not zones.polygons:
        raise InputError(f"{parameter} holds no polygons; give a layer with some, or none at all.")
    source, target = spatial_reference(zones.crs_wkt), grid.crs
    if source is None or target is None:
        raise InputError(
            f"{parameter} has no coordinate reference system; assign the one that its coordinates "
            "are in (native:assignprojection)."
        )
    way, bounds = None, None
    if not same_crs(grid, Grid(1, 1, grid.geotransform, zones.crs_wkt)):
        way = _transformation(source, target, parameter)
        bounds = _bounds(grid, _transformation(target, source, parameter))
    parts: dict[str, list[ogr.Geometry]] = {}
    for name, polygon in zip(zones.names, zones.polygons):
        geometry = ogr.CreateGeometryFromWkb(bytes(polygon)).GetLinearGeometry()
        name = name.strip() or UNNAMED
        if geometry.IsEmpty() or (bounds and not _touch(geometry.GetEnvelope(), bounds)):
            continue
        if way is not None and not _transform(geometry, way):
            raise InputError(
                f"{parameter}: zone '{name}' cannot be transformed to the CRS of the masks; clip "
                "the zones to the masks' surroundings first (native:clip)."
            )
        parts.setdefault(name, []).append(geometry)
    placed = [_placed(name, geometries, grid) for name, geometries in parts.items()]
    found = [zone for zone in placed if zone is not None]
    if not found:
        raise InputError(
            f"No zone of {parameter} lies on the masks; check the CRS of both, or choose zones "
            "there."
        )
    return found


def _placed(name: str, geometries: list[ogr.Geometry], grid: Grid) -> Zone | None:
    """A zone of polygons in the grid's CRS; None if it is elsewhere."""
    envelopes = np.array([geometry.GetEnvelope() for geometry in geometries])
    x = (envelopes[:, 0].min(), envelopes[:, 1].max())
    y = (envelopes[:, 2].min(), envelopes[:, 3].max())
    inverse = gdal.InvGeoTransform(list(grid.geotransform))
    if inverse is None:
        raise InputError("The masks' geotransform cannot be inverted; warp them first.")
    corners = [gdal.ApplyGeoTransform(inverse, one, other) for one in x for other in y]
    (left, right), (top, bottom) = ((min(along), max(along)) for along in zip(*corners))
    col, row = max(0, math.floor(left)), max(0, math.floor(top))
    width = min(grid.width, math.ceil(right)) - col
    height = min(grid.height, math.ceil(bottom)) - row
    if width <= 0 or height <= 0:
        return None
    # Less than half a pixel outside holds no pixel's centre.
    beyond = min(left, top) < -0.5 or right > grid.width + 0.5 or bottom > grid.height + 0.5
    return Zone(name, Window(col, row, width, height), grid, beyond, in_memory(geometries))


def _transformation(
    source: osr.SpatialReference, target: osr.SpatialReference, parameter: str
) -> osr.CoordinateTransformation:
    way, _ = quietly(lambda: osr.CoordinateTransformation(source, target))
    if way is None or not getattr(way, "this", None):
        raise InputError(
            f"The CRS of {parameter} cannot be related to the CRS of the masks; reproject the "
            "zones first (native:reprojectlayer)."
        )
    return way


def _transform(geometry: ogr.Geometry, way: osr.CoordinateTransformation) -> bool:
    """Transform a geometry in place; False if a part of it cannot be."""
    left, right, bottom, top = geometry.GetEnvelope()
    length = max(right - left, top - bottom)
    if length > 0:
        geometry.Segmentize(length * _PART_OF_LENGTH)
    failed, _ = quietly(lambda: geometry.Transform(way))
    return failed == ogr.OGRERR_NONE and all(map(math.isfinite, geometry.GetEnvelope()))


def _bounds(
    grid: Grid, way: osr.CoordinateTransformation
) -> tuple[float, float, float, float] | None:
    """The grid's extent in another CRS as OGR orders it, with room; None if it has none there."""
    part = np.linspace(0.0, 1.0, _POINTS)
    cols, rows = (axis.ravel() for axis in np.meshgrid(part * grid.width, part * grid.height))
    x0, dx, rx, y0, ry, dy = grid.geotransform
    positions = np.column_stack([x0 + cols * dx + rows * rx, y0 + cols * ry + rows * dy])
    points, _ = quietly(lambda: way.TransformPoints(positions))
    found = np.array(points or np.empty((0, 2)))[:, :2]
    found = found[np.isfinite(found).all(axis=1)]
    if not found.size:
        return None
    low, high = found.min(axis=0), found.max(axis=0)
    room = _ROOM * (high - low)
    low, high = low - room, high + room
    return float(low[0]), float(high[0]), float(low[1]), float(high[1])


def _touch(one: Sequence[float], other: Sequence[float]) -> bool:
    return one[0] <= other[1] and one[1] >= other[0] and one[2] <= other[3] and one[3] >= other[2]
