"""Backscatter in dB -> what a network takes: 0..1, with 0 for missing."""

from __future__ import annotations

import numpy as np

# Keeps the quotient finite; the published inference adds it to the range.
_EPSILON = 0.0001


def normalise(db: np.ndarray, bounds: tuple[tuple[float, float], ...]) -> np.ndarray:
    """Scale each band to 0..1, clip, and put 0 where a value is missing.

    As in the published inference: (x - min) / (max - min + 0.0001).

    Args:
        db: (bands, rows, cols) float32 dB, NaN where missing.
        bounds: ``(minimum, maximum)`` in dB for each band.

    Returns:
        (bands, rows, cols) float32.
    """
    low = np.array([lower for lower, _ in bounds], np.float32)[:, None, None]
    span = np.array([upper - lower + _EPSILON for lower, upper in bounds], np.float32)
    scaled = np.subtract(db, low, dtype=np.float32)
    scaled /= span[:, None, None]
    # Of a number and NaN, fmax takes the number.
    np.fmax(scaled, 0.0, out=scaled)
    return np.minimum(scaled, 1.0, out=scaled)
