"""The network on a device: what it is asked, and what happens when memory runs out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from gmnet_water.models.architectures.gmnet import GMNet
from gmnet_water.models.architectures.gmnet_lean import LeanGMNet
from gmnet_water.models.architectures.registry import GMNET
from gmnet_water.models.contract import GMNET_CONTRACT, PUBLISHED_BOUNDS, InputContract, OrbitMode
from gmnet_water.models.errors import ModelError
from gmnet_water.models.predictor import Predictor
from gmnet_water.models.source import Source

pytestmark = pytest.mark.usefixtures("one_thread")

TINY = InputContract(tile=8, margin=1, first=-2, windows=(32, 16, 8))
# Torch's name for the CPU as a device with a number: for the predictor it is some accelerator.
ACCELERATOR = "cpu:0"


class Hungry(torch.nn.Module):
    """Gives the fine view's centre back; takes at most ``limit`` tiles unless it is on the CPU."""

    def __init__(self, limit: int, error: RuntimeError | None = None) -> None:
        super().__init__()
        self.limit = limit
        self.error = error or torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate")
        self.asked: list[int] = []
        self.where = ""

    def to(self, device: str, _kind: torch.dtype) -> Hungry:
        self.where = device
        return self

    def forward(self, views: torch.Tensor) -> torch.Tensor:
        self.asked.append(len(views))
        if self.where != "cpu" and len(views) > self.limit:
            raise self.error
        return views[:, 2, 0, 1:-1, 1:-1]


def tiles(count: int) -> np.ndarray:
    return np.random.default_rng(1).random((count, 3, 2, 8, 8), np.float32)


def predictor(network: Hungry, warnings: list[str], device: str = ACCELERATOR) -> Predictor:
    return Predictor(network, TINY, PUBLISHED_BOUNDS, device, warnings.append)


@pytest.mark.parametrize("limit", [100, 8, 4, 3, 1, 0])
@pytest.mark.parametrize("count", [1, 5, 8])
def test_every_tile_is_predicted_whatever_the_memory(limit: int, count: int):
    views = tiles(count)
    got = predictor(Hungry(limit), [])(views)
    np.testing.assert_array_equal(got, views[:, 2, 0, 1:-1, 1:-1])


def test_when_memory_runs_out_the_batch_is_halved():
    network = Hungry(2)
    predictor(network, [])(tiles(8))
    assert network.asked == [8, 4, 2, 2, 2, 2]


def test_later_batches_are_not_tried_too_large_again():
    network = Hungry(2)
    predict = predictor(network, [])
    predict(tiles(8))
    network.asked.clear()
    predict(tiles(8))
    assert network.asked == [2, 2, 2, 2]


def test_each_halving_is_said():
    warnings: list[str] = []
    predictor(Hungry(2), warnings)(tiles(8))
    assert [f"with {number} tiles" in line for number, line in zip((4, 2), warnings)] == [True] * 2


def test_when_one_tile_is_too_much_the_cpu_goes_on():
    network, warnings = Hungry(0), []
    predictor(network, warnings)(tiles(4))
    assert network.where == "cpu"
    assert "continuing on the CPU" in warnings[-1]


def test_once_on_the_cpu_it_stays_there():
    network, warnings = Hungry(0), []
    predict = predictor(network, warnings)
    predict(tiles(4))
    said = len(warnings)
    predict(tiles(4))
    assert network.where == "cpu"
    assert len(warnings) == said


def test_an_apple_gpu_says_so_in_words_only():
    error = RuntimeError("MPS backend out of memory (MPS allocated: 9 GB)")
    network = Hungry(2, error)
    predictor(network, [])(tiles(4))
    assert network.asked == [4, 2, 2]


def test_any_other_error_is_raised_at_once():
    network = Hungry(0, RuntimeError("CUDA error: device-side assert triggered"))
    with pytest.raises(RuntimeError, match="device-side assert"):
        predictor(network, [])(tiles(4))
    assert network.asked == [4]


def test_on_the_cpu_there_is_nowhere_to_retreat_to():
    class Full(Hungry):
        def forward(self, views: torch.Tensor) -> torch.Tensor:
            raise self.error

    with pytest.raises(RuntimeError, match="out of memory"):
        predictor(Full(0), [], device="cpu")(tiles(4))


def test_a_gpu_without_room_for_the_network_leaves_it_to_the_cpu():
    class Large(Hungry):
        def to(self, device: str, kind: torch.dtype) -> Hungry:
            if device != "cpu":
                raise self.error
            return super().to(device, kind)

    network, warnings = Large(0), []
    predictor(network, warnings)(tiles(4))
    assert network.where == "cpu"
    assert "continuing on the CPU" in warnings[0]


@pytest.fixture(scope="module")
def weights(tmp_path_factory) -> Path:
    torch.manual_seed(4)
    path = tmp_path_factory.mktemp("weights") / "w.pth"
    torch.save(GMNet(2).state_dict(), path)
    return path


def source(weights: Path, mode: OrbitMode) -> Source:
    return Source(GMNET, weights, mode, PUBLISHED_BOUNDS, checksum="")


def test_it_keeps_the_centre_of_what_the_network_says(weights: Path):
    views = np.random.default_rng(2).random((2, 3, 2, 256, 256), np.float32)
    got = Predictor.load(source(weights, OrbitMode.ASCENDING), "cpu", print)(views)
    network = GMNet(2).eval()
    network.load_state_dict(torch.load(weights, weights_only=True))
    with torch.inference_mode():
        whole = network(torch.from_numpy(views)).numpy()
    np.testing.assert_allclose(got, whole[:, 30:226, 30:226], atol=1e-5)


def test_weights_for_other_orbits_are_refused(weights: Path):
    with pytest.raises(ModelError, match="is for 2 bands, but 4 are needed"):
        Predictor.load(source(weights, OrbitMode.STACKED), "cpu", print)


def real_tiles(count: int) -> np.ndarray:
    return np.random.default_rng(1).random((count, 3, 2, 256, 256), np.float32)


def test_half_precision_gives_nearly_the_same():
    if torch.__version__.startswith("2.0."):
        pytest.skip("PyTorch 2.0 has no half precision on the CPU, which stands for a GPU here")
    torch.manual_seed(1)
    network = LeanGMNet(GMNet(2).eval(), GMNET_CONTRACT)
    views = real_tiles(1)
    full = Predictor(network, GMNET_CONTRACT, PUBLISHED_BOUNDS, "cpu", pytest.fail)(views)
    half = Predictor(
        network, GMNET_CONTRACT, PUBLISHED_BOUNDS, ACCELERATOR, pytest.fail, half=True
    )(views)
    assert 0 < np.abs(half - full).max() < 0.01


def test_the_cpu_computes_in_full_precision_whatever_is_asked():
    torch.manual_seed(1)
    network = LeanGMNet(GMNet(2).eval(), GMNET_CONTRACT)
    views = real_tiles(1)
    full = Predictor(network, GMNET_CONTRACT, PUBLISHED_BOUNDS, "cpu", pytest.fail)(views)
    np.testing.assert_array_equal(
        Predictor(network, GMNET_CONTRACT, PUBLISHED_BOUNDS, "cpu", pytest.fail, half=True)(views),
        full,
    )
