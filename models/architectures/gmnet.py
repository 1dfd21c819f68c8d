"""GMNet, the gated multiscale ConvNet for surface water in Sentinel-1 backscatter.

Luo, X., Hu, Z., Liu, L. (2023): Investigating the seasonal dynamics of surface water over the
Qinghai-Tibet Plateau using Sentinel-1 imagery and a novel gated multiscale ConvNet.
International Journal of Digital Earth 16(1), doi 10.1080/17538947.2023.2198266.

Module names are those of the published state dicts, so that those load by their own keys.
"""

from __future__ import annotations

from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..contract import InputContract
from .water_network import WaterNetwork

# Down-sampling factors of the five encoder levels and the widths of what they give.
SCALES = (2, 2, 2, 4, 4)
WIDTHS = (16, 16, 32, 32, 64)
# Half of each side of a wider view's features is cut out around the centre and enlarged back.
# The coarse view covers eight times the fine one and is still cut by two: the published weights
# were trained that way.
CUT = 2


class ConvBlock(nn.Sequential):
    """Convolution with bias, batch norm and ReLU; keeps rows and columns."""

    def __init__(self, inputs: int, outputs: int, kernel: int, groups: int = 1) -> None:
        super().__init__(
            nn.Conv2d(inputs, outputs, kernel, padding=kernel // 2, groups=groups),
            nn.BatchNorm2d(outputs),
            nn.ReLU(inplace=True),
        )

    def forward(self, x: Tensor) -> Tensor:
        """(n, inputs, rows, cols) -> (n, outputs, rows, cols).

        Where batch norm keeps its statistics and gradients are wanted, it is multiplied into the
        kernel: its backward pass costs as much as a convolution's.
        """
        convolution, norm = cast(nn.Conv2d, self[0]), cast(nn.BatchNorm2d, self[1])
        if norm.training or not torch.is_grad_enabled():
            return cast(Tensor, super().forward(x))
        bias, mean, variance = (
            cast(Tensor, t) for t in (convolution.bias, norm.running_mean, norm.running_var)
        )
        factor = norm.weight * torch.rsqrt(variance + norm.eps)
        folded = functional.conv2d(
            x,
            convolution.weight * factor[:, None, None, None],
            (bias - mean) * factor + norm.bias,
            padding=convolution.padding,
            groups=convolution.groups,
        )
        return functional.relu(folded, inplace=True)


class Down(nn.Module):
    """Average pool by ``scale``, then convolutions ``inputs`` -> ``middle`` -> ``outputs``.

    The second depthwise block works at scale 4 only; the published weights hold it at scale 2 too.
    """

    def __init__(self, inputs: int, middle: int, outputs: int, scale: int) -> None:
        super().__init__()
        self.scale = scale
        self.conv_bn_relu_in = ConvBlock(inputs, middle, 3)
        self.dwconv_bn_relu_1 = ConvBlock(middle, middle, 3, groups=middle)
        self.dwconv_bn_relu_2 = ConvBlock(middle, middle, 3, groups=middle)
        self.conv_bn_relu_out = ConvBlock(middle, outputs, 1)

    def forward(self, x: Tensor) -> Tensor:
        """(n, inputs, rows, cols) -> (n, outputs, rows / scale, cols / scale)."""
        return self.convolved(functional.avg_pool2d(x, self.scale))

    def convolved(self, x: Tensor) -> Tensor:
        """What follows the pooling: (n, inputs, r, c) -> (n, outputs, r, c)."""
        x = self.conv_bn_relu_in(x)
        x = self.dwconv_bn_relu_1(x)
        if self.scale == 4:
            x = self.dwconv_bn_relu_2(x)
        return self.conv_bn_relu_out(x)


class Up(nn.Module):
    """Nearest enlargement by ``scale``, depthwise block(s), then 3x3 to ``outputs``.

    The second depthwise block works at scale 4 only; the published weights hold it at scale 2 too.
    """

    def __init__(self, inputs: int, outputs: int, scale: int) -> None:
        super().__init__()
        self.scale = scale
        self.dwconv_bn_relu_1 = ConvBlock(inputs, inputs, 3, groups=inputs)
        self.dwconv_bn_relu_2 = ConvBlock(inputs, inputs, 3, groups=inputs)
        self.conv_bn_relu_out = ConvBlock(inputs, outputs, 3)

    def forward(self, x: Tensor) -> Tensor:
        """(n, inputs, rows, cols) -> (n, outputs, rows * scale, cols * scale)."""
        x = functional.interpolate(x, scale_factor=self.scale, mode="nearest")
        x = self.dwconv_bn_relu_1(x)
        if self.scale == 4:
            x = self.dwconv_bn_relu_2(x)
        return self.conv_bn_relu_out(x)


def cut_centre(x: Tensor) -> Tensor:
    """The central half of ``x`` (n, c, rows, cols), enlarged back by nearest neighbour."""
    side = x.shape[-1]
    kept = side // CUT
    start = (side - kept) // 2
    centre = x[..., start : start + kept, start : start + kept]
    return functional.interpolate(centre, size=side, mode="nearest")


def encoder(bands: int) -> nn.ModuleList:
    """The five down-sampling levels: features at 1/2, 1/4, 1/8, 1/32 and 1/128."""
    middles = (32, 64, 128, 128, 256)
    inputs = (bands, *WIDTHS[:-1])
    return nn.ModuleList(Down(i, m, o, s) for i, m, o, s in zip(inputs, middles, WIDTHS, SCALES))


def levels_of(encoder: nn.ModuleList, x: Tensor) -> list[Tensor]:
    """Features of every encoder level, deepest first."""
    levels = []
    for down in encoder:
        x = down(x)
        levels.append(x)
    return levels[::-1]


def gates_of(ups: nn.ModuleList, layers: nn.ModuleList, features: list[Tensor]) -> list[Tensor]:
    """One gate a level, deepest first, from gate features deepest first."""
    x = features[0]
    gates = [torch.sigmoid(layers[0](x))]
    for up, layer, shallower in zip(ups, layers[1:], features[1:]):
        x = torch.cat((up(x), shallower), dim=1)
        gates.append(torch.sigmoid(layer(x)))
    return gates


class GMNet(WaterNetwork):
    """Water from a coarse, a medium and a fine view of one place.

    Args:
        bands: 2 (VV, VH of one orbit) or 4 (ascending VV, VH, descending VV, VH).
    """

    def __init__(self, bands: int) -> None:
        super().__init__(bands)
        self.encoder = encoder(bands)
        self.encoder_gate = encoder(bands)
        self.decoder = nn.ModuleList(
            [Up(192, 64, 4), Up(160, 64, 4), Up(160, 64, 2), Up(112, 32, 2)]
        )
        self.decoder_gate = nn.ModuleList(
            [Up(64, 64, 4), Up(96, 64, 4), Up(96, 64, 2), Up(80, 32, 2)]
        )
        self.gate_layers = nn.ModuleList(
            nn.Sequential(nn.Conv2d(width, 1, 1)) for width in (64, 96, 96, 80, 48)
        )
        self.up_last = Up(80, 32, 2)
        self.outp_layer = nn.Sequential(nn.Conv2d(32, 1, 1))

    def logits(self, views: Tensor) -> Tensor:
        """Log odds of water before the sigmoid.

        Args:
            views: (n, 3, bands, 256, 256), normalised to 0..1; coarse, medium, fine.

        Returns:
            (n, 256, 256) for the fine view's pixels.
        """
        coarse, medium, fine = views.unbind(dim=1)
        n = len(fine)
        # All views go through an encoder as one batch: in training their statistics differ, and
        # batch norm must see them together as it will in evaluation.
        together = levels_of(self.encoder, torch.cat((fine, medium, coarse)))
        gate_together = levels_of(self.encoder_gate, torch.cat((fine, medium)))
        fine_features = [level[:n] for level in together]
        medium_features = [cut_centre(level[n : 2 * n]) for level in together]
        coarse_features = [cut_centre(level[2 * n :]) for level in together]
        fine_gate = [level[:n] for level in gate_together]
        coarse_gate = [cut_centre(level[n:]) + level[:n] for level in gate_together]
        # The two gate passes go together for the same reason.
        gates = gates_of(
            self.decoder_gate,
            self.gate_layers,
            [torch.cat(pair) for pair in zip(fine_gate, coarse_gate)],
        )
        skips = [
            torch.cat((f, m * gate[:n], c * gate[n:]), dim=1)
            for f, m, c, gate in zip(fine_features, medium_features, coarse_features, gates)
        ]
        x = skips[0]
        for up, skip in zip(self.decoder, skips[1:]):
            x = torch.cat((up(x), skip), dim=1)
        return self.outp_layer(self.up_last(x)).squeeze(1)

    def lean(self, contract: InputContract) -> nn.Module:
        """As `WaterNetwork.lean`, with less work."""
        from .gmnet_lean import LeanGMNet

        return LeanGMNet(self, contract)
