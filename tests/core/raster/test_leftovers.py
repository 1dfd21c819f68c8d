"""What runs that were killed leave beside results is cleared up by the next one, and only that."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.raster.hidden_file import HiddenFile, make_folder, write_text
from gmnet_water.core.raster.leftovers import folder_name, tidy
from gmnet_water.tests.rasters import save

PLUGINS = Path(__file__).resolve().parents[3] / "build" / "plugins"
# Begins to replace files, tells how far it is, and waits to be killed.
WRITER = """
import sys, time
from pathlib import Path
from gmnet_water.core.raster.hidden_file import HiddenFile
file = HiddenFile(Path(sys.argv[1]))
file.begin()
file.hidden.write_text("half")
if sys.argv[2] == "replacing":
    file.hidden.with_suffix(".aaa").write_text("new")
    real = Path.replace
    def replace(self, target):
        if self.name == file.hidden.name:
            print("there", flush=True)
            time.sleep(60)
        return real(self, target)
    Path.replace = replace
    file.place()
print("there", flush=True)
time.sleep(60)
"""


def killed(path: Path, moment: str) -> None:
    """Begin to write a file, and be killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), moment],
        env={**os.environ, "PYTHONPATH": str(PLUGINS)},
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == b"there"
    process.kill()
    process.wait()
    process.stdout.close()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed as POSIX does it")
def test_what_a_killed_run_left_is_gone_after_the_next(tmp_path: Path):
    (tmp_path / "a.tif").write_text("before")
    killed(tmp_path / "a.tif", "writing")
    assert len(names(tmp_path)) == 2
    write_text(tmp_path / "b.csv", "x")
    assert names(tmp_path) == ["a.tif", "b.csv"]
    assert (tmp_path / "a.tif").read_text() == "before"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed as POSIX does it")
def test_a_result_of_which_a_part_was_replaced_comes_back(tmp_path: Path):
    (tmp_path / "a.tif").write_text("before")
    (tmp_path / "a.aaa").write_text("before")
    killed(tmp_path / "a.tif", "replacing")
    assert (tmp_path / "a.aaa").read_text() == "new"
    tidy(tmp_path)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        "a.tif": "before",
        "a.aaa": "before",
    }


def named_by_another(*then: str) -> subprocess.Popen[str]:
    """A process that prints the name of a hidden folder of its own."""
    code = "from gmnet_water.core.raster import leftovers"
    shown = "print(leftovers.folder_name(), flush=True)"
    return subprocess.Popen(
        [sys.executable, "-c", "\n".join((code, shown, *then))],
        env={**os.environ, "PYTHONPATH": str(PLUGINS)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def ended(tmp_path: Path) -> Path:
    """The hidden folder of a process that ended."""
    folder = tmp_path / named_by_another().communicate()[0].strip()
    (folder / "new").mkdir(parents=True)
    (folder / "earlier").mkdir()
    return folder


def test_an_earlier_result_without_its_place_is_put_back(ended: Path):
    (ended / "earlier" / "a.tif").write_text("before")
    tidy(ended.parent)
    assert (ended.parent / "a.tif").read_text() == "before"
    assert names(ended.parent) == ["a.tif"]


def test_an_earlier_result_that_was_replaced_is_removed(ended: Path):
    (ended / "earlier" / "a.tif").write_text("before")
    (ended.parent / "a.tif").write_text("after")
    tidy(ended.parent)
    assert (ended.parent / "a.tif").read_text() == "after"
    assert names(ended.parent) == ["a.tif"]


def test_what_was_written_since_is_not_replaced_by_an_earlier_result(ended: Path):
    (ended / "earlier" / "a.dbf").write_text("before")
    (ended / "new" / "a.shp").write_text("half")
    later = time.time() + 5
    (ended.parent / "a.dbf").write_text("since")
    os.utime(ended.parent / "a.dbf", (later, later))
    tidy(ended.parent)
    assert (ended.parent / "a.dbf").read_text() == "since"


def test_a_run_that_goes_on_keeps_its_files(tmp_path: Path):
    with named_by_another("input()") as other:
        assert other.stdout is not None
        kept = [folder_name(), other.stdout.readline().strip()]
        for name in kept:
            (tmp_path / name / "new").mkdir(parents=True)
        tidy(tmp_path)
        assert names(tmp_path) == sorted(kept)
        other.communicate("")


@pytest.mark.skipif(sys.platform != "linux", reason="says when a process was started")
def test_a_process_with_the_number_of_an_ended_one_does_not_keep_its_files(tmp_path: Path):
    machine = folder_name().split("-")[1]
    (tmp_path / f".gmnet-{machine}-{os.getppid()}-1-12345678" / "new").mkdir(parents=True)
    tidy(tmp_path)
    assert names(tmp_path) == []


def test_a_running_process_keeps_a_folder_that_does_not_say_when_it_was_started(tmp_path: Path):
    name = f".gmnet-{folder_name().split('-')[1]}-{os.getppid()}-12345678"
    (tmp_path / name / "new").mkdir(parents=True)
    tidy(tmp_path)
    assert names(tmp_path) == [name]


def test_a_run_that_finds_all_its_results_cleans_up_too(ended: Path):
    make_folder(ended.parent, "The folder")
    assert names(ended.parent) == []


def test_two_runs_into_one_folder_do_not_meddle(tmp_path: Path):
    with HiddenFile(tmp_path / "a.csv") as one:
        one.write_text("a")
        with HiddenFile(tmp_path / "b.csv") as other:
            other.write_text("b")
    assert names(tmp_path) == ["a.csv", "b.csv"]


@pytest.mark.parametrize(("days", "left"), [(1, True), (8, False)])
def test_of_another_machine_only_what_is_old_is_removed(tmp_path: Path, days: int, left: bool):
    folder = tmp_path / ".gmnet-00000000-1-12345678"
    (folder / "new").mkdir(parents=True)
    then = time.time() - days * 86_400
    for path in (folder / "new", folder):
        os.utime(path, (then, then))
    tidy(tmp_path)
    assert folder.exists() == left


@pytest.mark.parametrize("days", [1, 8])
def test_of_earlier_versions_files_only_what_is_old_is_removed(tmp_path: Path, days: int):
    hidden = [".a-0123abcd.partial.tif", ".b-0123abcd.earlier.tif", ".c-0123abcd.partial"]
    then = time.time() - days * 86_400
    for name in hidden:
        (tmp_path / name).write_text(name)
        os.utime(tmp_path / name, (then, then))
    tidy(tmp_path)
    assert names(tmp_path) == (hidden if days == 1 else ["b.tif"])


@pytest.mark.parametrize("name", [".gmnet", ".a-0123.partial.tif", ".git", "a.partial.tif", ".b-x"])
def test_what_is_not_ours_stays(tmp_path: Path, name: str):
    (tmp_path / name).write_text("x")
    then = time.time() - 99 * 86_400
    os.utime(tmp_path / name, (then, then))
    tidy(tmp_path)
    assert names(tmp_path) == [name]


def bodies(mask: str, target: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "gmnet_water", "bodies", mask, "-o", str(target), "-q"],
        env={**os.environ, "PYTHONPATH": str(PLUGINS)},
        stderr=subprocess.DEVNULL,
    )


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed as POSIX does it")
@pytest.mark.parametrize("sight", [".gmnet-*/new/lakes.gpkg"])
def test_a_run_in_the_shell_that_is_killed_loses_nothing(tmp_path: Path, sight: str):
    codes = np.zeros((1, 60, 60), np.uint8)
    codes[:, ::2, ::2] = 1
    mask, small = save(tmp_path / "mask.tif", codes), save(tmp_path / "small.tif", codes[:, :9, :9])
    out = tmp_path / "out"
    out.mkdir()
    assert bodies(small, out / "lakes.gpkg").wait() == 0
    before = (out / "lakes.gpkg").read_bytes()
    process = bodies(mask, out / "lakes.gpkg")
    while not list(out.glob(sight)):
        assert process.poll() is None, "it was too fast to be killed"
        time.sleep(0.002)
    process.kill()
    process.wait()
    assert (out / "lakes.gpkg").read_bytes() == before
    assert bodies(small, out / "lakes.gpkg").wait() == 0
    assert names(out) == ["lakes.gpkg"]
