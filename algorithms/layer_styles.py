"""Styles of the results: next to the file for later, and on the layer that a run adds."""

from __future__ import annotations

import re
from functools import partial
from hashlib import sha256
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingException

from ..core.errors import GMNetError
from ..core.raster.hidden_file import write_text
from .language import tr, translated
from .loaded_layers import show

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer, QgsProcessingContext

# Begins the comment at the end of a style that was written here.
_MARK = "<!-- GMNet Water "
# A class's or a colour's name in a style.
_LABEL = re.compile(r'\blabel="([^"]*)"')
# How a whole style ends; what does not was cut off by a disk that filled up.
_ENDS = ("</qgis>", "-->")


def style(
    path: Path,
    qml: str,
    context: QgsProcessingContext,
    **shown: Any,
) -> None:
    """Put a style next to a result, and on its layer if the run adds one.

    A style that is already there is kept if a user made or edited it.

    Args:
        path: the raster.
        qml: the style as QGIS writes it.
        context: of the run.
        shown: name and place of the layer, as `loaded_layers.show` takes them.

    Raises:
        QgsProcessingException: the style cannot be written; the raster stays.
    """
    sidecar = path.with_suffix(".qml")
    if not sidecar.exists() or _untouched(sidecar):
        try:
            write_text(sidecar, _marked(_labelled(qml)))
        except GMNetError as error:
            raise QgsProcessingException(
                tr("'{}' was written, but its style was not. {}").format(
                    path.name, translated(str(error))
                )
            ) from error
    if (handed_out := _handed_out(path, context)) is not None:
        # QGIS reads such a file when a user opens the raster, but not when Processing loads it.
        show(handed_out, context, partial(from_sidecar, sidecar), **shown)


def from_sidecar(sidecar: Path, layer: QgsMapLayer) -> str:
    """Give a layer the style that lies next to its file; returns what went wrong."""
    message, loaded = layer.loadNamedStyle(str(sidecar))
    return "" if loaded else str(message)


def unstyle(path: Path, context: QgsProcessingContext, **shown: Any) -> None:
    """Remove the style of an earlier raster of that name, unless a user made or edited it.

    Args:
        path: the raster.
        context: of the run.
        shown: as for `style`.
    """
    sidecar = path.with_suffix(".qml")
    if _untouched(sidecar):
        sidecar.unlink()
    if (handed_out := _handed_out(path, context)) is not None:
        show(handed_out, context, **shown)


def _labelled(qml: str) -> str:
    """A style with the legend's labels in the user's language."""
    return _LABEL.sub(lambda found: f'label="{escape(translated(unescape(found[1])))}"', qml)


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
