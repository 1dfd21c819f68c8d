"""Masks of buffered tiles, joined."""
