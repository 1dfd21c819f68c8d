"""How fast a run is, and how long it will still take, for the log."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from ..report import Report

# Seconds after which the pace is first reported, and the longest time between two lines; the time
# doubles from line to line.
_FIRST_S, _LONGEST_S = 3.0, 60.0


class Pace:
    """Watches a run's progress and reports its pace.

    Args:
        report: gets the lines.
        pixels: pixels of the whole run.
        clock: gives seconds.
    """

    def __init__(
        self, report: Report, pixels: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._report = report
        self._pixels = pixels
        self._clock = clock
        self._began = clock()
        self._wait = _FIRST_S
        self._next = self._began + self._wait

    def watched(self) -> Report:
        """The report, whose progress 0..1 is watched."""
        return replace(self._report, progress=self._progress)

    def _progress(self, fraction: float) -> None:
        now = self._clock()
        if now >= self._next and 0 < fraction < 1:
            seconds = now - self._began
            left = seconds * (1 - fraction) / fraction
            rate = self._pixels * fraction / seconds / 1e6
            self._report.info(f"{rate:.2f} million pixels a second; {in_words(left)} left.")
            self._wait = min(2 * self._wait, _LONGEST_S)
            self._next = now + self._wait
        self._report.progress(fraction)


def in_words(seconds: float) -> str:
    """A span of time, as exact as an estimate of it can be: ``about 40 s``, ``about 3 min``."""
    if seconds < 90:
        return f"about {max(5 * round(seconds / 5), 5)} s"
    if seconds < 90 * 60:
        return f"about {round(seconds / 60)} min"
    return f"about {seconds / 3600:.1f} h"
