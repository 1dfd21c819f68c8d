"""The mean of two networks' weights."""

from __future__ import annotations

import pytest
import torch
from gmnet_water.models.errors import ModelError
from gmnet_water.models.gmnet import GMNet
from gmnet_water.models.weights import load_gmnet
from gmnet_water.training.blend import blended, main
from gmnet_water.training.loop import BEST, METRICS


@pytest.fixture
def states():
    made = []
    for seed in (1, 2):
        torch.manual_seed(seed)
        made.append(GMNet(2).state_dict())
    return made


@pytest.mark.parametrize(("share", "same_as"), [(0.0, 0), (1.0, 1)])
def test_all_of_one_is_that_one(states, share, same_as):
    made = blended(*states, share)

    for key, value in states[same_as].items():
        torch.testing.assert_close(made[key], value)


def test_a_quarter_lies_a_quarter_of_the_way(states):
    made = blended(*states, 0.25)

    for key in (key for key, value in made.items() if value.is_floating_point()):
        expected = 0.75 * states[0][key] + 0.25 * states[1][key]
        torch.testing.assert_close(made[key], expected)


def test_another_networks_weights_are_refused(states):
    with pytest.raises(ModelError, match="not of the same network"):
        blended(states[0], GMNet(4).state_dict(), 0.5)


@pytest.mark.parametrize("share", [-0.1, 1.1])
def test_a_share_beyond_the_ends_is_refused(states, share):
    with pytest.raises(ModelError, match="from 0 to 1"):
        blended(*states, share)


def test_the_folder_serves_as_that_of_a_run(states, tmp_path):
    run, other, folder = tmp_path / "run", tmp_path / "other.pth", tmp_path / "blend"
    run.mkdir()
    torch.save(states[0], run / BEST)
    torch.save(states[1], other)
    (run / METRICS).write_text('{"step": 1}\n', encoding="utf-8")

    assert main(["--run", str(run), "--with", str(other), str(folder)]) == 0

    found = load_gmnet(folder / BEST, 2).state_dict()
    torch.testing.assert_close(
        found["outp_layer.0.weight"], sum(state["outp_layer.0.weight"] for state in states) / 2
    )
    assert (folder / METRICS).read_text(encoding="utf-8") == '{"step": 1}\n'


def test_a_folder_that_is_there_is_left_alone(states, tmp_path):
    run = tmp_path / "run"
    run.mkdir()
    torch.save(states[0], run / BEST)
    torch.save(states[1], tmp_path / "other.pth")

    with pytest.raises(FileExistsError):
        main(["--run", str(run), "--with", str(tmp_path / "other.pth"), str(run)])
