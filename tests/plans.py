"""Small plans for tests: simulated scenes of a few tiles, and plans of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from gmnet_water.core.dates.period import PeriodLength
from gmnet_water.core.plan.plan_file import PlanFile, write_plan
from gmnet_water.core.plan.planning import plan_tasks
from gmnet_water.core.plan.raster_scenes import scenes_of
from gmnet_water.core.plan.settings import Settings
from gmnet_water.core.plan.tiles import Tile, tiles_over
from gmnet_water.tests.rasters import save
from osgeo import ogr

# Side of a tile in pixels, of 10 m.
SIDE = 48
WEST, NORTH = 499_680, 5_000_160


def box(west: float, south: float, east: float, north: float) -> ogr.Geometry:
    """A rectangle of longitude and latitude."""
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    text = ", ".join(f"{x} {y}" for x, y in corners)
    return ogr.CreateGeometryFromWkt(f"POLYGON (({text}))")


def scene(path: Path, vv: np.ndarray, col: int = 0, row: int = 0) -> str:
    """Backscatter in dB, whose upper left corner lies so many pixels east and south."""
    transform = (WEST + 10 * col, 10, 0, NORTH - 10 * row, 0, -10)
    bands = np.stack([vv, vv - 5]).astype(np.float32)
    return save(path, bands, geotransform=transform, descriptions=["VV", "VH"], nodata=np.nan)


def scenes(folder: Path, rows: int = 2, cols: int = 2, months: Sequence[int] = (3, 4)) -> list[str]:
    """A scene of each orbit a month, over so many tiles, water in the west growing by month."""
    folder.mkdir(exist_ok=True)
    found = []
    for month in months:
        for orbit, day in (("asc", 2), ("desc", 9)):
            rng = np.random.default_rng(100 * month + day)
            # A network that gives VV back takes what is bright for water.
            vv = rng.normal(-30, 1, (rows * SIDE, cols * SIDE))
            vv[:, : 8 * month] += 15
            found.append(scene(folder / f"s1_{orbit}_2020{month:02}{day:02}.tif", vv))
    return found


def tiles(rows: int = 2, cols: int = 2) -> list[Tile]:
    """The tiles under such scenes."""
    from gmnet_water.core.plan.tiles import footprint_of
    from gmnet_water.core.raster.grid import Grid
    from gmnet_water.tests.rasters import UTM33, wkt

    transform = (WEST, 10.0, 0.0, NORTH, 0.0, -10.0)
    whole = Grid(cols * SIDE, rows * SIDE, transform, wkt(UTM33))
    return tiles_over(footprint_of(whole, "area"), SIDE * 10, 10.0)


def plan(path: Path, sources: Sequence[str], folder: Path, **settings) -> PlanFile:
    """A plan of rasters, a task for each tile and month."""
    found = scenes_of(sources)
    over = tiles()
    if "tiles" in settings:
        over = settings.pop("tiles")
    tasks, left_out = plan_tasks(found, over, PeriodLength.MONTH, folder)
    by_id = {tile.id: tile for tile in over}
    kept = Settings(**{"units": "db", "surroundings": 240.0, **settings})
    write_plan(path, tasks, by_id, kept.to_json(), left_out)
    return PlanFile.open(path)
