"""Trains on simulated and labelled scenes, as the bundled weights were.

python -m gmnet_water.scripts.bundled_weights.train --bands 2 --out FOLDER --seed 1 --minutes 55
"""

from __future__ import annotations

import argparse
import logging
import sys
from dataclasses import replace
from pathlib import Path

import torch

from ...models.architectures.registry import ARCHITECTURES, GMNET
from ...training.batches import Recipe
from ...training.data.augmentation import USUAL
from ...training.data.labelled_scene import scenes_for
from ...training.loop import SIMULATED_ONLY, Data, Settings, train


def main(arguments: list[str] | None = None) -> int:
    """Train on simulated and labelled scenes; a second call with the same folder goes on."""
    parser = argparse.ArgumentParser(
        prog="gmnet_water.scripts.bundled_weights.train", description=main.__doc__
    )
    parser.add_argument("--bands", type=int, choices=(2, 4), required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoint and weights")
    parser.add_argument("--network", choices=tuple(ARCHITECTURES), default=GMNET.name)
    parser.add_argument("--seed", type=int, default=1)
    length = parser.add_mutually_exclusive_group(required=True)
    length.add_argument("--steps", type=int, help="number of steps; the weights can be repeated")
    length.add_argument("--minutes", type=float, help="length of the run, over all its parts")
    parser.add_argument("--batch", type=int, default=6, help="patches in a step")
    parser.add_argument("--rate", type=float, default=Settings.rate, help="highest learning rate")
    parser.add_argument("--threads", type=int, default=1, help="threads of the network")
    parser.add_argument("--bfloat16", action="store_true", help="for processors with AVX-512 BF16")
    parser.add_argument("--start-from", type=Path, help="weights to start from, instead of random")
    parser.add_argument("--settle-from", type=float, default=Settings.settle_from)
    parser.add_argument(
        "--averaged",
        type=float,
        default=Settings.averaged,
        help="part that the running mean of the weights keeps at each step; 0 for no mean",
    )
    parser.add_argument(
        "--jitter",
        type=float,
        default=USUAL.jitter,
        help="standard deviation in dB of the level of a patch; half of it for single bands",
    )
    parser.add_argument(
        "--stretch",
        type=float,
        default=USUAL.stretch,
        help="largest factor by which the contrast of a patch is raised or lowered; 1 for none",
    )
    parser.add_argument("--listing", type=Path, help="data list of labelled scenes (JSON)")
    parser.add_argument("--data", type=Path, help="folder that the data list's paths begin in")
    parser.add_argument(
        "--everything",
        action="store_true",
        help="train on the validation and test scenes too and keep the last weights: for a last "
        "run whose settings are those of an earlier one",
    )
    parser.add_argument(
        "--keep-last",
        action="store_true",
        help="keep the last weights, whatever validation says: for the run before such a last one",
    )
    parser.add_argument(
        "--simulated", type=float, default=0.45, help="share of simulated patches, with a data list"
    )
    given = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    torch.set_num_threads(given.threads)
    if (given.listing is None) != (given.data is None):
        parser.error("give --listing and --data together")
    data = SIMULATED_ONLY
    if given.listing is not None:
        parts = {
            part: scenes_for(given.bands, given.listing, given.data, part)
            for part in ("train", "validation", *(["test"] if given.everything else []))
        }
        if given.everything:
            data = Data(training=[scene for part in parts.values() for scene in part])
        else:
            data = Data(parts["train"], parts["validation"])
    recipe = Recipe(
        bands=given.bands,
        seed=given.seed,
        size=given.batch,
        simulated=1.0 if data is SIMULATED_ONLY else given.simulated,
        architecture=ARCHITECTURES[given.network],
        augmentation=replace(
            USUAL,
            jitter=given.jitter,
            band_jitter=given.jitter / 2,
            stretch=given.stretch,
        ),
    )
    settings = Settings(
        recipe=recipe,
        steps=given.steps,
        minutes=given.minutes,
        rate=given.rate,
        bfloat16=given.bfloat16,
        settle_from=given.settle_from,
        averaged=given.averaged,
        keep_last=given.everything or given.keep_last,
        start_from=given.start_from,
    )
    train(settings, given.out, data)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
