"""Dated masks, opened as one series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from osgeo import gdal

from ..backscatter import open_raster
from ..errors import InputError
from ..grid import Grid, Window
from ..masks import Mask, check_one_grid, code_remarks, named, open_mask
from ..source_names import stem_of
from .dates import Period, span_label
from .dates_in_names import Reading, dates_in_names, how_unclear
from .open_files import let_open

# What a raster's metadata calls the first and the last day of its period (ISO 8601).
PERIOD_START, PERIOD_END = "GMNET_PERIOD_START", "GMNET_PERIOD_END"


@dataclass(frozen=True)
class Dated:
    """A raster and the time that it shows.

    Attributes:
        source: GDAL dataset name.
        period: its time.
    """

    source: str
    period: Period


@dataclass(frozen=True)
class Series:
    """Masks on one grid, by date.

    Attributes:
        masks: from the earliest to the latest.
        periods: the time of each.
    """

    masks: tuple[Mask, ...]
    periods: tuple[Period, ...]

    @property
    def grid(self) -> Grid:
        """The common grid."""
        return self.masks[0].grid

    @property
    def datasets(self) -> list[gdal.Dataset]:
        """What is read, for `core.checks.check_target` and `core.block_cache`."""
        return [mask.dataset for mask in self.masks]

    @cached_property
    def code_remarks(self) -> list[str]:
        """As in `core.masks.code_remarks`."""
        return code_remarks(self.masks)

    @property
    def label(self) -> str:
        """The time that the series covers."""
        return span_label(self.periods[0], self.periods[-1])

    def read(self, window: Window) -> np.ndarray:
        """(masks, rows, cols) uint8 codes of `core.legend`.

        Raises:
            GMNetError: as in `Mask.read`.
        """
        return np.stack([mask.read(window) for mask in self.masks])


def period_metadata(period: Period) -> dict[str, str]:
    """What a raster's metadata says of its period."""
    return {PERIOD_START: period.start.isoformat(), PERIOD_END: period.end.isoformat()}


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
        InputError: there is no raster, one cannot be opened, or has no date or an unclear one.
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
            f"{parameter}: no date is found{how} in {names}{more}; set the layers' temporal "
            "properties, put dates into the names (2020-03-05, 202003), or give a date pattern."
        )
    return sorted(found, key=lambda one: (one.period, one.source))


def dates_of(
    sources: Sequence[str],
    parameter: str,
    pattern: str = "",
    known: Mapping[str, Period] | None = None,
) -> list[Reading]:
    """What is known of the time that each raster shows.

    It is taken from what is known beforehand, then from the raster's own metadata, then from its
    name; with a pattern from the name alone.

    Args:
        sources: GDAL dataset names.
        parameter: what to call the rasters in an error.
        pattern: as in `dates_in_names`.
        known: periods by source, such as those of layers with temporal properties.

    Raises:
        InputError: a raster cannot be opened, or the pattern tells no date.
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


def period_in_metadata(dataset: gdal.Dataset) -> Period | None:
    """The period that a raster's metadata states, or None."""
    items = dataset.GetMetadata()
    try:
        first, last = (date.fromisoformat(items[key]) for key in (PERIOD_START, PERIOD_END))
    except (KeyError, ValueError):  # no such items, or not from this program
        return None
    return Period(first, last) if first <= last else None


def period_of_all(datasets: Sequence[gdal.Dataset]) -> Period | None:
    """The time from the first of open rasters to the last, by their metadata, else their names.

    Returns:
        None where one of them has no date, or an unclear one.
    """
    names = dates_in_names([stem_of(dataset.GetDescription()) for dataset in datasets])
    periods = [
        period_in_metadata(dataset) or reading.period for dataset, reading in zip(datasets, names)
    ]
    found = [period for period in periods if period is not None]
    if not found or len(found) < len(periods):
        return None
    return Period(min(one.start for one in found), max(one.end for one in found))


def open_series(rasters: Sequence[Dated], parameter: str) -> Series:
    """Open dated masks as a series.

    Raises:
        InputError: a mask cannot be used, two have the same date, there are more of them than
            files may be open, or the grids differ.
    """
    for one, other in zip(rasters, rasters[1:]):
        if one.period == other.period:
            raise InputError(
                f"{parameter}: '{stem_of(one.source)}' and '{stem_of(other.source)}' are both "
                f"of {one.period.label}; give one mask for each date."
            )
    let_open(len(rasters), parameter)
    masks = tuple(open_mask(one.source, named(parameter, one.source)) for one in rasters)
    check_one_grid([(mask.name, mask.grid) for mask in masks])
    return Series(masks, tuple(one.period for one in rasters))
