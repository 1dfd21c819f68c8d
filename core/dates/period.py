"""Dates of rasters, and the periods that they are grouped by."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum


class PeriodLength(str, Enum):
    """What dates are grouped by; the values are the algorithms' parameter values."""

    DAY = "day"
    DEKAD = "dekad"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


# What a series has a mask for, unless another length is asked for.
USUAL_LENGTH = PeriodLength.MONTH


@dataclass(frozen=True, order=True)
class Period:
    """A span of whole days.

    Attributes:
        start: first day.
        end: last day, itself within the period.
    """

    start: date
    end: date

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """A calendar month."""
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]))

    @classmethod
    def around(cls, day: date, length: PeriodLength) -> Period:
        """The period of a length that a day lies in; dekads begin on the 1st, 11th and 21st."""
        if length is PeriodLength.DAY:
            return cls(day, day)
        if length is PeriodLength.YEAR:
            return cls(date(day.year, 1, 1), date(day.year, 12, 31))
        if length is PeriodLength.QUARTER:
            first = day.month - (day.month - 1) % 3
            return cls(date(day.year, first, 1), cls.month(day.year, first + 2).end)
        month = cls.month(day.year, day.month)
        if length is PeriodLength.MONTH:
            return month
        start = month.start.replace(day=min(1 + (day.day - 1) // 10 * 10, 21))
        return cls(start, month.end if start.day == 21 else start + timedelta(days=9))

    @property
    def label(self) -> str:
        """Short and sortable: 2020, 2020-Q2, 2020-03, 2020-03-05 or 2020-03-11 to 2020-03-20."""
        for length, text in (
            (PeriodLength.YEAR, f"{self.start:%Y}"),
            (PeriodLength.QUARTER, f"{self.start:%Y}-Q{(self.start.month + 2) // 3}"),
            (PeriodLength.MONTH, f"{self.start:%Y-%m}"),
            (PeriodLength.DAY, f"{self.start:%Y-%m-%d}"),
        ):
            if self == Period.around(self.start, length):
                return text
        return f"{self.start} to {self.end}"

    @property
    def days(self) -> int:
        """How many there are."""
        return (self.end - self.start).days + 1

    @property
    def middle(self) -> date:
        """The day in the middle."""
        return self.start + (self.end - self.start) / 2


def span_label(first: Period, last: Period) -> str:
    """What to call the time from one period to another."""
    return first.label if first == last else f"{first.label} to {last.label}"
