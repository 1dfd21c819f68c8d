"""How names of rasters hold dates, as a parameter of several commands."""

from __future__ import annotations

from dataclasses import dataclass

from ..parameters import Text, parameter


@dataclass(frozen=True)
class DatePattern:
    """How dates are written in names; `core.dates.dated.dated` takes it."""

    date_pattern: str = parameter(
        Text(
            "Date in the names (YYYY-MM-DD)",
            "Without a pattern, dates come from a layer's temporal properties, then from the "
            "metadata that this plugin wrote into the file, then from the file's name: product "
            "names, 2020-03-05, 20200305, 05.03.2020, 5Mar2020, 2020-03, 202003, 2020-065 (day of "
            "the year), 2020-Q1, 2020, or a first and a last day. A date that can be read in two "
            "ways (05-03-2020, 200305) needs a pattern, unless other names in the list settle it. "
            "With a pattern, dates come from the names alone: YYYY, YY, MM and DD stand for "
            "digits, MMM for the name of a month, DDD for the day of the year, * and ? for "
            "anything, and every other character for itself. DD-MM-YYYY*DD-MM-YYYY matches a first "
            "and a last day.",
            advanced=True,
        ),
        "",
    )
