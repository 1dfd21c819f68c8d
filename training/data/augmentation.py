"""How much is done to training patches."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Augmentation:
    """How often, and how much.

    Attributes:
        jitter: standard deviation in dB of the offset that all bands share.
        band_jitter: the same of each band's own offset.
        stretch: largest factor by which contrast to `LAND` is raised or lowered, in half of the
            patches; 1 for none. Products for display have a dB scale of their own.
        noise: largest standard deviation in dB of the noise of single pixels, in half of the
            patches.
        missing_lines, missing_regions, missing_bands: share of the patches that lose strips of
            rows or columns, rectangles, or one orbit of two.
        missing_dark: share of the patches whose darkest values are missing, as in products
            stored as whole numbers, where what is too dark becomes 0.
        zooms: pixel sizes that patches are sampled with, in pixels of the scene.
        no_context: share of the patches that see nothing beyond a chip of 512 px or beyond the
            tile itself: real rasters are often that small.
    """

    jitter: float = 1.0
    band_jitter: float = 0.5
    stretch: float = 1.0
    noise: float = 0.8
    missing_lines: float = 0.06
    missing_regions: float = 0.08
    missing_bands: float = 0.08
    missing_dark: float = 0.2
    zooms: tuple[float, ...] = (1.0, 1.0, 1.0, 0.7, 1.5, 2.0)
    no_context: float = 0.4


# Labels are 0.1 and 0.9, as in the published training (scripts of Tibet-Water-2020).
SMOOTHING = 0.1
USUAL = Augmentation()
NONE = Augmentation(0, 0, 1, 0, 0, 0, 0, 0, (1.0,), 0)
