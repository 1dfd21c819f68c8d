"""What lies in a folder of results: what each file holds, whether it is whole, what is left."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal, ogr

# Items of metadata that two runs with the same sources may differ in.
_OF_THE_RUN = re.compile(r"GMNET_(MADE_FROM|RUN)|TIFFTAG_DATETIME|.*(TIME|DATE).*")
ABSENT, BROKEN = "absent", "broken"
# The same in both runs.
EITHER = "either"


class UnreadableError(Exception):
    """A file that is not whole."""


def names_in(folder: Path) -> set[str]:
    """All files below a folder, hidden ones too, by their names in it; and empty folders."""
    if not folder.is_dir():
        return set()
    return {
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if not path.is_dir() or not any(path.iterdir())
    }


def content(path: Path) -> str:
    """A checksum of what a file says, whoever reads it; the same for two runs that agree.

    Raises:
        UnreadableError: it is not whole.
    """
    kind = {".tif": _raster, ".gpkg": _layers, ".json": _json}.get(path.suffix.lower(), _bytes)
    return hashlib.sha256(kind(path)).hexdigest()


def contents(folder: Path) -> dict[str, str]:
    """The checksums of all files below a folder that are not hidden."""
    found = {}
    for name in sorted(names_in(folder)):
        if not hidden(name) and (folder / name).is_file():
            try:
                found[name] = content(folder / name)
            except UnreadableError:
                found[name] = BROKEN
    return found


def hidden(name: str) -> bool:
    """Whether a name, or a folder that it lies in, begins with a dot."""
    return any(part.startswith(".") for part in Path(name).parts)


def _bytes(path: Path) -> bytes:
    return path.read_bytes()


def _json(path: Path) -> bytes:
    try:
        return json.dumps(json.loads(path.read_text(encoding="utf-8")), sort_keys=True).encode()
    except ValueError as error:
        raise UnreadableError(str(error)) from error


def _raster(path: Path) -> bytes:
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.Open(str(path))
        if dataset is None:
            raise UnreadableError(gdal.GetLastErrorMsg())
        notes = {k: v for k, v in dataset.GetMetadata().items() if not _OF_THE_RUN.fullmatch(k)}
        parts = [
            str(dataset.GetGeoTransform()),
            dataset.GetProjection(),
            str(sorted(notes.items())),
        ]
        digest = hashlib.sha256("\n".join(parts).encode())
        for number in range(1, dataset.RasterCount + 1):
            band = dataset.GetRasterBand(number)
            digest.update(f"{band.GetNoDataValue()} {band.GetDescription()}".encode())
            overviews = [band.GetOverview(n) for n in range(band.GetOverviewCount())]
            for level in (band, *overviews):
                values = level.ReadRaster()
                if values is None or gdal.GetLastErrorType() >= gdal.CE_Failure:
                    raise UnreadableError(gdal.GetLastErrorMsg())
                digest.update(values)
        return digest.digest()
    finally:
        gdal.PopErrorHandler()


def _layers(path: Path) -> bytes:
    """Tables of a GeoPackage, whatever order its rows were written in."""
    if any(path.with_name(path.name + ending).exists() for ending in ("-wal", "-journal")):
        raise UnreadableError("it lacks what stands beside it")
    try:
        with sqlite3.connect(f"file:{path}?immutable=1", uri=True) as base:
            if base.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise UnreadableError("integrity")
    except sqlite3.DatabaseError as error:
        raise UnreadableError(str(error)) from error
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
        if dataset is None or dataset.GetLayerCount() == 0:
            raise UnreadableError("no layer")
        lines = []
        for place in range(dataset.GetLayerCount()):
            layer = dataset.GetLayer(place)
            names = [field.GetName() for field in layer.schema]
            lines.append(f"{layer.GetName()} {names}")
            lines += sorted(map(_feature, layer))
        return "\n".join(lines).encode("utf-8", "surrogateescape")
    finally:
        gdal.PopErrorHandler()


def _feature(feature: ogr.Feature) -> str:
    geometry = feature.GetGeometryRef()
    values = [feature.GetField(n) for n in range(feature.GetFieldCount())]
    return f"{values} {'' if geometry is None else geometry.ExportToIsoWkb().hex()}"


@dataclass(frozen=True)
class Expected:
    """What results may look like.

    Attributes:
        new: checksums of the results of a run that nothing harmed, by name.
        old: the same of what stood there before; empty if nothing did.
    """

    new: Mapping[str, str]
    old: Mapping[str, str]

    def state(self, folder: Path, name: str) -> str:
        """``new``, ``old``, ``either``, ``absent`` or ``broken``."""
        path = folder / name
        if not path.exists():
            return ABSENT
        try:
            found = content(path)
        except (UnreadableError, OSError, RuntimeError):
            return BROKEN
        if found == self.new.get(name):
            return EITHER if found == self.old.get(name) else "new"
        return "old" if found == self.old.get(name) else BROKEN
