"""Starts a map many times, each in a process of its own, and counts the starts that hang.

What an engine and its bindings set up at their first use is set up once a process, so threads that
meet there can only be caught by starting again and again. Every start maps a few tiles in two
threads, which change places as often as Python lets them; the engine is the real one, and a network
that only cuts out the centre stands for GMNet. Modules are imported once, and each start is a fork
of the process that has them, since importing torch takes seconds. POSIX only.

    PYTHONPATH=build/plugins .venv/bin/python scripts/many_starts.py --device openvino
"""

from __future__ import annotations

import argparse
import collections
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from gmnet_water.core.raster.pipeline import Team
from gmnet_water.core.report import Report
from gmnet_water.core.water.arrays import predict_array
from gmnet_water.core.water.mapping import Model
from gmnet_water.core.water.prediction import Network
from gmnet_water.models.architectures.registry import Architecture
from gmnet_water.models.architectures.water_network import WaterNetwork
from gmnet_water.models.contract import GMNET_CONTRACT, PUBLISHED_BOUNDS, OrbitMode
from gmnet_water.models.source import Source

# Seconds after which a start has hung; on an idle machine it takes less than one.
_LONGEST_S = 60
# 3 x 3 tiles.
_SIDE = 500
# How often Python lets another thread go on, in seconds.
_INTERVAL_S = 1e-6
_MODE = OrbitMode.ASCENDING


class Vv(WaterNetwork):
    """Gives VV back as the probability."""

    def forward(self, views: torch.Tensor) -> torch.Tensor:
        """(n, views, bands, tile, tile) -> (n, tile, tile)."""
        return views[:, -1, 0]


VV = Architecture("vv", "VV", GMNET_CONTRACT, citation="", build=Vv)


def in_fork(work: Callable[[], object]) -> str:
    """How work in a process of its own ends, in a word."""
    process = os.fork()
    if process == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            # Ends the process even if a thread hangs.
            os._exit(code)
    deadline = time.monotonic() + _LONGEST_S
    while time.monotonic() < deadline:
        ended, status = os.waitpid(process, os.WNOHANG)
        if ended:
            return "failed" if status else "ended"
        time.sleep(0.01)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    return "hung"


def torch_maker(_folder: Path) -> Callable[[], Network]:
    """What makes the network as PyTorch computes it."""
    from gmnet_water.models.predictor import Predictor

    lean = Vv(_MODE.bands).lean(VV.contract)
    return lambda: Predictor(lean, VV.contract, PUBLISHED_BOUNDS, "cpu", print)


def openvino_maker(folder: Path) -> Callable[[], Network]:
    """What makes the network as OpenVINO computes it, from a file that another process wrote."""
    import openvino
    from gmnet_water.models import openvino_engine as engine

    path = folder / "centre.xml"
    # Here, it would set up what is to be set up in each start.
    network = Vv(_MODE.bands)
    in_fork(lambda: openvino.save_model(engine._convert(network, VV.contract), path))
    engine.load_network = lambda *_weights: network
    engine._converted = lambda _source, _network: openvino.Core().read_model(path)
    source = Source(VV, path, _MODE, PUBLISHED_BOUNDS, checksum="")
    return lambda: engine.OpenVinoPredictor(source, 2, 2)


MAKERS = {"openvino": openvino_maker, "cpu": torch_maker}


def start(make: Callable[[], Network]) -> None:
    """Map a few tiles in two threads, as the first thing that this process computes."""
    model = Model({_MODE: make()}, "centre", team=Team(2))
    db = np.full((_SIDE, _SIDE, _MODE.bands), -20.0, np.float32)
    sys.setswitchinterval(_INTERVAL_S)
    predict_array(db, _MODE, model, Report())


def main() -> int:
    """Start, count, print; the exit code is 0 if every start ended well."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--starts", type=int, default=200)
    parser.add_argument("--device", choices=MAKERS, default="openvino")
    options = parser.parse_args()
    began = time.monotonic()
    endings: collections.Counter[str] = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        make = MAKERS[options.device](Path(folder))
        for number in range(1, options.starts + 1):
            endings[in_fork(lambda: start(make))] += 1
            counts = ", ".join(f"{endings[word]} {word}" for word in ("ended", "hung", "failed"))
            if number % 20 == 0 or number == options.starts:
                sys.stdout.write(f"{number} starts: {counts}; {time.monotonic() - began:.0f} s\n")
                sys.stdout.flush()
    return 0 if endings["ended"] == options.starts else 1


if __name__ == "__main__":
    sys.exit(main())
