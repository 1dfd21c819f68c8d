"""Scenes of a catalogue as values, from and to items of STAC (version 1.0).

What a search finds is one file: an item collection, which is GeoJSON, so that QGIS shows the
footprints.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

from ..backscatter.storage import AUTO, Units
from ..errors import GMNetError, InputError
from ..raster.hidden_file import write_text
from .footprints import Footprint, footprint_of
from .foreign_json import MOST_BYTES, elements, members, number_of, parsed, text_of
from .polarised_assets import polarised, track_in, units_of

ENDINGS = (".geojson", ".json")

_TIME = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):?(\d\d))"
)
_EXTENSIONS = (
    "https://stac-extensions.github.io/projection/v1.1.0/schema.json",
    "https://stac-extensions.github.io/sat/v1.0.0/schema.json",
)
_UNITS = "gmnet:units"
_KNOWN_UNITS = frozenset((AUTO, *(units.value for units in Units)))


class NoScene(InputError):
    """An item is none of a scene that can be mapped.

    Attributes:
        lacks: what it lacks, such as ``no VH``.
    """

    def __init__(self, name: str, lacks: str) -> None:
        super().__init__(f"The item '{name}' has {lacks}, so it is not a scene that can be mapped.")
        self.lacks = lacks


@dataclass(frozen=True)
class SceneItem:
    """A scene of Sentinel-1 with VV and VH.

    Attributes:
        id: its name in the catalogue.
        collection: the collection's.
        when: when it was taken, or began to be; UTC.
        orbit: ``ascending``, ``descending``, or empty where the catalogue does not say.
        track: relative orbit number, 1 to 175; None where the catalogue does not say.
        footprint: where it lies.
        epsg: code of the CRS of its rasters; None where the catalogue does not say.
        vv: address of the raster with VV, as the catalogue has it.
        vh: the same of VH.
        units: of the stored values: a word of the parameter ``units``, ``auto`` where they are not
            known.
        collection_link: address of the collection's description; empty for none.
    """

    id: str
    collection: str
    when: datetime
    orbit: str
    track: int | None
    footprint: Footprint
    epsg: int | None
    vv: str
    vh: str
    units: str
    collection_link: str = ""


def read_items(path: Path) -> list[SceneItem]:
    """The scenes of a file with an item collection, or with one item, as `sorted_items` has them.

    Args:
        path: the file; addresses in it that are relative are meant from there.

    Raises:
        InputError: it cannot be read, is no such file, or an item is none of a scene.
    """
    name = f"'{path.name}'"
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError(f"{name} has more than {MOST_BYTES // 2**20} MB; search for less.")
        content = path.read_bytes()
    except OSError as error:
        raise InputError(f"{name} cannot be read ({error.strerror}).") from error
    try:
        found = members(parsed(content))
    except ValueError as error:
        raise InputError(
            f"{name} is not a file of scenes ({error}); give one that Search for scenes wrote, or "
            "another STAC item collection."
        ) from error
    if found.get("type") == "Feature":
        given: list[Any] = [found]
    elif found.get("type") == "FeatureCollection":
        given = elements(found.get("features"))
    else:
        raise InputError(
            f"{name} is not a file of scenes (it is neither a STAC item collection nor an item); "
            "give one that Search for scenes wrote, or another STAC item collection."
        )
    if not given:
        raise InputError(f"{name} has no scenes; search for some first.")
    folder = path.resolve().parent
    try:
        return sorted_items(item_of(one, partial(_in_folder, folder)) for one in given)
    except NoScene as error:
        raise InputError(f"{name}: {error}") from error


def write_items(path: Path, items: Iterable[SceneItem]) -> None:
    """Write scenes as an item collection, whole or not at all.

    Raises:
        GMNetError: it cannot be written.
    """
    features = [to_json(item) for item in sorted_items(items)]
    whole = {"type": "FeatureCollection", "features": features}
    try:
        text = json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False)
    except ValueError as error:
        raise GMNetError(f"'{path.name}' cannot be written ({error}).") from error
    write_text(path, text + "\n")


def sorted_items(items: Iterable[SceneItem]) -> list[SceneItem]:
    """Scenes by time, then by name; of the same name in the same collection the first one."""
    first: dict[tuple[str, str], SceneItem] = {}
    for item in items:
        first.setdefault((item.collection, item.id), item)
    return sorted(first.values(), key=lambda item: (item.when, item.collection, item.id))


def item_of(item: Any, whole: Callable[[str], str] = str) -> SceneItem:
    """A scene of a STAC item.

    Args:
        item: JSON, of any origin.
        whole: makes an address of a raster, which may be relative, a whole one.

    Raises:
        NoScene: it is no item, or lacks a time, a place, VV or VH.
    """
    item = members(item)
    properties = members(item.get("properties"))
    name, collection = text_of(item.get("id"), 512), text_of(item.get("collection"), 512)
    if not name:
        raise NoScene("", "no id")
    when = _time(properties.get("datetime")) or _time(properties.get("start_datetime"))
    if when is None:
        raise NoScene(name, "no date and time")
    footprint = footprint_of(item.get("geometry"), item.get("bbox"))
    if footprint is None:
        raise NoScene(name, "no footprint")
    assets = polarised(item.get("assets"))
    lacking = " and ".join(one for one in ("VV", "VH") if one not in assets)
    if lacking:
        raise NoScene(name, f"no {lacking}")
    units = text_of(properties.get(_UNITS))
    return SceneItem(
        name,
        collection,
        when,
        _orbit(properties),
        _track(properties, name),
        footprint,
        _epsg(properties, item.get("assets")),
        whole(assets["VV"]),
        whole(assets["VH"]),
        units if units in _KNOWN_UNITS else units_of(collection),
        _collection_link(item) if collection else "",
    )


def to_json(item: SceneItem) -> dict[str, Any]:
    """A scene as a STAC item."""
    moment = item.when.astimezone(timezone.utc).isoformat().replace("+00:00", "Z")
    properties: dict[str, Any] = {"datetime": moment, "proj:epsg": item.epsg, _UNITS: item.units}
    if item.orbit:
        properties["sat:orbit_state"] = item.orbit
    if item.track is not None:
        properties["sat:relative_orbit"] = item.track
    made: dict[str, Any] = {
        "type": "Feature",
        "stac_version": "1.0.0",
        "stac_extensions": list(_EXTENSIONS),
        "id": item.id,
        "geometry": item.footprint.geometry,
        "bbox": list(item.footprint.box),
        "properties": properties,
        "links": [],
        "assets": {"vv": _asset(item.vv), "vh": _asset(item.vh)},
    }
    if item.collection:
        # The version of STAC wants this link where a collection is named.
        link = item.collection_link or _no_link(item.collection)
        made["collection"] = item.collection
        made["links"] = [{"rel": "collection", "href": link, "type": "application/json"}]
    return made


def _asset(href: str) -> dict[str, Any]:
    return {"href": href, "type": "image/tiff; application=geotiff", "roles": ["data"]}


def _time(value: Any) -> datetime | None:
    """A time of RFC 3339 in UTC; None if it is none."""
    found = _TIME.fullmatch(text_of(value, 64))
    if found is None:
        return None
    *whole, fraction, sign, hours, minutes = found.groups()
    try:
        year, month, day, hour, minute, second = map(int, whole)
        micro = int(f"{fraction or 0:0<6}"[:6])
        moment = datetime(year, month, day, hour, minute, second, micro, timezone.utc)
        ahead = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
        return moment + ahead if sign == "-" else moment - ahead
    except (ValueError, OverflowError):
        return None


def _orbit(properties: dict[str, Any]) -> str:
    stated = text_of(properties.get("sat:orbit_state")).lower()
    return stated if stated in ("ascending", "descending") else ""


def _track(properties: dict[str, Any], name: str) -> int | None:
    stated = number_of(properties.get("sat:relative_orbit"))
    track = track_in(name) if stated is None else int(stated)
    return track if track is not None and 1 <= track <= 175 else None


def _epsg(properties: dict[str, Any], assets: Any) -> int | None:
    """A code that the item, else the asset with VV or VH, states in either version's way."""
    own = [one for key, one in sorted(members(assets).items()) if polarised({key: one})]
    for stated in (properties, *map(members, own)):
        number = number_of(stated.get("proj:epsg"))
        code = re.fullmatch(r"EPSG:(\d{4,6})", text_of(stated.get("proj:code")).upper())
        if number is not None and 1000 <= number < 1_000_000:
            return int(number)
        if code:
            return int(code[1])
    return None


def _in_folder(folder: Path, href: str) -> str:
    """A path in full; addresses and names that only GDAL knows stay as they are."""
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|/|\\\\", href):
        return href
    return os.path.normpath(folder / href)


def _collection_link(item: dict[str, Any]) -> str:
    for link in map(members, elements(item.get("links"))):
        if link.get("rel") == "collection":
            href = text_of(link.get("href"))
            return "" if href == _no_link(text_of(item.get("collection"), 512)) else href
    return ""


def _no_link(collection: str) -> str:
    """What is written as the link to a collection whose address is not known."""
    return f"./{collection}"
