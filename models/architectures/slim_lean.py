"""The slim network for prediction: the same function of the kept centre, with less work.

Batch norm is folded into the convolutions, channels lie next to each other in memory, the decoder
computes only what the kept centre needs, and of the coarse view only what the tile's ground depends
on is looked at. The result is the plain network's to rounding
(tests/models/architectures/test_slim.py).
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..contract import InputContract
from .gmnet_lean import FoldedConvolution, halved
from .slim import COARSE_CUT, MEDIUM_CUT, WIDE_LEVELS, Slim, central, context, enlarged

# Rows and columns as (first, stop).
Span = tuple[int, int]


def within(span: Span, reach: int, side: int) -> Span:
    """``span`` and ``reach`` pixels around it, as far as there are that many of ``side``."""
    return max(span[0] - reach, 0), min(span[1] + reach, side)


def cut(x: Tensor, given: Span, wanted: Span) -> Tensor:
    """``wanted`` rows and columns of (n, c, given, given)."""
    part = slice(wanted[0] - given[0], wanted[1] - given[0])
    return x[..., part, part]


class Folded(nn.Module):
    """Convolution blocks with batch norm folded in; they keep rows and columns."""

    def __init__(self, level: Any) -> None:
        super().__init__()
        self.convolutions = nn.ModuleList(FoldedConvolution(block) for block in level)

    def forward(self, x: Tensor) -> Tensor:
        """(n, inputs, rows, cols) -> (n, outputs, rows, cols)."""
        for convolution in self.convolutions:
            x = convolution(x, 1)
        return x


def spans(depths: list[int], side: int, wanted: Span) -> list[Span]:
    """What each decoder level must give so that the last one's ``wanted`` part is right.

    Args:
        depths: convolutions of each level, deepest level first; each reaches one pixel further.
        side: of what the last level gives; each gives twice as much as the one before.
        wanted: rows and columns of the last level.

    Returns:
        Rows and columns of each level, deepest first.
    """
    found = [wanted]
    for depth in depths[:0:-1]:
        first, stop = within(found[-1], depth, side)
        side //= 2
        found.append((first // 2, -(-stop // 2)))
    return found[::-1]


def coarse_side(depths: list[int], side: int) -> int:
    """Side of the coarse view's centre that the features of the tile's ground depend on.

    Args:
        depths: convolutions of each encoder level, first level first.
        side: of the view.

    Returns:
        A number of pixels that all levels can halve, at most ``side``.
    """
    cell = 2 ** len(depths)
    needed = side // COARSE_CUT // cell
    for depth in reversed(depths):
        needed = 2 * (needed + 2 * depth)
    # Half of it lies on each side of the centre, and cells must not be cut.
    return min(-(-needed // (2 * cell)) * 2 * cell, side)


class LeanSlim(nn.Module):
    """Probability of water in the kept centre of tiles.

    Args:
        network: the slim network in evaluation mode.
        contract: what is kept of a tile.
    """

    def __init__(self, network: Slim, contract: InputContract) -> None:
        super().__init__()
        self.encoder = nn.ModuleList(Folded(level) for level in network.encoder)
        self.decoder = nn.ModuleList(Folded(level) for level in network.decoder)
        last: Any = network.outp_layer[0]
        self.outp_layer = nn.Conv2d(last.in_channels, last.out_channels, 1).requires_grad_(False)
        self.outp_layer.load_state_dict(last.state_dict())
        kept = (contract.margin, contract.tile - contract.margin)
        wanted = (kept[0] // 2, -(-kept[1] // 2))
        self.kept = (kept[0] - 2 * wanted[0], kept[1] - 2 * wanted[0])
        sizes: list[Any] = [*network.decoder]
        self.depths = [len(level) for level in sizes]
        self.spans = spans(self.depths, contract.tile // 2, wanted)
        wide: list[Any] = [*network.encoder[:WIDE_LEVELS]]
        self.coarse_side = coarse_side([len(level) for level in wide], contract.tile)

    def forward(self, views: Tensor) -> Tensor:
        """As `Slim.forward`, but only the kept centre: (n, stride, stride)."""
        n = views.shape[0]
        start = (views.shape[-1] - self.coarse_side) // 2
        part = slice(start, start + self.coarse_side)
        coarse = self._levels(views[:, 0, :, part, part])[-1]
        # Medium, fine.
        levels = self._levels(views[:, 1:].transpose(0, 1).flatten(0, 1))
        half, quarter, eighth, sixteenth = (level[n:] for level in levels)
        last = self.encoder[-1](functional.avg_pool2d(sixteenth, 2))
        medium = central(levels[3][:n], MEDIUM_CUT)
        side = medium.shape[-1] * MEDIUM_CUT // COARSE_CUT
        first = (coarse.shape[-1] - side) // 2
        coarse = coarse[..., first : first + side, first : first + side]
        joined = torch.cat((last, context(medium, coarse)), dim=1)
        x = cut(self.decoder[0](joined), (0, joined.shape[-1]), self.spans[0])
        medium_eighth = central(levels[1][:n], MEDIUM_CUT)
        skips = ((sixteenth,), (eighth, medium_eighth), (quarter,), (half,))
        for number, skip in enumerate(skips, start=1):
            given, wanted = self.spans[number - 1], self.spans[number]
            side = skip[0].shape[-1]
            used = within(wanted, self.depths[number], side)
            below = cut(enlarged(x, 2), (2 * given[0], 2 * given[1]), used)
            joined = torch.cat((below, *(cut(one, (0, side), used) for one in skip)), dim=1)
            x = cut(self.decoder[number](joined), used, wanted)
        found = functional.pixel_shuffle(self.outp_layer(x), 2).squeeze(1)
        part = slice(*self.kept)
        return torch.sigmoid(found[:, part, part])

    def _levels(self, views: Tensor) -> list[Tensor]:
        """Features of (n, bands, side, side) at the levels that all views pass through."""
        x = halved(views).contiguous(memory_format=torch.channels_last)
        found = [self.encoder[0](x)]
        for level in self.encoder[1:WIDE_LEVELS]:
            found.append(level(functional.avg_pool2d(found[-1], 2)))
        return found
