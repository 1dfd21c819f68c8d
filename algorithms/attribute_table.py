"""Fields of attribute tables that results have."""

from __future__ import annotations

from qgis.core import QgsField, QgsFields

from .qgis_versions import field_type


def fields(**kinds: type) -> QgsFields:
    """Fields in the order given, each of type int, float, bool, str or date."""
    made = QgsFields()
    for name, kind in kinds.items():
        made.append(QgsField(name, field_type(kind)))
    return made
