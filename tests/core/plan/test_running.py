"""A run of a plan on this machine: what it makes, keeps, tries again and records."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.errors import Cancelled, InputError
from gmnet_water.core.plan.crew import Alone
from gmnet_water.core.plan.plan_holder import held
from gmnet_water.core.plan.running import RunResult, check_sources, run_plan
from gmnet_water.core.plan.settings import Settings
from gmnet_water.core.plan.task import State
from gmnet_water.core.plan.task_run import Workshop
from gmnet_water.core.report import Report
from gmnet_water.models.contract import OrbitChoice
from gmnet_water.tests.networks import SMALL, Echo, model
from gmnet_water.tests.plans import SIDE, plan, scenes, tiles
from gmnet_water.tests.rasters import read
from osgeo import gdal


def alone(made, scratch: Path, network=None) -> Alone:
    settings = Settings.from_json(made.settings)
    shop = Workshop(settings, OrbitChoice.GIVEN, scratch)
    return Alone(shop, model(network or Echo(contract=SMALL)))


def run(made, tmp_path: Path, report: Report | None = None, network=None) -> RunResult:
    return run_plan(made, lambda: alone(made, tmp_path / "scratch", network), report or Report())


@pytest.fixture
def made(tmp_path):
    """A plan of two by two tiles and two months."""
    return plan(tmp_path / "plan.gpkg", scenes(tmp_path / "s1"), tmp_path / "maps")


def masks(made) -> dict[str, np.ndarray]:
    return {task.name: read(task.target) for task in made.tasks() if task.target.exists()}


def test_a_run_makes_a_mask_for_each_tile_and_period(made, tmp_path):
    result = run(made, tmp_path)
    assert (result.tasks, result.made, result.kept, result.failed) == (8, 8, 0, {})
    assert result.pixels == 8 * SIDE * SIDE
    found = masks(made)
    assert len(found) == 8
    # Water reaches 24 pixels east in March and 32 in April, in the western tiles alone.
    for name, mask in found.items():
        west, month = "0499680" in name, int(name[-2:])
        expected = np.zeros((SIDE, SIDE), bool)
        expected[:, : 8 * month] = west
        assert (mask == 1).tolist() == expected.tolist()
    dataset = gdal.Open(str(made.tasks()[0].target))
    assert dataset.GetMetadataItem("GMNET_PERIOD_START") == "2020-03-01"
    assert {task.state for task in made.tasks()} == {State.DONE}
    assert not (tmp_path / "scratch").exists() or not list((tmp_path / "scratch").iterdir())


def test_a_second_run_does_only_what_is_missing(made, tmp_path):
    run(made, tmp_path)
    third = made.tasks()[2]
    third.target.unlink()
    made.record(third.number, State.WAITING)
    times = {
        task.number: task.target.stat().st_mtime_ns
        for task in made.tasks()
        if task != third and task.target.exists()
    }
    result = run(made, tmp_path)
    assert (result.done_before, result.made, result.kept) == (7, 1, 0)
    assert third.target.exists()
    assert all(
        task.target.stat().st_mtime_ns == times[task.number]
        for task in made.tasks()
        if task.number in times
    )


def test_a_mask_that_was_made_but_not_recorded_is_kept(made, tmp_path):
    run(made, tmp_path)
    made.record(1, State.RUNNING)
    result = run(made, tmp_path)
    assert (result.done_before, result.made, result.kept) == (7, 0, 1)
    assert made.tasks()[0].state is State.DONE


def test_a_plan_made_again_with_another_threshold_maps_again(made, tmp_path):
    run(made, tmp_path)
    names = sorted(str(path) for path in (tmp_path / "s1").iterdir())
    same = plan(tmp_path / "same.gpkg", names, tmp_path / "maps")
    assert run(same, tmp_path).kept == 8
    other = plan(tmp_path / "other.gpkg", names, tmp_path / "maps", threshold=0.6)
    assert run(other, tmp_path).made == 8


def test_a_task_that_fails_is_tried_again_and_reported_without_harm_to_the_others(made, tmp_path):
    broken = tmp_path / "s1" / "s1_asc_20200402.tif"
    broken.write_bytes(broken.read_bytes()[:3000])
    result = run(made, tmp_path)
    assert (result.made, result.retried) == (4, 4)
    april = {task.name for task in made.tasks() if task.period.start.month == 4}
    assert set(result.failed) == april
    failed = [task for task in made.tasks() if task.state is State.FAILED]
    assert len(failed) == 4
    assert all("s1_asc_20200402" in task.error for task in failed)
    assert not any(task.target.exists() for task in failed)


def test_a_task_that_fails_once_succeeds_the_second_time(made, tmp_path):
    calls = []

    def fail_first(_views):
        from gmnet_water.core.errors import GMNetError

        calls.append(1)
        if len(calls) == 1:
            raise GMNetError("The device hiccuped.")

    result = run(made, tmp_path, network=Echo(contract=SMALL, before=fail_first))
    assert (result.made, result.failed, result.retried) == (8, {}, 1)


def test_a_cancelled_run_keeps_what_is_finished_and_leaves_nothing_running(made, tmp_path):
    def stop() -> bool:
        return sum(task.state is State.DONE for task in made.tasks()) >= 3

    with pytest.raises(Cancelled):
        run(made, tmp_path, Report(cancelled=stop))
    states = [task.state for task in made.tasks()]
    assert states.count(State.DONE) == 3
    assert State.RUNNING not in states
    assert len(masks(made)) == 3
    assert run(made, tmp_path).made == 5


def test_what_is_warned_of_is_said_once(made, tmp_path):
    heard = []
    run(made, tmp_path, Report(warning=heard.append))
    said = [line.split(": ", 1)[1] for line in heard]
    assert len(said) == len(set(said)) > 0


def test_two_runs_at_once_are_refused(made, tmp_path):
    with held(made.path), pytest.raises(InputError, match="is being run already"):
        run(made, tmp_path)
    assert not (tmp_path / "maps").exists()


def test_a_plan_whose_files_were_moved_is_refused(made, tmp_path):
    shutil.move(tmp_path / "s1", tmp_path / "elsewhere")
    with pytest.raises(
        InputError, match=r"4 of the plan's 4 files are not there any more: .*s1_asc"
    ):
        check_sources(made.tasks())


def test_scenes_with_two_files_are_read_as_one(tmp_path):
    names = scenes(tmp_path / "s1", months=(3,))
    together = plan(tmp_path / "a.gpkg", names, tmp_path / "a")
    run(together, tmp_path)
    apart = []
    for name in names:
        for number, side in ((1, "VV"), (2, "VH")):
            path = Path(name).with_name(f"{Path(name).stem}_{side}.tif")
            gdal.Translate(str(path), name, bandList=[number])
            apart.append(str(path))
        Path(name).unlink()
    two = plan(tmp_path / "b.gpkg", apart, tmp_path / "b")
    assert [len(task.scenes) for task in two.tasks()] == [2] * 4
    assert run(two, tmp_path).made == 4
    found, expected = masks(two), masks(together)
    assert {name: mask.tobytes() for name, mask in found.items()} == {
        name: mask.tobytes() for name, mask in expected.items()
    }


def test_progress_tells_tasks_and_ends_below_the_whole(made, tmp_path):
    words, parts = [], []
    run(made, tmp_path, Report(status=words.append, progress=parts.append))
    assert words[-1].startswith("8 of 8 tasks")
    assert "Mpx/s" in words[-1]
    assert parts == sorted(parts)
    assert parts[-1] == pytest.approx(0.99)


def test_probabilities_lie_beside_the_masks(tmp_path):
    names = scenes(tmp_path / "s1", months=(3,))
    made = plan(tmp_path / "a.gpkg", names, tmp_path / "a", probability=True)
    run(made, tmp_path)
    for task in made.tasks():
        beside = task.target.with_name(task.target.name.replace("water", "probability"))
        water = read(beside) > 50
        assert ((read(task.target) == 1) == water).all()


def test_steep_ground_is_excluded_from_each_mask(tmp_path):
    names = scenes(tmp_path / "s1", months=(3,))
    # Heights rise to the south by 5 m a pixel in the northern tiles, that is 27 degrees.
    rows = np.minimum(np.arange(3 * SIDE), SIDE + SIDE // 2)
    heights = np.repeat(5.0 * rows[:, None], 3 * SIDE, axis=1).astype(np.float32)[None]
    from gmnet_water.tests.plans import NORTH, WEST
    from gmnet_water.tests.rasters import save

    transform = (WEST - 10 * SIDE // 2, 10, 0, NORTH + 10 * SIDE // 2, 0, -10)
    dem = save(tmp_path / "dem.tif", heights, geotransform=transform)
    made = plan(tmp_path / "a.gpkg", names, tmp_path / "a", dem=dem)
    assert run(made, tmp_path).made == 4
    for task in made.tasks():
        mask = read(task.target)
        if task.tile.endswith("4999680"):
            assert (mask[:-2] == 250).all()
        else:
            assert not (mask[2:] == 250).any()
            assert set(np.unique(mask[2:])) <= {0, 1}


def test_settings_that_were_changed_are_refused(made):
    with pytest.raises(InputError, match="'threshold' is missing or was changed"):
        Settings.from_json({**made.settings, "threshold": "half"})
    assert replace(Settings.from_json(made.settings), dem="x").terrain


def test_there_are_as_many_tiles_as_were_simulated():
    assert [tile.id for tile in tiles()] == [
        "33N_0499680_4999680",
        "33N_0500160_4999680",
        "33N_0499680_4999200",
        "33N_0500160_4999200",
    ]
