"""Results of one series in the project: in one group, by date, each with its time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsLayerTreeLayer,
    QgsLayerTreeRegistryBridge,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt, QTime

from ..core.dates.period import Period, PeriodLength
from .dated_layers import APART_S, midnight, period_of
from .qgis_versions import set_group
from .series_time import play

if TYPE_CHECKING:
    from qgis.core import QgsLayerTreeGroup, QgsLayerTreeNode, QgsMapLayer, QgsProject

    from .loaded_layers import Then

# Marks the groups that are made here, and the layers that have their time from here.
_MARK, _DATED = "gmnet/series", "gmnet/dated"


def load_into_group(
    path: Path, name: str, group: str, output: str, context: QgsProcessingContext
) -> None:
    """Have a raster added to the project when the run is over.

    Its style must be given `in_group`, which older QGIS needs for the group, and every QGIS for
    the order. A raster that the project has already is not added twice.

    Args:
        path: the raster.
        name: name of its layer.
        group: the group that its layer goes into.
        output: the algorithm's output that it belongs to.
        context: of the run.
    """
    raster = QgsProcessingUtils.LayerHint.Raster
    details = QgsProcessingContext.LayerDetails(name, context.project(), output, raster)
    set_group(details, group)
    context.addLayerToLoadOnCompletion(str(path), details)


def in_group(group: str, period: Period, length: PeriodLength, above: Sequence[str] = ()) -> Then:
    """Gives a loaded layer its time and its place in a group, whose layers stand by date.

    The project plays all of them, with periods of that length as the step.

    Args:
        group: its name.
        period: the layer's time.
        length: of the periods.
        above: ids of layers that a new group goes above, if they are in the project.
    """

    def arrange(layer: QgsMapLayer, context: QgsProcessingContext) -> None:
        set_period(layer, period)
        _move_into(group, layer, above, context)
        if context.project() is not None:
            _begin_at_midnight(context.project())
            play_layers(context.project(), length)

    return arrange


def play_layers(project: QgsProject, length: PeriodLength) -> None:
    """Have a project play the layers that have their time from here, one period a step.

    Unless it has a temporal range of its own.
    """
    layers = [one for one in project.mapLayers().values() if one.customProperty(_DATED)]
    play(project, [period for one in layers if (period := period_of(one))], length)


def set_period(layer: QgsMapLayer, period: Period) -> None:
    """Have the temporal controller show a raster layer during a period, in UTC.

    Two periods that follow each other must never show at once. A project keeps the whole seconds of
    a range, but not whether its ends belong to it, and QGIS shows a layer that begins when a frame
    ends, although that end does not belong to the frame. So a range begins a second after midnight
    and ends a second before.
    """
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    begin = midnight(period.start).addSecs(APART_S)
    end = midnight(period.end).addDays(1).addSecs(-APART_S)
    properties.setFixedTemporalRange(QgsDateTimeRange(begin, end))
    properties.setIsActive(True)
    layer.setCustomProperty(_DATED, True)


def _begin_at_midnight(project: QgsProject) -> None:
    """Have the earliest layers of all series begin at midnight, and none of the others.

    The frames of an animation over all layers begin with the earliest one: at midnight, a second
    before each of the others.
    """
    series = [node for node in project.layerTreeRoot().findGroups() if node.customProperty(_MARK)]
    layers = [
        node.layer()
        for group in series
        for node in group.findLayers()
        if isinstance(node.layer(), QgsRasterLayer) and period_of(node.layer()) is not None
    ]
    first = min((_begin(layer).date() for layer in layers), default=None)
    for layer in layers:
        span = layer.temporalProperties().fixedTemporalRange()
        moment = QDateTime(span.begin().date(), QTime(0, 0), Qt.TimeSpec.UTC)
        begin = moment if moment.date() == first else moment.addSecs(APART_S)
        if span.begin() in (moment, moment.addSecs(APART_S)) and span.begin() != begin:
            layer.temporalProperties().setFixedTemporalRange(QgsDateTimeRange(begin, span.end()))


def _move_into(
    name: str, layer: QgsMapLayer, above: Sequence[str], context: QgsProcessingContext
) -> None:
    """Move a layer of the project into a group, among its layers by date."""
    project = context.project()
    if project is None:
        return
    root = project.layerTreeRoot()
    node = root.findLayer(layer.id())
    if node is None:
        return
    before = node.parent()
    group = root.findGroup(name)
    if group is None or not group.customProperty(_MARK):
        # Since 3.32 QGIS has made one and put the run's layers into it.
        made, group = group, _new_group(name, before, above, root)
        group.setCustomProperty(_MARK, True)
        if made is not None:
            group.insertChildNodes(0, [child.clone() for child in made.children()])
            made.parent().removeChildNode(made)
            node = group.findLayer(layer.id()) or node
            before = node.parent()
    moved = node.clone()
    moved.setExpanded(False)
    begin = _begin(layer)
    # QGIS may have put the layer into the group already: its own node is not a neighbour.
    places = [k for k, child in enumerate(group.children()) if _shows_before(child, begin)]
    # In this order: QGIS drops a layer from the project when its last node goes.
    group.insertChildNode(places[-1] + 1 if places else 0, moved)
    before.removeChildNode(node)
    if before.customProperty(_MARK) and not before.children():
        before.parent().removeChildNode(before)
    _next_layers_above(group, project)


def _new_group(
    name: str, before: QgsLayerTreeGroup, above: Sequence[str], root: QgsLayerTreeGroup
) -> QgsLayerTreeGroup:
    """A group above the uppermost of some layers, else where QGIS has put the first mask.

    Args:
        name: its name.
        before: where the mask is.
        above: ids of the layers.
        root: of the tree.
    """
    sources = {one for one in above if root.findLayer(one) is not None}
    uppermost = next((one for one in root.findLayers() if one.layerId() in sources), None)
    if uppermost is None:
        outside = before.parent() if before.name() == name else _outside(before)
        return outside.insertGroup(0, name)
    parent = uppermost.parent()
    # One that is closed would hide what was made.
    outer = parent
    while outer is not None:
        outer.setExpanded(True)
        outer = outer.parent()
    return parent.insertGroup(parent.children().index(uppermost), name)


def _next_layers_above(group: QgsLayerTreeGroup, project: QgsProject) -> None:
    """Have what is added next stand above a group; the desktop would put it into the group."""
    parent = group.parent()
    place = QgsLayerTreeRegistryBridge.InsertionPoint(parent, parent.children().index(group))
    project.layerTreeRegistryBridge().setLayerInsertionPoint(place)


def _outside(group: QgsLayerTreeGroup) -> QgsLayerTreeGroup:
    """The group round a series: a layer of an earlier run stands in one already."""
    return group.parent() if group.customProperty(_MARK) else group


def _shows_before(node: QgsLayerTreeNode, begin: QDateTime) -> bool:
    layer = node.layer() if isinstance(node, QgsLayerTreeLayer) else None
    return isinstance(layer, QgsRasterLayer) and _begin(layer) < begin


def _begin(layer: QgsRasterLayer) -> QDateTime:
    return layer.temporalProperties().fixedTemporalRange().begin()
