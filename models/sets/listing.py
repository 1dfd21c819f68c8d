"""The catalogue as a list: what is installed, what could be fetched, and what each set is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from enum import Enum
from pathlib import Path

from ..errors import ModelError
from ..folders import user_folder
from ..weights_file import sha256
from .installed import installed, installed_ids
from .model_set import ModelSet
from .published import Entry, entry, entry_ids

_NOT_STATED = "not stated"


class Checksums(str, Enum):
    """How a set's files compare with the checksums that its manifest states."""

    MATCH = "match"
    DIFFER = "differ"
    MISSING = "file missing"
    NOT_STATED = "not stated"
    NOT_INSTALLED = "not installed"


@dataclass(frozen=True)
class Listed:
    """One model set as a list shows it.

    Attributes:
        id: its name under MODEL.
        title: name for people.
        installed: whether it is there, or could be fetched.
        orbits: its orbit modes, as the command line calls them.
        bounds: normalisation bounds in dB, by orbit and polarisation.
        orbit_choice: how its networks share two orbits.
        licence: its licence, in its own words.
        citation: what to cite.
        origin: where it comes from.
        folder: where it lies, or would.
        checksums: whether its files are those of its manifest.
        download: URLs of the files that can be fetched; none for others.
        download_bytes: their size together.
    """

    id: str
    title: str
    installed: bool
    orbits: tuple[str, ...]
    bounds: dict[str, dict[str, tuple[float, float]]]
    orbit_choice: str
    licence: str
    citation: str
    origin: str
    folder: str
    checksums: Checksums
    download: tuple[str, ...] = ()
    download_bytes: int = 0

    @property
    def state(self) -> str:
        """Installed, or what it takes to get it, in words."""
        if self.installed:
            return "installed"
        return f"not installed; {self.download_bytes / 1e6:.1f} MB to fetch"

    @property
    def bounds_text(self) -> str:
        """The bounds in words."""
        return "; ".join(
            f"{orbit} "
            + ", ".join(f"{band.upper()} {low:g} to {high:g} dB" for band, (low, high) in b.items())
            for orbit, b in self.bounds.items()
        )


def list_models() -> list[Listed]:
    """Installed sets, the bundled one first, then those of the catalogue that could be fetched.

    Raises:
        ModelError: an installed set has vanished meanwhile.
    """
    there = installed_ids()
    found = [_listed(model_id, installed(model_id)) for model_id in there]
    return found + [_available(entry(name)) for name in entry_ids() if name not in there]


def as_json(listed: Sequence[Listed]) -> str:
    """A list for machines."""
    return json.dumps([asdict(one) for one in listed], ensure_ascii=False)


def as_rows(one: Listed) -> list[tuple[str, str]]:
    """What a list says of a set, as label and text."""
    return [
        ("State", one.state),
        ("Orbits", ", ".join(one.orbits)),
        ("Bounds", one.bounds_text),
        ("Orbit choice", one.orbit_choice),
        ("Licence", one.licence),
        ("Citation", one.citation),
        ("Origin", one.origin),
        ("Folder", one.folder),
        ("Checksums", one.checksums.value),
    ]


def _listed(model_id: str, model_set: ModelSet) -> Listed:
    about = model_set.about
    return Listed(
        id=model_id,
        title=str(model_set.title),
        installed=True,
        orbits=tuple(mode.value for mode in model_set.files),
        bounds=asdict(model_set.bounds),
        orbit_choice=model_set.orbit_choice.value,
        licence=str(about.get("licence", _NOT_STATED)),
        citation=str(about.get("citation", _NOT_STATED)),
        origin=str(about.get("origin", _NOT_STATED)),
        folder=str(model_set.folder),
        checksums=_compare(model_set),
    )


def _available(found: Entry) -> Listed:
    described = _listed(found.id, found.model_set(user_folder() / found.id))
    return replace(
        described,
        installed=False,
        checksums=Checksums.NOT_INSTALLED,
        download=tuple(download.url for download in found.downloads),
        download_bytes=found.size,
    )


def _compare(model_set: ModelSet) -> Checksums:
    """Compare a set's files with its manifest."""
    stated = model_set.about.get("sha256", {})
    result = Checksums.MATCH
    for path in dict.fromkeys(model_set.files.values()):
        if not path.is_file():
            return Checksums.MISSING
        if not isinstance(stated, dict) or path.name not in stated:
            result = Checksums.NOT_STATED
        elif not _is(path, model_set):
            return Checksums.DIFFER
    return result


def _is(path: Path, model_set: ModelSet) -> bool:
    try:
        model_set.verify(path, sha256(path))
    except ModelError:
        return False
    return True
