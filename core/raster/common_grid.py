"""One grid for several rasters: the area that they cover together, or share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..errors import InputError
from .extent_rule import ExtentRule
from .grid import TOLERANCE, Grid, Window, same_crs
from .ground import in_space, on_the_ground
from .longitudes import fitting_crs, torn
from .warping import footprint, outline_on, same_grid

# No Sentinel-1 scene at any useful pixel size has a longer side; a mistyped RESOLUTION has.
LONGEST_SIDE = 1_000_000
# Neighbours that are so many times as far apart in a projection's plane as on the ground lie on
# both sides of an edge of its map; no projection stretches so much where scenes are.
_STRETCH = 20.0


def common_grid(
    frame: Grid,
    rasters: Sequence[tuple[str, Grid]],
    rule: ExtentRule,
    advice: str = "give rasters that cover the same place",
) -> Grid:
    """The part of the endless ``frame`` that the extent rule asks for, in whole pixels.

    Args:
        frame: CRS and pixels; its size does not matter.
        rasters: name and grid of each raster.
        rule: all of their ground, or what they share.
        advice: what to do if the grid would be too large.

    Raises:
        InputError: a raster cannot be related to the frame's CRS or reaches over an edge of its
            map, they share nothing, or the grid would be larger than any scene.
    """
    outlines = []
    for name, grid in rasters:
        check_in_one_piece(frame, grid, name)
        found = footprint(frame, grid)
        if found is None:
            raise InputError(
                f"{name} cannot be transformed to the result's CRS{_called(frame)}, which does not "
                "reach there; check the CRS of all rasters, or use one that covers the place."
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
    for name, grid in rasters[1:]:
        _check_one_side(frame, rasters[0], (name, grid))
    if width < 1 or height < 1:
        names = " and ".join(name for name, _ in rasters)
        raise InputError(
            f"{names} do not overlap; choose rasters that cover the same place, or the extent rule "
            "'union'."
        )
    if max(width, height) > LONGEST_SIDE:
        raise InputError(
            f"The result would have {width:,} columns and {height:,} rows, more than any scene; "
            f"{advice}."
        )
    return frame.part(Window(int(start[0]), int(start[1]), width, height))


def check_in_one_piece(frame: Grid, grid: Grid, name: str) -> None:
    """Refuse a raster that a CRS shows in two pieces, at both edges of its map, or all round it.

    Args:
        frame: a grid in the CRS.
        grid: the raster's.
        name: its name.

    Raises:
        InputError: as above; the message names a CRS that fits.
    """
    crs = frame.crs
    if crs is None or same_crs(frame, grid):
        return
    outline = outline_on(frame, grid)
    if outline is None:
        return
    all_round = frame.turn and np.ptp(outline[:, 0]) > (1 - 1e-6) * frame.turn
    if all_round and not _all_longitudes(grid):
        raise InputError(
            f"{name} surrounds a pole, which '{crs.GetName()}' stretches into a line; choose a CRS "
            f"that shows it in one piece, such as {_fitting(grid)}."
        )
    if not frame.turn and not crs.IsLocal() and torn(outline, crs.GetLinearUnits() or 1.0):
        raise InputError(_seam(name, grid, frame))


def _all_longitudes(grid: Grid) -> bool:
    """Whether a raster goes round the Earth in its own CRS."""
    x, _ = grid.outline()
    return bool(grid.turn) and np.ptp(x) > (1 - 1e-6) * grid.turn


def _check_one_side(frame: Grid, first: tuple[str, Grid], other: tuple[str, Grid]) -> None:
    """Refuse neighbours that lie at opposite edges of the map of a CRS."""
    crs = frame.crs
    if frame.turn or crs is None or not crs.IsProjected():
        return
    one, another = (outline_on(frame, grid) for _, grid in (first, other))
    place, place_of_other = (_in_space(grid) for _, grid in (first, other))
    if one is None or another is None or place is None or place_of_other is None:
        return
    metres = crs.GetLinearUnits() or 1.0
    apart = (one.min(axis=0) + one.max(axis=0) - another.min(axis=0) - another.max(axis=0)) / 2
    plane = float(np.hypot(*apart)) * metres
    ground = float(np.linalg.norm(place - place_of_other))
    # Chords through the Earth are shorter than ways on it, by at most pi / 2.
    if plane > 1_000_000 and plane > _STRETCH * ground:
        raise InputError(_seam(f"{first[0]} and {other[0]}", first[1], frame))


def _called(grid: Grid) -> str:
    return "" if grid.crs is None else f" ('{grid.crs.GetName()}')"


def _in_space(grid: Grid) -> np.ndarray | None:
    found = on_the_ground(grid, np.array([[grid.width / 2, grid.height / 2]]))
    return None if found is None or np.isnan(found).any() else in_space(grid, found)


def _seam(what: str, grid: Grid, frame: Grid) -> str:
    name = "" if frame.crs is None else frame.crs.GetName()
    several = " and " in what
    return (
        f"{what} {'lie' if several else 'lies'} across the edge of the map in '{name}', which "
        f"shows {'them' if several else 'it'} in two places far apart; reproject the rasters to "
        f"a CRS without an edge there first, such as {_fitting(grid)} (gdal:warpreproject)."
    )


def _fitting(grid: Grid) -> str:
    found = on_the_ground(grid, np.array([[grid.width / 2, grid.height / 2]]))
    if found is None or np.isnan(found).any():
        return "that of its UTM zone"
    return fitting_crs(*np.degrees(found[0]).tolist())


def check_one_grid(rasters: Sequence[tuple[str, Grid]]) -> None:
    """Make sure that rasters lie on one grid, to a hundredth of a pixel.

    Args:
        rasters: name and grid of each.

    Raises:
        InputError: they do not; those that differ from the first are named, and what to do.
    """
    (first, grid), *others = rasters
    wrong = [(name, other) for name, other in others if not same_grid(grid, other)]
    if wrong:
        names = ", ".join(name for name, _ in wrong[:5]) + (" and others" if wrong[5:] else "")
        how = "CRS" if not all(same_crs(grid, other) for _, other in wrong) else "pixels or extent"
        raise InputError(
            f"{names} and {first} differ in {how}; bring all of them onto one grid first, for "
            f"example with gdal:warpreproject to the CRS, extent and pixel size of {first}."
        )
