"""Options of commands in a shell, derived from their requests."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from enum import Enum
from glob import glob
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core import parameters as kinds

if TYPE_CHECKING:
    from ..core.command import Command

_TAG = re.compile(r"<[^>]+>")
_PATTERN = re.compile(r"[*?]")
_METAVARS: dict[type[kinds.Kind], Any] = {
    kinds.Raster: "FILE",
    kinds.Rasters: "FILE",
    kinds.Labels: "FILE",
    kinds.Vectors: "FILE",
    kinds.Field: "NAME",
    kinds.Number: "N",
    kinds.Text: "TEXT",
    kinds.Day: "YYYY-MM-DD",
    kinds.ExtentOf: ("XMIN", "YMIN", "XMAX", "YMAX"),
    kinds.Crs: "CRS",
    kinds.InputFile: "FILE",
    kinds.InputFolder: "FOLDER",
    kinds.RasterOut: "FILE",
    kinds.LayerOut: "FILE",
    kinds.PageOut: "FILE",
    kinds.TableOut: "FILE",
    kinds.ScenesOut: "FILE",
    kinds.PlanOut: "FILE",
    kinds.FolderOut: "FOLDER",
}


class Help(argparse.RawDescriptionHelpFormatter):
    """Shows defaults, where there are any."""

    def _get_help_string(self, action: argparse.Action) -> str | None:
        nothing: tuple[Any, ...] = (None, "", False, [], argparse.SUPPRESS)
        if action.help and action.option_strings and action.default not in nothing:
            return f"{action.help} Default: %(default)s."
        return action.help


def add_command(parser: argparse.ArgumentParser, command: Command[Any, Any, Any]) -> None:
    """Give a parser the options of a command, and its help."""
    name = parser.prog
    parser.formatter_class = Help
    parser.description = command.summary
    if command.example:
        parser.epilog = f"example:\n  {name} {command.example}"
    for spec in offered(command):
        add_option(parser, spec)
    parser.add_argument(
        "--json", action="store_true", help="Print the results as JSON on standard output."
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="No log, no progress bar.")


def offered(command: Command[Any, Any, Any]) -> list[kinds.Spec]:
    """The parameters of a command that a shell offers."""
    return [spec for spec in kinds.specs(command.request) if spec.kind.flags is not None]


def flags_of(spec: kinds.Spec) -> list[str]:
    """How a shell spells a parameter; a single one without dashes is an argument."""
    flags = (spec.kind.flags or "").split()
    if any(not flag.startswith("-") for flag in flags):
        return flags[:1]
    if not any(flag.startswith("--") for flag in flags):
        flags.append("--" + spec.name.replace("_", "-"))
    return flags


def spelling(command: Command[Any, Any, Any]) -> Callable[[str], str]:
    """How a shell spells the fields of a command's request in a sentence."""
    longest = {spec.name: max(flags_of(spec), key=len) for spec in offered(command)}
    return lambda field: longest.get(field, field.upper())


def add_option(parser: argparse._ActionsContainer, spec: kinds.Spec) -> None:
    """Give a parser, or a group of its options, the option of a parameter."""
    kind = spec.kind
    help_text = _TAG.sub("", unescape(f"{kind.label}. {kind.help}")).strip().replace("%", "%%")
    settings: dict[str, Any] = {"help": help_text}
    flags = flags_of(spec)
    if isinstance(kind, kinds.Flag):
        parser.add_argument(*flags, dest=spec.name, action="store_true", **settings)
        return
    default = spec.default
    if isinstance(kind, kinds.Choice):
        if kind.explain is None:
            settings["choices"] = [*kind.all(), *kind.also]
            settings["metavar"] = f"{{{','.join(kind.all())}}}"
        else:  # `core.parameters.validate` refuses others with an explanation
            settings["metavar"] = "NAME"
        default = default.value if isinstance(default, Enum) else default
    else:
        settings["metavar"] = getattr(kind, "unit", "") or _METAVARS[type(kind)]
    if isinstance(kind, kinds.Number):
        settings["type"] = int if kind.integer else float
    elif isinstance(kind, kinds.ExtentOf):
        settings |= {"nargs": 4, "type": float}
    elif isinstance(kind, (kinds.Rasters, kinds.Labels)):
        settings["nargs"] = "+"
        default = None if spec.required else list(default)
    elif isinstance(kind, (kinds.Output, kinds.InputFile, kinds.InputFolder)):
        settings["type"] = Path
    if not flags[0].startswith("-"):
        parser.add_argument(spec.name, **{**settings, "metavar": flags[0]})
        return
    parser.add_argument(*flags, dest=spec.name, required=spec.required, default=default, **settings)


def values_in(options: argparse.Namespace, command: Command[Any, Any, Any]) -> dict[str, Any]:
    """The values of a command's request that were given in a shell."""
    values = {}
    for spec in offered(command):
        value = getattr(options, spec.name)
        if isinstance(spec.kind, kinds.ExtentOf) and value is not None:
            from ..core.raster.grid import Extent

            value = Extent(*value)
        elif isinstance(spec.kind, (kinds.Text, kinds.Field)):
            value = value.strip()
        elif isinstance(spec.kind, (kinds.Rasters, kinds.Labels)) and value:
            value = expanded(value)
        values[spec.name] = value
    return values


def expanded(names: Iterable[str]) -> list[str]:
    """Names of files with those in the place of patterns that match some: ``s1_2020*.tif``.

    Most shells do this themselves, those of Windows do not.
    """
    found: list[str] = []
    for name in names:
        pattern = _PATTERN.search(name) is not None and not Path(name).exists()
        # Of `Path` there is none for patterns that begin with a drive.
        found += (sorted(glob(name)) if pattern else []) or [name]  # noqa: PTH207
    return found


def results_of(command: Command[Any, Any, Any], request: Any, plan: Any, result: Any) -> Any:
    """The results of a run for ``--json``: files by their fields, then numbers and texts.

    A command may have its own JSON instead.
    """
    work = command.work()
    if work.as_json is not None:
        return work.as_json(result)
    found: dict[str, Any] = {
        spec.name: str(value)
        for spec, value in kinds.values_of(request)
        if isinstance(spec.kind, kinds.Output) and value is not None
    }
    found |= {name: str(path) for name, path in work.besides(plan).items()}
    for value in command.values:
        if (known := value.in_result(result)) is not None:
            found[value.name.lower()] = known
    return found
