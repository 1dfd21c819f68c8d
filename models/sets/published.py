"""The catalogue's entries of model sets that do not come with the plugin but can be fetched.

An entry is a manifest as model sets have it (``model.json``), a file each in ``models/published``,
with one key more: ``download`` gives URL and size of every file.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import ModelError
from ..weights_file import read_manifest
from .model_set import UNREADABLE, ModelSet, from_manifest

_FOLDER = Path(__file__).resolve().parent.parent / "published"


@dataclass(frozen=True)
class Download:
    """One file of a set.

    Attributes:
        name: what it is called once it is installed.
        url: where it lies.
        size: bytes.
        sha256: hexadecimal checksum.
    """

    name: str
    url: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Entry:
    """A model set that can be fetched.

    Attributes:
        id: short name, also that of its folder once it is installed.
        title: name for people.
        manifest: the whole entry, as the installed set's manifest holds it.
        downloads: its files.
    """

    id: str
    title: str
    manifest: Mapping[str, object]
    downloads: tuple[Download, ...]

    def model_set(self, folder: Path) -> ModelSet:
        """The set, with its files in ``folder``."""
        return from_manifest(self.manifest, folder)

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(download.size for download in self.downloads)


def entry_ids() -> list[str]:
    """Ids of the sets that can be fetched, by name; an entry that is broken hides no other."""
    return [path.stem for path in sorted(_folder().glob("*.json")) if _is_entry(path)]


def entry(model_id: str) -> Entry:
    """An entry of the catalogue.

    Raises:
        ModelError: there is none of that id, or it cannot be understood.
    """
    path = _folder() / f"{model_id}.json"
    if path.parent != _folder() or not path.is_file():
        there = ", ".join(entry_ids()) or "none"
        raise ModelError(f"The catalogue has no model set '{model_id}' to fetch (it has: {there}).")
    return _read(path)


def _folder() -> Path:
    """Where the entries lie: GMNET_CATALOGUE names a folder of others than the plugin's."""
    named = os.environ.get("GMNET_CATALOGUE")
    return Path(named) if named else _FOLDER


def _is_entry(path: Path) -> bool:
    try:
        _read(path)
    except ModelError:
        return False
    return True


def _read(path: Path) -> Entry:
    try:
        manifest = read_manifest(path)
        if manifest["id"] != path.stem:
            raise ValueError(f"its id is '{manifest['id']}', not the file's name")
        downloads = tuple(
            _download(manifest, name) for name in sorted(set(manifest["files"].values()))
        )
        from_manifest(manifest, path.parent)
        return Entry(manifest["id"], manifest["title"], manifest, downloads)
    except (*UNREADABLE, OSError) as error:
        raise ModelError(
            f"The catalogue's entry '{path}' cannot be understood "
            f"({type(error).__name__}: {error})."
        ) from error


def _download(manifest: Mapping[str, Mapping], name: str) -> Download:
    """A file of an entry; its name is a plain one, so that it stays in the set's folder."""
    if Path(name).name != name or name.startswith("."):
        raise ValueError(f"'{name}' is not a plain file name")
    stated = manifest["download"][name]
    return Download(name, str(stated["url"]), int(stated["bytes"]), str(manifest["sha256"][name]))
