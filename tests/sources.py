"""Files of the repository, for tests of how they are written."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_FOLDERS = ("algorithms", "benchmarks", "gmnet_plugin", "scripts", "tests")
_IMPORT = re.compile(r"^\s*(from|import) qgis\b", re.MULTILINE)


def users_of_qgis() -> list[str]:
    """Files that import QGIS, from the root on."""
    files = [*ROOT.glob("*.py")]
    for folder in _FOLDERS:
        files += (ROOT / folder).rglob("*.py")
    return [
        file.relative_to(ROOT).as_posix()
        for file in sorted(files)
        if _IMPORT.search(file.read_text(encoding="utf-8"))
    ]
