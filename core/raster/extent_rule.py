"""What area of several rasters a grid covers."""

from __future__ import annotations

from enum import Enum


class ExtentRule(str, Enum):
    """What area a grid covers; the values are the algorithm's parameter values."""

    UNION = "union"
    INTERSECTION = "intersection"
