"""The results of water dynamics: one raster each, with its values, name and colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ..masks.legend import (
    MASK_LEGEND,
    NODATA,
    Entry,
    classes_qml,
    colour_table,
    mask_colours,
    ramp_qml,
)
from ..raster.writing import Layout
from .month_counts import INT16_NODATA, NEVER, PERMANENT, SEASONAL
from .months import Calendar, Month, Span

# First and last month: YYYYMM, and this where no month has water.
NO_MONTH = 0


class Product(str, Enum):
    """A raster of water dynamics."""

    OCCURRENCE = "OCCURRENCE"
    CLASSES = "CLASSES"
    SEASONALITY = "SEASONALITY"
    OBSERVATIONS = "OBSERVATIONS"
    MAXIMUM = "MAXIMUM"
    MINIMUM = "MINIMUM"
    FIRST_MONTH = "FIRST_MONTH"
    LAST_MONTH = "LAST_MONTH"
    CHANGE = "CHANGE"
    TRANSITIONS = "TRANSITIONS"

    @property
    def field(self) -> str:
        """The field of a request that says where it goes."""
        return self.value.lower()


# Those that compare two periods.
COMPARING = frozenset({Product.CHANGE, Product.TRANSITIONS})

_NAMES = {
    Product.OCCURRENCE: "Water occurrence",
    Product.CLASSES: "Permanent and seasonal water",
    Product.SEASONALITY: "Water seasonality",
    Product.OBSERVATIONS: "Water observations",
    Product.MAXIMUM: "Maximum water extent",
    Product.MINIMUM: "Minimum water extent",
    Product.FIRST_MONTH: "First month with water",
    Product.LAST_MONTH: "Last month with water",
    Product.CHANGE: "Change in water occurrence",
    Product.TRANSITIONS: "Water transitions",
}
_VALUES = {
    Product.OCCURRENCE: "Water occurrence (% of valid observations)",
    Product.CLASSES: "Water class (0 never, 1 seasonal, 2 permanent)",
    Product.SEASONALITY: "Water seasonality (months of the calendar with water)",
    Product.OBSERVATIONS: "Number of valid observations",
    Product.MAXIMUM: "Maximum water extent (0 land, 1 water)",
    Product.MINIMUM: "Minimum water extent (0 land, 1 water)",
    Product.FIRST_MONTH: "First month with water (YYYYMM)",
    Product.LAST_MONTH: "Last month with water (YYYYMM)",
    Product.CHANGE: "Change in water occurrence (percentage points)",
    Product.TRANSITIONS: "Water transition (classes of Pekel et al. 2016)",
}

# Colours as in the symbology of the Data Users Guide of JRC Global Surface Water, tables of
# occurrence, occurrence change intensity, seasonality and transitions.
_WHITE, _BLUE, _PALE_BLUE = (255, 255, 255), (0, 0, 255), (153, 217, 234)
OCCURRENCE_LEGEND = (
    Entry(0, "0 %", _WHITE, clear=True),
    Entry(1, "1 %", (255, 204, 204)),
    Entry(100, "100 %", _BLUE),
)
CLASSES_LEGEND = (
    Entry(PERMANENT, "Permanent water", _BLUE),
    Entry(SEASONAL, "Seasonal water", _PALE_BLUE),
    Entry(NEVER, "Never water", _WHITE, clear=True),
)
SEASONALITY_LEGEND = (
    Entry(0, "No month with water", _WHITE, clear=True),
    Entry(1, "1 month", _PALE_BLUE),
    Entry(12, "12 months", (0, 0, 170)),
)
CHANGE_LEGEND = (
    Entry(-100, "-100 (lost)", (255, 0, 0)),
    Entry(0, "0 (no change)", (0, 0, 0)),
    Entry(100, "+100 (gained)", (0, 255, 0)),
)
TRANSITION_LEGEND = (
    Entry(0, "Not water", _WHITE, clear=True),
    Entry(1, "Permanent", _BLUE),
    Entry(2, "New permanent", (34, 177, 76)),
    Entry(3, "Lost permanent", (209, 16, 45)),
    Entry(4, "Seasonal", _PALE_BLUE),
    Entry(5, "New seasonal", (181, 230, 29)),
    Entry(6, "Lost seasonal", (230, 161, 170)),
    Entry(7, "Seasonal to permanent", (255, 127, 39)),
    Entry(8, "Permanent to seasonal", (255, 201, 14)),
    Entry(9, "Ephemeral permanent", (127, 127, 127)),
    Entry(10, "Ephemeral seasonal", (195, 195, 195)),
)
# From the fewest to the most observations, and from the earliest to the latest month.
_FEW, _MANY = (253, 231, 200), (102, 37, 6)
_EARLY, _LATE = (254, 224, 144), (69, 117, 180)
_CLASSED = {
    Product.CLASSES: CLASSES_LEGEND,
    Product.MAXIMUM: MASK_LEGEND,
    Product.MINIMUM: MASK_LEGEND,
    Product.TRANSITIONS: TRANSITION_LEGEND,
}
_RAMPED = {
    Product.OCCURRENCE: OCCURRENCE_LEGEND,
    Product.SEASONALITY: SEASONALITY_LEGEND,
    Product.CHANGE: CHANGE_LEGEND,
}


@dataclass(frozen=True)
class Scope:
    """What a run's products are about.

    Attributes:
        label: the time of all masks.
        calendar: the months that they count for.
        spans: the two periods that are compared, if any are.
    """

    label: str
    calendar: Calendar
    spans: tuple[Span, Span] | None = None

    @property
    def masks(self) -> int:
        """How many masks there are."""
        return len(self.calendar.of_masks)


def layer_name(product: Product, scope: Scope) -> str:
    """What and when, such as ``Water occurrence 2020-01 to 2020-12``."""
    if product in COMPARING and scope.spans is not None:
        first, second = scope.spans
        return f"{_NAMES[product]} between {first.label} and {second.label}"
    return f"{_NAMES[product]} {scope.label}"


def meaning(product: Product) -> str:
    """What its values are, such as ``Water class (0 never, 1 seasonal, 2 permanent)``."""
    return _VALUES[product]


def layout(product: Product, metadata: dict[str, str]) -> Layout:
    """How a product is stored."""
    dtype, nodata, resampling = "uint8", NODATA, "NEAREST"
    colours = None
    if product is Product.OBSERVATIONS:
        # A number has no missing values: nothing was observed where it is 0.
        dtype, nodata = "int16", INT16_NODATA
    elif product is Product.CHANGE:
        dtype, nodata, resampling = "int16", INT16_NODATA, "AVERAGE"
    elif product in (Product.FIRST_MONTH, Product.LAST_MONTH):
        dtype, nodata = "int32", NO_MONTH
    elif product is Product.OCCURRENCE:
        resampling = "AVERAGE"
    elif product in (Product.MAXIMUM, Product.MINIMUM):
        colours, resampling = mask_colours(), "MODE"
    elif product in _CLASSED:
        colours, resampling = colour_table(_CLASSED[product]), "MODE"
    return Layout(dtype, nodata, [meaning(product)], colours, metadata, resampling)


def product_qml(product: Product, scope: Scope) -> str:
    """A QGIS layer style for a product."""
    if product in _CLASSED:
        return classes_qml(_CLASSED[product])
    if product in _RAMPED:
        return ramp_qml(_RAMPED[product])
    if product is Product.OBSERVATIONS:
        return ramp_qml((Entry(0, "0", _FEW), Entry(scope.masks, str(scope.masks), _MANY)))
    return classes_qml(month_legend(scope.calendar.months))


def month_legend(months: Sequence[Month]) -> tuple[Entry, ...]:
    """A class for each month, from light to dark."""
    most = max(len(months) - 1, 1)
    return tuple(
        Entry(month.digits, month.label, _between(_EARLY, _LATE, place / most))
        for place, month in enumerate(months)
    )


def _between(
    first: tuple[int, int, int], last: tuple[int, int, int], part: float
) -> tuple[int, int, int]:
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(first, last))
    return red, green, blue
