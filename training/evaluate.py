"""How well a network finds water: error matrices over labelled chips, and over simulated scenes.

    python -m gmnet_water.training.evaluate CHIPS                          (the bundled weights)
    python -m gmnet_water.training.evaluate --model-folder FOLDER CHIPS
    python -m gmnet_water.training.evaluate --weights FILE --mode as CHIPS
    python -m gmnet_water.training.evaluate --vh-below -21 CHIPS           (a plain threshold)
    python -m gmnet_water.training.evaluate --otsu CHIPS                   (Otsu's, for each chip)
    python -m gmnet_water.training.evaluate --simulated 12                 (instead of CHIPS)

CHIPS is a folder of pairs NAME_s1.tif (band 1 VV, band 2 VH, dB, NaN where missing) and
NAME_water.tif (1 water, 0 land, 255 unknown).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from ..core.accuracy.matrix import ErrorMatrix, error_matrix
from ..core.report import Report
from ..core.water.arrays import predict_array
from ..core.water.mapping import Model
from ..models.contract import OrbitMode
from ..models.predictor import Predictor
from ..models.sets.installed import BUNDLED, ModelSet, from_folder, from_weights, installed
from .data.labelled_scene import labelled_scenes
from .data.scene import Scene, observed
from .scoring.thresholds import Finder, otsu_finder, threshold_finder
from .simulation.simulate import scene

# Held-out scenes: neither training nor validation draws from this seed.
HELD_OUT_SEED, HELD_OUT_SIDE = 880_001, 1024


def simulated_chips(count: int, mode: OrbitMode) -> Iterator[Scene]:
    """Held-out simulated scenes, with the bands that ``mode`` takes."""
    first = 2 if mode is OrbitMode.DESCENDING else 0
    for number in range(count):
        made = scene([HELD_OUT_SEED, number], (HELD_OUT_SIDE, HELD_OUT_SIDE))
        bands = made.backscatter[first : first + mode.bands]
        yield Scene(bands, made.water, f"simulated {number}")


def network_probability(models: ModelSet, mode: OrbitMode) -> Callable[[np.ndarray], np.ndarray]:
    """A model set's network, from (bands, rows, cols) dB to (rows, cols) probability of water."""
    report = Report()
    network = Predictor.load(models.source(mode), "cpu", report.warning)
    model = Model({mode: network}, models.id)

    def probability(backscatter: np.ndarray) -> np.ndarray:
        given = np.moveaxis(backscatter, 0, -1)
        return predict_array(given, mode, model, report, skip_empty=True)[0]

    return probability


def network_finder(models: ModelSet, mode: OrbitMode, threshold: float = 0.5) -> Finder:
    """Water where the network's probability is over ``threshold``."""
    probability = network_probability(models, mode)
    return lambda backscatter: probability(backscatter) > threshold


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
        cells = [cell(score) for score in (*scores, matrix.false_alarms)]
        lines.append(f"| {name} | {matrix.hit + matrix.missed} | {' | '.join(cells)} |")
    return "\n".join(lines)


def cell(score: float) -> str:
    """A score for a table; a dash where it is not defined."""
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
    which.add_argument("--otsu", action="store_true", help="Otsu's threshold of each chip instead")
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
    elif given.otsu:
        find = otsu_finder
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
