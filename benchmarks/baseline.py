"""A plain baseline: the main job done straightforwardly, as a script for one's own use does it.

Everything is in memory: the raster, every patch of every view, every prediction. The wider views
are made with ``scipy.ndimage.zoom``; the network runs as it is written, one tile after another.
It gives the mask of the published inference, without a notion of nodata.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from gmnet_water.models.architectures.gmnet import GMNet
from gmnet_water.models.contract import GMNET_CONTRACT as CONTRACT
from gmnet_water.models.contract import Bounds, OrbitMode
from osgeo import gdal
from scipy import ndimage


def map_plainly(source: Path, target: Path, network: GMNet, bounds: Bounds, scale: float) -> None:
    """Map a raster of the network's bands and write a mask of 0 and 1."""
    dataset = gdal.Open(str(source))
    db = dataset.ReadAsArray().astype(np.float32) / scale
    db[db == 0] = np.nan
    mode = OrbitMode.STACKED if network.bands == 4 else OrbitMode.ASCENDING
    for band, (low, high) in enumerate(bounds.of(mode)):
        db[band] = (db[band] - low) / (high - low + 0.0001)
    image = np.nan_to_num(np.clip(db, 0, 1)).transpose(1, 2, 0)
    patches = [_patches(image, window) for window in CONTRACT.windows]
    predictions = []
    with torch.no_grad():
        for views in zip(*patches):
            tensor = torch.from_numpy(np.stack(views).transpose(0, 3, 1, 2).copy())[None]
            predictions.append(network(tensor)[0].numpy())
    mask = (_stitched(predictions, *image.shape[:2]) > 0.5).astype(np.uint8)
    result = gdal.GetDriverByName("GTiff").Create(
        str(target), mask.shape[1], mask.shape[0], 1, gdal.GDT_Byte, ["COMPRESS=LZW"]
    )
    result.SetGeoTransform(dataset.GetGeoTransform())
    result.SetProjection(dataset.GetProjection())
    result.GetRasterBand(1).WriteArray(mask)


def _patches(image: np.ndarray, window: int) -> list[np.ndarray]:
    """Every tile's window, zoomed to the tile's size: (tile, tile, bands) each."""
    reach = (window - CONTRACT.tile) // 2
    before = reach - CONTRACT.first
    after = reach + CONTRACT.tile
    padded = np.pad(image, ((before, after), (before, after), (0, 0)))
    zoom = (CONTRACT.tile / window, CONTRACT.tile / window, 1)
    result = []
    for row in range(CONTRACT.tiles_along(image.shape[0])):
        for col in range(CONTRACT.tiles_along(image.shape[1])):
            top, left = row * CONTRACT.stride, col * CONTRACT.stride
            patch = padded[top : top + window, left : left + window]
            result.append(ndimage.zoom(patch, zoom, order=0) if window > CONTRACT.tile else patch)
    return result


def _stitched(predictions: list[np.ndarray], rows: int, cols: int) -> np.ndarray:
    """The kept centres side by side, cut to the raster."""
    keep = slice(CONTRACT.margin, CONTRACT.tile - CONTRACT.margin)
    across = CONTRACT.tiles_along(cols)
    lines = [
        np.hstack([tile[keep, keep] for tile in predictions[start : start + across]])
        for start in range(0, len(predictions), across)
    ]
    first = -CONTRACT.kept_start(0)
    return np.vstack(lines)[first : first + rows, first : first + cols]
