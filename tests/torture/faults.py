"""What goes wrong in mid-run, and what may be seen afterwards."""

from __future__ import annotations

import math
import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from gmnet_water.tests.torture.prepared import (
    PROCESS,
    PROCESSING,
    READS,
    SHELL,
    SHORTEST_S,
    Prepared,
    process_run,
    processing_run,
    shell_run,
    traced,
)
from gmnet_water.tests.torture.qgis_runs import Processing
from gmnet_water.tests.torture.shell_run import Ending, memory_limit

_PAGE = 4096
# A small disk that no run fills by itself.
_LARGE = 64 << 20


class Run(Protocol):
    """A run of any kind."""

    pid: int

    def go(self) -> None:
        """Let it begin."""

    def signal(self, number: int) -> None:
        """Send it a signal."""

    def ended(self) -> bool:
        """Whether it has ended."""

    def wait(self, longest: float) -> Ending:
        """Wait for its end."""


@dataclass
class Stage:
    """Where one trial takes place.

    Attributes:
        prepared: the work.
        place: a folder for it, with ``out``, ``tmp`` and ``sources``.
        front: how the run is started.
        chance: random numbers, all of which come from the trial's seed.
        profile: of QGIS.
        processing: the QGIS that stays, where ``front`` is that.
        gone: where the folder of results was moved to, if it was.
        endings: of all runs.
        late: whether the run had ended before it could be harmed.
        of_two_runs: whether results of a killed run stand beside those of an earlier one.
    """

    prepared: Prepared
    place: Path
    front: str
    chance: random.Random
    profile: Path
    processing: Processing | None = None
    gone: Path | None = None
    endings: list[Ending] = field(default_factory=list)
    late: bool = False
    of_two_runs: bool = False

    @property
    def out(self) -> Path:
        """The folder of results."""
        return self.place / "out"

    @property
    def tmp(self) -> Path:
        """The folder of temporary files."""
        return self.place / "tmp"

    @property
    def sources(self) -> Path:
        """This trial's copy of the sources."""
        return self.place / "sources"

    @property
    def seconds(self) -> float:
        """How long a run takes that nothing harms."""
        return self.prepared.clean[self.front].seconds

    @property
    def said(self) -> str:
        """All that the runs said."""
        return "\n".join(ending.said for ending in self.endings)

    def start(self, before: Callable[[], object] | None = None) -> Run:
        """Begin the run; in the shell it waits until it may go."""
        work = self.prepared.work
        if self.front == SHELL:
            return shell_run(work, self.sources, self.place, before)
        if self.front == PROCESS:
            return process_run(work, self.sources, self.place, self.profile)
        return self.start_processing(None)

    def start_processing(self, cancel_after: float | None) -> Run:
        """Begin the run in the QGIS that stays."""
        assert self.processing is not None
        work = self.prepared.work
        return processing_run(self.processing, work, self.sources, self.place, cancel_after)

    def moment(self, run: Run, part: float = 1.05) -> None:
        """Wait for a moment at random in the run."""
        end = time.monotonic() + self.chance.uniform(0.0, part * self.seconds)
        while time.monotonic() < end and not (self.front != PROCESSING and run.ended()):
            time.sleep(0.002)
        self.late = self.front != PROCESSING and run.ended()

    def end(self, run: Run) -> None:
        """Wait for the run's end."""
        self.endings.append(run.wait(max(SHORTEST_S, 40 * self.seconds)))

    def older(self) -> None:
        """Put what an earlier run made in the folder of results."""
        shutil.copytree(self.prepared.older(self.front), self.out, dirs_exist_ok=True)


@dataclass(frozen=True)
class Fault:
    """Something that goes wrong.

    Attributes:
        title: for the table.
        harm: runs the work and harms it.
        fronts: how many trials of a whole run are started in which way.
        quick: the same of a quick run.
        killed: whether the run has no chance to clean up, so that hidden files may stay.
        again: whether the next run has to clean up and to finish.
        codes: exit codes of a run in the shell that did not finish.
        stuck: whether the run cannot clean up because the folder is out of its reach.
        older: whether results of an earlier run may stand there.
        root: whether only root can do it.
        needs: a program that it needs.
        both: whether two runs write, so that the results may be of either.
    """

    title: str
    harm: Callable[[Stage], None]
    fronts: dict[str, int]
    quick: dict[str, int]
    killed: bool = False
    again: bool = False
    codes: tuple[int, ...] = (1,)
    stuck: bool = False
    older: bool = True
    root: bool = False
    needs: str = ""
    both: bool = False


def _signal(number: int) -> Callable[[Stage], None]:
    def harm(stage: Stage) -> None:
        run = stage.start()
        run.go()
        stage.moment(run)
        run.signal(number)
        stage.end(run)

    return harm


def _kill_at_call(stage: Stage) -> None:
    """Kill the run right after a call that changes a disk, each kind of call as often as others."""
    calls = stage.prepared.calls
    name = stage.chance.choice(sorted({name for _, name in calls}))
    place = stage.chance.choice([n for n, call in enumerate(calls) if call[1] == name])
    count = sum(1 for call in calls[: place + 1] if call == calls[place])
    _inject(stage, f"trace={name}", f"inject={name}:signal=KILL:when={count}")


def _inject(stage: Stage, *expressions: str, path: Path | None = None) -> None:
    run = stage.start()
    options = [option for expression in expressions for option in ("-e", expression)]
    options += ["-P", str(path)] if path else []
    tracer = traced(run.pid, stage.place / "trace", *options)
    run.go()
    stage.end(run)
    if tracer is not None:
        tracer.communicate()
    trace = stage.place / "trace"
    stage.late = not trace.exists() or (
        "INJECTED" not in trace.read_text(errors="replace")
        and ("killed by SIGKILL" not in trace.read_text(errors="replace"))
    )


def _cancel(stage: Stage) -> None:
    if stage.front != PROCESSING:
        _signal(signal.SIGINT)(stage)
        return
    run = stage.start_processing(stage.chance.uniform(0.0, stage.seconds))
    stage.end(run)


@contextmanager
def small_disk(folder: Path, room: int) -> Iterator[None]:
    """A disk of so many bytes, rounded up to pages, in place of a folder."""
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={max(room, _PAGE)}", "tmpfs", str(folder)], check=True
    )
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _size(folder: Path) -> int:
    """Bytes that files below a folder take, in whole pages."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(-(-path.stat().st_size // _PAGE) * _PAGE for path in files)


def _target_full(stage: Stage) -> None:
    """The disk has room for what was there, and for a random part of what is written.

    It is as small from the start, which a run may see before it begins, or others fill it.
    """
    room = _size(stage.out) + int(
        stage.chance.uniform(0, 1.1) * _size(stage.prepared.older(stage.front))
    )
    filled = stage.chance.random() < 0.7
    disk, held = stage.place / "disk", stage.place / "held"
    disk.mkdir()
    stage.out.rename(held)
    stage.out.mkdir()
    with small_disk(disk, _LARGE if filled else room):
        shutil.copytree(held, disk / "out")
        shutil.rmtree(held)
        with bound(disk / "out", stage.out):
            run = stage.start()
            run.go()
            if filled:
                stage.moment(run, 0.5)
                _leave(disk, max(room - _size(stage.out), 0))
            stage.end(run)
            shutil.copytree(stage.out, held)
    stage.out.rmdir()
    held.rename(stage.out)


def _leave(disk: Path, room: int) -> None:
    """Fill a disk but for so many bytes."""
    file = os.open(disk / "others", os.O_WRONLY | os.O_CREAT)
    with suppress(OSError):  # the run was quicker
        for _ in range(max(shutil.disk_usage(disk).free - room, 0) // _PAGE):
            os.write(file, bytes(_PAGE))
    os.close(file)


@contextmanager
def bound(folder: Path, place: Path) -> Iterator[None]:
    """A folder under a second name."""
    subprocess.run(["mount", "--bind", str(folder), str(place)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def _temporary_full(stage: Stage) -> None:
    with small_disk(stage.tmp, int(_PAGE * 2 ** stage.chance.uniform(0, 9))):
        run = stage.start()
        run.go()
        stage.end(run)
        held = stage.place / "held"
        shutil.copytree(stage.tmp, held)
    shutil.rmtree(stage.tmp)
    held.rename(stage.tmp)


def _removed(stage: Stage) -> None:
    """The folder has another name from a moment on, so that what was there can be looked at."""
    run = stage.start()
    run.go()
    stage.moment(run, 0.9)
    stage.gone = stage.place / "gone"
    stage.out.rename(stage.gone)
    stage.end(run)


def _read_only(stage: Stage) -> None:
    run = stage.start()
    # A mount over the folder: what is open for writing would keep the folder's own writable.
    over = stage.place / "read-only"
    over.mkdir()
    with bound(stage.out, over):
        subprocess.run(["mount", "-o", "remount,bind,ro", str(over)], check=True)
        run.go()
        stage.moment(run, 0.9)
        with bound(over, stage.out):
            stage.end(run)


def _harmed(stage: Stage) -> Path:
    return stage.sources / stage.chance.choice(stage.prepared.work.harmed)


def _truncated(stage: Stage) -> None:
    source = _harmed(stage)
    run = stage.start()
    run.go()
    stage.moment(run, 0.9)
    os.truncate(source, stage.chance.randrange(source.stat().st_size))
    stage.end(run)


def _replaced(stage: Stage) -> None:
    """Another raster takes the source's name, or is written into its file."""
    source = _harmed(stage)
    other = stage.prepared.sources("old") / source.name
    waiting = stage.place / "other"
    shutil.copyfile(other, waiting)
    run = stage.start()
    run.go()
    stage.moment(run, 0.9)
    if stage.chance.random() < 0.5:
        waiting.replace(source)
    else:
        shutil.copyfile(other, source)
    stage.end(run)


def _failing(stage: Stage) -> None:
    """Reading a source fails from some time on, as on a broken disk."""
    source = _harmed(stage)
    first = 1 + int(2 ** stage.chance.uniform(0, 6))
    names = ",".join(READS)
    inject = f"inject={names}:error=EIO:when={first}+"
    _inject(stage, f"trace={names}", inject, path=source)


def _two(stage: Stage) -> None:
    """Two runs, of other sources, onto the same results."""
    work, place = stage.prepared.work, stage.place
    first = shell_run(work, stage.sources, place)
    second = shell_run(work, stage.prepared.sources("old"), place, log="log-2")
    first.go()
    stage.moment(first, 0.7)
    second.go()
    stage.end(first)
    stage.end(second)


def _memory(stage: Stage) -> None:
    before, most = stage.prepared.memory
    # From next to nothing to what a run takes, each size as often as the double of it.
    more = int(2 ** stage.chance.uniform(16, math.log2(max(most - before, 1 << 17))))
    run = stage.start(lambda: memory_limit(more))
    run.go()
    stage.end(run)


FAULTS = {
    "kill": Fault(
        "killed at a random moment", _signal(signal.SIGKILL),
        {SHELL: 25, PROCESS: 5}, {SHELL: 2, PROCESS: 1}, killed=True, again=True,
        codes=(-signal.SIGKILL,),
    ),
    "kill-at-call": Fault(
        "killed at a call that changes the disk", _kill_at_call, {SHELL: 25}, {SHELL: 2},
        killed=True, again=True, codes=(-signal.SIGKILL,), needs="strace",
    ),
    "cancel": Fault(
        "cancelled", _cancel, {SHELL: 25, PROCESS: 5, PROCESSING: 20},
        {SHELL: 2, PROCESSING: 2}, codes=(130,),
    ),
    "end": Fault(
        "told to end (SIGTERM)", _signal(signal.SIGTERM), {SHELL: 10}, {SHELL: 1},
        # Python ends itself with SIGINT where it was interrupted in what it had compiled.
        codes=(130, 143, -signal.SIGINT),
    ),
    "quit": Fault(
        "QGIS closed in mid-run", _signal(signal.SIGTERM), {PROCESS: 3}, {PROCESS: 1},
        killed=True, again=True, codes=(-signal.SIGTERM,),
    ),
    "target-full": Fault(
        "target disk full", _target_full, {SHELL: 20, PROCESSING: 10},
        {SHELL: 2, PROCESSING: 2}, root=True,
    ),
    "temporary-full": Fault(
        "temporary disk full", _temporary_full, {SHELL: 6, PROCESSING: 4},
        {SHELL: 1, PROCESSING: 1}, root=True,
    ),
    "removed": Fault(
        "target folder removed", _removed, {SHELL: 6, PROCESSING: 4}, {SHELL: 1}, stuck=True,
    ),
    "read-only": Fault(
        "target folder made read-only", _read_only, {SHELL: 6, PROCESSING: 4}, {SHELL: 1},
        stuck=True, root=True,
    ),
    "truncated": Fault(
        "source truncated", _truncated, {SHELL: 8, PROCESSING: 4}, {SHELL: 1},
    ),
    "replaced": Fault(
        "source replaced", _replaced, {SHELL: 8}, {SHELL: 1},
    ),
    "failing": Fault(
        "source failing to be read", _failing, {SHELL: 8}, {SHELL: 1}, needs="strace",
    ),
    "two": Fault(
        "two runs onto one target", _two, {SHELL: 8}, {SHELL: 1}, older=False, both=True,
    ),
    "memory": Fault(
        "machine out of memory", _memory, {SHELL: 8}, {SHELL: 1},
    ),
}  # fmt: skip
