"""What the command line offers, as a record for `comparing`."""

from __future__ import annotations

import argparse
import enum
from pathlib import Path
from typing import Any

PROGRAM = "gmnet-water"


def parsers() -> dict[str, argparse.ArgumentParser]:
    """Each command's grammar by its name: the one place that knows who makes them."""
    from gmnet_water.cli import main, published
    from gmnet_water.commands import ENTRIES

    declared = [(entry, name) for entry in ENTRIES for name in (entry.name, *entry.aliases)]
    return {
        PROGRAM: published.parser(),
        **{f"{PROGRAM} {name}": main.command_parser(entry, name) for entry, name in declared},
    }


def shell() -> dict[str, Any]:
    """All commands by name."""
    return {name: command(parser) for name, parser in parsers().items()}


def command(parser: argparse.ArgumentParser) -> dict[str, Any]:
    """A command: its options by their spelling, and its other arguments by their place."""
    actions = parser._actions
    positionals = [action for action in actions if not action.option_strings]
    return {
        "abbreviations": parser.allow_abbrev,
        "positionals": {
            str(place): _facets(action) for place, action in enumerate(positionals, start=1)
        },
        # One with several spellings has an entry for each: which comes first is no matter.
        "options": {
            spelling: {**_facets(action), "not with": _excluded(parser, action)}
            for action in actions
            for spelling in action.option_strings
        },
    }


def comparable(recorded: dict[str, Any], live: dict[str, Any]) -> dict[str, Any]:
    """``live``, without what no user sees and what only concerns options that are not recorded."""
    made = {}
    for name, now in live.items():
        known = recorded.get(name, now)["options"].keys()
        made[name] = {
            **now,
            "options": {
                spelling: {**facets, "not with": [o for o in facets["not with"] if o in known]}
                for spelling, facets in now["options"].items()
            },
        }
    return made


def _facets(action: argparse.Action) -> dict[str, Any]:
    """What an option or argument is to a user; help and the name in the help may be improved."""
    required = action.required
    if not action.option_strings:
        required = action.nargs not in (argparse.OPTIONAL, argparse.ZERO_OR_MORE)
    return {
        "action": type(action).__name__.strip("_").removesuffix("Action"),
        "type": _type(action),
        "nargs": action.nargs,
        "required": required,
        "default": _plain(_default(action)),
        "const": _plain(action.const),
        "choices": None if action.choices is None else [_plain(one) for one in action.choices],
    }


def _type(action: argparse.Action) -> str:
    """What is made of the user's text, whatever function makes it."""
    if action.nargs == 0:
        return "nothing"
    if not callable(action.type):
        return "text"
    for sample in ("1", "0", "0.5"):
        try:
            made = action.type(sample)
        except (argparse.ArgumentTypeError, TypeError, ValueError):
            continue  # out of its range
        if isinstance(made, (int, float)):
            return "integer" if isinstance(made, int) else "number"
    return "text"


def _default(action: argparse.Action) -> Any:
    """The default; argparse has a text read as if a user had given it."""
    if isinstance(action.default, str) and callable(action.type):
        return action.type(action.default)
    return action.default


def _excluded(parser: argparse.ArgumentParser, action: argparse.Action) -> list[str]:
    """Spellings of the options that cannot be given together with one."""
    return sorted(
        spelling
        for group in parser._mutually_exclusive_groups
        if action in group._group_actions
        for other in group._group_actions
        if other is not action
        for spelling in other.option_strings
    )


def _plain(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, enum.Enum):
        return _plain(value.value)
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, Path) else value
