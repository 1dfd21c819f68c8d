"""The meaning of the results' values: codes, names and colours, for GDAL and for QGIS."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from ..raster.layer_style import layer_style

if TYPE_CHECKING:
    from osgeo import gdal

# Mask codes as in OPERA DSWx: 0 not water, 1 water, 250 steep or high above drainage, 251 layover
# or shadow, 255 nodata.
LAND = 0
WATER = 1
STEEP = 250
SHADOW = 251
NODATA = 255
MASK_CODES = (LAND, WATER, STEEP, SHADOW, NODATA)


@dataclass(frozen=True)
class Entry:
    """One value's name and colour.

    Attributes:
        value: the code, or a number that a ramp passes through.
        name: in a legend.
        colour: red, green, blue, 0..255.
        clear: whether a map shows what lies below instead. Pictures that stand alone, and files
            without a style, have the colour.
    """

    value: int
    name: str
    colour: tuple[int, int, int]
    clear: bool = False

    @property
    def alpha(self) -> int:
        """Its opacity in a map, 0..255."""
        return 0 if self.clear else 255

    @property
    def hexadecimal(self) -> str:
        """The colour as #rrggbb."""
        return "#{:02x}{:02x}{:02x}".format(*self.colour)


MASK_LEGEND = (
    Entry(WATER, "Water", (31, 120, 210)),
    Entry(LAND, "Land", (222, 215, 196), clear=True),
)
# What a mask holds once terrain was taken out of it.
TERRAIN_LEGEND = (
    *MASK_LEGEND,
    Entry(STEEP, "Steep or high above drainage", (168, 144, 112)),
    Entry(SHADOW, "Layover or shadow", (110, 110, 118)),
)
# What an agreement raster says of each pixel.
DRY, HIT, FALSE, MISSED = 0, 1, 2, 3
AGREEMENT_LEGEND = (
    Entry(HIT, "Water in both", (31, 120, 210)),
    Entry(FALSE, "Water on the map only", (232, 115, 12)),
    Entry(MISSED, "Water in the reference only", (200, 30, 90)),
    Entry(DRY, "Land in both", (222, 215, 196), clear=True),
)
# Percent; light to dark so that it also reads in grey.
PROBABILITY_LEGEND = (
    Entry(0, "0 %", (247, 244, 235)),
    Entry(25, "25 %", (198, 219, 225)),
    Entry(50, "50 %", (116, 173, 209)),
    Entry(75, "75 %", (49, 109, 180)),
    Entry(100, "100 %", (8, 48, 107)),
)


def colour_table(entries: Sequence[Entry]) -> gdal.ColorTable:
    """A colour table for a byte raster; QGIS and GDAL tools show it without any style."""
    from osgeo import gdal  # error matrices need the codes, and training no GDAL

    table = gdal.ColorTable()
    for entry in entries:
        table.SetColorEntry(entry.value, (*entry.colour, entry.alpha))
    table.SetColorEntry(NODATA, (0, 0, 0, 0))
    return table


def mask_colours() -> gdal.ColorTable:
    """The colour table of a mask file, whatever codes it holds."""
    return colour_table(TERRAIN_LEGEND)


def mask_qml() -> str:
    """A QGIS layer style for a mask of land and water."""
    return classes_qml(MASK_LEGEND)


def classes_qml(entries: Sequence[Entry]) -> str:
    """A QGIS layer style with a named class for each entry."""
    palette = "".join(
        f'<paletteEntry value="{entry.value}" color="{entry.hexadecimal}" '
        f'alpha="{entry.alpha}" '
        f'label="{escape(entry.name)}"/>'
        for entry in entries
    )
    return layer_style(
        '<rasterrenderer type="paletted" band="1" opacity="1" alphaBand="-1" nodataColor="">'
        f"<colorPalette>{palette}</colorPalette></rasterrenderer>"
    )


def probability_qml() -> str:
    """A QGIS layer style for a probability in percent."""
    return ramp_qml(PROBABILITY_LEGEND)


def ramp_qml(entries: Sequence[Entry]) -> str:
    """A QGIS layer style with a continuous ramp; entries ascend."""
    first, *between, last = entries
    span = last.value - first.value
    stops = ":".join(f"{(entry.value - first.value) / span};{_rgba(entry)}" for entry in between)
    options = (
        ("color1", _rgba(first)),
        ("color2", _rgba(last)),
        ("discrete", "0"),
        ("rampType", "gradient"),
        ("stops", stops),
    )
    option_map = "".join(
        f'<Option name="{name}" value="{value}" type="QString"/>' for name, value in options
    )
    properties = "".join(f'<prop k="{name}" v="{value}"/>' for name, value in options)
    items = "".join(
        f'<item value="{entry.value}" color="{entry.hexadecimal}" '
        f'alpha="{entry.alpha}" '
        f'label="{escape(entry.name)}"/>'
        for entry in entries
    )
    return layer_style(
        '<rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" '
        f'nodataColor="" classificationMin="{first.value}" classificationMax="{last.value}">'
        '<rastershader><colorrampshader colorRampType="INTERPOLATED" classificationMode="1" '
        f'clip="0" minimumValue="{first.value}" maximumValue="{last.value}">'
        f'<colorramp type="gradient" name="[source]"><Option type="Map">{option_map}</Option>'
        f"{properties}</colorramp>{items}"
        "</colorrampshader></rastershader></rasterrenderer>"
    )


def _rgba(entry: Entry) -> str:
    """A colour as QGIS writes that of a ramp."""
    return ",".join(map(str, (*entry.colour, entry.alpha)))
