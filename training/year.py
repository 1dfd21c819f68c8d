"""A simulated year of one lake as GeoTIFFs: python -m gmnet_water.training.year FOLDER.

Made, not observed: twelve pairs of an ascending and a descending scene of a lake that fills in
summer, shrinks in autumn and freezes in winter. Swath edges and missing parts leave gaps. It is
always the same.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
from numpy.random import Generator
from osgeo import ogr, osr

from .data.noise import above, fractal, spread
from .data.scene import UNKNOWN
from .demo import EAST, EPSG, NORTH, Raster, write_raster
from .simulation import landcover, radar, relief, simulate

SEED = 20
SHAPE = (720, 960)
YEAR = 2020
# For each month: the part of the scene under water or ice, and the part of that which is frozen.
LEVELS = (0.105, 0.1, 0.1, 0.105, 0.125, 0.16, 0.2, 0.215, 0.205, 0.175, 0.15, 0.13)
FROZEN = (0.8, 0.95, 0.7, 0.1, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.35)
# Days of the month on which the ascending and the descending pass fall.
DAYS = (7, 16)
# Months in which both swaths end in the scene: the part of the width that they see.
EDGES = {5: 0.72, 10: 0.86}
# Months in which the descending scene lacks a block of rows: first and last part of the height.
BLOCKS = {3: (0.0, 0.6), 8: (0.35, 0.55)}
# Ice, rough enough to look like land: backscatter in dB (VV, VH).
ICE = landcover.Cover((-14.0, -11.0), (-21.5, -18.5))
# The lake's two basins: name, first and last part of the scene's width.
ZONES = (("West basin", 0.0, 0.5), ("East basin", 0.5, 1.0))
PLAN = simulate.Landscape(
    height=45.0, ridged=0.2, forest=0.3, bare=0.2, farmland=0.25, town=0.01, roads=2
)


@dataclass(frozen=True)
class Month:
    """One month of the lake.

    Attributes:
        number: 1 to 12.
        backscatter: (4, rows, cols) float32 dB, ascending VV, VH, descending VV, VH, NaN missing.
        water: (rows, cols) uint8, 1 open water, 0 land or ice, 255 where no orbit observed.
    """

    number: int
    backscatter: np.ndarray
    water: np.ndarray


@dataclass(frozen=True)
class Ground:
    """What does not change from month to month.

    Attributes:
        height: (rows, cols) float32 elevation in metres; level where the lake can be.
        depth: (rows, cols) float32, higher where water comes first.
        land, ice: (2, rows, cols) float32 mean dB of level land and of ice.
    """

    height: np.ndarray
    depth: np.ndarray
    land: np.ndarray
    ice: np.ndarray


def ground(shape: tuple[int, int] = SHAPE) -> Ground:
    """The lake's surroundings; rows and columns of 10 m pixels."""
    rng = np.random.default_rng(SEED)
    height = relief.elevation(rng, shape, PLAN.height, PLAN.ridged)
    depth = _depth(rng, shape)
    fields = landcover.farmland(rng, shape, PLAN.fields())
    widest = above(depth, max(LEVELS))
    near = spread(widest.astype(np.float32), 12)
    height *= 1 - np.clip(1.6 * near, 0, 1)
    land = simulate.land_cover(rng, PLAN, fields, near)
    ice = ICE.draw(rng)[:, None, None] + np.float32(0.7) * fractal(rng, shape, 80, 4, 0.7)
    return Ground(height, depth, land, ice)


def year(place: Ground) -> Iterator[Month]:
    """The twelve months, one after the other."""
    shape = place.height.shape
    for number, (level, frozen) in enumerate(zip(LEVELS, FROZEN), start=1):
        month = np.random.default_rng([SEED, number])
        lake = above(place.depth, level)
        # Shallow water freezes first.
        iced = lake & ~above(place.depth, level * (1 - frozen))
        wet = lake & ~iced
        looks = np.where(iced, place.ice, place.land)
        seen = np.concatenate(
            [_pass(month, place.height, looks, wet, ascending) for ascending in (True, False)]
        )
        _leave_gaps(number, seen)
        observed = np.isfinite(seen).reshape(2, 2, *shape).all(axis=1).any(axis=0)
        truth = np.where(observed, wet, np.uint8(UNKNOWN)).astype(np.uint8)
        yield Month(number, seen, truth)


def _depth(rng: Generator, shape: tuple[int, int]) -> np.ndarray:
    """Higher where the lake is deeper: two basins that meet when the lake is full."""
    rows, cols = np.ogrid[-1 : 1 : shape[0] * 1j, -1 : 1 : shape[1] * 1j]
    basins = np.maximum(
        1.2 - np.hypot((cols + 0.38) / 0.42, (rows + 0.05) / 0.5),
        1.0 - np.hypot((cols - 0.42) / 0.36, (rows - 0.12) / 0.42),
    )
    rough = fractal(rng, shape, largest=160, smallest=4, gain=0.55)
    return basins.astype(np.float32) + np.float32(0.14) * rough


def _pass(
    rng: Generator, height: np.ndarray, land: np.ndarray, wet: np.ndarray, ascending: bool
) -> np.ndarray:
    """(2, rows, cols) dB that one pass delivers."""
    passing = replace(radar.Acquisition.draw(rng, looks=5.0, soften=0.15), noise=(-27.0, -30.0))
    # A calm year: no wind that hides the lake in one of its months.
    passing = replace(passing, wind=0.4 * passing.wind)
    slope, shadow = relief.slope_effect(height, passing.incidence, ascending)
    change = np.float32(0.4) * fractal(rng, height.shape, largest=300, smallest=20)
    mean = land + slope + change
    mean[:, shadow] = -35.0
    surface = radar.water_backscatter(rng, height.shape, passing, depth=0.0)
    return radar.observe(rng, np.where(wet, surface, mean), passing).astype(np.float32)


def _leave_gaps(number: int, seen: np.ndarray) -> None:
    """Take out what the passes of a month did not see, in place."""
    rows, cols = np.ogrid[0 : seen.shape[1], 0 : seen.shape[2]]
    if number in EDGES:
        for orbit, lean in enumerate((-0.19, 0.19)):
            beyond = cols > EDGES[number] * seen.shape[2] - lean * (rows - seen.shape[1] / 2)
            seen[2 * orbit : 2 * orbit + 2, beyond] = math.nan
    if number in BLOCKS:
        first, last = (round(part * seen.shape[1]) for part in BLOCKS[number])
        seen[2:, first:last] = math.nan


def write_year(folder: Path, shape: tuple[int, int] = SHAPE) -> list[Path]:
    """Write the scenes, the truth of each month, and the zones.

    The scenes are ``lake_ascending_2020-01-07.tif``, ``lake_descending_2020-01-16.tif`` and so on,
    float32 dB with NaN as nodata; ``truth/open_water_2020-01.tif`` and so on are 1 open water, 0
    land or ice, 255 not observed; ``elevation.tif`` is in metres; ``zones.gpkg`` has the lake's two
    basins.

    Raises:
        InputError: a file cannot be written.
    """
    (folder / "truth").mkdir(parents=True, exist_ok=True)
    place = ground(shape)
    height = Raster("elevation.tif", place.height[None], ("Elevation (m)",), math.nan)
    written = [write_raster(folder, height)]
    for month in year(place):
        for first, orbit in enumerate(("ascending", "descending")):
            day = date(YEAR, month.number, DAYS[first])
            values = month.backscatter[2 * first : 2 * first + 2]
            raster = Raster(f"lake_{orbit}_{day}.tif", values, ("VV", "VH"), math.nan)
            written.append(write_raster(folder, raster))
        name = f"truth/open_water_{YEAR}-{month.number:02}.tif"
        truth = Raster(name, month.water[None], ("Water",), UNKNOWN)
        written.append(write_raster(folder, truth))
    return [*written, write_zones(folder / "zones.gpkg", shape)]


def write_zones(
    path: Path, shape: tuple[int, int], corner: tuple[float, float] = (EAST, NORTH)
) -> Path:
    """The basins as rectangles with a field ``name``.

    Args:
        path: a GeoPackage.
        shape: rows and columns of the scenes.
        corner: their upper left corner in metres.
    """
    path.unlink(missing_ok=True)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(EPSG)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = file.CreateLayer("zones", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    height, width = (side * relief.PIXEL for side in shape)
    for name, first, last in ZONES:
        left, right = corner[0] + first * width, corner[0] + last * width
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("name", name)
        top, bottom = corner[1], corner[1] - height
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
        text = ", ".join(f"{x} {y}" for x, y in (*corners, corners[0]))
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({text}))"))
        layer.CreateFeature(feature)
    return path


def main(arguments: list[str] | None = None) -> int:
    """Write the simulated year."""
    parser = argparse.ArgumentParser(prog="gmnet_water.training.year", description=main.__doc__)
    parser.add_argument("folder", type=Path, help="where the files go")
    for path in write_year(parser.parse_args(arguments).folder):
        print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
