"""Installing model sets into the user's folder: from a folder, from a zip file, from the catalogue.

A run that fails or is cancelled leaves what was there before. Nothing here needs torch, which is
used to look into weights files where it is there.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePath
from typing import Protocol

from ... import windows_names
from ...spelling import spell
from ..contract import OrbitMode
from ..errors import ModelError
from ..folders import user_folder
from ..hidden_folder import fetched_folder, put, staging, tidy
from ..runtime import require_torch
from ..weights_file import sha256, writing
from .archive import LARGEST_SET, SUFFIXES, unpack
from .fetching import Fetch, check_url, fetch_file
from .installed import BUNDLED, MANIFEST, from_folder
from .model_set import ModelSet
from .published import Entry

WEIGHTS_SUFFIXES = (".pth", ".pt")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
# Part of the progress that fetching is; what follows takes seconds.
_FETCHING = 0.9


class Report(Protocol):
    """How an installation speaks to whoever asked for it."""

    @property
    def info(self) -> Callable[[str], None]:
        """Takes one line for the log."""

    @property
    def progress(self) -> Callable[[float], None]:
        """Takes the finished part of the work, 0..1."""

    def check(self) -> None:
        """Raises if the user wants the run to stop."""


@dataclass(frozen=True)
class InstallRequest:
    """What to install.

    Attributes:
        source: an entry of the catalogue; or a folder, one of the files in it, or a zip file.
        model_id: the name to install it under; if empty, the set's own, or else that of the
            folder or zip file.
        overwrite: whether a set of that name may be replaced.
        hidden: name of the hidden folder in which the set waits until it is whole; if empty, one
            whose leftovers are cleared up after a day.
    """

    source: Entry | Path
    model_id: str = ""
    overwrite: bool = False
    hidden: str = ""


def check_request(request: InstallRequest) -> None:
    """Refuse early what could not be installed, as far as that can be told without work.

    Raises:
        ModelError: says what, and what to do.
    """
    source = request.source
    if isinstance(source, Entry):
        for download in source.downloads:
            check_url(download.url)
        source.model_set(user_folder()).usable()
        _check_place(request.model_id or source.id, request.overwrite)
        return
    if not source.exists():
        raise ModelError(f"{spell('source')} '{source}' does not exist; check the path.")
    if source.is_file() and source.suffix.lower() not in (".zip", ".json", *WEIGHTS_SUFFIXES):
        raise ModelError(
            f"{spell('source')} '{source.name}' is not a model set; give a folder, a zip file or "
            f"the {MANIFEST} in a folder."
        )
    if request.model_id:
        _check_place(request.model_id, request.overwrite)


def install(request: InstallRequest, fetch: Fetch, report: Report) -> ModelSet:
    """Install a model set into the user's folder.

    Args:
        request: what, under which name.
        fetch: how bytes travel, for an entry of the catalogue.
        report: gets the log and the progress, and may stop the run.

    Returns:
        The set as it is installed.

    Raises:
        ModelError: the source is none, is not what it says it is, does not fit the network, the
            name is taken, or the disk does not take it.
    """
    with writing(user_folder()):
        tidy(user_folder())
    check_request(request)
    with staging(user_folder(), request.hidden) as hidden:
        if isinstance(request.source, Entry):
            found = _fetched(request.source, fetch, report)
        else:
            found = _given(request.source.resolve(), hidden / "unpacked", report)
        model_id = request.model_id or str(found.id)
        _check_place(model_id, request.overwrite)
        made = _lay_out(found.usable(), model_id, hidden / "set", report)
        _check_weights(made, report)
        report.check()
        target = user_folder() / model_id
        with writing(target):
            put(hidden / "set", target)
    if isinstance(request.source, Entry):
        shutil.rmtree(fetched_folder(user_folder(), request.source.id), ignore_errors=True)
    report.progress(1.0)
    return from_folder(target)


def _check_place(model_id: str, overwrite: bool) -> None:
    # A set may be taken to another computer.
    if problem := windows_names.problem_of(PurePath(model_id)):
        raise ModelError(f"A model set cannot be installed as '{model_id}': it {problem}.")
    if not _ID.fullmatch(model_id) or model_id.lower() == BUNDLED:
        raise ModelError(
            f"A model set cannot be installed as '{model_id}'; give an ID of letters, digits, "
            f"dashes and underscores, other than {BUNDLED}."
        )
    if (user_folder() / model_id).exists() and not overwrite:
        raise ModelError(
            f"A model set '{model_id}' is already installed; set {spell('overwrite')} to replace "
            "it, or install this one under another ID."
        )


def _fetched(entry: Entry, fetch: Fetch, report: Report) -> ModelSet:
    """The files of an entry, fetched."""
    report.info(f"Fetching {entry.title} ({entry.size / 1e6:.1f} MB):")
    folder = fetched_folder(user_folder(), entry.id)
    with writing(folder):
        folder.mkdir(exist_ok=True)
    before = 0
    for download in entry.downloads:
        report.info(download.url)
        start = before  # bytes of the files before this one

        def progress(there: int, start: int = start) -> None:
            report.progress(_FETCHING * (start + there) / entry.size)

        fetch_file(download, folder, fetch, progress)
        before += download.size
        report.check()
    report.info(f"Licence: {entry.manifest.get('licence', 'not stated')}.")
    return entry.model_set(folder)


def _given(source: Path, unpacked: Path, report: Report) -> ModelSet:
    """The set in a folder, or in a zip file, which is unpacked first."""
    if source.is_dir():
        return from_folder(source)
    if source.suffix.lower() != ".zip":
        report.info(f"Installing the model set in '{source.parent}'.")
        return from_folder(source.parent)
    unpack(source, unpacked, report.check)
    root = _root(unpacked)
    try:
        found = from_folder(root)
    except ModelError as error:
        said = str(error).replace(str(root), source.name)
        raise ModelError(f"The zip file '{source.name}' contains no model set. {said}") from error
    return found if found.about else replace(found, id=source.stem, title=source.stem)


def _root(unpacked: Path) -> Path:
    """The folder of the only manifest, else the first one with more than a folder in it."""
    manifests = list(unpacked.rglob(MANIFEST))
    if len(manifests) == 1:
        return manifests[0].parent
    modes = {mode.value for mode in OrbitMode}
    root = unpacked
    while root.is_dir():
        inside = list(root.iterdir())
        if len(inside) != 1 or not inside[0].is_dir() or inside[0].name in modes:
            break
        root = inside[0]
    return root


def _lay_out(found: ModelSet, model_id: str, folder: Path, report: Report) -> ModelSet:
    """Copy a set's files into a new folder, with a manifest of its own.

    Raises:
        ModelError: a file is missing, lies outside the set's folder, is not what the manifest
            describes, or all are too large.
    """
    names = _names(found.files)
    copies = {**_papers(found), **names}
    if sum(path.stat().st_size for path in copies if path.is_file()) > LARGEST_SET:
        raise ModelError(
            f"The files of '{found.id}' are larger than {LARGEST_SET // 10**6} MB, too large for a "
            "model set."
        )
    checksums = {}
    with writing(folder):
        folder.mkdir()
    for path, name in names.items():
        checksums[name] = sha256(path)
        found.verify(path, checksums[name])
    for path, name in copies.items():
        report.check()
        with writing(folder / name):
            shutil.copyfile(path, folder / name)
    manifest = _manifest(found, model_id, names, checksums)
    with writing(folder / MANIFEST):
        text = json.dumps(manifest, indent=2, ensure_ascii=False)
        (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")
    return from_folder(folder)


def _names(files: Mapping[OrbitMode, Path]) -> dict[Path, str]:
    """What each weights file is called in a folder of its own: as before, if that is clear."""
    paths = list(dict.fromkeys(files.values()))
    if len({path.name.lower() for path in paths}) == len(paths):
        return {path: path.name for path in paths}
    return {path: f"{path.stem}_{mode.value}{path.suffix}" for mode, path in files.items()}


def _papers(found: ModelSet) -> dict[Path, str]:
    """Cards and pictures beside a manifest; without one, the folder may hold anything."""
    if not found.about:
        return {}
    folder = found.folder
    for path in found.files.values():
        if not path.resolve().is_relative_to(folder.resolve()):
            raise ModelError(
                f"The manifest of '{found.id}' names a file outside its folder ('{path}'); put it "
                "beside the manifest."
            )
    suffixes = SUFFIXES.difference(WEIGHTS_SUFFIXES)
    return {
        path: path.name
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in suffixes
        and path.is_file()
        and path.name != MANIFEST
        and not path.name.startswith(".")
    }


def _manifest(
    found: ModelSet, model_id: str, names: Mapping[Path, str], checksums: Mapping[str, str]
) -> dict[str, object]:
    """What the installed set says of itself."""
    unknown = dict.fromkeys(("citation", "licence", "origin"), "not stated")
    return {
        "title": found.title,
        "contract": found.network,
        **unknown,
        **found.about,
        "id": model_id,
        "files": {mode.value: names[path] for mode, path in found.files.items()},
        "sha256": dict(checksums),
        "bounds": asdict(found.bounds),
        "orbit_choice": found.orbit_choice.value,
    }


def _check_weights(made: ModelSet, report: Report) -> None:
    """Look into the weights files, if torch is there.

    Raises:
        ModelError: one cannot be read safely, or is for another network or number of bands.
    """
    try:
        require_torch()
    except ModelError:
        report.info(
            "PyTorch is not available: the weights were only compared with the set's checksums, "
            "and are checked further when they are first used."
        )
        return
    from ..weights import load_network

    for path, bands in sorted({(path, mode.bands) for mode, path in made.files.items()}):
        report.check()
        load_network(made.architecture, path, bands)
    report.info("The weights fit the network.")
