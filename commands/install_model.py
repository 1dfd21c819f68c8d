"""*Install a model set*: what it asks for, and how it is offered."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.command import Command, Value, Work
from ..core.parameters import Choice, Flag, InputFile, Text, parameter
from ..models.sets.published import entry_ids

if TYPE_CHECKING:
    from ..models.sets.fetching import Fetch
    from ..models.sets.model_set import ModelSet
    from .install_model_work import InstallPlan


def _unknown(word: str) -> str:
    there = ", ".join(entry_ids()) or "none"
    return f"'{word}' is not in the catalogue, which has: {there}."


@dataclass(frozen=True)
class InstallModelRequest:
    """What to install, and under which name.

    Attributes:
        fetch: how bytes travel; QGIS has its own way, which knows the user's proxy. None for
            Python's.
    """

    model: str | None = parameter(
        Choice(
            "Model set to fetch",
            "<i>tibet</i>: the weights that the authors of GMNet published, for cold lakes of the "
            "Qinghai-Tibet Plateau, 11.6 MB from their repository on GitHub. They state no "
            "licence: the weights are fetched at your request, and what you may do with them is "
            "between you and the authors. Each file is compared with its checksum. A run that is "
            "cancelled or interrupted continues where it stopped. QGIS uses its own network "
            "settings and proxy.",
            words=entry_ids,
            explain=_unknown,
            flags=None,  # the source may name it there
        ),
        None,
    )
    source: Path | None = parameter(
        InputFile(
            "Or: zip file or folder of a set",
            "A custom set: a folder with a model.json, or with files that end in as, des "
            "and as_des (NAME_as.pth and so on), or with folders of these names; or a zip file of "
            "such a folder. One of the files in a folder stands for the whole folder. In a shell "
            "also the name of a set to fetch, such as tibet. Weights are read as plain tensors; a "
            "file that holds anything else is refused and never executed. Without PyTorch only "
            "the checksums are compared.",
            filter="Model sets (*.zip model.json *.pth *.pt)",
            flags="SOURCE",
        ),
        None,
    )
    id: str = parameter(
        Text(
            "Name to install it under",
            "The name under which <i>Map surface water</i> offers the set. Empty for its own.",
        ),
        "",
    )
    overwrite: bool = parameter(
        Flag(
            "Replace an installed set of that name",
            "An installed set is replaced only if this is set, and only once the new one is "
            "complete.",
        ),
        False,
    )
    fetch: Fetch | None = None


def _work() -> Work[InstallModelRequest, InstallPlan, ModelSet]:
    from .install_model_work import WORK

    return WORK


INSTALL_MODEL = Command(
    algorithm="installmodel",
    title="Install a model set",
    summary="Installs weights for mapping, from a folder, a zip file or the network.",
    about="Puts a model set into your own data folder (the environment variable GMNET_MODELS names "
    "another one), where <i>Map surface water</i> offers it as MODEL the next time it is opened. "
    "Fetch one of those that the authors published, or give a folder or zip file. Nothing is "
    "fetched unless you run this.",
    tags="weights,model,network,download,install,tibet,deep learning",
    icon="install_model",
    request=InstallModelRequest,
    work=_work,
    values=(
        Value(
            "OUTPUT_FOLDER", "Folder of the model set", lambda made: str(made.folder), folder=True
        ),
        Value("OUTPUT_ID", "ID of the model set", lambda made: str(made.id), text=True),
    ),
    cancelled="Cancelled; no model set was installed. A download continues next time.",
    example="tibet",
)
