"""A scene of a catalogue as one raster that every command takes: VV and VH where they lie."""

from __future__ import annotations

from ..backscatter.storage import AUTO
from ..errors import InputError
from ..raster.grid import Grid
from ..raster.missing import MissingRule
from ..raster.reading import open_raster
from ..raster.virtual_raster import joined, placed
from ..raster.warping import same_grid
from ..remote_names import dataset_name
from .scene_items import SceneItem


def scene_raster(item: SceneItem) -> str:
    """A virtual raster of a scene, whose bands say polarisation, units and orbit.

    Both rasters are opened, and read only when it is.

    Returns:
        XML that `gdal.Open` takes as a dataset name; NaN where a value is missing.

    Raises:
        InputError: one cannot be opened, or they lie on different grids.
    """
    units = "" if item.units == AUTO else item.units
    return both_sides(item.id, item.vv, item.vh, " ".join(filter(None, (units, item.orbit))))


def both_sides(scene: str, vv: str, vh: str, known: str) -> str:
    """Two rasters of a scene as one, as `scene_raster` does it.

    Args:
        scene: its name, for errors.
        vv: address of VV.
        vh: address of VH.
        known: what the names of the bands say besides the polarisation.

    Raises:
        InputError: one cannot be opened, or they lie on different grids.
    """
    views, grids = [], []
    for polarisation, href in (("VV", vv), ("VH", vh)):
        source, name = dataset_name(href), f"{polarisation} of '{scene}'"
        dataset = open_raster(source, name)
        grid = Grid.of(dataset)
        rule = MissingRule.of_backscatter(dataset, [1], name, zeros_together=False)
        views.append(placed(dataset, source, rule, grid, grid.whole))
        grids.append(grid)
    if not same_grid(*grids):
        raise InputError(f"VV and VH of '{scene}' lie on different grids; leave the scene out.")
    return joined(views, grids[0], [f"{band} {known}".strip() for band in ("VV", "VH")])
