"""The time that rasters state in their metadata."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from osgeo import gdal

from ..raster.source_names import stem_of
from .in_names import dates_in_names
from .period import Period

# What a raster's metadata calls the first and the last day of its period (ISO 8601).
PERIOD_START, PERIOD_END = "GMNET_PERIOD_START", "GMNET_PERIOD_END"


def period_metadata(period: Period) -> dict[str, str]:
    """What a raster's metadata says of its period."""
    return {PERIOD_START: period.start.isoformat(), PERIOD_END: period.end.isoformat()}


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
