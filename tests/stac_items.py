"""Items as two public catalogues give them, in the form that their documentation shows."""

from __future__ import annotations

from typing import Any

PC_ID = "S1A_IW_GRDH_1SDV_20200305T121844_20200305T121909_031538_03A21C_rtc"
OPERA_ID = "OPERA_L2_RTC-S1_T102-217155-IW1_20240703T162341Z_20240703T220516Z_S1A_30_v1.0"

SQUARE = {
    "type": "Polygon",
    "coordinates": [[[90.0, 30.0], [91.0, 30.0], [91.0, 31.0], [90.0, 31.0], [90.0, 30.0]]],
}


def rtc_item(
    name: str = PC_ID,
    when: str = "2020-03-05T12:18:56.683921Z",
    orbit: str = "ascending",
    folder: str = "https://sentinel1euwestrtc.blob.core.windows.net/sentinel1-grd-rtc/a",
    **changes: Any,
) -> dict[str, Any]:
    """An item of the Planetary Computer's sentinel-1-rtc."""
    item = {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": name,
        "collection": "sentinel-1-rtc",
        "bbox": [90.0, 30.0, 91.0, 31.0],
        "geometry": SQUARE,
        "properties": {
            "datetime": when,
            "start_datetime": "2020-03-05 12:18:44.185083+00:00",
            "platform": "SENTINEL-1A",
            "proj:epsg": 32646,
            "proj:shape": [21000, 28000],
            "sat:orbit_state": orbit,
            "sat:relative_orbit": 143,
            "sat:absolute_orbit": 31538,
            "sar:polarizations": ["VV", "VH"],
        },
        "links": [
            {"rel": "self", "href": "https://catalogue.example/items/1"},
            {
                "rel": "collection",
                "type": "application/json",
                "href": "https://catalogue.example/collections/sentinel-1-rtc",
            },
        ],
        "assets": {
            "vh": _asset(f"{folder}/iw-vh.rtc.tiff", "VH"),
            "vv": _asset(f"{folder}/iw-vv.rtc.tiff", "VV"),
            "tilejson": {
                "href": "https://catalogue.example/tilejson.json?assets=vv",
                "type": "application/json",
                "roles": ["tiles"],
            },
            "rendered_preview": {
                "href": "https://catalogue.example/preview.png?assets=vv",
                "type": "image/png",
                "roles": ["overview"],
            },
        },
    }
    return {**item, **changes}


def opera_item(
    name: str = OPERA_ID,
    when: str = "2024-07-03T16:23:41.000Z",
    folder: str = "https://datapool.example/RTC",
    **changes: Any,
) -> dict[str, Any]:
    """An item of OPERA's RTC as NASA's catalogue has them: keys of assets are files' names."""
    files = {
        f"{name}_{end}": {"href": f"{folder}/{name}_{end}", "roles": ["data"]}
        for end in ("VH.tif", "VV.tif", "mask.tif", "VV.tif.md5", "VH.tif.md5")
    }
    item = {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": name,
        "collection": "OPERA_L2_RTC-S1_V1_1",
        "bbox": [90.2, 30.2, 90.9, 30.5],
        "geometry": {
            "type": "Polygon",
            "coordinates": [[[90.2, 30.2], [90.9, 30.2], [90.9, 30.5], [90.2, 30.5], [90.2, 30.2]]],
        },
        "properties": {"datetime": when, "start_datetime": when, "end_datetime": when},
        "links": [
            {"rel": "collection", "href": "https://cmr.example/collections/OPERA_L2_RTC-S1_V1_1"}
        ],
        "assets": {
            **files,
            "browse": {
                "href": f"{folder}/{name}_BROWSE_VV.png",
                "type": "image/png",
                "roles": ["thumbnail"],
            },
            "metadata": {"href": f"{folder}/{name}.cmr.xml", "type": "application/xml"},
        },
    }
    return {**item, **changes}


def _asset(href: str, polarisation: str) -> dict[str, Any]:
    return {
        "href": href,
        "type": "image/tiff; application=geotiff; profile=cloud-optimized",
        "roles": ["data"],
        "title": f"{polarisation}: gamma nought",
        "raster:bands": [{"nodata": -32768, "data_type": "float32"}],
    }
