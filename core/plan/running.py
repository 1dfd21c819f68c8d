"""A run of a plan: what is missing is done, and each state is recorded."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from ..dates.period import Period
from ..errors import InputError
from ..raster.source_names import parts
from ..report import Report
from .crew import Crew
from .plan_file import PlanFile, now
from .plan_holder import held
from .progress import Progress
from .task import State, Task
from .task_run import Outcome

# A task that fails is tried so often, the second time by another worker if there is one.
ATTEMPTS = 2
# So many names or errors are shown.
_SHOWN = 5


@dataclass
class RunResult:
    """What a run did.

    Attributes:
        tasks: of the plan.
        done_before: those that earlier runs had done.
        made: those that this run did.
        kept: those whose masks were there already, made from the same.
        failed: names and errors of the others.
        pixels: of the masks that this run made.
        seconds: it took.
        retried: tasks that were tried again.
        warnings: what the user was told, each once; many tasks have the same scenes.
        folder: with the masks.
        collection: their STAC collection; None if there is none yet.
        mosaics: a virtual raster for each period, or for each period and CRS, with the period.
    """

    tasks: int = 0
    done_before: int = 0
    made: int = 0
    kept: int = 0
    failed: dict[str, str] = field(default_factory=dict)
    pixels: int = 0
    seconds: float = 0.0
    retried: int = 0
    warnings: set[str] = field(default_factory=set)
    folder: Path = field(default_factory=Path)
    collection: Path | None = None
    mosaics: list[tuple[Path, Period]] = field(default_factory=list)

    @property
    def megapixels_per_second(self) -> float:
        """Speed of the whole run."""
        return self.pixels / 1e6 / self.seconds if self.seconds else 0.0


def check_sources(tasks: Sequence[Task]) -> None:
    """Refuse a plan whose files were moved or deleted.

    Raises:
        InputError: some are not there.
    """
    files = {
        parts(side)[0]: None
        for task in tasks
        if task.state is not State.DONE
        for scene in task.scenes
        for side in (scene.vv, scene.vh)
    }
    gone = [file for file in files if Path(file).is_absolute() and not _is_there(file)]
    if gone:
        names = ", ".join(f"'{file}'" for file in gone[:_SHOWN])
        raise InputError(
            f"{len(gone)} of the plan's {len(files)} files are not there any more: {names}"
            f"{' and others' if gone[_SHOWN:] else ''}; move them back, or plan again. Finished "
            "maps are kept."
        )


def _is_there(file: str) -> bool:
    return file.startswith("/vsi") or Path(file).exists()


def run_plan(plan: PlanFile, crew: Callable[[], Crew], report: Report) -> RunResult:
    """Do the tasks of a plan that are not done.

    Args:
        plan: the plan.
        crew: makes those who do them, once the plan is held.
        report: progress, log and cancellation.

    Raises:
        InputError: another run holds the plan.
        GMNetError: no more tasks can be done; those that are done are recorded.
        Cancelled: the user stopped the run; what is finished is kept.
    """
    with held(plan.path):
        plan.begin_again()
        tasks = plan.tasks()
        missing = [task for task in tasks if task.state is not State.DONE]
        result = RunResult(tasks=len(tasks), done_before=len(tasks) - len(missing))
        started = time.monotonic()
        try:
            if missing:
                _do(plan, missing, crew(), result, report)
        finally:
            result.seconds = time.monotonic() - started
            for task in plan.tasks():
                if task.state is State.RUNNING:
                    plan.record(task.number, State.WAITING, started=None)
    return result


def _do(
    plan: PlanFile, tasks: Sequence[Task], crew: Crew, result: RunResult, report: Report
) -> None:
    """Do tasks, and those that failed once more."""
    pace = Progress(tasks, report)
    by_number = {task.number: task for task in tasks}
    avoid: dict[int, str] = {}

    def begun(task: Task) -> None:
        plan.record(task.number, State.RUNNING, started=now())
        pace.begin(task)

    waiting = list(tasks)
    for attempt in range(1, ATTEMPTS + 1):
        again: list[Task] = []
        with closing(crew.outcomes(waiting, begun, avoid, pace.of_task())) as outcomes:
            for outcome in outcomes:
                task = by_number[outcome.number]
                if outcome.error and attempt < ATTEMPTS:
                    report.info(f"{task.name} failed and is tried again: {outcome.error}")
                    plan.record(task.number, State.WAITING, error=outcome.error)
                    avoid[task.number] = outcome.worker
                    again.append(task)
                    pace.put_back(task)
                    continue
                _record(plan, task, outcome, result, report)
                pace.end(task, failed=bool(outcome.error), made=outcome.made)
        if not again:
            break
        waiting = again
        result.retried += len(again)
    pace.finish()


def _record(
    plan: PlanFile, task: Task, outcome: Outcome, result: RunResult, report: Report
) -> None:
    """Keep an outcome in the plan and in the result."""
    new = [line for line in outcome.warnings if line not in result.warnings]
    result.warnings.update(new)
    for line in new:
        report.warning(f"{task.name}: {line}")
    if outcome.error:
        report.warning(f"{task.name} failed: {outcome.error}")
        plan.record(task.number, State.FAILED, error=outcome.error)
        result.failed[task.name] = outcome.error
        return
    columns: dict[str, object] = {"error": None}
    if outcome.made:
        result.made += 1
        result.pixels += task.pixels
        columns |= {
            "seconds": round(outcome.seconds, 3),
            "observed_km2": outcome.observed_km2,
            "water_km2": outcome.water_km2,
        }
    else:
        result.kept += 1
    plan.record(task.number, State.DONE, **columns)
