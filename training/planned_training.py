"""A training as a user asked for it: its inputs are checked, then it is done.

Importing this needs no torch.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..core.command import Work
from ..core.errors import Cancelled
from ..core.report import Report
from ..models.runtime import (
    TRAINING_DEVICES,
    check_torch,
    describe_device,
    require_torch,
    resolve_device,
)
from ..models.sets.installed import from_folder, installed
from ..models.sets.model_set import ModelSet
from .data.labelled_rasters import Pair, check_pairs
from .data.named_pairs import named_pairs, names_read
from .fine_tune_request import OWN_SCENES, FineTuneRequest
from .run_folder import check_output
from .train_request import NONE, TrainRequest

if TYPE_CHECKING:
    from .fine_tuning import FineTuneResult


@dataclass(frozen=True)
class TrainPlan:
    """What was checked.

    Attributes:
        request: what is wanted.
        pairs: rasters with their labels.
        start: the model set to start from; None for random weights.
    """

    request: TrainRequest
    pairs: tuple[Pair, ...]
    start: ModelSet | None


def plan_training(request: TrainRequest, report: Report) -> TrainPlan:
    """Open all rasters once, and look at the model set and at the folder.

    Raises:
        InputError: a raster, the labels or the folder cannot be used.
        ModelError: torch is missing, or the model set cannot be used.
    """
    check_torch()
    pairs = named_pairs(request.labelled, request.backscatter, request.labels, report)
    check_pairs(pairs)
    start = None
    if request.model_folder is not None:
        start = from_folder(request.model_folder)
    elif request.model != NONE:
        start = installed(request.model)
    if start is not None:
        start.weights(request.labelled.orbit)
    if request.output.name:
        check_output(request.output)
    return TrainPlan(request, tuple(pairs), start)


def names_of(plan: TrainPlan) -> Iterator[str]:
    """What a training reads."""
    yield from names_read([*plan.request.backscatter, *plan.request.labels])


def train_model(plan: TrainPlan, report: Report) -> FineTuneResult:
    """Train, and write the model set.

    Raises:
        Cancelled: the user stopped the run; the message says what it leaves.
        ModelError, InputError, GMNetError: as `training.fine_tuning.fine_tune`.
    """
    require_torch()
    from .fine_tuning import bfloat16_helps, fine_tune

    request = plan.request
    device = resolve_device(request.device, TRAINING_DEVICES)
    report.info(f"Device: {describe_device(device)}")
    wanted = FineTuneRequest(
        pairs=plan.pairs,
        output=request.output,
        start=plan.start,
        epochs=request.epochs,
        rate=request.rate,
        batch=request.batch_size,
        share=request.validation,
        block=request.block,
        seed=request.seed,
        device=device,
        simulated=request.simulated,
        smoothing=request.smoothing,
        augmentation=replace(
            OWN_SCENES,
            jitter=request.jitter,
            noise=request.noise,
            missing_lines=request.missing_lines,
            missing_regions=request.missing_regions,
            missing_bands=request.missing_bands,
        ),
        bfloat16=device == "cpu" and bfloat16_helps(),
    )
    result = fine_tune(wanted, report)
    if not result.finished:
        raise Cancelled(
            f"Cancelled after epoch {result.epochs}; '{result.folder}' holds the best model so far."
        )
    return result


WORK = Work(plan=plan_training, run=train_model, sources=names_of)
