"""Whether what is there after a trial is what was promised."""

from __future__ import annotations

import re
import signal
from collections import defaultdict
from pathlib import Path

from gmnet_water.models.errors import ModelError
from gmnet_water.models.hidden_folder import place_of
from gmnet_water.models.sets.installed import MANIFEST, from_folder
from gmnet_water.models.weights_file import sha256
from gmnet_water.tests.torture.faults import Fault, Stage
from gmnet_water.tests.torture.prepared import (
    LONGEST_S,
    PROCESS,
    SHELL,
    fresh,
    shell_run,
)
from gmnet_water.tests.torture.results import (
    ABSENT,
    BROKEN,
    EITHER,
    Expected,
    contents,
    hidden,
    names_in,
)
from gmnet_water.tests.torture.shell_run import Ending

# What a person is to read begins so in a shell; warnings do, too.
_SENTENCE = re.compile(r"^((gmnet-water|Error): |Cancelled after )\S.*[.!)]$", re.MULTILINE)
# What libraries keep there for themselves.
_NOT_OURS = re.compile(r"(torchinductor_|runtime-|tmp[^/]*/(__pycache__/)?_remote_module)")
# An unfinished training keeps what it needs to go on.
_RUN = "mine/run"


def problems(fault: Fault, stage: Stage, older: bool) -> list[str]:
    """What is not as promised; empty if the trial was survived."""
    found = []
    for ending in stage.endings:
        found += _of_ending(fault, stage, ending)
    folder = stage.gone or stage.out
    if stage.out.exists() and set(stage.prepared.clean[stage.front].new) <= names_in(stage.out):
        # It was removed before the run looked for it, or made it.
        folder = stage.out
    if stage.prepared.work.name == "train":
        found += _of_training(fault, stage, folder)
    else:
        found += _of_results(fault, stage, folder, older)
    if not fault.killed and (left := _left_in(stage.tmp)):
        found.append(f"left in the temporary folder: {left}")
    return found


def problems_afterwards(fault: Fault, stage: Stage) -> list[str]:
    """What is not as promised once the same was run again without harm."""
    if not fault.again:
        return []
    run = shell_run(stage.prepared.work, stage.sources, stage.place, log="log-again")
    run.go()
    ending = run.wait(LONGEST_S)
    finished = stage.prepared.work.name == "train" and "a finished model set" in ending.said
    if (ending.code and not finished) or ending.hung:
        return [f"the next run fails ({ending.code}): {ending.said[-300:]}"]
    if stage.prepared.work.name == "train":
        return _of_training(fault, stage, stage.out, whole=True)
    new = stage.prepared.clean[SHELL].new
    states = {name: Expected(new, {}).state(stage.out, name) for name in new}
    found = [
        f"after the next run {name} is {state}" for name, state in states.items() if state != "new"
    ]
    if left := sorted(filter(hidden, names_in(stage.out))):
        found.append(f"the next run leaves {left}")
    return found


def _of_ending(fault: Fault, stage: Stage, ending: Ending) -> list[str]:
    if ending.hung:
        return [f"it hangs: after {ending.seconds:.0f} s it had to be ended"]
    found = []
    if "Traceback (most recent call last)" in ending.said:
        lines = ending.said.strip().splitlines()
        found.append(f"a traceback: {lines[-1][:200]}")
    if stage.front == SHELL:
        # Before a run has begun to listen, it is ended by the signal, and has not begun to write.
        allowed = (*fault.codes, -signal.SIGTERM) if fault.title.startswith("told") else fault.codes
        sentence = _SENTENCE.search(ending.said) is not None
    elif stage.front == PROCESS:
        allowed = fault.codes if fault.killed else (1,)
        sentence = "ERROR" in ending.said or "ancelled" in ending.said
    else:
        allowed = (1, 2)
        sentence = bool(ending.said.strip())
    if ending.code and ending.code not in allowed:
        found.append(f"it ends with {ending.code}: {ending.said.strip()[-300:]}")
    elif ending.code > 0 and not sentence:
        found.append(f"no sentence: {ending.said.strip()[-300:]!r}")
    return found


def _of_results(fault: Fault, stage: Stage, folder: Path, older: bool) -> list[str]:
    """Each result whole, all of a run together, nothing else."""
    clean = stage.prepared.clean[stage.front]
    replaced = fault.title == "source replaced"
    expected = Expected(clean.new, clean.old if older or replaced or fault.both else {})
    names = sorted(set(expected.new) | set(expected.old))
    states = _states(stage, expected, folder, names)
    done = all(ending.code == 0 for ending in stage.endings)
    if BROKEN in states.values() and replaced and done:
        expected = Expected(_of_changed_sources(stage), expected.old)
        states = _states(stage, expected, folder, names)
    found = [f"{name} is {state}" for name, state in states.items() if state == BROKEN]
    if done and not fault.both:
        # Sources that were replaced before they were read are those of the older result.
        fine = ("new", "old", EITHER, BROKEN) if replaced else ("new", EITHER, BROKEN)
        found += [
            f"exit 0, but {name} is {state}"
            for name, state in states.items()
            if state not in fine and not (name.endswith(".qml") and state == ABSENT)
        ]
    if older:
        found += [f"the older {name} is gone" for name, state in states.items() if state == ABSENT]
    if stage.front != SHELL and stage.prepared.work.name == "series":
        # In QGIS the run tells which months failed, and that is no error while others are mapped.
        gone = (ABSENT, "old")
        failed = [name for name in names if states[name] in gone and "failed" in stage.said]
        found = [line for line in found if not any(f"but {name} is" in line for name in failed)]
    groups = defaultdict(set)
    for name, state in states.items():
        # A style that found no room is missing; the result is there without it.
        if state != EITHER and not (name.endswith(".qml") and state == ABSENT):
            groups[stage.prepared.work.belongs(name)].add(state)
    mixtures = [
        f"'{group}' is a mixture of {sorted(mixed)}"
        for group, mixed in groups.items()
        if len(mixed) > 1 and BROKEN not in mixed
    ]
    if fault.killed:
        # Files are renamed one after the other; each of them is whole, and rasters name their run.
        stage.of_two_runs = bool(mixtures)
    else:
        found += mixtures
    known = set(names)
    left = sorted(name for name in names_in(folder) if name not in known)
    if fault.killed or fault.stuck or any(ending.code < 0 for ending in stage.endings):
        left = [name for name in left if not hidden(name)]
    if left:
        found.append(f"left: {left}")
    return found


def _states(stage: Stage, expected: Expected, folder: Path, names: list[str]) -> dict[str, str]:
    """The state of each result; of a model set where it is looked for."""
    if stage.prepared.work.name != "install-model":
        return {name: expected.state(folder, name) for name in names}
    place = place_of(folder, "lakes").name
    moved = {name: str(Path(place, *Path(name).parts[1:])) for name in names}
    states = Expected(
        {moved[name]: value for name, value in expected.new.items()},
        {moved[name]: value for name, value in expected.old.items()},
    )
    return {name: states.state(folder, moved[name]) for name in names}


def _of_changed_sources(stage: Stage) -> dict[str, str]:
    """Checksums of what the sources give as they are now."""
    place = fresh(stage.place / "after")
    run = shell_run(stage.prepared.work, stage.sources, place)
    run.go()
    run.wait(LONGEST_S)
    return contents(place / "out")


def _of_training(fault: Fault, stage: Stage, folder: Path, whole: bool = False) -> list[str]:
    """A model set that is whole, or none; and what an unfinished training needs."""
    done = whole or all(ending.code == 0 for ending in stage.endings)
    mine = folder / "mine"
    found = []
    if (mine / MANIFEST).exists():
        try:
            models = from_folder(mine)
            for path in set(models.files.values()):
                models.verify(path, sha256(path))
        except ModelError as error:
            found.append(f"the model set is broken: {error}")
    elif done:
        found.append("exit 0, but there is no model set")
    names = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    expected = set(stage.prepared.clean[SHELL].new)
    left = sorted(name for name in names - expected if not name.startswith(_RUN))
    if fault.killed or fault.stuck:
        left = [name for name in left if not hidden(name)]
    if left:
        found.append(f"left: {left}")
    if done and any(name.startswith(_RUN) for name in names):
        found.append("a finished training keeps its run")
    if (
        not done
        and not fault.killed
        and not fault.stuck
        and mine.exists()
        and not any(mine.iterdir())
    ):
        found.append("an empty folder is left")
    return found


def _left_in(folder: Path) -> list[str]:
    return sorted(name for name in names_in(folder) if not _NOT_OURS.match(name))
