"""Counting observations and months of some rows, and what the counts say."""

from __future__ import annotations

import numpy as np

from ..masks.legend import LAND, NODATA, WATER

# Classes of a pixel over a span of months.
NEVER, SEASONAL, PERMANENT = 0, 1, 2
# Transition classes of Pekel et al. 2016 (doi 10.1038/nature20584) and the Data Users Guide of
# JRC Global Surface Water, by the class in the first (row) and the second period (column).
_TRANSITIONS = np.array(
    [
        [0, 5, 2],  # not water, new seasonal, new permanent
        [6, 4, 7],  # lost seasonal, seasonal, seasonal to permanent
        [3, 8, 1],  # lost permanent, permanent to seasonal, permanent
    ],
    np.uint8,
)
EPHEMERAL_PERMANENT, EPHEMERAL_SEASONAL = 9, 10
# Missing in rasters of int16.
INT16_NODATA = -32768
_BITS = np.array([bin(value).count("1") for value in range(2**12)], np.uint8)


class Counts:
    """How often pixels were observed, and how often they were water.

    Args:
        shape: rows and columns.
        most: the largest number that has to be counted.

    Attributes:
        observed: (rows, cols) observations with a value.
        wet: (rows, cols) those with water.
        months: (rows, cols) months with an observation.
        wet_months: (rows, cols) months with water in any observation.
    """

    def __init__(self, shape: tuple[int, int], most: int) -> None:
        kind = np.min_scalar_type(most)
        # Holds 200 times a count and another one: see `occurrence`.
        self._wide = np.min_scalar_type(201 * most)
        self.observed = np.zeros(shape, kind)
        self.wet = np.zeros(shape, kind)
        self.months = np.zeros(shape, kind)
        self.wet_months = np.zeros(shape, kind)

    def add_observation(self, observed: np.ndarray, wet: np.ndarray) -> None:
        """Count an observation; both (rows, cols) bool."""
        self.observed += observed
        self.wet += wet

    def add_month(self, observed: np.ndarray, wet: np.ndarray) -> None:
        """Count a month; both (rows, cols) bool."""
        self.months += observed
        self.wet_months += wet

    def classes(self, fewest: int) -> np.ndarray:
        """(rows, cols) uint8: `NEVER`, `SEASONAL`, `PERMANENT`; 255 with too few months.

        Water in no observed month, in some, in all (Pekel et al. 2016, methods: water is seasonal
        where it is present in fewer months than there are months with valid observations).

        Args:
            fewest: months that must have been observed, at least 1.
        """
        any_month = self.wet_months > 0
        codes = any_month.astype(np.uint8)
        codes += any_month & (self.wet_months == self.months)
        codes[self.months < fewest] = NODATA
        return codes

    def occurrence(self) -> np.ndarray:
        """(rows, cols) uint8: water in percent of the observations, halves up; 255 without any."""
        divisor = np.maximum(self.observed, 1).astype(self._wide)
        percent = self.wet.astype(self._wide)
        percent *= 200
        percent += divisor
        divisor *= 2
        percent //= divisor
        codes = percent.astype(np.uint8)
        codes[self.observed == 0] = NODATA
        return codes

    def maximum(self) -> np.ndarray:
        """(rows, cols) uint8 mask codes: water in any observation."""
        return self._mask(self.wet > 0)

    def minimum(self) -> np.ndarray:
        """(rows, cols) uint8 mask codes: water in every observation."""
        return self._mask(self.wet == self.observed)

    def _mask(self, water: np.ndarray) -> np.ndarray:
        codes = np.where(water, np.uint8(WATER), np.uint8(LAND))
        codes[self.observed == 0] = NODATA
        return codes


class MonthRecord:
    """In which months there was water.

    Args:
        shape: rows and columns.
        months: how many months there are.

    Attributes:
        first: (rows, cols) the first month with water, 1 for the first there is, 0 for none.
        last: (rows, cols) the last one, in the same way.
    """

    def __init__(self, shape: tuple[int, int], months: int) -> None:
        kind = np.min_scalar_type(months)
        self.first = np.zeros(shape, kind)
        self.last = np.zeros(shape, kind)
        self._calendar = np.zeros(shape, np.uint16)

    def add(self, place: int, calendar_month: int, wet: np.ndarray) -> None:
        """Note a month, in order of time; ``wet`` is (rows, cols) bool."""
        kind = self.last.dtype.type
        np.copyto(self.last, kind(place), where=wet)
        np.copyto(self.first, kind(place), where=wet & (self.first == 0))
        bit = np.uint16(1 << (calendar_month - 1))
        np.bitwise_or(self._calendar, bit, out=self._calendar, where=wet)

    def calendar_months(self) -> np.ndarray:
        """(rows, cols) uint8: how many of the calendar's months had water in any year, 0..12."""
        return _BITS[self._calendar]


class Between:
    """What was seen of some rows between two periods, year by year.

    Attributes:
        seen: (rows, cols) bool, water in any month.
        stood: (rows, cols) bool, water in every observed month of a year.
    """

    def __init__(self, shape: tuple[int, int], fewest: int) -> None:
        self.seen = np.zeros(shape, bool)
        self.stood = np.zeros(shape, bool)
        self._shape = shape
        self._fewest = fewest
        self._year = 0
        self._of_year: Counts | None = None

    def add(self, year: int, observed: np.ndarray, wet: np.ndarray) -> None:
        """Count a month, in order of time; both (rows, cols) bool."""
        if self._of_year is None or year != self._year:
            self.close_year()
            self._of_year, self._year = Counts(self._shape, 12), year
        self._of_year.add_month(observed, wet)
        self.seen |= wet

    def close_year(self) -> None:
        """Judge the year that was counted last; to be called once more at the end."""
        if self._of_year is not None:
            self.stood |= self._of_year.classes(self._fewest) == PERMANENT
            self._of_year = None


def change(first: Counts, second: Counts) -> np.ndarray:
    """(rows, cols) int16: occurrence in the second period less that in the first.

    In whole percentage points, -100..100, of the shares before rounding; `INT16_NODATA` where a
    period has no observation.
    """
    points = _share(second) - _share(first)
    values = np.rint(points, out=points).astype(np.int16)
    values[(first.observed == 0) | (second.observed == 0)] = INT16_NODATA
    return values


def _share(counts: Counts) -> np.ndarray:
    """(rows, cols) float32 percent; 0 where there is no observation."""
    percent = counts.wet.astype(np.float32)
    percent *= 100
    percent /= np.maximum(counts.observed, 1)
    return percent


def transitions(first: np.ndarray, second: np.ndarray, between: Between) -> np.ndarray:
    """(rows, cols) uint8: transition classes 0..10, 255 where a period has no class.

    Args:
        first: (rows, cols) classes of the first period, as `Counts.classes` gives them.
        second: (rows, cols) those of the second period.
        between: what was seen between them.
    """
    unknown = (first == NODATA) | (second == NODATA)
    nothing = np.uint8(NEVER)
    codes = _TRANSITIONS[np.where(unknown, nothing, first), np.where(unknown, nothing, second)]
    land = codes == 0
    codes[land & between.seen] = EPHEMERAL_SEASONAL
    codes[land & between.stood] = EPHEMERAL_PERMANENT
    codes[unknown] = NODATA
    return codes
