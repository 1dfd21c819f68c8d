"""Walk from the plugin's zip to the first map in a QGIS without PyTorch, and take pictures of it.

    .venv/bin/python scripts/first_map.py [SOURCE] [FOLDER]

Writes the zip, starts QGIS on a virtual screen with a profile of its own, and this file again
inside it. There it does what a new user does: installs the zip, opens the sample data, tries to map
them, and installs PyTorch from the message that comes; the map is then made without a restart. In
the end PyTorch is removed. SOURCE is an index or a folder with wheels, PyTorch's own index unless
it is given. Writes environment_*.png into FOLDER, build/first_map unless it is given, and prints
seconds and clicks of each step; the clicks are those that a user needs, counted by hand.
Takes some 200 MB from the index and, for a while, 1 GB of the disk. Needs Pillow.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import in_qgis
from in_qgis import action, few_colours, wait_for

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

PICTURED = in_qgis.ROOT / "build" / "first_map"
PICTURES = ("without", "install", "with")
ZIP, SOURCE = "GMNET_FIRST_MAP_ZIP", "GMNET_FIRST_MAP_SOURCE"
# Part of the installation at which its picture is taken, in percent.
HALF_WAY = 40


def main(arguments: list[str]) -> int:
    """Outside QGIS: write the zip, and start QGIS."""
    import package

    source = arguments[0] if arguments else ""
    folder = Path(arguments[1] if len(arguments) > 1 else PICTURED).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [folder / f"environment_{name}.png" for name in PICTURES]
    for picture in wanted:
        picture.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(prefix="gmnet-zip-") as dist:
        written = package.write_package(Path(dist) / "gmnet_water.zip")
        os.environ[ZIP], os.environ[SOURCE] = str(written), source
        in_qgis.run("first_map.py", folder, bare=True)
    missing = [picture.name for picture in wanted if not picture.exists()]
    if missing:
        sys.stderr.write(f"Error: QGIS took no picture {', '.join(missing)}.\n")
    for picture in wanted:
        if picture.exists():
            few_colours(picture)
    return bool(missing)


def walk() -> None:
    """Inside QGIS: the steps, with the clicks that each takes."""
    pictures = in_qgis.target()
    # Plugins, Manage and Install, Install from ZIP, the button for the file, the file, Open,
    # Install, the answer to QGIS's warning, Close.
    step("plugin from the zip", 9, install_plugin)
    look(pictures / "environment_without.png")
    # Raster, GMNet, the entry; so are all others.
    step("sample data", 3, open_sample)
    # Besides the entry: two layers, each chosen from a list, Run, and OK in QGIS's box.
    step("map without PyTorch", 9, try_to_map)
    step("window that installs: the message's button", 1, open_installer)
    cancel_once()
    step("PyTorch: Install", 1, lambda: install(pictures / "environment_install.png"))
    step("map: Run", 1, make_map)
    look(pictures / "environment_with.png")
    step("PyTorch away: dialog, Remove", 4, remove)


def step(name: str, clicks: int, work: Callable[[], str]) -> None:
    """Do a step, and print what it took."""
    begin = time.monotonic()
    said = work()
    seconds = time.monotonic() - begin
    sys.stdout.write(f"{name}: {clicks} clicks, {seconds:.1f} s. {said}\n")
    sys.stdout.flush()


def install_plugin() -> str:
    """What the button *Install Plugin* does."""
    import pyplugin_installer
    from qgis.PyQt.QtWidgets import QMenu
    from qgis.utils import iface

    pyplugin_installer.instance().installFromZipFile(os.environ[ZIP])
    wait_for(lambda: iface.mainWindow().findChild(QMenu, "gmnetMenu"))
    if "torch" in sys.modules:
        raise RuntimeError("There is a PyTorch already, without which this was to begin.")
    return ""


def open_sample() -> str:
    """The menu's entry, until the layers are there."""
    from qgis.core import QgsProject

    action("gmnet_sampledata").trigger()
    wait_for(QgsProject.instance().mapLayers)
    return f"{len(QgsProject.instance().mapLayers())} layers"


def try_to_map() -> str:
    """Press Run without PyTorch, and answer QGIS's box."""
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication

    said: list[str] = []

    def answer() -> None:
        box: Any = QApplication.activeModalWidget()
        if box is not None:
            said.append(box.text())
            box.accept()

    action("gmnet_mapwater").trigger()
    opened = in_qgis.dialog()
    opened.setParameters(given())
    opened.activateWindow()
    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(200)
    opened.runButton().click()
    timer.stop()
    return " ".join(said)


def given() -> dict[str, str]:
    """The parameters: the pair of scenes."""
    from qgis.core import QgsProject

    names = {"ASCENDING": "Ascending orbit", "DESCENDING": "Descending orbit"}
    layers = {
        key: QgsProject.instance().mapLayersByName(name)[0].id() for key, name in names.items()
    }
    return {**layers, "OUTPUT": str(Path(tempfile.gettempdir()) / "water.tif")}


def open_installer() -> str:
    """The button of the message."""
    from qgis.PyQt.QtWidgets import QPushButton
    from qgis.utils import iface

    bars = [in_qgis.dialog().messageBar(), iface.messageBar()]
    button = next(
        item.findChild(QPushButton, "gmnetInstallTorchButton")
        for bar in bars
        for item in bar.items()
        if item.property("gmnetTorch")
    )
    button.click()
    dialog = window("gmnetInstallTorch")
    wait_for(dialog.install.isEnabled)
    dialog.source.setText(os.environ[SOURCE])
    return str(dialog.sizes.text())


def cancel_once() -> None:
    """Begin an installation, and stop it when it is under way."""
    dialog = window("gmnetInstallTorch")
    dialog.install.click()
    wait_for(lambda: dialog.bar.value() > 1)
    begin = time.monotonic()
    dialog.cancel.click()
    wait_for(dialog.install.isEnabled)
    seconds = time.monotonic() - begin
    sys.stdout.write(f"cancelled within {seconds:.1f} s: {dialog.state.text()}\n")


def install(picture: Path) -> str:
    """Install PyTorch."""
    dialog = window("gmnetInstallTorch")
    dialog.install.click()
    wait_for(lambda: dialog.bar.value() >= HALF_WAY)
    dialog.grab().save(str(picture))
    wait_for(dialog.install.isEnabled)
    said = str(dialog.state.text())
    dialog.close()
    return said


def make_map() -> str:
    """Press Run again, in the dialog that is still open."""
    from qgis.core import QgsProject

    opened = in_qgis.dialog()
    before = set(QgsProject.instance().mapLayers())
    in_qgis.run_dialog(opened, given())
    opened.close()
    added = set(QgsProject.instance().mapLayers()) - before
    return ", ".join(QgsProject.instance().mapLayer(one).name() for one in added)


def look(picture: Path) -> None:
    """Take a picture of the page."""
    dialog = environment()
    dialog.grab().save(str(picture))
    dialog.close()


def remove() -> str:
    """The button of the page."""
    from gmnet_water.dependencies import places

    page = environment().page
    said = page.remove.text()
    page.remove.click()
    wait_for(lambda: "not installed" in page.state.text())
    wait_for(page.again.isEnabled)
    return f"{said}; {places.size(places.home())} bytes left"


def environment() -> Any:
    """The page in its window, once it has looked."""
    from qgis.PyQt.QtTest import QTest

    action("gmnet_checkenvironment").trigger()
    dialog = window("gmnetEnvironmentDialog")
    # It begins to look once it has been drawn.
    QTest.qWait(500)
    wait_for(dialog.page.again.isEnabled)
    return dialog


def window(name: str) -> Any:
    """The window of a name that is open."""
    from qgis.PyQt.QtWidgets import QApplication

    def found() -> QWidget | None:
        windows = QApplication.topLevelWidgets()
        return next((w for w in windows if w.objectName() == name and w.isVisible()), None)

    return wait_for(found)


if in_qgis.inside():
    in_qgis.start(walk)
elif __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
