"""What Windows has against names of files and folders, and how long their paths may be."""

from __future__ import annotations

import os
import re
from pathlib import PurePath

# Whether this is Windows.
HERE = os.name == "nt"
# The longest path of a file, and of a folder, where Windows was not set up for longer ones:
# MAX_PATH without its end, and with room for a name of 8.3 letters.
LONGEST_PATH, LONGEST_FOLDER = 259, 247
# Names of devices, with any ending.
_DEVICES = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])", re.IGNORECASE)
_UNFIT = re.compile(r'[<>:"|?*\x00-\x1f]')
# Begins a path that Windows takes as it is, of any length.
_AS_IT_IS = "\\\\?\\"


def problem_of(path: PurePath) -> str:
    """What Windows has against a path whose separators are known, whatever its length.

    Returns:
        What follows the path's name in a sentence; empty for nothing.
    """
    parts = path.parts[1:] if path.anchor else path.parts
    return next(filter(None, map(_problem, parts)), "")


def _problem(part: str) -> str:
    if part in (".", ".."):
        return ""
    if _DEVICES.fullmatch(part.partition(".")[0].rstrip(" ")):
        return f"has the name '{part}', which Windows keeps for a device"
    if found := _UNFIT.search(part):
        letter = found[0] if found[0].isprintable() else f"letter number {ord(found[0])}"
        return f"has a {letter} in '{part}', which Windows does not allow in a name"
    if part != part.rstrip(". "):
        ends = "a dot" if part.endswith(".") else "a blank"
        return f"has {ends} at the end of '{part}', which Windows leaves out"
    return ""


def is_too_long(path: PurePath, folder: bool = False) -> bool:
    """Whether Windows takes an absolute path only where it was set up for long ones."""
    text = str(path)
    longest = LONGEST_FOLDER if folder else LONGEST_PATH
    # Windows counts UTF-16 units.
    return len(text.encode("utf-16-le", "replace")) // 2 > longest and not text.startswith(
        _AS_IT_IS
    )
