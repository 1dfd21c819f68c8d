"""Pages, tables and layers that algorithms write: where they go is looked at before work starts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessing

from ..core.checks import check_apart, check_file
from .support import named_target

# What files are called in errors, and the endings that they may have.
PAGE, TABLE = ("page", (".html", ".htm")), ("table", (".csv",))
# 'memory:', 'postgis:…', 'ogr:…' and the like, but no Windows drive.
_NO_FILE = re.compile(r"[A-Za-z]{2,}:")


def check_files(
    parameters: dict[str, Any],
    files: Mapping[str, tuple[str, tuple[str, ...]]],
    layers: Sequence[str] = (),
    besides: Mapping[str, Path] | None = None,
) -> None:
    """Refuse files that cannot be written, and one file for two results.

    Args:
        files: names of file parameters, and `PAGE` or `TABLE`.
        layers: names of parameters for layers, which may have any ending.
        besides: files that nobody named and that are written, too, by what they are called.

    Raises:
        InputError: another ending, no such folder, no permission, or two results in one file.
    """
    named = {}
    for name in (*files, *layers):
        given = named_target(parameters, name)
        if given in ("", QgsProcessing.TEMPORARY_OUTPUT) or _NO_FILE.match(given):
            continue
        target = Path(given.partition("|")[0])
        kind, endings = files.get(name, ("layer", (target.suffix.lower(),)))
        check_file(target, name, kind, endings, ())
        named[name] = target
    check_apart({**named, **(besides or {})})
