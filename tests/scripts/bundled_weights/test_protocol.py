"""The protocol by which ways of training are compared."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.accuracy.matrix import ErrorMatrix
from gmnet_water.core.errors import InputError
from gmnet_water.scripts.bundled_weights import protocol, scored_sites
from gmnet_water.scripts.bundled_weights.odds_histogram import (
    OddsHistogram,
    best_cut,
    calibration,
    entropy_scaling,
)
from gmnet_water.scripts.bundled_weights.out_of_fold import map_path, write_map
from gmnet_water.scripts.bundled_weights.packed import Packed, write_packed
from gmnet_water.scripts.bundled_weights.scored_sites import Mapped
from gmnet_water.training.data.scene import Scene


def drawn(seed: int, shift: float = 0.0, factor: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """Log odds, and labels that are water as often as scaled ones say."""
    rng = np.random.default_rng(seed)
    odds = rng.normal(0, 2.5, (200, 300))
    water = rng.random(odds.shape) < 1 / (1 + np.exp(-(factor * odds + shift)))
    return odds, water.astype(np.uint8)


def test_scores_at_a_cut_are_those_of_the_pixels():
    odds, truth = drawn(1)
    odds[:3], truth[3:5] = np.nan, 255
    histogram = OddsHistogram.of(odds, truth)
    known = np.isfinite(odds) & (truth != 255)
    for cut in (-2.0, 0.0, 1.5):
        found = odds > cut
        matrix = histogram.matrix(cut)
        assert matrix.hit == (found & (truth == 1) & known).sum()
        assert matrix.false == (found & (truth == 0) & known).sum()
        assert matrix.missed == (~found & (truth == 1) & known).sum()
        level = round((cut + 15) / 0.05)
        assert histogram.ious[level] == pytest.approx(matrix.iou)


def test_the_best_cut_is_that_of_the_mean_over_sites():
    odds = np.linspace(-5, 5, 1001)[None]
    low, high = (OddsHistogram.of(odds, (odds > cut).astype(np.uint8)) for cut in (-2.0, 2.0))
    assert best_cut([low]) == pytest.approx(-2, abs=0.06)
    assert best_cut([high]) == pytest.approx(2, abs=0.06)
    # Too much water costs the site with little more than too little costs the other.
    assert -2.1 < best_cut([low, high]) < 2.1


def test_calibration_finds_what_the_water_was_drawn_with():
    sites = [OddsHistogram.of(*drawn(seed, -0.6, 1.8)) for seed in (1, 2)]
    found = entropy_scaling(sites)
    assert found.factor == pytest.approx(1.8, abs=0.08)
    assert found.shift == pytest.approx(-0.6, abs=0.05)
    assert sites[0].reliability(found).expected_error < 0.01


def test_after_calibration_a_half_is_the_best_cut():
    sites = [OddsHistogram.of(*drawn(seed, -0.6, 1.8)) for seed in (3, 4)]
    scaling = calibration(sites)
    cut = best_cut(sites)
    assert scaling.factor * cut + scaling.shift == pytest.approx(0, abs=1e-9)
    assert scaling.factor == pytest.approx(1.8, abs=0.08)


def place(name: str, kind: str = "chip", water: int = 900, contrast: float = 10.0) -> Packed:
    """A scene of 64 px with ``water`` px of water, so many dB darker than the land."""
    rng = np.random.default_rng(sum(map(ord, name)))
    truth = np.zeros(64 * 64, np.uint8)
    truth[:water] = 1
    truth = truth.reshape(64, 64)
    db = np.stack([level - contrast * truth for level in (-8.0, -15.0)])
    db += rng.normal(0, 1, db.shape)
    return Packed(Scene(db.astype(np.float16), truth, name), name, kind)


@pytest.mark.parametrize(
    ("scene", "reason"),
    [
        (place("usual"), ""),
        (place("dry", water=0), "0 px of water"),
        (place("little", water=199), "199 px of water"),
        (place("sea", water=64 * 64 - 10), "10 px of land"),
        (place("hidden", water=300, contrast=0.0), "its own best threshold has an IoU of 0."),
    ],
)
def test_scenes_that_say_nothing_do_not_count(scene: Packed, reason: str):
    found = scored_sites.reason_to_leave_out(scene.scene)
    assert found == "" if not reason else found.startswith(reason)


def site(name: str, cut: float, kind: str = "chip", reason: str = "") -> Mapped:
    """A site whose water begins at ``cut``."""
    odds = np.linspace(-5, 5, 1001)[None]
    histogram = OddsHistogram.of(odds, (odds > cut).astype(np.uint8))
    return Mapped(name, name, kind, reason, (histogram,))


def test_a_site_is_scored_at_the_cut_that_is_best_for_the_others():
    found = scored_sites.site_matrices([site("a", 0.0), site("b", 0.0), site("odd", 2.0)])
    # At 0, 500 px are found, of which 300 are water.
    assert found["odd"].iou == pytest.approx(0.6, abs=0.02)
    assert found["odd"].missed == 0


def test_large_scenes_and_those_that_are_left_out_do_not_count():
    scenes = [site("a", 1.0), site("b", 1.0), site("out", -4.0, reason="why")]
    scenes.append(site("wide", -1.0, "large"))
    assert list(scored_sites.counted_sites(scenes)) == ["a", "b"]
    assert all(one.iou > 0.99 for one in scored_sites.site_matrices(scenes).values())
    wide = scored_sites.large_matrices(scenes)["wide"][0]
    assert wide.iou == pytest.approx(400 / 600, abs=0.02)
    with pytest.raises(InputError, match="two sites or more that count, but there are 1"):
        scored_sites.site_matrices(scenes[1:])


def test_chips_of_one_site_are_scored_together():
    first, second = site("a", 0.0), site("b", 1.0)
    together = Mapped("b", "a", "chip", "", second.blocks)
    assert scored_sites.counted_sites([first, together])["a"].water == 500 + 400


def test_a_large_scene_is_scored_by_blocks(monkeypatch):
    monkeypatch.setattr(scored_sites, "BLOCK", 40)
    wide = place("wide", "large")
    mapped = Mapped.of(wide, np.zeros((64, 64)), "")
    assert len(mapped.blocks) == 4
    assert mapped.odds.water == 900


def test_the_error_of_a_large_scene_is_that_of_its_blocks():
    same = [ErrorMatrix(8, 1, 1, 90)] * 4
    assert scored_sites.jackknife_error(same) == pytest.approx(0)
    # Leaving out one or the other of two: 0.5 and 1.0, so that half of the difference is the error.
    two = [ErrorMatrix(10, 0, 0, 5), ErrorMatrix(5, 5, 0, 5)]
    assert scored_sites.jackknife_error(two) == pytest.approx(0.25)


def test_the_standard_error_is_that_of_a_mean():
    assert scored_sites.standard_error([1.0, 3.0]) == pytest.approx(1.0)
    assert math.isnan(scored_sites.standard_error([1.0]))


@pytest.fixture
def scenes(tmp_path: Path) -> list[Packed]:
    made = [place("a"), place("b"), place("c", water=1500), place("dry", water=0)]
    made.append(place("wide", "large", water=2000))
    write_packed([*made, Packed(place("made").scene, "", "usual")], tmp_path / "packed")
    return made


def write_run(folder: Path, scenes: list[Packed], noise: float, seeds: tuple[int, ...] = (1, 2)):
    """Maps that are right but for noise."""
    for seed in seeds:
        rng = np.random.default_rng(seed)
        for one in scenes:
            odds = np.where(one.scene.water == 1, 2.0, -2.0)
            odds = odds + noise * rng.standard_normal(odds.shape)
            write_map(map_path(folder, seed, one.name), odds.astype(np.float16))


def test_runs_are_compared_in_a_table_and_as_json(scenes: list[Packed], tmp_path: Path, capsys):
    good, bad = tmp_path / "good", tmp_path / "bad"
    write_run(good, scenes, 0.2)
    write_run(bad, scenes, 2.5)
    call = ["--scenes", str(tmp_path / "packed"), "--out", str(tmp_path / "out")]
    call += ["--run", f"bad={bad}", "--run", f"good={good}", "--run", f"both={bad},{good}"]
    assert protocol.main([*call, "--run", f"again={bad}"]) == 0
    content = json.loads((tmp_path / "out" / "protocol.json").read_text(encoding="utf-8"))
    ways = {way["name"]: way for way in content["ways"]}
    assert ways["good"]["mean"] > 0.98 > ways["both"]["mean"] > ways["bad"]["mean"]
    assert ways["good"]["seeds"] == 2
    assert list(ways["good"]["sites"]) == ["a", "b", "c"]
    assert ways["good"]["large"]["wide"][0] > 0.98
    assert content["left_out"] == {"dry": "0 px of water"}
    assert ways["threshold on VH"]["mean"] > 0.9
    assert ways["good"]["minus_first"][0] == pytest.approx(
        ways["good"]["mean"] - ways["bad"]["mean"], abs=1e-5
    )
    text = (tmp_path / "out" / "protocol.md").read_text(encoding="utf-8")
    assert "| again | 2 |" in text and "+0.000 ± 0.000 (nothing)" in text
    assert "| dry, left out: 0 px of water |" in text
    assert "Calibration of good: log odds times" in text
    assert text in capsys.readouterr().out


def test_a_run_that_is_not_finished_is_refused(scenes: list[Packed], tmp_path: Path):
    write_run(tmp_path / "run", scenes[:2], 0.2)
    call = ["--scenes", str(tmp_path / "packed"), "--out", str(tmp_path / "out")]
    with pytest.raises(InputError, match=r"c\.npy' is missing; finish the run"):
        protocol.main([*call, "--run", f"x={tmp_path / 'run'}"])
    with pytest.raises(InputError, match="no out-of-fold maps"):
        protocol.main([*call, "--run", f"x={tmp_path / 'elsewhere'}"])


def test_runs_of_other_seeds_are_not_joined(scenes: list[Packed], tmp_path: Path):
    write_run(tmp_path / "one", scenes, 0.2)
    write_run(tmp_path / "two", scenes, 0.2, (3,))
    call = ["--scenes", str(tmp_path / "packed"), "--out", str(tmp_path / "out")]
    with pytest.raises(InputError, match="have other seeds"):
        protocol.main([*call, "--run", f"x={tmp_path / 'one'},{tmp_path / 'two'}"])
