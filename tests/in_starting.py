"""QGIS's start with the plugin, as a program of its own, in which nothing else was imported.

It prints, as JSON, the algorithms that were listed, and the modules that were loaded for that.
"""

from __future__ import annotations

import json
import os
import sys

import qgis.gui  # noqa: F401  QGIS's desktop has it before any plugin
from qgis.core import QgsApplication


def main() -> None:
    application = QgsApplication([], True)
    application.initQgis()
    before = set(sys.modules)
    import gmnet_water

    plugin = gmnet_water.classFactory(None)
    plugin.initProcessing()
    provider = application.processingRegistry().providerById("gmnet")
    names = []
    for one in provider.algorithms():
        names.append(one.name())
        # What menus, the toolbox and a dialog show before anything is chosen.
        _seen = one.displayName(), one.group(), one.icon(), one.shortHelpString()
        _seen += tuple(each.description() for each in one.parameterDefinitions())
    loaded = sorted(set(sys.modules) - before)
    sys.stdout.write(json.dumps({"algorithms": names, "loaded": loaded}))
    sys.stdout.flush()
    # Ending QGIS would load more.
    os._exit(0)


if __name__ == "__main__":
    main()
