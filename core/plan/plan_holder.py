"""One run at a time: a file beside a plan says who runs it."""

from __future__ import annotations

import getpass
import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..errors import GMNetError, InputError
from ..raster.leftovers import has_ended, own_process
from .plan_file import connected, now


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold a plan for this run.

    A file ``NAME.gpkg.running`` beside it says by whom. What a run of this machine left that has
    ended is replaced; of another machine that cannot be known.

    Raises:
        InputError: another run holds the plan.
        GMNetError: the file cannot be written.
    """
    mark = _mark_of(path)
    # Of two runs that begin at once, one waits here until the other has its mark.
    with connected(path) as database:
        database.execute("BEGIN IMMEDIATE")
        _take(mark, path.name)
    try:
        yield
    finally:
        with suppress(OSError):
            mark.unlink()


def check_free(path: Path) -> None:
    """Refuse a plan that another run holds.

    Raises:
        InputError: as above.
    """
    _check_free(_mark_of(path), path.name)


def _mark_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.running")


def _check_free(mark: Path, plan: str) -> None:
    holder = _holder(mark)
    if holder is not None and not has_ended(str(holder.get("process", ""))):
        raise InputError(
            f"'{plan}' is being run already, by {holder.get('user', 'somebody')} on "
            f"{holder.get('machine', 'another machine')} (process {holder.get('pid', 'unknown')}, "
            f"since {holder.get('since', 'an unknown time')}); wait until that run has ended. If "
            f"it was killed, delete '{mark.name}' and run again."
        )


def _take(mark: Path, plan: str) -> None:
    _check_free(mark, plan)
    content = {
        "user": _user(),
        "machine": platform.node(),
        "pid": os.getpid(),
        "since": now(),
        "process": own_process(),
    }
    try:
        mark.write_text(json.dumps(content), encoding="utf-8")
    except OSError as error:
        raise GMNetError(
            f"'{mark}' cannot be written ({error.strerror}); check that the disk has room and "
            "that you may write there."
        ) from error


def _holder(mark: Path) -> dict[str, object] | None:
    """Who holds a plan; None if nobody does."""
    try:
        found = json.loads(mark.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no name for the number
        return "somebody"
