"""Names of rasters on the network: what GDAL opens, and what may be shown of an address."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import quote, unquote, urlsplit

# How GDAL reads over HTTP: it asks again after 1, 2, 4 and 8 seconds where a server is busy, gives
# a connection up that brings less than 1 kB/s for half a minute, and looks for no files beside a
# raster. They are in the name, as that alone is the same for all threads and for nobody else.
_OPTIONS = (
    "max_retry=4&retry_delay=1&connecttimeout=20&low_speed_time=30&low_speed_limit=1000"
    "&empty_dir=yes"
)
_CURL = "/vsicurl"
# Servers of Microsoft's Planetary Computer that want signed addresses, and the collections that
# GDAL asks for a signature of (GDAL 3.5.2 and later).
SIGNED = {
    "sentinel1euwestrtc.blob.core.windows.net": "sentinel-1-rtc",
    "elevationeuwest.blob.core.windows.net": "cop-dem-glo-30",
}
_DEEPEST = 8
_STORES = {"s3": "/vsis3/", "gs": "/vsigs/"}
_ADDRESS = re.compile(r"(https?)://", re.IGNORECASE)
# Newer GDAL speaks of a dataset by what stands behind the last slash of its name.
_IN_TEXT = re.compile(r"(?:/?vsicurl\?|https?://)[^\s'\"<>]*[^\s'\"<>:;,.()]", re.IGNORECASE)
_SIGNS = "sig|signature|x-amz-signature|x-goog-signature"
_IS_SIGNED = re.compile(rf"[?&]({_SIGNS})=", re.IGNORECASE)
# What is left of an address by then: the query of a signed one, as it is or percent-encoded.
_SIGNED_QUERY = re.compile(
    rf"(?:\?|%3F)(?:[^\s'\"<>,;:]*?(?:&|%26))?(?:{_SIGNS})(?:=|%3D)[^\s'\"<>,;:]*", re.IGNORECASE
)


def dataset_name(source: str) -> str:
    """The name by which GDAL reads a raster where it lies, only the parts that are needed.

    Args:
        source: an address (``https://…``, ``s3://…``, ``gs://…``), or anything that GDAL opens,
            which stays as it is.
    """
    address = source.strip()
    if address.lower().startswith((f"{_CURL}/http://", f"{_CURL}/https://")):
        address = address[len(_CURL) + 1 :]
    if _ADDRESS.match(address):
        host = _host(address)
        signing = ""
        if host in SIGNED and not _IS_SIGNED.search(address):
            signing = f"&pc_url_signing=yes&pc_collection={SIGNED[host]}"
        return f"{_CURL}?{_OPTIONS}{signing}&url={quote(address, safe='')}"
    kind, separator, rest = address.partition("://")
    if separator and kind.lower() in _STORES:
        return _STORES[kind.lower()] + rest
    return source


def is_remote(source: str) -> bool:
    """Whether a dataset name is of a raster that is read over HTTP."""
    return source.startswith(_CURL) or _ADDRESS.match(source) is not None


def remote_in(text: str) -> list[str]:
    """Names of such rasters: a dataset name itself, or those in a virtual raster's XML."""
    if text.startswith("<"):
        # Virtual rasters lie in one another, each escaped once more.
        for _ in range(_DEEPEST):
            text = unescape(text)
        return list(dict.fromkeys(re.findall(r"/vsicurl\?[^\s'\"<>]+", text)))
    return [text] if is_remote(text) else []


def shown(source: str) -> str:
    """A dataset name as people may see it: an address without what may be a signature."""
    address = source
    if source.startswith(f"{_CURL}?"):
        found = re.search(r"[?&]url=([^&]*)", source)
        address = unquote(found[1]) if found else ""
    elif source.startswith(f"{_CURL}/"):
        address = source[len(_CURL) + 1 :]
    if not _ADDRESS.match(address):
        return source if address == source else _CURL
    scheme, _, rest = address.partition("://")
    plain = re.split(r"[?#]", rest, maxsplit=1)[0]
    host, slash, path = plain.partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"


def without_secrets(text: str) -> str:
    """A message in which all addresses are as `shown` has them, and no query is signed."""
    plain = _IN_TEXT.sub(lambda found: shown(re.sub("^vsicurl", _CURL, found[0])), text)
    return _SIGNED_QUERY.sub("", plain)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:  # brackets that are no address
        return ""
