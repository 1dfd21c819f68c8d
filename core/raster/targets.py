"""Refusing bad input and bad targets before work starts."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ... import windows_names
from ...held_files import is_open_elsewhere
from ..errors import InputError
from .file_names import DATABASES, SHAPEFILE, file_of, files_of, overwrites
from .hidden_file import HiddenFile

if TYPE_CHECKING:
    from osgeo import gdal


def check_target(
    target: Path,
    what: str,
    sources: Iterable[gdal.Dataset],
    virtual: bool = False,
) -> None:
    """Refuse a target that cannot be written or that would overwrite a source.

    Args:
        target: path of the result.
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
        target: its path.
        what: the parameter's name, for the error.
        kind: what it is to be, for the error.
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
    if target.exists() and is_open_elsewhere(target):
        raise InputError(
            f"{what} '{target.name}' is open in QGIS or another program, which keeps it from being "
            "replaced; remove its layer there, or choose another name."
        )


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
                f"{what} '{target.name}' is open in another program, or was when that program "
                f"crashed: '{beside.name}' exists. Close it there (in QGIS, stop editing its "
                "layers), or choose another name."
            )


def check_folder(folder: Path, what: str) -> None:
    """Refuse a folder for results, which need not be there, that Windows would not take.

    Raises:
        InputError: its name, or the length of its path.
    """
    if windows_names.HERE:
        check_on_windows(folder / "result", what)


def check_on_windows(target: Path, what: str) -> None:
    """Refuse a path that Windows would not take, or would take for another one.

    Raises:
        InputError: a name that is kept for devices, letters that names may not have, or a path
            that is too long with the hidden folder in which a result is written.
    """
    if problem := windows_names.problem_of(target):
        raise InputError(f"{what} {problem}; choose another name.")
    file = HiddenFile(target.absolute())
    beside = file.hidden.with_name(f"{target.name}.aux.xml")
    if not (
        windows_names.is_too_long(beside) or windows_names.is_too_long(beside.parent, folder=True)
    ):
        return
    if target.parent.is_dir() and file.fits():
        return
    added = len(str(beside)) - len(str(target.absolute()))
    raise InputError(
        f"{what} has a path of {len(str(target.absolute()))} characters, which is too long for "
        f"Windows: at most {windows_names.LONGEST_PATH} are allowed, and {added} are needed for "
        "the hidden folder in which a result is written first. Choose a shorter name, or a folder "
        "that is less deep."
    )


def check_no_source(target: Path | str, what: str, sources: Iterable[gdal.Dataset | str]) -> None:
    """Refuse a target that would overwrite a source, whatever either is called.

    Args:
        target: of the result: a path, or any name that QGIS has for a target.
        what: the parameter's name, for the error.
        sources: what is read: open files, or names as GDAL and QGIS have them.

    Raises:
        InputError: the target is one of them, or a file of one.
    """
    for source in sources:
        if any(overwrites(target, name) for name in files_of(source)):
            raise InputError(
                f"{what} '{named_briefly(target)}' is one of the {_kind(source)} that are read; "
                "choose another name, to keep the original."
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
        targets: what the results are called, and where they will be.

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
    return path.with_name(path.name.casefold()) if ignores_case(path.parent) else path


def ignores_case(folder: Path) -> bool:
    """Whether a folder's file system takes names that differ in the case of letters for one.

    A folder that is not there yet is judged like the one in which it would be made.
    """
    for path in (folder, *folder.parents):
        swapped = path.name.swapcase()
        if swapped == path.name:  # the root, or a name without letters
            continue
        try:
            return path.samefile(path.with_name(swapped))
        except OSError:
            if path.exists():
                return False
    return windows_names.HERE


def _check_name(target: Path, what: str, kind: str, endings: Sequence[str]) -> None:
    if windows_names.HERE:
        check_on_windows(target, what)
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
            f"The folder '{target.parent}' of {what} does not exist; create it or choose another."
        )
