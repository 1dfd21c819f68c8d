"""The panel of *Chart of a lake*: what is charted, what a click means, the chart, and saving."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QCloseEvent
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDockWidget,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...algorithms.language import tr, translated
from ...core.errors import GMNetError
from ...core.raster.hidden_file import write_text
from .chart_view import ChartView
from .series import Charted
from .tool import Asks


class Choices(QComboBox):
    """A list that is brought up to date before it opens.

    Args:
        look: brings it up to date.
    """

    def __init__(self, look: Callable[[], object]) -> None:
        super().__init__()
        self._look = look

    def showPopup(self) -> None:
        self._look()
        super().showPopup()


class LakePanel(QDockWidget):
    """The panel.

    Args:
        parent: QGIS's window.
        look: called before the list of series opens.
        asked: takes what a click means from now on.
        selected: called for a chart of the selected polygons.
        stop: called to stop a run.
        closed: called when the panel is closed.
    """

    def __init__(
        self,
        parent: QWidget | None,
        look: Callable[[], object],
        asked: Callable[[Asks], None],
        selected: Callable[[], None],
        stop: Callable[[], None],
        closed: Callable[[], None],
    ) -> None:
        super().__init__(tr("Chart of a lake"), parent)
        self.setObjectName("gmnetLakePanel")
        self._closed = closed
        self._csv = ""
        self.series = Choices(look)
        self.series.setObjectName("series")
        # A long name must not make the panel wide.
        self.series.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.chart = ChartView()
        self.note = QLabel()
        self.note.setObjectName("note")
        self.note.setWordWrap(True)
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.stop = _button(tr("Stop"), "stop", stop)
        self.save_table = _button(tr("Save table (CSV)…"), "saveTable", self._ask_table)
        self.save_picture = _button(tr("Save picture…"), "savePicture", self._ask_picture)
        self._lay_out(self._choices(asked, selected))
        self.waiting(False)
        self.show_nothing(tr("Click on water."))

    def _choices(self, asked: Callable[[Asks], None], selected: Callable[[], None]) -> QGridLayout:
        """Buttons for what a click means, two by two: the panel may be narrow."""
        self._asks = QButtonGroup(self)
        body, picked, drawn = (
            self._choice(one, text, help_text, asked)
            for one, text, help_text in (
                (
                    Asks.BODY,
                    tr("Water body"),
                    tr("A click charts all connected water under it, as far as it ever reached."),
                ),
                (
                    Asks.PICKED,
                    tr("Polygon of a layer"),
                    tr("A click charts the water in the polygon under it."),
                ),
                (
                    Asks.DRAWN,
                    tr("Drawn polygon"),
                    tr("Clicks draw a polygon, a right click ends it; the water in it is charted."),
                ),
            )
        )
        body.setChecked(True)
        chosen = _button(tr("Chart selected polygons"), "selected", selected)
        chosen.setToolTip(tr("Charts the water in the selected polygons of the active layer."))
        grid = QGridLayout()
        for place, button in enumerate((body, drawn, picked, chosen)):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(button, place // 2, place % 2)
        return grid

    def _choice(
        self, one: Asks, text: str, help_text: str, asked: Callable[[Asks], None]
    ) -> QToolButton:
        button = QToolButton()
        button.setObjectName(one.value)
        button.setText(text)
        button.setToolTip(help_text)
        button.setCheckable(True)
        button.clicked.connect(lambda: asked(one))
        self._asks.addButton(button)
        return button

    def offer(self, found: Sequence[Charted], current: Charted | None) -> None:
        """Let the user choose from what can be charted; the present choice stays if it can."""
        before = self.series.currentData()
        self.series.clear()
        for one in found:
            self.series.addItem(one.name, one)
        wanted = before if before in found else current
        if wanted is not None and wanted in found:
            self.series.setCurrentIndex(list(found).index(wanted))

    def waiting(self, busy: bool) -> None:
        """Show that a run goes on, or that none does."""
        self.progress.setVisible(busy)
        self.stop.setVisible(busy)

    def show_nothing(self, note: str) -> None:
        """Show a sentence in place of a chart."""
        self.show_chart("", "", [note])

    def show_chart(self, svg: str, csv: str, notes: Sequence[str]) -> None:
        """Show a chart, and sentences below it."""
        self.chart.show_chart(svg)
        self._csv = csv
        self.note.setText("\n".join(notes))
        for button in (self.save_table, self.save_picture):
            button.setEnabled(bool(csv))

    def write_table(self, path: Path) -> None:
        """Write the table of the chart as CSV."""
        try:
            write_text(path, self._csv)
        except GMNetError as error:
            self.note.setText(translated(str(error)))

    def write_picture(self, path: Path) -> None:
        """Write the chart as PNG, or as SVG."""
        if not self.chart.save(path):
            self.note.setText(
                tr("'{}' cannot be written; choose another folder or name.").format(path)
            )

    def closeEvent(self, event: QCloseEvent) -> None:
        self._closed()
        super().closeEvent(event)

    def _ask_table(self) -> None:
        if path := self._ask(tr("Save table"), "CSV (*.csv)"):
            self.write_table(path)

    def _ask_picture(self) -> None:
        if path := self._ask(tr("Save picture"), "PNG (*.png);;SVG (*.svg)"):
            self.write_picture(path)

    def _ask(self, title: str, filters: str) -> Path | None:
        """Where something goes; with the ending of the filter if none was typed."""
        name, chosen = QFileDialog.getSaveFileName(self, title, "", filters)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(f".{chosen[:3].lower()}")

    def _lay_out(self, choices: QGridLayout) -> None:
        head = QGridLayout()
        head.addWidget(QLabel(tr("Series")), 0, 0)
        head.addWidget(self.series, 0, 1)
        head.addWidget(QLabel(tr("A click charts")), 1, 0)
        head.addLayout(choices, 1, 1)
        head.setColumnStretch(1, 1)
        foot = QHBoxLayout()
        for widget in (self.progress, self.stop):
            foot.addWidget(widget)
        foot.addStretch()
        for widget in (self.save_table, self.save_picture):
            foot.addWidget(widget)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.addLayout(head)
        layout.addWidget(self.chart, 1)
        layout.addWidget(self.note)
        layout.addLayout(foot)
        self.setWidget(content)


def _button(text: str, name: str, pressed: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.clicked.connect(lambda: pressed())
    return button
