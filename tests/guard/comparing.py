"""A record of the program, compared with the program: what is gone, different or in the way.

A record is nested dicts of JSON values. Everything in it has to be there and equal; what is added
is no finding, unless it breaks a call that worked without it. A finding has a path, by which
`intended.INTENDED` can name it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Findings = dict[str, str]
# Lists of words that may be chosen: others may be added, in any place.
WORDS = ("options", "choices")
# Their members are given by name, but dialogs and shells show or take them in this order.
ORDERED = ("parameters", "positionals")


def differences(recorded: dict[str, Any], live: dict[str, Any], path: str = "") -> Findings:
    """What is recorded and no longer there, or no longer the same, by its path."""
    found: Findings = {}
    for name, before in recorded.items():
        inside = f"{path}/{name}" if path else name
        if name not in live:
            found[inside] = "is gone"
            continue
        now = live[name]
        if isinstance(before, dict) and isinstance(now, dict):
            found.update(differences(before, now, inside))
            if name in ORDERED and not in_order(before, now):
                found[f"{inside}/order"] = f"was {list(before)}, is {list(now)}"
        elif not (before == now or (name in WORDS and _still_there(before, now, recorded))):
            found[inside] = f"was {before!r}, is {now!r}"
    return found


def in_order(before: Iterable[str], now: Iterable[str]) -> bool:
    """Whether what is left of ``before`` has kept its order."""
    before, now = list(before), list(now)
    left = [one for one in before if one in now]
    return left == [one for one in now if one in before]


def _still_there(before: Any, now: Any, facets: dict[str, Any]) -> bool:
    """Whether all words of a list can be chosen as before."""
    if not (isinstance(before, list) and isinstance(now, list)):
        return False
    if facets.get("static strings", True):
        return set(before) <= set(now) and in_order(before, now)
    # Calls and saved models hold numbers of options.
    return now[: len(before)] == before


def in_the_way(recorded: dict[str, Any], live: dict[str, Any], group: str) -> Findings:
    """What is new in a group of parameters or options and has to be given, by its path.

    Args:
        recorded: algorithms or commands by name.
        live: the same of the program.
        group: where an algorithm or a command has what can be given.
    """
    return {
        f"{name}/{group}/{added}": "is new, and has to be given"
        for name in recorded.keys() & live.keys()
        for added in live[name][group].keys() - recorded[name][group].keys()
        if has_to_be_given(live[name][group][added])
    }


def has_to_be_given(facets: dict[str, Any]) -> bool:
    """Whether a call without this parameter or option is refused."""
    if "required" in facets:
        return bool(facets["required"])
    return not facets["optional"] and facets["default"] is None


def unexpected(found: Findings, intended: dict[str, str]) -> list[str]:
    """Findings that nobody intends, as lines."""
    return [f"{path} {text}" for path, text in sorted(found.items()) if path not in intended]


def dead(found: Findings, intended: dict[str, str]) -> list[str]:
    """Intended changes that did not happen, or whose reason is missing."""
    return [path for path, reason in intended.items() if path not in found or not reason.strip()]
