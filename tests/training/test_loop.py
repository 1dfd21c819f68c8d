"""Training patches and the training loop."""

import copy
import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from gmnet_water.core.errors import InputError
from gmnet_water.core.report import Report
from gmnet_water.core.water.arrays import predict_array
from gmnet_water.core.water.mapping import Model
from gmnet_water.models.architectures.gmnet import ConvBlock
from gmnet_water.models.contract import GMNET_CONTRACT, OrbitMode
from gmnet_water.training import batches as stream
from gmnet_water.training import loop
from gmnet_water.training import patches as tiles
from gmnet_water.training.data.scene import Scene
from gmnet_water.training.simulation.simulate import Landscape, scene
from gmnet_water.training.validation import validation_set

pytestmark = pytest.mark.usefixtures("one_thread")

PLAN = Landscape(lakes=0.2, forest=0.3)
TINY = loop.Settings(
    recipe=stream.Recipe(bands=2, seed=3, size=2, pool=1, renewal=100),
    steps=3,
    check_every=100,
    validation_scenes=1,
)


@pytest.fixture(scope="module")
def small():
    return scene(1, (420, 500), PLAN, with_gaps=False)


@pytest.fixture
def small_scenes(monkeypatch):
    """Training on scenes of 320 px, which take no time, and little settling."""
    monkeypatch.setattr(tiles, "SCENE_SIDES", (320, 320))
    monkeypatch.setattr(loop, "SETTLING_BATCHES", 1)


class Recorder:
    """A network that keeps the views it is shown and finds no water."""

    contract = GMNET_CONTRACT
    bounds = tiles.BUNDLED_BOUNDS

    def __init__(self):
        self.seen = []

    def __call__(self, views):
        self.seen.extend(views.copy())
        return np.zeros((len(views), self.contract.stride, self.contract.stride), np.float32)


def test_patch_is_what_prediction_shows_the_network(small):
    network = Recorder()
    backscatter = np.moveaxis(small.backscatter[:2], 0, -1)
    model = Model({OrbitMode.ASCENDING: network}, "recorder")
    predict_array(backscatter, OrbitMode.ASCENDING, model, Report())
    columns = GMNET_CONTRACT.tiles_along(500)
    # The tile in the second row and third column of tiles.
    centre = (GMNET_CONTRACT.tile_start(1) + 128, GMNET_CONTRACT.tile_start(2) + 128)
    patch = tiles.cut_patch(small, (0, 1), centre)
    np.testing.assert_allclose(patch.views, network.seen[columns + 2], atol=1e-6)


def test_patch_truth_lies_under_its_fine_view(small):
    patch = tiles.cut_patch(small, (0, 1), (200, 210))
    np.testing.assert_array_equal(patch.water, small.water[72:328, 82:338])


def test_patch_beyond_the_scene_is_zero_and_unknown(small):
    patch = tiles.cut_patch(small, (0, 1), (60, 250))
    assert not patch.known[:68].any()
    assert patch.known[68:].all()
    assert (patch.views[2, :, :68] == 0).all()


def test_patch_without_context_sees_its_tile_only(small):
    centre = (200, 250)
    patch = tiles.cut_patch(small, (0, 1), centre, tiles.tile_extent(centre))
    assert patch.known.all()
    coarse_side = np.flatnonzero((patch.views[0, 0] > 0).any(axis=0)).size
    medium_side = np.flatnonzero((patch.views[1, 0] > 0).any(axis=0)).size
    assert coarse_side == pytest.approx(256 / 8, abs=1)
    assert medium_side == pytest.approx(256 / 2, abs=1)


def test_pixel_is_known_with_one_of_two_orbits():
    backscatter = np.full((4, 256, 256), -10.0, np.float32)
    backscatter[:2, :, :100] = np.nan
    backscatter[2:, :, 50:] = np.nan
    source = Scene(backscatter, np.zeros((256, 256), np.uint8))
    known = tiles.cut_patch(source, (0, 1, 2, 3), (128, 128)).known
    assert known[:, :50].all()
    assert not known[:, 50:100].any()
    assert known[:, 100:].all()


def test_mirrored_scene_swaps_the_orbits(small):
    patch = tiles.cut_patch(small, (0, 1, 2, 3), (200, 250))
    turned = tiles.turn(patch, 0, mirrored=True, orbits_differ=True)
    np.testing.assert_array_equal(turned.views[:, 0], patch.views[:, 2, :, ::-1])
    np.testing.assert_array_equal(turned.water, patch.water[:, ::-1])


def test_half_turn_of_a_mirrored_scene_leaves_the_orbits(small):
    patch = tiles.cut_patch(small, (0, 1, 2, 3), (200, 250))
    turned = tiles.turn(patch, 2, mirrored=True, orbits_differ=True)
    np.testing.assert_array_equal(turned.views[:, 0], patch.views[:, 0, ::-1])


def test_batches_go_on_where_they_were_left(small_scenes):
    recipe = replace(TINY.recipe, renewal=1, pool=2)
    whole, rest = stream.batches(recipe, 0), stream.batches(recipe, 2)
    third = [next(whole) for _ in range(3)][2]
    again = next(rest)
    whole.close()
    rest.close()
    assert torch.equal(third.views, again.views)
    assert torch.equal(third.water, again.water)


def test_loss_ignores_unknown_pixels():
    water = torch.zeros(1, 2, 2)
    known = torch.tensor([[[True, True], [True, False]]])
    batch = stream.Batch(torch.zeros(1), water, known)
    logits = torch.tensor([[[0.0, 0.0], [0.0, 50.0]]])
    assert loop.loss_of(logits, batch).item() == pytest.approx(np.log(2))


def test_loss_is_least_at_the_softened_label():
    batch = stream.Batch(torch.zeros(1), torch.ones(1, 1, 1), torch.ones(1, 1, 1, dtype=bool))
    at = {
        p: loop.loss_of(torch.logit(torch.tensor([[[p]]])), batch).item() for p in (0.8, 0.9, 0.98)
    }
    assert min(at, key=at.get) == 0.9


def test_learning_rate_rises_and_falls_to_nearly_nothing():
    rates = [loop.learning_rate(done, TINY) for done in (0.0, TINY.warm, 0.5, 1.0)]
    assert rates[0] < 0.1 * TINY.rate
    assert rates[1] == pytest.approx(TINY.rate)
    assert rates[2] < TINY.rate
    assert rates[3] < 0.01 * TINY.rate


def test_loss_falls(small_scenes, tmp_path):
    loop.train(replace(TINY, steps=9, check_every=3, rate=1e-3, settle_from=1.0), tmp_path)
    lines = (tmp_path / loop.METRICS).read_text().splitlines()
    losses = [json.loads(line)["train_loss"] for line in lines[:3]]
    assert losses[2] < losses[0] - 0.02


def test_interrupted_run_ends_with_the_weights_of_an_uninterrupted_one(small_scenes, tmp_path):
    whole = loop.train(TINY, tmp_path / "whole")
    loop.train(TINY, tmp_path / "broken", stop_at=2)
    resumed = loop.train(TINY, tmp_path / "broken")
    for key, value in whole.state_dict().items():
        assert torch.equal(value, resumed.state_dict()[key]), key


def test_a_checkpoint_of_other_settings_or_data_is_refused(small_scenes, tmp_path):
    loop.train(TINY, tmp_path, stop_at=1)
    for settings, data in (
        (replace(TINY, rate=0.1), loop.SIMULATED_ONLY),
        (TINY, loop.Data(validation=[Scene(np.zeros((2, 9, 9)), np.zeros((9, 9), np.uint8))])),
    ):
        with pytest.raises(InputError, match="a run with other settings or data"):
            loop.train(settings, tmp_path, data)
    loop.train(replace(TINY, device="cpu"), tmp_path, stop_at=1)


def test_validation_looks_at_the_little_water_that_there_is():
    water = np.zeros((3000, 3000), np.uint8)
    water[1500:1540, 700:740] = 1
    whole = Scene(np.full((2, 3000, 3000), -10, np.float32), water)
    (group,) = validation_set(TINY.recipe, 0, [whole], tiles=12)
    seen = [batch.water[batch.known].sum() for batch in group.patches]
    assert sum(len(batch.water) for batch in group.patches) == 12
    assert sum(seen) == 40 * 40


def test_settled_batch_norm_keeps_its_statistics(small_scenes, tmp_path):
    key = "encoder.0.conv_bn_relu_in.1.running_mean"
    settings = replace(TINY, steps=2, settle_from=0.0)
    first = loop.train(settings, tmp_path, stop_at=1).state_dict()[key].clone()
    assert torch.equal(loop.train(settings, tmp_path).state_dict()[key], first)
    assert first.abs().max() > 0


def test_settled_norm_inside_the_kernel_has_the_gradients_of_norm_after_it():
    torch.manual_seed(0)
    block = ConvBlock(3, 6, 3, groups=3).double().eval()
    norm = block[1]
    for values in (norm.weight.data, norm.running_var):
        values.uniform_(0.5, 1.5)
    for values in (norm.bias.data, norm.running_mean):
        values.normal_()
    apart = torch.nn.Sequential(*copy.deepcopy(list(block)))
    x = torch.randn(2, 3, 9, 9, dtype=torch.float64)
    for one in (block, apart):
        one(x).square().sum().backward()
    assert any((p.grad != 0).any() for p in apart.parameters())
    for got, expected in zip(block.parameters(), apart.parameters()):
        torch.testing.assert_close(got.grad, expected.grad)
    with torch.no_grad():
        assert torch.equal(block(x), apart(x))


def test_best_weights_are_kept_as_a_plain_state_dict(small_scenes, tmp_path):
    loop.train(replace(TINY, steps=1), tmp_path)
    state = torch.load(tmp_path / loop.BEST, weights_only=True)
    assert "encoder.0.conv_bn_relu_in.0.weight" in state


def test_the_running_mean_of_the_weights_is_kept_and_survives_a_break(small_scenes, tmp_path):
    settings = replace(TINY, steps=2, settle_from=0.0, averaged=0.75, check_every=1, keep_last=True)
    steps = [loop.train(settings, tmp_path, stop_at=stop).state_dict() for stop in (1, 2)]
    kept = torch.load(tmp_path / loop.BEST, weights_only=True)
    for key, parameter in kept.items():
        # Batch norm's statistics, settled before the first step, are the same all along.
        expected = 0.75 * steps[0][key] + 0.25 * steps[1][key]
        torch.testing.assert_close(parameter, expected.to(parameter.dtype), msg=key)


def test_a_run_that_pauses_goes_on_as_if_there_had_been_no_break(small_scenes, tmp_path):
    asked = iter([False, False, True])
    paused = loop.train(TINY, tmp_path / "two", watcher=loop.Watcher(pause=lambda: next(asked)))
    two = loop.train(TINY, tmp_path / "stopped", stop_at=2)
    for key, value in two.state_dict().items():
        assert torch.equal(paused.state_dict()[key], value), key
    saved = torch.load(tmp_path / "two" / loop.CHECKPOINT, weights_only=True)
    assert saved["state"]["step"] == 2


def test_another_method_draws_the_batches_and_makes_its_own_loss_small(small_scenes, tmp_path):
    asked = []

    def drawn(recipe, start, scenes):
        asked.append(start)
        return stream.batches(recipe, start, scenes)

    def nothing(logits, batch, smoothing):
        return 0 * logits.sum()

    method = loop.Method(drawn, nothing, told="nothing")
    network = loop.train(replace(TINY, decay=0.0, settle_from=2), tmp_path, method=method)
    torch.manual_seed(TINY.recipe.seed)
    for key, value in TINY.recipe.architecture.build(2).named_parameters():
        assert torch.equal(dict(network.named_parameters())[key], value), key
    assert asked == [0]
    with pytest.raises(InputError, match="other settings or data"):
        loop.train(replace(TINY, decay=0.0, settle_from=2), tmp_path)
