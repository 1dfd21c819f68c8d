"""Finished messages of the lower floors, recognised and translated.

These floors do not know of any translation. Their messages are English sentences with values in
them, which are recognised by the templates that `scripts/translatable.py` makes of the code: a
placeholder is ``%1``, or ``%L1`` for a number that the user's language writes in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from xml.etree import ElementTree  # nosec B405

from .language import localised, tr

# Files of all languages have the same sources.
SOURCES = Path(__file__).resolve().parent.parent / "i18n" / "gmnet_es.ts"

_PLACEHOLDER = re.compile(r"%(L?)(\d+)")
_FORMATTED = re.compile(r"[+-]?(\d[\d,]*(\.\d+)?(e[+-]?\d+)?|nan|inf)%?")
_LABELLED = re.compile(r"( *)([^:]+): (.*)", re.DOTALL)
_NAMED = re.compile(r"([^']+) '([^']*)'")
_BRACKETED = re.compile(r"([^()]+) \((.+)\)")
# A template with fewer letters than this fits sentences that it was not made for.
_FEW_LETTERS = 8
# So deep may messages lie in each other, and so far into a sentence may its subject reach.
_DEEPEST, _LONGEST_SUBJECT = 6, 12
# What is longer is another program's output, and in more sentences than that nobody explains.
_LONGEST, _MOST_SENTENCES = 2000, 6


def recognised(message: str, language: str, signs: tuple[str, str]) -> str | None:
    """A message in a language; None where no template fits.

    Args:
        message: in English.
        language: as `code` gives it.
        signs: what stands between thousands, and before decimals.
    """
    return _translated(message, language, signs, 0)


@lru_cache(maxsize=1024)
def _translated(message: str, language: str, signs: tuple[str, str], depth: int) -> str | None:
    """A message in a language, None where no template fits."""
    whole = tr(message)
    if whole != message:
        return whole
    if depth > _DEEPEST or len(message) > _LONGEST or not message.strip():
        return None
    for template in _templates():
        values = template.values(message)
        if values is None:
            continue
        if (found := _filled(template, values, language, signs, depth)) is not None:
            return found
    return _in_two(message, language, signs, depth)


def _in_two(message: str, language: str, signs: tuple[str, str], depth: int) -> str | None:
    """A label with its value or a name, a name and what is said of it, or two sentences."""
    if (found := _NAMED.fullmatch(message)) and tr(found[1]) != found[1]:
        opened, closed = ("“", "”") if language.startswith("zh") else (" «", "»")
        return f"{tr(found[1])}{opened}{found[2]}{closed}"
    if found := _BRACKETED.fullmatch(message):
        inside = _translated(found[2], language, signs, depth + 1)
        return f"{found[1]} ({inside})" if inside else None
    if (found := _LABELLED.fullmatch(message)) and tr(found[2]) != found[2]:
        value = _translated(found[3], language, signs, depth + 1) or found[3]
        return f"{found[1]}{tr(found[2])}{_colon(language)}{value}"
    for sentence in list(re.finditer(r"[.!?] ", message))[:_MOST_SENTENCES]:
        first, second = message[: sentence.start() + 1], message[sentence.end() :]
        left = _translated(first, language, signs, depth + 1)
        right = _translated(second, language, signs, depth + 1) if left else None
        if left and right:
            return left + ("" if language.startswith("zh") else " ") + right
    for place in [one.start() for one in re.finditer(" ", message)][:_LONGEST_SUBJECT]:
        rest = message[place + 1 :]
        if not re.match(r"(is|has|have|are|does|cannot) ", rest):
            continue
        if (said := _translated(rest, language, signs, depth + 1)) is not None:
            return f"{message[:place]} {said}"
    return None


def _filled(
    template: Template, values: list[str], language: str, signs: tuple[str, str], depth: int
) -> str | None:
    """A template's translation with values; None if it is vague and nothing in it is known."""
    parts = [
        _part(value, hole, language, signs, depth) for value, hole in zip(values, template.holes)
    ]
    sure = all(known or _opaque(value) for value, (_, known) in zip(values, parts))
    if template.vague and not sure:
        return None
    texts = {str(hole): text for hole, (text, _) in zip(template.holes, parts)}
    return _PLACEHOLDER.sub(lambda one: texts.get(one[1] + one[2], one[0]), tr(template.source))


def _colon(language: str) -> str:
    return "：" if language.startswith("zh") else ": "


def _part(
    value: str, hole: Hole, language: str, signs: tuple[str, str], depth: int
) -> tuple[str, bool]:
    """A value in the language, and whether it was known."""
    if hole.number:
        return localised(value, signs), True
    if hole.quoted:
        return value, True
    found = _translated(value, language, signs, depth + 1)
    return (value, False) if found is None else (found, True)


def _opaque(value: str) -> bool:
    """Whether a value is a name or a number rather than a piece of a sentence."""
    return " " not in value.strip() or (value[:1] == "'" and value[-1:] == "'")


@dataclass(frozen=True)
class Hole:
    """A placeholder.

    Attributes:
        name: its number.
        number: whether a formatted number stands there.
        quoted: whether it stands in quotation marks, as names do, which are not translated.
    """

    name: str
    number: bool
    quoted: bool

    def __str__(self) -> str:
        return ("L" if self.number else "") + self.name


@dataclass(frozen=True)
class Template:
    """A message with placeholders."""

    source: str

    @cached_property
    def pieces(self) -> list[str]:
        """The texts around the placeholders."""
        return _PLACEHOLDER.split(self.source)[::3]

    @cached_property
    def holes(self) -> list[Hole]:
        """The placeholders in order."""
        pieces = self.pieces
        return [
            Hole(
                found[2],
                bool(found[1]),
                pieces[place].endswith("'") and pieces[place + 1].startswith("'"),
            )
            for place, found in enumerate(_PLACEHOLDER.finditer(self.source))
        ]

    @cached_property
    def letters(self) -> int:
        """How many letters it has itself."""
        return sum(one.isalpha() for piece in self.pieces for one in piece)

    def rank(self) -> tuple[int, int, int, str]:
        """Its place among all: what says most of itself, and then of its values, comes first."""
        text = sum(map(len, self.pieces))
        return -self.letters, -text, -sum(hole.number for hole in self.holes), self.source

    @property
    def vague(self) -> bool:
        """Whether it says too little to be recognised by itself."""
        return self.letters < _FEW_LETTERS

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("(.*?)".join(map(re.escape, self.pieces)), re.DOTALL)

    def values(self, message: str) -> list[str] | None:
        """What stands for the placeholders in a message; None if it is another one."""
        pieces = self.pieces
        if not (message.startswith(pieces[0]) and message.endswith(pieces[-1])):
            return None
        if not all(piece in message for piece in pieces):
            return None
        found = self._pattern.fullmatch(message)
        if found is None:
            return None
        numbers_fit = all(
            _FORMATTED.fullmatch(value)
            for value, hole in zip(found.groups(), self.holes)
            if hole.number
        )
        return list(found.groups()) if numbers_fit else None


@lru_cache(maxsize=1)
def _templates() -> tuple[Template, ...]:
    """All messages with placeholders, the most telling ones first."""
    found = [Template(source) for source in _sources() if _PLACEHOLDER.search(source)]
    return tuple(sorted(found, key=Template.rank))


def _sources() -> Iterator[str]:
    # A file of the plugin itself.
    sources = ElementTree.parse(SOURCES)  # nosec B314
    for message in sources.getroot().iter("source"):
        yield message.text or ""
