"""Reports as a page of HTML: one file, readable without a network, on a screen and in print."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from ..language import ENGLISH, Language, number

_STYLE = (
    "body{font-family:sans-serif;margin:2em;max-width:70em;color:#222}"
    "table{border-collapse:collapse;margin:0.5em 0 1.5em}"
    "th,td{padding:0.25em 0.8em;text-align:right;border-bottom:1px solid #ddd}"
    "th{background:#d6ecfa}th:first-child,td:first-child{text-align:left}"
    "td:first-child{white-space:nowrap}"
    "tr.all td{font-weight:bold;border-top:2px solid #2a7fc1}"
)


def page(title: str, parts: Sequence[str], language: Language = ENGLISH) -> str:
    """A whole page.

    Args:
        title: its heading.
        parts: pieces of HTML that follow the title; those that the language knows are translated.
        language: how it is written.
    """
    title = escape(language.text(title))
    head = f'<head><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style></head>'
    body = "\n".join([f"<h1>{title}</h1>", *map(language.text, parts)])
    whole = f'<!DOCTYPE html>\n<html lang="{language.code}">{head}\n<body>{body}</body></html>\n'
    return language.finished(whole)


def table(
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    last_is_all: bool = False,
    language: Language = ENGLISH,
) -> str:
    """A table of texts, the first column to the left; the last row may sum up the others.

    Its headings are translated, and cells that are a `Term`.
    """
    titles = "".join(f"<th>{escape(language.text(title))}</th>" for title in head)
    lines = [f"<table><tr>{titles}</tr>"]
    for place, row in enumerate(rows, start=1):
        mark = ' class="all"' if last_is_all and place == len(rows) else ""
        texts = [language.text(text) if isinstance(text, Term) else text for text in row]
        cells = "".join(f"<td>{escape(text)}</td>" for text in texts)
        lines.append(f"<tr{mark}>{cells}</tr>")
    return "\n".join([*lines, "</table>"])


class Term(str):
    """A word of the report in a cell, and not a name of the user's."""

    __slots__ = ()


def cell(value: float, digits: int = 3) -> str:
    """A table's cell; a dash where there is no value."""
    return "–" if math.isnan(value) else number(value, digits)
