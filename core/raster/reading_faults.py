"""Why a raster cannot be read, and what to do about it, from GDAL's messages."""

from __future__ import annotations

import os
import re
from pathlib import Path

from osgeo import gdal

from ... import windows_names
from ..band_roles import polarisations_in
from .gdal_calls import quietly
from .remote import why_remote
from .source_names import SNAP_FOLDER, is_text, parts
from .virtual_sources import missing_sources

_CODEC = re.compile(
    r"codec|decompress|compression|decoder|(unhandled|undefined) filter|filter (error|was not)|"
    r"not configured|unsupported.*(jpeg|jxl|lerc|zstd|webp|lzma|blosc)",
    re.IGNORECASE,
)
_CODEC_NAME = re.compile(
    r"\b(JXL|JPEGXL|LERC\w*|ZSTD|WEBP|LZMA|LZ4|BLOSC|DEFLATE|JPEG|JPEG2000|SZIP|LZW|CCITT\w*|PIXARLOG|"
    r"SGILOG|OJPEG|ADOBE_DEFLATE)\b",
    re.IGNORECASE,
)
_NETWORK = re.compile(
    r"curl|could ?n.t resolve|resolve host|http (error|response|status)|connection (refused|timed|"
    r"reset)|timed? ?out|network|unable to download|ssl|proxy|error code\s*:?\s*\d{3}",
    re.IGNORECASE,
)
_LOCK = re.compile(
    r"unable to lock|database is locked|lock file|resource temporarily|being used by another|"
    r"sharing violation|already (open|locked)",
    re.IGNORECASE,
)
_KINDS = {False: "raster", True: "vector layer"}
# What GDAL puts in front of archives to look inside, and how many names in there are looked at.
_ARCHIVES = {".zip": "/vsizip/", ".tar": "/vsitar/", ".tgz": "/vsitar/", ".tar.gz": "/vsitar/"}
_MOST_FILES = 10_000
_RASTER_ENDINGS = (".tif", ".tiff", ".img", ".nc", ".h5", ".vrt", ".jp2", "manifest.safe")
_LAYER_ENDINGS = (".shp", ".gpkg", ".geojson", ".json", ".kml", ".gml", ".fgb")
# A header of SNAP's BEAM-DIMAP format, and how many of its bands a message names.
SNAP_HEADER = ".dim"
_SHOWN = 4
_MISSING = re.compile(r"no such file|does not exist|not exist in the file system", re.IGNORECASE)
_DENIED = re.compile(r"permission denied|access (is )?denied", re.IGNORECASE)
_UNKNOWN = re.compile(r"not recogni[sz]ed as|unable to open.*driver", re.IGNORECASE)
_REMOTE = ("/vsicurl", "/vsis3", "/vsigs", "/vsiaz", "/vsiadls", "/vsioss", "/vsiswift", "/vsihdfs")


def why_unopened(source: str, reason: str) -> str:
    """Why a dataset cannot be opened, and what to do; the end of a sentence, without its dot.

    Args:
        source: the GDAL dataset name.
        reason: what GDAL said.
    """
    file = "" if is_text(source) else parts(source)[0]
    local = bool(file) and not file.startswith("/vsi") and "://" not in file
    if local and not Path(file).exists():
        if windows_names.HERE and windows_names.is_too_long(Path(file).absolute()):
            return (
                f"its path has {len(str(Path(file).absolute()))} characters, and Windows opens at "
                f"most {windows_names.LONGEST_PATH}; move it to a folder that is less deep"
            )
        return "the file does not exist; check that the file was not moved"
    if local and not os.access(file, os.R_OK):
        return "you may not read the file; ask for permission, or take a copy"
    if local and _locked(file):
        return "another program has locked the file; close it there first, or take a copy"
    if local and (instead := _beside_or_inside(Path(file)) or other_kind(file, vector=False)):
        return instead
    if known := _known(reason, source):
        return known
    if file.startswith(_REMOTE) or "://" in file:
        return "the server cannot be reached or does not have it; check the address and the network"
    if local and Path(file).is_file() and Path(file).stat().st_size == 0:
        return "the file is empty; check that the file was copied or downloaded completely"
    if local and _UNKNOWN.search(reason):
        return (
            "GDAL does not recognise the file as a raster; check that the file is a complete "
            "raster, or save it as a GeoTIFF first"
        )
    return "check that the file exists and is complete"


def other_kind(file: str, *, vector: bool) -> str:
    """What to do with an archive, or a file of the other kind; the end of a sentence.

    Args:
        file: a path, or any dataset name.
        vector: whether features were looked for in it, rather than pixels.

    Returns:
        Nothing if there is no such file, or it is of neither kind.
    """
    if not Path(file).is_file():
        return ""
    if prefix := next((vsi for end, vsi in _ARCHIVES.items() if file.lower().endswith(end)), ""):
        inside, _ = quietly(lambda: gdal.ReadDirRecursive(f"{prefix}{file}"))
        endings = _LAYER_ENDINGS if vector else _RASTER_ENDINGS
        found = [name for name in (inside or [])[:_MOST_FILES] if name.lower().endswith(endings)]
        such = f", such as '{found[0]}'" if found else ""
        return f"it is an archive; unpack it and choose a {_KINDS[vector]} in it{such}"
    flags = gdal.OF_READONLY | (gdal.OF_RASTER if vector else gdal.OF_VECTOR)
    dataset, _ = quietly(lambda: gdal.OpenEx(file, flags))
    if dataset is None:
        return ""
    return f"it is a {_KINDS[not vector]}; choose a {_KINDS[vector]}"


def _beside_or_inside(path: Path) -> str:
    """Where the bands are of what is a folder, or a header of SNAP's; empty for anything else."""
    bands = path.with_suffix(SNAP_FOLDER)
    if path.suffix == SNAP_HEADER and not bands.is_dir():
        return (
            f"the folder '{bands.name}' that has its bands is missing; put it back beside the file"
        )
    if not (path.suffix == SNAP_HEADER or path.is_dir()):
        return ""
    images = sorted(bands.glob("*.img")) if path.suffix in (SNAP_HEADER, SNAP_FOLDER) else []
    if not images:
        return "it is a folder; choose a raster in it"
    named = [image for image in images if polarisations_in(image.stem)] or images
    shown = ", ".join(f"'{bands.name}/{image.name}'" for image in named[:_SHOWN])
    return (
        f"SNAP keeps each of its bands in an image of its own: {shown}; 'Prepare Sentinel-1 "
        "backscatter' makes one raster of VV and VH"
    )


def why_unread(dataset: gdal.Dataset, reason: str) -> str:
    """Why pixels of an open dataset cannot be read, as in `why_unopened`."""
    if missing := _missing_in(dataset):
        return missing
    return _known(reason, dataset) or "the file is damaged or was cut short"


def _missing_in(dataset: gdal.Dataset) -> str:
    """That a virtual raster refers to files that are not there, if it does."""
    if dataset.GetDriver().ShortName != "VRT":
        return ""
    gone = missing_sources(dataset)
    if not gone:
        return ""
    if len(gone) == 1:
        return (
            f"the file that it refers to, '{Path(gone[0]).name}', is missing; put it back where it "
            "was, or build the virtual raster again"
        )
    names = ", ".join(f"'{Path(file).name}'" for file in gone[:3])
    if gone[3:]:
        names = f"{names} and {len(gone) - 3} more"
    return (
        f"the files that it refers to, {names}, are missing; put them back where they were, or "
        "build the virtual raster again"
    )


def check_sources(dataset: gdal.Dataset, name: str) -> str:
    """A sentence if a virtual raster lacks a file that it refers to; empty if all are there."""
    missing = _missing_in(dataset)
    return f"{name} cannot be read: {missing}." if missing else ""


def _known(reason: str, of: gdal.Dataset | str) -> str:
    """Cause and remedy, where GDAL's message or a server says it; empty where none does."""
    if _LOCK.search(reason):
        return "another program has locked the file; close it there first, or take a copy"
    if _CODEC.search(reason):
        named = _CODEC_NAME.findall(reason)  # the last: a file's name stands in front
        which = f" ({named[-1].upper()})" if named else ""
        return (
            f"this GDAL cannot read its compression{which}; save it with another one, such as "
            "DEFLATE, where it can be read"
        )
    if remote := why_remote(of):
        return remote
    if _NETWORK.search(reason):
        return "the server cannot be reached or does not have it; check the address and the network"
    if _MISSING.search(reason):
        return "a file that it refers to is missing; put it back where it was"
    if _DENIED.search(reason):
        return "you may not read the file; ask for permission, or take a copy"
    return ""


def _locked(file: str) -> bool:
    """Whether another process keeps others from reading a file."""
    if not Path(file).is_file():
        return False
    try:
        with Path(file).open("rb") as opened:
            return _lock_held(opened.fileno())
    except PermissionError:  # Windows, where a file can be open for one program alone
        return True
    except OSError:
        return False


def _lock_held(descriptor: int) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # a file system without locks
        return False
    fcntl.flock(descriptor, fcntl.LOCK_UN)
    return False
