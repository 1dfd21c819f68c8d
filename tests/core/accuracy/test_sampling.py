"""Sample points: how many, where, and that chance alone decides."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.accuracy.sampling import allocate, draw, sample_size
from gmnet_water.core.accuracy.sampling_design import Allocation, Design
from gmnet_water.core.errors import InputError
from gmnet_water.core.masks.mask import open_mask
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import NORTH_UP, UTM33, save

QUIET = Report(info=lambda _line: None)


def mask_of(tmp_path: Path, codes: np.ndarray, **options: object):
    path = save(tmp_path / "mask.tif", codes[None].astype(np.uint8), **options)
    return open_mask(path, "INPUT 'mask.tif'")


@pytest.fixture
def tall(tmp_path: Path):
    """A mask over several strips: a tenth water, some pixels of every other code."""
    random = np.random.default_rng(3)
    codes = random.choice([0, 1, 250, 251, 255], (600, 20), p=[0.7, 0.1, 0.05, 0.05, 0.1])
    return codes, mask_of(tmp_path, codes)


def pixels(sample) -> tuple[np.ndarray, np.ndarray]:
    """Rows and columns, worked out from the points' positions."""
    cols = (sample.x - NORTH_UP[0]) / NORTH_UP[1] - 0.5
    rows = (sample.y - NORTH_UP[3]) / NORTH_UP[5] - 0.5
    assert np.allclose(cols, cols.round()) and np.allclose(rows, rows.round())
    return rows.round().astype(int), cols.round().astype(int)


def test_sample_size_is_the_published_one():
    # Olofsson et al. (2014), section 5.1: 641 points.
    weights, users = np.array([0.02, 0.015, 0.32, 0.645]), np.array([0.7, 0.6, 0.9, 0.95])
    assert np.ceil(sample_size(weights, users, 0.01, 10_000_000)) == 641


def test_a_small_population_needs_fewer_points():
    # Cochran: 0.3 ** 2 / (0.01 ** 2 + 0.09 / 1000).
    assert sample_size(np.ones(1), np.array([0.9]), 0.01, 1000) == pytest.approx(0.09 / 1.9e-4)


@pytest.mark.parametrize(
    ("size", "weights", "room", "fewest", "expected"),
    [
        (100, [0.1, 0.9], [1000, 1000], 2, [10, 90]),
        (100, [0.1, 0.9], [1000, 1000], 30, [30, 70]),
        (100, [0.001, 0.999], [1000, 1000], 2, [2, 98]),
        (100, [1, 1], [1000, 1000], 2, [50, 50]),
        (101, [1, 1], [1000, 1000], 2, [51, 50]),
        (100, [1, 1], [7, 1000], 2, [7, 93]),
        (100, [0.1, 0.9], [7, 1000], 50, [7, 93]),
        (641, [0.02, 0.015, 0.32, 0.645], [9999] * 4, 75, [75, 75, 163, 328]),
    ],
)
def test_points_are_shared_out(size, weights, room, fewest, expected):
    made = allocate(size, np.array(weights), np.array(room), fewest)
    np.testing.assert_array_equal(made, expected)


@pytest.mark.parametrize(
    ("size", "message"), [(50, "60 points are needed"), (3000, "only 2000 pixels")]
)
def test_sizes_that_do_not_fit_are_refused(size, message):
    with pytest.raises(InputError, match=message):
        allocate(size, np.array([0.5, 0.5]), np.array([1000, 1000]), 30)


def test_points_lie_in_pixels_of_their_class(tall):
    codes, mask = tall
    sample = draw(mask, Design(sample_size=300, allocation=Allocation.EQUAL), QUIET)
    np.testing.assert_array_equal(codes[pixels(sample)], sample.codes)
    assert (sample.codes == 1).sum() == (sample.codes == 0).sum() == 150


def test_no_pixel_is_drawn_twice(tall):
    codes, mask = tall
    water = int((codes == 1).sum())
    sample = draw(mask, Design(sample_size=2 * water, allocation=Allocation.EQUAL), QUIET)
    assert len(set(zip(*pixels(sample)))) == 2 * water
    assert (sample.codes == 1).sum() == water


def test_the_same_seed_draws_the_same_points(tall):
    _, mask = tall
    one, same, other = (draw(mask, Design(sample_size=120, seed=seed), QUIET) for seed in (7, 7, 8))
    np.testing.assert_array_equal((one.x, one.y), (same.x, same.y))
    assert not np.array_equal(one.y, other.y)


def test_classes_are_mixed_in_the_order_of_the_points(tall):
    _, mask = tall
    sample = draw(mask, Design(sample_size=200, allocation=Allocation.EQUAL), QUIET)
    assert 30 < (sample.codes[:100] == 1).sum() < 70


def test_every_pixel_is_as_likely_as_any_other(tmp_path: Path):
    codes = np.full((300, 2), 255)
    water, land = [0, 1, 255, 256, 299], [3, 100, 254, 257, 258, 290, 298]
    codes[water, 1], codes[land, 0] = 1, 0
    mask = mask_of(tmp_path, codes)
    drawn = np.zeros(codes.shape, int)
    runs = 600
    for seed in range(runs):
        sample = draw(mask, Design(5, Allocation.EQUAL, seed=seed, sample_minimum=0), QUIET)
        drawn[pixels(sample)] += 1
    # Three of five water pixels and two of seven land pixels each time.
    for times, share in ((drawn[water, 1], 3 / 5), (drawn[land, 0], 2 / 7)):
        spread = np.sqrt(runs * share * (1 - share))
        assert np.abs(times - runs * share).max() < 4 * spread


def test_zero_takes_as_many_as_the_error_needs(tmp_path: Path):
    codes = np.zeros((200, 100))
    codes[:100] = 1
    design = Design(expected_water=0.9, expected_land=0.9, sample_error=0.03, sample_minimum=10)
    # 0.09 / (0.03 ** 2 + 0.09 / 20000) = 99.5.
    assert draw(mask_of(tmp_path, codes), design, QUIET).points.tolist() == [50, 50]


def test_a_mask_of_one_class_is_drawn_from(tmp_path: Path):
    sample = draw(
        mask_of(tmp_path, np.zeros((30, 30))), Design(sample_size=40, sample_minimum=20), QUIET
    )
    assert sample.points.tolist() == [0, 40]


def test_weights_are_areas_on_the_ellipsoid(tmp_path: Path):
    # From the equator to 60 degrees north; water in the upper half, where pixels are smaller.
    codes = np.repeat([1, 0], 30)[:, None] * np.ones((1, 10), int)
    mask = mask_of(tmp_path, codes, geotransform=(0, 1, 0, 60, 0, -1), crs=4326)
    weights = draw(mask, Design(sample_size=50, sample_minimum=2), QUIET).strata.weights
    # On a sphere the area up to a latitude grows with its sine.
    assert weights[0] == pytest.approx(1 - np.sin(np.pi / 6) / np.sin(np.pi / 3), abs=0.003)


def test_a_mask_without_water_and_land_is_refused(tmp_path: Path):
    with pytest.raises(InputError, match="water or land"):
        draw(mask_of(tmp_path, np.full((5, 5), 255)), Design(), QUIET)


def test_a_mask_without_crs_is_refused(tmp_path: Path):
    mask = mask_of(tmp_path, np.zeros((5, 5)), crs=None)
    with pytest.raises(InputError, match="no coordinate reference system"):
        draw(mask, Design(), QUIET)


def test_a_rotated_mask_has_its_points_at_centres(tmp_path: Path):
    codes = np.zeros((3, 3))
    codes[1, 2] = 1
    rotated = (500_000.0, 8.0, 6.0, 5_000_000.0, 6.0, -8.0)
    mask = mask_of(tmp_path, codes, geotransform=rotated, crs=UTM33)
    sample = draw(mask, Design(sample_size=3, sample_minimum=1), QUIET)
    water = sample.codes == 1
    assert sample.x[water] == pytest.approx([500_000 + 2.5 * 8 + 1.5 * 6])
    assert sample.y[water] == pytest.approx([5_000_000 + 2.5 * 6 - 1.5 * 8])
