"""The time that a project plays: that of its dated layers, one of their periods after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import qgis.utils
from qgis.core import (
    QgsDateTimeRange,
    QgsInterval,
    QgsProject,
    QgsTemporalNavigationObject,
    QgsTemporalUtils,
)
from qgis.PyQt.QtCore import Qt

from ..core.dates.period import Period, PeriodLength
from .dated_layers import APART_S, midnight
from .qgis_versions import temporal_unit

if TYPE_CHECKING:
    from collections.abc import Iterable

# Where the project keeps the range that it was given here, to know it again.
_SCOPE, _KEY = "GMNet", "/TemporalRange"
# The step that shows one period after another; dekads have no length that all of them share.
_STEPS = {
    PeriodLength.DAY: (1, "Days"),
    PeriodLength.DEKAD: (1, "IrregularStep"),
    PeriodLength.MONTH: (1, "Months"),
    PeriodLength.QUARTER: (3, "Months"),
    PeriodLength.YEAR: (1, "Years"),
}


def play(project: QgsProject, periods: Iterable[Period], length: PeriodLength) -> None:
    """Give a project the time of its dated layers, and a period as the step.

    QGIS's own step is an hour. A range that the project has from its user stays, and the step
    with it.

    Args:
        project: gets them, and the desktop's temporal controller with it.
        periods: of all dated layers.
        length: of the step; the range is made of whole ones.
    """
    settings, periods = project.timeSettings(), list(periods)
    before = settings.temporalRange()
    own = not before.isInfinite() and _text(before) != project.readEntry(_SCOPE, _KEY)[0]
    if own or not periods:
        return
    first = Period.around(min(one.start for one in periods), length)
    last = Period.around(max(one.end for one in periods), length)
    # Ends with the last layer, as QGIS's full range does; a moment later would be a frame more.
    end = midnight(last.end).addDays(1).addSecs(-APART_S)
    whole = QgsDateTimeRange(midnight(first.start), end)
    count, name = _STEPS[length]
    unit = temporal_unit(name)
    settings.setTemporalRange(whole)
    settings.setTimeStep(count)
    settings.setTimeStepUnit(unit)
    project.writeEntry(_SCOPE, _KEY, _text(whole))
    controller = _controller(project)
    if controller is not None:
        ranges = QgsTemporalUtils.usedTemporalRangesForProject(project)
        controller.setAvailableTemporalRanges(ranges)
        controller.setTemporalExtents(whole)
        controller.setFrameDuration(QgsInterval(count, unit))


def _text(span: QgsDateTimeRange) -> str:
    ends = (one.toString(Qt.DateFormat.ISODate) for one in (span.begin(), span.end()))
    return "/".join(ends)


def _controller(project: QgsProject) -> QgsTemporalNavigationObject | None:
    """What plays in the desktop, if there is one and the project is open in it."""
    iface = qgis.utils.iface
    if iface is None or project is not QgsProject.instance():
        return None
    controller = iface.mapCanvas().temporalController()
    return controller if isinstance(controller, QgsTemporalNavigationObject) else None
