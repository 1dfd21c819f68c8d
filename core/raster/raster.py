"""An open raster with a name, and the one way in which pixels are read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from osgeo import gdal

from ..errors import GMNetError
from .grid import Grid, Window
from .reading_faults import why_unread
from .remote import attempt
from .validity import alpha_band

# GDAL's names of the types that pixels are read as.
_TYPES: dict[type, int] = {
    np.uint8: gdal.GDT_Byte,
    np.float32: gdal.GDT_Float32,
    np.float64: gdal.GDT_Float64,
}


@dataclass(frozen=True)
class Raster:
    """An open raster.

    Attributes:
        name: its name in messages.
        dataset: what is read.
    """

    name: str
    dataset: gdal.Dataset

    @cached_property
    def grid(self) -> Grid:
        """Its grid."""
        return Grid.of(self.dataset)

    @property
    def file(self) -> gdal.Dataset:
        """What was opened; of a view it is the raster below."""
        return self.dataset

    @property
    def band_count(self) -> int:
        """How many bands hold values, as an alpha band does not."""
        return int(self.file.RasterCount - bool(alpha_band(self.file)))

    def read(self, window: Window) -> np.ndarray:
        """(rows, cols) values of the only band, float32.

        Raises:
            GMNetError: the file is damaged.
        """
        return self.stored(window)

    def stored(
        self, window: Window, dtype: type = np.float32, band: gdal.Band | None = None
    ) -> np.ndarray:
        """(rows, cols) of a band as it is stored.

        Args:
            window: the pixels.
            dtype: numpy's uint8, float32 or float64.
            band: one of the raster's bands or masks; None takes the first.

        Raises:
            GMNetError: the file is damaged.
        """
        band = self.dataset.GetRasterBand(1) if band is None else band
        size = window.width, window.height
        raw, reason = attempt(
            lambda: band.ReadRaster(window.col, window.row, *size, buf_type=_TYPES[dtype]),
            self.file,
        )
        if raw is None:
            raise GMNetError(
                f"Rows {window.row} to {window.row_stop - 1} of {self.name} cannot be read "
                f"({reason}): {why_unread(self.file, reason)}."
            )
        return np.frombuffer(raw, dtype).reshape(window.height, window.width)
