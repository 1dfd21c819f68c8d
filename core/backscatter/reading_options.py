"""Parameters of all commands that read backscatter: how rasters store it, and in which bands."""

from __future__ import annotations

from dataclasses import dataclass

from ..parameters import Choice, Number, parameter
from .storage import Storage, Units

SCALE = Number(
    "Divide stored values by (100 for dB x 100)",
    "A scale and an offset that the file itself declares are applied first.",
    low=1e-12,
)
_UNITS = Choice(
    "Units of the stored values",
    "What is stored, after division by the number below: decibels (<i>db</i>), power "
    "(<i>linear</i>) or <i>amplitude</i>.",
    words=Units,
)
_VV_BAND = Number(
    "VV band (0: detect)",
    "Detected from the band names in the file. Of two bands without names, the first is "
    "VV, unless the values contradict it.",
    low=0,
    integer=True,
    advanced=True,
)
_VH_BAND = Number(
    "VH band (0: detect)", "Detected in the same way.", low=0, integer=True, advanced=True
)


@dataclass(frozen=True)
class Bands:
    """Which bands hold the two polarisations, from 1; 0 detects them."""

    vv_band: int = parameter(_VV_BAND, 0)
    vh_band: int = parameter(_VH_BAND, 0)


@dataclass(frozen=True)
class Reading:
    """How rasters store backscatter, and in which bands."""

    units: Units = parameter(_UNITS, Storage.units)
    scale: float = parameter(SCALE, Storage.scale)
    vv_band: int = parameter(_VV_BAND, 0)
    vh_band: int = parameter(_VH_BAND, 0)

    @property
    def storage(self) -> Storage:
        """What the stored values are."""
        return Storage(self.units, self.scale)
