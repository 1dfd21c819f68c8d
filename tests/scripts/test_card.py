"""Tables of a weights file's card."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from gmnet_water.scripts.bundled_weights import card
from gmnet_water.training.data.scene import Scene


def scene(name: str, water: list[int], vh: list[float]) -> Scene:
    backscatter = np.array([[np.full(len(vh), -10.0)], [vh]], np.float32).reshape(2, 1, -1)
    return Scene(backscatter, np.array([water], np.uint8), name)


def test_scores_are_per_scene_mean_and_pooled():
    way, other = card.Way("this", card.threshold(-20)), card.Way("other", card.threshold(-25))
    wet = scene("wet", [1, 1, 0, 0], [-30, -21, -22, -10])
    dry = scene("dry", [0, 0, 255, 0], [-10, -10, -30, -30])
    for one in (wet, dry):
        way.score(one)
        other.score(one)
    lines = list(card.scores([way, other]))
    # Two hits, one false alarm; the other hits one and misses one.
    assert lines[2] == "| wet | 2 | 0.667 | 0.667 | 1.000 | 0.800 | 0.500 |"
    assert lines[3] == "| dry | 0 | 0.000 | 0.000 | - | 0.000 | 0.000 |"
    assert lines[4].startswith("| **mean** of scenes with water | | 0.667 |")
    # Two hits, two false alarms, nothing missed; one hit, one false alarm, one missed.
    assert lines[5] == "| **pooled** | 2 | 0.500 | 0.500 | 1.000 | 0.667 | 0.333 |"


def test_best_level_separates_what_can_be_separated():
    level = card.best_level([scene("wet", [1, 1, 0, 0], [-30, -24, -18, -10])])
    assert -24 < level <= -18


def test_reliability_has_a_line_for_each_bin():
    way = card.Way("this", lambda _db: np.array([[0.05, 0.05, 0.95, 0.95]], np.float32))
    way.score(scene("wet", [0, 1, 1, 1], [-30, -30, -30, -30]))
    lines = list(card.reliability_table(way.reliability))
    assert lines[2] == "| 0.0 to 0.1 | 2 | 0.050 | 0.500 |"
    assert lines[11] == "| 0.9 to 1.0 | 2 | 0.950 | 1.000 |"
    # |0.1 - 1| + |1.9 - 2| over four pixels.
    assert lines[-1] == "Expected calibration error: 0.250."


def test_curve_has_each_validation_once(tmp_path: Path):
    record = {"step": 150, "minutes": 3.4, "train_loss": None, "loss": 0.4, "iou": 0.5}
    (tmp_path / "metrics.jsonl").write_text(f"{json.dumps(record)}\n" * 2, encoding="utf-8")
    lines = list(card.curve(tmp_path))
    assert lines[2:] == ["| 150 | 3 | - | 0.400 | 0.500 | - | - |"]
