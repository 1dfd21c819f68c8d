"""What *Flood extent* asks for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from ..parameters import (
    Choice,
    Flag,
    LayerOut,
    Number,
    Raster,
    RasterOut,
    Vectors,
    parameter,
)
from .zone_options import ZONE_FIELD

if TYPE_CHECKING:
    from ..raster.vector_files import MakesLayer, Polygons

PERCENT = 100


class Normal(str, Enum):
    """What the raster of normal water holds."""

    AUTO = "auto"
    MASK = "mask"
    CLASSES = "classes"
    OCCURRENCE = "occurrence"


@dataclass(frozen=True)
class FloodRequest:
    """Which mask against what, and where the results go."""

    mask: str = parameter(
        Raster(
            "Water mask during the flood",
            "0 is land, 1 water, 255 no observation; excluded terrain (250, 251) stays excluded.",
            flags="MASK",
        )
    )
    normal: str = parameter(
        Raster(
            "What is normally water",
            "A water mask of another time, the classes or the occurrence of <i>Water dynamics</i>, "
            "or the occurrence of JRC Global Surface Water as it is downloaded. It may lie on any "
            "grid: each pixel of the flood mask takes the nearest value.",
        )
    )
    kind: Normal = parameter(
        Choice(
            "What that raster holds",
            "<i>mask</i>: 1 is water. <i>classes</i>: 1 is seasonal, 2 permanent water. "
            "<i>occurrence</i>: percent of the time with water, 0 to 100. <i>auto</i> decides by "
            "the name of the band and by the values, and the log says how.",
            words=Normal,
        ),
        Normal.AUTO,
    )
    min_occurrence: float = parameter(
        Number(
            "Lowest occurrence of usual water (%)",
            "For a raster of occurrence. 25 means water in a quarter of the observations or more.",
            low=1,
            high=PERCENT,
            unit="PERCENT",
        ),
        25.0,
    )
    seasonal: bool = parameter(
        Flag(
            "Seasonal water is usual, too",
            "For a raster of classes. Without it, only permanent water is usual water.",
            advanced=True,
            flags="--seasonal",
        ),
        False,
    )
    min_patch: float = parameter(
        Number(
            "Smallest flooded patch (m²)",
            "Smaller groups of connected flooded pixels, corners included, become dry. 0 leaves "
            "none out.",
            low=0,
            unit="M2",
        ),
        0.0,
    )
    zones: str | Polygons | None = parameter(
        Vectors(
            "Zones",
            "Polygons in any CRS, such as districts, for the table. A pixel belongs to a zone if "
            "its centre lies in it.",
        ),
        None,
    )
    zone_field: str = parameter(ZONE_FIELD, "")
    output: Path = parameter(
        RasterOut(
            "Flood extent",
            "0 dry, 1 water as usual, 2 flooded, 3 usual water that is dry now, 250 and 251 "
            "excluded terrain, 255 unknown: one of the two rasters has no observation there.",
            flags="-o",
        )
    )
    polygons: Path | MakesLayer | None = parameter(
        LayerOut(
            "Flooded areas as polygons",
            "One for each connected flooded patch, with area, perimeter and whether it touches "
            "the border of what was observed.",
            geometry="polygon",
            made=False,
        ),
        None,
    )
    table: Path | MakesLayer | None = parameter(
        LayerOut("Areas by zone", "The area of each class in each zone, in km².", made=False), None
    )
