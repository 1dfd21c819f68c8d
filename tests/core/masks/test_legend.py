"""Colours and names of the results, as GDAL's table and as QGIS's style."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import pytest
from gmnet_water.core.masks.legend import (
    AGREEMENT_LEGEND,
    TERRAIN_LEGEND,
    classes_qml,
    mask_colours,
    mask_qml,
    probability_qml,
    ramp_qml,
)
from gmnet_water.core.series.flood import FLOOD_LEGEND
from gmnet_water.core.series.products import (
    CLASSES_LEGEND,
    OCCURRENCE_LEGEND,
    SEASONALITY_LEGEND,
    TRANSITION_LEGEND,
)


def test_water_is_blue_and_land_is_not():
    water, land = mask_colours().GetColorEntry(1), mask_colours().GetColorEntry(0)
    assert water[2] > water[0] and water[2] > water[1]
    assert not land[2] > land[0]


def test_where_nothing_was_observed_the_mask_is_transparent():
    assert mask_colours().GetColorEntry(255)[3] == 0


def test_the_mask_style_names_land_and_water():
    entries = ElementTree.fromstring(mask_qml()).iter("paletteEntry")
    assert {entry.get("value"): entry.get("label") for entry in entries} == {
        "0": "Land",
        "1": "Water",
    }


def test_the_mask_style_has_the_colours_of_the_file():
    entries = ElementTree.fromstring(mask_qml()).iter("paletteEntry")
    for entry in entries:
        red, green, blue, _ = mask_colours().GetColorEntry(int(entry.get("value")))
        assert entry.get("color") == f"#{red:02x}{green:02x}{blue:02x}"


def test_the_probability_style_is_a_ramp_over_all_percents():
    items = list(ElementTree.fromstring(probability_qml()).iter("item"))
    values = [int(item.get("value")) for item in items]
    assert values[0] == 0 and values[-1] == 100
    assert values == sorted(values)


def test_a_higher_probability_is_darker_even_in_grey():
    items = ElementTree.fromstring(probability_qml()).iter("item")
    colours = [bytes.fromhex(item.get("color")[1:]) for item in items]
    luminance = [0.299 * red + 0.587 * green + 0.114 * blue for red, green, blue in colours]
    assert luminance == sorted(luminance, reverse=True)


def clear(qml: str) -> set[str]:
    """Values that a style lets one look through."""
    root = ElementTree.fromstring(qml)
    entries = [*root.iter("paletteEntry"), *root.iter("item")]
    return {entry.get("label") for entry in entries if entry.get("alpha") == "0"}


@pytest.mark.parametrize(
    ("qml", "names"),
    [
        (mask_qml(), {"Land"}),
        (classes_qml(TERRAIN_LEGEND), {"Land"}),
        (classes_qml(AGREEMENT_LEGEND), {"Land in both"}),
        (classes_qml(FLOOD_LEGEND), {"Dry"}),
        (classes_qml(CLASSES_LEGEND), {"Never water"}),
        (classes_qml(TRANSITION_LEGEND), {"Not water"}),
        (ramp_qml(SEASONALITY_LEGEND), {"No month with water"}),
        (ramp_qml(OCCURRENCE_LEGEND), {"0 %"}),
    ],
)
def test_what_is_no_water_does_not_hide_the_map_below(qml: str, names: set[str]) -> None:
    assert clear(qml) == names
