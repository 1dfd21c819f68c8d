"""Where PyTorch lies that the plugin installed, or that the user chose.

Each version of Python and each platform has a folder of its own in the user's data, outside the
plugin, which an upgrade replaces.
"""

from __future__ import annotations

import importlib
import os
import shutil
import sys
import sysconfig
import time
from contextlib import suppress
from pathlib import Path

from .errors import DependencyError

_STAGING, _OLD = ".installing-", ".removed-"
# What an installation left that was killed is cleared away after a day, in seconds.
_STALE = 86_400
# What `use` put on the path, as the choice may have changed since.
_ADDED: set[str] = set()


def user_data(large: bool = False) -> Path:
    """The folder of the user's data; it need not exist.

    Args:
        large: whether it is for what no profile on a server should carry from one computer to
            another (Windows).
    """
    if sys.platform == "win32":
        variable, name = ("LOCALAPPDATA", "Local") if large else ("APPDATA", "Roaming")
        base = Path(os.environ.get(variable, str(Path.home() / "AppData" / name)))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "gmnet_water"


def python_tag() -> str:
    """Version of Python and platform, such as ``python3.12-win-amd64``: what wheels are for."""
    return f"python{sys.version_info[0]}.{sys.version_info[1]}-{sysconfig.get_platform()}"


def home() -> Path:
    """The folder for this Python; it need not exist.

    The environment variable GMNET_TORCH names another place than the user's data.
    """
    named = os.environ.get("GMNET_TORCH")
    return (Path(named) if named else user_data(large=True) / "torch") / python_tag()


def packages() -> Path:
    """Where PyTorch is installed."""
    return home() / "packages"


def new_staging() -> Path:
    """A name for a folder beside, in which an installation waits until it is whole."""
    return home() / f"{_STAGING}{os.urandom(4).hex()}"


def chosen() -> Path | None:
    """The folder of packages that the user chose; None for none."""
    try:
        text = _choice().read_text(encoding="utf-8").strip()
    except OSError:
        return None
    return Path(text) if text else None


def choose(folder: Path | None) -> None:
    """Use a folder of packages from now on; None uses the installed one again.

    Raises:
        DependencyError: the choice cannot be written.
    """
    try:
        if folder is None:
            _choice().unlink(missing_ok=True)
        else:
            home().mkdir(parents=True, exist_ok=True)
            _choice().write_text(f"{folder}\n", encoding="utf-8")
    except OSError as error:
        raise not_writable(home(), error) from error
    leave()
    use()


def in_use() -> Path | None:
    """The folder whose PyTorch this Python may use: the chosen one, or the installed one."""
    if (folder := chosen()) is not None:
        return folder
    return packages() if packages().is_dir() and not _later().exists() else None


def use() -> Path | None:
    """Let Python find the PyTorch of `in_use`, at once; gives its folder.

    The folder stands behind all others, so that QGIS's own packages win, its numpy above all.
    """
    if _later().exists():
        _remove_now()
    folder = in_use()
    if folder is not None and folder.is_dir():
        _ADDED.add(str(folder))
        if str(folder) not in sys.path:
            sys.path.append(str(folder))
            importlib.invalidate_caches()
            _add_libraries(folder)
    return folder


def leave() -> None:
    """No longer let Python find packages in the folders that `use` added."""
    ours = {*_ADDED, str(packages())}
    sys.path[:] = [path for path in sys.path if path not in ours]
    _ADDED.clear()
    importlib.invalidate_caches()


def remove() -> int:
    """Remove the installed PyTorch; gives the bytes that it frees, 0 if it waits.

    A folder that is in use (Windows locks libraries that are loaded) goes when QGIS starts next.

    Raises:
        DependencyError: it can be neither removed nor marked.
    """
    freed = size(home()) if home().is_dir() else 0
    leave()
    try:
        if packages().exists():
            _later().touch()
    except OSError as error:
        raise not_writable(home(), error) from error
    _remove_now()
    return 0 if _later().exists() else freed


def waits_for_removal() -> bool:
    """Whether PyTorch goes when QGIS starts next."""
    return _later().exists()


def put(made: Path) -> None:
    """Give whole packages their place; those that they replace come back if that fails.

    Raises:
        DependencyError: the old ones are in use.
    """
    place, old = packages(), home() / f"{_OLD}{os.urandom(4).hex()}"
    try:
        if place.exists():
            place.rename(old)
        try:
            made.rename(place)
        except OSError:
            if old.exists():
                old.rename(place)
            raise
        _later().unlink(missing_ok=True)
    except OSError as error:
        raise DependencyError(
            f"The PyTorch in {place} is in use and cannot be replaced ({error.strerror}). Close "
            "all windows of QGIS, start QGIS again, and install before you make a map."
        ) from error
    shutil.rmtree(old, ignore_errors=True)


def size(folder: Path) -> int:
    """Bytes of the files in a folder."""
    total, waiting = 0, [str(folder)]
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                with suppress(OSError):  # a file that is gone meanwhile
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    else:
                        total += entry.stat(follow_symlinks=False).st_size
    return total


def not_writable(folder: Path, error: OSError) -> DependencyError:
    """The sentence for a folder that cannot be written."""
    return DependencyError(
        f"{folder} cannot be written ({error.strerror or error}). Allow yourself to write there, "
        "or set the environment variable GMNET_TORCH to a folder that you may write (Settings > "
        "Options > System > Environment), and start QGIS again."
    )


def tidy() -> None:
    """Clear up after installations that were killed."""
    for left in home().glob(f"{_STAGING}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _STALE:
                shutil.rmtree(left, ignore_errors=True)
    for old in home().glob(f"{_OLD}*"):
        shutil.rmtree(old, ignore_errors=True)


def _choice() -> Path:
    return home() / "chosen.txt"


def _later() -> Path:
    """Marks packages that could not be removed while they were in use."""
    return home() / "remove.txt"


def _remove_now() -> None:
    """Remove what is marked, as far as that is possible now, and leftovers."""
    tidy()
    place = packages()
    if place.exists():
        old = home() / f"{_OLD}{os.urandom(4).hex()}"
        with suppress(OSError):
            place.rename(old)
            shutil.rmtree(old, ignore_errors=True)
    if not place.exists():
        with suppress(OSError):
            _later().unlink(missing_ok=True)


def _add_libraries(folder: Path) -> None:
    """Let Windows find the libraries of torch, whatever folders QGIS added before."""
    libraries = folder / "torch" / "lib"
    add = getattr(os, "add_dll_directory", None)
    if add is not None and libraries.is_dir():
        with suppress(OSError):  # importing torch says what is missing
            add(str(libraries))
