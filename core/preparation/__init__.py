"""Backscatter as people have it, made ready for the networks."""
