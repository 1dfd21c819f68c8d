"""Dialogs wide enough for what is in them, in any language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QScrollArea, QSplitter

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QDialog


def widen(dialog: QDialog) -> None:
    """Widen an algorithm's dialog until no button of its parameters is out of sight.

    QGIS's own texts are too long for its usual size in some languages, Spanish among them. What is
    wider than its part of a dialog can be scrolled, but hides the buttons on the right.
    """
    splitter = dialog.findChild(QSplitter)
    missing = max(map(_missing, dialog.findChildren(QScrollArea)), default=0)
    if missing > 0 and splitter is not None:
        parameters, *others = splitter.sizes()
        dialog.resize(dialog.width() + missing, dialog.height())
        splitter.setSizes([parameters + missing, *others])


def _missing(area: QScrollArea) -> int:
    """How many pixels of what is in it an area cannot show."""
    inside = area.widget()
    return inside.minimumSizeHint().width() - area.viewport().width() if inside else 0
