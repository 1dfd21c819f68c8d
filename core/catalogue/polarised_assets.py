"""Which files of an item are VV and VH, and how its collection stores backscatter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..backscatter.storage import AUTO, Units
from .foreign_json import elements, members, text_of

# Collections whose values are known, by their ids without case: gamma0 as power in both. In
# sentinel-1-rtc -32768 is nodata, in OPERA's products NaN (JPL D-108758); both files declare it.
_UNITS = (
    (re.compile(r"sentinel-1-rtc", re.IGNORECASE), Units.LINEAR),
    (re.compile(r"opera[_-](l2[_-])?(rtc-s1|s1-rtc)([_-]v\d.*)?", re.IGNORECASE), Units.LINEAR),
)
# The burst of a product of OPERA, which begins with the relative orbit: T102-217155-IW1.
_OPERA_TRACK = re.compile(r"OPERA_L2_RTC-S1_T(\d{3})-")
_RASTER = re.compile(r"\.(tiff?|vrt|img|jp2|zarr)$", re.IGNORECASE)
# What a catalogue shows of a scene, and does not measure.
_PICTURES = frozenset(("thumbnail", "overview", "visual", "metadata", "tiles"))


def units_of(collection: str) -> str:
    """The units of a collection's values, ``auto`` where they are not known."""
    for pattern, units in _UNITS:
        if pattern.fullmatch(collection):
            return units.value
    return AUTO


def track_in(name: str) -> int | None:
    """The relative orbit that a product's name states; None if none does."""
    found = _OPERA_TRACK.search(name)
    return int(found[1]) if found else None


def polarised(assets: Any) -> dict[str, str]:
    """The addresses of VV and VH among an item's assets, those of them that there are.

    An asset is of a polarisation by its key, else by what its metadata state, else by the end of
    its file's name. Where several are, the first of them by the key is taken.
    """
    given = sorted(members(assets).items())
    found: dict[str, str] = {}
    for says in (_by_key, _by_metadata, _by_file):
        for key, asset in given:
            href = text_of(members(asset).get("href"), 8192)
            if not href or _is_picture(members(asset), href):
                continue
            polarisation = says(key, members(asset), href)
            if polarisation and href not in found.values():
                found.setdefault(polarisation, href)
    return found


def _is_picture(asset: dict[str, Any], href: str) -> bool:
    roles = {text_of(role).lower() for role in elements(asset.get("roles"))}
    if roles & _PICTURES and "data" not in roles:
        return True
    # Files that are no rasters: checksums and metadata, whose names end alike.
    kind = text_of(asset.get("type")).lower()
    if kind:
        return not ("tif" in kind or "zarr" in kind or "octet-stream" in kind)
    return not _RASTER.search(_path(href))


def _by_key(key: str, _asset: dict[str, Any], _href: str) -> str:
    return key.upper() if key.upper() in ("VV", "VH") else ""


def _by_metadata(_key: str, asset: dict[str, Any], _href: str) -> str:
    stated = {text for text in _stated(asset) if text in ("VV", "VH", "HH", "HV")}
    return stated.pop() if len(stated) == 1 and stated <= {"VV", "VH"} else ""


def _stated(asset: dict[str, Any]) -> Iterator[str]:
    for text in elements(asset.get("sar:polarizations")):
        yield text_of(text).upper()
    for name in ("eo:bands", "raster:bands", "bands"):
        for band in elements(asset.get(name)):
            yield text_of(members(band).get("name")).upper()


def _by_file(_key: str, _asset: dict[str, Any], href: str) -> str:
    found = re.search(r"(?:^|[_\-./])(VV|VH)\.[A-Za-z]+$", _path(href), re.IGNORECASE)
    return found[1].upper() if found else ""


def _path(href: str) -> str:
    """An address without what follows the file's name; of a path that is a part of it."""
    if "://" not in href:
        return href
    return re.split(r"[?#]", href, maxsplit=1)[0]
