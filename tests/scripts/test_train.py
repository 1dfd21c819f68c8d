"""The command line that trains the bundled weights."""

from __future__ import annotations

from gmnet_water.scripts.bundled_weights.train import main


def test_a_last_run_takes_all_parts_of_the_data_list(monkeypatch, tmp_path):
    given = {}

    def listed(_bands, _listing, _data, part):
        return [part]

    monkeypatch.setattr("gmnet_water.scripts.bundled_weights.train.scenes_for", listed)
    monkeypatch.setattr(
        "gmnet_water.scripts.bundled_weights.train.train",
        lambda settings, folder, data: given.update(settings=settings, data=data),
    )
    usual = ["--bands", "2", "--out", str(tmp_path), "--steps", "1"]
    assert main([*usual, "--listing", "x", "--data", "x", "--everything"]) == 0
    assert given["data"].training == ["train", "validation", "test"]
    assert not given["data"].validation
    assert given["settings"].keep_last


def test_any_network_of_the_registry_can_be_trained(monkeypatch, tmp_path):
    given = {}
    monkeypatch.setattr(
        "gmnet_water.scripts.bundled_weights.train.train",
        lambda settings, folder, data: given.update(settings=settings),
    )
    usual = ["--bands", "2", "--out", str(tmp_path), "--steps", "1"]
    assert main(usual) == 0
    assert given["settings"].recipe.architecture.name == "gmnet"
    assert main([*usual, "--network", "slim"]) == 0
    assert given["settings"].recipe.architecture.name == "slim"
