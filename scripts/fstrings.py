"""What f-strings in the code can become, as texts with placeholders for their values."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from itertools import product

# Stands for a value; no text has this character.
HOLE = "\ue002"
# More cases than this are no sentence.
_MOST_CASES = 16


def expanded(value: ast.expr) -> list[str] | None:
    """The texts that an expression in an f-string may have; None if they are not known."""
    if isinstance(value, ast.IfExp):
        cases = [expanded(value.body), expanded(value.orelse)]
        known = [one for case in cases if case is not None for one in case]
        return known if None not in cases else None
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return [value.value]
    if isinstance(value, ast.JoinedStr):
        return _raw_cases(value)
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Mult):
        left = value.left
        if isinstance(left, ast.Constant) and isinstance(left.value, str):
            return ["", left.value]
    return None


def _raw_cases(node: ast.JoinedStr) -> list[str]:
    """An f-string's cases, with holes that have no numbers yet."""
    parts: list[Iterable[str]] = []
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append([str(part.value)])
        elif isinstance(part, ast.FormattedValue):
            known = expanded(part.value)
            parts.append(known if known is not None else [HOLE + "L" * _formatted(part)])
    cases = ["".join(case) for case in product(*parts)]
    return list(dict.fromkeys(cases))[:_MOST_CASES]


def cases(node: ast.JoinedStr) -> list[str]:
    """The texts that an f-string may have, with placeholders."""
    return [numbered(case) for case in _raw_cases(node)]


def numbered(case: str) -> str:
    """A text with its holes as ``%1``, ``%2`` and so on."""
    parts, text = re.split(f"{HOLE}(L?)", case), ""
    for number, piece in enumerate(parts[::2], start=0):
        text += (f"%{parts[2 * number - 1]}{number}" if number else "") + piece
    return text


def _formatted(part: ast.FormattedValue) -> bool:
    """Whether a value is formatted as a number."""
    spec = part.format_spec
    if not isinstance(spec, ast.JoinedStr):
        return False
    text = "".join(one.value if isinstance(one, ast.Constant) else "1" for one in spec.values)
    return bool(re.fullmatch(r"[+]?,?(\.\d+)?[fgd%]?", text))
