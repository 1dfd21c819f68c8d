"""Words and numbers that stand for water and land in a reference."""

from __future__ import annotations

from dataclasses import dataclass

from ..legend import LAND, NODATA, WATER

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
        """1 for water, 0 for land, 255 for unknown; the number 1.0 is the word 1."""
        word = _word(value)
        if word in map(_word, self.water):
            return WATER
        return LAND if word in map(_word, self.land) else NODATA

    def numbers(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """The words that are numbers: those for water, those for land."""
        water, land = (
            tuple(number for word in words if (number := _number(word)) is not None)
            for words in (self.water, self.land)
        )
        return water, land

    def both(self) -> list[str]:
        """Words that stand for water and for land alike."""
        return sorted({_word(word) for word in self.water} & {_word(word) for word in self.land})


def words_in(text: str) -> tuple[str, ...]:
    """The words of a list with commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _word(value: object) -> str:
    """A value of an attribute as a word; 1.0 is the word 1."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip().lower()


def _number(word: str) -> float | None:
    try:
        return float(word)
    except ValueError:
        return None
