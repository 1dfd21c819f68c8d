"""Streaming prediction: a scene's rows in, rows of probability out, memory bounded by its width."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ...models.contract import Bounds, InputContract, OrbitMode
from ..errors import GMNetError
from ..raster.grid import Grid, Window
from ..raster.pipeline import ONE_THREAD, Team, in_order, read_ahead
from ..report import Report
from .normalisation import normalise
from .orbit_choice import BAND_SLICES, OBSERVED, Chooser
from .tiles import RowStore, rows_sampled, tiles_over, view_offsets

# Rows read at once. Few, because several such blocks are on their way at any time; storage blocks
# of more rows wait in GDAL's cache.
_READ_ROWS = 32


class Network(Protocol):
    """Whatever predicts water from views."""

    contract: InputContract
    bounds: Bounds

    def __call__(self, views: np.ndarray) -> np.ndarray:
        """Probability of water in the kept centre of each tile; called from several threads.

        Args:
            views: (n, views, bands, tile, tile) float32, normalised; a pixel's bands lie together.

        Returns:
            (n, stride, stride) float32.
        """


class Readable(Protocol):
    """A scene: rasters, or an array in memory."""

    @property
    def grid(self) -> Grid:
        """Where its pixels lie."""

    @property
    def bands(self) -> int:
        """2 for one orbit, 4 for two."""

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """(bands, rows, cols) float32 dB, NaN where missing; (rows, cols) `observed_by`."""


@dataclass(frozen=True)
class Strip:
    """Some rows of the result.

    Attributes:
        row: first row, counted from the mapped window's first one.
        probability: (rows, cols) float32, the network's opinion on every pixel, valid or not;
            NaN in tiles that were skipped because they have no valid pixel, and on pixels that
            no orbit observed where networks share a tile.
        valid: (rows, cols) bool, where there is an observation.
    """

    row: int
    probability: np.ndarray
    valid: np.ndarray


@dataclass(frozen=True)
class Job:
    """What to predict.

    Attributes:
        scene: one or two orbits.
        networks: one for each orbit mode that ``choose`` may name; all with the same contract and
            bounds.
        choose: the networks of a tile.
        single: which orbit a scene of one orbit is; ``STACKED`` for two.
        window: the part of the scene's grid to predict; tiles stay those of the whole raster.
        batch_size: tiles a network gets at once.
        team: threads that call networks.
        skip_empty: leave out tiles without a valid pixel.
    """

    scene: Readable
    networks: Mapping[OrbitMode, Network]
    choose: Chooser
    single: OrbitMode
    window: Window
    batch_size: int = 1
    team: Team = ONE_THREAD
    skip_empty: bool = True

    @property
    def contract(self) -> InputContract:
        """The networks' common contract."""
        return next(iter(self.networks.values())).contract

    @property
    def bounds(self) -> tuple[tuple[float, float], ...]:
        """Normalisation bounds of the scene's bands, in dB."""
        return next(iter(self.networks.values())).bounds.of(self.single)

    def bands_of(self, mode: OrbitMode) -> slice:
        """The scene's bands that ``mode``'s network takes."""
        return slice(None) if self.scene.bands == 2 else BAND_SLICES[mode]


def predict(job: Job, report: Report) -> Generator[Strip, None, None]:
    """Predict the window strip by strip, top to bottom.

    Progress is the part of the tiles that are done. Close the iterator to stop early.

    Raises:
        Cancelled: the user wants the run to stop.
        GMNetError: the raster cannot be read.
    """
    contract, grid, window = job.contract, job.scene.grid, job.window
    tile_rows = tiles_over(contract, grid.height, window.row, window.row_stop)
    tile_cols = tiles_over(contract, grid.width, window.col, window.col_stop)
    cols = _reach(contract, grid.width, tile_cols)
    first, stop = _reach(contract, grid.height, tile_rows)

    def steps() -> Iterator[_Step]:
        return _steps(contract, tile_rows, grid.height, stop)

    capacity = max(int(step.needed[: step.stop_row].sum()) for step in steps())
    store = RowStore(job.scene.bands, cols, grid.height, capacity)
    blocks = _normalised_blocks(job, Window(cols[0], first, cols[1] - cols[0], stop - first))

    def predicted(task: _Task) -> np.ndarray | None:
        return None if task.batch is None else job.networks[task.batch.mode](task.batch.views)

    def tasks(ahead: Iterator[tuple[int, np.ndarray, np.ndarray]]) -> Iterator[_Task]:
        for step in steps():
            store.need(step.needed)
            while store.stop_row < step.stop_row:
                report.check()
                store.add(*next(ahead))
            strip, places = _empty_strip(job, store, step.tile_row, tile_cols)
            for batch in _batches(job, store, contract.tile_start(step.tile_row), places):
                yield _Task(strip, batch)
            yield _Task(strip, None)

    total, strips, done = len(tile_rows) * len(tile_cols), 0, 0
    with (
        closing(read_ahead(blocks, report=report)) as ahead,
        closing(in_order(predicted, tasks(ahead), job.team, report)) as finished,
    ):
        for task, kept in finished:
            report.check()
            if task.batch is not None and kept is not None:
                task.batch.put(task.strip, kept)
                done += task.batch.finished
                report.progress(done / total)
                continue
            strips += 1
            done = strips * len(tile_cols)
            report.progress(done / total)
            yield task.strip


@dataclass(frozen=True)
class _Step:
    """What a row of tiles asks of the rows of the raster.

    Attributes:
        tile_row: the row of tiles.
        stop_row: one past the last row that has to be read for it.
        needed: (height,) bool, rows up to there that this row of tiles or a later one samples.
    """

    tile_row: int
    stop_row: int
    needed: np.ndarray


def _steps(contract: InputContract, tile_rows: range, height: int, stop: int) -> Iterator[_Step]:
    """The rows of tiles in order; ``stop`` is one past the last row that any of them can see."""
    for place, tile_row in enumerate(tile_rows):
        stop_row = min(contract.tile_start(tile_row) + contract.tile + contract.reach, stop)
        stop_row = min(-(-stop_row // _READ_ROWS) * _READ_ROWS, stop)
        # Later ones see nothing of what has been read so far.
        seeing = [
            later
            for later in tile_rows[place:]
            if contract.tile_start(later) - contract.reach < stop_row
        ]
        yield _Step(tile_row, stop_row, rows_sampled(contract, seeing, height))


def _reach(contract: InputContract, length: int, tiles: range) -> tuple[int, int]:
    """First and one past the last pixel along an axis that any view of ``tiles`` can see."""
    first = contract.tile_start(tiles[0]) - contract.reach
    stop = contract.tile_start(tiles[-1]) + contract.tile + contract.reach
    return max(first, 0), min(stop, length)


def _normalised_blocks(job: Job, reach: Window) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
    """First row, normalised bands and `observed_by` of the blocks of ``reach``, top to bottom."""
    row = reach.row
    while row < reach.row_stop:
        stop = min((row // _READ_ROWS + 1) * _READ_ROWS, reach.row_stop)
        db, observed = job.scene.read(Window(reach.col, row, reach.width, stop - row))
        yield row, normalise(db, job.bounds), observed
        row = stop


@dataclass(frozen=True)
class _Place:
    """Where a tile's kept centre goes in a strip, and which orbits observed its pixels."""

    col: int
    rows: slice
    cols: slice
    kept_row: int
    kept_col: int
    observed: np.ndarray

    def put(self, strip: Strip, kept: np.ndarray, where: np.ndarray | None) -> None:
        """Copy the part of ``kept`` that lies within the strip, or only the pixels ``where``."""
        target = strip.probability[self.rows, self.cols]
        height, width = target.shape
        part = kept[self.kept_row : self.kept_row + height, self.kept_col : self.kept_col + width]
        np.copyto(target, part, where=True if where is None else where)


def _empty_strip(
    job: Job, store: RowStore, tile_row: int, tile_cols: range
) -> tuple[Strip, list[_Place]]:
    """The strip of one row of tiles, still without probabilities, and the tiles to predict."""
    contract, window = job.contract, job.window
    kept_row = contract.kept_start(tile_row)
    row = max(kept_row, window.row)
    stop_row = min(kept_row + contract.stride, window.row_stop)
    observed = store.observed(row, stop_row, window.col, window.col_stop)
    probability = np.full(observed.shape, np.nan, np.float32)
    places = []
    for tile_col in tile_cols:
        kept_col = contract.kept_start(tile_col)
        col = max(kept_col, window.col)
        stop_col = min(kept_col + contract.stride, window.col_stop)
        cols = slice(col - window.col, stop_col - window.col)
        if job.skip_empty and not observed[:, cols].any():
            continue
        places.append(
            _Place(
                col=contract.tile_start(tile_col),
                rows=slice(0, stop_row - row),
                cols=cols,
                kept_row=row - kept_row,
                kept_col=col - kept_col,
                observed=observed[:, cols],
            )
        )
    return Strip(row - window.row, probability, observed > 0), places


@dataclass(frozen=True)
class _Batch:
    """Views of tiles for one network, and where their predictions go.

    Attributes:
        mode: the network.
        views: (n, views, bands, tile, tile).
        places: one for each tile.
        where: the pixels of each place that the prediction is for; None for all.
        finished: how many of the tiles have no other network to come.
    """

    mode: OrbitMode
    views: np.ndarray
    places: list[_Place]
    where: list[np.ndarray | None]
    finished: int

    def put(self, strip: Strip, kept: np.ndarray) -> None:
        """Copy what the network gave, (n, stride, stride), to where it belongs in ``strip``.

        Raises:
            GMNetError: that is not a number everywhere, and would pass for land.
        """
        if np.isnan(kept).any():
            raise GMNetError(
                f"The network for {self.mode.label} gives no numbers. Its weights are damaged, or "
                "are too large for half precision if that was chosen: compute in full precision, "
                "install the model set again, or use another."
            )
        for place, where, centre in zip(self.places, self.where, kept):
            place.put(strip, centre, where)


@dataclass(frozen=True)
class _Task:
    """A batch for a strip, or, without one, the strip's end: all its batches came before."""

    strip: Strip
    batch: _Batch | None


@dataclass(frozen=True)
class _Waiting:
    """One tile for one network."""

    place: _Place
    views: np.ndarray
    where: np.ndarray | None
    last: bool


def _batches(job: Job, store: RowStore, row: int, places: list[_Place]) -> Iterator[_Batch]:
    """The tiles of one row, grouped by network, at most ``job.batch_size`` at once."""
    waiting: dict[OrbitMode, list[_Waiting]] = {}
    offsets = view_offsets(job.contract)

    def batch_of(mode: OrbitMode) -> _Batch:
        tiles = waiting.pop(mode)
        views = [tile.views for tile in tiles]
        together = views[0][np.newaxis] if len(views) == 1 else np.stack(views)
        return _Batch(
            mode,
            np.moveaxis(together, -1, 2),
            [tile.place for tile in tiles],
            [tile.where for tile in tiles],
            sum(tile.last for tile in tiles),
        )

    for place in places:
        views = store.views(row, place.col, offsets)
        modes = job.choose(np.moveaxis(views[-1], -1, 0), place.observed)
        for mode in modes:
            where = None if len(modes) == 1 else place.observed == OBSERVED[mode]
            tile = _Waiting(place, views[..., job.bands_of(mode)], where, mode is modes[-1])
            waiting.setdefault(mode, []).append(tile)
            if len(waiting[mode]) == job.batch_size:
                yield batch_of(mode)
    for mode in list(waiting):
        yield batch_of(mode)
