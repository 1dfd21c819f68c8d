"""Work in QGIS's background, which ends with a result or a sentence on the main thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..algorithms.language import translated
from ..core.errors import Cancelled
from ..core.report import Report
from ..spelling import SpelledError

# Python must hold tasks that run, or QGIS crashes.
_RUNNING: set[Work] = set()


class Work(QgsTask):
    """A function that runs in the background.

    Args:
        title: what QGIS calls the task.
        function: gets a report, which it asks for cancellation; errors that are a sentence, of
            `SpelledError`, become the problem.

    Attributes:
        line: a line for a log.
        done: the work has ended, whatever came of it; given on the main thread.
        lines: the log so far.
        result: what the function gave.
        problem: why it gave nothing; empty if it did, or was cancelled.
        cancelled: whether the user stopped it.
    """

    line = pyqtSignal(str)
    done = pyqtSignal(object)

    def __init__(self, title: str, function: Callable[[Report], Any]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._function = function
        self.lines: list[str] = []
        self.result: Any = None
        self.problem = ""
        self.cancelled = False

    def begin(self) -> Work:
        """Have QGIS run it."""
        _RUNNING.add(self)
        QgsApplication.taskManager().addTask(self)
        return self

    def run(self) -> bool:
        report = Report(
            info=self._note,
            warning=self._note,
            progress=lambda part: self.setProgress(100.0 * part),
            cancelled=self.isCanceled,
        )
        try:
            self.result = self._function(report)
        except Cancelled:
            self.cancelled = True
        except SpelledError as error:
            self.problem = translated(str(error))
        except Exception as error:  # noqa: BLE001  QGIS would only say that the task failed
            self.problem = f"{type(error).__name__}: {error}"
        return not (self.problem or self.cancelled)

    def finished(self, good: bool) -> None:
        _RUNNING.discard(self)
        # Cancelled before it began.
        self.cancelled = self.cancelled or (not good and not self.problem)
        self.done.emit(self)

    def _note(self, text: str) -> None:
        line = translated(text)
        self.lines.append(line)
        self.line.emit(line)


class _News(QObject):
    """Says that the PyTorch there is has changed."""

    changed = pyqtSignal()


NEWS = _News()
