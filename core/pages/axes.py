"""Axes of charts: where their ticks are, and how many digits a value needs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta

# Spans of up to so many days have ticks at days, longer ones at months.
_SHORT = 70
# Room below the smallest value of an axis that does not begin at 0, in parts of the values' range.
_FLOOR = 0.1
_DAY_STEPS = (1, 2, 5, 10)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240)


def value_ticks(values: Sequence[float], most: int = 6) -> list[float]:
    """Ticks in steps of 1, 2 or 5 times a power of ten, the ends enclosing all values.

    The axis begins at 0 unless the smallest value is more than half of the largest.

    Args:
        values: at least one, none of them negative or NaN.
        most: how many steps there may be.
    """
    low, high = min(values), max(values)
    if low <= high / 2 or low == high:
        low = 0.0
    else:
        low -= _FLOOR * (high - low)
    if high <= low:
        high = low + 1.0
    power = 10.0 ** math.floor(math.log10((high - low) / most))
    for step in (power, 2 * power, 5 * power, 10 * power, 20 * power):
        # A value on a tick to rounding needs no further one.
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
        if last - first <= most:
            break
    return [number * step for number in range(first, last + 1)]


def tick_digits(ticks: Sequence[float]) -> int:
    """Digits after the point that make ticks differ."""
    return max(0, -math.floor(math.log10(ticks[1] - ticks[0]) + 1e-9))


def digits(largest: float, significant: int = 3) -> int:
    """Digits after the point that show so many significant ones of the largest value, up to 6."""
    if not largest > 0:
        return 0
    return min(6, max(0, significant - 1 - math.floor(math.log10(largest))))


def date_ticks(first: date, last: date, most: int = 7) -> list[tuple[date, str]]:
    """Days, months or years between two days, with their labels."""
    if (last - first).days <= _SHORT:
        for step in _DAY_STEPS:
            days = range(first.toordinal(), last.toordinal() + 1)
            found = [date.fromordinal(day) for day in days if day % step == 0]
            if len(found) <= most:
                break
        return [(day, day.isoformat()) for day in found]
    begin = first if first.day == 1 else first.replace(day=1) + timedelta(days=31)
    for step in _MONTH_STEPS:
        months = range(begin.year * 12 + begin.month - 1, last.year * 12 + last.month)
        found = [date(month // 12, month % 12 + 1, 1) for month in months if month % step == 0]
        if len(found) <= most:
            break
    return [(day, f"{day:%Y}" if step % 12 == 0 else f"{day:%Y-%m}") for day in found]
