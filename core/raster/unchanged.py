"""Files that change while they are read: a result would mix two versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from weakref import WeakKeyDictionary

from osgeo import gdal

from ..errors import GMNetError

# What programs write next to a raster that is only looked at: statistics, and overviews.
_NOTES = (".aux.xml", ".ovr")

_State = tuple[int, int, int]
# What the files of datasets were when they were opened; blocks of that time may be in GDAL's cache.
_opened: WeakKeyDictionary[gdal.Dataset, dict[str, _State]] = WeakKeyDictionary()


def opened(dataset: gdal.Dataset) -> gdal.Dataset:
    """The dataset, whose file is from now on to stay as it is; see `unchanged`."""
    _opened[dataset] = _states([dataset.GetDescription()])
    return dataset


@contextmanager
def unchanged(sources: Iterable[gdal.Dataset | str]) -> Iterator[None]:
    """Make sure at the end that no file of ``sources`` was changed or replaced meanwhile.

    A file counts as changed by its number, size and time of change, since the dataset was opened
    if that is known (`opened`), and since this began otherwise. To be entered
    within the targets, so that nothing is put in place that was made of two states.

    Args:
        sources: open datasets, or names of some.

    Raises:
        GMNetError: one was, or it is gone.
    """
    before: dict[str, _State] = {}
    for source in sources:
        before.update(_states([source]))
        if not isinstance(source, str):
            before.update(_opened.get(source, {}))
    yield
    changed = [name for name, state in before.items() if _state(name) != state]
    if changed:
        raise GMNetError(
            f"'{Path(changed[0]).name}' changed while it was being read, so the result would "
            "mix two versions; run again when no other program is writing to it."
        )


def _states(sources: Iterable[gdal.Dataset | str]) -> dict[str, _State]:
    """The state of each file; what is not a file, such as an archive's member, has none."""
    names: set[str] = set()
    for source in sources:
        names.update([source] if isinstance(source, str) else source.GetFileList() or [])
    found = {name: _state(name) for name in sorted(names) if not name.endswith(_NOTES)}
    return {name: state for name, state in found.items() if state is not None}


def _state(name: str) -> _State | None:
    try:
        state = Path(name).stat()
    except (OSError, ValueError):
        return None
    return state.st_ino, state.st_size, state.st_mtime_ns
