"""The published rule for two orbits, compared with the same rule in plain loops."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.backscatter.orbit_reader import OrbitReader
from gmnet_water.core.backscatter.scenes import Sources
from gmnet_water.core.backscatter.storage import Storage
from gmnet_water.core.errors import Cancelled
from gmnet_water.core.raster.grid import Extent
from gmnet_water.core.report import Report
from gmnet_water.core.water.mapping import MapRequest, Model, map_water, plan_mapping
from gmnet_water.core.water.orbit_choice import equally_complete, tile_choice
from gmnet_water.models.contract import OrbitChoice, OrbitMode
from gmnet_water.tests.networks import Constant
from gmnet_water.tests.rasters import backscatter, read, save

ASCENDING, DESCENDING, STACKED = OrbitMode.ASCENDING, OrbitMode.DESCENDING, OrbitMode.STACKED


def fine_view(ascending_zeros: int, descending_zeros: int) -> np.ndarray:
    """A view of 10 x 10 pixels, 200 values an orbit, so many of which are 0."""
    view = np.full((4, 10, 10), 0.5, np.float32)
    for bands, zeros in ((view[:2], ascending_zeros), (view[2:], descending_zeros)):
        bands.reshape(-1)[:zeros] = 0
    return view


@pytest.mark.parametrize(
    ("ascending_zeros", "descending_zeros", "mode"),
    [
        (0, 0, STACKED),
        (59, 59, STACKED),
        (59, 60, ASCENDING),
        (0, 200, ASCENDING),
        (60, 59, DESCENDING),
        (200, 0, DESCENDING),
        (60, 60, DESCENDING),
        (200, 200, DESCENDING),
    ],
)
def test_a_tile_uses_the_orbits_with_under_30_percent_missing(
    ascending_zeros: int, descending_zeros: int, mode: OrbitMode
):
    view = fine_view(ascending_zeros, descending_zeros)
    assert tile_choice(view, np.ones((6, 6), np.uint8)) == (mode,)


def pair(folder: Path, rows: int, missing: tuple[int, int]) -> tuple[OrbitReader, OrbitReader]:
    """Two rasters of ``rows`` x 10 pixels, 20 values a row, which miss so many values each."""
    readers = []
    for number, count in enumerate(missing):
        values = backscatter(rows, 10, seed=number)
        # From the end, so that the last rows count too.
        values.reshape(-1)[values.size - count :] = np.nan
        path = save(folder / f"{number}.tif", values)
        readers.append(OrbitReader.open(path, Storage(), "R"))
    return readers[0], readers[1]


@pytest.mark.parametrize(
    ("missing", "alike"),
    [
        ((0, 0), True),
        ((0, 20), True),
        ((0, 21), False),
        ((20, 0), True),
        ((21, 0), False),
        ((200, 210), True),
        ((400, 400), True),
    ],
)
def test_rasters_are_alike_up_to_5_percent_of_one_s_values(
    tmp_path: Path, missing: tuple[int, int], alike: bool
):
    assert equally_complete(*pair(tmp_path, 20, missing), Report()) is alike


def test_all_rows_of_high_rasters_are_counted(tmp_path: Path):
    # 1300 rows, 26 000 values; 1300 of them are 5 percent.
    assert equally_complete(*pair(tmp_path, 1300, (0, 1300)), Report())
    assert not equally_complete(*pair(tmp_path, 1300, (0, 1301)), Report())


def test_counting_can_be_cancelled(tmp_path: Path):
    with pytest.raises(Cancelled):
        equally_complete(*pair(tmp_path, 20, (0, 0)), Report(cancelled=lambda: True))


def test_counting_shows_its_progress(tmp_path: Path):
    seen: list[float] = []
    equally_complete(*pair(tmp_path, 1300, (0, 0)), Report(progress=seen.append))
    assert seen == sorted(seen)
    assert len(seen) > 2
    assert seen[-1] == 1.0


# Probability in percent that each orbit mode's network gives.
PERCENT = {ASCENDING: 20, DESCENDING: 40, STACKED: 60}


def gaps() -> tuple[np.ndarray, np.ndarray]:
    """Two orbits of 70 x 90 pixels that each miss a part."""
    ascending, descending = backscatter(70, 90, seed=1), backscatter(70, 90, seed=2)
    ascending[:, :, :33] = np.nan
    descending[:, 28:, 20:] = np.nan
    return ascending, descending


def by_loops(ascending: np.ndarray, descending: np.ndarray) -> np.ndarray:
    """The rule on tiles of 16 at stride 12 from -4 on, of which 2 to 13 are kept."""
    percent = np.zeros((70, 90), int)
    padded = [np.pad(np.isnan(orbit), ((0, 0), (100, 100), (100, 100)), constant_values=True)
              for orbit in (ascending, descending)]  # fmt: skip
    for row in range(70):
        for col in range(90):
            top, left = (12 * ((pixel + 2) // 12) - 4 + 100 for pixel in (row, col))
            first, second = (
                missing[:, top : top + 16, left : left + 16].mean() < 0.3 for missing in padded
            )
            mode = (STACKED if second else ASCENDING) if first else DESCENDING
            percent[row, col] = PERCENT[mode]
    nowhere = np.isnan(ascending[0]) & np.isnan(descending[0])
    return np.where(nowhere, 255, percent)


def mapped(
    folder: Path,
    ascending: np.ndarray,
    descending: np.ndarray,
    report: Report | None = None,
    **options,
) -> np.ndarray:
    """The probability in percent that a run with two rasters writes."""
    sources = Sources(
        ascending=save(folder / "a.tif", ascending), descending=save(folder / "d.tif", descending)
    )
    return mapped_sources(folder, sources, report, **options)


def mapped_sources(
    folder: Path, sources: Sources, report: Report | None = None, **options
) -> np.ndarray:
    report = report or Report()
    networks = {mode: Constant(percent / 100) for mode, percent in PERCENT.items()}
    request = MapRequest(sources, folder / "water.tif", folder / "percent.tif", **options)
    map_water(plan_mapping(request, report), Model(networks, "constants"), report)
    return read(folder / "percent.tif")


def test_each_tile_of_two_rasters_uses_the_orbits_that_are_there(tmp_path: Path):
    ascending, descending = gaps()
    np.testing.assert_array_equal(
        mapped(tmp_path, ascending, descending), by_loops(ascending, descending)
    )


def test_a_part_of_two_rasters_equals_the_same_part_of_the_whole(tmp_path: Path):
    ascending, descending = gaps()
    part = Extent(500_150, 4_999_500, 500_450, 4_999_850)
    np.testing.assert_array_equal(
        mapped(tmp_path, ascending, descending, extent=part),
        by_loops(ascending, descending)[15:50, 15:45],
    )


def test_about_equally_complete_rasters_use_both_orbits_everywhere(tmp_path: Path):
    # A third is missing in each, but the same number of values.
    ascending, descending = backscatter(70, 90, seed=1), backscatter(70, 90, seed=2)
    ascending[:, :, :30] = np.nan
    descending[:, :, 60:] = np.nan
    assert set(mapped(tmp_path, ascending, descending).ravel()) == {PERCENT[STACKED]}


def test_the_given_network_is_used_everywhere(tmp_path: Path):
    got = mapped(tmp_path, *gaps(), orbit_choice=OrbitChoice.GIVEN)
    assert set(got.ravel()) == {PERCENT[STACKED], 255}


def by_pixel(ascending: np.ndarray, descending: np.ndarray) -> np.ndarray:
    """Percent of the network of exactly those orbits that observed a pixel."""
    first, second = ~np.isnan(ascending).any(axis=0), ~np.isnan(descending).any(axis=0)
    expected = np.full(first.shape, 255)
    expected[first & second] = PERCENT[STACKED]
    expected[first & ~second] = PERCENT[ASCENDING]
    expected[~first & second] = PERCENT[DESCENDING]
    return expected


def test_each_pixel_may_use_the_network_of_the_orbits_that_observed_it(tmp_path: Path):
    np.testing.assert_array_equal(
        mapped(tmp_path, *gaps(), orbit_choice=OrbitChoice.PIXEL), by_pixel(*gaps())
    )


def test_each_pixel_of_a_stack_may_too(tmp_path: Path):
    stacked = Sources(stacked=save(tmp_path / "both.tif", np.concatenate(gaps())))
    got = mapped_sources(tmp_path, stacked, orbit_choice=OrbitChoice.PIXEL)
    np.testing.assert_array_equal(got, by_pixel(*gaps()))


def test_a_part_chosen_by_pixel_equals_the_same_part_of_the_whole(tmp_path: Path):
    part = Extent(500_150, 4_999_500, 500_450, 4_999_850)
    got = mapped(tmp_path, *gaps(), orbit_choice=OrbitChoice.PIXEL, extent=part)
    np.testing.assert_array_equal(got, by_pixel(*gaps())[15:50, 15:45])


def test_progress_never_shrinks_where_networks_share_tiles(tmp_path: Path):
    seen: list[float] = []
    mapped(tmp_path, *gaps(), Report(progress=seen.append), orbit_choice=OrbitChoice.PIXEL)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_a_tile_that_one_orbit_saw_costs_one_network(tmp_path: Path):
    ascending, descending = backscatter(20, 20, seed=1), np.full((2, 20, 20), np.nan, np.float32)
    networks = {mode: Constant(percent / 100) for mode, percent in PERCENT.items()}
    sources = Sources(
        ascending=save(tmp_path / "a.tif", ascending),
        descending=save(tmp_path / "d.tif", descending),
    )
    request = MapRequest(sources, tmp_path / "w.tif", orbit_choice=OrbitChoice.PIXEL)
    map_water(plan_mapping(request, Report()), Model(networks, "constants"), Report())
    assert networks[ASCENDING].shapes
    assert networks[STACKED].shapes == networks[DESCENDING].shapes == []
