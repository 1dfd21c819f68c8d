"""Dates in the names of files: product names, and the usual ways of writing dates.

A name is searched for days, then months, then longer times; the most exact date counts. A date
that can be read in several ways is not guessed: it is ambiguous, until other names of the same list
or a pattern show how it is written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import timedelta

from ..errors import InputError
from .forms import YEAR, Found, Reading, most_exact
from .pattern import date_expression, period_of_parts, with_pattern
from .period import Period

# Names of products that state another time after that of the acquisition, such as that of the
# processing. Sentinel-1 and Sentinel-2 product specifications; Landsat Collection 2 file names;
# OPERA product specifications (RTC-S1, CSLC-S1, DSWx, DIST-ALERT).
_DATE = r"(\d{4})(\d\d)(\d\d)"
_PRODUCTS = tuple(
    re.compile(expression, re.IGNORECASE)
    for expression in (
        rf"S1[A-D]_[A-Z0-9]{{2}}_[A-Z0-9_]{{4}}_[A-Z0-9]{{4}}_{_DATE}T",
        rf"S2[A-D]_MSI[A-Z0-9]{{3}}_{_DATE}T",
        rf"L[COTEM]0\d_L\d[A-Z]{{2}}_\d{{6}}_{_DATE}(?=_)",
        rf"OPERA_L\d_(?:RTC|CSLC|DSWx|DIST)[A-Z0-9-]*_[A-Z0-9-]+_{_DATE}T",
    )
)
# What Earth Engine appends to the parts of a large export: first row and column.
_EXPORT_PART = re.compile(r"-\d{10}-\d{10}$")

_BETWEEN = re.compile(r"[-_. ]{1,3}(?:to[-_. ]{1,3})?|to", re.IGNORECASE)


def period_in_name(name: str, pattern: str = "") -> Period | None:
    """The days, month, quarter or year that a file's name shows by itself.

    Args:
        name: file name, without its folder.
        pattern: how dates are written, as in `date_pattern.with_pattern`; empty: detect it.

    Returns:
        None if there is no date, or one that no calendar has.

    Raises:
        InputError: the date is ambiguous, or the pattern finds none.
    """
    reading = dates_in_names([name], pattern)[0]
    if reading.unclear:
        reason = how_unclear(name, reading)
        raise InputError(f"{reason[0].upper()}{reason[1:]}.")
    return reading.period


def dates_in_names(names: Sequence[str], pattern: str = "") -> list[Reading]:
    """What each of the names in a list shows of its date.

    Without a pattern a name is searched for a product's acquisition (Sentinel-1, OPERA, Sentinel-2,
    Landsat), then for days (2020-03-05, 20200305, 05.03.2020, 17-03-2020, 5Mar2020), months
    (2020-03, 202003, 03-2020, Mar2020), quarters and weeks (2020-Q1, 2020-W10), days of a year
    (2020-065, 2020065), and years. Two dates with nothing between them but ``to`` are the first and
    the last day. Where a date could be read in several ways, as 05-03-2020, the other names of the
    list may show how it is written.

    Args:
        names: file names, without folders.
        pattern: as in `period_in_name`.

    Raises:
        InputError: the pattern finds no date.
    """
    # Some file systems take letters with marks apart.
    names = [unicodedata.normalize("NFC", name) for name in names]
    if pattern:
        found = [with_pattern(name, pattern) for name in names]
        return [Reading({pattern: one} if one else {}) for one in found]
    readings = [_reading(name) for name in names]
    common: dict[str, set[str]] = {}
    for one in readings:
        if one.shape:
            common[one.shape] = common.get(one.shape, set(one.periods)) & set(one.periods)
    return [
        Reading({key: period for key, period in one.periods.items() if key in common[one.shape]})
        if one.unclear and one.shape and common[one.shape]
        else one
        for one in readings
    ]


def how_unclear(name: str, reading: Reading) -> str:
    """What is ambiguous about a date and what to do, as the end of a sentence."""
    pattern = next((key for key in reading.periods if "YY" in key), "YYYY-MM-DD")
    return (
        f"the date in '{name}' is ambiguous ({reading.choices}); say how it is written with "
        f"a date pattern, such as {pattern}"
    )


def parts_beside_date(name: str, pattern: str = "") -> list[str]:
    """What a file's name holds before, between and after days, months or quarters.

    Digits of a date do not number anything else. A year alone may be one, so it stays, and so
    does what may be a number beside a year.

    Args:
        name: file name, without its folder.
        pattern: as in `period_in_name`.

    Raises:
        InputError: the pattern finds no date.
    """
    if pattern:
        return date_expression(pattern).sub("\0", name).split("\0")
    name = _EXPORT_PART.sub("", unicodedata.normalize("NFC", name))
    for product in _PRODUCTS:
        if product.search(name):
            return product.sub("\0", name).split("\0")
    tier, found = most_exact(name)
    if tier == YEAR:
        return [name]
    parts, end = [], 0
    for one in found:
        if "YYYY" not in one.reading.periods:
            parts.append(name[end : one.start])
            end = one.end - len(one.time)
    return [*parts, name[end:]]


def _reading(name: str) -> Reading:
    """What one name shows."""
    name = _EXPORT_PART.sub("", name)
    if products := _products_in(name):
        if len({one.reading.period for one in products}) > 1:
            return Reading(_different(name, products))
        return products[0].reading
    found = [one for one in most_exact(name)[1] if one.reading.periods]
    if not found:
        return Reading()
    shapes = {one.reading.shape for one in found}
    if len(shapes) == 1 and shapes != {""}:
        # Dates of one name are written alike, as those of one list are.
        keys = [
            key
            for key in found[0].reading.periods
            if all(key in one.reading.periods for one in found)
        ]
        periods = {
            key: _together(name, found, [o.reading.periods[key] for o in found]) for key in keys
        }
        if keys and all(periods.values()):
            return Reading({key: one for key, one in periods.items() if one}, shapes.pop())
    clear = [one.reading.period for one in found]
    if all(clear) and (period := _together(name, found, [one for one in clear if one])):
        return Reading({next(iter(found[0].reading.periods)): period})
    return Reading(_different(name, found))


def _products_in(name: str) -> list[Found]:
    """The acquisitions of all products that a name names, as two of a pair."""
    matches = [match for product in _PRODUCTS for match in product.finditer(name)]
    periods = [(match, period_of_parts(*match.groups())) for match in matches]
    return [
        Found(match.start(1), match.end(3), Reading({"YYYYMMDD": period} if period else {}))
        for match, period in sorted(periods, key=lambda one: one[0].start())
    ]


def _together(name: str, found: Sequence[Found], periods: Sequence[Period]) -> Period | None:
    """What several dates of a name mean together; None if unknown."""
    first, last = periods[0], periods[-1]
    if len(set(periods)) == 1:
        return first
    timed = all(one.time for one in found)
    if timed and max(periods).end - first.start <= timedelta(days=1) and first == min(periods):
        return first  # start and end of an acquisition over midnight
    between = name[found[0].end : found[1].start]
    joined = len(found) == 2 and _BETWEEN.fullmatch(between)
    # One of two years with an underscore between may be a number.
    years = all("YYYY" in one.reading.periods for one in found) and between in "_ ."
    if not joined or years or first.start >= last.start:
        return None
    clocks = ["".join(filter(str.isdigit, one.time))[:4] for one in found]
    if any(one.time for one in found) and clocks != ["0000", "2359"]:
        return None
    return Period(first.start, last.end)


def _different(name: str, found: Sequence[Found]) -> dict[str, Period]:
    """Different dates of a name, each by a pattern that finds it."""
    periods: dict[str, Period] = {}
    for one in found:
        for key, period in one.reading.periods.items():
            before, after = name[: one.start], name[one.end - len(one.time) :]
            tries = (key, key + after[:1], before[-1:] + key, before[-4:] + key, before + key)
            fitting = (text for text in tries if _finds(name, text) == period)
            periods[next(fitting, period.label)] = period
    return periods


def _finds(name: str, pattern: str) -> Period | None:
    try:
        return with_pattern(name, pattern)
    except InputError:  # what stands before the date looks like a part of a pattern
        return None
