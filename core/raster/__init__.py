"""Rasters of any kind: grids, reading, writing, and the files that they lie in."""
