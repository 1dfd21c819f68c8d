"""Water area by zone and date as tables."""

from __future__ import annotations

import math
from datetime import date
from pathlib import Path

from ..errors import InputError
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


def table_beside(page: Path) -> Path:
    """Where the table goes that belongs to a report, unless another place is named.

    Raises:
        InputError: a file is there that is not such a table.
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
            f"'{table.name}' would be written next to the report, but already exists and is not a "
            "table of water areas; choose another name for the report, or name the table."
        )
    return table
