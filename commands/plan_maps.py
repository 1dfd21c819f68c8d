"""*Plan maps*: which tile and period is mapped from which scenes, as a plan that can be run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.backscatter.reading_options import Reading
from ..core.command import Command, Value, Work
from ..core.dates.pattern_option import DatePattern
from ..core.dates.period import USUAL_LENGTH, PeriodLength
from ..core.parameters import (
    Choice,
    Day,
    ExtentOf,
    Field,
    Flag,
    FolderOut,
    InputFile,
    InputFolder,
    Number,
    PlanOut,
    Raster,
    Rasters,
    Vectors,
    group,
    parameter,
)
from ..models.contract import USUAL_THRESHOLD
from .mapping_options import THRESHOLD, WeightOptions

if TYPE_CHECKING:
    from ..core.dates.period import Period
    from ..core.raster.grid import Extent
    from ..core.raster.vector_files import Polygons
    from .plan_maps_work import Planned, PlanResult


class OrbitOfRasters(str, Enum):
    """Which orbit rasters are of that do not say it."""

    AUTO = "auto"
    ASCENDING = "ascending"
    DESCENDING = "descending"


@dataclass(frozen=True)
class PlanOptions:
    """Which scenes, where, when, and how the maps are made."""

    scenes: Path | None = parameter(
        InputFile(
            "Scenes of a search",
            "What <i>Search for scenes</i> wrote, or another STAC item collection; or a text file "
            "that names a raster on each line. Give scenes, rasters or a folder, or several of "
            "them.",
            filter="Scenes (*.geojson *.json *.txt)",
        ),
        None,
    )
    sources: tuple[str, ...] = parameter(
        Rasters(
            "Rasters (VV and VH)",
            "Calibrated, terrain-corrected backscatter of either orbit. Dates and orbits are read "
            "from metadata and names. Two rasters whose names differ only in VV and VH are one "
            "scene.",
        ),
        (),
    )
    folder: Path | None = parameter(
        InputFolder("Folder with rasters", "With all folders in it."), None
    )
    pattern: DatePattern = group(DatePattern, advanced=True)
    orbit: OrbitOfRasters = parameter(
        Choice(
            "Orbit of rasters that do not say theirs",
            "<i>auto</i> leaves them out, unless the orbit makes no difference for the model set.",
            advanced=True,
            words=OrbitOfRasters,
        ),
        OrbitOfRasters.AUTO,
    )
    extent: Extent | None = parameter(
        ExtentOf(
            "Area as an extent",
            "It is covered with square tiles. In a shell in degrees: west, south, east, north. "
            "Without any area, the ground of all scenes is covered.",
        ),
        None,
    )
    area: str | Polygons | None = parameter(
        Vectors("Area as polygons", "The same. Tiles that none of them touches are left out."),
        None,
    )
    tiles: str | Polygons | None = parameter(
        Vectors(
            "Tiles",
            "Polygons to map one by one, in the place of square tiles: of each, the rectangle "
            "around it. In a projected CRS in metres the masks have that CRS, otherwise that of "
            "the UTM zone.",
        ),
        None,
    )
    tile_field: str = parameter(
        Field("Names of the tiles", "Without it, their ids are taken.", of="tiles"), ""
    )
    tile_size: float = parameter(
        Number(
            "Side of a square tile (m)",
            "Tiles are counted from the origin of their UTM zone, so that plans of neighbouring "
            "areas have the same ones.",
            low=100,
            high=500_000,
            unit="METRES",
        ),
        100_000.0,
    )
    resolution: float = parameter(
        Number("Size of a pixel (m)", "Of the masks.", low=0.1, high=1000, unit="METRES"), 10.0
    )
    buffer: float = parameter(
        Number(
            "Ground around each tile that the network sees (m)",
            "GMNet looks about 10 km around a pixel, coarsely. More ground makes the seams of "
            "tiles fainter, and each tile takes longer.",
            low=0,
            high=50_000,
            unit="METRES",
            advanced=True,
        ),
        5000.0,
    )
    margin: float = parameter(
        Number(
            "Also map so far around the area (m)",
            low=0,
            high=500_000,
            unit="METRES",
            advanced=True,
        ),
        0.0,
    )
    first: date | None = parameter(Day("First day", "Scenes of earlier days are left out."), None)
    last: date | None = parameter(Day("Last day", "Scenes of later days are left out."), None)
    period: PeriodLength = parameter(
        Choice(
            "One mask for each",
            "day, dekad (starting on the 1st, 11th and 21st), month, quarter or year. Within it, "
            "scenes of an orbit lie over each other, the latest on top, as in <i>Map monthly "
            "surface water</i>.",
            words=PeriodLength,
        ),
        USUAL_LENGTH,
    )
    weights: WeightOptions = group(WeightOptions)
    threshold: float = parameter(THRESHOLD, USUAL_THRESHOLD)
    reading: Reading = group(Reading, advanced=True)
    probability: bool = parameter(
        Flag("Also write probabilities", "In whole percent, beside the masks.", advanced=True),
        False,
    )
    terrain: str | None = parameter(
        Raster(
            "Elevation model, to exclude steep ground",
            "Slopes are computed from it for each tile, and <i>Exclude terrain</i> is a part of "
            "each task. A raster, or the address of one.",
        ),
        None,
    )
    max_slope: float = parameter(
        Number(
            "Maximum slope (degrees)",
            "Steeper pixels become 250.",
            low=0,
            high=90,
            unit="DEGREES",
            advanced=True,
        ),
        15.0,
    )
    hand: str | None = parameter(
        Raster(
            "Height above drainage (m)",
            "Higher pixels are excluded. A raster, or the address of one.",
            advanced=True,
        ),
        None,
    )
    max_hand: float = parameter(
        Number(
            "Maximum height above drainage (m)",
            "Higher pixels become 250.",
            low=0,
            high=9000,
            unit="METRES",
            advanced=True,
        ),
        15.0,
    )
    maps: Path | None = parameter(
        FolderOut(
            "Folder for the masks",
            "Where a run puts them. Without it, a folder beside the plan with its name.",
            made=False,
        ),
        None,
    )
    output: Path = parameter(
        PlanOut(
            "Plan",
            "A GeoPackage: a row for each tile and period, with its scenes and state, and tables "
            "of the settings and of the scenes that were left out, with the reasons.",
            flags="-o",
        )
    )
    known: Mapping[str, Period] = field(default_factory=dict)


def _work() -> Work[PlanOptions, Planned, PlanResult]:
    from .plan_maps_work import WORK

    return WORK


PLAN_MAPS = Command(
    algorithm="planmaps",
    title="Plan maps",
    summary="Plans the maps of an area and a time, tile by tile, as a table that can be run.",
    about="Sorts Sentinel-1 scenes by tile and period, and writes a plan of what is mapped from "
    "what. <i>Run a plan</i> makes the masks, on this machine or on many, and can be stopped and "
    "continued. The plan is a layer of tiles, coloured by their state.",
    tags="plan,batch,tiles,year,series,region,cluster,dask,stac,sentinel-1,water",
    icon="plan_maps",
    request=PlanOptions,
    work=_work,
    values=(
        Value("TASKS", "Number of tasks", lambda result: result.tasks),
        Value("TILES", "Number of tiles", lambda result: result.tiles),
        Value("PERIODS", "Number of periods", lambda result: result.periods),
        Value("MEGAPIXELS", "Millions of pixels to map", lambda result: result.megapixels),
        Value("LEFT_OUT", "Scenes that were left out", lambda result: len(result.left_out)),
    ),
    example="--scenes scenes.geojson --extent 88 30 92 33 -o year.gpkg",
)
