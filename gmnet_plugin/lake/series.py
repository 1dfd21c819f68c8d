"""What of a project can be charted: series of dated masks, and rasters of occurrence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import Qgis, QgsLayerTreeLayer, QgsMapLayer, QgsProject, QgsRasterLayer

from ...algorithms.dated_layers import period_of
from ...algorithms.layer_sources import source_of
from ...algorithms.support import tr
from ...core.dates.dated import Dated
from ...core.series.products import Product, meaning

# Types of values that masks have.
_WHOLE = (
    Qgis.DataType.Byte,
    Qgis.DataType.UInt16,
    Qgis.DataType.Int16,
    Qgis.DataType.UInt32,
    Qgis.DataType.Int32,
)
# What bands of ours are called that are dated and no masks.
_NO_MASK = "probability"


@dataclass(frozen=True)
class Charted:
    """Something that can be charted.

    Attributes:
        name: for the user.
        layers: ids of its layers: dated masks, or one raster of occurrence.
        occurrence: whether it is the latter.
    """

    name: str
    layers: tuple[str, ...]
    occurrence: bool = False

    def rasters(self, project: QgsProject) -> list[QgsRasterLayer]:
        """Its layers that are still there."""
        found = (project.mapLayer(one) for one in self.layers)
        return [layer for layer in found if isinstance(layer, QgsRasterLayer)]

    def dated(self, project: QgsProject) -> list[Dated]:
        """Its masks with their times.

        Raises:
            InputError: a layer cannot be read.
        """
        found = ((layer, period_of(layer)) for layer in self.rasters(project))
        return [Dated(source_of(layer), period) for layer, period in found if period is not None]


def charted_in(project: QgsProject) -> list[Charted]:
    """All that can be charted, in the order of the layers: each group's dated masks are one."""
    groups: dict[tuple[str, ...], list[QgsRasterLayer]] = {}
    found: list[Charted] = []
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        if not isinstance(layer, QgsRasterLayer) or not _readable(layer):
            continue
        if _description(layer) == meaning(Product.OCCURRENCE):
            found.append(Charted(layer.name(), (layer.id(),), occurrence=True))
        elif period_of(layer) is not None and _may_be_mask(layer):
            groups.setdefault(_path(node), []).append(layer)
    series = [
        Charted(_name(path, layers), tuple(layer.id() for layer in layers))
        for path, layers in groups.items()
    ]
    return [*series, *found]


def chosen(found: Sequence[Charted], active: QgsMapLayer | None) -> Charted | None:
    """Which of them a user most likely means: that with the active layer, or else the first."""
    if active is not None:
        for one in found:
            if active.id() in one.layers:
                return one
    return found[0] if found else None


def _readable(layer: QgsRasterLayer) -> bool:
    return layer.isValid() and layer.providerType() == "gdal" and layer.bandCount() == 1


def _may_be_mask(layer: QgsRasterLayer) -> bool:
    whole = layer.dataProvider().dataType(1) in _WHOLE
    return whole and _NO_MASK not in _description(layer).lower()


def _description(layer: QgsRasterLayer) -> str:
    """What its band is called; QGIS says ``Band 1: Water mask``."""
    return str(layer.dataProvider().generateBandName(1).partition(":")[2].strip())


def _path(node: QgsLayerTreeLayer) -> tuple[str, ...]:
    """Names of the groups that a layer lies in, the innermost first."""
    names, parent = [], node.parent()
    while parent is not None and parent.parent() is not None:
        names.append(parent.name())
        parent = parent.parent()
    return tuple(names)


def _name(path: tuple[str, ...], layers: Sequence[QgsRasterLayer]) -> str:
    name = path[0] if path else tr("Layers without a group")
    return tr("{} ({} dates)").format(name, len(layers))
