"""Whether a disk has room for a result, as far as that is known beforehand."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from ..errors import InputError

# Parts of its pixels' bytes that a compressed raster is taken to need, by their type. Low on
# purpose: what is refused would hardly have fit, and what does not fit after all is noticed when
# it is closed.
_COMPRESSED = {"uint8": 1 / 100, "int16": 1 / 20, "int32": 1 / 100, "float32": 1 / 10}
_MB = 1e6


def raster_bytes(pixels: int, dtype: str, bands: int = 1) -> int:
    """Bytes that a compressed raster is taken to need at least.

    Args:
        pixels: of each band.
        dtype: numpy name of their type: uint8, int16, int32 or float32.
        bands: how many.
    """
    size = {"uint8": 1, "int16": 2, "int32": 4, "float32": 4}[dtype]
    return int(pixels * bands * size * _COMPRESSED[dtype])


def check_room(folder: Path, needed: int, what: str, remedy: str) -> None:
    """Refuse to begin what a disk has no room for.

    Args:
        folder: where it is written.
        needed: bytes, at least.
        what: what it is for, for the error.
        remedy: what to do but making room, for the error.

    Raises:
        InputError: less is free.
    """
    free = needed
    with suppress(OSError):  # not there, or a file system that does not say
        free = shutil.disk_usage(folder).free
    if free < needed:
        raise InputError(
            f"'{folder}' has no room for {what}: at least {needed / _MB:,.1f} MB are needed, and "
            f"{free / _MB:,.1f} MB are free. Make room there, or {remedy}."
        )


def check_temporary_room(folder: Path, needed: int) -> None:
    """Refuse to begin what there is no room for among temporary files.

    Args:
        folder: of the run.
        needed: bytes, at least.

    Raises:
        InputError: less is free.
    """
    remedy = "name another folder in the environment variable TMPDIR (TEMP on Windows)"
    check_room(folder.parent, needed, "the temporary files of this run", remedy)
