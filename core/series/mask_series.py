"""Dated masks, opened as one series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from osgeo import gdal

from ..dates.dated import Dated
from ..dates.period import Period, span_label
from ..errors import InputError
from ..masks.mask import Mask, code_remarks, open_mask
from ..raster.common_grid import check_one_grid
from ..raster.grid import Grid, Window
from ..raster.reading import named
from ..raster.source_names import stem_of
from .file_limit import let_open


@dataclass(frozen=True)
class Series:
    """Masks on one grid, by date.

    Attributes:
        masks: from the earliest to the latest.
        periods: the time of each.
    """

    masks: tuple[Mask, ...]
    periods: tuple[Period, ...]

    @property
    def grid(self) -> Grid:
        """The common grid."""
        return self.masks[0].grid

    @property
    def datasets(self) -> list[gdal.Dataset]:
        """What is read, for `core.raster.targets.check_target` and `core.raster.block_cache`."""
        return [mask.dataset for mask in self.masks]

    @cached_property
    def code_remarks(self) -> list[str]:
        """As in `core.masks.mask.code_remarks`."""
        return code_remarks(self.masks)

    @property
    def label(self) -> str:
        """The time that the series covers."""
        return span_label(self.periods[0], self.periods[-1])

    def read(self, window: Window) -> np.ndarray:
        """(masks, rows, cols) uint8 codes of `core.masks.legend`.

        Raises:
            GMNetError: as in `Mask.read`.
        """
        return np.stack([mask.read(window) for mask in self.masks])


def open_series(rasters: Sequence[Dated], parameter: str) -> Series:
    """Open dated masks as a series.

    Raises:
        InputError: a mask cannot be used, two have the same date, there are more of them than
            files may be open, or the grids differ.
    """
    for one, other in zip(rasters, rasters[1:]):
        if one.period == other.period:
            raise InputError(
                f"{parameter}: '{stem_of(one.source)}' and '{stem_of(other.source)}' are both "
                f"of {one.period.label}; give one mask for each date."
            )
    let_open(len(rasters), parameter)
    masks = tuple(open_mask(one.source, named(parameter, one.source)) for one in rasters)
    check_one_grid([(mask.name, mask.grid) for mask in masks])
    return Series(masks, tuple(one.period for one in rasters))
