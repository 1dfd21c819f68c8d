"""Texts appear when they are whole, and results that belong together appear together."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.errors import Cancelled, GMNetError
from gmnet_water.core.raster.grid import Grid
from gmnet_water.core.raster.hidden_file import HiddenFile, together, write_text
from gmnet_water.core.raster.writing import Layout, RasterTarget
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import NORTH_UP, read, wkt
from osgeo import gdal


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_text_is_written_as_it_is(tmp_path: Path):
    text = "Fläche in km²\r\nzwei\n"
    write_text(tmp_path / "a.csv", text)
    assert files(tmp_path) == {"a.csv": text.encode("utf-8")}


def test_an_earlier_text_is_replaced(tmp_path: Path):
    (tmp_path / "a.csv").write_text("a long text from before")
    write_text(tmp_path / "a.csv", "new")
    assert files(tmp_path) == {"a.csv": b"new"}


def test_a_name_that_is_not_unicode_does_not_matter(tmp_path: Path):
    write_text(tmp_path / "a.html", "lake\udce4.tif")
    assert files(tmp_path) == {"a.html": b"lake?.tif"}


def test_a_long_name_will_do(tmp_path: Path):
    name = "ä" * 125 + ".html"
    write_text(tmp_path / name, "x")
    assert list(files(tmp_path)) == [name]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path):
    with pytest.raises(GMNetError, match=r"a\.html' cannot be written to .*No such file"):
        write_text(tmp_path / "gone" / "a.html", "x")


def test_a_folder_of_that_name_is_said_and_nothing_is_left(tmp_path: Path):
    (tmp_path / "a.html").mkdir()
    with pytest.raises(GMNetError, match=r"a\.html' cannot be replaced"):
        write_text(tmp_path / "a.html", "x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_a_text_that_is_cut_short_leaves_the_earlier_one(tmp_path: Path, monkeypatch):
    (tmp_path / "a.html").write_text("before")

    def full(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(GMNetError, match="No space left on device"):
        write_text(tmp_path / "a.html", "after")
    assert files(tmp_path) == {"a.html": b"before"}


def test_what_belonged_to_a_raster_is_removed_and_nothing_else(tmp_path: Path):
    names = ["a.vrt", "a.vrt.ovr", "a.vrt.aux.xml", "a.vrt.msk", "a.qml", "b.vrt.ovr"]
    for name in names:
        (tmp_path / name).write_text("x")
    write_text(tmp_path / "a.vrt", "x")
    assert sorted(files(tmp_path)) == ["a.qml", "a.vrt", "b.vrt.ovr"]


VALUES = np.array([[0, 1], [1, 255]], np.uint8)


def targets(folder: Path, *names: str, report: Report | None = None) -> list[RasterTarget]:
    grid = Grid(2, 2, NORTH_UP, wkt(32633))
    layout = Layout("uint8", 255, ["Water"])
    return [RasterTarget(folder / name, grid, layout, report or Report()) for name in names]


def test_results_that_belong_together_all_appear(tmp_path: Path):
    both = targets(tmp_path, "a.tif", "b.tif")
    with together(both):
        for number, one in enumerate(both):
            one.write(0, VALUES + number)
    assert sorted(files(tmp_path)) == ["a.tif", "b.tif"]
    np.testing.assert_array_equal(read(tmp_path / "b.tif"), VALUES + 1)


def test_none_stands_under_its_name_before_all_are_whole(tmp_path: Path):
    both = targets(tmp_path, "a.tif", "b.tif")
    with together(both):
        for one in both:
            one.write(0, VALUES)
        both[0].complete()
        assert not (tmp_path / "a.tif").exists()


@pytest.mark.parametrize("raised", [GMNetError("broken"), Cancelled(), KeyboardInterrupt()])
def test_a_failure_leaves_the_earlier_results(tmp_path: Path, raised: BaseException):
    (tmp_path / "a.tif").write_bytes(b"before")
    both = targets(tmp_path, "a.tif", "b.tif")
    with pytest.raises(type(raised)), together(both):
        both[0].write(0, VALUES)
        raise raised
    assert files(tmp_path) == {"a.tif": b"before"}


def test_if_one_cannot_be_begun_nothing_is_left(tmp_path: Path):
    (tmp_path / "out").mkdir()
    both = targets(tmp_path, "out/a.tif", "gone/b.tif")
    with pytest.raises(GMNetError, match=r"'b\.tif' cannot be written"), together(both):
        pytest.fail("there is nothing to write to")
    assert files(tmp_path / "out") == {}


def test_if_one_cannot_be_placed_none_is(tmp_path: Path):
    (tmp_path / "a.tif").write_bytes(b"before")
    both = targets(tmp_path, "a.tif", "b.tif")
    with pytest.raises(GMNetError, match=r"'b\.tif' cannot be replaced"), together(both):
        for one in both:
            one.write(0, VALUES)
        (tmp_path / "b.tif").mkdir()
    assert files(tmp_path) == {"a.tif": b"before"}


def deny(monkeypatch: pytest.MonkeyPatch, names: Iterable[str], refused: Callable) -> None:
    """Let methods of paths fail where any of their paths is refused."""
    for name in names:
        real = getattr(Path, name)

        def method(self: Path, *paths: Path, real: Callable = real, **options: object) -> object:
            if any(refused(path) for path in (self, *paths)):
                raise PermissionError(13, "Access is denied")
            return real(self, *paths, **options)

        monkeypatch.setattr(Path, name, method)


def place_and_undo(path: Path, system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a result does that cannot be placed, on a system by Python's name."""
    file = HiddenFile(path)
    file.begin()
    file.hidden.write_bytes(b"after")
    with monkeypatch.context() as there:
        there.setattr(os, "name", system)
        with pytest.raises(GMNetError, match=r"'a\.tif' cannot be replaced"):
            file.place()
        file.undo()


def test_a_file_that_windows_holds_open_stays_and_nothing_is_left(tmp_path: Path, monkeypatch):
    path = tmp_path / "a.tif"
    path.write_bytes(b"before")
    held = path.stat()
    # Under none of its names can it be renamed, replaced or deleted.
    deny(
        monkeypatch,
        ("replace", "unlink"),
        lambda one: os.path.lexists(one) and os.path.samestat(one.lstat(), held),
    )
    place_and_undo(path, "nt", monkeypatch)
    assert files(tmp_path) == {"a.tif": b"before"}


@pytest.mark.parametrize("system", ["posix", "nt"])
def test_a_file_whose_successor_fails_stays_and_nothing_is_left(
    tmp_path: Path, monkeypatch, system: str
):
    path = tmp_path / "a.tif"
    path.write_bytes(b"before")
    deny(monkeypatch, ["replace"], lambda one: one.parent.name == "new")
    place_and_undo(path, system, monkeypatch)
    assert files(tmp_path) == {"a.tif": b"before"}


def test_a_run_that_is_cancelled_at_the_end_leaves_nothing(tmp_path: Path):
    cancelled = Report(cancelled=lambda: True)
    both = targets(tmp_path, "a.tif", "b.tif", report=cancelled)
    with pytest.raises(Cancelled), together(both):
        for one in both:
            one.write(0, VALUES)
    assert files(tmp_path) == {}


def test_no_targets_are_no_trouble():
    with together([]):
        pass


def run_of(path: Path) -> str:
    dataset = gdal.Open(str(path))
    return dataset.GetMetadataItem("GMNET_RUN") or ""


def test_rasters_of_one_run_say_so(tmp_path: Path):
    runs = []
    for _ in range(2):
        both = targets(tmp_path, "a.tif", "b.tif")
        with together(both):
            for one in both:
                one.write(0, VALUES)
        runs.append({run_of(tmp_path / name) for name in ("a.tif", "b.tif")})
    assert [len(run) for run in runs] == [1, 1]
    assert runs[0] != runs[1]
    assert "" not in runs[0]


def test_a_result_whose_folder_is_moved_away_before_it_is_placed_is_an_error(tmp_path: Path):
    (tmp_path / "out").mkdir()
    file = HiddenFile(tmp_path / "out" / "a.txt")
    file.begin()
    file.write_text("whole")
    file.complete()
    (tmp_path / "out").rename(tmp_path / "gone")
    with pytest.raises(GMNetError, match=r"'a.txt' cannot be written"):
        file.place()
