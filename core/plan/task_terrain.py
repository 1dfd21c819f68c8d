"""Terrain that is excluded from a task's mask: slopes of an elevation model, heights."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal

from ..errors import GMNetError
from ..masks.legend import WATER
from ..masks.terrain import exclude_terrain, plan_terrain
from ..masks.terrain_command import TerrainRequest
from ..raster.gdal_calls import quietly
from ..raster.grid import Grid, Window
from ..raster.reading import open_raster
from ..report import Report
from .settings import Settings

# Pixels around a tile whose heights its slopes are computed from.
_RIM = 2


def without_terrain(
    mask: Path, output: Path, settings: Settings, grid: Grid, scratch: Path, report: Report
) -> float | None:
    """Write a mask without terrain.

    Args:
        mask: the mask.
        output: the new one.
        settings: say what is excluded.
        grid: of the mask.
        scratch: a folder for slopes.
        report: asked for cancellation.

    Returns:
        What is left of the water, km².

    Raises:
        GMNetError: a terrain raster cannot be used, or the result not be written.
        Cancelled: the user wants the run to stop.
    """
    slope = slopes(settings.dem, grid, scratch) if settings.dem else None
    request = TerrainRequest(
        mask=str(mask),
        slope=None if slope is None else str(slope),
        max_slope=settings.max_slope,
        hand=settings.hand or None,
        max_hand=settings.max_hand,
        output=output,
    )
    result = exclude_terrain(plan_terrain(request), report)
    return result.areas.get(WATER)


def slopes(dem: str, grid: Grid, scratch: Path) -> Path:
    """Slopes in degrees on a grid in metres, from heights on any grid (Horn 1981).

    Heights are brought to the grid by cubic interpolation: between the coarser pixels of a global
    model, bilinear ones would make steps of the slope.

    Raises:
        GMNetError: the model cannot be read, or has no heights there.
    """
    name = "The elevation model"
    dataset = open_raster(dem, name)
    wide = grid.part(Window(-_RIM, -_RIM, grid.width + 2 * _RIM, grid.height + 2 * _RIM))
    (x0, y0), (x1, y1) = wide.to_map(0.0, 0.0), wide.to_map(float(wide.width), float(wide.height))
    bounds = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    scratch.mkdir(parents=True, exist_ok=True)
    heights, target = scratch / "heights.tif", scratch / "slope.tif"
    options = gdal.WarpOptions(
        format="GTiff",
        dstSRS=wide.crs_wkt,
        outputBounds=bounds,
        width=wide.width,
        height=wide.height,
        resampleAlg="cubic",
        outputType=gdal.GDT_Float32,
        dstNodata=-9999,
    )
    made, reason = quietly(lambda: gdal.Warp(str(heights), dataset, options=options))
    if made is None or gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise GMNetError(f"{name} cannot be brought onto a tile ({reason}); check the raster.")
    del made
    made, reason = quietly(
        lambda: gdal.DEMProcessing(str(target), str(heights), "slope", computeEdges=True)
    )
    if made is None or gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise GMNetError(f"Slopes cannot be computed from the elevation model ({reason}).")
    del made
    return target
