"""The message at the end of a map, however it was asked for: area, time and the way to the mask."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsProcessingUtils, QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QPushButton

from ..algorithms.language import in_numbers, tr

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class MapEnd:
    """What is said of a map that has been made.

    Args:
        iface: the desktop.
        title: what was mapped; empty for the name of the mask's layer or file.
        results: of *Map surface water*.
        seconds: that it took.
        warnings: what the run warned of; the first one is shown.
        add: adds the mask to the project; None to add its file.
    """

    def __init__(
        self,
        iface: QgisInterface,
        title: str,
        results: Mapping[str, Any],
        seconds: float,
        warnings: Sequence[str] = (),
        add: Callable[[], None] | None = None,
    ) -> None:
        self._iface = iface
        self._results = results
        self._path = Path(str(results.get("OUTPUT", "")))
        self._title = title
        self._seconds = seconds
        self._warnings = warnings
        self._add = add or self._add_file

    def tell(self, note: str = "", more: Mapping[str, Callable[[], None]] | None = None) -> None:
        """Show the message.

        Args:
            note: a sentence without its full stop, after the first one.
            more: further buttons.
        """
        mask = self.mask()
        text = self._first_sentence(self._title or (mask.name() if mask else self._path.name))
        buttons: dict[str, Callable[[], None]]
        if mask is None:
            buttons = {tr("Add to this project"): self._added_late}
        else:
            buttons = {tr("Zoom to the mask"): self.zoom}
            if self._temporary:
                buttons[tr("Save as…")] = self.save
                note = note or tr("The mask is a temporary file")
        sentences = [text, note, *(one.rstrip(".") for one in self._warnings[:1])]
        level = Qgis.MessageLevel.Warning if self._warnings else Qgis.MessageLevel.Success
        said = ". ".join(filter(None, sentences))
        push(self._iface, f"{said}.", level, {**buttons, **(more or {})})

    def _first_sentence(self, title: str) -> str:
        area, observed = self._results.get("WATER_AREA"), self._results.get("VALID_AREA")
        if area is None or observed is None:
            return tr("{}: mapped in {:.0f} s").format(title, self._seconds)
        said = tr("{}: {:,.2f} km² of water in {:,.2f} km² observed, mapped in {:.0f} s")
        # Digits in a title stay as they are.
        text = in_numbers(said.replace("{}", "%1", 1), area, observed, self._seconds)
        return text.replace("%1", title, 1)

    @property
    def _temporary(self) -> bool:
        return Path(QgsProcessingUtils.tempFolder()) in self._path.parents

    def mask(self) -> QgsRasterLayer | None:
        """The layer of the mask, if the project has it."""
        layers = QgsProject.instance().mapLayers().values()
        rasters = (one for one in layers if isinstance(one, QgsRasterLayer))
        return next((one for one in rasters if Path(one.source()) == self._path), None)

    def zoom(self) -> None:
        """Select the mask, and bring it into view."""
        if (layer := self.mask()) is not None:
            self._iface.setActiveLayer(layer)
            self._iface.zoomToActiveLayer()

    def save(self) -> None:
        """Open QGIS's window that saves the mask to a chosen place."""
        if (layer := self.mask()) is not None:
            self._iface.setActiveLayer(layer)
            self._iface.actionLayerSaveAs().trigger()

    def _added_late(self) -> None:
        if self.mask() is None:
            self._add()
        self.zoom()

    def _add_file(self) -> None:
        """Load the mask's file, which has a style beside it."""
        self._iface.addRasterLayer(str(self._path), self._path.stem)


def push(
    iface: QgisInterface,
    text: str,
    level: Qgis.MessageLevel,
    buttons: Mapping[str, Callable[[], None]] | None = None,
) -> None:
    """A message of a map, with buttons, that stays until it is closed."""
    bar = iface.messageBar()
    item = bar.createMessage(tr("Map water"), text)
    for label, clicked in (buttons or {}).items():
        button = QPushButton(label, item)
        button.clicked.connect(clicked)
        item.layout().addWidget(button)
    bar.pushWidget(item, level, 0)
