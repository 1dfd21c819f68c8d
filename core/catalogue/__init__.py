"""Scenes of Sentinel-1 in catalogues on the network (STAC)."""
