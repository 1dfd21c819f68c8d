"""Icons are seen on QGIS's light and on its dark themes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ICONS = Path(__file__).resolve().parents[2] / "icons"
# Behind icons: the usual window, and that of "Night Mapping".
BACKGROUNDS = ("#f0f0f0", "#323232")
# Less than this is not seen at 16 pixels: a dark grey line on the dark theme had 1.5.
LEAST = 2.5
# Lines of this colour are drawn on the icon's own blue.
PALE = "#d6ecfa"
# A line alone, with nothing that is filled.
LINE = re.compile(r'<\w+ [^>]*fill="none"[^>]*>')


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, as WCAG 2.1 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("icon", sorted(ICONS.glob("*.svg")), ids=lambda path: path.stem)
def test_lines_are_seen_on_light_and_dark_themes(icon: Path):
    colours = {
        colour
        for line in LINE.findall(icon.read_text(encoding="utf-8"))
        for colour in re.findall(r'stroke="(#[0-9a-f]{6})"', line)
        if colour != PALE
    }
    faint = [
        (colour, behind)
        for colour in colours
        for behind in BACKGROUNDS
        if contrast(colour, behind) < LEAST
    ]
    assert faint == []


def test_contrast_is_that_of_the_standard():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
