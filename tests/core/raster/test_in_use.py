"""Results whose place is taken by a file that another program has open, as QGIS on Windows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from gmnet_water import held_files
from gmnet_water.core.errors import GMNetError, InputError
from gmnet_water.core.raster.hidden_file import HiddenFile, together, write_text
from gmnet_water.core.raster.leftovers import tidy
from gmnet_water.core.raster.targets import check_file
from gmnet_water.tests.windows import hold, sharing_violation, without_links


@pytest.fixture(autouse=True, params=["moved aside", "given a second name"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways in which what stands there is kept meanwhile; Windows has the first."""
    monkeypatch.setattr(held_files, "PATIENCE_S", 0.3)
    if request.param == "moved aside":
        without_links(monkeypatch)


def files(folder: Path) -> dict[str, str]:
    """All that is in a folder; hidden folders with what they hold."""
    return {
        str(path.relative_to(folder)): path.read_text()
        for path in folder.rglob("*")
        if path.is_file()
    }


def earlier(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.write_text("before")
    return paths


@pytest.mark.parametrize("number", [5, 32])
def test_what_is_open_for_a_moment_is_replaced_when_it_is_let_go(
    tmp_path: Path, monkeypatch, number: int
):
    [path] = earlier(tmp_path, "a.html")
    hold(path, monkeypatch, seconds=0.15, number=number)
    write_text(path, "after")
    assert files(tmp_path) == {"a.html": "after"}


@pytest.mark.parametrize("number", [5, 32])
def test_what_stays_open_stays_and_the_result_is_kept_beside_it(
    tmp_path: Path, monkeypatch, number: int
):
    [path] = earlier(tmp_path, "a.html")
    hold(path, monkeypatch, number=number)
    with pytest.raises(GMNetError):
        write_text(path, "after")
    assert files(tmp_path) == {"a.html": "before", "a_new.html": "after"}


def test_the_error_says_why_and_where_the_result_is(tmp_path: Path, monkeypatch):
    [path] = earlier(tmp_path, "a.html")
    hold(path, monkeypatch)
    with pytest.raises(
        GMNetError,
        match=r"'a\.html' cannot be replaced, as QGIS or another program has it open .*"
        r"The new result was kept next to it as 'a_new\.html'\.",
    ):
        write_text(path, "after")


def test_a_name_that_is_taken_is_left_alone(tmp_path: Path, monkeypatch):
    path, _, _ = earlier(tmp_path, "a.html", "a_new.html", "a_new2.html.aux.xml")
    hold(path, monkeypatch)
    with pytest.raises(GMNetError, match=r"'a_new3\.html'"):
        write_text(path, "after")
    assert files(tmp_path)["a_new.html"] == "before"


def test_what_belongs_to_the_result_is_kept_with_it(tmp_path: Path, monkeypatch):
    [path] = earlier(tmp_path, "a.tif")
    hold(path, monkeypatch)
    with pytest.raises(GMNetError), HiddenFile(path) as file:
        file.write_text("after")
        file.hidden.with_name("a.tif.aux.xml").write_text("beside")
    assert files(tmp_path) == {
        "a.tif": "before",
        "a_new.tif": "after",
        "a_new.tif.aux.xml": "beside",
    }


def test_where_a_part_of_a_shapefile_is_open_all_parts_are_kept(tmp_path: Path, monkeypatch):
    path, table = earlier(tmp_path, "a.shp", "a.dbf")
    hold(table, monkeypatch)
    with pytest.raises(GMNetError, match=r"'a_new\.shp'"), HiddenFile(path) as file:
        file.write_text("after")
        file.hidden.with_suffix(".dbf").write_text("after")
    assert files(tmp_path) == {
        "a.shp": "before",
        "a.dbf": "before",
        "a_new.shp": "after",
        "a_new.dbf": "after",
    }


@pytest.mark.parametrize("held", [0, 1])
def test_results_that_belong_together_are_kept_together(tmp_path: Path, monkeypatch, held: int):
    paths = earlier(tmp_path, "a.tif", "b.html")
    hold(paths[held], monkeypatch)
    targets = [HiddenFile(path) for path in paths]
    with pytest.raises(GMNetError, match=r"'a_new\.tif', 'b_new\.html'\."), together(targets):
        for target in targets:
            target.write_text("after")
    assert files(tmp_path) == {
        "a.tif": "before",
        "b.html": "before",
        "a_new.tif": "after",
        "b_new.html": "after",
    }


def test_a_failure_for_another_reason_keeps_nothing(tmp_path: Path, monkeypatch):
    [path] = earlier(tmp_path, "a.html")
    real = Path.replace

    def full(self: Path, target: Path) -> Path:
        if self.name == "a.html" and self.parent.name == "new":
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(GMNetError, match="No space left"):
        write_text(path, "after")
    assert files(tmp_path) == {"a.html": "before"}


def test_what_cannot_be_put_back_now_comes_back_with_a_later_run(tmp_path: Path, monkeypatch):
    [path] = earlier(tmp_path, "a.html")
    file = HiddenFile(path)
    file.begin()
    file.write_text("after")
    file.place()
    with monkeypatch.context() as meanwhile:
        # Somebody opened the new file at once.
        hold(path, meanwhile)
        file.undo()
    [hidden] = tmp_path.glob(".gmnet-*")
    ended = re.sub(r"-\d+-", f"-{2**22 + 1}-", hidden.name)  # a process that there cannot be
    hidden.rename(tmp_path / ended)
    tidy(tmp_path)
    assert files(tmp_path) == {"a.html": "before"}


def test_a_target_that_is_open_is_refused_before_work_starts(tmp_path: Path, monkeypatch):
    [path] = earlier(tmp_path, "a.html")
    hold(path, monkeypatch)
    with pytest.raises(InputError, match=r"OUTPUT 'a\.html' is open in QGIS or another program"):
        check_file(path, "OUTPUT", "page", (".html",), [])


def test_a_target_without_the_right_to_look_is_no_reason_to_refuse(tmp_path: Path, monkeypatch):
    [path] = earlier(tmp_path, "a.html")

    def refuse(*_: object) -> None:
        raise sharing_violation(5)

    monkeypatch.setattr(Path, "rename", refuse)
    check_file(path, "OUTPUT", "page", (".html",), [])
