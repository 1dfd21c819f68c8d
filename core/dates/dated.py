"""Dated masks, opened as one series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..errors import InputError
from ..raster.reading import named, open_raster
from ..raster.source_names import stem_of
from .in_metadata import period_in_metadata
from .in_names import Reading, dates_in_names, how_unclear
from .period import Period


@dataclass(frozen=True)
class Dated:
    """A raster and the time that it shows.

    Attributes:
        source: GDAL dataset name.
        period: its time.
    """

    source: str
    period: Period


def dated(
    sources: Sequence[str],
    parameter: str,
    pattern: str = "",
    known: Mapping[str, Period] | None = None,
) -> list[Dated]:
    """Rasters with their dates, earliest first.

    Args:
        sources: GDAL dataset names.
        parameter, pattern, known: as in `dates_of`.

    Raises:
        InputError: there is no raster, one cannot be opened, or has no date or an ambiguous one.
    """
    if not sources:
        raise InputError(f"{parameter} is empty; give at least one raster.")
    found, lacking = [], []
    for source, reading in zip(sources, dates_of(sources, parameter, pattern, known)):
        if reading.unclear:
            raise InputError(f"{parameter}: {how_unclear(stem_of(source), reading)}.")
        if reading.period is None:
            lacking.append(stem_of(source))
        else:
            found.append(Dated(source, reading.period))
    if lacking:
        names = ", ".join(f"'{name}'" for name in lacking[:5])
        more = " and others" if lacking[5:] else ""
        how = f" with the date pattern '{pattern}'" if pattern else ""
        raise InputError(
            f"{parameter}: no date found{how} in {names}{more}; set the layers' temporal "
            "properties, put dates into the names (2020-03-05, 202003), or give a date pattern, "
            "such as YYMMDD."
        )
    return sorted(found, key=lambda one: (one.period, one.source))


def dates_of(
    sources: Sequence[str],
    parameter: str,
    pattern: str = "",
    known: Mapping[str, Period] | None = None,
) -> list[Reading]:
    """What is known about the time that each raster shows.

    It is taken from what is known beforehand, then from the raster's own metadata, then from its
    name; with a pattern from the name alone.

    Args:
        sources: GDAL dataset names.
        parameter: name of the rasters in errors.
        pattern: as in `dates_in_names`.
        known: periods by source, such as those of layers with temporal properties.

    Raises:
        InputError: a raster cannot be opened, or the pattern finds no date.
    """
    if pattern:
        return dates_in_names([stem_of(source) for source in sources], pattern)
    stated = {
        source: (known or {}).get(source) or _in_metadata(source, parameter) for source in sources
    }
    silent = [source for source in sources if stated[source] is None]
    read = dict(zip(silent, dates_in_names([stem_of(source) for source in silent])))
    return [
        read[source] if (period := stated[source]) is None else Reading({"": period})
        for source in sources
    ]


def _in_metadata(source: str, parameter: str) -> Period | None:
    return period_in_metadata(open_raster(source, named(parameter, source)))
