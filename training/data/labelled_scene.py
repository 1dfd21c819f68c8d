"""Reading backscatter with labels of water, from files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.random import Generator
from osgeo import gdal

from ...core.backscatter.plausibility import check_samples
from ...core.backscatter.polarisations import Polarisations, polarisations_of
from ...core.backscatter.stack_bands import stack_bands
from ...core.backscatter.storage import Storage
from ...core.errors import InputError
from ...core.raster.gdal_calls import quietly
from ...core.raster.reading import open_raster
from ...core.raster.validity import alpha_band
from ...core.report import Report
from .noise import blur
from .scene import UNKNOWN, Scene

S1_ENDING, WATER_ENDING = "_s1.tif", "_water.tif"
# Shape of the gamma distribution that the second look of a single pass is speckled with, and the
# standard deviation of its offset in dB.
SECOND_LOOKS, SECOND_OFFSET = 5.0, 0.7
PAIR_SEED = 3
# What is noticed goes into the log where nobody asks for it.
LOGGED = Report()
# About how many pixels are looked at to judge which band is which.
_SAMPLES = 250_000
# Makes dB of stored values, both (bands, rows, cols).
ToDb = Callable[[np.ndarray], np.ndarray]


def read_scene(
    backscatter: Path, water: Path, name: str, to_db: ToDb | None = None, report: Report = LOGGED
) -> Scene:
    """A raster of backscatter (VV and VH, or a stack of both orbits) and the raster of its labels.

    Which bands are VV and VH is found from their names, and their values are looked at, as maps do.

    Args:
        backscatter: the raster, in dB.
        water: its labels.
        name: for tables.
        to_db: makes dB of stored values (bands, rows, cols) that are something else.
        report: told if names or values contradict which band is which.

    Raises:
        InputError: one cannot be read, they differ in size, or the bands cannot be VV and VH.
    """
    values, labels = _backscatter(backscatter, to_db, report), _band(_opened(water), water, 1)
    if labels.shape != values.shape[1:]:
        raise InputError(
            f"The label of '{backscatter}' has another size; remove or repair the pair."
        )
    return Scene(values, labels, name)


def labelled_scenes(folder: Path) -> Iterator[Scene]:
    """The pairs NAME_s1.tif and NAME_water.tif in a folder, by name.

    Raises:
        InputError: there is none, or a pair cannot be read or differs in size.
    """
    paths = sorted(folder.glob(f"*{S1_ENDING}"))
    if not paths:
        raise InputError(
            f"There is no file NAME{S1_ENDING} in '{folder}'; give a folder of pairs "
            f"NAME{S1_ENDING} and NAME{WATER_ENDING}."
        )
    for path in paths:
        name = path.name[: -len(S1_ENDING)]
        yield read_scene(path, path.with_name(name + WATER_ENDING), name)


def _opened(path: Path) -> gdal.Dataset:
    return open_raster(str(path), f"'{path.name}'")


def _band(dataset: gdal.Dataset, path: Path, number: int) -> np.ndarray:
    """(rows, cols) of a band."""
    values, _ = quietly(lambda: dataset.GetRasterBand(number).ReadAsArray())
    if values is None:
        raise InputError(f"'{path}' cannot be read; copy or download it again.")
    return np.asarray(values)


def _backscatter(path: Path, to_db: ToDb | None, report: Report) -> np.ndarray:
    """(bands, rows, cols) float32 dB: VV and VH of each orbit."""
    dataset, name = _opened(path), f"'{path.name}'"
    orbits = _orbits(dataset, name, report)
    numbers = [number for orbit in orbits for number in orbit.numbers]
    values = np.stack([_band(dataset, path, number) for number in numbers]).astype(np.float32)
    if to_db is not None:
        values = to_db(values)
    step = max(1, int((values.shape[1] * values.shape[2] / _SAMPLES) ** 0.5))
    for place, orbit in enumerate(orbits):
        samples = values[2 * place : 2 * place + 2, ::step, ::step].reshape(2, -1)
        check_samples(samples, name, orbit, Storage(), report.warning)
    return values


def _orbits(dataset: gdal.Dataset, name: str, report: Report) -> tuple[Polarisations, ...]:
    """The bands of each orbit."""
    alpha = alpha_band(dataset)
    numbers = [number for number in range(1, dataset.RasterCount + 1) if number != alpha]
    if len(numbers) == 4:
        return stack_bands(dataset, numbers, name, report)
    return (polarisations_of(dataset, name),)


def listed_scenes(listing: Path, folder: Path, part: str) -> list[Scene]:
    """The scenes of one part of a data list.

    A data list is JSON: ``scenes`` has entries with ``name``, ``part``, the paths ``backscatter``
    and ``water`` below ``folder``, their ``sha256``, and where needed ``db`` (scale and offset of
    VV and of VH that turn stored values into dB, with 0 as missing) and ``unsure`` (windows whose
    labels are not trusted: first row, first column, rows, columns).

    Raises:
        InputError: a file is missing, or is not the one that the list describes.
    """
    entries = json.loads(listing.read_text(encoding="utf-8"))["scenes"]
    return [_listed(entry, folder) for entry in entries if entry["part"] == part]


def _listed(entry: dict[str, Any], folder: Path) -> Scene:
    paths = [folder / entry[key] for key in ("backscatter", "water")]
    for path, expected in zip(paths, entry["sha256"]):
        if not path.is_file():
            raise InputError(f"'{path}' of the data list is missing.")
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            raise InputError(f"'{path}' is not the file that the data list describes.")
    to_db = partial(_scaled, entry["db"]) if "db" in entry else None
    scene = read_scene(paths[0], paths[1], entry["name"], to_db)
    water = scene.water.copy()
    for top, left, rows, cols in entry.get("unsure", ()):
        water[top : top + rows, left : left + cols] = UNKNOWN
    return Scene(scene.backscatter, water, scene.name)


def _scaled(db: dict[str, list[float]], stored: np.ndarray) -> np.ndarray:
    """Stored values of VV and VH in dB, NaN where they are 0."""
    scale, offset = (
        np.array([db[band][k] for band in ("vv", "vh")], np.float32)[:, None, None] for k in (0, 1)
    )
    return np.where(stored == 0, np.float32(np.nan), stored * scale + offset)


def as_pair(rng: Generator, scene: Scene) -> Scene:
    """Four bands out of two: the pass itself and a second look at the same ground.

    The second look is the first one softened, speckled anew and offset by about a dB, so that a
    network for two orbits sees real shores and real land. Which comes first is drawn.
    """
    power = 10 ** (scene.backscatter / np.float32(10))
    missing = np.isnan(power)
    softened = blur(np.where(missing, 0, power), 0.25, 0.5)
    share = blur((~missing).astype(np.float32), 0.25, 0.5)
    mean = softened / np.maximum(share, np.float32(0.05))
    speckle = rng.standard_gamma(SECOND_LOOKS, mean.shape, dtype=np.float32)
    second = 10 * np.log10(np.maximum(mean * speckle / np.float32(SECOND_LOOKS), 1e-5))
    second += rng.normal(0, SECOND_OFFSET, (2, 1, 1)).astype(np.float32)
    second[missing] = np.nan
    looks = [scene.backscatter, second.astype(np.float32)]
    if rng.random() < 0.5:
        looks.reverse()
    return Scene(np.concatenate(looks), scene.water, scene.name)


def scenes_for(bands: int, listing: Path, folder: Path, part: str) -> list[Scene]:
    """`listed_scenes` with as many bands as a network takes; second looks are always the same.

    Raises:
        InputError: as in `listed_scenes`.
    """
    scenes = listed_scenes(listing, folder, part)
    if bands == 2:
        return scenes
    return [
        as_pair(np.random.default_rng([PAIR_SEED, number]), scene)
        for number, scene in enumerate(scenes)
    ]
