"""An open layer of polygons or points labelled water or land."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal, ogr

from ..errors import InputError, spell
from ..raster.grid import Extent, Grid
from ..raster.vector_files import LayerCopy, crs_of, field_names, named_layer, open_layer
from ..report import Report
from .class_words import ClassWords
from .reference_vectors import MAP_CLASS, Shapes, check_over, check_says, chosen_attribute


@dataclass(frozen=True)
class ReferenceFile:
    """An open layer and how it is read.

    Attributes:
        shapes: how it is read.
        polygons: whether it has polygons; otherwise it has points.
        dataset: the open file.
        layer: what was given.
    """

    shapes: Shapes
    polygons: bool
    dataset: gdal.Dataset
    layer: str | LayerCopy

    @property
    def title(self) -> str:
        """Its name in a report."""
        name = self.layer.title if isinstance(self.layer, LayerCopy) else Path(self.layer).name
        return f"the {'polygons' if self.polygons else 'points'} of '{name}'"

    @property
    def original(self) -> gdal.Dataset | str:
        """What is read, for `core.raster.targets`; empty where no file is."""
        return self.layer.original if isinstance(self.layer, LayerCopy) else self.dataset

    def check(self, grid: Grid, mask: str) -> None:
        """Refuse a layer that does not fit a mask, or that labels nothing.

        Raises:
            InputError: it lies elsewhere, has no CRS, or no value is understood.
        """
        shapes, layer = self.shapes, self.dataset.GetLayer(0)
        left, right, bottom, top = layer.GetExtent()
        check_over(shapes.name, Extent(left, bottom, right, top, crs_of(layer)), grid, mask)
        check_says(shapes, self.values())

    def values(self) -> Iterator[object]:
        """All that the attribute has; nothing without an attribute."""
        layer, attribute = self.dataset.GetLayer(0), self.shapes.attribute
        layer.ResetReading()
        return (feature[attribute] for feature in layer) if attribute else iter(())


def open_reference(
    source: str | LayerCopy,
    words: ClassWords,
    attribute: str,
    rest_is_land: bool,
    report: Report,
    parameter: str = "reference_layer",
    points: bool = True,
) -> ReferenceFile:
    """Open polygons or points.

    Args:
        source: OGR dataset name, whose first layer counts, or a copy.
        words: what values of the attribute mean.
        attribute: the field that says water or land; may be empty.
        rest_is_land: whether everything outside of polygons is land.
        report: receives what the user should know.
        parameter: the field of the request that names it.
        points: whether it may have points.

    Raises:
        InputError: it cannot be opened, is empty, has neither polygons nor points, or lacks the
            attribute.
    """
    name = named_layer(spell(parameter), source)
    dataset, layer = open_layer(source, spell(parameter), report)
    polygons = _has_polygons(layer, name, points)
    names = field_names(layer)
    shapes = Shapes(
        source=source.source if isinstance(source, LayerCopy) else source,
        name=name,
        words=words,
        attribute=chosen_attribute(attribute, names, polygons, name),
        stratum=MAP_CLASS if not polygons and MAP_CLASS in names else "",
        rest_is_land=rest_is_land,
    )
    return ReferenceFile(shapes, polygons, dataset, source)


def _has_polygons(layer: ogr.Layer, name: str, points: bool) -> bool:
    """Whether a layer has polygons, rather than points.

    Raises:
        InputError: it has something else, both, or points where they cannot be used.
    """
    kinds = {
        geometry.GetDimension()
        for feature in layer
        if (geometry := feature.GetGeometryRef()) is not None and not geometry.IsEmpty()
    }
    layer.ResetReading()
    if not kinds:
        raise InputError(f"{name} is empty; choose another layer.")
    if not points and kinds != {2}:
        raise InputError(
            f"{name} contains geometries other than polygons; give labels as polygons or rasters."
        )
    if kinds not in ({0}, {2}):
        raise InputError(
            f"{name} mixes polygons, points or other geometries; choose a layer of polygons or of "
            "points."
        )
    return kinds == {2}
