"""The dialog that installs PyTorch: what, from where, by which command, and how far it is."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFontDatabase, QGuiApplication
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..algorithms.language import tr, translated
from ..dependencies import places
from ..dependencies.builds import offered
from ..dependencies.errors import DependencyError
from ..dependencies.install import Plan
from . import installation
from .background import Work

_WIDTH = 640


class InstallDialog(QDialog):
    """Installs PyTorch. Closing it leaves an installation running in the background.

    Args:
        parent: the window in front of which it opens.
        for_map: whether a map waits for PyTorch; the window then closes by itself.
    """

    def __init__(self, parent: QWidget | None = None, for_map: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("gmnetInstallTorch")
        self._for_map = for_map
        self.setWindowTitle(tr("Install PyTorch"))
        self._python: Path | None = None
        self._plan: Plan | None = None
        layout = QVBoxLayout(self)
        layout.addWidget(self._introduction())
        layout.addLayout(self._form())
        layout.addWidget(QLabel(tr("Command that runs:"), self))
        layout.addLayout(self._command_row())
        self.log = _plain(self)
        self.log.setPlaceholderText(tr("The command's output appears here."))
        layout.addWidget(self.log, 1)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 100)
        layout.addWidget(self.bar)
        self.state = _wrapped(self)
        layout.addWidget(self.state)
        layout.addWidget(self._buttons())
        self.resize(_WIDTH, self.sizeHint().height())
        if (running := installation.current()) is not None:
            self._follow(running)
        else:
            self._look()

    def reject(self) -> None:
        """Close the window; without an installation that runs, nothing waits for one any more."""
        if installation.current() is None:
            installation.forget()
        super().reject()

    def _introduction(self) -> QLabel:
        label = _wrapped(self)
        text = tr(
            "PyTorch goes into your own data, {}, where upgrades of the plugin leave it. "
            "QGIS's own packages, its numpy above all, stay as they are."
        ).format(places.home())
        if self._for_map:
            reason = tr("A map needs PyTorch; it is made as soon as PyTorch is installed.")
            text = f"<p><b>{reason}</b></p><p>{escape(text)}</p>"
        label.setText(text)
        return label

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        self.build = QComboBox(self)
        self.build.setObjectName("build")
        self.build.currentIndexChanged.connect(self._plan_again)
        form.addRow(tr("Build"), self.build)
        self.sizes = _wrapped(self)
        form.addRow("", self.sizes)
        self.source = QLineEdit(self)
        self.source.setObjectName("source")
        self.source.setPlaceholderText(tr("PyTorch's own index"))
        self.source.setToolTip(
            tr("The address of another index, or a folder with wheels, which needs no network.")
        )
        self.source.textChanged.connect(self._plan_again)
        browse = QPushButton("…", self)
        browse.setToolTip(tr("Choose a folder with wheels"))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self.source, 1)
        row.addWidget(browse)
        form.addRow(tr("Index or folder"), row)
        self.version = QLineEdit(self)
        self.version.setObjectName("version")
        self.version.setPlaceholderText(tr("newest"))
        self.version.textChanged.connect(self._plan_again)
        form.addRow(tr("Version"), self.version)
        return form

    def _command_row(self) -> QHBoxLayout:
        self.command = _plain(self)
        self.command.setObjectName("command")
        self.command.setMaximumHeight(5 * self.fontMetrics().lineSpacing())
        copy = QPushButton(tr("Copy"), self)
        copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.command.toPlainText())
        )
        row = QHBoxLayout()
        row.addWidget(self.command, 1)
        row.addWidget(copy)
        return row

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        roles = QDialogButtonBox.ButtonRole
        self.install = buttons.addButton(tr("Install"), roles.ActionRole)
        self.install.setObjectName("install")
        self.install.clicked.connect(self._begin)
        self.cancel = buttons.addButton(tr("Cancel installation"), roles.ActionRole)
        self.cancel.setObjectName("cancel")
        self.cancel.clicked.connect(self._stop)
        buttons.rejected.connect(self.reject)
        self._enable(False)
        self.install.setEnabled(False)
        return buttons

    def _look(self) -> None:
        """Find QGIS's Python and the GPUs, which takes a moment."""
        self.state.setText(tr("Looking for QGIS's Python and for GPUs …"))
        work = installation.found_here()
        work.done.connect(self._seen)
        work.begin()

    def _seen(self, work: Work) -> None:
        if work.result is None:
            self.state.setText(work.problem)
            return
        self._python, gpus = work.result
        self.state.clear()
        for build in offered(gpus):
            self.build.addItem(translated(build.title), build)
        self._plan_again()

    def _plan_again(self, *_: Any) -> None:
        """Show sizes and command of what is chosen."""
        build = self.build.currentData()
        if self._python is None or build is None or installation.current() is not None:
            return
        own = tr("{} (sizes of PyTorch's own index)") if self.source.text().strip() else "{}"
        self.sizes.setText(own.format(translated(build.sizes)))
        try:
            self._plan = installation.plan_of(
                self._python, build, self.source.text(), self.version.text()
            )
        except DependencyError as error:
            self._plan = None
            self.command.clear()
            self.state.setText(translated(str(error)))
        else:
            self.command.setPlainText(self._plan.command)
            proxy = tr("QGIS's proxy is used.") if self._plan.proxy else ""
            self.state.setText(proxy)
        self.install.setEnabled(self._plan is not None)

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder with wheels"))
        if folder:
            self.source.setText(folder)

    def _begin(self) -> None:
        if self._plan is not None:
            self.log.clear()
            self._follow(installation.begin(self._plan))

    def _follow(self, work: Work) -> None:
        """Show an installation that runs."""
        self._enable(True)
        self.state.setText(tr("PyTorch is being installed; this window may be closed meanwhile."))
        for line in work.lines:
            self.log.appendPlainText(line)
        work.line.connect(self.log.appendPlainText)
        work.progressChanged.connect(self._progress)
        work.done.connect(self._ended)

    def _progress(self, percent: float) -> None:
        self.bar.setValue(int(percent))

    def _stop(self) -> None:
        if (running := installation.current()) is not None:
            self.cancel.setEnabled(False)
            self.state.setText(tr("Stopping …"))
            running.cancel()

    def _ended(self, work: Work) -> None:
        self._enable(False)
        self.bar.setValue(100 if work.result is not None else 0)
        if self.build.count():
            self._plan_again()  # another folder to wait in
        else:
            self._look()
        if work.cancelled:
            self.state.setText(tr("Cancelled; nothing was installed."))
        elif work.problem:
            self.state.setText(work.problem)
        else:
            self.state.setText(
                tr("PyTorch {} is installed and can be used at once.").format(work.result.torch)
            )
            if self._for_map:
                self.accept()

    def _enable(self, running: bool) -> None:
        for field in (self.build, self.source, self.version):
            field.setEnabled(not running)
        self.install.setEnabled(not running)
        self.cancel.setEnabled(running)


def _wrapped(parent: QWidget) -> QLabel:
    """A label of several lines, which can be selected."""
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _plain(parent: QWidget) -> QPlainTextEdit:
    """A text that can be read and copied, in letters of one width."""
    text = QPlainTextEdit(parent)
    text.setReadOnly(True)
    text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    return text
