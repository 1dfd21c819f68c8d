"""Pages, tables and layers that algorithms write: where they go is looked at before work starts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessing, QgsProcessingOutputLayerDefinition

from ..core.checks import check_apart, check_file

PAGE, TABLE = (".html", ".htm"), (".csv",)
# 'memory:', 'postgis:…', 'ogr:…' and the like, but no Windows drive.
_NO_FILE = re.compile(r"[A-Za-z]{2,}:")


def check_files(
    parameters: dict[str, Any],
    files: Mapping[str, tuple[str, ...]],
    layers: Sequence[str] = (),
    besides: Mapping[str, Path] | None = None,
) -> None:
    """Refuse files that cannot be written, and one file for two results.

    Args:
        files: names of file parameters, and the endings that each may have.
        layers: names of parameters for layers, which may have any ending.
        besides: files that nobody named and that are written, too, by what they are called.

    Raises:
        InputError: another ending, no such folder, no permission, or two results in one file.
    """
    named = {}
    for name in (*files, *layers):
        given = _given(parameters.get(name))
        if given in ("", QgsProcessing.TEMPORARY_OUTPUT) or _NO_FILE.match(given):
            continue
        target = Path(given.partition("|")[0])
        if name in files:
            kind = "page" if files[name] == PAGE else "table"
            check_file(target, name, kind, files[name], ())
        else:
            check_file(target, name, "layer", (target.suffix.lower(),), ())
        named[name] = target
    check_apart({**named, **(besides or {})})


def _given(value: object) -> str:
    """What a destination parameter was given as text; empty if it is anything else."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    return value if isinstance(value, str) else ""
