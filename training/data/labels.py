"""Labels of water from rasters or from polygons, on the grid of their backscatter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

import numpy as np

from ...core.accuracy.class_words import ClassValues
from ...core.accuracy.reference import Reference
from ...core.accuracy.reference_file import open_reference
from ...core.accuracy.reference_vectors import Shapes, burnt_in_memory, check_says
from ...core.errors import InputError, spell
from ...core.masks.class_values import declared_as_nodata, unknown_codes
from ...core.raster.grid import Grid, Window
from ...core.raster.reading import open_raster, strips
from ...core.raster.validity import validity_band
from ...core.raster.vector_files import LayerCopy
from ...core.report import Report
from .labelled_scene import LOGGED
from .scene import LAND, UNKNOWN, WATER

# How many odd values an error names.
_SHOWN = 8
# Different values after which no more are looked for.
_MANY = 1000


class LabelReader(Reference):
    """Labels on the grid of their backscatter, read window by window."""

    @property
    def _nodata(self) -> float | None:
        nodata: float | None = self.dataset.GetRasterBand(1).GetNoDataValue()
        return nodata

    def read(self, window: Window) -> np.ndarray:
        """(rows, cols) uint8: 1 water, 0 land, 255 unknown.

        Raises:
            GMNetError: the file is damaged.
        """
        codes = super().read(window)
        if self._nodata in (LAND, WATER):
            codes[codes == self._nodata] = UNKNOWN
        if (validity := validity_band(self.dataset)) is not None:
            codes[self.stored(window, band=validity) == 0] = UNKNOWN
        return codes

    def remark(self) -> str:
        """What to say if a class is lost: declared as nodata, or written with another value.

        Returns:
            A sentence, or nothing where there are land and water, or nothing but one of them.

        Raises:
            GMNetError: the file is damaged.
        """
        if declared := declared_as_nodata([self.name], self._nodata):
            return declared
        values: set[float] = set()
        for window in strips(self.grid):
            values |= self._values(window)
            if len(values) > _MANY:
                break
        values -= {self._nodata}
        others = values - {LAND, WATER}
        if {LAND, WATER} <= values and len(others) <= _SHOWN:
            return ""
        return unknown_codes(self.name, others)

    def found(self) -> str:
        """Values that samples of the raster have in words, for an error."""
        values = sorted(set().union(*map(self._values, self.grid.samples())))
        shown = ", ".join(f"{value:g}" for value in values[:_SHOWN])
        text = f"it has the values {shown}{', …' if len(values) > _SHOWN else ''}"
        if self._nodata is not None:
            text += f" and declares {self._nodata:g} as nodata"
        return text

    def _values(self, window: Window) -> set[float]:
        stored = self.stored(window, np.float64)
        return set(np.unique(stored[~np.isnan(stored)]).tolist())


def label_raster(source: str, grid: Grid, name: str, backscatter: str) -> LabelReader:
    """A raster of labels that lies on ``grid``.

    Args:
        source: GDAL dataset name.
        grid: the grid of the backscatter.
        name: what to call the labels in an error.
        backscatter: what to call the backscatter.

    Raises:
        InputError: it cannot be read, or lies on another grid.
    """
    labels = LabelReader(name, open_raster(source, name))
    own = labels.grid
    if (own.width, own.height) != (grid.width, grid.height):
        raise InputError(
            f"{name} has {own.width} x {own.height} pixels, but {backscatter} has {grid.width} x "
            f"{grid.height}; warp the labels onto its grid (gdal:warpreproject, nearest neighbour)."
        )
    if own.georeferenced and grid.georeferenced:
        if not own.crs_wkt or not grid.crs_wkt:
            own = replace(own, crs_wkt=grid.crs_wkt)
        if grid.place_of(own) != grid.whole:
            raise InputError(
                f"{name} lies elsewhere than {backscatter}; warp the labels onto its grid "
                "(gdal:warpreproject, nearest neighbour)."
            )
    return labels


def label_polygons(
    layers: Sequence[str | LayerCopy],
    attribute: str,
    values: ClassValues,
    report: Report = LOGGED,
    parameter: str = "labels",
) -> tuple[Shapes, ...]:
    """Layers of polygons with labels.

    Args:
        layers: OGR dataset names, whose first layers count, or copies.
        attribute: the field that says water or land; empty if every polygon is water.
        values: which of its values mean which, and whether the rest is land.
        report: receives what the user should know.
        parameter: the field of the request that names them.

    Raises:
        InputError: one cannot be read, holds no polygons or lacks the attribute, no value of it is
            understood, or a word for water or land can be none of them.
    """
    files = [
        open_reference(
            one, values.words, attribute, values.rest_is_land, report, parameter, points=False
        )
        for one in layers
    ]
    shapes = tuple(file.shapes for file in files)
    if files:
        together = chain.from_iterable(file.values() for file in files)
        check_says(replace(shapes[0], name=spell(parameter)), together)
    return shapes


def rasterised(
    layers: Sequence[Shapes], grid: Grid, name: str, report: Report = LOGGED
) -> LabelReader:
    """Polygons as labels on ``grid``, transformed to its CRS; as `burnt_in_memory`.

    Args:
        layers: from `label_polygons`.
        grid: the grid of the backscatter.
        name: of the backscatter in messages.
        report: receives what is noticed about the polygons.

    Raises:
        InputError: a layer cannot be read, transformed or repaired.
    """
    return LabelReader(name, burnt_in_memory(layers, grid, f"The raster {name}", report))
