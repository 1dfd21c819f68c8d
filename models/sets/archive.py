"""Unpacking a zip file that may come from anywhere."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from ... import windows_names
from ..errors import ModelError
from ..weights_file import writing

# What a model set consists of; anything else in a zip file is left out.
SUFFIXES = {".pth", ".pt", ".json", ".md", ".txt", ".csv", ".svg", ".png"}
# GMNet's largest set has 12 MB; this is room for others, and an end to what would fill a disk.
LARGEST_SET = 500_000_000
_MOST_MEMBERS = 10_000
_PIECE = 1 << 20


def unpack(archive: Path, folder: Path, check: Callable[[], None]) -> None:
    """Unpack what a model set consists of.

    Args:
        archive: the zip file.
        folder: where its contents go.
        check: raises to stop.

    Raises:
        ModelError: no zip file, damaged, encrypted, too large, or with a member that would lie
            outside ``folder``.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            members = _members(opened, archive.name)
            for member in members:
                _unpack_member(opened, member, folder, check)
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,  # compressed or encrypted in an unusual way
        RuntimeError,  # a password is needed
        EOFError,
        IndexError,  # what Python's zipfile may raise where a file was cut or changed
        ValueError,
        OverflowError,
        struct.error,
        OSError,
    ) as error:
        raise ModelError(
            f"The zip file '{archive.name}' cannot be unpacked ({error}); copy or download it "
            "again, or unpack it yourself and give the folder."
        ) from error


def _members(opened: zipfile.ZipFile, name: str) -> list[zipfile.ZipInfo]:
    """What to unpack.

    Raises:
        ModelError: there is too much, or a member would lie outside.
        NotImplementedError: a member is compressed in a way that is rarely used.
    """
    # Of a member without a name Python 3.11 cannot say whether it is a folder.
    members = [m for m in opened.infolist() if m.filename and not m.is_dir()]
    for member in members:
        if not _stays_inside(member.filename):
            raise ModelError(
                f"The zip file '{name}' would write outside its folder ('{member.filename}'); it "
                "was not unpacked."
            )
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NotImplementedError(f"'{member.filename}' is compressed in an unusual way")
    members = [member for member in members if _belongs(PurePosixPath(member.filename))]
    for member in members if windows_names.HERE else ():
        if problem := windows_names.problem_of(PurePosixPath(member.filename)):
            raise ModelError(
                f"The zip file '{name}' has a file that {problem}; it was not unpacked. Rename "
                "that file where the zip file is made."
            )
    if len(members) > _MOST_MEMBERS or sum(m.file_size for m in members) > LARGEST_SET:
        raise ModelError(
            f"The zip file '{name}' holds more than {LARGEST_SET // 10**6} MB or "
            f"{_MOST_MEMBERS} files, too much for a model set; it was not unpacked."
        )
    return members


def _stays_inside(name: str) -> bool:
    """Whether a member's name is relative and never goes up, on any system."""
    parts = name.replace("\\", "/").split("/")
    return parts[0] != "" and ".." not in parts and ":" not in name


def _belongs(path: PurePosixPath) -> bool:
    """Whether a member can be part of a set. Hidden ones are notes of file managers."""
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return path.suffix.lower() in SUFFIXES and not hidden


def _unpack_member(
    opened: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, check: Callable[[], None]
) -> None:
    """Write one member, no longer than it says it is."""
    target = folder / PurePosixPath(member.filename)
    with writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        file = target.open("xb")
    left = member.file_size
    with file, opened.open(member) as source:
        while piece := source.read(min(_PIECE, left + 1)):
            check()
            left -= len(piece)
            if left < 0:
                raise ModelError(f"'{member.filename}' is longer than its zip file states.")
            with writing(target):
                file.write(piece)
