"""Plans at scale: overhead of a task, efficiency of two workers, memory of the scheduler.

    python benchmarks/plans.py [--tasks 4000] [--side 1024] [--skip efficiency] [--json FILE]

Prints what `docs/scale.md` is computed from. All on this machine: the cluster is of processes on
loopback, which share its cores.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PLUGINS = ROOT / "build" / "plugins"
sys.path.insert(0, str(PLUGINS))

import numpy as np  # noqa: E402
from gmnet_water.commands.plan_worker import Job  # noqa: E402
from gmnet_water.core.dates.period import PeriodLength  # noqa: E402
from gmnet_water.core.plan.cluster import Cluster, connected_to  # noqa: E402
from gmnet_water.core.plan.crew import Alone  # noqa: E402
from gmnet_water.core.plan.plan_file import PlanFile, write_plan  # noqa: E402
from gmnet_water.core.plan.planning import plan_tasks  # noqa: E402
from gmnet_water.core.plan.raster_scenes import scenes_of  # noqa: E402
from gmnet_water.core.plan.running import run_plan  # noqa: E402
from gmnet_water.core.plan.settings import Settings  # noqa: E402
from gmnet_water.core.plan.task import Task  # noqa: E402
from gmnet_water.core.plan.task_run import Outcome, Workshop  # noqa: E402
from gmnet_water.core.plan.tiles import footprint_of, tiles_over  # noqa: E402
from gmnet_water.core.raster.grid import Grid  # noqa: E402
from gmnet_water.core.report import SILENT  # noqa: E402
from gmnet_water.models.contract import OrbitChoice, OrbitMode  # noqa: E402
from gmnet_water.tests.networks import SMALL, Echo, model  # noqa: E402
from gmnet_water.tests.plan_workers import LoopbackCluster, SmallJob  # noqa: E402
from gmnet_water.tests.rasters import UTM33, save, wkt  # noqa: E402


@dataclass(frozen=True)
class Nothing:
    """A job that does nothing at all."""

    def __call__(self, task: Task) -> Outcome:
        """An outcome at once."""
        return Outcome(task.number, made=True)


def plan(folder: Path, name: str, rows: int, cols: int, side: int, months: int = 1) -> PlanFile:
    """A plan of simulated scenes over so many tiles, a scene of each orbit a month."""
    west, north = 480_000 - 480_000 % (10 * side), 5_000_000 - 5_000_000 % (10 * side)
    transform = (float(west), 10.0, 0.0, float(north), 0.0, -10.0)
    grid = Grid(cols * side, rows * side, transform, wkt(UTM33))
    names, generator = [], np.random.default_rng(1)
    for month in range(1, months + 1):
        for orbit, day in (("asc", 2), ("desc", 9)):
            path = folder / f"{name}_{orbit}_2020{month:02}{day:02}.tif"
            levels = np.array([-11, -17], np.float32)[:, None, None]
            noise = generator.normal(0, 1, (2, grid.height, grid.width)).astype(np.float32)
            save(path, noise + levels, geotransform=transform, descriptions=["VV", "VH"])
            names.append(str(path))
    tiles = tiles_over(footprint_of(grid, "area"), 10.0 * side, 10.0)
    tasks, left_out = plan_tasks(
        scenes_of(names), tiles, PeriodLength.MONTH, folder / f"{name}_maps"
    )
    settings = Settings(units="db").to_json()
    write_plan(folder / f"{name}.gpkg", tasks, {one.id: one for one in tiles}, settings, left_out)
    return PlanFile.open(folder / f"{name}.gpkg")


def empty_plan(folder: Path, tasks: int) -> PlanFile:
    """A plan of so many tasks, of scenes that nobody reads."""
    made = plan(folder, f"of{tasks}", 2, 2, 32)
    first = made.tasks()
    many = [
        Task(n + 1, one.tile, one.period, one.scenes, one.grid, one.target)
        for n, one in ((n, first[n % len(first)]) for n in range(tasks))
    ]
    outlines = {one.tile: footprint_of(one.grid, one.tile) for one in first}
    from gmnet_water.core.plan.tiles import Tile

    tiles = {one.tile: Tile(one.tile, one.grid, outlines[one.tile]) for one in first}
    path = folder / f"empty{tasks}.gpkg"
    write_plan(path, many, tiles, Settings(units="db").to_json(), [])
    return PlanFile.open(path)


@contextmanager
def cluster(folder: Path) -> Iterator[LoopbackCluster]:
    """A scheduler without workers."""
    folder.mkdir()
    made = LoopbackCluster(folder)
    try:
        made.start_scheduler()
        yield made
    finally:
        made.stop()


def memory_mb(process: int) -> float:
    """Resident memory of a process."""
    text = Path(f"/proc/{process}/statm").read_text()
    return int(text.split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def overhead(folder: Path) -> dict[str, Any]:
    """Seconds a task takes besides computing."""
    here = plan(folder, "here", 5, 5, 32, months=4)
    settings = Settings.from_json(here.settings)
    shop = Workshop(settings, OrbitChoice.GIVEN, folder / "scratch")
    started = time.monotonic()
    crew = Alone(shop, model(Echo(contract=SMALL)))
    result = run_plan(here, lambda: crew, SILENT)
    found: dict[str, Any] = {"tasks": result.made}
    found["here_s"] = (time.monotonic() - started) / result.made
    there = plan(folder, "there", 5, 5, 32, months=4)
    with cluster(folder / "cluster_overhead") as running:
        running.start_worker()
        with connected_to(running.address, SILENT) as client:
            started = time.monotonic()
            result = run_plan(there, lambda: Cluster(client, SmallJob(settings)), SILENT)
            found["cluster_s"] = (time.monotonic() - started) / result.made
    return found


def scheduler_memory(folder: Path, tasks: int) -> dict[str, Any]:
    """Memory of the scheduler, and seconds a task, for a plan of empty tasks."""
    made = empty_plan(folder, tasks)
    with cluster(folder / "cluster_memory") as running:
        running.start_worker()
        scheduler = running.processes[0].pid
        with connected_to(running.address, SILENT) as client:
            before = memory_mb(scheduler)
            peak = [before]
            watched = Cluster(client, Nothing())

            def look(_part: float) -> None:
                peak.append(memory_mb(scheduler))

            from dataclasses import replace

            started = time.monotonic()
            result = run_plan(made, lambda: watched, replace(SILENT, progress=look))
            seconds = time.monotonic() - started
    return {
        "tasks": result.made,
        "before_mb": before,
        "peak_mb": max(peak),
        "task_s": seconds / result.made,
    }


def efficiency(folder: Path, side: int) -> dict[str, Any]:
    """How much faster two workers of one thread are than one, with GMNet itself."""
    os.environ["OMP_NUM_THREADS"] = "1"
    found: dict[str, Any] = {"side": side}
    modes = (OrbitMode.STACKED,)
    for workers in (1, 2):
        made = plan(folder, f"w{workers}", 2, 2, side, months=2)
        warm = plan(folder, f"warm{workers}", 1, 2, 64)
        settings = Settings.from_json(made.settings)
        job = Job(settings, OrbitChoice.GIVEN, modes, "cpu", 0, False)
        with cluster(folder / f"cluster_{workers}") as running:
            for _ in range(workers):
                running.start_worker()
            with connected_to(running.address, SILENT, workers) as client:
                # Networks are loaded before the time is taken.
                run_plan(warm, lambda: Cluster(client, job), SILENT)  # noqa: B023
                started = time.monotonic()
                result = run_plan(made, lambda: Cluster(client, job), SILENT)  # noqa: B023
                seconds = time.monotonic() - started
        found[f"seconds_{workers}"] = seconds
        found[f"mpx_s_{workers}"] = result.pixels / 1e6 / seconds
    found["efficiency"] = found["seconds_1"] / found["seconds_2"] / 2
    return found


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tasks", type=int, default=4000)
    parser.add_argument("--side", type=int, default=1024)
    parser.add_argument("--skip", nargs="*", default=[])
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    found: dict[str, Any] = {"cores": os.cpu_count()}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for what, measure in (
            ("overhead", lambda: overhead(folder)),
            ("memory", lambda: scheduler_memory(folder, options.tasks)),
            ("efficiency", lambda: efficiency(folder, options.side)),
        ):
            if what not in options.skip:
                found[what] = measure()
                print(what, json.dumps(found[what], indent=1), flush=True)
    if options.json:
        options.json.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
