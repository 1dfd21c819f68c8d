"""Packed scenes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.errors import InputError
from gmnet_water.scripts.bundled_weights import pack
from gmnet_water.scripts.bundled_weights.packed import Packed, read_packed, write_packed
from gmnet_water.tests.rasters import save
from gmnet_water.training.data.scene import Scene


def scene(name: str, side: int = 40, seed: int = 1) -> Packed:
    rng = np.random.default_rng(seed)
    db = rng.uniform(-30, 0, (2, side, side)).astype(np.float32)
    db[:, 3:5, 7] = np.nan
    return Packed(
        Scene(db, rng.integers(0, 2, (side, side)).astype(np.uint8), name), "here", "chip"
    )


def test_what_is_packed_comes_back(tmp_path: Path):
    given = [scene("a"), scene("b", 30, 2)]
    write_packed(given, tmp_path / "packed")
    found = list(read_packed([tmp_path / "packed"]))
    assert [(one.name, one.site, one.kind) for one in found] == [
        ("a", "here", "chip"),
        ("b", "here", "chip"),
    ]
    for one, expected in zip(found, given):
        np.testing.assert_allclose(one.scene.backscatter, expected.scene.backscatter, atol=0.02)
        np.testing.assert_array_equal(one.scene.water, expected.scene.water)


def test_no_file_is_larger_than_it_may_be(tmp_path: Path):
    largest = 30_000
    files = write_packed((scene(f"s{n}", 60, n) for n in range(7)), tmp_path, largest)
    assert len(files) > 1
    assert all(file.stat().st_size <= largest for file in files)
    assert [one.name for one in read_packed(files)] == [f"s{n}" for n in range(7)]


def test_a_scene_that_fits_in_no_file_is_refused(tmp_path: Path):
    with pytest.raises(InputError, match="more than a file may have"):
        write_packed([scene("a", 80)], tmp_path, 5000)


def test_a_folder_of_packed_scenes_is_not_mixed_with_others(tmp_path: Path):
    write_packed([scene("a")], tmp_path)
    with pytest.raises(InputError, match="has packed scenes already"):
        write_packed([scene("b")], tmp_path)


def test_two_scenes_of_one_name_are_refused(tmp_path: Path):
    with pytest.raises(InputError, match="two scenes 'a'"):
        write_packed([scene("a"), scene("a")], tmp_path)


def test_a_file_of_something_else_is_refused(tmp_path: Path):
    (tmp_path / "scenes_000.zip").write_bytes(b"no zip")
    with pytest.raises(InputError, match="no file of packed scenes"):
        list(read_packed([tmp_path]))
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="There are no files"):
        list(read_packed([tmp_path / "empty"]))


def test_the_command_packs_the_data_list_and_simulated_scenes(tmp_path: Path, monkeypatch, capsys):
    import hashlib
    import json

    monkeypatch.setattr(pack, "training_scene", lambda seed, number: scene("", 30, number).scene)
    entries = []
    for name, part in (("wet", "train"), ("odd", "unused"), ("kept", "test")):
        given = scene(name).scene
        files = [
            save(tmp_path / f"{name}_s1.tif", given.backscatter),
            save(tmp_path / f"{name}_water.tif", given.water[None]),
        ]
        sums = [hashlib.sha256(Path(file).read_bytes()).hexdigest() for file in files]
        paths = [Path(file).name for file in files]
        entries.append(
            {"name": name, "site": f"site of {name}", "kind": "chip", "part": part}
            | {"backscatter": paths[0], "water": paths[1], "sha256": sums}
        )
    (tmp_path / "list.json").write_text(json.dumps({"scenes": entries}), encoding="utf-8")
    usual = ["--listing", str(tmp_path / "list.json"), "--data", str(tmp_path)]
    usual += ["--simulated", "usual=2", "--simulated", "gaps=1"]
    assert pack.main([str(tmp_path / "out"), *usual]) == 0
    found = list(read_packed([tmp_path / "out"]))
    assert [one.name for one in found[:2]] == ["wet", "kept"]
    assert [one.site for one in found] == ["site of wet", "site of kept", "", "", ""]
    assert [one.kind for one in found] == ["chip", "chip", "usual", "usual", "gaps"]
    assert "scenes_000.zip" in capsys.readouterr().out
    assert pack.main([str(tmp_path / "all"), *usual, "--also", "odd"]) == 0
    assert "odd" in [one.name for one in read_packed([tmp_path / "all"])]


def test_an_unknown_kind_is_refused(tmp_path: Path, capsys):
    with pytest.raises(SystemExit):
        pack.main([str(tmp_path), "--simulated", "moon=1"])
    assert "'moon=1' is not KIND=N" in capsys.readouterr().err


def test_a_folder_of_pairs_is_packed_each_as_a_site(tmp_path: Path):
    for name in ("one", "two"):
        given = scene(name).scene
        save(tmp_path / f"{name}_s1.tif", given.backscatter)
        save(tmp_path / f"{name}_water.tif", given.water[None])
    assert pack.main([str(tmp_path / "out"), "--chips", str(tmp_path)]) == 0
    found = list(read_packed([tmp_path / "out"]))
    assert [(one.name, one.site, one.kind) for one in found] == [
        ("one", "one", "chip"),
        ("two", "two", "chip"),
    ]


def test_simulated_scenes_are_the_same_from_any_number_of_processes(tmp_path: Path, monkeypatch):
    from gmnet_water.scripts.bundled_weights import hard_scenes

    monkeypatch.setattr(hard_scenes, "SIDES", (40, 50))
    call = ["--simulated", "gaps=2", "--simulated", "dry=1", "--seed", "4"]
    assert pack.main([str(tmp_path / "one"), *call]) == 0
    assert pack.main([str(tmp_path / "two"), *call, "--processes", "2"]) == 0
    one, two = (list(read_packed([tmp_path / name])) for name in ("one", "two"))
    assert [found.name for found in one] == ["gaps_4_0000", "gaps_4_0001", "dry_4_0000"]
    for first, second in zip(one, two):
        np.testing.assert_array_equal(first.scene.backscatter, second.scene.backscatter)
        assert first.scene.water.shape[0] <= 50
