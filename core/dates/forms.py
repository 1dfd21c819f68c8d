"""Forms of dates in names: how each looks, how exact it is, and the ways to read it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from .pattern import MONTH_WORD, period_of_parts
from .period import Period, PeriodLength

# From the most to the least exact.
_DAY, _MONTH, _LONGER, _DAY_OF_YEAR, YEAR, _VERSION = range(6)

# No digit, and no time of a day, continues where a date begins.
_LEFT = r"(?<!\d)(?<!\d[Tt])"
_Y = r"(?P<y>(?:19|20)\d\d)"
_M = r"(?P<m>0[1-9]|1[0-2])"
_D = r"(?P<d>0[1-9]|[12]\d|3[01])"
_SEP = r"(?P<s>[-_. ]?)"
_LETTER = r"[^\W\d_]"
# A word of its own, also where only a capital letter shows it (WaterMar2020).
_WORD = rf"(?:(?<!{_LETTER})|(?<=[a-z])(?=[A-Z]))"
_MON = rf"(?P<m>{MONTH_WORD})(?!{_LETTER})"
_NTH = "(?i:st|nd|rd|th)?"
# A time of a day after the day: T053514, t0535, Txxxxxx, _053514, -23:59, and -23_59 before the
# second date or the satellite, as the Copernicus Browser writes it.
_TIME = (
    r"(?P<t>[Tt][\dx]{4}(?:[\dx]{2})?(?!\d)(?:\.\d+)?Z?|"
    r"[-_ ](?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?!\d)|"
    r"[-_ T](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d)|"
    r"-(?:[01]\d|2[0-3])_[0-5]\d(?=_(?:\d{4}-|S)))?"
)
_DAY_BEFORE = re.compile(r"(?<!\d)\d\d?[-_. ]\d\d?[-_. ]$")
_VERSION_BEFORE = re.compile(r"(?<![^\W\d_])[vV]$")
_YEAR_AFTER = re.compile(r"[-_. ](?:19|20)\d\d(?!\d)")


@dataclass(frozen=True)
class Reading:
    """What a name shows of its date.

    Attributes:
        periods: by the pattern that it is read with; none where there is no date, several
            different ones where it is unclear.
        shape: what names have in common that are to be read alike; empty if others do not help.
    """

    periods: Mapping[str, Period] = field(default_factory=dict)
    shape: str = ""

    @property
    def period(self) -> Period | None:
        """The time, if it is clear."""
        different = set(self.periods.values())
        return different.pop() if len(different) == 1 else None

    @property
    def unclear(self) -> bool:
        """Whether there is a date that can be read in different ways."""
        return len(set(self.periods.values())) > 1

    @property
    def choices(self) -> str:
        """The ways in which an ambiguous date can be read, in words."""
        return " or ".join(
            f"{one.label} with {key}" if "YY" in key else one.label
            for key, one in self.periods.items()
        )


@dataclass(frozen=True)
class Found:
    """A date at its place in a name, as `Reading`; without periods it is in no calendar."""

    start: int
    end: int
    reading: Reading
    time: str = ""


def most_exact(name: str) -> tuple[int, list[Found]]:
    """How exact the most exact dates of a name are, and these dates in their order."""
    found: dict[int, list[Found]] = {}
    text = name
    for tier, expression, read in _forms():
        for match in expression.finditer(text):
            if (reading := read(match)) is None:
                continue
            # What can be nothing but a year or a month beside a number is no more exact than that.
            own = max(tier, min((_exactness(key) for key in reading.periods), default=tier))
            if _VERSION_BEFORE.search(text[: match.start()]):
                own = _VERSION
            time = match.groupdict().get("t") or ""
            found.setdefault(own, []).append(Found(match.start(), match.end(), reading, time))
            text = text[: match.start()] + "\0" * len(match.group()) + text[match.end() :]
    tier = min(found, default=YEAR)
    return tier, sorted(found.get(tier, []), key=lambda one: one.start)


def _exactness(key: str) -> int:
    if "DD" in key:
        return _DAY
    return _MONTH if "M" in key else YEAR if key == "YYYY" else _DAY


_Read = Callable[["re.Match[str]"], "Reading | None"]


def _plain(key: str) -> _Read:
    """Reads a date that is written in one way only; ``{s}`` in the key is its separator."""

    def read(match: re.Match[str]) -> Reading | None:
        parts = match.groupdict()
        before, after = match.string[: match.start()], match.string[match.end() :]
        if _DAY_BEFORE.search(before) and _YEAR_AFTER.match(after):
            return None  # the year of one date, and the day and month of the next
        period = period_of_parts(*(parts.get(part) for part in "ymdj"))
        return Reading({key.replace("{s}", parts.get("s") or ""): period} if period else {})

    return read


def _usual_order(match: re.Match[str]) -> Reading:
    """Two numbers before a year: day and month, month and day, or numbers of something else."""
    one, other, sep, year = (match[part] for part in ("a", "b", "s", "y"))
    periods = {
        f"DD{sep}MM{sep}YYYY": period_of_parts(year, other, one),
        f"MM{sep}DD{sep}YYYY": period_of_parts(year, one, other),
    }
    if sep == "." and periods["DD.MM.YYYY"]:
        del periods["MM.DD.YYYY"]  # with dots the day comes first everywhere
    padded = len(one) == len(other) == 2
    version = match.string[: match.start()][-1:] in ("v", "V")
    numbers = sorted((int(one), int(other)))
    dated = 0 < numbers[0] <= 12 and numbers[1] <= 31
    if version or not dated:
        periods.clear()
    if version or not dated or (sep == "_" and not padded):
        periods["YYYY"] = period_of_parts(year)
    return Reading(_existing(periods), f"1{sep}1{sep}YYYY{'' if padded else ' short'}")


def _six_digits(match: re.Match[str]) -> Reading:
    """A year and a month; or a year of two digits, a month and a day, as in 200305."""
    text = match["y"] + match["m"]
    periods = {
        "YYYYMM": period_of_parts(match["y"], match["m"]),
        "YYMMDD": period_of_parts(text[:2], text[2:4], text[4:]),
    }
    return Reading(_existing(periods), "111111")


def _month_and_year(match: re.Match[str]) -> Reading:
    """A number before a year: the month, or the number of something else."""
    number, sep, year = match["m"], match["s"], match["y"]
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    periods = {f"MM{sep}YYYY": period_of_parts(year, number) if len(number) < 3 else None}
    bound = sep == "." or (sep == "-" and len(number) == 2 and before != sep and after != sep)
    numbered = sep in "_ " and (len(number) != 2 or before.isalpha() or before == ".")
    if numbered:
        periods.clear()
    if numbered or not any(periods.values()) or not bound or before.isalpha():
        periods["YYYY"] = period_of_parts(year)
    return Reading(_existing(periods), f"1{sep}YYYY")


def _day_and_word(match: re.Match[str]) -> Reading:
    """A number, the word of a month, and a year."""
    day, sep, other = match["d"], match["s"], match["s2"]
    key = f"{sep}MMM{other}YYYY"
    periods = {f"DD{key}": period_of_parts(match["y"], match["m"], day) if len(day) < 3 else None}
    if sep and (sep != other or not any(periods.values())):
        periods[f"MMM{other}YYYY"] = period_of_parts(match["y"], match["m"])
    return Reading(_existing(periods), f"1{key}")


def _months_before_years(match: re.Match[str]) -> Reading:
    """From a month of one year to a month of another, such as 03-2020_05-2020."""
    first, last = (period_of_parts(match[f"y{n}"], match[f"m{n}"]) for n in (0, 1))
    if first is None or last is None or first.start >= last.start:
        return Reading()
    sep = match["s"]
    return Reading({f"MM{sep}YYYY*MM{sep}YYYY": Period(first.start, last.end)})


def _several_months(match: re.Match[str]) -> Reading | None:
    """From one month to another of the same year, such as Jan-Mar_2020."""
    first, last = (period_of_parts(match["y"], match[part]) for part in ("m", "n"))
    if first is None or last is None or first.start >= last.start:
        return None
    return Reading({"MMM-MMM": Period(first.start, last.end)})


def _quarter(match: re.Match[str]) -> Reading:
    first = date(int(match["y"]), 3 * int(match["q"]), 1)
    return Reading({"Q": Period.around(first, PeriodLength.QUARTER)})


def _week(match: re.Match[str]) -> Reading:
    """A week of ISO 8601, from Monday on."""
    try:
        monday = date.fromisocalendar(int(match["y"]), int(match["w"]), 1)
    except ValueError:  # no such week in that year
        return Reading()
    return Reading({"W": Period(monday, monday + timedelta(days=6))})


def _existing(periods: Mapping[str, Period | None]) -> dict[str, Period]:
    return {key: period for key, period in periods.items() if period is not None}


@cache
def _forms() -> tuple[tuple[int, re.Pattern[str], _Read], ...]:
    """How exact, how it looks and how it is read; digits of one form are none of the next.

    They are compiled when the first name is read, not at the plugin's start.
    """
    return tuple((tier, re.compile(text), read) for tier, text, read in _texts())


def _texts() -> tuple[tuple[int, str, _Read], ...]:
    clock = r"(?P<t>(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)"
    word = rf"{_WORD}{_MON}"
    unit = rf"{_LEFT}{_Y}[yY年](?P<m>\d\d?)[mM月]"
    to = r"(?:[-_ ](?:to[-_ ])?|to)?"
    month_year = r"(?P<m0>0[1-9]|1[0-2])(?P<s>[-_. ])(?P<y0>(?:19|20)\d\d)(?!\d)"
    other_month_year = month_year.replace("0>", "1>").replace("(?P<s>[-_. ])", "(?P=s)")
    other = _MON.replace("<m>", "<n>").replace(f"(?!{_LETTER})", "")
    several = rf"{_WORD}{_MON.replace(f'(?!{_LETTER})', '')}{to}{other}(?!{_LETTER})"
    return (
        (_DAY, rf"{_LEFT}{_Y}{_M}{_D}{clock}(?!\d)", _plain("YYYYMMDD")),
        (_DAY, rf"{_LEFT}{_Y}{_SEP}{_M}(?P=s){_D}(?!\d){_TIME}", _plain("YYYY{s}MM{s}DD")),
        (_DAY, rf"{unit}(?P<d>\d\d?)(?:[dD]|日|号)", _plain("YYYY?MM?DD")),
        (_MONTH, unit, _plain("YYYY?MM")),
        (_MONTH, rf"{several}{_SEP}{_Y}(?!\d)", _several_months),
        (_MONTH, rf"{_LEFT}{_Y}{_SEP}{several}", _several_months),
        (
            _DAY,
            rf"{_LEFT}(?P<d>\d{{1,3}}){_NTH}{_SEP}{_MON}(?P<s2>[-_. ]?){_Y}(?!\d){_TIME}",
            _day_and_word,
        ),
        (
            _DAY,
            rf"{word}{_SEP}(?P<d>\d\d?){_NTH}(?:, ?|[-_. ]){_Y}(?!\d){_TIME}",
            _plain("MMM{s}DD*YYYY"),
        ),
        (
            _DAY,
            rf"{_LEFT}{_Y}{_SEP}{_MON}(?P=s)(?P<d>\d\d?)(?!\d){_TIME}",
            _plain("YYYY{s}MMM{s}DD"),
        ),
        (
            _DAY,
            rf"{_LEFT}(?P<a>\d\d?)(?P<s>[-_. ])(?P<b>\d\d?)(?P=s){_Y}(?!\d){_TIME}",
            _usual_order,
        ),
        (
            _MONTH,
            rf"{_LEFT}{month_year}{to}{other_month_year}",
            _months_before_years,
        ),
        (_MONTH, rf"(?<!\d){word}{_SEP}{_Y}(?!\d)", _plain("MMM{s}YYYY")),
        (_MONTH, rf"{_LEFT}{_Y}{_SEP}{_MON}", _plain("YYYY{s}MMM")),
        (_MONTH, rf"{_LEFT}{_Y}(?P<s>[-_]?)M{_M}(?!\d)", _plain("YYYY{s}?MM")),
        (_MONTH, rf"{_LEFT}{_Y}{_M}(?!\d)", _six_digits),
        (_MONTH, rf"{_LEFT}{_Y}{_SEP}{_M}(?!\d)", _plain("YYYY{s}MM")),
        (_LONGER, rf"{_LEFT}{_Y}[-_. ]?[Qq](?P<q>[1-4])(?!\d)", _quarter),
        (_LONGER, rf"(?<!{_LETTER})[Qq](?P<q>[1-4])[-_. ]?{_Y}(?!\d)", _quarter),
        (_MONTH, rf"{_LEFT}(?P<m>\d{{1,3}})(?P<s>[-_. ]){_Y}(?![-_.]?\d)", _month_and_year),
        # No week is what a latitude follows.
        (
            _LONGER,
            rf"{_LEFT}{_Y}[-_. ]?[Ww](?P<w>\d\d)(?![^\W_])(?![-_. ]?[NSns]\d)",
            _week,
        ),
        (
            _DAY_OF_YEAR,
            rf"{_LEFT}(?P<y>19[7-9]\d|20[0-6]\d)(?P<s>[-.]?)(?P<j>\d{{3}})(?:(?=[Tt]\d)|(?![^\W_]))",
            _plain("YYYY{s}DDD"),
        ),
        (
            YEAR,
            rf"{_LEFT}(?<!\dx)(?<!(?i:epsg))(?<!(?i:epsg)[-_:]){_Y}"
            r"(?:(?![-_.]?\d)|(?=[-_.](?:19|20)\d\d(?![-_.]?\d)))(?!x\d)"
            rf"(?!(?i:px|k?m)(?!{_LETTER}))",
            _plain("YYYY"),
        ),
    )
