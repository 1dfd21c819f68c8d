"""Dates of rasters, and the periods that they are grouped by."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from ..errors import InputError
from ..source_names import stem_of as stem_of

# Start of the acquisition in a Sentinel-1 product's name (Sentinel-1 product specification).
_PRODUCT = re.compile(
    r"S1[A-D]_[A-Z0-9]{2}_[A-Z0-9_]{4}_[A-Z0-9]{4}_(\d{4})(\d\d)(\d\d)T", re.IGNORECASE
)
# As `Period.label` writes several days, in names of files.
_SPAN = re.compile(r"(?<!\d)(?<!\dT)((?:19|20)\d\d-\d\d-\d\d)_((?:19|20)\d\d-\d\d-\d\d)(?!\d)")
# From the most to the least exact; a name is searched for one after the other.
_USUAL = tuple(
    re.compile(rf"(?<!\d)(?<!\dT)((?:19|20)\d\d){rest}(?!\d)")
    for rest in (
        r"([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])",
        r"([-_.]?)(0[1-9]|1[0-2])",
        r"-Q([1-4])",
        r"(?![-_.]?\d)",
    )
)
_QUARTER = _USUAL[2]
_TOKENS = {"YYYY": r"(?P<year>(?:19|20)\d\d)", "MM": r"(?P<month>\d\d)", "DD": r"(?P<day>\d\d)"}


class PeriodLength(str, Enum):
    """What dates are grouped by; the values are the algorithms' parameter values."""

    DAY = "day"
    DEKAD = "dekad"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


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


def period_in_name(name: str, pattern: str = "") -> Period | None:
    """The days, month, quarter or year that a file's name tells.

    Args:
        name: file name, without its folder.
        pattern: how dates are written, such as ``YYYY-MM-DD``, ``water_YYYYMM`` or ``DDMMYYYY``:
            YYYY, MM and DD are digits, all else is taken literally, anywhere in the name. Empty
            finds Sentinel-1 product names (start of the acquisition), then
            2020-03-11_2020-03-20, then 2020-03-05, 20200305, 2020-03, 202003 (with any of
            ``-_.`` between), 2020-Q1 and 2020.

    Returns:
        None if there is no date, or one that no calendar has.

    Raises:
        InputError: the pattern has no year, or a day without a month.
    """
    if pattern:
        found = _expression(pattern).search(name)
        parts = found.groupdict() if found else {}
        return _period(parts.get("year"), parts.get("month"), parts.get("day"))
    if product := _PRODUCT.search(name):
        return _period(*product.groups())
    if (span := _SPAN.search(name)) and (period := _span(*span.groups())):
        return period
    for expression in _USUAL:
        if found := expression.search(name):
            year, *rest = (part for part in found.groups() if part is None or part.isdigit())
            if expression is _QUARTER:
                return Period.around(date(int(year), 3 * int(rest[0]), 1), PeriodLength.QUARTER)
            return _period(year, *rest)
    return None


def parts_beside_date(name: str, pattern: str = "") -> list[str]:
    """What a file's name holds before, between and after days, months or quarters.

    Digits of a date are no number of anything else. A year alone may be one, so it stays.

    Args:
        name: file name, without its folder.
        pattern: as in `period_in_name`.

    Raises:
        InputError: as in `period_in_name`.
    """
    for expression in [_expression(pattern)] if pattern else [_PRODUCT, *_USUAL[:-1]]:
        if expression.search(name):
            return expression.sub("\0", name).split("\0")
    return [name]


def _expression(pattern: str) -> re.Pattern[str]:
    """A pattern as a regular expression."""
    missing = "YYYY" not in pattern or ("DD" in pattern and "MM" not in pattern)
    if missing or any(pattern.count(token) > 1 for token in _TOKENS):
        raise InputError(
            f"The date pattern '{pattern}' does not say which digits are the date; write YYYY, and "
            "MM and DD if there are any, once each, such as YYYY-MM-DD or water_YYYYMM."
        )
    text = re.escape(pattern)
    for token, expression in _TOKENS.items():
        text = text.replace(token, expression)
    return re.compile(text)


def _period(year: str | None, month: str | None = None, day: str | None = None) -> Period | None:
    if year is None:
        return None
    try:
        if month is None:
            return Period.around(date(int(year), 1, 1), PeriodLength.YEAR)
        if day is None:
            return Period.month(int(year), int(month))
        one = date(int(year), int(month), int(day))
    except ValueError:  # no such day in the calendar
        return None
    return Period(one, one)


def _span(first: str, last: str) -> Period | None:
    try:
        period = Period(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:  # no such day in the calendar
        return None
    return period if period.start <= period.end else None
