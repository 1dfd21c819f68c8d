"""Tiles that a plan maps one by one: a grid over an area, or polygons with names."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import ogr, osr

from ..errors import InputError, ParameterError, spell
from ..raster.grid import Grid, Window
from ..raster.longitudes import outline_in, spatial_reference, transformed
from ..raster.polygons import geometry_of, polygon_parts
from ..raster.source_names import is_unfit_name
from ..raster.vector_files import Polygons, text_of

# UTM is made for latitudes between these.
_NORTH, _SOUTH = 84.0, -80.0
_ZONE_DEGREES = 6
# Points along each side of an outline that is transformed.
_POINTS = 21
# More tiles than this are a mistyped size: at 10 km they would cover a continent.
MOST_TILES = 100_000


@dataclass(frozen=True)
class Tile:
    """A rectangle of pixels that is mapped as one.

    Attributes:
        id: its name, which is a part of files' names.
        grid: its pixels.
        outline: longitudes and latitudes (WGS 84).
    """

    id: str
    grid: Grid
    outline: ogr.Geometry


def with_surroundings(grid: Grid, metres: float) -> Grid:
    """A grid with the ground around it, in whole pixels."""
    cols = math.ceil(metres / abs(grid.geotransform[1]))
    rows = math.ceil(metres / abs(grid.geotransform[5]))
    return grid.part(Window(-cols, -rows, grid.width + 2 * cols, grid.height + 2 * rows))


def earth() -> osr.SpatialReference:
    """Longitude and latitude on WGS 84."""
    made = osr.SpatialReference()
    made.ImportFromEPSG(4326)
    made.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return made


def footprint_of(grid: Grid, name: str) -> ogr.Geometry:
    """The outline of a grid in longitude and latitude.

    Raises:
        InputError: it lies nowhere, or across 180 degrees.
    """
    if grid.crs is None or not grid.georeferenced:
        raise InputError(f"{name} has no place on the Earth; give it a CRS and a georeference.")
    outline = outline_in(grid.crs, earth().ExportToWkt(), *grid.outline(_POINTS))
    if not len(outline):
        raise InputError(f"{name} cannot be placed on the Earth; check its CRS.")
    _check_dateline(outline[:, 0], name)
    return _polygon(outline[:, 0], outline[:, 1])


def together(parts: Sequence[ogr.Geometry]) -> ogr.Geometry:
    """Polygons of longitude and latitude as one area.

    Raises:
        InputError: they lie across 180 degrees.
    """
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for part in parts:
        for one in polygon_parts(part, spell("area"))[0]:
            whole.AddGeometry(one)
    joined = whole.UnionCascaded() or whole
    west, east, _, _ = joined.GetEnvelope()
    _check_dateline(np.array([west, east]), spell("area"))
    return joined


def polygons_on_earth(layer: Polygons, name: str) -> list[ogr.Geometry]:
    """Each feature of a layer in longitude and latitude.

    Raises:
        InputError: the layer has no CRS, or a feature is not a polygon, lies nowhere, or lies
            across 180 degrees.
    """
    own = spatial_reference(layer.crs_wkt)
    if own is None:
        raise InputError(f"{name} has no CRS; assign the one that it is in.")
    found = []
    for number, wkb in zip(layer.ids, layer.wkb):
        what = f"Feature {number} of {name}"
        parts, _ = polygon_parts(geometry_of(wkb), what)
        if not parts:
            raise InputError(f"{what} is not a polygon; delete it or draw one.")
        whole = ogr.Geometry(ogr.wkbMultiPolygon)
        for part in parts:
            whole.AddGeometry(_reprojected(part, own, earth(), what))
        west, east, _, _ = whole.GetEnvelope()
        _check_dateline(np.array([west, east]), what)
        found.append(whole)
    if not found:
        raise InputError(f"{name} has no polygons; draw one, or choose another layer.")
    return found


def tiles_over(area: ogr.Geometry, side: float, resolution: float) -> list[Tile]:
    """Square tiles over an area, in the UTM zones that it lies in.

    They are counted from the zone's origin, so that plans of neighbouring areas have the same
    tiles: ``33N_0500_5000`` begins 500 km east and 5000 km north.

    Args:
        area: polygons of longitude and latitude.
        side: of a tile, metres; is rounded to whole pixels.
        resolution: side of a pixel, metres.

    Raises:
        InputError: it reaches beyond UTM, or would need more tiles than a plan has.
    """
    _, _, south, north = area.GetEnvelope()
    if north > _NORTH or south < _SOUTH:
        raise InputError(
            f"{spell('area')} reaches beyond {_NORTH:g} degrees north or {-_SOUTH:g} degrees "
            f"south, where there is no UTM; give {spell('tiles')}, polygons in a projected CRS "
            "that fits there."
        )
    pixels = max(1, round(side / resolution))
    found: list[Tile] = []
    for zone, letter, epsg in _zones(area):
        part = _in_zone(area, zone, letter)
        if part is None or part.IsEmpty():
            continue
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(epsg)
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        plane = _reprojected(part, earth(), crs, spell("area"))
        count = len(found) + plane.GetArea() / (pixels * resolution) ** 2
        if count > MOST_TILES:
            raise ParameterError(
                "tile_size",
                f"is {side:g} m, with which the area would have more than {MOST_TILES:,} tiles; "
                "give larger tiles or a smaller area.",
            )
        name = f"{zone:02}{letter}"
        found += _cells(plane, pixels * resolution, pixels, resolution, crs, name)
    return found


def tiles_of(layer: Polygons, name: str, resolution: float) -> list[Tile]:
    """A tile for each polygon of a layer: the rectangle of whole pixels around it.

    It has the layer's CRS where that is projected, else that of the polygon's UTM zone.

    Args:
        layer: its values are the names of the tiles.
        name: of the layer in errors.
        resolution: side of a pixel, metres.

    Raises:
        InputError: a polygon has no name of its own, or as in `polygons_on_earth`.
    """
    outlines = polygons_on_earth(layer, name)
    values = layer.values if layer.values is not None else layer.ids
    names = [text_of(value) for value in values]
    _check_names(names, name)
    own = spatial_reference(layer.crs_wkt)
    found = []
    for text, outline in zip(names, outlines):
        crs = own
        if crs is None or not crs.IsProjected() or crs.GetLinearUnits() != 1.0:
            west, east, south, north = outline.GetEnvelope()
            crs = osr.SpatialReference()
            crs.ImportFromEPSG(_utm((west + east) / 2, (south + north) / 2))
            crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        plane = _reprojected(outline, earth(), crs, f"{name} '{text}'")
        left, right, bottom, top = plane.GetEnvelope()
        cols = _whole(left / resolution, math.floor), _whole(right / resolution, math.ceil)
        rows = _whole(bottom / resolution, math.floor), _whole(top / resolution, math.ceil)
        found.append(
            _tile(text, crs, cols[0], rows[1], cols[1] - cols[0], rows[1] - rows[0], resolution)
        )
    return found


def extended(area: ogr.Geometry, metres: float) -> ogr.Geometry:
    """An area of longitude and latitude with so many metres of its surroundings."""
    if not metres:
        return area
    west, east, south, north = area.GetEnvelope()
    crs = osr.SpatialReference()
    # Distances near the middle are true, and a little off elsewhere, which margins may be.
    crs.ImportFromProj4(
        f"+proj=aeqd +lat_0={(south + north) / 2} +lon_0={(west + east) / 2} +datum=WGS84"
    )
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    name = spell("area")
    wider = _reprojected(area, earth(), crs, name).Buffer(metres)
    return _reprojected(wider, crs, earth(), name)


def _whole(value: float, towards: object) -> int:
    """A whole number of pixels; what is a rounding error off a whole number is that."""
    nearest = round(value)
    if abs(value - nearest) < 1e-6:
        return nearest
    return math.floor(value) if towards is math.floor else math.ceil(value)


def _check_names(names: Sequence[str], layer: str) -> None:
    """Refuse names of tiles that are empty, not each its own, or cannot be in a file's name."""
    for name in names:
        if not name or is_unfit_name(name):
            raise InputError(
                f"{layer} has a tile called '{name}', which cannot be a part of a file's name; "
                f"choose another {spell('tile_field')}."
            )
    folded = [name.casefold() for name in names]
    twice = next((name for name, text in zip(names, folded) if folded.count(text) > 1), None)
    if twice is not None:
        raise InputError(
            f"{layer} has more than one tile called '{twice}'; choose a {spell('tile_field')} "
            "whose values are all different."
        )


def _zones(area: ogr.Geometry) -> Iterator[tuple[int, str, int]]:
    """Number, letter and EPSG code of the UTM zones under an area's box."""
    west, east, south, north = area.GetEnvelope()
    first = int((west + 180) // _ZONE_DEGREES) + 1
    last = min(math.ceil((east + 180) / _ZONE_DEGREES), 60)
    for zone in range(first, max(first, last) + 1):
        if north > 0 or south >= 0:
            yield zone, "N", 32600 + zone
        if south < 0:
            yield zone, "S", 32700 + zone


def _utm(longitude: float, latitude: float) -> int:
    """EPSG code of the UTM zone of a place."""
    zone = min(int((longitude + 180) // _ZONE_DEGREES) + 1, 60)
    return (32700 if latitude < 0 else 32600) + zone


def _in_zone(area: ogr.Geometry, zone: int, letter: str) -> ogr.Geometry | None:
    west = -180.0 + (zone - 1) * _ZONE_DEGREES
    south, north = (0.0, 90.0) if letter == "N" else (-90.0, 0.0)
    strip = _polygon(
        np.array([west, west + _ZONE_DEGREES, west + _ZONE_DEGREES, west]),
        np.array([north, north, south, south]),
    )
    return area.Intersection(strip)


def _cells(
    plane: ogr.Geometry,
    side: float,
    pixels: int,
    resolution: float,
    crs: osr.SpatialReference,
    zone: str,
) -> Iterator[Tile]:
    """The tiles of a zone's net that an area touches, from the north-west on."""
    left, right, bottom, top = plane.GetEnvelope()
    # A sliver that is narrower than a pixel is a straight edge that bends in another CRS.
    inside = plane.Buffer(-resolution)
    inside = plane if inside is None or inside.IsEmpty() else inside
    for row in range(math.floor(top / side), math.floor(bottom / side) - 1, -1):
        for col in range(math.floor(left / side), math.floor(right / side) + 1):
            x, y = col * side, row * side
            corners = np.array([x, x + side, x + side, x]), np.array([y, y, y + side, y + side])
            if _polygon(*corners).Intersects(inside):
                name = f"{zone}_{_kilometres(x, side)}_{_kilometres(y, side)}"
                yield _tile(name, crs, col * pixels, (row + 1) * pixels, pixels, pixels, resolution)


def _kilometres(metres: float, side: float) -> str:
    """Where a tile begins, in km; in metres where tiles do not begin at whole kilometres."""
    return f"{round(metres / 1000):04}" if side % 1000 == 0 else f"{round(metres):07}"


def _tile(
    name: str,
    crs: osr.SpatialReference,
    col: int,
    row: int,
    width: int,
    height: int,
    resolution: float,
) -> Tile:
    """The tile whose upper left corner lies so many pixels east and north of the origin."""
    transform = (col * resolution, resolution, 0.0, row * resolution, 0.0, -resolution)
    grid = Grid(width, height, transform, crs.ExportToWkt())
    return Tile(name, grid, footprint_of(grid, f"Tile '{name}'"))


def _reprojected(
    geometry: ogr.Geometry, own: osr.SpatialReference, other: osr.SpatialReference, name: str
) -> ogr.Geometry:
    """A geometry in another CRS; long edges get points in between, so that they bend."""
    made = geometry.Clone()
    if own.IsSame(other):
        return made
    west, east, south, north = made.GetEnvelope()
    made.Segmentize(max((east - west), (north - south)) / _POINTS or 1.0)
    own, other = own.Clone(), other.Clone()
    for one in (own, other):
        one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    _move(made, own, other, name)
    if not made.IsValid():
        made = made.Buffer(0)
    return made


def _move(
    geometry: ogr.Geometry, own: osr.SpatialReference, other: osr.SpatialReference, name: str
) -> None:
    for number in range(geometry.GetGeometryCount()):
        _move(geometry.GetGeometryRef(number), own, other, name)
    count = geometry.GetPointCount()
    if geometry.GetGeometryCount() or not count:
        return
    points = np.array([geometry.GetPoint_2D(number) for number in range(count)])
    x, y = transformed(own, other, points[:, 0], points[:, 1])
    if not (np.isfinite(x).all() and np.isfinite(y).all()):
        raise InputError(f"{name} cannot be transformed to '{other.GetName()}'; check its CRS.")
    for number in range(count):
        geometry.SetPoint_2D(number, float(x[number]), float(y[number]))


def _polygon(x: np.ndarray, y: np.ndarray) -> ogr.Geometry:
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for one, other in zip(x.tolist(), y.tolist()):
        ring.AddPoint_2D(one, other)
    ring.CloseRings()
    made = ogr.Geometry(ogr.wkbPolygon)
    made.AddGeometry(ring)
    return made


def _check_dateline(longitudes: np.ndarray, name: str) -> None:
    if np.ptp(longitudes) > 180 or np.abs(longitudes).max() > 180:
        raise InputError(_across_dateline(name))


def _across_dateline(name: str) -> str:
    return (
        f"{name} lies across 180 degrees of longitude; make two plans, one for each side of that "
        "line."
    )
