"""Torch and the device it computes on. Importing this module does not import torch."""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from pathlib import Path
from types import ModuleType

from ..dependencies import places
from ..dependencies.failures import load_problem
from ..spelling import spell
from .errors import ModelError, NoTorchError, TorchError

DEVICES = ("auto", "cpu", "openvino", "cuda", "mps")
# OpenVINO predicts only.
TRAINING_DEVICES = tuple(device for device in DEVICES if device != "openvino")
PRECISIONS = ("full", "half")
# Older ones lack what loading untrusted weights safely needs, or read them wrongly.
_OLDEST_TORCH = (2, 0)
# Memory for one more 256 px tile in a batch: about 100 MiB on the CPU, with some to spare; and the
# largest batch that still helps.
_TILE_BYTES = 128 * 2**20
_LARGEST_GPU_BATCH = 32
# Tiles that are computed side by side on a CPU, at most.
_MOST_TILES_SIDE_BY_SIDE = 4
_LARGEST_KEPT = 31 * 2**20


def torch_installed() -> bool:
    """Whether torch could be imported, found out without importing it.

    One that was removed while it was loaded counts as gone.
    """
    places.use()
    spec = importlib.util.find_spec("torch")
    if spec is None:
        return False
    return not spec.has_location or spec.origin is None or Path(spec.origin).exists()


def openvino_installed() -> bool:
    """Whether OpenVINO could be imported, found out without importing it."""
    return importlib.util.find_spec("openvino") is not None


def how_to_install() -> str:
    """One sentence on how to get torch into the Python that runs now."""
    return (
        "In QGIS, choose Raster > GMNet > Environment… and click 'Install PyTorch…'; elsewhere, "
        "install the package torch with pip."
    )


def check_torch() -> None:
    """Refuse to go on without torch, found out without importing it.

    Raises:
        NoTorchError: it is not installed; says how to get it.
        TorchError: it was removed since it was loaded.
    """
    if torch_installed():
        return
    if (folder := places.in_use()) is not None and sys.modules.get("torch") is not None:
        raise TorchError(
            "The PyTorch that was loaded has been removed. Start QGIS again to use the one in "
            f"{folder}."
        )
    raise NoTorchError(f"PyTorch is not installed. {how_to_install()}")


def require_torch() -> ModuleType:
    """Import torch.

    Raises:
        TorchError: it is not installed, does not load, or is too old; says what to do.
    """
    check_torch()
    try:
        import torch
    except Exception as error:  # a broken installation can raise anything
        raise TorchError(load_problem(str(error))) from error
    version = tuple(int(part) for part in re.findall(r"\d+", torch.__version__)[:2])
    if version < _OLDEST_TORCH:
        oldest = ".".join(map(str, _OLDEST_TORCH))
        raise TorchError(
            f"PyTorch {torch.__version__} is too old; {oldest} or newer is needed. "
            f"{how_to_install()}"
        )
    return torch


def resolve_device(name: str, choices: tuple[str, ...] = DEVICES) -> str:
    """The device for a DEVICE parameter.

    ``auto`` takes CUDA, then MPS, then the CPU, by OpenVINO if that is installed.

    Args:
        name: what was chosen.
        choices: what can be chosen.

    Raises:
        ModelError: a device is asked for that is not there.
    """
    torch = require_torch()
    present = {
        "cpu": True,
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
        "openvino": "openvino" in choices and openvino_installed(),
    }
    if name == "auto":
        return next(d for d in ("cuda", "mps", "openvino", "cpu") if present[d])
    if name not in choices:
        raise ModelError(f"{spell('device')} is '{name}'; choose one of {', '.join(choices)}.")
    if name == "openvino" and not present[name]:
        raise ModelError(
            f"{spell('device')} is openvino, but OpenVINO is not installed here; set it to auto or "
            "cpu, or install the Python package 'openvino' beside torch."
        )
    if not present[name]:
        wanted = {"cuda": "an NVIDIA GPU with CUDA", "mps": "an Apple GPU"}[name]
        raise ModelError(
            f"{spell('device')} is {name}, but PyTorch {torch.__version__} finds no {wanted[3:]} "
            "here; set it to auto or cpu, or install a PyTorch that supports the GPU."
        )
    return name


def graphics_cards() -> int:
    """How many GPUs with CUDA there are."""
    torch = require_torch()
    return int(torch.cuda.device_count()) if torch.cuda.is_available() else 0


def describe_device(device: str) -> str:
    """The device in words, for the log."""
    torch = require_torch()
    if device == "cuda":
        properties = torch.cuda.get_device_properties(0)
        memory = properties.total_memory / 2**30
        return f"{properties.name} (CUDA, {memory:.0f} GiB), PyTorch {torch.__version__}"
    if device == "mps":
        return f"Apple GPU (MPS), PyTorch {torch.__version__}"
    threads = f"CPU ({torch.get_num_threads()} threads)"
    if device == "openvino":
        import openvino

        return f"{threads}, OpenVINO {openvino.__version__.split('-')[0]}"
    return f"{threads}, PyTorch {torch.__version__}"


def batch_size(device: str, asked: int) -> int:
    """Tiles at once: what was asked for, or, for 0, what the device's free memory allows.

    On a CPU that is 1, since its tiles are computed side by side (see `cpu_team`).

    Raises:
        ModelError: a negative number.
    """
    if asked < 0:
        raise ModelError(
            f"{spell('batch_size')} is {asked}; give 0 to choose by memory, or 1 or more."
        )
    if asked:
        return asked
    if device == "cuda":
        free, _total = require_torch().cuda.mem_get_info()
        return max(1, min(_LARGEST_GPU_BATCH, free // 2 // _TILE_BYTES))
    if device == "mps":
        return max(1, min(_LARGEST_GPU_BATCH // 4, _available_memory() // 4 // _TILE_BYTES))
    return 1


def cpu_team() -> tuple[int, int]:
    """How tiles share the CPU: tiles computed side by side, and threads for each of them.

    Layers of a single tile are too small to keep several threads busy: two tiles with a thread each
    were faster by a quarter than one with two threads (measured in docs/performance.md). More than
    a few side by side cost memory, and there are no more than fit into a quarter of what is free.
    """
    threads = require_torch().get_num_threads()
    fit = _available_memory() // 4 // _TILE_BYTES
    tiles = max(1, min(threads, _MOST_TILES_SIDE_BY_SIDE, fit))
    return tiles, threads // tiles


def keep_freed_memory() -> None:
    """Let the C library keep what is freed for the next tile instead of returning it.

    Layers of up to 13 MB are made and freed for every tile, and fetching their pages from the
    system anew took up to a quarter of the time. glibc learns from the first large block that is
    freed what to keep (mallopt(3), M_MMAP_THRESHOLD), so it is shown one just below what it
    accepts, 32 MiB; elsewhere this does nothing.
    """
    torch = require_torch()
    torch.empty(_LARGEST_KEPT, dtype=torch.uint8)


def _available_memory() -> int:
    """Bytes of memory that are free now; where the system does not tell, 4 GiB."""
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return 4 * 2**30
