"""Starts a map many times, each in a process of its own, and counts the starts that hang.

What an engine and its bindings set up at their first use is set up once a process, so threads that
meet there can only be caught by starting again and again. Every start maps a few tiles in two
threads, which change places as often as Python lets them. Modules are imported once, and each
start is a fork of the process that has them, since importing torch takes seconds; POSIX only.

    PYTHONPATH=build/plugins .venv/bin/python scripts/many_starts.py --device openvino
"""

from __future__ import annotations

import argparse
import collections
import importlib
import os
import signal
import sys
import time
from dataclasses import replace

import numpy as np
from gmnet_water.api import ModelChoice, load_model
from gmnet_water.core.arrays import predict_array
from gmnet_water.core.report import Report
from gmnet_water.models.contract import OrbitMode

# Seconds after which a start has hung; on an idle machine it takes one, on a busy one ten.
_LONGEST_S = 60
# 3 x 3 tiles.
_SIDE = 500
# How often Python lets another thread go on, in seconds.
_INTERVAL_S = 1e-6
_ENGINES = {"openvino": "openvino_engine", "cpu": "predictor"}


def start(device: str) -> None:
    """Map a few tiles in two threads, as the first thing that this process computes."""
    mode = OrbitMode.ASCENDING
    model = load_model(ModelChoice(), [mode], device, 0, Report())
    sys.setswitchinterval(_INTERVAL_S)
    db = np.full((_SIDE, _SIDE, mode.bands), -20.0, np.float32)
    predict_array(db, mode, replace(model, team=replace(model.team, size=2)), Report())


def ending(device: str) -> str:
    """How one start ends, in a word."""
    process = os.fork()
    if process == 0:
        code = 1
        try:
            start(device)
            code = 0
        finally:
            # Ends the process even if a thread hangs.
            os._exit(code)
    deadline = time.monotonic() + _LONGEST_S
    while time.monotonic() < deadline:
        ended, status = os.waitpid(process, os.WNOHANG)
        if ended:
            return "failed" if status else "ended"
        time.sleep(0.02)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    return "hung"


def main() -> int:
    """Start, count, print; the exit code is 0 if every start ended well."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--starts", type=int, default=200)
    parser.add_argument("--device", choices=_ENGINES, default="openvino")
    options = parser.parse_args()
    importlib.import_module(f"gmnet_water.models.{_ENGINES[options.device]}")
    began = time.monotonic()
    endings: collections.Counter[str] = collections.Counter()
    for _number in range(options.starts):
        endings[ending(options.device)] += 1
    counts = ", ".join(f"{endings[word]} {word}" for word in ("ended", "hung", "failed"))
    sys.stdout.write(f"{options.starts} starts: {counts}; {time.monotonic() - began:.0f} s\n")
    return 0 if endings["ended"] == options.starts else 1


if __name__ == "__main__":
    sys.exit(main())
