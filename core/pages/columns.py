"""A chart of columns, one for each class of values."""

from __future__ import annotations

from collections.abc import Sequence

from ..language import ENGLISH, Language, number
from .chart_parts import BLACK, FONT, GREY, Frame, text_width, written
from .charts import BLUE, VERMILION

_WIDTH, _SMALL = 620, 9


def column_chart(
    labels: Sequence[str],
    values: Sequence[float],
    title: str,
    below: str,
    marked: int | None,
    language: Language = ENGLISH,
) -> str:
    """Columns with their values.

    Args:
        labels: of the classes.
        values: of the classes, none of them negative.
        title: what the values are, with their unit.
        below: what the classes are.
        marked: number of a column that has another colour and a heavier outline, from 0.
        language: how it is written.
    """
    frame = Frame(_WIDTH, title, [0.0, *values], language)
    parts = [frame.drawn()]
    pitch = frame.width / len(labels)
    for place, (label, value) in enumerate(zip(labels, values)):
        x = frame.left + pitch * (place + 0.5)
        y = frame.y_of(value)
        outline = (VERMILION, 3) if place == marked else (BLUE, 1.5)
        parts.append(
            f'<rect x="{x - 0.4 * pitch:.1f}" y="{y:.1f}" width="{0.8 * pitch:.1f}" '
            f'height="{frame.bottom - y:.1f}" fill="{BLUE}" stroke="{outline[0]}" '
            f'stroke-width="{outline[1]}"/>'
        )
        parts.append(written(x, frame.bottom + 15, label, "middle", GREY))
        text = language.finished(number(value, frame.digits))
        if text_width(text) * _SMALL / FONT < pitch:
            parts.append(written(x, y - 5, text, "middle", BLACK, f' font-size="{_SMALL}"'))
    middle = frame.left + frame.width / 2
    parts.append(written(middle, frame.bottom + 34, language.text(below), "middle", GREY))
    return frame.finished(parts)
