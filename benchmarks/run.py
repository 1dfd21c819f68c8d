"""All measurements of speed and memory, as one table.

    PYTHONPATH=build/plugins .venv/bin/python benchmarks/run.py            (about 10 minutes)
    PYTHONPATH=build/plugins .venv/bin/python benchmarks/run.py --quick    (about 2 minutes)

Everything is made here: scenes of noise, mapped with the bundled weights. Each piece of work runs
in a process of its own (benchmarks/work.py) and begins when everything is imported. What is
compared runs in turns, and ratios are those of neighbouring turns. OpenVINO has rows where it is
installed; where there is a CUDA GPU, its rows come last.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from gmnet_water.models.runtime import openvino_installed
from osgeo import gdal
from scenes import make_scene

WORK = Path(__file__).with_name("work.py")
SIDE = 2000
# Sides of the scenes of the curve, px: 1 to 100 Mpx; and a whole Sentinel-1 tile as the largest.
CURVE = (1000, 2000, 4000, 6000, 10_000)
LARGE = 10_980


def work(kind: str, *arguments: str | Path) -> dict[str, float]:
    """Run a piece of work; see benchmarks/work.py."""
    command = [sys.executable, str(WORK), kind, *map(str, arguments)]
    return json.loads(subprocess.check_output(command))


class Bench:
    """The measurements, with the scenes that they share.

    Args:
        folder: for scenes and results.
        weights: arguments that choose the weights.
        runs: turns of what is compared.
    """

    def __init__(self, folder: Path, weights: Sequence[str], runs: int) -> None:
        self.folder = folder
        self.weights = tuple(weights)
        self.runs = runs

    def scene(self, rows: int, cols: int, half_empty: bool = False) -> Path:
        """A scene, made once."""
        path = self.folder / f"{rows}x{cols}{'_half' if half_empty else ''}.tif"
        if not path.exists():
            make_scene(path, rows, cols, half_empty)
        return path

    def ours(self, scene: Path, *more: str) -> dict[str, float]:
        """Map a scene."""
        output = self.folder / f"ours{''.join(more)}.tif"
        return work("ours", "--scene", scene, "--output", output, *self.weights, *more)

    def baseline(self, scene: Path) -> dict[str, float]:
        """Map a scene plainly."""
        output = self.folder / "baseline.tif"
        return work("baseline", "--scene", scene, "--output", output, *self.weights)

    def compared(self) -> None:
        """Ours, by every engine of the CPU, beside the plain baseline."""
        scene = self.scene(SIDE, SIDE)
        engines = ["cpu", *(["openvino"] if openvino_installed() else [])]
        turns = [
            (self.baseline(scene), *(self.ours(scene, "--device", name) for name in engines))
            for _turn in range(self.runs)
        ]
        plain, *others = zip(*turns)
        _row(f"plain baseline, {SIDE} px", plain, SIDE**2)
        for name, results in zip(engines, others):
            _row(f"ours, {name}, {SIDE} px", results, SIDE**2)
            ratios = [a["seconds"] / b["seconds"] for a, b in zip(plain, results)]
            _line(f"ratio, {name}, in turns", f"{statistics.median(ratios):.2f}", _spread(ratios))
            ours, baseline = self._read(f"ours--device{name}"), self._read("baseline")
            # The baseline knows no nodata.
            differing = int(np.count_nonzero((ours != baseline) & (ours != 255)))
            _line(f"pixels of the mask that differ, {name}", str(differing))
        silent = [self.ours(scene, "--silent")["processor"] for _turn in range(self.runs)]
        part = statistics.median(silent) / statistics.median(r["processor"] for r in others[0])
        _line("beside the network, of the processors' time", f"{part:.1%}")

    def network(self, *more: str) -> None:
        """The network's time for a tile beside its floor."""
        found = work("tiles", *self.weights, *more)
        label = " ".join(["a tile", *more[1::2]])
        _line(f"{label}: operations", f"{found['gflop']:.2f} GFLOP")
        _line(f"{label}: matrix product", f"{found['gflop_per_second']:.0f} GFLOP/s")
        _line(f"{label}: network", f"{found['tile_ms']:.2f} ms")
        _line(f"{label}: floor", f"{found['floor_ms']:.2f} ms")
        _line(f"{label}: gap", f"{found['gap']:.2f}")

    def curve(self) -> None:
        """Time and memory from 1 to 121 Mpx, and a scene that is half empty."""
        for side in (*CURVE, LARGE):
            scene = self.scene(side, side)
            _row(f"ours, {side} px", [self.ours(scene)], side**2)
            if side != SIDE:
                scene.unlink()

    def half_empty(self) -> None:
        """A scene without data in one half, beside a full one, in turns."""
        rows, cols = 2000, 4000
        scenes = [self.scene(rows, cols), self.scene(rows, cols, half_empty=True)]
        turns = [[self.ours(scene)["seconds"] for scene in scenes] for _turn in range(self.runs)]
        shares = [half / full for full, half in turns]
        _line(
            "half nodata: part of the full time",
            f"{statistics.median(shares):.2f}",
            _spread(shares),
        )

    def gpu(self) -> None:
        """A GPU in full and half precision beside the CPU's mask."""
        scene = self.scene(LARGE, LARGE)
        self.ours(scene)
        cpu = self._read("ours")
        for precision in ("full", "half"):
            more = ("--device", "cuda", "--precision", precision)
            self.network(*more)
            _row(f"GPU, {precision}, {LARGE} px", [self.ours(scene, *more)], LARGE**2)
            differing = np.count_nonzero(self._read(f"ours{''.join(more)}") != cpu)
            _line(
                "pixels unlike the CPU's",
                f"{differing} of {cpu.size}",
                f"{differing / cpu.size * 1e5:.2f} in 100 000",
            )

    def _read(self, name: str) -> np.ndarray:
        return gdal.Open(str(self.folder / f"{name}.tif")).ReadAsArray()


def _row(name: str, results: Sequence[dict[str, float]], pixels: int) -> None:
    """A line with time, speed and peak memory."""
    seconds = statistics.median(result["seconds"] for result in results)
    peak = max(result["peak_mb"] for result in results)
    _line(name, f"{seconds:.2f} s", f"{pixels / 1e6 / seconds:.3f} Mpx/s, peak {peak:.0f} MB")


def _line(name: str, value: str, more: str = "") -> None:
    print(f"| {name} | {value} | {more} |", flush=True)


def _spread(values: Sequence[float]) -> str:
    return f"{min(values):.2f} to {max(values):.2f}, {len(values)} turns"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="no scene larger than 2000 px")
    parser.add_argument("--runs", type=int, default=5, help="turns of what is compared")
    parser.add_argument("--weights", help="a weights file for both orbits; else the bundled one")
    options = parser.parse_args()
    print(f"{_processor()}, {torch.get_num_threads()} threads, PyTorch {torch.__version__}\n")
    print("| what | value | |\n| --- | ---: | --- |")
    weights = ["--weights", options.weights] if options.weights else []
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), weights, 2 if options.quick else options.runs)
        bench.compared()
        bench.network()
        if openvino_installed():
            bench.network("--device", "openvino")
        if not options.quick:
            bench.half_empty()
            bench.curve()
            if torch.cuda.is_available():
                bench.gpu()


def _processor() -> str:
    """The processor's name, as well as the system tells."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


if __name__ == "__main__":
    main()
