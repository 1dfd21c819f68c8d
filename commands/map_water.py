"""*Map surface water*: backscatter of one or both orbits in, a water mask out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.backscatter.reading_options import Reading
from ..core.command import Command, Value, Work
from ..core.parameters import Raster, RasterOut, group, parameter
from .mapping_options import RunOptions, WeightOptions

if TYPE_CHECKING:
    from ..core.water.mapping import MapResult
    from .map_water_work import Planned
    from .mapping_options import Loads

_HELP = (
    "Calibrated, terrain-corrected backscatter with bands VV and VH, of the ascending or of the "
    "descending orbit, or a stack of both. Where a model set has different weights for each orbit, "
    "the raster's metadata or its name decide; if they do not say it, the run asks you to use one "
    "of the advanced parameters. Pixels are missing where the file or the layer declares nodata, "
    "and where values cannot be backscatter, such as 0 in VV and VH or -9999; the log states "
    "how many."
)


@dataclass(frozen=True)
class MapOptions:
    """What to map, with which weights, and where the results go."""

    backscatter: str | None = parameter(
        Raster("Backscatter (VV and VH)", _HELP, toolbox="INPUT"), None
    )
    other_orbit: str | None = parameter(
        Raster(
            "Other orbit (VV and VH)",
            "Backscatter of the other orbit, if you have it. Each place is then mapped from the "
            "orbits that are available there. A raster on another grid is resampled to that of the "
            "ascending one.",
        ),
        None,
    )
    ascending: str | None = parameter(
        Raster(
            "Ascending orbit (VV and VH)",
            "Instead of <i>Backscatter</i>, to state that the orbit is this one.",
            advanced=True,
        ),
        None,
    )
    descending: str | None = parameter(
        Raster("Descending orbit (VV and VH)", "The same for the descending orbit.", advanced=True),
        None,
    )
    stacked: str | None = parameter(
        Raster(
            "Stack of both orbits (4 bands)",
            "Instead of the two: ascending VV, ascending VH, descending VV, descending VH.",
            advanced=True,
        ),
        None,
    )
    weights: WeightOptions = group(WeightOptions)
    reading: Reading = group(Reading)
    run: RunOptions = group(RunOptions)
    probability: Path | None = parameter(
        RasterOut(
            "Water probability (%)",
            "In whole percent, 255 where there is no observation.",
            flags="-p",
            made=False,
        ),
        None,
    )
    output: Path = parameter(
        RasterOut(
            "Water mask",
            "1 is water, 0 land, 255 no observation. Areas are in km², on the ellipsoid where the "
            "CRS is geographic; without a CRS there are none.",
            flags="-o",
        )
    )
    loaded: Loads | None = None


def _work() -> Work[MapOptions, Planned, MapResult]:
    from .map_water_work import WORK

    return WORK


MAP_WATER = Command(
    algorithm="mapwater",
    title="Map surface water",
    summary="Maps surface water from Sentinel-1 backscatter of one or both orbits.",
    about="Maps surface water from Sentinel-1 backscatter (VV and VH) with GMNet, a gated "
    "multiscale network. Give a raster of one orbit, whichever it is, or one of each; or one "
    "stack of four bands. The mask is 1 for water, 0 for land and 255 where there is no "
    "observation.",
    tags="water,flood,lake,sentinel-1,sar,radar,deep learning,segmentation",
    icon="gmnet",
    request=MapOptions,
    work=_work,
    values=(
        Value("WATER_AREA", "Water area (km²)", lambda result: result.water_area_km2),
        Value("VALID_AREA", "Observed area (km²)", lambda result: result.valid_area_km2),
    ),
    example="--backscatter s1.tif -o water.tif",
)
