"""What can go wrong with weights, model sets and devices, as sentences for the user."""

from __future__ import annotations


class ModelError(Exception):
    """Weights, a model set, a device or torch itself cannot be used; says what to do."""
