"""The area that scenes are searched for: an extent, or polygons, in longitudes and latitudes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from osgeo import ogr

from ..errors import InputError, ParameterError, spell
from ..raster.gdal_calls import quietly
from ..raster.grid import Extent
from ..raster.longitudes import spatial_reference, way_between
from ..raster.polygons import geometry_of, polygon_parts
from ..raster.vector_files import Polygons, polygons_of
from ..report import Report
from .footprints import Box, Footprint

# Longitude and latitude.
_WORLD = 4326
# Parts that an edge is divided into before it is transformed.
_PARTS = 50


@dataclass(frozen=True)
class Area:
    """Where scenes are searched.

    Attributes:
        boxes: west, south, east, north in degrees, none of them across the date line.
        polygons: longitudes and latitudes; beyond 180 where they cross the date line.
    """

    boxes: tuple[Box, ...]
    polygons: tuple[ogr.Geometry, ...]

    def meets(self, footprint: Footprint) -> bool:
        """Whether a scene and the area have ground in common."""
        return any(
            quietly(lambda: own.Intersects(other))[0]  # noqa: B023 (called at once)
            for other in _outlines(footprint)
            for own in self.polygons
        )


def area_of(extent: Extent | None, polygons: str | Polygons | None, report: Report) -> Area:
    """The area of a request.

    Args:
        extent: without a CRS it is in degrees, longitude and latitude.
        polygons: OGR dataset name, or what the toolbox has read.
        report: gets remarks on the polygons.

    Raises:
        InputError: neither or both are given, or they lie nowhere on the Earth.
    """
    if (extent is None) == (polygons is None):
        raise InputError(
            f"Give the area as {spell('extent')} or as {spell('area')} (polygons): one of the two."
        )
    if extent is not None:
        parts = [_transformed(_rectangle(extent), extent.crs_wkt, "extent")]
    else:
        parts = list(_parts(polygons_of(polygons or "", spell("area"), "", report)))
    west = min(part.GetEnvelope()[0] for part in parts)
    east = max(part.GetEnvelope()[1] for part in parts)
    south = min(part.GetEnvelope()[2] for part in parts)
    north = max(part.GetEnvelope()[3] for part in parts)
    return Area(_boxes(west, south, east, north), tuple(parts))


def _rectangle(extent: Extent) -> ogr.Geometry:
    west, south, east, north = extent.xmin, extent.ymin, extent.xmax, extent.ymax
    if not extent.crs_wkt:
        if not (-180 <= west <= 360 and -180 <= east <= 360 and -90 <= south <= north <= 90):
            raise ParameterError(
                "extent",
                f"is {west:.9g} {south:.9g} {east:.9g} {north:.9g}; give degrees: west, south, "
                "east and north.",
            )
        east += 360.0 if east < west else 0.0
    if not (west < east and south < north):
        raise ParameterError("extent", "has no area; draw a rectangle.")
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in ((west, south), (east, south), (east, north), (west, north), (west, south)):
        ring.AddPoint_2D(x, y)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon


def _parts(layer: Polygons) -> Iterator[ogr.Geometry]:
    """The polygons of a layer in degrees."""
    name = f"{spell('area')} '{layer.name}'" if layer.name else spell("area")
    if not layer.crs_wkt:
        raise InputError(f"{name} has no CRS; assign the one that its coordinates are in.")
    empty = True
    for wkb in layer.wkb:
        for part in polygon_parts(geometry_of(wkb), name)[0]:
            empty = False
            yield _transformed(part, layer.crs_wkt, "area")
    if empty:
        raise InputError(f"{name} has no polygons; draw the area first.")


def _transformed(polygon: ogr.Geometry, crs_wkt: str, field: str) -> ogr.Geometry:
    """A polygon in degrees, in one piece across the date line."""
    if crs_wkt:
        source, target = spatial_reference(crs_wkt), _world()
        way = way_between(source, target) if source is not None else None
        low_x, high_x, low_y, high_y = polygon.GetEnvelope()
        longest = max(high_x - low_x, high_y - low_y)
        polygon = polygon.Clone()
        if longest > 0:
            polygon.Segmentize(longest / _PARTS)
        failed = way is None or quietly(lambda: polygon.Transform(way))[0] != 0
        if failed or not np.isfinite(polygon.GetEnvelope()).all():
            raise ParameterError(
                field, "lies nowhere on the Earth in its CRS; check its coordinates and its CRS."
            )
    return _unwrapped(polygon)


def _world() -> object:
    from osgeo import osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(_WORLD)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _unwrapped(polygon: ogr.Geometry) -> ogr.Geometry:
    """A polygon whose longitudes jump at the date line, with those beyond it over 180."""
    west, east, _, _ = polygon.GetEnvelope()
    if east - west <= 180:
        return polygon
    whole = ogr.Geometry(ogr.wkbPolygon)
    for number in range(polygon.GetGeometryCount()):
        points = polygon.GetGeometryRef(number).GetPoints() or []
        longitudes = np.array([point[0] for point in points])
        jumps = np.abs(np.diff(longitudes)) > 180
        if not jumps.any():
            return polygon  # it is that wide
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for longitude, (_, latitude, *_rest) in zip(longitudes, points):
            ring.AddPoint_2D(float(longitude) + (360.0 if longitude < 0 else 0.0), latitude)
        whole.AddGeometry(ring)
    return whole


def _boxes(west: float, south: float, east: float, north: float) -> tuple[Box, ...]:
    """A box, or two where it crosses the date line."""
    south, north = max(south, -90.0), min(north, 90.0)
    if east - west >= 360:
        return ((-180.0, south, 180.0, north),)
    if west >= 180:
        west, east = west - 360, east - 360
    if east <= 180:
        return ((west, south, east, north),)
    return (west, south, 180.0, north), (-180.0, south, east - 360, north)


def _outlines(footprint: Footprint) -> Iterator[ogr.Geometry]:
    """The polygons of a footprint, and the same one turn to the west and to the east."""
    for rings in footprint.polygons:
        whole = ogr.Geometry(ogr.wkbPolygon)
        for positions in rings:
            ring = ogr.Geometry(ogr.wkbLinearRing)
            for longitude, latitude in positions:
                ring.AddPoint_2D(longitude, latitude)
            whole.AddGeometry(ring)
        whole = _unwrapped(whole)
        for turn in (-360.0, 0.0, 360.0):
            yield _turned(whole, turn)


def _turned(polygon: ogr.Geometry, turn: float) -> ogr.Geometry:
    if not turn:
        return polygon
    whole = ogr.Geometry(ogr.wkbPolygon)
    for number in range(polygon.GetGeometryCount()):
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for longitude, latitude, *_ in polygon.GetGeometryRef(number).GetPoints() or []:
            ring.AddPoint_2D(longitude + turn, latitude)
        whole.AddGeometry(ring)
    return whole
