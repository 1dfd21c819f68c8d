"""Outlines of groups of pixels: valid polygons, their lengths on the ground, smooth corners.

Positions are columns and rows of pixel corners until a polygon is written in map units.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import ogr

from ...raster.gdal_calls import quietly
from ...raster.grid import Grid

# Rings of a polygon, the outer one first: (points, 2) columns and rows, the last point the first.
Polygon = list[np.ndarray]

_POLYGON, _MULTIPOLYGON = 3, 6


@dataclass(frozen=True)
class EdgeLengths:
    """How long the sides of pixels are, in metres.

    Attributes:
        along: (height + 1,) length of a pixel's upper side, by row.
        down: (height + 1,) length of a column of pixels' sides from the first row to each.
    """

    along: np.ndarray
    down: np.ndarray

    @classmethod
    def of(cls, grid: Grid) -> EdgeLengths:
        """The sides of a grid's pixels.

        In a geographic CRS they are measured on the ellipsoid with its radii of curvature in the
        meridian and in the prime vertical (Snyder 1987, Map Projections, equations 4-19 and
        4-20); elsewhere in the projection's plane.

        Raises:
            ValueError: the CRS is unknown.
        """
        crs = grid.crs
        if crs is None:
            raise ValueError("no CRS, no lengths")
        _, dx, rx, y0, ry, dy = grid.geotransform
        rows = np.arange(grid.height + 1)
        if not crs.IsGeographic():
            metres = crs.GetLinearUnits() or 1.0
            along = np.full(grid.height + 1, np.hypot(dx, ry) * metres)
            return cls(along, rows * np.hypot(rx, dy) * metres)
        unit, a, b = crs.GetAngularUnits(), crs.GetSemiMajor(), crs.GetSemiMinor()
        squared = 1 - (b / a) ** 2

        def length(rows: np.ndarray, x: float, y: float) -> np.ndarray:
            latitude = (y0 + ry * grid.width / 2 + dy * rows) * unit
            latitude = np.clip(latitude, -np.pi / 2, np.pi / 2)
            flat = 1 - squared * np.sin(latitude) ** 2
            north = a * (1 - squared) / flat**1.5 * y
            east = a / np.sqrt(flat) * np.cos(latitude) * x
            lengths: np.ndarray = np.hypot(north, east) * unit
            return lengths

        sides = length(rows[:-1] + 0.5, rx, dy)
        return cls(length(rows, dx, ry), np.append(0.0, np.cumsum(sides)))

    def perimeter(self, polygons: Sequence[Polygon]) -> float:
        """Length of all rings of polygons whose edges are sides of pixels."""
        total = 0.0
        for ring in (ring for polygon in polygons for ring in polygon):
            cols, rows = ring.T
            down = self.down[rows.astype(int)]
            total += float(self.along[rows[:-1].astype(int)] @ np.abs(np.diff(cols)))
            total += float(np.abs(np.diff(down)).sum())
        return total


def valid_polygons(geometry: ogr.Geometry) -> list[Polygon]:
    """The polygons of what `gdal.Polygonize` made of a group of pixels.

    Where pixels touch at a corner GDAL's ring passes through that corner twice, which no valid
    ring does. GEOS makes valid polygons of the same edges.
    """
    if not quietly(geometry.IsValid)[0]:
        repaired, _ = quietly(geometry.MakeValid)
        geometry = geometry if repaired is None else ogr.ForceToMultiPolygon(repaired)
    data = bytes(geometry.ExportToWkb(ogr.wkbNDR))
    kind, count = struct.unpack_from("<II", data, 1)
    if kind == _POLYGON:
        return [_polygon(data, 0)[0]]
    polygons, place = [], 9
    for _ in range(count):
        polygon, place = _polygon(data, place)
        polygons.append(polygon)
    return polygons


def _polygon(data: bytes, place: int) -> tuple[Polygon, int]:
    """A polygon's rings from ``place`` on in well-known binary, and where it ends."""
    (count,) = struct.unpack_from("<I", data, place + 5)
    place += 9
    rings = []
    for _ in range(count):
        (points,) = struct.unpack_from("<I", data, place)
        rings.append(np.frombuffer(data, "<f8", points * 2, place + 4).reshape(points, 2))
        place += 4 + points * 16
    return rings, place


def as_wkb(polygons: Sequence[Polygon], grid: Grid) -> bytes:
    """Polygons as a multipolygon in map units, in well-known binary."""
    parts = [struct.pack("<BII", 1, _MULTIPOLYGON, len(polygons))]
    for polygon in polygons:
        parts.append(struct.pack("<BII", 1, _POLYGON, len(polygon)))
        for ring in polygon:
            placed = np.column_stack(grid.to_map(*ring.T))
            parts += [struct.pack("<I", len(placed)), placed.astype("<f8").tobytes()]
    return b"".join(parts)


def smoothed(polygons: Sequence[Polygon], iterations: int) -> list[Polygon]:
    """Polygons of pixels with their corners cut off.

    Chaikin's corner cutting (1974, doi 10.1016/0146-664X(74)90028-8) with pixel corners as the
    points of the ring. All that is cut at a corner lies in the triangle between it and the middles
    of the two pixel sides that meet there. No two such triangles overlap, so that valid polygons
    stay valid, and neighbours stay apart.

    Args:
        polygons: their edges are sides of pixels.
        iterations: how often corners are cut; 0 changes nothing.
    """
    if not iterations:
        return list(polygons)
    before, after = _cut_corner(iterations)
    return [[_rounded(ring, before, after) for ring in polygon] for polygon in polygons]


def _rounded(ring: np.ndarray, before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """A ring with the points of `_cut_corner` in place of each corner."""
    corners = ring[:-1]
    come = np.sign(corners - np.roll(corners, 1, axis=0))
    go = np.sign(np.roll(corners, -1, axis=0) - corners)
    # A point on a straight line is not a corner.
    turns = (come != go).any(axis=1)
    corners, come, go = corners[turns, None], come[turns, None], go[turns, None]
    points = corners - come * before[:, None] + go * after[:, None]
    points = points.reshape(-1, 2)
    return np.concatenate([points, points[:1]])


def _cut_corner(iterations: int) -> tuple[np.ndarray, np.ndarray]:
    """Points in place of a corner, as pixels back from it and onward from it."""
    line = np.array([[2.0, 0.0], [1.0, 0.0], [0.0, 0.0], [0.0, 1.0], [0.0, 2.0]])
    for _ in range(iterations):
        near, far = line[:-1], line[1:]
        cuts = np.stack([0.75 * near + 0.25 * far, 0.25 * near + 0.75 * far], axis=1)
        line = cuts.reshape(-1, 2)
    # Of the points on the two straight parts, those nearest to the corner suffice.
    straight = (line == 0).any(axis=1)
    keep = ~straight
    keep[np.flatnonzero(straight & (line[:, 0] > 0))[-1]] = True
    keep[np.flatnonzero(straight & (line[:, 1] > 0))[0]] = True
    return line[keep, 0], line[keep, 1]
