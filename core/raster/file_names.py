"""Which files on the disk a name stands for: names of GDAL's, of QGIS's layers, and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from osgeo import gdal

# The parts of a shapefile that cannot be replaced without the others.
SHAPEFILE = (".shp", ".shx", ".dbf", ".prj", ".cpg")
# Files of SQLite with several tables, by their endings.
DATABASES = (".gpkg", ".sqlite")
# dbname='/folder/a.gpkg' table="b" (geom), as QGIS names tables; quotes within are doubled or
# escaped.
_DATABASE = re.compile(r"""\bdbname=(?:'((?:[^'\\]|\\.|'')*)'|"([^"]*)"|(\S+))""", re.IGNORECASE)
# QGIS escapes these; a backslash in front of anything else is one of Windows's.
_ESCAPED = re.compile(r"""\\(['"\\])""")
_TABLE = re.compile(r"""\btable=(?:"[^"]*"\.)?(?:"((?:[^"]|"")*)"|(\S+))""", re.IGNORECASE)
_LAYER = re.compile(r"\|layername=([^|]*)", re.IGNORECASE)
_VIRTUAL = re.compile(r"/vsi[a-z0-9_]+/", re.IGNORECASE)
# A driver's prefix: NETCDF:"a.nc":b, GPKG:a.gpkg:b, ogr:a.gpkg; but no Windows drive.
_PREFIX = re.compile(r"[A-Za-z][A-Za-z0-9_]+:(?://)?")
# Names may be wrapped in one another so many times.
_MOST_WRAPPED = 8


def file_of(name: str | Path) -> Path | None:
    """The file behind a name; None if there is none, as for a web address.

    Args:
        name: a path; an address (``file:``); a GDAL name (``/vsizip/…``, ``NETCDF:"…":b``); a
            layer's source in QGIS (``…|layername=b``) or the name of a sink
            (``ogr:dbname='…' table="b" (geom)``).
    """
    text = str(name).strip()
    within = False
    for _ in range(_MOST_WRAPPED):
        if (path := _existing(text)) is not None:
            return path
        if within:
            return _first(map(_existing, map(str, Path(text).parents)))
        if "|" in text:
            text = text.partition("|")[0]
        elif found := _DATABASE.search(text):
            text = _ESCAPED.sub(r"\1", next(filter(None, found.groups()), "")).replace("''", "'")
        elif text.lower().startswith("file:"):
            # It loads all of HTTP, which the plugin's start does not need.
            from urllib.request import url2pathname

            parts = urlsplit(text)
            host = f"//{parts.netloc}" if parts.netloc not in ("", "localhost") else ""
            text = url2pathname(host + parts.path)
        elif found := _VIRTUAL.match(text):
            text = text[found.end() :].replace("{", "").replace("}", "")
            if found[0].lower() == "/vsisubfile/":
                text = text.partition(",")[2]
            if chained := next(filter(_VIRTUAL.match, (text, f"/{text}")), ""):
                text = chained
            within = not chained
        elif found := _PREFIX.match(text):
            return _in_subdataset(text[found.end() :])
        else:
            return None
    return None


def overwrites(target: str | Path, source: str | Path) -> bool:
    """Whether writing to one name would replace what is read from another.

    Links, the case of letters where the file system ignores it, and different names of the same
    thing make no difference; the files of a shapefile go together. A table that is named next to
    the one that is read, in the same database, replaces nothing.
    """
    read = file_of(source)
    if read is None:
        return False
    # What is not there yet may have parts that are.
    written = file_of(target) or Path(target)
    if not any(_is_same(one, other) for one in _parts(written) for other in _parts(read)):
        return False
    table = _table(str(target))
    return table is None or table == (_table(str(source)) or _first_table(read))


def files_of(source: gdal.Dataset | str) -> Iterator[str]:
    """Names of all files that are read with an open dataset, those within virtual rasters too."""
    if isinstance(source, (str, Path)):
        yield str(source)
        return
    waiting, seen = list(source.GetFileList() or []), set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        yield name
        if name.lower().endswith(".vrt") and name != source.GetDescription():
            inner = _opened(name)
            waiting += [] if inner is None else inner.GetFileList() or []


def _existing(text: str) -> Path | None:
    try:
        return Path(text) if text and Path(text).exists() else None
    except (OSError, ValueError):  # no name that a file can have
        return None


def _in_subdataset(text: str) -> Path | None:
    """The file in what follows a driver's prefix: quoted, or between colons."""
    quoted = re.findall(r'"([^"]+)"', text)
    pieces = text.partition("?")[0].split(":")
    joined = (
        ":".join(pieces[start:stop])
        for start in range(len(pieces))
        for stop in range(len(pieces), start, -1)
    )
    return _first(map(_existing, (*quoted, *joined)))


def _first(paths: Iterable[Path | None]) -> Path | None:
    return next((path for path in paths if path is not None and path.is_file()), None)


def _parts(path: Path) -> Iterator[Path]:
    """A file, and the others of its shapefile."""
    yield path
    if path.suffix.lower() in SHAPEFILE:
        yield from (path.with_suffix(ending) for ending in SHAPEFILE)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return False


def _table(name: str) -> str | None:
    """The table of a database that is named, in small letters; None if the whole file is."""
    if found := _TABLE.search(name):
        return (found[1] or found[2]).replace('""', '"').casefold()
    if found := _LAYER.search(name):
        return found[1].casefold()
    return None


def _first_table(path: Path) -> str | None:
    """The table that is read where none is named, in small letters."""
    dataset = _opened(str(path), vector=True)
    if dataset is None or dataset.GetLayerCount() == 0:
        return None
    return dataset.GetLayer(0).GetName().casefold()


def _opened(name: str, vector: bool = False) -> gdal.Dataset | None:
    """An open file; None if GDAL does not open it. Only this needs GDAL here."""
    from osgeo import gdal

    from .gdal_calls import quietly

    flags = (gdal.OF_VECTOR if vector else gdal.OF_RASTER) | gdal.OF_READONLY
    return quietly(lambda: gdal.OpenEx(name, flags))[0]
