"""Masks of buffered tiles, put together."""
