"""Log odds of water for whole scenes, tile by tile as in prediction, without GDAL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn

from ...core.errors import InputError
from ...core.raster.hidden_file import HiddenFile
from ...models.architectures.water_network import WaterNetwork
from ...models.contract import Bounds, InputContract
from ...training.data.scene import Scene, observed
from ...training.patches import cut_patch
from .packed import Packed

# Probabilities keep this away from 0 and 1, so that log odds are finite.
_CERTAIN = 1e-7


def _tiles(contract: InputContract, shape: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    for row in range(contract.tiles_along(shape[0])):
        for col in range(contract.tiles_along(shape[1])):
            yield row, col


@torch.no_grad()
def log_odds(
    network: WaterNetwork,
    contract: InputContract,
    bounds: Bounds,
    scene: Scene,
    device: str = "cpu",
    size: int = 8,
) -> np.ndarray:
    """Log odds of water.

    Args:
        network: in evaluation mode, for two bands.
        contract: its tiles and views.
        bounds: what its input is normalised by.
        scene: the first two bands are looked at.
        device: torch device.
        size: tiles at once.

    Returns:
        (rows, cols) float16; NaN where there is no backscatter.
    """
    lean: nn.Module = network.eval().lean(contract).to(device).eval()
    shape = scene.water.shape
    seen = observed(scene.backscatter[:2])
    found = np.full(shape, np.nan, np.float32)
    waiting: list[tuple[slice, slice]] = []
    views: list[np.ndarray] = []

    def compute() -> None:
        given = torch.from_numpy(np.stack(views)).to(device)
        odds = torch.logit(lean(given).float(), eps=_CERTAIN).cpu().numpy()
        for (rows, cols), tile in zip(waiting, odds):
            first = (max(rows.start, 0), max(cols.start, 0))
            last = (min(rows.stop, shape[0]), min(cols.stop, shape[1]))
            found[first[0] : last[0], first[1] : last[1]] = tile[
                first[0] - rows.start : last[0] - rows.start,
                first[1] - cols.start : last[1] - cols.start,
            ]
        waiting.clear()
        views.clear()

    for row, col in _tiles(contract, shape):
        start = (contract.kept_start(row), contract.kept_start(col))
        part = tuple(slice(one, one + contract.stride) for one in start)
        if not seen[tuple(slice(max(one.start, 0), max(one.stop, 0)) for one in part)].any():
            continue
        half = contract.tile // 2
        centre = (contract.tile_start(row) + half, contract.tile_start(col) + half)
        views.append(cut_patch(scene, (0, 1), centre, bounds=bounds, contract=contract).views)
        waiting.append((part[0], part[1]))
        if len(views) == size:
            compute()
    if views:
        compute()
    found[~seen] = np.nan
    return found.astype(np.float16)


def mirrored_log_odds(
    network: WaterNetwork,
    contract: InputContract,
    bounds: Bounds,
    scene: Scene,
    device: str = "cpu",
) -> np.ndarray:
    """As `log_odds`, the mean over the scene as it is and mirrored along rows, columns and both."""
    total = np.zeros(scene.water.shape, np.float32)
    for down in (1, -1):
        for across in (1, -1):
            turned = Scene(
                scene.backscatter[:, ::down, ::across], scene.water[::down, ::across], scene.name
            )
            odds = log_odds(network, contract, bounds, turned, device)
            total += odds[::down, ::across].astype(np.float32)
    return (total / 4).astype(np.float16)


def map_path(run: Path, seed: int, name: str) -> Path:
    """Where the out-of-fold map of a scene lies in the folder of a run."""
    return run / "maps" / f"seed_{seed}" / f"{name}.npy"


def write_map(path: Path, odds: np.ndarray) -> None:
    """Write a map; it appears whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with HiddenFile(path) as file, Path(file.hidden).open("wb") as content:
        np.save(content, odds)


def seeds_of(run: Path) -> list[int]:
    """The seeds that a run has maps of.

    Raises:
        InputError: it has none.
    """
    found = sorted(int(path.name[5:]) for path in (run / "maps").glob("seed_*"))
    if not found:
        raise InputError(f"'{run}' has no out-of-fold maps; finish the run first.")
    return found


def read_map(runs: Sequence[Path], seed: int, name: str, shape: tuple[int, ...]) -> np.ndarray:
    """The out-of-fold map of a scene, (rows, cols) float32: the mean log odds of several runs.

    Raises:
        InputError: one is missing or of another size.
    """
    total = np.zeros(shape, np.float32)
    for run in runs:
        path = map_path(run, seed, name)
        if not path.is_file():
            raise InputError(f"'{path}' is missing; finish the run, or leave the scene out.")
        odds = np.load(path)
        if odds.shape != tuple(shape):
            raise InputError(f"'{path}' has another size than the scene '{name}'.")
        total += odds
    return total / len(runs)


def all_maps(runs: Sequence[Path], packed: Packed) -> list[np.ndarray]:
    """The out-of-fold maps of a scene by all runs and all their seeds.

    Raises:
        InputError: one is missing or of another size.
    """
    shape = packed.scene.water.shape
    return [read_map([run], seed, packed.name, shape) for run in runs for seed in seeds_of(run)]
