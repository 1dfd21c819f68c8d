"""The training loop: from random weights to a network that was watched in evaluation mode."""

from __future__ import annotations

import json
import logging
import math
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from ..models.contract import GMNET_CONTRACT
from ..models.gmnet import GMNet
from ..models.weights import read_state
from .labelled import Scene
from .simulate import scene
from .stream import Batch, Recipe, batches, join
from .tiles import cut_patch, insides, tile_extent

LOG = logging.getLogger("gmnet_water.training")
CHECKPOINT, BEST, METRICS = "checkpoint.pt", "best.pth", "metrics.jsonl"
# Labels as in the published training (scripts of Tibet-Water-2020).
LOWEST_LABEL, HIGHEST_LABEL = 0.1, 0.9
# The kernels that see the bands.
FIRST_KERNELS = tuple(f"{name}.0.conv_bn_relu_in.0.weight" for name in ("encoder", "encoder_gate"))
# Seed of the validation scenes; training seeds are kept from it.
VALIDATION_SEED = 990_001
# Tiles of a labelled scene that validation looks at, at most, and how many at a time.
VALIDATION_TILES, VALIDATION_BATCH = 24, 6
# Batches over which batch norm's statistics are measured at last.
SETTLING_BATCHES = 20


@dataclass(frozen=True)
class Settings:
    """A training run. With the same settings and ``steps`` the weights are the same.

    Attributes:
        recipe: bands, seed and batches.
        steps: number of steps, or None where ``minutes`` sets the end.
        minutes: length of the run over all its parts, or None.
        rate: highest learning rate.
        warm: part of the run in which the learning rate rises.
        decay: weight decay.
        clip: largest norm of the gradient.
        check_every: steps between validations, each followed by a checkpoint.
        validation_scenes: number of simulated scenes for validation.
        start_from: weights file to start from, or None for random weights.
        settle_from: part of the run after which batch norm keeps its statistics (see `settle`).
        bfloat16: whether convolutions are computed in bfloat16, which more than halves a step's
            time on processors with AVX-512 BF16 and slows it down on others.
    """

    recipe: Recipe
    steps: int | None = None
    minutes: float | None = None
    rate: float = 3e-3
    warm: float = 0.06
    decay: float = 1e-2
    clip: float = 1.0
    check_every: int = 150
    validation_scenes: int = 12
    start_from: Path | None = None
    settle_from: float = 0.6
    bfloat16: bool = False


@dataclass(frozen=True)
class Data:
    """Labelled scenes beside the simulated ones, with as many bands as the network takes.

    Attributes:
        training: what patches are drawn from.
        validation: what decides which weights are kept; never the same scenes or parts.
    """

    training: Sequence[Scene] = ()
    validation: Sequence[Scene] = ()


SIMULATED_ONLY = Data()


@dataclass(frozen=True)
class Group:
    """Patches whose counts are pooled in validation.

    Attributes:
        name: of the labelled scene; empty for the simulated ones.
        patches: batches in evaluation order.
    """

    name: str
    patches: list[Batch]


@dataclass
class State:
    """Where a run stands.

    Attributes:
        step: steps done.
        seconds: time they took.
        best: best score in validation.
        settled: whether batch norm keeps its statistics.
    """

    step: int = 0
    seconds: float = 0.0
    best: float = -1.0
    settled: bool = False


def learning_rate(done: float, settings: Settings) -> float:
    """Linear rise, then half a cosine down to a thousandth; ``done`` is the finished part 0..1."""
    if done < settings.warm:
        return settings.rate * (0.04 + 0.96 * done / settings.warm)
    fall = (done - settings.warm) / (1 - settings.warm)
    return settings.rate * (0.001 + 0.999 * 0.5 * (1 + math.cos(math.pi * min(fall, 1.0))))


def loss_of(logits: Tensor, batch: Batch) -> Tensor:
    """Mean binary cross entropy with softened labels over the pixels that are known."""
    labels = batch.water.clamp(LOWEST_LABEL, HIGHEST_LABEL)
    each = functional.binary_cross_entropy_with_logits(logits.float(), labels, reduction="none")
    known = batch.known.to(each.dtype)
    return (each * known).sum() / known.sum().clamp(min=1)


def validation_set(recipe: Recipe, scenes: int, labelled: Sequence[Scene] = ()) -> list[Group]:
    """Fixed patches of simulated scenes of other seeds, and those that tile the labelled scenes.

    Half of the simulated patches see only their tile.
    """
    simulated = []
    for number in range(scenes):
        source = scene([VALIDATION_SEED, number], (768, 768))
        rng = np.random.default_rng([VALIDATION_SEED, number, 7])
        patches = []
        for place in range(4):
            centre = (int(rng.integers(60, 708)), int(rng.integers(60, 708)))
            first = 2 * (place % 2)
            chosen = (0, 1, 2, 3) if recipe.bands == 4 else (first, first + 1)
            extent = tile_extent(centre) if place < 2 else None
            patches.append(cut_patch(source, chosen, centre, extent, bounds=recipe.bounds))
        simulated.append(join(patches))
    groups = [Group("", simulated)] if simulated else []
    return [*groups, *(_tiled(source, recipe) for source in labelled)]


def _tiled(source: Scene, recipe: Recipe) -> Group:
    """Tiles as prediction lays them over a scene, evenly chosen where there are many."""
    known = insides(source)
    side = GMNET_CONTRACT.stride
    places = np.unique(known // side, axis=0)
    if len(places) > VALIDATION_TILES:
        places = places[np.linspace(0, len(places) - 1, VALIDATION_TILES).astype(int)]
    chosen = tuple(range(recipe.bands))
    rim = GMNET_CONTRACT.margin
    batches = []
    for first in range(0, len(places), VALIDATION_BATCH):
        patches = [
            cut_patch(
                source,
                chosen,
                (int(row) * side + side // 2, int(col) * side + side // 2),
                bounds=recipe.bounds,
            )
            for row, col in places[first : first + VALIDATION_BATCH]
        ]
        batch = join(patches)
        # Only what prediction keeps of a tile.
        batch.known[:, :rim] = batch.known[:, -rim:] = False
        batch.known[:, :, :rim] = batch.known[:, :, -rim:] = False
        batches.append(batch)
    return Group(source.name, batches)


@torch.no_grad()
def validate(network: GMNet, groups: list[Group]) -> dict[str, float]:
    """Loss and scores of water in evaluation mode.

    Returns:
        ``loss``, the mean over all batches; ``iou``, ``precision`` and ``recall``, pooled over the
        known pixels of the simulated patches; ``labelled_iou``, the same over the labelled scenes,
        and ``labelled_mean_iou``, the mean of those that have water; and ``score``, by which
        weights are chosen: the mean of those of the three IoUs that there are.
    """
    network.eval()
    loss, batches_seen = 0.0, 0
    counts = {}
    for group in groups:
        hit = false = missed = 0.0
        for batch in group.patches:
            logits = network.logits(batch.views)
            loss += float(loss_of(logits, batch))
            batches_seen += 1
            found, water = logits > 0, batch.water > 0.5
            hit += float((found & water & batch.known).sum())
            false += float((found & ~water & batch.known).sum())
            missed += float((~found & water & batch.known).sum())
        counts[group.name] = np.array([hit, false, missed])
    result = {"loss": loss / max(batches_seen, 1)}
    ious = []
    if "" in counts:
        hit, false, missed = counts.pop("")
        result["iou"] = hit / max(hit + false + missed, 1.0)
        result["precision"] = hit / max(hit + false, 1.0)
        result["recall"] = hit / max(hit + missed, 1.0)
        ious.append(result["iou"])
    if counts:
        pooled = np.sum(list(counts.values()), axis=0)
        result["labelled_iou"] = float(pooled[0] / max(pooled.sum(), 1.0))
        each = [one[0] / one.sum() for one in counts.values() if one[0] + one[2] > 0]
        result["labelled_mean_iou"] = float(np.mean(each)) if each else 0.0
        ious += [result["labelled_iou"], result["labelled_mean_iou"]]
    result["score"] = float(np.mean(ious)) if ious else 0.0
    return result


@torch.no_grad()
def settle(network: GMNet, settings: Settings, data: Data, step: int) -> None:
    """Measure batch norm's statistics afresh, as plain means over the batches from ``step`` on.

    From here on training uses them as evaluation does. Before, every batch is normalised by itself,
    and between validations the IoU of a network that hardly changed went from 0.88 down to 0.21:
    tiles all of water, or of land, have statistics far from the average.
    """
    network.train()
    norms = [module for module in network.modules() if isinstance(module, nn.BatchNorm2d)]
    usual = [norm.momentum for norm in norms]
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None  # the plain mean of all that follows
    stream = batches(settings.recipe, step, data.training)
    for _ in range(SETTLING_BATCHES):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=settings.bfloat16):
            network.logits(next(stream).views)
    stream.close()
    for norm, momentum in zip(norms, usual):
        norm.momentum = momentum


def _ready(network: GMNet, settled: bool) -> None:
    """Put the network in training mode, its batch norm in evaluation mode once it is settled."""
    network.train()
    if settled:
        for module in network.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.eval()


def write_whole(value: Any, path: Path) -> None:
    """`torch.save` beside the target, then rename: a run killed here leaves the old file."""
    partial = path.with_suffix(".partial")
    torch.save(value, partial)
    partial.replace(path)


def started_from(path: Path, bands: int) -> dict[str, Tensor]:
    """The weights in a file, in float32; those of one orbit serve two as a start.

    With four bands each orbit's share of the first kernels is half of what one orbit had alone, so
    that two equal orbits give what one gave.

    Raises:
        ModelError: the file cannot be read as a plain state dict.
    """
    state = {key: value.float() for key, value in read_state(path).items()}
    for key in FIRST_KERNELS:
        if bands == 4 and state[key].shape[1] == 2:
            state[key] = torch.cat((state[key], state[key]), dim=1) / 2
    return state


def _append(path: Path, record: dict[str, Any]) -> None:
    with path.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(record) + "\n")


def _resume(folder: Path, network: GMNet, optimiser: torch.optim.Optimizer) -> State:
    """Load the checkpoint in ``folder`` if there is one."""
    path = folder / CHECKPOINT
    if not path.exists():
        return State()
    saved = torch.load(path, map_location="cpu", weights_only=True)
    network.load_state_dict(saved["network"])
    optimiser.load_state_dict(saved["optimiser"])
    LOG.info("going on from step %d", saved["state"]["step"])
    return State(**saved["state"])


def _done(state: State, settings: Settings) -> float:
    """The finished part of the run, 0..1."""
    if settings.steps is not None:
        return state.step / settings.steps
    if settings.minutes is None:
        raise ValueError("Give a number of steps or of minutes.")
    return state.seconds / (60 * settings.minutes)


def train(
    settings: Settings, folder: Path, data: Data = SIMULATED_ONLY, stop_at: int | None = None
) -> GMNet:
    """Train, or go on training, until the settings' end; returns the network of the last step.

    Args:
        folder: gets ``checkpoint.pt`` (to go on from), ``best.pth`` (weights with the best score in
            validation) and ``metrics.jsonl`` (one line for each validation).
        data: labelled scenes to train on and to validate on.
        stop_at: leave after this step as if the run had been interrupted, with a checkpoint.
    """
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(settings.recipe.seed)
    network = GMNet(settings.recipe.bands)
    if settings.start_from is not None:
        network.load_state_dict(started_from(settings.start_from, settings.recipe.bands))
    # Twice as fast on a CPU as the usual order of channels.
    network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    optimiser = torch.optim.AdamW(
        network.parameters(), lr=settings.rate, weight_decay=settings.decay
    )
    state = _resume(folder, network, optimiser)
    groups = validation_set(settings.recipe, settings.validation_scenes, data.validation)
    stream = batches(settings.recipe, state.step, data.training)
    began, before, recent = time.monotonic(), state.seconds, []
    try:
        while _done(state, settings) < 1 and (stop_at is None or state.step < stop_at):
            if not state.settled and _done(state, settings) >= settings.settle_from:
                settle(network, settings, data, state.step)
                state.settled = True
            _ready(network, state.settled)
            rate = learning_rate(_done(state, settings), settings)
            for group in optimiser.param_groups:
                group["lr"] = rate
            batch = next(stream)
            optimiser.zero_grad(set_to_none=True)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=settings.bfloat16):
                logits = network.logits(batch.views)
            loss = loss_of(logits, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), settings.clip)
            optimiser.step()
            recent.append(loss.item())
            state.step += 1
            state.seconds = before + time.monotonic() - began
            if state.step % settings.check_every == 0:
                _check(network, optimiser, state, groups, folder, rate, recent)
                recent = []
                state.seconds = before + time.monotonic() - began
    finally:
        stream.close()
    _check(network, optimiser, state, groups, folder, rate=0.0, recent=recent)
    return network


def _check(
    network: GMNet,
    optimiser: torch.optim.Optimizer,
    state: State,
    groups: list[Group],
    folder: Path,
    rate: float,
    recent: list[float],
) -> None:
    """Validate, keep the weights if they are the best so far, and write the checkpoint."""
    scores = validate(network, groups)
    record: dict[str, Any] = {"step": state.step, "minutes": round(state.seconds / 60, 2)}
    record |= {"rate": rate, "train_loss": float(np.mean(recent)) if recent else None}
    record |= {name: round(value, 5) for name, value in scores.items()}
    if scores["score"] > state.best:
        state.best = scores["score"]
        write_whole(network.state_dict(), folder / BEST)
    _append(folder / METRICS, record)
    LOG.info("%s", json.dumps(record))
    write_whole(
        {
            "network": network.state_dict(),
            "optimiser": optimiser.state_dict(),
            "state": asdict(state),
        },
        folder / CHECKPOINT,
    )
