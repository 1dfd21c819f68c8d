"""Water area by zone and date as tables: records, and text."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from ..errors import InputError
from ..pages.cells import harmless
from .area import WaterAreas

# Names of the table's fields, in order, with the types of their values; the units are theirs.
FIELDS = {
    "zone": str,
    "start_date": date,
    "end_date": date,
    "period": str,
    "water_km2": float,
    "valid_km2": float,
    "zone_km2": float,
    "water_percent_of_zone": float,
    "water_percent_of_valid": float,
    "unseen_km2": float,
    "complete": int,
}
STATISTICS_FIELDS = {
    "zone": str,
    "dates": int,
    "left_out": int,
    "zone_km2": float,
    "mean_km2": float,
    "sd_km2": float,
    "min_km2": float,
    "max_km2": float,
    "slope_km2_per_year": float,
    "slope_low": float,
    "slope_high": float,
    "mk_s": int,
    "mk_tau": float,
    "mk_p": float,
}

# What shows in the table: a square metre, and a ten-thousandth of a percent.
_AREA_DIGITS, _PERCENT_DIGITS = 6, 4


def records(areas: WaterAreas) -> list[tuple[object, ...]]:
    """A record for each zone and date, as `FIELDS` names them; None where there is no value."""
    return [
        (
            zone.name,
            period.start,
            period.end,
            period.label,
            _rounded(zone.water_km2[number], _AREA_DIGITS),
            _rounded(zone.valid_km2[number], _AREA_DIGITS),
            _rounded(zone.zone_km2, _AREA_DIGITS),
            _rounded(zone.percent_of_zone[number], _PERCENT_DIGITS),
            _rounded(zone.percent_of_valid[number], _PERCENT_DIGITS),
            _rounded(zone.unseen_km2[number], _AREA_DIGITS),
            int(zone.complete[number]),
        )
        for zone in areas.zones
        for number, period in enumerate(areas.periods)
    ]


def statistics_records(areas: WaterAreas) -> list[tuple[object, ...]]:
    """A record for each zone, as `STATISTICS_FIELDS` names them; None where there is no value."""
    found: list[tuple[object, ...]] = []
    for zone in areas.zones:
        one = areas.statistics(zone)
        trend = one.trend
        figures = (zone.zone_km2, one.mean, one.sd, one.low, one.high)
        slopes = (trend.slope, trend.low, trend.high)
        test = (trend.s, _known(trend.tau), _known(trend.p))
        found.append((zone.name, one.dates, one.left_out, *map(_known, (*figures, *slopes)), *test))
    return found


def _rounded(value: float, digits: int) -> float | None:
    return _known(round(float(value), digits))


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value


def as_csv(areas: WaterAreas) -> str:
    """The table as text: a line for each zone and date, empty where there is no value."""
    return _lines(FIELDS, records(areas))


def statistics_as_csv(areas: WaterAreas) -> str:
    """The statistics as text: a line for each zone, empty where there is no value."""
    return _lines(STATISTICS_FIELDS, statistics_records(areas))


def _lines(fields: Iterable[str], rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(fields)
    for row in rows:
        writer.writerow(map(_cell, row))
    return text.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, float):
        return f"{value:.9g}"
    return harmless(value) if isinstance(value, str) else value


def table_beside(page: Path) -> Path:
    """Where the table goes that belongs to a report, unless another place is named.

    Raises:
        InputError: a file is there that is no such table.
    """
    table = page.with_suffix(".csv")
    head = ",".join(FIELDS).encode()
    try:
        with table.open("rb") as file:
            ours = file.read(len(head)) == head
    except OSError:  # a folder, a file that may not be read, or none
        ours = not table.exists()
    if not ours:
        raise InputError(
            f"'{table.name}' would be written beside the report, but is there already and is no "
            "table of this algorithm; choose another name for the report, or one for the table."
        )
    return table
