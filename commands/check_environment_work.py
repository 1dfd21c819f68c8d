"""Check what the computer has, and whether PyTorch can be used: for users, and for bug reports."""

from __future__ import annotations

from html import escape

from ..core.command import Work
from ..core.pages.page import page
from ..core.raster.hidden_file import write_text
from ..core.report import Report
from .check_environment import CheckEnvironmentRequest
from .environment import Environment, environment


def _plan(request: CheckEnvironmentRequest, _report: Report) -> CheckEnvironmentRequest:
    return request


def _run(plan: CheckEnvironmentRequest, report: Report) -> Environment:
    found = environment(plan.host)
    if plan.output is not None:
        say = report.language.text
        rows = "".join(
            f"<tr><th style='text-align:left'>{escape(say(fact.label))}</th>"
            f"<td style='text-align:left;white-space:normal'>{escape(say(fact.text))}</td></tr>\n"
            for fact in found.facts
        )
        title = "Environment of GMNet Water"
        write_text(plan.output, page(title, [f"<table>\n{rows}</table>"], report.language))
    if found.problem:
        report.warning(found.problem)
    return found


WORK = Work(
    plan=_plan,
    run=_run,
    printed=lambda found: found.text,
    as_json=lambda found: found.values,
)
