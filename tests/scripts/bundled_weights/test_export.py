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
