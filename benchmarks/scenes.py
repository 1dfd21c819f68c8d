"""Scenes to be mapped, made of smooth land and noise; time does not depend on what they show."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, osr

# Stored values are dB times this.
SCALE = 100.0
_MEANS = (-1000, -1700, -1050, -1750)
_ROWS = 512


def make_scene(path: Path, rows: int, cols: int, half_empty: bool = False) -> None:
    """A four-band scene, int16 dB x 100, tiled and compressed.

    Args:
        path: the GeoTIFF to be.
        rows, cols: its size.
        half_empty: whether its right half has no data, as beyond a swath.
    """
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32645)
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "PREDICTOR=2", "BIGTIFF=IF_SAFER"]
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(str(path), cols, rows, 4, gdal.GDT_Int16, options)
    dataset.SetGeoTransform((300000, 10, 0, 3500000, 0, -10))
    dataset.SetProjection(crs.ExportToWkt())
    rng = np.random.default_rng(0)
    for row in range(0, rows, _ROWS):
        count = min(_ROWS, rows - row)
        wave = np.outer(np.sin((row + np.arange(count)) / 900), np.sin(np.arange(cols) / 700))
        for band, mean in enumerate(_MEANS, start=1):
            values = mean + 300 * wave + 100 * rng.standard_normal(wave.shape, np.float32)
            if half_empty:
                values[:, cols // 2 :] = 0
            dataset.GetRasterBand(band).WriteArray(values.astype(np.int16), 0, row)
