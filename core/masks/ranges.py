"""Values of rasters in ranges that users write."""

from __future__ import annotations

import numpy as np

from .class_values import Ranges


def within(values: np.ndarray, ranges: Ranges) -> np.ndarray:
    """Which of the values lie in one of the ranges, ends included; an array of bool."""
    found = np.zeros(values.shape, bool)
    for first, last in ranges:
        found |= values == first if first == last else (values >= first) & (values <= last)
    return found
