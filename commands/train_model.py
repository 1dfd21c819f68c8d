"""Train or fine-tune a model on a user's own labelled rasters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..core.command import Command, Value, Work
from ..training.train_request import TrainRequest

if TYPE_CHECKING:
    from ..training.fine_tuning import FineTuneResult
    from ..training.planned_training import TrainPlan


def _before(result: FineTuneResult) -> float | None:
    return None if result.before is None else result.before.iou


def _work() -> Work[TrainRequest, TrainPlan, FineTuneResult]:
    from ..training.planned_training import WORK

    return WORK


TRAIN_MODEL = Command(
    algorithm="trainmodel",
    title="Train or fine-tune a model",
    summary="Trains a network on your own rasters with labels of water.",
    about="Trains GMNet on rasters of backscatter with labels of water, from a model set or from "
    "random weights. A part of the labels is kept for validation. The folder that comes out is a "
    "model set for <i>Map surface water</i>.",
    tags="water,sentinel-1,sar,radar,deep learning,training,fine-tuning,transfer learning,labels",
    icon="train_model",
    request=TrainRequest,
    work=_work,
    values=(
        Value("IOU_BEFORE", "IoU on the validation blocks before training", _before),
        Value("IOU_AFTER", "IoU after training", lambda result: result.after.iou),
        Value("BEST_EPOCH", "Epoch that was kept", lambda result: result.best),
    ),
    example="--backscatter lake_s1.tif --labels lake_water.tif -o my_region",
)
