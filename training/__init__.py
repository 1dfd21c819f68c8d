"""Simulated scenes, training and evaluation of networks. No QGIS."""
