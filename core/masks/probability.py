"""Reading the probability of water: rasters of percent, from this plugin or from elsewhere."""

from __future__ import annotations

import numpy as np
from osgeo import gdal

from ..errors import InputError
from ..raster.common_grid import check_one_grid
from ..raster.grid import Grid, Window
from ..raster.reading import open_raster
from ..raster.views import View
from .legend import NODATA
from .mask import Mask


class Probability:
    """An open raster of percent on the grid of a mask.

    Args:
        source: GDAL dataset name.
        name: its name in messages.
        mask: whose grid it must have.

    Raises:
        InputError: it cannot be read, has several bands, or lies on another grid.
    """

    def __init__(self, source: str, name: str, mask: Mask) -> None:
        check_one_grid([(mask.name, mask.grid), (name, Grid.of(open_raster(source, name)))])
        self._view = View.open(source, name, mask.grid)
        self._fractions, self._highest = False, 0.0

    @property
    def original(self) -> gdal.Dataset:
        """The open raster."""
        return self._view.original

    def read(self, window: Window) -> np.ndarray:
        """(rows, cols) float32 percent; NaN where there is no value, or 255.

        Raises:
            GMNetError: the file is damaged.
            InputError: a value is not a percentage.
        """
        values = self._view.read(window)
        values = np.where(values == NODATA, np.float32(np.nan), values)
        present = values[np.isfinite(values)]
        wrong = present[(present < 0) | (present > 100)]
        if wrong.size:
            raise InputError(
                f"{self._view.name} holds {wrong[0]:g}, which is not a percentage; give the "
                "probability of water in percent, 0 to 100."
            )
        if present.size:
            self._fractions |= bool((present % 1 != 0).any())
            self._highest = max(self._highest, float(present.max()))
        return values

    def check_percent(self) -> None:
        """To be called when all was read.

        Raises:
            InputError: the values were fractions.
        """
        if self._fractions and self._highest <= 1:
            raise InputError(
                f"{self._view.name} has no value above 1, so its values are fractions; "
                "multiply them by 100 with the raster calculator."
            )
