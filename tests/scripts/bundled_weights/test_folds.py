"""Splits by site, training of each fold, and maps of what it has not seen."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import torch
from gmnet_water.core.errors import InputError
from gmnet_water.core.report import Report
from gmnet_water.core.water.arrays import predict_array
from gmnet_water.core.water.mapping import Model
from gmnet_water.models.architectures.registry import ARCHITECTURES, Architecture
from gmnet_water.models.architectures.water_network import WaterNetwork
from gmnet_water.models.contract import InputContract, OrbitMode
from gmnet_water.models.predictor import Predictor
from gmnet_water.scripts.bundled_weights import map_weights, train_folds
from gmnet_water.scripts.bundled_weights.folds import folds
from gmnet_water.scripts.bundled_weights.mixture import Mixture
from gmnet_water.scripts.bundled_weights.out_of_fold import (
    log_odds,
    map_path,
    mirrored_log_odds,
    read_map,
    seeds_of,
)
from gmnet_water.scripts.bundled_weights.packed import Packed, read_packed, write_packed
from gmnet_water.training.data.scene import UNKNOWN, Scene
from gmnet_water.training.patches import BUNDLED_BOUNDS

pytestmark = pytest.mark.usefixtures("one_thread")

ROOT = Path(__file__).resolve().parents[3]


class Tiny(WaterNetwork):
    """A convolution over all three views, and batch norm."""

    def __init__(self, bands: int) -> None:
        super().__init__(bands)
        self.first = torch.nn.Conv2d(3 * bands, 4, 3, padding=1)
        self.norm = torch.nn.BatchNorm2d(4)
        self.outp_layer = torch.nn.Sequential(torch.nn.Conv2d(4, 1, 1))

    def logits(self, views: torch.Tensor) -> torch.Tensor:
        return self.outp_layer(torch.relu(self.norm(self.first(views.flatten(1, 2))))).squeeze(1)


TINY = Architecture(
    name="tiny",
    title="Tiny",
    contract=InputContract(tile=32, margin=4, first=-8, windows=(128, 64, 32)),
    citation="Nobody (2000): A convolution.",
    build=Tiny,
)


@pytest.fixture(autouse=True)
def known(monkeypatch) -> None:
    monkeypatch.setitem(ARCHITECTURES, TINY.name, TINY)


def lake(name: str, site: str, seed: int, shape: tuple[int, int] = (70, 90)) -> Packed:
    """A dark lake in a brighter plain."""
    rng = np.random.default_rng(seed)
    row, col = np.mgrid[: shape[0], : shape[1]]
    wet = (row - 30) ** 2 + (col - 40) ** 2 < (10 + 5 * seed) ** 2
    levels = np.stack([np.where(wet, level - 10, level) for level in (-8.0, -15.0)])
    db = (levels + rng.normal(0, 1, levels.shape)).astype(np.float16)
    db[:, 5:9, 60:80] = np.nan
    return Packed(Scene(db, wet.astype(np.uint8), name), site, "chip")


@pytest.fixture
def scenes() -> list[Packed]:
    made = Packed(lake("made", "", 1).scene, "", "usual")
    return [lake("a1", "a", 1), lake("a2", "a", 2), lake("b", "b", 3), lake("c", "c", 0), made]


def test_each_site_is_a_fold_and_no_scene_of_it_is_trained_on(scenes: list[Packed]):
    made = folds(scenes)
    assert [sorted(fold.sites) for fold in made] == [["a"], ["b"], ["c"]]
    assert [one.name for one in made[0].held_out(scenes)] == ["a1", "a2"]
    assert [one.name for one in made[0].training(scenes)] == ["b", "c", "made"]


@pytest.mark.parametrize("count", [2, 3])
def test_grouped_folds_share_all_sites_out(scenes: list[Packed], count: int):
    made = folds(scenes, count)
    assert len(made) == count
    assert sorted(site for fold in made for site in fold.sites) == ["a", "b", "c"]
    assert made == folds(list(reversed(scenes)), count)


def test_more_folds_than_sites_are_refused(scenes: list[Packed]):
    with pytest.raises(InputError, match="4 folds are not possible with 3 sites"):
        folds(scenes, 4)
    with pytest.raises(InputError, match="two sites or more, but there are 1"):
        folds(scenes[:2])


def network() -> Tiny:
    torch.manual_seed(3)
    made = Tiny(2)
    made.norm.running_mean.normal_(0, 0.1)
    made.outp_layer[0].weight.data *= 10
    return made.eval()


def test_log_odds_are_those_of_a_map():
    given = lake("a", "a", 2).scene
    made = network()
    got = log_odds(made, TINY.contract, BUNDLED_BOUNDS, given, size=3)
    predictor = Predictor(
        made.lean(TINY.contract), TINY.contract, BUNDLED_BOUNDS, "cpu", lambda _line: None
    )
    db = np.moveaxis(given.backscatter.astype(np.float32), 0, -1)
    model = Model({OrbitMode.ASCENDING: predictor}, "tiny")
    probability, valid = predict_array(db, OrbitMode.ASCENDING, model, Report())
    assert np.array_equal(np.isfinite(got), valid)
    expected = np.log(probability / (1 - probability))
    assert expected[valid].std() > 0.2
    np.testing.assert_allclose(got[valid], expected[valid], atol=5e-3)


def test_the_map_of_four_views_turns_with_the_scene():
    given = lake("a", "a", 2).scene
    turned = Scene(given.backscatter[:, :, ::-1], given.water[:, ::-1])
    made, rest = network(), (TINY.contract, BUNDLED_BOUNDS)
    first, second = (mirrored_log_odds(made, *rest, one) for one in (given, turned))
    np.testing.assert_allclose(first, second[:, ::-1], atol=1e-2)
    assert np.nanmax(np.abs(first - log_odds(made, *rest, given))) > 0.05


def arguments(packed: Path, out: Path, *more: str) -> list[str]:
    usual = ["--scenes", str(packed), "--out", str(out), "--network", "tiny", "--seeds", "1"]
    return [*usual, "--steps", "6", "--batch", "2", "--watched", "0", "--check-every", "4", *more]


@pytest.fixture
def packed(scenes: Sequence[Packed], tmp_path: Path) -> Path:
    write_packed(scenes, tmp_path / "packed")
    return tmp_path / "packed"


def test_maps_of_all_sites_are_the_same_with_and_without_breaks(
    packed: Path, scenes: list[Packed], tmp_path: Path
):
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    assert train_folds.main(arguments(packed, whole)) == 0
    given = train_folds.parser().parse_args(arguments(packed, parts))
    candidate = train_folds.candidate_of(given)
    read = list(read_packed([packed]))
    times = 0
    for fold in folds(read):
        done = False
        while not done:
            # Time for five questions, four of them before a step.
            left = iter([False] * 4)
            done = train_folds.run_fold(
                candidate, 1, fold, read, parts, lambda left=left: next(left, True)
            )
            times += 1
    assert times >= 6
    assert seeds_of(whole) == [1]
    for one in scenes[:4]:
        first, second = (np.load(map_path(run, 1, one.name)) for run in (whole, parts))
        np.testing.assert_array_equal(first, second)
        assert np.isfinite(first).any()
    assert not map_path(whole, 1, "made").exists()


def test_a_network_is_trained_without_the_sites_of_its_fold(packed: Path, tmp_path, monkeypatch):
    seen = []

    def mixture(scenes, shares):
        seen.append(sorted(one.name for one in scenes))
        return Mixture(scenes, shares)

    monkeypatch.setattr(train_folds, "Mixture", mixture)
    assert train_folds.main(arguments(packed, tmp_path / "run", "--only", "1")) == 0
    assert seen == [["a1", "a2", "c", "made"]]
    assert [path.stem for path in (tmp_path / "run" / "maps" / "seed_1").iterdir()] == ["b"]


def test_finished_folds_are_not_trained_again(packed: Path, tmp_path: Path, monkeypatch):
    assert train_folds.main(arguments(packed, tmp_path / "run", "--only", "1")) == 0

    def never(*_given, **_named):
        raise AssertionError("trained again")

    monkeypatch.setattr(train_folds, "train", never)
    assert train_folds.main(arguments(packed, tmp_path / "run", "--only", "1")) == 0


def test_a_run_that_has_no_time_says_that_it_has_to_go_on(packed: Path, tmp_path: Path):
    call = arguments(packed, tmp_path / "run", "--for-minutes", "0.000001")
    assert train_folds.main(call) == train_folds.GO_ON
    assert not (tmp_path / "run" / "maps").exists()


def test_other_shares_do_not_go_on(packed: Path, tmp_path: Path):
    call = arguments(packed, tmp_path / "run", "--for-minutes", "0.000001")
    assert train_folds.main(call) == train_folds.GO_ON
    with pytest.raises(InputError, match="other settings or data"):
        train_folds.main([*call, "--share", "chip=1"])
    with pytest.raises(InputError, match="other settings or data"):
        train_folds.main([*call, "--rim", "soft"])


def test_a_last_network_sees_all_sites_and_maps_none(packed: Path, tmp_path: Path):
    assert train_folds.main(arguments(packed, tmp_path / "run", "--everything")) == 0
    assert (tmp_path / "run" / "seed_1" / "everything" / "best.pth").is_file()
    assert not (tmp_path / "run" / "maps").exists()


def test_mixed_precision_gives_maps_too(packed: Path, tmp_path: Path):
    more = ("--only", "0", "--bfloat16", "--rim", "unknown", "--power", "0.7", "--mirrored")
    assert train_folds.main(arguments(packed, tmp_path / "run", *more)) == 0
    odds = np.load(map_path(tmp_path / "run", 1, "a1"))
    assert np.isfinite(odds).mean() > 0.9


def test_the_map_of_two_runs_is_the_mean_of_their_log_odds(tmp_path: Path):
    for run, value in (("one", 1.0), ("two", 3.0)):
        path = map_path(tmp_path / run, 1, "a")
        path.parent.mkdir(parents=True)
        np.save(path, np.full((4, 5), value, np.float16))
    both = read_map([tmp_path / "one", tmp_path / "two"], 1, "a", (4, 5))
    assert (both == 2).all()
    with pytest.raises(InputError, match="is missing; finish the run"):
        read_map([tmp_path / "one"], 1, "b", (4, 5))
    with pytest.raises(InputError, match="another size"):
        read_map([tmp_path / "one"], 1, "a", (4, 6))


def test_it_runs_without_gdal_and_qgis(packed: Path, tmp_path: Path):
    blocked = """
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in ('osgeo', 'qgis', 'PyQt5', 'scipy', 'PIL'):
            raise ImportError(name + ' is not to be imported')
sys.meta_path.insert(0, Blocked())
from gmnet_water.scripts.bundled_weights import pack, train_folds
pack.main([sys.argv[1], '--simulated', 'gaps=1'])
raise SystemExit(train_folds.main([*sys.argv[2:], '--scenes', sys.argv[1], sys.argv[3]]))
"""
    call = arguments(packed, tmp_path / "run", "--only", "0")
    call[call.index("tiny")] = "slim"
    call[call.index("6")] = "1"
    done = subprocess.run(
        [sys.executable, "-c", blocked, str(tmp_path / "made"), *call],
        env={"PYTHONPATH": str(ROOT / "build" / "plugins"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert map_path(tmp_path / "run", 1, "a2").is_file()


def test_doubted_labels_are_left_out_of_training_alone(packed: Path, tmp_path: Path, monkeypatch):
    assert train_folds.main(arguments(packed, tmp_path / "first")) == 0
    learned = {}

    def mixture(scenes, shares):
        learned.update({one.name: int((one.scene.water == UNKNOWN).sum()) for one in scenes})
        return Mixture(scenes, shares)

    monkeypatch.setattr(train_folds, "Mixture", mixture)
    call = arguments(packed, tmp_path / "second", "--only", "1")
    assert train_folds.main([*call, "--doubt", str(tmp_path / "first"), "--sure", "0"]) == 0
    # A network of six steps is wrong in many places.
    assert learned["a1"] + learned["a2"] + learned["c"] > 50
    assert learned["made"] == 0


def test_scenes_are_mapped_with_one_weights_file(packed: Path, tmp_path: Path):
    torch.save(network().state_dict(), tmp_path / "w.pth")
    call = ["--scenes", str(packed), "--network", "tiny", "--weights", str(tmp_path / "w.pth")]
    assert map_weights.main([str(tmp_path / "run"), *call]) == 0
    assert seeds_of(tmp_path / "run") == [1]
    names = sorted(path.stem for path in (tmp_path / "run" / "maps" / "seed_1").iterdir())
    assert names == ["a1", "a2", "b", "c"]
    given = next(one for one in read_packed([packed]) if one.name == "b")
    expected = log_odds(network(), TINY.contract, BUNDLED_BOUNDS, given.scene)
    np.testing.assert_array_equal(np.load(map_path(tmp_path / "run", 1, "b")), expected)


def test_a_finished_fold_of_other_settings_is_not_taken(packed: Path, tmp_path: Path):
    call = arguments(packed, tmp_path / "run", "--only", "1")
    assert train_folds.main(call) == 0
    for other in (("--steps", "7"), ("--share", "chip=1"), ("--mirrored",), ("--folds", "2")):
        with pytest.raises(InputError, match="other settings or data"):
            train_folds.main([*call, *other])
    assert train_folds.main([*call, "--workers", "2"]) == 0
