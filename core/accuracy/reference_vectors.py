"""Polygons and points labelled water or land, overlaid on a mask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr

from ..errors import GMNetError, InputError, spell
from ..masks.legend import LAND, NODATA, WATER
from ..raster.gdal_calls import in_memory, quietly
from ..raster.georeference import check_layer_coordinates, check_measured
from ..raster.grid import Extent, Grid
from ..raster.hidden_file import no_room
from ..raster.longitudes import spatial_reference, transformed
from ..raster.polygons import Placing, Remarks, holds_no_centre
from ..raster.read_back import lacking
from ..raster.reading import open_raster
from ..raster.room import check_temporary_room, raster_bytes
from ..raster.vector_files import crs_of
from ..report import Report
from .class_words import ClassWords
from .reference import Reference

# Features between two looks at whether the user wants the run to stop.
_LOOK = 1000
# Fields of sample points: the map's class, and what the user finds out.
MAP_CLASS, REFERENCE = "map_class", "reference"
# How many values an error names.
_SHOWN = 8
# The field of the polygons on their way to the raster.
_CODE = "code"


@dataclass(frozen=True)
class Shapes:
    """A layer of polygons or points and how it is read.

    Attributes:
        source: OGR dataset name; its first layer counts.
        name: its name in messages.
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
        name: its name in messages.

    Raises:
        InputError: there is no such field, or none is chosen.
    """
    if not attribute and not polygons and REFERENCE in names:
        return REFERENCE
    if attribute and attribute not in names:
        raise InputError(f"{name} has no field '{attribute}', only {', '.join(names) or 'none'}.")
    if not attribute and not polygons:
        raise InputError(
            f"Choose the field of {name} that distinguishes water from land ({spell('attribute')})."
        )
    return attribute


def check_says(shapes: Shapes, values: Iterable[object]) -> None:
    """Refuse a layer without any feature labelled water or land; all are water without attribute.

    Args:
        shapes: how the layer is read.
        values: all that the attribute has.

    Raises:
        InputError: no value is understood, or a word for water or land can be none of them.
    """
    if not shapes.attribute:
        return
    known = set(values)
    shapes.words.check_values(f"'{shapes.attribute}'", known)
    if any(shapes.words.code(value) != NODATA for value in known):
        return
    shown = ", ".join(sorted("no value" if one is None else str(one) for one in known)[:_SHOWN])
    raise InputError(
        f"No feature of {shapes.name} is labelled water or land: field '{shapes.attribute}' "
        f"contains {shown}, but {spell('water_values')} is {', '.join(shapes.words.water)} and "
        f"{spell('land_values')} is {', '.join(shapes.words.land)}."
    )


def check_over(name: str, extent: Extent, grid: Grid, mask: str) -> None:
    """Make sure that a layer can be overlaid on a mask.

    Args:
        name: name of the layer.
        extent: where it lies, in its CRS.
        grid: the mask's grid.
        mask: name of the mask.

    Raises:
        InputError: a CRS is missing, or they do not touch.
    """
    check_measured(grid, mask, f"{name} cannot be overlaid on it")
    if not extent.crs_wkt:
        raise InputError(
            f"{name} has no coordinate reference system, so it cannot be overlaid on {mask}; "
            "assign one (native:assignprojection)."
        )
    check_layer_coordinates(
        extent.crs_wkt, (extent.xmin, extent.ymin, extent.xmax, extent.ymax), name
    )
    try:
        grid.window_of(extent)
    except InputError:
        raise InputError(
            f"{name} does not touch {mask}; choose a reference that covers the same place."
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
    dataset, layer = _open(shapes)
    for feature in _watched(layer, report):
        code = shapes.words.code(feature[shapes.attribute])
        stratum = stated.code(feature[shapes.stratum]) if shapes.stratum else NODATA
        for position in _points_of(feature.GetGeometryRef()) or [(np.nan, np.nan)]:
            positions.append(position)
            codes.append(code)
            strata.append(stratum)
    x, y = _in_crs_of(grid, layer, shapes.name, np.array(positions, float).reshape(-1, 2))
    del layer, dataset
    cols, rows = map(np.floor, grid.to_pixel(x, y))
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
    copy = str(folder / "polygons.gpkg")
    held, reason = quietly(
        lambda: gdal.GetDriverByName("GPKG").Create(copy, 0, 0, 0, gdal.GDT_Unknown)
    )
    if held is None:
        raise no_room(folder, reason)
    layer = held.CreateLayer("polygons", grid.crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn(_CODE, ogr.OFTInteger))
    held.StartTransaction()
    _copy(_placed(shapes, grid, "The raster", report), layer, partial(no_room, folder))
    done, reason = quietly(held.CommitTransaction)
    if done != 0:
        raise no_room(folder, reason)
    path = folder / "polygons.tif"
    options = ["COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER", "SPARSE_OK=FALSE"]
    made, reason = quietly(
        lambda: gdal.GetDriverByName("GTiff").Create(
            str(path), grid.width, grid.height, 1, gdal.GDT_Byte, options
        )
    )
    if made is None:
        raise no_room(folder, reason)
    made.SetProjection(grid.crs_wkt)
    _burn(layer, made, shapes, grid, report)
    del made, layer, held  # closes the files
    if reason := lacking(path, grid, ()):
        raise no_room(folder, reason)
    return Reference(shapes.name, open_raster(str(path), shapes.name))


def burnt_in_memory(
    layers: Sequence[Shapes], grid: Grid, raster: str, report: Report
) -> gdal.Dataset:
    """Polygons of several layers as `burnt` makes them, in memory.

    Args:
        layers: with the same meanings of values.
        grid: of the raster that they are laid over.
        raster: its name in messages.
        report: receives remarks, progress and cancellation.

    Raises:
        InputError: a layer cannot be read or transformed.
        Cancelled: the user stopped the run.
    """
    held = in_memory(())
    layer = held.GetLayer(0)
    layer.CreateField(ogr.FieldDefn(_CODE, ogr.OFTInteger))
    for shapes in layers:
        _copy(_placed(shapes, grid, raster, report), layer, GMNetError)
    made = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
    _burn(layer, made, layers[0], grid, report)
    return made


def _burn(
    layer: ogr.Layer, raster: gdal.Dataset, shapes: Shapes, grid: Grid, report: Report
) -> None:
    """Burn a layer's polygons, each with its code, into a new raster."""

    def go_on(part: float, _message: str, stage: int) -> int:
        report.progress((stage + part) / 3)
        return 0 if report.cancelled() else 1

    raster.SetGeoTransform(list(grid.geotransform))
    raster.GetRasterBand(1).Fill(LAND if shapes.rest_is_land else NODATA)
    for stage, code in enumerate((LAND, WATER, NODATA)):
        layer.SetAttributeFilter(f"{_CODE} = {code}")
        options = {"burn_values": [code], "callback": go_on, "callback_data": stage}
        done, reason = quietly(lambda: gdal.RasterizeLayer(raster, [1], layer, **options))  # noqa: B023
        report.check()
        if done != gdal.CE_None:
            raise GMNetError(f"{shapes.name} cannot be overlaid on the raster ({reason}).")


def _copy(
    polygons: Iterable[tuple[ogr.Geometry, int]],
    layer: ogr.Layer,
    failure: Callable[[str], GMNetError],
) -> None:
    """Add polygons with their codes to a layer; raises the failure of a reason if it is full."""
    for polygon, code in polygons:
        copy = ogr.Feature(layer.GetLayerDefn())
        copy.SetField(_CODE, code)
        copy.SetGeometry(polygon)
        done, reason = quietly(lambda: layer.CreateFeature(copy))  # noqa: B023
        if done != 0:
            raise failure(reason)


def _placed(
    shapes: Shapes, grid: Grid, raster: str, report: Report
) -> Iterator[tuple[ogr.Geometry, int]]:
    """The polygons in the CRS of a grid, each with its code; remarks follow the last."""
    dataset, layer = _open(shapes)
    placing = Placing(crs_of(layer), grid, shapes.name, raster)
    remarks, tiny = Remarks(), 0
    for feature in _watched(layer, report):
        what = f"the polygon {feature.GetFID()}"
        placed = placing.place(feature.GetGeometryRef(), what)
        remarks.note(placed, what.replace("the polygon ", ""))
        tiny += bool(placed.polygons) and holds_no_centre(placed.polygons, grid)
        code = shapes.words.code(feature[shapes.attribute]) if shapes.attribute else WATER
        yield from ((polygon, code) for polygon in placed.polygons)
    del layer, dataset
    for sentence in remarks.sentences(shapes.name):
        report.warning(sentence)
    if tiny:
        report.warning(
            f"Polygons of {shapes.name} that contain no pixel centre and have no effect: {tiny}."
        )


def _open(shapes: Shapes) -> tuple[gdal.Dataset, ogr.Layer]:
    """The layer's file, which has to be kept open as long as the layer, and the layer."""
    dataset, reason = quietly(lambda: gdal.OpenEx(shapes.source, gdal.OF_VECTOR | gdal.OF_READONLY))
    if dataset is None or dataset.GetLayerCount() == 0:
        raise InputError(f"{shapes.name} cannot be read ({reason or 'no layer'}).")
    return dataset, dataset.GetLayer(0)


def _watched(layer: ogr.Layer, report: Report) -> Iterator[ogr.Feature]:
    """Features, with regular checks for cancellation."""
    for number, feature in enumerate(layer):
        if number % _LOOK == 0:
            report.check()
        yield feature


def _points_of(geometry: ogr.Geometry | None) -> list[tuple[float, float]]:
    """X and y of the points in a geometry."""
    if geometry is None or geometry.IsEmpty():
        return []
    if not geometry.GetGeometryCount():
        return [(geometry.GetX(), geometry.GetY())]
    parts = [geometry.GetGeometryRef(number) for number in range(geometry.GetGeometryCount())]
    return [point for part in parts for point in _points_of(part)]


def _in_crs_of(
    grid: Grid, layer: ogr.Layer, name: str, positions: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """X and y of points (n, 2) in the CRS of a mask, as near to it as turns round the Earth bring
    them; NaN beyond its reach.
    """
    wkt = crs_of(layer)
    own, wanted = spatial_reference(wkt), grid.crs
    if own is None or wanted is None:
        raise InputError(f"The CRS of {name} or of the mask is unknown; assign one.")
    x, y = positions.T
    there = np.isfinite(positions).all(axis=1)
    if there.any():
        bounds = x[there].min(), y[there].min(), x[there].max(), y[there].max()
        check_layer_coordinates(wkt, bounds, name)
    if not own.IsSame(wanted):
        x, y = transformed(own, wanted, np.where(there, x, 0.0), np.where(there, y, 0.0))
        x, y = np.where(there, x, np.nan), np.where(there, y, np.nan)
    if grid.turn:
        x = x + grid.turn * np.round((grid.middle[0] - x) / grid.turn)
    return x, y
