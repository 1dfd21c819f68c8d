"""The Python that QGIS runs, as a program: ``sys.executable`` may be QGIS itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path, PurePath

from .errors import DependencyError
from .places import python_tag
from .processes import ask

# Prints what `places.python_tag` gives, and which Python it is.
_ASKED = """
import sys, sysconfig
print('tag=python%d.%d-' % sys.version_info[:2] + sysconfig.get_platform())
print('prefix=' + sys.prefix)
"""


def candidates(
    executable: PurePath | None,
    prefixes: Sequence[PurePath],
    version: tuple[int, int],
    windows: bool,
) -> list[PurePath]:
    """Where the program may lie, the likeliest first.

    Args:
        executable: what ``sys.executable`` says.
        prefixes: ``sys.prefix`` and the like.
        version: of Python.
        windows: whether programs end in .exe.
    """
    exact = f"python{version[0]}.{version[1]}"
    if windows:
        # OSGeo4W: qgis-bin.exe lies in bin, and Python in apps/Python312, which is its prefix.
        names = ["python.exe", "python3.exe"]
        folders = [place for prefix in prefixes for place in (prefix, prefix / "Scripts")]
    else:
        # macOS: QGIS lies in Contents/MacOS, and Python there or in bin beside it.
        names = [exact, "python3", "python"]
        folders = [prefix / "bin" for prefix in prefixes]
    found: list[PurePath] = []
    if executable is not None:
        if executable.name.lower().startswith("python"):
            found.append(executable)
        beside = [executable.parent] if windows else [executable.parent / "bin", executable.parent]
        folders += beside
    found += [folder / name for folder in folders for name in names]
    return list(dict.fromkeys(found))


def interpreter() -> Path:
    """The program of the Python that runs now.

    Raises:
        DependencyError: none is found that has its version.
    """
    executable = Path(sys.executable) if sys.executable else None
    prefixes = [
        Path(one) for one in (sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix)
    ]
    tried = candidates(
        executable, prefixes, (sys.version_info[0], sys.version_info[1]), os.name == "nt"
    )
    for one in tried:
        path = Path(one)
        # Another Python of the same version, first on the PATH, has other packages than QGIS.
        if path.is_file() and _same(answer(path)):
            return path
    raise DependencyError(
        f"The program of QGIS's Python ({python_tag()}) was not found; it was looked for as "
        f"{', '.join(str(one) for one in tried[:4])}. Install PyTorch in a Python of this version, "
        "and choose it with 'Use an existing one…'."
    )


def _same(said: dict[str, str]) -> bool:
    """Whether a program is the Python that runs now."""
    if said.get("tag") != python_tag() or "prefix" not in said:
        return False
    theirs, own = Path(said["prefix"]), Path(sys.prefix)
    return theirs == own or theirs.resolve() == own.resolve()


def tag_of(python: Path) -> str:
    """Version and platform of a Python program; empty if it does not answer as one."""
    return answer(python).get("tag", "")


def answer(python: Path) -> dict[str, str]:
    """What a program says of itself, ``tag`` and ``prefix``; nothing if it is not a Python."""
    try:
        code, text = ask([str(python), "-c", _ASKED])
    except (OSError, TimeoutError):
        return {}
    pairs = (line.partition("=") for line in text.splitlines())
    return {} if code else {name: value.strip() for name, _, value in pairs}
