"""How users come to the page of the environment: by the menu, QGIS's options, or a message."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from ..algorithms.language import tr, translated
from ..algorithms.support import NOTICES, icon

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .environment_page import EnvironmentDialog
    from .install_dialog import InstallDialog

_TITLE = "GMNet Water"
PAGE = "gmnetOptions"


class EnvironmentEntrance:
    """Opens the page; its modules are loaded only then.

    Args:
        iface: the desktop.
    """

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._dialog: EnvironmentDialog | None = None
        self._install: InstallDialog | None = None
        self._factory = OptionsFactory()
        iface.registerOptionsWidgetFactory(self._factory)
        NOTICES.torch.connect(self._tell)

    def close(self) -> None:
        """Take the page out of QGIS's options, and close its windows."""
        NOTICES.torch.disconnect(self._tell)
        if self._install is not None:
            from . import installation

            installation.forget()
        self._iface.unregisterOptionsWidgetFactory(self._factory)
        for dialog in (self._install, self._dialog):
            if dialog is not None:
                dialog.close()
                dialog.deleteLater()
        self._dialog = self._install = None

    def open(self) -> None:
        """Open the page in a window of its own, or show it again."""
        if self._dialog is None:
            from .environment_page import EnvironmentDialog

            self._dialog = EnvironmentDialog(self._iface.mainWindow())
        self._dialog.show()
        self._dialog.raise_()

    def install(self) -> None:
        """Open the window that installs PyTorch."""
        self._open_install(for_map=False)

    def install_for(self, waiting: Callable[[], None]) -> None:
        """Open the window that installs PyTorch for something that waits for it.

        Args:
            waiting: called when PyTorch is there; never if the window is closed before.
        """
        from . import installation

        installation.afterwards(waiting)
        self._open_install(for_map=True)

    def _open_install(self, for_map: bool) -> None:
        from .install_dialog import InstallDialog

        if self._install is not None:
            self._install.deleteLater()
        self._install = InstallDialog(self._iface.mainWindow(), for_map)
        self._install.show()
        self._install.raise_()

    def _tell(self, problem: str) -> None:
        """Say above the dialog that wanted to run why it could not, with a button that helps."""
        bar = self._bar()
        for item in bar.items():
            if item.property("gmnetTorch"):
                bar.popWidget(item)
        # One line: what to do is the button's.
        sentence = problem.partition(". ")[0].rstrip(".") + "."
        item = bar.createMessage(_TITLE, translated(sentence))
        item.setProperty("gmnetTorch", True)
        missing = sentence == "PyTorch is not installed."
        text, action = (
            (tr("Install PyTorch…"), self.install) if missing else (tr("Environment…"), self.open)
        )
        button = QPushButton(text, item)
        button.setObjectName("gmnetInstallTorchButton")
        button.clicked.connect(action)
        item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Warning, 0)

    def _bar(self) -> QgsMessageBar:
        """The message bar of the window that is at work, or QGIS's own."""
        window = QApplication.activeWindow()
        own = getattr(window, "messageBar", None)
        found = own() if callable(own) else None
        return found if isinstance(found, QgsMessageBar) else self._iface.messageBar()


class OptionsFactory(QgsOptionsWidgetFactory):
    """The page in QGIS's options."""

    def __init__(self) -> None:
        super().__init__(_TITLE, icon("gmnet"))

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        from .environment_page import EnvironmentPage

        page = _OptionsPage(parent)
        # By this name QGIS can open its options at the page.
        page.setObjectName(PAGE)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(EnvironmentPage(page))
        return page


class _OptionsPage(QgsOptionsPageWidget):
    """What QGIS puts into its options."""

    def apply(self) -> None:
        """Nothing waits for *OK*: the page's buttons act at once."""
