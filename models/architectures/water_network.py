"""What prediction and training ask of a network."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from ..contract import InputContract


class WaterNetwork(nn.Module):
    """A network that finds water in views of a place.

    Args:
        bands: 2 (VV, VH of one orbit) or 4 (ascending VV, VH, descending VV, VH).
    """

    def __init__(self, bands: int) -> None:
        super().__init__()
        self.bands = bands

    def logits(self, views: Tensor) -> Tensor:
        """Log odds of water.

        Args:
            views: (n, views, bands, tile, tile), normalised to 0..1; coarse to fine.

        Returns:
            (n, tile, tile) for the tile's pixels at full resolution.
        """
        raise NotImplementedError

    def forward(self, views: Tensor) -> Tensor:
        """Probability of water, (n, tile, tile), from ``views`` as in `logits`."""
        return torch.sigmoid(self.logits(views))

    def lean(self, contract: InputContract) -> nn.Module:
        """The network for prediction: from views as in `logits` to the kept centre of each tile.

        A network overrides this where it can save work; the result is the same to rounding.

        Returns:
            A module that gives the probability of water, (n, stride, stride).
        """
        return _KeptCentre(self, contract)


class _KeptCentre(nn.Module):
    """A network whose rim is cut off."""

    def __init__(self, network: WaterNetwork, contract: InputContract) -> None:
        super().__init__()
        self.network = network
        self.kept = slice(contract.margin, contract.tile - contract.margin)

    def forward(self, views: Tensor) -> Tensor:
        """(n, views, bands, tile, tile) -> (n, stride, stride)."""
        return self.network(views)[:, self.kept, self.kept]
