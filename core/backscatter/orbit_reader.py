"""Reading backscatter: stored values of a raster's bands -> dB, and which pixels are valid."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from osgeo import gdal

from ..raster.grid import Grid, Window
from ..raster.missing import MissingRule
from ..raster.raster import Raster
from ..raster.reading import open_raster
from ..raster.sample import Sample
from ..raster.validity import has_mask
from ..raster.warping import warped_view
from .polarisations import find_polarisations
from .storage import Storage


class _Bands:
    """Bands of an open dataset as stored.

    Args:
        raster: the open raster.
        rule: the bands, and what says which of their pixels are valid.
    """

    def __init__(self, raster: Raster, rule: MissingRule) -> None:
        self._raster = raster
        dataset = raster.dataset
        self._bands = [dataset.GetRasterBand(number) for number in rule.bands]
        self._masks: list[gdal.Band | None] = [
            band.GetMaskBand() if has_mask(band) else None for band in self._bands
        ]
        if rule.alpha:
            # GDAL itself takes an alpha band of some types for a mask only.
            self._masks = [dataset.GetRasterBand(rule.alpha)] * len(self._bands)

    def read(self, window: Window) -> np.ndarray:
        """(bands, rows, cols) float32 as stored; NaN where a mask or an alpha band is 0."""
        stored = np.empty((len(self._bands), window.height, window.width), np.float32)
        for values, band, mask in zip(stored, self._bands, self._masks):
            values[:] = self._raster.stored(window, np.float32, band)
            if mask is not None:
                values[self._raster.stored(window, np.uint8, mask) == 0] = np.nan
        return stored


class OneOrbit(Protocol):
    """VV and VH of one orbit: of one raster, or of several over each other."""

    name: str

    @property
    def grid(self) -> Grid:
        """Where its pixels lie."""

    @property
    def datasets(self) -> list[gdal.Dataset]:
        """What is read."""

    def read_stored(self, window: Window) -> np.ndarray:
        """(2, rows, cols) float32 as stored, NaN where missing."""

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """(2, rows, cols) float32 dB, NaN where missing; (rows, cols) bool, where it is valid."""


class OrbitReader:
    """VV and VH of one raster, read window by window.

    Args:
        dataset: the open raster; held as long as the reader lives.
        bands: band numbers of VV and VH, from 1.
        storage: units and scale of the stored values; None if nobody says, and none are read as
            dB.
        name: name of the raster in errors.
        alpha: whether the raster's alpha band, if it has one and it is not among ``bands``, says
            which pixels are valid.

    Attributes:
        bands: band numbers of VV and VH, from 1.
        declared: what is missing without regard to how low or high backscatter can be.
        rule: what is missing; fillings belong to it once they are looked for (see
            `core.backscatter.fillings`).
        lenient: whether one polarisation is enough for a valid pixel, see `read`.
    """

    def __init__(
        self,
        dataset: gdal.Dataset,
        bands: tuple[int, int],
        storage: Storage | None,
        name: str,
        alpha: bool = True,
    ) -> None:
        self.dataset = dataset
        self.name = name
        self.grid = Grid.of(dataset)
        self.storage = storage
        declared = MissingRule.of_backscatter(dataset, bands, name, alpha)
        self._bands = _Bands(Raster(name, dataset), declared)
        self.declared = declared
        self.bands = bands
        self.lenient = declared.lenient
        self.rule = declared.within(*storage.limits) if storage else declared.anywhere()

    @classmethod
    def open(
        cls, source: str, storage: Storage, name: str, vv_band: int = 0, vh_band: int = 0
    ) -> OrbitReader:
        """Open a raster of one orbit; bands as in `find_polarisations`."""
        dataset = open_raster(source, name)
        return cls(dataset, find_polarisations(dataset, name, vv_band, vh_band), storage, name)

    def stored_as(self, storage: Storage | None) -> OrbitReader:
        """A reader of the same bands, which stores backscatter in another way."""
        other = copy(self)
        other.storage = storage
        other.lenient = self.declared.lenient
        declared = self.declared
        other.rule = declared.within(*storage.limits) if storage else declared.anywhere()
        return other

    def onto(self, grid: Grid, source: str) -> OrbitReader:
        """A reader like this of a view of its raster, in which NaN alone is missing.

        Args:
            grid: the grid of the view.
            source: GDAL dataset name of the raster.

        Raises:
            InputError: as in `warped_view`.
        """
        view = warped_view(source, grid, name=self.name, rule=self.rule)
        reader = OrbitReader(open_raster(view, self.name), (1, 2), self.storage, self.name)
        reader.rule = MissingRule.of(reader.dataset, (1, 2))
        reader.lenient = self.lenient
        return reader

    @property
    def datasets(self) -> list[gdal.Dataset]:
        """What is read."""
        return [self.dataset]

    def read_stored(self, window: Window) -> np.ndarray:
        """(2, rows, cols) float32 as stored, NaN where missing."""
        values = self.rule.applied(self._bands.read(window))
        return np.stack([gaps.decoded(band) for gaps, band in zip(self.rule.gaps, values)])

    def sample(self) -> Sample:
        """Values from all over the raster."""
        cols, rows = self.dataset.GetRasterBand(self.rule.bands[0]).GetBlockSize()
        return Sample.of(self.grid, self._bands.read, (cols, rows))

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Backscatter and validity of a window.

        A pixel is valid where both polarisations have a value. Where 0 merely stands for missing
        (an integer raster without a declared nodata value) one of them may be 0.

        Returns:
            (2, rows, cols) float32 dB, NaN where missing; (rows, cols) bool.
        """
        return self.decoded(self.read_stored(window))

    def decoded(self, stored: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """What `read` gives for values as `read_stored` gives them."""
        db = stored if self.storage is None else self.storage.to_db(stored)
        present = np.isfinite(db)
        return db, present.any(axis=0) if self.lenient else present.all(axis=0)


def observed_by(valid: Sequence[np.ndarray]) -> np.ndarray:
    """Which orbits observed each pixel: 1 for the first orbit plus 2 for the second, 0 for none.

    Args:
        valid: (rows, cols) bool for each orbit.

    Returns:
        (rows, cols) uint8.
    """
    observed = valid[0].astype(np.uint8)
    for number, more in enumerate(valid[1:], start=1):
        observed += more.astype(np.uint8) * np.uint8(1 << number)
    return observed


@dataclass(frozen=True)
class Scene:
    """Backscatter of one or two orbits on one grid, ascending first.

    Both have the same grid.
    """

    orbits: tuple[OneOrbit, ...]

    @property
    def grid(self) -> Grid:
        """The common grid."""
        return self.orbits[0].grid

    @property
    def bands(self) -> int:
        """Number of bands that `read` gives."""
        return 2 * len(self.orbits)

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """(bands, rows, cols) float32 dB, NaN where missing; (rows, cols) `observed_by`."""
        parts = [orbit.read(window) for orbit in self.orbits]
        db = np.concatenate([part for part, _ in parts])
        return db, observed_by([valid for _, valid in parts])
