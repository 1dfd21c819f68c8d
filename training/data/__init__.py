"""Labelled rasters and patches of them."""
