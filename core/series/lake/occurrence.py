"""How often the water body under a place was water, from a raster of occurrence in percent."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...errors import InputError, spelled
from ...language import ENGLISH, Language
from ...masks.legend import NODATA
from ...pages.columns import column_chart
from ...raster.block_cache import bounded_cache
from ...raster.georeference import check_measured
from ...raster.grid import Window
from ...raster.ground import area_remark
from ...raster.raster import Raster
from ...raster.reading import named, open_raster, strips
from ...raster.unchanged import unchanged
from ...raster.vector_files import as_csv
from ...report import Report
from .footprint import Footprint, body_at, pixel_of
from .outline import outline_of

_LARGEST = 100
# Percent of each class but the first, which begins at 1.
_STEP = 10
FIELDS = {"from_percent": int, "to_percent": int, "area_km2": float, "cumulative_km2": float}
_AREA_DIGITS = 6
_FOUND = 0.4


@dataclass(frozen=True)
class OccurrenceRaster(Raster):
    """Water in percent of the valid observations."""

    def percent(self, window: Window) -> np.ndarray:
        """(rows, cols) float32, NaN where nothing was observed.

        Raises:
            InputError: a value is not a percentage.
            GMNetError: the file is damaged.
        """
        values = self.stored(window).astype(np.float32)
        nodata = self.dataset.GetRasterBand(1).GetNoDataValue()
        missing = (values == NODATA) | np.isnan(values)
        if nodata is not None:
            missing |= values == nodata
        values[missing] = np.nan
        wrong = (values < 0) | (values > _LARGEST)
        if wrong.any():
            raise InputError(
                f"{self.name} holds {values[wrong][0]:g}, which is not a percentage; choose a "
                "raster of water occurrence, 0 to 100."
            )
        return values


@dataclass(frozen=True)
class LakeOccurrence:
    """The occurrence of a water body.

    Attributes:
        here: at the place itself, percent; NaN where nothing was observed there.
        areas_km2: (10,) area of the pixels with 1 to 10 %, 11 to 20 % and so on.
        outline: the body as well-known binary, in the CRS of the raster.
        crs_wkt: that CRS.
        remarks: what to know before relying on it, as sentences.
    """

    here: float
    areas_km2: np.ndarray
    outline: bytes
    crs_wkt: str
    remarks: tuple[str, ...]

    @property
    def limits(self) -> list[tuple[int, int]]:
        """First and last percent of each class."""
        return [(low + 1, low + _STEP) for low in range(0, _LARGEST, _STEP)]

    def chart(self, language: Language = ENGLISH) -> str:
        """The area by occurrence as SVG; the class of the place is marked."""
        marked = None if np.isnan(self.here) or self.here <= 0 else int(_class_of(self.here))
        return column_chart(
            [f"{low}–{high}" for low, high in self.limits],
            [float(area) for area in self.areas_km2],
            "Area by water occurrence (km²)",
            "Water occurrence (% of valid observations)",
            marked,
            language,
        )

    def csv(self) -> str:
        """A line for each class, as `FIELDS` names its values; areas add up from the wettest."""
        wetter = self.areas_km2[::-1].cumsum()[::-1]
        return as_csv(
            FIELDS,
            [
                (low, high, round(float(area), _AREA_DIGITS), round(float(all_), _AREA_DIGITS))
                for (low, high), area, all_ in zip(self.limits, self.areas_km2, wetter)
            ],
        )


def lake_occurrence(source: str, x: float, y: float, reach: int, report: Report) -> LakeOccurrence:
    """Sum up the occurrence of the water body at a place: connected pixels above 0 %.

    Args:
        source: a raster of occurrence, as *Water dynamics* writes it: a GDAL dataset name.
        x, y: the place, in its CRS.
        reach: how many pixels away from it the nearest water may lie.
        report: progress and cancellation.

    Raises:
        InputError: the raster cannot be used, or there was never water at this place.
        GMNetError: it is damaged.
        Cancelled: the user stopped the run.
    """
    name = named("Occurrence", source)
    raster = OccurrenceRaster(name, open_raster(source, name))
    check_measured(raster.grid, name, "areas cannot be measured")
    place = pixel_of(raster.grid, x, y)
    with bounded_cache([raster.dataset]), unchanged([raster.dataset]):
        here = float(raster.percent(Window(*place, 1, 1))[0, 0])
        body = body_at(
            raster.grid, lambda window: raster.percent(window) > 0, place, reach, report, 4
        )
        if body is None:
            raise InputError("There was never water at this place; click where there was.")
        areas = _areas(raster, body, report.part(_FOUND, 1.0))
    remarks = [area_remark(raster.grid)]
    if body.beyond:
        remarks.append("The water body reaches the edge of the raster, so part may be missing.")
    shown = tuple(spelled(one) for one in remarks if one)
    return LakeOccurrence(here, areas, outline_of(body), raster.grid.crs_wkt, shown)


def _areas(raster: OccurrenceRaster, body: Footprint, report: Report) -> np.ndarray:
    """Area of each class in square kilometres."""
    areas = np.zeros(_LARGEST // _STEP)
    window = body.window
    for strip in strips(raster.grid.part(window), 4):
        report.check()
        part = Window(window.col, window.row + strip.row, window.width, strip.height)
        percent, inside = raster.percent(part), body.inside(part)
        rows, _ = np.nonzero(inside)
        of_rows = raster.grid.row_areas(part.row, part.height) / 1e6
        areas += np.bincount(
            _class_of(percent[inside]), weights=of_rows[rows], minlength=len(areas)
        )
        report.progress(strip.row_stop / window.height)
    return areas


def _class_of(percent: np.ndarray | float) -> np.ndarray:
    """The class, from 0, of percentages above 0."""
    return np.minimum(np.ceil(np.asarray(percent) / _STEP).astype(int) - 1, _LARGEST // _STEP - 1)
