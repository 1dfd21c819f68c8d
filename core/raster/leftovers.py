"""Hidden folders next to results, and what is left of those whose run was killed.

While a result is written it lies in a folder ``.gmnet-MACHINE-PROCESS-START-NUMBER`` next to its
place, in `NEW`, and what stood under its name before is kept in `EARLIER` while it is replaced; in
`DRAFT` lies what is made into a result, and never becomes one itself. A
run that ends, however it fails, removes the folder; one that is killed cannot. The next run into
the same place does it, where it is certain that nobody writes there any more. The number of a
process is given to another one before long; the moment at which it was started tells them apart.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import socket
import sys
import time
import uuid
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

NEW, EARLIER, DRAFT = "new", "earlier", "draft"
# In `NEW`, where a run could not put back what it had replaced, and left that to the next one.
UNFINISHED = ".unfinished"
# Earlier versions, and systems that do not show it, leave out when the process was started.
_FOLDER = re.compile(
    r"\.gmnet-(?P<machine>[0-9a-f]{8})-(?P<process>\d+)(-(?P<start>\d+))?-[0-9a-f]{8}"
)
# What earlier versions called their hidden files; these names do not say whose they are.
_FILE = re.compile(r"\.(?P<stem>.+)-[0-9a-f]{8}\.(?P<kind>partial|earlier)(?P<ending>\.\w+)?")
# Where it cannot be asked whether a run is still going, it has surely ended after so many seconds.
_STALE = 7 * 86_400


def folder_name() -> str:
    """A new name for a hidden folder of this process."""
    return f".gmnet-{own_process()}-{uuid.uuid4().hex[:8]}"


def own_process() -> str:
    """What distinguishes this process from all others, those of other machines included."""
    own = os.getpid()
    start = _shown_of(own)[1]
    process = str(own) if start is None else f"{own}-{start}"
    return f"{_machine()}-{process}"


def has_ended(process: str) -> bool:
    """Whether a process, as `own_process` names it, has surely ended.

    That cannot be known of a process of another machine, so it is False then.
    """
    found = re.fullmatch(r"([0-9a-f]+)-(\d+)(?:-(\d+))?", process)
    if found is None or found[1] != _machine():
        return False
    number, start = int(found[2]), found[3] and int(found[3])
    if start is not None and _shown_of(number)[1] not in (None, start):
        return True  # another process has its number now
    return not is_alive(number)


def place_of(path: Path) -> Path | None:
    """The folder in which a file will lie that is in a hidden one; None for any other file."""
    hidden = next((one for one in path.parents if _FOLDER.fullmatch(one.name)), None)
    return None if hidden is None else hidden.parent


def tidy(folder: Path) -> None:
    """Clean up after killed runs in a folder.

    What they had replaced only in part, or not put back, is put back; what they had not finished
    is removed. Whatever may be of a run that is still going stays.
    """
    with suppress(OSError):
        for hidden in [path for path in folder.iterdir() if path.name.startswith(".")]:
            with suppress(OSError):
                _tidy(hidden)


def _tidy(hidden: Path) -> None:
    """Clean up a hidden folder or file, if its run has ended."""
    if (found := _FOLDER.fullmatch(hidden.name)) and not hidden.is_symlink() and hidden.is_dir():
        start = None if found["start"] is None else int(found["start"])
        if _ended(found["machine"], int(found["process"]), start, hidden):
            _clear(hidden)
    elif (found := _FILE.fullmatch(hidden.name)) and hidden.is_file() and _is_stale(hidden):
        target = hidden.with_name(f"{found['stem']}{found['ending'] or ''}")
        if found["kind"] == "earlier" and not os.path.lexists(target):
            hidden.replace(target)
        else:
            hidden.unlink()


def _clear(folder: Path) -> None:
    """Remove a hidden folder; what a result replaced of which a part is missing comes back."""
    unfinished = any((folder / NEW).iterdir()) if (folder / NEW).is_dir() else False
    if (folder / EARLIER).is_dir():
        for earlier in (folder / EARLIER).iterdir():
            target = folder.parent / earlier.name
            if not os.path.lexists(target) or (unfinished and not _is_newer(target, folder / NEW)):
                earlier.replace(target)
    shutil.rmtree(folder, ignore_errors=True)


def _is_newer(target: Path, moved_from: Path) -> bool:
    """Whether a file was written after the last one was moved out of a folder."""
    return target.lstat().st_mtime_ns > moved_from.stat().st_mtime_ns


def _ended(machine: str, process: int, start: int | None, folder: Path) -> bool:
    """Whether the process that made a hidden folder has surely ended."""
    if machine != _machine():
        return all(_is_stale(path) for path in (folder, *folder.rglob("*")))
    if start is not None and _shown_of(process)[1] not in (None, start):
        return True  # another process has its number now
    return process != os.getpid() and not is_alive(process)


def _is_stale(path: Path) -> bool:
    return time.time() - path.lstat().st_mtime > _STALE


@lru_cache(maxsize=1)
def _machine() -> str:
    """What distinguishes this machine, or container, whose processes are numbered together."""
    names = [socket.gethostname(), sys.platform]
    with suppress(OSError):
        names.append(str(Path("/proc/self/ns/pid").readlink()))
    return hashlib.sha256("\n".join(names).encode()).hexdigest()[:8]


def is_alive(process: int) -> bool:
    """Whether a process of this machine runs, or may do so."""
    if sys.platform == "win32":
        return _is_alive_on_windows(process)
    try:
        os.kill(process, 0)  # asks, and sends nothing
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # somebody else's
        return True
    # What was killed, and nobody took notice of, is listed as a zombie.
    return _shown_of(process)[0] != "Z"


def _shown_of(process: int) -> tuple[str, int | None]:
    """State of a process, and when it was started in the system's ticks; Linux shows them."""
    with suppress(OSError, IndexError, ValueError):
        shown = Path(f"/proc/{process}/stat").read_text(errors="replace").rpartition(")")[2].split()
        return shown[0], int(shown[19])
    return "", None


def _is_alive_on_windows(process: int) -> bool:
    import ctypes
    from ctypes import wintypes

    # Its own copy of the library, whose last error nothing else changes, and whose functions may be
    # told their types: a handle has 64 bits.
    library = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    library.OpenProcess.restype = wintypes.HANDLE
    library.OpenProcess.argtypes = wintypes.DWORD, wintypes.BOOL, wintypes.DWORD
    library.GetExitCodeProcess.argtypes = wintypes.HANDLE, wintypes.LPDWORD
    library.CloseHandle.argtypes = (wintypes.HANDLE,)
    handle = library.OpenProcess(0x1000, False, process)  # PROCESS_QUERY_LIMITED_INFORMATION
    if not handle:
        # ERROR_ACCESS_DENIED: there, but not ours
        return bool(ctypes.get_last_error() == 5)  # type: ignore[attr-defined]
    code = wintypes.DWORD()
    known = library.GetExitCodeProcess(handle, ctypes.byref(code))
    library.CloseHandle(handle)
    return not known or code.value == 259  # STILL_ACTIVE
