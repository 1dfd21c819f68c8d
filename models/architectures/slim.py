"""A slim network of three views: plain blocks, and every view joined where it lies.

Like GMNet it sees a coarse, a medium and a fine view of one place, but it has no gates and no path
at full resolution, and needs about a third of the multiplications. Features of a wider view are cut
to the ground of the tile before they join the fine view's, so that neighbours stay neighbours: the
medium view, which is twice as wide, is cut by two, and the coarse one, eight times as wide, by
eight.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..contract import InputContract
from .gmnet import ConvBlock
from .water_network import WaterNetwork

# Channels at a half, a quarter, an eighth, a sixteenth and a thirty-second of the resolution. The
# wider views pass through the first four of these levels.
WIDTHS = (32, 48, 64, 96, 96)
WIDE_LEVELS = 4
# How many times as wide as the tile the medium and the coarse view are.
MEDIUM_CUT, COARSE_CUT = 2, 8


def blocks(*widths: int) -> nn.Sequential:
    """3x3 convolutions with batch norm and ReLU, from each width to the next."""
    return nn.Sequential(*(ConvBlock(i, o, 3) for i, o in zip(widths, widths[1:])))


def central(x: Tensor, cut: int) -> Tensor:
    """The central part of (n, c, side, side), (n, c, side / cut, side / cut)."""
    side = x.shape[-1]
    kept = side // cut
    start = (side - kept) // 2
    return x[..., start : start + kept, start : start + kept]


def enlarged(x: Tensor, factor: int) -> Tensor:
    """(n, c, rows, cols) enlarged by nearest neighbour."""
    return functional.interpolate(x, scale_factor=float(factor), mode="nearest")


def context(medium: Tensor, coarse: Tensor) -> Tensor:
    """Two wider views' features of the tile's ground, in the medium view's cells.

    Args:
        medium: (n, c, side, side), cut to the tile already.
        coarse: (n, c, side / 4, side / 4), also cut.

    Returns:
        (n, 2 c, side, side).
    """
    return torch.cat((medium, enlarged(coarse, COARSE_CUT // MEDIUM_CUT)), dim=1)


class Slim(WaterNetwork):
    """Water from a coarse, a medium and a fine view of one place.

    Args:
        bands: 2 (VV, VH of one orbit) or 4 (ascending VV, VH, descending VV, VH).
    """

    def __init__(self, bands: int) -> None:
        super().__init__(bands)
        half, quarter, eighth, sixteenth, last = WIDTHS
        self.encoder = nn.ModuleList(
            [
                blocks(bands, half),
                blocks(half, quarter, quarter),
                blocks(quarter, eighth, eighth),
                blocks(eighth, sixteenth, sixteenth),
                blocks(sixteenth, last, last),
            ]
        )
        # Deepest first; each joins what comes from below with features of its own resolution.
        self.decoder = nn.ModuleList(
            [
                blocks(last + 2 * sixteenth, last),
                blocks(last + sixteenth, sixteenth, sixteenth),
                blocks(sixteenth + eighth + quarter, eighth, eighth),
                blocks(eighth + quarter, quarter),
                blocks(quarter + half, half),
            ]
        )
        # One value for each of the four pixels that a pixel of half the resolution stands for.
        self.outp_layer = nn.Sequential(nn.Conv2d(half, 4, 1))

    def logits(self, views: Tensor) -> Tensor:
        """Log odds of water before the sigmoid.

        Args:
            views: (n, 3, bands, 256, 256), normalised to 0..1; coarse, medium, fine.

        Returns:
            (n, 256, 256) for the fine view's pixels.
        """
        n = len(views)
        coarse, medium, fine = views.unbind(dim=1)
        # All views go through the encoder as one batch: in training their statistics differ, and
        # batch norm must see them together as it will in evaluation.
        x = torch.cat((fine, medium, coarse))
        levels = []
        for level in self.encoder[:WIDE_LEVELS]:
            x = level(functional.avg_pool2d(x, 2))
            levels.append(x)
        half, quarter, eighth, sixteenth = (level[:n] for level in levels)
        last = self.encoder[-1](functional.avg_pool2d(sixteenth, 2))
        # A quarter of the medium view's resolution is an eighth of the fine one's, and so on.
        medium_eighth = central(levels[1][n : 2 * n], MEDIUM_CUT)
        wide = context(
            central(levels[3][n : 2 * n], MEDIUM_CUT), central(levels[3][2 * n :], COARSE_CUT)
        )
        x = self.decoder[0](torch.cat((last, wide), dim=1))
        skips = ((sixteenth,), (eighth, medium_eighth), (quarter,), (half,))
        for block, skip in zip(self.decoder[1:], skips):
            x = block(torch.cat((enlarged(x, 2), *skip), dim=1))
        return functional.pixel_shuffle(self.outp_layer(x), 2).squeeze(1)

    def lean(self, contract: InputContract) -> nn.Module:
        """As `WaterNetwork.lean`, with less work."""
        from .slim_lean import LeanSlim

        return LeanSlim(self, contract)
