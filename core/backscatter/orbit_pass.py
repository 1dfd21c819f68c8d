"""Which way the satellite flew, by what a raster says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from osgeo import gdal

from ..band_roles import pass_in
from ..raster.foreign_xml import elements
from ..raster.source_names import is_text, stem_of
from ..raster.tiff_tags import text_tag
from .band_names import SNAP_TAG, items_of

# Items of metadata that say it: of GDAL, SNAP, Earth Engine and STAC.
_ITEM = re.compile(
    r"(.*[_#:])?(pass|orbit_?(direction|pass|state)|orbitproperties_pass|pass_?direction|"
    r"flight_?direction)",
    re.IGNORECASE,
)
# What a prepared raster was made of.
_SOURCES = "GMNET_SOURCES"
# A letter in the names of pyroSAR's files, and of those on the Equi7 grid (GFM, TU Wien).
_LETTER = re.compile(
    r"^S1[A-D]_+[A-Z0-9]{2}_+([AD])_\d{8}T\d{6}|_([AD])\d{3,4}M?_[EW]\d{3}[NS]\d{3}T\d(?![A-Za-z0-9])"
)
_PASSES = {"A": "ascending", "D": "descending"}


def check_pass(dataset: gdal.Dataset, name: str, orbit: str) -> list[str]:
    """A sentence if a raster's metadata, its bands or its files' names say the other orbit.

    Args:
        dataset: the open raster.
        name: its name.
        orbit: ``ascending`` or ``descending``, as which it is read.
    """
    one, text = stated_pass(dataset)
    if not one or one == orbit or orbit not in _PASSES.values():
        return []
    return [f"{name} is read as {orbit}, but '{text}' says {one}."]


def stated_pass(dataset: gdal.Dataset) -> tuple[str, str]:
    """The pass that a raster's metadata, else its bands, else its files' names say.

    Returns:
        ``ascending`` or ``descending``, and the text that says it; both empty if nothing does.
    """
    for told in (_in_metadata(dataset), _in_bands(dataset), _in_names(dataset)):
        found = {one: text for text, one in told if one}
        if len(found) == 1:
            return next(iter(found.items()))
    return "", ""


_Told = Iterator[tuple[str, str]]


def _in_metadata(dataset: gdal.Dataset) -> _Told:
    """Texts, and the pass that each of them says, or nothing."""
    for key, text in items_of(dataset).items():
        if _ITEM.fullmatch(key):
            yield f"{key}={text}"[:80], pass_in(text)
    files = dataset.GetFileList() or []
    header = text_tag(files[0], SNAP_TAG).rstrip(b"\0 \r\n") if files else b""
    for item in elements(header, ["MDATTR"]) if header else []:
        if item.get("name") == "PASS":
            yield f"PASS={(item.text or '').strip()}"[:80], pass_in(item.text or "")


def _in_bands(dataset: gdal.Dataset) -> _Told:
    for number in range(1, min(dataset.RasterCount, 2) + 1):
        text = dataset.GetRasterBand(number).GetDescription() or ""
        yield text[:80], pass_in(text)


def _in_names(dataset: gdal.Dataset) -> _Told:
    files = [] if is_text(dataset.GetDescription()) else [dataset.GetDescription()]
    sources = items_of(dataset).get(_SOURCES, "").split(", ")
    for file in (*files, *(dataset.GetFileList() or []), *sources):
        text = stem_of(file) if file else ""
        yield text, pass_in_name(text)


def pass_in_name(text: str) -> str:
    """As `pass_in`; 'des' in small letters is a French word."""
    if letter := _LETTER.search(text):
        return _PASSES[letter[1] or letter[2]]
    return pass_in(re.sub(r"(?<![a-z])des(?![A-Za-z])", "", text))
