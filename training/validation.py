"""Validation: fixed patches, scored in evaluation mode, and the loss that training shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from ..core.accuracy.matrix import ErrorMatrix
from ..core.report import Report
from ..models.architectures.water_network import WaterNetwork
from .batches import Batch, Recipe, join
from .data.augmentation import SMOOTHING
from .data.scene import WATER, Scene
from .patches import cut_patch, insides, tile_extent
from .simulation.simulate import scene

# Seed of the validation scenes; training seeds are kept from it.
VALIDATION_SEED = 990_001
# Tiles of a labelled scene that validation looks at, at most, and how many at a time.
VALIDATION_TILES, VALIDATION_BATCH = 24, 6


@dataclass(frozen=True)
class Group:
    """Patches whose counts are pooled in validation.

    Attributes:
        name: of the labelled scene; empty for the simulated ones.
        patches: batches in evaluation order.
    """

    name: str
    patches: list[Batch]


def loss_of(logits: Tensor, batch: Batch, smoothing: float = SMOOTHING) -> Tensor:
    """Mean binary cross entropy with softened labels over the pixels that are known."""
    labels = batch.water.clamp(smoothing, 1 - smoothing)
    each = functional.binary_cross_entropy_with_logits(logits.float(), labels, reduction="none")
    known = batch.known.to(each.dtype)
    return (each * known).sum() / known.sum().clamp(min=1)


def validation_set(
    recipe: Recipe, scenes: int, labelled: Sequence[Scene] = (), tiles: int = VALIDATION_TILES
) -> list[Group]:
    """Fixed patches of simulated scenes of other seeds, and those that tile the labelled scenes.

    Half of the simulated patches see only their tile.
    """
    contract = recipe.architecture.contract
    simulated = []
    for number in range(scenes):
        source = scene([VALIDATION_SEED, number], (768, 768))
        rng = np.random.default_rng([VALIDATION_SEED, number, 7])
        patches = []
        for place in range(4):
            centre = (int(rng.integers(60, 708)), int(rng.integers(60, 708)))
            first = 2 * (place % 2)
            chosen = (0, 1, 2, 3) if recipe.bands == 4 else (first, first + 1)
            extent = tile_extent(centre, contract=contract) if place < 2 else None
            patches.append(
                cut_patch(source, chosen, centre, extent, bounds=recipe.bounds, contract=contract)
            )
        simulated.append(join(patches))
    groups = [Group("", simulated)] if simulated else []
    return [*groups, *(_tiled(source, recipe, tiles) for source in labelled)]


def _tiled(source: Scene, recipe: Recipe, most: int) -> Group:
    """Tiles as prediction lays them over a scene, evenly chosen where there are many."""
    known = insides(source)
    contract = recipe.architecture.contract
    side, rim = contract.stride, contract.margin
    places = np.unique(known // side, axis=0)
    if len(places) > most:
        places = _chosen(places, source.water, most, side)
    chosen = tuple(range(recipe.bands))
    kept = slice(rim, contract.tile - rim)
    batches = []
    for first in range(0, len(places), VALIDATION_BATCH):
        patches = [
            cut_patch(
                source,
                chosen,
                (int(row) * side + side // 2, int(col) * side + side // 2),
                bounds=recipe.bounds,
                contract=contract,
            )
            for row, col in places[first : first + VALIDATION_BATCH]
        ]
        batch = join(patches)
        # Only what prediction keeps of a tile.
        rims = torch.ones(contract.tile, contract.tile, dtype=torch.bool)
        rims[kept, kept] = False
        batch.known[:, rims] = False
        batches.append(batch)
    return Group(source.name, batches)


def _chosen(places: np.ndarray, water: np.ndarray, most: int, side: int) -> np.ndarray:
    """So many of the tiles, evenly spread; half of them with water, or more if more of all have.

    Args:
        places: (n, 2) rows and columns of tiles.
        water: (rows, cols) labels.
        most: how many.
        side: of what prediction keeps of a tile.
    """
    corners = (places * side).tolist()
    wet = np.array([(water[r : r + side, c : c + side] == WATER).any() for r, c in corners])
    share = min(wet.sum(), max(most // 2, round(most * wet.mean())))
    share = max(share, most - (~wet).sum())
    parts = [
        kind[np.linspace(0, len(kind) - 1, number).astype(int)]
        for kind, number in ((places[wet], share), (places[~wet], most - share))
        if number
    ]
    return np.concatenate(parts)


@torch.no_grad()
def measure(
    network: WaterNetwork,
    groups: list[Group],
    smoothing: float = SMOOTHING,
    report: Report = Report(),  # noqa: B008  it is frozen
) -> tuple[float, dict[str, ErrorMatrix]]:
    """Mean loss over all batches in evaluation mode, and the error matrix of each group.

    Raises:
        Cancelled: the user wants the run to stop.
    """
    network.eval()
    device = next(network.parameters()).device
    loss, batches_seen = 0.0, 0
    matrices = {}
    for group in groups:
        matrix = ErrorMatrix()
        for held in group.patches:
            report.check()
            batch = held.to(device)
            logits = network.logits(batch.views)
            loss += float(loss_of(logits, batch, smoothing))
            batches_seen += 1
            found, water = logits > 0, batch.water > 0.5
            matrix += ErrorMatrix(
                hit=int((found & water & batch.known).sum()),
                false=int((found & ~water & batch.known).sum()),
                missed=int((~found & water & batch.known).sum()),
                dry=int((~found & ~water & batch.known).sum()),
            )
        matrices[group.name] = matrix
    return loss / max(batches_seen, 1), matrices


def validate(
    network: WaterNetwork,
    groups: list[Group],
    smoothing: float = SMOOTHING,
    report: Report = Report(),  # noqa: B008
) -> dict[str, float]:
    """Loss and scores of water in evaluation mode.

    Returns:
        ``loss``, the mean over all batches; ``iou``, ``precision`` and ``recall``, pooled over the
        known pixels of the simulated patches; ``labelled_iou``, the same over the labelled scenes,
        and ``labelled_mean_iou``, the mean of those that have water; and ``score``, by which
        weights are chosen: the mean of those of the three IoUs that there are.
    """
    loss, matrices = measure(network, groups, smoothing, report)
    result = {"loss": loss}
    ious = []
    if "" in matrices:
        simulated = matrices.pop("")
        for name in ("iou", "precision", "recall"):
            result[name] = float(np.nan_to_num(getattr(simulated, name)))
        ious.append(result["iou"])
    if matrices:
        pooled = sum(matrices.values(), ErrorMatrix())
        result["labelled_iou"] = float(np.nan_to_num(pooled.iou))
        each = [one.iou for one in matrices.values() if one.hit + one.missed > 0]
        result["labelled_mean_iou"] = float(np.mean(each)) if each else 0.0
        ious += [result["labelled_iou"], result["labelled_mean_iou"]]
    result["score"] = float(np.mean(ious)) if ious else 0.0
    return result
