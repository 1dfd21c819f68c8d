"""The questions that a raster leaves open, in a small window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel

from ..algorithms.language import tr
from ..algorithms.support import icon
from ..core.backscatter.storage import Units
from ..core.words import title

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

_WIDTH = 420


def choices(field: str, bands: Sequence[str]) -> Mapping[str, Any]:
    """The answers to a question by their labels.

    Args:
        field: of the request of *Map surface water*, or ``orbit``.
        bands: names of the raster's bands.
    """
    if field == "units":
        return {tr(title(units.value)): units.value for units in Units}
    if field == "orbit":
        return {tr(title(orbit)): orbit for orbit in ("ascending", "descending")}
    return {name: number for number, name in enumerate(bands, start=1)}


def _label(field: str) -> str:
    return {
        "units": tr("Units of the values"),
        "orbit": tr("Orbit"),
        "vv_band": tr("Band of VV"),
        "vh_band": tr("Band of VH"),
    }[field]


class Questions(QDialog):
    """Asks for what cannot be known of a raster, and for nothing else.

    Args:
        parent: the main window.
        why: a sentence on what is unclear.
        fields: what to ask for.
        bands: names of the raster's bands.
        words: the answers that are left; empty where all are.
    """

    def __init__(
        self,
        parent: QWidget,
        why: str,
        fields: Sequence[str],
        bands: Sequence[str],
        words: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("gmnetQuestions")
        self.setWindowTitle(tr("Map water"))
        self.setWindowIcon(icon("gmnet"))
        form = QFormLayout(self)
        sentence = QLabel(why, self)
        sentence.setWordWrap(True)
        sentence.setMinimumWidth(_WIDTH)
        form.addRow(sentence)
        self._boxes: dict[str, QComboBox] = {}
        for place, field in enumerate(fields):
            box = QComboBox(self)
            box.setObjectName(field)
            for label, value in choices(field, bands).items():
                if not words or value in words:
                    box.addItem(label, value)
            if field == "vh_band":
                box.setCurrentIndex(min(place, box.count() - 1))
            self._boxes[field] = box
            form.addRow(_label(field), box)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    @property
    def answers(self) -> dict[str, Any]:
        """The chosen values by field."""
        return {field: box.currentData() for field, box in self._boxes.items()}
