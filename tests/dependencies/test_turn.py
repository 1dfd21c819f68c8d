"""Two windows of QGIS that install PyTorch at the same time."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from gmnet_water.core.errors import Cancelled
from gmnet_water.core.report import Report
from gmnet_water.dependencies import places
from gmnet_water.dependencies.errors import DependencyError
from gmnet_water.dependencies.install import install, planned
from gmnet_water.dependencies.trial import numpy_of
from gmnet_water.dependencies.turn import turn

LONGEST_S = 60
MB = 1 << 20
HOLDS = """
import sys, time
sys.path.insert(0, sys.argv[1])
from gmnet_water.dependencies.turn import turn
with turn(lambda first: None):
    print("has it", flush=True)
    time.sleep(600)
"""


@pytest.fixture
def two_windows(system_python, torch_home, wheel_index):
    """Installs in two threads, the second once the first downloads; gives results and logs."""

    def run(second_version: str = ""):
        numpy = numpy_of(system_python)
        logs: list[list[str]] = [[], []]

        def window(number: int, version: str):
            plan = planned(system_python, numpy, source=wheel_index.url, version=version)
            return install(plan, Report(info=logs[number].append))

        with ThreadPoolExecutor(2) as pool:
            first = pool.submit(window, 0, "")
            downloads = threading.Event()
            while not downloads.wait(0.05):
                if first.done() or any(n.endswith(".whl") for n, _ in wheel_index.server.asked):
                    downloads.set()
            second = pool.submit(window, 1, second_version)
            return first.result(LONGEST_S), second.result(LONGEST_S), logs

    return run


@pytest.fixture
def other_process(repository: Path, torch_home: Path):
    """A process that has the turn."""
    plugins = str(repository / "build" / "plugins")
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDS, plugins], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "has it"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def torch_files(server) -> list[str]:
    return [name for name, _ in server.asked if name.startswith("torch-")]


def test_the_second_window_waits_and_uses_what_the_first_has_installed(two_windows, wheel_index):
    wheel_index.offer_torch(padding=4 * MB)
    wheel_index.server.pause = 0.03
    first, second, logs = two_windows()
    assert first == second
    assert "waits for its turn" in logs[1][0]
    assert len(torch_files(wheel_index.server)) == 1


def test_the_second_window_installs_the_other_version_that_it_wants(two_windows, wheel_index):
    wheel_index.offer_torch("2.8.0")
    wheel_index.offer_torch("2.9.0", padding=4 * MB)
    wheel_index.server.pause = 0.03
    first, second, _ = two_windows(second_version="2.8.0")
    assert (first.torch, second.folder) == ("2.9.0", first.folder)
    assert (places.packages() / "torch-2.8.0.dist-info").is_dir()


def test_waiting_can_be_cancelled(other_process, torch_home, system_python, wheel_index):
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 2

    plan = planned(system_python, "1.24.2", source=wheel_index.url)
    with pytest.raises(Cancelled):
        install(plan, Report(cancelled=cancelled))
    assert not torch_home.exists()


def test_a_process_that_is_killed_gives_its_turn_back(other_process):
    waits: list[bool] = []

    def wait(first: bool) -> None:
        waits.append(first)
        other_process.kill()

    with turn(wait) as waited:
        assert waited
    assert waits[0] is True


def test_a_turn_in_a_folder_that_cannot_be_is_refused(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("GMNET_TORCH", str(tmp_path / "file"))
    with pytest.raises(DependencyError, match="cannot be written"), turn(lambda first: None):
        pass
