"""What the code names of QGIS is in the running one, with its scope as in Qt 6, not deprecated."""

from __future__ import annotations

import ast
import enum
import importlib
import operator
from collections.abc import Iterator
from typing import Any

import pytest
from gmnet_water.tests.sources import ROOT, users_of_qgis
from qgis.core import Qgis, QgsProject

VERSIONS = "algorithms/qgis_versions.py"
PACKAGES = ("qgis.core", "qgis.gui", "qgis.analysis")
ORDERS = {ast.Lt: operator.lt, ast.GtE: operator.ge}
MISSING = object()
# Each line with a comment is wrong, and the others are right.
PLANTED = """
from qgis.core import Qgis, QgsFeatureSink, QgsMapLayer, QgsProcessing, QgsWkbTypes
from qgis.core import QgsAccuracy  # there is none
Qgis.MessageLevel.Warning
Qgis.Warning  # without its enum
QgsProcessing.SourceType.TypeRaster
QgsProcessing.TypeRaster  # without its enum
QgsProcessing.SourceType.TypePicture  # there is none
QgsProcessing.TEMPORARY_OUTPUT
QgsFeatureSink.Flag.FastInsert
QgsFeatureSink.FastInsert  # without its enum
QgsWkbTypes.GeometryType.PolygonGeometry
QgsWkbTypes.PolygonGeometry  # without its enum
QgsMapLayer.flags
QgsMapLayer.flaggs  # there is none
if Qgis.QGIS_VERSION_INT >= 99900:
    Qgis.NewMode.Faster
else:
    Qgis.OldMode.Slower  # there is none
"""


class Names(ast.NodeVisitor):
    """Finds what is wrong with a module's names of QGIS, as line and name.

    Of what depends on the version, only the branch of the running one is looked at.
    """

    def __init__(self, code: str) -> None:
        self.wrong: list[tuple[int, str]] = []
        self._known: dict[str, Any] = {}
        tree = ast.parse(code)
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module in PACKAGES:
                self._learn(node)
        self.visit(tree)

    def _learn(self, node: ast.ImportFrom) -> None:
        package = importlib.import_module(node.module or "")
        for alias in node.names:
            if hasattr(package, alias.name):
                self._known[alias.asname or alias.name] = getattr(package, alias.name)
            else:
                self.wrong.append((node.lineno, alias.name))

    def visit_If(self, node: ast.If) -> None:
        if not (isinstance(node.test, ast.Compare) and is_version(node.test.left)):
            self.generic_visit(node)
            return
        holds = ORDERS[type(node.test.ops[0])]
        asked = ast.literal_eval(node.test.comparators[0])
        for child in node.body if holds(Qgis.QGIS_VERSION_INT, asked) else node.orelse:
            self.visit(child)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        parts = ast.unparse(node).split(".")
        if parts[0] in self._known and all(part.isidentifier() for part in parts):
            if not is_right(self._known[parts[0]], parts[1:]):
                self.wrong.append((node.lineno, ".".join(parts)))
        else:
            self.generic_visit(node)


def is_right(value: Any, names: list[str]) -> bool:
    """Whether a class has what the names lead to, and a member of an enum is reached through it."""
    for name in names:
        if not isinstance(value, type):
            return True
        owner, value = value, getattr(value, name, MISSING)
        if value is MISSING or (is_member(value) and not isinstance(value, owner)):
            return False
    return True


def is_version(node: ast.expr) -> bool:
    """Whether an expression is the number of the running version."""
    return isinstance(node, ast.Attribute) and node.attr == "QGIS_VERSION_INT"


def is_member(value: Any) -> bool:
    """Whether a value belongs to an enum, of Python's or of QGIS's own kind."""
    return isinstance(value, enum.Enum) or type(type(value)).__name__ == "enumtype"


def wrong_names() -> Iterator[str]:
    for file in users_of_qgis():
        for line, name in Names((ROOT / file).read_text(encoding="utf-8")).wrong:
            yield f"{file}:{line}: {name}"


def test_every_name_of_qgis_is_there_and_has_its_scope() -> None:
    assert list(wrong_names()) == []


def test_a_wrong_name_of_qgis_is_found() -> None:
    lines = PLANTED.splitlines()
    found = {lines[number - 1] for number, _ in Names(PLANTED).wrong}
    assert found == {line for line in lines if "#" in line}


def test_versions_of_qgis_are_told_apart_in_one_place() -> None:
    own = [file for file in users_of_qgis() if not file.startswith(("benchmarks/", "tests/"))]
    asking = [file for file in own if "QGIS_VERSION" in (ROOT / file).read_text(encoding="utf-8")]
    assert asking == [VERSIONS]


def test_what_qgis_marks_deprecated_is_an_error(project: QgsProject) -> None:
    bridge = project.layerTreeRegistryBridge()
    with pytest.raises(DeprecationWarning):
        bridge.setLayerInsertionPoint(project.layerTreeRoot(), 0)
