"""Other programs: asked a question, or run with their output line by line."""

from __future__ import annotations

import os
import queue
import signal

# Only programs found by this package are started, with lists of arguments and without a shell.
import subprocess  # nosec B404
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

# Seconds between two looks at whether the user wants to stop.
_LOOK_S = 0.1
_PATIENCE_S = 5.0
# Windows would open a console for each program.
_HIDDEN: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def ask(arguments: Sequence[str], seconds: float = 60.0) -> tuple[int, str]:
    """Run a program and wait; gives its exit code and what it printed.

    Args:
        arguments: the program and what it is given.
        seconds: how long it may take.

    Raises:
        OSError: it cannot be started.
        TimeoutError: it took longer.
    """
    try:
        done = subprocess.run(  # nosec B603: a list of arguments, no shell
            list(arguments),
            env=utf8(os.environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=seconds,
            check=False,
            creationflags=_HIDDEN,
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError(f"{arguments[0]} did not answer in {seconds:g} seconds") from error
    return done.returncode, done.stdout.decode("utf-8", "replace")


def run(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    line: Callable[[str], None],
    look: Callable[[], None],
) -> int:
    """Run a program to its end; gives its exit code.

    Args:
        arguments: the program and what it is given.
        environment: all of its variables.
        line: takes each line of its output.
        look: called ten times a second; raises to stop the program, which is then gone.

    Raises:
        OSError: it cannot be started.
    """
    process = subprocess.Popen(  # nosec B603: a list of arguments, no shell
        list(arguments),
        env=utf8(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        creationflags=_HIDDEN,
        start_new_session=os.name == "posix",
    )
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    reading = threading.Thread(target=_read, args=(process, lines), daemon=True)
    reading.start()
    try:
        while True:
            look()
            with suppress(queue.Empty):
                text = lines.get(timeout=_LOOK_S)
                if text is None:
                    return process.wait()
                line(text)
    finally:
        _end(process)
        reading.join(_PATIENCE_S)


@contextmanager
def started(
    arguments: Sequence[str], environment: Mapping[str, str]
) -> Iterator[Callable[[], bool]]:
    """A program that runs beside; it is ended with the block. Its output goes nowhere.

    Args:
        arguments: the program and what it is given.
        environment: all of its variables.

    Returns:
        Whether it still runs.

    Raises:
        OSError: it cannot be started.
    """
    process = subprocess.Popen(  # nosec B603: a list of arguments, no shell
        list(arguments),
        env=utf8(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=_HIDDEN,
        start_new_session=os.name == "posix",
    )
    try:
        yield lambda: process.poll() is None
    finally:
        _end(process)


def utf8(environment: Mapping[str, str]) -> dict[str, str]:
    """Variables with which a Python prints UTF-8 at once, in English."""
    return {**environment, "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1"}


def _read(process: subprocess.Popen[bytes], lines: queue.SimpleQueue[str | None]) -> None:
    """Hand on lines; None at the end."""
    if process.stdout is not None:
        with process.stdout:
            for raw in process.stdout:
                # A progress bar returns to the start of its line.
                text = raw.decode("utf-8", "replace").rstrip().rpartition("\r")[2]
                if text.strip():
                    lines.put(text)
    lines.put(None)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program, and what it started, if it still runs."""
    if process.poll() is not None:
        return
    for gentle in (True, False):
        with suppress(OSError):
            if os.name == "posix":
                os.killpg(process.pid, signal.SIGTERM if gentle else signal.SIGKILL)
            elif gentle:
                process.terminate()
            else:
                process.kill()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_PATIENCE_S)
            return
