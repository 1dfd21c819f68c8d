"""A QGIS that runs algorithms as it is told, a line of JSON for each, and answers with another.

Started with a profile in QGIS_CUSTOM_CONFIG_PATH. A run ends with 0, 1 for an error or 2 if it was
cancelled, and with all that it said.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import threading
import traceback
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)

DONE, FAILED, CANCELLED = 0, 1, 2


def run(request: dict) -> tuple[int, str]:
    """Run an algorithm, its checks first; how it ended, and what it said."""
    os.environ["TMPDIR"] = request["temporary"]
    os.environ["GMNET_MODELS"] = request["models"]
    tempfile.tempdir = None
    feedback = QgsProcessingFeedback()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(request["algorithm"])
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    context.setFeedback(feedback)
    timer = None
    if request.get("cancel_after") is not None:
        timer = threading.Timer(request["cancel_after"], feedback.cancel)
        timer.start()
    try:
        fits, message = algorithm.checkParameterValues(request["parameters"], context)
        if not fits:
            return FAILED, message
        _, fine = algorithm.run(request["parameters"], context, feedback, catchExceptions=False)
        return (DONE if fine else FAILED), feedback.textLog()
    except QgsProcessingException as error:
        return (CANCELLED if feedback.isCanceled() else FAILED), str(error)
    except Exception:  # noqa: BLE001  what no run may end with
        return FAILED, traceback.format_exc()
    finally:
        if timer is not None:
            timer.cancel()


def main() -> None:
    """Answer every line."""
    application = QgsApplication([], False, os.environ["QGIS_CUSTOM_CONFIG_PATH"])
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from gmnet_water.gmnet_plugin.provider import GMNetProvider
    from processing.core.Processing import Processing

    Processing.initialize()
    provider = GMNetProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for line in sys.stdin:
        code, said = run(json.loads(line))
        answers.write(json.dumps({"code": code, "said": said}) + "\n")
        answers.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
