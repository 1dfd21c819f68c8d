"""Where a raster's values are looked at first."""

from __future__ import annotations

from gmnet_water.core.raster.grid import Grid, Window

GRID = Grid(5000, 3000, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), "")


def test_windows_that_fit_into_one_block_reach_into_no_other():
    for window in GRID.samples((512, 256)):
        assert window.col // 512 == (window.col_stop - 1) // 512
        assert window.row // 256 == (window.row_stop - 1) // 256


def test_windows_lie_where_they_lie_without_blocks_but_for_a_block_s_edge():
    for plain, moved in zip(GRID.samples(), GRID.samples((512, 256))):
        assert 0 <= plain.col - moved.col < 64
        assert 0 <= plain.row - moved.row < 64
        assert moved & GRID.whole == moved


def test_blocks_that_are_too_small_for_a_window_move_none():
    assert list(GRID.samples((5000, 1))) == list(GRID.samples())
    assert next(GRID.samples()) == Window(0, 0, 64, 64)
