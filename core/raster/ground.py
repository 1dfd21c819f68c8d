"""Where on the ground a raster lies: its latitude, and how far its projection stretches areas."""

from __future__ import annotations

import math

import numpy as np

from .grid import Grid
from .longitudes import geographic, transformed

# Where a grid's areas are looked at, in parts of its width and height.
_PLACES = ((0.5, 0.5), (0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))

# A projection whose areas are off by more than this part is remarked on. UTM stays within 0.1 %.
_STRETCH = 0.01


def middle_latitude(grid: Grid) -> float | None:
    """Latitude of the grid's middle in degrees; None if it is unknown."""
    found = on_the_ground(grid, np.array([[grid.width / 2, grid.height / 2]]))
    return None if found is None else math.degrees(found[0, 1])


def areal_scale(grid: Grid) -> float | None:
    """What a pixel's area in the projection's plane is to its area on the ellipsoid.

    The latter is that of the pixel's sides as straight lines between positions in space, which
    have no longitudes that jump at 180 degrees or mean nothing at a pole.

    Returns:
        Of the middle and the corners the ratio that is farthest from 1; 1 for a geographic CRS,
        whose areas `Grid.row_areas` computes on the ellipsoid; None if it is unknown.
    """
    crs = grid.crs
    if crs is None or crs.IsGeographic():
        return None if crs is None else 1.0
    starts = np.array([(x * grid.width, y * grid.height) for x, y in _PLACES])
    pixels = np.concatenate([starts, starts + np.array([1, 0]), starts + np.array([0, 1])])
    found = on_the_ground(grid, pixels)
    if found is None:
        return None
    origin, right, below = in_space(grid, found).reshape(3, -1, 3)
    ground = np.linalg.norm(np.cross(right - origin, below - origin), axis=1)
    ratios = grid.row_areas(0, 1)[0] / ground[np.isfinite(ground) & (ground > 0)]
    return float(ratios[np.argmax(np.abs(np.log(ratios)))]) if ratios.size else None


def area_remark(grid: Grid, masks: bool = True) -> str:
    """The remark on areas on a grid; empty where they are true to a hundredth, or unknown.

    Args:
        grid: the grid.
        masks: whether it is that of masks; otherwise it is that of a raster to be mapped.
    """
    scale = areal_scale(grid)
    if scale is None or abs(scale - 1) <= _STRETCH:
        return ""
    whose, what = ("masks'", "the masks") if masks else ("raster's", "the raster")
    how = "gdal:warpreproject, nearest neighbour" if masks else "gdal:warpreproject"
    return (
        f"Areas are those in the plane of the {whose} projection, which here are {scale:.3g} times "
        f"as large as on the ground; warp {what} to UTM or an equal-area CRS ({how}) for true "
        "areas."
    )


def in_space(grid: Grid, places: np.ndarray) -> np.ndarray:
    """(n, 3) metres from the centre of the Earth, of longitudes and latitudes (n, 2) in radians."""
    crs = grid.crs
    if crs is None:
        raise ValueError("no CRS, no ellipsoid")
    a, b = crs.GetSemiMajor(), crs.GetSemiMinor()
    squared = 1 - (b / a) ** 2
    longitude, latitude = places.T
    normal = a / np.sqrt(1 - squared * np.sin(latitude) ** 2)
    from_axis = normal * np.cos(latitude)
    up = normal * (1 - squared) * np.sin(latitude)
    return np.column_stack([from_axis * np.cos(longitude), from_axis * np.sin(longitude), up])


def on_the_ground(grid: Grid, pixels: np.ndarray) -> np.ndarray | None:
    """Longitude and latitude (n, 2) in radians of pixel positions (n, 2).

    Returns:
        NaN for positions beyond the projection; None if all are, or the CRS has no longitudes.
    """
    crs = grid.crs
    earth = None if crs is None else geographic(crs)
    if crs is None or earth is None:
        return None
    found = np.column_stack(transformed(crs, earth, *grid.to_map(*pixels.T)))
    found *= earth.GetAngularUnits()
    return None if np.isnan(found).all() else found
