r"""Compares ways of training by maps of places that they have not seen.

    python -m gmnet_water.scripts.bundled_weights.protocol --scenes PACKED --out FOLDER \
        --run slim=RUN --run gmnet=RUN --run both=RUN,RUN

writes ``protocol.json`` and ``protocol.md``. A run is a folder of `train_folds`; of several with a
comma between, the mean log odds are scored. Thresholds on VV and VH are scored beside them, by the
same rules: each site at the cut that is best for the mean IoU of the other sites, never at its own.
The first run is what the others are compared with.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from ...core.accuracy.matrix import ErrorMatrix
from ...core.errors import InputError
from ...training.scoring.reliability import BINS, Reliability
from .calibrate import Scaling
from .odds_histogram import best_cut, calibration, entropy_scaling
from .out_of_fold import read_map, seeds_of
from .packed import Packed, read_packed
from .scored_sites import (
    FEWEST,
    LARGE,
    VISIBLE,
    Mapped,
    Mapper,
    counted_sites,
    jackknife_error,
    large_matrices,
    mapped,
    reason_to_leave_out,
    site_matrices,
    smoothed,
    standard_error,
)

SCORES = ("iou", "precision", "recall")
# Differences of mean IoU that mean nothing.
NOTHING = 0.02
# Usual levels of thresholds in dB, from which log odds of thresholds are counted.
VV_LEVEL, VH_LEVEL = -15.5, -23.0
RULE = (
    f"A scene is left out of means if fewer than {FEWEST} px of it are labelled as water, or as "
    f"land, or if its own best threshold, on VV or VH smoothed over five by five pixels, reaches "
    f"an IoU under {VISIBLE}. Mean and pooled scores are over the sites of chips; large scenes "
    "stand for themselves. Each site is scored at the cut that is best for the mean IoU of the "
    "other sites, large scenes at that of all of these."
)


@dataclass(frozen=True)
class Summary:
    """What a way reaches.

    Attributes:
        name: of the way.
        seeds: number of its seeds.
        mean, error: mean IoU over sites, of the means over seeds, and its standard error.
        between_seeds: largest difference of the mean IoU between seeds.
        precision, recall: means over sites.
        pooled: IoU, precision and recall of all sites together.
        large: IoU and its standard error for each large scene.
        sites: IoU, precision and recall of each site, means over seeds.
        left_out: IoU of the scenes that are left out of means; NaN where there is no water.
        scaling: calibration from these maps.
        reliability: with it, of the sites together.
        entropy_error: expected calibration error with the scaling of least cross entropy instead.
    """

    name: str
    seeds: int
    mean: float
    error: float
    between_seeds: float
    precision: float
    recall: float
    pooled: tuple[float, float, float]
    large: dict[str, tuple[float, float]]
    sites: dict[str, tuple[float, float, float]]
    left_out: dict[str, float]
    scaling: Scaling
    reliability: Reliability
    entropy_error: float


def _scores(matrix: ErrorMatrix) -> np.ndarray:
    """(3,) IoU, precision, recall; 0 where nothing was found."""
    return np.nan_to_num([getattr(matrix, name) for name in SCORES])


def summary(name: str, seeds: Sequence[Sequence[Mapped]]) -> Summary:
    """The scores of a way.

    Args:
        name: of the way.
        seeds: for each seed, all labelled scenes with its maps.

    Raises:
        InputError: fewer than two sites count.
    """
    matrices = [site_matrices(scenes) for scenes in seeds]
    names = list(matrices[0])
    # (seeds, sites, scores)
    each = np.array([[_scores(found[site]) for site in names] for found in matrices])
    over_seeds = each.mean(axis=0)
    pooled = np.mean([_scores(sum(found.values(), ErrorMatrix())) for found in matrices], axis=0)
    blocks = [large_matrices(scenes) for scenes in seeds]
    large = {
        scene: (
            float(np.mean([_scores(sum(one[scene], ErrorMatrix()))[0] for one in blocks])),
            float(np.mean([jackknife_error(one[scene]) for one in blocks])),
        )
        for scene in blocks[0]
    }
    # One calibration for all seeds, as the maps of a set have one.
    odds = [site for scenes in seeds for site in counted_sites(scenes).values()]
    scaling, total = calibration(odds), sum(odds[1:], odds[0])
    means = each[:, :, 0].mean(axis=1)
    return Summary(
        name=name,
        seeds=len(seeds),
        mean=float(over_seeds[:, 0].mean()),
        error=standard_error(over_seeds[:, 0].tolist()),
        between_seeds=float(means.max() - means.min()),
        precision=float(over_seeds[:, 1].mean()),
        recall=float(over_seeds[:, 2].mean()),
        pooled=(float(pooled[0]), float(pooled[1]), float(pooled[2])),
        large=large,
        sites={site: tuple(row) for site, row in zip(names, over_seeds.tolist())},
        left_out=_left_out(seeds),
        scaling=scaling,
        reliability=total.reliability(scaling),
        entropy_error=total.reliability(entropy_scaling(odds)).expected_error,
    )


def _left_out(seeds: Sequence[Sequence[Mapped]]) -> dict[str, float]:
    """The IoU of the scenes that do not count, at the cut that is best for those that do."""
    found: dict[str, list[float]] = {}
    for scenes in seeds:
        cut = best_cut(list(counted_sites(scenes).values()))
        for one in scenes:
            if one.reason and one.kind != LARGE:
                found.setdefault(one.name, []).append(one.odds.matrix(cut).iou)
    return {name: float(np.mean(values)) for name, values in found.items()}


def difference(one: Summary, other: Summary) -> tuple[float, float]:
    """Mean difference of the sites' IoU (other minus one) and its standard error."""
    each = [other.sites[site][0] - one.sites[site][0] for site in one.sites]
    return float(np.mean(each)), standard_error(each)


def threshold_odds(packed: Packed, vv: bool, vh: bool) -> np.ndarray:
    """How far VV, VH, or the darker of both lies below its usual threshold, dB as log odds."""
    below = []
    if vv:
        below.append(VV_LEVEL - smoothed(packed.scene, 0))
    if vh:
        below.append(VH_LEVEL - smoothed(packed.scene, 1))
    odds = np.maximum.reduce(below)
    odds[~np.isfinite(packed.scene.backscatter[:2]).all(axis=0)] = np.nan
    return odds


THRESHOLDS: dict[str, Mapper] = {
    "threshold on VH": partial(threshold_odds, vv=False, vh=True),
    "threshold on VV": partial(threshold_odds, vv=True, vh=False),
    "threshold on VV or VH": partial(threshold_odds, vv=True, vh=True),
}


def _mapper(runs: Sequence[Path], seed: int) -> Callable[[Packed], np.ndarray]:
    return lambda one: read_map(runs, seed, one.name, one.scene.water.shape)


def summaries(scenes: Sequence[Packed], runs: Mapping[str, Sequence[Path]]) -> list[Summary]:
    """The runs and the thresholds, scored.

    Raises:
        InputError: a map is missing, runs that are joined have other seeds, or too few sites count.
    """
    reasons = {one.name: reason_to_leave_out(one.scene) for one in scenes if one.site}
    found = []
    for name, folders in runs.items():
        seeds = seeds_of(folders[0])
        if any(seeds_of(other) != seeds for other in folders[1:]):
            raise InputError(f"The runs of '{name}' have other seeds than each other.")
        found.append(
            summary(name, [mapped(scenes, _mapper(folders, seed), reasons) for seed in seeds])
        )
    for name, mapper in THRESHOLDS.items():
        found.append(summary(name, [mapped(scenes, mapper, reasons)]))
    return found


def _cell(value: float) -> str:
    return f"{value:.3f}" if math.isfinite(value) else "-"


def as_markdown(found: Sequence[Summary], left_out: Mapping[str, str]) -> Iterator[str]:
    """The tables: all ways, all sites, what is left out and why, and calibration."""
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
        if one.name not in THRESHOLDS:
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


def run(text: str) -> tuple[str, list[Path]]:
    """``NAME=FOLDER`` or ``NAME=FOLDER,FOLDER``."""
    name, _, folders = text.partition("=")
    if not name or not folders:
        raise argparse.ArgumentTypeError(f"'{text}' is not NAME=FOLDER")
    return name, [Path(folder) for folder in folders.split(",")]


def main(arguments: list[str] | None = None) -> int:
    """Compare runs by maps of places that they have not seen."""
    parser = argparse.ArgumentParser(
        prog="gmnet_water.scripts.bundled_weights.protocol", description=main.__doc__
    )
    parser.add_argument("--scenes", type=Path, nargs="+", required=True, help="packed files")
    parser.add_argument("--leave-out", action="append", default=[], help="a scene not to be scored")
    parser.add_argument("--run", type=run, action="append", default=[], metavar="NAME=FOLDER")
    parser.add_argument("--out", type=Path, required=True, help="gets the two files")
    given = parser.parse_args(arguments)
    scenes = [
        one for one in read_packed(given.scenes) if one.site and one.name not in given.leave_out
    ]
    found = summaries(scenes, dict(given.run))
    reasons = {one.name: reason_to_leave_out(one.scene) for one in scenes if one.kind != LARGE}
    left_out = {name: reason for name, reason in reasons.items() if reason}
    given.out.mkdir(parents=True, exist_ok=True)
    text = "\n".join(as_markdown(found, left_out)) + "\n"
    (given.out / "protocol.json").write_text(as_json(found, left_out), encoding="utf-8")
    (given.out / "protocol.md").write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
