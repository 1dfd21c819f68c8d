"""What is cut off at the borders of frames, as parameters."""

from __future__ import annotations

from dataclasses import dataclass

from ..parameters import Number, parameter

# The widest rim that can be cut off, in pixels.
WIDEST = 1000


@dataclass(frozen=True)
class BorderRule:
    """What is cut off at a frame's border."""

    border: int = parameter(
        Number(
            "Pixels to cut off at frames' borders",
            "The width of a rim that is removed after the noise. Holes inside a frame and the "
            "edge of the raster itself do not count as a border.",
            low=0,
            high=WIDEST,
            integer=True,
            unit="PIXELS",
        ),
        0,
    )
    border_level: float | None = parameter(
        Number(
            "Border noise: VV below (dB)",
            "For ground range products from before March 2018, which have noise along the border "
            "of the swath unless it was removed. Empty for no removal. Each row and column loses "
            "the values below this level, from the outside up to the first value above it. -30 "
            "removes little else, although calm water at the border is lost too.",
            advanced=True,
            unit="DB",
        ),
        None,
    )

    @property
    def cuts(self) -> bool:
        """Whether anything is cut off."""
        return self.border > 0 or self.border_level is not None
