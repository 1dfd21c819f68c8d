r"""The card of a weights file: how it was made, and what it reaches, in figures.

    python -m gmnet_water.scripts.bundled_weights.card --run RUN --models models/bundled --bands 2 \
        --listing scripts/bundled_weights/scenes.json --data DATA --published FOLDER \
        --intro INTRO CARD

With ``--development FOLDER`` the weights have been trained on all labelled scenes. Then the scenes
that FOLDER's weights have not seen are scored with those, which came from a run with the same
settings on the training part alone; and all labelled scenes with the others, as scenes seen.

INTRO is a text file with what no program knows: commands, commit, machine. FOLDER has the
published weights. Scores are for every labelled scene of the list, by its part, beside the
published weights, Otsu's threshold on VH and the best single one of the training part; then for
held-out simulated scenes; then the reliability of the probabilities.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ...core.accuracy.matrix import ErrorMatrix, error_matrix
from ...models.contract import OrbitMode
from ...models.sets.installed import from_folder
from ...training.data.labelled_scene import scenes_for
from ...training.data.scene import Scene, observed
from ...training.evaluate import cell, network_probability, simulated_chips
from ...training.loop import METRICS
from ...training.scoring.reliability import BINS, Reliability
from ...training.scoring.thresholds import VHHistogram, otsu_finder, threshold_finder

PARTS = {
    "test": "Test: scenes not trained on; looked at in development",
    "validation": "Validation: scenes that chose the weights and calibrated them",
    "train": "Training: scenes that it has seen, so no measure of what it can do elsewhere",
}
DEVELOPED = "{}, scored with the weights of the development run"
ALL = "All labelled scenes, which these weights have seen: no measure of what they can do elsewhere"
SIMULATED_SCENES = 8
# From (bands, rows, cols) dB to (rows, cols) probability 0..1.
Prober = Callable[[np.ndarray], np.ndarray]


@dataclass
class Way:
    """A way to find water: its probabilities, its error matrices, and their reliability."""

    title: str
    probability: Prober
    matrices: dict[str, ErrorMatrix] = field(default_factory=dict)
    reliability: Reliability = field(default_factory=Reliability)

    def score(self, scene: Scene) -> None:
        """Map a scene and count."""
        probability, valid = self.probability(scene.backscatter), observed(scene.backscatter)
        self.matrices[scene.name] = error_matrix(probability > 0.5, scene.water, valid)
        known = valid & np.isfinite(probability)
        self.reliability = self.reliability + Reliability.of(probability, scene.water, known)

    def mean(self, score: str) -> float:
        """The mean of a score over the scenes with water."""
        watered = [one for one in self.matrices.values() if one.hit + one.missed]
        return float(np.mean([np.nan_to_num(getattr(one, score)) for one in watered] or [np.nan]))


def threshold(level: float) -> Prober:
    """1 where VH of the first orbit is below ``level`` dB."""
    find = threshold_finder(level)
    return lambda backscatter: find(backscatter).astype(np.float32)


def otsu(backscatter: np.ndarray) -> np.ndarray:
    """1 where VH of the first orbit is below Otsu's threshold."""
    return otsu_finder(backscatter).astype(np.float32)


def best_level(scenes: Sequence[Scene]) -> float:
    """The single threshold on VH with the highest IoU, in dB."""
    total = VHHistogram()
    for scene in scenes:
        total += VHHistogram.of(scene.backscatter[1], scene.water, observed(scene.backscatter))
    return total.best()


def scores(ways: Sequence[Way]) -> Iterator[str]:
    """A table: every scene, then means over the scenes with water, then pooled counts."""
    first = ways[0]
    heads = " | ".join(f"IoU {way.title}" for way in ways[1:])
    yield f"| scene | water px | IoU | precision | recall | F1 | {heads} |"
    yield "| --- |" + " ---: |" * (4 + len(ways))
    names = ("iou", "precision", "recall", "f1")
    for scene, matrix in first.matrices.items():
        others = [way.matrices[scene].iou for way in ways[1:]]
        cells = [cell(value) for value in (*(getattr(matrix, n) for n in names), *others)]
        yield f"| {scene} | {matrix.hit + matrix.missed} | {' | '.join(cells)} |"
    means = [*(first.mean(name) for name in names), *(way.mean("iou") for way in ways[1:])]
    yield f"| **mean** of scenes with water | | {' | '.join(cell(value) for value in means)} |"
    pooled = [sum(way.matrices.values(), ErrorMatrix()) for way in ways]
    values = [*(getattr(pooled[0], name) for name in names), *(one.iou for one in pooled[1:])]
    water = pooled[0].hit + pooled[0].missed
    yield f"| **pooled** | {water} | {' | '.join(cell(value) for value in values)} |"


def reliability_table(found: Reliability) -> Iterator[str]:
    """Predicted probability beside the share of water that was observed."""
    yield "| probability | pixels | predicted | observed |"
    yield "| --- | ---: | ---: | ---: |"
    for number in range(BINS):
        low, high = number / BINS, (number + 1) / BINS
        cells = (found.predicted[number], found.observed[number])
        yield (
            f"| {low:.1f} to {high:.1f} | {int(found.pixels[number])} | "
            + " | ".join(cell(value) for value in cells)
            + " |"
        )
    yield ""
    yield f"Expected calibration error: {found.expected_error:.3f}."


def curve(run: Path) -> Iterator[str]:
    """The validations of a run."""
    names = ("step", "minutes", "train_loss", "loss", "iou", "labelled_iou", "labelled_mean_iou")
    yield (
        "| step | minutes | loss, training | loss, validation | IoU, simulated | IoU, labelled, "
        "pooled | IoU, labelled, mean |"
    )
    yield "|" + " ---: |" * len(names)
    seen: set[int] = set()
    for line in (run / METRICS).read_text(encoding="utf-8").splitlines():
        record: Mapping[str, float | None] = json.loads(line)
        step = int(record["step"] or 0)
        if step in seen:
            continue
        seen.add(step)
        cells = [str(step), f"{record['minutes'] or 0:.0f}"]
        cells += [cell(np.nan if (v := record.get(n)) is None else v) for n in names[2:]]
        yield f"| {' | '.join(cells)} |"


def card(options: argparse.Namespace) -> str:
    """The whole card."""
    mode = OrbitMode.STACKED if options.bands == 4 else OrbitMode.ASCENDING
    ours = network_probability(from_folder(options.models), mode)
    theirs = network_probability(from_folder(options.published), mode)
    parts = {part: scenes_for(options.bands, options.listing, options.data, part) for part in PARTS}
    level = best_level(parts["train"])
    single = f"VH < {level:.2f} dB"

    def scored(prober: Prober, scenes: Sequence[Scene]) -> list[Way]:
        ways = [
            Way("this", prober),
            Way("published", theirs),
            Way("Otsu on VH", otsu),
            Way(single, threshold(level)),
        ]
        for scene in scenes:
            for way in ways:
                way.score(scene)
        return ways

    lines = [options.intro.read_text(encoding="utf-8").rstrip(), "", "## Training", ""]
    lines += [*curve(options.run), ""]
    final = options.development is not None
    unseen = network_probability(from_folder(options.development), mode) if final else ours
    for part, title in PARTS.items():
        seen = part == "train"
        if final:
            title = ALL if seen else DEVELOPED.format(title)
        scenes = [one for each in parts.values() for one in each] if final and seen else parts[part]
        ways = scored(ours if seen else unseen, scenes)
        lines += [f"## {title}", "", *scores(ways), ""]
        if not seen:
            lines += [*reliability_table(ways[0].reliability), ""]
    simulated = [Way("this", ours), Way("published", theirs), Way(single, threshold(level))]
    for scene in simulated_chips(SIMULATED_SCENES, mode):
        for way in simulated:
            way.score(scene)
    lines += ["## Held-out simulated scenes", "", *scores(simulated), ""]
    lines += [*reliability_table(simulated[0].reliability), ""]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Write a card."""
    parser = argparse.ArgumentParser(
        prog="gmnet_water.scripts.bundled_weights.card", description=main.__doc__
    )
    parser.add_argument("card", type=Path, help="the Markdown file to be written")
    parser.add_argument("--run", type=Path, required=True, help="folder of the training run")
    parser.add_argument("--models", type=Path, required=True, help="the model set")
    parser.add_argument("--bands", type=int, choices=(2, 4), required=True)
    parser.add_argument("--listing", type=Path, required=True, help="data list (JSON)")
    parser.add_argument("--data", type=Path, required=True, help="where the list's paths begin")
    parser.add_argument("--published", type=Path, required=True, help="the published weights")
    parser.add_argument("--development", type=Path, help="model set that has not seen all scenes")
    parser.add_argument("--intro", type=Path, required=True, help="text that the card begins with")
    options = parser.parse_args(arguments)
    options.card.write_text(card(options), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
