"""The parts that charts are made of: a frame with an axis of values, texts, and room for labels."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from ..language import ENGLISH, Language, number
from .axes import digits, tick_digits, value_ticks

BLACK, GREY = "#222222", "#555555"
_RULE = "#dddddd"
HEIGHT, TOP = 290, 40
_BOTTOM, _RIGHT = 62, 14
FAMILY = "Arial, Helvetica, Liberation Sans, sans-serif"
FONT = 11
# Widths of characters, in parts of the font's size, rather too wide than too narrow.
_CHARACTER, _NARROW = 0.6, 0.32
# Characters of Chinese and its neighbours begin here, and are as wide as they are high.
_WIDE_FROM = 0x2E80
# Where a label may lie from its point: right and down in px, and the text's anchor.
_BESIDE = (
    (0, -8, "middle"),
    (0, 17, "middle"),
    (8, -5, "start"),
    (-8, -5, "end"),
    (8, 14, "start"),
    (-8, 14, "end"),
    (9, 4, "start"),
    (-9, 4, "end"),
    (0, -17, "middle"),
    (0, 26, "middle"),
)


class Frame:
    """Title, axis of values and the space between.

    Args:
        width: of the whole chart in px.
        title: what the values are.
        values: what its axis has to hold.
        language: how title and values are written.
    """

    def __init__(
        self, width: int, title: str, values: Sequence[float], language: Language = ENGLISH
    ) -> None:
        ticks = value_ticks(values)
        self._whole, self._title, self._ticks = width, language.text(title), ticks
        shown = tick_digits(ticks)
        self._labels = [language.finished(number(tick, shown)) for tick in ticks]
        self.digits = digits(max(values))
        self.left = 16 + max(map(text_width, self._labels))
        self.right = width - _RIGHT
        self.width = self.right - self.left
        self.height = HEIGHT - TOP - _BOTTOM
        self.bottom = TOP + self.height

    def y_of(self, value: float) -> float:
        """Where a value stands."""
        low, high = self._ticks[0], self._ticks[-1]
        return self.bottom - self.height * (value - low) / (high - low)

    def drawn(self) -> str:
        """Title, rules and the ticks' values."""
        parts = [written(self.left, 16, self._title, "start", BLACK, ' font-weight="bold"')]
        for tick, label in zip(self._ticks, self._labels):
            y = self.y_of(tick)
            parts.append(f'<path d="M{self.left:.1f} {y:.1f}H{self.right}" stroke="{_RULE}"/>')
            parts.append(written(self.left - 6, y + 4, label, "end", GREY))
        parts.append(f'<path d="M{self.left:.1f} {self.bottom}H{self.right}" stroke="{GREY}"/>')
        return "".join(parts)

    def finished(self, parts: Sequence[str]) -> str:
        """The whole picture."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self._whole}" height="{HEIGHT}" '
            f'viewBox="0 0 {self._whole} {HEIGHT}" font-family="{FAMILY}" '
            f'font-size="{FONT}" role="img" aria-label="{escape(self._title)}">\n'
            + "\n".join(parts)
            + "\n</svg>"
        )


@dataclass
class Labels:
    """Finds room for labels: off the line, off each other, inside the frame."""

    frame: Frame
    _taken: list[tuple[float, float, float, float]] = field(default_factory=list)
    _points: list[tuple[float, float]] = field(default_factory=list)

    def keep_off(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Let no label lie on this line."""
        steps = max(1, int(math.hypot(x2 - x1, y2 - y1) / 3))
        for step in range(steps + 1):
            part = step / steps
            self._points.append((x1 + (x2 - x1) * part, y1 + (y2 - y1) * part))

    def beside(self, x: float, y: float, text: str) -> str:
        """A label next to a point; empty if there is no room, as page and tooltip show it too."""
        for right, down, anchor in _BESIDE:
            at, baseline = x + right, y + down
            left = at - text_width(text) * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
            box = (left - 1, baseline - 0.8 * FONT - 1, left + text_width(text) + 1, baseline + 3)
            if self._free(box):
                self._taken.append(box)
                return written(at, baseline, text, anchor, BLACK)
        return ""

    def _free(self, box: tuple[float, float, float, float]) -> bool:
        left, top, right, bottom = box
        frame = self.frame
        if left < frame.left or right > frame.right + _RIGHT or bottom > frame.bottom or top < 20:
            return False
        if any(left < x < right and top < y < bottom for x, y in self._points):
            return False
        return not any(
            left < other[2] and right > other[0] and top < other[3] and bottom > other[1]
            for other in self._taken
        )


def written(x: float, y: float, text: str, anchor: str, colour: str, more: str = "") -> str:
    """A text of the chart; ``more`` are further attributes."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}"{more}>'
        f"{escape(text)}</text>"
    )


def text_width(text: str) -> float:
    """Width of a text in px, about."""
    return FONT * sum(map(_width, text))


def _width(character: str) -> float:
    if ord(character) >= _WIDE_FROM:
        return 1.0
    return _NARROW if character in ".,:' " else _CHARACTER
