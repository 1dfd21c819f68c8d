"""List the model sets that are installed, and those that can be fetched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from html import escape
from typing import Any

from ..core.command import Work
from ..core.language import Language
from ..core.pages.page import page
from ..core.raster.hidden_file import write_text
from ..core.report import Report
from ..models.sets.listing import Listed, as_rows, list_models
from .list_models import ListModelsRequest


def _plan(request: ListModelsRequest, _report: Report) -> ListModelsRequest:
    return request


def _run(plan: ListModelsRequest, report: Report) -> list[Listed]:
    listed = list_models()
    if plan.output is not None:
        title = "Model sets of GMNet Water"
        sections = [_section(one, report.language) for one in listed]
        write_text(plan.output, page(title, sections, report.language))
    return listed


def _section(one: Listed, language: Language) -> str:
    """One set, as a heading and a table."""
    rows = "".join(
        f"<tr><th>{escape(language.text(label))}</th><td style='text-align:left'>"
        f"{escape(language.text(text))}</td></tr>\n"
        for label, text in as_rows(one)
    )
    return f"<h2>{escape(one.id)}: {escape(one.title)}</h2>\n<table>\n{rows}</table>"


def _printed(listed: Sequence[Listed]) -> str:
    lines = []
    for one in listed:
        lines.append(f"{one.id}: {one.title}")
        lines += [f"    {label}: {text}" for label, text in as_rows(one)]
    return "\n".join(lines)


def _for_machines(listed: Sequence[Listed]) -> list[dict[str, Any]]:
    return [asdict(one) for one in listed]


WORK: Work[ListModelsRequest, ListModelsRequest, Sequence[Listed]] = Work(
    plan=_plan,
    run=_run,
    printed=_printed,
    as_json=_for_machines,
)
