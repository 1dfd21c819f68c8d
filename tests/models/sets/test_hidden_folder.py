"""A set of models takes the place of an earlier one, even where that is in use for a moment."""

from __future__ import annotations

from pathlib import Path

import pytest
from gmnet_water import held_files
from gmnet_water.models.hidden_folder import put
from gmnet_water.tests.windows import hold


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A new set and the one that it replaces."""
    for name in ("new", "lakes"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "model.json").write_text(name)
    return tmp_path / "new", tmp_path / "lakes"


def test_a_set_in_use_is_replaced_when_it_is_let_go(folders: tuple[Path, Path], monkeypatch):
    made, target = folders
    hold(target, monkeypatch, seconds=0.15, number=5)
    put(made, target)
    assert (target / "model.json").read_text() == "new"


def test_a_set_that_stays_in_use_stays(folders: tuple[Path, Path], monkeypatch):
    made, target = folders
    monkeypatch.setattr(held_files, "PATIENCE_S", 0.2)
    hold(target, monkeypatch, number=5)
    with pytest.raises(PermissionError):
        put(made, target)
    assert (target / "model.json").read_text() == "lakes"
