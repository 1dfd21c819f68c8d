r"""The mean of two networks' weights, where one was trained on from the other.

    python -m gmnet_water.training.blend --run RUN --with WEIGHTS --share 0.5 FOLDER

writes into FOLDER what export and card take for a run: the mean of RUN's best weights and WEIGHTS,
and RUN's validations. Between a network and what further training made of it the mean can do
better on scenes that neither has seen than either of them (Wortsman et al. 2022, Robust fine-tuning
of zero-shot models, doi 10.1109/CVPR52688.2022.00780).
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Mapping
from pathlib import Path

from torch import Tensor

from ..models.errors import ModelError
from ..models.weights import read_state
from .loop import BEST, METRICS, write_whole


def blended(
    first: Mapping[str, Tensor], second: Mapping[str, Tensor], share: float
) -> dict[str, Tensor]:
    """``share`` of the second network's weights and the rest of the first one's, float32.

    Counters, which are no real numbers, stay the first one's.

    Args:
        share: 0..1.

    Raises:
        ModelError: the two are not of one network, or the share is not within 0..1.
    """
    if not 0 <= share <= 1:
        raise ModelError(f"The share must be from 0 to 1, not {share}.")
    shapes = [{key: value.shape for key, value in state.items()} for state in (first, second)]
    if shapes[0] != shapes[1]:
        raise ModelError("The two weights files are not of the same network; nothing was written.")
    return {
        key: value.float().lerp(second[key].float(), share) if value.is_floating_point() else value
        for key, value in first.items()
    }


def main(arguments: list[str] | None = None) -> int:
    """Write the mean of two networks' weights."""
    parser = argparse.ArgumentParser(prog="gmnet_water.training.blend", description=main.__doc__)
    parser.add_argument("folder", type=Path, help="new folder, used as that of a run")
    parser.add_argument("--run", type=Path, required=True, help="folder of the later run")
    parser.add_argument(
        "--with", type=Path, required=True, dest="other", help="the weights that it started from"
    )
    parser.add_argument("--share", type=float, default=0.5, help="of the weights it started from")
    given = parser.parse_args(arguments)
    state = blended(read_state(given.run / BEST), read_state(given.other), given.share)
    given.folder.mkdir(parents=True)
    write_whole(state, given.folder / BEST)
    shutil.copyfile(given.run / METRICS, given.folder / METRICS)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
