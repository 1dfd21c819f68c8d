"""Opening rasters, and the windows in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from osgeo import gdal

from ..errors import InputError
from .containers import vv_and_vh
from .grid import Grid, Window
from .missing import check_real
from .reading_faults import check_sources, why_unopened
from .remote import attempt
from .source_names import is_text, title_of
from .unchanged import opened


def open_raster(source: str, name: str) -> gdal.Dataset:
    """Open a raster for reading.

    Args:
        source: GDAL dataset name: a path, or anything that GDAL opens.
        name: its name in errors.

    Returns:
        The raster; of a container with one VV and one VH inside, these two as its bands.

    Raises:
        InputError: GDAL cannot read it, it refers to files that are missing, or holds several
            rasters that are to be chosen from, or complex values only.
    """
    dataset, reason = _opened(source)
    if dataset is None:
        shown = f" ({reason})" if reason else ""
        raise InputError(
            f"{name} cannot be read as a raster{shown}: {why_unopened(source, reason)}."
        )
    if dataset.RasterCount == 0:
        dataset, reason = _opened(vv_and_vh(dataset, name))
        if dataset is None:
            raise InputError(f"VV and VH in {name} cannot be read ({reason}).")
    elif missing := check_sources(dataset, name):
        raise InputError(missing)
    bands = range(1, dataset.RasterCount + 1)
    if all(gdal.DataTypeIsComplex(dataset.GetRasterBand(band).DataType) for band in bands):
        check_real(dataset, bands, name)
    return opened(dataset)


def readable_name(dataset: gdal.Dataset, source: str) -> str:
    """The GDAL dataset name to read an open raster by again.

    It is the one that it was opened by, unless that is a container's: VV and VH inside of that are
    a virtual raster.
    """
    given = dataset.GetDescription()
    return given if is_text(given) and not is_text(source) else source


def _opened(source: str) -> tuple[gdal.Dataset | None, str]:
    flags = gdal.OF_RASTER | gdal.OF_READONLY
    return attempt(lambda: gdal.OpenEx(source, flags), source)


# Pixels of all masks together that are read at once.
_STRIP_PIXELS = 2**24


_STRIP_ROWS = 256


def named(parameter: str, source: str) -> str:
    """What to call a raster in messages: the parameter and its file's name."""
    return f"{parameter} '{title_of(source)}'"


def strips(grid: Grid, rasters: int = 1) -> Iterator[Window]:
    """Full rows from top to bottom, few enough that ``rasters`` bytes a pixel stay small."""
    return _strips(grid.whole, rasters)


def _strips(window: Window, rasters: int) -> Iterator[Window]:
    """Full rows of a window, as `strips` gives them."""
    fitting = max(1, _STRIP_PIXELS // (window.width * max(rasters, 1)))
    # A power of two of rows, so that strips end where the blocks of files end.
    rows = min(_STRIP_ROWS, 2 ** (fitting.bit_length() - 1))
    for row in range(window.row, window.row_stop, rows):
        yield Window(window.col, row, window.width, min(rows, window.row_stop - row))


def patch_width(datasets: Sequence[gdal.Dataset]) -> int:
    """How many columns of whole storage blocks fit into what is read at once of all rasters."""
    cols, rows = _block(datasets)
    fitting = _STRIP_PIXELS // (cols * rows * len(datasets))
    return min(cols * max(1, fitting), datasets[0].RasterXSize)


def patches(datasets: Sequence[gdal.Dataset]) -> Iterator[Window]:
    """Windows over rasters of one size that are read together, each storage block only once.

    They are `patch_width` wide. Where a single block of all rasters is too much, the windows that
    share it follow each other, so that it is still in GDAL's cache.
    """
    cols, rows = patch_width(datasets), _block(datasets)[1]
    width, height = datasets[0].RasterXSize, datasets[0].RasterYSize
    for row in range(0, height, rows):
        for col in range(0, width, cols):
            patch = Window(col, row, min(cols, width - col), min(rows, height - row))
            yield from _strips(patch, len(datasets))


def _block(datasets: Sequence[gdal.Dataset]) -> tuple[int, int]:
    """Columns and rows of whole storage blocks, the largest where rasters differ."""
    sizes = [dataset.GetRasterBand(1).GetBlockSize() for dataset in datasets]
    cols, rows = (max(along) for along in zip(*sizes))
    return cols, rows * max(1, _STRIP_ROWS // rows)
