r"""Maps packed scenes with one weights file, to be scored by the `protocol` beside runs of folds.

    python -m gmnet_water.scripts.bundled_weights.map_weights --scenes PACKED --network gmnet \
        --weights models/bundled/gmnet_bundled_2band.pth RUN

The scores say what the weights reach on places kept aside, which they have not seen. On places that
they were trained on they say nothing of what they reach elsewhere.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from ...models.architectures.registry import ARCHITECTURES, GMNET
from ...models.weights import load_network
from ...training.patches import BUNDLED_BOUNDS
from .out_of_fold import log_odds, map_path, mirrored_log_odds, write_map
from .packed import read_packed

# The seed that the maps are filed under.
SEED = 1


def main(arguments: list[str] | None = None) -> int:
    """Map packed scenes with one weights file."""
    parser = argparse.ArgumentParser(
        prog="gmnet_water.scripts.bundled_weights.map_weights", description=main.__doc__
    )
    parser.add_argument("run", type=Path, help="gets the maps")
    parser.add_argument("--scenes", type=Path, nargs="+", required=True, help="packed files")
    parser.add_argument("--network", choices=tuple(ARCHITECTURES), default=GMNET.name)
    parser.add_argument("--weights", type=Path, required=True, help="for two bands")
    parser.add_argument("--mirrored", action="store_true", help="the mean of four mirrored views")
    parser.add_argument("--device", default="cpu", help="torch device")
    parser.add_argument("--threads", type=int, default=1, help="threads of the network on a CPU")
    given = parser.parse_args(arguments)
    torch.set_num_threads(given.threads)
    architecture = ARCHITECTURES[given.network]
    network = load_network(architecture, given.weights, 2)
    mapped = mirrored_log_odds if given.mirrored else log_odds
    for one in read_packed(given.scenes):
        path = map_path(given.run, SEED, one.name)
        if one.site and not path.is_file():
            odds = mapped(network, architecture.contract, BUNDLED_BOUNDS, one.scene, given.device)
            write_map(path, odds)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
