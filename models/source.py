"""What a network with weights is made of. Needs no torch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .architectures.registry import Architecture
from .contract import Bounds, OrbitMode


@dataclass(frozen=True)
class Source:
    """A weights file, and what has to be known to use it.

    Attributes:
        architecture: the network that the weights are for.
        path: the weights file.
        mode: the orbits that the network gets.
        bounds: what its input is normalised by.
        checksum: the file's SHA-256, by which a converted network is found again.
    """

    architecture: Architecture
    path: Path
    mode: OrbitMode
    bounds: Bounds
    checksum: str
