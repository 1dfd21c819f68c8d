"""Evaluate model sets and thresholds on labelled rasters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..core.command import Command, Value
from ..core.errors import InputError, spell
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
from ..core.raster.hidden_file import HiddenFile, together
from ..core.raster.vector_files import LayerCopy
from ..core.report import Report
from ..core.water.mapping import modes_of
from ..models.runtime import DEVICES, check_torch
from ..models.sets.installed import BUNDLED, installed_ids, not_installed
from ..networks import ModelChoice, load_model
from ..training.data.labelled_options import BACKSCATTER, LABELS, LabelledOptions, names_read
from ..training.data.labelled_rasters import Pair, check_pairs, pairs_in
from ..training.scoring.assessment import AssessmentRequest, Candidate, Method, assess
from ..training.scoring.assessment_report import as_csv, as_html
from .mapping_options import DEVICE, THRESHOLD

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
    threshold: float = parameter(
        THRESHOLD,
        AssessmentRequest.threshold,
    )
    vh_threshold: float | None = parameter(
        Number(
            "Compare with VH below (dB)",
            "What a map without a network would reach: Otsu's threshold, found in each raster "
            "separately, is always scored; this fixed one if you give it; and the best single one, "
            "found on other rasters with labels, if you give those.",
        ),
        AssessmentRequest.vh_threshold,
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


@dataclass(frozen=True)
class _Plan:
    """What was checked.

    Attributes:
        request: what is wanted.
        pairs: rasters with labels to score on.
        training: those to find a threshold on.
        choices: the model sets.
    """

    request: EvaluateRequest
    pairs: list[Pair]
    training: list[Pair]
    choices: list[ModelChoice]


def _plan(request: EvaluateRequest, report: Report) -> _Plan:
    check_torch()
    pairs, training = _pairs(request, report), _training(request, report)
    check_pairs([*pairs, *training])
    choices = _choices(request)
    for choice in choices:
        mode = pairs[0].reading.mode
        models = choice.model_set(mode)
        for needed in modes_of(pairs[0].sources, choice.orbit_choice(mode)):
            models.weights(needed)
    return _Plan(request, pairs, training, choices)


def _pairs(request: EvaluateRequest, report: Report) -> list[Pair]:
    """Rasters with labels to score on."""
    folder = request.pairs_folder
    if folder is None:
        return request.labelled.pairs(request.backscatter, request.labels, report)
    own = spell("pairs_folder")
    if request.backscatter:
        raise InputError(f"{spell('backscatter')} and {own} are both given; give one of them.")
    if request.labels:
        raise InputError(f"{own} already contains labels; leave {spell('labels')} empty.")
    return pairs_in(folder, request.labelled.reading)


def _training(request: EvaluateRequest, report: Report) -> list[Pair]:
    """Rasters with labels to find a threshold on."""
    if request.training_backscatter:
        return request.labelled.pairs(
            request.training_backscatter, request.training_labels, report, "training_labels"
        )
    if request.training_labels:
        raise InputError(
            f"{spell('training_labels')} are given without their rasters; give "
            f"{spell('training_backscatter')}."
        )
    return []


def _choices(request: EvaluateRequest) -> list[ModelChoice]:
    """The model set, and the second one if there is one."""
    choices = [ModelChoice(request.model, request.model_folder)]
    if request.second_folder is not None or request.second_model != NONE:
        choices.append(ModelChoice(request.second_model, request.second_folder))
    return choices


def _sources(plan: _Plan) -> Iterator[str]:
    request = plan.request
    yield from names_read([*request.labels, *request.training_labels])
    for pair in (*plan.pairs, *plan.training):
        yield pair.raster
        yield from pair.labels.rasters


def _run(plan: _Plan, report: Report) -> list[Method]:
    request = plan.request
    wanted = AssessmentRequest(
        pairs=plan.pairs,
        candidates=[_candidate(plan, choice, report) for choice in plan.choices],
        threshold=request.threshold,
        vh_threshold=request.vh_threshold,
        training=plan.training,
    )
    methods = assess(wanted, report)
    about = f"Labelled rasters: {', '.join(pair.name for pair in plan.pairs)}."
    texts = {request.output: as_html(methods, about, report.language)}
    if request.output_csv is not None:
        texts[request.output_csv] = as_csv(methods)
    files = {path: HiddenFile(path) for path in texts}
    with together(list(files.values())):
        for path, text in texts.items():
            files[path].write_text(text)
    for method in methods:
        report.info(
            f"{method.title}: mean IoU {method.mean('iou'):.3f}, pooled {method.pooled.iou:.3f}."
        )
    return methods


def _candidate(plan: _Plan, choice: ModelChoice, report: Report) -> Candidate:
    first = plan.pairs[0]
    mode = first.reading.mode
    rule = choice.orbit_choice(mode)
    model = load_model(choice, modes_of(first.sources, rule), plan.request.device, 0, report)
    return Candidate(choice.model_set(mode).id, model, rule)


def _pooled(score: str) -> Callable[[list[Method]], float]:
    """A pooled score of the model set."""
    return lambda methods: float(getattr(methods[0].pooled, score))


def _calibration(methods: list[Method]) -> float | None:
    reliability = methods[0].reliability
    return None if reliability is None else reliability.expected_error


EVALUATE_MODEL: Command[EvaluateRequest, _Plan, list[Method]] = Command(
    algorithm="evaluatemodel",
    title="Evaluate a model",
    summary="Scores model sets and thresholds on rasters with labels of water.",
    about="Maps rasters with a model set, compares the maps with labels of water, and reports how "
    "well they agree: IoU, precision, recall, F1 and overall accuracy for each raster and for all, "
    "compared with thresholds on VH, and how far the probabilities can be trusted.",
    tags="water,sentinel-1,sar,accuracy,validation,iou,error matrix,otsu,threshold,calibration",
    icon="evaluate_model",
    request=EvaluateRequest,
    plan=_plan,
    run=_run,
    sources=_sources,
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
