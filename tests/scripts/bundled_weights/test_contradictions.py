"""Labels that all maps contradict, and pictures of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.scripts.bundled_weights import contact_sheet
from gmnet_water.scripts.bundled_weights.contradictions import Doubt, contradicted
from gmnet_water.scripts.bundled_weights.out_of_fold import map_path, write_map
from gmnet_water.scripts.bundled_weights.packed import Packed, write_packed
from gmnet_water.training.data.scene import LAND, UNKNOWN, WATER, Scene

TRUTH = np.array([[LAND, LAND, WATER, WATER, UNKNOWN, LAND]], np.uint8)
FIRST = np.array([[4.0, 4.0, -4.0, 4.0, 4.0, np.nan]], np.float32)
SECOND = np.array([[3.5, 1.0, -3.5, -4.0, 4.0, 4.0]], np.float32)


def test_a_label_is_contradicted_where_all_maps_are_sure_of_the_other():
    assert contradicted([FIRST, SECOND], TRUTH, 3.0).tolist() == [
        [True, False, True, False, False, False]
    ]
    assert contradicted([FIRST], TRUTH, 3.0).tolist() == [[True, True, True, False, False, False]]
    assert not contradicted([FIRST, SECOND], TRUTH, 3.6).any()


@pytest.fixture
def packed(tmp_path: Path) -> Packed:
    db = np.full((2, 1, 6), -10.0, np.float16)
    for run, odds in (("one", FIRST), ("two", SECOND)):
        write_map(map_path(tmp_path / run, 1, "a"), odds)
    return Packed(Scene(db, TRUTH, "a"), "a", "chip")


def test_doubted_labels_are_unknown_in_training_and_others_stay(packed: Packed, tmp_path: Path):
    doubt = Doubt((tmp_path / "one", tmp_path / "two"))
    learned = doubt.applied(packed)
    assert learned.scene.water.tolist() == [[UNKNOWN, LAND, UNKNOWN, WATER, UNKNOWN, LAND]]
    assert packed.scene.water is TRUTH
    simulated = Packed(packed.scene, "", "usual")
    assert doubt.applied(simulated) is simulated


def test_pictures_show_what_is_wrong(packed: Packed):
    drawn = contact_sheet.sheet(packed, [FIRST, SECOND])
    assert drawn.shape == (1, 5 * 6 + 4 * contact_sheet.GAP, 3)
    first = 3 * (6 + contact_sheet.GAP)
    agreement = drawn[0, first : first + 6].tolist()
    # Land taken for water twice, water missed, water neither way, unknown, and no map.
    assert agreement[0] == agreement[1] == [232, 115, 12]
    assert agreement[2] == [200, 30, 90]
    assert agreement[4] == agreement[5] == [120, 120, 120]
    doubted = drawn[0, -6:].tolist()
    assert [colour == [255, 255, 0] for colour in doubted] == [True, False, True, *[False] * 3]


def test_a_picture_of_a_large_scene_is_thinned_out(monkeypatch):
    monkeypatch.setattr(contact_sheet, "WIDEST", 20)
    scene = Scene(np.zeros((2, 30, 50), np.float16), np.zeros((30, 50), np.uint8), "a")
    drawn = contact_sheet.sheet(Packed(scene, "a", "large"), [np.zeros((30, 50))])
    assert drawn.shape == (10, 5 * 17 + 4 * contact_sheet.GAP, 3)


def test_the_command_draws_each_labelled_scene(packed: Packed, tmp_path: Path, capsys):
    pytest.importorskip("PIL")
    write_packed(
        [packed, Packed(Scene(packed.scene.backscatter, TRUTH, "b"), "", "usual")], tmp_path
    )
    call = [str(tmp_path / "out"), "--scenes", str(tmp_path), "--run", str(tmp_path / "one")]
    assert contact_sheet.main(call) == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.png"]
    assert "a: 3 px contradicted" in capsys.readouterr().out
