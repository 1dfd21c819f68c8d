"""A command's example in every form: its own is that of a shell, and the others follow from it."""

from __future__ import annotations

import json
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from ..cli.declared import flags_of
from ..cli.main import command_parser
from ..commands import Entry
from ..core import parameters as kinds

# What stands for a star in a name, where no shell replaces it.
_STAR = ("01", "02")
_WIDTH = 100


@dataclass(frozen=True)
class Given:
    """A parameter and the value that it has in the example.

    Attributes:
        spec: the parameter.
        value: a text, a number, True, or a list of texts.
    """

    spec: kinds.Spec
    value: Any

    @property
    def values(self) -> list[Any]:
        """Its value as a list."""
        return self.value if isinstance(self.value, list) else [self.value]


def given_in(entry: Entry) -> list[Given]:
    """The parameters that a command's example gives, in the order of the dialog."""
    command = entry.load()
    options = command_parser(entry).parse_args(shlex.split(command.example))
    found = []
    for spec in kinds.specs(command.request):
        if spec.kind.flags is None:
            continue
        value = getattr(options, spec.name)
        if value == _in_shell(spec) or value in (None, "", [], False):
            continue
        found.append(Given(spec, _plain(value)))
    return found


def _in_shell(spec: kinds.Spec) -> Any:
    """The default as a shell has it."""
    return spec.default.value if isinstance(spec.default, Enum) else spec.default


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [one.replace("*", star) for one in map(str, value) for star in _stars(one)]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return str(value) if isinstance(value, Path) else value


def _stars(name: str) -> Sequence[str]:
    return _STAR if "*" in name else ("",)


def in_shell(entry: Entry) -> str:
    """The example in a shell."""
    return f"gmnet-water {entry.name} {entry.load().example}".strip()


def in_qgis_process(entry: Entry, given: Sequence[Given]) -> str:
    """The example with ``qgis_process``."""
    parts = [f"{one.spec.toolbox}={_word(value)}" for one in given for value in one.values]
    head = f"qgis_process run gmnet:{entry.load().algorithm}"
    return " \\\n    ".join([f"{head} --" if parts else head, *_lines(parts)])


def _word(value: Any) -> str:
    return "true" if value is True else shlex.quote(str(value))


def _lines(parts: Sequence[str]) -> list[str]:
    """The parts in lines that are not too wide."""
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(part) < _WIDTH - 10:
            lines[-1] += f" {part}"
        else:
            lines.append(part)
    return lines


def in_python_console(entry: Entry, given: Sequence[Given]) -> str:
    """The example in the Python of QGIS."""
    lines = [f'    "{one.spec.toolbox}": {_literal(one.value)},' for one in given]
    call = f'processing.run("gmnet:{entry.load().algorithm}", {{'
    if not lines:
        return f"import processing\n\n{call}}})"
    return "\n".join(["import processing", "", call, *lines, "})"])


def _literal(value: Any) -> str:
    """A value in Python, texts in double quotes."""
    return str(value) if isinstance(value, bool) else json.dumps(value, ensure_ascii=False)


def in_package(entry: Entry, given: Sequence[Given]) -> str:
    """The example with the Python package."""
    lines = [f"    {one.spec.name}={_literal(one.value)}," for one in given]
    call = f"gmnet_water.{entry.python}("
    if not lines:
        return f"import gmnet_water\n\n{call})"
    return "\n".join(["import gmnet_water", "", call, *lines, ")"])


def spelling(spec: kinds.Spec) -> str:
    """How a shell spells a parameter; empty for one that it does not offer."""
    return "" if spec.kind.flags is None else ", ".join(flags_of(spec))
