"""Arithmetic of longitudes: once round the Earth, across 180 degrees, and round a pole.

x goes round in geographic CRSs, and in projections whose meridians are parallel lines (Mercator and
other cylinders): x and x plus a turn are one place. Elsewhere it does not.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from osgeo import osr

from .gdal_calls import quietly

# Steps along an outline that are so many times as long as most, and longer than any scene (metres),
# are jumps from one edge of a projection's plane to the other.
_JUMP, _LONGEST_STEP = 20.0, 1_000_000.0
# Latitudes in degrees where UTM ends in the north and in the south.
_UTM_NORTH, _UTM_SOUTH = 84.0, -80.0
# Degrees from 180 within which a UTM zone next to it is not the only CRS to name.
_NEAR_LINE = 3.0


def spatial_reference(wkt: str) -> osr.SpatialReference | None:
    """The CRS that ``wkt`` describes, with x before y and without heights; None for an empty text.

    Heights are no part of where a pixel lies: a CRS with them is the same map as one without.
    """
    if not wkt:
        return None
    crs = osr.SpatialReference()
    crs.ImportFromWkt(wkt)
    if crs.IsCompound() or (crs.GetAxesCount() == 3 and not crs.IsGeocentric()):
        quietly(lambda: crs.DemoteTo2D(None))
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def horizontal_wkt(wkt: str) -> str:
    """``wkt``, without heights if it has any."""
    crs = osr.SpatialReference()
    if not wkt or crs.ImportFromWkt(wkt) != 0:
        return wkt
    if not crs.IsCompound() and crs.GetAxesCount() != 3:
        return wkt
    flat = spatial_reference(wkt)
    return wkt if flat is None else flat.ExportToWkt(["FORMAT=WKT2_2018"])


def turn(wkt: str) -> float:
    """By how much x grows once round the Earth, in units of a CRS; 0 where x does not go round."""
    return _round_the_earth(wkt)[1]


def within_one_turn(wkt: str, low: float, high: float) -> bool:
    """Whether x from ``low`` to ``high`` lies between the two edges of a CRS's map."""
    middle, whole = _round_the_earth(wkt)
    room = whole * 1e-9
    return not whole or (low >= middle - whole / 2 - room and high <= middle + whole / 2 + room)


@lru_cache(maxsize=64)
def _round_the_earth(wkt: str) -> tuple[float, float]:
    """X of the central meridian, and how much x grows once round the Earth."""
    crs = spatial_reference(wkt)
    if crs is None:
        return 0.0, 0.0
    if crs.IsGeographic():
        return 0.0, 2 * math.pi / crs.GetAngularUnits()
    if not crs.IsProjected():
        return 0.0, 0.0
    earth = geographic(crs)
    if earth is None:
        return 0.0, 0.0
    # In degrees, whatever unit the CRS itself has.
    central = crs.GetNormProjParm(osr.SRS_PP_CENTRAL_MERIDIAN, 0.0)
    quarter = math.pi / 2 / earth.GetAngularUnits()
    middle = math.radians(central) / earth.GetAngularUnits()
    latitudes = np.repeat([0.0, quarter * 2 / 3], 3)
    longitudes = middle + np.tile([-quarter, 0.0, quarter], 2)
    x, y = (axis.reshape(2, 3) for axis in transformed(earth, crs, longitudes, latitudes))
    steps = np.diff(x)
    # Straight and parallel meridians, as far from each other everywhere, across straight parallels.
    even = np.isfinite(x).all() and np.allclose(steps, steps[0, 0], rtol=1e-6, atol=1e-3)
    if not even or np.abs(np.diff(y)).max() > 1e-3 or not steps[0, 0]:
        return 0.0, 0.0
    return float(x[0, 1]), abs(4 * float(steps[0, 0]))


def geographic(crs: osr.SpatialReference) -> osr.SpatialReference | None:
    """The geographic CRS under a CRS, longitude first; None if it has none."""
    earth, _ = quietly(crs.CloneGeogCS)
    if earth is not None:
        earth.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return earth


def way_between(
    source: osr.SpatialReference, target: osr.SpatialReference
) -> osr.CoordinateTransformation | None:
    """The transformation from one CRS to another; None if there is none."""
    way, _ = quietly(lambda: osr.CoordinateTransformation(source, target))
    return way if getattr(way, "this", None) else None


def transformed(
    source: osr.SpatialReference, target: osr.SpatialReference, x: np.ndarray, y: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Positions in another CRS; NaN for those that cannot be transformed."""
    nowhere = np.full(x.shape, np.nan)
    way = way_between(source, target)
    if way is None:
        return nowhere, nowhere
    points, _ = quietly(lambda: way.TransformPoints(np.column_stack([x, y])))
    if points is None:
        return nowhere, nowhere
    found = np.array(points)[:, :2]
    found[~np.isfinite(found).all(axis=1)] = np.nan
    return found[:, 0], found[:, 1]


def unwrapped(x: np.ndarray, whole: float) -> np.ndarray:
    """X along a line without jumps of whole turns.

    Args:
        x: (points,) finite.
        whole: a turn; 0 leaves x as it is.
    """
    if not whole or x.size < 2:
        return x
    steps = np.diff(x)
    return np.concatenate([x[:1], x[1:] - whole * np.cumsum(np.round(steps / whole))])


def turns_towards(middle: float, target: float, whole: float) -> int:
    """How many turns bring x from ``middle`` to where it is nearest to ``target``."""
    return round((target - middle) / whole) if whole else 0


def west_to_east(longitudes: np.ndarray) -> np.ndarray:
    """Longitudes of neighbours in degrees, so that they grow towards the east across 180 too."""
    return longitudes[0] + (longitudes - longitudes[0] + 180) % 360 - 180


def outline_in(
    source: osr.SpatialReference, target_wkt: str, x: np.ndarray, y: np.ndarray
) -> np.ndarray:
    """A closed outline in another CRS, without jumps between the edges of its map.

    An outline that goes round a pole covers a whole turn there, up to the pole.

    Args:
        source: CRS of the outline.
        target_wkt: the other CRS; it has to be known.
        x: (points,) of the outline, in order.
        y: (points,) of the outline.

    Returns:
        (points, 2) x and y; those that cannot be transformed are left out.
    """
    target = spatial_reference(target_wkt)
    found = np.column_stack(transformed(source, target, x, y))
    found = found[np.isfinite(found).all(axis=1)]
    whole = turn(target_wkt)
    if not whole or not len(found):
        return found
    found[:, 0] = unwrapped(found[:, 0], whole)
    pole = pole_within(source, x, y)
    if pole:
        west = float(found[:, 0].min())
        latitude = np.full(2, 90.0 * pole)
        _, top = transformed(_degrees(target), target, np.zeros(2), latitude)
        corners = np.column_stack([[west, west + whole], top])
        found = np.concatenate([found, corners[np.isfinite(corners).all(axis=1)]])
    return found


def pole_within(crs: osr.SpatialReference, x: np.ndarray, y: np.ndarray) -> int:
    """Whether a closed outline goes round the north pole (1) or the south pole (-1), or not (0)."""
    if crs.IsGeographic() or turn(crs.ExportToWkt()):
        return 0
    earth = _degrees(crs)
    if earth is None:
        return 0
    for pole in (1, -1):
        px, py = transformed(earth, crs, np.zeros(1), np.full(1, 90.0 * pole))
        if np.isfinite(px[0]) and _inside(float(px[0]), float(py[0]), x, y):
            # A projection may give a pole a place where it has none.
            _, latitude = transformed(crs, earth, px, py)
            if abs(latitude[0] - 90 * pole) < 1e-3:
                return pole
    return 0


def _degrees(crs: osr.SpatialReference) -> osr.SpatialReference | None:
    """The geographic CRS under a CRS, in degrees."""
    earth = geographic(crs)
    if earth is not None:
        earth.SetAngularUnits("degree", math.radians(1.0))
    return earth


def _inside(px: float, py: float, x: np.ndarray, y: np.ndarray) -> bool:
    """Whether a point lies inside of a closed outline."""
    x2, y2 = np.roll(x, -1), np.roll(y, -1)
    crosses = (y > py) != (y2 > py)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = x + (py - y) / (y2 - y) * (x2 - x)
    return bool((crosses & (at > px)).sum() % 2)


def torn(outline: np.ndarray, metres: float) -> bool:
    """Whether an outline jumps from one edge of a projection's plane to another.

    Args:
        outline: (points, 2) closed, in order.
        metres: how long a unit is.
    """
    steps = np.hypot(*np.diff(np.concatenate([outline, outline[:1]]), axis=0).T) * metres
    return bool(steps.size and steps.max() > max(_JUMP * np.median(steps), _LONGEST_STEP))


def fitting_crs(longitude: float, latitude: float) -> str:
    """A CRS without an edge near a place (degrees), for a sentence."""
    if latitude > _UTM_NORTH:
        return "EPSG:3413 (polar stereographic)"
    if latitude < _UTM_SOUTH:
        return "EPSG:3031 (polar stereographic)"
    longitude = (longitude + 180) % 360 - 180
    zone = int((longitude + 180) // 6) + 1
    south = latitude < 0
    text = f"EPSG:{(32700 if south else 32600) + zone} (UTM zone {zone}{'S' if south else 'N'})"
    return f"{text} or EPSG:3832" if 180 - abs(longitude) < _NEAR_LINE else text
