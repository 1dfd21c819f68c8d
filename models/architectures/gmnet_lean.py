"""GMNet for prediction: the same function of the kept centre, with less work.

The decoders compute only what the kept centre of a tile needs, with batch norm folded into their
convolutions, and channels lie next to each other in memory. The result is the plain network's to
rounding (tests/models/architectures/test_gmnet_lean.py).
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..contract import InputContract
from .gmnet import CUT, SCALES, GMNet, Up, gates_of, levels_of

_Layers = TypeVar("_Layers", bound=nn.Module)


@dataclass(frozen=True)
class Region:
    """Rows, and as many columns, ``first`` to ``stop - 1`` of a square of ``side`` pixels."""

    first: int
    stop: int
    side: int

    def of(self, x: Tensor) -> Tensor:
        """This part of (n, c, side, side)."""
        return x[..., self.first : self.stop, self.first : self.stop]

    def of_enlarged_centre(self, x: Tensor) -> Tensor:
        """This part of the central half of (n, c, side, side) enlarged back, as in `cut_centre`."""
        start = (self.side - self.side // CUT) // 2
        first, stop = self.first // CUT, -(-self.stop // CUT)
        centre = x[..., start + first : start + stop, start + first : start + stop]
        larger = functional.interpolate(centre, scale_factor=CUT, mode="nearest")
        skip = self.first - first * CUT
        size = self.stop - self.first
        return larger[..., skip : skip + size, skip : skip + size]


def needed_by(region: Region, scale: int) -> Region:
    """The part of an `Up` layer's input that ``region`` of its output depends on.

    Each of its 3x3 convolutions reaches one pixel further: three at scale 4, two at scale 2.
    """
    reach = 3 if scale == 4 else 2
    side = region.side // scale
    first = max((region.first - reach) // scale, 0)
    stop = min(-(-(region.stop + reach) // scale), side)
    return Region(first, stop, side)


def regions(contract: InputContract) -> list[Region]:
    """What is needed at each level, deepest first; the last one is the kept centre."""
    found = [Region(contract.margin, contract.tile - contract.margin, contract.tile)]
    for scale in SCALES:
        found.append(needed_by(found[-1], scale))
    return found[::-1]


def _constant(values: Tensor) -> nn.Parameter:
    """Values that go with their module to a device."""
    return nn.Parameter(values, requires_grad=False)


class FoldedConvolution(nn.Module):
    """A conv block of GMNet as one convolution and ReLU."""

    def __init__(self, block: nn.Sequential) -> None:
        super().__init__()
        convolution, norm = _parts(block)
        precise = {key: value.double() for key, value in norm.state_dict().items()}
        # In double precision: the published variances are small, and rounding what is divided by
        # them would show in the result.
        factor = precise["weight"] / torch.sqrt(precise["running_var"] + norm.eps)
        weight = convolution.weight.detach().double() * factor[:, None, None, None]
        bias = convolution.bias.detach().double() - precise["running_mean"]
        self.weight = _constant(weight.float().contiguous(memory_format=torch.channels_last))
        self.bias = _constant((bias * factor + precise["bias"]).float())
        self.groups: int = convolution.groups

    def forward(self, x: Tensor, padding: int) -> Tensor:
        """(n, c, rows, cols), smaller by the kernel's rim less ``padding`` on each side."""
        x = functional.conv2d(x, self.weight, self.bias, padding=padding, groups=self.groups)
        return x.relu_()


def _parts(block: nn.Sequential) -> tuple[Any, Any]:
    """Convolution and batch norm of a conv block."""
    return block[0], block[1]


class LeanUp(nn.Module):
    """`Up` with folded convolutions, from ``given`` of its input to ``wanted`` of its output."""

    def __init__(self, up: Up, given: Region, wanted: Region) -> None:
        super().__init__()
        self.scale = up.scale
        second = [up.dwconv_bn_relu_2] if up.scale == 4 else []
        blocks = [up.dwconv_bn_relu_1, *second, up.conv_bn_relu_out]
        self.convolutions = nn.ModuleList(FoldedConvolution(block) for block in blocks)
        # Where the input's border is not the tile's, the convolutions may shrink it; where it is,
        # the plain network pads with zeros, and what is too much is cut off.
        first, stop = given.first * up.scale, given.stop * up.scale
        exact = (first, stop) == (wanted.first - len(blocks), wanted.stop + len(blocks))
        self.padding = 0 if exact else 1
        begin = 0 if exact else wanted.first - first
        self.cut = slice(begin, begin + wanted.stop - wanted.first)

    def forward(self, x: Tensor) -> Tensor:
        """(n, inputs, given, given) -> (n, outputs, wanted, wanted)."""
        x = functional.interpolate(x, scale_factor=self.scale, mode="nearest")
        for convolution in self.convolutions:
            x = convolution(x, self.padding)
        return x[..., self.cut, self.cut]


class LeanGMNet(nn.Module):
    """Probability of water in the kept centre of tiles.

    Args:
        network: GMNet in evaluation mode.
        contract: what is kept of a tile.
    """

    def __init__(self, network: GMNet, contract: InputContract) -> None:
        super().__init__()
        self.regions = regions(contract)
        pairs = list(zip(self.regions, self.regions[1:]))
        # Copies, whose batch norm stays: folding it here too saves 6 % of the time and moves
        # probabilities by up to 1.3e-5 against the published inference, which the decoders do not.
        self.encoder = _channels_last(network.encoder)
        self.encoder_gate = _channels_last(network.encoder_gate)
        self.decoder = _ups([*network.decoder, network.up_last], pairs)
        self.decoder_gate = _ups(network.decoder_gate, pairs)
        self.gate_layers = _channels_last(network.gate_layers)
        self.outp_layer = _channels_last(network.outp_layer)

    def forward(self, views: Tensor) -> Tensor:
        """As `GMNet.forward`, but only the kept centre: (n, stride, stride)."""
        n = views.shape[0]
        # Both encoders begin with the same pooling; coarse, medium, fine.
        pooled = halved(views).transpose(0, 1).flatten(0, 1)
        together = _levels(self.encoder, pooled)
        gate_together = _levels(self.encoder_gate, pooled[n:])
        gate_features = []
        for level, region in zip(gate_together, self.regions):
            for_medium = region.of(level[n:])
            for_coarse = region.of_enlarged_centre(level[:n]) + for_medium
            gate_features.append(torch.cat((for_medium, for_coarse)))
        skips = [
            torch.cat(
                (
                    region.of(level[2 * n :]),
                    region.of_enlarged_centre(level[n : 2 * n]) * gate[:n],
                    region.of_enlarged_centre(level[:n]) * gate[n:],
                ),
                dim=1,
            )
            for level, region, gate in zip(
                together, self.regions, gates_of(self.decoder_gate, self.gate_layers, gate_features)
            )
        ]
        x = skips[0]
        for up, skip in zip(self.decoder, skips[1:]):
            x = torch.cat((up(x), skip), dim=1)
        return torch.sigmoid(self.outp_layer(self.decoder[-1](x))).squeeze(1)


def halved(views: Tensor) -> Tensor:
    """Means of two by two pixels; several times faster than pooling with so few channels."""
    even, odd = views[..., ::2, :], views[..., 1::2, :]
    total = even[..., ::2] + even[..., 1::2]
    total += odd[..., ::2]
    total += odd[..., 1::2]
    return total.mul_(0.25)


def _levels(encoder: nn.ModuleList, pooled: Tensor) -> list[Tensor]:
    """As `levels_of`, from views that the first level need not pool any more."""
    first: Any = encoder[0]
    x = first.convolved(pooled.contiguous(memory_format=torch.channels_last))
    return [*levels_of(encoder[1:], x), x]


def _channels_last(layers: _Layers) -> _Layers:
    """A copy of ``layers`` with kernels as the convolutions here want them."""
    copied = copy.deepcopy(layers)
    return copied.to(memory_format=torch.channels_last)  # type: ignore[call-overload]


def _ups(ups: Iterable[Any], pairs: list[tuple[Region, Region]]) -> nn.ModuleList:
    return nn.ModuleList(LeanUp(up, given, wanted) for up, (given, wanted) in zip(ups, pairs))
