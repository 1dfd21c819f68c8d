"""Names in tables that a spreadsheet would compute are made plain, and numbers stay."""

from __future__ import annotations

import pytest
from gmnet_water.core.pages.cells import harmless


@pytest.mark.parametrize(
    "name",
    ['=HYPERLINK("http://x")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"],
)
def test_what_looks_like_a_formula_is_marked_as_text(name: str):
    assert harmless(name) == f"'{name}"


@pytest.mark.parametrize("name", ["-0.03", "+5", "-1e-6", "Lake 5", "", "a=b", "'=1", "–", "5"])
def test_numbers_and_other_names_stay(name: str):
    assert harmless(name) == name
