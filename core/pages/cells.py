"""Cells of tables that spreadsheets open: names from files must not become formulas there."""

from __future__ import annotations

# A spreadsheet computes what begins so (OWASP, CSV Injection), wide letters included.
_BEGINS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(name: str) -> str:
    """A name, such as a zone's, as a cell that no spreadsheet takes for a formula.

    What begins like one gets an apostrophe in front, which spreadsheets take for the mark of a
    text. Plain numbers stay.
    """
    if not name.startswith(_BEGINS):
        return name
    try:
        float(name)
    except ValueError:
        return f"'{name}"
    return name
