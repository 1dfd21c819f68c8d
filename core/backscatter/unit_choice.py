"""Detecting from a raster's values whether they are dB, power or amplitude."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..errors import InputError, spell
from .fillings import find_fillings
from .named_units import named_units
from .orbit_reader import OrbitReader
from .storage import Units

# Median VH of a whole raster: over Sentinel-1's noise, which lies near -25 dB, and below that of
# cities. Of 25 labelled chips of 5 km, on four continents, it is -14.0 to -26.8 dB, the lowest two
# being all water.
FAINTEST_VH_DB, BRIGHTEST_VH_DB = -26.0, -9.0

# What messages call the parameters that say how backscatter is stored.
_UNITS, _SCALE = spell("units"), spell("scale")


def find_units(reader: OrbitReader, scale: float) -> Units:
    """Units of a raster, judged by samples over all of it.

    Backscatter in dB is nearly all negative, power and amplitude never are. Of the latter two,
    the one with a plausible median VH is taken; if both are plausible, what the raster states
    decides, else it stays open.

    Args:
        reader: the raster, read without a storage.
        scale: what stored values are divided by.

    Raises:
        InputError: they stay unclear; the message says what to set.
    """
    rest = find_fillings(reader).rest
    vv, vh = (values[np.isfinite(values)] / np.float32(scale) for values in rest)
    if not vv.size or not vh.size:
        raise InputError(
            f"Cannot tell the units of {reader.name}: hardly any pixel has a value; set "
            f"{_UNITS} to db, linear or amplitude."
        )
    negative = float((np.concatenate([vv, vh]) < 0).mean())
    if negative > 0.5:
        return Units.DB
    median = float(np.median(vh))
    if negative > 0.05 or median <= 0:
        raise InputError(
            f"Cannot tell the units of {reader.name}: {negative:.0%} of the values are "
            f"negative; set {_UNITS} to db, linear or amplitude."
        )
    as_power = 10 * float(np.log10(median))
    plausible = [
        units
        for units, db in ((Units.LINEAR, as_power), (Units.AMPLITUDE, 2 * as_power))
        if FAINTEST_VH_DB <= db <= BRIGHTEST_VH_DB
    ]
    if not plausible and as_power < FAINTEST_VH_DB:
        plausible = [Units.LINEAR]
    stated = named_units(reader.dataset, reader.rule.bands) if plausible else None
    if stated is not None and stated[0] in plausible:
        return stated[0]
    if stated is not None:
        words = " or ".join(units.value for units in plausible)
        raise InputError(
            f"Cannot tell the units of {reader.name}: the values look like {words}, but "
            f"'{stated[1]}' says {stated[0].value}; set {_UNITS} to db, linear or amplitude. "
            "Values that were stretched to 0 to 1 for viewing are none of them."
        )
    if len(plausible) == 1:
        return plausible[0]
    if plausible:
        raise InputError(
            f"{reader.name} may hold power or amplitude (its median VH would be {as_power:.0f} or "
            f"{2 * as_power:.0f} dB); set {_UNITS} to linear or amplitude."
        )
    raise InputError(
        f"The values of {reader.name} are too large for dB, power or amplitude with {_SCALE} "
        f"{scale:g}; calibrate it first, or set {_SCALE} to the factor that it is stored with."
    )


def same_units(found: Sequence[tuple[str, Units]]) -> Units:
    """The units of several rasters.

    Args:
        found: name and units of each.

    Raises:
        InputError: they differ.
    """
    (first, units), *others = found
    for name, other in others:
        if other is not units:
            raise InputError(
                f"{first} looks like {units.value} and {name} like {other.value}; set {_UNITS} if "
                "one of them is wrong, or prepare them one by one."
            )
    return units
