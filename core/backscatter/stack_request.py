"""What *Stack ascending and descending* asks for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..parameters import Choice, Crs, Number, Raster, RasterOut, group, parameter
from ..raster.extent_rule import ExtentRule
from .reading_options import Bands


@dataclass(frozen=True)
class StackRequest:
    """What to stack, and how."""

    ascending: str = parameter(
        Raster(
            "Ascending orbit (VV and VH)",
            "Calibrated, terrain-corrected backscatter with VV and VH. Values keep the units that "
            "they are stored in. Missing values become NaN: nodata values, 0 in VV and VH, and "
            "fillings such as -9999.",
        )
    )
    descending: str = parameter(
        Raster(
            "Descending orbit (VV and VH)",
            "For the same place and in the same units, for example dB.",
        )
    )
    extent_rule: ExtentRule = parameter(
        Choice(
            "Extent of the stack",
            "<i>union</i> covers both rasters, with missing values where there "
            "is only one; <i>intersection</i> covers the area that they share.",
            words=ExtentRule,
        ),
        ExtentRule.UNION,
    )
    crs: str = parameter(
        Crs(
            "CRS of the stack",
            "Empty for that of the ascending raster. A CRS that would tear the rasters in two, at "
            "180 degrees or at a pole, is refused; the message names one that fits.",
        ),
        "",
    )
    resolution: float = parameter(
        Number(
            "Pixel size (0: the ascending raster's)",
            "In units of the CRS. By default the stack has the pixels of the ascending raster. "
            "Values on another grid are interpolated bilinearly; where grids agree, they are "
            "copied unchanged. Missing pixels stay missing and do not affect their neighbours' "
            "values.",
            low=0,
            unit="SIZE",
        ),
        0.0,
    )
    bands: Bands = group(Bands)
    output: Path = parameter(
        RasterOut(
            "Stack",
            "A compressed GeoTIFF of four float32 bands, NaN where there is no value.",
            flags="-o",
        )
    )
