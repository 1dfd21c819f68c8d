"""Targets that Windows would not take, or would take for others, are refused before work starts.

The rules are tried on this system, with the switch for Windows on.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water import windows_names
from gmnet_water.core.errors import InputError
from gmnet_water.core.masks.terrain_command import EXCLUDE_TERRAIN
from gmnet_water.core.raster.hidden_file import HiddenFile
from gmnet_water.core.raster.targets import check_apart, check_file, check_folder, ignores_case
from gmnet_water.tests.rasters import save


@pytest.fixture(autouse=True)
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows_names, "HERE", True)


def check(target: Path) -> None:
    check_file(target, "OUTPUT", "GeoTIFF", (".tif",), [])


@pytest.mark.parametrize("name", ["con.tif", "NUL.v2.tif", "12:30.tif", 'a".tif', "COM1.tif"])
def test_a_name_that_windows_does_not_take_is_refused(tmp_path: Path, name: str):
    with pytest.raises(InputError, match=r"OUTPUT has .* Windows .*; choose another name"):
        check(tmp_path / name)


def test_a_usual_name_is_taken(tmp_path: Path):
    check(tmp_path / "Süd (2) 水.tif")


def deep(folder: Path, length: int) -> Path:
    """A target in a folder that is there, whose path has so many characters."""
    while len(str(folder)) < length - 130:
        folder /= "d" * 60
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{'a' * (length - len(str(folder)) - 5)}.tif"


def test_a_path_that_is_too_long_with_its_hidden_folder_is_refused(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(HiddenFile, "fits", lambda _self: False)
    with pytest.raises(InputError, match="OUTPUT has a path of 230 characters, which is too long"):
        check(deep(tmp_path, 230))


def test_a_path_that_leaves_room_for_the_hidden_folder_is_taken(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(HiddenFile, "fits", lambda _self: False)
    check(deep(tmp_path, 180))


def test_a_long_path_is_taken_where_the_system_is_set_up_for_it(tmp_path: Path):
    target = deep(tmp_path, 300)
    check(target)
    assert list(target.parent.iterdir()) == []


def test_whether_a_path_fits_is_found_by_trying(tmp_path: Path):
    assert not HiddenFile(tmp_path / f"{'a' * 252}.tif").fits()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_for_results_is_checked_too(tmp_path: Path):
    with pytest.raises(InputError, match=r"OUTPUT_FOLDER has a dot at the end of 'masks\.'"):
        check_folder(tmp_path / "masks.", "OUTPUT_FOLDER")


def test_a_command_refuses_before_it_works(tmp_path: Path):
    mask = save(tmp_path / "mask.tif", np.ones((1, 4, 4), np.uint8))
    with pytest.raises(InputError, match="which Windows keeps for a device"):
        EXCLUDE_TERRAIN(mask=mask, slope=mask, output=tmp_path / "aux.tif")
    assert [path.name for path in tmp_path.iterdir()] == ["mask.tif"]


def test_names_that_differ_by_case_alone_are_one_file_where_case_is_ignored(
    tmp_path: Path, monkeypatch
):
    monkeypatch.setattr(Path, "samefile", lambda self, other: str(self) != str(other))
    with pytest.raises(InputError, match="OUTPUT and PROBABILITY are the same file"):
        check_apart({"OUTPUT": tmp_path / "Water.tif", "PROBABILITY": tmp_path / "water.TIF"})


@pytest.mark.parametrize("here", [False, True])
def test_results_at_the_root_of_a_drive_are_judged_by_the_system(monkeypatch, here: bool):
    monkeypatch.setattr(windows_names, "HERE", here)
    assert ignores_case(Path("/")) is here


def test_a_folder_that_is_not_there_yet_is_judged_by_the_one_above(tmp_path: Path):
    assert not ignores_case(tmp_path / "out" / "2020")
