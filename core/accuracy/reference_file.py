"""Polygons or points that say water or land, in a file."""

from __future__ import annotations

from dataclasses import dataclass

from osgeo import gdal, ogr

from ..errors import InputError
from ..raster.grid import Extent, Grid
from ..raster.reading import named
from ..raster.vector_files import field_names, open_layer
from ..report import Report
from .class_words import ClassWords
from .reference_vectors import MAP_CLASS, Shapes, check_over, check_says, chosen_attribute


@dataclass(frozen=True)
class ReferenceFile:
    """An open file and how it is read.

    Attributes:
        shapes: how it is read.
        polygons: whether it has polygons; otherwise it has points.
        dataset: the open file, for `core.raster.targets.check_file`.
    """

    shapes: Shapes
    polygons: bool
    dataset: gdal.Dataset

    def check(self, grid: Grid, mask: str) -> None:
        """Refuse a layer that does not fit a mask, or that says nothing.

        Raises:
            InputError: it lies elsewhere, has no CRS, or no value is understood.
        """
        shapes, layer = self.shapes, self.dataset.GetLayer(0)
        left, right, bottom, top = layer.GetExtent()
        crs = layer.GetSpatialRef()
        wkt = crs.ExportToWkt() if crs else ""
        check_over(shapes.name, Extent(left, bottom, right, top, wkt), grid, mask)
        if shapes.attribute:
            layer.ResetReading()
            check_says(shapes, (feature[shapes.attribute] for feature in layer))


def open_reference(
    source: str, words: ClassWords, attribute: str, rest_is_land: bool, report: Report
) -> ReferenceFile:
    """Open polygons or points.

    Args:
        source: OGR dataset name; its first layer counts.
        words: what values of the attribute mean.
        attribute: the field that says water or land; may be empty.
        rest_is_land: whether everything outside of polygons is land.
        report: is told what the user should know.

    Raises:
        InputError: it cannot be opened, is empty, has neither polygons nor points, or lacks the
            attribute.
    """
    name = named("REFERENCE_LAYER", source)
    dataset, layer = open_layer(source, "REFERENCE_LAYER", report)
    polygons = _has_polygons(layer, name)
    names = field_names(layer)
    shapes = Shapes(
        source=source,
        name=name,
        words=words,
        attribute=chosen_attribute(attribute, names, polygons, name),
        stratum=MAP_CLASS if not polygons and MAP_CLASS in names else "",
        rest_is_land=rest_is_land,
    )
    return ReferenceFile(shapes, polygons, dataset)


def _has_polygons(layer: ogr.Layer, name: str) -> bool:
    """Whether a layer has polygons, rather than points.

    Raises:
        InputError: it has something else, or both.
    """
    kinds = {
        geometry.GetDimension()
        for feature in layer
        if (geometry := feature.GetGeometryRef()) is not None and not geometry.IsEmpty()
    }
    layer.ResetReading()
    if not kinds:
        raise InputError(f"{name} is empty; choose another layer.")
    if kinds not in ({0}, {2}):
        raise InputError(
            f"{name} has neither polygons alone nor points alone; choose a layer that has."
        )
    return kinds == {2}
