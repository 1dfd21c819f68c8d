"""What an assessment found, as a page and as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from html import escape

import numpy as np

from .assessment import Method
from .scores import BINS, ErrorMatrix, Reliability

SCORES = ("iou", "precision", "recall", "f1", "overall")
_TITLES = ("IoU", "Precision", "Recall", "F1", "Overall accuracy")
_STYLE = (
    "body{font-family:sans-serif;margin:2em;max-width:70em;color:#222}"
    "table{border-collapse:collapse;margin:0.5em 0 1.5em}"
    "th,td{padding:0.25em 0.8em;text-align:right;border-bottom:1px solid #ddd}"
    "th{background:#d6ecfa}th:first-child,td:first-child{text-align:left}"
    "tr.all td{font-weight:bold;border-top:2px solid #2a7fc1}"
)


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
            writer.writerow([method.title, scene, level, *counts, *scores])
        means = [_plain(method.mean(score)) for score in SCORES]
        writer.writerow([method.title, "mean of scenes with water", "", "", "", "", "", *means])
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
        "<h1>Evaluation of water maps</h1>",
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
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Evaluation of water '
        f"maps</title><style>{_STYLE}</style></head>\n<body>"
        + "\n".join(parts)
        + "</body></html>\n"
    )


def _summary(methods: Sequence[Method]) -> str:
    head = ["Method", "Mean IoU", *(f"{title} (pooled)" for title in _TITLES)]
    rows = [[method.title, _cell(method.mean("iou")), *_cells(method.pooled)] for method in methods]
    return _table(head, rows)


def _scenes(method: Method) -> str:
    leveled = bool(method.levels)
    head = ["Scene", "Pixels", "Water pixels", *(["VH threshold (dB)"] * leveled), *_TITLES]
    rows = [
        [
            name,
            f"{matrix.pixels:,}",
            f"{matrix.hit + matrix.missed:,}",
            *([f"{method.levels[name]:.2f}"] if leveled else []),
            *_cells(matrix),
        ]
        for name, matrix in method.matrices.items()
    ]
    pooled = method.pooled
    counts = [f"{pooled.pixels:,}", f"{pooled.hit + pooled.missed:,}"]
    rows.append(["Pooled", *counts, *([""] * leveled), *_cells(pooled)])
    return _table(head, rows, last_is_all=True)


def _reliability(reliability: Reliability) -> list[str]:
    head = ["Predicted probability", "Pixels", "Mean probability", "Observed share of water"]
    rows = [
        [
            f"{100 * number // BINS} to {100 * (number + 1) // BINS} %",
            f"{int(reliability.pixels[number]):,}",
            _cell(reliability.predicted[number]),
            _cell(reliability.observed[number]),
        ]
        for number in range(BINS)
    ]
    error = _cell(reliability.expected_error)
    return [
        "<p>Of the pixels with a probability of 80 %, four in five should be water. Expected "
        f"calibration error: {error}, from probabilities in whole percent. A network that was "
        "trained with softened labels stays away from 0 and 1, which adds about as much to it as "
        "labels were softened by.</p>",
        _table(head, rows),
    ]


def _cells(matrix: ErrorMatrix) -> list[str]:
    return [_cell(getattr(matrix, score)) for score in SCORES]


def _cell(value: float) -> str:
    return "–" if np.isnan(value) else f"{value:.3f}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]], last_is_all: bool = False) -> str:
    lines = ["<table><tr>" + "".join(f"<th>{escape(title)}</th>" for title in head) + "</tr>"]
    for number, row in enumerate(rows, start=1):
        mark = ' class="all"' if last_is_all and number == len(rows) else ""
        lines.append(f"<tr{mark}>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>")
    return "\n".join([*lines, "</table>"])
