"""What the log says about a run's pace."""

from __future__ import annotations

import pytest
from gmnet_water.core.report import Report
from gmnet_water.core.water.pace import Pace, in_words


def told(times: list[float], pixels: int = 10_000_000) -> list[str]:
    """The lines of a run of 100 steps of equal size that end at ``times``."""
    lines: list[str] = []
    clock = iter([0.0, *times])
    pace = Pace(Report(info=lines.append), pixels, lambda: next(clock))
    for step in range(1, len(times) + 1):
        pace.watched().progress(step / 100)
    return lines


def test_pace_is_told_after_the_first_seconds():
    # 3 of 100 steps in 3 s: 300 000 of 10 million pixels, and 97 s to come.
    assert told([1.0, 2.0, 3.0]) == ["0.10 million pixels a second; about 2 min left."]


def test_nothing_is_told_before():
    assert told([0.5, 1.0, 2.9]) == []


def test_lines_become_rarer():
    # At 3 s, and then 6, 12, 24 and 48 s later.
    assert len(told([float(second) for second in range(1, 100)])) == 5


def test_progress_goes_on_to_the_report():
    seen: list[float] = []
    Pace(Report(progress=seen.append), 100).watched().progress(0.25)
    assert seen == [0.25]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "about 5 s"), (41, "about 40 s"), (100, "about 2 min"), (7200, "about 2.0 h")],
)
def test_spans_are_as_exact_as_estimates(seconds: float, words: str):
    assert in_words(seconds) == words
