"""A mosaic of tiles as a virtual raster: a small file that refers to windows of the masks."""

from __future__ import annotations

import os
import xml.etree.ElementTree as ElementTree  # nosec B405
from collections.abc import Sequence
from pathlib import Path

from osgeo import gdal

from ...errors import InputError, spell
from ...raster.grid import Grid
from ...raster.hidden_file import write_text
from ...raster.reading import open_raster
from ...raster.validity import alpha_band, has_mask
from ...raster.writing import Layout
from ...report import Report
from ..legend import NODATA
from .tile_filling import Piece


def write_virtual(
    pieces: Sequence[Piece], grid: Grid, output: Path, layout: Layout, report: Report
) -> None:
    """Write a mosaic as a virtual raster.

    Names of masks are stored relative to it where they can be, so that a folder with all of them
    may be moved. It can cut rectangles of whole pixels only, and shows stored values as they are.

    Args:
        pieces: must not overlap.
        grid: the mosaic's.
        output: checked already.
        layout: of one byte band.
        report: asked for cancellation.

    Raises:
        InputError: a virtual raster cannot show these tiles or masks; the message says why.
        Cancelled: the user stopped the run.
        GMNetError: it cannot be written.
    """
    _check_apart(pieces)
    root = _frame(grid, layout)
    band = root.find("VRTRasterBand")
    if band is None:
        raise ValueError("GDAL made a virtual raster without its band")
    for piece in pieces:
        report.check()
        _add(band, piece, grid, output)
    write_text(output, ElementTree.tostring(root, encoding="unicode"))


def _refusal(reason: str) -> InputError:
    return InputError(
        f"{spell('output')} cannot be a virtual raster: {reason}. Write one file instead: give "
        "a name that ends in .tif."
    )


def _check_apart(pieces: Sequence[Piece]) -> None:
    """Make sure that every tile is a rectangle, and no pixel is in two of them."""
    for number, piece in enumerate(pieces):
        if not piece.shape.rectangle:
            raise _refusal(
                f"the tile '{piece.id}' is not a rectangle along the pixels of the masks"
            )
        for other in pieces[:number]:
            if other.shape.window & piece.shape.window:
                raise _refusal(f"the tiles '{other.id}' and '{piece.id}' overlap")


def _frame(grid: Grid, layout: Layout) -> ElementTree.Element:
    """The virtual raster without sources."""
    frame = gdal.GetDriverByName("VRT").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
    frame.SetGeoTransform(list(grid.geotransform))
    if grid.crs_wkt:
        frame.SetProjection(grid.crs_wkt)
    frame.SetMetadata({key: str(value) for key, value in layout.metadata.items()})
    band = frame.GetRasterBand(1)
    band.SetDescription(layout.descriptions[0])
    band.SetNoDataValue(layout.nodata)
    if layout.colours is not None:
        band.SetColorTable(layout.colours)
        band.SetColorInterpretation(gdal.GCI_PaletteIndex)
    # What GDAL wrote a moment ago, so no foreign XML.
    return ElementTree.fromstring(frame.GetMetadata("xml:VRT")[0])  # nosec B314


def _add(band: ElementTree.Element, piece: Piece, grid: Grid, output: Path) -> None:
    """Add the window of a mask that lies in its tile."""
    place = grid.place_of(piece.grid)
    if place is None:
        raise _refusal(f"{piece.name} has other pixels or another CRS than the first mask")
    window = piece.shape.window & place
    if window is None:
        return
    dataset = open_raster(piece.source, piece.name)
    mask = dataset.GetRasterBand(1)
    kind = gdal.GetDataTypeName(mask.DataType)
    if alpha_band(dataset) or has_mask(mask) or not (kind == "Byte" or "Int" in kind):
        raise _refusal(f"{piece.name} does not hold whole numbers alone, with one for nodata")
    nodata = mask.GetNoDataValue()
    # Of a simple source all values are shown; 255 is the mosaic's own value for nodata.
    plain = nodata is None or nodata == NODATA
    source = ElementTree.SubElement(band, "SimpleSource" if plain else "ComplexSource")
    name, relative = _name_from(piece.source, output)
    _child(source, "SourceFilename", name, relativeToVRT=int(relative))
    _child(source, "SourceBand", "1")
    # With these GDAL opens the mask only once it is read.
    width, height = mask.GetBlockSize()
    _child(
        source,
        "SourceProperties",
        RasterXSize=dataset.RasterXSize,
        RasterYSize=dataset.RasterYSize,
        DataType=kind,
        BlockXSize=width,
        BlockYSize=height,
    )
    for tag, at in (("SrcRect", window.seen_from(place)), ("DstRect", window)):
        _child(source, tag, xOff=at.col, yOff=at.row, xSize=at.width, ySize=at.height)
    if not plain:
        _child(source, "NODATA", repr(nodata))


def _name_from(source: str, output: Path) -> tuple[str, bool]:
    """The name of a mask in a virtual raster, and whether it is relative to its folder."""
    path, folder = Path(source), output.parent
    if not path.is_file():
        return source, False  # something else that GDAL opens
    try:
        return path.absolute().relative_to(folder.absolute()).as_posix(), True
    except ValueError:  # not within the folder
        pass
    try:
        # Links are followed first: the way up from a linked folder is not the way it was reached.
        return Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix(), True
    except ValueError:  # on another drive
        return str(path.absolute()), False


def _child(
    parent: ElementTree.Element, tag: str, text: str | None = None, **attributes: object
) -> None:
    child = ElementTree.SubElement(
        parent, tag, {name: str(value) for name, value in attributes.items()}
    )
    child.text = text
