"""Which Python, which build and which PyTorch that is there already are taken."""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from gmnet_water.dependencies import places
from gmnet_water.dependencies.builds import CPU, Gpu, gpus_in, offered
from gmnet_water.dependencies.errors import DependencyError
from gmnet_water.dependencies.existing import use_existing
from gmnet_water.dependencies.interpreter import candidates, tag_of
from gmnet_water.tests.wheel_index import _TORCH


def test_in_osgeo4w_python_lies_in_its_prefix_and_not_where_qgis_does():
    found = candidates(
        PureWindowsPath(r"C:\OSGeo4W\bin\qgis-ltr-bin.exe"),
        [PureWindowsPath(r"C:\OSGeo4W\apps\Python312")],
        (3, 12),
        windows=True,
    )
    assert found[0] == PureWindowsPath(r"C:\OSGeo4W\apps\Python312\python.exe")
    assert all("qgis" not in path.name for path in found)


def test_in_a_bundle_of_macos_python_lies_beside_qgis():
    found = candidates(
        PurePosixPath("/Applications/QGIS.app/Contents/MacOS/QGIS"),
        [PurePosixPath("/Applications/QGIS.app/Contents/Frameworks")],
        (3, 12),
        windows=False,
    )
    assert PurePosixPath("/Applications/QGIS.app/Contents/MacOS/bin/python3.12") in found


def test_a_program_that_is_a_python_comes_first():
    python = PurePosixPath("/home/ana/.venv/bin/python")
    assert candidates(python, [PurePosixPath("/usr")], (3, 11), windows=False)[0] == python


def test_the_cuda_build_is_offered_where_a_driver_answers():
    assert offered([]) == [CPU]
    builds = offered(gpus_in("NVIDIA GeForce RTX 3060, 560.35.03\n"))
    assert [build.id for build in builds] == ["cpu", "cu126"]
    assert "RTX 3060" in builds[1].title
    assert builds[1].download > 5 * CPU.download


def test_a_driver_that_is_too_old_is_offered_no_cuda():
    assert offered([Gpu("Tesla K80", "470.82")]) == [CPU]


def test_what_is_no_list_of_gpus_names_none():
    assert gpus_in("NVIDIA-SMI has failed because it couldn't communicate with the driver.") == []


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    """A virtual environment with a torch, as far as folders make one."""
    packages = tmp_path / "Mein Gerät" / "lib" / "python3.11" / "site-packages"
    (packages / "torch").mkdir(parents=True)
    (packages / "torch" / "__init__.py").write_text(_TORCH)
    return packages


@pytest.mark.parametrize("level", [0, 3, None], ids=["packages", "environment", "torch itself"])
def test_an_existing_torch_is_found_by_each_of_its_folders(
    environment: Path, system_python: Path, torch_home: Path, level: int | None
):
    given = environment / "torch" if level is None else [environment, *environment.parents][level]
    assert use_existing(given, system_python).folder == environment
    assert places.in_use() == environment
    assert str(environment) == sys.path[-1]
    places.choose(None)
    assert str(environment) not in sys.path


def test_a_folder_without_torch_is_refused(tmp_path: Path, system_python: Path, torch_home: Path):
    with pytest.raises(DependencyError, match="There is no PyTorch in"):
        use_existing(tmp_path, system_python)
    assert places.chosen() is None


def test_a_file_that_is_no_python_is_refused(tmp_path: Path, system_python: Path, torch_home: Path):
    (tmp_path / "python3").write_text("not a program")
    assert tag_of(tmp_path / "python3") == ""
    with pytest.raises(DependencyError, match="is not a Python"):
        use_existing(tmp_path / "python3", system_python)


def test_a_python_of_another_version_is_refused(
    tmp_path: Path, system_python: Path, torch_home: Path
):
    python = tmp_path / "python3"
    python.write_text("#!/bin/sh\necho tag=python3.6-linux-x86_64\necho prefix=/usr\n")
    python.chmod(0o755)
    with pytest.raises(DependencyError, match=r"is python3\.6-linux-x86_64, and QGIS runs"):
        use_existing(python, system_python)


def test_removing_frees_what_was_installed_and_nothing_else(torch_home: Path):
    (places.packages() / "torch").mkdir(parents=True)
    (places.packages() / "torch" / "big.bin").write_bytes(bytes(1000))
    (torch_home.parent / "python3.6").mkdir()
    assert places.remove() == 1000
    assert list(torch_home.iterdir()) == []
    assert (torch_home.parent / "python3.6").is_dir()


def test_what_is_in_use_goes_when_qgis_starts_next(torch_home: Path, monkeypatch):
    places.packages().mkdir(parents=True)
    real = Path.rename

    def held(path: Path, target: Path) -> Path:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "rename", held)
    assert places.remove() == 0
    assert places.waits_for_removal()
    assert places.in_use() is None
    monkeypatch.setattr(Path, "rename", real)
    places.use()
    assert not places.packages().exists()
    assert not places.waits_for_removal()
