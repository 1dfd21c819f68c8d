"""A plan as a file: what is written, read back, refused, and who may change it."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from gmnet_water.core.dates.period import Period
from gmnet_water.core.errors import InputError
from gmnet_water.core.plan.plan_file import PlanFile, write_plan
from gmnet_water.core.plan.plan_holder import held
from gmnet_water.core.plan.scene import LeftOut, Scene
from gmnet_water.core.plan.task import State, Task
from gmnet_water.core.plan.tiles import tiles_over
from gmnet_water.tests.plans import box
from osgeo import ogr

TILES = tiles_over(box(15.01, 45.01, 15.39, 45.19), 20_000, 10.0)
SETTINGS = {"threshold": 0.4, "model": "bundled"}


def task(number: int, tile=TILES[0]) -> Task:
    day = Period(date(2020, 3, 2), date(2020, 3, 2))
    scenes = (
        Scene("s1", day, "ascending", "/data/ä.tif", "/data/ä.tif"),
        Scene("s2", day, "descending", "https://a.b/vv.tif?sig=1", "https://a.b/vh.tif", "linear"),
    )
    target = Path(f"/maps/{number}.tif")
    return Task(number, tile.id, Period.month(2020, 3), scenes, tile.grid, target)


@pytest.fixture
def plan(tmp_path) -> PlanFile:
    """A plan of four tasks."""
    path = tmp_path / "plan.gpkg"
    tasks = [task(number, tile) for number, tile in enumerate(TILES, start=1)]
    left_out = [LeftOut("s3", "It has no date.")]
    write_plan(path, tasks, {tile.id: tile for tile in TILES}, SETTINGS, left_out)
    return PlanFile.open(path)


def test_what_was_planned_is_read_back(plan):
    tasks = plan.tasks()
    assert [one.tile for one in tasks] == [tile.id for tile in TILES]
    assert tasks[0] == Task(**{**vars(task(1)), "grid": tasks[0].grid})
    assert tasks[0].grid.place_of(TILES[0].grid) == TILES[0].grid.whole
    assert {name: plan.settings[name] for name in SETTINGS} == SETTINGS
    assert plan.left_out() == [LeftOut("s3", "It has no date.")]


def test_gdal_reads_the_tasks_as_polygons_with_dates(plan):
    dataset = ogr.Open(str(plan.path))
    layer = dataset.GetLayerByName("tasks")
    feature = layer.GetNextFeature()
    west, east, south, north = feature.GetGeometryRef().GetEnvelope()
    assert 14.9 < west < east < 15.6
    assert 44.8 < south < north < 45.4
    assert feature.GetField("state") == "waiting"
    assert feature.GetFieldAsDateTime("first_day")[:3] == [2020, 3, 1]


def test_a_state_is_recorded_while_another_program_reads(plan):
    reading = sqlite3.connect(plan.path)
    reading.execute("PRAGMA journal_mode=WAL")
    rows = reading.execute("SELECT state FROM tasks")
    rows.fetchone()
    plan.record(2, State.FAILED, error="Nothing there.", seconds=1.5)
    reading.close()
    assert [one.state for one in plan.tasks()] == [
        State.WAITING,
        State.FAILED,
        State.WAITING,
        State.WAITING,
    ]
    assert plan.tasks()[1].error == "Nothing there."


def test_what_was_unfinished_or_failed_waits_again(plan):
    for number, state in enumerate((State.DONE, State.RUNNING, State.FAILED), start=1):
        plan.record(number, state)
    plan.begin_again()
    states = [State.DONE, State.WAITING, State.WAITING, State.WAITING]
    assert [one.state for one in plan.tasks()] == states


def test_a_file_that_is_no_plan_is_refused(tmp_path):
    (tmp_path / "text.gpkg").write_text("nothing")
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "layer.gpkg"))
    made.CreateLayer("tasks")
    made = None
    for name in ("text.gpkg", "layer.gpkg"):
        with pytest.raises(InputError, match="is not a plan of maps"):
            PlanFile.open(tmp_path / name)
    with pytest.raises(InputError, match="There is no plan"):
        PlanFile.open(tmp_path / "gone.gpkg")


def test_a_plan_of_another_version_is_refused(plan):
    with sqlite3.connect(plan.path) as database:
        database.execute("UPDATE settings SET value = '7' WHERE name = 'schema'")
    with pytest.raises(InputError, match="plan of version 7"):
        PlanFile.open(plan.path)


@pytest.mark.parametrize("column", ["grid", "sources", "state", "first_day"])
def test_a_row_that_is_no_task_is_named(plan, column):
    with sqlite3.connect(plan.path) as database:
        database.execute(f"UPDATE tasks SET {column} = '[7]' WHERE fid = 3")
    with pytest.raises(InputError, match=r"Row 3 of 'plan\.gpkg' is not a task"):
        plan.tasks()


def test_a_plan_that_is_being_run_is_refused_and_the_message_says_by_whom(plan):
    refused = pytest.raises(InputError, match=rf"by .* \(process {os.getpid()}, since")
    with held(plan.path), refused, held(plan.path):
        pass
    with held(plan.path):
        pass


def test_a_plan_of_a_run_that_was_killed_can_be_run(plan):
    code = (
        "import os, sys; from pathlib import Path;"
        "from gmnet_water.core.plan.plan_holder import held;"
        "context = held(Path(sys.argv[1])); context.__enter__(); os._exit(9)"
    )
    folder = Path(__file__).resolve().parents[3] / "build" / "plugins"
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    subprocess.run([sys.executable, "-c", code, str(plan.path)], env=environment, check=False)
    mark = plan.path.with_name("plan.gpkg.running")
    assert json.loads(mark.read_text())["pid"] != os.getpid()
    with held(plan.path):
        assert json.loads(mark.read_text())["pid"] == os.getpid()
    assert not mark.exists()


def test_a_run_of_another_machine_is_not_taken_for_dead(plan):
    mark = plan.path.with_name("plan.gpkg.running")
    mark.write_text(json.dumps({"process": "01234567-1", "user": "ann", "machine": "far"}))
    refused = pytest.raises(InputError, match=r"by ann on far .*delete 'plan\.gpkg\.running'")
    with refused, held(plan.path):
        pass
