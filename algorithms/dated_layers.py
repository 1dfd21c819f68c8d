"""What time a layer of a project shows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsRasterLayer
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ..core.dates.period import Period

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer

# Seconds by which a layer's time is shorter than its period, at the beginning and at the end.
APART_S = 1


def midnight(day: date) -> QDateTime:
    """The moment when a day begins, in UTC."""
    return QDateTime(QDate(day.year, day.month, day.day), QTime(0, 0), Qt.TimeSpec.UTC)


def period_of(layer: QgsMapLayer) -> Period | None:
    """The fixed time that a raster layer's temporal properties state, or None."""
    if not isinstance(layer, QgsRasterLayer):
        return None
    properties = layer.temporalProperties()
    fixed = Qgis.RasterTemporalMode.FixedTemporalRange
    if not properties.isActive() or properties.mode() != fixed:
        return None
    span = properties.fixedTemporalRange()
    if span.isInfinite() or not span.begin().isValid() or not span.end().isValid():
        return None
    end = span.end()
    # A span that ends at midnight has nothing of the day that begins then.
    last = end if span.includeEnd() and end.time().msecsSinceStartOfDay() else end.addMSecs(-1)
    first = span.begin().date().toPyDate()
    return Period(first, max(first, last.date().toPyDate()))
