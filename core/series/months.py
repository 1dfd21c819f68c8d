"""Calendar months: which of them a mask shows, and spans of them that are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ..dates.period import Period, span_label
from ..errors import InputError

# A mask of more days than any month has shows several months.
LONGEST_MONTH = 31
_MIDDLE_DAY = 15
_WRITTEN = re.compile(r"(\d{4})(?:-(\d\d))?(?:\s*(?:to|/)\s*(\d{4})(?:-(\d\d))?)?")


@dataclass(frozen=True, order=True)
class Month:
    """A month of a year.

    Attributes:
        number: months since the year 0, so that months can be counted and compared.
    """

    number: int

    @classmethod
    def of(cls, day: date) -> Month:
        """The month of a day."""
        return cls(day.year * 12 + day.month - 1)

    @property
    def year(self) -> int:
        """Its year."""
        return self.number // 12

    @property
    def calendar_month(self) -> int:
        """1 January .. 12 December."""
        return self.number % 12 + 1

    @property
    def digits(self) -> int:
        """YYYYMM."""
        return self.year * 100 + self.calendar_month

    @property
    def period(self) -> Period:
        """From its first to its last day."""
        return Period.month(self.year, self.calendar_month)

    @property
    def label(self) -> str:
        """YYYY-MM."""
        return self.period.label


def months_of(period: Period) -> tuple[Month, ...]:
    """The months that an observation of a period counts for.

    Up to 31 days: the month of the middle day. Longer: every month whose 15th lies within, at
    least one.
    """
    if (period.end - period.start).days < LONGEST_MONTH:
        return (Month.of(period.middle),)
    first, last = Month.of(period.start), Month.of(period.end)
    begin = first.number + (period.start.day > _MIDDLE_DAY)
    stop = last.number + (period.end.day >= _MIDDLE_DAY)
    return tuple(Month(number) for number in range(begin, stop))


@dataclass(frozen=True)
class Calendar:
    """Which months the masks of a series count for.

    Attributes:
        of_masks: the months of each mask, the masks in order of time.
        months: all of them, in order.
        complete_after: for each mask the months of which all masks, and all those of earlier
            months, were seen with it; every month once, in order.
    """

    of_masks: tuple[tuple[Month, ...], ...]
    months: tuple[Month, ...]
    complete_after: tuple[tuple[Month, ...], ...]

    @classmethod
    def of(cls, periods: Sequence[Period]) -> Calendar:
        """The calendar of masks of these periods."""
        of_masks = tuple(months_of(period) for period in periods)
        last_mask = {month: number for number, some in enumerate(of_masks) for month in some}
        months = tuple(sorted(last_mask))
        complete: list[list[Month]] = [[] for _ in of_masks]
        latest = 0
        for month in months:
            latest = max(latest, last_mask[month])
            complete[latest].append(month)
        return cls(of_masks, months, tuple(tuple(some) for some in complete))


@dataclass(frozen=True)
class Span:
    """Whole months from ``first`` to ``last``, both within."""

    first: Month
    last: Month

    @property
    def label(self) -> str:
        """2020, 2020-03 or 2020-03 to 2020-08."""
        whole = self.first.calendar_month == 1 and self.last.calendar_month == 12
        if whole and self.first.year == self.last.year:
            return str(self.first.year)
        return span_label(self.first.period, self.last.period)

    def holds(self, months: Iterable[Month]) -> bool:
        """Whether all of ``months`` lie within."""
        return all(self.first <= month <= self.last for month in months)


def span_of(text: str, parameter: str) -> Span:
    """The span that a user wrote: ``2019``, ``2019-03``, ``2019-03 to 2020-02`` (or with ``/``).

    Raises:
        InputError: it is written in another way, no calendar has it, or it ends before it begins.
    """
    found = _WRITTEN.fullmatch(text.strip())
    if found is not None:
        year, month, last_year, last_month = found.groups()
        try:
            first = Month.of(date(int(year), int(month or 1), 1))
            last = Month.of(
                date(int(last_year or year), int((last_month if last_year else month) or 12), 1)
            )
        except ValueError:  # no such month
            found = None
    if found is None:
        raise InputError(
            f"{parameter} is '{text}', which is not a period; write a year, a month, or the first "
            "and the last of them, such as 2019, 2019-03 or 2019-03 to 2020-02."
        )
    if last < first:
        raise InputError(f"{parameter} '{text}' ends before it begins; swap its two months.")
    return Span(first, last)


def years_at_the_ends(months: Sequence[Month]) -> tuple[Span, Span]:
    """The first and the last year of some months, as spans."""
    first, last = min(months).year, max(months).year
    return _year(first), _year(last)


def _year(year: int) -> Span:
    return Span(Month(12 * year), Month(12 * year + 11))
