"""What a closed file lacks: GDAL does not always report that its last bytes found no room."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from osgeo import gdal

from .gdal_calls import quietly

if TYPE_CHECKING:
    from .grid import Grid

# Blocks are unpacked that reach into so many bytes at the end of the file. GDAL's buffer, which it
# empties on closing, has 65,536 (BUFFER_SIZE in frmts/gtiff/tifvsi.cpp).
_TAIL = 4 << 20
# After each block of a cloud-optimised GeoTIFF its last bytes stand once more (GDAL, "COG driver",
# section on the header ghost area).
_TRAILER = 4
_CUT_OFF = "the file is cut off"


def lacking(path: Path, grid: Grid, keys: Iterable[str]) -> str:
    """What is missing from a GeoTIFF that was closed; empty if it is whole.

    All blocks, those of overviews too, have to lie within the file, the last ones have to match
    the check sums of their DEFLATE compression, and what describes the raster has to be there.
    GDAL 3.10 closes a file whose last bytes found no room without a word, and even
    ``Dataset.Close()`` reports success. However large the file is, little more than `_TAIL` bytes
    are read, and each block's place is looked up.

    Args:
        path: of the file.
        grid: it lies on.
        keys: of the metadata that it has to hold.
    """
    flags = gdal.OF_RASTER | gdal.OF_READONLY | gdal.OF_VERBOSE_ERROR
    dataset, reason = quietly(lambda: gdal.OpenEx(str(path), flags))
    if dataset is None:
        return reason or _CUT_OFF
    try:
        found, reason = quietly(
            lambda: (
                _lacking_blocks(dataset, path)
                if _described(dataset, grid, keys)
                else "what describes the raster was not written"
            )
        )
    except OSError as error:  # its folder is gone, for instance
        return error.strerror or _CUT_OFF
    return (reason or _CUT_OFF) if found is None else found


def _lacking_blocks(dataset: gdal.Dataset, path: Path) -> str:
    size = path.stat().st_size
    optimised = dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    beyond = _TRAILER if optimised else 0
    with path.open("rb") as file:
        for start, stop in _blocks(dataset):
            if not 0 < start < stop <= size - beyond:
                return _CUT_OFF
            if stop > size - _TAIL and not _sound(file, start, stop):
                return "its last bytes were not written"
    return ""


def features_in(path: Path) -> int:
    """How many features of a file's first layer can be read, before there is an error."""
    flags = gdal.OF_VECTOR | gdal.OF_READONLY
    dataset, _ = quietly(lambda: gdal.OpenEx(str(path), flags))
    if dataset is None or dataset.GetLayerCount() == 0:
        return 0
    layer, count = dataset.GetLayer(0), 0
    while True:
        feature, _ = quietly(layer.GetNextFeature)
        if feature is None or gdal.GetLastErrorType() >= gdal.CE_Failure:
            return count
        count += 1


def out_of_bounds(dataset: gdal.Dataset, path: Path) -> bool:
    """Whether a block of a GeoTIFF that is being written lies beyond what is in its file.

    To be asked when all was flushed.
    """
    try:
        size = path.stat().st_size
    except OSError:  # its folder is gone, for instance
        return True
    beyond, _ = quietly(lambda: any(stop > size for _, stop in _blocks(dataset)))
    return beyond is not False


def _described(dataset: gdal.Dataset, grid: Grid, keys: Iterable[str]) -> bool:
    if grid.georeferenced and tuple(dataset.GetGeoTransform()) != tuple(grid.geotransform):
        return False
    if grid.crs_wkt and not dataset.GetProjection():
        return False
    return set(keys) <= set(dataset.GetMetadata())


def _blocks(dataset: gdal.Dataset) -> Iterator[tuple[int, int]]:
    """The bytes in which each block lies, of bands and of overviews; (0, 0) if it has no place."""
    # Bands that are interleaved by pixel have their blocks in common.
    shared = dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "PIXEL"
    for number in range(1, 2 if shared else dataset.RasterCount + 1):
        base = dataset.GetRasterBand(number)
        for band in (base, *map(base.GetOverview, range(base.GetOverviewCount()))):
            width, height = band.GetBlockSize()
            for row, col in product(
                range(-(-band.YSize // height)), range(-(-band.XSize // width))
            ):
                place = (f"BLOCK_{what}_{col}_{row}" for what in ("OFFSET", "SIZE"))
                start, length = (int(band.GetMetadataItem(item, "TIFF") or 0) for item in place)
                yield start, start + length


def _sound(file: BinaryIO, start: int, stop: int) -> bool:
    """Whether a block is what was compressed, by its check sum, at which GDAL does not look."""
    file.seek(start)
    try:
        zlib.decompress(file.read(stop - start))
    except zlib.error:
        return False
    return True
