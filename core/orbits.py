"""Which network predicts a tile when both orbits are given: the published paired rule.

From scripts/tibet_gmnet_infer.py of Tibet-Water-2020 at commit 628d802, with values that are
missing in place of stored zeros.
"""

from __future__ import annotations

import numpy as np

from ..models.contract import OrbitMode
from .backscatter import OrbitReader
from .grid import Window
from .report import Report

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


def equally_complete(ascending: OrbitReader, descending: OrbitReader, report: Report) -> bool:
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


def orbit_of_tile(fine: np.ndarray) -> OrbitMode:
    """The network for one tile of two orbits that are not equally complete.

    Args:
        fine: (4, tile, tile), the normalised fine view.
    """
    missing = [float((fine[BAND_SLICES[mode]] == 0).mean()) for mode in _SINGLE]
    ascending, descending = (part < _MISSING_LIMIT for part in missing)
    if ascending:
        return OrbitMode.STACKED if descending else OrbitMode.ASCENDING
    return OrbitMode.DESCENDING


_SINGLE = (OrbitMode.ASCENDING, OrbitMode.DESCENDING)
