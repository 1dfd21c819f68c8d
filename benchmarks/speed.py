"""How fast mapping is: a plain baseline and ours in turn, and how near the network is to its floor.

    PYTHONPATH=build/plugins .venv/bin/python benchmarks/speed.py --side 2000 --runs 3

Everything on the CPU, float32, with the bundled 4-band weights, on a simulated-noise scene of its
own. Times are whole runs from file to file; the floor is the operations that the kept pixels need
over the rate of a 2048 square matrix product with the same threads.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from baseline import map_plainly
from gmnet_water.api import ModelChoice, load_model
from gmnet_water.core.backscatter import Storage
from gmnet_water.core.mapping import MapRequest, map_water, plan_mapping
from gmnet_water.core.report import Report
from gmnet_water.core.scenes import Sources
from gmnet_water.models.catalogue import BUNDLED, installed
from gmnet_water.models.contract import GMNET_CONTRACT, OrbitChoice, OrbitMode
from gmnet_water.models.lean import LeanGMNet
from gmnet_water.models.weights import load_gmnet
from memory import make_scene
from osgeo import gdal

SCALE = 100.0
MATRIX = 2048


def seconds(work: Callable[[], object]) -> float:
    """How long ``work`` takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def needed_operations(network: LeanGMNet) -> float:
    """Multiplications and additions of all convolutions for one tile, as they are run."""
    total = 0.0
    original = torch.nn.functional.conv2d

    def counted(x: torch.Tensor, weight: torch.Tensor, *rest: object, **named: object):  # noqa: ANN202
        nonlocal total
        result = original(x, weight, *rest, **named)
        total += 2.0 * weight[0].numel() * result.numel()
        return result

    # Layers call it by this name too.
    torch.nn.functional.conv2d = counted
    try:
        with torch.inference_mode():
            network(torch.rand(1, 3, 4, GMNET_CONTRACT.tile, GMNET_CONTRACT.tile))
    finally:
        torch.nn.functional.conv2d = original
    return total


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--side", type=int, default=2000, metavar="PX")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    model_set = installed(BUNDLED)
    plain = load_gmnet(model_set.weights(OrbitMode.STACKED), 4)
    lean = LeanGMNet(plain, GMNET_CONTRACT)
    weights = ModelChoice(weights=model_set.weights(OrbitMode.STACKED))
    model = load_model(weights, [OrbitMode.STACKED], "cpu", 0, Report())
    tile = torch.rand(model.batch_size, 3, 4, GMNET_CONTRACT.tile, GMNET_CONTRACT.tile)
    matrix = torch.rand(MATRIX, MATRIX)
    times: dict[str, list[float]] = {"baseline": [], "ours": [], "tile": [], "matrix": []}
    with tempfile.TemporaryDirectory() as name, torch.inference_mode():
        folder = Path(name)
        scene = folder / "scene.tif"
        make_scene(scene, options.side)
        sources = Sources(stacked=str(scene), storage=Storage(scale=SCALE))
        request = MapRequest(sources, folder / "ours.tif", orbit_choice=OrbitChoice.GIVEN)
        for _run in range(options.runs):
            times["baseline"].append(
                seconds(
                    lambda: map_plainly(scene, folder / "plain.tif", plain, model_set.bounds, SCALE)
                )
            )
            times["ours"].append(
                seconds(lambda: map_water(plan_mapping(request, Report()), model, Report()))
            )
            for _repeat in range(10):
                times["tile"].append(seconds(lambda: lean(tile)) / model.batch_size)
                times["matrix"].append(seconds(lambda: matrix @ matrix))
        masks = [gdal.Open(str(folder / f"{n}.tif")).ReadAsArray() for n in ("ours", "plain")]
        differing = int(np.count_nonzero((masks[0] != masks[1]) & (masks[0] != 255)))
    middle = {name: statistics.median(values) for name, values in times.items()}
    ratios = [a / b for a, b in zip(times["baseline"], times["ours"])]
    rate = 2.0 * MATRIX**3 / middle["matrix"]
    floor = needed_operations(lean) / rate
    tiles = GMNET_CONTRACT.tiles_along(options.side) ** 2
    size = options.side**2 / 1e6
    print(f"{options.side} x {options.side} px, 4 bands, {torch.get_num_threads()} threads")
    print(f"{'':12} {'seconds':>9} {'Mpx/s':>8}")
    for name in ("baseline", "ours"):
        print(f"{name:12} {middle[name]:9.2f} {size / middle[name]:8.3f}")
    print(f"ratio, in turns: {', '.join(f'{ratio:.2f}' for ratio in ratios)}")
    print(f"pixels that differ: {differing}")
    print(f"a tile: {floor * rate / 1e9:.2f} GFLOP; matrix product: {rate / 1e9:.0f} GFLOP/s")
    print(f"network, a tile: {middle['tile'] * 1e3:.1f} ms; floor {floor * 1e3:.1f} ms")
    print(f"gap: {middle['tile'] / floor:.2f}")
    print(f"beside the network: {1 - tiles * middle['tile'] / middle['ours']:.0%} of the time")


if __name__ == "__main__":
    main()
