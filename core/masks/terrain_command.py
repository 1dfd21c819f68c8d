"""*Exclude terrain*: what it asks for, and how it is offered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from ..command import Command, Value, Work
from ..parameters import Choice, Number, Raster, RasterOut, Text, parameter
from .legend import SHADOW, STEEP, WATER

if TYPE_CHECKING:
    from .terrain import TerrainPlan, TerrainResult

# Degrees.
STEEPEST = 90.0
# Higher than any place is above the sea, in metres.
HIGHEST = 9000.0


class ApplyTo(str, Enum):
    """Which pixels may change."""

    ALL = "all"
    WATER = "water"


@dataclass(frozen=True)
class TerrainRequest:
    """What to exclude from which mask."""

    mask: str = parameter(
        Raster(
            "Water mask",
            "0 is land, 1 water and 255 no observation. Only land and water change.",
            toolbox="INPUT",
            flags="MASK",
        )
    )
    slope: str | None = parameter(
        Raster(
            "Slope (degrees)",
            "<i>Slope</i> of QGIS (native:slope) computes it from an elevation model in a "
            "projected CRS.",
        ),
        None,
    )
    max_slope: float = parameter(
        Number(
            "Maximum slope (degrees)",
            "Steeper pixels become 250.",
            low=0,
            high=STEEPEST,
            unit="DEGREES",
        ),
        15.0,
    )
    hand: str | None = parameter(
        Raster(
            "Height above drainage (m)",
            "HAND, the height above the nearest stream, is available for the whole world.",
        ),
        None,
    )
    max_hand: float = parameter(
        Number(
            "Maximum height above drainage (m)",
            "Higher pixels become 250. Lakes without an outlet may lie high above the nearest "
            "drainage and would be lost.",
            low=0,
            high=HIGHEST,
            unit="METRES",
        ),
        15.0,
    )
    shadow: str | None = parameter(
        Raster(
            "Layover and shadow",
            "The raster that comes with terrain-corrected radar images, of the same orbit. Its "
            "pixels become 251, even where they are steep.",
        ),
        None,
    )
    shadow_values: str = parameter(
        Text(
            "Values that mean layover or shadow",
            "Values and ranges, such as 1,2,3 or 2-254. SNAP and OPERA RTC-S1: 1-3. Maps made by "
            "GAMMA, such as <i>_ls_map.tif</i> of ASF: 2-254, where 1 is visible ground.",
        ),
        "1-3",
    )
    apply_to: ApplyTo = parameter(
        Choice(
            "Pixels that may change",
            "<i>all</i>: land and water, so that a pixel is excluded from every mask of a series "
            "or from none. <i>water</i>: water only; land stays land.",
            words=ApplyTo,
        ),
        ApplyTo.ALL,
    )
    output: Path = parameter(
        RasterOut(
            "Water without terrain",
            "A mask on the grid of the water mask, with its dates. Slopes and heights on other "
            "grids are interpolated bilinearly; layover and shadow take the nearest value. Where "
            "a raster has no value it excludes nothing.",
            flags="-o",
        )
    )


def _area(code: int) -> Callable[[TerrainResult], float | None]:
    return lambda result: result.areas.get(code)


def _work() -> Work[TerrainRequest, TerrainPlan, TerrainResult]:
    from .terrain import WORK

    return WORK


EXCLUDE_TERRAIN = Command(
    algorithm="excludeterrain",
    title="Exclude terrain",
    summary="Removes steep slopes, heights, layover and shadow from a water mask.",
    about="In mountains, radar shadow looks like water, and water does not lie on slopes. This "
    "turns such pixels of a water mask into <i>steep or high above drainage</i> (250) and "
    "<i>layover or shadow</i> (251), which count neither as water nor as land. Give at least one "
    "of the three rasters; they may lie on any grid.",
    tags="water,sar,radar,slope,hand,drainage,layover,shadow,mountain,mask",
    icon="exclude_terrain",
    request=TerrainRequest,
    work=_work,
    values=(
        Value("STEEP_AREA", "Area that became steep or high (km²)", _area(STEEP)),
        Value("SHADOW_AREA", "Area that became layover or shadow (km²)", _area(SHADOW)),
        Value("WATER_AREA", "Remaining water area (km²)", _area(WATER)),
    ),
    example="water.tif --slope slope.tif --max-slope 10 -o water_flat.tif",
)
