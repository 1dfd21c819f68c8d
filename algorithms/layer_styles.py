"""Styles of the results: next to the file for later, and on the layer that a run adds."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingException, QgsProcessingLayerPostProcessorInterface

from ..core.errors import GMNetError
from ..core.raster.hidden_file import write_text
from .qgis_versions import set_on_top
from .support import tr

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProcessingFeedback

    Then = Callable[[QgsMapLayer, QgsProcessingContext], None]

# Begins the comment at the end of a style that was written here.
_MARK = "<!-- GMNet Water "
# How a whole style ends; what does not was cut off by a disk that filled up.
_ENDS = ("</qgis>", "-->")


class StyleFromSidecar(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded layer the style that lies next to its file.

    QGIS reads such a file when a user opens the raster, but not when Processing loads a result.

    Args:
        sidecar: the style.
        on_top: move the layer above its neighbours: older QGIS adds results in no certain order.
        then: what else to do with the layer once it has its style.
    """

    # Processing holds no reference that Python knows of: without one here the object is gone
    # before it is asked.
    _waiting: list[StyleFromSidecar] = []

    def __init__(self, sidecar: Path, on_top: bool, then: Then | None) -> None:
        super().__init__()
        self._sidecar = sidecar
        self._on_top = on_top
        self._then = then
        self._waiting.append(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by Processing on the main thread."""
        message, loaded = layer.loadNamedStyle(str(self._sidecar))
        if not loaded:
            feedback.pushWarning(message)
        if self._on_top:
            _raise(layer, context)
        if self._then is not None:
            self._then(layer, context)
        layer.triggerRepaint()
        self._waiting.remove(self)


def _raise(layer: QgsMapLayer, context: QgsProcessingContext) -> None:
    """Make a layer the first of its group, if it is in the project's tree already."""
    project = context.project()
    node = project.layerTreeRoot().findLayer(layer.id()) if project is not None else None
    if node is not None:
        group = node.parent()
        group.insertChildNode(0, node.clone())
        group.removeChildNode(node)


def style(
    path: Path,
    qml: str,
    context: QgsProcessingContext,
    on_top: bool = False,
    name: str = "",
    then: Then | None = None,
) -> None:
    """Put a style next to a result, and on its layer if the run adds one.

    A style that is already there is kept if a user made or edited it.

    Args:
        path: the raster.
        qml: the style as QGIS writes it.
        context: of the run.
        on_top: whether the layer goes above the run's other results.
        name: name of the layer; empty leaves it to QGIS.
        then: what else to do with the loaded layer, on the main thread.

    Raises:
        QgsProcessingException: the style cannot be written; the raster stays.
    """
    sidecar = path.with_suffix(".qml")
    if not sidecar.exists() or _untouched(sidecar):
        try:
            write_text(sidecar, _marked(qml))
        except GMNetError as error:
            raise QgsProcessingException(
                tr("'{}' was written, but its style was not. {}").format(path.name, error)
            ) from error
    if (handed_out := _handed_out(path, context)) is not None:
        details = context.layerToLoadOnCompletionDetails(handed_out)
        if on_top:
            set_on_top(details)
        if name:
            details.name = name
            details.forceName = True
        details.setPostProcessor(StyleFromSidecar(sidecar, on_top, then))


def unstyle(path: Path) -> None:
    """Remove the style of an earlier raster of that name, unless a user made or edited it."""
    sidecar = path.with_suffix(".qml")
    if _untouched(sidecar):
        sidecar.unlink()


def _marked(qml: str) -> str:
    """A style with a comment that fits only this text."""
    return f"{qml}{_MARK}{sha256(qml.encode()).hexdigest()} -->\n"


def _untouched(sidecar: Path) -> bool:
    """Whether a style was written here and has not been edited since, or was cut off."""
    try:
        text = sidecar.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    qml, _, _ = text.rpartition(_MARK)
    cut_off = "\0" not in text and not text.rstrip().endswith(_ENDS)
    return text == _marked(qml) or cut_off


def _handed_out(path: Path, context: QgsProcessingContext) -> str | None:
    """The string under which QGIS loads a raster after the run, or None if it does not.

    It may hold other separators than the path, or more of them.
    """
    asked = context.layersToLoadOnCompletion()
    return next((name for name in asked if Path(name) == path), None)
