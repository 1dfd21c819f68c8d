"""List the model sets that are installed, and those that can be fetched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path
from typing import Any

from ..core.command import Command, Value
from ..core.language import Language
from ..core.pages.page import page
from ..core.parameters import PageOut, parameter
from ..core.raster.hidden_file import write_text
from ..core.report import Report
from ..models.sets.listing import Listed, as_json, as_rows, list_models


@dataclass(frozen=True)
class ListModelsRequest:
    """Where the list goes, besides."""

    output: Path | None = parameter(
        PageOut(
            "Report",
            "The list as a page. <i>Orbits</i>: those the set has weights for (as ascending, des "
            "descending, as_des both). <i>Bounds</i>: the range of decibels that its input is "
            "normalised by. <i>Orbit choice</i>: how its networks divide up places that both "
            "orbits observed, see docs/mapping.md. <i>Checksums</i>: <i>match</i> if the files are "
            "those that the set's manifest describes; if they <i>differ</i> or a <i>file</i> is "
            "<i>missing</i>, install the set again; <i>not stated</i> if there is no manifest, or "
            "it names none.",
            made=False,
            flags="-o",
        ),
        None,
    )


def _plan(request: ListModelsRequest, _report: Report) -> ListModelsRequest:
    return request


def _run(plan: ListModelsRequest, report: Report) -> list[Listed]:
    listed = list_models()
    if plan.output is not None:
        title = "Model sets of GMNet Water"
        write_text(
            plan.output,
            page(title, [_section(one, report.language) for one in listed], report.language),
        )
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


LIST_MODELS: Command[ListModelsRequest, ListModelsRequest, list[Listed]] = Command(
    algorithm="listmodels",
    title="List model sets",
    summary="Lists the model sets that are installed and those that can be fetched.",
    about="Lists the model sets that <i>Map surface water</i> can use and those that <i>Install a "
    "model set</i> can fetch, with licence, citation, bounds and files: in the log, as JSON for "
    "other programs and, if you give a file, as a page. It changes nothing and does not use the "
    "network.",
    tags="weights,model,network,catalogue,licence,citation,installed",
    icon="list_models",
    request=ListModelsRequest,
    plan=_plan,
    run=_run,
    values=(Value("MODELS", "Model sets (JSON)", as_json, text=True),),
    printed=_printed,
    as_json=_for_machines,
)
