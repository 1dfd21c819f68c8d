"""The dialog that asks where a PyTorch is already."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..algorithms.support import tr
from ..dependencies.places import python_tag

_WIDTH = 520


class ExistingDialog(QDialog):
    """Asks for a folder or a Python.

    Attributes:
        chosen: the path that was given.
    """

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gmnetExistingTorch")
        self.setWindowTitle(tr("Use an existing PyTorch"))
        label = QLabel(
            tr(
                "Give a folder of packages with PyTorch in it (often called site-packages), the "
                "folder of a virtual environment, or a Python. It must be for {}. Nothing is "
                "copied or changed there."
            ).format(python_tag()),
            self,
        )
        label.setWordWrap(True)
        self.path = QLineEdit(self)
        self.path.setObjectName("path")
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        for text, action in ((tr("Folder…"), self._folder), (tr("Python…"), self._python)):
            button = QPushButton(text, self)
            button.clicked.connect(action)
            row.addWidget(button)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.ok = buttons.button(standard.Ok)
        self.ok.setEnabled(False)
        self.path.textChanged.connect(lambda text: self.ok.setEnabled(bool(text.strip())))
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addLayout(row)
        layout.addWidget(buttons)
        self.resize(_WIDTH, self.sizeHint().height())

    def accept(self) -> None:
        self.chosen.emit(self.path.text().strip())
        super().accept()

    def _folder(self) -> None:
        self._take(QFileDialog.getExistingDirectory(self, tr("Folder with PyTorch")))

    def _python(self) -> None:
        self._take(QFileDialog.getOpenFileName(self, tr("Python with PyTorch"))[0])

    def _take(self, path: str) -> None:
        if path:
            self.path.setText(path)
