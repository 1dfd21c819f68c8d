"""Consoles and pipes with few letters, as those of Windows: all that is said arrives."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.cli import console
from gmnet_water.cli.main import command_parser
from gmnet_water.commands import ENTRIES
from gmnet_water.tests.rasters import save

PLUGINS = Path(__file__).resolve().parents[2] / "build" / "plugins"
ENCODINGS = ["ascii", "cp1252", "cp437", "cp932"]


def run(encoding: str, *arguments: object) -> tuple[int, str, str]:
    """Exit code, output and errors of the command line whose console has these letters only."""
    found = subprocess.run(
        [sys.executable, "-m", "gmnet_water", *map(str, arguments)],
        cwd=PLUGINS,
        env={**os.environ, "PYTHONIOENCODING": f"{encoding}:strict", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    return found.returncode, found.stdout.decode(encoding), found.stderr.decode(encoding)


@pytest.fixture
def mask(tmp_path: Path) -> str:
    folder = tmp_path / "Поле 水"
    folder.mkdir()
    return save(folder / "water_2020-03.tif", np.ones((1, 4, 4), np.uint8))


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_results_and_log_arrive(mask: str, encoding: str):
    slope = save(Path(mask).with_name("slope.tif"), np.full((1, 4, 4), 30, np.float32))
    output = Path(mask).with_name("flat–水.tif")
    code, text, log = run(encoding, "terrain", mask, "--slope", slope, "-o", output, "--json")
    assert code == 0, log
    assert "km2" in log or "km²" in log
    assert json.loads(text)["output"] == str(output)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_an_error_is_a_sentence(mask: str, encoding: str):
    gone = Path(mask).with_name("gone 水.tif")
    code, _, log = run(encoding, "terrain", gone, "--slope", mask, "-o", mask)
    assert code == 1
    assert "the file does not exist" in log
    assert "Traceback" not in log


def said(monkeypatch: pytest.MonkeyPatch, *words: str) -> str:
    """What arrives at an output that has only the letters of ASCII."""
    with monkeypatch.context() as there:
        stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
        there.setattr(sys, "stdout", stream)
        console.speak_plainly()
        sys.stdout.write(*words)
        stream.flush()
        return stream.buffer.getvalue().decode("ascii")


def test_letters_that_are_lacking_have_plain_ones(monkeypatch):
    assert said(monkeypatch, "3.5 km² … 5–7 ±2 ≥1 ü水") == r"3.5 km2 ... 5-7 +/-2 >=1 \xfc\u6c34"


def test_names_that_are_not_unicode_arrive(monkeypatch):
    assert said(monkeypatch, "lake\udce4.tif") == r"lake\udce4.tif"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_help_arrives(monkeypatch, entry):
    text = command_parser(entry).format_help()
    assert said(monkeypatch, text).isascii()
