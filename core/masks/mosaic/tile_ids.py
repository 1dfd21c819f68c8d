"""Which tile a mask belongs to, by its file's name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...dates.in_names import parts_beside_date
from ...errors import InputError, spell
from .tile_shapes import Tile

PLACEHOLDER = "{id}"
# What to do where names and ids do not fit.
HOW_TO_MATCH = (
    f"check {spell('tile_field')}, or show where the id is with {spell('id_pattern')}, such as "
    f"tile_{PLACEHOLDER}_*."
)
# A run of letters and digits; anything else, underscores too, delimits such runs.
_WORD = re.compile(r"[^\W_]+")

# So many names stand in a message.
_SOME = 5

# A file's name without its ending -> the ids that it may carry.
_Finder = Callable[[str], set[str]]


@dataclass(frozen=True)
class Pairs:
    """Which mask is of which tile.

    Attributes:
        masks: source of the mask by the tile's id, in the order of the masks.
        stray: names of masks without a tile.
        empty: ids of tiles without a mask.
    """

    masks: Mapping[str, str]
    stray: Sequence[str]
    empty: Sequence[str]


def pair_up(
    sources: Sequence[str], tiles: Sequence[Tile], pattern: str = "", date_pattern: str = ""
) -> Pairs:
    """Find the tile of each mask; opens none.

    Args:
        sources: GDAL dataset names of the masks.
        tiles: all of them.
        pattern, date_pattern: as in `ids_in_names`.

    Raises:
        InputError: there are no tiles, two tiles have one id, a mask fits two tiles,
            two masks fit one tile, or no mask fits any.
    """
    if not tiles:
        raise InputError(
            f"{spell('tiles')} has no polygons; give the tiles that the masks are to be cut to."
        )
    ids: set[str] = set()
    for tile in tiles:
        if tile.id in ids:
            raise InputError(
                f"{spell('tiles')} has several polygons with the id '{tile.id}'; choose a "
                f"{spell('tile_field')} that differs from tile to tile, or dissolve them "
                "(native:dissolve)."
            )
        ids.add(tile.id)
    names = [Path(source).name for source in sources]
    masks: dict[str, str] = {}
    stray = []
    found = ids_in_names(names, sorted(ids), pattern, date_pattern)
    for source, name, tile_id in zip(sources, names, found):
        if tile_id is None:
            stray.append(name)
        elif tile_id in masks:
            raise InputError(
                f"'{Path(masks[tile_id]).name}' and '{name}' are both of tile '{tile_id}'; "
                "give one mask for each tile: one month at a time, for instance."
            )
        else:
            masks[tile_id] = source
    if not masks:
        raise InputError(
            f"No mask's name contains the id of a tile: '{names[0]}' has none of "
            f"{some(sorted(ids))}; {HOW_TO_MATCH}"
        )
    return Pairs(masks, stray, [tile.id for tile in tiles if tile.id not in masks])


def ids_in_names(
    names: Sequence[str], ids: Sequence[str], pattern: str = "", date_pattern: str = ""
) -> list[str | None]:
    """The id of the tile in each name.

    Without a pattern, an id is carried as whole words: ``7`` by ``water_7_2020-03`` and, unless
    there is also a tile ``07``, by ``water_07_2020-03``; not by ``water_17``, and not within the
    date. Capital letters do not matter.

    Args:
        names: file names, without folders.
        ids: of all tiles, each another.
        pattern: how names carry the id, as a whole: ``{id}`` for the id, ``*`` for anything, ``?``
            for any character, such as ``tile_{id}_*``. Empty: as above.
        date_pattern: as in `core.dates.in_names.period_in_name`.

    Returns:
        None for a name without an id.

    Raises:
        InputError: a name carries several ids, or the pattern has no place for one.
    """
    find = _by_pattern(ids, pattern) if pattern else _by_words(ids, date_pattern)
    found: list[str | None] = []
    for name in names:
        fitting = sorted(find(Path(name).stem))
        if len(fitting) > 1:
            field = spell("id_pattern")
            how = f"make {field} more exact" if pattern else f"show where the id is with {field}"
            raise InputError(
                f"The name '{name}' matches tile '{fitting[0]}' and tile '{fitting[1]}'; "
                f"{how}, such as tile_{PLACEHOLDER}_*."
            )
        found.append(fitting[0] if fitting else None)
    return found


def _by_words(ids: Sequence[str], date_pattern: str) -> _Finder:
    exact: dict[tuple[str, ...], set[str]] = defaultdict(set)
    lenient: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in ids:
        exact[_words(one)].add(one)
        lenient[_without_zeros(_words(one))].add(one)
    longest = max((len(words) for words in exact), default=0)

    def find(name: str) -> set[str]:
        found: set[str] = set()
        for part in parts_beside_date(name, date_pattern):
            for run in _runs(_words(part), longest):
                found |= exact.get(run) or lenient.get(_without_zeros(run)) or set()
        return found

    return find


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _without_zeros(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words without the leading zeros of those that are numbers."""
    return tuple(word.lstrip("0") or "0" if word.isdigit() else word for word in words)


def _runs(words: tuple[str, ...], longest: int) -> Iterator[tuple[str, ...]]:
    """Neighbouring words, up to so many of them."""
    for length in range(1, longest + 1):
        for start in range(len(words) - length + 1):
            yield words[start : start + length]


def _by_pattern(ids: Sequence[str], pattern: str) -> _Finder:
    if pattern.count(PLACEHOLDER) != 1:
        raise InputError(
            f"{spell('id_pattern')} '{pattern}' does not say where the id is; write {PLACEHOLDER} "
            f"in its place, once, such as tile_{PLACEHOLDER}_*."
        )
    before, after = (_glob(part) for part in pattern.split(PLACEHOLDER))

    def expression(text: str, zeros: str = "") -> re.Pattern[str]:
        # A number is not a part of a longer one.
        first = r"(?<!\d)" if text[:1].isdigit() else ""
        last = r"(?!\d)" if text[-1:].isdigit() else ""
        return re.compile(
            f"{before}{first}{zeros}{re.escape(text)}{last}{after}", re.IGNORECASE | re.DOTALL
        )

    exact = {one: expression(one) for one in ids}
    lenient = {one: expression(one.lstrip("0") or "0", "0*") for one in ids if one.isdigit()}

    def find(name: str) -> set[str]:
        found = {one for one, fits in exact.items() if fits.fullmatch(name)}
        taken = {one.lstrip("0") for one in found}
        return found | {
            one
            for one, fits in lenient.items()
            if one.lstrip("0") not in taken and fits.fullmatch(name)
        }

    return find


def _glob(text: str) -> str:
    """A text with wildcards as a regular expression."""
    return re.escape(text).replace(r"\*", ".*").replace(r"\?", ".")


def some(names: Sequence[str]) -> str:
    """Some names, and how many more there are."""
    more = f" and {len(names) - _SOME} more" if names[_SOME:] else ""
    return ", ".join(f"'{name}'" for name in names[:_SOME]) + more
