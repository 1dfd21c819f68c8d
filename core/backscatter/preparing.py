"""From backscatter in common forms to what the networks need: VV and VH in dB, in one raster."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from ..dates.in_metadata import period_metadata
from ..dates.in_names import dates_in_names
from ..dates.period import Period
from ..errors import InputError, spell
from ..raster.block_cache import bounded_cache
from ..raster.common_grid import common_grid
from ..raster.extent_rule import ExtentRule
from ..raster.georeference import warn
from ..raster.grid import Grid, Window
from ..raster.pipeline import read_ahead, write_behind
from ..raster.reading import named, strips
from ..raster.source_names import stem_of, title_of
from ..raster.unchanged import unchanged
from ..raster.warping import check_comparable, footprint
from ..raster.writing import Layout, RasterTarget
from ..report import Report
from .border import Outline, find_outline
from .border_rule import BorderRule
from .fillings import find_fillings
from .frames import Frame, in_order, open_frames
from .orbit_assignment import orbit_of
from .orbit_reader import OrbitReader
from .plausibility import check_samples
from .plausible_units import check_plausible
from .prepare_request import OrbitPass, PrepareRequest
from .speckle import filtered
from .storage import Storage, Unstated
from .unit_choice import find_storage, same_storage

DESCRIPTIONS = ("VV", "VH")

# Bytes of a pixel of the result, and as much again on the way.
_PIXEL_BYTES = 16
# Parts of the progress bar: looking for borders, if any are cut, then preparing; overviews are
# left.
_OUTLINED, _PREPARED = 0.3, 0.95


@dataclass(frozen=True)
class PreparePlan:
    """A request whose rasters are open and checked.

    Attributes:
        request: what was asked for.
        frames: from the lowest to the uppermost.
        readers: one for each frame.
        storage: how all of them store backscatter.
        grid: the result's grid.
        day: the day of all frames, if their names state one.
    """

    request: PrepareRequest
    frames: tuple[Frame, ...]
    readers: tuple[OrbitReader, ...]
    storage: Storage
    grid: Grid
    day: Period | None

    @property
    def originals(self) -> list[gdal.Dataset]:
        """All rasters that are read."""
        return [dataset for frame in self.frames for dataset in frame.datasets]


@dataclass
class PrepareResult:
    """What was written.

    Attributes:
        pixels: all of them.
        valid: those with VV and VH.
        cut: pixels of the frames that were cut off as their borders.
    """

    pixels: int
    valid: int = 0
    cut: int = 0


@dataclass
class _Placed:
    """A frame on the result's grid.

    Attributes:
        window: where it lies there.
        reader: reads it, from column and row 0 on.
        interpolated: whether its own pixels lie elsewhere.
        outline: what is left of it; None for all.
    """

    window: Window
    reader: OrbitReader
    interpolated: bool
    outline: Outline | None = None


def plan_preparation(request: PrepareRequest, report: Report) -> PreparePlan:
    """Open the rasters and check all but the target.

    Raises:
        InputError: something cannot be used; the message says what to do.
    """
    frames = open_frames(request.sources, request.bands.vv_band, request.bands.vh_band)
    for frame in frames[1:]:
        check_comparable(frames[0].grid, frame.grid, frames[0].name, frame.name)
    if len(frames) > 1 and not frames[0].grid.georeferenced:
        raise InputError(
            f"{frames[0].name} has no georeference, so several frames cannot be combined; "
            "geocode them first, or prepare them one by one."
        )
    frames = in_order(frames, _orbit(frames, request.orbit, report))
    warn(frames[0].vv.dataset, named(spell("sources"), frames[0].vv.source), "the result", report)
    grid = common_grid(
        frames[0].grid, [(frame.name, frame.grid) for frame in frames], ExtentRule.UNION
    )
    for frame in frames:
        _check_bands(frame, request, report)
    stated = request.storage
    storage = stated if isinstance(stated, Storage) else _storage(frames, stated, report)
    readers = tuple(frame.reader(storage) for frame in frames)
    for frame, reader in zip(frames, readers):
        check_plausible(reader, storage.units.value, storage.scale, report)
        report.info(_what(frame))
    if len(frames) > 1:
        names = ", ".join(frame.name.replace(f"{spell('sources')} ", "") for frame in frames)
        report.info(f"Frames from bottom to top: {names}.")
    return PreparePlan(request, tuple(frames), readers, storage, grid, day_of(request.sources))


def _orbit(frames: Sequence[Frame], stated: OrbitPass, report: Report) -> OrbitPass:
    """The orbit of all frames; a single one needs none.

    Raises:
        InputError: it is to be found, and the frames say both.
    """
    if stated is not OrbitPass.AUTO or len(frames) == 1:
        return stated
    found: dict[str, str] = {}
    for frame in frames:
        for dataset in frame.datasets:
            found.setdefault(orbit_of(dataset), frame.name)
    found.pop("", None)
    if len(found) > 1:
        raise InputError(
            f"{found['ascending']} is ascending, but {found['descending']} is descending, by "
            f"metadata, names or folders; prepare each orbit by itself, or set {spell('orbit')} "
            "if that is wrong."
        )
    if found:
        orbit = OrbitPass(next(iter(found)))
        report.info(f"The frames are {orbit.value}, by metadata, names or folders.")
        return orbit
    report.warning(
        f"The orbit of the frames is unknown; they are laid on each other as ascending ones. Set "
        f"{spell('orbit')} if they are descending."
    )
    return OrbitPass.ASCENDING


def _check_bands(frame: Frame, request: PrepareRequest, report: Report) -> None:
    """Judge by names and values whether a frame's bands are VV and VH.

    Raises:
        InputError: as in `check_samples`.
    """
    for warning in frame.bands.warnings:
        report.warning(warning)
    samples = find_fillings(frame.reader(None)).rest
    storage = request.storage if isinstance(request.storage, Storage) else None
    check_samples(samples, frame.name, frame.bands, storage, report.warning)


def day_of(sources: tuple[str, ...]) -> Period | None:
    """The day that the names of all rasters state, if it is the same."""
    readings = dates_in_names([stem_of(source) for source in sources])
    periods = {reading.period for reading in readings}
    period = periods.pop() if len(periods) == 1 else None
    return period if period is not None and period.start == period.end else None


def prepare(plan: PreparePlan, report: Report) -> PrepareResult:
    """Write the result: two float32 bands in dB, NaN where either has no value.

    Raises:
        Cancelled: the user stopped the run; nothing is left behind.
        GMNetError: reading or writing failed; nothing is left behind.
    """
    request, grid = plan.request, plan.grid
    originals = plan.originals
    placed = [_place(*one, plan, report) for one in zip(plan.frames, plan.readers)]
    report.info(f"The result has {grid.width:,} columns and {grid.height:,} rows.")
    result = PrepareResult(grid.width * grid.height)
    # A view that interpolates keeps blocks of that and of nearest values, besides its source's.
    cached = originals + 2 * [one.reader.dataset for one in placed if one.interpolated]
    started = _OUTLINED if request.border.cuts else 0.0
    main = report.part(started, _PREPARED)
    target = RasterTarget(request.output, grid, _layout(plan), report)

    def write(strip: tuple[Window, np.ndarray]) -> None:
        window, values = strip
        target.write(window.row, values)

    with bounded_cache(cached):
        if request.border.cuts:
            _find_outlines(placed, request.border, report.part(0.0, started))
        with (
            target,
            unchanged(originals),
            closing(read_ahead(_strips(placed, plan, result), report=report)) as blocks,
            write_behind(write, report=report) as behind,
        ):
            for window, margin, db in blocks:
                report.check()
                clean = filtered(db, request.speckle)[:, margin : margin + window.height]
                result.valid += int(np.isfinite(clean[0]).sum())
                behind.put((window, clean))
                main.progress(window.row_stop / grid.height)
    report.progress(1.0)
    _comment(request, result, report)
    return result


def _what(frame: Frame) -> str:
    """What a frame consists of, for the log."""
    if len(frame.sources) == 1:
        return f"{frame.name}: VV is band {frame.vv.band}, VH is band {frame.vh.band}."
    return f"{frame.name} are VV and VH of one frame."


def _storage(frames: list[Frame], stated: Unstated, report: Report) -> Storage:
    found = [(f.name, find_storage(f.reader(None), stated, report)) for f in frames]
    return same_storage(found)


def _place(frame: Frame, reader: OrbitReader, plan: PreparePlan, report: Report) -> _Placed:
    """A frame on the result's grid: copied where its pixels lie there, else interpolated."""
    own, grid = frame.grid, plan.grid
    window = grid.place_of(own)
    if window is not None:
        return _Placed(window, frame.view(own, reader), interpolated=False)
    report.info(f"{frame.name} lies on another grid; its values are interpolated.")
    outline = footprint(grid, own)
    if outline is None:
        raise InputError(f"{frame.name} cannot be transformed to the CRS of the other frames.")
    start = [max(math.floor(value), 0) for value in outline[:2]]
    stop = [min(math.ceil(value), n) for value, n in zip(outline[2:], (grid.width, grid.height))]
    (left, top), (right, bottom) = start, stop
    window = Window.from_slices(slice(top, bottom), slice(left, right))
    return _Placed(window, frame.view(grid.part(window), reader), interpolated=True)


def _find_outlines(placed: list[_Placed], rule: BorderRule, report: Report) -> None:
    """Read the frames once, and find what is left of each."""
    for number, one in enumerate(placed):
        part = report.part(number / len(placed), (number + 1) / len(placed))
        one.outline = find_outline(one.reader.read, one.reader.grid, rule, part)


def _strips(
    placed: list[_Placed], plan: PreparePlan, result: PrepareResult
) -> Iterator[tuple[Window, int, np.ndarray]]:
    """Full rows from top to bottom.

    Yields:
        The rows' window; how many rows more there are above it; (2, rows, cols) float32 dB of
        all of them, with those that the filter needs above and below, NaN where missing.
    """
    grid, margin = plan.grid, plan.request.speckle.margin
    for window in strips(grid, _PIXEL_BYTES):
        first = max(window.row - margin, 0)
        stop = min(window.row_stop + margin, grid.height)
        db = np.full((2, stop - first, grid.width), np.nan, np.float32)
        for one in placed:
            _lay(one, first, db, window, result)
        yield window, window.row - first, db


def _lay(one: _Placed, first: int, db: np.ndarray, window: Window, result: PrepareResult) -> None:
    """Lay a frame's valid pixels over ``db``, whose first row is ``first`` of the result.

    What is cut off is counted in the rows of ``window``.
    """
    begin, end = max(one.window.row, first), min(one.window.row_stop, first + db.shape[1])
    if begin >= end:
        return
    row = begin - one.window.row
    values, valid = one.reader.read(Window(0, row, one.window.width, end - begin))
    if one.outline is not None:
        inside = one.outline.inside(row, end - begin)
        counted = slice(max(window.row - begin, 0), max(window.row_stop - begin, 0))
        result.cut += int((valid & ~inside)[counted].sum())
        valid = valid & inside
    part = db[:, begin - first : end - first, one.window.col : one.window.col_stop]
    np.copyto(part, values, where=valid)


def _layout(plan: PreparePlan) -> Layout:
    request = plan.request
    names = [title_of(source) for frame in plan.frames for source in frame.sources]
    metadata = {
        "GMNET_SOURCES": ", ".join(names),
        "GMNET_SOURCE_UNITS": plan.storage.units.value,
        "GMNET_SPECKLE_FILTER": request.speckle.label,
    }
    if plan.day is not None:
        metadata |= period_metadata(plan.day)
    return Layout(
        dtype="float32",
        nodata=math.nan,
        descriptions=DESCRIPTIONS,
        metadata=metadata,
        resampling="AVERAGE",
    )


def _comment(request: PrepareRequest, result: PrepareResult, report: Report) -> None:
    """Report what the user should know about the finished raster."""
    if request.border.cuts:
        report.info(f"{result.cut:,} pixels were cut off along the borders of the frames.")
    report.info(f"{result.valid / result.pixels:.1%} of the pixels have VV and VH.")
    if result.valid == 0:
        report.warning(
            "No pixel has both VV and VH; are the files from the same place and product?"
        )
