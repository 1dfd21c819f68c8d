"""What a raster of backscatter is filled with where it has no observation, judged by a sample."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..raster.missing import MissingRule
from ..raster.sample import Sample
from ..report import Report
from .orbit_reader import OrbitReader
from .storage import HIGHEST_DB, LOWEST_DB

# A value that this part of the sample has exactly is a filling if it is not backscatter anyway: of
# dB x 100, no value is as frequent.
_FREQUENT = 0.01
_MOST_FILLINGS = 3
# Backscatter that was cut off at 0 dB has values close to 0 as well, at least this part as many.
_CUT_OFF = 0.1
# What is close, as a part of the values' spread, and how few of them are there by chance.
_CLOSE, _RARE = 0.05, 0.01
# From this part of the raster on, what was taken as missing is worth a warning.
_LARGE = 0.1
# From this part on, so is a pair of values that all these pixels have.
_SUSPICIOUS = 0.05

_POLARISATIONS = ("VV", "VH")


@dataclass
class Fillings:
    """What a sample shows.

    Attributes:
        rule: what is missing, with what the sample adds to it.
        rest: (2, n) float32 values after the declared scale and offset, NaN where the raster
            declares them as missing or they are fillings; among them may be others that are out
            of limits, if they differ.
        lenient: whether 0 is all that the raster is filled with.
        whole: whether the sample is the whole raster.
        taken: what was taken as missing without a declaration, and which part of the raster.
        suspicious: what counts as observed and may be a filling.
    """

    rule: MissingRule
    rest: np.ndarray
    whole: bool
    lenient: bool = True
    taken: list[tuple[float, str]] = field(default_factory=list)
    suspicious: list[tuple[float, str]] = field(default_factory=list)


def heed_fillings(reader: OrbitReader, report: Report) -> None:
    """Make a reader treat the fillings of its raster as missing, and report it."""
    heed(reader, find_fillings(reader), report)


def heed(reader: OrbitReader, found: Fillings, report: Report) -> None:
    """Make a reader treat as missing what was found, and report it."""
    reader.rule = found.rule
    reader.lenient &= found.lenient
    for share, what in found.taken:
        say = report.warning if share >= _LARGE else report.info
        say(f"{_percent(share, found.whole)} of {reader.name} is {what}; taken as missing.")
    for share, what in found.suspicious:
        report.warning(
            f"{_percent(share, found.whole)} of {reader.name} is exactly {what} and counts as "
            "observed; if that stands for missing, declare it as the nodata value (gdal:translate)."
        )


def find_fillings(reader: OrbitReader, sample: Sample | None = None) -> Fillings:
    """Find what a raster is filled with.

    Args:
        reader: the raster.
        sample: its values, where they were read already.
    """
    sample = sample or reader.sample()
    stored = sample.stored
    declared = reader.declared
    missing = np.stack([gaps.hold(band) for gaps, band in zip(declared.gaps, stored)])
    zero = stored == 0
    found = Fillings(reader.rule, np.empty(0), sample.whole)
    empty = np.array([[gaps.empty_zero] for gaps in declared.gaps])
    if declared.zeros_together or empty.all():
        nothing = zero.all(axis=0) & (zero & (~missing | empty)).any(axis=0)
        _take(found, nothing, "0 in VV and VH")
        missing |= nothing
    rest = np.where(missing, np.float32(np.nan), stored)
    for index, polarisation in enumerate(_POLARISATIONS):
        _judge_band(found, reader, rest[index], index, polarisation)
    found.taken = _together(found.taken)
    out = np.stack([gaps.hold(band) for gaps, band in zip(found.rule.gaps, rest)])
    if reader.storage is not None:
        _judge_pairs(found, np.where(out, np.float32(np.nan), rest))
    found.rest = np.stack([gaps.decoded(band) for gaps, band in zip(declared.gaps, rest)])
    return found


def _judge_band(
    found: Fillings, reader: OrbitReader, values: np.ndarray, index: int, polarisation: str
) -> None:
    """Find the fillings of a band, and put NaN in their place."""
    if not reader.rule.gaps[index].offset and _zero_is_filling(values):
        found.rule = found.rule.beside(index, 0.0)
        _take(found, values == 0, f"exactly 0 in {polarisation}")
        values[values == 0] = np.nan
    if reader.storage is None:
        for value in _outlying(values):
            found.rule = found.rule.beside(index, value)
            _take(found, values == value, f"{value:g} in {polarisation}, far from all other values")
            values[values == value] = np.nan
    out = found.rule.gaps[index].hold(values) & ~np.isnan(values)
    if not out.any():
        return
    each, counts = np.unique(values[out], return_counts=True)
    order = np.argsort(-counts)[:_MOST_FILLINGS]
    beyond = f"outside {LOWEST_DB:g} to {HIGHEST_DB:g} dB, the range that Sentinel-1 can measure"
    if reader.storage is None:
        beyond = "too low to be backscatter"
    often = f"{each[order[0]]:g} in {polarisation}"
    what = f"{often}, {beyond}" if len(each) == 1 else f"{beyond}, such as {often}"
    _take(found, out, what)
    found.lenient = False
    filling = np.isin(values, each[order][counts[order] >= _FREQUENT * values.size])
    # Where there is nothing else, a positive value is rather one in other units.
    if (np.isfinite(values) & ~filling).any() or not (values[filling] > 0).any():
        values[filling] = np.nan


def _zero_is_filling(values: np.ndarray) -> bool:
    """Whether 0 in one band alone is too frequent for backscatter, and not what it was cut at."""
    zeros = int((values == 0).sum())
    if zeros < _FREQUENT * values.size or not zeros:
        return False
    others = values[np.isfinite(values) & (values != 0)]
    if not others.size:
        return True
    low, high = np.percentile(others, (1, 99))
    close = int((np.abs(others) <= _CLOSE * (high - low)).sum())
    return close < _CUT_OFF * zeros and close < _RARE * others.size


def _outlying(values: np.ndarray) -> list[float]:
    """Frequent values that lie farther from all others than these are spread."""
    found: list[float] = []
    rest = values[np.isfinite(values)]
    while rest.size and len(found) < _MOST_FILLINGS:
        for end in (float(rest.min()), float(rest.max())):
            others = rest[rest != end]
            if others.size and rest.size - others.size >= _FREQUENT * values.size:
                low, high = np.percentile(others, (1, 99))
                if np.abs(others - end).min() > high - low > 0:
                    found.append(end)
                    rest = others
                    break
        else:
            break
    return found


def _judge_pairs(found: Fillings, values: np.ndarray) -> None:
    """Find the pair of VV and VH that most pixels have."""
    both = values[:, np.isfinite(values).all(axis=0)]
    if not both.size:
        return
    pairs = np.ascontiguousarray(both.T + np.float32(0)).view(np.complex64).ravel()
    each, counts = np.unique(pairs, return_counts=True)
    most = int(counts.argmax())
    share = counts[most] / values.shape[1]
    if share >= _SUSPICIOUS and len(each) > 1:
        vv, vh = float(each[most].real), float(each[most].imag)
        found.suspicious.append((float(share), f"{vv:g} in VV and {vh:g} in VH"))


def _together(taken: list[tuple[float, str]]) -> list[tuple[float, str]]:
    """What was taken, with what is the same of both bands in one."""
    vv, vh = _POLARISATIONS
    both = {what.replace(f" in {vv}", f" in {vv} and {vh}"): share for share, what in taken}
    merged: list[tuple[float, str]] = []
    for share, what in taken:
        common = what.replace(f" in {vh}", f" in {vv} and {vh}")
        if what != common and both.get(common) == share:
            merged.remove((share, what.replace(f" in {vh}", f" in {vv}")))
            what = common
        merged.append((share, what))
    return merged


def _take(found: Fillings, missing: np.ndarray, what: str) -> None:
    if missing.any():
        found.taken.append((float(missing.mean()), what))


def _percent(share: float, whole: bool) -> str:
    """A part of a raster in words, at the beginning of a sentence."""
    percent = f"{share:.1%}" if share >= 0.001 else "less than 0.1%"
    return percent.capitalize() if whole else f"About {percent}"
