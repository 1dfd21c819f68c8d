"""GDAL's cache of read blocks, limited to what runs in progress need."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from osgeo import gdal

# What GDAL may keep of blocks, read and to be written, besides a row and a half of those that are
# read, in bytes.
_SPARE = 24 * 2**20
# Rows that are read at once where a raster is stored in fewer.
_FEWEST_ROWS = 256

_lock = threading.Lock()
# What each run in progress needs, in bytes; and the cache as it was before the first of them.
_needs: list[int] = []
_before = 0


@contextmanager
def bounded_cache(datasets: Sequence[gdal.Dataset], cols: int | None = None) -> Iterator[None]:
    """Keep GDAL's block cache to what reading ``datasets`` row by row needs.

    Its default is a twentieth of the machine's memory, which would be filled with blocks that
    are never read again. There is one cache for the whole process: while several runs go on, it
    has what all of them need, and after the last one it is as it was.

    Args:
        datasets: what is read.
        cols: how many columns of a row of blocks are read together; None for all.
    """
    global _before
    need = _SPARE + sum(_row_of_blocks(dataset, cols) * 3 // 2 for dataset in datasets)
    with _lock:
        if not _needs:
            _before = gdal.GetCacheMax()
        _needs.append(need)
        gdal.SetCacheMax(min(_before, sum(_needs)))
    try:
        yield
    finally:
        with _lock:
            _needs.remove(need)
            gdal.SetCacheMax(min(_before, sum(_needs)) if _needs else _before)


def _row_of_blocks(dataset: gdal.Dataset, cols: int | None) -> int:
    """Bytes of a row of the storage blocks that hold ``cols`` columns, over all bands."""
    band = dataset.GetRasterBand(1)
    width, height = band.GetBlockSize()
    read = min(dataset.RasterXSize, math.ceil((cols or dataset.RasterXSize) / width) * width)
    row_bytes = read * gdal.GetDataTypeSize(band.DataType) // 8
    return row_bytes * dataset.RasterCount * max(height, _FEWEST_ROWS)
