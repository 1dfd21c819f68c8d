"""One installation at a time: windows of QGIS take turns, held by a lock on a file."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from . import places

_LOOK_S = 0.2


@contextmanager
def turn(wait: Callable[[bool], None]) -> Iterator[bool]:
    """Have the folder of `places` for oneself, as soon as no other process has it.

    The system gives the lock back when a process ends, however it ends.

    Args:
        wait: called several times a second while another process is at work, the first time with
            True; raises to wait no longer.

    Yields:
        Whether another process was waited for.

    Raises:
        DependencyError: the folder cannot be written.
        Exception: what ``wait`` raises.
    """
    try:
        _path().parent.mkdir(parents=True, exist_ok=True)
        file = _path().open("ab")
    except OSError as error:
        raise places.not_writable(places.home(), error) from error
    waited = False
    with file:
        while not _locked(file):
            wait(not waited)
            waited = True
            time.sleep(_LOOK_S)
        try:
            yield waited
        finally:
            _unlock(file)


def _path() -> Path:
    """The file, beside the folder; it stays, for who removed it could remove another's lock."""
    return places.home().with_name(f"{places.home().name}.lock")


def _locked(file: BinaryIO) -> bool:
    """Whether this process has the lock now."""
    try:
        if os.name == "nt":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        # A file system without locks: nobody can be waited for.
        return True
    return True


def _unlock(file: BinaryIO) -> None:
    with suppress(OSError):
        if os.name == "nt":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_UN)
