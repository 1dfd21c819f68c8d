"""Two rasters, one of each orbit, onto one grid as a raster of four bands."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace

import numpy as np
from osgeo import gdal, ogr, osr

from ..errors import InputError, ParameterError, spell
from ..raster.block_cache import bounded_cache
from ..raster.common_grid import check_in_one_piece, common_grid
from ..raster.gdal_calls import quietly
from ..raster.georeference import warn
from ..raster.grid import Grid, Window, same_crs
from ..raster.longitudes import horizontal_wkt, within_one_turn
from ..raster.pipeline import read_ahead
from ..raster.raster import Raster
from ..raster.reading import named, open_raster, strips
from ..raster.source_names import title_of
from ..raster.unchanged import unchanged
from ..raster.warping import check_comparable, outline_on
from ..raster.writing import Layout, RasterTarget
from ..report import SILENT, Report
from .fillings import find_fillings, heed_fillings
from .orbit_pass import check_pass
from .orbit_reader import OrbitReader
from .plausibility import check_samples
from .plausible_units import check_two_rasters
from .polarisations import Polarisations, polarisations_of
from .reading_options import Bands
from .stack_request import StackRequest
from .storage import Storage, Unstated
from .unit_choice import find_storage

DESCRIPTIONS = ("ascending VV", "ascending VH", "descending VV", "descending VH")

_STACK_ADVICE = (
    "if it is a stack (ascending VV, VH, descending VV, VH), map it as it is; to stack two of its "
    "bands, "
)
# What a strip takes counts as so many bytes a pixel: bounds memory, and the wait after cancelling.
_PIXEL_BYTES = 8
# Part of the progress bar until the last row is written; overviews are left.
_STACKED = 0.95


@dataclass(frozen=True)
class Orbit(Raster):
    """One of the two rasters, open.

    Attributes:
        source: its GDAL dataset name.
        bands: its bands of VV and VH.
        warnings: sentences on what contradicts that, and on values.
    """

    source: str
    bands: Polarisations
    warnings: tuple[str, ...]

    @classmethod
    def open(cls, orbit: str, source: str, given: Bands) -> Orbit:
        """Open a raster and find its polarisations.

        Args:
            orbit: ``ascending`` or ``descending``.
            source: GDAL dataset name.
            given: the bands that the user gives.

        Raises:
            InputError: it cannot be read, its bands are not clear, or hold no backscatter.
        """
        name = named(spell(orbit), source)
        dataset = open_raster(source, name)
        bands = polarisations_of(dataset, name, given.vv_band, given.vh_band, _STACK_ADVICE)
        warnings = [*bands.warnings, *check_pass(dataset, name, orbit)]
        reader = OrbitReader(dataset, bands.numbers, None, name)
        check_samples(find_fillings(reader).rest, name, bands, None, warnings.append)
        return cls(name, dataset, source, bands, tuple(warnings))


@dataclass(frozen=True)
class StackPlan:
    """A request whose rasters are open and checked.

    Attributes:
        request: what was asked for.
        orbits: the ascending and the descending raster.
        grid: the stack's grid.
    """

    request: StackRequest
    orbits: tuple[Orbit, Orbit]
    grid: Grid

    @property
    def storage(self) -> Storage | None:
        """How both rasters store backscatter; None where that is unclear, or not the same."""
        found = []
        for orbit in self.orbits:
            reader = OrbitReader(orbit.dataset, orbit.bands.numbers, None, orbit.name)
            try:
                found.append(find_storage(reader, Unstated(), SILENT, may_be_empty=True))
            except InputError:
                return None
        return found[0] if found[0] == found[1] else None


@dataclass
class StackResult:
    """How many pixels of the stack have both polarisations.

    Attributes:
        pixels: all of them.
        valid: of the ascending and of the descending orbit.
        both: of both orbits.
        negative: valid pixels with a negative VV, of the ascending and of the descending orbit.
    """

    pixels: int
    valid: list[int] = field(default_factory=lambda: [0, 0])
    both: int = 0
    negative: list[int] = field(default_factory=lambda: [0, 0])


def plan_stack(request: StackRequest) -> StackPlan:
    """Open the rasters and check all but the target.

    Raises:
        InputError: something cannot be used; the message says what to do.
    """
    crs_wkt = _wkt_of(request.crs)
    check_two_rasters(request.ascending, request.descending)
    ascending = Orbit.open("ascending", request.ascending, request.bands)
    descending = Orbit.open("descending", request.descending, request.bands)
    check_comparable(ascending.grid, descending.grid, ascending.name, descending.name)
    grid = common_grid(
        _frame(ascending, crs_wkt, request.resolution),
        [(orbit.name, orbit.grid) for orbit in (ascending, descending)],
        request.extent_rule,
        advice=f"check {spell('resolution')}, which is in units of the CRS ({request.resolution:g})"
        if request.resolution
        else "give rasters that cover the same place",
    )
    return StackPlan(request, (ascending, descending), grid)


def stack_orbits(plan: StackPlan, report: Report) -> StackResult:
    """Write the stack: four float32 bands in the units of the sources, NaN where missing.

    Raises:
        Cancelled: the user stopped the run; nothing is left behind.
        GMNetError: reading or writing failed; nothing is left behind.
    """
    request, grid = plan.request, plan.grid
    warn(plan.orbits[0].dataset, plan.orbits[0].name, "the stack", report)
    readers = [_reader(orbit, grid, report) for orbit in plan.orbits]
    report.info(f"The stack has {grid.width:,} columns and {grid.height:,} rows.")
    layout = Layout(
        dtype="float32",
        nodata=math.nan,
        descriptions=DESCRIPTIONS,
        metadata={"GMNET_SOURCES": ", ".join(title_of(orbit.source) for orbit in plan.orbits)},
        resampling="AVERAGE",
    )
    result = StackResult(grid.width * grid.height)
    # A view keeps blocks of interpolated and of nearest values, besides those of its source.
    cached = [orbit.dataset for orbit in plan.orbits] + 2 * [reader.dataset for reader in readers]
    with (
        bounded_cache(cached),
        RasterTarget(request.output, grid, layout, report) as target,
        unchanged([orbit.dataset for orbit in plan.orbits]),
        closing(read_ahead(_strips(readers, grid), report=report)) as ahead,
    ):
        for window, values in ahead:
            report.check()
            target.write(window.row, values)
            _count(values, result)
            report.progress(_STACKED * window.row_stop / grid.height)
    report.progress(1.0)
    _comment(plan, result, report)
    return result


def _wkt_of(crs: str) -> str:
    """A CRS as WKT, of anything that PROJ understands; empty for none.

    Raises:
        ParameterError: it is not understood.
    """
    if not crs or "[" in crs:
        return crs
    reference = osr.SpatialReference()
    understood, _ = quietly(lambda: reference.SetFromUserInput(crs) == ogr.OGRERR_NONE)
    if not understood:
        raise ParameterError("crs", f"'{crs}' is unknown; give a CRS such as EPSG:32633.")
    return reference.ExportToWkt()


def _frame(ascending: Orbit, crs_wkt: str, resolution: float) -> Grid:
    """Where the stack's pixels lie, without regard to its extent.

    They are those of the ascending raster, unless a CRS or a resolution is given. In another CRS
    they lie on multiples of the pixel size, so that stacks of different dates fit each other.
    """
    own = ascending.grid
    wanted = replace(own, crs_wkt=crs_wkt)
    if crs_wkt and not same_crs(own, wanted):
        if not own.crs_wkt:
            raise InputError(
                f"{spell('crs')} is given, but {ascending.name} has no coordinate reference system "
                "to transform from; assign its CRS (gdal:assignprojection) first, or leave "
                f"{spell('crs')} empty."
            )
        x0, size, _, y0, _, _ = _suggested(ascending, crs_wkt)
        size = resolution or size
        corner = math.floor(x0 / size) * size, math.ceil(y0 / size) * size
        return Grid(1, 1, (corner[0], size, 0.0, corner[1], 0.0, -size), crs_wkt)
    if not resolution:
        return own
    x0, dx, rx, y0, ry, dy = own.geotransform
    along, down = resolution / math.hypot(dx, ry), resolution / math.hypot(rx, dy)
    return replace(own, geotransform=(x0, dx * along, rx * down, y0, ry * along, dy * down))


def _suggested(ascending: Orbit, crs_wkt: str) -> tuple[float, ...]:
    """Geotransform that keeps about the raster's pixels in another CRS, by GDAL's own rule."""
    own, target = ascending.grid, Grid(1, 1, (0.0, 1.0, 0.0, 0.0, 0.0, 1.0), crs_wkt)
    check_in_one_piece(target, own, ascending.name)
    outline = outline_on(target, own)
    if outline is not None and target.turn:
        x, y = outline.T
        if not within_one_turn(crs_wkt, x.min(), x.max()):
            # GDAL takes what reaches over the edge of the map for as wide as all of it.
            size = math.hypot(np.ptp(x), np.ptp(y)) / math.hypot(own.width, own.height)
            return float(x.min()), size, 0.0, float(y.max()), 0.0, -size
    source, wanted = horizontal_wkt(own.crs_wkt), horizontal_wkt(crs_wkt)
    view, _ = quietly(lambda: gdal.AutoCreateWarpedVRT(ascending.dataset, source, wanted))
    if view is None:
        raise InputError(
            f"{ascending.name} cannot be transformed to the given CRS; choose a CRS that covers "
            "the place."
        )
    return tuple(view.GetGeoTransform())


def _reader(orbit: Orbit, grid: Grid, report: Report) -> OrbitReader:
    """VV and VH of one orbit on the stack's grid."""
    copied = grid.place_of(orbit.grid) is not None
    bands = orbit.bands
    report.info(
        f"{orbit.name}: VV is band {bands.vv}, VH is band {bands.vh}; values are "
        + ("copied." if copied else "interpolated.")
    )
    for warning in orbit.warnings:
        report.warning(warning)
    reader = OrbitReader(orbit.dataset, orbit.bands.numbers, None, orbit.name)
    heed_fillings(reader, report)
    return reader.onto(grid, orbit.source)


def _strips(readers: list[OrbitReader], grid: Grid) -> Iterator[tuple[Window, np.ndarray]]:
    """Full rows from top to bottom: their window and (4, rows, cols) float32, NaN missing."""
    for window in strips(grid, _PIXEL_BYTES):
        yield window, np.concatenate([reader.read_stored(window) for reader in readers])


def _count(values: np.ndarray, result: StackResult) -> None:
    """Add a strip to the counts of valid pixels, and of valid pixels with negative VV."""
    present = np.isfinite(values)
    valid = present[0] & present[1], present[2] & present[3]
    for orbit in (0, 1):
        result.valid[orbit] += int(valid[orbit].sum())
        result.negative[orbit] += int((values[2 * orbit][valid[orbit]] < 0).sum())
    result.both += int((valid[0] & valid[1]).sum())


def _comment(plan: StackPlan, result: StackResult, report: Report) -> None:
    """Report what the user should know about the finished stack."""
    for orbit, valid in zip(plan.orbits, result.valid):
        if valid == 0:
            report.warning(f"{orbit.name} has no valid pixel on the stack's grid.")
    report.info(f"{result.both / result.pixels:.1%} of the pixels have both orbits.")
    if all(result.valid) and result.both == 0:
        report.warning("No pixel has both orbits; do both rasters cover the same place?")
    if all(result.valid):
        shares = np.array(result.negative) / np.array(result.valid)
        if shares.max() > 0.5 and shares.min() == 0:
            decibel, other = (0, 1) if shares[0] > shares[1] else (1, 0)
            report.warning(
                f"{plan.orbits[decibel].name} looks like dB and {plan.orbits[other].name} does "
                "not; both must be in the same units."
            )
