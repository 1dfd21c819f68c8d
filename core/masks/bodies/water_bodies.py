"""Water bodies of a mask: connected water, except what is too small, as polygons.

The mask is read once, strip by strip. Its components are counted and measured as they are labelled;
which of them become bodies is then a matter of a few numbers each. The bodies are written as a
raster of their numbers, and GDAL makes polygons of that.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from osgeo import gdal, ogr

from ...dates.in_metadata import period_in_metadata
from ...dates.period import Period
from ...errors import InputError, spell
from ...raster.block_cache import bounded_cache
from ...raster.gdal_calls import quietly
from ...raster.georeference import check_coordinates, measured, warn
from ...raster.grid import Window
from ...raster.hidden_file import no_room
from ...raster.reading import named, strips
from ...raster.room import check_temporary_room, raster_bytes
from ...raster.unchanged import unchanged
from ...raster.vector_files import layer_target
from ...raster.writing import RUN
from ...report import Report
from ..legend import LAND, NODATA, WATER
from ..mask import Mask, code_remarks, open_mask
from ..probability import Probability
from .bodies_request import BodiesRequest
from .body_filter import Chosen, Tally
from .body_polygons import NUMBER, keep_runs, outline
from .components import Labeller
from .outlines import EdgeLengths, as_wkb, smoothed, valid_polygons

# Bodies between two notes of progress.
_NOTED = 100
# Parts of the work at whose end components are labelled, and polygons are made.
_LABELLED, _OUTLINED = 0.4, 0.7


@dataclass(frozen=True)
class BodiesPlan:
    """Checked and open inputs."""

    request: BodiesRequest
    mask: Mask
    probability: Probability | None

    @property
    def measured(self) -> bool:
        """Whether the mask says how large its pixels are."""
        return measured(self.mask.grid)

    @property
    def originals(self) -> list[gdal.Dataset]:
        """The rasters that are read, for `core.raster.targets.check_no_source`."""
        return [self.mask.dataset] + ([self.probability.original] if self.probability else [])

    @property
    def period(self) -> Period | None:
        """The time that the mask shows, if its metadata state it."""
        return period_in_metadata(self.mask.dataset)


# Fields of a table of bodies, with the types of their values, in the order of `Body.values`.
FIELDS = {"id": int, "area_m2": float, "perimeter_m": float, "mean_prob": float, "edge": bool}


@dataclass(frozen=True)
class Body:
    """A water body.

    Attributes:
        number: from 1, in the order of the first pixels, row by row.
        area: of its pixels, m2; None where their size is unknown.
        perimeter: of the outline of its pixels with all islands, m; None as above.
        probability: mean probability of its pixels in percent; None if there is none.
        at_edge: whether it touches the raster's border or a pixel without observation.
        wkb: a multipolygon in the mask's CRS.
    """

    number: int
    area: float | None
    perimeter: float | None
    probability: float | None
    at_edge: bool
    wkb: bytes

    @property
    def values(self) -> tuple[object, ...]:
        """A value for each of `FIELDS`."""
        return self.number, self.area, self.perimeter, self.probability, self.at_edge


class WaterBodies:
    """All bodies of a mask; their polygons wait in a file.

    Args:
        plan: of the run.
        chosen: what is known of them.
        polygons: a file of polygons in pixels, with their numbers.
        observed: whether the mask has an observation at all.
        report: asked for cancellation while they are read.
    """

    def __init__(
        self, plan: BodiesPlan, chosen: Chosen, polygons: Path, observed: bool, report: Report
    ) -> None:
        self._plan = plan
        self._observed = observed
        self._chosen = chosen
        self._report = report
        self._file = polygons
        # An empty file cannot be opened.
        self._polygons: ogr.DataSource | None = None
        if self.count:
            self._polygons, reason = quietly(lambda: ogr.Open(str(polygons)))
            if self._polygons is None:
                raise no_room(polygons.parent, reason or "it is cut off")

    def close(self) -> None:
        """Close the file."""
        self._polygons = None

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._chosen.areas)

    @property
    def area_km2(self) -> float | None:
        """Area of all of them; None where their size is unknown."""
        return float(self._chosen.areas.sum()) / 1e6 if self._plan.measured else None

    def sum_up(self, report: Report) -> None:
        """Report how many there are, and how large."""
        if not self._observed:
            report.warning(
                f"{self._plan.mask.name} has no observations, so it cannot show whether "
                "there are water bodies."
            )
        elif self.area_km2 is None:
            report.info(f"{self.count:,} water bodies, without areas and perimeters.")
        else:
            report.info(f"{self.count:,} water bodies, {self.area_km2:,.3f} km² in all.")

    def __iter__(self) -> Iterator[Body]:
        """The bodies, in the order in which GDAL finished them.

        Raises:
            Cancelled: the user stopped the run.
            GMNetError: the disk was full when they were kept.
        """
        if self._polygons is None:
            self._report.progress(1.0)
            return
        grid, chosen = self._plan.mask.grid, self._chosen
        lengths = EdgeLengths.of(grid) if self._plan.measured else None
        done = 0
        for done, feature in enumerate(_features(self._polygons), start=1):
            self._report.check()
            place = feature.GetField(NUMBER) - 1
            polygons = valid_polygons(feature.GetGeometryRef())
            probability = float(chosen.probabilities[place])
            yield Body(
                number=place + 1,
                area=float(chosen.areas[place]) if lengths else None,
                perimeter=lengths.perimeter(polygons) if lengths else None,
                probability=None if math.isnan(probability) else probability,
                at_edge=bool(chosen.at_edge[place]),
                wkb=as_wkb(smoothed(polygons, self._plan.request.smoothing), grid),
            )
            if done % _NOTED == 0 or done == self.count:
                self._report.progress(done / self.count)
        if done != self.count:
            raise no_room(
                self._file.parent, f"{self.count - done} of {self.count} polygons are missing"
            )


def _features(dataset: ogr.DataSource) -> Iterator[ogr.Feature]:
    """The features of a file's layer, as far as they can be read."""
    layer = dataset.GetLayer(0)
    while (feature := quietly(layer.GetNextFeature)[0]) is not None:
        yield feature


def plan_bodies(request: BodiesRequest) -> BodiesPlan:
    """Open the rasters and check everything that can be checked before work starts.

    Raises:
        InputError: something cannot be used; the message says what to do.
    """
    mask = open_mask(request.mask, named(spell("mask"), request.mask))
    if (request.min_area or request.max_hole) and not measured(mask.grid):
        check_coordinates(mask.grid, mask.name)
        raise InputError(
            f"{mask.name} does not say how large its pixels are, so {spell('min_area')} and "
            f"{spell('max_hole')} cannot be applied; assign its CRS (gdal:assignprojection) or "
            "geocode it first, or set both to 0."
        )
    probability = None
    if request.probability is not None:
        name = named(spell("probability"), request.probability)
        probability = Probability(request.probability, name, mask)
    return BodiesPlan(request, mask, probability)


@contextmanager
def water_bodies(plan: BodiesPlan, report: Report) -> Iterator[WaterBodies]:
    """Find the bodies; their polygons can be read until the context is left.

    Raises:
        Cancelled: the user stopped the run.
        GMNetError: reading failed, or the disk is full.
        InputError: a value is not a mask code or not a percentage, or the disk has no room at all.
    """
    warn(plan.mask.dataset, plan.mask.name, "the polygons", report, areas=True)
    for remark in code_remarks([plan.mask]):
        report.warning(remark)
    if len({one.GetMetadataItem(RUN) for one in plan.originals} - {None}) > 1:
        probability = named(spell("probability"), plan.request.probability or "")
        report.warning(
            f"{plan.mask.name} and {probability} come from two runs, according to their metadata, "
            "and may not belong together; map again if they should."
        )
    # A view of the probability keeps blocks as its source does.
    read = plan.originals + plan.originals[1:]
    with TemporaryDirectory(prefix="gmnet_") as held, bounded_cache(read):
        folder = Path(held)
        grid = plan.mask.grid
        check_temporary_room(folder, raster_bytes(grid.width * grid.height, "int32"))
        with unchanged(plan.originals):
            chosen, numbers, observed = _choose(plan, folder, report.part(0.0, _LABELLED))
        if chosen.filled:
            report.info(f"Islands filled: {chosen.filled:,}.")
        if chosen.dropped:
            report.info(f"Bodies left out as too small: {chosen.dropped:,}.")
        polygons = outline(
            plan.mask.grid,
            numbers,
            plan.request.eight_connected,
            folder,
            report.part(_LABELLED, _OUTLINED),
        )
        bodies = WaterBodies(plan, chosen, polygons, observed, report.part(_OUTLINED, 1.0))
        try:
            yield bodies
        finally:
            bodies.close()


def _choose(plan: BodiesPlan, folder: Path, report: Report) -> tuple[Chosen, np.ndarray, bool]:
    """The bodies, the number of the body of each label, and whether anything was observed.

    Runs are kept in the folder.
    """
    grid, request = plan.mask.grid, plan.request
    labeller = Labeller(grid.width, request.eight_connected)
    tally = Tally(request.eight_connected)
    observed = False
    for place, window in enumerate(strips(grid)):
        report.check()
        codes = _with_neighbours(plan.mask, window)
        runs = labeller.label(codes[1:-1, 1:-1] == WATER)
        areas = grid.row_areas(window.row, window.height) if plan.measured else None
        percent = plan.probability.read(window) if plan.probability else None
        tally.add(runs, codes, np.ones(window.height) if areas is None else areas, percent)
        keep_runs(folder, place, runs)
        observed = observed or bool(np.isin(codes, (LAND, WATER)).any())
        report.progress(window.row_stop / grid.height)
    if plan.probability:
        plan.probability.check_percent()
    components = labeller.components()
    chosen = tally.choose(components, request.min_area, request.max_hole)
    return chosen, chosen.numbers[components.of], observed


def _with_neighbours(mask: Mask, window: Window) -> np.ndarray:
    """Codes of a strip and of the pixels round it; beyond the raster there is no observation."""
    above, below = window.row > 0, window.row_stop < mask.grid.height
    codes = mask.read(Window(0, window.row - above, window.width, window.height + above + below))
    margins = ((1 - above, 1 - below), (1, 1))
    return np.pad(codes, margins, constant_values=NODATA)


@dataclass(frozen=True)
class BodiesResult:
    """What was found.

    Attributes:
        count: how many bodies there are.
        area_km2: area of all of them; None where the mask does not say how large its pixels are.
    """

    count: int
    area_km2: float | None


def write_bodies(plan: BodiesPlan, report: Report) -> BodiesResult:
    """Find the bodies, and write them as a layer.

    Raises:
        Cancelled, GMNetError, InputError: as in `water_bodies`; nothing is left behind.
    """
    crs = plan.mask.grid.crs_wkt
    target = layer_target(plan.request.output, FIELDS, crs, ogr.wkbMultiPolygon)
    with water_bodies(plan, report) as bodies, target:
        target.fill((body.wkb, body.values) for body in bodies)
    bodies.sum_up(report)
    return BodiesResult(bodies.count, bodies.area_km2)
