"""Which stored values stand for missing: one rule, for arrays and for virtual rasters alike."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from osgeo import gdal

from ..errors import InputError
from .gdal_calls import is_signed_byte
from .validity import alpha_band, has_mask

# Beyond any backscatter in whatever units. Files fill with the largest floats, and state them
# rounded (-3.402823e+38) or not at all.
_LARGEST = 1e30
# Below any backscatter of which nobody says how it is stored: -90 dB, stored with a factor of 100.
_LOWEST = -9000.0
# Of two numbers whose quotient is not larger, the sum and difference are exact for float32 values.
_FARTHEST = 2.0**20

Range = tuple[float, float]


@dataclass(frozen=True)
class Gaps:
    """The stored values of a band that are missing, NaN aside.

    Attributes:
        ranges: closed ranges of float32 values, ascending and apart; the first one begins at minus
            infinity, and the last one ends at infinity.
        empty_zero: whether 0 is among them only because nothing says what else is missing.
        offset: what the band declares to be added to its values, which are missing before that.
        scale: what it declares that they are multiplied by first.
    """

    ranges: tuple[Range, ...]
    empty_zero: bool = False
    scale: float = 1.0
    offset: float = 0.0

    def hold(self, values: np.ndarray) -> np.ndarray:
        """Where values (float32, any shape) are missing: bool, true for NaN as well."""
        (_, low), *holes, (high, _) = self.ranges
        missing: np.ndarray = ~((values > np.float32(low)) & (values < np.float32(high)))
        for first, last in holes:
            if first == last:
                missing |= values == np.float32(first)
            else:
                missing |= (values >= np.float32(first)) & (values <= np.float32(last))
        return missing

    def decoded(self, values: np.ndarray) -> np.ndarray:
        """Values with the declared scale and offset applied."""
        if self.scale == 1.0 and self.offset == 0.0:
            return values
        return values * np.float32(self.scale) + np.float32(self.offset)

    def beside(self, *ranges: Range) -> Gaps:
        """These and more of them, whose ends are rounded to float32."""
        return replace(self, ranges=_merged([*self.ranges, *ranges]))

    @property
    def segments(self) -> list[Range]:
        """First and last float32 of what lies between the gaps."""
        between = zip(self.ranges, self.ranges[1:])
        return [(_next(left[1]), _before(right[0])) for left, right in between]


@dataclass(frozen=True)
class MissingRule:
    """What is missing in some bands of a raster that belong together.

    Attributes:
        bands: their numbers, from 1.
        gaps: the stored values that are missing in each.
        alpha: number of the band that says which pixels are valid; 0 if there is none.
        masked: whether a mask or the alpha band says which pixels are valid.
        zeros_together: whether 0 in all bands at once is missing, although 0 in one is a value.
    """

    bands: tuple[int, ...]
    gaps: tuple[Gaps, ...]
    alpha: int = 0
    masked: bool = False
    zeros_together: bool = False

    @classmethod
    def of(cls, dataset: gdal.Dataset, bands: Sequence[int], alpha: bool = True) -> MissingRule:
        """The rule of a raster whose values may be anything, such as classes or heights.

        Missing are NaN, the largest floats and infinity, declared nodata values, and what a mask
        or an alpha band says.

        Args:
            dataset: the open raster.
            bands: band numbers, from 1.
            alpha: whether its alpha band, if it has one that is not among ``bands``, counts.
        """
        number = alpha_band(dataset) if alpha else 0
        number = 0 if number in bands else number
        opened = [dataset.GetRasterBand(band) for band in bands]
        gaps = []
        for band in opened:
            nodata = _nodata(band)
            holes = [] if nodata is None else [_point(nodata)]
            gaps.append(
                Gaps(
                    _merged([(-math.inf, -_LARGEST), *holes, (_LARGEST, math.inf)]),
                    scale=band.GetScale() or 1.0,
                    offset=band.GetOffset() or 0.0,
                )
            )
        masked = bool(number) or any(map(has_mask, opened))
        return cls(tuple(bands), tuple(gaps), number, masked)

    @classmethod
    def of_backscatter(
        cls,
        dataset: gdal.Dataset,
        bands: Sequence[int],
        name: str,
        alpha: bool = True,
        zeros_together: bool = True,
    ) -> MissingRule:
        """The rule of VV and VH, without regard to how low or high backscatter can be.

        Missing is also 0 in integer bands that declare nothing, as every common exporter fills
        with it; what the other band declares, where one declares nothing; and 0 in both at once,
        unless a mask says of each pixel whether it is valid.

        Args:
            dataset: the open raster.
            bands: their numbers, from 1.
            name: name of the raster in errors.
            alpha: as in `of`.
            zeros_together: whether 0 in both is missing.

        Raises:
            InputError: a band holds complex values.
        """
        check_real(dataset, bands, name)
        rule = cls.of(dataset, bands, alpha)
        opened = [dataset.GetRasterBand(band) for band in bands]
        declared = [_nodata(band) for band in opened]
        others = [value for value in declared if value is not None]
        gaps = []
        for band, own, gap in zip(opened, declared, rule.gaps):
            if own is None:
                gap = gap.beside(*map(_point, others))
            if not (others or rule.masked or _is_float(band)):
                gap = replace(gap.beside((0.0, 0.0)), empty_zero=True)
            gaps.append(gap)
        zero_is_zero = not rule.masked and not any(gap.offset for gap in gaps)
        return replace(rule, gaps=tuple(gaps), zeros_together=zeros_together and zero_is_zero)

    @property
    def lenient(self) -> bool:
        """Whether a pixel with one band is valid: where 0 merely stands for missing in all."""
        return all(gap.empty_zero for gap in self.gaps)

    def within(self, lowest: float, highest: float) -> MissingRule:
        """The rule, with values out of limits missing.

        Args:
            lowest: after the declared scale and offset.
            highest: the same.
        """
        gaps = []
        for gap in self.gaps:
            low, high = sorted((limit - gap.offset) / gap.scale for limit in (lowest, highest))
            gaps.append(gap.beside((-math.inf, _before(low)), (_next(high), math.inf)))
        return replace(self, gaps=tuple(gaps))

    def anywhere(self) -> MissingRule:
        """The rule for values of which nobody says how they are stored."""
        gaps = [gap.beside((-math.inf, _before(_LOWEST))) for gap in self.gaps]
        return replace(self, gaps=tuple(gaps))

    def beside(self, index: int, *values: float) -> MissingRule:
        """The rule, with more values of a band missing; ``index`` counts from 0."""
        gaps = list(self.gaps)
        gaps[index] = gaps[index].beside(*map(_point, values))
        return replace(self, gaps=tuple(gaps))

    def applied(self, stored: np.ndarray) -> np.ndarray:
        """Stored values with NaN in place of those that are missing.

        Args:
            stored: (bands, rows, cols) float32 as stored, NaN where masked.

        Returns:
            The same shape, before scale and offset.
        """
        missing = np.stack([gap.hold(band) for gap, band in zip(self.gaps, stored)])
        if self.zeros_together:
            missing |= (stored == 0).all(axis=0)
        return np.where(missing, np.float32(np.nan), stored)


def check_real(dataset: gdal.Dataset, bands: Sequence[int], name: str) -> None:
    """Refuse bands of complex numbers, of which GDAL would give the real part.

    Raises:
        InputError: a band holds them.
    """
    for number in bands:
        kind = dataset.GetRasterBand(number).DataType
        if gdal.DataTypeIsComplex(kind):
            raise InputError(
                f"Band {number} of {name} holds complex values ({gdal.GetDataTypeName(kind)}), as "
                "single look complex (SLC) products do; calibrate and detect it to backscatter "
                "first, or choose a raster of real numbers."
            )


def _is_float(band: gdal.Band) -> bool:
    return "Float" in gdal.GetDataTypeName(band.DataType)


def _nodata(band: gdal.Band) -> float | None:
    """The value that a band declares as missing; None for none, or one that it cannot hold."""
    nodata = band.GetNoDataValue()
    if nodata is None or math.isnan(nodata):
        return None
    if _is_float(band):
        return float(nodata) if abs(nodata) < _LARGEST else None
    name = gdal.GetDataTypeName(band.DataType)
    bits = gdal.GetDataTypeSize(band.DataType)
    signed = not (name.startswith("U") or name == "Byte")
    signed |= is_signed_byte(band)
    low, high = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if signed else (0, 2**bits - 1)
    return float(nodata) if low <= nodata <= high and nodata == int(nodata) else None


def _point(value: float) -> Range:
    value = float(np.float32(value))
    return value, value


def _next(value: float) -> float:
    """The float32 above a value."""
    return float(np.nextafter(np.float32(value), np.float32(np.inf)))


def _before(value: float) -> float:
    """The float32 below a value."""
    return float(np.nextafter(np.float32(value), np.float32(-np.inf)))


def _merged(ranges: Sequence[Range]) -> tuple[Range, ...]:
    """Ranges in ascending order, with those in one that have no float32 between them."""
    merged: list[Range] = []
    for first, last in sorted(ranges):
        if merged and first <= _next(merged[-1][1]):
            merged[-1] = merged[-1][0], max(last, merged[-1][1])
        else:
            merged.append((first, last))
    return tuple(merged)


def lookup(gaps: Gaps) -> str:
    """The table by which a virtual raster puts NaN in place of a band's values that are missing.

    GDAL interpolates between its entries, and takes the first and the last one beyond.
    """
    entries: dict[float, str] = {}
    for first, last in gaps.ranges:
        entries.update({end: "nan" for end in (first, last) if math.isfinite(end)})
    for first, last in gaps.segments:
        entries.update({knot: repr(knot) for knot in _knots(first, last)})
    return ",".join(f"{value!r}:{entries[value]}" for value in sorted(entries))


def _knots(first: float, last: float) -> list[float]:
    """Entries between which GDAL's interpolation gives every float32 value back as it is."""
    knots, value = [first], first
    while value < -1 / _FARTHEST:
        value /= _FARTHEST
        if value < last:
            knots.append(value)
    if first < 0.0 < last:
        knots.append(0.0)
    return [*knots, last]
