"""A mask for each period: which rasters go in, where the masks lie, and what is done again."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.backscatter.orbit_mosaic import OrbitMosaic
from gmnet_water.core.backscatter.orbit_reader import OrbitReader
from gmnet_water.core.backscatter.storage import Storage, Units
from gmnet_water.core.dates.dated import Dated, dated
from gmnet_water.core.dates.period import Period, PeriodLength
from gmnet_water.core.errors import Cancelled, GMNetError, InputError
from gmnet_water.core.raster.grid import Grid, Window
from gmnet_water.core.report import Report
from gmnet_water.core.series.mapping import SeriesRequest, SeriesResult, map_series, plan_series
from gmnet_water.core.series.periods import by_period
from gmnet_water.models.contract import OrbitChoice, OrbitMode
from gmnet_water.tests.networks import SMALL, Echo, model
from gmnet_water.tests.rasters import NORTH_UP, UTM33, backscatter, read, save, wkt
from osgeo import gdal

ROWS, COLS = 12, 15
# Of VV; the network gives normalised VV back, and half of its range is here.
MIDDLE = -25.0
MARCH, APRIL, MAY = (Period.month(2020, month) for month in (3, 4, 5))


def flat(path: Path, vv: float, *, rows: int = ROWS, cols: int = COLS, x: int = 0, y: int = 0):
    """A raster of one value of VV, ``x`` and ``y`` pixels right of and below the others' corner."""
    left, top = NORTH_UP[0] + 10 * x, NORTH_UP[3] - 10 * y
    values = np.full((2, rows, cols), vv, np.float32)
    return save(path, values, geotransform=(left, 10, 0, top, 0, -10))


def request(ascending=(), descending=(), **options) -> SeriesRequest:
    """Rasters with the dates that their names tell."""
    given = {"ascending": ascending, "descending": descending}
    rasters = {name: dated(list(sources), name) for name, sources in given.items() if sources}
    return SeriesRequest(**rasters, **options)


def run(folder: Path, asked: SeriesRequest, report: Report | None = None, probability=False):
    """Map a series into ``folder`` by a network that gives VV of the first orbit back."""
    folder.mkdir(exist_ok=True)
    report = report or Report()
    return map_series(plan_series(asked), folder, probability, model(Echo(contract=SMALL)), report)


def labels(result: SeriesResult) -> list[str]:
    return [one.period.label for one in result.maps]


def made(result: SeriesResult) -> list[bool]:
    return [one.made for one in result.maps]


def one_day(year: int, month: int, day: int) -> Period:
    return Period(date(year, month, day), date(year, month, day))


def test_rasters_are_sorted_by_period_and_then_by_date():
    rasters = [
        Dated("b", one_day(2020, 4, 2)),
        Dated("c", one_day(2020, 3, 28)),
        Dated("a", one_day(2020, 3, 31)),
    ]
    assert by_period(rasters, PeriodLength.MONTH, "ASCENDING") == {
        MARCH: ("c", "a"),
        APRIL: ("b",),
    }


def test_a_raster_of_several_days_counts_by_the_middle_one():
    span = Period(date(2020, 3, 25), date(2020, 4, 10))
    assert by_period([Dated("a", span)], PeriodLength.MONTH, "ASCENDING") == {APRIL: ("a",)}


def test_a_raster_of_a_longer_time_than_a_period_is_refused():
    year = Period.around(date(2020, 1, 1), PeriodLength.YEAR)
    with pytest.raises(InputError, match="'lake' is of 2020, which is longer than a month"):
        by_period([Dated("lake.tif", year)], PeriodLength.MONTH, "ASCENDING")


def reader(path: Path, values: np.ndarray, col: int = 0, row: int = 0) -> OrbitReader:
    """A raster ``col`` and ``row`` pixels right of and below the grid's corner."""
    x, y = NORTH_UP[0] + 10 * col, NORTH_UP[3] - 10 * row
    source = save(path, values, geotransform=(x, 10, 0, y, 0, -10))
    return OrbitReader.open(source, Storage(), path.name)


def grid(rows: int, cols: int) -> Grid:
    return Grid(cols, rows, NORTH_UP, wkt(UTM33))


def test_the_uppermost_raster_that_observed_a_pixel_gives_both_of_its_values(tmp_path: Path):
    lower, upper = backscatter(3, 4, seed=1), backscatter(3, 4, seed=2)
    upper[1, 0, 0] = np.nan  # VH alone is missing
    upper[:, 1, 1] = lower[:, 1, 1] = np.nan
    expected = upper.copy()
    expected[:, 0, 0] = lower[:, 0, 0]
    readers = [reader(tmp_path / "l.tif", lower), reader(tmp_path / "u.tif", upper)]
    mosaic = OrbitMosaic(grid(3, 4), readers)
    db, valid = mosaic.read(Window(0, 0, 4, 3))
    np.testing.assert_array_equal(db, expected)
    assert np.argwhere(~valid).tolist() == [[1, 1]]
    np.testing.assert_array_equal(mosaic.read_stored(Window(0, 0, 4, 3)), expected)


@pytest.mark.parametrize("window", [Window(0, 0, 9, 8), Window(3, 2, 4, 5), Window(0, 7, 9, 1)])
def test_rasters_lie_where_they_are_on_the_grid(tmp_path: Path, window: Window):
    lower, upper = backscatter(5, 6, seed=1), backscatter(4, 4, seed=2)
    whole = np.full((2, 12, 14), np.nan, np.float32)
    whole[:, 1:6, 0:6] = lower  # partly left of the grid
    whole[:, 4:8, 5:9] = upper
    readers = [reader(tmp_path / "l.tif", lower, -2, 1), reader(tmp_path / "u.tif", upper, 3, 4)]
    db, valid = OrbitMosaic(grid(8, 9), readers).read(window)
    rows = slice(window.row, window.row_stop)
    expected = whole[:, rows, window.col + 2 : window.col_stop + 2]
    np.testing.assert_array_equal(db, expected)
    np.testing.assert_array_equal(valid, np.isfinite(expected[0]))


def test_a_pixel_of_one_polarisation_shows_if_nothing_else_does(tmp_path: Path):
    values = backscatter(2, 2)
    values[1, 0, 0] = np.nan
    db, valid = OrbitMosaic(grid(2, 2), [reader(tmp_path / "a.tif", values)]).read(
        Window(0, 0, 2, 2)
    )
    np.testing.assert_array_equal(db, values)
    assert not valid[0, 0]


def test_power_of_zero_hides_nothing_below(tmp_path: Path):
    paths = [tmp_path / "lower.tif", tmp_path / "upper.tif"]
    values = np.full((2, 1, 2), 0.1, np.float32), np.array([[[0, 0.01]]] * 2, np.float32)
    readers = [
        OrbitReader.open(save(path, stored), Storage(Units.LINEAR), "R")
        for path, stored in zip(paths, values)
    ]
    db, valid = OrbitMosaic(grid(1, 2), readers).read(Window(0, 0, 2, 1))
    np.testing.assert_allclose(db, [[[-10, -20]]] * 2, atol=1e-5)
    assert valid.all()


def test_each_period_gets_a_mask_of_its_rasters(tmp_path: Path):
    bright = flat(tmp_path / "a_2020-03-05.tif", MIDDLE + 5)
    dark = flat(tmp_path / "a_2020-05-05.tif", MIDDLE - 5)
    result = run(tmp_path / "out", request([dark, bright]))
    assert labels(result) == ["2020-03", "2020-05"]
    assert (read(tmp_path / "out" / "water_2020-03.tif") == 1).all()
    assert (read(tmp_path / "out" / "water_2020-05.tif") == 0).all()


def test_the_latest_raster_of_a_period_lies_on_top(tmp_path: Path):
    first = flat(tmp_path / "a_2020-03-05.tif", MIDDLE + 5)
    second = flat(tmp_path / "a_2020-03-17.tif", MIDDLE - 5, cols=5)
    run(tmp_path / "out", request([second, first]))
    mask = read(tmp_path / "out" / "water_2020-03.tif")
    assert (mask[:, :5] == 0).all()
    assert (mask[:, 5:] == 1).all()


def test_all_masks_lie_on_the_ground_of_all_rasters(tmp_path: Path):
    here = flat(tmp_path / "a_2020-03.tif", MIDDLE + 5)
    there = flat(tmp_path / "d_2020-04.tif", MIDDLE + 5, rows=4, cols=5, x=-2, y=10)
    run(tmp_path / "out", request([here], [there]))
    march, april = (read(tmp_path / "out" / f"water_2020-0{month}.tif") for month in (3, 4))
    expected = np.full((14, 17), 255)
    expected[:12, 2:] = 1
    np.testing.assert_array_equal(march, expected)
    expected = np.full((14, 17), 255)
    expected[10:, :5] = 1
    np.testing.assert_array_equal(april, expected)
    corner = gdal.Open(str(tmp_path / "out" / "water_2020-04.tif")).GetGeoTransform()
    assert corner[0] == NORTH_UP[0] - 20


def test_the_pixels_are_those_of_the_earliest_ascending_raster(tmp_path: Path):
    fine = save(
        tmp_path / "d_2020-01.tif",
        np.full((2, 24, 30), MIDDLE + 5, np.float32),
        geotransform=(NORTH_UP[0], 5, 0, NORTH_UP[3], 0, -5),
    )
    coarse = flat(tmp_path / "a_2020-02.tif", MIDDLE + 5)
    run(tmp_path / "out", request([coarse], [fine]))
    mask = read(tmp_path / "out" / "water_2020-01.tif")
    assert mask.shape == (ROWS, COLS)
    assert (mask == 1).all()


def test_rasters_of_another_crs_are_warped(tmp_path: Path):
    here = flat(tmp_path / "a_2020-03.tif", MIDDLE + 5, rows=60, cols=60)
    degrees = tmp_path / "d_2020-04.tif"
    gdal.Warp(str(degrees), here, dstSRS="EPSG:4326", dstNodata="nan")
    run(tmp_path / "out", request([here], [str(degrees)]))
    masks = [gdal.Open(str(tmp_path / "out" / f"water_2020-0{month}.tif")) for month in (3, 4)]
    assert masks[0].GetGeoTransform() == masks[1].GetGeoTransform()
    both = [mask.ReadAsArray() == 1 for mask in masks]
    # Two bilinear steps; only the rim can differ.
    assert (both[0] & both[1]).sum() > 0.9 * both[0].sum()


def test_a_raster_without_a_crs_among_others_with_one_is_refused(tmp_path: Path):
    here = flat(tmp_path / "a_2020-03.tif", -20)
    nowhere = save(tmp_path / "a_2020-04.tif", backscatter(ROWS, COLS), crs=None)
    with pytest.raises(InputError, match=r"'a_2020-04.tif' has no coordinate reference system"):
        plan_series(request([here, nowhere]))


def test_no_raster_is_refused():
    with pytest.raises(InputError, match="No raster is given"):
        plan_series(SeriesRequest())


def test_a_threshold_that_cannot_be_is_refused_before_work_starts(tmp_path: Path):
    with pytest.raises(InputError, match="THRESHOLD is 1;"):
        plan_series(request([flat(tmp_path / "a_2020-03.tif", -20)], threshold=1.0))


def test_a_period_uses_the_networks_of_its_orbits(tmp_path: Path):
    ascending = [flat(tmp_path / f"a_2020-0{month}.tif", -20) for month in (3, 4)]
    descending = [flat(tmp_path / f"d_2020-0{month}.tif", -20) for month in (4, 5)]
    asked = request(ascending, descending, orbit_choice=OrbitChoice.PIXEL)
    assert plan_series(asked).modes == tuple(OrbitMode)
    result = run(tmp_path / "out", asked)
    items = [gdal.Open(str(one.mask)).GetMetadata() for one in result.maps]
    used = [item["GMNET_ORBIT_MODE"] for item in items]
    assert used == ["as", "as_des, chosen by pixel", "des"]
    assert items[0]["GMNET_WEIGHTS_SHA256"] == "as: 0123abcd"
    assert items[1]["GMNET_SOURCES"] == "a_2020-04.tif, d_2020-04.tif"
    assert (items[1]["GMNET_PERIOD_START"], items[1]["GMNET_PERIOD_END"]) == (
        "2020-04-01",
        "2020-04-30",
    )


def test_dekads_have_both_ends_in_their_names(tmp_path: Path):
    source = flat(tmp_path / "a_2020-03-12.tif", -20)
    result = run(tmp_path / "out", request([source], length=PeriodLength.DEKAD))
    assert result.maps[0].mask.name == "water_2020-03-11_2020-03-20.tif"


def cut_short(path: str) -> str:
    """Take the last values from a file that opens well."""
    content = Path(path).read_bytes()
    Path(path).write_bytes(content[: len(content) // 2])
    return path


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda path: flat(path, 30), "Hardly any value of ASCENDING 'a_2020-04.tif'"),
        (lambda path: save(path, backscatter(ROWS, COLS, bands=1)), "VV and VH are needed"),
        (lambda path: cut_short(save(path, backscatter(200, 200))), "cannot be read"),
    ],
    ids=["no dB", "one band", "cut short"],
)
def test_a_period_that_fails_does_not_stop_the_others(tmp_path: Path, spoil, reason: str):
    sources = [flat(tmp_path / f"a_2020-0{month}.tif", -20) for month in (3, 5)]
    sources.append(spoil(tmp_path / "a_2020-04.tif"))
    warnings: list[str] = []
    result = run(tmp_path / "out", request(sources), Report(warning=warnings.append))
    assert labels(result) == ["2020-03", "2020-05"]
    assert list(result.failed) == [APRIL]
    assert reason in result.failed[APRIL]
    assert warnings[0].startswith("2020-04 failed: ")
    assert warnings[-1] == "No mask was made for 2020-04; see the messages above."
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "water_2020-03.tif",
        "water_2020-05.tif",
    ]


def test_if_all_periods_fail_that_is_an_error(tmp_path: Path):
    sources = [flat(tmp_path / f"a_2020-0{month}.tif", 30) for month in (3, 5)]
    with pytest.raises(GMNetError, match=r"No period could be mapped \(2020-03, 2020-05\)"):
        run(tmp_path / "out", request(sources))


@pytest.fixture
def two_months(tmp_path: Path) -> list[str]:
    return [flat(tmp_path / f"a_2020-0{month}.tif", -20) for month in (3, 4)]


def test_what_is_there_already_is_kept(tmp_path: Path, two_months: list[str]):
    out = tmp_path / "out"
    run(out, request(two_months[:1]))
    before = (out / "water_2020-03.tif").stat().st_mtime_ns
    result = run(out, request(two_months))
    assert made(result) == [False, True]
    assert (out / "water_2020-03.tif").stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "changed",
    [{"threshold": 0.4}, {"storage": Storage(scale=2)}, {"vv_band": 2, "vh_band": 1}],
    ids=["threshold", "scale", "bands"],
)
def test_another_setting_makes_masks_anew(tmp_path: Path, two_months: list[str], changed: dict):
    run(tmp_path / "out", request(two_months))
    assert made(run(tmp_path / "out", request(two_months, **changed))) == [True, True]


def test_a_raster_that_changed_makes_its_mask_anew(tmp_path: Path, two_months: list[str]):
    run(tmp_path / "out", request(two_months))
    os.utime(two_months[1], ns=(1, 1))
    assert made(run(tmp_path / "out", request(two_months))) == [False, True]


def test_a_probability_that_is_missing_is_made(tmp_path: Path, two_months: list[str]):
    run(tmp_path / "out", request(two_months))
    result = run(tmp_path / "out", request(two_months), probability=True)
    assert made(result) == [True, True]
    assert (read(result.maps[0].probability) == 60).all()  # -20 of -50 to 0


def test_a_file_of_another_program_is_replaced(tmp_path: Path, two_months: list[str]):
    (tmp_path / "out").mkdir()
    save(tmp_path / "out" / "water_2020-03.tif", np.full((1, 5, 5), 7, np.uint8))
    run(tmp_path / "out", request(two_months))
    assert read(tmp_path / "out" / "water_2020-03.tif").shape == (ROWS, COLS)


def test_a_raster_is_never_replaced(tmp_path: Path):
    source = flat(tmp_path / "water_2020-03.tif", -20)
    before = Path(source).read_bytes()
    with pytest.raises(InputError, match=r"'water_2020-03.tif', which is one of the rasters"):
        run(tmp_path, request([source]))
    assert Path(source).read_bytes() == before


def test_after_cancelling_finished_periods_are_there_and_no_halves(
    tmp_path: Path, two_months: list[str]
):
    out = tmp_path / "out"
    report = Report(cancelled=lambda: (out / "water_2020-03.tif").exists())
    with pytest.raises(Cancelled):
        run(out, request(two_months), report)
    assert [path.name for path in out.iterdir()] == ["water_2020-03.tif"]


def test_progress_never_shrinks_and_ends_at_one(tmp_path: Path, two_months: list[str]):
    seen: list[float] = []
    run(tmp_path / "out", request(two_months), Report(progress=seen.append))
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_the_log_says_what_goes_into_each_period(tmp_path: Path, two_months: list[str]):
    more = flat(tmp_path / "a_2020-03-20.tif", -20)
    other = flat(tmp_path / "d_2020-03-21.tif", -20)
    lines: list[str] = []
    run(tmp_path / "out", request([*two_months, more], [other]), Report(info=lines.append))
    assert (
        "2020-03 (1 of 2): ascending a_2020-03.tif, a_2020-03-20.tif; descending d_2020-03-21.tif."
        in lines
    )
