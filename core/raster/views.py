"""Views of rasters with one band on the grid of another, to be read window by window."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from ..errors import GMNetError, InputError
from .gdal_calls import quietly
from .grid import Grid, Window
from .reading import open_raster
from .reading_faults import why_unread
from .validity import alpha_band
from .warping import check_comparable, overlaps, warped_view


@dataclass(frozen=True)
class View:
    """An open view.

    Attributes:
        name: what to call the raster in messages.
        original: the open raster.
        dataset: the open view of its band, on the other grid.
    """

    name: str
    original: gdal.Dataset
    dataset: gdal.Dataset

    @classmethod
    def open(cls, source: str, name: str, grid: Grid, resampling: str = "near") -> View:
        """A view of a raster with one band.

        Args:
            source: GDAL dataset name.
            name: what to call it in messages.
            grid: the grid of the view.
            resampling: as in `warped_view`.

        Raises:
            InputError: as in `warped_view`, or the raster has several bands.
        """
        original = open_raster(source, name)
        count = original.RasterCount - bool(alpha_band(original))
        if count != 1:
            raise InputError(f"{name} has {count} bands; give a raster with one.")
        view = warped_view(source, grid, bands=[1], resampling=resampling, name=name)
        return cls(name, original, open_raster(view, name))

    @classmethod
    def over(cls, source: str, name: str, grid: Grid, of: str, resampling: str = "near") -> View:
        """A view of a raster that has to lie on a grid's ground, at least in part.

        Args:
            source, name, grid, resampling: as in `open`.
            of: what to call the raster that has the grid.

        Raises:
            InputError: as in `open`, or the two cannot be compared or do not overlap.
        """
        view = cls.open(source, name, grid, resampling)
        own = Grid.of(view.original)
        check_comparable(own, grid, name, of)
        if not overlaps(grid, own):
            raise InputError(f"{name} and {of} do not overlap; choose a raster of the same place.")
        return view

    def read(self, window: Window) -> np.ndarray:
        """(rows, cols) float32, NaN where there is no value.

        Raises:
            GMNetError: the file is damaged.
        """
        raw, reason = quietly(
            lambda: self.dataset.ReadRaster(
                window.col, window.row, window.width, window.height, buf_type=gdal.GDT_Float32
            )
        )
        if raw is None:
            raise GMNetError(
                f"Rows {window.row} to {window.row_stop - 1} of {self.name} cannot be read "
                f"({reason}): {why_unread(self.original, reason)}."
            )
        return np.frombuffer(raw, np.float32).reshape(window.height, window.width)
