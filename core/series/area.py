"""Water area by zone and date, from dated masks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Protocol

import numpy as np

from ..dates.dated import Dated
from ..dates.period import Period
from ..errors import GMNetError, spell, spelled
from ..masks.class_values import only_one_class
from ..masks.legend import LAND, WATER
from ..raster.block_cache import bounded_cache
from ..raster.georeference import check_measured
from ..raster.grid import Window
from ..raster.ground import area_remark, middle_latitude
from ..raster.reading import patch_width, patches
from ..raster.unchanged import unchanged
from ..report import Report
from .mask_series import Series, open_series
from .trends import Trend, trend, years
from .zone_options import COMPLETE
from .zones import Zone, Zones, everywhere, place_zones

# How many zones or dates a line of the log names.
_NAMED = 5
_M2_IN_KM2 = 1e6
# Of areas in square kilometres: a thousandth of a square metre.
_DECIMALS = 9


class AnyZone(Protocol):
    """Pixels of a grid that are measured together: a `Zone`, or a water body."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def window(self) -> Window:
        """The pixels that it can cover."""

    def inside(self, window: Window) -> np.ndarray:
        """(rows, cols) bool: its pixels in a part of its window."""


@dataclass(frozen=True)
class AreaRequest:
    """What to measure.

    Attributes:
        rasters: dated masks, earliest first.
        zones: polygons to measure in; None for the whole of the masks.
        complete: part of a zone's largest valid area from which on a date is complete.
    """

    rasters: Sequence[Dated]
    zones: Zones | None = None
    complete: float = COMPLETE


@dataclass(frozen=True)
class AreaPlan:
    """Masks and zones that fit each other, open."""

    series: Series
    zones: Sequence[Zone]
    complete: float


@dataclass(frozen=True)
class ZoneAreas:
    """The areas of one zone, in square kilometres; arrays have a value for each date.

    Attributes:
        name: of the zone.
        zone_km2: all pixels of the zone.
        water_km2: pixels with water.
        valid_km2: pixels that are water or land.
        unseen_km2: pixels without a value that are water on another date: by so much the water
            area could be larger, as far as the other dates show.
        complete: (dates,) bool, see `is_complete`.
    """

    name: str
    zone_km2: float
    water_km2: np.ndarray
    valid_km2: np.ndarray
    unseen_km2: np.ndarray
    complete: np.ndarray

    @property
    def percent_of_zone(self) -> np.ndarray:
        """Water in percent of the zone."""
        return 100 * self.water_km2 / self.zone_km2

    @property
    def percent_of_valid(self) -> np.ndarray:
        """Water in percent of the valid area; NaN where nothing is valid."""
        valid = np.where(self.valid_km2 > 0, self.valid_km2, np.nan)
        return 100 * self.water_km2 / valid


@dataclass(frozen=True)
class Statistics:
    """Water area over the complete dates of a zone; NaN where there are too few of them.

    Attributes:
        dates: how many complete dates there are.
        left_out: how many dates are not complete.
        mean, sd, low, high: mean, standard deviation (n - 1), smallest and largest, km2.
        trend: slope in km2 a year, and test.
    """

    dates: int
    left_out: int
    mean: float
    sd: float
    low: float
    high: float
    trend: Trend


@dataclass(frozen=True)
class WaterAreas:
    """Water area by zone and date.

    Attributes:
        periods: the dates.
        zones: at least one.
        latitude: of the middle of the masks, degrees; None if unknown.
        remarks: sentences on what to know before relying on them.
        complete: the rule's part, as in `AreaRequest`.
    """

    periods: tuple[Period, ...]
    zones: tuple[ZoneAreas, ...]
    latitude: float | None
    remarks: tuple[str, ...]
    complete: float

    def statistics(self, zone: ZoneAreas) -> Statistics:
        """Statistics of a zone's complete dates."""
        water = zone.water_km2[zone.complete]
        middles = [p.middle for p, whole in zip(self.periods, zone.complete) if whole]
        some = water if water.size else np.array([np.nan])
        return Statistics(
            dates=int(water.size),
            left_out=int((~zone.complete).sum()),
            mean=float(some.mean()),
            sd=float(water.std(ddof=1)) if water.size > 1 else float("nan"),
            low=float(some.min()),
            high=float(some.max()),
            trend=trend(years(middles), water),
        )


def is_complete(
    water: np.ndarray, valid: np.ndarray, unseen: np.ndarray, part: float
) -> np.ndarray:
    """Dates on which a change in valid area cannot look like a change in water.

    A date is complete if its valid area is at least ``part`` of the largest of all dates, and if
    the places without a value that are water on other dates make up at most ``1 - part`` of the
    largest water area.

    Args:
        water: (dates,) areas, like the following two.
        valid: areas with a value.
        unseen: as `ZoneAreas.unseen_km2`.
        part: 0..1.
    """
    # Sums of areas agree to rounding only.
    room = 1e-9
    enough = valid >= (part - room) * valid.max()
    return (valid > 0) & enough & (unseen <= (1 - part + room) * water.max())


def plan_areas(request: AreaRequest) -> AreaPlan:
    """Open the masks and place the zones on them.

    Raises:
        InputError: a mask or the zones cannot be used, or areas cannot be measured.
    """
    series = open_series(request.rasters, spell("masks"))
    grid = series.grid
    check_measured(grid, series.masks[0].name, "areas cannot be measured")
    zones = [everywhere(grid)]
    if request.zones is not None:
        zones = place_zones(request.zones, grid, spell("zones"))
    return AreaPlan(series, zones, request.complete)


def measure_areas(plan: AreaPlan, report: Report) -> WaterAreas:
    """Measure water and valid area of every zone on every date, window by window.

    Raises:
        GMNetError: a mask is damaged, or no zone holds the centre of a pixel.
        Cancelled: the user stopped the run.
    """
    grid = plan.series.grid
    zones, sizes = zone_areas(plan.series, plan.zones, plan.complete, report)
    if not zones:
        raise GMNetError(
            f"No zone of {spell('zones')} contains the centre of a pixel; give larger zones, or "
            "masks with smaller pixels."
        )
    remarks = _remarks(plan, zones, sizes)
    for remark in remarks:
        report.warning(remark)
    spelled_remarks = tuple(map(spelled, remarks))
    return WaterAreas(
        plan.series.periods, zones, middle_latitude(grid), spelled_remarks, plan.complete
    )


def zone_areas(
    series: Series, zones: Sequence[AnyZone], complete: float, report: Report
) -> tuple[tuple[ZoneAreas, ...], np.ndarray]:
    """Areas of zones, window by window, and the size of each in square kilometres.

    Args:
        series: the masks.
        zones: on the grid of the masks.
        complete: as in `AreaRequest`.
        report: progress and cancellation.

    Returns:
        Areas of the zones that hold the centre of a pixel; sizes of all of them.

    Raises:
        GMNetError: a mask is damaged.
        Cancelled: the user stopped the run.
    """
    grid = series.grid
    sums = np.zeros((len(zones), 3, len(series.periods)))
    sizes = np.zeros(len(zones))
    done = 0
    cache = bounded_cache(series.datasets, patch_width(series.datasets))
    with cache, unchanged(series.datasets):
        for patch in patches(series.datasets):
            report.check()
            parts = [
                (number, zone, part)
                for number, zone in enumerate(zones)
                if (part := zone.window & patch) is not None
            ]
            if parts:
                _add_patch(series, parts, sums, sizes, report)
            done += patch.width * patch.height
            report.progress(done / (grid.width * grid.height))
    # Equal areas are equal in whichever order their rows were summed: tests for trends need ties.
    sums = sums.round(_DECIMALS)
    found = tuple(
        ZoneAreas(
            zone.name,
            float(size),
            water_km2=water,
            valid_km2=valid,
            unseen_km2=unseen,
            complete=is_complete(water, valid, unseen, complete),
        )
        for zone, (water, valid, unseen), size in zip(zones, sums, sizes)
        if size > 0
    )
    return found, sizes


def _add_patch(
    series: Series,
    parts: Sequence[tuple[int, AnyZone, Window]],
    sums: np.ndarray,
    sizes: np.ndarray,
    report: Report,
) -> None:
    """Add parts of zones to (zones, 3, dates) sums of water, valid and unseen, and to sizes."""
    around = reduce(or_, (part for *_, part in parts))
    codes = series.read(around)
    water = codes == WATER
    valid = water | (codes == LAND)
    unseen = ~valid & water.any(axis=0)
    areas = series.grid.row_areas(around.row, around.height) / _M2_IN_KM2
    for number, zone, part in parts:
        report.check()
        rows, cols = part.seen_from(around).slices
        inside = zone.inside(part)
        sizes[number] += inside.sum(axis=1) @ areas[rows]
        for place, flags in enumerate((water, valid, unseen)):
            pixels = (flags[:, rows, cols] & inside).sum(axis=2, dtype=np.uint32)
            # No matrix product: its threads would wait for cores that are busy.
            sums[number, place] += (pixels * areas[rows]).sum(axis=1)


def _remarks(plan: AreaPlan, zones: Sequence[ZoneAreas], sizes: np.ndarray) -> tuple[str, ...]:
    """What the user should know before relying on the areas, as sentences."""
    remarks = [*plan.series.code_remarks]
    if too_small := [zone.name for zone, size in zip(plan.zones, sizes) if size == 0]:
        remarks.append(f"Zones that contain no pixel centre are left out: {_listed(too_small)}.")
    if beyond := [zone.name for zone, size in zip(plan.zones, sizes) if zone.beyond and size]:
        remarks.append(
            f"These zones reach beyond the masks, and only their part on the masks is measured: "
            f"{_listed(beyond)}."
        )
    if repaired := [zone.name for zone in plan.zones if zone.repaired]:
        remarks.append(
            "These zones have polygons that cross themselves or are invalid in another way, which "
            f"were repaired: {_listed(repaired)}."
        )
    remarks += _unobserved(plan, zones)
    off = [zone for zone in zones if not zone.complete.all() and zone.valid_km2.any()]
    for zone in off[:_NAMED]:
        labels = [p.label for p, whole in zip(plan.series.periods, zone.complete) if not whole]
        remarks.append(
            f"Zone '{zone.name}': {len(labels)} of {len(zone.complete)} dates are not complete, so "
            "a change in what was observed could look like a change in water; they are left "
            f"out of statistics and trends: {_listed(labels)}."
        )
    if off[_NAMED:]:
        remarks.append(
            f"{len(off) - _NAMED} more zones have incomplete dates; the table marks them."
        )
    if remark := area_remark(plan.series.grid):
        remarks.append(remark)
    water = any(zone.water_km2.any() for zone in zones)
    land = any((zone.water_km2 < zone.valid_km2).any() for zone in zones)
    if (water or land) and not plan.series.code_remarks:
        remarks += filter(None, [only_one_class(water, land)])
    return tuple(remarks)


def _unobserved(plan: AreaPlan, zones: Sequence[ZoneAreas]) -> list[str]:
    """Remarks on areas that are 0 because nothing was observed."""
    observed = np.array([zone.valid_km2 > 0 for zone in zones])
    if not observed.any():
        return [
            "No zone has an observation on any date, so areas of 0 km² say nothing about water."
        ]
    dates_seen, zones_seen = (np.logical_or.reduce(observed, axis=axis) for axis in (0, 1))
    remarks = []
    if dates := [p.label for p, any_ in zip(plan.series.periods, dates_seen) if not any_]:
        remarks.append(
            "Dates on which no zone was observed, so areas of 0 km² say nothing "
            f"about water: {_listed(dates)}."
        )
    if names := [zone.name for zone, any_ in zip(zones, zones_seen) if not any_]:
        remarks.append(
            "Zones that were observed on no date, so areas of 0 km² say nothing "
            f"about water: {_listed(names)}."
        )
    return remarks


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED} more" * bool(names[_NAMED:]))
