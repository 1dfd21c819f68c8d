"""Walk from the plugin's zip to the first map in a QGIS without PyTorch, and take pictures of it.

    .venv/bin/python scripts/first_map.py [SOURCE] [FOLDER]

Writes the zip, starts QGIS on a virtual screen with a profile of its own, and this file again
inside it. There it clicks what a new user clicks, in QGIS's own windows and in the plugin's: the
plugin manager installs the zip, the plugin's first message maps the sample data, and PyTorch is
installed on the way. In the end PyTorch is removed. SOURCE is an index or a folder with wheels,
PyTorch's own index unless it is given; it is filled in without a click. Prints clicks and seconds
of each step, and writes pictures into FOLDER, build/first_map unless it is given. Takes some 200 MB
from the index and, for a while, 1 GB of the disk. Needs Pillow.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import in_qgis
from in_qgis import few_colours

if TYPE_CHECKING:
    from clicking import Clicker, Steps

PICTURED = in_qgis.ROOT / "build" / "first_map"
PICTURES = ("plugin", "welcome", "install", "installing", "mapping", "map", "remove")
ZIP, SOURCE = "GMNET_FIRST_MAP_ZIP", "GMNET_FIRST_MAP_SOURCE"
# What QGIS itself asks for to install a zip.
OF_QGIS = 8


def main(arguments: list[str]) -> int:
    """Outside QGIS: write the zip, and start QGIS."""
    import package

    source = arguments[0] if arguments else ""
    folder = Path(arguments[1] if len(arguments) > 1 else PICTURED).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for picture in folder.glob("*.png"):
        picture.unlink()
    with tempfile.TemporaryDirectory(prefix="gmnet-zip-") as dist:
        written = package.write_package(Path(dist) / "gmnet_water.zip")
        os.environ[ZIP], os.environ[SOURCE] = str(written), source
        in_qgis.run("first_map.py", folder, bare=True)
    for picture in folder.glob("*.png"):
        few_colours(picture)
    missing = [name for name in PICTURES if not (folder / f"{name}.png").exists()]
    if missing:
        sys.stderr.write(f"Error: QGIS took no picture of {', '.join(missing)}.\n")
    return bool(missing)


def walk() -> None:
    """Inside QGIS: take the steps."""
    from clicking import Clicker
    from qgis.core import QgsSettings

    # The window for files opens where a browser put the zip.
    QgsSettings().setValue("UI/lastFileNameWidgetDir", str(Path(_zip()).parent))
    clicker = Clicker(in_qgis.target())
    # Held, or Python would let go of it.
    walk.clicker = clicker  # type: ignore[attr-defined]
    clicker.walk(steps(clicker))


def steps(clicker: Clicker) -> Steps:
    """All that a new user does."""
    begin = time.monotonic()
    yield from install_plugin(clicker)
    yield from map_sample(clicker)
    seconds = time.monotonic() - begin
    sys.stdout.write(
        f"From the zip to the map: {clicker.clicks} clicks, {OF_QGIS} of them QGIS's own, "
        f"{seconds:.0f} s\n"
    )
    yield from remove(clicker)


def install_plugin(clicker: Clicker) -> Steps:
    """Plugins > Manage and Install Plugins… > Install from ZIP, until its window is closed."""
    from clicking import closed, modal, popup
    from qgis.PyQt.QtWidgets import (
        QDialog,
        QDialogButtonBox,
        QFileDialog,
        QListView,
        QListWidget,
        QMessageBox,
        QPushButton,
        QToolButton,
        QTreeView,
        QWidget,
    )
    from qgis.utils import iface

    clicker.step("plugin from the zip")
    clicker.click_entry(iface.mainWindow().menuBar(), "Plugins")
    menu: Any = yield popup()
    clicker.click_entry(menu, "Manage and Install Plugins")
    manager: Any = yield modal(QDialog)
    tabs = manager.findChild(QListWidget, "mOptionsListWidget")
    entry = next(tabs.item(row) for row in range(tabs.count()) if "ZIP" in tabs.item(row).text())
    clicker.click(tabs.viewport(), tabs.visualItemRect(entry).center())
    field = manager.findChild(QWidget, "mZipFileWidget")
    yield field.isVisible
    clicker.click(next(b for b in field.findChildren(QToolButton) if b.text() == "…"))
    files: Any = yield modal(QFileDialog)
    kinds = ((QTreeView, "treeView"), (QListView, "listView"))
    view: Any = yield lambda: next(
        (one for kind in kinds if (one := files.findChild(*kind)).isVisible()), None
    )
    index = yield lambda: next(
        (
            view.model().index(row, 0, view.rootIndex())
            for row in range(view.model().rowCount(view.rootIndex()))
            if view.model().index(row, 0, view.rootIndex()).data() == Path(_zip()).name
        ),
        None,
    )
    clicker.click(view.viewport(), view.visualRect(index).center(), double=True)
    yield closed(files)
    button = next(b for b in manager.findChildren(QPushButton) if b.text() == "Install Plugin")
    clicker.click(button)
    box: Any = yield modal(QMessageBox)
    clicker.click(box.button(QMessageBox.StandardButton.Yes))
    yield lambda: iface.mainWindow().findChild(QWidget, "gmnetMenu") and closed(box)()
    if "torch" in sys.modules:
        raise RuntimeError("There is a PyTorch already, without which this was to begin.")
    clicker.picture("plugin")
    close = manager.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)
    clicker.click(close)
    yield closed(manager)


def map_sample(clicker: Clicker) -> Steps:
    """The first message's button, and the one that installs PyTorch; the map follows."""
    from clicking import closed, window
    from qgis.core import QgsProject
    from qgis.PyQt.QtWidgets import QPushButton
    from qgis.utils import iface

    project = QgsProject.instance()
    clicker.step("sample data")
    clicker.picture("welcome")
    clicker.click(iface.messageBar().findChild(QPushButton, "gmnetMapSample"))
    dialog: Any = yield window("gmnetInstallTorch")
    if source := os.environ[SOURCE]:
        dialog.source.setText(source)
    yield dialog.install.isEnabled
    clicker.step("PyTorch")
    clicker.picture("install")
    layers = len(project.mapLayers())
    clicker.click(dialog.install)
    yield lambda: dialog.bar.value() > 20
    clicker.picture("installing")
    yield closed(dialog)
    clicker.step("map")
    yield lambda: _message().startswith("Ascending orbit: mapping")
    clicker.picture("mapping")
    yield lambda: len(project.mapLayers()) > layers and " km²" in _message()
    clicker.step("")
    yield from pause(1.5)
    clicker.picture("map")


def remove(clicker: Clicker) -> Steps:
    """Raster > GMNet > Environment… > Remove."""
    from clicking import popup, window
    from gmnet_water.dependencies import places
    from qgis.utils import iface

    clicker.step("PyTorch away")
    clicker.click_entry(iface.mainWindow().menuBar(), "Raster")
    menu: Any = yield popup()
    clicker.click_entry(menu, "GMNet")
    inner: Any = yield window("gmnetMenu")
    clicker.click_entry(inner, "Environment")
    dialog: Any = yield window("gmnetEnvironmentDialog")
    yield lambda: dialog.page.remove.isEnabled() and dialog.page.again.isEnabled()
    clicker.picture("remove")
    sys.stdout.write(f"{dialog.page.remove.text()}\n")
    clicker.click(dialog.page.remove)
    yield lambda: "not installed" in dialog.page.state.text()
    sys.stdout.write(f"{places.size(places.home())} bytes left\n")


def pause(seconds: float) -> Steps:
    """Let windows be drawn."""
    end = time.monotonic() + seconds
    yield lambda: time.monotonic() > end


def _message() -> str:
    """The text of the message on top."""
    from qgis.utils import iface

    item = iface.messageBar().currentItem()
    return str(item.text()) if item is not None else ""


def _zip() -> str:
    return os.environ[ZIP]


if in_qgis.inside():
    in_qgis.start(walk, leave=False)
elif __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
