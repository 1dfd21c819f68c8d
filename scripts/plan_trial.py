"""A region of 4 x 4 tiles and 3 months on a cluster of processes, with workers that are killed.

    .venv/bin/python scripts/plan_trial.py [--seconds 0.2]

Runs the same plan in this process, on one and on two workers, on two of which one is killed, and on
one whose scheduler is killed and started again; compares the masks byte by byte. Ends with 1 if any
differs, or if anything finished is made twice. Uses a tiny network, so that it takes a minute.
"""

from __future__ import annotations

import argparse
import hashlib
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "build" / "plugins"))

from gmnet_water.core.errors import GMNetError  # noqa: E402
from gmnet_water.core.plan.cluster import Cluster, connected_to  # noqa: E402
from gmnet_water.core.plan.crew import Alone  # noqa: E402
from gmnet_water.core.plan.plan_file import PlanFile  # noqa: E402
from gmnet_water.core.plan.running import RunResult, run_plan  # noqa: E402
from gmnet_water.core.plan.settings import Settings  # noqa: E402
from gmnet_water.core.plan.task import State  # noqa: E402
from gmnet_water.core.plan.task_run import Workshop  # noqa: E402
from gmnet_water.core.report import SILENT  # noqa: E402
from gmnet_water.models.contract import OrbitChoice  # noqa: E402
from gmnet_water.tests.networks import SMALL, Echo, model  # noqa: E402
from gmnet_water.tests.plan_workers import LoopbackCluster, SmallJob  # noqa: E402
from gmnet_water.tests.plans import plan, scenes, tiles  # noqa: E402
from gmnet_water.tests.rasters import read  # noqa: E402

SIDE, MONTHS = 4, (3, 4, 5)
TASKS = SIDE * SIDE * len(MONTHS)


def checksum(made: PlanFile) -> str:
    """Of all masks of a plan, pixel by pixel."""
    whole = hashlib.sha256()
    for task in made.tasks():
        whole.update(task.name.encode() + read(task.target).tobytes())
    return whole.hexdigest()[:16]


def done(made: PlanFile) -> int:
    """How many tasks are done."""
    return sum(task.state is State.DONE for task in made.tasks())


def on_cluster(made: PlanFile, running: LoopbackCluster, workers: int, seconds: float) -> RunResult:
    """Run a plan on so many workers, which are started."""
    for _ in range(workers):
        running.start_worker()
    job = SmallJob(Settings.from_json(made.settings), seconds)
    with connected_to(running.address, SILENT, workers) as client:
        return run_plan(made, lambda: Cluster(client, job), SILENT)


def when(condition: Callable[[], bool], act: Callable[[], object]) -> threading.Thread:
    """Do something once a condition holds."""

    def wait() -> None:
        while not condition():
            time.sleep(0.05)
        act()

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    return thread


def main() -> int:
    """Run all, and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=0.1, help="of each task, at least")
    seconds = parser.parse_args().seconds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        names = scenes(folder / "s1", SIDE, SIDE, MONTHS)
        over = tiles(SIDE, SIDE)
        found: dict[str, tuple[str, RunResult]] = {}

        def planned(of: str) -> PlanFile:
            return plan(folder / f"{of}.gpkg", names, folder / of, tiles=over)

        def keep(of: str, made: PlanFile, result: RunResult) -> None:
            found[of] = checksum(made), result
            line = f"{result.made} made, {result.done_before} before, {result.seconds:.1f} s"
            print(f"{of}: {found[of][0]}, {line}", flush=True)

        here = planned("here")
        shop = Workshop(Settings.from_json(here.settings), OrbitChoice.GIVEN, folder / "scratch")
        keep(
            "here",
            here,
            run_plan(here, lambda: Alone(shop, model(Echo(contract=SMALL))), SILENT),
        )
        for workers in (1, 2):
            made, running = planned(f"workers{workers}"), cluster(folder / f"c{workers}")
            keep(f"workers{workers}", made, on_cluster(made, running, workers, seconds))
            running.stop()

        made, running = planned("killed"), cluster(folder / "killed_cluster")
        doomed = running.start_worker()
        when(lambda: done(made) > 10, lambda: doomed.send_signal(signal.SIGKILL))
        keep("killed", made, on_cluster(made, running, 1, seconds))
        running.stop()

        made, running = planned("restarted"), cluster(folder / "restarted_cluster")
        scheduler = running.processes[0]
        when(lambda: done(made) > 10, lambda: scheduler.send_signal(signal.SIGKILL))
        try:
            on_cluster(made, running, 1, seconds)
        except GMNetError as error:
            print(f"restarted: {error} {done(made)} of {TASKS} are done.")
        for process in running.processes[1:]:
            process.kill()
        running.start_scheduler(urlsplit(running.address).port or 0)
        keep("restarted", made, on_cluster(made, running, 1, seconds))
        running.stop()
    same = len({one for one, _ in found.values()}) == 1
    whole = all(one.made + one.kept + one.done_before == TASKS for _, one in found.values())
    print("All masks are the same." if same and whole else "DIFFERENT MASKS, OR SOME ARE MISSING.")
    return 0 if same and whole else 1


def cluster(folder: Path) -> LoopbackCluster:
    """A scheduler without workers."""
    folder.mkdir()
    made = LoopbackCluster(folder)
    made.start_scheduler()
    return made


if __name__ == "__main__":
    sys.exit(main())
