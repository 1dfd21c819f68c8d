"""A network as the callable that prediction takes: views in, probability of the kept centre out."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import numpy as np
import torch
from torch import nn

from .contract import Bounds, InputContract
from .first_use import FirstUse
from .memory import gpu_is_full
from .source import Source
from .weights import load_network

# Torch, too, sets up each of its functions in the thread that calls it first.
_FIRST_USE = FirstUse()


class Predictor:
    """A network on a device.

    Args:
        network: gives the probability in the kept centre of tiles, as `WaterNetwork.lean`.
        contract: tiles and views of the network.
        bounds: what its input is normalised by.
        device: torch device.
        warn: takes a line when memory runs out and the work continues in another way.
        half: compute in half precision (16 bit floats) as long as the device is a GPU.
    """

    def __init__(
        self,
        network: nn.Module,
        contract: InputContract,
        bounds: Bounds,
        device: str,
        warn: Callable[[str], None],
        half: bool = False,
    ) -> None:
        self.bounds = bounds
        self.contract = contract
        self._warn = warn
        self._most: int | None = None
        self._device = device
        self._network = network
        self._kind = torch.float16 if half and device != "cpu" else torch.float32
        try:
            self._network = network.to(device, self._kind)
        except RuntimeError as error:
            if device == "cpu" or not gpu_is_full(error):
                raise
            self._continue_on_cpu("The GPU's memory has no room for the network")

    @classmethod
    def load(
        cls,
        source: Source,
        device: str,
        warn: Callable[[str], None],
        half: bool = False,
    ) -> Predictor:
        """A predictor with the weights of a file.

        Raises:
            ModelError: the file cannot be used for this orbit mode.
        """
        contract = source.architecture.contract
        network = load_network(source.architecture, source.path, source.mode.bands)
        return cls(network.lean(contract), contract, source.bounds, device, warn, half)

    def __call__(self, views: np.ndarray) -> np.ndarray:
        """Probability of water in the kept centre of each tile.

        When a GPU's memory runs out, the batch is halved; when one tile is still too much, the
        CPU takes over, with a warning.

        Args:
            views: (n, views, bands, tile, tile) float32, normalised; coarse to fine.

        Returns:
            (n, stride, stride) float32.
        """
        with _FIRST_USE.alone():
            return self._predict(views)

    def _predict(self, views: np.ndarray) -> np.ndarray:
        most = self._most or len(views)
        parts = []
        start = 0
        while start < len(views):
            try:
                parts.append(self._run(views[start : start + most]))
            except RuntimeError as error:
                if self._device == "cpu" or not gpu_is_full(error):
                    raise
                most = self._retreat(min(most, len(views) - start))
                continue
            start += most
        return np.concatenate(parts)

    def _run(self, views: np.ndarray) -> np.ndarray:
        with torch.inference_mode(), self._flags():
            given = torch.from_numpy(views).to(self._device, self._kind)
            return self._network(given).float().cpu().numpy()

    def _flags(self) -> AbstractContextManager[None]:
        """Full precision is full: by default CUDA convolves with mantissas of 10 bits (TF32)."""
        if not self._device.startswith("cuda"):
            return nullcontext()
        return torch.backends.cudnn.flags(enabled=True, benchmark=True, allow_tf32=False)

    def _retreat(self, tried: int) -> int:
        """Ask for less memory; returns the new batch size."""
        if self._device == "cuda":
            torch.cuda.empty_cache()
        if tried > 1:
            self._most = tried // 2
            self._warn(f"The GPU's memory is full; continuing with {self._most} tiles at once.")
            return self._most
        self._continue_on_cpu("The GPU's memory is full even for one tile")
        return 1

    def _continue_on_cpu(self, reason: str) -> None:
        self._warn(f"{reason}; continuing on the CPU.")
        self._kind = torch.float32
        self._network = self._network.to("cpu", self._kind)
        self._device = "cpu"
