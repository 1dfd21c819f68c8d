"""Torch and devices: what is there, what is missing, and how to get it."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from gmnet_water.models.errors import ModelError
from gmnet_water.models.runtime import (
    TRAINING_DEVICES,
    batch_size,
    cpu_team,
    describe_device,
    require_torch,
    resolve_device,
    torch_installed,
)


@pytest.fixture
def devices(monkeypatch):
    """Sets which accelerators torch finds."""
    torch = pytest.importorskip("torch")

    def found(cuda: bool, mps: bool) -> None:
        monkeypatch.setattr(torch.cuda, "is_available", lambda: cuda)
        monkeypatch.setattr(torch.backends.mps, "is_available", lambda: mps)

    return found


@pytest.mark.parametrize(
    ("cuda", "mps", "device"),
    [(False, False, "cpu"), (True, False, "cuda"), (False, True, "mps"), (True, True, "cuda")],
)
def test_auto_takes_the_fastest_that_is_there(
    devices, monkeypatch, cuda: bool, mps: bool, device: str
):
    devices(cuda, mps)
    monkeypatch.setitem(sys.modules, "openvino", None)
    assert resolve_device("auto") == device


def test_auto_takes_openvino_on_a_cpu_where_it_is_installed(devices, monkeypatch):
    devices(False, False)
    found = ModuleType("openvino")
    found.__spec__ = ModuleSpec("openvino", None)
    monkeypatch.setitem(sys.modules, "openvino", found)
    assert resolve_device("auto") == "openvino"
    assert resolve_device("auto", TRAINING_DEVICES) == "cpu"


def test_training_does_not_take_openvino(devices):
    devices(False, False)
    with pytest.raises(ModelError, match="DEVICE is 'openvino'; choose one of auto, cpu, cuda"):
        resolve_device("openvino", TRAINING_DEVICES)


@pytest.mark.parametrize("name", ["cpu", "cuda", "mps"])
def test_a_device_that_is_there_is_taken(devices, name: str):
    devices(True, True)
    assert resolve_device(name) == name


@pytest.mark.parametrize(("name", "what"), [("cuda", "NVIDIA GPU"), ("mps", "Apple GPU")])
def test_a_device_that_is_absent_is_refused(devices, name: str, what: str):
    devices(False, False)
    with pytest.raises(ModelError, match=f"DEVICE is {name}, .* no {what}.*set it to auto or"):
        resolve_device(name)


def test_openvino_that_is_absent_is_said_to_be(monkeypatch):
    pytest.importorskip("torch")
    monkeypatch.setitem(sys.modules, "openvino", None)
    with pytest.raises(ModelError, match="OpenVINO is not installed here; set it to auto"):
        resolve_device("openvino")


@pytest.mark.parametrize("name", ["gpu", "cuda:1", ""])
def test_an_unknown_device_is_refused_with_those_there_are(name: str):
    with pytest.raises(ModelError, match="choose one of auto, cpu, openvino, cuda, mps"):
        resolve_device(name)


def test_the_cpu_is_described_with_torch_s_version():
    torch = pytest.importorskip("torch")
    assert describe_device("cpu").startswith("CPU (")
    assert describe_device("cpu").endswith(f"PyTorch {torch.__version__}")


def test_a_batch_that_is_asked_for_is_taken():
    assert batch_size("cpu", 17) == 17


def test_a_negative_batch_is_refused():
    with pytest.raises(ModelError, match="BATCH_SIZE is -1; give 0 to choose by memory"):
        batch_size("cpu", -1)


def memory(monkeypatch, mebibytes: int) -> None:
    """Let the system tell that so much memory is free."""
    sizes = {"SC_AVPHYS_PAGES": mebibytes * 256, "SC_PAGE_SIZE": 4096}
    monkeypatch.setattr(os, "sysconf", sizes.__getitem__, raising=False)


def test_with_hardly_any_memory_a_gpu_gets_tiles_one_by_one(monkeypatch):
    memory(monkeypatch, 100)
    assert batch_size("mps", 0) == 1


def test_with_more_memory_a_gpu_gets_several_tiles_at_once(monkeypatch):
    memory(monkeypatch, 64 * 1024)
    assert 1 < batch_size("mps", 0) <= 32


@pytest.mark.parametrize(("threads", "expected"), [(1, (1, 1)), (2, (2, 1)), (12, (4, 3))])
def test_tiles_side_by_side_share_the_threads(monkeypatch, threads: int, expected: tuple[int, int]):
    torch = pytest.importorskip("torch")
    memory(monkeypatch, 64 * 1024)
    monkeypatch.setattr(torch, "get_num_threads", lambda: threads)
    assert cpu_team() == expected


def test_with_hardly_any_memory_tiles_are_computed_one_after_another(monkeypatch):
    torch = pytest.importorskip("torch")
    memory(monkeypatch, 100)
    monkeypatch.setattr(torch, "get_num_threads", lambda: 8)
    assert cpu_team() == (1, 8)


def test_a_system_that_does_not_tell_its_memory_has_some(monkeypatch):
    def unknown(_name: str) -> int:
        raise ValueError("unrecognized configuration name")

    monkeypatch.setattr(os, "sysconf", unknown, raising=False)
    assert batch_size("cpu", 0) >= 1


def test_torch_that_is_absent_is_noticed(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    assert not torch_installed()


def test_without_torch_it_is_said_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(ModelError, match=r"not installed\. In QGIS, .*Install PyTorch.*with pip\."):
        require_torch()


@pytest.mark.parametrize(
    ("version", "fits"), [("1.13.1", False), ("2.0.0", True), ("2.13.0+cpu", True), ("2.1a0", True)]
)
def test_torch_must_not_be_too_old(monkeypatch, version: str, fits: bool):
    fake = ModuleType("torch")
    fake.__version__, fake.__spec__ = version, ModuleSpec("torch", None)
    monkeypatch.setitem(sys.modules, "torch", fake)
    if fits:
        assert require_torch() is fake
    else:
        with pytest.raises(ModelError, match=r"PyTorch 1\.13\.1 is too old; 2\.0 or newer"):
            require_torch()


@pytest.mark.parametrize("error", ["ImportError", "OSError", "RuntimeError"])
def test_torch_that_does_not_load_is_said(tmp_path: Path, repository: Path, error: str):
    (tmp_path / "torch").mkdir()
    (tmp_path / "torch" / "__init__.py").write_text(f"raise {error}('libtorch_cpu.so is missing')")
    plugins = repository / "build" / "plugins"
    program = "from gmnet_water.models.runtime import require_torch; require_torch()"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{plugins}"},
        capture_output=True,
        text=True,
    )
    assert "does not load (libtorch_cpu.so is missing)" in done.stderr


def test_torch_that_was_removed_while_it_was_loaded_counts_as_gone(tmp_path: Path, monkeypatch):
    fake, file = ModuleType("torch"), tmp_path / "torch.py"
    file.write_text("")
    fake.__spec__ = spec_from_file_location("torch", file)
    monkeypatch.setitem(sys.modules, "torch", fake)
    assert torch_installed()
    file.unlink()
    assert not torch_installed()
