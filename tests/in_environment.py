"""Runs inside QGIS's desktop without torch: uses the page of the environment, and what leads there.

Started by QGIS itself (``--code``). The environment variable GMNET_SEEN names the JSON file that
it writes; GMNET_INDEX is the address of an index of wheels, and GMNET_SCENE a raster.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy
import qgis.utils
from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QWidget,
)

SEEN = Path(os.environ["GMNET_SEEN"])
INDEX = os.environ["GMNET_INDEX"]
LONGEST_S = 60


def wait_for(condition: Callable[[], object]) -> Any:
    for _ in range(LONGEST_S * 20):
        if found := condition():
            return found
        QTest.qWait(50)
    raise TimeoutError(f"line {condition.__code__.co_firstlineno} waited in vain")


def window(name: str) -> Any:
    """The window of a name that is open."""

    def found() -> QWidget | None:
        windows = QApplication.topLevelWidgets()
        return next((w for w in windows if w.objectName() == name and w.isVisible()), None)

    return wait_for(found)


def button(parent: Any, name: str) -> Any:
    return parent.findChild(QPushButton, name)


def entry(name: str) -> Any:
    """An entry of the plugin's menu."""
    menu = qgis.utils.iface.mainWindow().findChild(QMenu, "gmnetMenu")
    return next(action for action in menu.actions() if action.objectName() == name)


def press(parent: QWidget, name: str) -> None:
    """Click a button once it can be."""
    wait_for(button(parent, name).isEnabled)
    button(parent, name).click()


def look_at_the_page(seen: dict) -> Any:
    bar = qgis.utils.iface.messageBar()
    seen["welcome"] = [item.text() for item in bar.items() if button(item, "gmnetMapSample")]
    seen["torch at first"] = "torch" in sys.modules
    loaded = [name for name in sys.modules if name.startswith("gmnet_water")]
    seen["loaded before"] = [n for n in loaded if "environment_page" in n or "install_dialog" in n]
    action = entry("gmnet_checkenvironment")
    seen["entry"] = action.text()
    action.trigger()
    dialog = window("gmnetEnvironmentDialog")
    wait_for(lambda: dialog.page.found)
    seen["state without"] = dialog.page.state.text()
    table = dialog.page.table
    seen["facts"] = {
        table.item(r, 0).text(): table.item(r, 1).text() for r in range(table.rowCount())
    }
    press(dialog, "copy")
    seen["copied"] = QApplication.clipboard().text()
    seen["removable at first"] = button(dialog, "remove").isEnabled()
    return dialog


def run_a_map(seen: dict) -> Any:
    """Try to map without torch; gives the window that the message's button opens."""
    entry("gmnet_mapwater").trigger()
    windows = QApplication.topLevelWidgets()
    dialog: Any = next(w for w in windows if w.isVisible() and hasattr(w, "runButton"))
    dialog.setParameters({"ASCENDING": os.environ["GMNET_SCENE"]})
    warnings = [item.text() for item in dialog.messageBar().items()]
    seen["above the dialog"] = warnings

    def answer() -> None:
        box: Any = QApplication.activeModalWidget()
        seen["box"] = box.text() if isinstance(box, QMessageBox) else repr(box)
        box.accept()

    dialog.activateWindow()
    QTest.qWait(200)
    QTimer.singleShot(500, answer)
    dialog.runButton().click()
    bars = [dialog.messageBar(), qgis.utils.iface.messageBar()]
    items = [item for bar in bars for item in bar.items() if item.property("gmnetTorch")]
    seen["message"] = [item.text() for item in items]
    seen["in the dialog"] = (
        bool(items)
        and items[0].parent() is not None
        and any(item in dialog.findChild(QgsMessageBar).items() for item in items)
    )
    items[0].findChild(QPushButton, "gmnetInstallTorchButton").click()
    dialog.close()
    return window("gmnetInstallTorch")


def install(seen: dict, dialog: Any) -> None:
    """Cancel an installation, and let one succeed."""
    wait_for(button(dialog, "install").isEnabled)
    seen["sizes"] = dialog.sizes.text()
    seen["own index"] = dialog.command.toPlainText()
    dialog.source.setText("/no/such/folder")
    seen["wrong folder"] = (dialog.state.text(), button(dialog, "install").isEnabled())
    dialog.version.setText("2.8.0")
    dialog.source.setText(INDEX)
    seen["command"] = dialog.command.toPlainText()
    press(dialog, "install")
    wait_for(lambda: "Downloading" in dialog.log.toPlainText())
    seen["fields while it runs"] = dialog.source.isEnabled()
    press(dialog, "cancel")
    wait_for(lambda: dialog.state.text().startswith("Cancelled"))
    seen["cancelled"] = sorted(path.name for path in home().glob("*"))
    dialog.close()
    dialog = click_once(seen)
    wait_for(button(dialog, "install").isEnabled)
    dialog.version.setText("2.9.0")
    dialog.source.setText(INDEX)
    progress: list[int] = []
    dialog.bar.valueChanged.connect(progress.append)
    press(dialog, "install")
    wait_for(lambda: "installed" in dialog.state.text() and dialog.bar.value() == 100)
    seen["state after"] = dialog.state.text()
    seen["log"] = dialog.log.toPlainText()
    seen["progress"] = progress
    wait_for(lambda: not dialog.isVisible())
    seen["map goes on"] = wait_for(map_message)


def click_once(seen: dict) -> Any:
    """*Map water in this layer* without torch, twice; gives the window that opens."""
    from gmnet_water.gmnet_plugin import installation

    iface = qgis.utils.iface
    iface.setActiveLayer(iface.addRasterLayer(os.environ["GMNET_SCENE"], "scene"))
    waits = []
    for last in (False, True):
        entry("gmnet_one_click_layer").trigger()
        dialog = window("gmnetInstallTorch")
        waits.append(len(installation._waiting))
        if not last:
            seen["reason"] = [label.text() for label in dialog.findChildren(QLabel)]
            dialog.close()
            waits.append(len(installation._waiting))
    seen["waits"] = waits
    return dialog


def map_message() -> str:
    """What the last message says of the map."""
    items = qgis.utils.iface.messageBar().items()
    return next((item.text() for item in items if item.text().startswith("scene: ")), "")


def home() -> Path:
    from gmnet_water.dependencies import places

    return places.home()


def use_and_remove(seen: dict, dialog: Any) -> None:
    wait_for(lambda: "works" in dialog.page.state.text())
    seen["state with"] = dialog.page.state.text()
    import torch

    seen["torch"] = torch.__version__
    seen["numpy stays"] = numpy.__file__ == sys.modules["numpy"].__file__
    seen["last on the path"] = sys.path[-1] == str(home() / "packages")
    seen["remove"] = button(dialog, "remove").text()
    press(dialog, "remove")
    wait_for(lambda: "not installed" in dialog.page.state.text())
    seen["removed"] = sorted(path.name for path in home().glob("*"))
    press(dialog, "existing")
    asking = window("gmnetExistingTorch")
    seen["ok without a path"] = asking.ok.isEnabled()
    asking.path.setText(str(SEEN.parent))
    asking.ok.click()
    wait_for(lambda: "There is no PyTorch" in dialog.page.state.text())
    seen["existing"] = dialog.page.state.text()


def options(seen: dict) -> None:
    """The page in QGIS's options, which are modal: a timer looks at them and closes them."""
    from gmnet_water.gmnet_plugin.environment import PAGE

    begin = time.monotonic()

    def look() -> None:
        opened: Any = QApplication.activeModalWidget()
        page = opened.findChild(QWidget, "gmnetEnvironment") if opened else None
        ready = page is not None and page.isVisible() and page.found is not None
        if ready:
            seen["options"] = page.state.text()
        if opened and (ready or time.monotonic() - begin > LONGEST_S):
            opened.reject()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(100)
    qgis.utils.iface.showOptionsDialog(qgis.utils.iface.mainWindow(), PAGE)
    timer.stop()


def unload_while_it_installs(seen: dict) -> None:
    dialog = window("gmnetEnvironmentDialog")
    press(dialog, "install")
    installing = window("gmnetInstallTorch")
    wait_for(button(installing, "install").isEnabled)
    installing.source.setText(INDEX)
    installing.version.setText("2.8.0")
    press(installing, "install")
    wait_for(lambda: "Downloading" in installing.log.toPlainText())
    folder = home()
    qgis.utils.unloadPlugin("gmnet_water")
    QTest.qWait(300)
    seen["tasks afterwards"] = QgsApplication.taskManager().countActiveTasks()
    seen["left afterwards"] = sorted(path.name for path in folder.glob("*"))


def look(seen: dict) -> None:
    page = look_at_the_page(seen)
    install(seen, run_a_map(seen))
    use_and_remove(seen, page)
    options(seen)
    unload_while_it_installs(seen)


def look_and_leave() -> None:
    seen: dict = {}
    try:
        look(seen)
    except BaseException:  # noqa: BLE001  whatever it is, the test shows it
        ours = [w for w in QApplication.topLevelWidgets() if w.objectName().startswith("gmnet")]
        said = [label.text() for w in ours for label in w.findChildren(QLabel) if label.text()]
        seen["error"] = f"{traceback.format_exc()}\n{said}"
    SEEN.write_text(json.dumps(seen), encoding="utf-8")
    os._exit(0)


QTimer.singleShot(500, look_and_leave)
