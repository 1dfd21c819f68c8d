"""A picture of a training: loss and IoU by epoch, as a plain SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from ..core.pages.chart_parts import (
    BLACK,
    FAMILY,
    FONT,
    GREY,
    HEIGHT,
    Frame,
    text_width,
    written,
)
from ..core.pages.charts import BLUE, VERMILION

_WIDTH, _ABOVE = 420, 28
_MOST_TICKS = 8
# Room for the sign of a line before its name.
_SIGN = 34


@dataclass(frozen=True)
class Line:
    """One curve: (epoch, value) pairs, and the colour and dashes that set it apart."""

    label: str
    points: Sequence[tuple[float, float]]
    colour: str
    dashes: str = "none"

    @property
    def stroke(self) -> str:
        """How it is drawn."""
        return f'stroke="{self.colour}" stroke-dasharray="{self.dashes}" stroke-width="2"'


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
    trained = [(e.number, e.training_loss) for e in epochs if e.training_loss is not None]
    losses = [
        Line("training", trained, VERMILION, "6 4"),
        Line("validation", [(e.number, e.validation_loss) for e in epochs], BLUE),
    ]
    scores = [Line("validation", [(e.number, e.iou) for e in epochs], BLUE)]
    last = max(epochs[-1].number, 1.0)
    loss_frame = Frame(_WIDTH, "Loss", [value for line in losses for _, value in line.points])
    score_frame = Frame(_WIDTH, "IoU of water", [0.0, 1.0])
    kept = [_kept(score_frame, e.number / last, e.iou) for e in epochs if e.number == best]
    panels = (_panel(loss_frame, losses, last, []), _panel(score_frame, scores, last, kept))
    width, height = 2 * _WIDTH, HEIGHT + _ABOVE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="{FAMILY}" font-size="{FONT}">\n'
        '<rect width="100%" height="100%" fill="#ffffff"/>\n'
        f'<text x="{_WIDTH}" y="20" text-anchor="middle" font-size="14">{escape(title)}</text>\n'
        f'<g transform="translate(0 {_ABOVE})">{panels[0]}</g>\n'
        f'<g transform="translate({_WIDTH} {_ABOVE})">{panels[1]}</g>\n</svg>\n'
    )


def _panel(frame: Frame, lines: Sequence[Line], last: float, more: Sequence[str]) -> str:
    """One chart with its lines, the epochs below and the lines' names above."""
    parts = [frame.drawn()]
    step = max(1, -(-int(last) // _MOST_TICKS))
    for epoch in range(0, int(last) + 1, step):
        x = frame.left + frame.width * epoch / last
        parts.append(written(x, frame.bottom + 15, str(epoch), "middle", GREY))
    middle = (frame.left + frame.right) / 2
    parts.append(written(middle, frame.bottom + 36, "Epoch", "middle", BLACK))
    left = frame.right - sum(text_width(line.label) + _SIGN for line in lines)
    for line in lines:
        places = [(frame.left + frame.width * e / last, frame.y_of(v)) for e, v in line.points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline points="{path}" fill="none" {line.stroke}/>')
        # A line of one epoch is no line.
        parts += [
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{line.colour}"/>' for x, y in places
        ]
        parts.append(f'<path d="M{left + 12:.1f} 12h16" {line.stroke}/>')
        parts.append(written(left + _SIGN, 16, line.label, "start", BLACK))
        left += text_width(line.label) + _SIGN
    return "\n".join([*parts, *more])


def _kept(frame: Frame, part: float, iou: float) -> str:
    """A ring around the validation of the weights that were kept."""
    x, y = frame.left + frame.width * part, frame.y_of(iou)
    # Above the point only where there is no room below it.
    below = 22 if y < frame.bottom - 30 else -14
    text = written(x, y + below, f"kept: {iou:.3f}", "end" if part > 0.5 else "start", BLACK)
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="none" stroke="{BLACK}" '
        f'stroke-width="2"/>{text}'
    )
