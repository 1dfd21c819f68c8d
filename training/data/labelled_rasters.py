"""From what the user names to pairs of backscatter and labels, with everything checked."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from ...core.accuracy.reference_vectors import Shapes
from ...core.backscatter.orbit_reader import Scene as Rasters
from ...core.backscatter.scenes import Sources, open_scene
from ...core.backscatter.storage import Storage, Unstated
from ...core.errors import InputError, spell, spell_word
from ...core.raster.grid import Grid, Window
from ...core.raster.warping import overlaps
from ...core.report import SILENT, Report
from ...models.contract import OrbitMode
from .labelled_options import LabelledOptions
from .labelled_scene import S1_ENDING, WATER_ENDING
from .labels import LabelReader, label_raster, rasterised
from .scene import LAND, UNKNOWN, WATER, Scene

# Rows read at once.
ROWS = 256
# How far beyond the known labels a scene is held: what the coarse view of a patch sees, whose
# centre lies up to 90 px from a known pixel.
CONTEXT = 1120
# Parts of the machine's memory that scenes may fill.
_SHARE_OF_MEMORY = 0.5

# Pixels of a class that say nothing of its backscatter if they are fewer; and how much brighter
# than land water never is.
_FEWEST, _BRIGHTER_DB = 64, 3.0


@dataclass(frozen=True)
class Reading:
    """How the rasters of backscatter are read, as in `Sources`."""

    mode: OrbitMode = LabelledOptions.orbit
    storage: Storage | Unstated = field(default_factory=Storage)
    vv_band: int = 0
    vh_band: int = 0

    def sources(self, raster: str) -> Sources:
        """A raster of this mode."""
        return Sources(
            ascending=raster if self.mode is OrbitMode.ASCENDING else None,
            descending=raster if self.mode is OrbitMode.DESCENDING else None,
            stacked=raster if self.mode is OrbitMode.STACKED else None,
            storage=self.storage,
            vv_band=self.vv_band,
            vh_band=self.vh_band,
            stack_advice=(
                f"set {spell('orbit')} to {spell_word('as_des')} if they are ascending VV, VH, "
                "descending VV, VH, else "
            ),
        )


@dataclass(frozen=True)
class Labels:
    """What is known about water: either rasters, one for each raster of backscatter, or polygons.

    Attributes:
        rasters: GDAL dataset names.
        polygons: layers; they may cover any number of rasters.
    """

    rasters: tuple[str, ...] = ()
    polygons: tuple[Shapes, ...] = ()


@dataclass(frozen=True)
class Pair:
    """A raster of backscatter and its labels.

    Attributes:
        name: for tables.
        raster: GDAL dataset name of the backscatter.
        reading: how to read it.
        labels: a single raster, or polygons.
    """

    name: str
    raster: str
    reading: Reading
    labels: Labels

    @property
    def sources(self) -> Sources:
        """What the core reads."""
        return self.reading.sources(self.raster)


@dataclass(frozen=True)
class OpenPair:
    """A pair whose rasters are open, on one grid."""

    pair: Pair
    rasters: Rasters
    labels: LabelReader

    def truth(self, window: Window) -> np.ndarray:
        """(rows, cols) uint8 codes, unknown wherever an orbit's bands are not both there."""
        codes = self.labels.read(window)
        db, _ = self.rasters.read(window)
        finite = np.isfinite(db).reshape(-1, 2, *db.shape[1:]).all(axis=1).any(axis=0)
        codes[~finite] = UNKNOWN
        return codes


def matched(backscatter: Sequence[str], labels: Labels, reading: Reading) -> list[Pair]:
    """Each raster with its labels: by name (NAME_s1, NAME_water) where all fit, else in order.

    Raises:
        InputError: nothing is given, rasters and polygons are mixed, the counts differ, or a
            raster is given twice.
    """
    if not backscatter:
        raise InputError("No raster of backscatter is given; give at least one.")
    if not labels.rasters and not labels.polygons:
        raise InputError("No labels are given; give a raster for each scene, or polygons.")
    if labels.rasters and labels.polygons:
        raise InputError("Labels are rasters and polygons together; give either.")
    if len(set(backscatter)) < len(backscatter):
        raise InputError("A raster of backscatter is given twice; give each once.")
    names = _names(backscatter)
    if labels.polygons:
        given = [labels] * len(backscatter)
    else:
        if len(labels.rasters) != len(backscatter):
            raise InputError(
                f"There are {len(backscatter)} rasters of backscatter but {len(labels.rasters)} of "
                "labels; give one for each."
            )
        given = [replace(labels, rasters=(one,)) for one in _in_order(names, labels.rasters)]
    return [
        Pair(name, raster, reading, own) for name, raster, own in zip(names, backscatter, given)
    ]


def pairs_in(folder: Path, reading: Reading) -> list[Pair]:
    """The pairs NAME_s1.tif and NAME_water.tif in a folder, by name.

    Raises:
        InputError: there is none, or a raster has no labels.
    """
    rasters = sorted(folder.glob(f"*{S1_ENDING}"))
    if not rasters:
        raise InputError(
            f"There is no file NAME{S1_ENDING} in '{folder}'; give a folder of pairs "
            f"NAME{S1_ENDING} and NAME{WATER_ENDING}."
        )
    pairs = []
    for raster in rasters:
        name = raster.name[: -len(S1_ENDING)]
        water = raster.with_name(name + WATER_ENDING)
        if not water.is_file():
            raise InputError(f"'{water.name}' is missing beside '{raster.name}'.")
        pairs.append(Pair(name, str(raster), reading, Labels((str(water),))))
    return pairs


def _stem(source: str, ending: str) -> str:
    stem = Path(source).stem
    return stem[: -len(ending)] if stem.lower().endswith(ending) else stem


def _names(backscatter: Sequence[str]) -> list[str]:
    """A name for each raster, all different."""
    stems = [_stem(raster, "_s1") for raster in backscatter]
    return [
        stem if stems.count(stem) == 1 else f"{stem} ({number})"
        for number, stem in enumerate(stems, start=1)
    ]


def _in_order(names: list[str], labels: Sequence[str]) -> list[str]:
    """Labels in the order of the rasters."""
    by_name = {_stem(label, "_water"): label for label in labels}
    if len(by_name) == len(labels) and set(by_name) == set(names):
        return [by_name[name] for name in names]
    return list(labels)


def open_pair(pair: Pair, report: Report) -> OpenPair:
    """Open a pair, and check that both lie on one grid.

    Args:
        pair: the pair.
        report: receives what is noticed about bands, values and polygons, and progress.

    Raises:
        InputError: something cannot be used; the message says what to do.
    """
    rasters = _open_backscatter(pair, report)
    if pair.labels.polygons:
        labels = rasterised(pair.labels.polygons, rasters.grid, f"'{pair.name}'", report)
    else:
        labels = _open_labels(pair, rasters)
    return OpenPair(pair, rasters, labels)


def _open_backscatter(pair: Pair, report: Report) -> Rasters:
    return open_scene(pair.sources, report).scene


def _open_labels(pair: Pair, rasters: Rasters) -> LabelReader:
    source = pair.labels.rasters[0]
    name = f"The raster of labels '{Path(source).name}'"
    return label_raster(source, rasters.grid, name, f"the raster '{pair.name}'")


def check_pairs(pairs: Sequence[Pair]) -> None:
    """Open every raster once, for its errors; polygons are left until work starts.

    Raises:
        InputError: as `open_pair`.
    """
    for pair in pairs:
        rasters = _open_backscatter(pair, SILENT)
        if pair.labels.rasters:
            _open_labels(pair, rasters)


@dataclass(frozen=True)
class Counts:
    """Known pixels of labels."""

    water: int = 0
    land: int = 0

    @classmethod
    def of(cls, codes: np.ndarray) -> Counts:
        """Of codes."""
        return cls(int((codes == WATER).sum()), int((codes == LAND).sum()))

    def __add__(self, other: Counts) -> Counts:
        """Pooled."""
        return Counts(self.water + other.water, self.land + other.land)


def load(pairs: Sequence[Pair], report: Report) -> list[Scene]:
    """Scenes in memory, in dB as float16, cut to the labels and what patches see around them.

    Half precision rounds dB by less than 0.02, far below speckle.

    Raises:
        InputError: a pair cannot be used or has no known label, nothing is labelled water, or
            nothing land, or the scenes do not fit into memory.
    """
    scenes: list[Scene] = []
    total, bytes_held, found = Counts(), 0, ""
    grids: dict[str, Grid] = {}
    for number, pair in enumerate(pairs):
        report.check()
        part = report.part(number / len(pairs), (number + 1) / len(pairs))
        opened = open_pair(pair, part)
        _tell_overlaps(pair.name, opened.rasters.grid, grids, report)
        found = opened.labels.found() if pair.labels.rasters else ""
        codes = _all_codes(opened)
        counts = Counts.of(codes)
        if counts == Counts():
            hint = f" ({found}; 1 means water, 0 land)" if found else ""
            raise InputError(
                f"No pixel of '{pair.name}' has both backscatter and a label of water or land"
                f"{hint}; leave it out, or repair its labels."
            )
        if pair.labels.rasters and (remark := opened.labels.remark()):
            report.warning(remark)
        total += counts
        window = _around(codes)
        bands = pair.reading.mode.bands
        bytes_held += window.width * window.height * (2 * bands + 3)
        _check_memory(bytes_held, number + 1, len(pairs))
        scenes.append(_read(opened, codes, window, pair.name, report))
        _report_contrary(scenes[-1], report)
        part.progress(1.0)
    for kind, count in (("water", total.water), ("land", total.land)):
        if not count:
            hint = f" The last one: {found}; 1 means water, 0 land." if found else ""
            raise InputError(
                f"No pixel with backscatter is labelled {kind}, so there is nothing to tell apart; "
                f"add labels of {kind}, or let the rest of the polygons be land.{hint}"
            )
    return scenes


def _report_contrary(scene: Scene, report: Report) -> None:
    """Warn of labels that the backscatter contradicts: water is darker than land in VH."""
    for vh in scene.backscatter[1::2].astype(np.float32):
        known = (vh[(scene.water == code) & np.isfinite(vh)] for code in (WATER, LAND))
        water, land = (float(np.median(db)) if db.size >= _FEWEST else np.nan for db in known)
        if water > land + _BRIGHTER_DB:
            report.warning(
                f"What is labelled water in '{scene.name}' is brighter than what is labelled land "
                f"(median VH {water:.1f} and {land:.1f} dB), but water is darker. Check that water "
                "and land are not swapped, and that the labels are of the same place and time."
            )
            return


def _tell_overlaps(name: str, grid: Grid, others: dict[str, Grid], report: Report) -> None:
    """Warn of rasters of one place on different grids, and add this one to those seen.

    Those whose pixels coincide have their blocks in common (`training.data.validation_blocks`).
    """
    if not grid.georeferenced:
        return
    for other, before in others.items():
        if overlaps(grid, before) and before.place_of(grid) is None:
            report.warning(
                f"'{other}' and '{name}' overlap on different grids: what validates one may be "
                "trained on in the other, so that scores are flattering. Bring them onto one grid, "
                "or score the model on another place."
            )
    others[name] = grid


def _all_codes(opened: OpenPair) -> np.ndarray:
    grid = opened.rasters.grid
    codes = np.empty((grid.height, grid.width), np.uint8)
    for row in range(0, grid.height, ROWS):
        part = codes[row : row + ROWS]
        part[:] = opened.truth(Window(0, row, grid.width, len(part)))
    return codes


def _around(codes: np.ndarray) -> Window:
    """The known labels and their context, within the raster."""
    known = codes != UNKNOWN
    spans = []
    for axis in (0, 1):
        there = np.flatnonzero(known.any(axis=1 - axis))
        first = max(int(there[0]) - CONTEXT, 0)
        spans.append((first, min(int(there[-1]) + CONTEXT + 1, codes.shape[axis])))
    (top, bottom), (left, right) = spans
    return Window(left, top, right - left, bottom - top)


def _read(opened: OpenPair, codes: np.ndarray, part: Window, name: str, report: Report) -> Scene:
    backscatter = np.empty((opened.rasters.bands, part.height, part.width), np.float16)
    for row in range(0, part.height, ROWS):
        report.check()
        height = min(ROWS, part.height - row)
        db, _ = opened.rasters.read(Window(part.col, part.row + row, part.width, height))
        backscatter[:, row : row + height] = db
    cut = codes[part.row : part.row_stop, part.col : part.col_stop].copy()
    grid = opened.rasters.grid
    return Scene(backscatter, cut, name, grid.part(part) if grid.georeferenced else None)


def _check_memory(needed: int, done: int, count: int) -> None:
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        memory = 8 * 2**30  # where the system does not tell
    if needed > _SHARE_OF_MEMORY * memory:
        raise InputError(
            f"The first {done} of {count} labelled scenes take {needed / 2**30:.1f} GiB of memory, "
            f"and this machine has {memory / 2**30:.1f}; give fewer scenes, or cut them to the "
            "part that is labelled (gdal:cliprasterbyextent)."
        )
