"""Runs inside QGIS's desktop: maps layers with one click and writes what it sees as JSON.

Started by QGIS itself (``--code``); the environment variable GMNET_SEEN names the JSON file, in
whose folder the rasters lie.
"""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAction,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDockWidget,
    QDoubleSpinBox,
    QLabel,
    QPushButton,
    QToolBar,
)

SEEN = Path(os.environ["GMNET_SEEN"])
FOLDER = SEEN.parent
LONGEST_MS = 60_000
iface = qgis.utils.iface


def action(name: str) -> QAction:
    """*Map water in this layer* or *in the visible extent*, from the toolbar."""
    toolbar = iface.mainWindow().findChild(QToolBar, "gmnetToolBar")
    return next(one for one in toolbar.actions() if one.objectName() == f"gmnet_one_click_{name}")


def load(name: str) -> QgsRasterLayer:
    """A raster in a new project, chosen in the layer tree."""
    iface.newProject()
    iface.messageBar().clearWidgets()
    layer = iface.addRasterLayer(str(FOLDER / f"{name}.tif"), name)
    iface.setActiveLayer(layer)
    # QGIS takes over the layer's CRS and extent a little later.
    QTest.qWait(500)
    return layer


def wait(what: Callable[[], Any]) -> Any:
    """Let QGIS work until something is true."""
    for _ in range(LONGEST_MS // 50):
        if found := what():
            return found
        QTest.qWait(50)
    raise TimeoutError(what)


def message() -> str:
    """The text of the message that is on top."""
    item = iface.messageBar().currentItem()
    return item.text() if item is not None else ""


def buttons() -> dict[str, QPushButton]:
    """The buttons of that message by their texts."""
    item = iface.messageBar().currentItem()
    return {one.text(): one for one in item.findChildren(QPushButton)} if item is not None else {}


def under_way() -> bool:
    return any(0 < task.progress() < 100 for task in QgsApplication.taskManager().activeTasks())


def over() -> bool:
    return not QgsApplication.taskManager().activeTasks() and "Log" in buttons()


def masks() -> list[QgsRasterLayer]:
    """The layers of the project that were not there before."""
    layers = QgsProject.instance().mapLayers().values()
    return [layer for layer in layers if not layer.source().startswith(str(FOLDER))]


def mapped(click: str = "layer") -> dict[str, Any]:
    """Click, wait and say what came."""
    action(click).trigger()
    shown = wait(lambda: message() if under_way() else "")
    wait(over)
    size = [(mask.width(), mask.height()) for mask in masks()]
    return {"shown": shown, "said": message(), "buttons": list(buttons()), "sizes": size}


def of_a_layer() -> dict[str, Any]:
    source = load("decibel")
    iface.addRasterLayer(str(FOLDER / "mask.tif"), "above")
    iface.setActiveLayer(source)
    seen = mapped()
    (mask,) = masks()
    seen["styled"] = mask.renderer().type()
    seen["tree"] = [node.name() for node in QgsProject.instance().layerTreeRoot().children()]
    iface.mapCanvas().setExtent(QgsRectangle(0, 0, 10, 10))
    buttons()["Zoom to the mask"].click()
    QTest.qWait(100)
    seen["chosen"] = iface.activeLayer() is mask
    seen["in view"] = iface.mapCanvas().extent().contains(mask.extent().center())
    return seen


def of_power() -> dict[str, Any]:
    load("power")
    return mapped()


def of_the_extent() -> dict[str, Any]:
    load("decibel")
    iface.zoomToActiveLayer()
    iface.mapCanvas().zoomByFactor(0.25)
    QTest.qWait(200)
    return mapped("extent")


def of_what_is_unclear() -> dict[str, Any]:
    load("unclear")
    action("layer").trigger()
    window = wait(lambda: iface.mainWindow().findChild(QDialog, "gmnetQuestions"))
    asked = [box.objectName() for box in window.findChildren(QComboBox)]
    why = window.findChildren(QLabel)[0].text()
    box = window.findChild(QComboBox, "units")
    offered = [box.itemData(place) for place in range(box.count())]
    box.setCurrentIndex(box.findData("amplitude"))
    window.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    wait(over)
    seen: dict[str, Any] = {"asked": asked, "offered": offered, "why": why}
    return {**seen, "said": message(), "masks": len(masks())}


def without_its_layer() -> dict[str, Any]:
    layer = load("decibel")
    action("layer").trigger()
    wait(under_way)
    QgsProject.instance().removeMapLayer(layer.id())
    wait(over)
    return {"said": message(), "masks": len(masks()), "layers": QgsProject.instance().count()}


def without_its_message() -> dict[str, Any]:
    load("decibel")
    action("layer").trigger()
    wait(under_way)
    iface.messageBar().clearWidgets()
    wait(over)
    return {"said": message(), "masks": len(masks())}


def without_its_project() -> dict[str, Any]:
    load("decibel")
    action("layer").trigger()
    wait(under_way)
    iface.newProject()
    wait(over)
    seen: dict[str, Any] = {"said": message(), "masks": len(masks()), "buttons": list(buttons())}
    buttons()["Add to this project"].click()
    return {**seen, "masks afterwards": len(masks())}


def cancelled() -> dict[str, Any]:
    load("decibel")
    action("layer").trigger()
    wait(under_way)
    wait(lambda: "Cancel" in buttons())
    buttons()["Cancel"].click()
    wait(lambda: "cancelled" in message())
    return {"said": message(), "masks": len(masks())}


def refused() -> dict[str, str]:
    iface.newProject()
    action("layer").trigger()
    seen = {"nothing": message()}
    vector = QgsVectorLayer("Point?crs=EPSG:4326", "points", "memory")
    QgsProject.instance().addMapLayer(vector)
    iface.setActiveLayer(vector)
    iface.messageBar().clearWidgets()
    action("layer").trigger()
    seen["vector"] = message()
    load("one_band")
    action("layer").trigger()
    seen["one band"] = wait(message)
    load("decibel")
    iface.mapCanvas().setExtent(QgsRectangle(0, 0, 10, 10))
    action("extent").trigger()
    seen["elsewhere"] = message()
    return seen


def preselection() -> dict[str, Any]:
    """What dialogs have chosen while a raster is active."""
    chosen = {}
    first = load("decibel")
    last = iface.addRasterLayer(str(FOLDER / "mask.tif"), "mask")
    for layer, entry in (
        (first, "gmnet_mapwater"),
        (first, "gmnet_stackorbits"),
        (last, "gmnet_waterbodies"),
        (last, "gmnet_mapwater"),
    ):
        iface.setActiveLayer(layer)
        iface.mainWindow().findChild(QAction, entry).trigger()
        QTest.qWait(100)
        dialog = open_dialog()
        parameters = dialog.createProcessingParameters()
        given = parameters.get("ASCENDING" if "stack" in entry else "INPUT")
        chosen[f"{layer.name()} in {entry}"] = given in (layer.id(), layer.source())
        dialog.close()
        QTest.qWait(50)
    return chosen


def open_dialog() -> Any:
    """The dialog of an algorithm that is open."""
    windows = QApplication.topLevelWidgets()
    return next(one for one in windows if one.isVisible() and hasattr(one, "runButton"))


def of_a_dialog() -> dict[str, Any]:
    """Map from the dialog into a file, and look at the message of its end."""
    load("decibel")
    iface.mainWindow().findChild(QAction, "gmnet_mapwater").trigger()
    QTest.qWait(100)
    dialog = open_dialog()
    dialog.setParameters(
        {"INPUT": str(FOLDER / "decibel.tif"), "OUTPUT": str(FOLDER / "from_dialog.tif")}
    )
    dialog.runButton().click()
    wait(lambda: "Zoom to the mask" in buttons())
    dialog.close()
    seen: dict[str, Any] = {"said": message(), "buttons": list(buttons())}
    iface.mapCanvas().setExtent(QgsRectangle(0, 0, 10, 10))
    buttons()["Zoom to the mask"].click()
    QTest.qWait(100)
    layer = iface.activeLayer()
    seen["chosen"] = Path(layer.source()).name if layer is not None else ""
    return seen


def a_year() -> dict[str, Any]:
    """Map the months of three scenes from the dialog, and play them."""
    iface.newProject()
    scenes = sorted(FOLDER.glob("lake_2020-*.tif"))
    given = [iface.addRasterLayer(str(scene), scene.stem).id() for scene in scenes]
    iface.mainWindow().findChild(QAction, "gmnet_monthlywater").trigger()
    dialog = open_dialog()
    dialog.setParameters({"INPUT": given, "OUTPUT_FOLDER": str(FOLDER / "masks")})
    dialog.runButton().click()
    wait(lambda: QgsProject.instance().count() == 2 * len(scenes))
    wait(lambda: not dialog.cancelButton().isEnabled())
    layers = QgsProject.instance().mapLayers().values()
    series = [one for one in layers if one.name().startswith("Water ")]
    dialog.close()
    controller = iface.mainWindow().findChild(QDockWidget, "Temporal Controller")
    controller.show()
    controller.findChild(QAbstractButton, "mNavigationAnimated").click()
    shown = []
    for _ in scenes:
        span = iface.mapCanvas().mapSettings().temporalRange()
        shown.append(
            [
                one.name()
                for one in series
                if one.temporalProperties().isVisibleInTemporalRange(span)
            ]
        )
        controller.findChild(QAbstractButton, "mNextButton").click()
        QTest.qWait(50)
    return {
        "step": controller.findChild(QDoubleSpinBox, "mStepSpinBox").value(),
        "unit": controller.findChild(QComboBox, "mTimeStepsComboBox").currentText(),
        "shown": shown,
    }


def context_menu() -> list[str]:
    """The entries of the layer's context menu."""
    menu = iface.layerTreeView().menuProvider().createContextMenu()
    return [one.text().replace("&", "") for one in menu.actions()]


def look(seen: dict[str, Any]) -> None:
    for work in (
        of_a_layer,
        of_power,
        of_the_extent,
        of_what_is_unclear,
        without_its_layer,
        without_its_message,
        without_its_project,
        cancelled,
        refused,
        preselection,
        of_a_dialog,
        a_year,
    ):
        seen[work.__name__] = work()
    load("decibel")
    seen["menu"] = context_menu()
    action("layer").trigger()
    wait(under_way)
    qgis.utils.unloadPlugin("gmnet_water")
    seen["tasks afterwards"] = QgsApplication.taskManager().countActiveTasks()
    seen["menu afterwards"] = context_menu()
    QTest.qWait(300)
    toolbars = iface.mainWindow().findChildren(QToolBar, "gmnetToolBar")
    seen["toolbars afterwards"] = len(toolbars)


def look_and_leave() -> None:
    seen: dict[str, Any] = {}
    try:
        look(seen)
    except Exception:  # noqa: BLE001  whatever it is, the test shows it
        seen["error"] = f"{traceback.format_exc()}\nmessage: {message()}\nbefore: {seen}"
    SEEN.write_text(json.dumps(seen, indent=1), encoding="utf-8")
    # Without questions about an unsaved project.
    os._exit(0)


QTimer.singleShot(500, look_and_leave)
