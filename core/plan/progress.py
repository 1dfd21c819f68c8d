"""How far the run of a plan is: tasks done and failed, speed, and the time that is left."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from ..report import Report
from ..water.pace import in_words
from .task import Task

# Part of the progress bar before what follows the last task.
_TASKS = 0.99


class Progress:
    """Counts tasks, for a progress bar and the words beside it.

    Args:
        tasks: what is to be done.
        report: gets the progress.
        clock: gives seconds.
    """

    def __init__(
        self,
        tasks: Sequence[Task],
        report: Report,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._report = report
        self._total = len(tasks)
        self._pixels = max(sum(task.pixels for task in tasks), 1)
        self._clock = clock
        self._began = clock()
        self._done = self._failed = 0
        # Of all tasks that ended, and of those that were mapped.
        self._ended = self._mapped = 0
        self._current: Task | None = None

    def begin(self, task: Task) -> None:
        """A task begins."""
        self._current = task
        self._show(0.0)

    def of_task(self) -> Report:
        """A report whose progress 0..1 is that of the task that began last."""
        return replace(self._report, progress=self._show)

    def put_back(self, task: Task) -> None:
        """A task failed and will be tried again."""
        self._leave(task)
        self._show(0.0)

    def end(self, task: Task, failed: bool, made: bool) -> None:
        """A task ended."""
        self._leave(task)
        self._ended += task.pixels
        self._mapped += task.pixels if made else 0
        self._failed += failed
        self._done += not failed
        self._show(0.0)

    def finish(self) -> None:
        """All tasks ended."""
        self._report.progress(_TASKS)

    def _leave(self, task: Task) -> None:
        if self._current is not None and self._current.number == task.number:
            self._current = None

    def _show(self, of_task: float) -> None:
        current = self._current.pixels * of_task if self._current else 0.0
        part = (self._ended + current) / self._pixels
        self._report.status(self._words(part, self._mapped + current))
        self._report.progress(_TASKS * part)

    def _words(self, part: float, mapped: float) -> str:
        seconds = self._clock() - self._began
        done = f"{self._done} of {self._total} tasks done, {self._failed} failed"
        if not mapped or not seconds:
            return done
        rate = mapped / seconds / 1e6
        if part >= 1:
            return f"{done}, {rate:.2f} Mpx/s"
        left = in_words(seconds * (1 - part) / part)
        return f"{done}, {rate:.2f} Mpx/s, {left} left"
