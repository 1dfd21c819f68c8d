"""Virtual rasters written as XML: pixels of a source on a grid, with missing values as NaN.

GDAL opens such a text as it opens a file name, so it needs no file and no cleaning up.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree  # nosec B405
from collections.abc import Sequence
from dataclasses import dataclass, replace

from osgeo import gdal

from .grid import PIXEL_GEOTRANSFORM, Grid, Window
from .longitudes import horizontal_wkt, spatial_reference
from .missing import Gaps, MissingRule, lookup

# The smallest float32 that is not 0.
_TINY = 2.0**-149


@dataclass(frozen=True)
class _Piece:
    """A part of a raster's band, and where it lies in a virtual one.

    Attributes:
        source: GDAL dataset name of the raster.
        number: the band, from 1.
        part: the part.
        place: where it lies in the virtual raster.
    """

    source: str
    number: int
    part: Window
    place: Window


def placed(dataset: gdal.Dataset, source: str, rule: MissingRule, grid: Grid, place: Window) -> str:
    """A virtual raster with a source's pixels placed on a grid, NaN where missing.

    A declared scale and offset are applied.

    Args:
        dataset: the open source.
        source: its GDAL dataset name.
        rule: its bands, in the virtual raster's order, and what is missing in them.
        grid: the grid to place it on.
        place: where the source lies on ``grid``; it may reach beyond it.

    Returns:
        XML that `gdal.Open` takes as a dataset name.
    """
    own = Grid.of(dataset)
    pieces = [_Piece(source, band, own.whole, own.whole) for band in rule.bands]
    if rule.masked:
        pieces = _unmasked(own, source, pieces, rule.alpha)
    pieces = _without_missing(own, pieces, rule)
    root, there = _virtual_raster(grid), place & grid.whole
    for number, (piece, gaps, band) in enumerate(zip(pieces, rule.gaps, rule.bands), start=1):
        description = dataset.GetRasterBand(band).GetDescription()
        element = _virtual_band(root, number, description)
        if there is not None:
            cut = replace(piece, part=there.seen_from(place), place=there)
            # GDAL looks values up after it has scaled them, so that the two are apart.
            _add_scale(_add_piece(element, cut), gaps)
    return ElementTree.tostring(root, encoding="unicode")


def _unmasked(own: Grid, source: str, pieces: list[_Piece], alpha: int) -> list[_Piece]:
    """Pieces of a virtual raster with stored values as they are, and NaN where they are masked."""
    if alpha:
        # GDAL itself takes an alpha band of some types for a mask only.
        root = _inner(own)
        for number, piece in enumerate(pieces, start=1):
            _add_piece(_virtual_band(root, number), piece)
        mask = ElementTree.SubElement(ElementTree.SubElement(root, "MaskBand"), "VRTRasterBand")
        mask.set("dataType", "Byte")
        _add_piece(mask, replace(pieces[0], source=source, number=alpha))
        pieces = _pieces_of(root, pieces)
    root = _inner(own)
    for number, piece in enumerate(pieces, start=1):
        part = _add_piece(_virtual_band(root, number), piece)
        _text(part, "UseMaskBand", "true")
    return _pieces_of(root, pieces)


def _without_missing(own: Grid, pieces: list[_Piece], rule: MissingRule) -> list[_Piece]:
    """Pieces of a virtual raster with NaN in place of stored values that are missing."""
    magnitude = _magnitude(own, pieces) if rule.zeros_together else None
    root = _inner(own)
    for number, (piece, gaps) in enumerate(zip(pieces, rule.gaps), start=1):
        if magnitude is None:
            element = _virtual_band(root, number)
        else:
            element = _function(root, number, "sum")
            # The first entry is what GDAL takes for NaN as well.
            _text(_add_piece(element, magnitude), "LUT", f"-1:0,{-_TINY!r}:0,0:nan,{_TINY!r}:0")
        part = _add_piece(element, piece)
        _text(part, "NODATA", "nan")
        _text(part, "LUT", lookup(gaps))
    return _pieces_of(root, pieces)


def _magnitude(own: Grid, pieces: list[_Piece]) -> _Piece:
    """The band of a virtual raster that is 0 exactly where both pieces are.

    Sources that only copy take GDAL a fourth of the time of those that look values up.
    """
    root = _inner(own)
    band = _function(root, 1, "complex", nodata=False, dataType="CFloat32")
    for piece in pieces:
        _add_piece(band, piece, "SimpleSource")
    both = _pieces_of(root, pieces[:1])[0]
    root = _inner(own)
    band = _function(root, 1, "mod", nodata=False)
    _text(band, "SourceTransferType", "CFloat32")
    _add_piece(band, both, "SimpleSource")
    return _pieces_of(root, [both])[0]


def _pieces_of(root: ElementTree.Element, pieces: list[_Piece]) -> list[_Piece]:
    """The bands of a virtual raster, as pieces of the next one."""
    view = ElementTree.tostring(root, encoding="unicode")
    return [replace(piece, source=view, number=n) for n, piece in enumerate(pieces, start=1)]


def _add_scale(part: ElementTree.Element, gaps: Gaps) -> None:
    """Have a piece of a virtual band apply the scale and offset that its source declares."""
    if gaps.scale != 1.0 or gaps.offset != 0.0:
        _text(part, "ScaleOffset", repr(gaps.offset))
        _text(part, "ScaleRatio", repr(gaps.scale))


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
        _add_piece(_virtual_band(root, number, name), _Piece(view, 1, grid.whole, grid.whole))
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
    whole = grid.whole
    root = _inner(grid)
    for band in range(1, bands + 1):
        element = _function(root, band, "diff", nodata=False)
        for _ in range(2):
            _add_piece(element, _Piece(nearest, band, whole, whole), "SimpleSource")
    there = ElementTree.tostring(root, encoding="unicode")
    root = _virtual_raster(grid)
    for band in range(1, bands + 1):
        element = _function(root, band, "sum")
        for view in (there, values):
            _add_piece(element, _Piece(view, band, whole, whole), "SimpleSource")
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
            piece = _Piece(view, band, grid.whole, grid.whole)
            _text(_add_piece(element, piece), "NODATA", "nan")
    return ElementTree.tostring(root, encoding="unicode")


def _inner(grid: Grid) -> ElementTree.Element:
    """A virtual raster of a grid's size within another one, which says where it lies."""
    return _virtual_raster(Grid(grid.width, grid.height, PIXEL_GEOTRANSFORM, ""))


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
    root: ElementTree.Element,
    number: int,
    description: str = "",
    nodata: bool = True,
    **attributes: str,
) -> ElementTree.Element:
    """A float32 band added to a virtual raster, with NaN as nodata where no piece has a value.

    Args:
        root: the virtual raster.
        number: the band's, from 1.
        description: of the band.
        nodata: False leaves 0 there.
        attributes: of its XML.
    """
    attributes = {"dataType": "Float32", "band": str(number), **attributes}
    band = ElementTree.SubElement(root, "VRTRasterBand", attributes)
    if description:
        _text(band, "Description", description)
    if nodata:
        _text(band, "NoDataValue", "nan")
    return band


def _function(
    root: ElementTree.Element, number: int, function: str, nodata: bool = True, **attributes: str
) -> ElementTree.Element:
    """A band that GDAL's pixel function makes of its pieces; NaN where one of them is."""
    attributes = {"subClass": "VRTDerivedRasterBand", **attributes}
    band = _virtual_band(root, number, nodata=nodata, **attributes)
    _text(band, "PixelFunctionType", function)
    if function == "sum":
        # GDAL 3.12 and later would otherwise leave NaN out of the sum.
        _text(band, "PixelFunctionArguments", propagateNoData="true")
    return band


def _add_piece(
    band: ElementTree.Element, piece: _Piece, kind: str = "ComplexSource"
) -> ElementTree.Element:
    """Add a source to a virtual band; one that is not complex copies values as they are."""
    part = ElementTree.SubElement(band, kind)
    _text(part, "SourceFilename", piece.source, relativeToVRT="0")
    _text(part, "SourceBand", str(piece.number))
    for tag, at in (("SrcRect", piece.part), ("DstRect", piece.place)):
        _text(part, tag, xOff=at.col, yOff=at.row, xSize=at.width, ySize=at.height)
    return part


def _text(parent: ElementTree.Element, tag: str, text: str = "", **attributes: object) -> None:
    """A child element with a text, or with attributes."""
    texts = {name: str(value) for name, value in attributes.items()}
    child = ElementTree.SubElement(parent, tag, texts)
    child.text = text or None


def numbers(values: Sequence[float]) -> str:
    """Numbers as a virtual raster writes a geotransform."""
    return ", ".join(repr(float(value)) for value in values)
