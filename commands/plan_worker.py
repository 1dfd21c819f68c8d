"""What a worker of a cluster does: it loads the networks once, and maps one task at a time."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from ..core.errors import GMNetError, spelled
from ..core.plan.settings import Settings
from ..core.plan.task import Task
from ..core.plan.task_run import Outcome, Workshop, is_done, map_task, read_inputs
from ..core.report import SILENT
from ..core.water.mapping import Model
from ..models.contract import OrbitChoice, OrbitMode
from ..models.errors import ModelError
from ..networks import ModelChoice, load_model

# Tasks of one process: while one of them is mapped, another one reads its scenes.
_COMPUTING = threading.Lock()
_LOADING = threading.Lock()
_models: dict[Job, Model] = {}


@dataclass(frozen=True)
class Job:
    """A run of a plan, as its workers know it.

    Attributes:
        settings: how maps are made.
        choice: how networks share the work where there are both orbits.
        modes: orbit modes whose networks are needed.
        device: what computes.
        batch_size: tiles at once; 0 chooses by memory.
        half: whether a GPU computes in half precision.
    """

    settings: Settings
    choice: OrbitChoice
    modes: Sequence[OrbitMode]
    device: str
    batch_size: int
    half: bool

    def __call__(self, task: Task) -> Outcome:
        """Do a task on this worker; errors of it are part of the outcome."""
        shop = Workshop(self.settings, self.choice, _scratch())
        try:
            model = self.model()
            if is_done(task, shop, model):
                return Outcome(task.number, worker=_name())
            inputs = read_inputs(task, shop, SILENT)
        except (GMNetError, ModelError) as error:
            return Outcome(task.number, spelled(str(error)), worker=_name())
        with _COMPUTING:
            outcome = map_task(task, shop, inputs, model, SILENT)
        return replace(outcome, worker=_name())

    def model(self) -> Model:
        """The networks, which are loaded once in a process.

        Raises:
            ModelError: they cannot be.
        """
        with _LOADING:
            if self not in _models:
                _models.clear()
                chosen = ModelChoice(
                    self.settings.model,
                    Path(self.settings.model_folder) if self.settings.model_folder else None,
                    Path(self.settings.weights) if self.settings.weights else None,
                )
                _models[self] = load_model(
                    chosen, self.modes, self.device, self.batch_size, SILENT, self.half
                )
            return _models[self]


def _name() -> str:
    """The worker's address; empty where there is none."""
    from distributed import get_worker

    with suppress(ValueError):
        return str(get_worker().address)
    return ""


def _scratch() -> Path:
    """A folder for what a task needs meanwhile: the worker's own."""
    from distributed import get_worker

    with suppress(ValueError):
        return Path(get_worker().local_directory) / "gmnet"
    return Path(tempfile.gettempdir())
