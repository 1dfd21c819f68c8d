"""A reference of water and land, as a raster on the grid of a mask."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError, spell
from ..masks.class_values import Ranges, declared_as_nodata
from ..masks.legend import LAND, NODATA, WATER
from ..masks.ranges import within
from ..raster.grid import Grid, Window
from ..raster.raster import Raster
from ..raster.reading import open_raster
from ..raster.warping import check_comparable, overlaps, warped_view
from .class_words import ClassWords


@dataclass(frozen=True)
class Reference(Raster):
    """An open reference raster on the grid of a mask.

    Attributes:
        water: ranges of values that mean water.
        land: ranges of values that mean land; all others are unknown.
    """

    water: Ranges = ((float(WATER), float(WATER)),)
    land: Ranges = ((float(LAND), float(LAND)),)

    def read(self, window: Window) -> np.ndarray:
        """(rows, cols) uint8: 1 water, 0 land, 255 unknown.

        Raises:
            GMNetError: the file is damaged.
        """
        values = self.stored(window)
        codes = np.full(values.shape, NODATA, np.uint8)
        for code, ranges in ((LAND, self.land), (WATER, self.water)):
            codes[within(values, ranges)] = code
        return codes

    def other_values(self) -> list[float]:
        """Values that mean neither water nor land, as far as samples have them.

        Raises:
            GMNetError: the file is damaged.
        """
        found: set[float] = set()
        for window in self.grid.samples():
            values = self.stored(window)
            other = ~within(values, (*self.water, *self.land)) & ~np.isnan(values)
            found.update(np.unique(values[other]).tolist())
        return sorted(found)


def check_reference_raster(
    source: str, name: str, grid: Grid, mask_name: str, words: ClassWords
) -> str:
    """Make sure that a raster can be overlaid on a mask, and that its values can be understood.

    Args:
        source: GDAL dataset name.
        name: its name in messages.
        grid: the mask's grid.
        mask_name: name of the mask.
        words: values of water and of land.

    Returns:
        A remark for the user, or nothing.

    Raises:
        InputError: it cannot be read, has several bands, no values of water and land are given as
            numbers, one of them is not a number, or it does not lie over the mask.
    """
    raster = Raster(name, open_raster(source, name))
    if (count := raster.band_count) != 1:
        raise InputError(f"{name} has {count} bands; a reference raster has one.")
    words.check_numbers(name)
    water, land = words.ranges()
    if not water or not land:
        raise InputError(
            f"{spell('land_values' if water else 'water_values')} has no number, but the values of "
            f"{name} are numbers; give those that mean {'land' if water else 'water'}."
        )
    own = raster.grid
    check_comparable(own, grid, name, mask_name)
    same_size = (own.width, own.height) == (grid.width, grid.height)
    if not own.georeferenced and not grid.georeferenced and not same_size:
        raise InputError(
            f"{name} has {own.width} x {own.height} pixels and {mask_name} {grid.width} x "
            f"{grid.height}, and neither is georeferenced; give georeferenced rasters."
        )
    if not overlaps(grid, own):
        raise InputError(
            f"{name} does not overlap {mask_name}; choose a reference that covers the same place."
        )
    nodata = raster.dataset.GetRasterBand(1).GetNoDataValue()
    return declared_as_nodata([name], nodata, [("water", water), ("land", land)])


def raster_reference(source: str, name: str, grid: Grid, words: ClassWords) -> Reference:
    """A raster read on the grid of a mask: the value at the centre of each of its pixels.

    Raises:
        InputError: it cannot be read or cannot be laid over the mask.
    """
    view = warped_view(source, grid, resampling="near", name=name, bands=[1])
    water, land = words.ranges()
    return Reference(name, open_raster(view, name), water, land)
