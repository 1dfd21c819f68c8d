"""The network computed by OpenVINO, an optional faster engine for CPUs.

The converted network is kept beside the user's model sets, since converting takes seconds.
OpenVINO is an extra of its own (``pip install openvino``), measured in docs/performance.md.
"""

from __future__ import annotations

import threading
from typing import Any

import numpy as np
import openvino
import torch
from openvino.frontend import FrontEndManager
from openvino.frontend.pytorch.ts_decoder import TorchScriptPythonDecoder
from torch import Tensor, nn

from .architectures.water_network import WaterNetwork
from .contract import InputContract
from .first_use import FirstUse
from .folders import user_folder
from .hidden_folder import staging
from .source import Source
from .weights import load_network

# Two threads at once in their first inference hung 2 of 25 processes for ever (OpenVINO 2026.4.1);
# scripts/many_starts.py counts such starts.
_FIRST_USE = FirstUse()


class OpenVinoPredictor:
    """A callable as `Predictor` is one, for `prediction.Job`.

    Args:
        source: the weights.
        side_by_side: tiles that are computed at once, each in a thread that calls.
        threads: threads for all of them together.

    Raises:
        ModelError: the weights cannot be used for this orbit mode.
    """

    def __init__(self, source: Source, side_by_side: int, threads: int) -> None:
        self.contract = source.architecture.contract
        self.bounds = source.bounds
        settings = {
            "INFERENCE_PRECISION_HINT": "f32",
            "INFERENCE_NUM_THREADS": threads,
            "NUM_STREAMS": side_by_side,
        }
        # Checks the weights whether or not they were converted before.
        network = load_network(source.architecture, source.path, source.mode.bands)
        with _FIRST_USE.lock:
            model = _converted(source, network)
            self._compiled = openvino.Core().compile_model(model, "CPU", settings)
        self._requests = threading.local()

    def __call__(self, views: np.ndarray) -> np.ndarray:
        """Probability of water in the kept centre of each tile; see `Predictor.__call__`."""
        with _FIRST_USE.alone():
            return self._infer(views)

    def _infer(self, views: np.ndarray) -> np.ndarray:
        if not hasattr(self._requests, "own"):
            self._requests.own = self._compiled.create_infer_request()
        given = np.ascontiguousarray(np.moveaxis(views, 2, -1))
        tiles = (given[number : number + 1] for number in range(len(given)))
        return np.concatenate([self._requests.own.infer([tile])[0] for tile in tiles])


class _BandsLast(nn.Module):
    """The network for one tile whose bands come last, as prediction holds them."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, views: Tensor) -> Tensor:
        """(1, views, tile, tile, bands) -> (1, stride, stride)."""
        return self.network(views.movedim(-1, 2))


def _converted(source: Source, network: WaterNetwork) -> Any:
    """The network as an OpenVINO model, from the file of an earlier run if there is one."""
    folder = user_folder().parent / "openvino"
    release = openvino.__version__.split("-")[0]
    name = f"{source.checksum[:32]}_{source.architecture.revision}_{release}"
    kept = folder / name
    if not (kept / "network.xml").is_file():
        folder.mkdir(parents=True, exist_ok=True)
        with staging(folder) as made:
            model = _convert(network, source.architecture.contract)
            openvino.save_model(model, made / "network.xml", compress_to_fp16=False)
            # Two runs at once make the same; the later one leaves the earlier one's.
            if not kept.exists():
                made.rename(kept)
    return openvino.Core().read_model(kept / "network.xml")


def _convert(network: WaterNetwork, contract: InputContract) -> Any:
    example = torch.zeros(1, len(contract.windows), contract.tile, contract.tile, network.bands)
    lean = _BandsLast(network.lean(contract)).eval()
    with torch.inference_mode():
        traced = torch.jit.trace(lean, example, check_trace=False)
    # Not through `openvino.convert_model`, which tells its makers of every conversion.
    frontend = FrontEndManager().load_by_framework("pytorch")
    decoder = TorchScriptPythonDecoder(traced, example_input=example)
    model = frontend.convert(frontend.load(decoder))
    model.reshape(list(example.shape))
    return model
