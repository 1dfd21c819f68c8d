"""Writing a raster that appears under its name only when it is complete."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ..errors import Cancelled, GMNetError
from ..report import Report
from ..version import __version__
from .gdal_calls import quietly
from .grid import Grid
from .hidden_file import HiddenFile, Target
from .read_back import lacking, out_of_bounds
from .room import check_room, raster_bytes

# What the metadata of rasters that were written together calls their run; it differs between runs.
RUN = "GMNET_RUN"
_BLOCK = 256
# A raster with a side longer than this gets overviews, as GDAL's check
# of cloud-optimised GeoTIFFs (validate_cloud_optimized_geotiff.py) asks for.
_OVERVIEW_SIDE = 512
_GDAL_TYPES = {
    "uint8": gdal.GDT_Byte,
    "int16": gdal.GDT_Int16,
    "int32": gdal.GDT_Int32,
    "float32": gdal.GDT_Float32,
}


@dataclass(frozen=True)
class Layout:
    """What a target holds besides its pixels.

    Attributes:
        dtype: numpy name of the pixel type: uint8, int16, int32 or float32.
        nodata: the value that stands for missing.
        descriptions: one for each band.
        colours: the colour table of a raster with one byte band.
        metadata: what made it.
        resampling: how GDAL makes overviews.
    """

    dtype: str
    nodata: float
    descriptions: Sequence[str]
    colours: gdal.ColorTable | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    resampling: str = "NEAREST"


class RasterTarget(Target):
    """A cloud-optimised GeoTIFF, written as a `core.raster.hidden_file.HiddenFile`.

    A draft, which is a GeoTIFF too, receives the rows; GDAL's COG driver makes the result of it.

    Use as a context manager: leaving it without an error puts the file in place, anything else
    removes it and leaves what stood under the name before. Several that belong together are
    entered by `core.raster.hidden_file.together`.

    Args:
        path: path of the result.
        grid: its grid.
        layout: its bands.
        report: asked for cancellation while the draft becomes the result.

    Raises:
        GMNetError: the file cannot be made or written.
    """

    def __init__(self, path: Path, grid: Grid, layout: Layout, report: Report) -> None:
        self._path = path
        self._grid = grid
        self._layout = layout
        self._report = report
        self._file = HiddenFile(path)
        self._draft = self._file.draft
        self._dataset: gdal.Dataset | None = None

    def belong(self, run: str) -> None:
        """Write into the metadata what run the raster is of; before it is entered."""
        metadata = {**self._layout.metadata, RUN: run}
        self._layout = replace(self._layout, metadata=metadata)

    def __enter__(self) -> RasterTarget:
        layout, grid = self._layout, self._grid
        self._check_room()
        self._file.begin()
        # A draft is read once more and removed: quickly made rather than small.
        options = ["TILED=YES", f"BLOCKXSIZE={_BLOCK}", f"BLOCKYSIZE={_BLOCK}", "BIGTIFF=IF_SAFER"]
        options += ["COMPRESS=DEFLATE", "ZLEVEL=1", "SPARSE_OK=FALSE"]
        try:
            self._draft.parent.mkdir()
            self._dataset = self._checked(
                lambda: gdal.GetDriverByName("GTiff").Create(
                    str(self._draft),
                    grid.width,
                    grid.height,
                    len(layout.descriptions),
                    _GDAL_TYPES[layout.dtype],
                    options,
                )
            )
            self._describe()
        except OSError as error:
            self.undo()
            raise self._failure(str(error.strerror)) from error
        except BaseException:
            self.undo()
            raise
        return self

    def _check_room(self) -> None:
        pixels, bands = self._grid.width * self._grid.height, len(self._layout.descriptions)
        needed = raster_bytes(pixels, self._layout.dtype, bands)
        check_room(self._path.parent, needed, f"'{self._path.name}'", "choose another folder")

    @property
    def _open(self) -> gdal.Dataset:
        """The hidden file. Nothing else may hold it: an error's traceback would keep it open."""
        if self._dataset is None:
            raise ValueError("not open")
        return self._dataset

    def _describe(self) -> None:
        if self._grid.georeferenced:
            self._open.SetGeoTransform(list(self._grid.geotransform))
        elif self._grid.control:
            self._grid.control.write(self._open)
        if self._grid.crs_wkt:
            self._open.SetProjection(self._grid.crs_wkt)
        metadata = {"TIFFTAG_SOFTWARE": f"GMNet Water {__version__}", **self._layout.metadata}
        self._open.SetMetadata({key: str(value) for key, value in metadata.items()})
        for number, description in enumerate(self._layout.descriptions, start=1):
            band = self._open.GetRasterBand(number)
            band.SetDescription(description)
            band.SetNoDataValue(self._layout.nodata)
        if self._layout.colours is not None:
            self._open.GetRasterBand(1).SetColorTable(self._layout.colours)

    def write(self, row: int, values: np.ndarray) -> None:
        """Write full rows from ``row`` on; ``values`` is (rows, cols) or (bands, rows, cols)."""
        bands = np.ascontiguousarray(values, self._layout.dtype)
        rows, cols = bands.shape[-2:]
        self._checked(
            lambda: self._open.WriteRaster(0, row, cols, rows, bands.tobytes()) == gdal.CE_None
        )

    def complete(self) -> None:
        """Write what is still buffered, and make the hidden file of it, which is whole.

        Raises:
            GMNetError: something did not arrive on the disk.
            Cancelled: the user stopped the run.
        """
        if self._dataset is None:
            return
        self._flush()
        self._close(self._draft)
        self._dataset = self._optimised()
        self._close(self._file.hidden)
        shutil.rmtree(self._draft.parent, ignore_errors=True)
        self._file.complete()
        self._report.check()

    def _optimised(self) -> gdal.Dataset:
        """The result, of what the draft holds: with overviews, and in the order of its bytes."""
        options = ["COMPRESS=DEFLATE", "LEVEL=6", f"BLOCKSIZE={_BLOCK}", "BIGTIFF=IF_SAFER"]
        options += ["NUM_THREADS=ALL_CPUS", f"RESAMPLING={self._layout.resampling}"]
        options += ["PREDICTOR=YES"] if self._layout.dtype.startswith("float") else []
        if max(self._grid.width, self._grid.height) <= _OVERVIEW_SIDE:
            options.append("OVERVIEWS=NONE")

        def proceed(_part: float, _message: str, _data: object) -> int:
            return 0 if self._report.cancelled() else 1

        draft = self._checked(lambda: gdal.OpenEx(str(self._draft), gdal.OF_RASTER))
        try:
            return self._checked(
                lambda: gdal.GetDriverByName("COG").CreateCopy(
                    str(self._file.hidden), draft, False, options, proceed
                )
            )
        except GMNetError:
            if self._report.cancelled():
                raise Cancelled from None
            raise

    def place(self) -> None:
        """Put the completed file in place; an error before leaving takes it away again."""
        self._file.place()

    def keep(self) -> list[str]:
        """Give the completed file another name."""
        return self._file.keep()

    def finish(self) -> None:
        """Remove what stood there before."""
        self._file.finish()

    def undo(self) -> None:
        """Remove the file, and put back what stood there before."""
        # Not closed but let go of: a thread that hangs and was left behind may still write to it.
        quietly(lambda: setattr(self, "_dataset", None))
        self._file.undo()

    def _close(self, file: Path) -> None:
        """Close what is open, which has to be whole then."""
        code, reason = quietly(self._let_go)
        if code != gdal.CE_None or gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise self._failure(reason or "it could not be closed")
        # Of items without a text GDAL keeps nothing.
        kept = [key for key, text in self._layout.metadata.items() if str(text)]
        if reason := lacking(file, self._grid, kept):
            raise self._failure(reason)

    def _let_go(self) -> int:
        """Close the hidden file; gives GDAL's error class, which only newer ones return."""
        dataset: Any = self._dataset
        self._dataset = None
        if not hasattr(dataset, "Close"):  # as before GDAL 3.8
            return int(gdal.CE_None)
        # Raising, it would leave the dataset to be closed once more, which ends the process.
        with gdal.ExceptionMgr(useExceptions=False):
            return int(dataset.Close())

    def _flush(self) -> None:
        self._checked(lambda: self._open.FlushCache() in (None, gdal.CE_None))
        if out_of_bounds(self._open, self._draft):
            raise self._failure("the file is cut off")

    def _checked(self, call: Callable[[], Any]) -> Any:
        """What ``call`` returns; GDAL's complaints become errors."""
        result, reason = quietly(call)
        if not result or gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise self._failure(reason)
        return result

    def _failure(self, reason: str) -> GMNetError:
        return GMNetError(
            f"'{self._path.name}' cannot be written to '{self._path.parent}' ({reason}); check "
            "that the disk has room and that you may write there."
        )
