"""Trials: a fault, a work, a way to start it and a seed; and running many of them side by side."""

from __future__ import annotations

import math
import multiprocessing
import os
import random
import shutil
import time
import traceback
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from gmnet_water.tests.torture.faults import FAULTS, Stage
from gmnet_water.tests.torture.judging import problems, problems_afterwards
from gmnet_water.tests.torture.prepared import PROCESSING, Prepared, fresh
from gmnet_water.tests.torture.qgis_runs import Processing


@dataclass(frozen=True)
class Trial:
    """One trial; the same one harms in the same way, as far as the machine's pace allows.

    Attributes:
        fault: its name.
        work: its name.
        front: the way to start it.
        seed: of all that is random.
    """

    fault: str
    work: str
    front: str
    seed: int

    @property
    def chance(self) -> random.Random:
        """The random numbers of this trial."""
        return random.Random(
            zlib.crc32(f"{self.fault} {self.work} {self.front} {self.seed}".encode())
        )

    def repeat(self) -> str:
        """The command that repeats it."""
        return (
            f"bash scripts/torture.sh --only {self.fault} --work {self.work} --front {self.front} "
            f"--seed {self.seed}"
        )


@dataclass(frozen=True)
class Verdict:
    """What came of a trial.

    Attributes:
        trial: which.
        problems: what was not as promised.
        late: whether the run had ended before it was harmed.
        of_two_runs: whether results of a killed run stand beside those of an earlier one.
        stopped: whether a run did not come to its end.
        said: all that the run said.
    """

    trial: Trial
    problems: tuple[str, ...]
    late: bool
    of_two_runs: bool
    stopped: bool
    said: str


class Runner:
    """Runs trials one after another in folders of its own."""

    def __init__(self, prepared: Mapping[str, Prepared], folder: Path, profile: Path) -> None:
        self._prepared = prepared
        self._folder = folder
        self._profile = profile
        self._processing: Processing | None = None

    def run(self, trial: Trial) -> Verdict:
        """Harm a run, and look at what is there afterwards."""
        fault, prepared = FAULTS[trial.fault], self._prepared[trial.work]
        chance = trial.chance
        place = fresh(self._folder / f"process-{os.getpid()}" / "place")
        shutil.copytree(prepared.sources(), place / "sources")
        stage = Stage(prepared, place, trial.front, chance, self._profile)
        if trial.front == PROCESSING:
            stage.processing = self._qgis()
        # A training does not begin in a folder with a finished one.
        older = fault.older and trial.work != "train" and chance.random() < 0.5
        if older:
            stage.older()
        try:
            fault.harm(stage)
            found = problems(fault, stage, older)
            found += problems_afterwards(fault, stage)
        except Exception:  # noqa: BLE001  told with the verdict
            found = [f"the trial itself failed: {traceback.format_exc()}"]
        code = stage.endings[0].code if stage.endings else 0
        if (trial.front == PROCESSING and code < 0) or not stage.endings:
            self.end()
        said = "\n".join(ending.said for ending in stage.endings)
        stopped = any(ending.code for ending in stage.endings)
        return Verdict(trial, tuple(found), stage.late, stage.of_two_runs, stopped, said)

    def _qgis(self) -> Processing:
        if self._processing is None:
            folder = self._folder / f"process-{os.getpid()}"
            folder.mkdir(parents=True, exist_ok=True)
            self._processing = Processing(self._profile, folder / "processing.log")
        return self._processing

    def end(self) -> None:
        """Let QGIS go."""
        if self._processing is not None:
            self._processing.end()
        self._processing = None


_runner: Runner | None = None


_until = math.inf


def run_all(
    trials: Iterable[Trial], runner: Runner, side_by_side: int, until: float = math.inf
) -> Iterator[Verdict]:
    """Verdicts as they come, of trials that run in several processes.

    Args:
        trials: what to try.
        runner: tries it.
        side_by_side: how many processes.
        until: no trial begins after this moment of `time.monotonic`.
    """
    global _runner, _until
    _runner, _until = runner, until
    context = multiprocessing.get_context("fork")
    with context.Pool(side_by_side) as pool:
        yield from (one for one in pool.imap_unordered(_run, trials) if one is not None)
        pool.close()
        pool.join()


def _run(trial: Trial) -> Verdict | None:
    assert _runner is not None
    return _runner.run(trial) if time.monotonic() < _until else None
