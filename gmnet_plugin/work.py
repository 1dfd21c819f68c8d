"""Work of the plugin's own in a background task, with progress and cancel."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask

from ..algorithms.language import tr, translated
from ..core.errors import Cancelled, GMNetError
from ..core.report import Report

# The tab of QGIS's log.
_LOG = "GMNet"


def _unheard(_line: str) -> None:
    """Lines that nobody reads: what is to be known stands in the result."""


class Work(QgsTask):
    """Runs a function in the background, and hands its result on to the main thread.

    Args:
        title: what the task manager shows.
        work: does it, with a report to be asked for cancellation; it touches nothing of QGIS.
        done: takes the result, on the main thread.
        failed: takes a sentence on what went wrong, on the main thread; a run that was cancelled
            has none.
        cancelled: called on the main thread after a run that was cancelled.
    """

    # Without a reference here Python would let go of a running task, and QGIS crash.
    _running: set[Work] = set()

    def __init__(
        self,
        title: str,
        work: Callable[[Report], Any],
        done: Callable[[Any], None],
        failed: Callable[[str], None],
        cancelled: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._work, self._done, self._failed, self._stopped = work, done, failed, cancelled
        self._result: Any = None
        self._problem = ""

    def start(self) -> Work:
        """Hand it to QGIS's task manager."""
        self._running.add(self)
        QgsApplication.taskManager().addTask(self)
        return self

    def run(self) -> bool:
        """Called by QGIS in another thread."""
        report = Report(
            info=_unheard,
            warning=_unheard,
            progress=lambda part: self.setProgress(100 * part),
            cancelled=self.isCanceled,
        )
        try:
            self._result = self._work(report)
        except Cancelled:
            return False
        except GMNetError as error:
            self._problem = translated(str(error))
            return False
        except Exception as error:  # noqa: BLE001  what is raised here would bring QGIS down
            QgsMessageLog.logMessage(traceback.format_exc(), _LOG, Qgis.MessageLevel.Critical)
            self._problem = tr("Something unexpected happened: {}. The log has more.").format(error)
            return False
        return True

    def finished(self, result: bool) -> None:
        """Called by QGIS on the main thread."""
        self._running.discard(self)
        if self.isCanceled():
            self._stopped()
        elif result:
            self._done(self._result)
        else:
            self._failed(self._problem)
