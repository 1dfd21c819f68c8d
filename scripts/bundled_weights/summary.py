"""What a way of training reaches on places that it has not seen, in figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...core.accuracy.matrix import ErrorMatrix
from ...training.scoring.reliability import Reliability
from .calibrate import Scaling
from .odds_histogram import best_cut, calibration, entropy_scaling
from .scored_sites import (
    FEWEST,
    LARGE,
    VISIBLE,
    Mapped,
    counted_sites,
    jackknife_error,
    large_matrices,
    site_matrices,
    standard_error,
)

SCORES = ("iou", "precision", "recall")
# Differences of mean IoU that mean nothing.
NOTHING = 0.02
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
