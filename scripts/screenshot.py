"""Take the README's picture of QGIS: the demonstration scene mapped through the plugin's menu.

    .venv/bin/python scripts/screenshot.py [PICTURE]

Starts QGIS on a virtual screen with a profile of its own, and this file again inside it. PICTURE is
docs/images/qgis.png unless it is given.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import in_qgis
from in_qgis import HEIGHT, PLUGINS, ROOT, WIDTH

if TYPE_CHECKING:
    from qgis.core import QgsRasterLayer
    from qgis.PyQt.QtWidgets import QDialog

SCENE = ROOT / "build" / "demo"
DIALOG_HEIGHT = 640


def main(arguments: list[str]) -> int:
    """Outside QGIS: prepare the scene, and start QGIS."""
    picture = Path(arguments[0] if arguments else in_qgis.IMAGES / "qgis.png").resolve()
    in_qgis.link_plugin()
    if not (SCENE / "descending.tif").exists():
        SCENE.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, "-m", "gmnet_water.training.demo", str(SCENE)],
            env={**os.environ, "PYTHONPATH": str(PLUGINS)},
            check=True,
        )
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.unlink(missing_ok=True)
    in_qgis.run("screenshot.py", picture)
    if not picture.exists():
        sys.stderr.write("Error: QGIS took no picture.\n")
        return 1
    sys.stdout.write(f"{picture}\n")
    return 0


def take_picture() -> None:
    """Inside QGIS: load the scene, map it, and take the picture."""
    from qgis.PyQt.QtWidgets import QMenu
    from qgis.utils import iface

    rasters = [backscatter(name) for name in ("descending", "ascending")]
    iface.mainWindow().findChild(QMenu, "gmnetMenu").actions()[0].trigger()
    dialog = in_qgis.dialog()
    output = Path(tempfile.gettempdir()) / "water.tif"
    in_qgis.run_dialog(
        dialog,
        {"INPUT": rasters[1].id(), "OTHER_ORBIT": rasters[0].id(), "OUTPUT": str(output)},
    )
    arrange(dialog, rasters)
    in_qgis.save_screen(in_qgis.target())


def backscatter(name: str) -> QgsRasterLayer:
    """A layer that shows VV in grey, -25 to 0 dB."""
    from qgis.core import QgsContrastEnhancement, QgsSingleBandGrayRenderer
    from qgis.utils import iface

    layer = iface.addRasterLayer(str(SCENE / f"{name}.tif"), f"{name.title()} orbit")
    renderer = QgsSingleBandGrayRenderer(layer.dataProvider(), 1)
    stretch = QgsContrastEnhancement(layer.dataProvider().dataType(1))
    stretch.setContrastEnhancementAlgorithm(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    )
    stretch.setMinimumValue(-25)
    stretch.setMaximumValue(0)
    renderer.setContrastEnhancement(stretch)
    layer.setRenderer(renderer)
    return layer


def arrange(dialog: QDialog, rasters: list[QgsRasterLayer]) -> None:
    """The mask over the backscatter on the left, the dialog's parameters on the right."""
    from qgis.core import QgsProject
    from qgis.PyQt.QtCore import QPoint
    from qgis.PyQt.QtGui import QPainter
    from qgis.PyQt.QtWidgets import QSplitter, QTabWidget
    from qgis.utils import iface

    mask = QgsProject.instance().mapLayersByName("Ascending orbit water")[0]
    mask.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    root = QgsProject.instance().layerTreeRoot()
    for layer in (mask, *rasters):
        root.findLayer(layer).setExpanded(layer is mask)
    dialog.findChild(QTabWidget).setCurrentIndex(0)
    # Without the help, which the README gives in its own words, as narrow as it goes.
    dialog.findChild(QSplitter).setSizes([1, 0])
    dialog.setStyleSheet("QDialog { border: 1px solid #808080; }")
    dialog.resize(1, DIALOG_HEIGHT)
    left = WIDTH - dialog.width() - 16
    dialog.move(left, HEIGHT - dialog.height() - 48)
    dialog.raise_()
    canvas = iface.mapCanvas()
    free = (left - canvas.mapToGlobal(QPoint(0, 0)).x()) / canvas.width()
    extent = mask.extent()
    extent.grow(extent.width() / 50)
    extent.setXMaximum(extent.xMinimum() + extent.width() / free)
    canvas.setExtent(extent)
    canvas.refreshAllLayers()
    iface.messageBar().clearWidgets()


if in_qgis.inside():
    in_qgis.start(take_picture)
elif __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
