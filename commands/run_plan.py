"""*Run a plan*: its masks, on this machine or on the workers of a cluster."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.command import Command, Value, Work
from ..core.parameters import InputFile, Number, Text, parameter
from ..models.runtime import DEVICES, PRECISIONS
from .mapping_options import BATCH_SIZE, DEVICE, PRECISION

if TYPE_CHECKING:
    from ..core.plan.running import RunResult
    from .mapping_options import Loads
    from .run_plan_work import Planned


@dataclass(frozen=True)
class RunPlanOptions:
    """Which plan, and who computes.

    Attributes:
        loaded: loads the networks of a model that is kept between calls.
    """

    plan: Path = parameter(
        InputFile(
            "Plan",
            "A GeoPackage that <i>Plan maps</i> wrote. What is done already is kept; what failed "
            "is tried again.",
            filter="GeoPackages (*.gpkg)",
            flags="PLAN",
        )
    )
    workers: int = parameter(
        Number(
            "Workers on this machine (0: none)",
            "Starts so many processes, which share the GPUs; for machines with more than one. "
            "Needs the Python package distributed.",
            low=0,
            high=256,
            integer=True,
        ),
        0,
    )
    scheduler: str = parameter(
        Text(
            "Address of a Dask scheduler",
            "Such as tcp://10.0.0.1:8786: its workers do the tasks. They need this program in the "
            "same version, and the plan's files under the same paths.",
        ),
        "",
    )
    device: str = parameter(DEVICE, DEVICES[0])
    batch_size: int = parameter(BATCH_SIZE, 0)
    precision: str = parameter(PRECISION, PRECISIONS[0])
    loaded: Loads | None = None


def _failed(result: RunResult) -> str:
    return ", ".join(result.failed)


def _work() -> Work[RunPlanOptions, Planned, RunResult]:
    from .run_plan_work import WORK

    return WORK


RUN_PLAN = Command(
    algorithm="runplan",
    title="Run a plan",
    summary="Makes the water masks of a plan, and continues where an earlier run stopped.",
    about="Does the tasks of a plan that are not done: maps each tile and period with GMNet, while "
    "it reads the scenes of the next one, and records the state of each task in the plan. Tasks "
    "that fail are tried again, then reported, without harm to the others. A plan can be run by "
    "one run at a time. At the end, a STAC collection and a virtual raster for each period "
    "describe all masks.",
    tags="plan,run,batch,tiles,year,cluster,dask,resume,stac,sentinel-1,water",
    icon="run_plan",
    request=RunPlanOptions,
    work=_work,
    values=(
        Value("TASKS", "Number of tasks in the plan", lambda result: result.tasks),
        Value("MADE", "Tasks done by this run", lambda result: result.made),
        Value(
            "KEPT",
            "Tasks that were done already",
            lambda result: result.done_before + result.kept,
        ),
        Value("FAILED", "Number of tasks that failed", lambda result: len(result.failed)),
        Value("FAILURES", "Tasks that failed", _failed, text=True),
        Value(
            "RATE",
            "Speed (million pixels a second)",
            lambda result: result.megapixels_per_second,
        ),
        Value(
            "COLLECTION",
            "STAC collection of the masks",
            lambda result: str(result.collection) if result.collection else None,
            text=True,
        ),
        Value("MAPS", "Folder with the masks", lambda result: str(result.folder), folder=True),
    ),
    cancelled="Cancelled. Finished masks are kept; run the plan again to continue.",
    example="year.gpkg --workers 2",
)
