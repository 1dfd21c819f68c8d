"""Fields of attribute tables that results have."""

from __future__ import annotations

from qgis.core import NULL, QgsField, QgsFields

from ..core.raster.vector_files import text_of
from .qgis_versions import field_type


def fields(**kinds: type) -> QgsFields:
    """Fields in the order given, each of type int, float, bool, str or date."""
    made = QgsFields()
    for name, kind in kinds.items():
        made.append(QgsField(name, field_type(kind)))
    return made


def plain_text(value: object) -> str:
    """A value of an attribute as text; QGIS's own NULL has no text."""
    return text_of(None if value == NULL else value)
