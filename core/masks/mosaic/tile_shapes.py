"""Polygons of tiles as pixels of a grid: which of them have their centre inside."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, ogr

from ...errors import GMNetError, InputError, spell
from ...raster.gdal_calls import in_memory, quietly
from ...raster.grid import TOLERANCE, Grid, Window
from ...raster.polygons import Placing, Remarks, geometry_of, rings_of

# Decimals of a pixel to which positions count: hides the rounding of computations, so that tiles
# with a common edge agree on the pixels whose centres lie on it.
_DECIMALS = 6

# A closed line, (points, 2) columns and rows; the first of a polygon is its outline.
_Ring = np.ndarray


@dataclass(frozen=True)
class Tile:
    """A tile of the layer of tiles.

    Attributes:
        id: what names of files call it.
        wkb: its polygon or polygons.
    """

    id: str
    wkb: bytes


def tiles_from(features: Iterable[tuple[int, str, bytes]], field: str) -> list[Tile]:
    """Tiles out of the features of a layer.

    Args:
        features: number, id and polygon as well-known binary of each.
        field: where the ids are from, for the error.

    Raises:
        InputError: one has no id.
    """
    tiles = []
    for number, tile_id, wkb in features:
        if not tile_id:
            raise InputError(
                f"Polygon {number} of {spell('tiles')} has no id in '{field}'; fill it in, or "
                "delete it."
            )
        tiles.append(Tile(tile_id, wkb))
    return tiles


@dataclass(frozen=True)
class Shape:
    """A tile on a grid.

    Attributes:
        window: the pixels round it; none of another has its centre inside.
        polygons: its polygons as lists of rings, in pixels of the grid.
        rectangle: whether its pixels are all those of the window.
    """

    window: Window
    polygons: tuple[tuple[_Ring, ...], ...]
    rectangle: bool

    def seen_from(self, window: Window) -> Shape:
        """The tile on the grid of a window."""
        polygons = tuple(
            tuple(ring - np.array([window.col, window.row]) for ring in rings)
            for rings in self.polygons
        )
        return Shape(self.window.seen_from(window), polygons, self.rectangle)

    def inside(self, window: Window) -> np.ndarray:
        """(rows, cols) bool: which pixels of a part of its own window belong to the tile.

        Raises:
            GMNetError: GDAL cannot compute it.
        """
        if self.rectangle:
            return np.ones((window.height, window.width), bool)
        burnt = gdal.GetDriverByName("MEM").Create("", window.width, window.height, 1)
        burnt.SetGeoTransform([window.col, 1.0, 0.0, window.row, 0.0, 1.0])
        held = in_memory(_polygon(rings) for rings in self.polygons)
        layer = held.GetLayer()
        done, reason = quietly(
            lambda: gdal.RasterizeLayer(burnt, [1], layer, burn_values=[1]) == gdal.CE_None
        )
        if not done:
            raise GMNetError(
                f"A tile of {spell('tiles')} cannot be overlaid on the masks' pixels ({reason})."
            )
        return burnt.ReadAsArray().astype(bool)


def shape_on(tile: Tile, placing: Placing, grid: Grid, remarks: Remarks) -> Shape | None:
    """A tile as pixels of an endless grid.

    Args:
        tile: with a polygon.
        placing: brings it to the grid's CRS.
        grid: size does not matter.
        remarks: receives what is noticed.

    Returns:
        None if the tile covers no pixel's centre.

    Raises:
        InputError: it is not a polygon, or cannot be brought to the grid's CRS.
    """
    placed = placing.place(geometry_of(tile.wkb), f"the tile '{tile.id}'")
    if placed.lacking:
        raise InputError(
            f"The tile '{tile.id}' of {spell('tiles')} has no polygon; draw or delete it."
        )
    remarks.note(placed, f"'{tile.id}'")
    polygons = tuple(
        tuple(
            np.round(np.column_stack(grid.to_pixel(*ring.T)), _DECIMALS)
            for ring in rings_of(polygon)
        )
        for polygon in placed.polygons
    )
    points = np.concatenate([ring for rings in polygons for ring in rings])
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    col, row = math.ceil(left - 0.5), math.ceil(top - 0.5)
    width, height = math.ceil(right - 0.5) - col, math.ceil(bottom - 0.5) - row
    if width < 1 or height < 1:
        return None
    return Shape(Window(col, row, width, height), polygons, _is_rectangle(polygons))


def _polygon(rings: tuple[_Ring, ...]) -> ogr.Geometry:
    polygon = ogr.Geometry(ogr.wkbPolygon)
    for points in rings:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in points:
            ring.AddPoint_2D(float(x), float(y))
        polygon.AddGeometryDirectly(ring)
    return polygon


def _is_rectangle(polygons: tuple[tuple[_Ring, ...], ...]) -> bool:
    """Whether a tile is one upright rectangle, to a hundredth of a pixel."""
    if len(polygons) != 1 or len(polygons[0]) != 1:
        return False
    ring = polygons[0][0]
    low, high = ring.min(axis=0), ring.max(axis=0)
    on_edge = np.minimum(np.abs(ring - low), np.abs(ring - high)).min(axis=1) <= TOLERANCE
    x, y = (ring - low).T
    area = abs(float(x[:-1] @ y[1:] - x[1:] @ y[:-1])) / 2
    missing = float(np.prod(high - low)) - area
    return bool(on_edge.all()) and abs(missing) <= TOLERANCE * float(np.sum(high - low)) * 2
