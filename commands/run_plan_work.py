"""*Run a plan*: from what is asked for to those who do it, and what describes the masks."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..core.backscatter.scenes import Sources
from ..core.command import Work
from ..core.errors import GMNetError, InputError, spell
from ..core.plan.cluster import Cluster, check_installed, connected_to
from ..core.plan.crew import Alone, Crew
from ..core.plan.plan_file import PlanFile
from ..core.plan.plan_holder import check_free
from ..core.plan.results import write_collection
from ..core.plan.running import RunResult, check_sources, run_plan
from ..core.plan.settings import Settings
from ..core.plan.task import State, Task
from ..core.plan.task_run import Workshop
from ..core.report import Report
from ..core.water.mapping import modes_of
from ..models.contract import OrbitChoice, OrbitMode
from ..models.runtime import check_torch, graphics_cards
from ..networks import ModelChoice
from .chosen_networks import loading
from .local_cluster import local_cluster
from .mapping_options import RunOptions, WeightOptions
from .plan_worker import Job
from .run_plan import RunPlanOptions

# So many errors are in the sentence at the end; the plan has all of them.
_SHOWN = 5


@dataclass(frozen=True)
class Planned:
    """A plan that can be run.

    Attributes:
        options: what was asked for.
        file: the plan.
        settings: what its tasks have in common.
        folder: with the masks.
        choice: how networks share the work where there are both orbits.
        modes: orbit modes whose networks are needed.
    """

    options: RunPlanOptions
    file: PlanFile
    settings: Settings
    folder: Path
    choice: OrbitChoice
    modes: Sequence[OrbitMode]


def _plan(options: RunPlanOptions, _report: Report) -> Planned:
    """Look at the plan.

    Raises:
        InputError: it cannot be run.
        ModelError: PyTorch is missing, or weights that are needed.
    """
    if options.workers and options.scheduler:
        raise InputError(
            f"{spell('workers')} and {spell('scheduler')} are given together; a scheduler has "
            "workers of its own, so give one of the two."
        )
    if options.workers or options.scheduler:
        check_installed()
    file = PlanFile.open(options.plan)
    check_free(options.plan)
    settings = Settings.from_json(file.settings)
    tasks = [task for task in file.tasks() if task.state is not State.DONE]
    check_sources(tasks)
    chosen = _model_choice(settings)
    choice = chosen.orbit_choice(OrbitMode.STACKED)
    needed = {mode for task in tasks for mode in _modes(task, choice)}
    modes = tuple(mode for mode in OrbitMode if mode in needed)
    if modes:
        chosen.check(modes)
        if not options.scheduler:
            check_torch()
    folder = Path(str(file.settings.get("folder", "")))
    return Planned(options, file, settings, folder, choice, modes)


def _model_choice(settings: Settings) -> ModelChoice:
    weights = _weights(settings)
    return ModelChoice(weights.model, weights.model_folder, weights.weights)


def _weights(settings: Settings) -> WeightOptions:
    return WeightOptions(
        settings.model,
        Path(settings.model_folder) if settings.model_folder else None,
        Path(settings.weights) if settings.weights else None,
    )


def _modes(task: Task, choice: OrbitChoice) -> Sequence[OrbitMode]:
    given = {
        orbit: tuple(one.vv for one in task.of(orbit)) for orbit in ("ascending", "descending")
    }
    return modes_of(Sources(given["ascending"] or None, given["descending"] or None), choice)


def _run(planned: Planned, report: Report) -> RunResult:
    options = planned.options
    with ExitStack() as stack:
        result = run_plan(planned.file, lambda: _crew(planned, stack, report), report)
    result.folder = planned.folder
    tasks = planned.file.tasks()
    result.collection, result.mosaics = write_collection(
        tasks, planned.settings, planned.folder, report
    )
    report.info(
        f"{result.made:,} masks made, {result.done_before + result.kept:,} there already, "
        f"{len(result.failed):,} failed; {result.megapixels_per_second:.2f} million pixels a "
        "second."
    )
    if result.tasks and len(result.failed) == result.tasks:
        first = next(iter(result.failed.values()))
        raise GMNetError(
            f"No task of '{options.plan.name}' could be done. The first failed because: {first}"
        )
    report.progress(1.0)
    return result


def _crew(planned: Planned, stack: ExitStack, report: Report) -> Crew:
    """Those who do the tasks, until the stack is closed."""
    options = planned.options
    run = RunOptions(
        device=options.device, batch_size=options.batch_size, precision=options.precision
    )
    if not (options.workers or options.scheduler):
        load = loading(options.loaded, _weights(planned.settings), run)
        model = load(planned.modes, report)
        scratch = Path(stack.enter_context(TemporaryDirectory(prefix="gmnet_run_")))
        return Alone(Workshop(planned.settings, planned.choice, scratch), model)
    address = options.scheduler
    if options.workers:
        cards = graphics_cards() if options.device in ("auto", "cuda") else 0
        address = stack.enter_context(local_cluster(options.workers, cards, report))
    client = stack.enter_context(connected_to(address, report, max(options.workers, 1)))
    half = options.precision == "half"
    return Cluster(
        client,
        Job(
            planned.settings,
            planned.choice,
            tuple(planned.modes),
            options.device,
            options.batch_size,
            half,
        ),
    )


def _incomplete(result: RunResult) -> str:
    if not result.failed:
        return ""
    first = "; ".join(list(result.failed)[:_SHOWN])
    return (
        f"{len(result.failed):,} of {result.tasks:,} tasks failed ({first}"
        f"{' and others' if len(result.failed) > _SHOWN else ''}); the plan says why. Correct what "
        "is wrong and run the plan again: only they are tried again."
    )


def _as_json(result: RunResult) -> dict[str, Any]:
    """A summary for a shell."""
    return {
        "tasks": result.tasks,
        "made": result.made,
        "kept": result.done_before + result.kept,
        "retried": result.retried,
        "failed": [{"task": name, "error": error} for name, error in result.failed.items()],
        "megapixels": round(result.pixels / 1e6, 3),
        "seconds": round(result.seconds, 3),
        "megapixels_per_second": round(result.megapixels_per_second, 3),
        "maps": str(result.folder),
        "collection": str(result.collection) if result.collection else None,
        "mosaics": [str(path) for path, _ in result.mosaics],
    }


WORK = Work(plan=_plan, run=_run, as_json=_as_json, incomplete=_incomplete)
