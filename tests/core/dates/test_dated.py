"""Where a mask's date comes from, and masks of several dates as one series."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.dates.dated import Dated, dated
from gmnet_water.core.dates.in_metadata import period_metadata
from gmnet_water.core.dates.in_names import period_in_name
from gmnet_water.core.dates.period import Period
from gmnet_water.core.errors import InputError
from gmnet_water.core.raster.grid import Window
from gmnet_water.core.series.mask_series import open_series
from gmnet_water.tests.rasters import NORTH_UP, save
from osgeo import gdal

MARCH, APRIL, MAY = (Period.month(2020, month) for month in (3, 4, 5))


def mask(folder: Path, name: str, value: int = 1, **options) -> str:
    return save(folder / f"{name}.tif", np.full((1, 2, 3), value, np.uint8), **options)


def with_metadata(path: str, items: dict[str, str]) -> str:
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetMetadata(items)
    dataset = None
    return path


def test_the_date_is_in_the_name(tmp_path: Path):
    source = mask(tmp_path, "water_2020-03")
    assert dated([source], "MASKS") == [Dated(source, MARCH)]


def test_the_date_of_a_band_of_snap_s_is_in_its_folder_s_name(tmp_path: Path):
    name = "S1A_IW_GRDH_1SDV_20200305T053514_20200305T053539_031536_03A1F4_7B1C_TC.data"
    (tmp_path / name).mkdir()
    source = save(tmp_path / name / "Sigma0_VV.img", np.ones((1, 2, 3), np.uint8))
    assert [one.period.label for one in dated([source], "R")] == ["2020-03-05"]


def test_the_date_in_the_file_is_before_that_in_its_name(tmp_path: Path):
    source = with_metadata(mask(tmp_path, "water_2020-03"), period_metadata(APRIL))
    assert dated([source], "MASKS") == [Dated(source, APRIL)]


def test_the_date_that_is_known_is_before_that_in_the_file(tmp_path: Path):
    source = with_metadata(mask(tmp_path, "water_2020-03"), period_metadata(APRIL))
    assert dated([source], "MASKS", known={source: MAY}) == [Dated(source, MAY)]


def test_with_a_pattern_the_name_alone_counts(tmp_path: Path):
    source = with_metadata(mask(tmp_path, "water_052020"), period_metadata(APRIL))
    assert dated([source], "MASKS", "MMYYYY", {source: MARCH}) == [Dated(source, MAY)]


@pytest.mark.parametrize(
    "items",
    [
        {"GMNET_PERIOD_START": "2020-04-01"},
        {"GMNET_PERIOD_START": "April", "GMNET_PERIOD_END": "2020-04-30"},
        {"GMNET_PERIOD_START": "2020-04-30", "GMNET_PERIOD_END": "2020-04-01"},
    ],
)
def test_half_a_date_in_the_file_is_none(tmp_path: Path, items: dict[str, str]):
    source = with_metadata(mask(tmp_path, "water_2020-03"), items)
    assert dated([source], "MASKS") == [Dated(source, MARCH)]


def test_a_period_in_the_file_is_read_as_it_is_written(tmp_path: Path):
    source = with_metadata(
        mask(tmp_path, "water"),
        {"GMNET_PERIOD_START": "2020-03-01", "GMNET_PERIOD_END": "2020-05-31"},
    )
    assert dated([source], "MASKS")[0].period == Period(MARCH.start, MAY.end)


def test_they_are_in_the_order_of_their_dates(tmp_path: Path):
    sources = [mask(tmp_path, f"{name}") for name in ("a_2020-05", "b_2020-03", "c_2020-04")]
    assert [one.period for one in dated(sources, "MASKS")] == [MARCH, APRIL, MAY]


def test_those_without_a_date_are_named(tmp_path: Path):
    sources = [mask(tmp_path, name) for name in ("lake", "a_2020-05", "sea_2020-02-30")]
    with pytest.raises(InputError, match="MASKS: no date found in 'lake', 'sea_2020-02-30';"):
        dated(sources, "MASKS")


def test_of_many_without_a_date_some_are_named(tmp_path: Path):
    sources = [mask(tmp_path, f"lake_{letter}") for letter in "abcdefg"]
    with pytest.raises(InputError, match="'lake_e' and others;"):
        dated(sources, "MASKS")


def test_those_that_a_pattern_does_not_fit_are_named_with_it(tmp_path: Path):
    source = mask(tmp_path, "water_2020-03")
    with pytest.raises(InputError, match="with the date pattern 'YYYY_MM' in 'water_2020-03'"):
        dated([source], "MASKS", "YYYY_MM")


def test_an_unclear_date_is_refused_with_how_to_say_it(tmp_path: Path):
    source = mask(tmp_path, "lake_05-03-2020")
    with pytest.raises(
        InputError, match=r"MASKS: the date in 'lake_05-03-2020' is ambiguous .*such"
    ):
        dated([source], "MASKS")


def test_other_masks_show_how_a_date_is_written(tmp_path: Path):
    sources = [mask(tmp_path, name) for name in ("lake_05-03-2020", "lake_17-03-2020")]
    assert [one.period.label for one in dated(sources, "MASKS")] == ["2020-03-05", "2020-03-17"]


def test_an_unclear_date_does_not_matter_where_the_time_is_known(tmp_path: Path):
    stated = with_metadata(mask(tmp_path, "a_05-03-2020"), period_metadata(APRIL))
    known = mask(tmp_path, "b_05-03-2020")
    found = dated([stated, known], "MASKS", known={known: MAY})
    assert [one.period for one in found] == [APRIL, MAY]


def test_no_raster_at_all_is_refused():
    with pytest.raises(InputError, match="MASKS is empty"):
        dated([], "MASKS")


def test_a_file_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(InputError, match=r"MASKS 'gone_2020-03\.tif' cannot be read"):
        dated([str(tmp_path / "gone_2020-03.tif")], "MASKS")


def test_a_series_is_read_from_the_earliest_to_the_latest(tmp_path: Path):
    sources = [mask(tmp_path, "a_2020-04", 1), mask(tmp_path, "b_2020-03", 250)]
    series = open_series(dated(sources, "MASKS"), "MASKS")
    assert series.read(Window(1, 0, 2, 1)).tolist() == [[[250, 250]], [[1, 1]]]


def test_a_series_says_what_it_covers(tmp_path: Path):
    sources = [mask(tmp_path, "a_2020-04"), mask(tmp_path, "b_2020-03")]
    series = open_series(dated(sources, "MASKS"), "MASKS")
    assert (series.periods, series.label) == ((MARCH, APRIL), "2020-03 to 2020-04")
    assert (series.grid.width, series.grid.height) == (3, 2)
    assert [Path(one.GetDescription()).stem for one in series.datasets] == [
        "b_2020-03",
        "a_2020-04",
    ]


def test_two_masks_of_one_date_are_refused_with_both(tmp_path: Path):
    sources = [mask(tmp_path, name) for name in ("b_2020-03", "a_2020-03", "c_2020-04")]
    with pytest.raises(InputError, match="'a_2020-03' and 'b_2020-03' are both of 2020-03"):
        open_series(dated(sources, "MASKS"), "MASKS")


@pytest.fixture
def few_files() -> Iterator[int]:
    """A limit of twenty more open files than there are, that can be raised."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    limit = len(list(Path("/dev/fd").iterdir())) + 20
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit, before[1]))
    yield limit
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


def months(folder: Path, count: int) -> list[Dated]:
    names = [f"{2000 + number // 12}-{number % 12 + 1:02}" for number in range(count)]
    return [Dated(mask(folder, name), period_in_name(name)) for name in names]


@pytest.mark.usefixtures("few_files")
def test_more_masks_than_files_may_be_open_raise_the_limit(tmp_path: Path):
    series = open_series(months(tmp_path, 60), "MASKS")
    assert series.read(Window(0, 0, 1, 1)).sum() == 60


def test_more_masks_than_the_system_allows_are_told(
    tmp_path: Path, few_files: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("resource.getrlimit", lambda _: (few_files, few_files))
    with pytest.raises(InputError, match=rf"MASKS are 60 rasters .* have {few_files} files open"):
        open_series(months(tmp_path, 60), "MASKS")


def test_a_limit_that_cannot_be_raised_is_told(
    tmp_path: Path, few_files: int, monkeypatch: pytest.MonkeyPatch
):
    def refused(*_):
        raise ValueError("current limit exceeds maximum limit")

    monkeypatch.setattr("resource.setrlimit", refused)
    with pytest.raises(InputError, match=rf"have {few_files} files open, .*give fewer"):
        open_series(months(tmp_path, 60), "MASKS")


def test_another_grid_is_refused_with_its_name(tmp_path: Path):
    x0, *rest = NORTH_UP
    sources = [
        mask(tmp_path, "a_2020-03"),
        mask(tmp_path, "b_2020-04", geotransform=(x0 + 5, *rest)),
    ]
    with pytest.raises(InputError, match=r"^MASKS 'b_2020-04\.tif' and MASKS 'a_2020-03\.tif' di"):
        open_series(dated(sources, "MASKS"), "MASKS")


def test_a_raster_that_is_no_mask_is_refused_with_its_name(tmp_path: Path):
    sources = [mask(tmp_path, "a_2020-03"), mask(tmp_path, "b_2020-04", 42)]
    with pytest.raises(InputError, match=r"MASKS 'b_2020-04\.tif' holds 42"):
        open_series(dated(sources, "MASKS"), "MASKS")
