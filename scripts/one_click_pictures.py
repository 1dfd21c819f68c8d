"""Take the pictures of a map with one click: the context menu, the run, and its end.

    .venv/bin/python scripts/one_click_pictures.py [FOLDER]

Starts QGIS on a virtual screen with a profile of its own, and this file again inside it. FOLDER is
build/one_click unless it is given; it gets menu.png, running.png, question.png and result.png.
Needs the scene of ``scripts/demo.sh``, and makes it if it is missing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import in_qgis
from in_qgis import PLUGINS, ROOT

SCENE = ROOT / "build" / "demo"
NAMES = ("menu", "running", "result", "question")


def main(arguments: list[str]) -> int:
    """Outside QGIS: prepare the scene, and start QGIS."""
    folder = Path(arguments[0] if arguments else ROOT / "build" / "one_click").resolve()
    in_qgis.link_plugin()
    if not (SCENE / "ascending.tif").exists():
        SCENE.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, "-m", "gmnet_water.training.demo", str(SCENE)],
            env={**os.environ, "PYTHONPATH": str(PLUGINS)},
            check=True,
        )
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        (folder / f"{name}.png").unlink(missing_ok=True)
    in_qgis.run("one_click_pictures.py", folder)
    lacking = [name for name in NAMES if not (folder / f"{name}.png").exists()]
    if lacking:
        sys.stderr.write(f"Error: QGIS took no picture of {', '.join(lacking)}.\n")
        return 1
    sys.stdout.write(f"{folder}\n")
    return 0


def take_pictures() -> None:
    """Inside QGIS: map the scene from its layer's context menu."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QPoint
    from qgis.PyQt.QtTest import QTest
    from qgis.utils import iface

    layer = iface.addRasterLayer(str(SCENE / "ascending.tif"), "lake_ascending")
    iface.setActiveLayer(layer)
    QTest.qWait(1000)
    view = iface.layerTreeView()
    menu = view.menuProvider().createContextMenu()
    entry = next(one for one in menu.actions() if one.objectName() == "gmnet_one_click_layer")
    menu.popup(view.mapToGlobal(QPoint(120, 14)))
    menu.setActiveAction(entry)
    in_qgis.save_screen(in_qgis.target() / "menu.png")
    menu.close()
    entry.trigger()
    tasks = QgsApplication.taskManager()
    for _ in range(600):
        QTest.qWait(50)
        if any(20 < task.progress() < 90 for task in tasks.activeTasks()):
            break
    in_qgis.save_screen(in_qgis.target() / "running.png", wait_ms=600)
    for _ in range(3000):
        QTest.qWait(50)
        if not tasks.activeTasks():
            break
    in_qgis.save_screen(in_qgis.target() / "result.png")
    ask()


def ask() -> None:
    """A raster of which nothing says whether it is power or amplitude."""
    import numpy as np
    from osgeo import gdal
    from qgis.PyQt.QtTest import QTest
    from qgis.utils import iface

    rows = cols = 300
    noise = np.random.default_rng(0).normal(0, 1.5, (2, rows, cols))
    db = noise + np.array([-14.0, -23.6])[:, None, None]
    name = "/vsimem/lake.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(name, cols, rows, 2, gdal.GDT_Float32)
    dataset.SetGeoTransform((500_000, 10, 0, 5_000_000, 0, -10))
    dataset.WriteArray(np.power(10, db / 20).astype(np.float32))
    dataset = None
    iface.messageBar().clearWidgets()
    layer = iface.addRasterLayer(name, "lake")
    iface.setActiveLayer(layer)
    iface.mainWindow().findChild(type(iface.actionPan()), "gmnet_one_click_layer").trigger()
    QTest.qWait(4000)
    in_qgis.save_screen(in_qgis.target() / "question.png")


if in_qgis.inside():
    in_qgis.start(take_pictures)
elif __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
