"""What an assessment found, as a page and as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from html import escape

import numpy as np

from ...core.accuracy.matrix import ErrorMatrix
from ...core.language import ENGLISH, Language
from ...core.pages.cells import harmless
from ...core.pages.page import Term, cell, page, table
from .assessment import Method
from .reliability import BINS, Reliability

SCORES = ("iou", "precision", "recall", "f1", "overall")
_TITLES = ("IoU", "Precision", "Recall", "F1", "Overall accuracy")


def as_csv(methods: Sequence[Method]) -> str:
    """A line for each method and scene, then its pooled counts and the mean over scenes."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["method", "scene", "vh_threshold", "hit", "false", "missed", "dry", *SCORES])
    for method in methods:
        for scene, matrix in [*method.matrices.items(), ("pooled", method.pooled)]:
            counts = (matrix.hit, matrix.false, matrix.missed, matrix.dry)
            level = f"{method.levels[scene]:.2f}" if scene in method.levels else ""
            scores = [_plain(getattr(matrix, score)) for score in SCORES]
            writer.writerow([harmless(method.title), harmless(scene), level, *counts, *scores])
        means = [_plain(method.mean(score)) for score in SCORES]
        writer.writerow(
            [harmless(method.title), "mean of scenes with water", "", "", "", "", "", *means]
        )
    return text.getvalue()


def _plain(value: float) -> str:
    return "" if np.isnan(value) else f"{value:.6f}"


def as_html(methods: Sequence[Method], about: str, language: Language = ENGLISH) -> str:
    """A page: all methods, reliability of each model set, and every scene.

    Args:
        methods: what was assessed.
        about: a sentence on what it was assessed with.
        language: how it is written.
    """
    parts = [
        f"<p>{escape(about)} Scored are pixels with backscatter and a known label.</p>",
        "<h2>All methods</h2>",
        _summary(methods, language),
        "<p>Pooled scores count all pixels together; means are over the scenes that have water."
        "</p>",
    ]
    for method in methods:
        if method.reliability is not None:
            parts += [f"<h2>Reliability: {escape(method.title)}</h2>"]
            parts += _reliability(method.reliability, language)
    for method in methods:
        parts += [f"<h2>Scenes: {escape(method.title)}</h2>", _scenes(method, language)]
    return page("Evaluation of water maps", parts, language)


def _summary(methods: Sequence[Method], language: Language) -> str:
    head = ["Method", "Mean IoU", *(f"{title} (pooled)" for title in _TITLES)]
    rows = [
        [Term(harmless(method.title)), cell(method.mean("iou")), *_cells(method.pooled)]
        for method in methods
    ]
    return table(head, rows, language=language)


def _scenes(method: Method, language: Language) -> str:
    leveled = bool(method.levels)
    head = ["Scene", "Pixels", "Water pixels", *(["VH threshold (dB)"] * leveled), *_TITLES]
    rows = [
        [
            harmless(name),
            cell(matrix.pixels, 0),
            cell(matrix.hit + matrix.missed, 0),
            *([cell(method.levels[name], 2)] if leveled else []),
            *_cells(matrix),
        ]
        for name, matrix in method.matrices.items()
    ]
    pooled = method.pooled
    counts = [cell(pooled.pixels, 0), cell(pooled.hit + pooled.missed, 0)]
    means = [cell(method.mean(score)) for score in SCORES]
    rows.append([Term("Mean of those with water"), "", "", *([""] * leveled), *means])
    rows.append([Term("Pooled"), *counts, *([""] * leveled), *_cells(pooled)])
    return table(head, rows, True, language)


def _reliability(reliability: Reliability, language: Language) -> list[str]:
    head = ["Predicted probability", "Pixels", "Mean probability", "Observed share of water"]
    rows = [
        [
            Term(f"{100 * place // BINS} to {100 * (place + 1) // BINS} %"),
            cell(int(reliability.pixels[place]), 0),
            cell(reliability.predicted[place]),
            cell(reliability.observed[place]),
        ]
        for place in range(BINS)
    ]
    error = cell(reliability.expected_error)
    return [
        "<p>Of the pixels with a probability of 80 %, four in five should be water. Expected "
        f"calibration error: {error}, from probabilities in whole percent. A network that was "
        "trained with softened labels stays away from 0 and 1, which adds about as much to it as "
        "labels were softened by.</p>",
        table(head, rows, language=language),
    ]


def _cells(matrix: ErrorMatrix) -> list[str]:
    return [cell(getattr(matrix, score)) for score in SCORES]
