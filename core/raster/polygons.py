"""From polygons of any kind to plain, valid ones in the CRS of a grid.

Everything that overlays polygons on pixels uses this: zones, tiles, references and labels.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import ogr, osr

from ..errors import InputError
from .gdal_calls import quietly
from .georeference import check_coordinates, check_layer_coordinates, check_measured
from .grid import Grid, same_crs
from .longitudes import spatial_reference, turn, turns_towards, unwrapped, way_between
from .warping import footprint

# Metres that no edge is longer than when polygons are transformed, so that straight edges bend as
# they should: between points of a parallel so far apart it is off by less than half a metre.
_EDGE = 5000.0
# Metres round a raster beyond which polygons are cut off before: projections fold what is far away.
_REACH = 1_000_000.0
# A place beyond any map of the Earth, in metres.
_BEYOND = 1e9
# How many names a sentence has.
_NAMED = 5

_Bounds = tuple[float, float, float, float]  # west, east, south, north, as OGR orders them


@dataclass(frozen=True)
class Placed:
    """The result of placing a geometry.

    Attributes:
        polygons: valid, of two dimensions, in the grid's CRS; empty if they lie elsewhere.
        lacking: whether there was no polygon in it.
        repaired: whether it crossed itself or was invalid in another way.
    """

    polygons: list[ogr.Geometry]
    lacking: bool = False
    repaired: bool = False


def geometry_of(wkb: bytes | None) -> ogr.Geometry | None:
    """A geometry out of well-known binary; None if there is none, or it is empty."""
    geometry = quietly(lambda: ogr.CreateGeometryFromWkb(bytes(wkb)))[0] if wkb else None
    return None if geometry is None or geometry.IsEmpty() else geometry


def polygon_parts(geometry: ogr.Geometry | None, name: str) -> tuple[list[ogr.Geometry], bool]:
    """The plain, valid polygons in a geometry of any kind.

    Curves become lines, heights and measures are dropped, and of a collection the points and lines
    are left out, for they have no inside. What crosses itself is repaired by GEOS: its edges stay.

    Args:
        geometry: may be None or empty.
        name: its name in errors.

    Returns:
        The polygons, and whether one had to be repaired.

    Raises:
        InputError: a coordinate is not a number, or a polygon cannot be repaired.
    """
    if geometry is None or geometry.IsEmpty():
        return [], False
    if not all(map(math.isfinite, geometry.GetEnvelope())):
        raise InputError(f"{name} has a coordinate that is not a number; draw or delete it.")
    parts, repaired = [], False
    for part in _polygons_in(geometry):
        if quietly(part.IsValid)[0]:
            parts.append(part)
            continue
        valid = quietly(part.MakeValid)[0]
        if valid is None:
            raise InputError(
                f"{name} is not a valid polygon and cannot be repaired automatically; repair it "
                "(native:fixgeometries), or delete it."
            )
        repaired = True
        parts += [one for one in _polygons_in(valid) if one.GetArea() > 0]
    return parts, repaired


def _polygons_in(geometry: ogr.Geometry) -> Iterator[ogr.Geometry]:
    """The polygons of a geometry as lines of two dimensions, those of collections too."""
    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind in (ogr.wkbPolygon, ogr.wkbCurvePolygon, ogr.wkbTriangle):
        flat = ogr.ForceToPolygon(geometry.GetLinearGeometry())
        flat.Set3D(False)
        flat.SetMeasured(False)
        flat.CloseRings()
        if not flat.IsEmpty():
            yield flat
    elif ogr.GT_IsSubClassOf(kind, ogr.wkbGeometryCollection) or ogr.GT_IsSubClassOf(
        kind, ogr.wkbPolyhedralSurface
    ):
        for number in range(geometry.GetGeometryCount()):
            yield from _polygons_in(geometry.GetGeometryRef(number))


class Placing:
    """Brings polygons to the CRS of a grid, with edges that are straight in their own.

    Where longitudes go round the Earth, polygons are taken where they meet the grid, whether they
    were cut at 180 degrees, as RFC 7946 has it, or reach over it.

    Args:
        crs_wkt: CRS of the polygons; empty if unknown.
        grid: the grid.
        name: name of the polygons in errors.
        raster: what to call the grid's raster.
        endless: whether polygons beyond the grid count too; each lies where it is nearest.

    Raises:
        InputError: only one of the two has a CRS, there is no way between them, or the grid's
            coordinates contradict its own.
    """

    def __init__(
        self,
        crs_wkt: str,
        grid: Grid,
        name: str,
        raster: str = "The raster",
        endless: bool = False,
    ) -> None:
        check_coordinates(grid, raster)
        if grid.control:
            check_measured(grid, raster, f"{name} cannot be overlaid on it")
        own = Grid(1, 1, (0.0, 1.0, 0.0, 0.0, 0.0, 1.0), crs_wkt)
        self._name = name
        self._crs_wkt = crs_wkt
        self._grid = grid
        self._endless = endless
        self._turn = turn(crs_wkt)
        self._whole, self._middle = grid.turn, grid.middle[0]
        x, y = grid.outline()
        self._bounds: _Bounds = float(x.min()), float(x.max()), float(y.min()), float(y.max())
        self._checked: _Bounds | None = None
        self._way: osr.CoordinateTransformation | None = None
        if same_crs(own, grid):
            return
        source, target = spatial_reference(crs_wkt), grid.crs
        if source is None or target is None:
            raise InputError(
                f"{name if source is None else raster} has no coordinate reference system, "
                f"so {name} cannot be overlaid on it; assign one (native:assignprojection, "
                "gdal:assignprojection)."
            )
        way = way_between(source, target)
        if way is None:
            raise InputError(
                f"The CRS of {name} cannot be related to the CRS of the raster; reproject the "
                "polygons first (native:reprojectlayer)."
            )
        self._way = way
        self._longest = _in_units(_EDGE, source)
        self._near = None if endless else _surroundings(own, grid, source)

    def place(self, geometry: ogr.Geometry | None, what: str) -> Placed:
        """A geometry's polygons in the grid's CRS.

        Args:
            geometry: of any kind.
            what: its name in errors, behind the name of the polygons.

        Raises:
            InputError: its coordinates contradict its CRS, cannot be transformed, or leave open
                which way round the Earth an edge goes; or as `polygon_parts`.
        """
        name = f"{self._name}: {what}"
        parts, repaired = polygon_parts(geometry, name)
        if not parts:
            return Placed([], lacking=True)
        placed = []
        for part in parts:
            self._check_coordinates(part.GetEnvelope(), name)
            for own in self._own_parts(part, name):
                placed += self._on_grid(own, name)
        return Placed(placed, repaired=repaired)

    def _check_coordinates(self, envelope: _Bounds, name: str) -> None:
        """Refuse what contradicts the CRS; only what lies beyond all before has to be looked at."""
        west, east, south, north = envelope
        if self._checked is not None:
            west, east = min(west, self._checked[0]), max(east, self._checked[1])
            south, north = min(south, self._checked[2]), max(north, self._checked[3])
        if (west, east, south, north) != self._checked:
            check_layer_coordinates(self._crs_wkt, (west, south, east, north), name)
            self._checked = west, east, south, north

    def _own_parts(self, part: ogr.Geometry, name: str) -> list[ogr.Geometry]:
        """What lies round the grid, in the polygons' CRS; all of it where that is the grid's."""
        if self._turn and _width(part) > self._turn / 2:
            self._check_edges(part, name)
        if self._way is None or self._endless:
            return [part]
        if self._near is None:
            return []
        found = []
        for turns in (-1, 0, 1) if self._turn else (0,):
            if _touch(_shifted(part, turns * self._turn), self._near):
                found += _cut(_moved(part, turns * self._turn), self._near)
        return found

    def _check_edges(self, part: ogr.Geometry, name: str) -> None:
        """Refuse edges that are longer than half a turn, but not a whole one."""
        for ring in rings_of(part):
            steps = np.abs(np.diff(ring[:, 0]))
            for place in np.flatnonzero((steps > self._turn / 2) & (steps < self._turn * 0.999999)):
                first, last = ring[place, 0], ring[place + 1, 0]
                raise InputError(
                    f"{name} has an edge from x = {first:g} to x = {last:g}, more than half way "
                    "round the Earth. If it means the short way across 180 degrees, cut the "
                    "polygon there into one part that ends at 180 and one that begins at -180; if "
                    "not, add points along the edge (native:densifygeometriesgivenaninterval)."
                )

    def _on_grid(self, part: ogr.Geometry, name: str) -> list[ogr.Geometry]:
        """A polygon in the grid's CRS, where it meets the grid."""
        polygons = [part]
        if self._way is not None:
            shape = part.Clone()
            shape.Segmentize(self._longest)
            failed, _ = quietly(lambda: shape.Transform(self._way))
            if failed != ogr.OGRERR_NONE or not all(map(math.isfinite, shape.GetEnvelope())):
                raise InputError(
                    f"{name} cannot be transformed to the CRS of the raster; check its CRS, or "
                    "clip the polygons to the raster's surroundings first (native:clip)."
                )
            polygons = [shape]
            if self._whole and _width(shape) > self._whole / 2:
                polygons = _continuous(shape, self._grid)
        found = []
        for polygon in polygons:
            turns: Sequence[int] = (0,)
            if self._whole:
                west, east, _, _ = polygon.GetEnvelope()
                nearest = turns_towards((west + east) / 2, self._middle, self._whole)
                turns = (nearest,) if self._endless else (nearest - 1, nearest, nearest + 1)
            for by in (number * self._whole for number in turns):
                if self._endless or _touch(_shifted(polygon, by), self._bounds):
                    found.append(_moved(polygon, by))
        return found


class Remarks:
    """What is noticed about polygons as they are placed, for the user."""

    def __init__(self) -> None:
        self._lacking = 0
        self._repaired: list[str] = []

    def note(self, placed: Placed, what: str) -> None:
        """Add a geometry; ``what`` is what to call it."""
        self._lacking += placed.lacking
        if placed.repaired:
            self._repaired.append(what)

    def sentences(self, name: str) -> list[str]:
        """The remarks on the polygons of a layer, which is called ``name``."""
        found = []
        if self._lacking:
            found.append(f"Features of {name} without a polygon are left out: {self._lacking}.")
        if self._repaired:
            shown = ", ".join(dict.fromkeys(self._repaired[:_NAMED]))
            more = len(self._repaired) - _NAMED
            found.append(
                f"{name} has polygons that cross themselves or are invalid in another way; they "
                f"were repaired: {shown}{f' and {more} more' if more > 0 else ''}."
            )
        return found


def holds_no_centre(polygons: Sequence[ogr.Geometry], grid: Grid) -> bool:
    """Whether polygons are so small that no pixel's centre can lie in one."""
    for polygon in polygons:
        west, east, south, north = polygon.GetEnvelope()
        corners = [grid.to_pixel(x, y) for x in (west, east) for y in (south, north)]
        if all(
            math.ceil(max(along) - 0.5) > math.ceil(min(along) - 0.5) for along in zip(*corners)
        ):
            return False
    return True


def _in_units(metres: float, crs: osr.SpatialReference) -> float:
    """A length in units of a CRS; in degrees or such it is that along the equator."""
    if crs.IsGeographic():
        return metres / crs.GetSemiMajor() / crs.GetAngularUnits()
    return metres / (crs.GetLinearUnits() or 1.0)


def _surroundings(own: Grid, grid: Grid, crs: osr.SpatialReference) -> _Bounds | None:
    """A wide rectangle in a CRS round a grid; None if the grid is beyond that CRS."""
    found = footprint(own, grid)
    if found is None:
        return None
    west, south, east, north = found
    # With its own length a mask round a pole, whose outline is far from it, has the pole in it.
    room = _in_units(_REACH, crs) + max(east - west, north - south)
    return west - room, east + room, south - room, north + room


def _touch(one: _Bounds, other: _Bounds) -> bool:
    return one[0] <= other[1] and one[1] >= other[0] and one[2] <= other[3] and one[3] >= other[2]


def _cut(polygon: ogr.Geometry, bounds: _Bounds) -> list[ogr.Geometry]:
    """The parts of a valid polygon in a rectangle."""
    west, east, south, north = polygon.GetEnvelope()
    left, right, bottom, top = bounds
    if left <= west and east <= right and bottom <= south and north <= top:
        return [polygon]
    corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
    part, _ = quietly(lambda: polygon.Intersection(_polygon(np.array(corners))))
    return [] if part is None else list(_polygons_in(part))


def _width(polygon: ogr.Geometry) -> float:
    west, east, _, _ = polygon.GetEnvelope()
    return float(east - west)


def rings_of(polygon: ogr.Geometry) -> list[np.ndarray]:
    """(points, 2) of each ring, the outer one first."""
    return [
        np.array(polygon.GetGeometryRef(number).GetPoints())[:, :2]
        for number in range(polygon.GetGeometryCount())
    ]


def _polygon(*rings: np.ndarray) -> ogr.Geometry:
    """A polygon of rings, which are closed if they are not."""
    polygon = ogr.Geometry(ogr.wkbPolygon)
    for points in rings:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in points:
            ring.AddPoint_2D(float(x), float(y))
        ring.CloseRings()
        polygon.AddGeometryDirectly(ring)
    return polygon


def _shifted(polygon: ogr.Geometry, by: float) -> _Bounds:
    """Where a polygon lies when it is so much further east."""
    west, east, south, north = polygon.GetEnvelope()
    return west + by, east + by, south, north


def _moved(polygon: ogr.Geometry, by: float) -> ogr.Geometry:
    """A polygon further east."""
    return _polygon(*(np.add(ring, (by, 0.0)) for ring in rings_of(polygon))) if by else polygon


def _continuous(polygon: ogr.Geometry, grid: Grid) -> list[ogr.Geometry]:
    """A polygon that jumps between the edges of the map of a grid's CRS, without jumps.

    A ring that goes round a pole is closed along it. The rings are cut out of each other again, as
    each may lie a turn away from the others.
    """
    outer, *inner = [_without_jumps(ring, grid) for ring in rings_of(polygon)]
    shape = _valid(outer)
    for hole in map(_valid, inner):
        for turns in (-1, 0, 1):
            for part in _polygons_in(hole):
                away, _ = quietly(lambda: shape.Difference(_moved(part, turns * grid.turn)))  # noqa: B023
                shape = shape if away is None else away
    return list(_polygons_in(shape))


def _valid(ring: np.ndarray) -> ogr.Geometry:
    polygon = _polygon(ring)
    if quietly(polygon.IsValid)[0]:
        return polygon
    valid, _ = quietly(polygon.MakeValid)
    return polygon if valid is None else valid


def _without_jumps(ring: np.ndarray, grid: Grid) -> np.ndarray:
    x = unwrapped(ring[:, 0], grid.turn)
    y = ring[:, 1]
    if abs(x[-1] - x[0]) > grid.turn / 2:
        crs = grid.crs
        in_degrees = crs is not None and crs.IsGeographic()
        pole = math.copysign(grid.turn / 4 if in_degrees else _BEYOND, float(np.median(y)))
        x = np.concatenate([x, [x[-1], x[0]]])
        y = np.concatenate([y, [pole, pole]])
    return np.column_stack([x, y])
