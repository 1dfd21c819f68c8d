"""Fields of attribute tables that results have."""

from __future__ import annotations

from qgis.core import Qgis, QgsField, QgsFields

# From here on QGIS names the types of fields by QMetaType.
_META_TYPES = 33800


def fields(**kinds: type) -> QgsFields:
    """Fields in the order given, each of type int, float or str."""
    made = QgsFields()
    for name, kind in kinds.items():
        made.append(QgsField(name, _field_types()[kind]))
    return made


def _field_types() -> dict[type, object]:
    if Qgis.QGIS_VERSION_INT >= _META_TYPES:
        from qgis.PyQt.QtCore import QMetaType

        types = QMetaType.Type
        return {int: types.Int, float: types.Double, str: types.QString}
    from qgis.PyQt.QtCore import QVariant

    return {int: QVariant.Int, float: QVariant.Double, str: QVariant.String}
