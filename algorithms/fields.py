"""Fields of attribute tables that results have."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType, QVariant

# From here on QGIS takes the types that Qt 6 has.
_META_TYPES = 33800


def fields(**kinds: type) -> QgsFields:
    """Fields in the order given, each of type int, float, bool or str."""
    made = QgsFields()
    for name, kind in kinds.items():
        made.append(QgsField(name, _field_type(kind)))
    return made


def _field_type(kind: type) -> Any:
    types, text = QVariant, "String"
    if Qgis.QGIS_VERSION_INT >= _META_TYPES:
        types, text = QMetaType.Type, "QString"
    return getattr(types, {int: "Int", float: "Double", bool: "Bool", str: text}[kind])
