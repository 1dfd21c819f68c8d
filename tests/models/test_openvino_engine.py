"""The network computed by OpenVINO, where that optional package is installed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
import torch
from gmnet_water.models.architectures.gmnet import GMNet
from gmnet_water.models.architectures.registry import GMNET
from gmnet_water.models.contract import PUBLISHED_BOUNDS, OrbitMode
from gmnet_water.models.errors import ModelError
from gmnet_water.models.predictor import Predictor
from gmnet_water.models.source import Source
from gmnet_water.models.weights_file import sha256

pytest.importorskip("openvino", reason="OpenVINO, an optional engine, is not installed")

from gmnet_water.models.openvino_engine import OpenVinoPredictor


@pytest.fixture
def weights(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.setenv("GMNET_MODELS", str(tmp_path / "user" / "models"))
    torch.manual_seed(4)
    path = tmp_path / "w.pth"
    torch.save(GMNet(4).state_dict(), path)
    return path


def source(weights: Path, mode: OrbitMode = OrbitMode.STACKED) -> Source:
    return Source(GMNET, weights, mode, PUBLISHED_BOUNDS, sha256(weights))


def engine(weights: Path, mode: OrbitMode = OrbitMode.STACKED) -> OpenVinoPredictor:
    return OpenVinoPredictor(source(weights, mode), 2, 2)


def tiles(count: int) -> np.ndarray:
    """Views as prediction hands them over: a pixel's bands lie together."""
    views = np.random.default_rng(count).random((count, 3, 256, 256, 4), np.float32)
    return np.moveaxis(views, -1, 2)


def test_it_gives_what_torch_gives(weights: Path):
    views = tiles(2)
    expected = Predictor.load(source(weights), "cpu", print)(views)
    np.testing.assert_allclose(engine(weights)(views), expected, atol=1e-5)


def test_the_converted_network_is_kept_for_the_next_run(weights: Path, tmp_path: Path):
    first = engine(weights)(tiles(1))
    (kept,) = (tmp_path / "user" / "openvino").iterdir()
    stamp = (kept / "network.xml").stat().st_mtime_ns
    np.testing.assert_array_equal(engine(weights)(tiles(1)), first)
    assert (kept / "network.xml").stat().st_mtime_ns == stamp


def test_threads_do_not_disturb_each_other(weights: Path):
    network = engine(weights)
    views = [tiles(1)[:, :, :, ::-1] if turn % 2 else tiles(1) for turn in range(8)]
    alone = [network(view) for view in views]
    with ThreadPoolExecutor(2) as team:
        for got, expected in zip(team.map(network, views), alone):
            np.testing.assert_allclose(got, expected, atol=1e-6)


def test_weights_for_another_number_of_bands_are_refused(weights: Path):
    with pytest.raises(ModelError):
        engine(weights, OrbitMode.ASCENDING)
