"""Reports as a page of HTML: one file, readable without a network, on a screen and in print."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

_STYLE = (
    "body{font-family:sans-serif;margin:2em;max-width:70em;color:#222}"
    "table{border-collapse:collapse;margin:0.5em 0 1.5em}"
    "th,td{padding:0.25em 0.8em;text-align:right;border-bottom:1px solid #ddd}"
    "th{background:#d6ecfa}th:first-child,td:first-child{text-align:left}"
    "td:first-child{white-space:nowrap}"
    "tr.all td{font-weight:bold;border-top:2px solid #2a7fc1}"
)


def page(title: str, parts: Sequence[str]) -> str:
    """A whole page; ``parts`` are pieces of HTML that follow the title."""
    head = (
        f'<head><meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style></head>'
    )
    body = "\n".join([f"<h1>{escape(title)}</h1>", *parts])
    return f'<!DOCTYPE html>\n<html lang="en">{head}\n<body>{body}</body></html>\n'


def table(head: Sequence[str], rows: Sequence[Sequence[str]], last_is_all: bool = False) -> str:
    """A table of texts, the first column to the left; the last row may sum up the others."""
    lines = ["<table><tr>" + "".join(f"<th>{escape(title)}</th>" for title in head) + "</tr>"]
    for place, row in enumerate(rows, start=1):
        mark = ' class="all"' if last_is_all and place == len(rows) else ""
        lines.append(f"<tr{mark}>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>")
    return "\n".join([*lines, "</table>"])


def cell(value: float, digits: int = 3) -> str:
    """A table's cell; a dash where there is no value."""
    return "–" if math.isnan(value) else f"{value:,.{digits}f}"
