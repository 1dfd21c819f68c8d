"""What an unfinished training keeps in its output folder, so that it can go on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..core.errors import InputError, spell
from ..core.raster.hidden_file import write_text
from ..models.sets.installed import MANIFEST

# Below the output folder, until the last epoch is done: settings, validations, and what the
# training loop writes.
RUN, SETTINGS, METRICS = "run", "settings.json", "metrics.jsonl"


def check_output(folder: Path) -> None:
    """Refuse a folder that has something else in it than an unfinished training.

    Raises:
        InputError: it holds a model set, or anything else.
    """
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{spell('output')} '{folder}' is a file; give the name of a folder.")
    if not folder.is_dir() or (folder / RUN / SETTINGS).is_file() or not _in_use(folder):
        return
    if (folder / MANIFEST).is_file():
        raise InputError(
            f"{spell('output')} '{folder}' holds a finished model set; choose a new folder. To "
            "train it further, give it as the model folder to start from."
        )
    raise InputError(f"{spell('output')} '{folder}' is not empty; choose a new or an empty folder.")


def _in_use(folder: Path) -> bool:
    """Whether there is more than what a run leaves that was killed before it began."""
    begun = folder / RUN
    if begun.is_dir() and all(path.name.startswith(".") for path in begun.iterdir()):
        return any(path != begun for path in folder.iterdir())
    return any(folder.iterdir())


def end(folder: Path) -> None:
    """Remove the run that is finished; its settings last, so that one that is killed goes on."""
    for path in (folder / RUN).iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != SETTINGS:
            path.unlink()
    shutil.rmtree(folder / RUN)


def begin(folder: Path, told: Mapping[str, Any]) -> bool:
    """Make the folder of a run, or find that the run in it is the same.

    Args:
        folder: the output.
        told: what must be the same for a run to go on, as JSON reads it.

    Returns:
        Whether the output folder was made.

    Raises:
        InputError: it is of another training, or the folder cannot be made.
    """
    path = folder / RUN / SETTINGS
    if path.is_file():
        before = _settings(path)
        other = sorted(key for key in told if before.get(key) != told[key])
        if other:
            raise InputError(
                f"{spell('output')} '{folder}' holds an unfinished training with other settings "
                f"({', '.join(other)}); give the same ones to go on, or choose a new folder."
            )
        return False
    fresh = not folder.exists()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(path, json.dumps(told, indent=2))
    except OSError as error:
        raise InputError(
            f"{spell('output')} '{folder}' cannot be written ({error.strerror}); choose a folder "
            "that you may write to."
        ) from error
    return fresh


def _settings(path: Path) -> Mapping[str, Any]:
    """The settings of an unfinished training.

    Raises:
        InputError: they cannot be read.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(
            f"'{path}' cannot be read ({error}), so the unfinished training in that folder cannot "
            "go on; choose a new folder."
        ) from error
    return found if isinstance(found, dict) else {}


def leave_nothing(folder: Path, fresh: bool) -> None:
    """Remove the run, and the output folder if that was made for it."""
    shutil.rmtree(folder / RUN, ignore_errors=True)
    if fresh:
        with suppress(OSError):  # out of reach: nothing can be done about it
            folder.rmdir()


def records_in(folder: Path) -> list[dict[str, Any]]:
    """Validations so far, those of a resumed run once."""
    path = folder / RUN / METRICS
    if not path.is_file():
        return []
    lines = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return list({line["step"]: line for line in lines}.values())
