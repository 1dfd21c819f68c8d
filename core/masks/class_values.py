"""Values that mean water, land or anything else: lists of them, and how a class gets lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..errors import InputError
from .legend import LAND, NODATA, WATER

# First and last value of each of several ranges.
Ranges = tuple[tuple[float, float], ...]

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_ALONE = re.compile(_NUMBER)
_RANGE = re.compile(rf"({_NUMBER})(?:-|\s*-\s+|\s*(?:\.\.+|:)\s*|\s+to\s+)({_NUMBER})")
# Signs that texts have in place of a hyphen: dashes and the minus.
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
# How many values or names a sentence has.
_SHOWN = 8
_NAMED = 3
# More values than classes have come from a measure, such as a probability.
_MEASURE = 3
_CODES = {float(LAND): "land", float(WATER): "water"}


def pieces_in(text: str) -> tuple[str, ...]:
    """The pieces of a list with commas, semicolons or line breaks; numbers may have blanks between.

    A piece may be a word with blanks in it.
    """
    pieces: list[str] = []
    for piece in map(str.strip, re.split(r"[,;\n]", text)):
        parts = piece.split()
        numbers = len(parts) > 1 and all(part[:1].isdigit() and range_of(part) for part in parts)
        pieces += parts if numbers else [piece] * bool(piece)
    return tuple(pieces)


def range_of(piece: str) -> tuple[float, float] | None:
    """First and last value of a piece: a number, or a range such as 50-99, -5--1 or 0.5..1."""
    text = piece.translate(_DASHES).strip()
    if _ALONE.fullmatch(text):
        return float(text), float(text)
    if found := _RANGE.fullmatch(text):
        first, last = float(found[1]), float(found[2])
        return (first, last) if first <= last else None
    return None


def number_ranges(pieces: Iterable[str], parameter: str, hint: str) -> Ranges:
    """The ranges that pieces of a list stand for.

    Args:
        pieces: as `pieces_in` gives them.
        parameter: name of the list in errors.
        hint: what to give instead, as the end of a sentence.

    Raises:
        InputError: a piece is neither a number nor a range; it is named.
    """
    ranges = []
    for piece in pieces:
        if (found := range_of(piece)) is None:
            raise InputError(
                f"{parameter} has '{piece}', which is neither a number nor a range from a smaller "
                f"to a larger one, such as 50-99; {hint}."
            )
        ranges.append(found)
    return tuple(ranges)


def holds(ranges: Ranges, value: float) -> bool:
    """Whether a number lies in one of the ranges, ends included."""
    return any(first <= value <= last for first, last in ranges)


def common(some: Ranges, others: Ranges) -> list[str]:
    """What two lists of ranges have in common, in words."""
    found = {
        (max(first, start), min(last, end))
        for first, last in some
        for start, end in others
        if max(first, start) <= min(last, end)
    }
    return [f"{a:g}" if a == b else f"{a:g}-{b:g}" for a, b in sorted(found)]


def declared_as_nodata(
    names: Sequence[str], nodata: float | None, meanings: Sequence[tuple[str, Ranges]] = ()
) -> str:
    """What to say of rasters whose nodata value is the code of a class.

    Args:
        names: of rasters that declare the same.
        nodata: what they declare.
        meanings: classes and their values; 0 land and 1 water if there are none.

    Returns:
        A sentence, or nothing where it is not such a code.
    """
    classes = meanings or [(name, ((code, code),)) for code, name in _CODES.items()]
    lost = [name for name, ranges in classes if nodata is not None and holds(ranges, nodata)]
    if not lost or not names:
        return ""
    many = len(names) > 1
    return (
        f"{_listed(names)} {'declare' if many else 'declares'} {nodata:g} as nodata, but that is "
        f"the code of {lost[0]}, so pixels with that value are unknown and not {lost[0]}; if "
        f"{lost[0]} is meant, remove the declaration (gdal_edit.py -unsetnodata, or gdal:translate "
        "with -a_nodata none)."
    )


def unknown_codes(name: str, values: Iterable[float], water: str = "1", land: str = "0") -> str:
    """What to say of a raster that has other values than those of water and land.

    Args:
        name: its name.
        values: all that it has, less what is nodata.
        water, land: what means water and land, in words.

    Returns:
        A sentence, or nothing where all others are 255 or negative, as is usual for unknown pixels.
    """
    others = sorted(values)
    if all(value < 0 or value == NODATA for value in others):
        return ""
    shown = ", ".join(f"{value:g}" for value in others[:_SHOWN])
    text = (
        f"{name} has values that mean neither water ({water}) nor land ({land}), so those pixels "
        f"are unknown: {shown}{', …' if others[_SHOWN:] else ''}."
    )
    if len(others) > _MEASURE:
        text += " If it is a probability or an occurrence, give the values that mean water."
    return text


def only_one_class(water: bool, land: bool) -> str:
    """What to say of masks that have observations, but of land alone or of water alone."""
    if water and land:
        return ""
    lacking, code = ("land", LAND) if water else ("water", WATER)
    return (
        f"No pixel of the masks is {lacking} (code {code}). If there is {lacking}, check whether "
        "it has another code, is declared as nodata or was masked out."
    )


def what_a_value_may_be(value: float) -> str:
    """What to do about a value that is not a code of a mask, as the end of a sentence."""
    if value in _OPERA:
        jrc = "in the JRC's monthly history 2 is water, 1 land and 0 no observation; "
        return (
            f"{jrc if value == _JRC_WATER else ''}in OPERA DSWx it is {_OPERA[value]}: reclassify "
            "it to 1, 0 or 255 first (native:reclassifybytable)"
        )
    if 0 < value < 1:
        return (
            "if it is a probability, turn it into a mask first with the raster calculator: 1 where "
            "it is above 0.5, and 0 elsewhere"
        )
    if 1 < value <= 100:
        return (
            "choose a water mask, or reclassify the raster first (native:reclassifybytable); if "
            "values are percent, such as a probability or an occurrence, to 1 from 50 on and to 0 "
            "below"
        )
    if value < 0 or value > NODATA:
        return (
            "if it stands for missing pixels, declare it as nodata (gdal_edit.py -a_nodata "
            f"{value:g}); else choose a water mask, or reclassify the raster first "
            "(native:reclassifybytable)"
        )
    return "choose a water mask, or reclassify the raster first (native:reclassifybytable)"


# Water in JRC Global Surface Water, monthly history (data users guide, v1).
_JRC_WATER = 2.0
# Codes of OPERA DSWx-HLS and DSWx-S1 that are neither water nor land nor missing (product
# specifications of the Jet Propulsion Laboratory, layer WTR).
_OPERA = {
    2.0: "partial surface water",
    3.0: "inundated vegetation",
    252.0: "snow or ice",
    253.0: "cloud",
    254.0: "ocean",
}


def _listed(names: Sequence[str]) -> str:
    """Some of the names, and the number of the others."""
    if names[_NAMED:]:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)
