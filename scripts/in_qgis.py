"""Runs a script inside QGIS on a virtual screen: what the scripts share that take pictures there.

QGIS runs the script a second time, inside; `inside` tells the two times apart.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from qgis.PyQt.QtWidgets import QAction

SCRIPTS = Path(__file__).resolve().parent
ROOT = SCRIPTS.parent
PLUGINS = ROOT / "build" / "plugins"
IMAGES = ROOT / "docs" / "images"
WIDTH, HEIGHT = 1600, 900
LONGEST_S = 300
COLOURS = 256
# Says inside QGIS where the picture, or the pictures, go.
TARGET = "GMNET_SCREENSHOT"


def inside() -> bool:
    """Whether this is the second time, inside QGIS."""
    return TARGET in os.environ


def target() -> Path:
    """Where the picture, or the pictures, go."""
    return Path(os.environ[TARGET])


def link_plugin() -> None:
    """Let QGIS find the repository as a plugin."""
    PLUGINS.mkdir(parents=True, exist_ok=True)
    if not (PLUGINS / "gmnet_water").exists():
        (PLUGINS / "gmnet_water").symlink_to(Path("..") / "..", target_is_directory=True)


def run(script: str, goes_to: Path, bare: bool = False, settings: str = "") -> None:
    """Run a script of this folder in QGIS, with a profile of its own.

    Args:
        script: its name.
        goes_to: where the picture, or the pictures, go.
        bare: QGIS as it is before the plugin and PyTorch have been installed.
        settings: more of the profile's settings, as their file has them.

    Raises:
        SystemExit: QGIS or the virtual screen is not installed.
    """
    missing = [name for name in ("qgis", "Xvfb") if shutil.which(name) is None]
    if missing:
        raise SystemExit(f"Error: {' and '.join(missing)} must be installed.")
    if not bare:
        link_plugin()
    with tempfile.TemporaryDirectory(prefix="gmnet-") as folder:
        profile = Path(folder) / "profiles" / "default" / "QGIS"
        profile.mkdir(parents=True)
        # The message for new users would be in every picture.
        ours, seen = ("", "") if bare else ("gmnet_water=true\n", "[gmnet_water]\nwelcomed=true\n")
        (profile / "QGIS3.ini").write_text(
            f"[PythonPlugins]\n{ours}processing=true\n{seen}{settings}"
        )
        environment = _bare(Path(folder)) if bare else _ready()
        _run_qgis(SCRIPTS / script, Path(folder), {**environment, TARGET: str(goes_to)})


def _ready() -> dict[str, str]:
    """Variables with which QGIS finds the plugin and PyTorch."""
    return {
        "PYTHONPATH": os.pathsep.join([sysconfig.get_path("purelib"), str(SCRIPTS)]),
        "QGIS_PLUGINPATH": str(PLUGINS),
    }


def _bare(folder: Path) -> dict[str, str]:
    """Variables with which QGIS finds neither, and puts what users install into ``folder``."""
    return {
        "PYTHONPATH": str(SCRIPTS),
        "PYTHONNOUSERSITE": "1",
        "XDG_DATA_HOME": str(folder / "data"),
    }


def _run_qgis(script: Path, folder: Path, environment: dict[str, str]) -> None:
    """QGIS on a virtual screen, with ``folder`` for its profile and results."""
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
        # An empty one would be the current folder to QGIS.
        inherited = {name: one for name, one in os.environ.items() if name != "QGIS_PLUGINPATH"}
        subprocess.run(
            ["qgis", *options, "--code", str(script)],
            env={
                **inherited,
                "DISPLAY": f":{display}",
                "QT_QPA_PLATFORM": "xcb",
                "TMPDIR": str(folder),
                **environment,
            },
            timeout=LONGEST_S,
            stderr=subprocess.DEVNULL,
        )
    finally:
        screen.terminate()
        screen.wait()


def start(work: Callable[[], None], leave: bool = True) -> None:
    """Inside QGIS: once it is up, do ``work`` in a window that fills the screen.

    Args:
        work: what is done.
        leave: whether QGIS ends with it; else ``work`` has something end it later.
    """
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QDockWidget
    from qgis.utils import iface

    def begin() -> None:
        try:
            iface.mainWindow().setGeometry(0, 0, WIDTH, HEIGHT)
            iface.mainWindow().findChild(QDockWidget, "Browser").close()
            work()
        except Exception:  # noqa: BLE001  whatever it is: QGIS must end, and the reason be seen
            sys.stdout.write(traceback.format_exc())
            sys.stdout.flush()
        else:
            if not leave:
                return
        # Without questions about an unsaved project.
        os._exit(0)

    QTimer.singleShot(1500, begin)


def action(name: str) -> QAction:
    """An entry of the plugin's menu."""
    from qgis.PyQt.QtWidgets import QMenu
    from qgis.utils import iface

    menu = iface.mainWindow().findChild(QMenu, "gmnetMenu")
    found: QAction = next(one for one in menu.actions() if one.objectName() == name)
    return found


def wait_for(happened: Callable[[], object]) -> Any:
    """Wait until something has happened; gives what was true then.

    Raises:
        TimeoutError: that takes too long.
    """
    from qgis.PyQt.QtTest import QTest

    for _ in range(LONGEST_S * 5):
        if found := happened():
            return found
        QTest.qWait(200)
    raise TimeoutError("it did not happen")


def dialog() -> AlgorithmDialog:
    """The dialog of an algorithm that is open."""
    from qgis.PyQt.QtWidgets import QApplication

    return next(
        window
        for window in QApplication.topLevelWidgets()
        if window.isVisible() and hasattr(window, "runButton")
    )


def run_dialog(opened: AlgorithmDialog, parameters: dict[str, Any]) -> None:
    """Run an algorithm from its dialog, and wait until its results are in the project.

    Raises:
        TimeoutError: that takes too long.
    """
    from qgis.core import QgsApplication
    from qgis.PyQt.QtTest import QTest

    opened.setParameters(parameters)
    opened.runButton().click()
    for _ in range(LONGEST_S):
        QTest.qWait(1000)
        # The button to cancel rests when all is over, loading included.
        running = QgsApplication.taskManager().countActiveTasks() > 0
        if not running and not opened.cancelButton().isEnabled():
            return
    raise TimeoutError(f"'{opened.windowTitle()}' did not end")


def save_screen(path: Path, wait_ms: int = 3000) -> None:
    """Save what the screen shows once it has been drawn."""
    from qgis.PyQt.QtTest import QTest
    from qgis.utils import iface

    QTest.qWait(wait_ms)
    iface.mainWindow().screen().grabWindow(0).save(str(path))


def few_colours(path: Path) -> None:
    """Write a picture with few colours, so that the plugin stays small. Needs Pillow."""
    from PIL import Image

    picture = Image.open(path).convert("RGB")
    # Rare colours count as much: those of icons, lines and water.
    method = Image.Quantize.MAXCOVERAGE
    picture.quantize(COLOURS, method, dither=Image.Dither.NONE).save(path, optimize=True)
