"""``scripts/setup.sh`` neither empties nor fills a folder that it did not make."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest


@pytest.mark.parametrize("name", ["notes.txt", "pyvenv.cfg", "constraints.txt", ".hidden"])
def test_a_folder_of_somebody_elses_is_left_as_it_is(tmp_path: Path, repository: Path, name: str):
    if (bash := shutil.which("bash")) is None:
        pytest.skip("there is no bash")
    (tmp_path / name).write_text("years of work")
    done = subprocess.run(
        [bash, str(repository / "scripts" / "setup.sh")],
        env={**os.environ, "GMNET_VENV": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "this script did not make it" in done.stderr
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {name: "years of work"}
