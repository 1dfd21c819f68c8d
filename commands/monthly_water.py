"""*Map monthly surface water*: many dated rasters in, a water mask for each month out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from ..core.backscatter.reading_options import Reading
from ..core.command import Command, Value
from ..core.dates.dated import Dated, dated
from ..core.dates.pattern_option import DatePattern
from ..core.dates.period import Period, PeriodLength
from ..core.errors import spell
from ..core.parameters import Choice, Flag, FolderOut, Rasters, group, parameter
from ..core.raster.hidden_file import make_folder
from ..core.report import Report
from ..core.series.mapping import SeriesPlan, SeriesRequest, SeriesResult, map_series, plan_series
from ..models.contract import OrbitMode
from ..models.runtime import check_torch
from .mapping_options import Loads, RunOptions, WeightOptions


@dataclass(frozen=True)
class SeriesOptions:
    """Which rasters, which periods, which weights, and where the masks go."""

    ascending: tuple[str, ...] = parameter(
        Rasters(
            "Ascending orbit (VV and VH)",
            "Calibrated, terrain-corrected backscatter with VV and VH, any number of rasters of "
            "one orbit or of both. Periods with both orbits are mapped from both, others from the "
            "one that is available. If several rasters of one orbit fall into a period, they are "
            "overlaid: a pixel has the values of the latest raster that observed it, "
            "and nothing is averaged; rasters of the same date are overlaid in order of their "
            "names, the last on top. All masks lie on one grid, which has the pixels of the "
            "earliest ascending raster (else of the earliest descending one) and covers the ground "
            "of all rasters; values on other pixels are interpolated bilinearly.",
        ),
        (),
    )
    descending: tuple[str, ...] = parameter(
        Rasters("Descending orbit (VV and VH)", "The same for the descending orbit."),
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
        SeriesRequest.length,
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

    def rasters(self, orbit: str) -> Sequence[Dated]:
        """The rasters of an orbit with their dates.

        Raises:
            InputError: as in `core.dates.dated.dated`.
        """
        given = getattr(self, orbit)
        if not given:
            return ()
        return tuple(dated(given, spell(orbit), self.pattern.date_pattern, self.known))


@dataclass(frozen=True)
class Planned:
    """Options, and what follows from them."""

    options: SeriesOptions
    plan: SeriesPlan


def _plan(options: SeriesOptions, _report: Report) -> Planned:
    """Sort the rasters into periods.

    Raises:
        InputError: something cannot be used.
        ModelError: PyTorch is missing, or weights that are needed.
    """
    check_torch()
    choice, reading = options.weights.choice, options.reading
    plan = plan_series(
        SeriesRequest(
            ascending=options.rasters("ascending"),
            descending=options.rasters("descending"),
            length=options.period,
            storage=reading.storage,
            vv_band=reading.vv_band,
            vh_band=reading.vh_band,
            threshold=options.run.threshold,
            extent=options.run.extent,
            orbit_choice=choice.orbit_choice(OrbitMode.STACKED),
        )
    )
    choice.check(plan.modes)
    return Planned(options, plan)


def _run(planned: Planned, report: Report) -> SeriesResult:
    options = planned.options
    make_folder(options.output_folder, spell("output_folder"))
    load = options.loaded or partial(options.run.load, options.weights.choice)
    model = load(planned.plan.modes, report)
    return map_series(planned.plan, options.output_folder, options.probability, model, report)


def _made(result: SeriesResult) -> int:
    return sum(one.made for one in result.maps)


def _incomplete(result: SeriesResult) -> str:
    if not result.failed:
        return ""
    total = len(result.failed) + len(result.maps)
    return (
        f"{len(result.failed)} of {total} periods could not be mapped; correct what is named above "
        "and run it again, and only they are mapped."
    )


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
    plan=_plan,
    run=_run,
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
    incomplete=_incomplete,
    cancelled="Cancelled. Finished masks are kept; run again to continue.",
    example="--ascending s1_2020*.tif -o masks",
)
