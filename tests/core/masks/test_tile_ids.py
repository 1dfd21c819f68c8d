"""Names of files tell the tile that they are of, or are refused."""

from __future__ import annotations

import pytest
from gmnet_water.core.errors import InputError
from gmnet_water.core.masks.mosaic.tile_ids import ids_in_names, pair_up
from gmnet_water.core.masks.mosaic.tile_shapes import Tile

NUMBERS = ["1", "2", "3", "7", "10", "12", "2020"]


def told(name: str, ids: list[str] = NUMBERS, pattern: str = "", dates: str = "") -> str | None:
    return ids_in_names([name], ids, pattern, dates)[0]


@pytest.mark.parametrize(
    ("name", "tile"),
    [
        ("water_7.tif", "7"),
        ("7.tif", "7"),
        ("tile-07 water.tif", "7"),
        ("tile.0007.water.tif", "7"),
        ("water_17.tif", None),
        ("tile7.tif", None),
        ("water_70_7a.tif", None),
        # Digits of a date are no id, whatever they are written like.
        ("water_7_2020-03.tif", "7"),
        ("water_12_2020-10-02.tif", "12"),
        ("water_202003.tif", None),
        ("2020.12.10_water_3.tif", "3"),
        ("water_7_2020-03-01_2020-03-31.tif", "7"),
        ("S1A_IW_GRDH_1SDV_20200305T121212_20200305T121237_031540_03A219_7.tif", "7"),
        # A year alone may be the id.
        ("water_2020.tif", "2020"),
    ],
)
def test_an_id_is_a_word_of_its_own(name: str, tile: str | None):
    assert told(name) == tile


@pytest.mark.parametrize(
    ("name", "tile"),
    [
        ("water_N45_E015_2020-03.tif", "N45_E015"),
        ("n45-e015.tif", "N45_E015"),
        # 'e15' is no number, so that its zeros count.
        ("N45_E15.tif", None),
        ("water_N45.tif", None),
        ("water_N45_202003_E015.tif", None),
    ],
)
def test_an_id_of_several_words_is_found_as_a_whole(name: str, tile: str | None):
    assert told(name, ["N45_E015", "N46_E015"]) == tile


def test_leading_zeros_matter_if_they_tell_tiles_apart():
    assert ids_in_names(["a_7", "a_07", "a_8"], ["7", "07", "08"]) == ["7", "07", "08"]


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("water_7_12.tif", ["7", "12"]),
        ("water_007.tif", ["7", "07"]),
        ("water_07_3.tif", ["7", "3"]),
        ("water_N45_E015.tif", ["N45", "N45_E015"]),
        ("tile_7_2020.tif", ["7", "2020"]),
        ("water_a.tif", ["A", "a"]),
    ],
)
def test_a_name_that_fits_two_tiles_is_refused_with_both(name: str, ids: list[str]):
    first, second = sorted(ids)
    with pytest.raises(InputError, match=f"matches tile '{first}' and tile '{second}'"):
        told(name, ids)


@pytest.mark.parametrize(
    ("name", "pattern", "tile"),
    [
        ("tile7_12.tif", "tile{id}_*", "7"),
        ("tile07_12.tif", "tile{id}_*", "7"),
        ("TILE7_x.tif", "tile{id}_?", "7"),
        ("tile7.tif", "tile{id}_*", None),
        ("tile12.tif", "tile{id}*", "12"),
        ("tile123.tif", "tile{id}*", None),
        ("a+7.tif", "a+{id}", "7"),
        ("aa7.tif", "a+{id}", None),
    ],
)
def test_a_pattern_tells_the_place_of_the_id(name: str, pattern: str, tile: str | None):
    assert told(name, pattern=pattern) == tile


def test_a_pattern_that_fits_two_tiles_is_refused():
    with pytest.raises(InputError, match="make ID_PATTERN more exact"):
        told("water_07_3.tif", ["7", "3"], "*_{id}*")


@pytest.mark.parametrize("pattern", ["tile_*", "{id}_{id}", "id"])
def test_a_pattern_without_one_place_for_the_id_is_refused(pattern: str):
    with pytest.raises(InputError, match=r"write \{id\} in its place, once"):
        told("tile_7.tif", pattern=pattern)


def test_a_date_pattern_says_which_digits_are_the_date():
    assert told("05032020_7.tif", ["7", "05032020"], dates="DDMMYYYY") == "7"


def test_masks_tiles_and_what_is_left_are_told():
    tiles = [Tile(number, b"") for number in ("1", "2", "3")]
    pairs = pair_up(["/a/water_3.tif", "/a/water_9.tif", "/b/water_1.tif"], tiles)
    assert dict(pairs.masks) == {"3": "/a/water_3.tif", "1": "/b/water_1.tif"}
    assert (pairs.stray, pairs.empty) == (["water_9.tif"], ["2"])


def test_no_match_at_all_says_what_was_looked_for():
    tiles = [Tile(str(number), b"") for number in range(1, 9)]
    sentence = r"'lake\.tif' has none of '1', '2', '3', '4', '5' and 3 more; check TILE_FIELD"
    with pytest.raises(InputError, match=sentence):
        pair_up(["/a/lake.tif"], tiles)
