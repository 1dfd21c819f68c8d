"""What another program has open is waited for, and only that."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from gmnet_water.held_files import is_open_elsewhere, patiently
from gmnet_water.tests.windows import hold, sharing_violation


class Fails:
    """Raises an error so many times, and counts the calls."""

    def __init__(self, error: OSError, times: int) -> None:
        self.error, self.left, self.calls = error, times, 0

    def __call__(self) -> str:
        self.calls += 1
        if self.left > 0:
            self.left -= 1
            raise self.error
        return "done"


@pytest.mark.parametrize("number", [5, 32, 33])
def test_what_is_in_use_is_tried_again(number: int):
    call = Fails(sharing_violation(number), 3)
    assert (patiently(call), call.calls) == ("done", 4)


def test_what_stays_in_use_is_an_error_after_a_while():
    call = Fails(sharing_violation(), 10_000)
    with pytest.raises(PermissionError):
        patiently(call, 0.1)
    assert call.calls > 2


def test_other_errors_come_at_once():
    call = Fails(OSError(errno.ENOSPC, "No space left on device"), 10_000)
    with pytest.raises(OSError, match="No space"):
        patiently(call)
    assert call.calls == 1


def test_an_open_file_is_recognised(tmp_path: Path, monkeypatch):
    path = tmp_path / "a.tif"
    path.write_bytes(b"x")
    hold(path, monkeypatch)
    assert is_open_elsewhere(path)


def test_a_file_that_is_open_for_a_moment_is_not(tmp_path: Path, monkeypatch):
    path = tmp_path / "a.tif"
    path.write_bytes(b"x")
    hold(path, monkeypatch, seconds=0.1)
    assert not is_open_elsewhere(path)


def test_looking_leaves_a_file_as_it_is(tmp_path: Path):
    path = tmp_path / "a.tif"
    path.write_bytes(b"x")
    assert not is_open_elsewhere(path)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.tif", b"x")]
