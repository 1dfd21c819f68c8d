"""Hidden folders among the user's model sets, in which a set waits until it is whole."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..held_files import patiently
from .weights_file import writing

_STAGING, _REPLACED, _FETCHED = ".installing-", ".replaced-", ".fetched-"
# What a run left that was killed is cleared away after a day, in seconds.
_STALE = 86_400


def tidy(folder: Path) -> None:
    """Make the folder of sets, and clear up after runs that were killed.

    Raises:
        OSError: it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob(f"{_STAGING}*"):
        if time.time() - left.stat().st_mtime > _STALE:
            shutil.rmtree(left, ignore_errors=True)
    for old in folder.glob(f"{_REPLACED}*"):
        place = folder / old.name[len(_REPLACED) :]
        if place.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(place)


@contextmanager
def staging(folder: Path, name: str = "") -> Iterator[Path]:
    """A hidden folder among the sets, gone afterwards.

    Args:
        folder: of the sets.
        name: its name; empty for any.

    Raises:
        ModelError: it cannot be made.
    """
    with writing(folder):
        if name:
            hidden = folder / name
            hidden.mkdir(parents=True)
        else:
            hidden = Path(tempfile.mkdtemp(prefix=_STAGING, dir=folder))
    try:
        yield hidden
    finally:
        shutil.rmtree(hidden, ignore_errors=True)


def fetched_folder(folder: Path, model_id: str) -> Path:
    """Where the files of a set lie until all are fetched; kept when a run is cancelled."""
    return folder / f"{_FETCHED}{model_id}"


def id_of(folder: Path) -> str:
    """The id of the set that a folder holds, or held before it was replaced."""
    return folder.name[len(_REPLACED) :] if folder.name.startswith(_REPLACED) else folder.name


def place_of(folder: Path, model_id: str) -> Path:
    """The folder of a set, which has another name where a run was killed that replaced it."""
    place, kept = folder / model_id, folder / f"{_REPLACED}{model_id}"
    return kept if kept.is_dir() and not place.exists() else place


def put(made: Path, target: Path) -> None:
    """Give a whole set its name; the one it replaces comes back if that fails.

    On Windows a folder cannot be renamed while a file in it is open.

    Raises:
        OSError: it cannot be renamed.
    """
    old = target.with_name(f"{_REPLACED}{target.name}")
    if target.exists():
        patiently(lambda: target.rename(old))
    try:
        patiently(lambda: made.rename(target))
    except OSError:
        if old.exists():
            patiently(lambda: old.rename(target))
        raise
    shutil.rmtree(old, ignore_errors=True)
