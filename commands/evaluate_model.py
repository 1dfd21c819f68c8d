"""*Evaluate a model*: what it asks for, and how it is offered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.command import Command, Value, Work
from ..core.parameters import (
    Choice,
    InputFolder,
    Labels,
    Number,
    PageOut,
    Rasters,
    TableOut,
    group,
    parameter,
)
from ..models.contract import USUAL_THRESHOLD
from ..models.runtime import DEVICES
from ..models.sets.installed import BUNDLED, installed_ids, not_installed
from ..training.data.labelled_options import BACKSCATTER, LABELS, LabelledOptions
from .mapping_options import DEVICE, THRESHOLD

if TYPE_CHECKING:
    from ..core.raster.vector_files import LayerCopy
    from ..training.scoring.assessment import Method
    from .evaluate_work import EvaluatePlan

# No second model set.
NONE = "none"


@dataclass(frozen=True)
class EvaluateRequest:
    """What to score, and on what."""

    backscatter: tuple[str, ...] = parameter(BACKSCATTER, ())
    labels: tuple[str | LayerCopy, ...] = parameter(LABELS, ())
    labelled: LabelledOptions = group(LabelledOptions)
    pairs_folder: Path | None = parameter(
        InputFolder(
            "Or: folder with pairs of files",
            "NAME_s1.tif and NAME_water.tif: rasters of backscatter with their labels, in place of "
            "the two above.",
        ),
        None,
    )
    model: str = parameter(
        Choice(
            "Model set",
            "An installed model set. Scores are only honest on rasters that were "
            "not used in training.",
            words=installed_ids,
            explain=not_installed,
        ),
        BUNDLED,
    )
    model_folder: Path | None = parameter(
        InputFolder("Folder with a custom model set", "Used instead of the set above."), None
    )
    second_model: str = parameter(
        Choice(
            "Second model set",
            "Scored on the same rasters, to compare.",
            words=lambda: [NONE, *installed_ids()],
            explain=not_installed,
        ),
        NONE,
    )
    second_folder: Path | None = parameter(InputFolder("Folder with a second custom set"), None)
    threshold: float = parameter(THRESHOLD, USUAL_THRESHOLD)
    vh_threshold: float | None = parameter(
        Number(
            "Compare with VH below (dB)",
            "What a map without a network would reach: Otsu's threshold, found in each raster "
            "separately, is always scored; this fixed one if you give it; and the best single one, "
            "found on other rasters with labels, if you give those.",
        ),
        None,
    )
    training_backscatter: tuple[str, ...] = parameter(
        Rasters(
            "Backscatter to find a threshold",
            "Read like the backscatter above.",
            advanced=True,
        ),
        (),
    )
    training_labels: tuple[str | LayerCopy, ...] = parameter(
        Labels("Labels of these", advanced=True), ()
    )
    device: str = parameter(DEVICE, DEVICES[0])
    output: Path = parameter(
        PageOut(
            "Report",
            "A page with all scores, for each raster, pooled over all pixels, and as mean over the "
            "rasters that have water; and a reliability table that compares predicted "
            "probabilities with the share of water that was observed.",
            flags="-o",
        )
    )
    output_csv: Path | None = parameter(
        TableOut("Table", "The same scores, with counts of pixels.", made=False, flags="--csv"),
        None,
    )


def _pooled(score: str) -> Callable[[list[Method]], float]:
    """A pooled score of the model set."""
    return lambda methods: float(getattr(methods[0].pooled, score))


def _calibration(methods: list[Method]) -> float | None:
    reliability = methods[0].reliability
    return None if reliability is None else reliability.expected_error


def _work() -> Work[EvaluateRequest, EvaluatePlan, list[Method]]:
    from .evaluate_work import WORK

    return WORK


EVALUATE_MODEL = Command(
    algorithm="evaluatemodel",
    title="Evaluate a model",
    summary="Scores model sets and thresholds on rasters with labels of water.",
    about="Maps rasters with a model set, compares the maps with labels of water, and reports how "
    "well they agree: IoU, precision, recall, F1 and overall accuracy for each raster and for all, "
    "compared with thresholds on VH, and how far the probabilities can be trusted.",
    tags="water,sentinel-1,sar,accuracy,validation,iou,error matrix,otsu,threshold,calibration",
    icon="evaluate_model",
    request=EvaluateRequest,
    work=_work,
    values=(
        Value("MEAN_IOU", "Mean IoU over the rasters", lambda methods: methods[0].mean("iou")),
        Value("POOLED_IOU", "IoU of all pixels together", _pooled("iou")),
        Value("PRECISION", "Precision (user's accuracy) of water", _pooled("precision")),
        Value("RECALL", "Recall (producer's accuracy) of water", _pooled("recall")),
        Value("F1", "F1 of water", _pooled("f1")),
        Value("OVERALL", "Overall accuracy", _pooled("overall")),
        Value("CALIBRATION_ERROR", "Expected calibration error", _calibration),
    ),
    example="--pairs-folder scenes --second-model tibet -o evaluation.html",
)
