"""What a network expects of its caller: orbits, normalisation bounds, tiles and views.

This module needs neither torch nor numpy, so everything above may import it at any time. A tile
size, a stride or a margin is written here and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

# A pixel is water where its probability is greater, unless another threshold is asked for.
USUAL_THRESHOLD = 0.5


class OrbitMode(str, Enum):
    """Which orbits a network sees; the values are the published command line's names."""

    ASCENDING = "as"
    DESCENDING = "des"
    STACKED = "as_des"

    @property
    def bands(self) -> int:
        """Number of input bands: VV and VH for each orbit."""
        return 4 if self is OrbitMode.STACKED else 2

    @property
    def label(self) -> str:
        """The mode in words."""
        return {"as": "ascending", "des": "descending", "as_des": "ascending and descending"}[
            self.value
        ]


class OrbitChoice(str, Enum):
    """Which networks predict a tile where both orbits are given.

    GIVEN takes the stacked network everywhere. TILE is the published rule: one network for each
    tile. PIXEL takes for each pixel the network of the orbits that observed it.
    """

    GIVEN = "given"
    TILE = "tile"
    PIXEL = "pixel"


@dataclass(frozen=True)
class OrbitBounds:
    """Backscatter range in dB that one orbit's two bands are normalised by.

    Each field is ``(minimum, maximum)`` in dB.
    """

    vv: tuple[float, float]
    vh: tuple[float, float]


@dataclass(frozen=True)
class Bounds:
    """Normalisation bounds of a model set, one `OrbitBounds` for each orbit."""

    ascending: OrbitBounds
    descending: OrbitBounds

    def of(self, mode: OrbitMode) -> tuple[tuple[float, float], ...]:
        """``(minimum, maximum)`` in dB for every band of ``mode``, in band order."""
        ascending = (self.ascending.vv, self.ascending.vh)
        descending = (self.descending.vv, self.descending.vh)
        if mode is OrbitMode.ASCENDING:
            return ascending
        if mode is OrbitMode.DESCENDING:
            return descending
        return ascending + descending


# The bounds of the published inference (Luo, Hu, Liu 2023, doi 10.1080/17538947.2023.2198266;
# scripts/gmnet_infer.py of Tibet-Water-2020 at commit 628d802).
PUBLISHED_BOUNDS = Bounds(
    ascending=OrbitBounds(vv=(-57.78, 25.98), vh=(-70.37, 10.23)),
    descending=OrbitBounds(vv=(-58.98, 29.28), vh=(-68.47, 17.60)),
)


@dataclass(frozen=True)
class InputContract:
    """Tiles and views that a network works on. All lengths are pixels.

    Attributes:
        tile: side of the square that the network sees and predicts at full resolution.
        margin: rim of the prediction that is thrown away on each side.
        first: row and column of the first tile's upper left corner in the raster; at most minus the
            margin, so that the raster's first pixels are kept.
        windows: sides of the square windows around the tile's centre, coarse to fine; each is
            sampled down to ``tile`` x ``tile`` and handed over as one view. For training the last
            one is the tile itself.
    """

    tile: int = 256
    margin: int = 30
    first: int = -60
    windows: tuple[int, ...] = (2048, 512, 256)

    @property
    def stride(self) -> int:
        """Distance of neighbouring tiles, and the side of the kept centre."""
        return self.tile - 2 * self.margin

    @property
    def reach(self) -> int:
        """How far the largest window extends beyond the tile on each side."""
        return (max(self.windows) - self.tile) // 2

    def tiles_along(self, length: int) -> int:
        """Number of tiles along a raster side of ``length`` pixels.

        At least the published number, (length + tile) // stride, which is enough for GMNet.
        """
        enough = -(-(length - self.kept_start(0)) // self.stride)
        return max((length + self.tile) // self.stride, enough)

    def tile_start(self, index: int) -> int:
        """First row or column of tile ``index``."""
        return self.first + index * self.stride

    def kept_start(self, index: int) -> int:
        """First row or column that is kept of tile ``index``'s prediction."""
        return self.tile_start(index) + self.margin


# Views, margins and the first tile as in the published inference (source as above).
GMNET_CONTRACT = InputContract()
