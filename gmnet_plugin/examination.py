"""A look at a raster in the background: whether it can be mapped, and what only its user knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..algorithms.language import tr
from ..commands.map_water import MAP_WATER
from ..core.errors import Cancelled, GMNetError, UnclearError
from ..core.parameters import build
from ..core.report import Report
from ..models.errors import ModelError

# What a sentence calls the parameters of *Map surface water* that nobody sees here.
_CALLED = {
    "backscatter": "Raster",
    "units": "the units",
    "scale": "the factor",
    "vv_band": "the band of VV",
    "vh_band": "the band of VH",
    "ascending": "ascending",
    "descending": "descending",
    "stacked": "a stack",
    "extent": "The visible extent",
    "model": "the model set",
}

# Begins what is said of the raster itself.
_OF_THE_RASTER = re.compile(r"Raster '.*?'(?: \(\w+\))?: (.*)")


def called(name: str) -> str:
    """What a sentence calls a parameter of *Map surface water*."""
    return tr(_CALLED.get(name, name.upper()))


@dataclass
class Finding:
    """What a raster turned out to be.

    Attributes:
        lines: what was taken for what.
        problem: why it cannot be mapped as it is; empty if it can.
        unclear: the fields of the request that its user can answer.
        words: the answers that are left; empty where all are.
    """

    lines: list[str] = field(default_factory=list)
    problem: str = ""
    unclear: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def taken(self) -> str:
        """Which bands and units were taken, in a sentence or two; the log has the rest."""
        found = (_OF_THE_RASTER.match(line) for line in self.lines)
        texts = [match[1] for match in found if match is not None]
        return " ".join(text[:1].upper() + text[1:] for text in texts)


class Examination(QgsTask):
    """Plans a map in the background, as the run itself will, and finds what is unclear.

    Args:
        title: of the raster.
        values: of the request's fields.

    Attributes:
        done: emitted on the main thread with the `Finding`; not after it was cancelled.
    """

    done = pyqtSignal(object)

    def __init__(self, title: str, values: Mapping[str, Any]) -> None:
        super().__init__(tr("Looking at {}").format(title), QgsTask.Flag.CanCancel)
        self._values = dict(values)
        self._finding: Finding | None = None

    def run(self) -> bool:
        """Called by QGIS in a thread of its own."""
        try:
            self._finding = examine(self._values, self.isCanceled)
        except Cancelled:
            return False
        except Exception as error:  # noqa: BLE001  what a task raises is lost otherwise
            self._finding = Finding(problem=f"{type(error).__name__}: {error}")
        return True

    def finished(self, successful: bool) -> None:
        """Called by QGIS on the main thread."""
        if successful and self._finding is not None:
            self.done.emit(self._finding)


def examine(values: Mapping[str, Any], cancelled: Callable[[], bool]) -> Finding:
    """Plan a map of the fields' values.

    Raises:
        Cancelled: it was.
    """
    finding = Finding()
    report = Report(
        info=finding.lines.append,
        warning=finding.lines.append,
        cancelled=cancelled,
        spelling=called,
    )
    try:
        MAP_WATER.work().plan(build(MAP_WATER.request, {**values, "output": Path()}), report)
    except (GMNetError, ModelError) as error:
        text = error.spelled(called)
        finding.problem = text[:1].upper() + text[1:]
        if isinstance(error, UnclearError):
            finding.unclear, finding.words = error.fields, error.words
    return finding
