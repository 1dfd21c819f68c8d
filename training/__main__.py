"""Command line: python -m gmnet_water.training --bands 2 --out FOLDER --seed 1 --minutes 55."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

import torch

from .loop import Settings, train
from .stream import Recipe


def main(arguments: list[str] | None = None) -> int:
    """Train a network on simulated scenes; a second call with the same folder goes on."""
    parser = argparse.ArgumentParser(prog="gmnet_water.training", description=main.__doc__)
    parser.add_argument("--bands", type=int, choices=(2, 4), required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoint and weights")
    parser.add_argument("--seed", type=int, default=1)
    length = parser.add_mutually_exclusive_group(required=True)
    length.add_argument("--steps", type=int, help="number of steps; the weights can be repeated")
    length.add_argument("--minutes", type=float, help="length of the run, over all its parts")
    parser.add_argument("--batch", type=int, default=6, help="patches in a step")
    parser.add_argument("--rate", type=float, default=Settings.rate, help="highest learning rate")
    parser.add_argument("--threads", type=int, default=1, help="threads of the network")
    parser.add_argument("--bfloat16", action="store_true", help="for processors with AVX-512 BF16")
    given = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    torch.set_num_threads(given.threads)
    settings = Settings(
        recipe=Recipe(bands=given.bands, seed=given.seed, size=given.batch),
        steps=given.steps,
        minutes=given.minutes,
        rate=given.rate,
        bfloat16=given.bfloat16,
    )
    train(settings, given.out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
