"""From labelled runs to a file of polygons, by way of a raster that GDAL makes polygons of.

All is in pixels from the upper left corner. What is open when a run ends early is let go, so that
the folder can be removed everywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
from osgeo import gdal, ogr

from ...errors import Cancelled, GMNetError
from ...raster.gdal_calls import quietly
from ...raster.grid import PIXEL_GEOTRANSFORM, Grid, Window
from ...raster.hidden_file import no_room
from ...raster.read_back import lacking
from ...raster.reading import strips
from ...report import Report
from .components import Runs

T = TypeVar("T")

# What the polygons' only field is called.
NUMBER = "number"
# Part of the work at whose end the raster is written.
_WRITTEN = 0.3


def keep_runs(folder: Path, place: int, runs: Runs) -> None:
    """Keep the runs of a strip for `outline`; strips are counted from 0.

    Raises:
        GMNetError: the disk is full.
    """
    for name, values in (("starts", runs.starts), ("labels", runs.labels)):
        file = _runs_file(folder, place, name)
        try:
            file.write_bytes(np.ascontiguousarray(values).data)
        except OSError as error:
            raise no_room(file.parent, error.strerror or str(error)) from error


def outline(
    grid: Grid, numbers: np.ndarray, eight_connected: bool, folder: Path, report: Report
) -> Path:
    """A file of one polygon for each number.

    Args:
        grid: of the raster.
        numbers: (labels,) number of each label, 0 for none.
        eight_connected: whether pixels that touch at a corner only are connected.
        folder: where the runs of all strips are, and where the file goes.
        report: asked for cancellation.

    Raises:
        Cancelled: the user stopped the run.
        GMNetError: the disk is full.
    """
    raster = _write_numbers(grid, numbers, folder, report)
    return _polygons(raster, eight_connected, folder, report)


def _runs_file(folder: Path, place: int, name: str) -> Path:
    return folder / f"{place}.{name}"


def _kept_runs(folder: Path, place: int, shape: tuple[int, int]) -> Runs:
    """The runs of a strip of a shape, which are then deleted."""
    files = [_runs_file(folder, place, name) for name in ("starts", "labels")]
    starts, labels = (np.fromfile(file, kind) for file, kind in zip(files, (np.int64, np.int32)))
    for file in files:
        file.unlink()
    return Runs(starts, labels, shape)


def _write_numbers(grid: Grid, numbers: np.ndarray, folder: Path, report: Report) -> Path:
    """A raster of the numbers of bodies, 0 elsewhere, without georeference.

    Args:
        grid: of the mask.
        numbers: (labels,) number of the body of each label.
        folder: where the runs are, and where the raster goes.
        report: asked for cancellation.
    """
    path = folder / "numbers.tif"
    options = ["COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER", "SPARSE_OK=FALSE"]
    dataset = _made(
        path,
        lambda: gdal.GetDriverByName("GTiff").Create(
            str(path), grid.width, grid.height, 1, gdal.GDT_Int32, options
        ),
    )
    try:
        for place, window in enumerate(strips(grid)):
            report.check()
            runs = _kept_runs(folder, place, (window.height, grid.width + 2))
            _write_rows(path, dataset, window, runs.pixels(numbers[runs.labels]))
            report.progress(_WRITTEN * window.row_stop / grid.height)
        _flush(path, dataset)
    finally:
        del dataset
    if reason := lacking(path, Grid(grid.width, grid.height, PIXEL_GEOTRANSFORM, ""), ()):
        raise no_room(path.parent, reason)
    return path


def _write_rows(path: Path, dataset: gdal.Dataset, window: Window, pixels: np.ndarray) -> None:
    data = np.ascontiguousarray(pixels).tobytes()
    rows = 0, window.row, window.width, window.height
    _made(path, lambda: dataset.WriteRaster(*rows, data) == gdal.CE_None)


def _flush(path: Path, dataset: gdal.Dataset) -> None:
    _made(path, lambda: dataset.FlushCache() in (None, gdal.CE_None))


def _polygons(raster: Path, eight_connected: bool, folder: Path, report: Report) -> Path:
    """A file with the polygons of a raster of numbers."""
    path = folder / "polygons.fgb"
    source = gdal.Open(str(raster))
    band = source.GetRasterBand(1)
    target = _made(path, lambda: ogr.GetDriverByName("FlatGeobuf").CreateDataSource(str(path)))
    layer = target.CreateLayer("bodies", None, ogr.wkbPolygon, ["SPATIAL_INDEX=NO"])
    layer.CreateField(ogr.FieldDefn(NUMBER, ogr.OFTInteger))

    def go_on(part: float, _message: str, _data: object) -> int:
        report.progress(_WRITTEN + (1 - _WRITTEN) * part)
        return 0 if report.cancelled() else 1

    options = ["8CONNECTED=8"] if eight_connected else []
    try:
        _made(path, lambda: gdal.Polygonize(band, band, layer, 0, options, go_on) == gdal.CE_None)
    except GMNetError:
        if report.cancelled():
            raise Cancelled from None
        raise
    finally:
        del source, target
    return path


def _made(path: Path, call: Callable[[], T]) -> T:
    """What ``call`` returns; GDAL's complaints become errors."""
    result, reason = quietly(call)
    if result is None or result is False or gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise no_room(path.parent, reason)
    return result
