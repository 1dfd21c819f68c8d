"""How well model sets and thresholds find water in labelled rasters of any size."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from osgeo import gdal

from ...core.accuracy.matrix import ErrorMatrix, error_matrix
from ...core.errors import InputError
from ...core.masks.legend import NODATA, WATER
from ...core.raster.grid import Window
from ...core.report import Report
from ...core.water.mapping import MapRequest, Model, map_water, plan_mapping
from ...models.contract import USUAL_THRESHOLD, OrbitChoice
from ..data.labelled_rasters import ROWS, OpenPair, Pair, open_pair
from ..data.scene import UNKNOWN
from .reliability import Reliability
from .thresholds import VHHistogram

# The mask and the probability in percent that a candidate made of a raster.
_Maps = tuple[gdal.Dataset, gdal.Dataset]


@dataclass(frozen=True)
class Candidate:
    """A model set to assess.

    Attributes:
        title: for the tables.
        model: its networks.
        orbit_choice: how they share the work.
    """

    title: str
    model: Model
    orbit_choice: OrbitChoice


@dataclass(frozen=True)
class AssessmentRequest:
    """What to assess, and on what.

    Attributes:
        pairs: rasters with labels.
        candidates: model sets; each maps every raster as *Map surface water* does.
        threshold: water where the probability is greater.
        vh_threshold: a fixed threshold on VH in dB to compare with, or None.
        training: rasters with labels on which the best single threshold is looked for.
    """

    pairs: Sequence[Pair]
    candidates: Sequence[Candidate]
    threshold: float = USUAL_THRESHOLD
    vh_threshold: float | None = None
    training: Sequence[Pair] = ()


@dataclass
class Method:
    """A way to find water, and how it did.

    Attributes:
        title: for the tables.
        matrices: error matrix of each scene.
        levels: threshold on VH in dB of each scene, for those that are one.
        reliability: of its probabilities, for model sets.
    """

    title: str
    matrices: dict[str, ErrorMatrix] = field(default_factory=dict)
    levels: dict[str, float] = field(default_factory=dict)
    reliability: Reliability | None = None

    @property
    def pooled(self) -> ErrorMatrix:
        """All scenes' pixels together."""
        return sum(self.matrices.values(), ErrorMatrix())

    def mean(self, score: str) -> float:
        """The mean of a score over the scenes that have water; NaN if none has.

        Precision is 0 where nothing was found of the water that is there.
        """
        watered = [one for one in self.matrices.values() if one.hit + one.missed]
        return float(np.mean([np.nan_to_num(getattr(one, score)) for one in watered] or [np.nan]))


def assess(request: AssessmentRequest, report: Report) -> list[Method]:
    """Score every model set, then the thresholds.

    Memory depends on the rasters' width; maps lie in temporary files meanwhile.

    Returns:
        The model sets in order, Otsu's threshold, then the fixed and the best single one if asked
        for.

    Raises:
        InputError: a raster cannot be used, or no label is known in any.
        Cancelled: the user stopped the run.
    """
    titles = _titles(request.candidates)
    models = [Method(title, reliability=Reliability()) for title in titles]
    otsu = Method("Otsu's threshold on VH")
    levels: list[tuple[Method, float]] = []
    start = 0.0
    if request.vh_threshold is not None:
        fixed = request.vh_threshold
        levels.append((Method(f"VH below {fixed:g} dB"), fixed))
    if request.training:
        start = 0.1
        level = _best_level(request.training, report.part(0.0, start))
        levels.append((Method(f"Best single threshold, VH below {level:.2f} dB"), level))
    part = (1.0 - start) / max(len(request.pairs), 1)
    for number, pair in enumerate(request.pairs):
        within = report.part(start + number * part, start + (number + 1) * part)
        scored = _scored(pair, request, within)
        if scored is None:
            report.warning(f"'{pair.name}' has no pixel with backscatter and a known label.")
            continue
        for method, matrix, reliability in zip(models, scored.matrices, scored.reliabilities):
            method.matrices[pair.name] = matrix
            method.reliability = (method.reliability or Reliability()) + reliability
        otsu_level = scored.histogram.otsu()
        for method, level in ((otsu, otsu_level), *levels):
            method.levels[pair.name] = level
            method.matrices[pair.name] = scored.histogram.matrix(level)
        ious = ", ".join(f"{m.title} {m.matrices[pair.name].iou:.3f}" for m in (*models, otsu))
        report.info(f"{pair.name}: IoU {ious}.")
    for kind, count in (
        ("water (1)", otsu.pooled.hit + otsu.pooled.missed),
        ("land (0)", otsu.pooled.false + otsu.pooled.dry),
    ):
        if otsu.matrices and not count:
            report.warning(
                f"No pixel of any raster is labelled {kind}. If the labels have another value for "
                "it, such as 255, reclassify that first (native:reclassifybytable)."
            )
    if not otsu.matrices:
        raise InputError(
            "No pixel of any raster has both backscatter and a label of water (1) or land (0)."
        )
    return [*models, otsu, *(method for method, _ in levels)]


def _titles(candidates: Sequence[Candidate]) -> list[str]:
    titles = [candidate.title for candidate in candidates]
    return [
        title if titles.count(title) == 1 else f"{title} ({number})"
        for number, title in enumerate(titles, start=1)
    ]


def _best_level(pairs: Sequence[Pair], report: Report) -> float:
    """The single threshold on VH in dB with the highest IoU on some rasters.

    Raises:
        InputError: none of them has a label of water.
    """
    total = VHHistogram()
    for number, pair in enumerate(pairs):
        part = report.part(number / len(pairs), (number + 1) / len(pairs))
        opened = open_pair(pair, part)
        if pair.labels.rasters and (remark := opened.labels.remark()):
            report.warning(remark)
        for strip in _strips(opened, ()):
            report.check()
            total += strip.histogram
        part.progress(1.0)
    if not total.counts[1].any():
        raise InputError("The training labels have no pixel of water to find a threshold by.")
    return total.best()


@dataclass(frozen=True)
class _Scored:
    """One raster: matrix and reliability of each candidate, and its VH."""

    matrices: list[ErrorMatrix]
    reliabilities: list[Reliability]
    histogram: VHHistogram


@dataclass(frozen=True)
class _Strip:
    """Some rows: labels (unknown where there is no backscatter), VH in dB, and maps."""

    truth: np.ndarray
    vh: np.ndarray
    maps: list[tuple[np.ndarray, np.ndarray]]

    @property
    def histogram(self) -> VHHistogram:
        """Of all pixels with VH."""
        return VHHistogram.of(self.vh, self.truth, np.isfinite(self.vh))


def _strips(opened: OpenPair, maps: Sequence[_Maps]) -> Iterator[_Strip]:
    grid = opened.rasters.grid
    for row in range(0, grid.height, ROWS):
        window = Window(0, row, grid.width, min(ROWS, grid.height - row))
        db, _ = opened.rasters.read(window)
        vh = db[1] if len(db) == 2 else np.where(np.isnan(db[1]), db[3], db[1])
        rows = [
            tuple(raster.ReadAsArray(0, row, grid.width, window.height) for raster in pair)
            for pair in maps
        ]
        yield _Strip(opened.truth(window), vh, [(mask, percent) for mask, percent in rows])


def _scored(pair: Pair, request: AssessmentRequest, report: Report) -> _Scored | None:
    """Map one raster with every candidate and count; None if no label is known."""
    with tempfile.TemporaryDirectory(prefix="gmnet_") as folder:
        maps = []
        for number, candidate in enumerate(request.candidates):
            count = len(request.candidates)
            part = report.part(0.95 * number / count, 0.95 * (number + 1) / count)
            maps.append(_mapped(pair, candidate, request.threshold, Path(folder), number, part))
        opened = open_pair(pair, report.part(0.95, 1.0))
        if pair.labels.rasters and (remark := opened.labels.remark()):
            report.warning(remark)
        scored = _counted(opened, maps, report)
        maps.clear()  # closes the files before their folder goes
    report.progress(1.0)
    return scored


def _mapped(
    pair: Pair, candidate: Candidate, threshold: float, folder: Path, number: int, report: Report
) -> _Maps:
    """The mask and the probability in percent, as files."""
    request = MapRequest(
        sources=pair.sources,
        output=folder / f"mask_{number}.tif",
        probability=folder / f"probability_{number}.tif",
        threshold=threshold,
        orbit_choice=candidate.orbit_choice,
    )
    # What a map says about the same raster is said by its training and by its user.
    silent = replace(report, info=_ignore, warning=_ignore)
    map_water(plan_mapping(request, silent), candidate.model, silent)
    return gdal.Open(str(request.output)), gdal.Open(str(request.probability))


def _ignore(_line: str) -> None:
    """A line that nobody needs."""


def _counted(
    opened: OpenPair,
    maps: Sequence[_Maps],
    report: Report,
) -> _Scored | None:
    matrices = [ErrorMatrix() for _ in maps]
    reliabilities = [Reliability() for _ in maps]
    histogram, known = VHHistogram(), 0
    for strip in _strips(opened, maps):
        report.check()
        known += int((strip.truth != UNKNOWN).sum())
        histogram += strip.histogram
        for number, (mask, percent) in enumerate(strip.maps):
            valid = mask != NODATA
            matrices[number] += error_matrix(mask == WATER, strip.truth, valid)
            reliabilities[number] += Reliability.of(percent / 100, strip.truth, valid)
    return _Scored(matrices, reliabilities, histogram) if known else None
