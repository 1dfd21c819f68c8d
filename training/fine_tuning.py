"""Training a network, or training one further, on a user's own labelled scenes."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from ..core.accuracy.matrix import ErrorMatrix
from ..core.errors import Cancelled, GMNetError, spell
from ..core.report import Report
from ..models.architectures.water_network import WaterNetwork
from ..models.contract import Bounds, OrbitMode
from ..models.weights import load_network
from ..models.weights_file import sha256
from .batches import Recipe
from .data.labelled_rasters import load
from .data.scene import UNKNOWN
from .data.validation_blocks import Split, split
from .fine_tune_request import FineTuneRequest
from .loop import BEST, Data, Settings, Watcher, train
from .model_folder import DataEntry, Training, data_entry, write_model_folder
from .patches import BUNDLED_BOUNDS, insides
from .run_folder import RUN, begin, check_output, end, leave_nothing, records_in
from .validation import measure, validation_set

# Tiles of each scene that a validation looks at, at most.
VALIDATION_TILES = 48


@dataclass(frozen=True)
class FineTuneResult:
    """What came out.

    Attributes:
        folder: the model set.
        before: error matrix on the validation blocks of the weights to start from; None for random
            ones.
        after: the same of the weights that were kept.
        epochs: epochs that were validated.
        best: the epoch whose weights were kept; 0 if those to start from were better.
        finished: whether it was not cancelled.
    """

    folder: Path
    before: ErrorMatrix | None
    after: ErrorMatrix
    epochs: int
    best: int
    finished: bool


def bfloat16_helps() -> bool:
    """Whether this processor multiplies in bfloat16, as torch tells; False if it does not tell."""
    tells = getattr(torch.cpu, "_is_avx512_bf16_supported", None)
    return bool(tells is not None and tells())


def fine_tune(request: FineTuneRequest, report: Report) -> FineTuneResult:
    """Train, validate after each epoch, and write the best weights as a model set.

    A run that is cancelled after its first epoch writes the best weights so far, and keeps what it
    needs to go on. Otherwise the checkpoint is removed at the end.

    Raises:
        InputError: something cannot be used; nothing was written.
        ModelError: the model set to start from has no weights for the orbit mode.
        Cancelled: the user stopped the run before its first epoch was done; nothing is left.
        GMNetError: the output folder cannot be written any more.
    """
    try:
        return _fine_tune(request, report)
    except OSError as error:
        raise GMNetError(
            f"{spell('output')} '{request.output}' cannot be written any more "
            f"({error.strerror or error}); check that the folder is there, that the disk has room "
            "and that you may write there."
        ) from error


def _fine_tune(request: FineTuneRequest, report: Report) -> FineTuneResult:
    """What `fine_tune` does."""
    check_output(request.output)
    start = None
    if request.start is not None:
        start = request.start.source(request.mode).path
        load_network(request.architecture, start, request.mode.bands)
    scenes = load(request.pairs, report.part(0.0, 0.03))
    parts = split(scenes, request.share, request.block, request.seed)
    entries = [data_entry(pair, scene) for pair, scene in zip(request.pairs, scenes)]
    settings = _settings(request, parts, start)
    _tell_data(parts, settings, report)
    fresh = begin(request.output, _fingerprint(request, entries, start))
    log = _EpochLog(settings, request.epochs, report)
    finished = True
    try:
        train(
            settings,
            request.output / RUN,
            Data(parts.training, parts.validation),
            watcher=Watcher(report.part(0.03, 0.97), log),
        )
    except BaseException as error:
        nothing_done = not any(record["step"] for record in records_in(request.output))
        if nothing_done:
            # It would still keep other settings, such as smaller batches, out.
            leave_nothing(request.output, fresh)
        if nothing_done or not isinstance(error, Cancelled):
            raise
        finished = False
    return _finish(request, settings, parts, entries, report, finished)


def _bounds(request: FineTuneRequest) -> Bounds:
    """The model set's bounds: those of the start, which its weights know."""
    return BUNDLED_BOUNDS if request.start is None else request.start.bounds


def _settings(request: FineTuneRequest, parts: Split, start: Path | None) -> Settings:
    bounds = _bounds(request)
    if request.mode is not OrbitMode.STACKED:
        # One orbit's bounds for all: patches of simulated scenes are of either.
        descending = request.mode is OrbitMode.DESCENDING
        own = bounds.descending if descending else bounds.ascending
        bounds = Bounds(own, own)
    side = request.architecture.contract.stride
    tiles = sum(len({tuple(p) for p in insides(s) // side}) for s in parts.training)
    steps = max(1, math.ceil(tiles / request.batch))
    recipe = Recipe(
        bands=request.mode.bands,
        seed=request.seed,
        size=request.batch,
        simulated=request.simulated,
        augmentation=request.augmentation,
        bounds=bounds,
        architecture=request.architecture,
    )
    return Settings(
        recipe=recipe,
        steps=steps * request.epochs,
        rate=request.highest_rate,
        check_every=steps,
        validation_scenes=0,
        start_from=start,
        # Weights that are used with settled statistics must be trained with them.
        settle_from=Settings.settle_from if start is None else 0.0,
        keep_statistics=start is not None,
        check_start=start is not None,
        bfloat16=request.bfloat16,
        smoothing=request.smoothing,
        validation_tiles=VALIDATION_TILES,
        device=request.device,
    )


def _tell_data(parts: Split, settings: Settings, report: Report) -> None:
    known = [
        sum(int((s.water != UNKNOWN).sum()) for s in p) for p in (parts.training, parts.validation)
    ]
    report.info(
        f"Labelled pixels: {known[0]:,} to train, {known[1]:,} to validate, in blocks of "
        f"{parts.block} pixels. An epoch has {settings.check_every} steps of "
        f"{settings.recipe.size} patches."
    )


def _fingerprint(
    request: FineTuneRequest, entries: list[DataEntry], start: Path | None
) -> dict[str, Any]:
    """What must be the same for a run to go on; the device may change."""
    told = {
        name: getattr(request, name)
        for name in ("epochs", "batch", "share", "block", "seed", "simulated", "smoothing")
    }
    told["rate"] = request.highest_rate
    told["orbit"] = request.mode.value
    reading = request.pairs[0].reading
    told["units"], told["scale"] = reading.storage.word, reading.storage.scale
    told["vv_band"], told["vh_band"] = reading.vv_band, reading.vh_band
    told["bounds"] = asdict(_bounds(request))
    told["augmentation"] = asdict(request.augmentation)
    told["start"] = None if start is None else sha256(start)
    told["data"] = [asdict(entry) for entry in entries]
    return dict(json.loads(json.dumps(told)))


@dataclass(frozen=True)
class _EpochLog:
    """Writes one line for each validation."""

    settings: Settings
    epochs: int
    report: Report

    def __call__(self, record: dict[str, Any]) -> None:
        epoch = record["step"] // self.settings.check_every
        loss = record["train_loss"]
        trained = "before training" if loss is None else f"loss {loss:.4f}"
        self.report.info(
            f"Epoch {epoch} of {self.epochs}: {trained}, validation loss {record['loss']:.4f}, IoU "
            f"{record['labelled_iou']:.3f} pooled and {record['labelled_mean_iou']:.3f} on the "
            f"mean of scenes ({record['minutes']:.1f} min)."
        )


def _finish(
    request: FineTuneRequest,
    settings: Settings,
    parts: Split,
    entries: list[DataEntry],
    report: Report,
    finished: bool,
) -> FineTuneResult:
    """Write the model set from the run's folder, and clean up after a finished run."""
    run = request.output / RUN
    records = records_in(request.output)
    best = max(records, key=lambda record: record["score"])
    groups = validation_set(settings.recipe, 0, parts.validation, settings.validation_tiles)
    network = _loaded(run / BEST, settings)
    _, after = measure(network, groups)
    before = None
    if settings.start_from is not None:
        _, before = measure(_loaded(settings.start_from, settings), groups)
    training = Training(
        architecture=request.architecture,
        mode=request.mode,
        bounds=_bounds(request),
        start=request.start,
        start_file=settings.start_from,
        entries=tuple(entries),
        records=tuple(records),
        steps_in_epoch=settings.check_every,
        block=parts.block,
        tiles=settings.validation_tiles,
        before=before,
        after=after,
        told=_fingerprint(request, entries, settings.start_from),
        finished=finished,
    )
    write_model_folder(
        training, {k: v.cpu() for k, v in network.state_dict().items()}, request.output
    )
    if finished:
        end(request.output)
    result = FineTuneResult(
        folder=request.output,
        before=None if before is None else sum(before.values(), ErrorMatrix()),
        after=sum(after.values(), ErrorMatrix()),
        epochs=records[-1]["step"] // settings.check_every,
        best=best["step"] // settings.check_every,
        finished=finished,
    )
    _tell_result(result, report)
    report.progress(1.0)
    return result


def _loaded(path: Path, settings: Settings) -> WaterNetwork:
    recipe = settings.recipe
    return load_network(recipe.architecture, path, recipe.bands).to(settings.device)


def _tell_result(result: FineTuneResult, report: Report) -> None:
    if result.before is not None:
        report.info(
            f"IoU of water on the validation blocks: {result.before.iou:.3f} before, "
            f"{result.after.iou:.3f} after (epoch {result.best})."
        )
        if result.best == 0:
            report.warning(
                "No epoch was better than the model it started from, which was kept. Look at the "
                "labels, or try a lower learning rate or more epochs."
            )
    else:
        report.info(
            f"IoU of water on the validation blocks: {result.after.iou:.3f} (epoch {result.best})."
        )
    if not result.finished:
        report.warning(
            f"Cancelled after epoch {result.epochs}. '{result.folder}' holds the best weights so "
            "far and can be used as a model folder; the same settings go on from there."
        )
