"""Reading rasters over HTTP: again where a download stops, and why it cannot be read at last.

GDAL itself asks again where a server is busy (see `core.remote_names`). What it does not is to
begin anew after a connection that broke.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import TypeVar

from osgeo import gdal

from ..remote_names import remote_in
from .gdal_calls import quietly

T = TypeVar("T")

# Seconds before another attempt.
_PAUSES = (1.0, 4.0)
_STATUS = re.compile(r"HTTP response code.*:\s*(\d{1,3})(?=;|$)")
# What GDAL 3.10 says where 3.6 has a status of 0.
_UNREACHED = re.compile(r"\bCURL error:")
# Answers that another attempt does not change, or for which GDAL has asked often enough.
_FINAL = frozenset((400, 401, 403, 404, 405, 410, 451, 429, 500, 502, 503, 504))
_RETRIES = re.compile(r"\bmax_retry=\d+&")


def attempt(call: Callable[[], T | None], of: gdal.Dataset | str) -> tuple[T | None, str]:
    """What ``call`` gives, as `quietly` does; where it reads over HTTP and fails, it is repeated.

    Args:
        call: reads or opens.
        of: what it reads: an open dataset, or a dataset name.
    """
    found, reason = quietly(call)
    if found is not None:
        return found, reason
    remote = remote_files(of)
    for pause in _PAUSES if remote else ():
        if any(_status(name) in _FINAL for name in remote):
            break
        time.sleep(pause)
        found, reason = quietly(call)
        if found is not None:
            break
    return found, reason


def remote_files(of: gdal.Dataset | str) -> list[str]:
    """Names of what a dataset reads over HTTP. GDAL itself leaves out what it no longer reaches."""
    if isinstance(of, str):
        return remote_in(of)
    text = (of.GetMetadata("xml:VRT") or [""])[0]
    names = [text.strip(), of.GetDescription(), *(of.GetFileList() or [])]
    return list(dict.fromkeys(remote for name in names for remote in remote_in(name)))


def why_remote(of: gdal.Dataset | str) -> str:
    """Why rasters that are read over HTTP cannot be, and what to do; the end of a sentence.

    Returns:
        Nothing if none of them is.
    """
    remote = remote_files(of)
    if not remote:
        return ""
    found = [_status(name) for name in remote]
    status = next((one for one in found if one), 0 if 0 in found else None)
    if status is None:
        return "the download stopped; check the network, and run again"
    if status in (401, 403):
        return (
            f"the server refuses it (HTTP {status}), as a signed address has expired or you have "
            "to log in; search for the scenes again, or see 'Scenes from a catalogue' in the manual"
        )
    if status in (404, 410):
        return (
            f"the server does not have it (HTTP {status}); check the address, or search for the "
            "scenes again"
        )
    if status:
        return f"the server answers with an error (HTTP {status}); run again later"
    return "the server cannot be reached; check the address and the network"


def _status(name: str) -> int | None:
    """What a server answers to a request of a file: None if it opens, 0 where nothing answers."""
    # What GDAL knows of the file may be from before it failed.
    gdal.VSICurlPartialClearCache(name)
    name = _RETRIES.sub("", name)
    file, reason = quietly(lambda: gdal.OpenEx(name, gdal.OF_RASTER | gdal.OF_READONLY))
    if file is not None:
        return None
    stated = _STATUS.search(reason)
    if stated:
        return int(stated[1])
    if _UNREACHED.search(reason):
        return 0
    # GDAL says nothing of a file that is not there.
    there, _ = quietly(lambda: gdal.VSIStatL(name))
    return 404 if there is None else None
