"""Charts: what they show, and that nothing lies on anything else."""

from __future__ import annotations

import math
import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from gmnet_water.core.pages.axes import date_ticks, digits, tick_digits, value_ticks
from gmnet_water.core.pages.charts import Point, month_chart, month_span, time_chart

SVG = "{http://www.w3.org/2000/svg}"
WINTER = (12, 1, 2, 3)


def points(values: list[float], step: int = 30, missing: tuple[int, ...] = ()) -> list[Point]:
    """Values every ``step`` days from 2019-01-15 on, some of them not complete."""
    days = [date(2019, 1, 15) + timedelta(days=step * number) for number in range(len(values))]
    return [
        Point(day, value, day.isoformat(), number not in missing, value + 10)
        for number, (day, value) in enumerate(zip(days, values))
    ]


def drawn(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in drawn(svg).iter(f"{SVG}text")]


def lines(svg: str, style: str) -> int:
    """How many pieces of the line over time are dashed so; an empty style is solid."""
    found = [path for path in drawn(svg).iter(f"{SVG}path") if "L" in path.get("d", "")]
    return sum(path.get("stroke-dasharray", "") == style for path in found)


def boxes(svg: str) -> list[tuple[float, float, float, float, str]]:
    """Rectangles of the texts, with digits as wide as Arial has them."""
    found = []
    for element in drawn(svg):
        if element.tag != f"{SVG}text":
            continue
        size = float(element.get("font-size", 11))
        width = size * sum(0.278 if one in ".,- " else 0.556 for one in element.text or "")
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[element.get("text-anchor", "start")]
        left, base = float(element.get("x", 0)) - shift * width, float(element.get("y", 0))
        found.append((left, base - 0.72 * size, left + width, base, element.text or ""))
    return found


def overlapping(svg: str) -> list[tuple[str, str]]:
    found = boxes(svg)
    return [
        (a[4], b[4])
        for number, a in enumerate(found)
        for b in found[number + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


@pytest.mark.parametrize(
    "values, expected",
    [
        ([0.0, 52.5], [0, 10, 20, 30, 40, 50, 60]),
        ([31.0, 97.0], [0, 20, 40, 60, 80, 100]),
        ([0.3, 0.9], [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        ([0.0, 0.0], [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        ([101.0, 109.0], [100, 102, 104, 106, 108, 110]),
    ],
)
def test_axes_have_round_steps_and_hold_all_values(
    values: list[float], expected: list[float]
) -> None:
    assert value_ticks(values) == pytest.approx(expected)


@pytest.mark.parametrize("high", [1e-4, 0.037, 1.0, 6.1, 99.9, 123_456.0])
def test_any_axis_has_a_handful_of_ticks(high: float) -> None:
    ticks = value_ticks([0.0, high])
    assert 3 <= len(ticks) <= 7
    assert ticks[-2] < high <= ticks[-1] * (1 + 1e-9)


def test_digits_tell_ticks_and_values_apart() -> None:
    assert [tick_digits([0, step]) for step in (20, 1, 0.5, 0.02)] == [0, 0, 1, 2]
    assert [digits(value) for value in (52_500, 9.93, 0.0123, 0.0)] == [0, 2, 4, 0]


@pytest.mark.parametrize(
    "last, labels",
    [
        (date(2020, 1, 20), ["2020-01-06", "2020-01-11", "2020-01-16"]),
        (date(2020, 6, 1), [f"2020-{month:02d}" for month in (2, 3, 4, 5, 6)]),
        (date(2020, 12, 31), ["2020-03", "2020-05", "2020-07", "2020-09", "2020-11"]),
        (date(2024, 3, 1), ["2021", "2022", "2023", "2024"]),
        (date(2036, 3, 1), ["2025", "2030", "2035"]),
    ],
)
def test_dates_have_round_steps(last: date, labels: list[str]) -> None:
    found = date_ticks(date(2020, 1, 5), last)
    assert [label for _, label in found] == labels
    assert all(date(2020, 1, 5) <= day <= last for day, _ in found)


def test_a_year_has_every_value_as_a_label() -> None:
    values = [31.1, 25.4, 26.0, 24.6, 32.4, 39.0, 46.4, 52.5, 50.4, 46.8, 41.8, 27.9]
    shown = texts(time_chart(points(values), "Water area (km²)", WINTER))
    assert {f"{value:.1f}" for value in values} <= set(shown)
    assert "Water area (km²)" in shown


def test_every_value_can_be_hovered() -> None:
    svg = time_chart(points([1.0, 2.0, 3.0], missing=(1,)), "Area")
    titles = [element.text for element in drawn(svg).iter(f"{SVG}title")]
    assert titles == [
        "2019-01-15: 1.0",
        "2019-02-14: 2.0, up to 12.0 (not complete)",
        "2019-03-16: 3.0",
    ]


def test_many_dates_have_labels_at_the_extremes_and_the_end() -> None:
    values = [100 + 30 * math.sin(number / 6) + number / 50 for number in range(200)]
    shown = texts(time_chart(points(values), "Area", WINTER))
    for value in (min(values), max(values), values[-1]):
        assert f"{value:.0f}" in shown
    assert len(shown) < 30


def test_one_date_is_a_marker_with_its_value() -> None:
    svg = time_chart(points([12.3]), "Area")
    assert "12.3" in texts(svg)
    assert lines(svg, "") == 0


def test_points_are_drawn_by_date_in_whatever_order_they_come() -> None:
    given = points([5.0, 1.0, 6.0, 7.0], missing=(1,))
    for order in ((3, 0, 2, 1), (1, 2, 3, 0)):
        assert time_chart([given[number] for number in order], "Area") == time_chart(given, "Area")


def test_several_values_of_one_day_stand_over_each_other() -> None:
    day = date(2020, 3, 16)
    svg = time_chart([Point(day, value, "") for value in (1.0, 2.0, 3.0)], "Area")
    places = {float(one.get("cx", "nan")) for one in drawn(svg).iter(f"{SVG}circle")}
    # The other one is the legend's.
    assert len(places) == 2
    assert {"1.00", "2.00", "3.00"} <= set(texts(svg))


def test_values_of_one_day_are_no_usual_distance() -> None:
    days = [date(2020, 1, 1) + timedelta(days=number) for number in (0, 0, 0, 10, 10, 20)]
    svg = time_chart([Point(day, 5.0, "") for day in days], "Area")
    assert lines(svg, "6 4") == 0


def test_an_incomplete_date_stands_off_the_line() -> None:
    svg = time_chart(points([5.0, 1.0, 6.0, 7.0], missing=(1,)), "Area")
    assert "≥ 1.0" in texts(svg)
    # From the first to the third date; from there to the fourth.
    assert lines(svg, "6 4") == 1
    assert lines(svg, "") == 1


def test_a_gap_in_time_is_dashed() -> None:
    days = [date(2020, 1, 1) + timedelta(days=number) for number in (0, 10, 20, 60, 70)]
    svg = time_chart([Point(day, 5.0, "") for day in days], "Area")
    assert lines(svg, "6 4") == 1
    assert lines(svg, "") == 3


def test_the_axis_holds_what_an_incomplete_date_could_amount_to() -> None:
    svg = time_chart(points([1.0, 2.0], missing=(1,)), "Area")
    assert max(float(text) for text in texts(svg) if re.fullmatch(r"[\d.]+", text)) >= 12


def test_signs_are_explained_where_they_occur() -> None:
    plain = texts(time_chart(points([1.0, 2.0], step=5), "Area"))
    marked = texts(time_chart(points([1.0, 2.0, 3.0], missing=(1,)), "Area", WINTER))
    assert "complete date" in plain
    assert "gap" not in plain
    for text in ("not complete, and what it could amount to", "gap", "Dec to Mar (ice?)"):
        assert text in marked


@pytest.mark.parametrize("scale", [1e-3, 1.0, 1234.5])
@pytest.mark.parametrize("count", [1, 2, 7, 12, 15, 200])
def test_no_text_lies_on_another(count: int, scale: float) -> None:
    values = [
        scale * (30 + 25 * math.sin(number) * math.cos(number / 3)) for number in range(count)
    ]
    assert overlapping(time_chart(points(values), "Water area (km²)", WINTER)) == []
    months = [values[number::12] for number in range(12)]
    assert overlapping(month_chart(months, "Mean (km²)", WINTER)) == []


def test_texts_stay_inside_of_the_picture() -> None:
    for svg in (
        time_chart(points([52_500.0] * 12, missing=(3,)), "Water area (km²)", WINTER),
        month_chart([[52_500.0]] * 12, "Mean (km²)"),
    ):
        width = float(drawn(svg).get("width", 0))
        assert all(left >= 0 and right <= width for left, _, right, _, _ in boxes(svg))


def test_columns_show_the_mean_of_a_month_and_its_range() -> None:
    svg = month_chart([[2.0, 4.0], [5.0], *([[]] * 10)], "Area")
    shown = texts(svg)
    assert "3.00" in shown
    assert "5.00" in shown
    assert shown.count("–") == 10
    assert "lowest to highest" in shown


def test_winter_columns_are_hollow() -> None:
    svg = month_chart([[1.0]] * 12, "Area", WINTER)
    columns = [one for one in drawn(svg).iter(f"{SVG}rect") if one.find(f"{SVG}title") is not None]
    assert [one.get("fill") == "#ffffff" for one in columns] == [True] * 3 + [False] * 8 + [True]


def test_columns_begin_at_zero() -> None:
    assert "0" in texts(month_chart([[100.0 + month] for month in range(12)], "Area"))


def test_titles_are_text() -> None:
    assert "a < b & c" in texts(time_chart(points([1.0]), "a < b & c"))


def test_a_span_of_months_has_a_name() -> None:
    assert month_span(WINTER) == "Dec to Mar"
    assert month_span(()) == ""
