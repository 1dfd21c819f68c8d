"""The published tiling and bounds, compared with their description in plain arithmetic."""

from __future__ import annotations

import numpy as np
import pytest
from gmnet_water.models.contract import GMNET_CONTRACT, PUBLISHED_BOUNDS, InputContract, OrbitMode


def test_tiles_and_views_are_the_published_ones():
    assert GMNET_CONTRACT.tile == 256
    assert GMNET_CONTRACT.windows == (2048, 512, 256)
    assert GMNET_CONTRACT.margin == 30
    assert GMNET_CONTRACT.stride == 196


def test_the_first_tiles_lie_as_published():
    assert [GMNET_CONTRACT.tile_start(index) for index in range(3)] == [-60, 136, 332]


@pytest.mark.parametrize(
    ("length", "tiles"), [(1, 1), (135, 1), (136, 2), (196, 2), (331, 2), (332, 3), (10_980, 57)]
)
def test_the_number_of_tiles_is_the_published_one(length: int, tiles: int):
    assert GMNET_CONTRACT.tiles_along(length) == tiles


OTHERS = (
    InputContract(margin=0),
    InputContract(tile=32, margin=2, first=-2, windows=(32,)),
    InputContract(tile=64, margin=8, first=-64, windows=(128, 64)),
)


@pytest.mark.parametrize("contract", [GMNET_CONTRACT, *OTHERS])
@pytest.mark.parametrize("length", [1, 30, 165, 166, 167, 195, 196, 197, 391, 392, 393, 10_980])
def test_kept_centres_cover_each_pixel_once(contract: InputContract, length: int):
    times = np.zeros(length + 1000, int)
    for index in range(contract.tiles_along(length)):
        start = contract.kept_start(index) + 500
        times[start : start + contract.stride] += 1
    assert set(times[500 : 500 + length]) == {1}


def test_the_widest_view_reaches_896_pixels_beyond_the_tile():
    assert GMNET_CONTRACT.reach == 896


@pytest.mark.parametrize(("name", "bands"), [("as", 2), ("des", 2), ("as_des", 4)])
def test_each_orbit_has_two_bands(name: str, bands: int):
    assert OrbitMode(name).bands == bands


@pytest.mark.parametrize(
    ("mode", "bounds"),
    [
        (OrbitMode.ASCENDING, ((-57.78, 25.98), (-70.37, 10.23))),
        (OrbitMode.DESCENDING, ((-58.98, 29.28), (-68.47, 17.60))),
        (
            OrbitMode.STACKED,
            ((-57.78, 25.98), (-70.37, 10.23), (-58.98, 29.28), (-68.47, 17.60)),
        ),
    ],
)
def test_bounds_are_those_of_the_published_inference(mode: OrbitMode, bounds: tuple):
    assert PUBLISHED_BOUNDS.of(mode) == bounds
