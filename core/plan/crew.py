"""Those who do tasks: this process, or the workers of a cluster (`core.plan.cluster`)."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol

from ..errors import GMNetError, spelled
from ..raster.pipeline import read_ahead
from ..report import Report
from ..water.mapping import Model
from .task import Task
from .task_run import Inputs, Outcome, Workshop, is_done, map_task, read_inputs


class Crew(Protocol):
    """Does tasks in any order."""

    def outcomes(
        self,
        tasks: Sequence[Task],
        begun: Callable[[Task], None],
        avoid: Mapping[int, str],
        report: Report,
    ) -> Generator[Outcome, None, None]:
        """What becomes of each task.

        Args:
            tasks: what to do.
            begun: called when one begins.
            avoid: who should not do a task again, by its number.
            report: progress of the task at hand, 0..1, and cancellation.

        Raises:
            GMNetError: no more tasks can be done.
            Cancelled: the user wants the run to stop.
        """


@dataclass(frozen=True)
class Alone:
    """This process: it maps one task while it reads the scenes of the next one.

    Attributes:
        shop: what tasks share.
        model: has the networks that they need.
    """

    shop: Workshop
    model: Model

    def outcomes(
        self,
        tasks: Sequence[Task],
        begun: Callable[[Task], None],
        _avoid: Mapping[int, str],
        report: Report,
    ) -> Generator[Outcome, None, None]:
        """As `Crew.outcomes`."""
        with closing(read_ahead(self._read(tasks, report), 1, report)) as ready:
            for task, inputs in ready:
                begun(task)
                if isinstance(inputs, Outcome):
                    yield inputs
                else:
                    yield map_task(task, self.shop, inputs, self.model, report)

    def _read(
        self, tasks: Sequence[Task], report: Report
    ) -> Iterator[tuple[Task, Inputs | Outcome]]:
        """Tasks with what they are mapped from, or with why they are not."""
        for task in tasks:
            try:
                if is_done(task, self.shop, self.model):
                    yield task, Outcome(task.number)
                else:
                    yield task, read_inputs(task, self.shop, report)
            except GMNetError as error:
                yield task, Outcome(task.number, spelled(str(error)))
