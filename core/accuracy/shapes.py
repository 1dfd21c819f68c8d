"""Polygons and points that say water or land, laid over a mask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from ..backscatter import open_raster
from ..errors import GMNetError, InputError
from ..gdal_calls import quietly
from ..grid import Extent, Grid
from ..legend import LAND, NODATA, WATER
from ..placing import no_room
from ..read_back import lacking
from ..report import Report
from ..room import check_temporary_room, raster_bytes
from ..warping import footprint
from .reference import Reference
from .words import ClassWords

# Features between two looks at whether the user wants the run to stop.
_LOOK = 1000
# Fields of sample points: the map's class, and what the user finds out.
MAP_CLASS, REFERENCE = "map_class", "reference"
# How many values an error names.
_SHOWN = 8
# The field of the polygons on their way to the raster.
_CODE = "code"
# Metres that no edge is longer than when polygons are transformed, so that straight edges bend as
# they should: between points of a parallel so far apart it is off by less than half a metre.
_EDGE = 5000.0
# Metres round a mask beyond which polygons are cut off before: projections fold what is far away.
_REACH = 1_000_000.0


@dataclass(frozen=True)
class Shapes:
    """A layer of polygons or points and how it is read.

    Attributes:
        source: OGR dataset name; its first layer counts.
        name: what to call it in messages.
        words: what values of the attribute mean.
        attribute: the field that says water or land; empty where every polygon is water.
        stratum: of points, the field with the map's class where they were drawn; may be empty.
        rest_is_land: of polygons, whether everything outside of them is land.
    """

    source: str
    name: str
    words: ClassWords = field(default_factory=ClassWords)
    attribute: str = ""
    stratum: str = ""
    rest_is_land: bool = False


@dataclass(frozen=True)
class Points:
    """Points in pixels of a mask.

    Attributes:
        cols: (points,) int64 column of each, -1 where it lies beyond the mask.
        rows: (points,) int64, the same for rows.
        codes: (points,) uint8: 1 water, 0 land, 255 unknown.
        strata: (points,) uint8: class of the map that each was drawn in; 255 where that is unknown.
    """

    cols: np.ndarray
    rows: np.ndarray
    codes: np.ndarray
    strata: np.ndarray


def chosen_attribute(attribute: str, names: Sequence[str], polygons: bool, name: str) -> str:
    """The field that says water or land; empty for polygons that are all water.

    Args:
        attribute: what the user says; may be empty.
        names: of the layer's fields.
        polygons: whether the layer has polygons; otherwise it has points.
        name: what to call it in messages.

    Raises:
        InputError: there is no such field, or it is not said which one.
    """
    if not attribute and not polygons and REFERENCE in names:
        return REFERENCE
    if attribute and attribute not in names:
        raise InputError(
            f"{name} has no attribute '{attribute}'; choose one of {', '.join(names) or 'none'}."
        )
    if not attribute and not polygons:
        raise InputError(
            f"It is not said which attribute of {name} tells water from land; choose ATTRIBUTE."
        )
    return attribute


def check_says(shapes: Shapes, values: Iterable[object]) -> None:
    """Refuse a layer whose attribute says neither water nor land anywhere.

    Args:
        shapes: how the layer is read.
        values: all that the attribute has.

    Raises:
        InputError: no value is understood.
    """
    known = set(values)
    if any(shapes.words.code(value) != NODATA for value in known):
        return
    shown = ", ".join(sorted(map(str, known))[:_SHOWN])
    raise InputError(
        f"{shapes.name} says nowhere water or land: the values of '{shapes.attribute}' are "
        f"{shown}, but WATER_VALUES are {', '.join(shapes.words.water)} and LAND_VALUES "
        f"{', '.join(shapes.words.land)}."
    )


def check_over(name: str, extent: Extent, grid: Grid, mask: str) -> None:
    """Make sure that a layer can lie over a mask.

    Args:
        name: what to call the layer.
        extent: where it lies, in its CRS.
        grid: the mask's grid.
        mask: what to call the mask.

    Raises:
        InputError: a CRS is missing, or they do not touch.
    """
    for wkt, title in ((extent.crs_wkt, name), (grid.crs_wkt, mask)):
        if not wkt:
            raise InputError(
                f"{title} has no coordinate reference system, so that {name} cannot be laid over "
                f"{mask}; assign one (native:assignprojection, gdal:assignprojection)."
            )
    try:
        grid.window_of(extent)
    except InputError:
        raise InputError(
            f"{name} does not touch {mask}; choose a reference of the same place."
        ) from None


def points_on(shapes: Shapes, grid: Grid, report: Report) -> Points:
    """In which pixels of a mask points lie, and what they say; multipoints count point by point.

    Raises:
        InputError: the layer cannot be read or transformed.
        Cancelled: the user stopped the run.
    """
    positions: list[tuple[float, float]] = []
    codes: list[int] = []
    strata: list[int] = []
    stated = ClassWords()
    for feature, geometry in _features(shapes, grid, report):
        code = shapes.words.code(feature[shapes.attribute])
        stratum = stated.code(feature[shapes.stratum]) if shapes.stratum else NODATA
        parts = [geometry.GetGeometryRef(n) for n in range(geometry.GetGeometryCount())]
        for part in parts or [geometry]:
            lacking = part.IsEmpty()
            positions.append((np.nan, np.nan) if lacking else (part.GetX(), part.GetY()))
            codes.append(code)
            strata.append(stratum)
    inverse = gdal.InvGeoTransform(list(grid.geotransform))
    x, y = np.array(positions, float).reshape(-1, 2).T
    cols = np.floor(inverse[0] + x * inverse[1] + y * inverse[2])
    rows = np.floor(inverse[3] + x * inverse[4] + y * inverse[5])
    inside = (cols >= 0) & (cols < grid.width) & (rows >= 0) & (rows < grid.height)
    return Points(
        cols=np.where(inside, cols, -1).astype(np.int64),
        rows=np.where(inside, rows, -1).astype(np.int64),
        codes=np.array(codes, np.uint8),
        strata=np.array(strata, np.uint8),
    )


def burnt(shapes: Shapes, grid: Grid, folder: Path, report: Report) -> Reference:
    """Polygons as a raster on the grid of a mask; pixels whose centre they cover count.

    Where polygons overlap, water goes over land, and a polygon with any other value over both.

    Args:
        folder: gets the raster and a copy of the polygons; to be removed when all is over.

    Raises:
        InputError: the layer cannot be read or transformed.
        GMNetError: the folder cannot be written to.
        Cancelled: the user stopped the run.
    """
    check_temporary_room(folder, raster_bytes(grid.width * grid.height, "uint8"))
    held = _transformed_copy(shapes, grid, folder / "polygons.gpkg", report)
    path = folder / "polygons.tif"
    options = ["COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER", "SPARSE_OK=FALSE"]
    made, reason = quietly(
        lambda: gdal.GetDriverByName("GTiff").Create(
            str(path), grid.width, grid.height, 1, gdal.GDT_Byte, options
        )
    )
    if made is None:
        raise no_room(folder, reason)
    made.SetGeoTransform(list(grid.geotransform))
    made.SetProjection(grid.crs_wkt)
    made.GetRasterBand(1).Fill(LAND if shapes.rest_is_land else NODATA)
    _burn(held.GetLayer(0), made, shapes.name, report)
    del made, held  # closes the files
    if reason := lacking(path, grid, ()):
        raise no_room(folder, reason)
    return Reference(open_raster(str(path), shapes.name), shapes.name)


def _burn(layer: ogr.Layer, raster: gdal.Dataset, name: str, report: Report) -> None:
    """Burn a layer's polygons, each with its code, into a raster."""

    def go_on(part: float, _message: str, stage: int) -> int:
        report.progress((stage + part) / 3)
        return 0 if report.cancelled() else 1

    for stage, code in enumerate((LAND, WATER, NODATA)):
        layer.SetAttributeFilter(f"{_CODE} = {code}")
        options = {"burn_values": [code], "callback": go_on, "callback_data": stage}
        done, reason = quietly(lambda: gdal.RasterizeLayer(raster, [1], layer, **options))  # noqa: B023
        report.check()
        if done != gdal.CE_None:
            raise GMNetError(f"{name} cannot be laid over the mask ({reason}).")


def _transformed_copy(shapes: Shapes, grid: Grid, path: Path, report: Report) -> gdal.Dataset:
    """The polygons in the CRS of a mask, each with its code, as a file."""
    made, reason = quietly(
        lambda: gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    )
    if made is None:
        raise no_room(path.parent, reason)
    layer = made.CreateLayer("polygons", grid.crs, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn(_CODE, ogr.OFTInteger))
    made.StartTransaction()
    for feature, geometry in _features(shapes, grid, report):
        if geometry.IsEmpty():
            continue
        copy = ogr.Feature(layer.GetLayerDefn())
        code = shapes.words.code(feature[shapes.attribute]) if shapes.attribute else WATER
        copy.SetField(_CODE, code)
        copy.SetGeometry(geometry)
        done, reason = quietly(lambda: layer.CreateFeature(copy))  # noqa: B023
        if done != 0:
            raise no_room(path.parent, reason)
    done, reason = quietly(made.CommitTransaction)
    if done != 0:
        raise no_room(path.parent, reason)
    return made


def _features(
    shapes: Shapes, grid: Grid, report: Report
) -> Iterator[tuple[ogr.Feature, ogr.Geometry]]:
    """Features with their geometry in the CRS of a mask; an empty one where it has none there.

    Edges are straight in the layer's CRS.
    """
    dataset, reason = quietly(lambda: gdal.OpenEx(shapes.source, gdal.OF_VECTOR | gdal.OF_READONLY))
    if dataset is None or dataset.GetLayerCount() == 0:
        raise InputError(f"{shapes.name} cannot be read ({reason or 'no layer'}).")
    layer = dataset.GetLayer(0)
    own, wanted = layer.GetSpatialRef(), grid.crs
    if own is None or wanted is None:
        raise InputError(f"The CRS of {shapes.name} or of the mask is unknown; assign one.")
    own = own.Clone()
    own.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = None if own.IsSame(wanted) else osr.CoordinateTransformation(own, wanted)
    longest, near = _in_units(_EDGE, own), _surroundings(grid, own)
    for number, feature in enumerate(layer):
        if number % _LOOK == 0:
            report.check()
        geometry = feature.GetGeometryRef()
        shape = ogr.Geometry(ogr.wkbPoint) if geometry is None else geometry.GetLinearGeometry()
        if change is not None:
            shape = _part_in(near, shape)
            shape.Segmentize(longest)
            if quietly(lambda: shape.Transform(change))[0] != 0:  # noqa: B023
                shape = ogr.Geometry(ogr.wkbPoint)  # not in the reach of the mask's CRS
        yield feature, shape


def _in_units(metres: float, crs: osr.SpatialReference) -> float:
    """A length in units of a CRS; in degrees or such it is that along the equator."""
    if crs.IsGeographic():
        return metres / crs.GetSemiMajor() / crs.GetAngularUnits()
    return metres / (crs.GetLinearUnits() or 1.0)


def _surroundings(grid: Grid, crs: osr.SpatialReference) -> ogr.Geometry:
    """A wide rectangle in a CRS round a mask; empty if the mask is beyond that CRS."""
    found = footprint(Grid(1, 1, (0.0, 1.0, 0.0, 0.0, 0.0, 1.0), crs.ExportToWkt()), grid)
    rectangle = ogr.Geometry(ogr.wkbPolygon)
    if found is None:
        return rectangle
    west, south, east, north = found
    # With its own length a mask round a pole, whose outline is far from it, has the pole in it.
    room = _in_units(_REACH, crs) + max(east - west, north - south)
    west, south, east, north = west - room, south - room, east + room, north + room
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in ((west, south), (east, south), (east, north), (west, north), (west, south)):
        ring.AddPoint_2D(x, y)
    rectangle.AddGeometry(ring)
    return rectangle


def _part_in(rectangle: ogr.Geometry, shape: ogr.Geometry) -> ogr.Geometry:
    """The part of polygons in a rectangle.

    All of them if they have none there: longitudes may be counted from elsewhere.
    """
    left, right, bottom, top = shape.GetEnvelope()
    west, east, south, north = rectangle.GetEnvelope()
    within = west <= left and right <= east and south <= bottom and top <= north
    if within or shape.GetDimension() < 2:
        return shape
    part, _ = quietly(lambda: shape.Intersection(rectangle))
    return shape if part is None or part.IsEmpty() else part
