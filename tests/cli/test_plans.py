"""``gmnet-water plan`` and ``gmnet-water run``: from rasters to masks, and what they refuse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from gmnet_water.cli.main import FAILED, OK, main
from gmnet_water.core.plan.plan_file import PlanFile
from gmnet_water.core.plan.plan_holder import held
from gmnet_water.core.plan.task import State
from gmnet_water.tests.plans import scenes
from gmnet_water.tests.rasters import read

pytest.importorskip("torch")


@pytest.fixture
def made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A plan of four tasks."""
    scenes(tmp_path / "s1", months=(3,))
    code = main(["plan", "--folder", str(tmp_path / "s1"), *TILES, "-o", str(tmp_path / "a.gpkg")])
    assert code == OK, capsys.readouterr().err
    return tmp_path / "a.gpkg"


TILES = ["--tile-size", "480", "--buffer", "240", "--units", "db"]


def summary(capsys: pytest.CaptureFixture[str]) -> dict:
    return json.loads(capsys.readouterr().out)


def test_a_folder_is_planned_and_run(made, tmp_path, capsys):
    assert main(["run", str(made), "--json"]) == OK
    found = summary(capsys)
    assert (found["tasks"], found["made"], found["kept"], found["failed"]) == (4, 4, 0, [])
    assert Path(found["collection"]) == tmp_path / "a_maps" / "collection.json"
    assert [Path(one).name for one in found["mosaics"]] == ["water_2020-03.vrt"]
    assert read(found["mosaics"][0]).shape == (96, 96)
    assert main(["run", str(made), "--json"]) == OK
    assert (summary(capsys)["kept"], PlanFile.open(made).tasks()[0].state) == (4, State.DONE)


def test_a_part_that_fails_makes_the_exit_code_1(tmp_path, capsys):
    names = scenes(tmp_path / "s1")
    made = tmp_path / "a.gpkg"
    assert main(["plan", "--sources", *names, *TILES, "-o", str(made)]) == OK
    broken = Path(names[2])
    broken.write_bytes(broken.read_bytes()[:3000])
    capsys.readouterr()
    assert main(["run", str(made), "--json"]) == FAILED
    heard = capsys.readouterr()
    found = json.loads(heard.out)
    assert (found["made"], len(found["failed"])) == (4, 4)
    assert found["failed"][0]["task"].endswith("2020-04")
    assert "4 of 8 tasks failed" in heard.err
    assert "run the plan again" in heard.err


def test_a_local_cluster_makes_the_same_masks(made, tmp_path, capsys):
    pytest.importorskip("distributed")
    main(["run", str(made)])
    other = tmp_path / "b.gpkg"
    main(["plan", "--folder", str(tmp_path / "s1"), *TILES, "-o", str(other)])
    capsys.readouterr()
    assert main(["run", str(other), "--workers", "1", "--json"]) == OK
    assert summary(capsys)["made"] == 4
    for one, another in zip(PlanFile.open(made).tasks(), PlanFile.open(other).tasks()):
        assert read(one.target).tobytes() == read(another.target).tobytes()


def test_a_plan_that_somebody_else_runs_is_refused_before_anything_is_loaded(made, capsys):
    with held(made):
        assert main(["run", str(made)]) == FAILED
    assert "is being run already, by" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--folder", "s1", "--first", "2020-05-01", "--last", "2020-03-01"], "is before --first"),
        (["--folder", "s1", "--extent", "50", "10", "51", "11"], "lies in the area"),
        ([], "No scenes are given; choose --scenes, --sources or --folder"),
        (["--folder", "gone"], "does not exist"),
        (["--folder", "s1", "--first", "May"], "--first is 'May'; give a day as YYYY-MM-DD"),
        (["--folder", "s1", "--model", "nowhere"], "nowhere"),
        (["--folder", "s1", "--tile-size", "100", "--resolution", "1000"], "less than a pixel"),
    ],
)
def test_what_cannot_be_planned_is_refused_and_nothing_is_written(
    tmp_path, monkeypatch, capsys, options, message
):
    monkeypatch.chdir(tmp_path)
    scenes(tmp_path / "s1", months=(3,))
    assert main(["plan", *options, "-o", "a.gpkg"]) == FAILED
    assert message in capsys.readouterr().err
    assert not (tmp_path / "a.gpkg").exists()


def test_the_plan_says_which_scenes_were_left_out(tmp_path, capsys):
    names = scenes(tmp_path / "s1", months=(3,))
    undated = Path(names[0]).with_name("s1_asc_undated.tif")
    undated.write_bytes(Path(names[0]).read_bytes())
    made = tmp_path / "a.gpkg"
    assert main(["plan", "--folder", str(tmp_path / "s1"), *TILES, "-o", str(made)]) == OK
    assert "Left out: s1_asc_undated" in capsys.readouterr().err
    assert [one.scene for one in PlanFile.open(made).left_out()] == ["s1_asc_undated"]
