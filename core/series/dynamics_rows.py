"""What is known about some rows while dated masks are read one after another."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from ..masks.legend import LAND, NODATA, WATER
from .month_counts import Between, Counts, MonthRecord, change, transitions
from .months import Month
from .products import NO_MONTH, Product, Scope

_OF_MONTHS = frozenset({Product.SEASONALITY, Product.FIRST_MONTH, Product.LAST_MONTH})


class Strip:
    """Rows that masks are added to, one after the other.

    Args:
        scope: what the products are about.
        fewest_months: months that must have been observed for a class.
        products: what is wanted.
        shape: rows and columns.

    Attributes:
        whole: counts over all masks.
    """

    def __init__(
        self,
        scope: Scope,
        fewest_months: int,
        products: Collection[Product],
        shape: tuple[int, int],
    ) -> None:
        self._scope = scope
        self._fewest = fewest_months
        self._products = products
        calendar = scope.calendar
        # Several masks may count for a month, and a mask for several months.
        most = max(scope.masks, len(calendar.months))
        self.whole = Counts(shape, most)
        self._notes_months = not _OF_MONTHS.isdisjoint(products)
        self._record = MonthRecord(shape, len(calendar.months))
        self._compared = [(span, Counts(shape, most)) for span in scope.spans or ()]
        self._between = Between(shape, fewest_months)
        # Months that later masks may add to: observed, water.
        self._open: dict[Month, tuple[np.ndarray, np.ndarray]] = {}

    def add(self, number: int, codes: np.ndarray) -> None:
        """Add the next mask of the series; ``codes`` is (rows, cols) uint8."""
        calendar = self._scope.calendar
        wet = codes == WATER
        observed = wet | (codes == LAND)
        self.whole.add_observation(observed, wet)
        months = calendar.of_masks[number]
        for span, counts in self._compared:
            if span.holds(months):
                counts.add_observation(observed, wet)
        for month in months:
            if month in self._open:
                before = self._open[month]
                self._open[month] = (before[0] | observed, before[1] | wet)
            else:
                self._open[month] = (observed, wet)
        for month in calendar.complete_after[number]:
            self._add_month(month, *self._open.pop(month))

    def _add_month(self, month: Month, observed: np.ndarray, wet: np.ndarray) -> None:
        self.whole.add_month(observed, wet)
        if self._notes_months:
            place = self._scope.calendar.months.index(month) + 1
            self._record.add(place, month.calendar_month, wet)
        for span, counts in self._compared:
            if span.holds([month]):
                counts.add_month(observed, wet)
        if self._scope.spans is not None:
            first, second = self._scope.spans
            if first.last < month < second.first:
                self._between.add(month.year, observed, wet)

    def values(self) -> dict[Product, np.ndarray]:
        """(rows, cols) of each product that is wanted, once all masks were added."""
        whole, record = self.whole, self._record
        makers = {
            Product.OCCURRENCE: whole.occurrence,
            Product.CLASSES: lambda: whole.classes(self._fewest),
            Product.SEASONALITY: self._seasonality,
            Product.OBSERVATIONS: lambda: whole.observed,
            Product.MAXIMUM: whole.maximum,
            Product.MINIMUM: whole.minimum,
            Product.FIRST_MONTH: lambda: self._digits(record.first),
            Product.LAST_MONTH: lambda: self._digits(record.last),
            Product.CHANGE: lambda: change(*(counts for _, counts in self._compared)),
            Product.TRANSITIONS: self._transitions,
        }
        return {product: makers[product]() for product in self._products}

    def _seasonality(self) -> np.ndarray:
        months = self._record.calendar_months()
        months[self.whole.observed == 0] = NODATA
        return months

    def _digits(self, places: np.ndarray) -> np.ndarray:
        digits = [NO_MONTH, *(month.digits for month in self._scope.calendar.months)]
        return np.array(digits, np.int32)[places]

    def _transitions(self) -> np.ndarray:
        self._between.close_year()
        first, second = (counts.classes(self._fewest) for _, counts in self._compared)
        return transitions(first, second, self._between)
