"""Backscatter in, water out: reading, tiling, prediction, writing. No QGIS, no torch."""
