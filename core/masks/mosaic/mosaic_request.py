"""What *Mosaic tiles* asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from ...dates.pattern_option import DatePattern
from ...dates.period import Period
from ...parameters import Choice, Field, RasterOut, Rasters, Text, Vectors, group, parameter

if TYPE_CHECKING:
    from ...raster.vector_files import Polygons


class Covering(str, Enum):
    """The area that the mosaic covers."""

    MAPPED = "mapped"
    ALL = "all"


@dataclass(frozen=True)
class MosaicRequest:
    """What to join, and how."""

    masks: tuple[str, ...] = parameter(
        Rasters(
            "Water masks of buffered tiles",
            "One for each tile, all of the same time, for example one month. All are placed on the "
            "grid of the first one. Masks whose pixels coincide with it are copied; from others "
            "(another UTM zone) the nearest pixel is taken.",
        )
    )
    tiles: str | Polygons = parameter(
        Vectors("Tiles without their buffers", "Polygons of any shape, without the buffer.")
    )
    tile_field: str = parameter(
        Field(
            "Field with the id in names of masks",
            "The name of each tile's mask contains this id: tile 7 belongs "
            "to <i>water_7_2020-03.tif</i> and to <i>water_07_2020-03.tif</i>. The log lists masks "
            "without a tile and tiles without a mask. A name that fits two tiles is refused.",
            of="tiles",
        )
    )
    covering: Covering = parameter(
        Choice(
            "Tiles that the mosaic covers",
            "<i>mapped</i>: the rectangle around the tiles that have a mask. <i>all</i>: around "
            "all tiles, so that the mosaics of all months lie on one grid even if some tiles are "
            "missing.",
            words=Covering,
        ),
        Covering.MAPPED,
    )
    id_pattern: str = parameter(
        Text(
            "Names of masks (tile_{id}_*)",
            "Empty where the id is a word in the names. Else it shows where the id is: {id} stands "
            "for it, * for anything, ? for any character, and everything else for itself. It must "
            "match the whole name without its extension.",
            advanced=True,
        ),
        "",
    )
    dates: DatePattern = group(DatePattern)
    output: Path = parameter(
        RasterOut(
            "Mosaic",
            "0 land, 1 water, 255 nodata, and the codes of terrain if the masks have any. A name "
            "that ends in <i>.tif</i> gives one compressed GeoTIFF. One that ends in <i>.vrt</i> "
            "gives a small virtual raster that refers to the masks: keep them, and move them "
            "together with it. That needs rectangular tiles along the pixels, and masks on common "
            "pixels.",
            flags="-o",
            virtual=True,
        )
    )
    known: Mapping[str, Period] = field(default_factory=dict)
