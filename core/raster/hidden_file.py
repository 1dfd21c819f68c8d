"""Files that are written in a hidden folder and then put in place, which can be undone."""

from __future__ import annotations

import errno
import os
import shutil
import uuid
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Protocol

from ...held_files import is_held, patiently
from ..errors import GMNetError, InputError
from .leftovers import DRAFT, EARLIER, NEW, UNFINISHED, folder_name, tidy

# What GDAL may put next to a raster, by what it adds to its name.
_BESIDE_RASTERS = (".aux.xml", ".ovr", ".msk")
# What belongs to a shapefile, by the ending: its parts, and indexes that others make of them.
_BESIDE_SHAPEFILES = (".shx", ".dbf", ".prj", ".cpg", ".qpj", ".qix", ".sbn", ".sbx")


class InUse(GMNetError):
    """What stands under a result's name is open in another program, and stays."""


class Target(Protocol):
    """Something that is written and then put in place, such as a `HiddenFile`.

    A context manager: leaving it without an error puts it in place, anything else removes it.
    """

    def belong(self, run: str) -> None:
        """Receive, before it is entered, what the targets of one run have in common."""

    def __enter__(self) -> object: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None:
            self.undo()
            return
        try:
            self.complete()
            _place([self])
        except BaseException:
            self.undo()
            raise
        self.finish()

    def complete(self) -> None:
        """Have it whole on the disk; calling this again changes nothing."""

    def place(self) -> None:
        """Put it in place; an error before leaving takes it away again.

        Raises:
            InUse: another program does not let go of what stood there.
            GMNetError: anything else.
        """

    def keep(self) -> list[str]:
        """Give what is complete other names, which are free; gives that of each file."""

    def finish(self) -> None:
        """Remove what stood there before."""

    def undo(self) -> None:
        """Remove it, and put back what stood there before."""


class HiddenFile(Target):
    """A file, with those that belong to it, until it stands under its name.

    Use as a context manager: leaving it without an error puts in place what was written, anything
    else removes it and leaves what stood under the name before. Several that belong together are
    entered by `together`.

    The files are written under their own names, as some drivers write them into the files, in a
    hidden folder next to their place, whose name says whose it is (see `leftovers`).

    Args:
        path: its final path.

    Attributes:
        hidden: where to write it; all that is written next to it goes along.
        draft: a place for something of which it is made, in a folder that is not there yet; it
            never gets a place of its own.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._folder = path.parent / folder_name()
        self.hidden = self._folder / NEW / path.name
        self.draft = self._folder / DRAFT / path.name
        self._complete = False
        self._written: set[str] = set()
        # Names of those that are in place, and of those whose earlier file has two names meanwhile.
        self._placed: list[str] = []
        self._linked: set[str] = set()

    def belong(self, run: str) -> None:
        """Nothing: what is known of `together` is written into rasters only."""

    def begin(self) -> None:
        """Make the hidden folder, and clean up after killed runs.

        Raises:
            GMNetError: that is not possible.
        """
        tidy(self._path.parent)
        try:
            self._folder.mkdir()
            self.hidden.parent.mkdir()
        except OSError as error:
            self.undo()
            raise self._failure(error) from error

    def __enter__(self) -> HiddenFile:
        self.begin()
        return self

    def fits(self) -> bool:
        """Whether the system takes paths as long as those of the hidden file and its companions."""
        longest = max((self.hidden, *companions(self.hidden)), key=lambda path: len(path.name))
        try:
            self.hidden.parent.mkdir(parents=True)
            longest.touch()
        except OSError:
            return False
        finally:
            shutil.rmtree(self._folder, ignore_errors=True)
        return True

    def write_text(self, text: str) -> None:
        """Write it as a text, UTF-8.

        Raises:
            GMNetError: the disk does not take it.
        """
        try:
            # Bytes, so that ends of lines stay as they are; names of files need not be Unicode.
            self.hidden.write_bytes(text.encode("utf-8", "replace"))
        except OSError as error:
            raise self._failure(error) from error

    def complete(self) -> None:
        """Have all that was written, and is closed, on the disk.

        Once that is so, calling this again changes nothing.

        Raises:
            GMNetError: the disk does not take it.
        """
        if self._complete:
            return
        try:
            written = self._new()
            if not written:
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
            for file in written:
                _sync(file)
        except OSError as error:
            raise self._failure(error) from error
        self._complete = True
        self._written = {file.name for file in written}

    def place(self) -> None:
        """Put the file in place; what stood there is kept aside until `finish` or `undo`.

        What belongs to it comes first: nobody finds the file without it. Once it is there, calling
        this again changes nothing.

        Raises:
            InUse: what stood there is open in another program.
            GMNetError: the disk does not take it, or what stood there cannot be replaced.
        """
        self.complete()
        files = self._new()
        try:
            if not self._written <= {*self._placed, *(file.name for file in files)}:
                # The folder is gone, or has another name.
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        except OSError as error:
            raise self._failure(error) from error
        try:
            for file in files:
                target = self._path.with_name(file.name)
                patiently(partial(self._keep_earlier, target))
                patiently(partial(file.replace, target))
                self._placed.append(file.name)
        except OSError as error:
            if is_held(error):
                raise InUse(
                    f"'{self._path.name}' cannot be replaced, as QGIS or another program has it "
                    f"open ({error.strerror}); remove its layer there, or choose another name."
                ) from error
            raise GMNetError(
                f"'{self._path.name}' cannot be replaced ({error.strerror}); if it is open in "
                "QGIS or another program, remove it there, or choose another name."
            ) from error

    def keep(self) -> list[str]:
        """Give the complete file, and what belongs to it, another stem; gives its new name.

        What stood there before is put back by `undo`.

        Raises:
            OSError: it cannot be renamed.
        """
        free, names = self._free_path(), []
        for file in self._new():
            other = free.with_name(_renamed(file.name, self._path, free))
            patiently(partial(file.replace, other))
            names.append(other.name)
        for name in list(self._placed):
            other = free.with_name(_renamed(name, self._path, free))
            patiently(partial(self._path.with_name(name).replace, other))
            names.append(other.name)
            self._placed.remove(name)
        return [free.name] if free.name in names else names[:1]

    def _free_path(self) -> Path:
        """A path next to the file's, under which there is nothing, nor what would belong to it."""
        for number in count(1):
            stem = f"{self._path.stem}_new{number if number > 1 else ''}"
            path = self._path.with_name(stem + self._path.suffix)
            if not any(map(os.path.lexists, (path, *companions(path)))):
                return path
        raise AssertionError  # numbers do not end

    def finish(self) -> None:
        """Remove what stood there before, and what belonged to it."""
        # A shapefile of features without geometries has no file of that very name.
        for other in (self._path, *companions(self._path)):
            if other.name not in self._placed:
                with suppress(OSError):  # a name that is too long for any such file to be there
                    other.unlink(missing_ok=True)
        shutil.rmtree(self._folder, ignore_errors=True)

    def undo(self) -> None:
        """Remove the file, and put back what stood there before."""
        for name in reversed(self._placed):
            if not os.path.lexists(self._earlier(name)):
                with suppress(OSError):
                    patiently(partial(self._path.with_name(name).unlink, missing_ok=True))
        if self._put_back():
            shutil.rmtree(self._folder, ignore_errors=True)
        else:
            self._leave()

    def _put_back(self) -> bool:
        """Put back what stood there before; whether all of it is there again."""
        folder, whole = self._folder / EARLIER, True
        for earlier in sorted(folder.iterdir()) if folder.is_dir() else ():
            target = self._path.with_name(earlier.name)
            try:
                # Renaming one name of a file to its other one does nothing.
                if not (earlier.name in self._linked and _one_file(earlier, target)):
                    patiently(partial(earlier.replace, target))
            except OSError:
                whole = False
        return whole

    def _leave(self) -> None:
        """Leave what stood there before in the hidden folder, for `tidy` to put it back later."""
        with suppress(OSError):
            for file in self.hidden.parent.iterdir():
                file.unlink()
        with suppress(OSError):
            (self.hidden.parent / UNFINISHED).touch()

    def _new(self) -> list[Path]:
        """What was written and is not yet in place, the file itself last."""
        found = sorted(self.hidden.parent.iterdir()) if self.hidden.parent.is_dir() else []
        return sorted(found, key=lambda file: file.name == self._path.name)

    def _earlier(self, name: str) -> Path:
        return self._folder / EARLIER / name

    def _keep_earlier(self, target: Path) -> None:
        if not os.path.lexists(target):
            return
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        earlier = self._earlier(target.name)
        earlier.parent.mkdir(exist_ok=True)
        # Windows gives a second name even to a file that is open elsewhere, but does not move it.
        if os.name != "nt":
            with suppress(OSError, NotImplementedError):  # not every file system has such links
                # A second name, so that there is always a file under the first one.
                os.link(target, earlier, follow_symlinks=False)
                self._linked.add(target.name)
                return
        target.replace(earlier)

    def _failure(self, error: OSError) -> GMNetError:
        return GMNetError(
            f"'{self._path.name}' cannot be written to '{self._path.parent}' ({error.strerror}); "
            "check that the disk has room and that you may write there."
        )


@contextmanager
def together(targets: Sequence[Target]) -> Iterator[None]:
    """Targets that appear together when all are complete, or not at all.

    A run that is killed while it renames them leaves some of its own beside earlier ones; rasters
    say which belong together (`core.raster.writing.RUN`).

    Raises:
        GMNetError: one cannot be made, written or put in place.
        Cancelled: the user stopped the run while one was made whole.
    """
    run = uuid.uuid4().hex
    with ExitStack() as stack:
        for target in targets:
            target.belong(run)
            stack.enter_context(target)
        yield
        for target in targets:
            target.complete()
        _place(targets)


def _place(targets: Sequence[Target]) -> None:
    """Put complete targets in place; where one cannot be, as it is in use, all get other names.

    Raises:
        GMNetError: one cannot be put in place; the message has the names under which they are kept.
    """
    try:
        for target in targets:
            target.place()
    except InUse as error:
        try:
            kept = [name for target in targets for name in target.keep()]
        except OSError:
            raise error from None
        names = ", ".join(f"'{name}'" for name in kept)
        what = (
            "The new result was kept next to it as"
            if len(kept) == 1
            else ("The new results, which belong together, were kept next to the earlier ones as")
        )
        raise GMNetError(f"{error} {what} {names}.") from error


def companions(path: Path) -> list[Path]:
    """Files that would belong to a raster or a shapefile of that name, whether they are there."""
    if path.suffix.lower() == ".shp":
        endings = (*_BESIDE_SHAPEFILES, *map(str.upper, _BESIDE_SHAPEFILES))
        return [path.with_suffix(ending) for ending in endings]
    return [path.with_name(path.name + added) for added in _BESIDE_RASTERS]


def make_folder(folder: Path, what: str) -> None:
    """Create a folder for results, if it does not exist; clean up in it after killed runs.

    A run that finds all results there writes none, and would not do it later.

    Args:
        folder: where.
        what: its name in errors.

    Raises:
        InputError: that is not possible.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"{what} '{folder}' cannot be created ({error.strerror}); choose another folder."
        ) from error
    tidy(folder)


def no_room(folder: Path, reason: str) -> GMNetError:
    """The error for temporary files in a run's folder that did not arrive on the disk whole."""
    return GMNetError(
        f"The temporary files of this run cannot be written to '{folder.parent}' ({reason}); make "
        "room there, or name another folder in the environment variable TMPDIR (TEMP on Windows)."
    )


def write_text(path: Path, text: str) -> None:
    """Write a text file, UTF-8, that appears under its name only when it is complete.

    Raises:
        GMNetError: it cannot be written.
    """
    with HiddenFile(path) as file:
        file.write_text(text)


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


def _renamed(name: str, path: Path, other: Path) -> str:
    """What a file next to a path, such as ``a.tif.aux.xml``, is called next to another one."""
    return other.stem + name[len(path.stem) :] if name.startswith(path.stem) else name


def _one_file(one: Path, other: Path) -> bool:
    """Whether two names, the second of which may be gone, mean the same file."""
    return os.path.lexists(other) and os.path.samestat(one.lstat(), other.lstat())
