"""Installing PyTorch from an index on this machine: whole, or not at all, and why not."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from gmnet_water.core.errors import Cancelled
from gmnet_water.core.report import Report
from gmnet_water.dependencies import places
from gmnet_water.dependencies.errors import DependencyError
from gmnet_water.dependencies.install import install, planned
from gmnet_water.dependencies.trial import numpy_of
from gmnet_water.tests.wheel_index import wheel

MB = 1 << 20


@pytest.fixture
def attempt(system_python, torch_home, wheel_index):
    """Installs from the index, or from where it is told; gives what was tried, and the log."""

    def run(source: str = "", version: str = "", proxy: str = "", **callables):
        log: list[str] = []
        plan = planned(
            system_python,
            numpy_of(system_python),
            source=source or wheel_index.url,
            version=version,
            proxy=proxy,
        )
        trial = install(plan, Report(info=log.append, **callables))
        return trial, log

    return run


def left(home: Path) -> list[str]:
    return sorted(path.name for path in home.iterdir()) if home.exists() else []


def refusal(attempt, **options) -> str:
    with pytest.raises(DependencyError) as raised:
        attempt(**options)
    return str(raised.value)


def test_a_torch_from_an_index_works_with_qgis_s_numpy(
    attempt, wheel_index, torch_home, system_python
):
    wheel_index.offer_torch()
    progress: list[float] = []
    trial, log = attempt(progress=progress.append)
    assert (trial.torch, trial.numpy) == ("2.9.0", numpy_of(system_python))
    assert trial.folder == torch_home / "packages"
    assert left(torch_home) == ["packages"]
    assert progress[-1] == 1.0
    assert any("Successfully installed torch-2.9.0" in line for line in log)


def test_the_command_that_is_shown_is_the_one_that_runs(attempt, wheel_index):
    wheel_index.offer_torch()
    _, log = attempt()
    assert log[0].startswith("/usr/bin/python3 -m pip install --target ")
    assert wheel_index.url in log[0]


def test_a_torch_from_a_folder_needs_no_network(attempt, wheel_index, tmp_path):
    folder = tmp_path / "Wheels für QGIS"
    folder.mkdir()
    wheel_index.offer_torch()
    name = "torch-2.9.0-py3-none-any.whl"
    (folder / name).write_bytes(wheel_index.server.files[name])
    trial, _ = attempt(source=str(folder))
    assert trial.torch == "2.9.0"
    assert not wheel_index.server.asked


def test_a_numpy_that_came_along_is_taken_out_again(
    attempt, wheel_index, torch_home, system_python
):
    version = numpy_of(system_python)
    wheel_index.offer("numpy", version, wheel("numpy", version, "raise ImportError('not mine')"))
    wheel_index.offer_torch(requires=("numpy",))
    trial, log = attempt()
    assert trial.numpy == version
    assert not list((torch_home / "packages").glob("numpy*"))
    assert any(line.startswith("Removed numpy") for line in log)


def test_a_torch_that_wants_another_numpy_is_refused(attempt, wheel_index, torch_home):
    wheel_index.offer("numpy", "9.0", wheel("numpy", "9.0", ""))
    wheel_index.offer_torch(requires=("numpy>=9",))
    assert "QGIS's numpy, which has to stay" in refusal(attempt)
    assert left(torch_home) == []


def test_a_download_that_is_cut_off_leaves_nothing(attempt, wheel_index, torch_home):
    wheel_index.offer_torch(padding=2 * MB)
    wheel_index.server.stop_after = MB
    assert "was cut off" in refusal(attempt)
    assert left(torch_home) == []


def test_cancelling_a_slow_download_ends_it_and_leaves_nothing(attempt, wheel_index, torch_home):
    wheel_index.offer_torch(padding=20 * MB)
    wheel_index.server.pause = 0.2
    asked = threading.Event()

    def cancelled() -> bool:
        if any(name.endswith(".whl") for name, _ in wheel_index.server.asked):
            asked.set()
        return asked.is_set()

    with pytest.raises(Cancelled):
        attempt(cancelled=cancelled)
    assert left(torch_home) == []


def test_a_slow_download_shows_how_far_it_is(attempt, wheel_index):
    wheel_index.offer_torch(padding=4 * MB)
    wheel_index.server.pause = 0.05
    progress: list[float] = []
    attempt(progress=progress.append)
    assert any(0 < part < 0.1 for part in progress)


def test_a_failure_keeps_the_torch_that_was_there(attempt, wheel_index, torch_home):
    wheel_index.offer_torch()
    attempt()
    wheel_index.offer_torch(code="raise ImportError('nothing works')")
    assert "does not load (ImportError: nothing works)" in refusal(attempt)
    text = (torch_home / "packages" / "torch" / "__init__.py").read_text()
    assert "from_numpy" in text


def test_a_disk_that_is_full_is_said_to_be(attempt, wheel_index, small_disk, monkeypatch):
    monkeypatch.setenv("GMNET_TORCH", str(small_disk.folder))
    wheel_index.offer_torch(padding=4 * MB)
    message = refusal(attempt)
    assert "The disk is full" in message
    assert str(small_disk.folder) in message
    assert left(places.home()) == []


def test_a_disk_that_is_too_small_for_a_build_is_said_to_be_before(
    system_python, small_disk, monkeypatch, wheel_index
):
    monkeypatch.setenv("GMNET_TORCH", str(small_disk.folder))
    plan = planned(system_python, numpy_of(system_python))
    with pytest.raises(DependencyError, match=r"has 2 MB left, and 950 MB are needed"):
        install(plan, Report())


def test_a_wheel_for_another_python_is_not_taken(attempt, wheel_index, torch_home):
    content = wheel("torch", "2.9.0", "")
    wheel_index.offer("torch", "2.9.0", content, "cp36-cp36m-win_amd64")
    assert f"no PyTorch for this Python ({places.python_tag()})" in refusal(attempt)
    assert left(torch_home) == []


def test_a_version_that_is_not_there_is_not_replaced_by_another(attempt, wheel_index):
    wheel_index.offer_torch()
    assert "Give another index, folder or version" in refusal(attempt, version="2.8.0")


def test_an_index_that_is_not_there_is_a_matter_of_the_network(attempt):
    assert "cannot be reached" in refusal(attempt, source="http://127.0.0.1:9/simple/")


def test_a_proxy_is_used_and_its_failure_said(attempt, wheel_index, monkeypatch):
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    wheel_index.offer_torch()
    message = refusal(attempt, proxy="http://127.0.0.1:9")
    assert message.startswith("The proxy refused the connection")
    assert not wheel_index.server.asked


def test_a_folder_that_is_a_file_cannot_be_written(attempt, wheel_index, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("GMNET_TORCH", str(tmp_path / "file"))
    assert "cannot be written" in refusal(attempt)


def test_a_python_without_pip_is_said_to_have_none(wheel_index, torch_home, tmp_path):
    python = tmp_path / "python3"
    python.write_text(
        '#!/bin/sh\nif [ "$1" = -m ]; then echo "$0: No module named pip"; exit 1; fi\n'
    )
    python.chmod(0o755)
    with pytest.raises(DependencyError, match=r"has no pip\. Install it \(Debian"):
        install(planned(python, "1.24.2", source=wheel_index.url), Report())


def test_another_torch_that_would_win_is_named_before(
    wheel_index, torch_home, system_python, tmp_path, monkeypatch
):
    (tmp_path / "elsewhere" / "torch").mkdir(parents=True)
    (tmp_path / "elsewhere" / "torch" / "__init__.py").write_text("")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "elsewhere"))
    with pytest.raises(DependencyError, match=r"has a PyTorch already, in .*elsewhere"):
        install(planned(system_python, "1.24.2", source=wheel_index.url), Report())
    assert left(torch_home) == []


@pytest.mark.parametrize(
    ("source", "version", "message"),
    [("/no/such/folder", "", "does not exist"), ("", "newest; rm", "is not a version")],
)
def test_what_cannot_be_is_refused_before_anything_runs(
    torch_home, source: str, version: str, message: str
):
    with pytest.raises(DependencyError, match=message):
        planned(Path("python3"), "1.24.2", source=source, version=version)
