"""Which networks predict a tile when both orbits are given.

`equally_complete` and `tile_choice` are the published paired rule, from
scripts/tibet_gmnet_infer.py of Tibet-Water-2020 at commit 628d802, with values that are missing in
place of stored zeros.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...models.contract import OrbitMode
from ..backscatter.orbit_reader import OneOrbit
from ..raster.grid import Window
from ..report import Report

# Rasters whose counts of values differ by no more than this part of one raster's size are taken
# as equally complete.
_ALIKE = 0.05
# An orbit is valid in a tile where less than this part of its values is 0 after normalisation.
_MISSING_LIMIT = 0.3
_ROWS_AT_ONCE = 512

BAND_SLICES = {
    OrbitMode.ASCENDING: slice(0, 2),
    OrbitMode.DESCENDING: slice(2, 4),
    OrbitMode.STACKED: slice(0, 4),
}


# What `observed_by` gives where exactly a mode's orbits observed a pixel.
OBSERVED = {OrbitMode.STACKED: 3, OrbitMode.ASCENDING: 1, OrbitMode.DESCENDING: 2}


def equally_complete(ascending: OneOrbit, descending: OneOrbit, report: Report) -> bool:
    """Whether both rasters have about as many values; then every tile uses the stacked network.

    Reads both rasters once, in strips.
    """
    counts = [0, 0]
    grid = ascending.grid
    for row in range(0, grid.height, _ROWS_AT_ONCE):
        report.check()
        window = Window(0, row, grid.width, min(_ROWS_AT_ONCE, grid.height - row))
        for index, reader in enumerate((ascending, descending)):
            counts[index] += int(np.isfinite(reader.read_stored(window)).sum())
        report.progress(window.row_stop / grid.height)
    return abs(counts[0] - counts[1]) / (2 * grid.width * grid.height) <= _ALIKE


# Chooses the networks of a tile from its normalised fine view (4, tile, tile) and from which
# orbits observed the pixels that are kept, (rows, cols) uint8 as in `observed_by`. Of several
# networks each gives the pixels that its orbits observed; a single one gives all.
Chooser = Callable[[np.ndarray, np.ndarray], tuple[OrbitMode, ...]]


def always(mode: OrbitMode) -> Chooser:
    """One network for every tile."""
    return lambda _fine, _observed: (mode,)


def tile_choice(fine: np.ndarray, _observed: np.ndarray) -> tuple[OrbitMode, ...]:
    """The published rule for one tile of two orbits that are not equally complete."""
    missing = [float((fine[BAND_SLICES[mode]] == 0).mean()) for mode in _SINGLE]
    ascending, descending = (part < _MISSING_LIMIT for part in missing)
    if ascending:
        return (OrbitMode.STACKED,) if descending else (OrbitMode.ASCENDING,)
    return (OrbitMode.DESCENDING,)


def pixel_choice(_fine: np.ndarray, observed: np.ndarray) -> tuple[OrbitMode, ...]:
    """For each pixel the network of exactly those orbits that observed it."""
    counts = np.bincount(observed.ravel(), minlength=4)
    modes = tuple(mode for mode, code in OBSERVED.items() if counts[code])
    return modes or (OrbitMode.STACKED,)


_SINGLE = (OrbitMode.ASCENDING, OrbitMode.DESCENDING)
