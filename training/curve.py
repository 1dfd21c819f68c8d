"""A picture of a training: loss and IoU by epoch, as a plain SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_WIDTH, _HEIGHT, _LEFT, _TOP, _RIGHT, _BOTTOM = 420, 300, 56, 40, 16, 48
_ORANGE, _BLUE, _GREY = "#e8730c", "#2a7fc1", "#555555"


@dataclass(frozen=True)
class Line:
    """One curve.

    Attributes:
        label: its name.
        points: (epoch, value).
        colour: as SVG names it.
    """

    label: str
    points: Sequence[tuple[float, float]]
    colour: str


@dataclass(frozen=True)
class Epoch:
    """A validation, as the picture shows it; ``training_loss`` is None before the first epoch."""

    number: float
    training_loss: float | None
    validation_loss: float
    iou: float


def curve(epochs: Sequence[Epoch], best: float, title: str) -> str:
    """Loss on the left, IoU of water on the right with the epoch that was kept.

    Args:
        epochs: validations in order, at least one.
        best: number of the epoch that was kept.
        title: a line above.
    """
    losses = [
        Line(
            "training",
            [(e.number, e.training_loss) for e in epochs if e.training_loss is not None],
            _ORANGE,
        ),
        Line("validation", [(e.number, e.validation_loss) for e in epochs], _BLUE),
    ]
    scores = [Line("validation", [(e.number, e.iou) for e in epochs], _BLUE)]
    values = [value for line in losses for _, value in line.points]
    low, high = min(values), max(values)
    room = 0.08 * (high - low) or 0.05
    last = max(epochs[-1].number, 1.0)
    kept = [(e.number, e.iou) for e in epochs if e.number == best]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{2 * _WIDTH}" height="{_HEIGHT + 28}" '
        f'viewBox="0 0 {2 * _WIDTH} {_HEIGHT + 28}" font-family="sans-serif" font-size="12">\n'
        f'<rect width="100%" height="100%" fill="#ffffff"/>\n'
        f'<text x="{_WIDTH}" y="20" text-anchor="middle" font-size="14">{escape(title)}</text>\n'
        + _panel(losses, "Loss", last, (low - room, high + room), 0, [])
        + _panel(scores, "IoU of water", last, (0.0, 1.0), _WIDTH, kept)
        + "</svg>\n"
    )


def _panel(
    lines: list[Line],
    label: str,
    last: float,
    span: tuple[float, float],
    shift: int,
    kept: list[tuple[float, float]],
) -> str:
    width, height = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM

    def place(epoch: float, value: float) -> tuple[float, float]:
        return (
            _LEFT + width * epoch / last,
            _TOP + height * (1 - (value - span[0]) / (span[1] - span[0])),
        )

    parts = [f'<g transform="translate({shift} 28)">']
    digits = 2 if span[1] - span[0] > 0.2 else 3
    for step in range(5):
        value = span[0] + (span[1] - span[0]) * step / 4
        _, y = place(0, value)
        parts.append(
            f'<path d="M{_LEFT} {y:.1f}h{width}" stroke="#dddddd"/>'
            f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end" fill="{_GREY}">'
            f"{value:.{digits}f}</text>"
        )
    for epoch in _ticks(last):
        x, _ = place(epoch, span[0])
        parts.append(
            f'<text x="{x:.1f}" y="{_TOP + height + 17}" text-anchor="middle" fill="{_GREY}">'
            f"{epoch}</text>"
        )
    parts.append(
        f'<text x="{_LEFT + width / 2:.1f}" y="{_HEIGHT - 12}" text-anchor="middle">Epoch</text>'
        f'<text x="{_LEFT}" y="{_TOP - 10}" font-weight="bold">{escape(label)}</text>'
    )
    for number, line in enumerate(lines):
        places = [place(*point) for point in line.points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(
            f'<polyline points="{path}" fill="none" stroke="{line.colour}" stroke-width="2"/>'
        )
        parts += [
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{line.colour}"/>' for x, y in places
        ]
        left = _LEFT + width - 84 * (len(lines) - number) + 10
        parts.append(
            f'<path d="M{left} {_TOP - 14}h14" stroke="{line.colour}" stroke-width="2"/>'
            f'<text x="{left + 18}" y="{_TOP - 10}">{line.label}</text>'
        )
    for epoch_kept, value in kept:
        x, y = place(epoch_kept, value)
        anchor = "end" if epoch_kept > last / 2 else "start"
        parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="none" stroke="{_ORANGE}" '
            f'stroke-width="2"/><text x="{x:.1f}" y="{y + 22:.1f}" text-anchor="{anchor}" '
            f'fill="{_ORANGE}">kept: {value:.3f}</text>'
        )
    return "\n".join([*parts, "</g>\n"])


def _ticks(last: float) -> list[int]:
    """Whole epochs to write below the axis."""
    step = max(1, -(-int(last) // 8))
    return list(range(0, int(last) + 1, step))
