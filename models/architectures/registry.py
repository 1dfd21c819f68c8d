"""The networks that model sets can be made for, by the name in their manifests. Needs no torch.

A new network is a file beside this one with a class that extends `WaterNetwork`, and an entry here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..contract import GMNET_CONTRACT, InputContract
from ..errors import ModelError

if TYPE_CHECKING:
    from .water_network import WaterNetwork


@dataclass(frozen=True)
class Architecture:
    """A network without its weights.

    Attributes:
        name: what manifests call it, as ``contract``; also the first part of the file names of
            trained weights.
        title: name for people.
        contract: tiles and views.
        citation: what to cite.
        build: makes the network for a number of bands, 2 or 4, with random weights; torch is
            imported only when it is called.
        revision: to be raised when what its `WaterNetwork.lean` form computes changes: converted
            networks of another revision are not used again.
    """

    name: str
    title: str
    contract: InputContract
    citation: str
    build: Callable[[int], WaterNetwork]
    revision: int = 1


def _gmnet(bands: int) -> WaterNetwork:
    from .gmnet import GMNet

    return GMNet(bands)


GMNET = Architecture(
    name="gmnet",
    title="GMNet",
    contract=GMNET_CONTRACT,
    citation=(
        "Luo, X., Hu, Z., Liu, L. (2023): Investigating the seasonal dynamics of surface water "
        "over the Qinghai-Tibet Plateau using Sentinel-1 imagery and a novel gated multiscale "
        "ConvNet. International Journal of Digital Earth 16(1), doi 10.1080/17538947.2023.2198266."
    ),
    build=_gmnet,
)


def _slim(bands: int) -> WaterNetwork:
    from .slim import Slim

    return Slim(bands)


SLIM = Architecture(
    name="slim",
    title="Slim GMNet",
    contract=GMNET_CONTRACT,
    citation=(
        "Views and inference as in Luo, X., Hu, Z., Liu, L. (2023), doi "
        "10.1080/17538947.2023.2198266; network: the GMNet Water contributors."
    ),
    build=_slim,
)

ARCHITECTURES = {one.name: one for one in (GMNET, SLIM)}


def architecture_named(name: str, model_set: str) -> Architecture:
    """The network of a model set.

    Args:
        name: what its manifest calls the network.
        model_set: the set's id, for the message.

    Raises:
        ModelError: this version does not know the network.
    """
    if name not in ARCHITECTURES:
        raise ModelError(
            f"The model set '{model_set}' was made with the network '{name}', which this version "
            "does not know; update the plugin, or choose another model set."
        )
    return ARCHITECTURES[name]
