"""Tiles over a part of a raster, what views sample, and the rows that are held for them."""

from __future__ import annotations

import numpy as np
import pytest
from gmnet_water.core.water.tiles import RowStore, rows_sampled, tiles_over, view_offsets
from gmnet_water.models.contract import GMNET_CONTRACT, InputContract

TINY = InputContract(tile=8, margin=1, first=-2, windows=(16, 8))


@pytest.mark.parametrize("length", [1, 165, 166, 196, 197, 600])
def test_all_of_a_raster_takes_only_tiles_that_keep_some_of_it(length: int):
    kept = [
        tile
        for tile in range(GMNET_CONTRACT.tiles_along(length))
        if -30 + 196 * tile < length and -30 + 196 * tile + 196 > 0
    ]
    assert list(tiles_over(GMNET_CONTRACT, length, 0, length)) == kept


@pytest.mark.parametrize("start", [0, 1, 165, 166, 167, 361, 362, 599])
@pytest.mark.parametrize("size", [1, 2, 196, 197, 400])
def test_a_part_takes_the_tiles_that_its_pixels_are_kept_of(start: int, size: int):
    stop = min(start + size, 600)
    wanted = sorted({(pixel + 30) // 196 for pixel in range(start, stop)})
    assert list(tiles_over(GMNET_CONTRACT, 600, start, stop)) == wanted


@pytest.mark.parametrize(("view", "window"), [(0, 2048), (1, 512), (2, 256)])
def test_views_sample_their_window_as_published(view: int, window: int):
    # floor(i (n - 1) / 255 + 1/2), in whole numbers, from the window's first pixel on.
    sampled = [(2 * i * (window - 1) + 255) // 510 for i in range(256)]
    first = 128 - window // 2
    assert view_offsets(GMNET_CONTRACT)[view].tolist() == [first + i for i in sampled]


def filled(rows: int, keep: int, step: int) -> tuple[RowStore, np.ndarray]:
    """A store of the latest ``keep`` of ``rows`` rows of six columns, and all the rows.

    The rows came ``step`` at a time, with room for no more than that beside those kept.
    """
    values = np.arange(2 * rows * 6, dtype=np.float32).reshape(2, rows, 6) + 1
    store = RowStore(2, (0, 6), rows, keep + step)
    for row in range(0, rows, step):
        part = values[:, row : row + step]
        store.need(np.arange(rows) >= row - keep)
        store.add(row, part, part[0] % 2 == 0)
    return store, values


def bands_last(values: np.ndarray) -> np.ndarray:
    """(bands, rows, cols) -> (rows, cols, bands)."""
    return np.moveaxis(values, 0, -1)


@pytest.mark.parametrize("rows", [10, 40, 41, 47])
def test_rows_are_held_whatever_came_before(rows: int):
    store, values = filled(rows, keep=16, step=4)
    row = rows - 9
    views = store.views(row, -1, [np.arange(8)])
    np.testing.assert_array_equal(views[0][:, 1:7], bands_last(values[:, row : row + 8]))


def test_outside_the_raster_everything_is_0():
    store, values = filled(6, keep=16, step=4)
    views = store.views(-3, -2, [np.arange(12)])
    expected = np.zeros((2, 12, 12), np.float32)
    expected[:, 3:9, 2:8] = values
    np.testing.assert_array_equal(views[0], bands_last(expected))


def test_a_store_of_some_columns_counts_them_from_the_raster():
    store = RowStore(1, (100, 103), 1, 5)
    store.add(0, np.array([[[1, 2, 3]]], np.float32), np.ones((1, 3), bool))
    views = store.views(0, 99, [np.arange(5)])
    assert views[0, 0, :, 0].tolist() == [0, 1, 2, 3, 0]


def test_rows_that_are_not_needed_take_no_room():
    store = RowStore(1, (0, 1), 10, 5)
    values = np.arange(10, dtype=np.float32).reshape(1, 10, 1)
    store.need(np.arange(10) % 2 == 1)
    store.add(0, values, np.ones((10, 1), bool))
    assert store.views(0, -1, [np.arange(1, 11, 2)])[0, :, 0, 0].tolist() == [1, 3, 5, 7, 9]


def test_more_rows_than_there_is_room_for_are_refused():
    store = RowStore(1, (0, 1), 10, 5)
    with pytest.raises(ValueError, match="no room for 6 rows from row 0 on"):
        store.add(0, np.zeros((1, 6, 1), np.float32), np.ones((6, 1), bool))


def test_rows_sampled_are_those_of_any_view():
    # Tiles of 8 px at stride 6 from -2 on; windows of 16 px about the same centre.
    coarse = [-4 + (2 * i * 15 + 7) // 14 for i in range(8)]
    first = {-2 + offset for offset in [*coarse, *range(8)]}
    second = {row + 6 for row in first}
    expected = [row in first | second for row in range(20)]
    assert rows_sampled(TINY, range(2), 20).tolist() == expected


def test_validity_comes_back_for_rows_in_places_that_others_had():
    store, values = filled(47, keep=16, step=4)
    np.testing.assert_array_equal(store.observed(35, 45, 1, 5), values[0, 35:45, 1:5] % 2 == 0)


def test_every_view_of_a_contract_has_the_side_of_a_tile():
    assert [len(offset) for offset in view_offsets(TINY)] == [8, 8]
