"""Where on the ground a raster lies: its latitude, and how far its projection stretches areas."""

from __future__ import annotations

import math

import numpy as np
from osgeo import osr

from .gdal_calls import quietly
from .grid import Grid

# Where a grid's areas are looked at, in parts of its width and height.
_PLACES = ((0.5, 0.5), (0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))


def middle_latitude(grid: Grid) -> float | None:
    """Latitude of the grid's middle in degrees; None if it cannot be told."""
    found = _on_the_ground(grid, np.array([[grid.width / 2, grid.height / 2]]))
    return None if found is None else math.degrees(found[0, 1])


def areal_scale(grid: Grid) -> float | None:
    """What a pixel's area in the projection's plane is to its area on the ellipsoid.

    The latter is the product of the radii of curvature and the pixel's sides in radians (Snyder
    1987, Map Projections, equations 4-18 and 4-20).

    Returns:
        Of the middle and the corners the ratio that is farthest from 1; 1 for a geographic CRS,
        whose areas `Grid.row_areas` computes on the ellipsoid; None if it cannot be told.
    """
    crs = grid.crs
    if crs is None or crs.IsGeographic():
        return None if crs is None else 1.0
    starts = np.array([(x * grid.width, y * grid.height) for x, y in _PLACES])
    pixels = np.concatenate([starts, starts + np.array([1, 0]), starts + np.array([0, 1])])
    found = _on_the_ground(grid, pixels)
    if found is None:
        return None
    origin, right, below = found.reshape(3, -1, 2)
    right, below = right - origin, below - origin
    sides = np.abs(right[:, 0] * below[:, 1] - right[:, 1] * below[:, 0])
    a, b = crs.GetSemiMajor(), crs.GetSemiMinor()
    squared = 1 - (b / a) ** 2
    latitude = origin[:, 1]
    bent = 1 - squared * np.sin(latitude) ** 2
    ground = sides * a**2 * (1 - squared) / bent**2 * np.cos(latitude)
    if not ground.all():
        return None
    ratios = grid.row_areas(0, 1)[0] / ground
    return float(ratios[np.argmax(np.abs(np.log(ratios)))])


def _on_the_ground(grid: Grid, pixels: np.ndarray) -> np.ndarray | None:
    """Longitude and latitude (n, 2) in radians of pixel positions (n, 2); None if unknown."""
    crs = grid.crs
    if crs is None:
        return None
    x0, dx, rx, y0, ry, dy = grid.geotransform
    cols, rows = pixels.T
    positions = np.column_stack([x0 + cols * dx + rows * rx, y0 + cols * ry + rows * dy])
    earth, _ = quietly(crs.CloneGeogCS)
    if earth is None:
        return None
    earth.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    points, _ = quietly(lambda: osr.CoordinateTransformation(crs, earth).TransformPoints(positions))
    if points is None:
        return None
    found = np.array(points)[:, :2] * earth.GetAngularUnits()
    return found if np.isfinite(found).all() else None
