"""Parameters of all commands that read backscatter: how rasters store it, and in which bands."""

from __future__ import annotations

from dataclasses import dataclass

from ..parameters import Choice, Number, parameter
from .storage import AUTO, Storage, Units, Unstated

SCALE = Number(
    "Divide stored values by (100 for dB x 100)",
    "A scale and an offset that the file itself declares are applied first.",
    low=1e-12,
)


def unit_words() -> list[str]:
    """What units are called, and first of all that they are to be detected."""
    return [AUTO, *(unit.value for unit in Units)]


_UNITS = Choice(
    "Units of the stored values",
    "What is stored, after division by the number below: decibels (<i>db</i>), power "
    "(<i>linear</i>) or <i>amplitude</i>. <i>auto</i> detects it, and dB x 100, from names and "
    "values of each raster and reports it in the log; if that is not clear, the run asks you to "
    "set it.",
    words=unit_words,
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

    units: str = parameter(_UNITS, AUTO)
    scale: float = parameter(SCALE, Storage.scale)
    vv_band: int = parameter(_VV_BAND, 0)
    vh_band: int = parameter(_VH_BAND, 0)

    @property
    def storage(self) -> Storage | Unstated:
        """What the stored values are, or that their units are to be detected."""
        return storage_given(self.units, self.scale)


def storage_given(units: str, scale: float) -> Storage | Unstated:
    """What a parameter for units and one for the scale say."""
    return Unstated(scale) if units == AUTO else Storage(Units(units), scale)
