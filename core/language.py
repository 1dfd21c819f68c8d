"""How reports are written: texts, numbers and dates of a language.

Reports are composed in English. Whoever asks for them in another language hands over a `Language`,
and its texts, numbers and dates take their place when a page is put together.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

# Round a number or a date in a text, until the page is put together: private characters of Unicode.
_NUMBER, _PERIOD, _END = "\ue010", "\ue011", "\ue012"
_MARKED = re.compile(f"([{_NUMBER}{_PERIOD}])([^{_END}]*){_END}")
# The days and months in the name of a period.
_DATE = re.compile(r"(?<![\w-])(\d{4})-(\d\d)(?:-(\d\d))?(?![\w-])")


def number(value: float, digits: int = 0, sign: str = "") -> str:
    """A number in a text, for `Language.finished`.

    Args:
        value: the number.
        digits: after the point.
        sign: ``+`` for a sign before positive numbers, too.
    """
    return f"{_NUMBER}{value:{sign},.{digits}f}{_END}"


def when(label: str) -> str:
    """The name of a period in a text, for `Language.finished`."""
    return f"{_PERIOD}{label}{_END}"


def _iso_day(day: date) -> str:
    return day.isoformat()


def _iso_month(day: date) -> str:
    return f"{day:%Y-%m}"


@dataclass(frozen=True)
class Language:
    """A language.

    Attributes:
        code: as HTML states it.
        text: a finished English text in the language; the same where it does not know it.
        group, point: what stands between thousands, and before decimals.
        day, month: a day, and the month of a day with its year.
    """

    code: str = "en"
    text: Callable[[str], str] = str
    group: str = ","
    point: str = "."
    day: Callable[[date], str] = _iso_day
    month: Callable[[date], str] = _iso_month

    def finished(self, text: str) -> str:
        """A text with its numbers and dates as the language writes them."""
        return _MARKED.sub(self._written, text)

    def _written(self, found: re.Match[str]) -> str:
        if found[1] == _NUMBER:
            signs = {",": self.group, ".": self.point}
            return "".join(signs.get(one, one) for one in found[2])
        # First the words in it, as in 2019-03 to 2020-02.
        return _DATE.sub(self._dated, self.text(found[2]))

    def _dated(self, found: re.Match[str]) -> str:
        year, month, day = int(found[1]), int(found[2]), int(found[3] or 1)
        try:
            return (self.day if found[3] else self.month)(date(year, month, day))
        except ValueError:  # not a date
            return found[0]


ENGLISH = Language()
