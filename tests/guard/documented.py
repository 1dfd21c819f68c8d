"""Commands that the manual shows."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
TOOLBOX, SHELL = "qgis_process run ", "gmnet-water"
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CONTINUED = re.compile(r"\\\n\s*")
# What stands for the rest of a list.
_REST = "…"


class Call(NamedTuple):
    """A run of an algorithm: its id, and what its parameters are given."""

    algorithm: str
    given: dict[str, Any]


def pages() -> list[Path]:
    """All pages for users."""
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def shown(program: str) -> list[str]:
    """Commands that the manual showed when they were recorded, and those that it shows."""
    recorded = (ROOT / "tests" / "guard" / "commands.txt").read_text(encoding="utf-8").splitlines()
    texts = [page.read_text(encoding="utf-8") for page in pages()]
    found = [*recorded, *(one for text in texts for one in commands(text))]
    return [one for one in dict.fromkeys(found) if one.startswith(program)]


def commands(text: str) -> list[str]:
    """Shell commands of a page in Markdown that run an algorithm or ``gmnet-water``."""
    text = _CONTINUED.sub(" ", text)
    blocks = [code for language, code in _FENCE.findall(text) if language != "python"]
    rest = _FENCE.sub("", text)
    lines = [line for code in blocks for line in code.splitlines()]
    lines += [line for line in rest.splitlines() if line.startswith("    ")]
    lines += [span.replace("\n", " ") for span in re.findall(r"`([^`]+)`", rest)]
    parts = [" ".join(part.split()) for line in lines for part in re.split(r"&&|\||\s#\s", line)]
    return [part for part in parts if part.startswith((TOOLBOX, SHELL))]


def python_calls(text: str) -> list[Call]:
    """Calls of ``processing.run`` in a page's Python; what is no literal is None."""
    calls = []
    for language, code in _FENCE.findall(text):
        if language != "python":
            continue
        for node in ast.walk(ast.parse(code)):
            if not (isinstance(node, ast.Call) and ast.unparse(node.func) == "processing.run"):
                continue
            algorithm, given = node.args[:2]
            assert isinstance(given, ast.Dict), ast.unparse(node)
            names = [_literal(name) for name in given.keys]
            values = [_literal(value) for value in given.values]
            calls.append(Call(_literal(algorithm), dict(zip(names, values))))
    return calls


def _literal(node: ast.AST | None) -> Any:
    try:
        return ast.literal_eval(node)  # type: ignore[arg-type]
    except ValueError:
        return None


def toolbox_call(command: str) -> Call:
    """What ``qgis_process run`` is given; what has several values has a list."""
    words = [word for word in shlex.split(command.removeprefix(TOOLBOX)) if word != _REST]
    algorithm, _, *assignments = words
    given: dict[str, Any] = {}
    for assignment in assignments:
        name, _, value = assignment.partition("=")
        given[name] = [*given[name], value] if name in given else [value]
    return Call(algorithm, {name: one[0] if len(one) == 1 else one for name, one in given.items()})


def shell_words(command: str) -> list[str]:
    """The words of a shell command; what the shell would make of patterns stays as it is."""
    return [word for word in shlex.split(command) if word != _REST]
