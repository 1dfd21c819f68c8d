"""Runs inside QGIS's desktop: uses the plugin's menu and writes what it sees as JSON.

Started by QGIS itself (``--code``); the environment variable GMNET_SEEN names the JSON file, in
whose folder ascending.tif and descending.tif lie.
"""

from __future__ import annotations

import json
import os
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import qgis.utils
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QToolBar, QWidget

if TYPE_CHECKING:
    from processing.gui.AlgorithmDialog import AlgorithmDialog

SEEN = Path(os.environ["GMNET_SEEN"])
FOLDER = SEEN.parent


def entries() -> list[str]:
    """Entries of the Raster menu."""
    return [action.text() for action in qgis.utils.iface.rasterMenu().actions()]


def tools() -> list[str]:
    """Buttons of the plugin's toolbar; none if it has gone."""
    bar = qgis.utils.iface.mainWindow().findChild(QToolBar, "gmnetToolBar")
    return [] if bar is None else [action.text() for action in bar.actions()]


def windows() -> dict[str, bool]:
    """Titles of the open windows, and whether they block the others."""
    QApplication.processEvents()
    visible = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return {_title(window): window.isModal() for window in visible}


def _title(window: QWidget) -> str:
    """Without the group, which QGIS 3.44 puts before the name of an algorithm."""
    return window.windowTitle().rpartition(" - ")[2]


def dialog() -> AlgorithmDialog:
    """The dialog for stacking."""
    title = "Stack ascending and descending"
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return next(window for window in shown if _title(window) == title)


def start_a_run() -> int:
    """Start stacking in its dialog, and wait until it is under way; gives how many tasks run."""
    stacking = dialog()
    manager = QgsApplication.taskManager()
    # The page of the environment looks at PyTorch in a task of its own.
    for _ in range(400):
        if not manager.countActiveTasks():
            break
        QTest.qWait(50)
    stacking.setParameters(
        {
            "ASCENDING": str(FOLDER / "ascending.tif"),
            "DESCENDING": str(FOLDER / "descending.tif"),
            "OUTPUT": str(FOLDER / "out" / "stack.tif"),
        }
    )
    stacking.runButton().click()
    for _ in range(200):
        QTest.qWait(50)
        if any((FOLDER / "out").iterdir()):
            break
    return manager.countActiveTasks()


def look() -> dict[str, object]:
    seen: dict[str, object] = {"entries": entries()}
    actions = qgis.utils.iface.rasterMenu().actions()
    menu = next(action.menu() for action in actions if action.text() == "GMNet")
    seen["menu"] = [action.text() for action in menu.actions()]
    shown = [action for action in menu.actions() if not action.isSeparator()]
    dialogs = [action for action in shown if action.text().endswith("…")]
    seen["icons"] = [not action.icon().isNull() for action in [menu.menuAction(), *shown]]
    seen["tools"] = tools()
    seen["windows"] = []
    for action in dialogs:
        action.trigger()
        seen["windows"].append(windows())
    seen["tasks"] = start_a_run()
    qgis.utils.unloadPlugin("gmnet_water")
    seen["tasks afterwards"] = QgsApplication.taskManager().countActiveTasks()
    seen["windows afterwards"] = windows()
    seen["entries afterwards"] = entries()
    # What a late end of the run would need is gone now.
    QTest.qWait(500)
    seen["tools afterwards"] = tools()
    registry = QgsApplication.processingRegistry()
    seen["provider afterwards"] = registry.providerById("gmnet") is not None
    return seen


def look_and_leave() -> None:
    try:
        seen = look()
    except Exception:  # noqa: BLE001  whatever it is, the test shows it
        seen = {"error": traceback.format_exc()}
    SEEN.write_text(json.dumps(seen), encoding="utf-8")
    # Without questions about an unsaved project.
    os._exit(0)


QTimer.singleShot(500, look_and_leave)
