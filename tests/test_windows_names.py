"""What Windows has against a path is known without Windows."""

from __future__ import annotations

from pathlib import PureWindowsPath

import pytest
from gmnet_water.windows_names import is_too_long, problem_of


@pytest.mark.parametrize(
    "path",
    [
        r"C:\Users\Ana\water.tif",
        "C:/Users/Ana María/水 (2).v1.tif",
        r"\\server\share\water.tif",
        r"\\?\C:\data\water.tif",
        r"D:water.tif",
        r"..\.\water.tif",
        r"C:\console\com.tif",
        r"C:\com10.tif",
        r"C:\nul_water.tif",
        ".gmnet",
    ],
)
def test_good_paths_have_no_problem(path: str):
    assert problem_of(PureWindowsPath(path)) == ""


@pytest.mark.parametrize(
    "name",
    ["CON", "nul.tif", "Aux.v1.tif", "COM1.tif", "lpt9", "prn .tif", "COM¹.tif", "conout$"],
)
@pytest.mark.parametrize("path", [r"C:\data\{}", r"\\server\share\{}\water.tif", "{}"])
def test_names_of_devices_are_no_names(path: str, name: str):
    assert problem_of(PureWindowsPath(path.format(name))) == (
        f"has the name '{name}', which Windows keeps for a device"
    )


@pytest.mark.parametrize("letter", ["<", ">", '"', "|", "?", "*"])
def test_some_letters_are_in_no_name(letter: str):
    problem = problem_of(PureWindowsPath(rf"C:\data\wa{letter}ter.tif"))
    assert (
        problem == f"has a {letter} in 'wa{letter}ter.tif', which Windows does not allow in a name"
    )


def test_a_colon_would_write_into_a_hidden_stream():
    assert "has a :" in problem_of(PureWindowsPath(r"C:\data\12:30.tif"))


def test_a_letter_that_cannot_be_shown_is_numbered():
    assert "has a letter number 9 in" in problem_of(PureWindowsPath("C:\\data\\a\tb.tif"))


@pytest.mark.parametrize(
    ("path", "end"),
    [
        (r"C:\data.\water.tif", "a dot"),
        (r"C:\data \water.tif", "a blank"),
        ("water.tif ", "a blank"),
    ],
)
def test_dots_and_blanks_at_an_end_would_be_lost(path: str, end: str):
    assert problem_of(PureWindowsPath(path)).startswith(f"has {end} at the end of")


@pytest.mark.parametrize(
    ("length", "folder", "long"),
    [(259, False, False), (260, False, True), (247, True, False), (248, True, True)],
)
def test_paths_have_a_limit(length: int, folder: bool, long: bool):
    path = PureWindowsPath("C:\\" + "a" * (length - 3))
    assert is_too_long(path, folder) is long


def test_letters_beyond_the_first_plane_count_twice():
    assert is_too_long(PureWindowsPath("C:\\" + "\U0001f30a" * 130))


def test_a_path_that_windows_takes_as_it_is_has_no_limit():
    assert not is_too_long(PureWindowsPath("\\\\?\\C:\\" + "a\\" * 300))
