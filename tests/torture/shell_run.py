"""Running a command of the shell in a copy of this process, in which all is imported already."""

from __future__ import annotations

import atexit
import contextlib
import importlib
import os
import resource
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

# Torch's threads would wait for each other where the machine is busy.
os.environ.setdefault("OMP_NUM_THREADS", "1")


@dataclass(frozen=True)
class Ending:
    """How a run ended.

    Attributes:
        code: the exit code, or minus the number of the signal that ended it.
        said: what it wrote to standard output and error.
        seconds: how long it took.
        hung: whether it had to be ended because it took too long.
    """

    code: int
    said: str
    seconds: float
    hung: bool = False


class ShellRun:
    """A command in a process of its own.

    Args:
        entry: the module whose ``main`` takes the arguments.
        arguments: of the command.
        log: gets what it says.
        environment: variables beside those of this process.
        before: called in it first.
    """

    def __init__(
        self,
        entry: str,
        arguments: Sequence[object],
        log: Path,
        environment: Mapping[str, str],
        before: Callable[[], object] = lambda: None,
    ) -> None:
        self._log = log
        log.touch()
        self._gate, gate = os.pipe()
        self._ready, ready = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(gate)
            os.close(self._ready)
            gates = ready, self._gate
            _be(entry, [str(one) for one in arguments], log, environment, before, gates)
        os.close(self._gate)
        os.close(ready)
        # Until it stands at the gate it is not the command's, but ours.
        os.read(self._ready, 1)
        os.close(self._ready)
        self._gate = gate
        self._started = time.monotonic()

    def go(self) -> None:
        """Let it begin."""
        self._started = time.monotonic()
        os.write(self._gate, b"x")
        os.close(self._gate)

    def signal(self, number: int) -> None:
        """Send it a signal, if it still runs."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def ended(self) -> bool:
        """Whether it has ended; it is still to be waited for."""
        found = os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        return found is not None

    def wait(self, longest: float) -> Ending:
        """Wait for its end, which is brought about after so many seconds."""
        end, hung = time.monotonic() + longest, False
        while not self.ended():
            if time.monotonic() > end:
                hung = True
                self.signal(signal.SIGKILL)
            time.sleep(0.003)
        seconds = time.monotonic() - self._started
        _, status = os.waitpid(self.pid, 0)
        said = self._log.read_text(encoding="utf-8", errors="replace")
        return Ending(os.waitstatus_to_exitcode(status), said, seconds, hung)


def memory_limit(more: int) -> None:
    """Let this process have so many more bytes of addresses than it has.

    OpenBLAS asks for its 128 MB over and over where there are none, so that it waits for ever
    (``blas_memory_alloc``): it gets them first, for two threads.
    """
    together = threading.Barrier(2)

    def multiply() -> None:
        together.wait()
        for _ in range(50):
            np.ones((200, 200)) @ np.ones(200)

    threads = [threading.Thread(target=multiply) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    size = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[0])
    limit = size * resource.getpagesize() + more
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _be(
    entry: str,
    arguments: list[str],
    log: Path,
    environment: Mapping[str, str],
    before: Callable[[], object],
    gates: tuple[int, int],
) -> None:
    """Be the command, and end as an interpreter does."""
    code = 1
    try:
        into = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(into, 1)
        os.dup2(into, 2)
        os.environ.update(environment)
        tempfile.tempdir = None
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        before()
        main = importlib.import_module(entry).main
        # As the shell starts it: it takes the process's own arguments.
        sys.argv = [entry, *arguments]
        _wait(*gates)
        code = _code_of(main)
    except BaseException:  # noqa: BLE001  whatever it is: as an interpreter shows it
        traceback.print_exc()
        code = 130 if issubclass(sys.exc_info()[0] or Exception, KeyboardInterrupt) else 1
    finally:
        threading._shutdown()
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _wait(ready: int, gate: int) -> None:
    """Wait at the gate; nothing of ours is held open beyond it."""
    os.write(ready, b"x")
    os.close(ready)
    os.read(gate, 1)
    os.close(gate)


def _code_of(call: Callable[[], object]) -> int:
    try:
        return int(call() or 0)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else int(left.code is not None)
