"""How many files may be open at once."""

from __future__ import annotations

import math
import sys
from pathlib import Path

from ..errors import InputError

if sys.platform != "win32":
    import resource

# Files that a run opens besides its rasters: results, tables, the database of coordinate systems.
_BESIDE = 32
# A raster may have its mask band in a second file.
_FILES_PER_RASTER = 2


def let_open(rasters: int, parameter: str) -> None:
    """Make sure that so many more rasters can be open at once.

    The soft limit of open files is raised as far as they need and the hard limit allows, for as
    long as the process lives. Windows has no such limit.

    Args:
        rasters: how many.
        parameter: what to call them in an error.

    Raises:
        InputError: the limit stays too low.
    """
    if sys.platform == "win32":
        return
    used = _open_now()
    fewest = used + rasters + _BESIDE
    limit = _raised(fewest, used + _FILES_PER_RASTER * rasters + _BESIDE)
    if limit < fewest:
        raise InputError(
            f"{parameter} are {rasters:,} rasters that are read together, but this program may "
            f"have {limit:,} files open, and has {used:,} already; give fewer, such as one for "
            f"each month, or raise the limit (ulimit -n {fewest}) before you start the program."
        )


def _raised(fewest: int, enough: int) -> float:
    """The soft limit, raised to ``enough`` or ``fewest`` where that is allowed."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    for wanted in (enough, fewest):
        if soft == resource.RLIM_INFINITY:
            return math.inf
        if hard != resource.RLIM_INFINITY:
            wanted = min(wanted, hard)
        if soft >= wanted:
            break
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        except (OSError, ValueError):  # macOS allows less than it reports
            continue
        soft = wanted
    return soft


def _open_now() -> int:
    """How many files are open; 0 where the system does not say."""
    try:
        return sum(1 for _ in Path("/dev/fd").iterdir())
    except OSError:
        return 0
