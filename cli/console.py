"""How the command line uses a terminal, and how it is asked to end."""

from __future__ import annotations

import codecs
import io
import json
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

_BAR_WIDTH = 40
# How letters are written where a console has not got them, as in code page 1252 or in ASCII.
_PLAIN = str.maketrans(
    {"²": "2", "…": "...", "–": "-", "·": "-", "±": "+/-", "≥": ">=", "≤": "<=", "×": "x"}
)
_HANDLER = "gmnet_plain"
_ALGORITHMS = {"'Prepare Sentinel-1 backscatter'": "'gmnet-water prepare'"}


def speak_plainly() -> None:
    """Let whatever is written to a console arrive there, in other letters where it has to.

    On Windows a console, and much more a pipe, has the letters of one language; writing any other
    is an error of Python's, which would end a run that has done its work.
    """
    codecs.register_error(_HANDLER, _plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def _plain(error: UnicodeError) -> tuple[str, int]:
    """Plain letters in the place of those that a console lacks, and where to continue."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end].translate(_PLAIN)
    return lacking.encode("ascii", "backslashreplace").decode("ascii"), error.end


def as_json(found: Any) -> str:
    """Results as JSON, which is the same whatever letters the console has."""
    known = (sys.stdout.encoding or "").replace("-", "").lower() == "utf8"
    return json.dumps(found, ensure_ascii=not known, indent=2)


class Bar:
    """A progress bar on a terminal; without a terminal, nothing.

    Args:
        title: what is worked on.
        wanted: whether it is shown at all.
    """

    def __init__(self, title: str, wanted: bool) -> None:
        self._title = title
        self._shown = wanted and sys.stderr.isatty()
        self._percent = -1
        self._words = ""
        self._length = 0

    def tell(self, words: str) -> None:
        """Show how far the run is in words, beside the bar."""
        if words != self._words:
            self._words = words
            if self._percent >= 0:
                self._draw()

    def show(self, fraction: float) -> None:
        """Draw the bar at a finished part of 0..1."""
        percent = int(100 * fraction)
        if not self._shown or percent == self._percent:
            return
        self._percent = percent
        self._draw()

    def _draw(self) -> None:
        full = _BAR_WIDTH * self._percent // 100
        bar = "#" * full + "." * (_BAR_WIDTH - full)
        line = f"{self._title} [{bar}] {self._percent:3d} %"
        line += f"  {self._words}" if self._words else ""
        # Words that were longer are covered.
        print(f"\r{line:<{self._length}}", end="", file=sys.stderr, flush=True)
        self._length = len(line)

    def end(self) -> None:
        """Leave the bar's line."""
        if self._percent >= 0:
            print(file=sys.stderr)


def log(line: str) -> None:
    """An informative line."""
    print(line, file=sys.stderr)


def log_unless(quiet: bool) -> Callable[[str], None]:
    """`log`, or nothing in quiet mode."""
    return (lambda _line: None) if quiet else log


def complain(line: str) -> None:
    """A warning or an error."""
    print(f"gmnet-water: {_by_subcommands(line)}", file=sys.stderr)


def _by_subcommands(message: str) -> str:
    """A message that names subcommands where it named algorithms."""
    for algorithm, command in _ALGORITHMS.items():
        message = message.replace(algorithm, command)
    return message


@contextmanager
def stop_requested() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl-C or SIGTERM came, which a run looks for wherever it can stop cleanly.

    GDAL would turn an exception in one of its callbacks into its own error. A second Ctrl-C
    raises `KeyboardInterrupt` all the same.
    """
    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    interrupted = False

    def hear(number: int, frame: FrameType | None) -> None:
        nonlocal interrupted
        if interrupted:
            signal.default_int_handler(number, frame)
        interrupted = True

    # What is started in the background of a script ignores Ctrl-C.
    heard = [
        one
        for one in (signal.SIGINT, signal.SIGTERM)
        if signal.getsignal(one) is not signal.SIG_IGN
    ]
    before = {one: signal.signal(one, hear) for one in heard}
    try:
        yield lambda: interrupted
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
