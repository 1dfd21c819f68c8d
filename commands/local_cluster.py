"""A Dask cluster on this machine, for as long as a run takes: a scheduler and workers."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ..core.errors import GMNetError
from ..core.report import Report
from ..dependencies.errors import DependencyError
from ..dependencies.interpreter import interpreter
from ..dependencies.processes import started

# Seconds for the scheduler to be there.
_PATIENCE_S = 60.0
# After which a scheduler ends whose run was killed.
_IDLE_S = 300
# Of a worker: it maps one task while it reads another one's scenes.
THREADS = 2


@contextmanager
def local_cluster(workers: int, devices: int, report: Report) -> Iterator[str]:
    """Start a scheduler and workers; gives the scheduler's address.

    Args:
        workers: how many.
        devices: GPUs that they share, each worker one; 0 for none.
        report: asked for cancellation while they start.

    Raises:
        GMNetError: they cannot be started.
        Cancelled: the user wants the run to stop.
    """
    with TemporaryDirectory(prefix="gmnet_cluster_") as folder, ExitStack() as stack:
        file = Path(folder) / "scheduler.json"
        try:
            python = str(interpreter())
        except DependencyError as error:
            raise GMNetError(str(error)) from error
        scheduler = [python, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1"]
        scheduler += ["--port", "0", "--dashboard-address", "127.0.0.1:0"]
        scheduler += ["--scheduler-file", str(file), "--idle-timeout", str(_IDLE_S)]
        alive = stack.enter_context(started(scheduler, _environment()))
        address = _address(file, alive, report)
        for number in range(workers):
            environment = _environment()
            share = max((os.cpu_count() or 1) // workers, 1)
            environment.setdefault("OMP_NUM_THREADS", str(share))
            if devices:
                environment["CUDA_VISIBLE_DEVICES"] = str(number % devices)
            worker = [python, "-m", "distributed.cli.dask_worker", address, "--nworkers", "1"]
            worker += ["--nthreads", str(THREADS), "--no-dashboard", "--host", "127.0.0.1"]
            worker += ["--local-directory", folder, "--death-timeout", "60"]
            stack.enter_context(started(worker, environment))
        yield address


def _environment() -> dict[str, str]:
    """Variables with which another Python finds what this one does."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def _address(file: Path, alive: Callable[[], bool], report: Report) -> str:
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until and alive():
        report.check()
        try:
            return str(json.loads(file.read_text(encoding="utf-8"))["address"])
        except (OSError, ValueError, KeyError):  # not there yet, or not whole
            time.sleep(0.1)
    raise GMNetError(
        "The scheduler of a local cluster did not start; run the plan without workers, or look at "
        "what 'dask scheduler' says in a shell."
    )
