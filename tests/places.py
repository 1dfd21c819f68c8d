"""Grids and surfaces at 180 degrees and at the poles, for tests."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from gmnet_water.core.raster.grid import Grid
from gmnet_water.core.raster.vector_files import Polygons
from osgeo import osr

from .rasters import save, wkt

FIJI = (180.0, -16.5)
# WGS 84.
_A, _F = 6378137.0, 1 / 298.257223563


def reference(crs: int | str) -> osr.SpatialReference:
    """A CRS with x before y."""
    found = osr.SpatialReference()
    found.SetFromUserInput(f"EPSG:{crs}" if isinstance(crs, int) else crs)
    found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return found


def moved(source: int | str, target: int | str, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """(n, 2) positions in another CRS."""
    change = osr.CoordinateTransformation(reference(source), reference(target))
    points = change.TransformPoints(np.column_stack([np.ravel(x), np.ravel(y)]))
    return np.array(points)[:, :2]


def grid_at(
    crs: int | str, place: tuple[float, float], size: float, pixels: int = 60, turns: int = 0
) -> Grid:
    """A square grid round a place in degrees; x may be counted some turns further."""
    x, y = moved(4326, crs, np.array([place[0]]), np.array([place[1]]))[0]
    if crs in (4326, 4269):
        x = place[0] + 360 * turns
    half = pixels / 2 * size
    return Grid(pixels, pixels, (x - half, size, 0.0, y + half, 0.0, -size), wkt(crs))


def lonlat(grid: Grid) -> np.ndarray:
    """(rows, cols, 2) longitudes and latitudes of the centres of pixels, in degrees."""
    x0, dx, rx, y0, ry, dy = grid.geotransform
    row, col = np.mgrid[0.5 : grid.height, 0.5 : grid.width]
    x, y = x0 + col * dx + row * rx, y0 + col * ry + row * dy
    return moved(grid.crs_wkt, 4326, x, y).reshape(grid.height, grid.width, 2)


def surface(grid: Grid) -> np.ndarray:
    """(rows, cols) float32 dB that vary smoothly over the ground, whatever the CRS."""
    longitude, latitude = np.radians(lonlat(grid)).transpose(2, 0, 1)
    x, y = np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude)
    return -20 + 300 * y + 50 * x + 100 * (np.sin(latitude) - round(np.sin(latitude[0, 0]), 2))


def save_on(path: Path, bands: np.ndarray, grid: Grid) -> str:
    """Write (bands, rows, cols) on a grid."""
    return save(path, bands, geotransform=grid.geotransform, crs=grid.crs_wkt)


def ellipsoid_area(south: float, north: float, width: float) -> float:
    """Area in m2 between two parallels, over a width in degrees; by adding up narrow belts."""
    squared = _F * (2 - _F)
    edges = np.radians(np.linspace(south, north, 20_001))
    middles = (edges[:-1] + edges[1:]) / 2
    flat = 1 - squared * np.sin(middles) ** 2
    belts = _A**2 * (1 - squared) * np.cos(middles) / flat**2 * np.diff(edges)
    return float(belts.sum()) * math.radians(width)


def tile_layer(tiles: Mapping[str, bytes], crs: int | str) -> Polygons:
    """A layer of tiles that was read, of well-known binary by the tiles' ids."""
    ids, polygons = list(tiles), list(tiles.values())
    return Polygons(range(len(ids)), ids, polygons, wkt(crs), "tiles")
