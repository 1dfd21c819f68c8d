"""What Windows does and this system does not: files that are open and cannot be replaced."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest


def sharing_violation(number: int = 32) -> PermissionError:
    """The error of Windows for a file that another program has open."""
    error = PermissionError(13, "The file is being used by another process")
    error.winerror = number  # type: ignore[attr-defined]
    return error


def hold(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    seconds: float = 3600.0,
    number: int = 32,
) -> None:
    """Keep a file open as QGIS does on Windows: nobody renames, replaces or removes it.

    Args:
        path: of the file, which can still be read.
        monkeypatch: ends it.
        seconds: for how long.
        number: of the error.
    """
    held, until = path.stat(), time.monotonic() + seconds

    def is_held(one: object) -> bool:
        return (
            isinstance(one, (str, Path))
            and os.path.lexists(one)
            and os.path.samestat(os.lstat(one), held)
            and time.monotonic() < until
        )

    def refusing(real: Callable) -> Callable:
        def method(*paths: object, **options: object) -> object:
            if any(map(is_held, paths)):
                raise sharing_violation(number)
            return real(*paths, **options)

        return method

    for name in ("replace", "rename", "unlink"):
        monkeypatch.setattr(Path, name, refusing(getattr(Path, name)))


def without_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have files moved aside, as on Windows, where others get a second name."""

    def refuse(*_: object, **__: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr(os, "link", refuse)
