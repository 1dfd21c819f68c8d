"""Lists of values, and what is said where a class gets lost by its code."""

from __future__ import annotations

import numpy as np
import pytest
from gmnet_water.core.accuracy.class_words import ClassWords, words_in
from gmnet_water.core.errors import InputError
from gmnet_water.core.masks.class_values import (
    declared_as_nodata,
    number_ranges,
    pieces_in,
    range_of,
    unknown_codes,
)
from gmnet_water.core.masks.ranges import within


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("1,2,3", ("1", "2", "3")),
        ("1; 2;3", ("1", "2", "3")),
        ("1 2 3", ("1", "2", "3")),
        ("100,50-99", ("100", "50-99")),
        ("50 - 99, not water", ("50 - 99", "not water")),
        ("lake\nriver", ("lake", "river")),
        (" , ,1,", ("1",)),
        ("", ()),
    ],
)
def test_a_list_has_its_pieces(text: str, pieces: tuple[str, ...]):
    assert pieces_in(text) == pieces


@pytest.mark.parametrize(
    ("piece", "ends"),
    [
        ("5", (5, 5)),
        ("-9999", (-9999, -9999)),
        ("0.5", (0.5, 0.5)),
        ("1e3", (1000, 1000)),
        ("50-99", (50, 99)),
        ("50 - 99", (50, 99)),
        ("50\u201399", (50, 99)),
        ("\u22125", (-5, -5)),
        ("-5--1", (-5, -1)),
        ("-5 - -1", (-5, -1)),
        ("-1-3", (-1, 3)),
        ("0.25-0.75", (0.25, 0.75)),
        ("0.5..1", (0.5, 1)),
        ("50:99", (50, 99)),
        ("50 to 99", (50, 99)),
        ("7-7", (7, 7)),
    ],
)
def test_a_number_or_a_range_has_two_ends(piece: str, ends: tuple[float, float]):
    assert range_of(piece) == ends


@pytest.mark.parametrize(
    "piece", ["lake", ">1", "99-50", "50-", "5-6-7", "50 -99", "1.2.3", "nan", "inf", "50%", "1e"]
)
def test_what_is_neither_is_refused_by_its_name(piece: str):
    with pytest.raises(InputError, match=r"LIST has '.+', which is neither a number nor a range"):
        number_ranges(["1", piece], "LIST", "give numbers")


def test_the_ends_of_a_range_belong_to_it():
    values = np.array([0, 1, 2, 3, 49, 50, 99, 100, np.nan], np.float32)
    found = within(values, ((1, 2), (50, 99)))
    np.testing.assert_array_equal(found, [0, 1, 1, 0, 0, 1, 1, 0, 0])


def test_a_fraction_is_found_in_single_precision():
    assert within(np.array([0.1], np.float32), ((0.1, 0.1),)).all()


@pytest.mark.parametrize(
    ("value", "code"),
    [(75, 1), (75.0, 1), ("75", 1), (49.5, 255), (100, 1), ("lake", 1), (3, 0), ("50-99", 1)],
)
def test_ranges_count_among_values_of_an_attribute(value: object, code: int):
    assert ClassWords(words_in("100, 50-99; Lake"), words_in("0-3")).code(value) == code


def test_a_class_of_text_that_looks_like_a_range_is_its_word():
    assert ClassWords(("50-99 %",), ("0-49 %",)).code("0-49 %") == 0


@pytest.mark.parametrize(
    ("water", "land", "both"),
    [
        ("1,water", "Water,0", "water"),
        ("50-100", "0-50", "50"),
        ("50-100", "0-60", "50-60"),
        ("1-3", "2", "2"),
    ],
)
def test_values_of_both_classes_are_refused_with_what_they_share(water: str, land: str, both: str):
    with pytest.raises(InputError, match=f"both have {both};"):
        ClassWords(words_in(water), words_in(land)).check_apart()


def test_a_word_is_refused_where_all_values_are_numbers():
    with pytest.raises(InputError, match="LAND_VALUES has '>=2', which"):
        ClassWords(("1",), (">=2",)).check_values("'class'", [1, 2, None])


def test_words_that_stand_there_unasked_do_no_harm():
    ClassWords().check_values("'class'", [0, 1])


def test_a_word_is_a_word_where_values_are_text():
    ClassWords(("1",), (">=2",)).check_values("'class'", [">=2", "1"])


def test_a_class_that_is_declared_as_nodata_is_named_with_what_to_do():
    told = declared_as_nodata(["INPUT 'a.tif'"], 0)
    assert told.startswith("INPUT 'a.tif' declares 0 as nodata, but that is the code of land,")
    assert "gdal_edit.py -unsetnodata" in told


def test_of_many_rasters_some_are_named():
    told = declared_as_nodata([f"'{letter}'" for letter in "abcde"], 1)
    assert told.startswith("'a', 'b', 'c' and 2 more declare 1 as nodata")


@pytest.mark.parametrize("nodata", [None, 255, -9999, float("nan"), 0.5])
def test_a_nodata_value_that_is_no_class_is_not_remarked_upon(nodata: float | None):
    assert declared_as_nodata(["a"], nodata) == ""


@pytest.mark.parametrize("values", [[], [255], [-1], [-9999, 255]])
def test_usual_codes_of_unknown_pixels_are_not_remarked_upon(values: list[float]):
    assert unknown_codes("a", values) == ""


def test_other_values_are_remarked_upon():
    assert unknown_codes("LABELS 'a'", [100, 255]).endswith("are unknown: 100, 255.")


def test_many_other_values_may_be_percent():
    told = unknown_codes("REFERENCE 'a'", range(2, 101))
    assert "2, 3, 4, 5, 6, 7, 8, 9, …." in told
    assert "occurrence" in told
