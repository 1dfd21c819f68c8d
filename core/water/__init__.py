"""Backscatter to water: tiles, prediction, mask and probability."""
