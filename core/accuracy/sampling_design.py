"""How many sample points are drawn, and where, as parameters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..parameters import Choice, Number, parameter

# More than anybody looks at; keeps the drawing in memory.
MOST_POINTS = 100_000
# With fewer points in a class its standard error is unknown.
FEWEST_POINTS = 2
# Standard errors of the overall accuracy that can be asked for.
SMALLEST_ERROR, LARGEST_ERROR = 0.001, 0.5


class Allocation(str, Enum):
    """How points are shared out among the classes."""

    MINIMUM = "minimum"
    PROPORTIONAL = "proportional"
    EQUAL = "equal"


@dataclass(frozen=True)
class Design:
    """How many points are drawn, and where."""

    sample_size: int = parameter(
        Number(
            "Sample points (0: computed)",
            "0 takes as many as are needed for the target standard error of the overall "
            "accuracy, if the classes' user's accuracies are as expected (Olofsson et al. 2014, "
            "equation 13).",
            low=0,
            high=MOST_POINTS,
            integer=True,
        ),
        0,
    )
    allocation: Allocation = parameter(
        Choice(
            "Sample points in each class",
            "<i>minimum</i> allocates points by area, but at least the minimum number "
            "to each class; <i>proportional</i> allocates by area alone; <i>equal</i> gives each "
            "class the same number.",
            words=Allocation,
        ),
        Allocation.MINIMUM,
    )
    sample_minimum: int = parameter(
        Number(
            "Minimum sample points in a class",
            "For the allocation <i>minimum</i>.",
            low=0,
            high=MOST_POINTS,
            integer=True,
        ),
        50,
    )
    sample_error: float = parameter(
        Number(
            "Target standard error of accuracy",
            low=SMALLEST_ERROR,
            high=LARGEST_ERROR,
        ),
        0.01,
    )
    expected_water: float = parameter(
        Number("Expected user's accuracy of water", low=0, high=1), 0.85
    )
    expected_land: float = parameter(
        Number("Expected user's accuracy of land", low=0, high=1), 0.95
    )
    seed: int = parameter(
        Number(
            "Random seed",
            "The same mask, design and seed give the same points.",
            low=0,
            integer=True,
        ),
        1,
    )

    @property
    def fewest(self) -> int:
        """Points that each class gets at least."""
        with_minimum = self.allocation is Allocation.MINIMUM
        return max(self.sample_minimum if with_minimum else 0, FEWEST_POINTS)
