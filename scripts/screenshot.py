"""Take the README's picture of QGIS: the demonstration scene mapped through the plugin's menu.

    .venv/bin/python scripts/screenshot.py [PICTURE]

Starts QGIS on a virtual screen with a profile of its own, and this file again inside it. PICTURE is
docs/images/qgis.png unless it is given.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.core import QgsRasterLayer
    from qgis.PyQt.QtWidgets import QDialog

# QGIS does not tell a script its own path.
HERE = Path(os.environ.get("GMNET_SCRIPT") or __file__).resolve()
ROOT = HERE.parent.parent
PLUGINS = ROOT / "build" / "plugins"
SCENE = ROOT / "build" / "demo"
WIDTH, HEIGHT = 1600, 900
DIALOG_HEIGHT = 640
# Names the picture for the part inside QGIS.
PICTURE = "GMNET_SCREENSHOT"
LONGEST_S = 300


def main(arguments: list[str]) -> int:
    """Outside QGIS: prepare the scene, the screen and the profile, and start QGIS."""
    picture = Path(arguments[0] if arguments else ROOT / "docs" / "images" / "qgis.png").resolve()
    missing = [name for name in ("qgis", "Xvfb") if shutil.which(name) is None]
    if missing:
        sys.stderr.write(f"Error: {' and '.join(missing)} must be installed.\n")
        return 1
    PLUGINS.mkdir(parents=True, exist_ok=True)
    if not (PLUGINS / "gmnet_water").exists():
        (PLUGINS / "gmnet_water").symlink_to(Path("..") / "..", target_is_directory=True)
    if not (SCENE / "descending.tif").exists():
        SCENE.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, "-m", "gmnet_water.training.demo", str(SCENE)],
            env={**os.environ, "PYTHONPATH": str(PLUGINS)},
            check=True,
        )
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(prefix="gmnet-") as folder:
        profile = Path(folder) / "profiles" / "default" / "QGIS"
        profile.mkdir(parents=True)
        (profile / "QGIS3.ini").write_text("[PythonPlugins]\ngmnet_water=true\nprocessing=true\n")
        run_qgis(Path(folder), picture)
    if not picture.exists():
        sys.stderr.write("Error: QGIS took no picture.\n")
        return 1
    sys.stdout.write(f"{picture}\n")
    return 0


def run_qgis(folder: Path, picture: Path) -> None:
    """Run QGIS with this file on a virtual screen, with ``folder`` for its profile and results."""
    reading, writing = os.pipe()
    size = f"{WIDTH}x{HEIGHT}x24"
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    try:
        os.close(writing)
        with os.fdopen(reading) as announced:
            display = announced.readline().strip()
        options = ["--noversioncheck", "--nologo", "--profiles-path", str(folder)]
        subprocess.run(
            ["qgis", *options, "--code", str(HERE)],
            env={
                **os.environ,
                "DISPLAY": f":{display}",
                "QT_QPA_PLATFORM": "xcb",
                "PYTHONPATH": sysconfig.get_path("purelib"),
                "QGIS_PLUGINPATH": str(PLUGINS),
                "TMPDIR": str(folder),
                "GMNET_SCRIPT": str(HERE),
                PICTURE: str(picture),
            },
            timeout=LONGEST_S,
            stderr=subprocess.DEVNULL,
        )
    finally:
        screen.terminate()
        screen.wait()


def inside_qgis() -> None:
    """Inside QGIS: load the scene, map it, take the picture and leave."""
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QDockWidget
    from qgis.utils import iface

    try:
        window = iface.mainWindow()
        window.setGeometry(0, 0, WIDTH, HEIGHT)
        window.findChild(QDockWidget, "Browser").close()
        rasters = [backscatter(name) for name in ("descending", "ascending")]
        dialog = open_dialog()
        output = Path(tempfile.gettempdir()) / "water.tif"
        dialog.setParameters(
            {
                "ASCENDING": rasters[1].id(),
                "DESCENDING": rasters[0].id(),
                "OUTPUT": str(output),
            }
        )
        dialog.runButton().click()
        wait_for_the_map(output)
        arrange(dialog, rasters)
        QTest.qWait(3000)
        window.screen().grabWindow(0).save(os.environ[PICTURE])
    except Exception:  # noqa: BLE001  whatever it is: QGIS must end, and the reason be seen
        sys.stdout.write(traceback.format_exc())
        sys.stdout.flush()
    # Without questions about an unsaved project.
    os._exit(0)


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


def open_dialog() -> QDialog:
    """The algorithm's dialog, opened through the plugin's menu."""
    from qgis.PyQt.QtWidgets import QApplication, QMenu
    from qgis.utils import iface

    menu = iface.mainWindow().findChild(QMenu, "gmnetMenu")
    menu.actions()[0].trigger()
    return next(
        window
        for window in QApplication.topLevelWidgets()
        if window.isVisible() and hasattr(window, "runButton")
    )


def wait_for_the_map(output: Path) -> None:
    """Wait until the task is over and its layer is there."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtTest import QTest

    for _ in range(LONGEST_S):
        QTest.qWait(1000)
        if QgsApplication.taskManager().countActiveTasks() == 0 and output.exists():
            return
    raise TimeoutError("the map was not made")


def arrange(dialog: QDialog, rasters: list[QgsRasterLayer]) -> None:
    """The mask over the backscatter on the left, the dialog's parameters on the right."""
    from qgis.core import QgsProject
    from qgis.PyQt.QtCore import QPoint
    from qgis.PyQt.QtGui import QPainter
    from qgis.PyQt.QtWidgets import QSplitter, QTabWidget
    from qgis.utils import iface

    mask = QgsProject.instance().mapLayersByName("Water mask")[0]
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


if os.environ.get(PICTURE):
    from qgis.PyQt.QtCore import QTimer

    QTimer.singleShot(1500, inside_qgis)
elif __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
