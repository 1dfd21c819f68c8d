"""The tables of the protocol, as Markdown and as JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from ...training.scoring.reliability import BINS
from .summary import NOTHING, RULE, Summary, difference


def _cell(value: float) -> str:
    return f"{value:.3f}" if math.isfinite(value) else "-"


def as_markdown(
    found: Sequence[Summary], left_out: Mapping[str, str], calibrated: Collection[str]
) -> Iterator[str]:
    """The tables: all ways, all sites, what is left out and why, and calibration.

    Args:
        found: the ways; the first is what the others are compared with.
        left_out: why scenes are left out of means, by name.
        calibrated: names of the ways whose calibration is shown.
    """
    large = list(found[0].large)
    yield f"{RULE} ± is a standard error over sites, and over blocks for large scenes."
    yield ""
    heads = [f"IoU {name}" for name in large]
    yield (
        "| way | seeds | mean IoU | between seeds | precision | recall | pooled IoU | "
        + " | ".join([*heads, "minus the first"])
        + " |"
    )
    yield "| --- |" + " ---: |" * (7 + len(large))
    for one in found:
        cells = [str(one.seeds), f"{_cell(one.mean)} ± {_cell(one.error)}"]
        cells += [_cell(one.between_seeds), _cell(one.precision), _cell(one.recall)]
        cells += [_cell(one.pooled[0])]
        cells += [f"{_cell(iou)} ± {_cell(error)}" for iou, error in one.large.values()]
        cells.append("" if one is found[0] else _verdict(*difference(found[0], one)))
        yield f"| {one.name} | {' | '.join(cells)} |"
    yield ""
    yield "| site | " + " | ".join(one.name for one in found) + " |"
    yield "| --- |" + " ---: |" * len(found)
    for site in found[0].sites:
        yield f"| {site} | {' | '.join(_cell(one.sites[site][0]) for one in found)} |"
    for name, reason in left_out.items():
        cells = [_cell(one.left_out.get(name, math.nan)) for one in found]
        yield f"| {name}, left out: {reason} | {' | '.join(cells)} |"
    for one in found:
        if one.name in calibrated:
            yield ""
            yield from _calibration(one)


def _verdict(by: float, error: float) -> str:
    text = f"{by:+.3f} ± {_cell(error)}"
    return f"{text} (nothing)" if abs(by) < NOTHING else text


def _calibration(one: Summary) -> Iterator[str]:
    yield (
        f"Calibration of {one.name}: log odds times {one.scaling.factor:.3f} plus "
        f"{one.scaling.shift:.3f}, with which 0.5 is the best cut. Expected calibration error "
        f"{one.reliability.expected_error:.3f}; {one.entropy_error:.3f} with the scaling of least "
        "cross entropy."
    )
    yield ""
    yield "| probability | pixels | predicted | observed |"
    yield "| --- | ---: | ---: | ---: |"
    rows = zip(one.reliability.pixels, one.reliability.predicted, one.reliability.observed)
    for number, (pixels, predicted, observed) in enumerate(rows):
        low, high = number / BINS, (number + 1) / BINS
        yield (
            f"| {low:.1f} to {high:.1f} | {int(pixels)} | {_cell(predicted)} | {_cell(observed)} |"
        )


def as_json(found: Sequence[Summary], left_out: Mapping[str, str]) -> str:
    """Everything that was found."""
    ways: list[dict[str, Any]] = []
    for one in found:
        way = asdict(one)
        way["reliability"] = {
            "pixels": one.reliability.pixels,
            "predicted": one.reliability.predicted,
            "observed": one.reliability.observed,
            "expected_error": one.reliability.expected_error,
        }
        way["minus_first"] = difference(found[0], one)
        ways.append(way)
    content = {"rule": RULE, "left_out": dict(left_out), "ways": ways}
    return json.dumps(_plain(content), indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def _plain(value: Any) -> Any:
    """Values as JSON has them: null for what is not finite."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [_plain(one) for one in value]
    if isinstance(value, (float, np.floating)):
        return round(float(value), 6) if math.isfinite(value) else None
    return int(value) if isinstance(value, np.integer) else value
