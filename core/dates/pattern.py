"""Date patterns: where the date stands in names, and in which order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from ..errors import InputError
from .period import Period, PeriodLength

# Names of the months and their abbreviations: in English, and as people write them in German,
# French, Spanish, Portuguese, Italian and Dutch, less those that are other words ('set', 'ago').
_MONTHS = (
    "jan january januar janvier janv enero ene janeiro gennaio januari",
    "feb february februar février fevrier févr fevr febrero fevereiro fev febbraio februari",
    "mar march märz maerz mär mrz mars marzo março marco maart mrt",
    "apr april avril avr abril abr aprile",
    "may mai mayo maio maggio mei",
    "jun june juni juin junio junho giugno",
    "jul july juli juillet juil julio julho luglio",
    "aug august août aout agosto augustus",
    "sep sept september septembre septiembre setiembre setembro settembre",
    "oct october oktober okt octobre octubre outubro ottobre",
    "nov november novembre noviembre novembro",
    "dec december dezember dez décembre decembre déc diciembre dezembro dicembre",
)
_NUMBER_OF = {word: n for n, words in enumerate(_MONTHS, start=1) for word in words.split()}
# All of them as a part of a regular expression.
MONTH_WORD = f"(?i:{'|'.join(sorted(_NUMBER_OF, key=len, reverse=True))})"
# Years of two digits below this one are of this century, as in POSIX.
_CENTURY = 69
_TOKEN = re.compile(r"YYYY|YY|MMMM|MMM|MM|DDD|DD|\*|\?")
# What a token that is a date's part is called in a regular expression.
_PARTS = {"YYYY": "y", "YY": "y", "MMMM": "m", "MMM": "m", "MM": "m", "DDD": "j", "DD": "d"}
_WILDCARDS = {"*": ".*?", "?": "."}
# Parts of which a date can consist: year; month; day; day of the year.
_DATES = ({"y"}, {"y", "m"}, {"y", "m", "d"}, {"y", "j"})


def with_pattern(name: str, pattern: str) -> Period | None:
    """The period that a pattern finds in a name.

    Args:
        name: file name, without its folder.
        pattern: YYYY (or YY, of a year from 1969 to 2068), MM, DD and DDD (day of the year) are
            digits, MMM and MMMM the name of a month or its abbreviation, ``*`` anything and ``?``
            any character; all else is taken literally, anywhere in the name. MM and DD may have
            one digit where no other digits of the date adjoin. Two dates of the same parts are the
            first and the last.

    Returns:
        None if there is no such date, or one that no calendar has.

    Raises:
        InputError: the pattern has no year, a day without a month, or a part too often.
    """
    expression = date_expression(pattern)
    for found in expression.finditer(name):
        parts = found.groupdict()
        dates = [
            period_of_parts(*(parts.get(f"{part}{number}") for part in "ymdj"))
            for number in (0, 1)
            if f"y{number}" in parts
        ]
        if all(dates):
            first, last = dates[0], dates[-1]
            if first is not None and last is not None and first.start <= last.end:
                return Period(first.start, last.end)
    return None


def date_expression(pattern: str) -> re.Pattern[str]:
    """A pattern as a regular expression; its groups are y0, m0, d0, j0 and y1 to j1.

    Raises:
        InputError: as in `with_pattern`.
    """
    pieces = _pieces(pattern)
    parts = [_PARTS[piece] for piece in pieces if piece in _PARTS]
    half = len(parts) // 2 if parts.count("y") == 2 else len(parts)
    dates = [parts[:half], parts[half:]] if half < len(parts) else [parts]
    if (
        not all(len(set(one)) == len(one) and set(one) in _DATES for one in dates)
        or len({frozenset(one) for one in dates}) != 1
    ):
        raise InputError(
            f"The date pattern '{pattern}' does not say which digits are the date; write YYYY or "
            "YY, and MM and DD (or MMM for a month as a word, DDD for the day of the year) if "
            "there are any, once each, such as YYYY-MM-DD or water_YYYYMM; or all of them twice "
            "for the first and the last day."
        )
    text, number = "", 0
    for place, piece in enumerate(pieces):
        if piece in _PARTS:
            around = pieces[max(place - 1, 0) : place] + pieces[place + 1 : place + 2]
            text += f"(?P<{_PARTS[piece]}{number // half}>{_digits(piece, around)})"
            number += 1
        else:
            text += _WILDCARDS.get(piece) or re.escape(piece)
    if "YY" in pieces:  # six digits of a longer number are no date
        text = rf"(?<!\d){text}(?!\d)"
    return re.compile(text)


def _pieces(pattern: str) -> list[str]:
    """Tokens, and what stands between them."""
    pieces, end = [], 0
    for token in _TOKEN.finditer(pattern):
        pieces += [pattern[end : token.start()], token.group()]
        end = token.end()
    return [piece for piece in (*pieces, pattern[end:]) if piece]


# What stands for the same wherever it is.
_FIXED = {
    "YYYY": r"(?:19|20)\d\d",
    "YY": r"\d\d",
    "MMM": MONTH_WORD,
    "MMMM": MONTH_WORD,
    "DDD": r"\d{3}",
}


def _digits(token: str, around: Sequence[str]) -> str:
    """What a token stands for, as a regular expression."""
    if fixed := _FIXED.get(token):
        return fixed
    digits = [one in ("YYYY", "YY", "MM", "DD", "DDD") or one.isdigit() for one in around]
    return r"\d\d" if any(digits) else r"\d{1,2}"


def period_of_parts(
    year: str | None, month: str | None = None, day: str | None = None, of_year: str | None = None
) -> Period | None:
    """The day, month or year of a date's parts, as they stand in a name.

    Args:
        year: four digits, or the last two.
        month: one or two digits, or a word.
        day: one or two digits.
        of_year: day of the year, from 001.

    Returns:
        None if no calendar has such a date.
    """
    if year is None:
        return None
    if len(year) == 2:
        year = f"{20 if int(year) < _CENTURY else 19}{year}"
    try:
        if of_year is not None:
            one = date(int(year), 1, 1) + timedelta(days=int(of_year) - 1)
            return Period(one, one) if one.year == int(year) else None
        if month is None:
            return Period.around(date(int(year), 1, 1), PeriodLength.YEAR)
        number = int(month) if month.isdigit() else _NUMBER_OF[month.lower()]
        if day is None:
            return Period.month(int(year), number)
        one = date(int(year), number, int(day))
    except ValueError:  # no such day in the calendar
        return None
    return Period(one, one)
