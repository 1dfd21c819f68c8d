"""Which orbit a raster is of, where only backscatter is given."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

import numpy as np
from osgeo import gdal

from ..errors import InputError, UnclearError, spell
from ..raster.grid import Grid
from ..raster.ground import on_the_ground
from ..raster.reading import named, open_raster
from ..raster.source_names import is_text, parts, title_of
from ..raster.validity import alpha_band
from ..report import Report
from .orbit_pass import pass_in_name, stated_pass
from .plausible_units import check_two_rasters
from .polarisations import polarisations_of

ASCENDING, DESCENDING, STACKED = "ascending", "descending", "stacked"
_OTHER = {ASCENDING: DESCENDING, DESCENDING: ASCENDING}
# The fields of requests that take backscatter of either orbit.
FIRST, SECOND = "backscatter", "other_orbit"

# A product of Sentinel-1 with its time in UTC, as ESA names it, and all who keep the name.
_PRODUCT = re.compile(r"S1[A-D]_.*?(?<!\d)\d{8}T(\d{2})(\d{2})(\d{2})(?!\d)")
# Sentinel-1 flies over at 6 h and 18 h of local solar time (Torres et al. 2012, Remote Sensing of
# Environment 120, section 2: mean local time of the ascending node 18 h), by an hour at most
# elsewhere up to this latitude.
_DOWN_H, _UP_H, _OFF_H, _LATITUDE = 6.0, 18.0, 2.0, 65.0
# How many folders above a raster may name its orbit: ascending/2020/03/s1.tif.
_FOLDERS = 3
# How many rasters a sentence names.
_NAMED = 3


@dataclass(frozen=True)
class Assignment:
    """GDAL dataset names of rasters by the orbit that they are read as."""

    ascending: str | None = None
    descending: str | None = None
    stacked: str | None = None


def orbit_of(dataset: gdal.Dataset) -> str:
    """``ascending`` or ``descending``, as a raster says; empty if it does not.

    Metadata come first, then names, then the local time that a product's name gives, then the
    folders that it lies in.
    """
    stated, _ = stated_pass(dataset)
    return stated or _by_local_time(dataset) or _by_folder(dataset.GetDescription())


def _by_folder(source: str) -> str:
    """What the nearest folder says that says anything."""
    if is_text(source):
        return ""
    folders = PurePath(parts(source)[0].replace("\\", "/")).parents
    found = (pass_in_name(folder.name) for folder in folders[:_FOLDERS])
    return next((orbit for orbit in found if orbit), "")


def _by_local_time(dataset: gdal.Dataset) -> str:
    match = _PRODUCT.search(title_of(dataset.GetDescription()))
    grid = Grid.of(dataset)
    if match is None or not grid.georeferenced:
        return ""
    place = on_the_ground(grid, np.array([[grid.width / 2, grid.height / 2]]))
    if place is None or np.isnan(place).any():
        return ""
    longitude, latitude = (math.degrees(angle) for angle in place[0])
    if abs(latitude) > _LATITUDE:
        return ""
    hours, minutes, seconds = (int(part) for part in match.groups())
    local = hours + minutes / 60 + seconds / 3600 + longitude / 15
    for orbit, passes in ((ASCENDING, _UP_H), (DESCENDING, _DOWN_H)):
        if abs((local - passes + 12) % 24 - 12) <= _OFF_H:
            return orbit
    return ""


def is_stack(source: str, name: str) -> bool:
    """Whether a raster has the four bands of a stack, and no two that are VV and VH by name.

    Raises:
        InputError: it cannot be read.
    """
    dataset = open_raster(source, name)
    alpha = alpha_band(dataset) if dataset.RasterCount == 5 else 0
    if dataset.RasterCount - bool(alpha) != 4:
        return False
    try:
        polarisations_of(dataset, name)
    except InputError:
        return True
    return False


def assigned(
    first: str, second: str | None, bands_given: bool, unknown_as: str, model: str, report: Report
) -> Assignment:
    """Read rasters as the orbits that they are of.

    Args:
        first: GDAL dataset name of a raster of either orbit, or of a stack of both.
        second: one of the other orbit, if there is one.
        bands_given: whether the bands of VV and VH are given, so that it is no stack.
        unknown_as: how to read a single raster whose orbit is unknown: ``ascending`` or
            ``descending`` where that makes no difference, empty where it does.
        model: what makes that difference, for a sentence.
        report: gets what was taken.

    Raises:
        InputError: both are of one orbit, or one cannot be read.
        UnclearError: the orbit matters and is unknown.
    """
    name = named(spell(FIRST), first)
    if second is None:
        if not bands_given and is_stack(first, name):
            report.info(f"{name} has four bands and is read as a stack of both orbits.")
            return Assignment(stacked=first)
        orbit = orbit_of(open_raster(first, name))
        if orbit:
            report.info(f"{name} is read as {orbit}, by its metadata or its name.")
        elif unknown_as:
            report.info(f"The orbit of {name} is unknown and makes no difference with {model}.")
        else:
            raise UnclearError(
                f"Cannot tell the orbit of {name}, and {model} has different weights for each; "
                f"give the raster as {spell(ASCENDING)} or {spell(DESCENDING)} instead.",
                "orbit",
            )
        return Assignment(**{orbit or unknown_as: first})
    other = named(spell(SECOND), second)
    check_two_rasters(first, second, (FIRST, SECOND))
    found = orbit_of(open_raster(first, name)), orbit_of(open_raster(second, other))
    orbit = found[0] or _OTHER.get(found[1], "")
    advice = f"give them as {spell(ASCENDING)} and {spell(DESCENDING)} instead"
    if not orbit:
        raise UnclearError(
            f"Cannot tell which of {name} and {other} is of the ascending orbit; {advice}.",
            "orbit",
        )
    if found[0] == found[1]:
        raise InputError(
            f"{name} and {other} are both {orbit} by their metadata or names; give one raster of "
            f"each orbit, or {advice} if that is wrong."
        )
    report.info(f"{name} is read as {orbit} and {other} as {_OTHER[orbit]}.")
    return Assignment(**{orbit: first, _OTHER[orbit]: second})


def sorted_by_orbit(
    sources: Sequence[str], unknown_as: str, model: str, report: Report
) -> dict[str, tuple[str, ...]]:
    """Rasters of a series by the orbit that they are of.

    Args:
        sources: GDAL dataset names of rasters of either orbit, each of one of them.
        unknown_as: as in `assigned`; it serves only where no raster says its orbit.
        model: as in `assigned`.
        report: gets how many are of which.

    Returns:
        The rasters of ``ascending`` and ``descending``; an orbit without any is left out.

    Raises:
        InputError: one cannot be read.
        UnclearError: the orbit of some is unknown, and it matters or is known of others.
    """
    found: dict[str, list[str]] = {}
    for source in sources:
        orbit = orbit_of(open_raster(source, named(spell(FIRST), source)))
        found.setdefault(orbit, []).append(source)
    unknown = found.pop("", [])
    if unknown and (found or not unknown_as):
        more = " and others" if unknown[_NAMED:] else ""
        names = ", ".join(f"'{title_of(source)}'" for source in unknown[:_NAMED]) + more
        asked = (
            f"{spell(FIRST)}: cannot tell the orbit of {names}, and the other rasters say theirs; "
            f"give all rasters as {spell(ASCENDING)} and {spell(DESCENDING)} instead."
            if found
            else f"{spell(FIRST)}: cannot tell the orbit of {names}, and {model} has different "
            f"weights for each; give the rasters as {spell(ASCENDING)} and {spell(DESCENDING)} "
            "instead."
        )
        raise UnclearError(asked, "orbit")
    if unknown:
        report.info(
            f"The orbit of the rasters is unknown and makes no difference with {model}; they are "
            "read as one orbit."
        )
        return {unknown_as: tuple(unknown)}
    for orbit, given in found.items():
        report.info(f"{len(given)} rasters are {orbit}, by metadata, names or folders.")
    return {orbit: tuple(given) for orbit, given in found.items()}
