"""What the computer has of what the plugin runs on: versions, devices, models, memory, disk."""

from __future__ import annotations

import importlib
import os
import platform
import shutil
import sys
import sysconfig
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..core.version import __version__
from ..dependencies import places
from ..dependencies.builds import nvidia_gpus, size_text
from ..models.errors import ModelError
from ..models.folders import user_folder
from ..models.memory import computer_memory
from ..models.runtime import (
    describe_device,
    openvino_installed,
    require_torch,
    resolve_device,
    torch_installed,
)
from ..models.sets.installed import installed_ids

_NONE = "not installed"


@dataclass(frozen=True)
class Fact:
    """A line of the list.

    Attributes:
        id: for other programs.
        label: what it is.
        text: what was found.
    """

    id: str
    label: str
    text: str


@dataclass(frozen=True)
class Environment:
    """What was found.

    Attributes:
        facts: in the order in which they are shown.
        torch: the version of a PyTorch that can be used; empty for none.
        problem: why none can be used, and what to do; empty if one can.
        missing: whether there is none at all.
    """

    facts: tuple[Fact, ...]
    torch: str
    problem: str
    missing: bool

    @property
    def text(self) -> str:
        """All of it, a line each."""
        return "\n".join(f"{fact.label}: {fact.text}" for fact in self.facts)

    @property
    def values(self) -> dict[str, Any]:
        """All of it by ids, for other programs."""
        found: dict[str, Any] = {fact.id: fact.text for fact in self.facts}
        return {**found, "torch_usable": not self.problem, "torch_problem": self.problem}


def environment(host: Mapping[str, str] | None = None) -> Environment:
    """Look at the computer. That loads torch, which takes seconds the first time.

    Args:
        host: versions of QGIS and Qt, by name, where it runs there.
    """
    version, problem, where = _torch()
    facts = [
        Fact("gmnet_water", "GMNet Water", __version__),
        *(Fact(name.lower(), name, text) for name, text in (host or {}).items()),
        Fact("python", "Python", f"{platform.python_version()} ({sys.executable or sys.prefix})"),
        Fact("system", "System", f"{platform.platform()}, {sysconfig.get_platform()}"),
        Fact("gdal", "GDAL", _gdal()),
        Fact("numpy", "numpy", _version_and_place("numpy")),
        Fact("torch", "PyTorch", where),
        Fact("openvino", "OpenVINO", _openvino()),
        *_devices(bool(version)),
        Fact("models", "Model sets", ", ".join(installed_ids())),
        *_room(),
    ]
    return Environment(tuple(facts), version, problem, missing=where == _NONE)


def _torch() -> tuple[str, str, str]:
    """Version, problem, and what to show of them, with the place."""
    try:
        torch = require_torch()
    except ModelError as error:
        if not torch_installed():
            return "", str(error), _NONE
        folder = places.in_use()
        return "", str(error), f"cannot be used{f' ({folder})' if folder else ''}: {error}"
    version = str(torch.__version__)
    folder = Path(torch.__file__ or "").resolve().parent.parent
    where = str(folder)
    if folder == places.packages().resolve():
        where = f"{folder}, installed by the plugin"
    elif (chosen := places.chosen()) is not None and folder == chosen.resolve():
        where = f"{folder}, chosen by you"
    return version, "", f"{version} ({where})"


def _gdal() -> str:
    try:
        from osgeo import gdal
    except ImportError:
        return _NONE
    return str(gdal.VersionInfo("RELEASE_NAME"))


def _openvino() -> str:
    if not openvino_installed():
        return f"{_NONE} (optional)"
    return _version_and_place("openvino")


def _version_and_place(name: str) -> str:
    try:
        module = importlib.import_module(name)
    except Exception as error:  # noqa: BLE001  a broken installation can raise anything
        missing = isinstance(error, ModuleNotFoundError) and error.name == name
        return _NONE if missing else f"does not load ({error})"
    version = getattr(module, "__version__", "of unknown version")
    return f"{version} ({Path(module.__file__ or '').parent})"


def _devices(torch: bool) -> Iterator[Fact]:
    """The processor, GPUs, and what a run takes by itself."""
    processor = platform.processor() or platform.machine()
    yield Fact("cpu", "Processor", f"{processor}, {os.cpu_count()} cores")
    gpus = nvidia_gpus()
    if gpus:
        found = "; ".join(f"{gpu.name} (driver {gpu.driver})" for gpu in gpus)
        yield Fact("gpu", "NVIDIA GPU", found)
    else:
        yield Fact("gpu", "NVIDIA GPU", "none whose driver answers")
    if torch:
        try:
            used = describe_device(resolve_device("auto"))
        except Exception as error:  # noqa: BLE001  drivers and engines can raise anything
            used = f"cannot be used ({error})"
        yield Fact("device", "Device that runs take", used)


def _room() -> Iterator[Fact]:
    """Memory, and disks that matter."""
    free, total = computer_memory()
    if total:
        yield Fact("memory", "Memory", f"{size_text(free)} of {size_text(total)} free")
    else:
        yield Fact("memory", "Memory", "unknown")
    for name, label, folder in (
        ("models_disk", "Your model sets", user_folder()),
        ("torch_disk", "PyTorch from the plugin", places.home()),
        ("temporary_disk", "Temporary files", Path(tempfile.gettempdir())),
    ):
        yield Fact(name, label, f"{folder} ({_free(folder)})")


def _free(folder: Path) -> str:
    """Room on the disk of a folder, which need not exist."""
    for one in (folder, *folder.parents):
        with suppress(OSError):
            return f"{size_text(shutil.disk_usage(one).free)} free"
    return "cannot be reached"
