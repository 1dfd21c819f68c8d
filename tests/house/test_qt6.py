"""Qt 6, as QGIS 4 has it: what the code uses of Qt is there, and takes what it is given.

mypy looks it all up in PyQt6's type stubs, to which a stand-in leads for ``qgis.PyQt``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from gmnet_water.tests.sources import ROOT, users_of_qgis

PLUGINS = ROOT / "build" / "plugins"
# Beside the interpreter's packages, not among them.
STUBS = Path(sys.prefix) / "qt6"
# What ``qgis.PyQt`` has beyond PyQt6, from QGIS's python/PyQt.
ADDITIONS = {
    "QtWidgets": (
        "from PyQt6.QtGui import QAction as QAction, QActionGroup as QActionGroup,"
        " QShortcut as QShortcut\n"
    )
}
SETTINGS = """
[mypy]
check_untyped_defs = true
explicit_package_bases = true
follow_imports = skip
strict_optional = false
[mypy-PyQt6.*,qgis.*]
follow_imports = silent
ignore_errors = true
"""
ERROR = re.compile(r"(?P<file>[^:\n]+):(?P<line>\d+): error: (?P<text>.*)")
# A class of Qt's or one of its modules; QGIS's classes begin with Qgs.
OF_QT = re.compile(r"\bQ(t|[A-Z]\w*)\b|\bPyQt")
# The stubs do not say that they are static.
FALSE_ALARM = re.compile('"(qWait|mouseClick|mouseDClick)" of "QTest"')
# Each line with a comment is wrong with Qt 6, and the others are right.
PLANTED = """
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate, QEventLoop, QMetaType, Qt, QVariant
from qgis.PyQt.QtCore import QRegExp  # gone
from qgis.PyQt.QtGui import QColor, QPainter
from qgis.PyQt.QtWebKit import QWebPage  # a module that is gone
from qgis.PyQt.QtWidgets import QAction, QLabel, QMessageBox
from qgis.PyQt.QtWidgets import QDesktopWidget  # gone
from PyQt5.QtCore import QUrl  # not through QGIS

Qt.AlignmentFlag.AlignRight
Qt.AlignRight  # without its enum
QMessageBox.StandardButton.Yes
QMessageBox.Yes  # without its enum
QMetaType.Type.Int
QVariant.Int  # a type of Qt 5
QDate(2024, 1, 31).toString(Qt.DateFormat.ISODate)
QDate(2024, 1, 31).toString(Qt.ISODate)  # without its enum


def planted(label: QLabel, painter: QPainter, *others):
    loop = QEventLoop()
    loop.exec()
    loop.exec_()  # a name for Python 2
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    label.setAlignment(2)  # a number for an enum
    label.fontMetrics().horizontalAdvance("text")
    label.fontMetrics().width("text")  # gone
    painter.drawText(1, 2, "text")
    painter.drawText(1.5, 2.5, "text")  # floats for pixels
    sip.isdeleted(label)
    others[0].exec_()
"""


class Error(NamedTuple):
    """What mypy has to say on a line."""

    file: str
    line: int
    text: str


def write_stand_in(folder: Path) -> None:
    """Stubs of ``qgis``, whose ``PyQt`` is PyQt6."""
    (folder / "qgis" / "PyQt").mkdir(parents=True)
    for package in ("qgis", "qgis/PyQt"):
        (folder / package / "__init__.pyi").touch()
    for stub in (STUBS / "PyQt6").glob("*.pyi"):
        (folder / "qgis" / "PyQt" / stub.name).write_text(
            f"from PyQt6.{stub.stem} import *\n{ADDITIONS.get(stub.stem, '')}", encoding="utf-8"
        )


@pytest.fixture(scope="module")
def errors(tmp_path_factory: pytest.TempPathFactory) -> list[Error]:
    """What is wrong with Qt 6 in the repository and in a planted file."""
    if not STUBS.is_dir():
        pytest.fail(f"{STUBS} is missing: scripts/setup.sh tests puts PyQt6's type stubs there")
    folder = tmp_path_factory.mktemp("qt6")
    write_stand_in(folder)
    (folder / "mypy.ini").write_text(SETTINGS, encoding="utf-8")
    (folder / "planted.py").write_text(PLANTED, encoding="utf-8")
    bases = (folder, STUBS, PLUGINS, ROOT / "scripts")
    run = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--no-error-summary", "--no-site-packages"),
            *("--config-file", folder / "mypy.ini", "--cache-dir", ROOT / ".mypy_cache" / "qt6"),
            *(folder / "planted.py", *(f"gmnet_water/{name}" for name in users_of_qgis())),
        ],
        cwd=PLUGINS,
        env={**os.environ, "MYPYPATH": os.pathsep.join(map(str, bases))},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert run.returncode == 1, run.stdout + run.stderr
    found = (ERROR.match(line) for line in run.stdout.splitlines())
    every = [Error(one["file"], int(one["line"]), one["text"]) for one in found if one]
    found_of_qt = (error for error in every if OF_QT.search(error.text))
    return [error for error in found_of_qt if not FALSE_ALARM.search(error.text)]


def is_planted(error: Error) -> bool:
    return Path(error.file).name == "planted.py"


def test_what_the_code_uses_of_qt_is_in_qt_6(errors: list[Error]) -> None:
    assert [error for error in errors if not is_planted(error)] == []


def test_what_is_not_in_qt_6_is_found(errors: list[Error]) -> None:
    lines = PLANTED.splitlines()
    found = {lines[error.line - 1] for error in errors if is_planted(error)}
    assert found == {line for line in lines if "#" in line}


def test_the_code_that_uses_qt_is_looked_at() -> None:
    expected = {"algorithms/base.py", "gmnet_plugin/plugin.py", "scripts/drawing.py"}
    assert expected <= set(users_of_qgis())
