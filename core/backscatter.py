"""Reading backscatter: stored values of a raster's bands -> dB, and which pixels are valid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

import numpy as np
from osgeo import gdal

from .bands import alpha_band, find_polarisations
from .containers import vv_and_vh
from .errors import GMNetError, InputError
from .gdal_calls import quietly
from .grid import Grid, Window
from .reading_faults import check_sources, why_unopened, why_unread
from .source_names import is_text

# Beyond any backscatter in whatever units. Files fill with the largest floats, and state them
# rounded (-3.402823e+38) or not at all.
_LARGEST = 1e30


class Units(str, Enum):
    """What the stored values are, after division by the scale."""

    DB = "db"
    LINEAR = "linear"
    AMPLITUDE = "amplitude"


@dataclass(frozen=True)
class Storage:
    """How a user's raster stores backscatter: units, and what the values are divided by first."""

    units: Units = Units.DB
    scale: float = 1.0

    def to_db(self, stored: np.ndarray) -> np.ndarray:
        """Stored values (float32, any shape, NaN missing) to dB; what has no dB becomes NaN.

        Power P is 10 log10(P) dB and amplitude A is 20 log10(A) dB; neither has a value at or
        below zero.
        """
        values = stored / np.float32(self.scale)
        if self.units is Units.DB:
            return values
        factor = np.float32(10.0 if self.units is Units.LINEAR else 20.0)
        with np.errstate(divide="ignore", invalid="ignore"):
            return factor * np.log10(np.where(values > 0, values, np.float32(np.nan)))


def open_raster(source: str, name: str) -> gdal.Dataset:
    """Open a raster for reading.

    Args:
        source: GDAL dataset name: a path, or anything that GDAL opens.
        name: what to call it in an error.

    Returns:
        The raster; of a container with one VV and one VH inside, these two as its bands.

    Raises:
        InputError: GDAL cannot read it, it refers to files that are missing, or holds several
            rasters that are to be chosen from.
    """
    dataset, reason = _opened(source)
    if dataset is None:
        shown = f" ({reason})" if reason else ""
        raise InputError(
            f"{name} cannot be read as a raster{shown}: {why_unopened(source, reason)}."
        )
    if dataset.RasterCount == 0:
        dataset, reason = _opened(vv_and_vh(dataset, name))
        if dataset is None:
            raise InputError(f"VV and VH in {name} cannot be read ({reason}).")
    elif missing := check_sources(dataset, name):
        raise InputError(missing)
    return dataset


def readable_name(dataset: gdal.Dataset, source: str) -> str:
    """The GDAL dataset name to read an open raster by again.

    It is the one that it was opened by, unless that is a container's: VV and VH inside of that are
    a virtual raster.
    """
    opened = dataset.GetDescription()
    return opened if is_text(opened) and not is_text(source) else source


def _opened(source: str) -> tuple[gdal.Dataset | None, str]:
    return quietly(lambda: gdal.OpenEx(source, gdal.OF_RASTER | gdal.OF_READONLY))


class _Band:
    """One band of an open dataset: raw values to float32 with NaN where missing.

    Args:
        dataset: the open raster.
        number: the band, from 1.
        name: what to call the raster in an error.
        alpha: number of the band that says which pixels are valid; 0 if there is none.
    """

    def __init__(self, dataset: gdal.Dataset, number: int, name: str, alpha: int) -> None:
        self._name = name
        self._dataset = dataset
        self._band = dataset.GetRasterBand(number)
        kind = self._band.DataType
        if gdal.DataTypeIsComplex(kind):
            raise InputError(
                f"Band {number} of {name} holds complex values; calibrate and detect it to "
                "backscatter first."
            )
        self._nodata = self._band.GetNoDataValue()
        flags = self._band.GetMaskFlags()
        self._mask: gdal.Band | None = None
        if alpha:
            # GDAL itself takes an alpha band of some types for a mask only.
            self._mask = dataset.GetRasterBand(alpha)
        elif not flags & (gdal.GMF_ALL_VALID | gdal.GMF_NODATA | gdal.GMF_ALPHA):
            self._mask = self._band.GetMaskBand()
        # An integer raster that declares nothing means 0 by 'missing': no dB is stored as 0
        # often, and every common exporter fills with it.
        integer = "Float" not in gdal.GetDataTypeName(kind)
        self.zero_is_missing = integer and self._nodata is None and self._mask is None
        self._scale = self._band.GetScale() or 1.0
        self._offset = self._band.GetOffset() or 0.0

    def read(self, window: Window) -> np.ndarray:
        """(rows, cols) float32; NaN where the band has no value."""
        raw = self._raster(self._band, window, gdal.GDT_Float32)
        values = np.frombuffer(raw, np.float32).reshape(window.height, window.width)
        missing = ~(np.abs(values) < _LARGEST)
        if self._nodata is not None and abs(self._nodata) < _LARGEST:
            missing |= values == np.float32(self._nodata)
        if self._mask is not None:
            mask = self._raster(self._mask, window, gdal.GDT_Byte)
            missing |= np.frombuffer(mask, np.uint8).reshape(values.shape) == 0
        if self.zero_is_missing:
            missing |= values == 0
        values = np.where(missing, np.float32(np.nan), values)
        if self._scale != 1.0 or self._offset != 0.0:
            values = values * np.float32(self._scale) + np.float32(self._offset)
        return values

    def _raster(self, band: gdal.Band, window: Window, kind: int) -> bytes:
        raw, reason = quietly(
            lambda: band.ReadRaster(
                window.col, window.row, window.width, window.height, buf_type=kind
            )
        )
        if raw is None:
            raise GMNetError(
                f"Rows {window.row} to {window.row_stop - 1} of {self._name} cannot be read "
                f"({reason}): {why_unread(self._dataset, reason)}."
            )
        return raw


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
        storage: units and scale of the stored values.
        name: what to call the raster in an error.
        alpha: whether the raster's alpha band, if it has one and it is not among ``bands``, says
            which pixels are valid.
        lenient: whether one polarisation is enough for a valid pixel; None finds it out, see
            `read`.
    """

    def __init__(
        self,
        dataset: gdal.Dataset,
        bands: tuple[int, int],
        storage: Storage,
        name: str,
        alpha: bool = True,
        lenient: bool | None = None,
    ) -> None:
        self.dataset = dataset
        self.name = name
        self.grid = Grid.of(dataset)
        self._storage = storage
        mask = alpha_band(dataset) if alpha else 0
        if mask in bands:
            mask = 0
        self._bands = [_Band(dataset, number, name, mask) for number in bands]
        if lenient is None:
            lenient = all(band.zero_is_missing for band in self._bands)
        self.lenient = lenient

    @classmethod
    def open(
        cls, source: str, storage: Storage, name: str, vv_band: int = 0, vh_band: int = 0
    ) -> OrbitReader:
        """Open a raster of one orbit; bands as in `find_polarisations`."""
        dataset = open_raster(source, name)
        return cls(dataset, find_polarisations(dataset, name, vv_band, vh_band), storage, name)

    @property
    def datasets(self) -> list[gdal.Dataset]:
        """What is read."""
        return [self.dataset]

    def read_stored(self, window: Window) -> np.ndarray:
        """(2, rows, cols) float32 as stored, NaN where missing."""
        return np.stack([band.read(window) for band in self._bands])

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
        db = self._storage.to_db(stored)
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
