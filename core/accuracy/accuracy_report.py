"""The findings of an assessment of a mask, as a page and as a table."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence
from html import escape

import numpy as np

from ..language import ENGLISH, Language
from ..masks.legend import NODATA, SHADOW, STEEP
from ..pages.page import Term, cell, page, table
from .assessment import Assessment
from .comparison import UNJUDGED, Comparison, PixelComparison, PointComparison
from .estimates import Adjusted, Estimate
from .matrix import CLASS_NAMES, ErrorMatrix
from .sampling import Sample

_TITLES = tuple(name.capitalize() for name in CLASS_NAMES)
_UNJUDGED_TITLES = {
    STEEP: "Steep or high above drainage (250)",
    SHADOW: "Layover or shadow (251)",
    NODATA: "No observation (255)",
}
_PAPER = (
    "Olofsson, Foody, Herold, Stehman, Woodcock, Wulder (2014), Good practices for estimating "
    "area and assessing accuracy of land change, Remote Sensing of Environment 148, 42–57, "
    '<a href="https://doi.org/10.1016/j.rse.2014.02.015">doi 10.1016/j.rse.2014.02.015</a>'
)


def as_html(assessment: Assessment, mask: str, reference: str, language: Language = ENGLISH) -> str:
    """A page with the error matrix, all measures, and the sample that was drawn.

    Args:
        assessment: what was found.
        mask: name of the mask.
        reference: name of the reference; not needed without one.
        language: how it is written.
    """
    parts = []
    if assessment.remarks:
        texts = map(language.text, assessment.remarks)
        remarks = "".join(f"<li>{escape(remark)}</li>" for remark in texts)
        parts += [f"<h2>Caveats</h2><ul>{remarks}</ul>"]
    comparison = assessment.comparison
    if comparison is not None:
        parts += _matrix(comparison, reference, language)
        if assessment.estimates is not None and isinstance(comparison, PointComparison):
            parts += _adjusted(assessment.estimates, comparison, language)
        parts += _measures(comparison, language)
        if isinstance(comparison, PixelComparison):
            parts += _areas(comparison, language)
        parts += _left_out(comparison, language)
    if assessment.sample is not None:
        parts += _sample(assessment.sample, language)
    title = f"Sample points for {mask}" if comparison is None else f"Accuracy of {mask}"
    return page(title, parts, language)


def _unit(comparison: Comparison) -> str:
    return "points" if isinstance(comparison, PointComparison) else "pixels"


def _matrix(comparison: Comparison, reference: str, language: Language) -> list[str]:
    matrix, unit = comparison.matrix, _unit(comparison)
    return [
        f"<p>Reference: {escape(reference)}. {matrix.pixels:,} {unit} that are water or land in "
        "both the map and the reference were compared.</p>",
        f"<h2>Error matrix, {unit}</h2>",
        _crossed(matrix.counts, 0, language),
    ]


def _crossed(values: np.ndarray, digits: int, language: Language) -> str:
    """A matrix with its sums; rows are the map, columns the reference."""
    rows = [
        [Term(f"{title} on the map"), *(cell(value, digits) for value in (*row, row.sum()))]
        for title, row in zip(_TITLES, values)
    ]
    sums = (*values.sum(axis=0), values.sum())
    rows.append([Term("Both"), *(cell(value, digits) for value in sums)])
    head = ["", *(f"{title} in the reference" for title in _TITLES), "Both"]
    return table(head, rows, True, language)


def _measures(comparison: Comparison, language: Language) -> list[str]:
    matrix, points = comparison.matrix, isinstance(comparison, PointComparison)
    classes = [
        [Term(title), cell(users), cell(producers)]
        for title, users, producers in zip(_TITLES, _users(matrix), _producers(matrix))
    ]
    whole = [[Term(title), cell(value)] for title, value in _whole(matrix)]
    remark = (
        "Each point counts equally here. Where points are denser in one class, all of these "
        "except the user's accuracies describe the sample, not the map; use those above."
        if points
        else "Every compared pixel is counted, so these are not estimates from a sample and have "
        "no sampling error and no interval. They hold only for the compared pixels. Neighbouring "
        "pixels are similar, so many pixels do not prove that the map is as good elsewhere."
    )
    return [
        f"<h2>{'Measures of the sample' if points else 'Measures'}</h2>",
        f"<p>{remark}</p>",
        table(
            ["Class", "User's accuracy (precision)", "Producer's accuracy (recall)"],
            classes,
            language=language,
        ),
        table(["Measure", "Value"], whole, language=language),
        "<p>User's accuracy: the share of a class on the map that is correct. Producer's accuracy: "
        "the share of a class in the reference that the map found. Where most of the ground "
        "is land, overall accuracy is high for any map: look at the IoU. Kappa (Cohen 1960) is "
        "given because it is customary; it adds little to the matrix (Pontius, Millones 2011, "
        '<a href="https://doi.org/10.1080/01431161.2011.552923">doi '
        "10.1080/01431161.2011.552923</a>).</p>",
    ]


def _users(matrix: ErrorMatrix) -> tuple[float, float]:
    return matrix.precision, matrix.land_precision


def _producers(matrix: ErrorMatrix) -> tuple[float, float]:
    return matrix.recall, matrix.land_recall


def _whole(matrix: ErrorMatrix) -> list[tuple[str, float]]:
    return [
        ("Overall accuracy", matrix.overall),
        ("F1 of water", matrix.f1),
        ("IoU of water", matrix.iou),
        ("Kappa", matrix.kappa),
    ]


def _areas(comparison: PixelComparison, language: Language) -> list[str]:
    if comparison.areas is None:
        return []
    return ["<h2>Compared area, km²</h2>", _crossed(comparison.areas, 3, language)]


def _adjusted(estimates: Adjusted, comparison: PointComparison, language: Language) -> list[str]:
    mapped = comparison.strata.areas
    rows = [
        [
            Term(title),
            _interval(estimates.users[k]),
            _interval(estimates.producers[k]),
            cell(mapped[k]),
            _interval(estimates.areas[k]),
        ]
        for k, title in enumerate(_TITLES)
    ]
    head = ["Class", "User's accuracy", "Producer's accuracy", "Mapped km²", "Estimated km²"]
    every = (estimates.overall, *estimates.users, *estimates.producers)
    sure = any(estimate.error == 0 and not math.isnan(estimate.value) for estimate in every)
    return [
        "<h2>Area-adjusted estimates for the whole map, ± 95 % interval</h2>",
        f"<p>Overall accuracy: <b>{_interval(estimates.overall)}</b></p>",
        table(head, rows, language=language),
        "<p>Each point stands for its share of the area of its class on the map. This holds for "
        "points drawn at random in the classes of this map, as this algorithm draws them, and for "
        "points at random or on a regular grid over all of it; not for hand-picked points. The "
        "intervals cover only the randomness of the sample; errors in the reference come on top of "
        "that.</p>",
        "<p>± 0 means that no sampled point was wrong, not that the map has no errors: draw more "
        "points to find rare ones.</p>"
        if sure
        else "",
        "<p>Error matrix as proportions of the mapped area:</p>",
        _crossed(estimates.proportions, 4, language),
        f"<p>Stratified estimators of {_PAPER}, section 4.</p>",
    ]


def _interval(estimate: Estimate) -> str:
    if math.isnan(estimate.value):
        return cell(estimate.value)
    return f"{cell(estimate.value)} ± {cell(estimate.margin)}"


def _left_out(comparison: Comparison, language: Language) -> list[str]:
    rows = [
        [Term(_UNJUDGED_TITLES[code]), cell(water, 0), cell(land, 0)]
        for code, (water, land) in zip(UNJUDGED, comparison.unjudged)
        if water or land
    ]
    unit = _unit(comparison)
    parts = [
        f"<h2>Left out, {unit}</h2>",
        f"<p>Water or land on the map, but unknown in the reference: {comparison.unknown:,}.</p>",
    ]
    if isinstance(comparison, PointComparison):
        parts.append(f"<p>Outside the map: {comparison.outside:,}.</p>")
    if rows:
        parts += [
            "<p>Known in the reference, but not assessed because the map has neither water "
            "nor land there:</p>",
            table(
                ["On the map", *(f"{title} in the reference" for title in _TITLES)],
                rows,
                language=language,
            ),
        ]
    return parts


def _sample(sample: Sample, language: Language) -> list[str]:
    strata = sample.strata
    rows = [
        [
            Term(title),
            cell(strata.pixels[k], 0),
            cell(strata.areas[k]),
            cell(strata.weights[k], 4),
            cell(sample.points[k], 0),
        ]
        for k, title in enumerate(_TITLES)
    ]
    sums = (strata.pixels.sum(), strata.areas.sum(), strata.weights.sum(), sample.points.sum())
    figures = [cell(sums[0], 0), cell(sums[1]), cell(sums[2], 4), cell(sums[3], 0)]
    rows.append([Term("Both"), *figures])
    return [
        "<h2>Sample points</h2>",
        "<p>Drawn at random, without replacement, among the pixels of each class. Determine what "
        "is at each point without looking at the map or at the field <i>map_class</i>, write water "
        "or land into the field <i>reference</i>, and give the layer as reference points for the "
        "same mask.</p>",
        table(["Class on the map", "Pixels", "km²", "Weight", "Points"], rows, True, language),
        f"<p>Number of points and allocation: {_PAPER}, section 5.1.</p>",
    ]


def as_csv(assessment: Assessment) -> str:
    """Counts and measures, one a line: measure, class on the map, in the reference, value, margin.

    The margin is half the width of the 95 % interval.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["measure", "map", "reference", "value", "margin_95"])
    comparison = assessment.comparison
    if comparison is not None:
        for line in _counted(comparison):
            writer.writerow(line)
    if assessment.estimates is not None:
        for line in _estimated(assessment.estimates):
            writer.writerow(line)
    if assessment.sample is not None:
        for name, count in zip(CLASS_NAMES, assessment.sample.points.tolist()):
            writer.writerow(["sample points", name, "", count, ""])
    return text.getvalue()


def _counted(comparison: Comparison) -> list[Sequence[object]]:
    matrix, unit = comparison.matrix, _unit(comparison)
    pairs = [(row, col) for row in range(2) for col in range(2)]
    names = CLASS_NAMES
    lines: list[Sequence[object]] = [
        (unit, names[row], names[col], int(matrix.counts[row, col]), "") for row, col in pairs
    ]
    for name, users, producers in zip(names, _users(matrix), _producers(matrix)):
        lines.append(("user's accuracy", name, "", _plain(users), ""))
        lines.append(("producer's accuracy", "", name, _plain(producers), ""))
    lines += [(title.lower(), "", "", _plain(value), "") for title, value in _whole(matrix)]
    if isinstance(comparison, PixelComparison) and comparison.areas is not None:
        lines += [
            ("area km2", names[row], names[col], _plain(comparison.areas[row, col]), "")
            for row, col in pairs
        ]
    if isinstance(comparison, PointComparison):
        areas = zip(names, comparison.strata.areas)
        lines += [("mapped area km2", name, "", _plain(area), "") for name, area in areas]
        lines.append((f"{unit} beyond the map", "", "", comparison.outside, ""))
    for code, counts in zip(UNJUDGED, comparison.unjudged.tolist()):
        lines += [(unit, code, name, count, "") for name, count in zip(names, counts)]
    lines.append((f"{unit} unknown in the reference", "", "", comparison.unknown, ""))
    return lines


def _estimated(estimates: Adjusted) -> list[Sequence[object]]:
    names = CLASS_NAMES
    lines: list[Sequence[object]] = [
        ("proportion of area", names[row], names[col], _plain(estimates.proportions[row, col]), "")
        for row in range(2)
        for col in range(2)
    ]

    def line(measure: str, on_map: str, known: str, estimate: Estimate) -> Sequence[object]:
        return measure, on_map, known, _plain(estimate.value), _plain(estimate.margin)

    lines.append(line("area-adjusted overall accuracy", "", "", estimates.overall))
    for k, name in enumerate(names):
        lines.append(line("area-adjusted user's accuracy", name, "", estimates.users[k]))
        lines.append(line("area-adjusted producer's accuracy", "", name, estimates.producers[k]))
        lines.append(line("area-adjusted area km2", "", name, estimates.areas[k]))
    return lines


def _plain(value: float) -> str:
    return "" if math.isnan(value) else f"{value:.6f}"
