"""One model set: its files, what its input is normalised by, and the manifest that says so."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...spelling import spell
from ..architectures.registry import GMNET, Architecture, architecture_named
from ..contract import Bounds, InputContract, OrbitBounds, OrbitChoice, OrbitMode
from ..errors import ModelError
from ..source import Source
from ..weights_file import sha256

_ORBITS = ("ascending", "descending")
# What reading something else than a manifest may raise.
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, OverflowError)


@dataclass(frozen=True)
class ModelSet:
    """Weights files that belong together.

    Attributes:
        id: short name, also that of its folder.
        title: name for people.
        files: weights file of each orbit mode that the set has.
        bounds: normalisation bounds of its input, in dB.
        about: the rest of the manifest: citation, licence, origin, checksums.
        orbit_choice: how the set's networks share the work where both orbits are given; without a
            manifest the published rule.
        folder: where the set lies: that of the manifest, if it has one.
        network: name of the network that the weights are for; without a manifest the published one.
    """

    id: str
    title: str
    files: Mapping[OrbitMode, Path]
    bounds: Bounds
    about: Mapping[str, object] = field(default_factory=dict)
    orbit_choice: OrbitChoice = OrbitChoice.TILE
    folder: Path = Path()
    network: str = GMNET.name

    @property
    def architecture(self) -> Architecture:
        """The network that the weights are for.

        Raises:
            ModelError: this version does not know it.
        """
        return architecture_named(self.network, self.id)

    @property
    def contract(self) -> InputContract:
        """Tiles and views of the network.

        Raises:
            ModelError: as for `architecture`.
        """
        return self.architecture.contract

    def usable(self) -> ModelSet:
        """This set, if its network is known. A set whose network is not can still be listed.

        Raises:
            ModelError: as for `architecture`.
        """
        architecture_named(self.network, self.id)
        return self

    def source(self, mode: OrbitMode) -> Source:
        """What the network of an orbit mode is made of.

        Raises:
            ModelError: this version does not know the network, or the set's weights for ``mode``
                are missing or not those that its manifest describes.
        """
        architecture, path = self.architecture, self.weights(mode)
        checksum = sha256(path)
        self.verify(path, checksum)
        return Source(architecture, path, mode, self.bounds, checksum)

    def weights(self, mode: OrbitMode) -> Path:
        """The weights file of an orbit mode.

        Raises:
            ModelError: the set has none.
        """
        if mode not in self.files:
            has = ", ".join(m.label for m in self.files) or "none"
            raise ModelError(
                f"The model set '{self.id}' has no weights for {mode.label} (it has: {has}); "
                f"choose another set, or give one weights file as {spell('weights')}."
            )
        return self.files[mode]

    def verify(self, path: Path, checksum: str) -> None:
        """Compare a file's SHA-256 with the manifest's, if that states one.

        Raises:
            ModelError: they differ.
        """
        stated = self.about.get("sha256", {})
        expected = None
        if isinstance(stated, Mapping):
            inside = path.is_relative_to(self.folder)
            below = path.relative_to(self.folder).as_posix() if inside else path.name
            expected = stated.get(below, stated.get(path.name))
        if expected is not None and expected != checksum:
            raise ModelError(
                f"The weights file '{path.name}' of the model set '{self.id}' is not the one that "
                "its manifest describes; install the model set again."
            )


def from_manifest(manifest: Mapping[str, Any], folder: Path) -> ModelSet:
    """The model set that a manifest describes, with its files in ``folder``.

    Raises:
        ValueError, KeyError, TypeError, AttributeError, OverflowError: it is no manifest.
    """
    files = {OrbitMode(mode): folder / name for mode, name in manifest["files"].items()}
    bounds = Bounds(**{orbit: _orbit_bounds(manifest["bounds"][orbit]) for orbit in _ORBITS})
    choice = OrbitChoice(manifest.get("orbit_choice", OrbitChoice.TILE.value))
    # The key is called so because it says what input the network takes.
    network = manifest.get("contract", GMNET.name)
    if not isinstance(network, str):
        raise ValueError(f"the contract is {network!r}, not the name of a network")
    return ModelSet(
        manifest["id"], manifest["title"], files, bounds, manifest, choice, folder, network
    )


def _orbit_bounds(entry: Mapping[str, tuple[float, float]]) -> OrbitBounds:
    (vv_low, vv_high), (vh_low, vh_high) = entry["vv"], entry["vh"]
    spans = (float(vv_low), float(vv_high)), (float(vh_low), float(vh_high))
    if not all(math.isfinite(low) and math.isfinite(high) and low < high for low, high in spans):
        raise ValueError(f"bounds {spans}: each must be two numbers, the smaller one first")
    return OrbitBounds(*spans)
