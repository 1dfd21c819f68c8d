"""Take the tutorial's pictures: its steps, done in a QGIS window through the plugin's menu.

    .venv/bin/python scripts/tutorial_pictures.py [FOLDER]

Starts QGIS on a virtual screen with a profile of its own, and this file again inside it. Writes
tutorial_*.png into FOLDER, docs/images unless it is given. The sample data stay in build/tutorial.
Prints how long each step took. Needs Pillow.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import in_qgis
from in_qgis import ROOT, action, few_colours, wait_for

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer

USER = ROOT / "build" / "tutorial"
PICTURES = ("sample", "map", "year", "chart", "occurrence")
PANEL_WIDTH, LAYERS_WIDTH, CONTROLLER_HEIGHT = 520, 360, 110
# The month that the map of the year shows, counted from 0.
AUGUST = 7


def main(arguments: list[str]) -> int:
    """Outside QGIS: start it."""
    folder = Path(arguments[0] if arguments else in_qgis.IMAGES).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [folder / f"tutorial_{name}.png" for name in PICTURES]
    for picture in wanted:
        picture.unlink(missing_ok=True)
    os.environ["XDG_DATA_HOME"] = str(USER)
    in_qgis.run("tutorial_pictures.py", folder)
    missing = [picture.name for picture in wanted if not picture.exists()]
    if missing:
        sys.stderr.write(f"Error: QGIS took no picture {', '.join(missing)}.\n")
    for picture in wanted:
        if picture.exists():
            few_colours(picture)
    return bool(missing)


def take_pictures() -> None:
    """Inside QGIS: the tutorial's steps, one after the other."""
    from qgis.utils import iface

    for name, step in (
        ("sample", open_sample),
        ("map", map_pair),
        ("year", map_year),
        ("chart", click_on_the_lake),
        ("occurrence", occurrence),
    ):
        iface.messageBar().clearWidgets()
        begin = time.monotonic()
        step()
        sys.stdout.write(f"{name}: {time.monotonic() - begin:.0f} s\n")
        sys.stdout.flush()
        if name != "sample":
            iface.messageBar().clearWidgets()
        in_qgis.save_screen(in_qgis.target() / f"tutorial_{name}.png")


def open_sample() -> None:
    """The menu's entry, until the layers are there."""
    from qgis.core import QgsProject
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QDockWidget
    from qgis.utils import iface

    action("gmnet_sampledata").trigger()
    wait_for(lambda: bool(QgsProject.instance().mapLayers()))
    layers = iface.mainWindow().findChild(QDockWidget, "Layers")
    iface.mainWindow().resizeDocks([layers], [LAYERS_WIDTH], Qt.Orientation.Horizontal)


def map_pair() -> None:
    """Map surface water, from both orbits."""
    from qgis.utils import iface

    output = Path(tempfile.gettempdir()) / "water.tif"
    action("gmnet_mapwater").trigger()
    dialog = in_qgis.dialog()
    given = {
        "INPUT": layer("Ascending orbit").id(),
        "OTHER_ORBIT": layer("Descending orbit").id(),
        "OUTPUT": str(output),
    }
    in_qgis.run_dialog(dialog, given)
    dialog.close()
    show(layer("Ascending orbit"))
    iface.mainWindow().raise_()


def map_year() -> None:
    """Map monthly surface water, and August in the temporal controller."""
    from qgis.core import QgsProject
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QComboBox, QDockWidget, QSlider, QToolButton
    from qgis.utils import iface

    scenes = [
        one.id() for one in QgsProject.instance().mapLayers().values() if "Lake" in one.name()
    ]
    action("gmnet_monthlywater").trigger()
    dialog = in_qgis.dialog()
    folder = Path(tempfile.gettempdir()) / "masks"
    in_qgis.run_dialog(dialog, {"INPUT": scenes, "OUTPUT_FOLDER": str(folder)})
    dialog.close()
    window = iface.mainWindow()
    controller = window.findChild(QDockWidget, "Temporal Controller")
    controller.show()
    controller.findChild(QToolButton, "mNavigationAnimated").click()
    controller.findChild(QToolButton, "mSetRangeButton").click()
    controller.findChild(QComboBox, "mTimeStepsComboBox").setCurrentText("months")
    QTest.qWait(500)
    controller.findChild(QSlider, "mSlider").setValue(AUGUST)
    window.resizeDocks([controller], [CONTROLLER_HEIGHT], Qt.Orientation.Vertical)
    show(layer("Basins"))


def click_on_the_lake() -> None:
    """The map tool, and a click on the western basin."""
    from qgis.PyQt.QtCore import Qt
    from qgis.utils import iface

    action("gmnet_lakechart").trigger()
    panel().raise_()
    iface.mainWindow().resizeDocks([panel()], [PANEL_WIDTH], Qt.Orientation.Horizontal)
    show(layer("Basins"))
    click(0.31, 0.48)


def occurrence() -> None:
    """Water dynamics of the masks, and a click on its occurrence."""
    from qgis.core import QgsProject
    from qgis.utils import iface

    masks = [
        one.id() for one in QgsProject.instance().mapLayers().values() if "Water 2020" in one.name()
    ]
    action("gmnet_waterdynamics").trigger()
    dialog = in_qgis.dialog()
    output = Path(tempfile.gettempdir()) / "occurrence.tif"
    given = {"MASKS": masks, "OCCURRENCE": str(output), "CLASSES": None}
    in_qgis.run_dialog(dialog, given)
    dialog.close()
    made = next(
        one for one in QgsProject.instance().mapLayers().values() if "occurrence" in one.name()
    )
    iface.setActiveLayer(made)
    panel().series.showPopup()
    panel().series.hidePopup()
    panel().series.setCurrentIndex(panel().series.findText(made.name()))
    show(layer("Basins"))
    click(0.31, 0.48)


def panel() -> Any:
    """The panel of the chart."""
    from qgis.PyQt.QtWidgets import QDockWidget
    from qgis.utils import iface

    return iface.mainWindow().findChild(QDockWidget, "gmnetLakePanel")


def layer(name: str) -> QgsMapLayer:
    """A layer of the project, by its name."""
    from qgis.core import QgsProject

    return QgsProject.instance().mapLayersByName(name)[0]


def show(one: QgsMapLayer) -> None:
    """Have the map show all of a layer."""
    from qgis.core import QgsReferencedRectangle
    from qgis.PyQt.QtTest import QTest
    from qgis.utils import iface

    extent = one.extent()
    extent.scale(1.05)
    iface.mapCanvas().setReferencedExtent(QgsReferencedRectangle(extent, one.crs()))
    iface.mapCanvas().refresh()
    QTest.qWait(1000)


def click(across: float, down: float) -> None:
    """Click on a place of the basins' extent, in parts of its width and height."""
    from qgis.core import QgsCoordinateTransform, QgsPointXY, QgsProject
    from qgis.PyQt.QtCore import QPoint, Qt
    from qgis.PyQt.QtTest import QTest
    from qgis.utils import iface

    basins, canvas = layer("Basins"), iface.mapCanvas()
    extent = basins.extent()
    place = QgsPointXY(
        extent.xMinimum() + across * extent.width(), extent.yMaximum() - down * extent.height()
    )
    target = canvas.mapSettings().destinationCrs()
    there = QgsCoordinateTransform(basins.crs(), target, QgsProject.instance()).transform(place)
    point = canvas.mapTool().toCanvasCoordinates(there)
    before = panel().chart.svg
    QTest.mouseClick(
        canvas.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(point.x(), point.y()),
    )
    wait_for(lambda: panel().chart.svg not in ("", before))


if in_qgis.inside():
    in_qgis.start(take_pictures)
elif __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
