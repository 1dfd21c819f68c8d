"""A network that hangs in native code: the shell, the toolbox and qgis_process can be ended."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from gmnet_water.tests.own_python import own_python
from gmnet_water.tests.qgis_command import QgisProcess, site_packages
from gmnet_water.tests.rasters import backscatter, save

pytestmark = pytest.mark.skipif(os.name != "posix", reason="what hangs is POSIX's own")

HERE = Path(__file__).resolve().parent.parent
# Seconds that a start takes at most on a busy machine.
LONGEST_S = 90.0


@pytest.fixture
def raster(tmp_path: Path) -> str:
    return save(tmp_path / "a.tif", backscatter(400, 400))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


@pytest.fixture
def hanging(tmp_path: Path) -> Path:
    """The file that appears when the network hangs."""
    return tmp_path / "hangs"


def hang(monkeypatch: pytest.MonkeyPatch, hanging: Path, how: str) -> None:
    monkeypatch.setenv("GMNET_HANGS", how)
    monkeypatch.setenv("GMNET_HANGING", str(hanging))


def wait_for(hanging: Path, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + LONGEST_S
    while not hanging.exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)


def end_shell(
    repository: Path, raster: str, out: Path, hanging: Path, *told: signal.Signals
) -> tuple[int, str, float]:
    """Exit code, what was said, and the seconds between the first signal and the end."""
    process = own_python(repository, HERE / "in_hanging_shell.py", "-img", raster, "-o", out)
    wait_for(hanging, process)
    began = time.monotonic()
    for number, one in enumerate(told):
        # The same signal twice at once is one.
        time.sleep(0.2 if number else 0.0)
        process.send_signal(one)
    said = process.communicate(timeout=LONGEST_S)[1]
    return process.returncode, said, time.monotonic() - began


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "told to end"])
def test_a_shell_leaves_a_network_that_hangs_behind(
    repository: Path, raster: str, out: Path, hanging: Path, monkeypatch, told
):
    hang(monkeypatch, hanging, "free")
    code, said, seconds = end_shell(repository, raster, out, hanging, told)
    assert said.endswith("gmnet-water: Interrupted; no unfinished file was left.\n")
    assert "Computing did not stop within 2 seconds" in said
    assert code == 130
    assert seconds < 8
    assert not list(out.iterdir())


def test_a_shell_ends_by_force_if_python_itself_hangs(
    repository: Path, raster: str, out: Path, hanging: Path, monkeypatch
):
    hang(monkeypatch, hanging, "holding")
    code, said, seconds = end_shell(repository, raster, out, hanging, signal.SIGTERM)
    assert (
        "gmnet-water: Interrupted; the run did not stop by itself and was ended by force." in said
    )
    assert code == -signal.SIGKILL
    assert 7 < seconds < 15
    assert not list(out.iterdir())


def test_a_second_signal_shortens_the_wait(
    repository: Path, raster: str, out: Path, hanging: Path, monkeypatch
):
    hang(monkeypatch, hanging, "holding")
    told = signal.SIGINT, signal.SIGINT
    code, said, seconds = end_shell(repository, raster, out, hanging, *told)
    assert "was ended by force" in said
    assert code == -signal.SIGKILL
    assert seconds < 6


def test_the_guard_goes_with_the_process(repository: Path):
    process = own_python(repository, "-m", "gmnet_water", "list-models")
    # Ends when nobody has the other end of what it reads.
    process.communicate(timeout=LONGEST_S)
    assert process.returncode == 0


def test_cancelling_in_the_toolbox_leaves_the_network_behind_and_qgis_quits(
    repository: Path, raster: str, out: Path, hanging: Path, tmp_path: Path, monkeypatch
):
    hang(monkeypatch, hanging, "free")
    seen = tmp_path / "seen.json"
    script = HERE / "in_hanging_qgis.py"
    process = own_python(repository, script, raster, out / "water.tif", seen)
    errors = process.communicate(timeout=LONGEST_S)[1]
    assert process.returncode == 0, errors
    saw = json.loads(seen.read_text(encoding="utf-8"))
    assert saw["ended"] == [False]
    assert saw["seconds"] < 8
    assert "Computing did not stop within 2 seconds and was left behind" in "\n".join(saw["said"])
    assert "Cancelled; no output was written." in saw["said"]
    assert not list(out.iterdir())


def test_ctrl_c_ends_qgis_process(
    qgis_process: QgisProcess, raster: str, out: Path, hanging: Path, tmp_path: Path, monkeypatch
):
    hang(monkeypatch, hanging, "free")
    (tmp_path / "sitecustomize.py").write_text(
        "from gmnet_water.tests import hanging\nhanging.install()\n", encoding="utf-8"
    )
    paths = [str(tmp_path), str(qgis_process.plugins), site_packages()]
    process = subprocess.Popen(
        [
            *(qgis_process.program, "run", "gmnet:mapwater", "--"),
            f"ASCENDING={raster}",
            f"OUTPUT={out / 'water.tif'}",
        ],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(paths),
            "QGIS_PLUGINPATH": str(qgis_process.plugins),
            "QGIS_CUSTOM_CONFIG_PATH": str(qgis_process.profile),
        },
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    wait_for(hanging, process)
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=LONGEST_S)[1]
    assert "Cancelled; no output was written." in said
    assert process.returncode == 1
    assert not list(out.iterdir())
