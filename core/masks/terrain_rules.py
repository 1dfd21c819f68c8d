"""What counts as terrain: values above a limit, or values in a list."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError, spell
from ..raster.views import View
from .class_values import Ranges, number_ranges, pieces_in
from .legend import SHADOW, STEEP
from .ranges import within


@dataclass(frozen=True)
class Limit:
    """A raster of which values above a limit are excluded.

    Attributes:
        view: on the mask's grid.
        limit: the highest value that is not excluded.
        possible: the lowest and the highest value that there can be; lower ones are missing.
        unit: of the values.
        hint: what to do about higher values than can be.
        code: what excluded pixels become.
    """

    view: View
    limit: float
    possible: tuple[float, float]
    unit: str
    hint: str
    code: int = STEEP

    def known(self, values: np.ndarray) -> np.ndarray:
        """(rows, cols) values with NaN in place of those that are too low to be any."""
        with np.errstate(invalid="ignore"):
            return np.where(values < self.possible[0], np.nan, values)

    def excluded(self, values: np.ndarray) -> np.ndarray:
        """Which of (rows, cols) values are excluded; none where there is no value.

        Raises:
            InputError: a value is beyond all that can be.
        """
        with np.errstate(invalid="ignore"):
            wrong = values > self.possible[1]
            if wrong.any():
                raise InputError(
                    f"{self.view.name} holds {values[wrong][0]:g}, which cannot be {self.unit}; "
                    f"{self.hint}."
                )
            over: np.ndarray = values > self.limit
        return over

    @property
    def rule(self) -> str:
        """What is excluded, in words."""
        return f"{self.view.name} > {self.limit:g} {self.unit}"


@dataclass(frozen=True)
class Values:
    """A raster of which some values are excluded.

    Attributes:
        view: on the mask's grid.
        ranges: first and last value of each range.
        text: the same, as given.
        code: what excluded pixels become.
    """

    view: View
    ranges: Ranges
    text: str
    code: int = SHADOW

    def known(self, values: np.ndarray) -> np.ndarray:
        """(rows, cols) values as they are: any may be a class."""
        return values

    def excluded(self, values: np.ndarray) -> np.ndarray:
        """Which of (rows, cols) values are excluded; none where there is no value."""
        return within(values, self.ranges)

    @property
    def rule(self) -> str:
        """What is excluded, in words."""
        return f"{self.view.name} = {self.text}"


def value_ranges(text: str) -> Ranges:
    """First and last value of each of the ranges in a text such as ``1,2,5-9``.

    Raises:
        InputError: the text says something else, or nothing.
    """
    parameter = f"{spell('shadow_values')} is '{text}'"
    hint = "give the values of layover and shadow, such as 1,2,3 or 2-254"
    ranges = number_ranges(pieces_in(text), f"{parameter}: it", hint)
    if not ranges:
        raise InputError(f"{parameter}; {hint}.")
    return ranges
