"""A plan on a Dask cluster of real processes: the same masks, whatever dies meanwhile."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from gmnet_water.core.errors import Cancelled, GMNetError, InputError
from gmnet_water.core.plan import cluster
from gmnet_water.core.plan.cluster import Cluster, connected_to
from gmnet_water.core.plan.crew import Alone
from gmnet_water.core.plan.plan_file import PlanFile
from gmnet_water.core.plan.running import RunResult, run_plan
from gmnet_water.core.plan.settings import Settings
from gmnet_water.core.plan.task import State
from gmnet_water.core.plan.task_run import Workshop
from gmnet_water.core.report import Report
from gmnet_water.models.contract import OrbitChoice
from gmnet_water.tests.networks import SMALL, Echo, model
from gmnet_water.tests.plan_workers import LoopbackCluster, SmallJob
from gmnet_water.tests.plans import plan, scenes
from gmnet_water.tests.rasters import read
from osgeo import gdal

pytest.importorskip("distributed")


def run(
    made: PlanFile, loopback: LoopbackCluster, workers: int = 1, report=None, **job
) -> RunResult:
    """Run a plan on a cluster with at least so many workers."""
    report = report or Report()
    work = SmallJob(Settings.from_json(made.settings), **job)
    with connected_to(loopback.address, report, workers) as client:
        return run_plan(made, lambda: Cluster(client, work), report)


def run_here(made: PlanFile, scratch: Path) -> None:
    shop = Workshop(Settings.from_json(made.settings), OrbitChoice.GIVEN, scratch)
    run_plan(made, lambda: Alone(shop, model(Echo(contract=SMALL))), Report())


def masks(made: PlanFile) -> dict[str, bytes]:
    return {task.name: read(task.target).tobytes() for task in made.tasks()}


def states(made: PlanFile) -> list[State]:
    return [task.state for task in made.tasks()]


@pytest.fixture
def made(tmp_path) -> PlanFile:
    """A plan of eight tasks."""
    return plan(tmp_path / "plan.gpkg", scenes(tmp_path / "s1"), tmp_path / "maps")


def until(condition, seconds: float = 30) -> None:
    for _ in range(int(seconds / 0.02)):
        if condition():
            return
        time.sleep(0.02)
    raise AssertionError("it did not happen")


def test_one_and_two_workers_make_the_same_masks_as_this_process(tmp_path, loopback):
    names = scenes(tmp_path / "s1")
    plans = [plan(tmp_path / f"{n}.gpkg", names, tmp_path / f"maps{n}") for n in range(3)]
    run_here(plans[0], tmp_path / "scratch")
    for number in (1, 2):
        loopback.start_worker()
        result = run(plans[number], loopback, number)
        assert (result.made, result.failed) == (8, {})
        assert masks(plans[number]) == masks(plans[0])


def test_a_worker_that_is_killed_costs_nothing_but_time(made, tmp_path, loopback):
    doomed, _ = loopback.start_worker(), loopback.start_worker()
    marks = tmp_path / "marks"
    marks.mkdir()

    def kill() -> None:
        until(lambda: list(marks.glob(f"*-{doomed.pid}")))
        doomed.send_signal(signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    result = run(made, loopback, 2, seconds=0.2, mark=marks)
    killer.join()
    assert doomed.poll() == -signal.SIGKILL
    assert (result.made, result.failed) == (8, {})
    begun = [path.name.split("-")[0] for path in marks.iterdir()]
    # The task that it had was begun again; nothing else was.
    assert len(begun) == 9
    assert set(states(made)) == {State.DONE}


def test_a_scheduler_that_is_killed_costs_nothing_that_was_finished(made, tmp_path, loopback):
    loopback.start_worker()
    scheduler = loopback.processes[0]

    def kill() -> None:
        until(lambda: states(made).count(State.DONE) >= 2)
        scheduler.send_signal(signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    with pytest.raises(GMNetError, match="The scheduler is gone"):
        run(made, loopback, seconds=0.2)
    killer.join()
    before = states(made)
    assert before.count(State.DONE) >= 2
    assert State.RUNNING not in before
    assert State.WAITING in before
    for process in loopback.processes[1:]:
        process.kill()
    loopback.start_scheduler(urlsplit(loopback.address).port or 0)
    loopback.start_worker()
    result = run(made, loopback)
    assert result.done_before == before.count(State.DONE)
    assert result.made + result.kept == 8 - result.done_before
    assert set(states(made)) == {State.DONE}


def test_a_broken_source_fails_its_tasks_alone(made, tmp_path, loopback):
    broken = tmp_path / "s1" / "s1_asc_20200402.tif"
    broken.write_bytes(broken.read_bytes()[:3000])
    loopback.start_worker()
    result = run(made, loopback)
    assert (result.made, len(result.failed), result.retried) == (4, 4, 4)
    assert all("s1_asc_20200402" in error for error in result.failed.values())


def test_tasks_that_find_no_room_on_one_worker_are_done_by_another(tmp_path, loopback, small_disk):
    apart = []
    for name in scenes(tmp_path / "s1", months=(3,)):
        for number, side in ((1, "VV"), (2, "VH")):
            path = Path(name).with_name(f"{Path(name).stem}_{side}.tif")
            gdal.Translate(str(path), name, bandList=[number])
            apart.append(str(path))
        Path(name).unlink()
    made = plan(tmp_path / "plan.gpkg", apart, tmp_path / "maps")
    loopback.start_worker(small_disk.folder)
    until(lambda: any(small_disk.folder.iterdir()))
    time.sleep(1)
    small_disk.leave(8192)
    loopback.start_worker()
    heard: list[str] = []
    result = run(made, loopback, 2, Report(info=heard.append), seconds=0.1)
    assert (result.made, result.failed) == (4, {})
    assert result.retried >= 1
    assert any("failed and is tried again" in line for line in heard)


def test_a_run_that_is_cancelled_takes_its_tasks_back(made, loopback):
    loopback.start_worker()

    def stop() -> bool:
        return states(made).count(State.DONE) >= 2

    with pytest.raises(Cancelled):
        run(made, loopback, report=Report(cancelled=stop), seconds=0.1)
    assert State.RUNNING not in states(made)
    assert states(made).count(State.WAITING) >= 1


def test_workers_without_the_program_are_refused(made, loopback):
    loopback.start_worker(path="")
    with pytest.raises(InputError, match=r"All workers need GMNet Water .* cannot load it"):
        run(made, loopback)
    assert set(states(made)) == {State.WAITING}


def test_workers_of_another_version_are_refused(made, loopback, monkeypatch):
    loopback.start_worker()
    monkeypatch.setattr(cluster, "__version__", "9.9")
    with pytest.raises(InputError, match=r"need GMNet Water 9\.9, but 1 of 1 .* has version"):
        run(made, loopback)


def test_an_address_without_a_scheduler_is_refused(made, monkeypatch):
    monkeypatch.setattr(cluster, "_ANSWER_S", 1.0)
    for address in ("tcp://127.0.0.1:9", "nonsense://x"):
        refused = pytest.raises(InputError, match="There is no Dask scheduler at")
        with refused, connected_to(address, Report()):
            pass


def test_a_scheduler_without_workers_is_refused(made, loopback, monkeypatch):
    monkeypatch.setattr(cluster, "_FIRST_WORKER_S", 0.5)
    with pytest.raises(InputError, match="has no workers; start some with 'dask worker"):
        run(made, loopback)


def test_without_dask_it_is_said_how_to_get_it():
    """In a Python that has everything but Dask."""
    code = (
        "import sys; sys.modules['distributed'] = None\n"
        "from gmnet_water.core.plan.cluster import check_installed\n"
        "check_installed()"
    )
    from gmnet_water.tests.plan_workers import PLUGINS

    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(PLUGINS)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "pip install distributed" in done.stderr
