"""The periods of the calendar, and the names of files that tell them."""

from __future__ import annotations

from datetime import date

import pytest
from gmnet_water.core.dates.period import Period, PeriodLength, span_label
from gmnet_water.core.raster.source_names import stem_of


def day(text: str) -> Period:
    one = date.fromisoformat(text)
    return Period(one, one)


def span(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


MARCH = span("2020-03-01", "2020-03-31")
YEAR = span("2020-01-01", "2020-12-31")


@pytest.mark.parametrize(
    ("length", "one", "first", "last"),
    [
        (PeriodLength.DAY, "2020-02-29", "2020-02-29", "2020-02-29"),
        (PeriodLength.DEKAD, "2020-02-10", "2020-02-01", "2020-02-10"),
        (PeriodLength.DEKAD, "2020-02-11", "2020-02-11", "2020-02-20"),
        (PeriodLength.DEKAD, "2020-02-21", "2020-02-21", "2020-02-29"),
        (PeriodLength.DEKAD, "2021-02-28", "2021-02-21", "2021-02-28"),
        (PeriodLength.DEKAD, "2020-01-31", "2020-01-21", "2020-01-31"),
        (PeriodLength.MONTH, "2020-02-01", "2020-02-01", "2020-02-29"),
        (PeriodLength.MONTH, "2021-12-31", "2021-12-01", "2021-12-31"),
        (PeriodLength.QUARTER, "2020-03-31", "2020-01-01", "2020-03-31"),
        (PeriodLength.QUARTER, "2020-04-01", "2020-04-01", "2020-06-30"),
        (PeriodLength.QUARTER, "2020-12-01", "2020-10-01", "2020-12-31"),
        (PeriodLength.YEAR, "2020-07-04", "2020-01-01", "2020-12-31"),
    ],
)
def test_a_day_lies_in_its_period(length: PeriodLength, one: str, first: str, last: str):
    assert Period.around(date.fromisoformat(one), length) == span(first, last)


@pytest.mark.parametrize("length", list(PeriodLength))
def test_periods_follow_each_other_without_a_gap(length: PeriodLength):
    days = [date.fromordinal(date(2020, 1, 1).toordinal() + number) for number in range(366)]
    periods = sorted({Period.around(one, length) for one in days})
    assert (periods[0].start, periods[-1].end) == (days[0], days[-1])
    for one, other in zip(periods, periods[1:]):
        assert (other.start - one.end).days == 1
    assert len(periods) == {"day": 366, "dekad": 36, "month": 12, "quarter": 4, "year": 1}[length]


@pytest.mark.parametrize(
    ("period", "label"),
    [
        (YEAR, "2020"),
        (span("2020-04-01", "2020-06-30"), "2020-Q2"),
        (MARCH, "2020-03"),
        (day("2020-03-05"), "2020-03-05"),
        (span("2020-03-11", "2020-03-20"), "2020-03-11 to 2020-03-20"),
        (span("2020-01-01", "2021-12-31"), "2020-01-01 to 2021-12-31"),
    ],
)
def test_a_period_is_called_by_the_shortest_name_that_tells_it(period: Period, label: str):
    assert period.label == label


def test_a_span_is_called_from_its_first_to_its_last_period():
    assert span_label(MARCH, MARCH) == "2020-03"
    assert span_label(MARCH, YEAR) == "2020-03 to 2020"


def test_periods_are_in_the_order_of_their_days():
    later = span("2020-03-02", "2020-03-02")
    assert sorted([later, YEAR, MARCH, day("2020-03-01")]) == [
        YEAR,
        day("2020-03-01"),
        MARCH,
        later,
    ]


@pytest.mark.parametrize(
    ("period", "middle"),
    [(day("2020-03-05"), "2020-03-05"), (MARCH, "2020-03-16"), (YEAR, "2020-07-01")],
)
def test_the_middle_is_a_day_of_the_period(period: Period, middle: str):
    assert period.middle == date.fromisoformat(middle)


@pytest.mark.parametrize(
    ("source", "stem"),
    [
        ("/a.b/water_2020.03.tif", "water_2020.03"),
        ("water.tif", "water"),
        ('NETCDF:"/a/water_2020.nc":mask', "water_2020"),
        ("/a/water_2020.03.05", "water_2020.03.05"),
        ("/vsicurl/https://a.b/water_2020.03.tif?se=2024-09-01&sig=a.b", "water_2020.03"),
    ],
)
def test_a_stem_is_the_name_without_folder_and_ending(source: str, stem: str):
    assert stem_of(source) == stem
