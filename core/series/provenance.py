"""Whether an existing map was made from the same rasters in the same way."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from osgeo import gdal

from ..raster.gdal_calls import quietly
from ..raster.writing import RUN
from ..remote_names import shown
from ..version import __version__
from ..water.mapping import MapRequest, Model

# What a map's metadata calls the checksum of all that it was made from.
MADE_FROM = "GMNET_MADE_FROM"


def made_from_metadata(request: MapRequest, model: Model) -> dict[str, str]:
    """A checksum of all that a map depends on, as an item of its metadata.

    That is the program's version, weights, threshold, extent, grid, and how values are read.
    Rasters count by name, size and time of change. Device and batch size do not count.
    """
    sources, grid = request.sources, request.sources.grid
    content = [
        __version__,
        model.name,
        sorted(model.checksums.items()),
        request.orbit_choice.value,
        request.threshold,
        None if request.extent is None else vars(request.extent),
        None if grid is None else vars(grid),
        (sources.storage.word, sources.storage.scale),
        (sources.vv_band, sources.vh_band),
        [(orbit.upper(), list(map(_state, given))) for orbit, given in sources.orbits.items()],
    ]
    return {MADE_FROM: hashlib.sha256(json.dumps(content).encode("utf-8")).hexdigest()}


def is_made_from(paths: Sequence[Path], made_from: Mapping[str, str]) -> bool:
    """Whether maps of one run exist whose metadata has the checksum ``made_from``."""
    found = [_metadata(path) if path.exists() else {} for path in paths]
    same = all(metadata.get(MADE_FROM) == made_from[MADE_FROM] for metadata in found)
    return same and len({metadata.get(RUN) for metadata in found}) == 1


def _state(source: str) -> tuple[str, int, int]:
    """Name, size and time of change of a raster's file."""
    path = Path(source)
    try:
        state = path.stat()
    except OSError:  # not every GDAL dataset name is a file's
        return shown(source), 0, 0
    return path.name, state.st_size, state.st_mtime_ns


def _metadata(path: Path) -> dict[str, str]:
    """A raster's metadata; none if it cannot be read."""
    dataset, _ = quietly(lambda: gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_READONLY))
    return {} if dataset is None else dataset.GetMetadata()
