"""Batches of a stated mixture."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
import torch
from gmnet_water.core.errors import InputError
from gmnet_water.scripts.bundled_weights.mixture import Mixture
from gmnet_water.scripts.bundled_weights.packed import Packed
from gmnet_water.training.batches import Recipe
from gmnet_water.training.data.scene import UNKNOWN, Scene


def packed(name: str, site: str, kind: str, side: int = 48, bands: int = 2) -> Packed:
    rng = np.random.default_rng(len(name))
    db = rng.uniform(-25, -5, (bands, side, side)).astype(np.float16)
    water = np.zeros((side, side), np.uint8)
    water[: side // 2] = 1
    return Packed(Scene(db, water, name), site, kind)


SCENES = [
    packed("a1", "a", "chip"),
    packed("a2", "a", "chip"),
    packed("b", "b", "chip"),
    packed("wide", "w", "large", 200),
    packed("made_0", "", "gaps", bands=4),
    packed("made_1", "", "gaps", bands=4),
]


def drawn(mixture: Mixture, count: int = 4000) -> Counter[str]:
    rng = np.random.default_rng(1)
    return Counter(mixture.draw(rng).name for _ in range(count))


def test_kinds_come_up_in_their_shares_and_sites_equally():
    found = drawn(Mixture(SCENES, {"chip": 2, "large": 1, "gaps": 1}))
    assert found["wide"] / 4000 == pytest.approx(0.25, abs=0.03)
    assert (found["made_0"] + found["made_1"]) / 4000 == pytest.approx(0.25, abs=0.03)
    # Half of all are chips; half of these are of site b, the others of the two chips of site a.
    assert found["b"] / 4000 == pytest.approx(0.25, abs=0.03)
    assert found["a1"] / 4000 == pytest.approx(0.125, abs=0.02)


def test_without_shares_all_sites_come_up_equally():
    found = drawn(Mixture(SCENES))
    for names in (("a1", "a2"), ("b",), ("wide",), ("made_0",), ("made_1",)):
        assert sum(found[name] for name in names) / 4000 == pytest.approx(0.2, abs=0.03)


def test_kinds_without_a_share_do_not_come_up():
    assert set(drawn(Mixture(SCENES, {"chip": 1}), 500)) == {"a1", "a2", "b"}


def test_a_share_of_a_kind_that_is_not_there_is_refused():
    with pytest.raises(InputError, match="no scene of the kind 'moon'"):
        Mixture(SCENES, {"moon": 1.0})
    with pytest.raises(InputError, match="no scene to draw from"):
        Mixture(SCENES, {"chip": 0.0})


def test_batches_are_the_same_for_any_number_of_workers_and_after_a_break():
    mixture, recipe = Mixture(SCENES), Recipe(bands=2, seed=4, size=2)
    streams = [mixture.batches(1, recipe, 0), mixture.batches(3, recipe, 0)]
    one, three = ([next(stream) for _ in range(3)] for stream in streams)
    later = mixture.batches(2, recipe, 2)
    again = next(later)
    for stream in (*streams, later):
        stream.close()
    for first, second in (*zip(one, three), (one[2], again)):
        assert torch.equal(first.views, second.views)
        assert torch.equal(first.water, second.water)


def test_a_scene_of_which_nothing_is_known_is_passed_over():
    blank = packed("blank", "c", "chip")
    blank.scene.water[:] = UNKNOWN
    patches = Mixture([blank, SCENES[0]]).patches(Recipe(bands=2, seed=1, size=4), 0)
    assert all(patch.known.any() for patch in patches)


def test_a_run_tells_its_scenes_and_shares():
    usual = Mixture(SCENES, {"chip": 1}).told
    assert usual == Mixture(SCENES, {"chip": 3}).told
    assert usual != Mixture(SCENES, {"chip": 1, "gaps": 1}).told
    assert usual != Mixture(SCENES[1:], {"chip": 1}).told
