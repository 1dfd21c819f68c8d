"""Refusing bad input and bad targets before work starts."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal

from .backscatter import OrbitReader
from .errors import InputError
from .file_names import DATABASES, SHAPEFILE, file_of, files_of, overwrites
from .fillings import find_fillings, heed
from .report import SILENT, Report

# Sentinel-1's noise floor is near -30 dB and the published bounds end at -70 dB; a median below
# this is no backscatter in dB.
_LOWEST_MEDIAN_DB = -80.0
# A median above this is too large for power and for amplitude, too, which are below 1 mostly.
_LARGEST_POWER = 10.0


def check_plausible(
    reader: OrbitReader, units: str, scale: float, report: Report = SILENT
) -> np.ndarray:
    """Refuse values that cannot be backscatter in dB, judged by samples over the whole raster.

    What the raster is filled with is not judged, but missing from now on.

    Args:
        reader: the raster of one orbit.
        units: the value of the UNITS parameter, for the error.
        scale: what stored values are divided by, for the error.
        report: gets what was taken as missing.

    Returns:
        (2, n) float32, the samples as stored, NaN where they are missing; among them are values
        out of limits, if they differ (see `Fillings.rest`).

    Raises:
        InputError: hardly any value is negative, hardly any has a dB value, or they are far too
            low or too close to zero.
    """
    found = find_fillings(reader)
    _check_values(found.rest[np.isfinite(found.rest)], reader, units, scale)
    heed(reader, found, report)
    return found.rest


def _check_values(stored: np.ndarray, reader: OrbitReader, units: str, scale: float) -> None:
    """Refuse values that cannot be backscatter in dB."""
    if not stored.size:
        return
    db = stored if reader.storage is None else reader.storage.to_db(stored)
    db = db[np.isfinite(db)]
    setting = f"with UNITS {units} and SCALE {scale:g}"
    if db.size < stored.size / 2:
        raise InputError(
            f"Most values of {reader.name} are negative or zero, so they cannot be {units}; "
            "set UNITS to db if they are in decibels."
        )
    median = float(np.median(db))
    if np.percentile(db, 1) >= 0:
        raise InputError(_too_large(reader.name, units, setting, median))
    if median < _LOWEST_MEDIAN_DB and units != "db":
        raise InputError(
            f"Half of the values of {reader.name} are below {median:.0f} dB {setting}, too small "
            f"for {'power' if units == 'linear' else 'amplitude'}; set SCALE to the factor that "
            "they are stored with, or calibrate the raster first."
        )
    if median < _LOWEST_MEDIAN_DB:
        raise InputError(
            f"Half of the values of {reader.name} are below {median:.0f} dB {setting}, so they "
            "cannot be dB; set SCALE to the factor they are stored with (100 for dB x 100)."
        )
    if scale > 1 and units == "db" and float(np.percentile(np.abs(db), 99)) < 1.0:
        raise InputError(
            f"Hardly any value of {reader.name} is beyond 1 dB {setting}, so they cannot be "
            "backscatter in dB; set SCALE to 1 if the values are dB already."
        )


def _too_large(name: str, units: str, setting: str, median: float) -> str:
    """That hardly any value is below 0 dB, and what is not done yet."""
    if units == "db" and median <= _LARGEST_POWER:
        return (
            f"Hardly any value of {name} is below 0 {setting}, so they cannot be dB; set UNITS to "
            "linear or amplitude if they are, or SCALE if they are stored with a factor."
        )
    if units == "db":
        return (
            f"Hardly any value of {name} is below 0 {setting}, and they are too large for power "
            "and amplitude as they are: calibrate the raster first, or set UNITS to linear or "
            "amplitude and SCALE to the factor that they are stored with."
        )
    quantity = "power" if units == "linear" else "amplitude"
    return (
        f"Hardly any value of {name} is below 0 dB {setting}, so they are too large for "
        f"{quantity}: the raster must be calibrated first, or SCALE set to the factor that it is "
        "stored with."
    )


def check_two_rasters(ascending: str, descending: str) -> None:
    """Refuse one raster given for both orbits.

    Raises:
        InputError: both GDAL dataset names mean the same raster.
    """
    first, second = Path(ascending), Path(descending)
    if first.exists() and second.exists():
        same = first.samefile(second)
    else:
        same = ascending == descending
    if same:
        raise InputError(
            f"ASCENDING and DESCENDING are both '{first.name}'; choose the raster of each orbit."
        )


def check_target(
    target: Path,
    what: str,
    sources: Iterable[gdal.Dataset],
    virtual: bool = False,
) -> None:
    """Refuse a target that cannot be written or that would overwrite a source.

    Args:
        target: where the result shall be.
        what: the parameter's name, for the error.
        sources: the open rasters that are read; looked at one after the other.
        virtual: whether it may be a virtual raster (.vrt) instead of a GeoTIFF.

    Raises:
        InputError: another ending, no such folder, no permission, or one of the sources.
    """
    if virtual:
        check_file(target, what, "GeoTIFF or virtual raster", (".tif", ".vrt"), sources)
    else:
        check_file(target, what, "GeoTIFF", (".tif",), sources)


def check_file(
    target: Path,
    what: str,
    kind: str,
    endings: Sequence[str],
    sources: Iterable[gdal.Dataset],
) -> None:
    """Refuse a file that cannot be written or that would overwrite a source.

    Args:
        target: where it shall be.
        what: the parameter's name, for the error.
        kind: what it shall be, for the error.
        endings: those that its name may have, with a dot.
        sources: the open files that are read; looked at one after the other.

    Raises:
        InputError: another ending, no such folder, no permission, or one of the sources.
    """
    try:
        _check_name(target, what, kind, endings)
    except OSError as error:  # the name is too long, or a folder on the way may not be entered
        raise InputError(
            f"{what} '{target.name}' cannot be used ({error.strerror}); choose another name or "
            "folder."
        ) from error
    check_no_source(target, what, sources)
    try:
        with tempfile.TemporaryFile(dir=target.parent):
            pass
    except OSError as error:
        raise InputError(
            f"{what} cannot be written to '{target.parent}' ({error.strerror}); choose a folder "
            "that you may write to."
        ) from error
    if target.exists() and not os.access(target, os.W_OK):
        raise InputError(f"{what} '{target}' exists and is write-protected; choose another name.")
    _check_not_open(target, what)


def _check_not_open(target: Path, what: str) -> None:
    """Refuse a database beside which SQLite keeps what it would take for changes of a new one.

    Raises:
        InputError: as above.
    """
    if target.suffix.lower() not in DATABASES:
        return
    for ending in ("-wal", "-journal"):
        beside = target.with_name(target.name + ending)
        if beside.exists():
            raise InputError(
                f"{what} '{target.name}' is open in another program, or was when that ended early: "
                f"there is '{beside.name}'. Close it there (in QGIS, stop editing its layers), or "
                "choose another name."
            )


def check_no_source(target: Path | str, what: str, sources: Iterable[gdal.Dataset | str]) -> None:
    """Refuse a target that would overwrite a source, whatever either is called.

    Args:
        target: where the result shall be: a path, or any name that QGIS has for a target.
        what: the parameter's name, for the error.
        sources: what is read: open files, or names as GDAL and QGIS have them.

    Raises:
        InputError: the target is one of them, or a file of one.
    """
    for source in sources:
        if any(overwrites(target, name) for name in files_of(source)):
            raise InputError(
                f"{what} '{named_briefly(target)}' is one of the {_kind(source)} that are read; "
                "choose another name, so that the original is kept."
            )


def _kind(source: gdal.Dataset | str) -> str:
    if isinstance(source, str):
        return "layers"
    return "rasters" if source.RasterCount else "layers"


def named_briefly(target: str | Path) -> str:
    """What to call a target in an error: its file's name."""
    file = file_of(target)
    return Path(target).name if file is None else file.name


def check_apart(targets: Mapping[str, Path]) -> None:
    """Refuse one file for two results.

    Args:
        targets: what the results are called, and where they shall be.

    Raises:
        InputError: two have one file.
    """
    taken: dict[Path, str] = {}
    for name, path in targets.items():
        other = taken.setdefault(_place(path), name)
        if other != name:
            raise InputError(f"{other} and {name} are the same file; give two names.")


def _place(path: Path) -> Path:
    """A path that two names have in common if a file of either is one of the other."""
    path = path.resolve()
    if path.suffix.lower() in SHAPEFILE:
        path = path.with_suffix(SHAPEFILE[0])
    return path.with_name(path.name.casefold()) if _ignores_case(path.parent) else path


def _ignores_case(folder: Path) -> bool:
    """Whether a folder's file system takes names that differ in the case of letters for one."""
    swapped = folder.with_name(folder.name.swapcase())
    try:
        return swapped.name != folder.name and folder.samefile(swapped)
    except OSError:
        return False


def _check_name(target: Path, what: str, kind: str, endings: Sequence[str]) -> None:
    ending = target.suffix.lower()
    if (".tif" if ending == ".tiff" else ending) not in endings:
        raise InputError(
            f"{what} '{target.name}' is not a {kind}; give a file name that ends in "
            f"{' or '.join(endings)}."
        )
    if target.is_dir():
        raise InputError(f"{what} '{target}' is a folder; give the name of a file in it.")
    if not target.parent.is_dir():
        raise InputError(
            f"The folder '{target.parent}' of {what} does not exist; make it or choose another."
        )
