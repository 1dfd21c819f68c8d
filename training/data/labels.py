"""Labels of water from rasters or from polygons, on the grid of their backscatter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from osgeo import gdal, ogr

from ...core.accuracy.class_words import LAND_WORDS, WATER_WORDS, ClassWords
from ...core.errors import GMNetError, InputError
from ...core.masks.class_values import declared_as_nodata, unknown_codes
from ...core.raster.gdal_calls import in_memory, quietly
from ...core.raster.grid import Grid, Window
from ...core.raster.polygons import Placing, Remarks
from ...core.raster.reading import open_raster
from ...core.raster.validity import validity_band
from ...core.report import Report
from .labelled_scene import LAND, LOGGED, UNKNOWN, WATER

# How many odd values an error names.
_SHOWN = 8
# Rows that are looked at at once, and different values after which no more are looked for.
_ROWS, _MANY = 256, 1000
_WITHOUT_POLYGONS = (
    ogr.wkbNone,
    ogr.wkbPoint,
    ogr.wkbMultiPoint,
    ogr.wkbLineString,
    ogr.wkbMultiLineString,
)


@dataclass(frozen=True)
class PolygonRule:
    """What polygons say about the pixels whose centres they cover.

    Where polygons overlap, water goes over land, and a polygon with any other value, whose pixels
    are unknown, over both.

    Attributes:
        attribute: the field that names the class; empty if every polygon is water.
        water: its values that mean water.
        land: its values that mean land.
        rest_is_land: whether pixels outside of all polygons are land; otherwise they are unknown.
    """

    attribute: str = ""
    water: tuple[str, ...] = WATER_WORDS
    land: tuple[str, ...] = LAND_WORDS
    rest_is_land: bool = False

    def code(self, value: object) -> int:
        """The code of a value of the attribute."""
        return ClassWords(self.water, self.land).code(value)


class LabelReader:
    """Labels on the grid of their backscatter, read window by window.

    Args:
        dataset: a raster of one band; held as long as the reader lives.
        name: what to call it in an error.
    """

    def __init__(self, dataset: gdal.Dataset, name: str) -> None:
        self._dataset = dataset
        self._band = dataset.GetRasterBand(1)
        self._nodata = self._band.GetNoDataValue()
        self.name = name

    def read(self, window: Window) -> np.ndarray:
        """(rows, cols) uint8: 1 water, 0 land, 255 unknown.

        Raises:
            GMNetError: the file is damaged.
        """
        values = self._stored(window)
        codes = np.full(values.shape, UNKNOWN, np.uint8)
        for code in (LAND, WATER):
            if self._nodata is None or self._nodata != code:
                codes[values == code] = code
        if (validity := validity_band(self._dataset)) is not None:
            codes[self._of(validity, window) == 0] = UNKNOWN
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
        width, height = self._dataset.RasterXSize, self._dataset.RasterYSize
        values: set[float] = set()
        for row in range(0, height, _ROWS):
            window = Window(0, row, width, min(_ROWS, height - row))
            stored = self._stored(window)
            values.update(np.unique(stored[~np.isnan(stored)]).tolist())
            if len(values) > _MANY:
                break
        values -= {self._nodata}
        others = values - {LAND, WATER}
        if {LAND, WATER} <= values and len(others) <= _SHOWN:
            return ""
        return unknown_codes(self.name, others)

    def found(self) -> str:
        """The values of the raster's upper rows in words, for an error."""
        width, height = self._dataset.RasterXSize, self._dataset.RasterYSize
        values = np.unique(self._stored(Window(0, 0, width, min(height, 2048))))
        shown = ", ".join(f"{value:g}" for value in values[:_SHOWN])
        text = f"it has the values {shown}{', …' if len(values) > _SHOWN else ''}"
        if self._nodata is not None:
            text += f" and declares {self._nodata:g} as nodata"
        return text

    def _stored(self, window: Window) -> np.ndarray:
        return self._of(self._band, window)

    def _of(self, band: gdal.Band, window: Window) -> np.ndarray:
        values, reason = quietly(
            lambda: band.ReadAsArray(window.col, window.row, window.width, window.height)
        )
        if values is None:
            raise GMNetError(f"{self.name} cannot be read ({reason}); the file is damaged.")
        return np.asarray(values)


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
    dataset = open_raster(source, name)
    own = Grid.of(dataset)
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
    return LabelReader(dataset, name)


def check_polygons(sources: Sequence[str], rule: PolygonRule) -> None:
    """Refuse polygon layers that say nothing.

    Args:
        sources: OGR dataset names; each dataset's first layer counts.

    Raises:
        InputError: one cannot be read, holds no polygons or lacks the attribute, no value of it is
            understood, or a word for water or land can be none of them.
    """
    seen: set[str] = set()
    values: list[object] = []
    understood = False
    for source in sources:
        dataset, layer = _first_layer(source)
        if ogr.GT_Flatten(layer.GetGeomType()) in _WITHOUT_POLYGONS:
            raise InputError(
                f"The layer '{layer.GetName()}' has no polygons; give labels as polygons or "
                "rasters."
            )
        if rule.attribute:
            fields = layer.GetLayerDefn()
            names = [fields.GetFieldDefn(n).GetName() for n in range(fields.GetFieldCount())]
            if rule.attribute not in names:
                raise InputError(
                    f"The polygons of '{layer.GetName()}' have no attribute '{rule.attribute}'; "
                    f"choose one of {', '.join(names) or 'none'}."
                )
        for feature in layer:
            value = feature[rule.attribute] if rule.attribute else "water"
            seen.add(str(value))
            understood |= not rule.attribute or rule.code(value) != UNKNOWN
            values.append(value)
        del dataset
    if rule.attribute:
        ClassWords(rule.water, rule.land).check_values(f"'{rule.attribute}'", values)
    if not understood:
        shown = ", ".join(sorted(seen)[:_SHOWN]) or "none"
        raise InputError(
            f"No polygon says water or land: the values of '{rule.attribute}' are {shown}, but "
            f"water is one of {', '.join(rule.water)} and land one of {', '.join(rule.land)}."
        )


def rasterised(
    sources: Sequence[str], rule: PolygonRule, grid: Grid, name: str, report: Report = LOGGED
) -> LabelReader:
    """Polygons as labels on ``grid``, transformed to its CRS.

    Args:
        sources: OGR dataset names; each dataset's first layer counts.
        rule: what they say.
        grid: the grid of the backscatter.
        name: what to call the labels in an error.
        report: is told what is noticed about the polygons.

    Raises:
        InputError: a layer cannot be read, transformed or mended.
    """
    made = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
    made.SetGeoTransform(list(grid.geotransform))
    made.GetRasterBand(1).Fill(LAND if rule.rest_is_land else UNKNOWN)
    shapes: dict[int, list[ogr.Geometry]] = {LAND: [], WATER: [], UNKNOWN: []}
    for source in sources:
        dataset, layer = _first_layer(source)
        reference = layer.GetSpatialRef()
        title = f"The layer of labels '{layer.GetName()}'"
        placing = Placing(
            reference.ExportToWkt() if reference else "", grid, title, f"The raster {name}"
        )
        remarks = Remarks()
        for feature in layer:
            what = f"the polygon {feature.GetFID()}"
            placed = placing.place(feature.GetGeometryRef(), what)
            remarks.note(placed, what)
            value = feature[rule.attribute] if rule.attribute else None
            shapes[rule.code(value) if rule.attribute else WATER] += placed.polygons
        for sentence in remarks.sentences(title):
            report.warning(sentence)
        del dataset
    for code in (LAND, WATER, UNKNOWN):
        _burn(made, shapes[code], code)
    return LabelReader(made, name)


def _first_layer(source: str) -> tuple[gdal.Dataset, ogr.Layer]:
    dataset, reason = quietly(lambda: gdal.OpenEx(source, gdal.OF_VECTOR | gdal.OF_READONLY))
    if dataset is None or dataset.GetLayerCount() == 0:
        raise InputError(f"The polygons '{source}' cannot be read ({reason or 'no layer'}).")
    return dataset, dataset.GetLayer(0)


def _burn(made: gdal.Dataset, shapes: list[ogr.Geometry], code: int) -> None:
    if not shapes:
        return
    held = in_memory(shapes)
    # The layer has no CRS, so that nothing is transformed; GDAL would remark on it.
    quietly(lambda: gdal.RasterizeLayer(made, [1], held.GetLayer(), burn_values=[code]))
