"""Check what the computer has, and whether PyTorch can be used: for users, and for bug reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from ..core.command import Command, Value
from ..core.pages.page import page
from ..core.parameters import PageOut, parameter
from ..core.raster.hidden_file import write_text
from ..core.report import Report
from .environment import Environment, environment


@dataclass(frozen=True)
class CheckEnvironmentRequest:
    """Where the list goes, besides.

    Attributes:
        host: versions of QGIS and Qt, by name, where it runs there.
    """

    output: Path | None = parameter(
        PageOut(
            "Report",
            "The list as a page, to keep or to attach to a bug report. It names folders of this "
            "computer.",
            made=False,
            flags="-o",
        ),
        None,
    )
    host: Mapping[str, str] = field(default_factory=dict)


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


def _as_json(found: Environment) -> str:
    import json

    return json.dumps(found.values, ensure_ascii=False)


CHECK_ENVIRONMENT: Command[CheckEnvironmentRequest, CheckEnvironmentRequest, Environment] = Command(
    algorithm="checkenvironment",
    title="Check environment",
    summary="Lists versions, devices, model sets, memory and disk, and says whether PyTorch works.",
    about="Lists what GMNet Water runs on: the versions of QGIS, Qt, Python, GDAL, numpy, PyTorch "
    "and OpenVINO, the devices, the installed model sets, memory and disk. It loads PyTorch and "
    "says whether it can be used, and otherwise why and what to do. The list goes to the log, to "
    "other programs as JSON and, if you give a file, to a page. Nothing is changed and the network "
    "is not used. In QGIS, <i>GMNet > Environment…</i> shows the same list with a button that "
    "copies it, and installs PyTorch.",
    tags="pytorch,torch,install,version,device,gpu,cuda,openvino,memory,bug,diagnose",
    icon="check_environment",
    request=CheckEnvironmentRequest,
    plan=_plan,
    run=_run,
    values=(
        Value("ENVIRONMENT", "Environment (JSON)", _as_json, text=True),
        Value("TORCH", "PyTorch that can be used (version)", lambda found: found.torch, text=True),
        Value("PROBLEM", "Why PyTorch cannot be used", lambda found: found.problem, text=True),
    ),
    printed=lambda found: found.text,
    as_json=lambda found: found.values,
    example="--json",
)
