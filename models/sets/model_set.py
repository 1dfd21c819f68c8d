"""One model set: its files, what its input is normalised by, and the manifest that says so."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...spelling import spell
from ..contract import Bounds, OrbitBounds, OrbitChoice, OrbitMode
from ..errors import ModelError

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
    """

    id: str
    title: str
    files: Mapping[OrbitMode, Path]
    bounds: Bounds
    about: Mapping[str, object] = field(default_factory=dict)
    orbit_choice: OrbitChoice = OrbitChoice.TILE
    folder: Path = Path()

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
    return ModelSet(manifest["id"], manifest["title"], files, bounds, manifest, choice, folder)


def _orbit_bounds(entry: Mapping[str, tuple[float, float]]) -> OrbitBounds:
    (vv_low, vv_high), (vh_low, vh_high) = entry["vv"], entry["vh"]
    spans = (float(vv_low), float(vv_high)), (float(vh_low), float(vh_high))
    if not all(math.isfinite(low) and math.isfinite(high) and low < high for low, high in spans):
        raise ValueError(f"bounds {spans}: each must be two numbers, the smaller one first")
    return OrbitBounds(*spans)
