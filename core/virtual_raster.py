"""Virtual rasters written as XML: pixels of a source on a grid, with missing values as NaN.

GDAL opens such a text as it opens a file name, so it needs no file and no cleaning up.
"""

from __future__ import annotations

import math
import xml.etree.ElementTree as ElementTree  # nosec B405
from collections.abc import Sequence
from dataclasses import dataclass, replace

from osgeo import gdal

from .bands import alpha_band, has_mask
from .errors import InputError
from .grid import Grid
from .longitudes import horizontal_wkt, spatial_reference

# The lowest float32, a common filling that files do not always declare.
_LOWEST = -3.4028234663852886e38


@dataclass(frozen=True)
class _Piece:
    """A part of a raster's band, and where it lies in a virtual one.

    Attributes:
        source: GDAL dataset name of the raster.
        number: the band, from 1.
        size: columns and rows of the part.
        begin: its first column and row in the raster.
        first: its first column and row in the virtual raster.
    """

    source: str
    number: int
    size: tuple[int, int]
    begin: tuple[int, int] = (0, 0)
    first: tuple[int, int] = (0, 0)


def placed(
    dataset: gdal.Dataset,
    source: str,
    bands: Sequence[int],
    grid: Grid,
    offset: tuple[int, int],
    name: str,
    zero_is_missing: bool = True,
    float_zero_is_missing: bool = False,
) -> str:
    """A virtual raster with a source's pixels placed on a grid, NaN where missing.

    Missing are declared nodata values; what a mask or an alpha band says; NaN, minus infinity and
    the lowest float32; and, in backscatter, 0 in an integer band that declares nothing. A declared
    scale and offset are applied.

    Args:
        dataset: the open source.
        source: its GDAL dataset name.
        bands: band numbers, from 1, in the virtual raster's order.
        grid: the grid to place it on.
        offset: column and row of ``grid`` at the source's upper left corner.
        name: what to call the source in an error.
        zero_is_missing: whether 0 is, in an integer band that declares nothing; in a mask it is
            land.
        float_zero_is_missing: whether 0 is in bands of floats too, whatever they declare.

    Returns:
        XML that `gdal.Open` takes as a dataset name.

    Raises:
        InputError: a band holds complex values.
    """
    originals = [dataset.GetRasterBand(band) for band in bands]
    for number, original in zip(bands, originals):
        if gdal.DataTypeIsComplex(original.DataType):
            raise InputError(
                f"Band {number} of {name} holds complex values; calibrate and detect it to "
                "backscatter first."
            )
    own = Grid.of(dataset)
    alpha = alpha_band(dataset)
    alpha = 0 if alpha in bands else alpha
    masked = bool(alpha) or any(has_mask(original) for original in originals)
    pieces = [_Piece(source, band, size=(own.width, own.height)) for band in bands]
    if masked:
        pieces = _unmasked(own, source, pieces, alpha)
    # A piece can heed one value, so that each further one takes a virtual raster of its own.
    silent_zero = zero_is_missing and not masked
    fillings = [
        _missing_values(original, silent_zero, float_zero_is_missing) for original in originals
    ]
    while max(len(values) for values in fillings) > 1:
        pieces = _without(own, pieces, [values.pop() if values[1:] else "" for values in fillings])
    root = _virtual_raster(grid)
    for number, (piece, values, original) in enumerate(zip(pieces, fillings, originals), start=1):
        element = _virtual_band(root, number, original.GetDescription())
        cut = _cut(piece, own, grid, offset)
        if cut is not None:
            part = _add_piece(element, cut)
            _add_value(part, values)
            _add_scale(part, original)
    return ElementTree.tostring(root, encoding="unicode")


def _cut(piece: _Piece, own: Grid, grid: Grid, offset: tuple[int, int]) -> _Piece | None:
    """The part of a whole band that lies on ``grid``; None if there is none."""
    first = max(offset[0], 0), max(offset[1], 0)
    width = min(offset[0] + own.width, grid.width) - first[0]
    height = min(offset[1] + own.height, grid.height) - first[1]
    if width <= 0 or height <= 0:
        return None
    begin = first[0] - offset[0], first[1] - offset[1]
    return replace(piece, begin=begin, first=first, size=(width, height))


def _missing_values(band: gdal.Band, silent_zero: bool, float_zero: bool) -> list[str]:
    """Values that stand for missing in a band, NaN aside."""
    nodata = band.GetNoDataValue()
    if band.DataType not in (gdal.GDT_Float32, gdal.GDT_Float64):
        if nodata is not None:
            return [repr(nodata)]
        return ["0"] if silent_zero else []
    values = ["-inf", repr(_LOWEST)]
    if float_zero and nodata != 0:
        values.insert(0, "0")
    if nodata is None or not math.isfinite(nodata):
        return values
    if abs(nodata) < -_LOWEST / 2:
        return [repr(nodata), *values]
    # Often stated with fewer digits than stored, or as the largest float64.
    return [*values[:-1], repr(math.copysign(_LOWEST, nodata))]


def _unmasked(own: Grid, source: str, pieces: list[_Piece], alpha: int) -> list[_Piece]:
    """Pieces of a virtual raster with stored values as they are, and NaN where they are masked."""
    if alpha:
        # GDAL itself takes an alpha band of some types for a mask only.
        root = _virtual_raster(own)
        for number, piece in enumerate(pieces, start=1):
            _add_piece(_virtual_band(root, number), piece)
        mask = ElementTree.SubElement(ElementTree.SubElement(root, "MaskBand"), "VRTRasterBand")
        mask.set("dataType", "Byte")
        _add_piece(mask, replace(pieces[0], source=source, number=alpha))
        pieces = _pieces_of(root, pieces)
    root = _virtual_raster(own)
    for number, piece in enumerate(pieces, start=1):
        part = _add_piece(_virtual_band(root, number), piece)
        _text(part, "UseMaskBand", "true")
    return _pieces_of(root, pieces)


def _without(own: Grid, pieces: list[_Piece], values: list[str]) -> list[_Piece]:
    """Pieces of a virtual raster with NaN in place of one value of each band."""
    root = _virtual_raster(own)
    for number, (piece, value) in enumerate(zip(pieces, values), start=1):
        _add_value(_add_piece(_virtual_band(root, number), piece), [value] if value else [])
    return _pieces_of(root, pieces)


def _pieces_of(root: ElementTree.Element, pieces: list[_Piece]) -> list[_Piece]:
    """The bands of a virtual raster, as pieces of the next one."""
    view = ElementTree.tostring(root, encoding="unicode")
    return [replace(piece, source=view, number=n) for n, piece in enumerate(pieces, start=1)]


def _add_value(part: ElementTree.Element, values: list[str]) -> None:
    """Tell a piece of a virtual band which value is missing, if one is."""
    for value in values:
        _text(part, "NODATA", value)


def _add_scale(part: ElementTree.Element, band: gdal.Band) -> None:
    """Tell a piece of a virtual band to apply the scale and offset that its source declares."""
    scale, offset = band.GetScale() or 1.0, band.GetOffset() or 0.0
    if scale != 1.0 or offset != 0.0:
        _text(part, "ScaleOffset", repr(offset))
        _text(part, "ScaleRatio", repr(scale))


def joined(views: Sequence[str], grid: Grid, descriptions: Sequence[str] = ()) -> str:
    """A virtual raster whose bands are the first bands of several others, NaN where missing.

    Args:
        views: GDAL dataset name of each.
        grid: the grid of all.
        descriptions: what the bands are called, if anything.

    Returns:
        XML that `gdal.Open` takes as a dataset name.
    """
    root = _virtual_raster(grid)
    names = [*descriptions, *[""] * (len(views) - len(descriptions))]
    for number, (view, name) in enumerate(zip(views, names), start=1):
        _add_piece(
            _virtual_band(root, number, name), _Piece(view, 1, size=(grid.width, grid.height))
        )
    return ElementTree.tostring(root, encoding="unicode")


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
            part = _add_piece(element, _Piece(view, band, size=(grid.width, grid.height)))
            _text(part, "ScaleOffset", "0")
            _text(part, "ScaleRatio", str(ratio))
    return ElementTree.tostring(root, encoding="unicode")


def overlaid(views: Sequence[str], grid: Grid, bands: int) -> str:
    """A virtual raster with the values of several others over each other; the last counts most.

    Args:
        views: GDAL dataset name of each, NaN where missing.
        grid: the grid of all.
        bands: how many bands each has.

    Returns:
        XML that `gdal.Open` takes as a dataset name.
    """
    root = _virtual_raster(grid)
    for band in range(1, bands + 1):
        element = _virtual_band(root, band)
        for view in views:
            piece = _Piece(view, band, size=(grid.width, grid.height))
            _add_value(_add_piece(element, piece), ["nan"])
    return ElementTree.tostring(root, encoding="unicode")


def _virtual_raster(grid: Grid) -> ElementTree.Element:
    """The XML of a virtual raster on ``grid``, without bands."""
    root = ElementTree.Element(
        "VRTDataset", rasterXSize=str(grid.width), rasterYSize=str(grid.height)
    )
    if grid.crs_wkt:
        wkt = horizontal_wkt(grid.crs_wkt)
        _text(root, "SRS", wkt, dataAxisToSRSAxisMapping=_axis_mapping(wkt))
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


def _add_piece(band: ElementTree.Element, piece: _Piece) -> ElementTree.Element:
    """Add a source to a virtual band."""
    part = ElementTree.SubElement(band, "ComplexSource")
    _text(part, "SourceFilename", piece.source, relativeToVRT="0")
    _text(part, "SourceBand", str(piece.number))
    width, height = piece.size
    for tag, (col, row) in (("SrcRect", piece.begin), ("DstRect", piece.first)):
        _text(part, tag, xOff=col, yOff=row, xSize=width, ySize=height)
    return part


def _text(parent: ElementTree.Element, tag: str, text: str = "", **attributes: object) -> None:
    """A child element with a text, or with attributes."""
    texts = {name: str(value) for name, value in attributes.items()}
    child = ElementTree.SubElement(parent, tag, texts)
    child.text = text or None


def numbers(values: Sequence[float]) -> str:
    """Numbers as a virtual raster writes a geotransform."""
    return ", ".join(repr(float(value)) for value in values)
