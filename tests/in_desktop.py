"""Runs inside QGIS's desktop: uses the plugin's menu and writes what it sees as JSON.

Started by QGIS itself (``--code``); the environment variable GMNET_SEEN names the JSON file.
"""

from __future__ import annotations

import json
import os
import traceback
from pathlib import Path

import qgis.utils
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication


def entries() -> list[str]:
    """Entries of the Raster menu."""
    return [action.text() for action in qgis.utils.iface.rasterMenu().actions()]


def windows() -> dict[str, bool]:
    """Titles of the open windows, and whether they block the others."""
    QApplication.processEvents()
    visible = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return {window.windowTitle(): window.isModal() for window in visible}


def look() -> dict[str, object]:
    seen: dict[str, object] = {"entries": entries()}
    actions = qgis.utils.iface.rasterMenu().actions()
    menu = next(action.menu() for action in actions if action.text() == "GMNet")
    seen["menu"] = [action.text() for action in menu.actions()]
    seen["icons"] = [not action.icon().isNull() for action in [menu.menuAction(), *menu.actions()]]
    tools = [action.text() for action in qgis.utils.iface.rasterToolBar().actions()]
    seen["tools"] = tools
    seen["windows"] = []
    for action in menu.actions():
        action.trigger()
        seen["windows"].append(windows())
    qgis.utils.unloadPlugin("gmnet_water")
    seen["windows afterwards"] = windows()
    seen["entries afterwards"] = entries()
    seen["tools afterwards"] = [
        action.text() for action in qgis.utils.iface.rasterToolBar().actions()
    ]
    registry = QgsApplication.processingRegistry()
    seen["provider afterwards"] = registry.providerById("gmnet") is not None
    return seen


def look_and_leave() -> None:
    try:
        seen = look()
    except Exception:  # noqa: BLE001  whatever it is, the test shows it
        seen = {"error": traceback.format_exc()}
    Path(os.environ["GMNET_SEEN"]).write_text(json.dumps(seen), encoding="utf-8")
    # Without questions about an unsaved project.
    os._exit(0)


QTimer.singleShot(500, look_and_leave)
