"""Refusing values that cannot be backscatter in the units that are given."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..errors import InputError, spell, spell_word
from ..raster.sample import Sample
from ..report import SILENT, Report
from .fillings import find_fillings, heed
from .named_units import units_remark
from .orbit_reader import OrbitReader
from .plausibility import FEWEST
from .storage import Units

# Sentinel-1's noise floor is near -30 dB and the published bounds end at -70 dB; a median below
# this is not backscatter in dB.
_LOWEST_MEDIAN_DB = -80.0


# A median above this is too large for power and for amplitude, too, which are below 1 mostly.
_LARGEST_POWER = 10.0

# Median VH of a whole raster: over Sentinel-1's noise, which lies near -25 dB, and below that of
# cities. Of 25 labelled chips of 5 km, on four continents, it is -14.0 to -26.8 dB, the lowest two
# being all water.
FAINTEST_VH_DB, BRIGHTEST_VH_DB = -26.0, -9.0
# The same below which even a raster that is all water is not what Sentinel-1 measured.
FAINTEST_MEDIAN_DB = -32.0

# What messages call the parameters that say how backscatter is stored.
_UNITS, _SCALE = spell("units"), spell("scale")
_DB, _LINEAR, _AMPLITUDE = (spell_word(unit.value) for unit in Units)


def check_plausible(
    reader: OrbitReader,
    units: str,
    scale: float,
    report: Report = SILENT,
    sample: Sample | None = None,
) -> np.ndarray:
    """Refuse values that cannot be backscatter in dB, judged by samples over the whole raster.

    What the raster is filled with is not judged, but missing from now on.

    Args:
        reader: the raster of one orbit.
        units: the value of the UNITS parameter, for the error.
        scale: what stored values are divided by, for the error.
        report: gets what was taken as missing, that the raster states other units, and that a
            whole scene is too bright or too faint in them.
        sample: the raster's values, where they were read already.

    Returns:
        (2, n) float32, the samples as stored, NaN where they are missing; among them are values
        out of limits, if they differ (see `Fillings.rest`).

    Raises:
        InputError: hardly any value is negative, hardly any has a dB value, or they are far too
            low or too close to zero.
    """
    found = find_fillings(reader, sample)
    check_values(found.rest[np.isfinite(found.rest)], reader, units, scale)
    heed(reader, found, report)
    for remark in (units_remark(reader), _brightness_remark(reader, found.rest, units, scale)):
        if remark:
            report.warning(remark)
    return found.rest


def check_values(stored: np.ndarray, reader: OrbitReader, units: str, scale: float) -> None:
    """Refuse values that cannot be backscatter in dB; arguments as in `check_plausible`.

    Raises:
        InputError: as there.
    """
    if not stored.size:
        return
    db = stored if reader.storage is None else reader.storage.to_db(stored)
    db = db[np.isfinite(db)]
    setting = f"with {_UNITS} {spell_word(units)} and {_SCALE} {scale:g}"
    if db.size < stored.size / 2:
        raise InputError(
            f"Most values of {reader.name} are negative or zero, so they cannot be "
            f"{Units(units).called}; set {_UNITS} to {_DB} if they are in decibels."
        )
    median = float(np.median(db))
    if np.percentile(db, 1) >= 0:
        raise InputError(_too_large(reader.name, units, setting, median))
    if median < _LOWEST_MEDIAN_DB and units != "db":
        raise InputError(
            f"Half of the values of {reader.name} are below {median:.0f} dB {setting}, too small "
            f"for {Units(units).called}; set {_SCALE} to the factor that they are stored with, or "
            "calibrate the raster first."
        )
    if median < _LOWEST_MEDIAN_DB:
        raise InputError(
            f"Half of the values of {reader.name} are below {median:.0f} dB {setting}, so they "
            f"cannot be dB; set {_SCALE} to the factor they are stored with (100 for dB x 100)."
        )
    if scale > 1 and units == "db" and float(np.percentile(np.abs(db), 99)) < 1.0:
        raise InputError(
            f"Hardly any value of {reader.name} is beyond 1 dB {setting}, so they cannot be "
            f"backscatter in dB; set {_SCALE} to 1 if the values are dB already."
        )


def _brightness_remark(reader: OrbitReader, stored: np.ndarray, units: str, scale: float) -> str:
    """That a whole raster is too bright or too faint in VH; empty if it is not.

    So is dB that was computed in another way, and power that is read as amplitude, or the other
    way round.
    """
    if reader.storage is None:
        return ""
    vh = reader.storage.to_db(stored[1])
    vh = vh[np.isfinite(vh)]
    if vh.size < FEWEST:
        return ""
    median = float(np.median(vh))
    if FAINTEST_MEDIAN_DB <= median <= BRIGHTEST_VH_DB:
        return ""
    bright = median > BRIGHTEST_VH_DB
    seen = (
        f"Half of the values of VH in {reader.name} are {'above' if bright else 'below'} "
        f"{median:.1f} dB with {_UNITS} {spell_word(units)} and {_SCALE} {scale:g}, "
        f"{'brighter' if bright else 'fainter'} than whole scenes are"
    )
    if units != "db":
        other = Units.AMPLITUDE if units == Units.LINEAR else Units.LINEAR
        return (
            f"{seen}, and the map may be wrong; set {_UNITS} to {spell_word(other.value)} if they "
            f"are {other.called}."
        )
    if bright:
        return (
            f"{seen}, and the map may be wrong. dB is 10 log10 of power; set {_SCALE} to "
            f"{0.5 * scale:g} if 10 log10 was taken of amplitude, to {0.1 * scale:g} for log10 and "
            f"to {0.2303 * scale:.4g} for the natural logarithm of power."
        )
    return (
        f"{seen}, and the map may be wrong. dB is 10 log10 of power; set {_SCALE} to {2 * scale:g} "
        "if 20 log10 was taken of it."
    )


def _too_large(name: str, units: str, setting: str, median: float) -> str:
    """That hardly any value is below 0 dB, and what is not done yet."""
    if units == "db" and median <= _LARGEST_POWER:
        return (
            f"Hardly any value of {name} is below 0 {setting}, so they cannot be dB; set {_UNITS} "
            f"to {_LINEAR} or {_AMPLITUDE} if they are, or {_SCALE} if they are stored with a "
            "factor."
        )
    if units == "db":
        return (
            f"Hardly any value of {name} is below 0 {setting}, and they are too large for power "
            f"and amplitude as they are: calibrate the raster first, or set {_UNITS} to {_LINEAR} "
            f"or {_AMPLITUDE} and {_SCALE} to the factor that they are stored with."
        )
    return (
        f"Hardly any value of {name} is below 0 dB {setting}, so they are too large for "
        f"{Units(units).called}: the raster must be calibrated first, or {_SCALE} set to the "
        "factor that it is stored with."
    )


def check_two_rasters(
    ascending: str, descending: str, fields: tuple[str, str] = ("ascending", "descending")
) -> None:
    """Refuse one raster given for both orbits.

    Args:
        ascending: GDAL dataset name of one.
        descending: that of the other.
        fields: those that they were given as.

    Raises:
        InputError: both GDAL dataset names mean the same raster.
    """
    first, second = Path(ascending), Path(descending)
    if first.exists() and second.exists():
        same = first.samefile(second)
    else:
        same = ascending == descending
    if same:
        raise InputError(
            f"{spell(fields[0])} and {spell(fields[1])} are both '{first.name}'; choose the "
            "raster of each orbit."
        )
