"""One grid for several rasters: the ground that all of them cover together, or share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

import numpy as np

from .errors import InputError
from .grid import Grid, Window
from .warping import TOLERANCE, footprint

# No Sentinel-1 scene at any useful pixel size has a longer side; a mistyped RESOLUTION has.
LONGEST_SIDE = 1_000_000


class ExtentRule(str, Enum):
    """What ground a grid covers; the values are the algorithm's parameter values."""

    UNION = "union"
    INTERSECTION = "intersection"


def common_grid(frame: Grid, rasters: Sequence[tuple[str, Grid]], rule: ExtentRule) -> Grid:
    """The part of the endless ``frame`` that the extent rule asks for, in whole pixels.

    Args:
        frame: CRS and pixels; its size does not matter.
        rasters: name and grid of each raster.
        rule: all of their ground, or what they share.

    Raises:
        InputError: a raster cannot be related to the frame's CRS, they share nothing, or the grid
            would be larger than any scene.
    """
    outlines = []
    for name, grid in rasters:
        found = footprint(frame, grid)
        if found is None:
            raise InputError(
                f"{name} cannot be transformed to the result's CRS; choose a CRS that covers the "
                "place."
            )
        outlines.append(found)
    starts, stops = np.array(outlines)[:, :2], np.array(outlines)[:, 2:]
    if rule is ExtentRule.UNION:
        start = np.floor(starts.min(axis=0) + TOLERANCE)
        stop = np.ceil(stops.max(axis=0) - TOLERANCE)
    else:
        start = np.ceil(starts.max(axis=0) - TOLERANCE)
        stop = np.floor(stops.min(axis=0) + TOLERANCE)
    width, height = (stop - start).astype(int).tolist()
    if width < 1 or height < 1:
        names = " and ".join(name for name, _ in rasters)
        raise InputError(
            f"{names} do not overlap; choose rasters of the same place, or the extent rule 'union'."
        )
    if max(width, height) > LONGEST_SIDE:
        raise InputError(
            f"The result would have {width:,} columns and {height:,} rows; check RESOLUTION "
            "if it is given, which is in units of the CRS, and that the rasters are of one place."
        )
    whole = replace(frame, width=width, height=height)
    return whole.part(Window(int(start[0]), int(start[1]), width, height))
