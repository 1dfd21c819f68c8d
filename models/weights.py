"""Reading weights files safely: state dicts of a network and nothing else, no code is ever run."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import torch
from torch import Tensor

from .architectures.registry import Architecture
from .architectures.water_network import WaterNetwork
from .errors import ModelError
from .weights_file import read_bytes


def load_network(architecture: Architecture, path: Path, bands: int) -> WaterNetwork:
    """A network with the weights of a file, in evaluation mode on the CPU.

    Half-precision values become float32.

    Args:
        architecture: which network.
        path: a state dict as ``torch.save`` writes it.
        bands: input bands wanted, 2 or 4.

    Raises:
        ModelError: no such file, truncated, no state dict, of another network or for another
            number of bands, or a pickle that holds more than tensors (it is not executed).
    """
    network = architecture.build(bands)
    network.load_state_dict(_fitting(read_state(path), architecture, network, path))
    return network.eval()


def band_kernels(architecture: Architecture) -> list[str]:
    """The entries of a network's state dict whose shape depends on its number of bands."""
    one, two = _shapes(architecture, 2), _shapes(architecture, 4)
    return [key for key in one if one[key] != two[key]]


def _shapes(architecture: Architecture, bands: int) -> dict[str, torch.Size]:
    """The shapes of a network's state dict."""
    # On this device nothing is computed, and no random number is drawn.
    with torch.device("meta"):
        return {key: value.shape for key, value in architecture.build(bands).state_dict().items()}


def read_state(path: Path) -> dict[str, Tensor]:
    """The tensors of a state dict file, by key.

    Raises:
        ModelError: as in `load_network`.
    """
    content = BytesIO(read_bytes(path))
    try:
        state = torch.load(content, map_location="cpu", weights_only=True)
    except Exception as error:  # a damaged file can make torch raise anything
        raise ModelError(_unusable(path, content)) from error
    if not isinstance(state, dict) or not all(
        isinstance(key, str) and isinstance(value, Tensor) and _plain(value)
        for key, value in state.items()
    ):
        raise ModelError(
            f"The weights file '{path.name}' is not a state dict (names with tensors); save "
            "model.state_dict() instead of what it holds."
        )
    return state


def _plain(tensor: Tensor) -> bool:
    """Whether a tensor holds a real number for each of its places."""
    return tensor.layout is torch.strided and not tensor.is_meta and not tensor.is_complex()


def _unusable(path: Path, content: BytesIO) -> str:
    """Why torch does not read a file: torch itself tells damage from code only in part."""
    if _whole_archive(content):
        return (
            f"The weights file '{path.name}' holds something other than weights; it was not "
            "executed. Use a plain state dict, as torch.save(model.state_dict(), ...) writes it."
        )
    size = len(content.getvalue())
    return (
        f"The weights file '{path.name}' ({size} bytes) was cut short, is damaged, or holds "
        "something other than weights; nothing in it was executed. Copy or download it again, or "
        "use a plain state dict, as torch.save(model.state_dict(), ...) writes it."
    )


def _whole_archive(content: BytesIO) -> bool:
    try:
        return zipfile.is_zipfile(content)
    except zipfile.BadZipFile:
        return False


def _fitting(
    state: dict[str, Tensor], architecture: Architecture, network: WaterNetwork, path: Path
) -> dict[str, Tensor]:
    """``state`` in the network's precision, if names and shapes are the network's."""
    expected = network.state_dict()
    if set(state) != set(expected):
        missing = len(set(expected) - set(state))
        raise ModelError(
            f"The weights file '{path.name}' is for another network: {missing} of "
            f"{architecture.title}'s {len(expected)} entries are missing and "
            f"{len(set(state) - set(expected))} are unknown."
        )
    wrong = [key for key in expected if state[key].shape != expected[key].shape]
    other = 2 if network.bands == 4 else 4
    if wrong and {key: value.shape for key, value in state.items()} == _shapes(architecture, other):
        raise ModelError(
            f"The weights file '{path.name}' is for {other} bands, but {network.bands} "
            "are needed here; use 2-band weights for one orbit and 4-band weights for both."
        )
    if wrong:
        raise ModelError(
            f"The weights file '{path.name}' is for another network: '{wrong[0]}' has the shape "
            f"{tuple(state[wrong[0]].shape)}, not {tuple(expected[wrong[0]].shape)}."
        )
    fitting = {key: value.to(expected[key].dtype) for key, value in state.items()}
    if broken := without_numbers(fitting):
        raise ModelError(
            f"The weights file '{path.name}' has values in '{broken}' that are not finite numbers; "
            "use another, or train again."
        )
    return fitting


def without_numbers(state: Mapping[str, Tensor]) -> str:
    """The first entry of a state dict with which a network gives no numbers; empty if none does.

    Its values are not finite, or they are variances below zero.
    """
    for key, value in state.items():
        if not torch.isfinite(value).all() or (key.endswith("running_var") and (value < 0).any()):
            return key
    return ""
