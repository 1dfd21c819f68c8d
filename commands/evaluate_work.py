"""Evaluate model sets and thresholds on labelled rasters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..core.command import Work
from ..core.errors import InputError, spell
from ..core.raster.hidden_file import HiddenFile, together
from ..core.report import Report
from ..core.water.mapping import modes_of
from ..models.runtime import check_torch
from ..networks import ModelChoice, load_model
from ..training.data.labelled_rasters import Pair, check_pairs, pairs_in
from ..training.data.named_pairs import named_pairs, names_read, reading_of
from ..training.scoring.assessment import AssessmentRequest, Candidate, Method, assess
from ..training.scoring.assessment_report import as_csv, as_html
from .evaluate_model import NONE, EvaluateRequest


@dataclass(frozen=True)
class EvaluatePlan:
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


def _plan(request: EvaluateRequest, report: Report) -> EvaluatePlan:
    check_torch()
    pairs, training = _pairs(request, report), _training(request, report)
    check_pairs([*pairs, *training])
    choices = _choices(request)
    for choice in choices:
        mode = pairs[0].reading.mode
        models = choice.model_set(mode)
        for needed in modes_of(pairs[0].sources, choice.orbit_choice(mode)):
            models.weights(needed)
    return EvaluatePlan(request, pairs, training, choices)


def _pairs(request: EvaluateRequest, report: Report) -> list[Pair]:
    """Rasters with labels to score on."""
    folder = request.pairs_folder
    if folder is None:
        return named_pairs(request.labelled, request.backscatter, request.labels, report)
    own = spell("pairs_folder")
    if request.backscatter:
        raise InputError(f"{spell('backscatter')} and {own} are both given; give one of them.")
    if request.labels:
        raise InputError(f"{own} already contains labels; leave {spell('labels')} empty.")
    return pairs_in(folder, reading_of(request.labelled))


def _training(request: EvaluateRequest, report: Report) -> list[Pair]:
    """Rasters with labels to find a threshold on."""
    if request.training_backscatter:
        return named_pairs(
            request.labelled,
            request.training_backscatter,
            request.training_labels,
            report,
            "training_labels",
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


def _sources(plan: EvaluatePlan) -> Iterator[str]:
    request = plan.request
    yield from names_read([*request.labels, *request.training_labels])
    for pair in (*plan.pairs, *plan.training):
        yield pair.raster
        yield from pair.labels.rasters


def _run(plan: EvaluatePlan, report: Report) -> list[Method]:
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


def _candidate(plan: EvaluatePlan, choice: ModelChoice, report: Report) -> Candidate:
    first = plan.pairs[0]
    mode = first.reading.mode
    rule = choice.orbit_choice(mode)
    model = load_model(choice, modes_of(first.sources, rule), plan.request.device, 0, report)
    return Candidate(choice.model_set(mode).id, model, rule)


WORK = Work(
    plan=_plan,
    run=_run,
    sources=_sources,
)
