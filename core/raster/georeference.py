"""Whether a raster or a layer says where it lies, and whether its coordinates agree with that."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from osgeo import gdal, osr

from ..errors import InputError
from ..report import Report
from .gdal_calls import quietly
from .grid import Grid
from .ground import area_remark, on_the_ground
from .longitudes import spatial_reference

# The Earth's radius lies between these, in metres; those of the Moon and of other planets do not.
_EARTH = (6_300_000.0, 6_420_000.0)
# Turns round the Earth, half of them either way, within which longitudes may be counted.
_TURNS = 3.0
# Metres that no coordinate of a projection has: more than twice round the Earth, false eastings
# included.
_FARTHEST = 1e8
# Units of a projection below which a pixel is one of degrees: a centimetre or two, where the
# finest radar has decimetres. 0.02 degrees are 2 km.
_FINEST = 0.02
# Points along each side of a raster by which its coordinates are judged.
_POINTS = 5

_ASSIGN = "assign the CRS that its coordinates are in"
_HOW_RASTER, _HOW_LAYER = "gdal:assignprojection", "native:assignprojection"
# Where a raster without a geotransform may say its place, by GDAL's domains of metadata.
_OTHER_WAYS = {"RPC": "rational polynomial coefficients (RPC)", "GEOLOCATION": "geolocation arrays"}


def measured(grid: Grid) -> bool:
    """Whether the size of a raster's pixels on the ground is known."""
    return grid.georeferenced and grid.crs is not None and not contradiction(grid)


@lru_cache(maxsize=1024)
def contradiction(grid: Grid) -> str:
    """In what a raster's coordinates contradict its CRS.

    Returns:
        Words to stand behind its name; empty where nothing shows.
    """
    crs = grid.crs
    if crs is None or not grid.georeferenced:
        return ""
    x, y = grid.outline(_POINTS)
    _, dx, rx, _, ry, dy = grid.geotransform
    pixel = float(max(np.hypot(dx, ry), np.hypot(rx, dy)))
    bounds = float(x.min()), float(y.min()), float(x.max()), float(y.max())
    found = _contradiction(crs, bounds, room=pixel)
    if found:
        return found
    name = crs.GetName()
    if crs.IsProjected() and pixel < _FINEST and _could_be_degrees(bounds):
        return (
            f"has the CRS '{name}', which is in {_unit(crs)}, but coordinates and pixels "
            f"({pixel:.3g} wide) of the size of degrees"
        )
    places = np.array([(0.5, 0.5), (0, 0), (1, 0), (0, 1), (1, 1)]) * (grid.width, grid.height)
    if crs.IsProjected() and on_the_ground(grid, places) is None:
        return f"has coordinates that no place on the Earth has in its CRS '{name}'"
    return ""


def _contradiction(
    crs: osr.SpatialReference, bounds: tuple[float, float, float, float], room: float = 0.0
) -> str:
    name = crs.GetName()
    if not (crs.IsGeographic() or crs.IsProjected() or crs.IsLocal()):
        return f"has the CRS '{name}', which is not for maps"
    radius = None if crs.IsLocal() else quietly(crs.GetSemiMajor)[0]
    if radius is not None and not _EARTH[0] < radius < _EARTH[1]:
        return (
            f"has the CRS '{name}', of a body with a radius of {radius / 1000:,.0f} km, which the "
            "Earth does not have"
        )
    west, south, east, north = bounds
    if not crs.IsGeographic():
        farthest = max(bounds, key=abs)
        if crs.IsProjected() and abs(farthest) * (crs.GetLinearUnits() or 1.0) > _FARTHEST:
            return (
                f"has the CRS '{name}', which is in {_unit(crs)}, but coordinates as far as "
                f"{farthest:,.0f}, farther than once around the Earth"
            )
        return ""
    quarter = np.pi / 2 / crs.GetAngularUnits()
    farthest = south if -south > north else north
    if abs(farthest) > quarter + room + 1e-6 * quarter:
        return (
            f"has the CRS '{name}', which is in {_unit(crs)}, but latitudes as far as "
            f"{farthest:,.7g}, beyond the pole at {quarter:,.0f}"
        )
    farthest = west if -west > east else east
    if abs(farthest) > 2 * _TURNS * quarter + room:
        return (
            f"has the CRS '{name}', which is in {_unit(crs)}, but longitudes as far as "
            f"{farthest:,.7g}"
        )
    return ""


def _could_be_degrees(bounds: tuple[float, float, float, float]) -> bool:
    west, south, east, north = bounds
    return max(abs(west), abs(east)) <= 360 and max(abs(south), abs(north)) <= 90


def _unit(crs: osr.SpatialReference) -> str:
    name = (quietly(lambda: crs.GetAttrValue("UNIT"))[0] or "unit").lower()
    if crs.IsGeographic() and abs(crs.GetAngularUnits() / np.radians(1) - 1) < 1e-6:
        name = "degree"
    return f"{name}s"


def check_coordinates(grid: Grid, name: str) -> None:
    """Refuse a raster whose coordinates contradict its CRS.

    Raises:
        InputError: they do; the message says in what.
    """
    if found := contradiction(grid):
        raise InputError(f"{name} {found}; {_ASSIGN} ({_HOW_RASTER}).")


def check_measured(grid: Grid, name: str, consequence: str) -> None:
    """Refuse a raster whose pixel size on the ground is unknown.

    Args:
        grid: the raster's.
        name: its name.
        consequence: what cannot be done then, as a clause.

    Raises:
        InputError: as above; the message says what it lacks and what to do.
    """
    check_coordinates(grid, name)
    if measured(grid):
        return
    if grid.control:
        lacking, how = (
            "georeference but ground control points",
            "warp it first (gdal:warpreproject)",
        )
    elif grid.crs is None:
        lacking, how = "coordinate reference system", f"assign its CRS ({_HOW_RASTER})"
    else:
        lacking, how = "georeference", "geocode it first"
    raise InputError(f"{name} has no {lacking}, so {consequence}; {how}.")


def check_layer_coordinates(
    crs_wkt: str, bounds: tuple[float, float, float, float], name: str
) -> None:
    """Refuse features whose coordinates contradict their CRS.

    Args:
        crs_wkt: their CRS; empty if unknown.
        bounds: smallest x and y, largest x and y.
        name: what to call them.

    Raises:
        InputError: they do; the message says in what.
    """
    crs = spatial_reference(crs_wkt)
    if crs is not None and np.isfinite(bounds).all() and (found := _contradiction(crs, bounds)):
        raise InputError(f"{name} {found}; {_ASSIGN} ({_HOW_LAYER}).")


def place_remark(dataset: gdal.Dataset, name: str, result: str) -> str:
    """The remark on the georeference of an open raster, before it is used.

    Args:
        dataset: the raster.
        name: its name.
        result: what to call what is made of it.

    Returns:
        A sentence; empty if all is well.
    """
    grid = Grid.of(dataset)
    if found := contradiction(grid):
        return f"{name} {found}, so areas cannot be computed; {_ASSIGN} ({_HOW_RASTER})."
    if not grid.georeferenced:
        if grid.control:
            return (
                f"{name} has only ground control points, no georeference; {result} will lie in "
                "pixel coordinates and keep the points. Warp the raster first to place it."
            )
        for domain, words in _OTHER_WAYS.items():
            if dataset.GetMetadata(domain):
                return (
                    f"{name} has only {words}, no georeference; {result} will lie in pixel "
                    "coordinates and not keep them. Warp the raster first to place it."
                )
        return f"{name} has no georeference; {result} will have none either, and no areas."
    if not grid.crs_wkt:
        return f"{name} has no CRS; areas cannot be computed."
    return ""


def warn(
    dataset: gdal.Dataset, name: str, result: str, report: Report, areas: bool = False
) -> None:
    """Report what `place_remark` says, and, where areas are given, how true they are."""
    sentence = place_remark(dataset, name, result)
    if areas and not sentence:
        sentence = area_remark(Grid.of(dataset))
    if sentence:
        report.warning(sentence)
