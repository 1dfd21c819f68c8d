"""Layers in files: read, and written so that they appear only when they are complete."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar

from osgeo import gdal, ogr

from ..errors import GMNetError, InputError
from ..pages.cells import harmless
from ..report import Report
from .gdal_calls import quietly
from .grid import spatial_reference
from .hidden_file import HiddenFile, Target
from .read_back import features_in
from .reading import named
from .reading_faults import other_kind
from .targets import check_file

T = TypeVar("T")

# Endings of names of layers, and of tables as text.
LAYER, TEXT = ".gpkg", ".csv"
# Type and subtype of a field by what its values are.
_KINDS = {
    int: (ogr.OFTInteger, ogr.OFSTNone),
    float: (ogr.OFTReal, ogr.OFSTNone),
    bool: (ogr.OFTInteger, ogr.OFSTBoolean),
    str: (ogr.OFTString, ogr.OFSTNone),
    date: (ogr.OFTDate, ogr.OFSTNone),
}
# How many fields an error names.
_NAMED = 10


@dataclass(frozen=True)
class Polygons:
    """The polygons of a layer; each sequence has a value for each feature.

    Attributes:
        ids: of the features.
        values: of the field that was asked for; None if none was.
        wkb: well-known binary; None where there is no geometry, or an empty one.
        crs_wkt: their CRS, empty if unknown.
        dataset: the open file or its name, for `core.raster.targets.check_file`.
        name: name of the layer in messages; empty for the file's name.
    """

    ids: Sequence[int]
    values: Sequence[object] | None
    wkb: Sequence[bytes | None]
    crs_wkt: str
    dataset: gdal.Dataset | str
    name: str = ""


@dataclass(frozen=True)
class LayerCopy:
    """A layer of a project as a file that any thread can read.

    Attributes:
        source: OGR dataset name of the copy.
        title: name of the layer.
        original: what it was copied from, as QGIS names it, for `core.raster.targets`.
    """

    source: str
    title: str
    original: str


def named_layer(parameter: str, layer: str | LayerCopy) -> str:
    """What to call a layer in messages."""
    if isinstance(layer, LayerCopy):
        return f"{parameter} '{layer.title}'"
    return named(parameter, layer)


def open_layer(
    layer: str | LayerCopy, parameter: str, report: Report
) -> tuple[gdal.Dataset, ogr.Layer]:
    """A file with features, and its first layer.

    Args:
        layer: OGR dataset name, or a copy.
        parameter: its name in errors.
        report: receives a remark if there are more layers.

    Raises:
        InputError: it cannot be opened, or has no layer.
    """
    source = layer.source if isinstance(layer, LayerCopy) else layer
    name = named_layer(parameter, layer)
    flags = gdal.OF_VECTOR | gdal.OF_READONLY | gdal.OF_VERBOSE_ERROR
    dataset, reason = quietly(lambda: gdal.OpenEx(source, flags))
    if dataset is None or dataset.GetLayerCount() == 0:
        hint = other_kind(source, vector=True) or "check that the file exists and contains features"
        raise InputError(f"{name} cannot be opened ({reason or 'no layer'}); {hint}.")
    layers = [dataset.GetLayer(place) for place in range(dataset.GetLayerCount())]
    if any(layer.GetGeomType() != ogr.wkbNone for layer in layers[1:]):
        report.warning(
            f"{name} has several layers; the first one, '{layers[0].GetName()}', is read."
        )
    return dataset, layers[0]


def crs_of(layer: ogr.Layer) -> str:
    """The CRS of a layer as WKT; empty if it is unknown, which a GeoPackage calls undefined."""
    reference = layer.GetSpatialRef()
    known = reference is not None and not reference.GetName().startswith("Undefined ")
    return str(reference.ExportToWkt()) if known else ""


def field_names(layer: ogr.Layer) -> list[str]:
    """Names of a layer's fields."""
    definition = layer.GetLayerDefn()
    return [definition.GetFieldDefn(n).GetName() for n in range(definition.GetFieldCount())]


def polygons_of(layer: str | Polygons, parameter: str, field: str, report: Report) -> Polygons:
    """The polygons of what a request names, or of what the toolbox has read for it already.

    Raises:
        InputError: as in `read_polygons`.
    """
    return layer if isinstance(layer, Polygons) else read_polygons(layer, parameter, field, report)


def read_polygons(source: str, parameter: str, field: str, report: Report) -> Polygons:
    """All polygons of a file's first layer, with a field's values.

    Args:
        source: OGR dataset name.
        parameter: its name in errors.
        field: name of the field; empty for none.
        report: receives what the user should know.

    Raises:
        InputError: it cannot be opened, has no such field, or contains other geometries
            than polygons.
    """
    dataset, layer = open_layer(source, parameter, report)
    names = field_names(layer)
    if field and field not in names:
        raise InputError(
            f"{named(parameter, source)} has no field '{field}', only "
            f"{', '.join(names[:_NAMED]) or 'none'}."
        )
    ids, values, wkb = [], [], []
    for feature in layer:
        geometry = feature.GetGeometryRef()
        if geometry is not None and geometry.IsEmpty():
            geometry = None
        if geometry is not None and geometry.GetDimension() != 2:
            raise InputError(
                f"{named(parameter, source)} contains geometries other than polygons "
                f"({geometry.GetGeometryName()}); choose a layer of polygons."
            )
        ids.append(feature.GetFID())
        if field:
            values.append(feature.GetField(field))
        wkb.append(None if geometry is None else bytes(geometry.ExportToIsoWkb()))
    return Polygons(ids, values if field else None, wkb, crs_of(layer), dataset)


def text_of(value: object) -> str:
    """A value of a field as the text that names it; 3.0 is called 3, and nothing is empty."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


def point_wkb(x: float, y: float) -> bytes:
    """A point as well-known binary."""
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(x, y)
    return bytes(point.ExportToWkb())


def is_layer(target: Path) -> bool:
    """Whether a table goes into a GeoPackage; otherwise it is a text."""
    return target.suffix.lower() == LAYER


def check_layer_target(
    target: Path, what: str, sources: Iterable[gdal.Dataset], table: bool = False
) -> None:
    """Refuse a GeoPackage that cannot be written, is in use, or would overwrite a source.

    Args:
        target: path of the layer.
        what: the parameter's name, for the error.
        sources: what is read.
        table: whether it may be a CSV file instead.

    Raises:
        InputError: the target cannot be used.
    """
    if table:
        check_file(target, what, "GeoPackage or CSV file", (LAYER, TEXT), sources)
    else:
        check_file(target, what, "GeoPackage", (LAYER,), sources)


class LayerTarget(Target, Protocol):
    """A layer that is being written; see `core.raster.hidden_file.together`."""

    def fill(self, records: Iterable[tuple[bytes | None, Sequence[object]]]) -> None:
        """Write all features, once it is entered.

        Args:
            records: geometry as well-known binary, and a value for each field, None for nothing.

        Raises:
            GMNetError: one cannot be written.
        """


# Makes a target of fields with the types of their values, of a CRS, and of a type of geometry.
MakesLayer = Callable[[Mapping[str, type], str, int], LayerTarget]


class LayerFile(HiddenFile):
    """A GeoPackage with one layer, or a table as CSV, that appears when it is complete."""

    def __init__(self, path: Path, fields: Mapping[str, type], crs_wkt: str, geometry: int) -> None:
        super().__init__(path)
        self._layout = fields, crs_wkt, geometry

    def fill(self, records: Iterable[tuple[bytes | None, Sequence[object]]]) -> None:
        """Write all features; as `LayerTarget.fill`."""
        fields, crs_wkt, geometry = self._layout
        if is_layer(self.hidden):
            fill_layer(self, fields, records, crs_wkt, geometry)
        else:
            self.write_text(as_csv(fields, (values for _, values in records)))


def layer_target(
    output: Path | MakesLayer,
    fields: Mapping[str, type],
    crs_wkt: str = "",
    geometry: int = ogr.wkbNone,
) -> LayerTarget:
    """The target that a request names, or has made where QGIS writes it.

    Args:
        output: a path, or what makes a target.
        fields: names, and types of the values: int, float, bool, str or date.
        crs_wkt: CRS of the geometries.
        geometry: their type, as OGR counts.
    """
    if isinstance(output, Path):
        return LayerFile(output, fields, crs_wkt, geometry)
    return output(fields, crs_wkt, geometry)


def as_csv(fields: Iterable[str], rows: Iterable[Sequence[object]]) -> str:
    """A table as text: numbers with nine digits, nothing where there is no value."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(fields)
    for row in rows:
        writer.writerow(map(_cell, row))
    return text.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, float):
        return f"{value:.9g}"
    return harmless(value) if isinstance(value, str) else value


def fill_layer(
    file: HiddenFile,
    fields: Mapping[str, type],
    records: Iterable[tuple[bytes | None, Sequence[object]]],
    crs_wkt: str = "",
    geometry: int = ogr.wkbNone,
) -> None:
    """Write a GeoPackage of a file that was begun, close it, and see that all is in it.

    Args:
        file: the file.
        fields: names, and types of the values: int, float, bool, str or date.
        records: geometry as well-known binary, and a value for each field, None for nothing.
        crs_wkt: CRS of the geometries.
        geometry: their type, as OGR counts.

    Raises:
        GMNetError: it cannot be written.
    """
    written = _fill(file.hidden, fields, records, crs_wkt, geometry)
    if (count := features_in(file.hidden)) != written:
        raise _failure(file.hidden, f"{written - count} of {written} features are missing")


def _failure(hidden: Path, reason: str) -> GMNetError:
    return GMNetError(
        f"'{hidden.name}' cannot be written ({reason}); check that the disk has room and that you "
        "may write there."
    )


def _fill(
    hidden: Path,
    fields: Mapping[str, type],
    records: Iterable[tuple[bytes | None, Sequence[object]]],
    crs_wkt: str,
    geometry: int,
) -> int:
    """Write the hidden file, and close it; gives how many features it has."""
    written = 0

    def made(call: Callable[[], T]) -> T:
        found, reason = quietly(call)
        if found is None or gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise _failure(hidden, reason)
        return found

    driver = gdal.GetDriverByName("GPKG")
    dataset = made(lambda: driver.Create(str(hidden), 0, 0, 0, gdal.GDT_Unknown))
    try:
        reference = spatial_reference(crs_wkt)
        # Not to take a field of the layer for it.
        options = ["FID=row"]
        layer = made(lambda: dataset.CreateLayer(hidden.stem, reference, geometry, options))
        for name, kind in fields.items():
            definition = ogr.FieldDefn(name, _KINDS[kind][0])
            definition.SetSubType(_KINDS[kind][1])
            made(lambda: layer.CreateField(definition))  # noqa: B023  (called at once)
        made(dataset.StartTransaction)
        for wkb, values in records:
            feature = ogr.Feature(layer.GetLayerDefn())
            if wkb is not None:
                feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb))
            for place, value in enumerate(values):
                if value is not None:
                    feature.SetField(place, _stored(value))
            made(lambda: layer.CreateFeature(feature))  # noqa: B023  (called at once)
            written += 1
        made(dataset.CommitTransaction)
        made(lambda: dataset.FlushCache() or True)
    finally:
        # Everything that holds the file goes, so that it is closed before it is placed.
        layer = feature = None
        dataset = None
    return written


def _stored(value: object) -> object:
    """A value as OGR takes it."""
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value
