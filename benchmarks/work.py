"""One measured piece of work, in a process of its own: prints seconds and peak memory as JSON.

benchmarks/run.py calls this; what is measured begins when everything is imported.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from baseline import map_plainly
from gmnet_water.core.backscatter.scenes import Sources
from gmnet_water.core.backscatter.storage import Storage
from gmnet_water.core.report import Report
from gmnet_water.core.water.mapping import MapRequest, Model, map_water, plan_mapping
from gmnet_water.core.water.prediction import Network
from gmnet_water.models.architectures.gmnet_lean import LeanGMNet
from gmnet_water.models.architectures.registry import GMNET
from gmnet_water.models.contract import GMNET_CONTRACT, OrbitChoice, OrbitMode
from gmnet_water.models.sets.installed import BUNDLED, installed
from gmnet_water.models.weights import load_network
from gmnet_water.networks import ModelChoice, load_model
from scenes import SCALE

MATRIX = 2048
# Tiles that are timed, after a few that are not.
TILES, WARMING = 60, 4


def weights_of(path: Path | None) -> Path:
    """The weights to measure with: the bundled ones for two orbits, unless others are given."""
    return path or installed(BUNDLED).weights(OrbitMode.STACKED)


class Silent:
    """A network without work: everything is land."""

    def __init__(self, network: Network) -> None:
        self.contract, self.bounds = network.contract, network.bounds

    def __call__(self, views: np.ndarray) -> np.ndarray:
        """Zeros for the kept centres."""
        return np.zeros((len(views), self.contract.stride, self.contract.stride), np.float32)


def timed(work: Callable[[], object]) -> dict[str, float]:
    """Seconds on the clock, and seconds of all processors, that ``work`` takes."""
    clock, processors = time.perf_counter(), time.process_time()
    work()
    return {
        "seconds": time.perf_counter() - clock,
        "processor": time.process_time() - processors,
    }


def ours(options: argparse.Namespace) -> dict[str, float]:
    """Map a scene; with ``silent`` without the network."""
    choice = ModelChoice(weights=weights_of(options.weights))
    half = options.precision == "half"
    model = load_model(choice, [OrbitMode.STACKED], options.device, 0, Report(), half)
    if options.silent:
        silent = {mode: Silent(network) for mode, network in model.networks.items()}
        model = replace(model, networks=silent)
    return timed(lambda: _map(options.scene, options.output, model))


def _map(scene: Path, output: Path, model: Model) -> None:
    sources = Sources(stacked=str(scene), storage=Storage(scale=SCALE))
    request = MapRequest(sources, output, orbit_choice=OrbitChoice.GIVEN)
    map_water(plan_mapping(request, Report()), model, Report())


def baseline(options: argparse.Namespace) -> dict[str, float]:
    """Map a scene plainly."""
    network = load_network(GMNET, weights_of(options.weights), 4)
    bounds = ModelChoice(weights=weights_of(options.weights)).model_set(OrbitMode.STACKED).bounds
    return timed(lambda: map_plainly(options.scene, options.output, network, bounds, SCALE))


def tiles(options: argparse.Namespace) -> dict[str, float]:
    """Milliseconds for a tile beside the matrix product, in turns, and the tile's operations."""
    plain = load_network(GMNET, weights_of(options.weights), 4)
    lean = LeanGMNet(plain, GMNET_CONTRACT)
    choice = ModelChoice(weights=weights_of(options.weights))
    half = options.precision == "half"
    model = load_model(choice, [OrbitMode.STACKED], options.device, 0, Report(), half)
    network = model.networks[OrbitMode.STACKED]
    shape = (model.batch_size, 3, GMNET_CONTRACT.tile, GMNET_CONTRACT.tile, 4)
    views = np.moveaxis(np.random.default_rng(0).random(shape, np.float32), -1, 2)
    torch_device = "cpu" if options.device == "openvino" else options.device
    kind = torch.float16 if half and torch_device != "cpu" else torch.float32
    matrix = torch.rand(MATRIX, MATRIX).to(torch_device, kind)
    tile_s, matrix_s = [], []
    with ThreadPoolExecutor(model.team.size, initializer=model.team.begin) as team:
        list(team.map(network, [views] * WARMING))
        for _turn in range(5):
            started = time.perf_counter()
            list(team.map(network, [views] * (TILES // model.batch_size)))
            done = TILES // model.batch_size * model.batch_size
            tile_s.append((time.perf_counter() - started) / done)
            matrix_s.append(_product_seconds(matrix))
    model.team.end()
    rate = 2.0 * MATRIX**3 / statistics.median(matrix_s)
    operations = needed_operations(lean)
    return {
        "tile_ms": statistics.median(tile_s) * 1e3,
        "floor_ms": operations / rate * 1e3,
        "gap": statistics.median(
            t * 2.0 * MATRIX**3 / m / operations for t, m in zip(tile_s, matrix_s)
        ),
        "gflop": operations / 1e9,
        "gflop_per_second": rate / 1e9,
    }


def _product_seconds(matrix: torch.Tensor) -> float:
    """Seconds for one product of a square matrix with itself, of ten."""

    def wait() -> None:
        if matrix.is_cuda:
            torch.cuda.synchronize()

    matrix @ matrix
    wait()
    started = time.perf_counter()
    for _repeat in range(10):
        matrix @ matrix
    wait()
    return (time.perf_counter() - started) / 10


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


def peak_bytes() -> int:
    """Peak memory of this process, with what was imported.

    Linux counts in ru_maxrss what the parent had at the fork, so its own account comes first.
    """
    try:
        status = Path("/proc/self/status").read_text(encoding="utf-8")
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def main() -> None:
    """Do one piece of work and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=("ours", "baseline", "tiles"))
    parser.add_argument("--scene", type=Path)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--precision", default="full")
    parser.add_argument("--silent", action="store_true")
    options = parser.parse_args()
    result = {"ours": ours, "baseline": baseline, "tiles": tiles}[options.kind](options)
    result["peak_mb"] = peak_bytes() / 1e6
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
