"""The slim network, and what prediction runs of it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from gmnet_water.core.backscatter.scenes import Sources
from gmnet_water.core.report import Report
from gmnet_water.core.water.mapping import MapRequest, map_water, plan_mapping
from gmnet_water.models.architectures.gmnet import GMNet
from gmnet_water.models.architectures.registry import ARCHITECTURES
from gmnet_water.models.architectures.slim import Slim
from gmnet_water.models.architectures.slim_lean import LeanSlim
from gmnet_water.models.contract import GMNET_CONTRACT, PUBLISHED_BOUNDS, InputContract, OrbitMode
from gmnet_water.models.errors import ModelError
from gmnet_water.models.sets.installed import from_folder
from gmnet_water.models.weights import load_network
from gmnet_water.models.weights_file import sha256
from gmnet_water.networks import ModelChoice, load_model
from gmnet_water.tests.rasters import backscatter, read, save

pytestmark = pytest.mark.usefixtures("one_thread")

QUIET = Report(info=lambda _line: None, warning=lambda _line: None)


def random_network(bands: int, seed: int) -> Slim:
    """In evaluation mode, with random statistics of batch norm."""
    torch.manual_seed(seed)
    network = Slim(bands)
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            for values in (module.weight.data, module.running_var):
                values.uniform_(0.5, 1.5)
            for values in (module.bias.data, module.running_mean):
                values.normal_(0, 0.2)
        elif isinstance(module, torch.nn.Conv2d):
            torch.nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
    return network.eval()


def multiplications(network: torch.nn.Module, given: torch.Tensor) -> int:
    """Of all convolutions for ``given``."""
    total = 0

    def count(module: torch.nn.Module, _inputs: object, output: torch.Tensor) -> None:
        nonlocal total
        total += output.numel() * module.weight[0].numel()

    hooks = [
        module.register_forward_hook(count)
        for module in network.modules()
        if hasattr(module, "weight") and module.weight.ndim == 4
    ]
    with torch.no_grad():
        network(given)
    for hook in hooks:
        hook.remove()
    return total


def test_a_patch_takes_a_third_of_the_multiplications_of_gmnet():
    views = torch.zeros(1, 3, 2, 256, 256)
    slim, usual = (multiplications(kind(2).eval(), views) for kind in (Slim, GMNet))
    assert slim == pytest.approx(1.6e9, rel=0.02)
    assert usual == pytest.approx(4.4e9, rel=0.02)


def test_its_weights_take_no_more_than_five_megabytes():
    state = Slim(2).state_dict()
    assert sum(value.numel() * value.element_size() for value in state.values()) < 5e6


@pytest.mark.parametrize(("bands", "seed"), [(2, 0), (4, 1)])
def test_the_kept_centre_is_that_of_the_plain_network(bands: int, seed: int):
    network = random_network(bands, seed)
    views = torch.rand(2, 3, bands, 256, 256)
    with torch.inference_mode():
        expected = network(views)[:, 30:226, 30:226]
        assert expected.std() > 1e-2, "the network says the same everywhere"
        lean = network.lean(GMNET_CONTRACT)
        got = lean(views)
        assert isinstance(lean, LeanSlim)
    torch.testing.assert_close(got, expected, atol=2e-5, rtol=0)


@pytest.mark.parametrize("margin", [0, 1, 13, 31, 64, 100])
def test_any_margin_gives_the_same_pixels(margin: int):
    network = random_network(2, 2)
    views = torch.rand(1, 3, 2, 256, 256)
    with torch.inference_mode():
        expected = network(views)[:, margin : 256 - margin, margin : 256 - margin]
        got = LeanSlim(network, InputContract(margin=margin))(views)
    torch.testing.assert_close(got, expected, atol=2e-5, rtol=0)


@pytest.mark.parametrize(
    ("view", "place", "reach"),
    # A pixel of a wider view lies on the ground of so many of the tile's.
    [(2, 100, 1), (1, 164, 2), (0, 140, 8)],
)
def test_a_wider_view_is_joined_where_it_lies(view: int, place: int, reach: int):
    """A change in a view changes the map most where that place is in the tile."""
    network = random_network(2, 4)
    views = torch.rand(1, 3, 2, 256, 256, requires_grad=True)
    centre = 128 + (place - 128) * reach
    side = 16 * reach if view == 0 else 8
    first = max(0, centre - side)
    network.logits(views)[0, first : centre + side, first : centre + side].sum().backward()
    weight = views.grad[0, view].abs().sum(dim=0)
    rows = (weight.sum(dim=1) * torch.arange(256)).sum() / weight.sum()
    assert abs(float(rows) - place) < 12


def test_prediction_looks_at_no_more_of_the_coarse_view_than_counts():
    network = random_network(2, 5)
    views = torch.rand(1, 3, 2, 256, 256, requires_grad=True)
    network.logits(views).sum().backward()
    seen = views.grad[0, 0].abs().sum(dim=0) > 0
    rows = torch.nonzero(seen.any(dim=1)).flatten()
    side = LeanSlim(network, GMNET_CONTRACT).coarse_side
    start = (256 - side) // 2
    assert side < 256
    assert start <= int(rows.min()) and int(rows.max()) < start + side


def test_a_set_names_it_as_its_contract_and_maps(tmp_path: Path):
    folder = tmp_path / "slim_set"
    folder.mkdir()
    network = random_network(2, 6)
    torch.save(network.state_dict(), folder / "w.pth")
    spans = {"vv": (-30.0, 0.0), "vh": (-40.0, -5.0)}
    manifest = {
        "id": "slim_set",
        "title": "Slim",
        "files": {"as": "w.pth"},
        "bounds": {"ascending": spans, "descending": spans},
        "contract": "slim",
        "orbit_choice": "given",
    }
    (folder / "model.json").write_text(json.dumps(manifest), encoding="utf-8")
    found = from_folder(folder)
    assert found.architecture is ARCHITECTURES["slim"]
    db = backscatter(300, 260)
    source = save(tmp_path / "s1.tif", db)
    percent = tmp_path / "percent.tif"
    request = MapRequest(Sources(ascending=source), tmp_path / "water.tif", percent)
    model = load_model(ModelChoice(folder=folder), [OrbitMode.ASCENDING], "cpu", 0, QUIET)
    map_water(plan_mapping(request, QUIET), model, QUIET)
    valid = np.isfinite(db).all(axis=0)
    assert read(percent)[valid].max() <= 100
    assert read(percent)[valid].std() > 1


def test_weights_of_gmnet_are_refused(tmp_path: Path):
    torch.save(GMNet(2).state_dict(), tmp_path / "w.pth")
    with pytest.raises(ModelError, match="is for another network"):
        load_network(ARCHITECTURES["slim"], tmp_path / "w.pth", 2)


def test_openvino_computes_the_same(tmp_path: Path, monkeypatch):
    pytest.importorskip("openvino")
    from gmnet_water.models.openvino_engine import OpenVinoPredictor
    from gmnet_water.models.source import Source

    monkeypatch.setenv("GMNET_MODELS", str(tmp_path / "user" / "models"))
    network = random_network(2, 7)
    path = tmp_path / "w.pth"
    torch.save(network.state_dict(), path)
    source = Source(
        ARCHITECTURES["slim"], path, OrbitMode.ASCENDING, PUBLISHED_BOUNDS, sha256(path)
    )
    views = torch.rand(2, 3, 2, 256, 256)
    got = OpenVinoPredictor(source, 1, 1)(views.numpy())
    with torch.inference_mode():
        expected = network(views)[:, 30:226, 30:226]
    torch.testing.assert_close(torch.from_numpy(got), expected, atol=1e-4, rtol=0)


def test_it_can_be_traced_as_engines_do():
    network = random_network(2, 8)
    lean = network.lean(GMNET_CONTRACT).eval()
    with torch.inference_mode():
        traced = torch.jit.trace(lean, torch.zeros(1, 3, 2, 256, 256), check_trace=False)
        views = torch.rand(1, 3, 2, 256, 256)
        torch.testing.assert_close(
            traced(views), network(views)[:, 30:226, 30:226], atol=2e-5, rtol=0
        )
