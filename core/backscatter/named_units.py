"""What a raster's names and its bands' units say of how it stores backscatter."""

from __future__ import annotations

import re

from osgeo import gdal

from ..errors import spell
from ..raster.source_names import is_text, stem_of
from .band_names import band_names, items_of
from .orbit_reader import OrbitReader
from .storage import Units

_DECIBEL = re.compile(r"(?<![A-Za-z])(db|decibels?)(?![A-Za-z])", re.IGNORECASE)
# Within a word, where the case shows it, as in VVdB.
_DECIBEL_INSIDE = re.compile(r"(?<=[a-zA-Z0-9])dB(?![a-z])")
_AMPLITUDE = re.compile(r"(?<![A-Za-z])(amplitudes?|ampl?)(?![A-Za-z])", re.IGNORECASE)
_POWER = re.compile(r"(?<![A-Za-z])(linear|lin)(?![A-Za-z])", re.IGNORECASE)
# Words that only bands have for this: a file may be of a power plant.
_POWER_OF_BAND = re.compile(r"(?<![A-Za-z])(intensity|power|pow)(?![A-Za-z])", re.IGNORECASE)
# ASF HyP3: gamma0 or sigma0, then power, amplitude or decibel (product guide of RTC, naming).
_HYP3 = re.compile(r"_RTC?\d\d_(?:\d{8}T\d{6}_)?[GS]_[gs](?P<scale>[pad])[a-z]{1,4}(?=_|$)")
_HYP3_SCALES = {"p": Units.LINEAR, "a": Units.AMPLITUDE, "d": Units.DB}
# OPERA's RTC product holds power alone (JPL D-108758).
_OPERA = "OPERA_L2_RTC-S1_"
_UNIT_ITEM = re.compile(r"(.*[#:])?(units?|scale)", re.IGNORECASE)


def named_units(dataset: gdal.Dataset, bands: tuple[int, ...]) -> tuple[Units, str] | None:
    """The units that a raster states for backscatter.

    Args:
        dataset: the open raster.
        bands: numbers of VV and VH, from 1.

    Returns:
        The units, and the text that states them; None if nothing does, or not of one accord.
    """
    found: dict[Units, str] = {}
    for number, names in zip(bands, band_names(dataset, bands)):
        band = dataset.GetRasterBand(number)
        items = items_of(band)
        stated = [text for key, text in items.items() if _UNIT_ITEM.fullmatch(key)]
        texts = [band.GetUnitType() or "", *stated, *names.by_weight]
        if (own := _first(texts, of_band=True)) is not None:
            found.setdefault(*own)
    if not found and not is_text(dataset.GetDescription()):
        own = _first([stem_of(dataset.GetDescription())], of_band=False)
        found = {} if own is None else dict([own])
    return next(iter(found.items())) if len(found) == 1 else None


def units_remark(reader: OrbitReader) -> str:
    """That a raster is read in other units than it states; empty if it is not.

    Negative values are dB, whatever a name says, and are checked elsewhere. Power and amplitude
    look alike, and so does dB that was stretched to 0..1 for viewing.
    """
    if reader.storage is None or reader.storage.units is Units.DB:
        return ""
    stated = named_units(reader.dataset, reader.rule.bands)
    if stated is None or stated[0] is reader.storage.units:
        return ""
    units, text = stated
    read = f"{reader.name} is read as {reader.storage.units.called}, but '{text}' says"
    if units is Units.DB:
        return (
            f"{read} {units.called}. If the values were stretched to 0 to 1 for viewing, as in "
            "images of the Copernicus Browser, they are not backscatter and the map is wrong."
        )
    return (
        f"{read} {units.called}; if that is right, set {spell('units')} to {units.value}, as all "
        "dB values are twice or half of what they should be."
    )


def _first(texts: list[str], of_band: bool) -> tuple[Units, str] | None:
    """The first units that texts state, and the text."""
    return next(((units, text) for text in texts if (units := _stated(text, of_band))), None)


def _stated(text: str, of_band: bool) -> Units | None:
    if product := _HYP3.search(text):
        return _HYP3_SCALES[product["scale"]]
    if _OPERA in text:
        return Units.LINEAR
    if _DECIBEL.search(text) or _DECIBEL_INSIDE.search(text):
        return Units.DB
    power = bool(_POWER.search(text) or (of_band and _POWER_OF_BAND.search(text)))
    if power == bool(_AMPLITUDE.search(text)):
        return None
    return Units.LINEAR if power else Units.AMPLITUDE
