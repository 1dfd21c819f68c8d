"""Virtual rasters written as XML: pixels of a source on a grid, with missing values as NaN.

GDAL opens such a text as it opens a file name, so it needs no file and no cleaning up.
"""

from __future__ import annotations

import math
import xml.etree.ElementTree as ElementTree  # nosec B405
from collections.abc import Sequence

from osgeo import gdal

from .errors import InputError
from .grid import Grid, spatial_reference


def placed(
    dataset: gdal.Dataset,
    source: str,
    bands: Sequence[int],
    grid: Grid,
    offset: tuple[int, int],
    name: str,
) -> str:
    """A virtual raster with a source's pixels placed on a grid, NaN where missing.

    Missing are declared nodata values, masked pixels, NaN, minus infinity if a floating band
    declares nothing else, and 0 in an integer band that declares nothing. A declared scale and
    offset are applied.

    Args:
        dataset: the open source.
        source: its GDAL dataset name.
        bands: band numbers, from 1, in the virtual raster's order.
        grid: the grid to place it on.
        offset: column and row of ``grid`` at the source's upper left corner.
        name: what to call the source in an error.

    Returns:
        XML that `gdal.Open` takes as a dataset name.

    Raises:
        InputError: a band holds complex values.
    """
    masked = any(_has_mask(dataset.GetRasterBand(band)) for band in bands)
    pieces = [(source, band) for band in bands]
    if masked:
        # A piece can heed a mask or a nodata value, not both: the mask comes first.
        view = _unmasked(dataset, source, bands)
        pieces = [(view, number) for number in range(1, len(bands) + 1)]
    first = max(offset[0], 0), max(offset[1], 0)
    width = min(offset[0] + dataset.RasterXSize, grid.width) - first[0]
    height = min(offset[1] + dataset.RasterYSize, grid.height) - first[1]
    begin = first[0] - offset[0], first[1] - offset[1]
    root = _virtual_raster(grid)
    for number, (band, piece) in enumerate(zip(bands, pieces), start=1):
        original = dataset.GetRasterBand(band)
        if gdal.DataTypeIsComplex(original.DataType):
            raise InputError(
                f"Band {band} of {name} holds complex values; calibrate and detect it to "
                "backscatter first."
            )
        element = _virtual_band(root, number, original.GetDescription())
        if width > 0 and height > 0:
            part = _piece(element, *piece, begin, first, (width, height))
            _heed(part, original, masked)
    return ElementTree.tostring(root, encoding="unicode")


def _has_mask(band: gdal.Band) -> bool:
    """Whether a mask or an alpha band says which pixels are valid."""
    flags = band.GetMaskFlags()
    return bool(flags & (gdal.GMF_PER_DATASET | gdal.GMF_ALPHA)) or not flags & (
        gdal.GMF_ALL_VALID | gdal.GMF_NODATA
    )


def _unmasked(dataset: gdal.Dataset, source: str, bands: Sequence[int]) -> str:
    """XML of a virtual raster with stored values as they are, and NaN where they are masked."""
    grid = Grid.of(dataset)
    root = _virtual_raster(grid)
    for number, band in enumerate(bands, start=1):
        piece = _piece(_virtual_band(root, number), source, band, size=(grid.width, grid.height))
        if _has_mask(dataset.GetRasterBand(band)):
            _text(piece, "UseMaskBand", "true")
    return ElementTree.tostring(root, encoding="unicode")


def _heed(piece: ElementTree.Element, band: gdal.Band, masked: bool) -> None:
    """Tell a piece which value of ``band`` is missing, and how to scale the others."""
    nodata = band.GetNoDataValue()
    if nodata is not None and math.isfinite(nodata):
        _text(piece, "NODATA", repr(nodata))
    elif band.DataType in (gdal.GDT_Float32, gdal.GDT_Float64):
        _text(piece, "NODATA", "-inf")
    elif nodata is None and not masked:
        _text(piece, "NODATA", "0")
    scale, offset = band.GetScale(), band.GetOffset()
    if scale not in (None, 0.0, 1.0) or offset not in (None, 0.0):
        _text(piece, "ScaleOffset", repr(offset or 0.0))
        _text(piece, "ScaleRatio", repr(scale or 1.0))


def kept_apart(values: str, nearest: str, grid: Grid, bands: int) -> str:
    """A virtual raster with interpolated values where the nearest source pixel has one, else NaN.

    Interpolation alone would fill missing pixels from their neighbours. A nearest value less
    itself is 0, or NaN where it is missing; the interpolated value is added to that.

    Args:
        values: GDAL dataset name of the interpolated raster.
        nearest: the same of the raster of nearest values.
        grid: the grid of both.
        bands: how many bands both have.

    Returns:
        XML that `gdal.Open` takes as a dataset name.
    """
    root = _virtual_raster(grid)
    for band in range(1, bands + 1):
        element = _virtual_band(root, band, subClass="VRTDerivedRasterBand")
        _text(element, "PixelFunctionType", "sum")
        # GDAL 3.12 and later would otherwise leave NaN out of the sum.
        _text(element, "PixelFunctionArguments", propagateNoData="true")
        for view, ratio in ((nearest, 1), (nearest, -1), (values, 1)):
            piece = _piece(element, view, band, size=(grid.width, grid.height))
            _text(piece, "ScaleOffset", "0")
            _text(piece, "ScaleRatio", str(ratio))
    return ElementTree.tostring(root, encoding="unicode")


def _virtual_raster(grid: Grid) -> ElementTree.Element:
    """The XML of a virtual raster on ``grid``, without bands."""
    root = ElementTree.Element(
        "VRTDataset", rasterXSize=str(grid.width), rasterYSize=str(grid.height)
    )
    if grid.crs_wkt:
        _text(root, "SRS", grid.crs_wkt, dataAxisToSRSAxisMapping=_axis_mapping(grid.crs_wkt))
    if grid.georeferenced:
        _text(root, "GeoTransform", numbers(grid.geotransform))
    return root


def _axis_mapping(wkt: str) -> str:
    """Which axis of the CRS the raster's x and y are, as a virtual raster writes it."""
    crs = spatial_reference(wkt)
    return "1,2" if crs is None else ",".join(map(str, crs.GetDataAxisToSRSAxisMapping()))


def _virtual_band(
    root: ElementTree.Element, number: int, description: str = "", **attributes: str
) -> ElementTree.Element:
    """A float32 band with NaN nodata, added to a virtual raster."""
    attributes = {"dataType": "Float32", "band": str(number), **attributes}
    band = ElementTree.SubElement(root, "VRTRasterBand", attributes)
    if description:
        _text(band, "Description", description)
    _text(band, "NoDataValue", "nan")
    return band


def _piece(
    band: ElementTree.Element,
    source: str,
    number: int,
    begin: tuple[int, int] = (0, 0),
    first: tuple[int, int] = (0, 0),
    size: tuple[int, int] = (0, 0),
) -> ElementTree.Element:
    """A source of a virtual band: ``size`` pixels from ``begin`` of it, placed at ``first``."""
    piece = ElementTree.SubElement(band, "ComplexSource")
    _text(piece, "SourceFilename", source, relativeToVRT="0")
    _text(piece, "SourceBand", str(number))
    for tag, (col, row) in (("SrcRect", begin), ("DstRect", first)):
        _text(piece, tag, xOff=col, yOff=row, xSize=size[0], ySize=size[1])
    return piece


def _text(parent: ElementTree.Element, tag: str, text: str = "", **attributes: object) -> None:
    """A child element with a text, or with attributes."""
    texts = {name: str(value) for name, value in attributes.items()}
    child = ElementTree.SubElement(parent, tag, texts)
    child.text = text or None


def numbers(values: Sequence[float]) -> str:
    """Numbers as a virtual raster writes a geotransform."""
    return ", ".join(repr(float(value)) for value in values)
