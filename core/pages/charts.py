"""Charts as SVG to be put into a page: values over time, and by calendar month.

They differ in form and line style as well as in hue, so that they read in grey and for the
colour-blind; hues are those of Okabe and Ito (2008), Color Universal Design.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from ..language import ENGLISH, Language, number, when
from .axes import date_ticks
from .chart_parts import BLACK, FONT, GREY, HEIGHT, TOP, Frame, Labels, text_width, written

BLUE, VERMILION, _SHADE = "#0072b2", "#d55e00", "#ececec"
_TIME_WIDTH, _MONTH_WIDTH = 620, 480
_SMALL = 9
# Up to so many points have their values written next to them; of more, only the extremes and the
# last one.
_LABELLED = 15
# Points farther apart than so many usual distances have a gap between them.
_GAP = 2.5
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Point:
    """A value of a date.

    Attributes:
        day: where it stands on the axis of time.
        value: at least 0.
        label: name of the date.
        whole: False for a value that is not complete.
        reach: what a value that is not complete could amount to.
    """

    day: date
    value: float
    label: str
    whole: bool = True
    reach: float = 0.0


def time_chart(
    points: Sequence[Point], title: str, shaded: Sequence[int] = (), language: Language = ENGLISH
) -> str:
    """Values over time as a line with markers.

    The line is dashed over gaps, and where a value between is not complete. Those values stand
    apart from the line, as hollow diamonds with a dotted line up to what they could amount to.

    Args:
        points: at least one, in any order; several may be of one day.
        title: what the values are, with their unit.
        shaded: months, 1..12, that are shaded.
        language: how it is written.
    """
    points = sorted(points, key=lambda point: point.day)
    values = [p.value for p in points] + [p.reach for p in points if not p.whole]
    frame = Frame(_TIME_WIDTH, title, values, language)
    first, last = points[0].day, points[-1].day
    room = timedelta(days=max(3, round(0.04 * (last - first).days)) if last > first else 15)
    first, last = first - room, last + room
    span = (last - first).days

    def x_of(day: date) -> float:
        return frame.left + frame.width * (day - first).days / span

    bands = [
        (max(x_of(begin), frame.left), min(x_of(end), frame.right))
        for begin, end in _stretches(first, last, shaded)
    ]
    parts = [
        f'<rect x="{a:.1f}" y="{TOP}" width="{b - a:.1f}" height="{frame.height}" fill="{_SHADE}"/>'
        for a, b in bands
    ]
    parts.append(frame.drawn())
    for day, text in date_ticks(first, last):
        parts.append(f'<path d="M{x_of(day):.1f} {frame.bottom}v4" stroke="{GREY}"/>')
        label = language.finished(when(text))
        parts.append(written(x_of(day), frame.bottom + 17, label, "middle", GREY))
    places = [(x_of(point.day), frame.y_of(point.value)) for point in points]
    labels = Labels(frame)
    used = ["whole"] if any(point.whole for point in points) else []
    for start, stop, dashed in _segments(points):
        (x1, y1), (x2, y2) = places[start], places[stop]
        style = ' stroke-dasharray="6 4"' if dashed else ""
        parts.append(
            f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="{BLUE}" '
            f'stroke-width="1.5" fill="none"{style}/>'
        )
        labels.keep_off(x1, y1, x2, y2)
        used += ["gap"] * dashed
    radius = 3.5 if len(points) <= 60 else 2.0
    for point, (x, y) in zip(points, places):
        if not point.whole:
            top = frame.y_of(max(point.reach, point.value))
            parts.append(
                f'<path d="M{x:.1f} {y:.1f}V{top:.1f}" stroke="{VERMILION}" stroke-width="1.5" '
                f'stroke-dasharray="1.5 2.5"/><path d="M{x - 4:.1f} {top:.1f}h8" '
                f'stroke="{VERMILION}"/>'
            )
            labels.keep_off(x, y, x, top)
        parts.append(_marker(x, y, radius, point.whole, _tooltip(point, frame.digits, language)))
        labels.keep_off(x - 3, y, x + 3, y)
    used += ["part"] * any(not point.whole for point in points)
    for place in _order(points):
        sign = "" if points[place].whole else "≥ "
        text = sign + language.finished(number(points[place].value, frame.digits))
        parts.append(labels.beside(*places[place], text))
    used += ["shade"] * bool(bands)
    return frame.finished([*parts, _legend(used, shaded, frame.left, language)])


def month_chart(
    months: Sequence[Sequence[float]],
    title: str,
    hollow: Sequence[int] = (),
    language: Language = ENGLISH,
) -> str:
    """Columns with the mean of each calendar month, and lines from its lowest to highest value.

    Args:
        months: the values of January to December, each any number of them.
        title: what the values are, with their unit.
        hollow: months, 1..12, whose columns are not filled.
        language: how it is written.
    """
    held = [0.0, *(one for values in months for one in values)]
    frame = Frame(_MONTH_WIDTH, title, held, language)
    parts = [frame.drawn()]
    pitch = frame.width / len(months)
    used = ["column"]
    for place, values in enumerate(months):
        x = frame.left + pitch * (place + 0.5)
        name = language.text(_MONTHS[place])
        parts.append(written(x, frame.bottom + 15, name, "middle", GREY))
        if not values:
            parts.append(written(x, frame.bottom - 4, "–", "middle", GREY))
            continue
        mean, low, high = sum(values) / len(values), min(values), max(values)
        y = frame.y_of(mean)
        inside = "#ffffff" if place + 1 in hollow else BLUE
        shown = number(mean, frame.digits)
        dates = f"{len(values)} date{'s' * (len(values) > 1)}"
        text = language.finished(f"{name}: {shown}, {language.text(dates)}")
        parts.append(
            f'<rect x="{x - 0.34 * pitch:.1f}" y="{y:.1f}" width="{0.68 * pitch:.1f}" '
            f'height="{frame.bottom - y:.1f}" fill="{inside}" stroke="{BLUE}" stroke-width="1.5">'
            f"<title>{escape(text)}</title></rect>"
        )
        top = y
        if high > low:
            top = frame.y_of(high)
            parts.append(
                f'<path d="M{x:.1f} {frame.y_of(low):.1f}V{top:.1f}M{x - 4:.1f} {top:.1f}h8'
                f'M{x - 4:.1f} {frame.y_of(low):.1f}h8" stroke="{BLACK}" fill="none"/>'
            )
            used.append("range")
        text = language.finished(shown)
        # A value that is wider than its column would run into the next one.
        if text_width(text) * _SMALL / FONT < pitch:
            size = f' font-size="{_SMALL}"'
            parts.append(written(x, top - 5, text, "middle", BLACK, size))
        used += ["hollow"] * (place + 1 in hollow)
    return frame.finished([*parts, _legend(used, hollow, frame.left, language)])


def _segments(points: Sequence[Point]) -> list[tuple[int, int, bool]]:
    """Pairs of neighbouring complete points, and whether there is a gap between them."""
    whole = [number for number, point in enumerate(points) if point.whole]
    pairs = list(zip(whole, whole[1:]))
    days = [point.day for point in points]
    steps = sorted((after - day).days for day, after in zip(days, days[1:]) if after > day)
    usual = steps[len(steps) // 2] if steps else 0
    return [
        (a, b, b > a + 1 or (points[b].day - points[a].day).days > _GAP * usual) for a, b in pairs
    ]


def _order(points: Sequence[Point]) -> list[int]:
    """Which points get labels, the most telling ones first."""
    whole = [number for number, point in enumerate(points) if point.whole]
    by_value = sorted(whole, key=lambda number: points[number].value)
    telling = [*by_value[-1:], *by_value[:1], *whole[-1:]]
    if len(points) <= _LABELLED:
        telling += range(len(points))
    return list(dict.fromkeys(telling))


def _stretches(first: date, last: date, months: Sequence[int]) -> list[tuple[date, date]]:
    """First days of the runs of the given months, and the days after them, between two days."""
    found: list[tuple[date, date]] = []
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        begin = date(month // 12, month % 12 + 1, 1)
        end = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
        if begin.month not in months:
            continue
        if found and found[-1][1] == begin:
            begin = found.pop()[0]
        found.append((begin, end))
    return found


def month_span(months: Sequence[int]) -> str:
    """The name of months that follow each other, such as Dec to Mar."""
    return f"{_MONTHS[months[0] - 1]} to {_MONTHS[months[-1] - 1]}" if months else ""


def _legend(used: Sequence[str], months: Sequence[int], left: float, language: Language) -> str:
    """A line below the chart that explains the signs that occur."""
    y = HEIGHT - 12
    entries = {
        "whole": (_marker(6, y - 4, 3.5, True), "complete date"),
        "part": (
            _marker(6, y - 4, 3.5, False),
            "not complete, and what it could amount to",
        ),
        "gap": (
            f'<path d="M-2 {y - 4}h16" stroke="{BLUE}" stroke-width="1.5" stroke-dasharray="6 4"/>',
            "gap",
        ),
        "shade": (f'<rect x="0" y="{y - 9}" width="12" height="10" fill="{_SHADE}"/>', ""),
        "column": (f'<rect x="0" y="{y - 9}" width="10" height="10" fill="{BLUE}"/>', "mean"),
        "hollow": (
            f'<rect x="1" y="{y - 9}" width="10" height="10" fill="#ffffff" stroke="{BLUE}" '
            'stroke-width="1.5"/>',
            "",
        ),
        "range": (
            f'<path d="M6 {y - 10}v12M3 {y - 10}h6M3 {y + 2}h6" stroke="{BLACK}" fill="none"/>',
            "lowest to highest",
        ),
    }
    parts = []
    for name, (sign, text) in entries.items():
        if name in used:
            text = language.text(text or f"{month_span(months)} (ice?)")
            parts.append(
                f'<g transform="translate({left:.1f} 0)">{sign}'
                f"{written(19, y, text, 'start', GREY)}</g>"
            )
            left += 19 + text_width(text) + 16
    return "".join(parts)


def _marker(x: float, y: float, radius: float, whole: bool, tooltip: str = "") -> str:
    """A filled circle, or a hollow diamond for what is not complete."""
    title = f"<title>{escape(tooltip)}</title>" if tooltip else ""
    if whole:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{BLUE}">{title}</circle>'
    r = radius + 1
    return (
        f'<path d="M{x:.1f} {y - r:.1f}l{r} {r}l{-r} {r}l{-r} {-r}z" fill="#ffffff" '
        f'stroke="{VERMILION}" stroke-width="1.5">{title}</path>'
    )


def _tooltip(point: Point, shown: int, language: Language) -> str:
    text = language.finished(f"{when(point.label)}: {number(point.value, shown)}")
    if point.whole:
        return text
    return f"{text}, {language.text(f'up to {point.reach:,.{shown}f} (not complete)')}"
