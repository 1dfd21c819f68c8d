"""Words and numbers that stand for water and land in a reference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..errors import InputError, spell
from ..masks.class_values import Ranges, common, holds, number_ranges, pieces_in, range_of
from ..masks.legend import LAND, NODATA, WATER
from ..parameters import Flag, Text, parameter

# Compared without regard to case.
WATER_WORDS = ("1", "water", "yes", "true")
LAND_WORDS = ("0", "land", "not water", "no", "false")


@dataclass(frozen=True)
class ClassWords:
    """What values of an attribute or of a raster mean.

    Attributes:
        water: those that mean water.
        land: those that mean land; all others are unknown.
    """

    water: tuple[str, ...] = WATER_WORDS
    land: tuple[str, ...] = LAND_WORDS

    def code(self, value: object) -> int:
        """1 for water, 0 for land, 255 for unknown; the number 1.0 is the word 1.

        Numbers, also those in a text, are looked for in the ranges of the words, too.
        """
        word = _word(value)
        for code, words in ((WATER, self.water), (LAND, self.land)):
            if word in map(_word, words):
                return code
        number = range_of(word)
        if number is not None and number[0] == number[1]:
            for code, ranges in zip((WATER, LAND), self.ranges()):
                if holds(ranges, number[0]):
                    return code
        return NODATA

    def ranges(self) -> tuple[Ranges, Ranges]:
        """The words that are numbers or ranges of numbers: those for water, those for land."""
        water, land = (
            tuple(found for word in words if (found := range_of(word)) is not None)
            for words in (self.water, self.land)
        )
        return water, land

    def check_numbers(self, name: str) -> None:
        """Refuse words that can mean nothing where all values are numbers.

        The words that stand there without being asked for do no harm.

        Args:
            name: of the layer or raster whose values are numbers.

        Raises:
            InputError: a word is neither a number nor a range; it is named.
        """
        for field, words in (("water_values", self.water), ("land_values", self.land)):
            others = [word for word in words if _word(word) not in (*WATER_WORDS, *LAND_WORDS)]
            number_ranges(others, spell(field), f"the values of {name} are numbers")

    def check_values(self, name: str, values: Iterable[object]) -> None:
        """Refuse words that can mean nothing among the values of an attribute.

        Args:
            name: of the attribute.
            values: all that it has.

        Raises:
            InputError: as in `check_numbers`, where all values are numbers; or in `check_apart`.
        """
        self.check_apart()
        kinds = [type(value) for value in values]
        if {int, float} & set(kinds) and str not in kinds:
            self.check_numbers(name)

    def check_apart(self) -> None:
        """Refuse words that mean water and land alike.

        Raises:
            InputError: they are named.
        """
        words = sorted({_word(word) for word in self.water} & {_word(word) for word in self.land})
        both = [word for word in words if range_of(word) is None] + common(*self.ranges())
        if both:
            raise InputError(
                f"{spell('water_values')} and {spell('land_values')} both have {', '.join(both)}; "
                "a value can mean only one of them."
            )


_WORDS_HELP = (
    "Words, numbers and ranges of numbers such as 50-99, separated by commas. Every other value is "
    "unknown and is left out."
)


@dataclass(frozen=True)
class ClassValues:
    """Which values mean water and land, as a parameter of several commands."""

    water_values: str = parameter(
        Text("Values that mean water", _WORDS_HELP), ", ".join(WATER_WORDS)
    )
    land_values: str = parameter(
        Text("Values that mean land", "Written like the values that mean water."),
        ", ".join(LAND_WORDS),
    )
    rest_is_land: bool = parameter(
        Flag("Everything outside the polygons is land", "Otherwise it is unknown."), False
    )

    @property
    def words(self) -> ClassWords:
        """The values as words."""
        return ClassWords(words_in(self.water_values), words_in(self.land_values))


def words_in(text: str) -> tuple[str, ...]:
    """The words of a list, as in `core.masks.class_values.pieces_in`."""
    return pieces_in(text)


def _word(value: object) -> str:
    """A value of an attribute as a word; 1.0 is the word 1."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip().lower()
