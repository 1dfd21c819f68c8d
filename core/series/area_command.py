"""*Water area through time*: what it asks for, and how it is offered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..command import Command, Work
from ..dates.pattern_option import DatePattern
from ..parameters import LayerOut, Number, PageOut, Rasters, TableOut, Vectors, group, parameter
from .zone_options import CHARTS, COMPLETE, ZONE_FIELD

if TYPE_CHECKING:
    from ..dates.period import Period
    from ..raster.vector_files import MakesLayer, Polygons
    from .area import WaterAreas
    from .area_work import AreaRun


@dataclass(frozen=True)
class AreaOptions:
    """What to measure, and where the results go."""

    masks: tuple[str, ...] = parameter(
        Rasters(
            "Water masks with dates",
            "One for each date, on one grid with a CRS: 1 is water, 0 land and 255 no observation. "
            "Excluded terrain (250, 251) counts as not observed.",
        )
    )
    dates: DatePattern = group(DatePattern)
    zones: str | Polygons | None = parameter(
        Vectors(
            "Zones (empty: all of the masks)",
            "Polygons in any CRS. A pixel belongs to a zone if its centre lies in it; where zones "
            "overlap, each counts in full. Polygons with the same name form one zone. What lies "
            "beyond the masks is not counted. Polygons that cross themselves are repaired and "
            "named in the log; at 180 degrees they may be cut or continue beyond it.",
        ),
        None,
    )
    zone_field: str = parameter(ZONE_FIELD, "")
    complete_from: float = parameter(
        Number(
            "Valid area of a complete date (%)",
            "A date is complete in a zone if its valid area is at least this percentage of the "
            "zone's largest, and if the places that were not observed, but are water on other "
            "dates, make up no more than the remaining percentage of the zone's largest water "
            "area. Other dates are marked, and left out of statistics and trends.",
            advanced=True,
            low=0,
            high=100,
            unit="PERCENT",
        ),
        100 * COMPLETE,
    )
    output: Path | MakesLayer | None = parameter(
        LayerOut(
            "Water area",
            "A table with a row for each zone and date: water, valid and zone area in km² (on the "
            "ellipsoid if the CRS is geographic), percentages, water of other dates in places that "
            "were not observed (<i>unseen_km2</i>), and whether the date is complete.",
            flags="-o",
        ),
        None,
    )
    statistics: Path | MakesLayer | None = parameter(
        LayerOut(
            "Statistics of the zones",
            "Mean, standard deviation, extremes, the Theil-Sen slope in km² a year with 95 % "
            "limits, and the Mann-Kendall test, all from complete dates. Winter ice looks like "
            "land, and a season is not a trend: compare the same months over the years.",
            made=False,
        ),
        None,
    )
    output_html: Path | None = parameter(
        PageOut(
            "Report on the water area",
            f"A page with charts of the {CHARTS} zones with the most water, to read and to print. "
            "All results of a run appear together, when they are complete.",
        ),
        None,
    )
    output_csv: Path | None = parameter(
        TableOut(
            "Table (empty: next to the report)",
            "The water area as a CSV file. A report always comes with this table, next to it and "
            "under the same name, unless you choose another file.",
            made=False,
        ),
        None,
    )
    known: Mapping[str, Period] = field(default_factory=dict)


def _work() -> Work[AreaOptions, AreaRun, WaterAreas]:
    from .area_work import WORK

    return WORK


WATER_AREA = Command(
    algorithm="waterarea",
    title="Water area through time",
    summary="Measures the water area of each zone on each date, with trends and charts.",
    about="Measures the water area on each date of a series of masks, in zones such as lakes or "
    "basins, or over the whole of the masks. It writes a table, statistics with the trend of each "
    "zone, and a report with charts. Dates whose missing values could look like a change in water "
    "are marked.",
    tags="water,lake,area,zonal,statistics,time series,trend,mann-kendall,sen,basin,report",
    icon="water_area",
    request=AreaOptions,
    work=_work,
    cancelled="Cancelled; nothing was written.",
    example="--masks water_20*.tif --zones lakes.gpkg --zone-field name --output-html lakes.html",
)
