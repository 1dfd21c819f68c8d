"""How rasters store backscatter, and what they can hold of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    import numpy as np

# What Sentinel-1 can measure, in dB. Its GRD products store 16 bit amplitudes, which calibration
# divides by 237 and more (annotation of the products, betaNought): at most 49 dB. SNAP leaves an
# intensity of 0.0123 where removing thermal noise leaves nothing (Sentinel1RemoveThermalNoiseOp,
# trgFloorValue), which becomes -69 to -79 dB; the published bounds go from -70.4 to 30.6 dB.
LOWEST_DB, HIGHEST_DB = -90.0, 50.0

# What the units are where they are to be found.
AUTO = "auto"


class Units(str, Enum):
    """What the stored values are, after division by the scale."""

    DB = "db"
    LINEAR = "linear"
    AMPLITUDE = "amplitude"

    @property
    def called(self) -> str:
        """What sentences call values in these units."""
        words = {Units.DB: "decibels", Units.LINEAR: "power", Units.AMPLITUDE: "amplitude"}
        return words[self]


@dataclass(frozen=True)
class Storage:
    """How a user's raster stores backscatter: units, and what the values are divided by first."""

    units: Units = Units.DB
    scale: float = 1.0

    @property
    def word(self) -> str:
        """The units in a word, as users give them."""
        return self.units.value

    def to_db(self, stored: np.ndarray) -> np.ndarray:
        """Stored values (float32, any shape, NaN missing) to dB; what has no dB becomes NaN.

        Power P is 10 log10(P) dB and amplitude A is 20 log10(A) dB; neither has a value at or
        below zero.
        """
        # What declares parameters is loaded before any work.
        import numpy as np

        values = stored / np.float32(self.scale)
        if self.units is Units.DB:
            return values
        factor = np.float32(self._factor)
        with np.errstate(divide="ignore", invalid="ignore"):
            return factor * np.log10(np.where(values > 0, values, np.float32(np.nan)))

    @property
    def limits(self) -> tuple[float, float]:
        """The lowest and the highest value that can be stored of what Sentinel-1 can measure."""
        return self.of_db(LOWEST_DB), self.of_db(HIGHEST_DB)

    def of_db(self, decibel: float) -> float:
        """What is stored for a value in dB."""
        db = self.units is Units.DB
        return (decibel if db else float(10.0 ** (decibel / self._factor))) * self.scale

    @property
    def _factor(self) -> float:
        """Decibels of a tenfold value."""
        return 10.0 if self.units is Units.LINEAR else 20.0


@dataclass(frozen=True)
class Unstated:
    """How a raster stores backscatter where names and values are to show the units.

    See `core.backscatter.unit_choice`.
    """

    scale: float = 1.0
    word: ClassVar[str] = AUTO
