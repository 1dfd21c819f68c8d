"""Zones: polygons with names, placed on the grid of the rasters that are summed up in them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, ogr

from ..errors import GMNetError, InputError, spell
from ..raster.gdal_calls import in_memory, quietly
from ..raster.grid import Grid, Window
from ..raster.polygons import Placing, geometry_of
from ..raster.vector_files import Polygons, text_of
from ..report import Report

# What the only zone is called where none are given.
EVERYWHERE = "all"
# What features without a name are called together.
UNNAMED = "unnamed"


@dataclass(frozen=True)
class Zones:
    """Polygons as they were given; those with the same name form one zone.

    Attributes:
        names: of each polygon.
        polygons: each as well-known binary.
        crs_wkt: their common CRS.
    """

    names: Sequence[str]
    polygons: Sequence[bytes]
    crs_wkt: str


def zones_from(features: Iterable[tuple[str, bytes | None]], crs_wkt: str, report: Report) -> Zones:
    """Zones out of the features of a layer; those without a geometry or any inside are left out.

    Args:
        features: name, and polygon as well-known binary, of each.
        crs_wkt: their CRS.
        report: receives how many are left out.
    """
    names, polygons, without = [], [], 0
    for name, wkb in features:
        if geometry_of(wkb) is None:
            without += 1
        else:
            names.append(name)
            polygons.append(bytes(wkb or b""))
    if without:
        report.warning(f"Features of {spell('zones')} without a geometry are left out: {without}.")
    return Zones(names, polygons, crs_wkt)


def zones_of(polygons: Polygons, report: Report) -> Zones:
    """Zones of polygons, named by the values of their field, or else by the features' ids."""
    values = polygons.ids if polygons.values is None else polygons.values
    return zones_from(zip(map(text_of, values), polygons.wkb), polygons.crs_wkt, report)


@dataclass(frozen=True)
class Zone:
    """A zone on a grid.

    Attributes:
        name: its name.
        window: the pixels that it can cover.
        grid: the grid.
        beyond: whether part of it lies outside of the grid.
        repaired: whether one of its polygons was invalid.
        source: its polygons in the grid's CRS; None for all pixels.
    """

    name: str
    window: Window
    grid: Grid
    beyond: bool = False
    repaired: bool = False
    source: ogr.DataSource | None = None

    def inside(self, window: Window) -> np.ndarray:
        """(rows, cols) bool: pixels whose centre lies in one of its polygons.

        Args:
            window: a part of the zone's.
        """
        if self.source is None:
            return np.ones((window.height, window.width), bool)
        # From the zone's first column on: centres on an edge round alike in all windows.
        part = self.grid[window.row : window.row_stop, self.window.col : window.col_stop]
        raster = gdal.GetDriverByName("MEM").Create("", part.width, part.height)
        raster.SetGeoTransform(list(part.geotransform))
        # Layer and raster have no CRS, so that nothing is transformed; GDAL would remark on it.
        layer = self.source.GetLayer()
        failed, reason = quietly(lambda: gdal.RasterizeLayer(raster, [1], layer, burn_values=[1]))
        if failed != gdal.CE_None:
            raise GMNetError(f"Zone '{self.name}' cannot be placed on the masks ({reason}).")
        inside = raster.ReadAsArray(window.col - self.window.col, 0, window.width, window.height)
        return inside.astype(bool)


def everywhere(grid: Grid) -> Zone:
    """The zone of all pixels."""
    return Zone(EVERYWHERE, grid.whole, grid)


def place_zones(zones: Zones, grid: Grid, parameter: str) -> list[Zone]:
    """Place zones on a grid, in the order in which their names first occur.

    Polygons are transformed to the grid's CRS, their edges being straight in their own
    (`core.raster.polygons`). Zones may overlap. Those off the grid are left out.

    Args:
        zones: polygons with names.
        grid: with a CRS.
        parameter: what to call them in an error.

    Raises:
        InputError: there are none, they have no CRS or cannot be transformed or repaired, or all
            are elsewhere.
    """
    if not zones.polygons:
        raise InputError(
            f"{parameter} contains no polygons; give a layer that does, or leave it empty."
        )
    if not zones.crs_wkt or grid.crs is None:
        raise InputError(
            f"{parameter} has no coordinate reference system; assign the one that its coordinates "
            "are in (native:assignprojection)."
        )
    placing = Placing(zones.crs_wkt, grid, parameter)
    parts: dict[str, list[ogr.Geometry]] = {}
    repaired: set[str] = set()
    for name, polygon in zip(zones.names, zones.polygons):
        name = name.strip() or UNNAMED
        there = placing.place(geometry_of(polygon), f"zone '{name}'")
        if there.repaired and there.polygons:
            repaired.add(name)
        if there.polygons:
            parts.setdefault(name, []).extend(there.polygons)
    placed = [_placed(name, polygons, grid, name in repaired) for name, polygons in parts.items()]
    found = [zone for zone in placed if zone is not None]
    if not found:
        raise InputError(
            f"No zone of {parameter} lies on the masks; check the CRS of both, or choose zones "
            "there."
        )
    return found


def _placed(name: str, polygons: list[ogr.Geometry], grid: Grid, repaired: bool) -> Zone | None:
    """A zone of polygons in the grid's CRS; None if it is elsewhere."""
    envelopes = np.array([polygon.GetEnvelope() for polygon in polygons])
    x = (envelopes[:, 0].min(), envelopes[:, 1].max())
    y = (envelopes[:, 2].min(), envelopes[:, 3].max())
    corners = [grid.to_pixel(float(one), float(other)) for one in x for other in y]
    (left, right), (top, bottom) = ((min(along), max(along)) for along in zip(*corners))
    rows = slice(math.floor(top), math.ceil(bottom))
    cols = slice(math.floor(left), math.ceil(right))
    window = Window.from_slices(rows, cols) & grid.whole
    if window is None:
        return None
    # Less than half a pixel outside holds no pixel's centre.
    beyond = min(left, top) < -0.5 or right > grid.width + 0.5 or bottom > grid.height + 0.5
    return Zone(name, window, grid, beyond, repaired, in_memory(polygons))
