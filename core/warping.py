"""Bringing a raster onto another grid: comparing grids, and resampled views without a copy.

A view is a GDAL virtual raster written out as XML. GDAL opens that text as it opens a file name, so
a view is a plain string: it needs no file and no cleaning up, and every thread can open its own.
"""

from __future__ import annotations

import math
import xml.etree.ElementTree as ElementTree  # nosec B405 (reads only what GDAL just wrote)
from collections.abc import Sequence

import numpy as np
from osgeo import gdal, osr

from .backscatter import open_raster
from .errors import InputError
from .grid import Grid, spatial_reference

# Grids that differ by less than this part of a pixel count as one: geotransforms are rounded by
# the programs that write them, and a hundredth is far below what geocoding can place.
TOLERANCE = 0.01

# How far, in source pixels, a transformed position may be off; GDAL interpolates between exactly
# transformed positions as long as it stays below.
POSITION_ERROR = 0.05

# Source pixels that one block of a view may need at once, about 16 MB a band as float32: keeps
# memory bounded however coarse the view's grid is.
BLOCK_SOURCE_PIXELS = 4_000_000
BLOCK_WIDTH, BLOCK_HEIGHT = 512, 256

# Points along each side of an outline that are transformed to another CRS.
_OUTLINE_POINTS = 21


def same_crs(a: Grid, b: Grid) -> bool:
    """Whether two grids are in one CRS; two unknown ones count as one."""
    first, second = a.crs, b.crs
    if first is None or second is None:
        return first is None and second is None
    return bool(first.IsSame(second, ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"]))


def aligned_offset(grid: Grid, other: Grid) -> tuple[int, int] | None:
    """Where ``other`` lies on ``grid`` if their pixels coincide, to a hundredth of a pixel.

    Returns:
        Column and row of ``grid`` at ``other``'s upper left corner (negative if outside), or None
        if the pixels do not coincide.
    """
    if not same_crs(grid, other):
        return None
    corners = _to_pixels(grid, *_positions(other, *_corners(other)))
    if corners is None:
        return None
    cols, rows = corners
    col, row = round(float(cols[0])), round(float(rows[0]))
    off = np.array([cols - col - [0, other.width, other.width], rows - row - [0, 0, other.height]])
    return (col, row) if np.abs(off).max() <= TOLERANCE else None


def same_grid(a: Grid, b: Grid) -> bool:
    """Whether size, CRS and pixels agree, the latter to a hundredth of a pixel.

    Two grids of unknown CRS are compared by their geotransforms alone.
    """
    return (a.width, a.height) == (b.width, b.height) and aligned_offset(a, b) == (0, 0)


def footprint(grid: Grid, other: Grid) -> tuple[float, float, float, float] | None:
    """The rectangle round ``other`` in pixels of ``grid``.

    Returns:
        First column, first row, end column and end row, not rounded; None if nothing of ``other``
        can be transformed to ``grid``'s CRS.
    """
    part = np.linspace(0.0, 1.0, _OUTLINE_POINTS)
    none, full = np.zeros_like(part), np.ones_like(part)
    cols = np.concatenate([part, part, none, full]) * other.width
    rows = np.concatenate([none, full, part, part]) * other.height
    x, y = _positions(other, cols, rows)
    if not same_crs(grid, other):
        source, target = other.crs, grid.crs
        if source is None or target is None:
            return None
        x, y = _transformed(source, target, x, y)
    pixels = _to_pixels(grid, x, y)
    if pixels is None or not pixels[0].size:
        return None
    cols, rows = pixels
    return float(cols.min()), float(rows.min()), float(cols.max()), float(rows.max())


def overlaps(grid: Grid, other: Grid) -> bool:
    """Whether the rectangle round ``other`` covers more than a sliver of ``grid``."""
    found = footprint(grid, other)
    if found is None:
        return False
    first_col, first_row, end_col, end_row = found
    width = min(end_col, grid.width) - max(first_col, 0)
    height = min(end_row, grid.height) - max(first_row, 0)
    return width > TOLERANCE and height > TOLERANCE


def check_comparable(grid: Grid, other: Grid, name: str, other_name: str) -> None:
    """Make sure that two rasters can be laid over each other.

    Raises:
        InputError: only one of them has a CRS, or only one of them a georeference.
    """
    for lacking, title, has in ((grid, name, other), (other, other_name, grid)):
        if has.crs_wkt and not lacking.crs_wkt:
            raise InputError(
                f"{title} has no coordinate reference system, but the other raster has one; "
                "assign its CRS (gdal:assignprojection) or geocode it first."
            )
        if has.georeferenced and not lacking.georeferenced:
            raise InputError(
                f"{title} has no georeference, but the other raster has one; geocode it first."
            )


def warped_view(
    source: str,
    grid: Grid,
    *,
    bands: Sequence[int] | None = None,
    resampling: str = "bilinear",
    name: str = "The raster",
) -> str:
    """A view of a raster on another grid, computed where it is read.

    Every band of the view is float32 with NaN where the source has no value: its declared nodata
    value, masked pixels, NaN, minus infinity if it declares nothing else, and 0 in an integer
    raster that declares nothing. A pixel has a value exactly where the source pixel at its centre
    has one, and missing pixels have no share in their neighbours' values. A declared scale and
    offset are applied. Where the pixels of both grids coincide, values are copied as they are.

    Args:
        source: GDAL dataset name.
        grid: the grid of the view; it may be rotated or south-up.
        bands: band numbers of the source, from 1, in the view's order; None takes all.
        resampling: GDAL's name of the method.
        name: what to call the source in an error.

    Returns:
        What `gdal.Open` takes as a dataset name. Each thread must open its own dataset.

    Raises:
        InputError: the source cannot be read, holds complex values or cannot be related to
            ``grid``.
    """
    dataset = open_raster(source, name)
    own = Grid.of(dataset)
    check_comparable(own, grid, name, "The target grid")
    chosen = list(bands or range(1, dataset.RasterCount + 1))
    offset = aligned_offset(grid, own)
    if offset is not None:
        return _placed(dataset, source, chosen, grid, offset, name)
    clean = _placed(dataset, source, chosen, own, (0, 0), name)
    values = _warped(clean, own, grid, resampling, name)
    if resampling == "near":
        return values
    return _kept_apart(values, _warped(clean, own, grid, "near", name), grid, len(chosen))


def _placed(
    dataset: gdal.Dataset,
    source: str,
    bands: Sequence[int],
    grid: Grid,
    offset: tuple[int, int],
    name: str,
) -> str:
    """XML of a virtual raster with the source's pixels placed on ``grid``, NaN where missing."""
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


def _warped(source: str, own: Grid, grid: Grid, resampling: str, name: str) -> str:
    """XML of a warped virtual raster of the view ``source``, whose missing values are NaN."""
    x0, dx, rx, y0, ry, dy = grid.geotransform
    plain = rx == 0 and ry == 0 and dx > 0 and dy < 0
    # gdal.Warp knows upright grids only; any other is written into its result.
    bounds = (x0, y0 + grid.height * dy, x0 + grid.width * dx, y0)
    if not plain:
        bounds = (x0, y0 - grid.height, x0 + grid.width, y0)
    # Without a given scale GDAL derives one for each block, and results depend on the blocks.
    extents = _extents(own, grid)
    scales = [f"XSCALE={1 / extents[0]!r}", f"YSCALE={1 / extents[1]!r}"]
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.OpenEx(source, gdal.OF_RASTER | gdal.OF_READONLY)
        dataset.SetDescription(source)
        view = gdal.Warp(
            "",
            dataset,
            format="VRT",
            outputBounds=bounds,
            width=grid.width,
            height=grid.height,
            dstSRS=grid.crs_wkt or None,
            resampleAlg=resampling,
            srcNodata="nan",
            dstNodata="nan",
            outputType=gdal.GDT_Float32,
            workingType=gdal.GDT_Float32,
            errorThreshold=POSITION_ERROR,
            overviewLevel="NONE",
            warpOptions=["UNIFIED_SRC_NODATA=NO", *scales],
        )
        reason = gdal.GetLastErrorMsg()
    except RuntimeError as error:  # GDAL's exceptions are switched on for the whole process
        view, reason = None, str(error)
    finally:
        gdal.PopErrorHandler()
    if view is None:
        raise InputError(
            f"{name} cannot be brought onto the other raster's grid ({reason}); warp it there "
            "first (gdal:warpreproject)."
        )
    root = ElementTree.fromstring(view.GetMetadata("xml:VRT")[0])  # nosec B314
    if not plain:
        _set_geotransform(root, grid)
    _set_block(root, grid, extents)
    return ElementTree.tostring(root, encoding="unicode")


def _set_geotransform(root: ElementTree.Element, grid: Grid) -> None:
    """Give a warped virtual raster the geotransform of a rotated or south-up grid."""
    inverse = gdal.InvGeoTransform(list(grid.geotransform))
    if inverse is None:
        raise InputError("The target grid's geotransform cannot be inverted; warp it first.")
    for tag, values in (
        ("GeoTransform", grid.geotransform),
        ("DstGeoTransform", grid.geotransform),
        ("DstInvGeoTransform", inverse),
    ):
        for element in root.iter(tag):
            element.text = _numbers(values)


def _extents(own: Grid, grid: Grid) -> tuple[float, float]:
    """Columns and rows of ``own`` that one pixel in the middle of ``grid`` extends over."""
    col, row = grid.width / 2, grid.height / 2
    x, y = _positions(grid, np.array([col, col + 1, col]), np.array([row, row, row + 1]))
    if not same_crs(own, grid) and own.crs is not None and grid.crs is not None:
        x, y = _transformed(grid.crs, own.crs, x, y)
    pixels = _to_pixels(own, x, y)
    if pixels is None or pixels[0].size < 3:
        return 1.0, 1.0
    steps = np.hypot(*(np.array(pixels)[:, 1:] - np.array(pixels)[:, :1]).T)
    return float(steps[0]) or 1.0, float(steps[1]) or 1.0


def _set_block(root: ElementTree.Element, grid: Grid, extents: tuple[float, float]) -> None:
    """Give a warped virtual raster blocks whose source pixels fit into memory."""
    pixels = max(1, int(BLOCK_SOURCE_PIXELS / max(1.0, extents[0] * extents[1])))
    width = min(BLOCK_WIDTH, grid.width, math.isqrt(pixels))
    height = min(BLOCK_HEIGHT, grid.height, pixels // width)
    for tag, length in (("BlockXSize", width), ("BlockYSize", height)):
        for element in root.findall(tag):
            element.text = str(length)


def _kept_apart(values: str, nearest: str, grid: Grid, bands: int) -> str:
    """XML of a virtual raster: ``values`` where ``nearest`` has a value, NaN elsewhere.

    Interpolation alone would fill missing pixels from their neighbours. A nearest value less
    itself is 0, or NaN where it is missing; the interpolated value is added to that.
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
        _text(root, "GeoTransform", _numbers(grid.geotransform))
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


def _numbers(values: Sequence[float]) -> str:
    return ", ".join(repr(float(value)) for value in values)


def _corners(grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    """Columns and rows of the upper left, upper right and lower right corner."""
    return np.array([0.0, grid.width, grid.width]), np.array([0.0, 0.0, grid.height])


def _positions(grid: Grid, cols: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Map positions of pixel positions."""
    x0, dx, rx, y0, ry, dy = grid.geotransform
    return x0 + cols * dx + rows * rx, y0 + cols * ry + rows * dy


def _to_pixels(grid: Grid, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
    """Pixel positions of map positions; None if the geotransform cannot be inverted."""
    inverse = gdal.InvGeoTransform(list(grid.geotransform))
    if inverse is None:
        return None
    c0, cx, cy, r0, r_x, r_y = inverse
    return c0 + x * cx + y * cy, r0 + x * r_x + y * r_y


def _transformed(
    source: osr.SpatialReference, target: osr.SpatialReference, x: np.ndarray, y: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Positions in another CRS, without those that cannot be transformed."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        transformation = osr.CoordinateTransformation(source, target)
        points = np.array(transformation.TransformPoints(np.column_stack([x, y])))[:, :2]
    except RuntimeError:  # no way between the two, with exceptions switched on
        return np.empty(0), np.empty(0)
    finally:
        gdal.PopErrorHandler()
    points = points[np.isfinite(points).all(axis=1)]
    return points[:, 0], points[:, 1]
