"""Cancels a run of the toolbox whose network hangs, in a QGIS of its own; see hanging.py.

Started with a raster, the result's name, and the JSON file for what was seen. QGIS quits as usual.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from gmnet_water.tests import hanging

hanging.install()

from gmnet_water.gmnet_plugin.provider import GMNetProvider  # noqa: E402
from gmnet_water.tests.toolbox import Listener  # noqa: E402
from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
)

LONGEST_S = 60.0


def wait_until(happened: Callable[[], bool]) -> float:
    """Let QGIS work until then; gives the seconds that took."""
    began = time.monotonic()
    while not happened() and time.monotonic() < began + LONGEST_S:
        QgsApplication.processEvents()
        time.sleep(0.01)
    return time.monotonic() - began


def look(raster: str, target: str) -> dict[str, object]:
    registry, manager = QgsApplication.processingRegistry(), QgsApplication.taskManager()
    registry.addProvider(GMNetProvider())
    algorithm = registry.createAlgorithmById("gmnet:mapwater")
    context, listener = QgsProcessingContext(), Listener()
    parameters = {"ASCENDING": raster, "OUTPUT": target}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, listener)
    ended: list[bool] = []
    task.executed.connect(lambda successful, _results: ended.append(successful))
    manager.addTask(task)
    wait_until(Path(os.environ["GMNET_HANGING"]).exists)
    task.cancel()
    return {"seconds": wait_until(lambda: bool(ended)), "ended": ended, "said": listener.said}


if __name__ == "__main__":
    application = QgsApplication([], False, str(Path(sys.argv[3]).parent))
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    Path(sys.argv[3]).write_text(json.dumps(look(*sys.argv[1:3])), encoding="utf-8")
    application.exitQgis()
