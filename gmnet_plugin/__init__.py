"""The QGIS shell: plugin, provider, translation. It imports no torch."""
