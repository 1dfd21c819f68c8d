"""*Check environment*: what it asks for, and how it is offered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.command import Command, Value, Work
from ..core.parameters import PageOut, parameter

if TYPE_CHECKING:
    from .environment import Environment


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


def _as_json(found: Environment) -> str:
    return json.dumps(found.values, ensure_ascii=False)


def _work() -> Work[CheckEnvironmentRequest, CheckEnvironmentRequest, Environment]:
    from .check_environment_work import WORK

    return WORK


CHECK_ENVIRONMENT = Command(
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
    work=_work,
    values=(
        Value("ENVIRONMENT", "Environment (JSON)", _as_json, text=True),
        Value("TORCH", "PyTorch that can be used (version)", lambda found: found.torch, text=True),
        Value("PROBLEM", "Why PyTorch cannot be used", lambda found: found.problem, text=True),
    ),
    example="--json",
)
