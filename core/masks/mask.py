"""Reading water masks: rasters of codes, from this plugin or from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

import numpy as np
from osgeo import gdal

from ..errors import InputError
from ..raster.grid import Window
from ..raster.raster import Raster
from ..raster.reading import open_raster, strips
from ..raster.validity import validity_band
from .class_values import declared_as_nodata, what_a_value_may_be
from .legend import LAND, MASK_CODES, NODATA, WATER

# For each byte: whether a mask may hold it.
_IS_CODE = np.isin(np.arange(256), MASK_CODES)


@dataclass(frozen=True)
class Mask(Raster):
    """An open mask.

    Attributes:
        source: its GDAL dataset name.
        nodata: value that stands for missing besides 255, if it declares one.
    """

    source: str
    nodata: float | None

    @classmethod
    def open(cls, source: str, name: str) -> Mask:
        """Open a mask as `open_mask` does, without checking its values."""
        dataset = open_raster(source, name)
        return cls(name, dataset, source, dataset.GetRasterBand(1).GetNoDataValue())

    def read(self, window: Window) -> np.ndarray:
        """(rows, cols) uint8 codes of `core.masks.legend`; 255 wherever the raster has no value.

        Raises:
            GMNetError: the file is damaged, or a value is not a mask code.
        """
        codes, missing = self._codes(window)
        codes[missing] = NODATA
        return codes

    def _codes(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """(rows, cols) uint8 codes as they are stored, and where they are declared as missing."""
        if self.dataset.GetRasterBand(1).DataType == gdal.GDT_Byte:
            stored = self.stored(window, np.uint8)
            codes, missing = stored.copy(), np.zeros(stored.shape, bool)
        else:
            stored = self.stored(window, np.float64)
            with np.errstate(invalid="ignore"):
                codes = stored.astype(np.uint8)
            # A value that is not a byte stays what it is: reported below, unless it is missing.
            codes[codes != stored] = _NO_CODE
            missing = np.isnan(stored)
        if self.nodata is not None:
            missing |= stored == self.nodata
        if (validity := validity_band(self.dataset)) is not None:
            missing |= self.stored(window, np.uint8, validity) == 0
        wrong = ~_IS_CODE[codes]
        if wrong.any() and (wrong := wrong & ~missing).any():
            raise InputError(
                f"{self.name} holds {stored[wrong][0]:g}, which is not a code of a water mask (0 "
                "land, 1 water, 250 and 251 terrain, 255 no observation); "
                f"{what_a_value_may_be(float(stored[wrong][0]))}."
            )
        return codes, missing

    def has(self, *codes: int) -> np.ndarray:
        """Which of the codes pixels have that are not declared as missing; stops at water.

        Raises:
            GMNetError: as in `read`.
        """
        seen = np.zeros(256, bool)
        for window in chain(self.grid.samples(), strips(self.grid)):
            found, missing = self._codes(window)
            seen |= np.bincount(found[~missing], minlength=256) > 0
            if seen[WATER]:
                break
        return seen[list(codes)]


# Any byte that is not a mask code.
_NO_CODE = next(value for value in range(256) if value not in MASK_CODES)


def open_mask(source: str, name: str) -> Mask:
    """Open a mask and look at samples of its values.

    Args:
        source: GDAL dataset name.
        name: its name in messages, such as ``INPUT 'lake.tif'``.

    Raises:
        InputError: it cannot be read, has several bands, or holds values that are no mask codes.
    """
    mask = Mask.open(source, name)
    if mask.band_count != 1:
        raise InputError(f"{name} has {mask.band_count} bands; a water mask has one.")
    for window in mask.grid.samples():
        mask.read(window)
    return mask


def code_remarks(masks: Iterable[Mask]) -> list[str]:
    """Remarks on masks whose codes may not mean what they are read as.

    Args:
        masks: of one place or one time; none is held open.

    Returns:
        Sentences on land or water that is declared as nodata, and on 255 that may be water: there
        is no 1, and 255 is not declared as nodata.

    Raises:
        GMNetError: as in `Mask.read`.
    """
    lost: dict[int, list[str]] = {LAND: [], WATER: []}
    declaring: list[tuple[str, str]] = []
    water, strange = False, ""
    for mask in masks:
        if mask.nodata in lost:
            lost[int(mask.nodata)].append(mask.name)
        if mask.nodata == NODATA:
            declaring.append((mask.source, mask.name))
        elif not water and mask.nodata != WATER:
            water, other = mask.has(WATER, NODATA)
            strange = strange or (mask.name if other else "")
    remarks = [declared_as_nodata(names, code) for code, names in lost.items()]
    if strange and not water and not any(open_mask(*one).has(WATER)[0] for one in declaring):
        remarks.append(
            f"{strange} holds 255 but no 1, the code of water, and 255 is read as no observation; "
            "if it means water, reclassify it to 1 first (native:reclassifybytable)."
        )
    return [remark for remark in remarks if remark]
