"""*Water dynamics*: what it asks for, and how it is offered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..command import Command, Value, Work
from ..dates.pattern_option import DatePattern
from ..parameters import Number, RasterOut, Rasters, Text, group, parameter

if TYPE_CHECKING:
    from ..dates.period import Period
    from .dynamics import DynamicsPlan
    from .extents import DynamicsResult


def _result(label: str, text: str, made: bool = False) -> Path | None:
    """The raster of a product; a dialog suggests to make those that most users want."""
    found: Path | None = parameter(RasterOut(label, text, made=made), None)
    return found


@dataclass(frozen=True)
class DynamicsOptions:
    """Which masks, which periods, and which results."""

    masks: tuple[str, ...] = parameter(
        Rasters(
            "Water masks with dates",
            "Masks on one grid, one for each date: 0 is land, 1 water; 250, 251 and 255 are no "
            "observation. A mask counts for the month of its middle day; one that spans more than "
            "31 days counts for every month whose 15th it covers. A month has water if any "
            "observation of it has.",
        )
    )
    pattern: DatePattern = group(DatePattern)
    first_period: str = parameter(
        Text(
            "Change from (such as 2019)",
            "For the change and the transitions: a year, a month, or the first and the last month, "
            "such as 2019, 2019-03 or 2019-03 to 2020-02. Empty for the first year that has masks.",
        ),
        "",
    )
    second_period: str = parameter(
        Text(
            "Change to (such as 2020)",
            "Empty for the last year that has masks. The masks between the two periods show "
            "ephemeral water.",
        ),
        "",
    )
    min_months: int = parameter(
        Number(
            "Observed months needed for a class",
            "Pixels with fewer observed months get no class. With 1 a single month is enough, as "
            "in the JRC's definition. This applies to all masks together and, for transitions, to "
            "each period and to each year between them.",
            advanced=True,
            low=1,
            integer=True,
        ),
        1,
    )
    occurrence: Path | None = _result(
        "Water occurrence (%)",
        "Observations with water in percent of all valid ones; 255 without any.",
        made=True,
    )
    classes: Path | None = _result(
        "Permanent and seasonal water",
        "0 never water; 1 seasonal: water in some observed months; 2 permanent: water in every "
        "observed month.",
        made=True,
    )
    seasonality: Path | None = _result(
        "Seasonality (months with water)",
        "How many months of the calendar, 0 to 12, had water in any year. Give the masks of one "
        "year to see that year.",
    )
    observations: Path | None = _result(
        "Number of observations", "How many valid observations each pixel has."
    )
    maximum: Path | None = _result("Maximum extent", "A mask of water in any observation.")
    minimum: Path | None = _result("Minimum extent", "A mask of water in every valid observation.")
    first_month: Path | None = _result(
        "First month with water",
        "As year and month: 202003 for March 2020; nodata where there was never water.",
    )
    last_month: Path | None = _result("Last month with water", "In the same format.")
    change: Path | None = _result(
        "Change in occurrence",
        "Occurrence in the second period minus that in the first, in percentage points from -100 "
        "to 100.",
    )
    transitions: Path | None = _result(
        "Transitions between two periods",
        "0 not water, 1 permanent, 2 new permanent, 3 lost permanent, 4 seasonal, 5 new seasonal, "
        "6 lost seasonal, 7 seasonal to permanent, 8 permanent to seasonal, 9 ephemeral permanent, "
        "10 ephemeral seasonal: the classes of the first and of the second period. Ephemeral means "
        "land in both with water between them; it is permanent if it filled every observed month "
        "of a year there.",
    )
    known: Mapping[str, Period] = field(default_factory=dict)


def _area(attribute: str) -> Callable[[DynamicsResult], float | None]:
    return lambda result: getattr(result.areas_km2, attribute, None)


def _work() -> Work[DynamicsOptions, DynamicsPlan, DynamicsResult]:
    from .dynamics_work import WORK

    return WORK


WATER_DYNAMICS = Command(
    algorithm="waterdynamics",
    title="Water dynamics",
    summary="Water occurrence, seasonality and change from dated water masks.",
    about="Shows how often, when and for how long there was water, and what changed, from a series "
    "of dated masks such as those of <i>Map monthly surface water</i>: occurrence, permanent and "
    "seasonal water, seasonality, extents and transitions, as defined by JRC Global Surface Water. "
    "Areas are in km², on the ellipsoid where the CRS is geographic; without a CRS the log counts "
    "pixels. Give at least one result.",
    tags="water,occurrence,seasonality,permanent,seasonal,extent,change,transitions,time series,"
    "frequency,inundation,jrc,global surface water",
    icon="water_dynamics",
    request=DynamicsOptions,
    work=_work,
    values=(
        Value("OBSERVED_AREA", "Observed area (km²)", _area("observed")),
        Value("MAXIMUM_AREA", "Area with water in any observation (km²)", _area("maximum")),
        Value("MINIMUM_AREA", "Area with water in every observation (km²)", _area("minimum")),
        Value("PERMANENT_AREA", "Area of permanent water (km²)", _area("permanent")),
        Value("SEASONAL_AREA", "Area of seasonal water (km²)", _area("seasonal")),
    ),
    example="--masks water_2020-*.tif --occurrence occurrence.tif --classes classes.tif",
)
