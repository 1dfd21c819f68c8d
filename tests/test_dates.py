"""Dates in names, and the periods of the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from gmnet_water.core.errors import InputError
from gmnet_water.core.series.dates import (
    Period,
    PeriodLength,
    parts_beside_date,
    period_in_name,
    span_label,
    stem_of,
)


def day(text: str) -> Period:
    one = date.fromisoformat(text)
    return Period(one, one)


def span(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


MARCH = span("2020-03-01", "2020-03-31")
YEAR = span("2020-01-01", "2020-12-31")


@pytest.mark.parametrize(
    "name",
    [
        "S1A_IW_GRDH_1SDV_20200305T121212_20200306T121237_031540_03A219_7B1C",
        "S1B_IW_SLC__1SDV_20200305T121212_20200305T121240_020519_026E2F_A0AF",
        "s1c_ew_grdm_1sdh_20200305t121212_water",
        "20190101_S1A_IW_GRDH_1SDV_20200305T121212",
    ],
)
def test_a_product_is_of_the_day_its_acquisition_begins(name: str):
    assert period_in_name(name) == day("2020-03-05")


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("water_2020-03-05", day("2020-03-05")),
        ("2020.03.05 water", day("2020-03-05")),
        ("20200305T201512_water", day("2020-03-05")),
        ("LAKE20200305", day("2020-03-05")),
        ("TIBET2020-03-05", day("2020-03-05")),
        ("water_2020_03", MARCH),
        ("202003_7", MARCH),
        ("tile_12_2020-03", MARCH),
        ("water_2020", YEAR),
        ("2020", YEAR),
        ("water_2020-Q1", span("2020-01-01", "2020-03-31")),
        ("2020-Q4_b", span("2020-10-01", "2020-12-31")),
        ("water_2020-03-11_2020-03-20", span("2020-03-11", "2020-03-20")),
        ("2019-12-31_2020-01-01.b", span("2019-12-31", "2020-01-01")),
        ("2020-03-05_2020-03-05", day("2020-03-05")),
        # No quarter, and no span of days.
        ("water_2020-Q5", YEAR),
        ("water_2020-Q12", YEAR),
        ("2020-03-20_2020-03-11", day("2020-03-20")),
        ("2020-03-11_2020-03-32", day("2020-03-11")),
        ("2020-03-11_2020-02-30", day("2020-03-11")),
        ("2020-03-11_2020-03", day("2020-03-11")),
        ("20200305T120349_20200305T120414", day("2020-03-05")),
        ("20200305T235950_20200306T000015", day("2020-03-05")),
        # The most exact one counts, wherever it stands.
        ("2020-Q1_2020-03", MARCH),
        ("2020_2020-Q1", span("2020-01-01", "2020-03-31")),
        ("2019_water_2020-03-05", day("2020-03-05")),
        ("2019_water_2020-03", MARCH),
        # A leap day.
        ("20200229", day("2020-02-29")),
        ("1992-02", span("1992-02-01", "1992-02-29")),
        ("1900-02", span("1900-02-01", "1900-02-28")),
    ],
)
def test_days_months_and_years_are_found_in_names(name: str, period: Period):
    assert period_in_name(name) == period


@pytest.mark.parametrize(
    "name",
    [
        "water",
        "tile_12",
        "120200305",
        "202003051",
        "water_1820",
        "water_2120-03",
        "2020-13-01",
        "2020-1-5",
        "20190229",
        "2020-02-30",
        "20200431",
        "2020-00",
        "0305T202003",
    ],
)
def test_what_no_calendar_has_is_no_date(name: str):
    assert period_in_name(name) is None


@pytest.mark.parametrize(
    ("name", "pattern", "period"),
    [
        ("water_05032020", "DDMMYYYY", day("2020-03-05")),
        ("water_03.2020", "MM.YYYY", MARCH),
        ("2019-01-01_y2020", "yYYYY", YEAR),
        ("2019-01-01_to_2020-03-05", "to_YYYY-MM-DD", day("2020-03-05")),
        ("id12202003", "YYYYMM", MARCH),
        ("0007_2020", "YYYY", YEAR),
        ("a(2020)", "(YYYY)", YEAR),
        ("2020-03-05", "YYYY_MM_DD", None),
        ("water_31022020", "DDMMYYYY", None),
        ("waterX2020", "water.YYYY", None),
    ],
)
def test_a_pattern_says_which_digits_are_the_date(name: str, pattern: str, period: Period | None):
    assert period_in_name(name, pattern) == period


@pytest.mark.parametrize("pattern", ["MM-DD", "YYYY-DD", "YY-MM", "YYYY-YYYY", "YYYYMMMM", "date"])
def test_a_pattern_that_tells_no_date_is_refused(pattern: str):
    with pytest.raises(InputError, match=f"'{pattern}' does not say which digits are the date"):
        period_in_name("2020-03-05", pattern)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("water_7_2020-03_b", ["water_7_", "_b"]),
        ("2020-03-01_2020-03-31_7", ["", "_", "_7"]),
        ("water_2020-03-11_2020-03-20_7_2021-01-01", ["water_", "_", "_7_", ""]),
        ("water_7_2020-Q1_b", ["water_7_", "_b"]),
        ("tile_2012_05_2020-03-05", ["tile_2012_05_", ""]),
        ("water_2020_7", ["water_2020_7"]),
    ],
)
def test_what_is_beside_the_date_is_told(name: str, parts: list[str]):
    assert parts_beside_date(name) == parts


def test_what_is_beside_a_date_of_a_pattern_is_told():
    assert parts_beside_date("a05032020b2020-03", "DDMMYYYY") == ["a", "b2020-03"]


@pytest.mark.parametrize("length", list(PeriodLength))
def test_names_that_results_get_tell_their_period(length: PeriodLength):
    for one in range(date(2020, 1, 1).toordinal(), date(2021, 1, 1).toordinal()):
        period = Period.around(date.fromordinal(one), length)
        assert period_in_name("water_" + period.label.replace(" to ", "_")) == period


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
    ],
)
def test_a_stem_is_the_name_without_folder_and_ending(source: str, stem: str):
    assert stem_of(source) == stem
