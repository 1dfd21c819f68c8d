"""Views of rasters with one band on the grid of another, to be read window by window."""

from __future__ import annotations

from dataclasses import dataclass

from osgeo import gdal

from ..errors import InputError
from .grid import Grid
from .raster import Raster
from .reading import open_raster
from .warping import check_comparable, overlaps, warped_view


@dataclass(frozen=True)
class View(Raster):
    """An open view; it is NaN where there is no value.

    Attributes:
        original: the open raster that it is a view of.
    """

    original: gdal.Dataset

    @classmethod
    def open(cls, source: str, name: str, grid: Grid, resampling: str = "near") -> View:
        """A view of a raster with one band.

        Args:
            source: GDAL dataset name.
            name: its name in messages.
            grid: the grid of the view.
            resampling: as in `warped_view`.

        Raises:
            InputError: as in `warped_view`, or the raster has several bands.
        """
        original = Raster(name, open_raster(source, name))
        if original.band_count != 1:
            raise InputError(f"{name} has {original.band_count} bands; give a raster with one.")
        view = warped_view(source, grid, bands=[1], resampling=resampling, name=name)
        return cls(name, open_raster(view, name), original.dataset)

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
            raise InputError(
                f"{name} and {of} do not overlap; choose a raster that covers the same place."
            )
        return view

    @property
    def file(self) -> gdal.Dataset:
        """The raster that it is a view of."""
        return self.original
