"""A mosaic of tiles as one file: each tile's pixels from its own mask, strip by strip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ...raster.block_cache import bounded_cache
from ...raster.grid import Grid, Window
from ...raster.reading import strips
from ...raster.unchanged import unchanged
from ...raster.warping import warped_view
from ...raster.writing import Layout, RasterTarget
from ...report import Report
from ..legend import NODATA, SHADOW, STEEP
from ..mask import Mask
from .tile_shapes import Shape

# Part of the progress bar until the last row is written; overviews are left.
_WRITTEN = 0.95


@dataclass(frozen=True)
class Piece:
    """A mask and the tile that it is cut to.

    Attributes:
        id: the tile's.
        source: GDAL dataset name of the mask.
        name: its name in messages.
        grid: the mask's own.
        shape: the tile, on the mosaic's grid.
    """

    id: str
    source: str
    name: str
    grid: Grid
    shape: Shape


@dataclass
class MosaicResult:
    """What a mosaic holds.

    Attributes:
        terrain: whether it has codes of terrain.
        observed: pixels with an observation or such a code.
        shared: pixels that are in several tiles.
    """

    terrain: bool = False
    observed: int = 0
    shared: int = 0


@dataclass(frozen=True)
class _Cut:
    """An open mask on the mosaic's pixels.

    Attributes:
        piece: what it is of.
        mask: the mask, or a view of its nearest pixels.
        window: where that lies on the mosaic.
    """

    piece: Piece
    mask: Mask
    window: Window

    @classmethod
    def of(cls, piece: Piece, grid: Grid) -> _Cut:
        """Open the mask of a piece."""
        source, window = piece.source, grid.place_of(piece.grid)
        if window is None:
            window = piece.shape.window
            source = warped_view(source, grid.part(window), resampling="near", name=piece.name)
        return cls(piece, Mask.open(source, piece.name), window)


def write_file(
    pieces: Sequence[Piece], grid: Grid, output: Path, layout: Layout, report: Report
) -> MosaicResult:
    """Write a mosaic as one GeoTIFF; only masks that the current rows need are held open.

    Args:
        pieces: where tiles overlap, the first counts.
        grid: the mosaic's.
        output: checked already.
        layout: of one byte band.
        report: progress and cancellation.

    Raises:
        InputError: a mask holds values that are no codes.
        Cancelled: the user stopped the run; nothing is left behind.
        GMNetError: reading or writing failed; nothing is left behind.
    """
    result = MosaicResult()
    order = {piece.id: place for place, piece in enumerate(pieces)}
    waiting = sorted(pieces, key=lambda piece: piece.shape.window.row, reverse=True)
    cuts: list[_Cut] = []
    # A row of blocks of the masks side by side, and one of the mosaic.
    row = gdal.GetDriverByName("VRT").Create("", grid.width, 1, 1)
    with (
        bounded_cache([row, row]),
        RasterTarget(output, grid, layout, report) as target,
        unchanged([piece.source for piece in pieces]),
    ):
        for strip in strips(grid):
            cuts = [cut for cut in cuts if cut.piece.shape.window.row_stop > strip.row]
            while waiting and waiting[-1].shape.window.row < strip.row_stop:
                cuts.append(_Cut.of(waiting.pop(), grid))
            cuts.sort(key=lambda cut: order[cut.piece.id])
            codes = _filled(strip, cuts, result, report)
            target.write(strip.row, codes)
            result.observed += int((codes != NODATA).sum())
            result.terrain = result.terrain or bool(np.isin(codes, (STEEP, SHADOW)).any())
            report.progress(_WRITTEN * strip.row_stop / grid.height)
    return result


def has_observation(pieces: Sequence[Piece], grid: Grid, report: Report) -> bool:
    """Whether any mask has an observation in its tile; reads up to the first one.

    Raises:
        InputError: a mask holds values that are no codes.
        Cancelled: the user stopped the run.
        GMNetError: reading failed.
    """
    for piece in pieces:
        cut, window = _Cut.of(piece, grid), piece.shape.window
        for strip in strips(grid.part(window)):
            report.check()
            part = Window(window.col, window.row + strip.row, strip.width, strip.height)
            if (_codes(cut, part)[piece.shape.inside(part)] != NODATA).any():
                return True
    return False


def _filled(
    strip: Window, cuts: Sequence[_Cut], result: MosaicResult, report: Report
) -> np.ndarray:
    """(rows, cols) codes of a strip of the mosaic."""
    codes = np.full((strip.height, strip.width), NODATA, np.uint8)
    taken = np.zeros(codes.shape, bool)
    for cut in cuts:
        report.check()
        shape = cut.piece.shape
        window = shape.window & strip
        if window is None:
            continue
        part = window.seen_from(strip).slices
        inside = shape.inside(window)
        result.shared += int((inside & taken[part]).sum())
        free = inside & ~taken[part]
        taken[part] |= inside
        codes[part][free] = _codes(cut, window)[free]
    return codes


def _codes(cut: _Cut, window: Window) -> np.ndarray:
    """(rows, cols) codes of a mask in a window of the mosaic; 255 outside of the mask."""
    codes = np.full((window.height, window.width), NODATA, np.uint8)
    there = window & cut.window
    if there is not None:
        codes[there.seen_from(window).slices] = cut.mask.read(there.seen_from(cut.window))
    return codes
