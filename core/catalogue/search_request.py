"""What *Search for scenes* asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from ..parameters import (
    Choice,
    Day,
    ExtentOf,
    FolderOut,
    Number,
    ScenesOut,
    Text,
    Vectors,
    parameter,
)

if TYPE_CHECKING:
    from ..raster.grid import Extent
    from ..raster.vector_files import Polygons
    from .web import Fetch

# The STAC API of Microsoft's Planetary Computer, and its collection of terrain-corrected scenes.
PLANETARY_COMPUTER = "https://planetarycomputer.microsoft.com/api/stac/v1"
SENTINEL_1_RTC = "sentinel-1-rtc"


class Passes(str, Enum):
    """Scenes of which orbit are searched for."""

    ANY = "any"
    ASCENDING = "ascending"
    DESCENDING = "descending"


@dataclass(frozen=True)
class SearchRequest:
    """Where and when, in which catalogue, and where the result goes.

    Attributes:
        fetch: how bytes travel; QGIS has its own way, which knows the user's proxy. None for
            Python's.
    """

    extent: Extent | None = parameter(
        ExtentOf(
            "Area as an extent",
            "Scenes that touch it are found. In a shell in degrees: west, south, east, north. Give "
            "either this or polygons.",
        ),
        None,
    )
    area: str | Polygons | None = parameter(
        Vectors(
            "Area as polygons",
            "Scenes that touch one of them are found. Any CRS.",
        ),
        None,
    )
    first: date = parameter(Day("First day", "Of the scenes, in UTC."))
    last: date = parameter(Day("Last day", "It is searched, too."))
    orbit: Passes = parameter(
        Choice(
            "Orbit",
            "Scenes of either orbit, or of one. Catalogues that do not say which orbit a scene is "
            "of, such as NASA's of OPERA, can only be searched for either.",
            words=Passes,
        ),
        Passes.ANY,
    )
    catalogue: str = parameter(
        Text(
            "Address of the catalogue (STAC API)",
            "The root of any STAC API. The default is Microsoft's Planetary Computer; NASA's "
            "catalogue of OPERA is https://cmr.earthdata.nasa.gov/stac/ASF. QGIS uses its own "
            "network settings and proxy.",
            advanced=True,
        ),
        PLANETARY_COMPUTER,
    )
    collection: str = parameter(
        Text(
            "Collection",
            "Its id in the catalogue, or several parted by commas. Of the items, those with VV and "
            "VH are scenes. Units and missing values of <i>sentinel-1-rtc</i> and of OPERA's "
            "<i>OPERA_L2_RTC-S1_V1_1</i> are known; of others they are detected.",
            advanced=True,
        ),
        SENTINEL_1_RTC,
    )
    limit: int = parameter(
        Number(
            "Most scenes",
            "If the catalogue has more, the search is refused, since a part of them would be a "
            "map with gaps.",
            low=1,
            high=100_000,
            integer=True,
            advanced=True,
        ),
        5000,
    )
    output: Path | None = parameter(
        ScenesOut(
            "Scenes",
            "GeoJSON: a STAC item collection, which QGIS shows as footprints. It has the addresses "
            "of the rasters, and no rasters.",
            flags="-o",
        ),
        None,
    )
    rasters: Path | None = parameter(
        FolderOut(
            "Folder for virtual rasters of the scenes",
            "A small .vrt file for each scene, with VV and VH, which QGIS shows and every command "
            "takes; pixels are read over the network where they are needed. Each scene's two "
            "rasters are opened for it.",
            made=False,
        ),
        None,
    )
    fetch: Fetch | None = None
