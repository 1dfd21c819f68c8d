"""Weights files as bytes: reading and writing them, and their checksums. Needs no torch."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import ModelError


def read_bytes(path: Path) -> bytes:
    """What a weights file holds.

    Raises:
        ModelError: no such file, or it may not be read.
    """
    if path.is_dir():
        raise ModelError(f"'{path}' is a folder; give the weights file in it.")
    if not path.is_file():
        raise ModelError(f"The weights file '{path}' does not exist; check the path.")
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelError(
            f"The weights file '{path}' cannot be read ({error.strerror}); check that you may "
            "read it."
        ) from error


def sha256(path: Path) -> str:
    """SHA-256 of a file, hexadecimal.

    Raises:
        ModelError: no such file, or it may not be read.
    """
    return hashlib.sha256(read_bytes(path)).hexdigest()


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the disk has against writing to ``path`` into a sentence.

    Raises:
        ModelError: for an `OSError`.
    """
    try:
        yield
    except OSError as error:
        raise ModelError(
            f"'{path}' cannot be written ({error.strerror or error}); check that there is room, "
            "that you may write there, and that no other program has it open."
        ) from error
