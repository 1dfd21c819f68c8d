"""The demonstration scene as GeoTIFFs: python -m gmnet_water.training.demo FOLDER.

Made, not observed: two orbits over a landscape with lakes, a river, fields and hills, on a UTM
grid. It is always the same.
"""

from __future__ import annotations

import argparse
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from ..core.errors import InputError
from .data.scene import UNKNOWN, Scene
from .simulation.relief import PIXEL
from .simulation.simulate import Landscape, scene

DEMO_SEED = 6
DEMO_SHAPE = (1100, 1400)
EPSG = 32645
# Upper left corner in metres; the place means nothing.
EAST, NORTH = 480_000.0, 3_420_000.0
DEMO_PLAN = Landscape(
    height=190.0,
    ridged=0.6,
    lakes=0.09,
    ponds=0.004,
    rivers=((26.0, 1), (6.0, 1), (3.0, 1)),
    farmland=0.4,
    forest=0.3,
    bare=0.2,
    town=0.02,
    smooth_fields=0.03,
    wet_fields=0.03,
    roads=3,
    airstrips=1,
    levees=2,
)
# Where the ascending and the descending swath end: the part of the scene's width at its middle
# row, and how much the edge leans.
EDGES = ((0.955, -0.19), (0.965, 0.19))


def demo_scene() -> Scene:
    """The scene, with the oblique edges of both swaths on its right side."""
    made = scene(DEMO_SEED, DEMO_SHAPE, DEMO_PLAN, with_gaps=False)
    rows, cols = np.ogrid[0 : DEMO_SHAPE[0], 0 : DEMO_SHAPE[1]]
    backscatter = made.backscatter.copy()
    for orbit, (place, lean) in enumerate(EDGES):
        beyond = cols > DEMO_SHAPE[1] * place - lean * (rows - DEMO_SHAPE[0] / 2)
        backscatter[2 * orbit : 2 * orbit + 2, beyond] = math.nan
    return Scene(backscatter, made.water)


@dataclass(frozen=True)
class Raster:
    """A file to write: (bands, rows, cols), its band names and its nodata value."""

    name: str
    values: np.ndarray
    bands: tuple[str, ...]
    nodata: float


def write_demo(folder: Path) -> list[Path]:
    """Write ``ascending.tif``, ``descending.tif``, ``stacked.tif`` and ``truth.tif``.

    Backscatter is float32 dB with NaN as nodata; the truth is 1 water, 0 land, and 255 where
    neither orbit has an observation.

    Raises:
        InputError: a file cannot be written.
    """
    made = demo_scene()
    seen = np.isfinite(made.backscatter).reshape(2, 2, *DEMO_SHAPE).all(axis=1).any(axis=0)
    truth = np.where(seen, made.water, np.uint8(UNKNOWN))
    four = ("VV ascending", "VH ascending", "VV descending", "VH descending")
    folder.mkdir(parents=True, exist_ok=True)
    rasters = (
        Raster("ascending.tif", made.backscatter[:2], ("VV", "VH"), math.nan),
        Raster("descending.tif", made.backscatter[2:], ("VV", "VH"), math.nan),
        Raster("stacked.tif", made.backscatter, four, math.nan),
        Raster("truth.tif", truth[None], ("Water",), UNKNOWN),
    )
    return [write_raster(folder, raster) for raster in rasters]


def write_raster(folder: Path, raster: Raster, corner: tuple[float, float] = (EAST, NORTH)) -> Path:
    """Write a raster on the demonstration's UTM grid, 10 m pixels.

    Args:
        folder: where it goes.
        raster: what it holds.
        corner: its upper left corner in metres.

    Raises:
        InputError: it cannot be written.
    """
    path = folder / raster.name
    bands, rows, cols = raster.values.shape
    kind = gdal.GDT_Byte if raster.values.dtype == np.uint8 else gdal.GDT_Float32
    options = ["TILED=YES", "COMPRESS=DEFLATE", f"PREDICTOR={2 if kind == gdal.GDT_Byte else 3}"]
    file = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, kind, options)
    if file is None:
        raise InputError(f"'{path}' cannot be written; choose a folder that can be written to.")
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(EPSG)
    file.SetProjection(reference.ExportToWkt())
    file.SetGeoTransform((corner[0], PIXEL, 0.0, corner[1], 0.0, -PIXEL))
    for number, (name, values) in enumerate(zip(raster.bands, raster.values), start=1):
        band = file.GetRasterBand(number)
        band.SetDescription(name)
        band.SetNoDataValue(raster.nodata)
        band.WriteArray(values)
    file.FlushCache()
    return path


def main(arguments: list[str] | None = None) -> int:
    """Write the demonstration scene."""
    parser = argparse.ArgumentParser(prog="gmnet_water.training.demo", description=main.__doc__)
    parser.add_argument("folder", type=Path, help="where the four files go")
    for path in write_demo(parser.parse_args(arguments).folder):
        print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
