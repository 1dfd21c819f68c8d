"""Training and validation never share a pixel."""

from dataclasses import replace

import numpy as np
import pytest
from gmnet_water.core.errors import InputError
from gmnet_water.core.raster.grid import Grid, Window
from gmnet_water.training.data.scene import Scene
from gmnet_water.training.data.validation_blocks import split


def striped(rows=512, cols=640, seed=0):
    """A scene with water in every third strip of 40 columns, and labels missing at random."""
    water = np.zeros((rows, cols), np.uint8)
    for first in range(0, cols, 120):
        water[:, first : first + 40] = 1
    water[np.random.default_rng(seed).random(water.shape) < 0.1] = 255
    return Scene(np.zeros((2, rows, cols), np.float16), water, "striped")


def test_every_known_pixel_is_in_exactly_one_part():
    scene = striped()
    made = split([scene], 0.25, 128, seed=1)
    (training,), (validation,) = made.training, made.validation
    in_training, in_validation = training.water != 255, validation.water != 255
    assert not (in_training & in_validation).any()
    np.testing.assert_array_equal(in_training | in_validation, scene.water != 255)
    np.testing.assert_array_equal(training.water[in_training], scene.water[in_training])
    np.testing.assert_array_equal(validation.water[in_validation], scene.water[in_validation])


def test_blocks_are_whole():
    made = split([striped()], 0.25, 128, seed=1)
    there = made.validation[0].water != 255
    per_block = there.reshape(4, 128, 5, 128).mean(axis=(1, 3))
    assert made.block == 128
    assert ((per_block == 0) | (per_block > 0.8)).all()


def test_dates_of_one_place_have_their_blocks_in_common():
    grid = Grid(640, 512, (500_000.0, 10.0, 0.0, 5_000_000.0, 0.0, -10.0), "")
    early, late = (replace(striped(seed=seed), grid=grid) for seed in (1, 2))
    # The later one begins 70 rows and 50 columns further on.
    late = Scene(
        late.backscatter, late.water[70:, 50:], "late", grid.part(Window(50, 70, 590, 442))
    )
    made = split([early, late], 0.3, 128, seed=1)
    validated, trained = (np.zeros((512, 640), bool) for _ in range(2))
    for part, seen in ((made.validation, validated), (made.training, trained)):
        for scene in part:
            row, col = (70, 50) if scene.name == "late" else (0, 0)
            there = scene.water != 255
            seen[row : row + there.shape[0], col : col + there.shape[1]] |= there
    assert len(made.validation) == len(made.training) == 2
    assert validated.any() and trained.any()
    assert not (validated & trained).any()


def test_share_is_about_what_is_asked_for():
    made = split([striped(1024, 1280)], 0.25, 128, seed=1)
    known = [int((part[0].water != 255).sum()) for part in (made.training, made.validation)]
    assert known[1] / sum(known) == pytest.approx(0.25, abs=0.03)


def test_validation_has_its_share_of_the_water():
    rows, cols = np.mgrid[:1024, :1280]
    water = ((rows + 2 * cols) % 700 < 120) & (cols > 300)
    scene = Scene(np.zeros((2, 1024, 1280), np.float16), water.astype(np.uint8))
    made = split([scene], 0.25, 128, seed=1)
    part = (made.validation[0].water == 1).sum() / water.sum()
    assert part == pytest.approx(0.25, abs=0.03)


def test_another_seed_draws_other_blocks():
    parts = [split([striped()], 0.25, 128, seed).validation[0].water for seed in (1, 1, 2)]
    assert (parts[0] == parts[1]).all()
    assert (parts[0] != parts[2]).any()


def test_blocks_are_halved_where_water_lies_in_too_few():
    scene = striped(512, 512)
    made = split([scene], 0.2, 512, seed=1)
    assert made.block == 256
    assert (made.validation[0].water == 1).any()


def test_scene_without_a_part_is_left_out_of_it():
    dry = Scene(np.zeros((2, 64, 64), np.float16), np.zeros((64, 64), np.uint8), "dry")
    made = split([striped(), dry], 0.2, 128, seed=1)
    for part in (made.training, made.validation):
        assert all((scene.water != 255).any() for scene in part)


def test_water_in_one_place_only_is_too_little():
    water = np.zeros((64, 64), np.uint8)
    water[:20] = 1
    scene = Scene(np.zeros((2, 64, 64), np.float16), water)
    with pytest.raises(InputError, match="too few labels"):
        split([scene], 0.2, 512, seed=1)
