"""Predicting an array that is already in memory, with the same streaming code as for rasters."""

from __future__ import annotations

from contextlib import closing

import numpy as np

from ...models.contract import OrbitMode
from ..backscatter.orbit_reader import observed_by
from ..backscatter.plausibility import check_samples
from ..backscatter.polarisations import Basis, Polarisations
from ..backscatter.storage import Storage
from ..errors import InputError
from ..raster.grid import PIXEL_GEOTRANSFORM, Grid, Window
from ..report import Report
from .mapping import Model
from .orbit_choice import always, pixel_choice
from .prediction import Job, predict

# Pixels of an array that its values are judged by.
_SAMPLES = 100_000


class ArrayScene:
    """Backscatter in an array, read like a `Scene`.

    Args:
        db: (rows, cols, bands) dB, NaN or masked where missing.
    """

    def __init__(self, db: np.ndarray) -> None:
        values = np.asarray(np.ma.asarray(db, np.float32).filled(np.nan))
        self._db = np.moveaxis(values, 2, 0)
        self.bands = len(self._db)
        self.grid = Grid(db.shape[1], db.shape[0], PIXEL_GEOTRANSFORM, "")

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """(bands, rows, cols) float32 dB; (rows, cols) uint8, which orbits have all bands."""
        rows, cols = window.slices
        db = self._db[:, rows, cols]
        present = np.isfinite(db).reshape(-1, 2, *db.shape[1:])
        observed = observed_by(list(present.all(axis=1)))
        return np.where(np.isfinite(db), db, np.float32(np.nan)), observed


def warn_of_order(db: np.ndarray, report: Report) -> None:
    """Warn if the values of an array contradict that its bands are VV, VH (VV, VH).

    Args:
        db: (rows, cols, bands) dB, NaN or masked where missing.
        report: takes the warnings.
    """
    values = np.asarray(np.ma.asarray(db, np.float32).filled(np.nan))
    step = max(1, int((values.shape[0] * values.shape[1] / _SAMPLES) ** 0.5))
    for first in range(0, values.shape[2] - 1, 2):
        samples = values[::step, ::step, first : first + 2].reshape(-1, 2).T
        found = Polarisations(first + 1, first + 2, Basis.GIVEN)
        try:
            check_samples(samples, "The array", found, Storage(), report.warning)
        except InputError as error:
            report.warning(str(error))


def predict_array(
    db: np.ndarray,
    mode: OrbitMode,
    model: Model,
    report: Report,
    *,
    skip_empty: bool = False,
    by_pixel: bool = False,
) -> tuple[np.ndarray, np.ndarray]:
    """Probability of water for every pixel of an array, valid or not.

    Args:
        db: (rows, cols, bands) dB, NaN or masked where missing.
        mode: the orbits that the bands are of.
        model: a network for ``mode``.
        report: progress and cancellation.
        by_pixel: of four bands, map each pixel from the orbits that observed it, which needs a
            network for each orbit mode.
        skip_empty: leave tiles without a valid pixel out; their probability is NaN.

    Returns:
        (rows, cols) float32 probability; (rows, cols) bool, which pixels are valid.

    Raises:
        InputError: the array does not have the shape that ``mode`` needs.
    """
    if np.ndim(db) != 3 or db.shape[2] != mode.bands or 0 in db.shape:
        raise InputError(
            f"The array has the shape {np.shape(db)}, but {mode.label} needs (rows, cols, "
            f"{mode.bands})."
        )
    scene = ArrayScene(db)
    job = Job(
        scene=scene,
        networks=model.networks,
        choose=pixel_choice if by_pixel else always(mode),
        single=mode,
        window=scene.grid.whole,
        batch_size=model.batch_size,
        team=model.team,
        skip_empty=skip_empty,
    )
    with closing(predict(job, report)) as strips:
        parts = [(strip.probability, strip.valid) for strip in strips]
    return np.concatenate([p for p, _ in parts]), np.concatenate([v for _, v in parts])
