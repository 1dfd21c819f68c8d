"""A small process that ends the command line if it was asked to end and cannot.

Python hears a signal only between two of its own instructions, and while no other thread has its
lock. A thread that hangs in native code with that lock held would keep the process for ever,
whatever it is sent; only another process can help then. POSIX only.
"""

from __future__ import annotations

import os
import select
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..core.raster.leftovers import is_alive, place_of, tidy

_TOLD = (signal.SIGINT, signal.SIGTERM)
# Seconds that the process has to end by itself: threads that it leaves behind take up to six.
_LONGEST_END_S = 8.0
# Those that are left when it is asked once more.
_IMPATIENT_END_S = 2.0
# How long a process that was killed may take to go.
_LONGEST_DEATH_S = 5.0
# A progress bar may be on the line.
_BY_FORCE = (
    "\ngmnet-water: Interrupted; the run did not stop by itself and was ended by force. There is "
    "no unfinished file under a result's name.\n"
)


@contextmanager
def guarded() -> Iterator[None]:
    """Have this process ended if it does not end within seconds after Ctrl-C or SIGTERM.

    Python writes the number of each signal that it handles into a pipe at once, whatever its
    threads do. The guard reads it at the other end, and goes when the pipe closes.
    """
    if os.name != "posix" or threading.active_count() > 1:
        yield
        return
    reading, writing = os.pipe()
    own = os.getpid()
    # One that came while the process is copied would be lost in what Python does then.
    waiting = signal.pthread_sigmask(signal.SIG_BLOCK, _TOLD)
    try:
        guard = os.fork()
    except OSError:  # no room for another process
        guard = None
    if guard == 0:
        try:
            _watch(own, reading, waiting)
        finally:
            os._exit(0)
    signal.pthread_sigmask(signal.SIG_SETMASK, waiting)
    os.close(reading)
    os.set_blocking(writing, False)
    before = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        os.close(writing)
        if guard is not None:
            with suppress(OSError):
                os.waitpid(guard, 0)


def _watch(process: int, reading: int, waiting: set[signal.Signals]) -> None:
    """Wait until ``process`` has ended, or end it."""
    for one in (*_TOLD, signal.SIGHUP):
        # What a terminal sends goes to both; the guard goes when the other has gone.
        signal.signal(one, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_SETMASK, waiting)
    _close_all_but(reading, 2)
    deadline = None
    while True:
        left = None if deadline is None else max(0.0, deadline - time.monotonic())
        if not select.select([reading], [], [], left)[0]:
            _end(process)
            return
        heard = os.read(reading, 512)
        if not heard:
            return
        if any(number in heard for number in _TOLD):
            patience = _LONGEST_END_S if deadline is None else _IMPATIENT_END_S
            latest = time.monotonic() + patience
            deadline = latest if deadline is None else min(deadline, latest)


def _close_all_but(*descriptors: int) -> None:
    """Close what is the other process's, so that its readers do not wait for this one, too."""
    for path in list(Path("/dev/fd").iterdir()):
        if int(path.name) not in descriptors:
            with suppress(OSError):  # what listed them is closed already
                os.close(int(path.name))


def _end(process: int) -> None:
    """End a process by force, and report it; remove its unfinished files where possible."""
    folders = {place_of(path) for path in _open_files(process)} - {None}
    with suppress(OSError):
        os.write(2, _BY_FORCE.encode())
    os.kill(process, signal.SIGKILL)
    deadline = time.monotonic() + _LONGEST_DEATH_S
    while is_alive(process) and time.monotonic() < deadline:
        time.sleep(0.02)
    for folder in folders:
        tidy(folder)


def _open_files(process: int) -> list[Path]:
    """What a process has open; empty where the system does not show it."""
    files = []
    with suppress(OSError):
        for descriptor in Path(f"/proc/{process}/fd").iterdir():
            with suppress(OSError):
                files.append(descriptor.readlink())
    return files
