"""The installation of PyTorch that runs, if one does; windows come and go meanwhile."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from qgis.core import Qgis, QgsMessageLog
from qgis.utils import iface

from ..algorithms.support import tr
from ..dependencies.builds import Build, Gpu, nvidia_gpus
from ..dependencies.install import Plan, install, planned
from ..dependencies.interpreter import interpreter
from .background import NEWS, Work
from .proxy import proxy_for

_TITLE = "GMNet Water"
_current: Work | None = None
# What waits for PyTorch, such as a map that was asked for without it.
_waiting: list[Callable[[], None]] = []


def current() -> Work | None:
    """The installation that runs; None if none does."""
    return _current


def found_here() -> Work:
    """Work that finds QGIS's Python and the GPUs: `(path, gpus)`."""

    def look(_report: object) -> tuple[object, list[Gpu]]:
        return interpreter(), nvidia_gpus()

    return Work(tr("Looking for Python and GPUs"), look)


def plan_of(python: object, build: Build, source: str, version: str) -> Plan:
    """The plan of an installation with QGIS's numpy and QGIS's proxy.

    Raises:
        DependencyError: it cannot be carried out.
    """
    proxy = proxy_for(source.strip() or build.index)
    return planned(python, np.__version__, build, source, version, proxy)  # type: ignore[arg-type]


def begin(plan: Plan) -> Work:
    """Install in the background."""
    global _current
    _current = Work(tr("Install PyTorch"), lambda report: install(plan, report))
    _current.done.connect(_ended)
    return _current.begin()


def afterwards(waiting: Callable[[], None]) -> None:
    """Call something on the main thread once PyTorch has been installed."""
    _waiting.append(waiting)


def forget() -> None:
    """Nothing waits for PyTorch any more."""
    _waiting.clear()


def _ended(work: Work) -> None:
    """Say what came of it, where the window may be closed."""
    global _current
    _current = None
    QgsMessageLog.logMessage("\n".join([*work.lines, work.problem]), _TITLE, Qgis.MessageLevel.Info)
    NEWS.changed.emit()
    if iface is None or work.cancelled:
        return
    if work.problem:
        iface.messageBar().pushMessage(_TITLE, work.problem, Qgis.MessageLevel.Warning, 0)
    else:
        text = tr("PyTorch {} is installed; maps can be made at once.").format(work.result.torch)
        iface.messageBar().pushMessage(_TITLE, text, Qgis.MessageLevel.Success)
        waiting = list(_waiting)
        forget()
        for call in waiting:
            call()
