"""How well a network finds water: error matrices over labelled chips, and over simulated scenes.

    python -m gmnet_water.training.evaluate CHIPS                          (the bundled weights)
    python -m gmnet_water.training.evaluate --model-folder FOLDER CHIPS
    python -m gmnet_water.training.evaluate --weights FILE --mode as CHIPS
    python -m gmnet_water.training.evaluate --vh-below -21 CHIPS           (a plain threshold)
    python -m gmnet_water.training.evaluate --simulated 12                 (instead of CHIPS)

CHIPS is a folder of pairs NAME_s1.tif (band 1 VV, band 2 VH, dB, NaN where missing) and
NAME_water.tif (1 water, 0 land, 255 unknown).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..core.arrays import predict_array
from ..core.mapping import Model
from ..core.report import Report
from ..models.catalogue import BUNDLED, ModelSet, from_folder, from_weights, installed
from ..models.contract import OrbitMode
from ..models.predictor import Predictor
from .labelled import LAND, WATER, Scene, labelled_scenes, observed
from .simulate import scene

# Held-out scenes: neither training nor validation draws from this seed.
HELD_OUT_SEED, HELD_OUT_SIDE = 880_001, 1024


@dataclass(frozen=True)
class ErrorMatrix:
    """Counts of pixels.

    Attributes:
        hit: water found as water.
        false: land taken for water.
        missed: water taken for land.
        dry: land found as land.
    """

    hit: int = 0
    false: int = 0
    missed: int = 0
    dry: int = 0

    def __add__(self, other: ErrorMatrix) -> ErrorMatrix:
        """Pooled counts."""
        return ErrorMatrix(
            self.hit + other.hit,
            self.false + other.false,
            self.missed + other.missed,
            self.dry + other.dry,
        )

    @property
    def iou(self) -> float:
        """Intersection over union of water; NaN where there is no water, true or found."""
        return _share(self.hit, self.hit + self.false + self.missed)

    @property
    def precision(self) -> float:
        """Part of the found water that is water (user's accuracy); NaN where none was found."""
        return _share(self.hit, self.hit + self.false)

    @property
    def recall(self) -> float:
        """Part of the water that was found (producer's accuracy); NaN where there is none."""
        return _share(self.hit, self.hit + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; NaN where there is no water, true or found."""
        return _share(2 * self.hit, 2 * self.hit + self.false + self.missed)

    @property
    def overall(self) -> float:
        """Part of all pixels that is right."""
        return _share(self.hit + self.dry, self.hit + self.false + self.missed + self.dry)

    @property
    def false_alarms(self) -> float:
        """Part of the land that was taken for water; NaN where there is no land."""
        return _share(self.false, self.false + self.dry)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")


def error_matrix(found: np.ndarray, truth: np.ndarray, valid: np.ndarray) -> ErrorMatrix:
    """Compare a water mask with labels.

    Args:
        found: (rows, cols) bool, water or not.
        truth: (rows, cols) 1 water, 0 land; any other value is unknown and is not scored.
        valid: (rows, cols) bool, where there was backscatter to judge by.
    """
    water, land = valid & (truth == WATER), valid & (truth == LAND)
    return ErrorMatrix(
        hit=int(np.count_nonzero(found & water)),
        false=int(np.count_nonzero(found & land)),
        missed=int(np.count_nonzero(~found & water)),
        dry=int(np.count_nonzero(~found & land)),
    )


# From (bands, rows, cols) dB to (rows, cols) bool, water or not.
Finder = Callable[[np.ndarray], np.ndarray]


def simulated_chips(count: int, mode: OrbitMode) -> Iterator[Scene]:
    """Held-out simulated scenes, with the bands that ``mode`` takes."""
    first = 2 if mode is OrbitMode.DESCENDING else 0
    for number in range(count):
        made = scene([HELD_OUT_SEED, number], (HELD_OUT_SIDE, HELD_OUT_SIDE))
        bands = made.backscatter[first : first + mode.bands]
        yield Scene(bands, made.water, f"simulated {number}")


def network_finder(models: ModelSet, mode: OrbitMode, threshold: float = 0.5) -> Finder:
    """Water where the network's probability is over ``threshold``."""
    report = Report()
    network = Predictor.load(models.weights(mode), mode, models.bounds, "cpu", report.warning)
    model = Model({mode: network}, models.id)

    def find(backscatter: np.ndarray) -> np.ndarray:
        probability, _ = predict_array(
            np.moveaxis(backscatter, 0, -1), mode, model, report, skip_empty=True
        )
        return probability > threshold

    return find


def threshold_finder(level: float) -> Finder:
    """Water where VH of the first orbit is below ``level`` dB."""

    def find(backscatter: np.ndarray) -> np.ndarray:
        return backscatter[1] < level

    return find


def evaluate(chips: Iterator[Scene], find: Finder) -> dict[str, ErrorMatrix]:
    """Error matrix of every chip, by name; add them up for the pooled one."""
    result = {}
    for chip in chips:
        found = find(chip.backscatter)
        result[chip.name] = error_matrix(found, chip.water, observed(chip.backscatter))
    return result


def table(results: dict[str, ErrorMatrix]) -> str:
    """A Markdown table: a line for each chip, then the pooled counts."""
    lines = [
        "| chip | water px | IoU | precision | recall | F1 | overall | false alarms |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    pooled = sum(results.values(), ErrorMatrix())
    for name, matrix in [*results.items(), ("**pooled**", pooled)]:
        scores = (matrix.iou, matrix.precision, matrix.recall, matrix.f1, matrix.overall)
        cells = [_cell(score) for score in (*scores, matrix.false_alarms)]
        lines.append(f"| {name} | {matrix.hit + matrix.missed} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _cell(score: float) -> str:
    return "-" if np.isnan(score) else f"{score:.3f}"


def main(arguments: list[str] | None = None) -> int:
    """Score weights, or a plain threshold, and print a table."""
    parser = argparse.ArgumentParser(prog="gmnet_water.training.evaluate", description=main.__doc__)
    parser.add_argument("chips", type=Path, nargs="?", help="folder of labelled chips")
    parser.add_argument("--simulated", type=int, metavar="N", help="N held-out scenes instead")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--model-folder", type=Path, help="a model set")
    which.add_argument("--weights", type=Path, help="one weights file")
    which.add_argument("--vh-below", type=float, metavar="DB", help="a threshold instead")
    parser.add_argument("--mode", choices=[m.value for m in OrbitMode], default="as")
    parser.add_argument("--start", default="", help="only chips whose names start so")
    given = parser.parse_args(arguments)
    mode = OrbitMode(given.mode)
    if given.simulated:
        chips = simulated_chips(given.simulated, mode)
    elif given.chips:
        chips = labelled_scenes(given.chips)
    else:
        parser.error("give a folder of chips, or --simulated N")
    if given.vh_below is not None:
        find = threshold_finder(given.vh_below)
    else:
        find = network_finder(_model_set(given.model_folder, given.weights, mode), mode)
    chosen = (chip for chip in chips if chip.name.startswith(given.start))
    print(table(evaluate(chosen, find)))
    return 0


def _model_set(folder: Path | None, weights: Path | None, mode: OrbitMode) -> ModelSet:
    if folder is not None:
        return from_folder(folder)
    if weights is not None:
        return from_weights(weights, mode)
    return installed(BUNDLED)


if __name__ == "__main__":
    raise SystemExit(main())
