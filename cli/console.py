"""How the command line speaks to a terminal, and how it is told to end."""

from __future__ import annotations

import re
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_BAR_WIDTH = 40
# Parameters as messages of the core name them, and texts in quotes, which are names of files.
_PARAMETER = re.compile(r"(?<![\w'])[A-Z]+(?:_[A-Z]+)+(?![\w'])|(?<![\w'])[A-Z]{5,}(?![\w'])")
_QUOTED = re.compile(r"'[^']*'")
# Of the map's command, whose options are those of the published command line.
_MAP_OPTIONS = {"STACKED": "-orbit as_des", "ASCENDING": "-orbit as", "DESCENDING": "-orbit des"}
_ALGORITHMS = {"'Prepare Sentinel-1 backscatter'": "'gmnet-water prepare'"}


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

    def show(self, fraction: float) -> None:
        """Draw the bar at a finished part of 0..1."""
        percent = int(100 * fraction)
        if not self._shown or percent == self._percent:
            return
        self._percent = percent
        full = _BAR_WIDTH * percent // 100
        bar = "#" * full + "." * (_BAR_WIDTH - full)
        print(f"\r{self._title} [{bar}] {percent:3d} %", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leave the bar's line."""
        if self._percent >= 0:
            print(file=sys.stderr)


def log(line: str) -> None:
    """A line that is good to know."""
    print(line, file=sys.stderr)


def complain(line: str) -> None:
    """A line that must not be missed."""
    print(f"gmnet-water: {_by_subcommands(line)}", file=sys.stderr)


def _by_subcommands(message: str) -> str:
    """A message that names subcommands where it named algorithms."""
    for algorithm, command in _ALGORITHMS.items():
        message = message.replace(algorithm, command)
    return message


def in_shell(message: str, help_text: str) -> str:
    """A message with a note on how the options are spelled that it names by their parameters.

    Args:
        message: names parameters as the toolbox does: ``set VV_BAND``.
        help_text: the help of the command that was asked, which has its options.
    """
    message = _by_subcommands(message)
    options = {
        option.lstrip("-").replace("-", "_").upper(): option
        for option in re.findall(r"(?<![\w-])--[a-z][a-z-]*", help_text)
    }
    if "IMAGES" in options:
        options |= _MAP_OPTIONS
    # A parameter before a quoted name is what that raster was given as, and is no advice.
    advice = _QUOTED.sub("", re.sub(r"\b[A-Z_]+ '", "'", message))
    named = dict.fromkeys(word for word in _PARAMETER.findall(advice) if word in options)
    if not named:
        return message
    notes = [f"{word} is {options[word]}" for word in named]
    listed = " and ".join(part for part in (", ".join(notes[:-1]), notes[-1]) if part)
    return f"{message} (In the shell {listed}.)"


@contextmanager
def told_to_end() -> Iterator[Callable[[], bool]]:
    """Tells whether Ctrl-C or SIGTERM came, which a run looks for wherever it can stop cleanly.

    GDAL would turn an exception in one of its callbacks into an error of its own. A second Ctrl-C
    raises `KeyboardInterrupt` all the same.
    """
    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    told = False

    def hear(number: int, frame: FrameType | None) -> None:
        nonlocal told
        if told:
            signal.default_int_handler(number, frame)
        told = True

    # What is started in the background of a script ignores Ctrl-C.
    heard = [
        one
        for one in (signal.SIGINT, signal.SIGTERM)
        if signal.getsignal(one) is not signal.SIG_IGN
    ]
    before = {one: signal.signal(one, hear) for one in heard}
    try:
        yield lambda: told
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
