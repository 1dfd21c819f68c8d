"""The training loop: from random weights to a network that was watched in evaluation mode."""

from __future__ import annotations

import json
import logging
import math
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel

from ..core.errors import GMNetError, InputError
from ..core.raster.hidden_file import HiddenFile
from ..core.report import Report
from ..models.architectures.registry import GMNET, Architecture
from ..models.architectures.water_network import WaterNetwork
from ..models.weights import band_kernels, read_state
from .batches import Batch, Recipe, batches
from .data.augmentation import SMOOTHING
from .data.scene import WATER, Scene
from .validation import VALIDATION_TILES, Group, loss_of, validate, validation_set

LOG = logging.getLogger("gmnet_water.training")
CHECKPOINT, BEST, METRICS = "checkpoint.pt", "best.pth", "metrics.jsonl"
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
        keep_last: whether the last weights are kept as the best, whatever validation says.
        averaged: part of itself that the running mean of the weights keeps at each step, or 0 for
            none. With one, the mean is what is validated and kept: the mask of a network in
            training gets brighter and darker from one validation to the next.
        bfloat16: whether convolutions are computed in bfloat16, which more than halves a step's
            time on processors with AVX-512 BF16 and slows it down on others.
        smoothing: what labels keep away from 0 and 1.
        keep_statistics: whether settled batch norm keeps the statistics that it started with,
            instead of measuring them afresh.
        check_start: whether the weights that the run starts from are validated too; if none are
            better in the end, they are the best.
        validation_tiles: tiles of a labelled scene that validation looks at, at most.
        device: torch device.
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
    keep_last: bool = False
    averaged: float = 0.0
    bfloat16: bool = False
    smoothing: float = SMOOTHING
    keep_statistics: bool = False
    check_start: bool = False
    validation_tiles: int = VALIDATION_TILES
    device: str = "cpu"


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


# From the recipe, the first step and the scenes to train on to batches without end.
Batches = Callable[[Recipe, int, Sequence[Scene]], Generator[Batch, None, None]]
# From log odds, their batch and the smoothing of labels to the mean loss.
Loss = Callable[[Tensor, Batch, float], Tensor]


@dataclass(frozen=True)
class Method:
    """How batches are drawn and what is made small.

    Attributes:
        batches: draws them; batch ``k`` must depend on the recipe, on ``k`` and on the scenes
            alone.
        loss: what is made small in training; validation has the usual one.
        told: says which the two are: a run goes on with the same ones only. Empty for the usual
            ones.
    """

    batches: Batches = batches
    loss: Loss = loss_of
    told: str = ""


USUAL_METHOD = Method()


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


@torch.no_grad()
def settle(
    network: WaterNetwork,
    settings: Settings,
    data: Data,
    step: int,
    method: Method = USUAL_METHOD,
) -> None:
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
    stream = method.batches(settings.recipe, step, data.training)
    for _ in range(SETTLING_BATCHES):
        with _autocast(settings):
            network.logits(next(stream).views.to(settings.device))
    stream.close()
    for norm, momentum in zip(norms, usual):
        norm.momentum = momentum


def _autocast(settings: Settings) -> AbstractContextManager[Any]:
    """Convolutions in bfloat16, where the settings want them so."""
    if not settings.bfloat16:
        return nullcontext()
    return torch.autocast(settings.device, dtype=torch.bfloat16)


def _ready(network: WaterNetwork, settled: bool) -> None:
    """Put the network in training mode, its batch norm in evaluation mode once it is settled."""
    network.train()
    if settled:
        for module in network.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.eval()


def write_whole(value: Any, path: Path) -> None:
    """`torch.save` as a hidden file: a run killed here leaves the old one.

    Raises:
        GMNetError: the disk does not take it.
    """
    with HiddenFile(path) as file:
        try:
            torch.save(value, file.hidden)
        except (OSError, RuntimeError) as error:  # torch has no class for what a disk refuses
            raise GMNetError(
                f"'{path.name}' cannot be written to '{path.parent}' ({error}); check that the "
                "disk has room and that you may write there."
            ) from error


def started_from(architecture: Architecture, path: Path, bands: int) -> dict[str, Tensor]:
    """The weights in a file, in float32; those of one orbit serve two as a start.

    With four bands each orbit's share of the first kernels is half of what one orbit had alone, so
    that two equal orbits give what one gave.

    Raises:
        ModelError: the file cannot be read as a plain state dict.
    """
    state = {key: value.float() for key, value in read_state(path).items()}
    for key in band_kernels(architecture):
        if bands == 4 and state[key].shape[1] == 2:
            state[key] = torch.cat((state[key], state[key]), dim=1) / 2
    return state


def _append(path: Path, record: dict[str, Any]) -> None:
    with path.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(record) + "\n")


def _mean_of(network: WaterNetwork, settings: Settings) -> AveragedModel | None:
    """The running mean of a network's weights, which batch norm's statistics are copied to."""
    if not settings.averaged:
        return None
    share = 1.0 - settings.averaged

    def towards(mean: Tensor, weights: Tensor, _count: Tensor | int) -> Tensor:
        return torch.lerp(mean, weights, share)

    # PyTorch 2.0 has no ready exponential mean yet.
    return AveragedModel(network, avg_fn=towards)


def told_of(settings: Settings, data: Data, method: Method = USUAL_METHOD) -> str:
    """What must be the same for a run to go on, as JSON; the device may change."""
    told = asdict(settings)
    del told["device"], told["bfloat16"], told["recipe"]["architecture"]
    if settings.recipe.architecture is not GMNET:  # earlier versions' checkpoints name none
        told["architecture"] = settings.recipe.architecture.name
    if method.told:
        told["method"] = method.told
    told["data"] = [
        [(scene.name, scene.water.shape, int((scene.water == WATER).sum())) for scene in part]
        for part in (data.training, data.validation)
    ]
    return json.dumps(told, default=str, sort_keys=True)


def _resume(
    folder: Path,
    told: str,
    network: WaterNetwork,
    optimiser: torch.optim.Optimizer,
    mean: AveragedModel | None,
) -> State:
    """Load the checkpoint in ``folder`` if there is one.

    Raises:
        InputError: it is of a run with other settings or data.
    """
    path = folder / CHECKPOINT
    if not path.exists():
        return State()
    saved = torch.load(path, map_location="cpu", weights_only=True)
    if saved.get("told") != told:
        raise InputError(
            f"'{folder}' holds a run with other settings or data; give the same ones to go on, or "
            "choose a new folder."
        )
    network.load_state_dict(saved["network"])
    optimiser.load_state_dict(saved["optimiser"])
    if mean is not None:
        mean.load_state_dict(saved["mean"])
    LOG.info("going on from step %d", saved["state"]["step"])
    return State(**saved["state"])


def _done(state: State, settings: Settings) -> float:
    """The finished part of the run, 0..1."""
    if settings.steps is not None:
        return state.step / settings.steps
    if settings.minutes is None:
        raise ValueError("Give a number of steps or of minutes.")
    return state.seconds / (60 * settings.minutes)


def _log_record(record: dict[str, Any]) -> None:
    LOG.info("%s", json.dumps(record))


def _never() -> bool:
    return False


@dataclass(frozen=True)
class Watcher:
    """Who follows a run.

    Attributes:
        report: progress and cancellation.
        checked: gets each validation's record, as in ``metrics.jsonl``.
        pause: whether to leave for now, asked before each step; the run leaves a checkpoint, from
            which it goes on as if there had been no break.
    """

    report: Report = field(default_factory=Report)
    checked: Callable[[dict[str, Any]], None] = _log_record
    pause: Callable[[], bool] = _never


NOBODY = Watcher()


def train(
    settings: Settings,
    folder: Path,
    data: Data = SIMULATED_ONLY,
    stop_at: int | None = None,
    watcher: Watcher = NOBODY,
    method: Method = USUAL_METHOD,
) -> WaterNetwork:
    """Train, or go on training, until the settings' end; returns the network of the last step.

    Args:
        folder: gets ``checkpoint.pt`` (to go on from), ``best.pth`` (weights with the best score in
            validation) and ``metrics.jsonl`` (one line for each validation).
        data: labelled scenes to train on and to validate on.
        stop_at: leave after this step as if the run had been interrupted, with a checkpoint.
        watcher: who follows the run.
        method: how batches are drawn and what is made small.

    Raises:
        Cancelled: the user wants the run to stop; the last validation's files are left.
        InputError: ``folder`` has a checkpoint of a run with other settings or data.
    """
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(settings.recipe.seed)
    architecture, bands = settings.recipe.architecture, settings.recipe.bands
    network = architecture.build(bands)
    if settings.start_from is not None:
        network.load_state_dict(started_from(architecture, settings.start_from, bands))
    # Twice as fast on a CPU as the usual order of channels.
    network.to(device=settings.device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    optimiser = torch.optim.AdamW(
        network.parameters(), lr=settings.rate, weight_decay=settings.decay
    )
    mean = _mean_of(network, settings)
    told = told_of(settings, data, method)
    state = _resume(folder, told, network, optimiser, mean)
    groups = validation_set(
        settings.recipe, settings.validation_scenes, data.validation, settings.validation_tiles
    )
    run = _Run(settings, folder, told, network, mean, optimiser, state, groups, watcher, method)
    if settings.check_start and state.step == 0 and not (folder / CHECKPOINT).exists():
        run.check(rate=0.0, recent=[])
    stream = method.batches(settings.recipe, state.step, data.training)
    began, before, recent = time.monotonic(), state.seconds, []
    try:
        while _done(state, settings) < 1 and (stop_at is None or state.step < stop_at):
            watcher.report.check()
            if watcher.pause():
                break
            if not state.settled and _done(state, settings) >= settings.settle_from:
                if not settings.keep_statistics:
                    settle(network, settings, data, state.step, method)
                state.settled = True
            _ready(network, state.settled)
            rate = learning_rate(_done(state, settings), settings)
            recent.append(run.step(next(stream), rate))
            state.step += 1
            state.seconds = before + time.monotonic() - began
            if state.step % settings.check_every == 0:
                run.check(rate, recent)
                recent = []
                state.seconds = before + time.monotonic() - began
            watcher.report.progress(min(_done(state, settings), 1.0))
    finally:
        stream.close()
    if recent or not (folder / CHECKPOINT).exists():
        run.check(rate=0.0, recent=recent)
    return network


@dataclass(frozen=True)
class _Run:
    """What the steps of a run work on."""

    settings: Settings
    folder: Path
    told: str
    network: WaterNetwork
    mean: AveragedModel | None
    optimiser: torch.optim.Optimizer
    state: State
    groups: list[Group]
    watcher: Watcher
    method: Method

    def step(self, held: Batch, rate: float) -> float:
        """One step of the optimiser; returns the batch's loss."""
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        batch = held.to(self.settings.device)
        self.optimiser.zero_grad(set_to_none=True)
        with _autocast(self.settings):
            logits = self.network.logits(batch.views)
        loss = self.method.loss(logits, batch, self.settings.smoothing)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), self.settings.clip)
        self.optimiser.step()
        if self.mean is not None:
            self.mean.update_parameters(self.network)
        return loss.item()

    def check(self, rate: float, recent: list[float]) -> None:
        """Validate, keep the weights if they are the best so far, and write the checkpoint."""
        state, folder = self.state, self.folder
        checked = self.network if self.mean is None else cast(WaterNetwork, self.mean.module)
        scores = validate(checked, self.groups, self.settings.smoothing, self.watcher.report)
        record: dict[str, Any] = {"step": state.step, "minutes": round(state.seconds / 60, 2)}
        record |= {"rate": rate, "train_loss": float(np.mean(recent)) if recent else None}
        record |= {name: round(value, 5) for name, value in scores.items()}
        if scores["score"] > state.best or self.settings.keep_last:
            state.best = scores["score"]
            write_whole(checked.state_dict(), folder / BEST)
        _append(folder / METRICS, record)
        self.watcher.checked(record)
        saved = {
            "told": self.told,
            "network": self.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "state": asdict(state),
        }
        if self.mean is not None:
            saved["mean"] = self.mean.state_dict()
        write_whole(saved, folder / CHECKPOINT)
