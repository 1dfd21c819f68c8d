"""Differences between versions of QGIS, all in one place.

Enums need no choice: spelled with their scope, they are the same from 3.22 on, with Qt 5 and Qt 6.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from qgis.core import Qgis, QgsMapLayer, QgsProcessingContext, QgsUnitTypes
from qgis.PyQt.QtCore import QT_VERSION_STR, QMetaType, QVariant

_FIELD_TYPES = {int: "Int", float: "Double", bool: "Bool", str: "QString", date: "QDate"}

# What a raster layer is: since 3.30 with the other enums of Qgis.
if Qgis.QGIS_VERSION_INT < 33000:
    from qgis.core import QgsMapLayerType

    RASTER_LAYER: Any = QgsMapLayerType.RasterLayer
else:
    RASTER_LAYER = Qgis.LayerType.Raster


def host() -> dict[str, str]:
    """The versions of QGIS and Qt, for people."""
    return {"QGIS": Qgis.QGIS_VERSION, "Qt": QT_VERSION_STR}


def field_type(kind: type) -> Any:
    """What ``QgsField`` takes for int, float, bool, str or date.

    Types of QMetaType since 3.38, which deprecates those of QVariant; Qt 6 has none of these.
    """
    name = _FIELD_TYPES[kind]
    if Qgis.QGIS_VERSION_INT < 33800:
        return getattr(QVariant, name.removeprefix("Q"))
    return getattr(QMetaType.Type, name)


def temporal_unit(name: str) -> Any:
    """A unit of time, such as Months: since 3.30 with the other enums of Qgis."""
    if Qgis.QGIS_VERSION_INT >= 33000:
        return getattr(Qgis.TemporalUnit, name)
    else:
        return getattr(QgsUnitTypes.TemporalUnit, f"Temporal{name}")


def set_group(details: QgsProcessingContext.LayerDetails, group: str) -> None:
    """Have a layer loaded into a group: since 3.32; before, only its post-processor can move it."""
    if Qgis.QGIS_VERSION_INT >= 33200:
        details.groupName = group


def set_on_top(details: QgsProcessingContext.LayerDetails) -> None:
    """Have a layer loaded above the run's others: since 3.32; before, their order varies."""
    if Qgis.QGIS_VERSION_INT >= 33200:
        details.layerSortKey = 1  # higher is nearer to the top


def refresh_every(layer: QgsMapLayer, milliseconds: int) -> None:
    """Have a layer drawn again from its file, as long as it is in a map: by a mode since 3.34."""
    layer.setAutoRefreshInterval(milliseconds)
    if Qgis.QGIS_VERSION_INT >= 33400:
        layer.setAutoRefreshMode(Qgis.AutoRefreshMode.RedrawOnly)
    else:
        layer.setAutoRefreshEnabled(True)
