"""The outline of a water body, to be shown on a map."""

from __future__ import annotations

import math

import numpy as np
from osgeo import gdal, ogr

from ...raster.gdal_calls import in_memory, quietly
from ...raster.grid import Window
from .footprint import Footprint

# Of a larger body only every second, third or further pixel is looked at.
_PIXELS = 2**22
# Rows of the body that are looked at together.
_ROWS = 256


def outline_of(body: Footprint) -> bytes:
    """A multipolygon in the grid's CRS, as well-known binary.

    It is for the eye: of a body whose window has more than four million pixels it is coarser.
    """
    window = body.window
    step = max(1, math.ceil(math.sqrt(window.width * window.height / _PIXELS)))
    cols, rows = math.ceil(window.width / step), math.ceil(window.height / step)
    raster = gdal.GetDriverByName("MEM").Create("", cols, rows)
    for first in range(0, rows, _ROWS):
        count = min(_ROWS, rows - first)
        height = min(count * step, window.row_stop - window.row - first * step)
        part = Window(window.col, window.row + first * step, window.width, height)
        inside = body.inside(part)[::step, ::step].astype(np.uint8)
        raster.GetRasterBand(1).WriteArray(inside, 0, first)
    x0, dx, rx, y0, ry, dy = body.grid.part(window).geotransform
    raster.SetGeoTransform((x0, dx * step, rx * step, y0, ry * step, dy * step))
    found = in_memory([])
    layer = found.GetLayer()
    band = raster.GetRasterBand(1)
    # Where the mask is 0, GDAL makes no polygons.
    quietly(lambda: gdal.Polygonize(band, band, layer, -1))
    outline = ogr.Geometry(ogr.wkbMultiPolygon)
    for feature in layer:
        outline.AddGeometry(feature.GetGeometryRef())
    return bytes(outline.ExportToWkb())
