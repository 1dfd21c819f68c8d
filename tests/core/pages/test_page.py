"""Reports as pages: well-formed, escaped, and with a dash where there is no value."""

from __future__ import annotations

import math
import xml.etree.ElementTree as ElementTree

import pytest
from gmnet_water.core.language import ENGLISH
from gmnet_water.core.pages.page import cell, page, table


def parsed(html: str) -> ElementTree.Element:
    return ElementTree.fromstring(html.replace("<!DOCTYPE html>", "").replace(
        '<meta charset="utf-8">', ""
    ))  # fmt: skip


def test_a_page_has_its_title_twice_and_its_parts_in_order():
    root = parsed(page("Lakes", ["<p>one</p>", "<p>two</p>"]))
    assert root.findtext("head/title") == root.findtext("body/h1") == "Lakes"
    assert [part.text for part in root.findall("body/p")] == ["one", "two"]


def test_a_page_needs_nothing_from_elsewhere():
    html = page("Lakes", [])
    assert html.startswith("<!DOCTYPE html>\n<html lang=")
    assert '<meta charset="utf-8">' in html
    assert not any(word in html for word in ("http", "src=", "href=", "url("))


def test_a_title_is_text():
    root = parsed(page("a < b & <b>c</b>", []))
    assert root.findtext("body/h1") == "a < b & <b>c</b>"


def test_a_table_has_its_head_and_rows():
    root = ElementTree.fromstring(table(["Lake", "Area"], [["A", "1"], ["B", "2"]]))
    texts = [[one.text for one in row] for row in root]
    assert texts == [["Lake", "Area"], ["A", "1"], ["B", "2"]]
    assert {one.tag for one in root[0]} == {"th"}
    assert {one.tag for row in root[1:] for one in row} == {"td"}


def test_a_table_holds_texts():
    root = ElementTree.fromstring(table(["<i>"], [["a & b"], ["<script>"]]))
    assert [row[0].text for row in root] == ["<i>", "a & b", "<script>"]


@pytest.mark.parametrize(
    ("last_is_all", "marks"), [(True, [None, None, "all"]), (False, [None] * 3)]
)
def test_only_a_last_row_may_sum_up(last_is_all: bool, marks: list):
    root = ElementTree.fromstring(table(["n"], [["1"], ["2"]], last_is_all))
    assert [row.get("class") for row in root] == marks


def test_a_table_without_rows_has_its_head():
    assert len(ElementTree.fromstring(table(["n"], [], last_is_all=True))) == 1


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (0.12345, 3, "0.123"),
        (1234567.0, 0, "1,234,567"),
        (0.0, 1, "0.0"),
        (-1.5, 1, "-1.5"),
        (math.nan, 3, "–"),
    ],
)
def test_a_cell_is_a_number_or_a_dash(value: float, digits: int, text: str):
    assert ENGLISH.finished(cell(value, digits)) == text


def test_a_cell_has_three_digits_by_default():
    assert ENGLISH.finished(cell(2 / 3)) == "0.667"
