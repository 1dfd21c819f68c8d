"""Sentinel-1 backscatter: which band is what, units, missing values, stacks and preparation."""
