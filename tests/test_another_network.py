"""A second network with another contract: one class, one entry in the registry, one manifest."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from gmnet_water.core.backscatter.scenes import Sources
from gmnet_water.core.report import Report
from gmnet_water.core.water.mapping import MapRequest, map_water, plan_mapping
from gmnet_water.models.architectures.registry import ARCHITECTURES, Architecture
from gmnet_water.models.architectures.water_network import WaterNetwork
from gmnet_water.models.contract import InputContract, OrbitChoice, OrbitMode
from gmnet_water.models.errors import ModelError
from gmnet_water.models.sets.install import InstallRequest, check_request, install
from gmnet_water.models.sets.installed import from_folder, from_weights, installed_ids
from gmnet_water.models.sets.published import Entry
from gmnet_water.networks import ModelChoice, load_model
from gmnet_water.tests.rasters import backscatter, read, save
from gmnet_water.training.data.labelled_rasters import Labels, Reading, matched
from gmnet_water.training.fine_tuning import FineTuneRequest, fine_tune

pytestmark = pytest.mark.usefixtures("one_thread")

QUIET = Report(info=lambda _line: None, warning=lambda _line: None)
ROWS, COLS = 75, 101
# VV and VH of the manifest below, in dB.
BOUNDS = ((-30.0, 0.0), (-40.0, -5.0))


class Shallow(WaterNetwork):
    """One convolution over one view."""

    def __init__(self, bands: int) -> None:
        super().__init__(bands)
        self.only = torch.nn.Conv2d(bands, 1, 3, padding=1)

    def logits(self, views: torch.Tensor) -> torch.Tensor:
        return self.only(views[:, 0]).squeeze(1)


SHALLOW = Architecture(
    name="shallow",
    title="Shallow",
    contract=InputContract(tile=32, margin=2, first=-2, windows=(32,)),
    citation="Nobody (2000): A convolution.",
    build=Shallow,
)


@pytest.fixture(autouse=True)
def known(monkeypatch) -> None:
    monkeypatch.setitem(ARCHITECTURES, SHALLOW.name, SHALLOW)


@pytest.fixture
def kernel() -> np.ndarray:
    """(bands, 3, 3) weights with which there is both water and land."""
    return np.random.default_rng(5).normal(-1, 2, (2, 3, 3)).astype(np.float32)


@pytest.fixture
def folder(tmp_path: Path, kernel: np.ndarray) -> Path:
    """A model set of the network, for ascending orbits."""
    folder = tmp_path / "puddles"
    folder.mkdir()
    state = {
        "only.weight": torch.from_numpy(kernel)[None],
        "only.bias": torch.tensor([-0.5 * kernel.sum()]),
    }
    torch.save(state, folder / "w.pth")
    spans = dict(zip(("vv", "vh"), BOUNDS))
    manifest = {
        "id": "puddles",
        "title": "Puddles",
        "files": {"as": "w.pth"},
        "bounds": {"ascending": spans, "descending": spans},
        "contract": "shallow",
        "orbit_choice": "given",
    }
    (folder / "model.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder


@pytest.fixture
def db() -> np.ndarray:
    """Backscatter with a gap."""
    values = backscatter(ROWS, COLS)
    values[:, 20:30, 7:40] = np.nan
    return values


def by_hand(db: np.ndarray, kernel: np.ndarray) -> np.ndarray:
    """Probability of water in the whole raster at once, in float64."""
    total = np.full(db.shape[1:], -0.5 * kernel.sum(dtype=np.float64))
    for band, (low, high) in enumerate(BOUNDS):
        scaled = np.clip((db[band].astype(float) - low) / (high - low + 0.0001), 0, 1)
        around = np.pad(np.nan_to_num(scaled, nan=0.0), 1)
        for row in range(3):
            for col in range(3):
                part = around[row : row + db.shape[1], col : col + db.shape[2]]
                total += kernel[band, row, col] * part
    return 1 / (1 + np.exp(-total))


def mapped(db: np.ndarray, choice: ModelChoice, folder: Path, device: str) -> np.ndarray:
    """(rows, cols) percent, as mapped."""
    source = save(folder / "s1.tif", db)
    request = MapRequest(
        Sources(ascending=source),
        folder / "water.tif",
        folder / "percent.tif",
        orbit_choice=OrbitChoice.GIVEN,
    )
    model = load_model(choice, [OrbitMode.ASCENDING], device, 0, QUIET)
    map_water(plan_mapping(request, QUIET), model, QUIET)
    return read(folder / "percent.tif")


@pytest.mark.parametrize("device", ["cpu", "openvino"])
def test_its_map_is_the_plain_computation(
    device: str, folder: Path, db: np.ndarray, kernel: np.ndarray, tmp_path: Path, monkeypatch
):
    if device == "openvino":
        pytest.importorskip("openvino")
    monkeypatch.setenv("GMNET_MODELS", str(tmp_path / "user" / "models"))
    percent = mapped(db, ModelChoice(folder=folder), tmp_path, device).astype(float)
    expected, seen = by_hand(db, kernel), np.isfinite(db).all(axis=0)
    assert expected[seen].std() > 0.1, "the network gives the same everywhere"
    np.testing.assert_allclose(percent[seen], 100 * expected[seen], atol=0.51)
    sure = seen & (np.abs(expected - 0.5) > 1e-4)
    water = read(tmp_path / "water.tif")
    np.testing.assert_array_equal(water[sure], expected[sure] > 0.5)


def test_the_contract_is_that_of_the_network_that_the_manifest_names(folder: Path):
    assert from_folder(folder).contract == SHALLOW.contract
    assert from_weights(folder / "w.pth", OrbitMode.ASCENDING).architecture is SHALLOW


def test_weights_for_another_number_of_bands_are_refused(folder: Path):
    torch.save(Shallow(4).state_dict(), folder / "w.pth")
    with pytest.raises(ModelError, match="is for 4 bands, but 2 are needed"):
        load_model(ModelChoice(folder=folder), [OrbitMode.ASCENDING], "cpu", 0, QUIET)


def test_weights_of_gmnet_are_refused(folder: Path, tmp_path: Path):
    torch.save(ARCHITECTURES["gmnet"].build(2).state_dict(), folder / "w.pth")
    with pytest.raises(ModelError, match="another network: 2 of Shallow's 2 entries are missing"):
        load_model(ModelChoice(folder=folder), [OrbitMode.ASCENDING], "cpu", 0, QUIET)


def test_an_installed_set_keeps_its_network(folder: Path, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("GMNET_MODELS", str(tmp_path / "user"))
    assert install(InstallRequest(folder), fetch=None, report=QUIET).architecture is SHALLOW


def test_without_the_network_its_set_is_listed_but_refused(
    folder: Path, tmp_path: Path, monkeypatch
):
    monkeypatch.setenv("GMNET_MODELS", str(tmp_path))
    monkeypatch.delitem(ARCHITECTURES, SHALLOW.name)
    assert "puddles" in installed_ids()
    refusal = r"was made with the network 'shallow', .* does not know; update the plugin"
    with pytest.raises(ModelError, match=refusal):
        ModelChoice(model="puddles").check([OrbitMode.ASCENDING])
    with pytest.raises(ModelError, match=refusal):
        ModelChoice(weights=folder / "w.pth").model_set(OrbitMode.ASCENDING)
    manifest = from_folder(folder).about
    with pytest.raises(ModelError, match=refusal):
        check_request(InstallRequest(Entry("puddles", "Puddles", manifest, ())))


def test_a_contract_that_is_no_name_is_refused(folder: Path):
    manifest = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    (folder / "model.json").write_text(json.dumps({**manifest, "contract": ["gmnet"]}))
    with pytest.raises(ModelError, match=r"cannot be understood .*not the name of a network"):
        from_folder(folder)


@pytest.fixture
def pairs(tmp_path: Path) -> tuple:
    """A raster with a dark lake, and its labels."""
    rng = np.random.default_rng(2)
    row, col = np.mgrid[:150, :150]
    lake = (row - 75) ** 2 + (col - 75) ** 2 < 50**2
    levels = np.stack([np.where(lake, level - 10, level) for level in (-8.0, -15.0)])
    values = (levels + rng.normal(0, 1, levels.shape)).astype(np.float32)
    raster = save(tmp_path / "lake_s1.tif", values)
    labels = save(tmp_path / "lake_water.tif", lake[None].astype(np.uint8))
    return tuple(matched([raster], Labels((labels,)), Reading()))


def test_it_can_be_trained_further_and_map_again(
    folder: Path, pairs: tuple, db: np.ndarray, tmp_path: Path
):
    # Weights that take all land for water.
    blind = {"only.weight": torch.zeros(1, 2, 3, 3), "only.bias": torch.ones(1)}
    torch.save(blind, folder / "w.pth")
    start = from_folder(folder)
    request = FineTuneRequest(
        pairs, tmp_path / "better", start, epochs=2, rate=0.5, batch=2, block=64
    )
    result = fine_tune(request, QUIET)
    assert result.before is not None
    assert result.after.iou > result.before.iou + 0.1
    made = from_folder(tmp_path / "better")
    assert made.architecture is SHALLOW
    assert made.weights(OrbitMode.ASCENDING).name == "shallow_as.pth"
    state = torch.load(made.weights(OrbitMode.ASCENDING), weights_only=True)
    # Its own probability of the mapped raster, from the weights that were written.
    kernel, bias = state["only.weight"][0].numpy(), float(state["only.bias"])
    shifted = bias + 0.5 * kernel.sum(dtype=np.float64)
    plain = by_hand(db, kernel)
    expected = 1 / (1 + (1 / plain - 1) * np.exp(-shifted))
    percent = mapped(db, ModelChoice(folder=made.folder), tmp_path, "cpu").astype(float)
    seen = np.isfinite(db).all(axis=0)
    np.testing.assert_allclose(percent[seen], 100 * expected[seen], atol=0.51)


def test_random_weights_can_be_trained_too(pairs: tuple, tmp_path: Path):
    from gmnet_water.training import loop
    from gmnet_water.training.batches import Recipe
    from gmnet_water.training.data.labelled_rasters import load

    recipe = Recipe(bands=2, seed=1, size=2, simulated=0.0, architecture=SHALLOW)
    settings = loop.Settings(recipe, steps=2, check_every=9, validation_scenes=0)
    scenes = load(pairs, QUIET)
    network = loop.train(settings, tmp_path / "run", loop.Data(scenes, scenes))
    assert isinstance(network, Shallow)
    with pytest.raises(Exception, match="other settings or data"):
        loop.train(
            replace(settings, recipe=Recipe(bands=2, seed=1, size=2, simulated=0.0)),
            tmp_path / "run",
            loop.Data(scenes, scenes),
        )
