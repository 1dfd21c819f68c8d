"""Files that are written under a hidden name and then put in place, with a way back."""

from __future__ import annotations

import errno
import os
import uuid
from contextlib import suppress
from pathlib import Path

from .errors import GMNetError, InputError

# Characters of the file's name that hidden ones have too: it may be as long as names can be.
_STEM = 40
# What GDAL may put beside a raster; the first holds what a GeoTIFF cannot, such as some CRSs.
_NOTES = ".aux.xml"
_COMPANIONS = (_NOTES, ".ovr", ".msk")


class HiddenFile:
    """A GeoTIFF or GeoPackage on its way to its name.

    Args:
        path: where it shall be in the end.

    Attributes:
        hidden: where to write it.
    """

    def __init__(self, path: Path) -> None:
        stem = f".{path.stem[:_STEM]}-{uuid.uuid4().hex[:8]}"
        self.hidden = path.with_name(f"{stem}.partial{path.suffix}")
        self._earlier = path.with_name(f"{stem}.earlier{path.suffix}")
        self._path = path
        self._linked = False
        self._complete = False
        self._placed = False

    def complete(self) -> None:
        """Have all of the hidden file, which is closed, on the disk.

        Once that is so, calling this again changes nothing.

        Raises:
            GMNetError: the disk does not take it.
        """
        if self._complete:
            return
        try:
            for file in (self.hidden, _beside(self.hidden, _NOTES)):
                if file.exists():
                    _sync(file)
        except OSError as error:
            raise GMNetError(
                f"'{self._path.name}' cannot be written to '{self._path.parent}' "
                f"({error.strerror}); check that the disk has room."
            ) from error
        self._complete = True

    def place(self) -> None:
        """Put the file in place; what stood there is kept aside until `finish` or `undo`.

        Once it is there, calling this again changes nothing.

        Raises:
            GMNetError: the disk does not take it, or what stood there cannot be replaced.
        """
        if self._placed:
            return
        self.complete()
        try:
            self._keep_earlier()
            self.hidden.replace(self._path)
        except OSError as error:
            raise GMNetError(
                f"'{self._path.name}' cannot be replaced ({error.strerror}); if it is open in "
                "QGIS or another program, remove it there, or choose another name."
            ) from error
        self._placed = True

    def _keep_earlier(self) -> None:
        if not os.path.lexists(self._path):
            return
        if self._path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        # Windows gives a second name even to a file that is open elsewhere, but does not move it.
        if os.name != "nt":
            with suppress(OSError, NotImplementedError):  # not every file system has such links
                # A second name, so that there is always a file under the first one.
                os.link(self._path, self._earlier, follow_symlinks=False)
                self._linked = True
                return
        self._path.replace(self._earlier)

    def finish(self) -> None:
        """Remove what stood there before, and what belonged to it."""
        with suppress(OSError):
            self._earlier.unlink(missing_ok=True)
        remove_companions(self._path)
        if (notes := _beside(self.hidden, _NOTES)).exists():
            notes.replace(_beside(self._path, _NOTES))

    def undo(self) -> None:
        """Remove the file, and put back what stood there before."""
        self.hidden.unlink(missing_ok=True)
        _beside(self.hidden, _NOTES).unlink(missing_ok=True)
        if not os.path.lexists(self._earlier):
            if self._placed:
                self._path.unlink(missing_ok=True)
        elif self._linked and _one_file(self._earlier, self._path):
            # Renaming one name of a file to its other one does nothing.
            with suppress(OSError):
                self._earlier.unlink()
        else:
            self._earlier.replace(self._path)


def remove_companions(path: Path) -> None:
    """Remove what GDAL put beside a raster that was replaced, such as its overviews."""
    for suffix in _COMPANIONS:
        with suppress(OSError):  # a name that is too long for any such file to be there
            _beside(path, suffix).unlink(missing_ok=True)


def make_folder(folder: Path, what: str) -> None:
    """Make a folder for results, if it is not there.

    Args:
        folder: where.
        what: what to call it in an error.

    Raises:
        InputError: that is not possible.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"{what} '{folder}' cannot be made ({error.strerror}); choose another folder."
        ) from error


def write_text(path: Path, text: str) -> None:
    """Write a text file, UTF-8, that appears under its name only when it is whole.

    Raises:
        GMNetError: it cannot be written.
    """
    hidden = path.with_name(f".{path.stem[:_STEM]}-{uuid.uuid4().hex[:8]}.partial")
    try:
        # Bytes, so that ends of lines stay as they are; names of files need not be Unicode.
        hidden.write_bytes(text.encode("utf-8", "replace"))
        hidden.replace(path)
    except OSError as error:
        raise GMNetError(
            f"'{path}' cannot be written ({error.strerror}); close it in other programs, or choose "
            "another name or folder."
        ) from error
    finally:
        with suppress(OSError):
            hidden.unlink(missing_ok=True)


def _sync(file: Path) -> None:
    """Wait until a file is on the disk, which for some file systems is when they refuse it.

    Raises:
        OSError: the disk is full or broken.
    """
    descriptor = os.open(file, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):  # no such thing here
            raise
    finally:
        os.close(descriptor)


def _one_file(one: Path, other: Path) -> bool:
    """Whether two names, the second of which may be gone, are of one file."""
    return os.path.lexists(other) and os.path.samestat(one.lstat(), other.lstat())


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
