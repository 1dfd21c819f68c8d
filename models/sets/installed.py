"""The model sets that are installed, and the layouts of folders that are understood as one.

Those that could be fetched besides are in `entries`.
"""

from __future__ import annotations

import re
from pathlib import Path

from ...spelling import spell
from ..architectures.registry import GMNET
from ..contract import PUBLISHED_BOUNDS, OrbitMode
from ..errors import ModelError
from ..folders import user_folder
from ..hidden_folder import id_of, place_of
from ..weights_file import read_manifest
from .model_set import UNREADABLE, ModelSet, from_manifest
from .published import entry_ids

BUNDLED = "bundled"
MANIFEST = "model.json"
_BUNDLED_FOLDER = Path(__file__).resolve().parent.parent / "bundled"
_SUFFIXES = (".pth", ".pt")


def installed_ids() -> list[str]:
    """Ids of the installed model sets, the bundled one first, then by name.

    Hidden folders are sets that are being installed.
    """
    folder = user_folder()
    names = {id_of(path) for path in folder.iterdir() if path.is_dir()} if folder.is_dir() else ()
    return [BUNDLED, *(name for name in sorted(names) if _is_user_set(name))]


def _is_user_set(name: str) -> bool:
    hidden = name.startswith(".")
    return name != BUNDLED and not hidden and _has_weights(place_of(user_folder(), name))


def _has_weights(folder: Path) -> bool:
    try:
        return bool(from_folder(folder).files)
    except ModelError:
        return False


def installed(model_id: str) -> ModelSet:
    """An installed model set.

    Raises:
        ModelError: there is none of that id, or its files cannot be understood.
    """
    if model_id == BUNDLED:
        return from_folder(_BUNDLED_FOLDER)
    if model_id not in (ids := installed_ids()):
        raise ModelError(f"{spell('model')} {not_installed(model_id, ids)}")
    return from_folder(place_of(user_folder(), model_id))


def not_installed(model_id: str, ids: list[str] | None = None) -> str:
    """What is wrong with a model set that is not installed, after the name of a parameter.

    Args:
        model_id: its id.
        ids: those that are installed; None looks for them.
    """
    there = ", ".join(installed_ids() if ids is None else ids)
    said = f"'{model_id}' is not installed; "
    if model_id in entry_ids():
        return (
            f"{said}run 'Install a model set' (gmnet:installmodel; in a shell: gmnet-water models "
            f"install {model_id}) to get it, or choose one of {there}."
        )
    return (
        f"{said}choose one of {there}, or run 'Install a model set' (gmnet:installmodel; in a "
        "shell: gmnet-water models install) with its folder or zip file."
    )


def from_folder(folder: Path) -> ModelSet:
    """A model set in a folder.

    Understood are a manifest (``model.json``); files whose names end in ``as``, ``des`` and
    ``as_des`` (``tibet_as_des.pth``); and the published layout, folders ``as``, ``des`` and
    ``as_des`` with one weights file each, here or further down. Without a manifest the input is
    normalised by the published bounds.

    Raises:
        ModelError: no such folder, nothing in it that is understood, or more than one candidate.
    """
    if not folder.is_dir():
        raise ModelError(f"The model folder '{folder}' does not exist; check the path.")
    if (folder / MANIFEST).is_file():
        return _from_manifest_file(folder)
    found = {mode: _only(_candidates(folder, mode), folder, mode) for mode in OrbitMode}
    files = {mode: path for mode, path in found.items() if path is not None}
    if not files:
        raise ModelError(
            f"No weights were found in '{folder}'; it needs files such as NAME_as.pth, "
            "NAME_des.pth, NAME_as_des.pth, or folders as, des, as_des with one .pth file each."
        )
    return ModelSet(folder.name, folder.name, files, PUBLISHED_BOUNDS, folder=folder)


def from_weights(path: Path, mode: OrbitMode) -> ModelSet:
    """A set of one weights file for one orbit mode.

    If a manifest beside the file names it, that set's network and bounds are used, else the
    published ones.

    Raises:
        ModelError: the manifest beside it cannot be understood.
    """
    bounds, network = PUBLISHED_BOUNDS, GMNET.name
    if (path.parent / MANIFEST).is_file():
        beside = _from_manifest_file(path.parent)
        if any(file.name == path.name for file in beside.files.values()):
            bounds, network = beside.bounds, beside.network
    return ModelSet(path.name, path.name, {mode: path}, bounds, folder=path.parent, network=network)


def _from_manifest_file(folder: Path) -> ModelSet:
    path = folder / MANIFEST
    try:
        return from_manifest(read_manifest(path), folder)
    except (*UNREADABLE, OSError) as error:
        raise ModelError(
            f"The manifest '{path}' cannot be understood ({type(error).__name__}: {error})."
        ) from error


def _candidates(folder: Path, mode: OrbitMode) -> list[Path]:
    """Weights files for an orbit mode, by file name in the folder, else by folder name below."""
    named = [path for path in _weights_in(folder) if _mode_in(path.stem) is mode]
    if named:
        return named
    return [
        path
        for below in sorted(folder.rglob(mode.value))
        if below.is_dir()
        for path in _weights_in(below)
    ]


def _weights_in(folder: Path) -> list[Path]:
    """Files that may be weights, by name. Hidden ones are notes of file managers."""
    return [
        path
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in _SUFFIXES and path.is_file() and not path.name.startswith(".")
    ]


def _mode_in(stem: str) -> OrbitMode | None:
    """The orbit mode that a file name ends in, as a word: ``tibet_as_des`` -> stacked."""
    match = re.search(r"(?:^|[_\-. ])(?:(as[_\-. ]des)|(as|des))$", stem.lower())
    if match is None:
        return None
    both, one = match.groups()
    return OrbitMode.STACKED if both else OrbitMode(one)


def _only(candidates: list[Path], folder: Path, mode: OrbitMode) -> Path | None:
    if len(candidates) > 1:
        names = ", ".join(str(path.relative_to(folder)) for path in candidates)
        raise ModelError(
            f"'{folder}' has several weights files for {mode.label}: {names}; keep one of them, "
            f"or give one as {spell('weights')}."
        )
    return candidates[0] if candidates else None
