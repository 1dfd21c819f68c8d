"""Which bands of a stack are which: ascending and descending, VV and VH."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from osgeo import gdal

from ..band_roles import Role, pass_in
from ..errors import InputError
from ..report import Report
from .band_names import band_names
from .plausibility import check_samples, looks_paired
from .polarisations import Basis, Polarisations, role_of
from .storage import Storage

_ORDER = "ascending VV, VH, descending VV, VH"
_TO_DO = "put them in that order (gdal_translate -b)"


def stack_bands(
    dataset: gdal.Dataset, numbers: Sequence[int], name: str, report: Report
) -> tuple[Polarisations, Polarisations]:
    """The bands of the ascending and of the descending orbit.

    Args:
        dataset: the open stack.
        numbers: its four bands, from 1.
        name: its name.
        report: receives a remark if names put the descending orbit first, which is then read so.

    Raises:
        InputError: the bands are called something else than VV, VH, VV, VH.
    """
    names = band_names(dataset, numbers)
    roles = [role_of(one) for one in names]
    texts = [next(iter(one.by_weight), "") for one in names]
    wanted = (Role.VV, Role.VH) * 2
    if any(role not in (None, want) for role, want in zip(roles, wanted)):
        raise InputError(
            f"The bands of {name} are described as {', '.join(texts)}, but a stack is read as "
            f"{_ORDER}; {_TO_DO}, or remove the descriptions if they are wrong."
        )
    bases = [Basis.NAMED if all(roles[n : n + 2]) else Basis.ASSUMED for n in (0, 2)]
    first, second = (
        Polarisations(numbers[n], numbers[n + 1], basis) for n, basis in zip((0, 2), bases)
    )
    passes = [{pass_in(text) for text in texts[n : n + 2]} for n in (0, 2)]
    if passes == [{"descending"}, {"ascending"}]:
        report.warning(
            f"The bands of {name} are described as {', '.join(texts)}: the last two are read as "
            "the ascending orbit, the first two as the descending one."
        )
        return second, first
    if passes[0] == passes[1] != {""} and len(passes[0]) == 1:
        report.warning(
            f"All bands of {name} are {passes[0].pop()} by their descriptions ({', '.join(texts)}),"
            f" but a stack is read as {_ORDER}; if these are two dates of one orbit, map each "
            "by itself."
        )
    return first, second


def check_stack(
    samples: Sequence[np.ndarray],
    name: str,
    pairs: Sequence[Polarisations],
    storage: Storage,
    report: Report,
) -> None:
    """Judge by samples whether the bands of a stack can be what they are read as.

    Args:
        samples: (2, n) as stored of the ascending and of the descending bands, NaN where missing.
        name: name of the stack.
        pairs: the bands of each.
        storage: how they store backscatter.
        report: receives what contradicts the bands' names.

    Raises:
        InputError: as in `check_samples`, or the bands look like VV, VV, VH, VH.
    """
    if any(pair.basis is Basis.ASSUMED for pair in pairs):
        medians = [median for orbit in samples for median in _medians(storage.to_db(orbit))]
        if np.isfinite(medians).all() and looks_paired(medians):
            seen = ", ".join(f"{median:.1f}" for median in medians)
            brighter = "VV, VV, VH, VH" if medians[0] > medians[3] else "VH, VH, VV, VV"
            raise InputError(
                f"The bands of {name} look like {brighter} by their medians ({seen} dB), but a "
                f"stack is read as {_ORDER}; {_TO_DO}."
            )
    advice = f"a stack is read as {_ORDER}: {_TO_DO}."
    for orbit, pair in zip(samples, pairs):
        check_samples(orbit, name, pair, storage, report.warning, advice)


def _medians(db: np.ndarray) -> list[float]:
    """Medians of VV and VH over samples; NaN of too few."""
    return [
        float(np.median(band[np.isfinite(band)])) if np.isfinite(band).sum() >= 64 else np.nan
        for band in db
    ]
