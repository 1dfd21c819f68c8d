"""Loads, uses and unloads the plugin twice, in a QGIS of its own; writes as JSON what stays.

Started with a folder: for seen.json, and for a throw-away profile.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from qgis import utils
from qgis.core import QgsApplication


def modules() -> list[str]:
    """The plugin's modules that are loaded, without packages, which hold nothing of their own."""
    return sorted(
        name
        for name, module in sys.modules.items()
        if name.split(".")[0] == "gmnet_water" and not hasattr(module, "__path__")
    )


def main() -> None:
    """Load and unload it twice."""
    folder = Path(sys.argv[1])
    application = QgsApplication([], False, str(folder / "profile"))
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    plugins = str(Path(__file__).resolve().parents[1] / "build" / "plugins")
    utils.plugin_paths = [plugins]
    sys.path.insert(0, plugins)
    utils.updateAvailablePlugins()
    seen = []
    for _ in range(2):
        loaded = utils.loadPlugin("gmnet_water") and utils.startProcessingPlugin("gmnet_water")
        provider = QgsApplication.processingRegistry().providerById("gmnet")
        parameters = sum(
            len(one.parameterDefinitions()) for one in (provider.algorithms() if provider else ())
        )
        utils.unloadPlugin("gmnet_water")
        seen.append({"loaded": loaded, "parameters": parameters, "left": modules()})
    (folder / "seen.json").write_text(json.dumps(seen), encoding="utf-8")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
