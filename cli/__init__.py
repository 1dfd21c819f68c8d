"""The command line gmnet-water: works without QGIS."""
