"""The water area of one water body, or of a polygon, on each date of a series of masks.

The body is everything that was water on at least one date and hangs together: its largest extent
as far as it was observed. On each date its area is that of the pixels of this extent that are
water then, so that a lake that falls apart into two in a dry month stays one lake.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...dates.dated import Dated
from ...errors import InputError, spelled
from ...language import ENGLISH, Language
from ...masks.legend import WATER
from ...pages.charts import time_chart
from ...raster.block_cache import bounded_cache
from ...raster.georeference import check_measured
from ...raster.grid import Window
from ...raster.ground import area_remark, middle_latitude
from ...raster.vector_files import as_csv
from ...report import Report
from ..area import AnyZone, WaterAreas, ZoneAreas, zone_areas
from ..area_report import frozen_months, points_of
from ..mask_series import Series, open_series
from ..zone_options import COMPLETE
from ..zones import Zones, place_zones
from .footprint import body_at, pixel_of
from .outline import outline_of

# What masks are called in errors.
_MASKS = "The series"
FIELDS = {
    "date": str,
    "start_date": str,
    "end_date": str,
    "water_km2": float,
    "unobserved_percent": float,
    "largest_possible_km2": float,
    "complete": int,
}
# As in the tables of water area: a square metre, a ten-thousandth of a percent.
_AREA_DIGITS, _PERCENT_DIGITS = 6, 4
# Rasters whose strips are held at once while the body is looked for: the water so far, and a mask.
_READ = 2
# Part of the work at whose end the body is known.
_FOUND = 0.4


@dataclass(frozen=True)
class LakeAreas:
    """The area of a water body on each date.

    Attributes:
        areas: of one zone, the body.
        outline: as well-known binary, in the CRS of the masks; empty for a given polygon.
        crs_wkt: that CRS.
        remarks: what to know before relying on the areas, as sentences.
    """

    areas: WaterAreas
    outline: bytes
    crs_wkt: str
    remarks: tuple[str, ...]

    @property
    def zone(self) -> ZoneAreas:
        """The areas of the body."""
        return self.areas.zones[0]

    @property
    def unobserved_percent(self) -> np.ndarray:
        """(dates,) part of the body, or of the polygon, that is neither water nor land."""
        zone = self.zone
        return np.clip(100 * (1 - zone.valid_km2 / zone.zone_km2), 0, 100)

    def chart(self, language: Language = ENGLISH) -> str:
        """The area over time as SVG."""
        winter = frozen_months(self.areas.latitude)
        points = points_of(self.areas, self.zone)
        return time_chart(points, "Water area (km²)", winter, language)

    def csv(self) -> str:
        """A line for each date, as `FIELDS` names its values."""
        zone = self.zone
        records = [
            (
                period.label,
                period.start.isoformat(),
                period.end.isoformat(),
                round(float(zone.water_km2[number]), _AREA_DIGITS),
                round(float(self.unobserved_percent[number]), _PERCENT_DIGITS),
                round(float(zone.water_km2[number] + zone.unseen_km2[number]), _AREA_DIGITS),
                int(zone.complete[number]),
            )
            for number, period in enumerate(self.areas.periods)
        ]
        return as_csv(FIELDS, records)


def lake_areas(
    rasters: Sequence[Dated], x: float, y: float, reach: int, report: Report
) -> LakeAreas:
    """Measure the water body at a place.

    Args:
        rasters: dated masks on one grid.
        x, y: the place, in the CRS of the masks.
        reach: how many pixels away from it the nearest water may lie.
        report: progress and cancellation.

    Raises:
        InputError: a mask cannot be used, or there was no water at this place on any date.
        GMNetError: a mask is damaged.
        Cancelled: the user stopped the run.
    """
    series = _opened(rasters)
    place = pixel_of(series.grid, x, y)

    def wet(window: Window) -> np.ndarray:
        water = np.zeros((window.height, window.width), bool)
        for mask in series.masks:
            water |= mask.read(window) == WATER
        return water

    with bounded_cache(series.datasets):
        body = body_at(series.grid, wet, place, reach, report, _READ)
    if body is None:
        raise InputError("On none of the dates was there water at this place; click on water.")
    remarks = []
    if body.beyond:
        remarks.append(
            "The water body reaches the edge of the masks, so part of it may be missing."
        )
    return _measured(series, body, outline_of(body), remarks, report.part(_FOUND, 1.0))


def polygon_areas(
    rasters: Sequence[Dated], polygon: bytes, crs_wkt: str, report: Report
) -> LakeAreas:
    """Measure the water in a polygon.

    Args:
        rasters: dated masks on one grid.
        polygon: as well-known binary.
        crs_wkt: its CRS.
        report: progress and cancellation.

    Raises:
        InputError: a mask cannot be used, or the polygon lies elsewhere.
        GMNetError: a mask is damaged.
        Cancelled: the user stopped the run.
    """
    series = _opened(rasters)
    zone, *_ = place_zones(Zones(["polygon"], [polygon], crs_wkt), series.grid, "The polygon")
    remarks = []
    if zone.beyond:
        remarks.append("The polygon reaches beyond the masks; only its part on them is measured.")
    return _measured(series, zone, b"", remarks, report)


def _opened(rasters: Sequence[Dated]) -> Series:
    if not rasters:
        raise InputError("There are no dated water masks to be charted.")
    series = open_series(sorted(rasters, key=lambda one: (one.period, one.source)), _MASKS)
    check_measured(series.grid, series.masks[0].name, "areas cannot be measured")
    return series


def _measured(
    series: Series, zone: AnyZone, outline: bytes, remarks: list[str], report: Report
) -> LakeAreas:
    zones, _ = zone_areas(series, [zone], COMPLETE, report)
    if not zones:
        raise InputError("The polygon contains the centre of no pixel; draw a larger one.")
    if not zones[0].valid_km2.any():
        remarks.append("It was observed on no date, so areas of 0 km² say nothing about water.")
    elif left := int((~zones[0].complete).sum()):
        dates = f"{left} of {len(series.periods)} dates"
        remarks.append(
            f"{dates} were not observed completely and are drawn apart from the line, with a "
            "dotted line up to what they could amount to."
        )
    remarks += filter(None, [*series.code_remarks, area_remark(series.grid)])
    shown = tuple(map(spelled, remarks))
    areas = WaterAreas(series.periods, zones, middle_latitude(series.grid), shown, COMPLETE)
    return LakeAreas(areas, outline, series.grid.crs_wkt, shown)
