"""From a run to the files of a model set."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from gmnet_water.models.architectures.registry import ARCHITECTURES, SLIM
from gmnet_water.models.contract import OrbitMode
from gmnet_water.models.sets.installed import from_folder
from gmnet_water.models.weights import load_network
from gmnet_water.scripts.bundled_weights import export
from gmnet_water.scripts.bundled_weights.calibrate import Scaling
from gmnet_water.training.loop import BEST

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture(autouse=True)
def few_scenes(monkeypatch) -> None:
    monkeypatch.setattr(export, "CALIBRATION_SCENES", 1)
    monkeypatch.setattr(export, "COMPARED_SCENES", 1)


def test_a_run_of_another_network_becomes_a_set_of_it(tmp_path: Path, capsys):
    for bands in (2, 4):
        torch.manual_seed(bands)
        (tmp_path / f"run_{bands}").mkdir()
        torch.save(SLIM.build(bands).state_dict(), tmp_path / f"run_{bands}" / BEST)
    (tmp_path / "list.json").write_text('{"scenes": []}', encoding="utf-8")
    call = ["--two-band", str(tmp_path / "run_2"), "--four-band", str(tmp_path / "run_4")]
    call += ["--listing", str(tmp_path / "list.json"), "--data", str(tmp_path)]
    assert export.main([str(tmp_path / "set"), *call, "--network", "slim"]) == 0
    made = from_folder(tmp_path / "set")
    assert made.architecture is ARCHITECTURES["slim"]
    for mode in OrbitMode:
        source = made.source(mode)
        assert source.path.name == f"slim_bundled_{mode.bands}band.pth"
        assert load_network(made.architecture, source.path, mode.bands).bands == mode.bands
    assert "slim_bundled_2band.pth: " in capsys.readouterr().out


def test_a_calibration_that_was_found_elsewhere_is_taken(tmp_path: Path):
    torch.manual_seed(3)
    (tmp_path / "run").mkdir()
    network = SLIM.build(2).eval()
    torch.save(network.state_dict(), tmp_path / "run" / BEST)
    scaling = Scaling(1.5, -0.75)
    made = export.export_weights(
        tmp_path / "run", 2, tmp_path / "set", [], architecture=SLIM, scaling=scaling
    )
    assert made.scaling == scaling
    other = load_network(SLIM, made.path, 2)
    views = torch.rand(1, 3, 2, 256, 256)
    with torch.no_grad():
        expected = network.logits(views) * 1.5 - 0.75
        torch.testing.assert_close(other.logits(views), expected, atol=0.02, rtol=0.02)
