"""What every trial of a work needs: sources, results of unharmed runs, how long they take."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gmnet_water.tests.torture.networks import instead_of_weights
from gmnet_water.tests.torture.qgis_runs import Processing, QgisProcessRun, environment
from gmnet_water.tests.torture.results import contents
from gmnet_water.tests.torture.shell_run import Ending, ShellRun
from gmnet_water.tests.torture.works import Work, lay_out

SHELL, PROCESS, PROCESSING = "shell", "qgis_process", "Processing"
LONGEST_S = 300.0
# A harmed run that takes longer, or forty times as long as an unharmed one, hangs.
SHORTEST_S = 60.0
# Calls of the system that change what is on a disk.
CHANGES = (
    "write", "pwrite64", "writev", "rename", "renameat", "renameat2", "link", "linkat", "unlink",
    "unlinkat", "fsync", "fdatasync", "ftruncate", "mkdir", "rmdir",
)  # fmt: skip
READS = ("read", "pread64")
_CALL = re.compile(r"^(\d+)\s+(?:\d+\.\d+ )?(\w+)\(", re.MULTILINE)


@dataclass(frozen=True)
class Clean:
    """Runs that nothing harmed, of one way to start them.

    Attributes:
        new: checksums of the results of the sources.
        old: the same of other sources.
        seconds: how long one takes.
    """

    new: Mapping[str, str]
    old: Mapping[str, str]
    seconds: float


@dataclass
class Prepared:
    """A work that is ready to be harmed.

    Attributes:
        work: the work.
        folder: has ``sources-new`` and ``sources-old``, and results of the latter.
        clean: by the way to start it.
        memory: bytes of addresses before and at most during a run in the shell.
        calls: (thread, name) of each call that changes a disk, of a run in the shell.
    """

    work: Work
    folder: Path
    clean: dict[str, Clean] = field(default_factory=dict)
    memory: tuple[int, int] = (0, 0)
    calls: list[tuple[int, str]] = field(default_factory=list)

    def sources(self, which: str = "new") -> Path:
        """The folder of sources, ``new`` or ``old``."""
        return self.folder / f"sources-{which}"

    def older(self, front: str) -> Path:
        """Results of the old sources; ``qgis_process`` has those of Processing."""
        return self.folder / f"results-{PROCESSING if front == PROCESS else front}-old"


def surroundings(work: Work, place: Path) -> dict[str, str]:
    """The environment of a run whose results go to ``out`` in a place."""
    models = place / ("out" if work.name == "install-model" else "models")
    return {"TMPDIR": str(place / "tmp"), "GMNET_MODELS": str(models)}


def fresh(place: Path) -> Path:
    """Make a place for a run: folders for results and temporary files."""
    shutil.rmtree(place, ignore_errors=True)
    for name in ("out", "tmp"):
        (place / name).mkdir(parents=True)
    return place


def shell_run(
    work: Work, sources: Path, place: Path, before: object = None, log: str = "log"
) -> ShellRun:
    """Start a work in a copy of this process; it waits until it may go."""

    def first() -> None:
        if not work.real:
            instead_of_weights()
        if callable(before):
            before()

    arguments = work.shell(sources, place / "out")
    return ShellRun(work.entry, arguments, place / log, surroundings(work, place), first)


def process_run(work: Work, sources: Path, place: Path, profile: Path) -> QgisProcessRun:
    """Start a work in a ``qgis_process``."""
    variables = {**environment(profile, not work.real), **surroundings(work, place)}
    return QgisProcessRun(
        work.algorithm, work.parameters(sources, place / "out"), place / "log", variables
    )


def prepare(work: Work, folder: Path, profile: Path | None) -> Prepared:
    """Run a work on two kinds of sources, in the shell and, with a profile, in QGIS.

    Raises:
        RuntimeError: a run fails that nothing harmed.
    """
    made = Prepared(work, folder)
    for seed, which in ((1, "new"), (2, "old")):
        lay_out(work, made.sources(which), seed)
    made.clean[SHELL] = _clean(made, SHELL, None)
    made.memory = _memory(made)
    made.calls = [] if shutil.which("strace") is None else _calls(made)
    if profile is not None:
        processing = Processing(profile, folder / "processing.log")
        try:
            made.clean[PROCESSING] = _clean(made, PROCESSING, processing)
        finally:
            processing.end()
        # The results are the same; only how long it takes is another matter.
        made.clean[PROCESS] = made.clean[PROCESSING]
    return made


def _clean(made: Prepared, front: str, processing: Processing | None) -> Clean:
    checksums, seconds = {}, 0.0
    for which in ("old", "new"):
        place = fresh(made.folder / "place")
        if processing is not None:
            ending = processing_run(processing, made.work, made.sources(which), place).wait(
                LONGEST_S
            )
        else:
            run = shell_run(made.work, made.sources(which), place)
            run.go()
            ending = run.wait(LONGEST_S)
        _check(made.work, ending)
        checksums[which] = contents(place / "out")
        seconds = ending.seconds
        if which == "old":
            shutil.rmtree(made.older(front), ignore_errors=True)
            shutil.copytree(place / "out", made.older(front))
    return Clean(checksums["new"], checksums["old"], seconds)


def processing_run(
    processing: Processing,
    work: Work,
    sources: Path,
    place: Path,
    cancel_after: float | None = None,
) -> object:
    """Start a work in a QGIS that stays."""
    around = surroundings(work, place)
    return processing.run(
        algorithm=work.algorithm,
        parameters=work.parameters(sources, place / "out"),
        temporary=around["TMPDIR"],
        models=around["GMNET_MODELS"],
        cancel_after=cancel_after,
    )


def _check(work: Work, ending: Ending) -> None:
    if ending.code or ending.hung:
        raise RuntimeError(f"{work.name} fails unharmed ({ending.code}):\n{ending.said}")


def _memory(made: Prepared) -> tuple[int, int]:
    """Addresses in use before a run, and the most that it uses."""
    run = shell_run(made.work, made.sources(), fresh(made.folder / "place"))
    before = most = _status(run.pid, "VmSize")
    run.go()
    while not run.ended():
        most = max(most, _status(run.pid, "VmPeak"))
        time.sleep(0.002)
    _check(made.work, run.wait(LONGEST_S))
    return before, most


def _status(pid: int, name: str) -> int:
    """Bytes that the kernel reports of a process; 0 if it has ended."""
    try:
        text = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    found = re.search(rf"^{name}:\s+(\d+) kB", text, re.MULTILINE)
    return 1024 * int(found[1]) if found else 0


def traced(pid: int, log: Path, *options: str) -> subprocess.Popen[str] | None:
    """Attach strace to a process that waits; None if the system does not allow it."""
    tracer = subprocess.Popen(
        ["strace", "-f", "-p", str(pid), "-o", str(log), *options],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "LC_ALL": "C"},
    )
    assert tracer.stderr is not None
    for line in tracer.stderr:
        if "attached" in line:
            return tracer
    tracer.wait()
    return None


def _calls(made: Prepared) -> list[tuple[int, str]]:
    """Each call of a run that changes a disk, with a number for its thread."""
    place = fresh(made.folder / "place")
    run = shell_run(made.work, made.sources(), place)
    tracer = traced(run.pid, place / "trace", "-e", f"trace={','.join(CHANGES)}")
    run.go()
    _check(made.work, run.wait(LONGEST_S))
    if tracer is None:
        return []
    tracer.communicate()
    text = (place / "trace").read_text(encoding="utf-8", errors="replace")
    return [(int(thread), name) for thread, name in _CALL.findall(text)]
