"""What the plugin runs on, as a page: PyTorch's state and its buttons above, all the rest below."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QShowEvent
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..algorithms.language import tr, translated
from ..algorithms.qgis_versions import host
from ..algorithms.support import icon
from ..commands.environment import Environment, environment
from ..core.report import Report
from ..dependencies import places
from ..dependencies.builds import size_text
from ..dependencies.existing import use_existing
from ..dependencies.interpreter import interpreter
from . import installation
from .background import NEWS, Work
from .existing_dialog import ExistingDialog
from .install_dialog import InstallDialog

_WIDTH, _HEIGHT = 680, 500
_ICON = 24


class EnvironmentPage(QWidget):
    """The page.

    Attributes:
        seen: the list is there, or there again.
    """

    seen = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gmnetEnvironment")
        self.found: Environment | None = None
        layout = QVBoxLayout(self)
        layout.addLayout(self._head())
        layout.addLayout(self._torch_buttons())
        layout.addWidget(self._list(), 1)
        layout.addLayout(self._list_buttons())
        NEWS.changed.connect(self._look_if_seen)

    def showEvent(self, event: QShowEvent) -> None:
        """Look once the page is seen: QGIS makes it with its options, whatever page is wanted."""
        super().showEvent(event)
        if not event.spontaneous():
            # The window opens first.
            QTimer.singleShot(0, self.look)

    def _head(self) -> QHBoxLayout:
        self._sign = QLabel(self)
        self.state = QLabel(self)
        self.state.setObjectName("state")
        self.state.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self._sign)
        row.addWidget(self.state, 1)
        return row

    def _torch_buttons(self) -> QHBoxLayout:
        self.install = _button(self, "install", tr("Install PyTorch…"), self._install)
        self.existing = _button(self, "existing", tr("Use an existing one…"), self._choose)
        self.remove = _button(self, "remove", tr("Remove"), self._remove)
        return _row(self.install, self.existing, self.remove)

    def _list(self) -> QTableWidget:
        self.table = QTableWidget(0, 2, self)
        self.table.setObjectName("facts")
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return self.table

    def _list_buttons(self) -> QHBoxLayout:
        self.copy = _button(self, "copy", tr("Copy for a bug report"), self._copy)
        self.again = _button(self, "again", tr("Look again"), self.look)
        return _row(self.copy, self.again)

    def look(self) -> None:
        """Look at the computer in the background; loading PyTorch takes seconds."""
        self._say(tr("Looking …"), "")
        self._enable(False)
        here = host()
        self._begin(
            tr("Check environment"),
            lambda _report: (environment(here), places.size(places.home())),
            self._show,
        )

    def _look_if_seen(self) -> None:
        if self.isVisible():
            self.look()

    def _show(self, work: Work) -> None:
        if work.result is None:
            self._say(work.problem, "mIconCritical.svg")
            self._enable(True)
            return
        self.found, size = work.result
        if self.found.missing:
            self._say(
                tr("PyTorch is not installed. Maps need it; this button installs it:"),
                "mIconWarning.svg",
            )
        elif self.found.problem:
            self._say(translated(self.found.problem), "mIconWarning.svg")
        else:
            self._say(tr("PyTorch {} works.").format(self.found.torch), "mIconSuccess.svg")
        self.table.setRowCount(0)
        for row, fact in enumerate(self.found.facts):
            self.table.insertRow(row)
            self.table.setItem(row, 0, QTableWidgetItem(tr(fact.label)))
            self.table.setItem(row, 1, QTableWidgetItem(translated(fact.text)))
        self._enable(True)
        self._name_removal(size)
        self.seen.emit()

    def _name_removal(self, size: int) -> None:
        """What the button to remove does now."""
        if places.chosen() is not None:
            self.remove.setText(tr("Stop using the chosen one"))
        elif places.waits_for_removal():
            self.remove.setText(tr("Removed when QGIS starts next"))
            self.remove.setEnabled(False)
        elif places.packages().is_dir():
            self.remove.setText(tr("Remove (frees {})").format(translated(size_text(size))))
        else:
            self.remove.setText(tr("Remove"))
            self.remove.setEnabled(False)

    def _install(self) -> None:
        dialog = InstallDialog(self.window())
        dialog.open()

    def _choose(self) -> None:
        dialog = ExistingDialog(self.window())
        dialog.chosen.connect(self._use)
        dialog.open()

    def _use(self, path: str) -> None:
        """Use a PyTorch that is there; trying it takes seconds."""
        self._say(tr("Trying {} …").format(path), "")
        self._enable(False)
        self._begin(
            tr("Try PyTorch"),
            lambda _report: use_existing(Path(path), interpreter()),
            self._changed,
        )

    def _remove(self) -> None:
        """Remove the installed PyTorch, or forget the chosen one."""
        self._enable(False)
        if places.chosen() is not None:
            self._begin(tr("Forget PyTorch"), lambda _report: places.choose(None), self._changed)
        else:
            self._begin(tr("Remove PyTorch"), _removed, self._changed)

    def _changed(self, work: Work) -> None:
        if work.problem:
            self._say(work.problem, "mIconWarning.svg")
            self._enable(True)
            self._name_removal(places.size(places.home()))
        else:
            NEWS.changed.emit()

    def _copy(self) -> None:
        if self.found is not None:
            QGuiApplication.clipboard().setText(self.found.text)

    def _begin(self, title: str, function: object, done: object) -> None:
        work = Work(title, function)  # type: ignore[arg-type]
        work.done.connect(done)
        work.begin()

    def _say(self, text: str, sign: str) -> None:
        self.state.setText(text)
        pixmap = QgsApplication.getThemeIcon(f"/{sign}").pixmap(_ICON, _ICON) if sign else None
        if pixmap is None:
            self._sign.clear()
        else:
            self._sign.setPixmap(pixmap)

    def _enable(self, on: bool) -> None:
        for button in (self.existing, self.remove, self.copy, self.again):
            button.setEnabled(on and installation.current() is None)
        self.copy.setEnabled(self.found is not None)
        self.install.setEnabled(on)


class EnvironmentDialog(QDialog):
    """The page as a window.

    Args:
        parent: QGIS's main window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gmnetEnvironmentDialog")
        self.setWindowTitle(tr("GMNet Water: environment"))
        self.setWindowIcon(icon("check_environment"))
        layout = QVBoxLayout(self)
        self.page = EnvironmentPage(self)
        layout.addWidget(self.page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.resize(_WIDTH, _HEIGHT)


def _removed(_report: Report) -> int:
    return places.remove()


def _button(page: QWidget, name: str, text: str, action: object) -> QPushButton:
    button = QPushButton(text, page)
    button.setObjectName(name)
    button.clicked.connect(action)
    return button


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
