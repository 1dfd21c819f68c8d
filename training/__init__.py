"""Simulated scenes, training and evaluation of GMNet. No QGIS."""
