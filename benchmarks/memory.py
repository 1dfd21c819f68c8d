"""Peak memory of mapping: whole runs on square scenes, and what one more tile in a batch costs.

    PYTHONPATH=build/plugins .venv/bin/python benchmarks/memory.py --sides 1000 10980

Makes the scenes (four bands, int16, dB x 100) in a temporary folder, maps each with the bundled
weights on the CPU in a process of its own, and prints that process's peak memory.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

_TILE_CODE = """
import resource, sys, torch
from gmnet_water.models.gmnet import GMNet
network = GMNet(4).eval()
with torch.inference_mode():
    network(torch.rand(int(sys.argv[1]), 3, 4, 256, 256))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def make_scene(path: Path, side: int) -> None:
    """A four-band scene of smooth land with noise, int16 dB x 100, tiled and compressed."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32645)
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "PREDICTOR=2", "BIGTIFF=IF_SAFER"]
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(str(path), side, side, 4, gdal.GDT_Int16, options)
    dataset.SetGeoTransform((300000, 10, 0, 3500000, 0, -10))
    dataset.SetProjection(crs.ExportToWkt())
    rng = np.random.default_rng(0)
    for row in range(0, side, 512):
        rows = min(512, side - row)
        wave = np.outer(np.sin((row + np.arange(rows)) / 900), np.sin(np.arange(side) / 700))
        for band, mean in enumerate((-1000, -1700, -1050, -1750), start=1):
            values = mean + 300 * wave + rng.normal(0, 100, wave.shape)
            dataset.GetRasterBand(band).WriteArray(values.astype(np.int16), 0, row)


def mapped(scene: Path, folder: Path) -> tuple[float, float]:
    """Seconds and peak memory (MiB) of mapping a scene from the shell."""
    command = [sys.executable, "-m", "gmnet_water", "-img", str(scene), "-orbit", "as_des"]
    command += ["-s", "100", "-o", str(folder), "--probability", "--device", "cpu", "--quiet"]
    started = time.monotonic()
    process = subprocess.Popen(command)
    _pid, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"mapping {scene} failed")
    return time.monotonic() - started, usage.ru_maxrss / 1024


def tile_mib() -> float:
    """What one more tile of four bands in a batch adds to the peak, in MiB."""
    few, many = 2, 8
    peaks = [
        int(subprocess.check_output([sys.executable, "-c", _TILE_CODE, str(batch)]))
        for batch in (few, many)
    ]
    return (peaks[1] - peaks[0]) / 1024 / (many - few)


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sides", type=int, nargs="+", default=[1000, 4000], metavar="PX")
    sides = parser.parse_args().sides
    print(f"one more tile in a batch: {tile_mib():.0f} MiB")
    print(f"{'side (px)':>10} {'Mpx':>8} {'seconds':>9} {'Mpx/s':>8} {'peak MiB':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for side in sides:
            scene = Path(folder) / f"scene_{side}.tif"
            make_scene(scene, side)
            seconds, peak = mapped(scene, Path(folder))
            size = side**2 / 1e6
            print(f"{side:10} {size:8.1f} {seconds:9.1f} {size / seconds:8.3f} {peak:9.0f}")
            scene.unlink()


if __name__ == "__main__":
    main()
