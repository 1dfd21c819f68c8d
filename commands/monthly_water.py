"""*Map monthly surface water*: many dated rasters in, a water mask for each month out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.backscatter.reading_options import Reading
from ..core.command import Command, Value, Work
from ..core.dates.pattern_option import DatePattern
from ..core.dates.period import USUAL_LENGTH, PeriodLength
from ..core.parameters import Choice, Flag, FolderOut, Rasters, group, parameter
from .mapping_options import RunOptions, WeightOptions

if TYPE_CHECKING:
    from ..core.dates.period import Period
    from ..core.series.mapping import SeriesResult
    from .mapping_options import Loads
    from .monthly_water_work import Planned


@dataclass(frozen=True)
class SeriesOptions:
    """Which rasters, which periods, which weights, and where the masks go."""

    backscatter: tuple[str, ...] = parameter(
        Rasters(
            "Backscatter (VV and VH)",
            "Calibrated, terrain-corrected backscatter with VV and VH, any number of rasters of "
            "one orbit or of both. The orbit of each is found in its metadata, its name, or the "
            "folders that it lies in. Periods with both orbits are mapped from both, others from "
            "the one that is available. If several rasters of one orbit fall into a period, they "
            "are overlaid: a pixel has the values of the latest raster that observed it, "
            "and nothing is averaged; rasters of the same date are overlaid in order of their "
            "names, the last on top. All masks lie on one grid, which has the pixels of the "
            "earliest ascending raster (else of the earliest descending one) and covers the ground "
            "of all rasters; values on other pixels are interpolated bilinearly.",
            toolbox="INPUT",
        ),
        (),
    )
    ascending: tuple[str, ...] = parameter(
        Rasters(
            "Ascending orbit (VV and VH)",
            "Instead of <i>Backscatter</i>, to state which rasters are of this orbit.",
            advanced=True,
        ),
        (),
    )
    descending: tuple[str, ...] = parameter(
        Rasters(
            "Descending orbit (VV and VH)", "The same for the descending orbit.", advanced=True
        ),
        (),
    )
    pattern: DatePattern = group(DatePattern)
    period: PeriodLength = parameter(
        Choice(
            "One mask for each",
            "day, dekad (starting on the 1st, 11th and 21st), month, quarter or year. A raster "
            "that covers several days counts by the middle one.",
            words=PeriodLength,
        ),
        USUAL_LENGTH,
    )
    weights: WeightOptions = group(WeightOptions)
    reading: Reading = group(Reading)
    run: RunOptions = group(RunOptions)
    probability: bool = parameter(
        Flag(
            "Also write probabilities",
            "In whole percent, 255 where there is no observation; they are not loaded.",
        ),
        False,
    )
    output_folder: Path = parameter(
        FolderOut(
            "Folder for the masks",
            "Gets water_2020-03.tif and so on, and probability_2020-03.tif. A mask that was made "
            "from the same rasters (name, size, time of change) with the same weights, threshold, "
            "grid and settings is kept, so an interrupted run continues where it stopped; any "
            "other file of that name is replaced. If a period fails, the others are still "
            "mapped, and the log says which failed and why.",
            flags="-o",
        )
    )
    known: Mapping[str, Period] = field(default_factory=dict)
    loaded: Loads | None = None


def _made(result: SeriesResult) -> int:
    return sum(one.made for one in result.maps)


def _work() -> Work[SeriesOptions, Planned, SeriesResult]:
    from .monthly_water_work import WORK

    return WORK


MONTHLY_WATER = Command(
    algorithm="monthlywater",
    title="Map monthly surface water",
    summary="Maps surface water of every month from many dated Sentinel-1 rasters.",
    about="Sorts rasters of Sentinel-1 backscatter by month, or by another period, and maps the "
    "surface water of each with GMNet, as <i>Map surface water</i> does. The masks of all months "
    "lie on one grid: 1 for water, 0 for land and 255 where there is no observation.",
    tags="water,lake,flood,sentinel-1,sar,time series,month,year,temporal,dynamics,batch",
    icon="monthly_water",
    request=SeriesOptions,
    work=_work,
    values=(
        Value("MAPPED", "Number of masks written", _made),
        Value(
            "SKIPPED",
            "Number of masks already up to date",
            lambda result: len(result.maps) - _made(result),
        ),
        Value(
            "FAILED",
            "Periods that failed",
            lambda result: ", ".join(period.label for period in result.failed),
            text=True,
        ),
    ),
    cancelled="Cancelled. Finished masks are kept; run again to continue.",
    example="--backscatter s1_2020*.tif -o masks",
)
