"""No part of the plugin starts a process where that could be a second QGIS.

In the Python of OSGeo4W, and of QGIS on a Mac, ``sys.executable`` is QGIS itself: what Python
starts by it, as multiprocessing does, is one more window of QGIS for each worker.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from gmnet_water.scripts.package import belongs, tracked_files

ROOT = Path(__file__).resolve().parents[2]
# Modules that may start processes, with what keeps them from starting QGIS.
MAY_START = {
    # A copy of the command line's own process, on POSIX only; QGIS does not run it.
    "cli/guard.py",
    # Run the Python that was found beside QGIS, and never `sys.executable` unseen.
    "dependencies/install.py",
    "dependencies/processes.py",
}
# Modules that may look at `sys.executable`.
MAY_LOOK = {
    "commands/environment.py",  # shows it
    "dependencies/interpreter.py",  # judges whether it is a Python
    "models/runtime.py",  # names it in an advice, and not on Windows or a Mac
}
STARTING = {"subprocess", "multiprocessing", "pty", "popen2"}
STARTERS = re.compile(
    r"fork|forkpty|system|popen|posix_spawnp?|spawn[lv]p?e?|exec[lv]p?e?|startfile"
)


def starts(tree: ast.AST) -> set[str]:
    """What a module has that starts processes."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or "", *(alias.name for alias in node.names)]
        else:
            names = []
        found |= {name for name in names if name.split(".")[0] in STARTING}
        found |= {name for name in names if name in ("ProcessPoolExecutor", "QProcess")}
        if isinstance(node, ast.Attribute):
            owner = node.value.id if isinstance(node.value, ast.Name) else ""
            if (owner == "os" and STARTERS.fullmatch(node.attr)) or node.attr in (
                "ProcessPoolExecutor",
                "QProcess",
            ):
                found.add(f"{owner}.{node.attr}")
            if node.attr == "num_workers":
                found.add(node.attr)
        if isinstance(node, ast.keyword) and node.arg == "num_workers":
            found.add("num_workers")  # of torch's loader of data, which starts processes
    return found


def looks(tree: ast.AST) -> bool:
    """Whether a module uses `sys.executable`."""
    return any(
        isinstance(node, ast.Attribute)
        and node.attr in ("executable", "_base_executable")
        and isinstance(node.value, ast.Name)
        and node.value.id == "sys"
        for node in ast.walk(tree)
    )


SHIPPED = {
    str(path): ast.parse((ROOT / path).read_text(encoding="utf-8"))
    for path in tracked_files()
    if belongs(path) and path.suffix == ".py" and (ROOT / path).is_file()
}


def test_only_known_modules_start_processes():
    found = {name: starts(tree) for name, tree in SHIPPED.items() if name not in MAY_START}
    assert {name: what for name, what in found.items() if what} == {}


def test_only_known_modules_look_at_the_program_of_this_process():
    assert {name for name, tree in SHIPPED.items() if looks(tree)} <= MAY_LOOK


@pytest.mark.parametrize(
    "code",
    [
        "import subprocess",
        "from multiprocessing import Pool",
        "import multiprocessing.pool",
        "from concurrent.futures import ProcessPoolExecutor",
        "import os\nos.spawnl(0, 'a')",
        "import os\nos.execv('a', [])",
        "os.startfile('a')",
        "DataLoader(data, num_workers=2)",
    ],
)
def test_what_starts_processes_is_found(code: str):
    assert starts(ast.parse(code))


def test_threads_start_no_processes():
    assert not starts(ast.parse("from concurrent.futures import ThreadPoolExecutor\nimport os"))
