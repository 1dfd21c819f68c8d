"""Layers that a run adds to a project: their names, their styles and their places in its tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsMapLayer,
    QgsProcessingLayerPostProcessorInterface,
    QgsProviderRegistry,
    QgsReadWriteContext,
    QgsSettings,
)
from qgis.PyQt.QtXml import QDomDocument

from .qgis_versions import set_on_top

if TYPE_CHECKING:
    from qgis.core import (
        QgsLayerTreeLayer,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProject,
    )

    Then = Callable[[QgsMapLayer, QgsProcessingContext], None]

# What a layer says of the name and of the style that a run gave it last.
_NAMED, _STYLED = "gmnet/named", "gmnet/styled"
# The group that Processing puts all results into, if its user wants that.
_RESULTS_GROUP = "Processing/Configuration/RESULTS_GROUP_NAME"  # pragma: allowlist secret
# A common name shorter than this says nothing.
_SHORTEST = 3
_SEPARATORS = re.compile(r"([ _.,-]+)")
_TAGS = re.compile(r"<[^>]+>")
_ATTRIBUTES = re.compile(r'[^\s<>="]+(?:="[^"]*")?')


@dataclass(frozen=True)
class Earlier:
    """A layer that showed a result's file before the run.

    Attributes:
        layer: its id.
        name: its name, if its user chose that; else empty.
    """

    layer: str
    name: str


@dataclass
class Place:
    """Where a layer stands in the tree.

    Attributes:
        above: ids of layers of the project that it goes above, if they are still there.
        on_top: whether it goes above the run's other results.
        run: ids of the layers that the run has placed; shared by all of them.
    """

    above: Sequence[str] = ()
    on_top: bool = False
    run: list[str] = field(default_factory=list)


class LoadedLayer(QgsProcessingLayerPostProcessorInterface):
    """Gives a layer that a run loads its style and its place.

    A layer that was in the project before keeps the style that its user gave it, and its place.

    Args:
        dress: gives the layer its style; None for none.
        place: where it goes.
        earlier: the layer that was there before, if any.
        name: the name that it was given by the run, if it was.
        then: what else to do with it.
        own_name: the name that the algorithm would give it, whether it did or not.

    Attributes:
        own_name: the same.
    """

    # Processing holds no reference that Python knows of: without one here the object is gone
    # before it is asked.
    _waiting: list[LoadedLayer] = []

    def __init__(
        self,
        dress: Callable[[QgsMapLayer], str] | None,
        place: Place,
        earlier: Earlier | None = None,
        name: str = "",
        then: Then | None = None,
        own_name: str = "",
    ) -> None:
        super().__init__()
        self.own_name = own_name
        self._dress = dress
        self._place = place
        self._earlier = earlier
        self._name = name
        self._then = then
        self._waiting.append(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by Processing on the main thread."""
        stayed = self._earlier is not None and layer.id() == self._earlier.layer
        if self._dress is not None and not (stayed and _styled_by_user(layer)):
            if problem := self._dress(layer):
                feedback.pushWarning(problem)
            layer.setCustomProperty(_STYLED, _fingerprint(layer))
        if self._name:
            layer.setCustomProperty(_NAMED, self._name)
        if not stayed:
            _put(layer, self._place, context.project())
        if self._then is not None:
            self._then(layer, context)
        layer.triggerRepaint()
        self._waiting.remove(self)


def show(
    handed_out: str,
    context: QgsProcessingContext,
    dress: Callable[[QgsMapLayer], str] | None = None,
    name: str = "",
    label: str = "",
    place: Place | None = None,
    earlier: Earlier | None = None,
    then: Then | None = None,
) -> None:
    """Give a result a name, a style and a place, for when QGIS loads it.

    Args:
        handed_out: the string under which QGIS loads it.
        context: of the run.
        dress: gives the layer its style, and returns what went wrong; None for none.
        name: of the layer; empty leaves it to QGIS.
        label: of the result's parameter: any other name that QGIS has for the layer was given to
            it, for example in a model, and stays.
        place: where it goes in the tree.
        earlier: the layer that showed the result before the run, if any; a name that its user
            gave it stays.
        then: what else to do with the loaded layer, on the main thread.
    """
    details = context.layerToLoadOnCompletionDetails(handed_out)
    own_name = name
    if earlier is not None and earlier.name:
        details.name, details.forceName, name, own_name = earlier.name, True, "", ""
    elif label and details.name not in ("", label):
        details.forceName, name = True, ""
    elif name:
        details.name, details.forceName = name, True
    place = place or Place()
    if place.on_top:
        set_on_top(details)
    details.setPostProcessor(LoadedLayer(dress, place, earlier, name, then, own_name))


def use_own_names(context: QgsProcessingContext) -> None:
    """Name the layers that a run loads as their algorithms would, whatever a model calls them."""
    for handed_out in context.layersToLoadOnCompletion():
        details = context.layerToLoadOnCompletionDetails(handed_out)
        made = details.postProcessor()
        if isinstance(made, LoadedLayer) and made.own_name:
            details.name, details.forceName = made.own_name, True


def earlier_layer(project: QgsProject | None, path: Path | None) -> Earlier | None:
    """The layer of a project that shows a file, if one does."""
    if project is None or path is None or not path.exists():
        return None
    for layer in project.mapLayers().values():
        if _shows(layer, path):
            name = layer.name()
            ours = layer.customProperty(_NAMED) == name
            return Earlier(layer.id(), "" if ours else name)
    return None


def named_after(names: Sequence[str]) -> str:
    """What a result is named after: the words that all names begin with, or the first name."""
    if not names:
        return ""
    words = zip(*(_SEPARATORS.split(name) for name in names))
    common = "".join(one[0] for one in takewhile(lambda some: len(set(some)) == 1, words))
    common = common.rstrip(" _.,-")
    return common if len(common) >= _SHORTEST else names[0]


def _shows(layer: QgsMapLayer, path: Path) -> bool:
    """Whether a layer shows a file, and not one table of several in it."""
    registry = QgsProviderRegistry.instance()
    source = registry.decodeUri(layer.providerType(), layer.source()).get("path")
    try:
        return bool(source) and Path(source).samefile(path)
    except OSError:  # either is gone, or the layer's is not a file
        return False


def _styled_by_user(layer: QgsMapLayer) -> bool:
    """Whether a layer's style is another than a run gave it last."""
    return bool(layer.customProperty(_STYLED) != _fingerprint(layer))


def _fingerprint(layer: QgsMapLayer) -> str:
    """What is the same for the same style, in any session."""
    document = QDomDocument()
    kinds = QgsMapLayer.StyleCategory
    layer.exportNamedStyle(
        document, QgsReadWriteContext(), kinds.Symbology | kinds.Labeling | kinds.Rendering
    )
    # Qt writes attributes in another order each time; the outermost tags state QGIS's version.
    ordered = [
        " ".join(sorted(_ATTRIBUTES.findall(tag)))
        for tag in _TAGS.findall(document.toString())
        if not tag.startswith(("<qgis", "<!"))
    ]
    return sha256("\n".join(ordered).encode()).hexdigest()


def _put(layer: QgsMapLayer, place: Place, project: QgsProject | None) -> None:
    """Put a layer above what it is of, with its legend open."""
    node = project.layerTreeRoot().findLayer(layer.id()) if project is not None else None
    if node is None:
        return
    node.setExpanded(True)
    wanted = QgsSettings().value(_RESULTS_GROUP)
    if not (wanted and node.parent().name() == wanted):
        _move(node, place, project)
    place.run.append(layer.id())


def _move(node: QgsLayerTreeLayer, place: Place, project: QgsProject) -> None:
    """Move a layer above those that it goes above, or else to the top of its group."""
    root = project.layerTreeRoot()
    below = [found for one in place.above if (found := root.findLayer(one)) is not None]
    if below:
        # The uppermost, as the tree shows them.
        order = [found.layerId() for found in root.findLayers()]
        target = min(below, key=lambda found: order.index(found.layerId()))
        group = target.parent()
        index = group.children().index(target)
        while place.on_top and index and _of_run(group.children()[index - 1], place):
            index -= 1
    elif place.on_top:
        group, index = node.parent(), 0
    else:
        return
    before = node.parent()
    moved = node.clone()
    # In this order: QGIS drops a layer from the project when its last node goes.
    group.insertChildNode(index, moved)
    before.removeChildNode(node)


def _of_run(node: object, place: Place) -> bool:
    return getattr(node, "layerId", str)() in place.run
