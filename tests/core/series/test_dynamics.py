"""Water dynamics of masks that are small enough to be judged by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.dates.dated import dated
from gmnet_water.core.dates.in_names import period_in_name
from gmnet_water.core.dates.period import Period
from gmnet_water.core.errors import Cancelled, InputError
from gmnet_water.core.report import Report
from gmnet_water.core.series.dynamics import DynamicsRequest, map_dynamics, plan_dynamics
from gmnet_water.core.series.months import Calendar, months_of, span_of
from gmnet_water.core.series.products import Product
from gmnet_water.tests.rasters import read, save
from osgeo import gdal

LOW = -32768
# Codes of one pixel in four months, and what they say.
FOUR_MONTHS = ("2020-01", "2020-02", "2020-03", "2020-04")
PIXELS = {
    "always water": (1, 1, 1, 1),
    "water once": (1, 0, 0, 0),
    "seldom seen": (0, 1, 255, 250),
    "land": (0, 0, 0, 0),
    "never seen": (255, 251, 250, 255),
    "water with a gap": (1, 255, 1, 0),
}


def write_masks(folder: Path, masks: Mapping[str, Sequence], **how: object) -> list[str]:
    """One raster a date; a row of codes or (rows, cols)."""
    return [
        save(folder / f"water_{day}.tif", np.array(codes, np.uint8, ndmin=3), **how)
        for day, codes in masks.items()
    ]


def by_date(days: Sequence[str], pixels: Sequence[Sequence[int]]) -> dict[str, list[int]]:
    """Masks of one row from the codes of each pixel."""
    return {day: [codes[number] for codes in pixels] for number, day in enumerate(days)}


def dynamics(
    folder: Path, masks: Mapping[str, Sequence], *products: Product, **settings: object
) -> list[np.ndarray]:
    """Rasters of the products, in their order; one row as a list of values."""
    sources = write_masks(folder, masks)
    targets = {product: folder / f"{product.value}.tif" for product in products}
    request = DynamicsRequest(dated(sources, "MASKS"), targets, **settings)
    map_dynamics(plan_dynamics(request), Report())
    return [read(target)[0].tolist() for target in targets.values()]


@pytest.mark.parametrize(
    ("product", "expected"),
    [
        (Product.OCCURRENCE, [100, 25, 50, 0, 255, 67]),
        (Product.OBSERVATIONS, [4, 4, 2, 4, 0, 3]),
        (Product.CLASSES, [2, 1, 1, 0, 255, 1]),
        (Product.SEASONALITY, [4, 1, 1, 0, 255, 2]),
        (Product.MAXIMUM, [1, 1, 1, 0, 255, 1]),
        (Product.MINIMUM, [1, 0, 0, 0, 255, 0]),
        (Product.FIRST_MONTH, [202001, 202001, 202002, 0, 0, 202001]),
        (Product.LAST_MONTH, [202004, 202001, 202002, 0, 0, 202003]),
    ],
)
def test_four_months_are_told_as_by_hand(
    tmp_path: Path, product: Product, expected: list[int]
) -> None:
    masks = by_date(FOUR_MONTHS, list(PIXELS.values()))
    assert dynamics(tmp_path, masks, product) == [expected]


def test_half_a_percent_of_occurrence_is_rounded_up(tmp_path: Path) -> None:
    days = [f"2020-{month:02}" for month in range(1, 9)]
    masks = by_date(days, [(1, 0, 0, 0, 0, 0, 0, 0), (1, 1, 1, 0, 0, 0, 0, 0)])
    # 12.5 and 37.5 percent.
    assert dynamics(tmp_path, masks, Product.OCCURRENCE) == [[13, 38]]


def test_a_month_has_water_if_one_of_its_masks_has(tmp_path: Path) -> None:
    masks = {
        "2020-03-05": [1, 0, 0, 255],
        "2020-03-17": [0, 0, 1, 1],
        "2020-04-03": [1, 1, 0, 255],
    }
    occurrence, classes, seasonality, minimum = dynamics(
        tmp_path, masks, Product.OCCURRENCE, Product.CLASSES, Product.SEASONALITY, Product.MINIMUM
    )
    assert occurrence == [67, 33, 33, 100]
    assert classes == [2, 1, 1, 2]
    assert seasonality == [2, 1, 1, 1]
    assert minimum == [0, 0, 0, 1]


def test_a_lake_that_dried_up_in_the_second_year_is_seasonal(tmp_path: Path) -> None:
    days = ["2019-01", "2019-07", "2020-01", "2020-07"]
    masks = by_date(days, [(1, 1, 0, 0), (1, 1, 1, 1), (0, 1, 0, 1)])
    classes, seasonality = dynamics(tmp_path, masks, Product.CLASSES, Product.SEASONALITY)
    assert classes == [1, 2, 1]
    # Months of the calendar, whatever the year.
    assert seasonality == [2, 2, 1]


def test_all_months_of_the_calendar_make_twelve(tmp_path: Path) -> None:
    masks = {f"2020-{month:02}": [1, month % 2] for month in range(1, 13)}
    assert dynamics(tmp_path, masks, Product.SEASONALITY) == [[12, 6]]


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2020-03-05", "2020-03-05", [202003]),
        ("2020-03-01", "2020-03-31", [202003]),
        ("2020-02-26", "2020-03-07", [202003]),
        ("2020-01-25", "2020-02-02", [202001]),
        ("2020-04-01", "2020-06-30", [202004, 202005, 202006]),
        ("2020-01-16", "2020-02-16", [202002]),
        ("2020-01-15", "2020-02-15", [202001, 202002]),
        ("2019-12-20", "2020-02-14", [202001]),
    ],
)
def test_a_mask_counts_for_these_months(first: str, last: str, months: list[int]) -> None:
    period = Period(date.fromisoformat(first), date.fromisoformat(last))
    assert [month.digits for month in months_of(period)] == months


def test_a_mask_of_a_year_counts_for_its_twelve_months(tmp_path: Path) -> None:
    masks = {"2019": [1, 0, 1], "2020": [1, 1, 0]}
    seasonality, classes, last = dynamics(
        tmp_path, masks, Product.SEASONALITY, Product.CLASSES, Product.LAST_MONTH
    )
    assert seasonality == [12, 12, 12]
    assert classes == [2, 1, 1]
    assert last == [202012, 202012, 201912]


def test_masks_of_a_month_and_of_its_year_come_together(tmp_path: Path) -> None:
    masks = {"2020": [0, 255], "2020-03": [1, 1], "2020-05": [0, 1]}
    observations, seasonality, first, classes = dynamics(
        tmp_path,
        masks,
        Product.OBSERVATIONS,
        Product.SEASONALITY,
        Product.FIRST_MONTH,
        Product.CLASSES,
    )
    assert observations == [3, 2]
    assert seasonality == [1, 2]
    assert first == [202003, 202003]
    assert classes == [1, 2]


def test_months_are_complete_in_order_of_time() -> None:
    periods = [period_in_name(name) for name in ("2020-01", "2020", "2020-03", "2020-05")]
    complete = Calendar.of(periods).complete_after
    assert [[month.calendar_month for month in some] for some in complete] == [
        [],
        [1, 2],
        [3, 4],
        [5, 6, 7, 8, 9, 10, 11, 12],
    ]


def test_too_few_observed_months_make_no_class(tmp_path: Path) -> None:
    masks = by_date(FOUR_MONTHS, [(1, 1, 255, 255), (1, 1, 1, 255), (0, 0, 255, 0)])
    assert dynamics(tmp_path, masks, Product.CLASSES, fewest_months=3) == [[255, 2, 0]]


def test_more_masks_than_a_byte_can_count(tmp_path: Path) -> None:
    first = date(2020, 1, 1)
    masks = {str(first + timedelta(number)): [int(number < 150), 1] for number in range(300)}
    occurrence, observations = dynamics(tmp_path, masks, Product.OCCURRENCE, Product.OBSERVATIONS)
    assert occurrence == [50, 100]
    assert observations == [300, 300]


# Two months of 2018, of the two years between, and of 2021.
HALF_YEARS = [f"{year}-{month}" for year in (2018, 2019, 2020, 2021) for month in ("01", "07")]
LAND, SUMMER, YEAR, UNSEEN = (0, 0), (0, 1), (1, 1), (255, 255)
PARTLY = (255, 1)


@pytest.mark.parametrize(
    ("first", "between", "last", "expected"),
    [
        (LAND, LAND + LAND, LAND, 0),
        (YEAR, YEAR + YEAR, YEAR, 1),
        (LAND, LAND + YEAR, YEAR, 2),
        (YEAR, YEAR + YEAR, LAND, 3),
        (SUMMER, SUMMER + SUMMER, SUMMER, 4),
        (LAND, LAND + LAND, SUMMER, 5),
        (SUMMER, YEAR + YEAR, LAND, 6),
        (SUMMER, SUMMER + SUMMER, YEAR, 7),
        (YEAR, YEAR + YEAR, SUMMER, 8),
        (LAND, LAND + YEAR, LAND, 9),
        (LAND, SUMMER + LAND, LAND, 10),
        # Water in both years, but never through one.
        (LAND, (0, 1, 1, 0), LAND, 10),
        # A year of which one month was seen, with water.
        (LAND, PARTLY + LAND, LAND, 9),
        # What lies between matters for land at both ends only.
        (YEAR, LAND + LAND, YEAR, 1),
        (SUMMER, UNSEEN + UNSEEN, (1, 255), 7),
        (LAND, UNSEEN + UNSEEN, LAND, 0),
        (UNSEEN, YEAR + YEAR, YEAR, 255),
        (YEAR, YEAR + YEAR, UNSEEN, 255),
    ],
)
def test_transitions_are_those_of_the_published_classes(
    tmp_path: Path, first: tuple, between: tuple, last: tuple, expected: int
) -> None:
    masks = by_date(HALF_YEARS, [first + between + last])
    assert dynamics(tmp_path, masks, Product.TRANSITIONS) == [[expected]]


def test_a_year_between_with_too_few_months_was_not_permanent(tmp_path: Path) -> None:
    masks = by_date(HALF_YEARS, [LAND + PARTLY + LAND + LAND, LAND + YEAR + LAND + LAND])
    assert dynamics(tmp_path, masks, Product.TRANSITIONS, fewest_months=2) == [[10, 9]]


def test_change_is_the_difference_of_occurrence(tmp_path: Path) -> None:
    days = ["2019-01", "2019-04", "2019-07", "2020-01", "2020-04", "2020-07"]
    pixels = [
        (1, 1, 1, 0, 0, 0),
        (0, 0, 0, 1, 1, 1),
        (1, 0, 0, 1, 1, 0),
        (1, 1, 0, 1, 0, 255),
        (0, 0, 0, 0, 0, 0),
        (255, 255, 255, 1, 1, 1),
        (1, 1, 1, 255, 251, 250),
    ]
    masks = by_date(days, pixels)
    assert dynamics(tmp_path, masks, Product.CHANGE) == [[-100, 100, 33, -17, 0, LOW, LOW]]


def test_periods_may_be_parts_of_a_year(tmp_path: Path) -> None:
    masks = by_date(FOUR_MONTHS, [(1, 1, 0, 1), (0, 0, 1, 0), (0, 1, 0, 0)])
    change, transitions = dynamics(
        tmp_path,
        masks,
        Product.CHANGE,
        Product.TRANSITIONS,
        first_period="2020-01",
        second_period="2020-03 to 2020-04",
    )
    assert change == [-50, 50, 0]
    assert transitions == [8, 5, 9]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("2019", "2019"),
        (" 2019-03 ", "2019-03"),
        ("2019-03 to 2020-02", "2019-03 to 2020-02"),
        ("2019/2020", "2019-01 to 2020-12"),
        ("2019-07 to 2020", "2019-07 to 2020-12"),
        ("2019-01 to 2019-12", "2019"),
    ],
)
def test_a_period_is_read_as_it_is_written(text: str, label: str) -> None:
    assert span_of(text, "FIRST_PERIOD").label == label


@pytest.mark.parametrize("text", ["spring", "2019-13", "19", "2019-01-05", "2019 to", "0000"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"FIRST_PERIOD is .* not a period"):
        span_of(text, "FIRST_PERIOD")


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(InputError, match="ends before it begins"):
        span_of("2020-05 to 2020-03", "FIRST_PERIOD")


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({}, "all from 2020"),
        ({"first_period": "2020-01"}, "all from 2020"),
        ({"second_period": "May"}, "SECOND_PERIOD is 'May'"),
        ({"first_period": "2020-02", "second_period": "2020-01"}, "does not begin after"),
        ({"first_period": "2020-01", "second_period": "2020-01 to 2020-03"}, "share no month"),
        ({"first_period": "2018", "second_period": "2020"}, "No mask lies within FIRST_PERIOD"),
        ({"first_period": "2020-01", "second_period": "2021"}, r"2020-01 to 2020-04: choose"),
    ],
)
def test_periods_that_cannot_be_compared_are_refused(
    tmp_path: Path, settings: dict, message: str
) -> None:
    masks = by_date(FOUR_MONTHS, list(PIXELS.values()))
    with pytest.raises(InputError, match=message):
        dynamics(tmp_path, masks, Product.CHANGE, **settings)


def test_more_months_than_there_are_masks_of_are_refused(tmp_path: Path) -> None:
    masks = by_date(FOUR_MONTHS, list(PIXELS.values()))
    with pytest.raises(InputError, match="masks of only 4 months in all masks together"):
        dynamics(tmp_path, masks, Product.CLASSES, fewest_months=5)


def test_more_months_than_a_period_has_masks_of_are_refused(tmp_path: Path) -> None:
    masks = by_date(FOUR_MONTHS, list(PIXELS.values()))
    periods = {"first_period": "2020-01", "second_period": "2020-02/2020-04"}
    with pytest.raises(InputError, match="masks of only 1 month in 2020-01"):
        dynamics(tmp_path, masks, Product.TRANSITIONS, fewest_months=2, **periods)


def test_one_file_for_two_results_is_refused(tmp_path: Path) -> None:
    masks = dated(write_masks(tmp_path, {"2020-01": [1]}), "MASKS")
    target = tmp_path / "both.tif"
    request = DynamicsRequest(masks, {Product.MAXIMUM: target, Product.MINIMUM: target})
    with pytest.raises(InputError, match="MAXIMUM and MINIMUM are the same file"):
        map_dynamics(plan_dynamics(request), Report())


def test_a_mask_is_never_overwritten(tmp_path: Path) -> None:
    sources = write_masks(tmp_path, {"2020-01": [1], "2020-02": [0]})
    request = DynamicsRequest(dated(sources, "MASKS"), {Product.MAXIMUM: Path(sources[1])})
    with pytest.raises(InputError, match="one of the rasters that are read"):
        map_dynamics(plan_dynamics(request), Report())
    assert read(sources[1]).tolist() == [[0]]


def test_areas_are_those_of_the_pixels(tmp_path: Path) -> None:
    masks = dated(write_masks(tmp_path, by_date(FOUR_MONTHS, list(PIXELS.values()))), "MASKS")
    request = DynamicsRequest(masks, {Product.MAXIMUM: tmp_path / "maximum.tif"})
    result = map_dynamics(plan_dynamics(request), Report())
    # Pixels of 10 m.
    found = result.areas_km2
    assert found is not None
    assert found.observed == pytest.approx(5e-4)
    assert found.maximum == pytest.approx(4e-4)
    assert found.minimum == pytest.approx(1e-4)
    assert (found.permanent, found.seasonal) == pytest.approx((1e-4, 3e-4))
    assert result.thin == 0


def test_without_a_crs_there_are_pixels_but_no_areas(tmp_path: Path) -> None:
    sources = write_masks(tmp_path, {"2020-01": [1, 0], "2020-02": [1, 1]}, crs=None)
    request = DynamicsRequest(dated(sources, "MASKS"), {Product.MAXIMUM: tmp_path / "m.tif"})
    result = map_dynamics(plan_dynamics(request), Report())
    assert result.areas_km2 is None
    assert (result.pixels.maximum, result.pixels.minimum) == (2, 1)


def test_rows_below_the_first_strip_are_told_as_well(tmp_path: Path) -> None:
    rows = np.random.default_rng(4).choice(np.array([0, 1, 255], np.uint8), (3, 700, 5))
    days = ["2020-01", "2020-02", "2020-03"]
    sources = write_masks(tmp_path, dict(zip(days, rows)))
    target = tmp_path / "observations.tif"
    request = DynamicsRequest(dated(sources, "MASKS"), {Product.OBSERVATIONS: target})
    map_dynamics(plan_dynamics(request), Report())
    np.testing.assert_array_equal(read(target), (rows != 255).sum(axis=0))


def test_masks_of_several_months_are_remarked_upon(tmp_path: Path) -> None:
    said: list[str] = []
    sources = write_masks(tmp_path, {"2019": [1], "2020-02": [0]})
    request = DynamicsRequest(dated(sources, "MASKS"), {Product.CHANGE: tmp_path / "change.tif"})
    map_dynamics(plan_dynamics(request), Report(warning=said.append))
    assert any("1 of the masks cover more than a month" in line for line in said)
    assert any("may be the season" in line for line in said)


def test_cancelling_leaves_nothing_behind(tmp_path: Path) -> None:
    sources = write_masks(tmp_path, {"2020-01": np.ones((700, 5)), "2020-02": np.ones((700, 5))})
    out = tmp_path / "out"
    out.mkdir()
    targets = {Product.OCCURRENCE: out / "a.tif", Product.CLASSES: out / "b.tif"}
    plan = plan_dynamics(DynamicsRequest(dated(sources, "MASKS"), targets))
    seen: list[float] = []
    report = Report(progress=seen.append, cancelled=lambda: len(seen) >= 3)
    with pytest.raises(Cancelled):
        map_dynamics(plan, report)
    assert len(seen) == 3
    assert list(out.iterdir()) == []


def test_a_value_that_is_no_code_stops_the_run_and_leaves_nothing_behind(tmp_path: Path) -> None:
    codes = np.ones((700, 700), np.uint8)
    # Where no sample is taken before the run.
    codes[650, 100] = 7
    sources = write_masks(tmp_path, {"2020-01": codes})
    out = tmp_path / "out"
    out.mkdir()
    request = DynamicsRequest(dated(sources, "MASKS"), {Product.OCCURRENCE: out / "a.tif"})
    plan = plan_dynamics(request)
    with pytest.raises(InputError, match=r"water_2020-01\.tif' holds 7"):
        map_dynamics(plan, Report())
    assert list(out.iterdir()) == []


def test_the_files_say_what_they_hold(tmp_path: Path) -> None:
    masks = by_date(FOUR_MONTHS, list(PIXELS.values()))
    dynamics(tmp_path, masks, *(Product.FIRST_MONTH, Product.MAXIMUM, Product.OBSERVATIONS))
    first = gdal.Open(str(tmp_path / "FIRST_MONTH.tif"))
    band = first.GetRasterBand(1)
    assert (gdal.GetDataTypeName(band.DataType), band.GetNoDataValue()) == ("Int32", 0)
    assert band.GetDescription() == "First month with water (YYYYMM)"
    assert first.GetMetadataItem("GMNET_PERIOD_START") == "2020-01-01"
    assert first.GetMetadataItem("GMNET_PERIOD_END") == "2020-04-30"
    # Never observed is a count of 0, not a missing one.
    observations = gdal.Open(str(tmp_path / "OBSERVATIONS.tif"))
    assert observations.GetRasterBand(1).GetNoDataValue() == LOW
    extent = gdal.Open(str(tmp_path / "MAXIMUM.tif"))
    assert extent.GetRasterBand(1).GetColorTable() is not None
