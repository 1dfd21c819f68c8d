"""Files that another program has open, which Windows neither renames nor removes meanwhile.

QGIS keeps the rasters of its project open. Scanners and programs that synchronise folders open
what has just been written, for a moment.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

# Access denied, sharing violation and lock violation, as Windows numbers errors. The first is what
# replacing an open file gives.
_DENIED = 5
_HELD = (32, 33)
# How long a result waits for its place, and how long a check that a dialog waits for, in seconds.
PATIENCE_S = 5.0
SHORT_PATIENCE_S = 0.5
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.02, 0.5


def is_held(error: OSError) -> bool:
    """Whether an error says that another program has the file open, or may say so."""
    return getattr(error, "winerror", None) in (_DENIED, *_HELD)


def patiently(call: Callable[[], T], patience: float | None = None) -> T:
    """What a call returns, which is repeated while another program has a file open.

    Args:
        call: renames or removes a file, all or nothing.
        patience: how long, in seconds; None for `PATIENCE_S`.

    Raises:
        OSError: the call's, at once if it has another reason.
    """
    deadline = time.monotonic() + (PATIENCE_S if patience is None else patience)
    pause = _FIRST_PAUSE_S
    while True:
        try:
            return call()
        except OSError as error:
            if not is_held(error) or time.monotonic() >= deadline:
                raise
        time.sleep(pause)
        pause = min(2 * pause, _LONGEST_PAUSE_S)


def is_open_elsewhere(path: Path) -> bool:
    """Whether another program has a file open in a way in which Windows does not let it go.

    To give a file the name that it has changes nothing, and needs the same rights as replacing it.
    """
    try:
        patiently(lambda: path.rename(path), SHORT_PATIENCE_S)
    except OSError as error:
        return getattr(error, "winerror", None) in _HELD
    return False
