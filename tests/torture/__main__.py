"""Harms runs in every way that is known, and tells what was survived: see scripts/torture.sh."""

from __future__ import annotations

import argparse
import math
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

# Torch's threads would wait for each other where the machine is busy; and it is copied by forks.
os.environ["OMP_NUM_THREADS"] = "1"

import gmnet_water.cli.main  # noqa: F401  imported before the forks
import torch._dynamo  # noqa: F401
from gmnet_water.tests.torture import page, qgis_runs
from gmnet_water.tests.torture.faults import FAULTS, Fault
from gmnet_water.tests.torture.prepared import (
    PROCESS,
    PROCESSING,
    SHELL,
    Prepared,
    prepare,
)
from gmnet_water.tests.torture.trials import Runner, Trial, Verdict, run_all
from gmnet_water.tests.torture.works import WORKS
from gmnet_water.training import fine_tune  # noqa: F401

FRONTS = (SHELL, PROCESS, PROCESSING)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="scripts/torture.sh", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few trials of each kind: 5 minutes")
    parser.add_argument("--only", nargs="+", choices=FAULTS, metavar="FAULT", default=[*FAULTS])
    parser.add_argument("--work", nargs="+", choices=WORKS, metavar="WORK", default=[*WORKS])
    parser.add_argument("--front", nargs="+", choices=FRONTS, metavar="FRONT", default=[*FRONTS])
    parser.add_argument("--seed", type=int, help="run this trial of each kind only")
    parser.add_argument("--first-seed", type=int, default=1, help="of a whole run")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--write", type=Path, help="write the table into this page")
    parser.add_argument(
        "--minutes", type=float, help="end after about so long: a random part of the trials"
    )
    parser.add_argument("--keep", action="store_true", help="keep the folder of the trials")
    return parser.parse_args()


def untried(fault: Fault) -> str:
    """Why a fault cannot be tried here; empty if it can."""
    if fault.root and os.geteuid() != 0:
        return "needs root"
    if fault.needs and shutil.which(fault.needs) is None:
        return f"needs {fault.needs}"
    return ""


def trials_of(options: argparse.Namespace, with_qgis: bool) -> list[Trial]:
    """What is to be tried, in random order, so that slow and quick ones lie side by side."""
    made = []
    for name in options.only:
        fault = FAULTS[name]
        if untried(fault):
            continue
        for front, count in (fault.quick if options.quick else fault.fronts).items():
            if front not in options.front or (front != SHELL and not with_qgis):
                continue
            first = options.first_seed
            seeds = range(first, first + count) if options.seed is None else (options.seed,)
            made += [Trial(name, work, front, seed) for work in options.work for seed in seeds]
    random.Random(1).shuffle(made)
    return made


def main() -> int:
    """Prepare, try, tell."""
    options = arguments()
    begun = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="gmnet-torture-"))
    verdicts = []
    try:
        for verdict in _verdicts(options, folder):
            verdicts.append(verdict)
            if verdict.problems:
                show(verdict)
            if len(verdicts) % 50 == 0:
                log(f"{len(verdicts)} tried ({(time.monotonic() - begun) / 60:.0f} min)")
    finally:
        if options.keep:
            log(f"kept: {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    tell(verdicts, options)
    if options.write is not None:
        reasons = {name: why for name in FAULTS if (why := untried(FAULTS[name]))}
        minutes = (time.monotonic() - begun) / 60
        page.write(options.write, verdicts, options.work, reasons, minutes)
    return int(not verdicts or any(verdict.problems for verdict in verdicts))


def _verdicts(options: argparse.Namespace, folder: Path) -> Iterator[Verdict]:
    with_qgis = qgis_runs.available() and set(options.front) != {SHELL}
    profile = folder / "profile"
    if with_qgis:
        qgis_runs.make_profile(profile)
    prepared: dict[str, Prepared] = {}
    for name in options.work:
        prepared[name] = prepare(WORKS[name], folder / name, profile if with_qgis else None)
        log(f"{name}: {prepared[name].clean[SHELL].seconds:.1f} s unharmed")
    trials = trials_of(options, with_qgis)
    log(f"{len(trials)} trials")
    side_by_side = min(options.processes, max(len(trials), 1))
    minutes = math.inf if options.minutes is None else options.minutes
    until = time.monotonic() + 60 * minutes
    yield from run_all(trials, Runner(prepared, folder, profile), side_by_side, until)


def show(verdict: Verdict) -> None:
    """Show what was not survived, and how to repeat it."""
    trial = verdict.trial
    for problem in verdict.problems:
        log(f"{trial.fault}, {trial.work} ({trial.front}): {problem}")
    log(f"    again: {trial.repeat()}")
    keep(verdict)


def keep(verdict: Verdict) -> None:
    """Keep what a run said that did not survive."""
    folder = Path(__file__).resolve().parents[2] / "build" / "torture"
    folder.mkdir(parents=True, exist_ok=True)
    trial = verdict.trial
    name = f"{trial.fault} {trial.work} {trial.front} {trial.seed}.log"
    (folder / name).write_text("\n".join((*verdict.problems, "", verdict.said)), encoding="utf-8")


def tell(verdicts: list[Verdict], options: argparse.Namespace) -> None:
    """A line for each fault: tried and survived."""
    tried, survived, stopped = Counter(), Counter(), Counter()
    for verdict in verdicts:
        key = verdict.trial.fault, verdict.trial.work
        tried[key] += 1
        survived[key] += not verdict.problems
        stopped[key] += verdict.stopped
    for name in options.only:
        if reason := untried(FAULTS[name]):
            print(f"{name}: not tried: {reason}")
            continue
        cells = [
            f"{work} {survived[name, work]}/{tried[name, work]}"
            for work in options.work
            if tried[name, work]
        ]
        print(
            f"{name}: {', '.join(cells)}; ended early {sum(stopped[name, w] for w in options.work)}"
        )
    print(f"{sum(survived.values())} of {sum(tried.values())} survived")


def log(line: str) -> None:
    """A line on how it goes."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
