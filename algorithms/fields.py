"""Fields of attribute tables that results have."""

from __future__ import annotations

from datetime import date
from typing import Any

from qgis.core import NULL, Qgis, QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType, QVariant

from ..core.vector_files import text_of

# From here on QGIS takes the types that Qt 6 has.
_META_TYPES = 33800


def fields(**kinds: type) -> QgsFields:
    """Fields in the order given, each of type int, float, bool, str or date."""
    made = QgsFields()
    for name, kind in kinds.items():
        made.append(QgsField(name, _field_type(kind)))
    return made


def _field_type(kind: type) -> Any:
    names = {int: "Int", float: "Double", bool: "Bool", str: "String", date: "Date"}
    if Qgis.QGIS_VERSION_INT < _META_TYPES:
        return getattr(QVariant, names[kind])
    return getattr(QMetaType.Type, {str: "QString", date: "QDate"}.get(kind, names[kind]))


def plain_text(value: object) -> str:
    """A value of an attribute as text; QGIS's own NULL is no text."""
    return text_of(None if value == NULL else value)
