"""Reading weights files safely: state dicts of GMNet and nothing else, no code is ever run."""

from __future__ import annotations

import hashlib
import pickle
import zipfile
from pathlib import Path

import torch
from torch import Tensor

from .errors import ModelError
from .gmnet import GMNet

_FIRST_LAYER = "encoder.0.conv_bn_relu_in.0.weight"


def load_gmnet(path: Path, bands: int) -> GMNet:
    """GMNet with the weights of a file, in evaluation mode on the CPU.

    Half-precision values become float32.

    Args:
        path: a state dict as ``torch.save`` writes it.
        bands: input bands wanted, 2 or 4.

    Raises:
        ModelError: no such file, truncated, no state dict, of another network or for another
            number of bands, or a pickle that holds more than tensors (it is not executed).
    """
    network = GMNet(bands)
    network.load_state_dict(_fitting(read_state(path), network, path))
    return network.eval()


def sha256(path: Path) -> str:
    """SHA-256 of a file, hexadecimal.

    Raises:
        ModelError: no such file.
    """
    if not path.is_file():
        raise ModelError(f"The weights file '{path}' does not exist; check the path.")
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_state(path: Path) -> dict[str, Tensor]:
    """The tensors of a state dict file, by key.

    Raises:
        ModelError: as in `load_gmnet`.
    """
    if not path.is_file():
        raise ModelError(f"The weights file '{path}' does not exist; check the path.")
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        if _truncated(path):
            raise ModelError(_damaged(path)) from error
        raise ModelError(
            f"The weights file '{path.name}' holds more than weights, or is no weights file at "
            "all; it was not executed. Use a plain state dict, as torch.save(model.state_dict(), "
            "...) writes it."
        ) from error
    except (RuntimeError, EOFError, OSError, ValueError, KeyError, IndexError) as error:
        raise ModelError(_damaged(path)) from error
    if not isinstance(state, dict) or not all(
        isinstance(key, str) and isinstance(value, Tensor) for key, value in state.items()
    ):
        raise ModelError(
            f"The weights file '{path.name}' is not a state dict (names with tensors); save "
            "model.state_dict() instead of what it holds."
        )
    return state


def _truncated(path: Path) -> bool:
    """Whether a file that starts like a zip archive, or is empty, is not a whole one."""
    with path.open("rb") as file:
        start = file.read(4)
    return not start or (start == b"PK\x03\x04" and not zipfile.is_zipfile(path))


def _damaged(path: Path) -> str:
    return (
        f"The weights file '{path.name}' is damaged or was cut short "
        f"({path.stat().st_size} bytes); copy or download it again."
    )


def _fitting(state: dict[str, Tensor], network: GMNet, path: Path) -> dict[str, Tensor]:
    """``state`` in the network's precision, if names and shapes are the network's."""
    expected = network.state_dict()
    first = state.get(_FIRST_LAYER)
    if set(state) != set(expected) or first is None or first.ndim != 4:
        missing = len(set(expected) - set(state))
        raise ModelError(
            f"The weights file '{path.name}' is of another network: {missing} of GMNet's "
            f"{len(expected)} entries are missing and "
            f"{len(set(state) - set(expected))} are unknown."
        )
    if first.shape[1] != network.bands:
        raise ModelError(
            f"The weights file '{path.name}' is for {first.shape[1]} bands, but {network.bands} "
            "are needed here; use 2-band weights for one orbit and 4-band weights for both."
        )
    wrong = [key for key in expected if state[key].shape != expected[key].shape]
    if wrong:
        raise ModelError(
            f"The weights file '{path.name}' is of another network: '{wrong[0]}' has the shape "
            f"{tuple(state[wrong[0]].shape)}, not {tuple(expected[wrong[0]].shape)}."
        )
    return {key: value.to(expected[key].dtype) for key, value in state.items()}
