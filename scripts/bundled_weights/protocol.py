r"""Compares ways of training by maps of places that they have not seen.

    python -m gmnet_water.scripts.bundled_weights.protocol --scenes PACKED --out FOLDER \
        --run slim=RUN --run gmnet=RUN --run both=RUN,RUN

writes ``protocol.json`` and ``protocol.md``. A run is a folder of `train_folds`; of several with a
comma between, the mean log odds are scored. Thresholds on VV and VH are scored beside them, by the
same rules: each site at the cut that is best for the mean IoU of the other sites, never at its own.
The first run is what the others are compared with.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from ...core.errors import InputError
from .out_of_fold import read_map, seeds_of
from .packed import Packed, read_packed
from .protocol_tables import as_json, as_markdown
from .scored_sites import LARGE, Mapper, mapped, reason_to_leave_out, smoothed
from .summary import Summary, summary

# Usual levels of thresholds in dB, from which log odds of thresholds are counted.
VV_LEVEL, VH_LEVEL = -15.5, -23.0


def threshold_odds(packed: Packed, vv: bool, vh: bool) -> np.ndarray:
    """How far VV, VH, or the darker of both lies below its usual threshold, dB as log odds."""
    below = []
    if vv:
        below.append(VV_LEVEL - smoothed(packed.scene, 0))
    if vh:
        below.append(VH_LEVEL - smoothed(packed.scene, 1))
    odds = np.maximum.reduce(below)
    odds[~np.isfinite(packed.scene.backscatter[:2]).all(axis=0)] = np.nan
    return odds


THRESHOLDS: dict[str, Mapper] = {
    "threshold on VH": partial(threshold_odds, vv=False, vh=True),
    "threshold on VV": partial(threshold_odds, vv=True, vh=False),
    "threshold on VV or VH": partial(threshold_odds, vv=True, vh=True),
}


def _mapper(runs: Sequence[Path], seed: int) -> Callable[[Packed], np.ndarray]:
    return lambda one: read_map(runs, seed, one.name, one.scene.water.shape)


def summaries(scenes: Sequence[Packed], runs: Mapping[str, Sequence[Path]]) -> list[Summary]:
    """The runs and the thresholds, scored.

    Raises:
        InputError: a map is missing, runs that are joined have other seeds, or too few sites count.
    """
    reasons = {one.name: reason_to_leave_out(one.scene) for one in scenes if one.site}
    found = []
    for name, folders in runs.items():
        seeds = seeds_of(folders[0])
        if any(seeds_of(other) != seeds for other in folders[1:]):
            raise InputError(f"The runs of '{name}' have other seeds than each other.")
        found.append(
            summary(name, [mapped(scenes, _mapper(folders, seed), reasons) for seed in seeds])
        )
    for name, mapper in THRESHOLDS.items():
        found.append(summary(name, [mapped(scenes, mapper, reasons)]))
    return found


def run(text: str) -> tuple[str, list[Path]]:
    """``NAME=FOLDER`` or ``NAME=FOLDER,FOLDER``."""
    name, _, folders = text.partition("=")
    if not name or not folders:
        raise argparse.ArgumentTypeError(f"'{text}' is not NAME=FOLDER")
    return name, [Path(folder) for folder in folders.split(",")]


def main(arguments: list[str] | None = None) -> int:
    """Compare runs by maps of places that they have not seen."""
    parser = argparse.ArgumentParser(
        prog="gmnet_water.scripts.bundled_weights.protocol", description=main.__doc__
    )
    parser.add_argument("--scenes", type=Path, nargs="+", required=True, help="packed files")
    parser.add_argument("--leave-out", action="append", default=[], help="a scene not to be scored")
    parser.add_argument("--run", type=run, action="append", default=[], metavar="NAME=FOLDER")
    parser.add_argument("--out", type=Path, required=True, help="gets the two files")
    given = parser.parse_args(arguments)
    scenes = [
        one for one in read_packed(given.scenes) if one.site and one.name not in given.leave_out
    ]
    found = summaries(scenes, dict(given.run))
    reasons = {one.name: reason_to_leave_out(one.scene) for one in scenes if one.kind != LARGE}
    left_out = {name: reason for name, reason in reasons.items() if reason}
    given.out.mkdir(parents=True, exist_ok=True)
    text = "\n".join(as_markdown(found, left_out, dict(given.run))) + "\n"
    (given.out / "protocol.json").write_text(as_json(found, left_out), encoding="utf-8")
    (given.out / "protocol.md").write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
