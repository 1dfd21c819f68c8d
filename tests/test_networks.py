"""Which weights are used, and the published function on arrays."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from gmnet_water import gmnet_infer
from gmnet_water.core.errors import InputError
from gmnet_water.core.report import Report
from gmnet_water.models.architectures.gmnet import GMNet
from gmnet_water.models.contract import PUBLISHED_BOUNDS, OrbitChoice, OrbitMode
from gmnet_water.models.errors import ModelError
from gmnet_water.networks import ModelChoice, load_model

pytestmark = pytest.mark.usefixtures("one_thread")

ROWS, COLS = 90, 70


@pytest.fixture(scope="module")
def db() -> np.ndarray:
    """(rows, cols, 2) dB with bright and dark places and a gap."""
    values = np.random.default_rng(3).normal(-20, 8, (ROWS, COLS, 2)).astype(np.float32)
    values[:40, 30:] -= 25
    values[70:, :10] = np.nan
    return values


def by_hand(db: np.ndarray, network: GMNet) -> np.ndarray:
    """Probability of an array that fits into one tile, without anything of the streaming code."""
    bounds = np.array(PUBLISHED_BOUNDS.of(OrbitMode.ASCENDING), np.float32)
    scaled = np.clip((db - bounds[:, 0]) / (bounds[:, 1] - bounds[:, 0] + 0.0001), 0, 1)
    canvas = np.zeros((4096, 4096, 2), np.float32)
    canvas[2048 : 2048 + ROWS, 2048 : 2048 + COLS] = np.nan_to_num(scaled, nan=0.0)
    views = []
    for window in (2048, 512, 256):
        first = 2048 - 60 + 128 - window // 2
        sampled = [first + (2 * i * (window - 1) + 255) // 510 for i in range(256)]
        views.append(canvas[np.ix_(sampled, sampled)].transpose(2, 0, 1))
    with torch.inference_mode():
        whole = network.eval()(torch.from_numpy(np.stack(views)[None]))[0].numpy()
    return whole[60 : 60 + ROWS, 60 : 60 + COLS]


@pytest.fixture(scope="module")
def weights(tmp_path_factory, db: np.ndarray) -> Path:
    """A folder of random weights; half of the pixels of ``db`` are water to the ascending ones."""
    torch.manual_seed(8)
    folder = tmp_path_factory.mktemp("weights")
    for name, bands in (("as", 2), ("des", 2), ("as_des", 4)):
        network = GMNet(bands)
        if name == "as":
            probability = by_hand(db, network)
            logits = np.log(probability / (1 - probability))
            with torch.no_grad():
                network.outp_layer[0].bias -= float(np.median(logits))
                for parameter in network.outp_layer.parameters():
                    parameter /= float(logits.std())
        torch.save(network.state_dict(), folder / f"x_{name}.pth")
    return folder


@pytest.fixture(scope="module")
def probability(db: np.ndarray, weights: Path) -> np.ndarray:
    network = GMNet(2)
    network.load_state_dict(torch.load(weights / "x_as.pth", weights_only=True))
    return by_hand(db, network)


@pytest.fixture(scope="module")
def water(db: np.ndarray, weights: Path) -> np.ndarray:
    return gmnet_infer(db, str(weights / "x_as.pth"), "as", device="cpu")


def test_it_is_the_network_s_opinion_on_each_pixel(water: np.ndarray, probability: np.ndarray):
    differs = water[:, :, 0] != (probability > 0.5)
    # These weights are scaled up, and each build of torch rounds in its own way.
    assert np.abs(probability[differs] - 0.5).max(initial=0) < 5e-5


def test_it_has_the_published_shape(water: np.ndarray):
    assert water.shape == (ROWS, COLS, 1)
    assert np.issubdtype(water.dtype, np.integer)


def test_without_a_value_for_missing_every_pixel_is_0_or_1(water: np.ndarray):
    assert set(np.unique(water)) == {0, 1}


def test_a_higher_threshold_leaves_what_is_surer(db, weights: Path, probability: np.ndarray):
    threshold = float(np.quantile(probability, 0.9))
    surer = gmnet_infer(db, weights / "x_as.pth", "as", threshold=threshold, device="cpu")
    assert surer.mean() == pytest.approx(0.1, abs=0.01)


def test_missing_pixels_get_the_value_asked_for(db: np.ndarray, weights: Path):
    found = gmnet_infer(db, weights / "x_as.pth", "as", device="cpu", missing=255)
    np.testing.assert_array_equal(found[:, :, 0] == 255, np.isnan(db).any(axis=2))


@pytest.mark.parametrize(
    ("orbit", "shape"),
    [
        ("as", (9, 9)),
        ("as", (9, 9, 4)),
        ("as_des", (9, 9, 2)),
        ("des", (2, 9, 9)),
        ("as", (0, 9, 2)),
    ],
)
def test_an_array_of_another_shape_is_refused(weights: Path, orbit: str, shape: tuple):
    with pytest.raises(InputError, match=r"needs \(rows, cols, [24]\)"):
        gmnet_infer(np.zeros(shape), weights / f"x_{orbit}.pth", orbit, device="cpu")


def test_an_unknown_orbit_is_refused_with_those_there_are(db: np.ndarray, weights: Path):
    with pytest.raises(ModelError, match="The orbit is 'asc'; give one of as, des, as_des"):
        gmnet_infer(db, weights / "x_as.pth", "asc", device="cpu")


def test_missing_weights_are_refused(db: np.ndarray, tmp_path: Path):
    with pytest.raises(ModelError, match="does not exist; check the path"):
        gmnet_infer(db, tmp_path / "none.pth", "as", device="cpu")


def loaded(choice: ModelChoice, *modes: OrbitMode, lines: list[str] | None = None):
    report = Report(info=(lines if lines is not None else []).append)
    return load_model(choice, modes or [OrbitMode.ASCENDING], "cpu", 3, report)


def test_a_folder_gives_the_networks_that_are_needed(weights: Path):
    model = loaded(ModelChoice(folder=weights), OrbitMode.DESCENDING, OrbitMode.STACKED)
    assert set(model.networks) == {OrbitMode.DESCENDING, OrbitMode.STACKED}


def test_a_model_carries_the_checksums_of_its_files(weights: Path):
    expected = hashlib.sha256((weights / "x_as.pth").read_bytes()).hexdigest()
    assert loaded(ModelChoice(folder=weights)).checksums == {OrbitMode.ASCENDING: expected}


def test_the_device_and_the_weights_are_said(weights: Path):
    lines: list[str] = []
    loaded(ModelChoice(weights=weights / "x_as.pth"), lines=lines)
    assert any(line.startswith("Device: CPU") and "3 tiles at once" in line for line in lines)
    assert any(line.startswith("Model: ") and "x_as.pth for ascending" in line for line in lines)


def test_an_installed_set_is_found_by_its_id(weights: Path, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("GMNET_MODELS", str(tmp_path))
    (tmp_path / "mine").symlink_to(weights, target_is_directory=True)
    assert loaded(ModelChoice(model="mine")).name == "mine"


def test_a_folder_goes_before_an_installed_set(weights: Path):
    assert loaded(ModelChoice(model="none", folder=weights)).name == weights.name


def test_one_weights_file_serves_every_tile(weights: Path):
    choice = ModelChoice(weights=weights / "x_as_des.pth")
    assert choice.orbit_choice(OrbitMode.STACKED) is OrbitChoice.GIVEN


def test_a_set_says_how_its_networks_share_the_work(weights: Path):
    choice = ModelChoice(folder=weights)
    assert choice.orbit_choice(OrbitMode.STACKED) is OrbitChoice.TILE


def test_a_folder_and_a_file_together_are_refused(weights: Path):
    with pytest.raises(ModelError, match="MODEL_FOLDER and WEIGHTS are both given; give one"):
        loaded(ModelChoice(folder=weights, weights=weights / "x_as.pth"))


def test_a_set_without_the_orbit_is_refused(weights: Path, tmp_path: Path):
    (tmp_path / "x_as.pth").symlink_to(weights / "x_as.pth")
    with pytest.raises(ModelError, match=r"no weights for descending \(it has: ascending\)"):
        loaded(ModelChoice(folder=tmp_path), OrbitMode.DESCENDING)


def test_a_file_that_its_manifest_describes_otherwise_is_refused(weights: Path, tmp_path: Path):
    (tmp_path / "w.pth").write_bytes((weights / "x_as.pth").read_bytes())
    bounds = {"vv": [-30, 5], "vh": [-40, 0]}
    manifest = {
        "id": "mine",
        "title": "Mine",
        "files": {"as": "w.pth"},
        "sha256": {"w.pth": "0" * 64},
        "bounds": {"ascending": bounds, "descending": bounds},
    }
    (tmp_path / "model.json").write_text(json.dumps(manifest))
    with pytest.raises(ModelError, match="is not the one that its manifest describes"):
        loaded(ModelChoice(folder=tmp_path))
