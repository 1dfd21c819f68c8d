"""The builds of PyTorch: where they are, how large they are, and which fits the computer."""

from __future__ import annotations

import os
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from .processes import ask

# PyTorch's own index. What pip takes without it is, on Linux, the build for NVIDIA GPUs: several
# gigabytes. This is the one place that names it; users can give another index, or a folder.
_INDEX = "https://download.pytorch.org/whl/"
# Oldest driver, and the CUDA build that it can run; the first that fits is taken. CUDA's drivers
# run programs of older versions, and of newer ones with the same main version.
_CUDA_BUILDS = ((580, "cu130"), (525, "cu126"))
_GB = 10**9


@dataclass(frozen=True)
class Build:
    """A build of PyTorch.

    Attributes:
        id: ``cpu`` or the version of CUDA, such as ``cu126``.
        title: what a dialog calls it.
        index: address of its wheels.
        download: bytes to fetch, about.
        installed: bytes on the disk, about.
    """

    id: str
    title: str
    index: str
    download: int
    installed: int

    @property
    def sizes(self) -> str:
        """Its sizes in words."""
        return f"about {size_text(self.download)} to fetch, {size_text(self.installed)} on the disk"


# Sizes: torch 2.13.0 for Linux, x86-64; those of CUDA are estimates.
CPU = Build("cpu", "For the processor (CPU)", f"{_INDEX}cpu", 200 * 10**6, 750 * 10**6)


@dataclass(frozen=True)
class Gpu:
    """An NVIDIA GPU whose driver answers.

    Attributes:
        name: the GPU's.
        driver: version of the driver.
    """

    name: str
    driver: str


def size_text(count: float) -> str:
    """Bytes in MB or GB, as disks count them."""
    return f"{count / _GB:.1f} GB" if count >= _GB else f"{count / 10**6:.0f} MB"


def nvidia_gpus() -> list[Gpu]:
    """The NVIDIA GPUs; none where no driver answers."""
    program = shutil.which("nvidia-smi")
    if program is None and sys.platform == "win32":
        usual = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "nvidia-smi.exe"
        program = str(usual) if usual.is_file() else None
    if program is None:
        return []
    question = [program, "--query-gpu=name,driver_version", "--format=csv,noheader"]
    try:
        code, text = ask(question, 20.0)
    except (OSError, TimeoutError):
        return []
    return gpus_in(text) if code == 0 else []


def gpus_in(text: str) -> list[Gpu]:
    """What nvidia-smi answers: a line ``name, driver`` for each GPU."""
    found = []
    for line in text.splitlines():
        name, comma, driver = line.rpartition(",")
        if comma and re.fullmatch(r"\d+(\.\d+)+", driver.strip()):
            found.append(Gpu(name.strip(), driver.strip()))
    return found


def offered(gpus: list[Gpu]) -> list[Build]:
    """The builds to choose from: the CPU's, and CUDA's where a driver runs it."""
    builds = [CPU]
    for gpu in gpus[:1]:
        main = int(gpu.driver.partition(".")[0])
        for oldest, name in _CUDA_BUILDS:
            if main >= oldest:
                title = f"For {gpu.name} (CUDA {name[2:-1]}.{name[-1]})"
                builds.append(Build(name, title, f"{_INDEX}{name}", 3 * _GB, 7 * _GB))
                break
    return builds
