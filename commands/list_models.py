"""*List model sets*: what it asks for, and how it is offered."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.command import Command, Value, Work
from ..core.parameters import PageOut, parameter
from ..models.sets.listing import as_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.sets.listing import Listed


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


def _work() -> Work[ListModelsRequest, ListModelsRequest, Sequence[Listed]]:
    from .list_models_work import WORK

    return WORK


LIST_MODELS = Command(
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
    work=_work,
    values=(Value("MODELS", "Model sets (JSON)", as_json, text=True),),
)
