"""Which filter takes speckle out of backscatter, as parameters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..errors import ParameterError
from ..parameters import Choice, Number, parameter

# Equivalent number of looks of a ground range detected product in high resolution, interferometric
# wide swath (Sentinel-1 Product Definition, S1-RS-MDA-52-7440, issue 2/7, 2016).
IW_GRDH_LOOKS = 4.4
LARGEST_WINDOW = 51


class Filter(str, Enum):
    """How speckle is filtered; the values are the algorithm's parameter values."""

    NONE = "none"
    BOXCAR = "boxcar"
    LEE = "lee"


@dataclass(frozen=True)
class SpeckleFilter:
    """A filter and its settings.

    Raises:
        ParameterError: the filter has a window without a middle.
    """

    filter: Filter = parameter(
        Choice(
            "Speckle filter",
            "<i>boxcar</i> is the mean of the power in the window; <i>lee</i> (1980) keeps more of "
            "a pixel the more its surroundings vary beyond speckle. Missing pixels stay missing "
            "and do not contribute. The bundled networks were trained on unfiltered backscatter, "
            "so <i>none</i> is the default.",
            words=Filter,
        ),
        Filter.NONE,
    )
    window: int = parameter(
        Number(
            "Window of the filter in pixels (odd)",
            "The side of the square around each pixel.",
            advanced=True,
            low=3,
            high=LARGEST_WINDOW,
            integer=True,
            unit="PIXELS",
        ),
        5,
    )
    looks: float = parameter(
        Number(
            "Equivalent number of looks, for Lee's filter",
            "Determines how much of the variation is speckle: 4.4 for IW GRDH at 10 m.",
            advanced=True,
            low=0.1,
        ),
        IW_GRDH_LOOKS,
    )

    def __post_init__(self) -> None:
        if self.filter is not Filter.NONE and self.window % 2 == 0:
            raise ParameterError(
                "window", f"is {self.window}; give an odd number from 3 to {LARGEST_WINDOW}."
            )

    @property
    def margin(self) -> int:
        """Rows above and below that a row's result depends on."""
        return 0 if self.filter is Filter.NONE else self.window // 2

    @property
    def label(self) -> str:
        """The filter in words, for logs and metadata."""
        if self.filter is Filter.NONE:
            return "none"
        looks = f", {self.looks:g} looks" if self.filter is Filter.LEE else ""
        return f"{self.filter.value} {self.window}x{self.window}{looks}"
