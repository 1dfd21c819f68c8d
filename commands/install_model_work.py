"""Install a model set into the user's folder, from a file or from the network."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..core.command import Work
from ..core.errors import InputError, spell
from ..core.raster.leftovers import folder_name, tidy
from ..core.report import Report
from ..models.folders import user_folder
from ..models.sets.fetching import Fetch
from ..models.sets.install import InstallRequest, check_request, install
from ..models.sets.model_set import ModelSet
from ..models.sets.published import entry, entry_ids
from ..models.sets.urllib_transport import fetch_through_urllib
from .install_model import InstallModelRequest


@dataclass(frozen=True)
class InstallPlan:
    """What is installed, and how it is fetched."""

    request: InstallRequest
    fetch: Fetch


def _plan(request: InstallModelRequest, _report: Report) -> InstallPlan:
    model, source = request.model or "", request.source
    if bool(model) == (source is not None):
        raise InputError(
            f"Give {spell('model')} (a set to fetch) or {spell('source')} (a folder or zip file): "
            "one of the two."
        )
    if source is not None and str(source) in entry_ids() and not source.exists():
        model = str(source)
    wanted = InstallRequest(
        entry(model) if model else Path(str(source)), request.id.strip(), request.overwrite
    )
    check_request(wanted)
    return InstallPlan(wanted, request.fetch or fetch_through_urllib)


def _run(plan: InstallPlan, report: Report) -> ModelSet:
    tidy(user_folder())
    wanted = plan.request
    request = InstallRequest(wanted.source, wanted.model_id, wanted.overwrite, folder_name())
    made = install(request, plan.fetch, report)
    report.info(f"Installed '{made.id}' in '{made.folder}'.")
    return made


WORK = Work(
    plan=_plan,
    run=_run,
)
