"""A Dask cluster of real processes on loopback, and what its workers do in tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from gmnet_water.core.errors import GMNetError
from gmnet_water.core.plan.settings import Settings
from gmnet_water.core.plan.task import Task
from gmnet_water.core.plan.task_run import Outcome, Workshop, is_done, map_task, read_inputs
from gmnet_water.core.report import Report
from gmnet_water.models.contract import OrbitChoice
from gmnet_water.tests.networks import SMALL, Echo, model

PLUGINS = Path(__file__).resolve().parent.parent / "build" / "plugins"


@dataclass(frozen=True)
class SmallJob:
    """Does tasks by a tiny network, as `commands.plan_worker.Job` does by a real one.

    Attributes:
        settings: the plan's.
        seconds: each task takes at least.
        mark: a folder in which each task leaves a file when it begins; None for none.
    """

    settings: Settings
    seconds: float = 0.0
    mark: Path | None = None

    def __call__(self, task: Task) -> Outcome:
        from distributed import get_worker

        name = get_worker().address
        scratch = Path(get_worker().local_directory) / "gmnet"
        shop = Workshop(self.settings, OrbitChoice.GIVEN, scratch)
        network = model(Echo(contract=SMALL))
        if self.mark is not None:
            (self.mark / f"{task.number}-{os.getpid()}").touch()
        time.sleep(self.seconds)
        try:
            if is_done(task, shop, network):
                return Outcome(task.number, worker=name)
            inputs = read_inputs(task, shop, Report())
        except GMNetError as error:
            return Outcome(task.number, str(error), worker=name)
        return replace(map_task(task, shop, inputs, network, Report()), worker=name)


@dataclass
class LoopbackCluster:
    """A scheduler and workers, each a process.

    Attributes:
        folder: for their files.
        processes: all that were started.
        address: of the scheduler.
    """

    folder: Path
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)
    address: str = ""

    def start_scheduler(self, port: int = 0) -> subprocess.Popen[bytes]:
        """Start a scheduler; at a port that an earlier one had, its address stays."""
        file = self.folder / f"scheduler{len(self.processes)}.json"
        process = self._start("scheduler", "--port", str(port), "--scheduler-file", str(file))
        for _ in range(600):
            with suppress(OSError, ValueError, KeyError):
                self.address = json.loads(file.read_text())["address"]
                return process
            assert process.poll() is None
            time.sleep(0.05)
        raise AssertionError("the scheduler did not start")

    def start_worker(
        self, folder: Path | None = None, path: str | None = None
    ) -> subprocess.Popen[bytes]:
        """Start a worker with a folder for its files, and a path of Python's modules."""
        place = ["--local-directory", str(folder or self.folder)]
        return self._start(
            "worker", self.address, "--no-nanny", "--nthreads", "1", *place, path=path
        )

    def _start(self, what: str, *options: str, path: str | None = None) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", *options]
        environment = {**os.environ, "PYTHONPATH": str(PLUGINS) if path is None else path}
        with (self.folder / f"{what}{len(self.processes)}.log").open("wb") as log:
            process = subprocess.Popen(
                [*command, "--host", "127.0.0.1", "--no-dashboard"],
                env=environment,
                cwd=self.folder,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self.processes.append(process)
        return process

    def stop(self) -> None:
        """End all processes."""
        for process in self.processes:
            process.kill()
        for process in self.processes:
            process.wait(10)


@pytest.fixture
def loopback(tmp_path: Path) -> Iterator[LoopbackCluster]:
    """A cluster without workers yet."""
    pytest.importorskip("distributed")
    (tmp_path / "cluster").mkdir()
    made = LoopbackCluster(tmp_path / "cluster")
    try:
        made.start_scheduler()
        yield made
    finally:
        made.stop()
