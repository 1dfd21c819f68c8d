r"""Packs labelled and simulated scenes for training without GDAL (`packed`).

    python -m gmnet_water.scripts.bundled_weights.pack --data DATA \
        --listing scripts/bundled_weights/scenes.json \
        --simulated usual=60 --simulated paddies=20 --seed 5 FOLDER
    python -m gmnet_water.scripts.bundled_weights.pack --chips KEPT_ASIDE FOLDER

The labelled scenes are those of all parts of the data list but ``unused``; ``--also NAME`` takes
one of these, too. ``--chips`` packs the pairs NAME_s1.tif and NAME_water.tif of a folder, each as a
site of its own. Kinds of simulated scenes are ``usual``, those that the bundled weights were
trained on, and those of `hard_scenes`; packing these alone needs no GDAL.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from ...training.data.scene import Scene
from ...training.patches import training_scene
from .hard_scenes import KINDS, hard_scene
from .packed import Packed, member, write_members

USUAL = "usual"
UNUSED = "unused"


def labelled(listing: Path, data: Path, also: list[str]) -> Iterator[Packed]:
    """The labelled scenes of a data list, with site and kind."""
    from ...training.data.labelled_scene import listed_scenes  # needs GDAL

    entries = json.loads(listing.read_text(encoding="utf-8"))["scenes"]
    about = {entry["name"]: entry for entry in entries}
    parts = dict.fromkeys(entry["part"] for entry in entries)
    for part in parts:
        if part == UNUSED and not also:
            continue
        for scene in listed_scenes(listing, data, part):
            if part != UNUSED or scene.name in also:
                entry = about[scene.name]
                yield Packed(scene, entry["site"], entry["kind"])


def chips(folder: Path) -> Iterator[Packed]:
    """The pairs in a folder, each a site of its own."""
    from ...training.data.labelled_scene import labelled_scenes  # needs GDAL

    return (Packed(one, one.name, "chip") for one in labelled_scenes(folder))


def simulated(one: tuple[str, int, int]) -> tuple[str, bytes]:
    """A simulated scene of a kind, a seed and a number, packed."""
    kind, seed, number = one
    made = training_scene(seed, number) if kind == USUAL else hard_scene(kind, seed, number)
    name = f"{kind}_{seed}_{number:04}"
    return member(Packed(Scene(made.backscatter, made.water, name), "", kind))


def all_simulated(
    counts: Mapping[str, int], seed: int, processes: int
) -> Iterator[tuple[str, bytes]]:
    """So many scenes of each kind, packed, made in so many processes."""
    wanted = [(kind, seed, number) for kind, count in counts.items() for number in range(count)]
    if processes == 1:
        yield from map(simulated, wanted)
        return
    with ProcessPoolExecutor(processes) as executor:
        yield from executor.map(simulated, wanted)


def counted(text: str) -> tuple[str, int]:
    """``KIND=N``."""
    kind, _, count = text.partition("=")
    if kind not in (USUAL, *KINDS) or not count.isdigit():
        raise argparse.ArgumentTypeError(
            f"'{text}' is not KIND=N with a kind of {', '.join((USUAL, *KINDS))}"
        )
    return kind, int(count)


def main(arguments: list[str] | None = None) -> int:
    """Pack scenes into files of at most 60 MB."""
    parser = argparse.ArgumentParser(
        prog="gmnet_water.scripts.bundled_weights.pack", description=main.__doc__
    )
    parser.add_argument("folder", type=Path, help="where the files go; a new folder")
    parser.add_argument("--listing", type=Path, help="data list of labelled scenes (JSON)")
    parser.add_argument("--data", type=Path, help="folder that the data list's paths begin in")
    parser.add_argument("--also", action="append", default=[], help="a scene of the unused part")
    parser.add_argument("--chips", type=Path, help="a folder of pairs, each a site of its own")
    parser.add_argument("--simulated", type=counted, action="append", default=[], metavar="KIND=N")
    parser.add_argument("--seed", type=int, default=1, help="of the simulated scenes")
    parser.add_argument("--processes", type=int, default=1, help="that simulate")
    given = parser.parse_args(arguments)
    if (given.listing is None) != (given.data is None):
        parser.error("give --listing and --data together")
    if given.listing is None and given.chips is None and not given.simulated:
        parser.error("give --listing and --data, --chips, or --simulated")

    def members() -> Iterator[tuple[str, bytes]]:
        if given.listing is not None:
            yield from map(member, labelled(given.listing, given.data, given.also))
        if given.chips is not None:
            yield from map(member, chips(given.chips))
        yield from all_simulated(dict(given.simulated), given.seed, given.processes)

    for path in write_members(members(), given.folder):
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
