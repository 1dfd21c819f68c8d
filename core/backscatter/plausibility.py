"""Whether the values of two bands can be VV and VH, and in this order.

Over land and water VV is brighter than VH: in 25 labelled and unlabelled chips of 5 km on four
continents, two of them all water, the median of their difference is 4.4 to 10.4 dB.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from .polarisations import BANDS, Basis, Polarisations
from .storage import Storage, Units

# Fewer pixels say nothing, of bands or of a scene.
FEWEST = 64
# Difference of medians, dB, below which two bands are of one polarisation if they also are alike
# pixel by pixel, and from which on the darker one cannot be VV.
_ALIKE_DB, _CONTRARY_DB = 1.0, 1.0
_ALIKE_CORRELATION = 0.3
# Median, dB, that is too bright for either polarisation: cities are near 0.
_BRIGHTEST_DB = 10.0
# Share of negative values from which on a band must be dB.
_DECIBEL_SHARE = 0.95
# Incidence angles of Sentinel-1 are 20 to 46 degrees on the ellipsoid, local ones spread further.
_ANGLES = (10.0, 75.0)


@dataclass(frozen=True)
class _Values:
    """Samples of one band.

    Attributes:
        stored: (n,) float32 after division by the scale, NaN where missing.
        db: (n,) float32 the same in dB, NaN where it has none.
    """

    stored: np.ndarray
    db: np.ndarray

    @property
    def finite(self) -> np.ndarray:
        """Those that there are."""
        return self.stored[np.isfinite(self.stored)]

    @property
    def span(self) -> tuple[float, float]:
        """What nearly all lie between."""
        low, high = np.percentile(self.finite, [1, 99])
        return float(low), float(high)

    @property
    def negative(self) -> bool:
        """Whether most are below 0, like dB, and power never is."""
        return bool((self.finite < 0).mean() > 0.5)

    @property
    def few(self) -> bool:
        """Whether there are two different values at most."""
        return bool(np.unique(self.finite).size <= 2)

    @property
    def median_db(self) -> float:
        """Median of those that have a dB value; -inf if none has."""
        finite = self.db[np.isfinite(self.db)]
        return float(np.median(finite)) if finite.size else -np.inf

    def seen(self) -> str:
        """What they look like, for a sentence."""
        low, high = self.span
        values = f"nearly all of its values are {low:.3g} to {high:.3g}"
        whole = self.finite == np.rint(self.finite)
        if whole.all() and np.unique(self.finite).size <= 8:
            return f"{values}, with few distinct values, like a mask"
        if self.negative and low < -2:
            return f"{values}, like dB"
        if low >= _ANGLES[0] and high <= _ANGLES[1] and not whole.all():
            return f"{values}, like incidence angles"
        if low >= 0 and high <= 2:
            return f"{values}, like power or an index"
        return f"{values}, like an index" if max(-low, high) <= 1 else values


def check_samples(
    samples: np.ndarray,
    name: str,
    found: Polarisations,
    storage: Storage | None,
    warn: Callable[[str], None],
    advice: str = "",
) -> None:
    """Judge by samples over a whole raster whether two bands can be VV and VH.

    Args:
        samples: (2, n) as stored, NaN where missing.
        name: name of the raster.
        found: its bands, and what they are known by.
        storage: how it stores backscatter; None if that is not known.
        warn: takes a sentence on values that contradict names, or what the user says.
        advice: what to do where the order is only assumed; by default to set VV_BAND and VH_BAND.

    Raises:
        InputError: a band is not backscatter, one is dB and the other is not, or the values
            contradict an order that nothing but the order of the bands says.
    """
    if min(np.isfinite(samples).sum(axis=1)) < FEWEST:
        return
    bands = [_values(values, storage) for values in samples]
    _refuse_no_backscatter(bands, name, found, storage)
    if all(band.few for band in bands):
        return
    contrary = _contradiction(bands[0].db, bands[1].db)
    if not contrary:
        return
    vv, vh = found.numbers
    seen = f"band {vv} has a median of {bands[0].median_db:.1f} dB and band {vh} of "
    seen += f"{bands[1].median_db:.1f} dB{contrary}"
    if np.array_equal(bands[0].stored, bands[1].stored, equal_nan=True):
        warn(f"Bands {vv} and {vh} of {name} are identical; one of them is not what it is read as.")
        return
    if found.basis is not Basis.ASSUMED:
        how = "by their names" if found.basis is Basis.NAMED else "as it is given"
        warn(
            f"{name} is read with VV in band {vv} and VH in band {vh}, {how}, but its values "
            f"contradict that: {seen}. Over land and water VV is brighter than VH; if these are "
            "the wrong bands, the map is wrong."
        )
        return
    advice = advice or (
        f"give a raster with VV and VH, or set {BANDS} to the bands that they are in."
    )
    raise InputError(
        f"Nothing indicates which bands of {name} are VV and VH, and the values contradict that "
        f"band {vv} is VV and band {vh} is VH: {seen}, but over land and water VV is brighter than "
        f"VH; {advice}"
    )


def _values(stored: np.ndarray, storage: Storage | None) -> _Values:
    if storage is None:
        finite = stored[np.isfinite(stored)]
        storage = Storage(Units.DB if (finite < 0).mean() > 0.5 else Units.LINEAR)
    values = stored / np.float32(storage.scale)
    db = storage.to_db(stored)
    return _Values(np.where(np.isfinite(values), values, np.float32(np.nan)), db)


def _refuse_no_backscatter(
    bands: list[_Values], name: str, found: Polarisations, storage: Storage | None
) -> None:
    """Refuse a band that is not backscatter, or whose units are not those of the other."""
    for band, other, number in zip(bands, bands[::-1], found.numbers):
        other_number = sum(found.numbers) - number
        mask = band.few and not other.few
        index = max(map(abs, band.span)) <= 1 and bool((band.finite < 0).mean() > 0.01)
        if storage is None or storage.units is Units.DB:
            unlike = bool((other.finite < 0).mean() > _DECIBEL_SHARE) and band.span[0] >= 0
        else:
            unlike = band.negative and not other.negative
            unlike |= band.median_db > _BRIGHTEST_DB >= other.median_db
        index &= storage is not None and storage.units is Units.DB
        if mask or unlike or index:
            raise InputError(
                f"Band {number} of {name} cannot be backscatter like band {other_number}: "
                f"{band.seen()}; in band {other_number} {other.seen()}. Both must be backscatter "
                f"in the same units; set {BANDS} to the bands of VV and VH if there "
                "are others, or bring both to the same units first."
            )


def _contradiction(vv: np.ndarray, vh: np.ndarray) -> str:
    """What speaks against two bands, in dB, being VV and VH; empty if nothing does."""
    both = np.isfinite(vv) & np.isfinite(vh)
    count = int(both.sum())
    if count < FEWEST:
        return ""
    difference = vv[both] - vh[both]
    median = float(np.median(difference))
    # Four standard deviations of what the share would be if it were by chance.
    beyond_chance = float((difference < 0).mean()) - 0.5 > 2 / np.sqrt(count)
    if median <= -_CONTRARY_DB and beyond_chance:
        return ", so that what is taken for VV is the darker one"
    if abs(median) < _ALIKE_DB and _correlation(vv[both], vh[both]) > _ALIKE_CORRELATION:
        return ", and they agree pixel by pixel, as two dates of one polarisation do"
    return ""


def _correlation(a: np.ndarray, b: np.ndarray) -> float:
    if a.std() == 0 or b.std() == 0:
        return 0.0
    return float(np.corrcoef(a, b)[0, 1])


def looks_paired(medians: Sequence[float]) -> bool:
    """Whether four bands look like VV, VV, VH, VH, or the reverse, by their medians in dB."""
    first, second, third, fourth = medians
    alike = abs(first - second) < 3 and abs(third - fourth) < 3
    apart = abs((first + second) - (third + fourth)) / 2 >= 3
    separate = min(first, second) > max(third, fourth) + 1 or (
        max(first, second) + 1 < min(third, fourth)
    )
    return alike and apart and separate
