r"""From a run's best checkpoint to the files that the plugin brings along.

    python -m gmnet_water.scripts.bundled_weights.export --two-band RUN --four-band RUN \
        --listing scripts/bundled_weights/scenes.json --data DATA FOLDER

calibrates the network of one orbit on the validation scenes and on simulated ones, that of two on
simulated ones alone, for no labelled scene has two orbits, and writes their weights files and the
manifest into FOLDER. A run that was trained on all labelled scenes (``--everything``) has none left
for that: ``--develop-two-band RUN`` calibrates the run before it, with the same settings, on the
validation and the test scenes, and takes its numbers. ``--scaling FACTOR SHIFT`` takes those that
`protocol` found on maps of places that networks trained in the same way had not seen.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from ...models.architectures.registry import ARCHITECTURES, GMNET, Architecture
from ...models.architectures.water_network import WaterNetwork
from ...models.contract import OrbitMode
from ...models.errors import ModelError
from ...models.sets.installed import MANIFEST
from ...models.weights import load_network, read_state, without_numbers
from ...models.weights_file import manifest_text, sha256
from ...training.batches import Recipe
from ...training.data.labelled_scene import scenes_for
from ...training.data.scene import Scene
from ...training.loop import BEST, write_whole
from ...training.patches import BUNDLED_BOUNDS
from ...training.validation import validation_set
from .calibrate import Scaling, fit, samples, scaled

VERSION = "3.1"
BANDS = (2, 4)
FIRST_LEVELS = ("encoder.0.", "encoder.1.", "encoder_gate.0.", "encoder_gate.1.")
# Kernels are stored in half precision if no probability changes by more than this.
LARGEST_CHANGE = 0.002
# Simulated scenes on which the change is measured, and those that take part in calibration.
COMPARED_SCENES, CALIBRATION_SCENES = 6, 12


@dataclass(frozen=True)
class Exported:
    """A weights file that was written.

    Attributes:
        path: the file.
        change: largest change of a probability by storing kernels in half precision.
        halved: whether that was little enough to be done.
        scaling: what the log odds were scaled by.
    """

    path: Path
    change: float
    halved: bool
    scaling: Scaling


def halved(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """A state dict with the larger convolution kernels in half precision.

    Depthwise kernels and those of the encoders' first two levels are small, and rounding them
    changed probabilities by up to 0.009; all the others together by 0.0005. Biases stay in float32
    as batch norm does: where a channel hardly varies, batch norm enlarges their rounding.
    """
    return {
        key: value.half() if value.ndim == 4 and _may_be_rounded(key, value) else value
        for key, value in state.items()
    }


def _may_be_rounded(key: str, kernel: Tensor) -> bool:
    depthwise = kernel.shape[1] == 1
    return not depthwise and not key.startswith(FIRST_LEVELS)


def file_name(architecture: Architecture, bands: int) -> str:
    """What the weights file of a network is called."""
    return f"{architecture.name}_bundled_{bands}band.pth"


@torch.no_grad()
def largest_change(
    first: WaterNetwork, second: WaterNetwork, architecture: Architecture = GMNET
) -> float:
    """Largest difference of two networks' probabilities over simulated validation patches."""
    change = 0.0
    recipe = Recipe(bands=first.bands, seed=0, architecture=architecture)
    (simulated,) = validation_set(recipe, COMPARED_SCENES)
    for batch in simulated.patches:
        difference = (first(batch.views) - second(batch.views)).abs()
        change = max(change, float(difference.max()))
    return change


def export_weights(
    run: Path,
    bands: int,
    folder: Path,
    validation: Sequence[Scene],
    development: Path | None = None,
    architecture: Architecture = GMNET,
    scaling: Scaling | None = None,
) -> Exported:
    """Write the best weights of a training run, calibrated, as a plain state dict.

    Args:
        run: folder of the run.
        bands: 2 or 4.
        folder: gets the file.
        validation: labelled scenes that calibrate the network, beside simulated ones.
        development: folder of the run whose network is calibrated on them instead, with the same
            settings, where this one was trained on them.
        architecture: the network.
        scaling: the calibration, if it was found elsewhere.

    Raises:
        ModelError: the run has no such weights.
    """
    if scaling is None:
        recipe = Recipe(bands=bands, seed=0, architecture=architecture)
        groups = validation_set(recipe, CALIBRATION_SCENES, validation)
        network = load_network(architecture, (development or run) / BEST, bands)
        scaling = fit(samples(network, groups))
    state = {key: value.contiguous() for key, value in read_state(run / BEST).items()}
    state = scaled(state, scaling)
    if broken := without_numbers(state):
        raise ModelError(
            f"The run's weights have values in '{broken}' that are not finite numbers."
        )
    smaller = halved(state)
    first, second = (_network(one, bands, architecture) for one in (state, smaller))
    change = largest_change(first, second, architecture)
    path = folder / file_name(architecture, bands)
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(smaller if change <= LARGEST_CHANGE else state, path)
    return Exported(path, change, change <= LARGEST_CHANGE, scaling)


def _network(state: dict[str, Tensor], bands: int, architecture: Architecture) -> WaterNetwork:
    network = architecture.build(bands)
    network.load_state_dict({key: value.float() for key, value in state.items()})
    return network.eval()


def manifest(folder: Path, architecture: Architecture = GMNET) -> dict[str, object]:
    """What ``model.json`` says about the files in ``folder``."""
    files = {bands: file_name(architecture, bands) for bands in BANDS}
    bounds = {
        "ascending": {
            "vv": list(BUNDLED_BOUNDS.ascending.vv),
            "vh": list(BUNDLED_BOUNDS.ascending.vh),
        },
        "descending": {
            "vv": list(BUNDLED_BOUNDS.descending.vv),
            "vh": list(BUNDLED_BOUNDS.descending.vh),
        },
    }
    return {
        "id": "bundled",
        "title": "GMNet Water, trained on simulated and labelled scenes",
        "version": VERSION,
        "files": {mode.value: files[mode.bands] for mode in OrbitMode},
        "sha256": {name: sha256(folder / name) for name in files.values()},
        "bounds": bounds,
        "contract": architecture.name,
        "orbit_choice": "pixel",
        "citation": f"Network: {architecture.citation} Weights: the GMNet Water contributors.",
        "licence": "GPL-3.0-or-later",
        "origin": (
            "Trained from random weights by this project's training code on simulated scenes and "
            "on hand-labelled ones of Sen1Floods11 (Bonafilia et al. 2020, CC-BY 4.0), Cloud to "
            "Street / Microsoft (CC-BY 4.0), the IEEE GRSS Data Fusion Contest 2024 and ETCI 2021; "
            "see CARD_2band.md and CARD_4band.md."
        ),
        "inputs": "sigma0 or gamma0 backscatter in dB, 10-20 m pixels",
    }


def main(arguments: list[str] | None = None) -> int:
    """Write the bundled weights and their manifest."""
    parser = argparse.ArgumentParser(
        prog="gmnet_water.scripts.bundled_weights.export", description=main.__doc__
    )
    parser.add_argument("folder", type=Path, help="where the files go")
    parser.add_argument("--network", choices=tuple(ARCHITECTURES), default=GMNET.name)
    parser.add_argument("--two-band", type=Path, required=True, help="folder of the 2-band run")
    parser.add_argument("--four-band", type=Path, required=True, help="folder of the 4-band run")
    parser.add_argument("--listing", type=Path, required=True, help="data list (JSON)")
    parser.add_argument("--data", type=Path, required=True, help="where the list's paths begin")
    parser.add_argument(
        "--develop-two-band",
        type=Path,
        help="folder of the 2-band run that the calibration is found with",
    )
    parser.add_argument(
        "--scaling",
        type=float,
        nargs=2,
        metavar=("FACTOR", "SHIFT"),
        help="calibration of the 2-band network, found elsewhere",
    )
    given = parser.parse_args(arguments)
    architecture = ARCHITECTURES[given.network]
    unseen = ["validation"] if given.develop_two_band is None else ["validation", "test"]
    validation = [
        scene for part in unseen for scene in scenes_for(2, given.listing, given.data, part)
    ]
    # Labelled scenes have one orbit; pairs made out of one pass say nothing of two.
    found = Scaling(*given.scaling) if given.scaling else None
    for bands, run, scenes, development, scaling in (
        (2, given.two_band, validation, given.develop_two_band, found),
        (4, given.four_band, [], None, None),
    ):
        made = export_weights(run, bands, given.folder, scenes, development, architecture, scaling)
        kind = "half precision" if made.halved else "float32"
        size = made.path.stat().st_size / 1e6
        print(
            f"{made.path.name}: {size:.2f} MB, {kind}, largest change {made.change:.5f}; log odds "
            f"times {made.scaling.factor:.3f} plus {made.scaling.shift:.3f}"
        )
    (given.folder / MANIFEST).write_text(
        manifest_text(manifest(given.folder, architecture)), encoding="utf-8"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
