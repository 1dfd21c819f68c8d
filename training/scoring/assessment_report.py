"""What an assessment found, as a page and as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from html import escape

import numpy as np

from ...core.accuracy.matrix import ErrorMatrix
from ...core.pages.cells import harmless
from ...core.pages.page import cell, page, table
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


def as_html(methods: Sequence[Method], about: str) -> str:
    """A page: all methods, reliability of each model set, and every scene.

    Args:
        methods: what was assessed.
        about: a sentence on what it was assessed with.
    """
    parts = [
        f"<p>{escape(about)} Scored are pixels with backscatter and a known label.</p>",
        "<h2>All methods</h2>",
        _summary(methods),
        "<p>Pooled scores count all pixels together; means are over the scenes that have water."
        "</p>",
    ]
    for method in methods:
        if method.reliability is not None:
            parts += [f"<h2>Reliability: {escape(method.title)}</h2>"]
            parts += _reliability(method.reliability)
    for method in methods:
        parts += [f"<h2>Scenes: {escape(method.title)}</h2>", _scenes(method)]
    return page("Evaluation of water maps", parts)


def _summary(methods: Sequence[Method]) -> str:
    head = ["Method", "Mean IoU", *(f"{title} (pooled)" for title in _TITLES)]
    rows = [
        [harmless(method.title), cell(method.mean("iou")), *_cells(method.pooled)]
        for method in methods
    ]
    return table(head, rows)


def _scenes(method: Method) -> str:
    leveled = bool(method.levels)
    head = ["Scene", "Pixels", "Water pixels", *(["VH threshold (dB)"] * leveled), *_TITLES]
    rows = [
        [
            harmless(name),
            f"{matrix.pixels:,}",
            f"{matrix.hit + matrix.missed:,}",
            *([f"{method.levels[name]:.2f}"] if leveled else []),
            *_cells(matrix),
        ]
        for name, matrix in method.matrices.items()
    ]
    pooled = method.pooled
    counts = [f"{pooled.pixels:,}", f"{pooled.hit + pooled.missed:,}"]
    means = [cell(method.mean(score)) for score in SCORES]
    rows.append(["Mean of those with water", "", "", *([""] * leveled), *means])
    rows.append(["Pooled", *counts, *([""] * leveled), *_cells(pooled)])
    return table(head, rows, last_is_all=True)


def _reliability(reliability: Reliability) -> list[str]:
    head = ["Predicted probability", "Pixels", "Mean probability", "Observed share of water"]
    rows = [
        [
            f"{100 * place // BINS} to {100 * (place + 1) // BINS} %",
            f"{int(reliability.pixels[place]):,}",
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
        table(head, rows),
    ]


def _cells(matrix: ErrorMatrix) -> list[str]:
    return [cell(getattr(matrix, score)) for score in SCORES]
