"""Take the documentation's pictures of a year in QGIS, and of the workflows in its model designer.

    .venv/bin/python scripts/year_screenshot.py [FOLDER]

Needs the year of scripts/worked_example.py. Writes year_qgis.png, workflow_scene.png and
workflow_year.png into FOLDER, docs/images unless it is given.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import in_qgis
from in_qgis import ROOT

YEAR = ROOT / "build" / "year"
WORKFLOWS = ROOT / "models" / "workflows"
PICTURES = {
    "workflow_scene.png": "scene_to_water_bodies",
    "workflow_year.png": "year_of_scenes",
}
YEAR_PICTURE = "year_qgis.png"
# The month that is shown, counted from 0.
AUGUST = 7
PANEL_WIDTH, CONTROLLER_HEIGHT = 380, 110
# Round the boxes of a workflow, and how much smaller than in the designer.
MARGIN, SCALE = 20, 0.8


def main(arguments: list[str]) -> int:
    """Outside QGIS: start it."""
    if not (YEAR / "results" / "occurrence.tif").exists():
        sys.stderr.write("Error: run scripts/worked_example.py first.\n")
        return 1
    folder = Path(arguments[0] if arguments else in_qgis.IMAGES).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [folder / name for name in (YEAR_PICTURE, *PICTURES)]
    for picture in wanted:
        picture.unlink(missing_ok=True)
    in_qgis.run("year_screenshot.py", folder)
    for picture in wanted:
        if not picture.exists():
            sys.stderr.write(f"Error: QGIS took no picture {picture.name}.\n")
            return 1
        sys.stdout.write(f"{picture}\n")
    return 0


def take_pictures() -> None:
    """Inside QGIS: the workflows, then the year."""
    for name, workflow in PICTURES.items():
        draw_workflow(WORKFLOWS / f"{workflow}.model3", in_qgis.target() / name)
    run_the_year()
    masks_on_top()
    show_occurrence_beside()
    show_august()
    in_qgis.save_screen(in_qgis.target() / YEAR_PICTURE)


def draw_workflow(model: Path, picture: Path) -> None:
    """A workflow as the model designer draws it."""
    from processing.modeler.ModelerDialog import ModelerDialog
    from qgis.PyQt.QtCore import QRectF
    from qgis.PyQt.QtGui import QColor, QImage, QPainter
    from qgis.PyQt.QtTest import QTest

    designer = ModelerDialog.create()
    designer.loadModel(str(model))
    QTest.qWait(500)
    scene = designer.view().scene()
    part = scene.itemsBoundingRect().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    # Twice the size, for sharp screens.
    size = (part.size() * 2 * SCALE).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    scene.render(painter, QRectF(image.rect()), part)
    painter.end()
    image.save(str(picture))


def run_the_year() -> None:
    """Run the workflow in its dialog; masks that are there are taken as they are."""
    import processing

    made = YEAR / "qgis"
    shutil.copytree(YEAR / "results" / "masks", made / "masks", dirs_exist_ok=True)
    scenes = YEAR / "scenes"
    dialog = processing.createAlgorithmDialog("gmnet:yearofscenes")
    dialog.show()
    in_qgis.run_dialog(
        dialog,
        {
            "INPUT": [str(path) for path in sorted(scenes.glob("lake_*.tif"))],
            "ZONES": str(scenes / "zones.gpkg"),
            "ZONE_FIELD": "name",
            "monthly:masks": str(made / "masks"),
            "dynamics:occurrence": str(made / "occurrence.tif"),
            "area:table": str(made / "area.gpkg"),
            "area:report": str(made / "area.html"),
        },
    )
    dialog.close()


def masks_on_top() -> None:
    """The group of masks above all other layers."""
    from qgis.core import QgsProject

    root = QgsProject.instance().layerTreeRoot()
    group = root.findGroups()[0]
    moved = group.clone()
    root.insertChildNode(0, moved)
    root.removeChildNode(group)
    # The panel looks only when this changes.
    moved.setExpanded(False)
    moved.setExpanded(True)


def show_occurrence_beside() -> None:
    """A second map that has the occurrence alone, right of the first."""
    from qgis.core import QgsMapThemeCollection, QgsProject
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QDockWidget
    from qgis.utils import iface

    project = QgsProject.instance()
    layer = next(one for one in project.mapLayers().values() if "occurrence" in one.name())
    theme = QgsMapThemeCollection.MapThemeRecord()
    theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
    project.mapThemeCollection().insert("Occurrence", theme)
    canvas = iface.createNewMapCanvas("Occurrence")
    canvas.setTheme("Occurrence")
    window = iface.mainWindow()
    dock = canvas
    while not isinstance(dock, QDockWidget):
        dock = dock.parent()
    dock.setFloating(False)
    dock.setWindowTitle(layer.name())
    # The temporal controller needs the width of both maps.
    window.setCorner(Qt.Corner.TopRightCorner, Qt.DockWidgetArea.TopDockWidgetArea)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.findChild(QDockWidget, "ResultsViewer").close()
    window.resizeDocks([dock], [(in_qgis.WIDTH - PANEL_WIDTH) // 2], Qt.Orientation.Horizontal)


def show_august() -> None:
    """August in the temporal controller, as a user sets it."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QComboBox, QDockWidget, QSlider, QToolButton
    from qgis.utils import iface

    window = iface.mainWindow()
    controller = window.findChild(QDockWidget, "Temporal Controller")
    controller.show()
    controller.findChild(QToolButton, "mNavigationAnimated").click()
    controller.findChild(QToolButton, "mSetRangeButton").click()
    steps = controller.findChild(QComboBox, "mTimeStepsComboBox")
    steps.setCurrentText("months")
    QTest.qWait(500)
    controller.findChild(QSlider, "mSlider").setValue(AUGUST)
    window.resizeDocks([controller], [CONTROLLER_HEIGHT], Qt.Orientation.Vertical)
    layers = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([layers], [PANEL_WIDTH], Qt.Orientation.Horizontal)
    QTest.qWait(500)
    for canvas in iface.mapCanvases():
        canvas.zoomToFullExtent()
    iface.messageBar().clearWidgets()


if in_qgis.inside():
    in_qgis.start(take_pictures)
elif __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
