r"""Pictures of out-of-fold maps, to look at: where they are wrong, and where perhaps labels are.

    python -m gmnet_water.scripts.bundled_weights.contact_sheet --scenes PACKED --run RUN FOLDER

writes a PNG for each labelled scene, from left to right: backscatter (red VV, green and blue VH),
labels (blue water, grey unknown), probability, agreement (blue found, orange false, pink missed),
and labels that all maps contradict with confidence. Needs Pillow.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ...core.masks.legend import AGREEMENT_LEGEND, DRY, FALSE, HIT, MISSED
from ...training.data.scene import UNKNOWN, WATER, Scene
from .contradictions import SURE, contradicted
from .out_of_fold import all_maps
from .packed import Packed, read_packed

# Widest picture of a scene in pixels; what is larger is thinned out.
WIDEST = 512
# dB that are black and white, VV and VH.
RANGES = ((-25.0, 0.0), (-32.0, -8.0))
WATER_COLOUR, LAND_COLOUR, UNKNOWN_COLOUR = (31, 120, 210), (222, 215, 196), (120, 120, 120)
GAP = 6


def backscatter_picture(scene: Scene) -> np.ndarray:
    """(rows, cols, 3) uint8: VV in red, VH in green and blue; black where missing."""
    planes = []
    for band, (low, high) in enumerate(RANGES):
        values = np.nan_to_num(scene.backscatter[band].astype(np.float32), nan=low)
        planes.append(np.clip((values - low) / (high - low), 0, 1) * 255)
    return np.stack([planes[0], planes[1], planes[1]], axis=-1).astype(np.uint8)


def label_picture(truth: np.ndarray) -> np.ndarray:
    """(rows, cols, 3) uint8 of labels."""
    picture = np.empty((*truth.shape, 3), np.uint8)
    picture[:] = LAND_COLOUR
    picture[truth == WATER] = WATER_COLOUR
    picture[truth == UNKNOWN] = UNKNOWN_COLOUR
    return picture


def agreement_picture(odds: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """(rows, cols, 3) uint8: what a map found, invented and missed."""
    found, water = odds > 0, truth == WATER
    codes = np.select([found & water, found & ~water, ~found & water], [HIT, FALSE, MISSED], DRY)
    picture = np.empty((*truth.shape, 3), np.uint8)
    for entry in AGREEMENT_LEGEND:
        picture[codes == entry.value] = entry.colour
    picture[(truth == UNKNOWN) | ~np.isfinite(odds)] = UNKNOWN_COLOUR
    return picture


def sheet(packed: Packed, maps: Sequence[np.ndarray], sure: float = SURE) -> np.ndarray:
    """(rows, cols, 3) uint8: all pictures of a scene side by side.

    Args:
        packed: the scene.
        maps: (rows, cols) log odds of each seed and run.
        sure: as in `contradicted`.
    """
    truth, odds = packed.scene.water, np.mean(maps, axis=0)
    grey = np.nan_to_num(255 / (1 + np.exp(-odds))).astype(np.uint8)
    wrong = label_picture(truth) // 2
    wrong[contradicted(maps, truth, sure)] = (255, 255, 0)
    pictures = [
        backscatter_picture(packed.scene),
        label_picture(truth),
        np.repeat(grey[..., None], 3, axis=-1),
        agreement_picture(odds, truth),
        wrong,
    ]
    step = -(-max(truth.shape) // WIDEST)
    thinned = [picture[::step, ::step] for picture in pictures]
    gap = np.full((thinned[0].shape[0], GAP, 3), 255, np.uint8)
    parts = [part for picture in thinned for part in (picture, gap)]
    return np.concatenate(parts[:-1], axis=1)


def main(arguments: list[str] | None = None) -> int:
    """Draw what runs found in places that they have not seen."""
    from PIL import Image

    parser = argparse.ArgumentParser(
        prog="gmnet_water.scripts.bundled_weights.contact_sheet", description=main.__doc__
    )
    parser.add_argument("folder", type=Path, help="gets a picture for each scene")
    parser.add_argument("--scenes", type=Path, nargs="+", required=True, help="packed files")
    parser.add_argument("--run", type=Path, action="append", required=True, help="finished runs")
    parser.add_argument("--sure", type=float, default=SURE, help="log odds a map is sure from")
    given = parser.parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    for one in read_packed(given.scenes):
        if one.site:
            maps = all_maps(given.run, one)
            count = int(contradicted(maps, one.scene.water, given.sure).sum())
            Image.fromarray(sheet(one, maps, given.sure)).save(given.folder / f"{one.name}.png")
            print(f"{one.name}: {count} px contradicted")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
