"""Detecting from a raster's names and values whether they are dB, power or amplitude."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..errors import InputError, UnclearError, spell, spell_word
from ..raster.sample import Sample
from ..report import Report
from .fillings import find_fillings
from .named_units import named_units
from .orbit_reader import OrbitReader
from .plausible_units import BRIGHTEST_VH_DB, FAINTEST_MEDIAN_DB, FAINTEST_VH_DB, check_values
from .storage import Storage, Units, Unstated

# Median of VV less VH of a whole raster: in those chips it is 4.5 to 10.4 dB. Amplitude that is
# read as power has half of it.
_LEAST_AS_POWER_DB, _MOST_AS_AMPLITUDE_DB = 4.4, 5.3
# Of dB nearly all VH is negative, in each of those chips over 99 %; of power and amplitude nothing
# is but what is left where noise was subtracted.
_NEGATIVE_BAND = 0.9
# The factor that dB are commonly stored with, and what their medians then are, in dB.
_FACTOR = 100.0
_SCALED_VH_DB = (-40.0, -3.0)

# What messages call the parameters that say how backscatter is stored.
_UNITS, _SCALE = spell("units"), spell("scale")
_DB, _LINEAR, _AMPLITUDE = (spell_word(unit.value) for unit in Units)


def find_storage(
    reader: OrbitReader,
    stated: Storage | Unstated,
    report: Report,
    sample: Sample | None = None,
    may_be_empty: bool = False,
) -> Storage:
    """How a raster stores backscatter: as it is given, or else as names and values show.

    What can be dB without a doubt is dB, so that a raster in dB is read as if that were given.

    Args:
        reader: the raster, read without a storage.
        stated: what is given.
        report: gets what was found, and by what.
        sample: the raster's values, where they were read already.
        may_be_empty: whether a raster without values is taken for one in dB.

    Raises:
        InputError: the values cannot be backscatter.
        UnclearError: the units stay unclear.
    """
    if isinstance(stated, Storage):
        return stated
    sample = sample or reader.sample()
    decibel = Storage(Units.DB, stated.scale)
    as_decibel = find_fillings(reader.stored_as(decibel), sample).rest
    empty = not np.isfinite(as_decibel).any()
    if empty and may_be_empty:
        report.info(f"{reader.name} has no values, so its units do not matter.")
        return decibel
    if not empty and _all_negative(as_decibel):
        found = _of_negative(reader, as_decibel, decibel, sample)
    else:
        found = Storage(find_units(reader, stated.scale, sample), stated.scale)
    called = named_units(reader.dataset, reader.rule.bands)
    also = f", as '{called[1]}' says" if called and called[0] is found.units else ""
    report.info(
        f"{reader.name}: the values look like {in_words(found)}, so they are taken for it{also}."
    )
    return found


def in_words(storage: Storage) -> str:
    """How a raster stores backscatter, for a sentence."""
    called = storage.units.called
    return called if storage.scale == 1 else f"{called} x {storage.scale:g}"


def _all_negative(values: np.ndarray) -> bool:
    """Whether values are negative as dB are, by both bands together or one alone."""
    bands = [band[np.isfinite(band)] for band in values]
    shares = [float((band < 0).mean()) for band in bands if band.size]
    negative = sum(int((band < 0).sum()) for band in bands) / sum(band.size for band in bands)
    return negative > 0.5 or max(shares) > _NEGATIVE_BAND


def _of_negative(
    reader: OrbitReader, values: np.ndarray, decibel: Storage, sample: Sample
) -> Storage:
    """The storage of values that are dB, perhaps with a factor.

    Raises:
        InputError: they are too low for dB.
    """
    try:
        check_values(values[np.isfinite(values)], reader.stored_as(decibel), "db", decibel.scale)
    except InputError:
        scaled = Storage(Units.DB, _FACTOR)
        rest = find_fillings(reader.stored_as(scaled), sample).rest[1] / np.float32(_FACTOR)
        vh = rest[np.isfinite(rest)]
        low, high = _SCALED_VH_DB
        if decibel.scale == 1 and vh.size and low <= float(np.median(vh)) <= high:
            return scaled
        raise
    return decibel


def find_units(reader: OrbitReader, scale: float, sample: Sample | None = None) -> Units:
    """Units of a raster, judged by its names and by samples over all of it.

    Backscatter in dB is nearly all negative, power and amplitude never are. Of the latter two,
    the one with a plausible median VH is taken; if both are plausible, what the raster states
    decides, or else a plausible difference of VV and VH; else it stays open.

    Args:
        reader: the raster, read without a storage.
        scale: what stored values are divided by.
        sample: the raster's values, where they were read already.

    Raises:
        UnclearError: they stay unclear; the message says what to set.
        InputError: they are too large for any units.
    """
    rest = find_fillings(reader, sample).rest / np.float32(scale)
    vv, vh = (values[np.isfinite(values)] for values in rest)
    if not vv.size or not vh.size:
        raise UnclearError(
            f"Cannot tell the units of {reader.name}: hardly any pixel has a value; set "
            f"{_UNITS} to {_DB}, {_LINEAR} or {_AMPLITUDE}.",
            "units",
        )
    negative = float((np.concatenate([vv, vh]) < 0).mean())
    if negative > 0.5:
        return Units.DB
    median = float(np.median(vh))
    if negative > 0.05 or median <= 0:
        raise UnclearError(
            f"Cannot tell the units of {reader.name}: {negative:.0%} of the values are "
            f"negative; set {_UNITS} to {_DB}, {_LINEAR} or {_AMPLITUDE}.",
            "units",
        )
    as_power = 10 * float(np.log10(median))
    medians = {Units.LINEAR: as_power, Units.AMPLITUDE: 2 * as_power}
    plausible = [units for units, db in medians.items() if FAINTEST_VH_DB <= db <= BRIGHTEST_VH_DB]
    if not plausible and as_power < FAINTEST_VH_DB:
        plausible = [Units.LINEAR]
    stated = named_units(reader.dataset, reader.rule.bands) if plausible else None
    water_alone = plausible == [Units.LINEAR] and 2 * as_power >= FAINTEST_MEDIAN_DB
    if stated is not None:
        if stated[0] in plausible or (stated[0] is Units.AMPLITUDE and water_alone):
            return stated[0]
        words = " or ".join(units.value for units in plausible)
        raise UnclearError(
            f"Cannot tell the units of {reader.name}: the values look like {words}, but "
            f"'{stated[1]}' says {stated[0].called}; set {_UNITS} to {_DB}, {_LINEAR} or "
            f"{_AMPLITUDE}. Values that were stretched to 0 to 1 for viewing are none of them.",
            "units",
        )
    if len(plausible) > 1:
        plausible = _by_difference(rest) or plausible
    elif water_alone:
        # Amplitude of water alone looks like power by its level.
        plausible = list(dict.fromkeys([Units.LINEAR, *_by_difference(rest)]))
    if len(plausible) == 1:
        return plausible[0]
    if plausible:
        raise UnclearError(
            f"{reader.name} may hold power or amplitude (its median VH would be {as_power:.0f} or "
            f"{2 * as_power:.0f} dB); set {_UNITS} to {_LINEAR} or {_AMPLITUDE}.",
            "units",
            words=tuple(units.value for units in plausible),
        )
    raise InputError(
        f"The values of {reader.name} are too large for dB, power or amplitude with {_SCALE} "
        f"{scale:g}; calibrate it first, or set {_SCALE} to the factor that it is stored with."
    )


def _by_difference(values: np.ndarray) -> list[Units]:
    """Power or amplitude by how far VV is above VH; none if that may be of either."""
    both = values[:, (values > 0).all(axis=0)]
    if not both.size:
        return []
    difference = 10 * float(np.median(np.log10(both[0]) - np.log10(both[1])))
    if difference >= _MOST_AS_AMPLITUDE_DB:
        return [Units.LINEAR]
    return [Units.AMPLITUDE] if difference < _LEAST_AS_POWER_DB else []


def same_storage(found: Sequence[tuple[str, Storage]]) -> Storage:
    """How several rasters store backscatter.

    Args:
        found: name and storage of each.

    Raises:
        InputError: they differ.
    """
    (first, storage), *others = found
    for name, other in others:
        if other != storage:
            raise InputError(
                f"{first} looks like {in_words(storage)} and {name} like {in_words(other)}; set "
                f"{_UNITS} if one of them is wrong, or prepare them one by one."
            )
    return storage
