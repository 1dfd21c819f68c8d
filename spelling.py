"""Parameters and choices in sentences, which toolbox, shell and Python spell in their own ways."""

from __future__ import annotations

import re
from collections.abc import Callable

# Round the name of a field, or a word of a choice, in a sentence, until whoever asked spells it:
# private characters of Unicode, which no name of a file has.
_OPEN, _CLOSE, _OPEN_WORD = "\ue000", "\ue001", "\ue002"
_FIELD = re.compile(f"{_OPEN}([a-z0-9_]+){_CLOSE}")
_WORD = re.compile(f"{_OPEN_WORD}([^{_CLOSE}]*){_CLOSE}")
# What is shown for words of choices: one function, since all that a process says goes one way.
_shown: list[Callable[[str], str]] = [str]


def spell(field: str) -> str:
    """A field of a request in a sentence, for `spelled`."""
    return f"{_OPEN}{field}{_CLOSE}"


def spell_word(word: str) -> str:
    """A word of a choice in a sentence, for `spelled`: windows show a title in its place."""
    return f"{_OPEN_WORD}{word}{_CLOSE}"


def show_words(title: Callable[[str], str]) -> None:
    """Set what this process shows for words of choices; at first the words themselves."""
    _shown[0] = title


def spelled(sentence: str, speller: Callable[[str], str] = str.upper) -> str:
    """A sentence with fields as somebody spells them: ``MAX_SLOPE``, ``--max-slope``."""
    sentence = _WORD.sub(lambda found: _shown[0](found[1]), sentence)
    return _FIELD.sub(lambda found: speller(found[1]), sentence)


class SpelledError(Exception):
    """An error whose message names fields; in capitals where nobody spells them otherwise."""

    def __str__(self) -> str:
        return self.spelled()

    def spelled(self, speller: Callable[[str], str] = str.upper) -> str:
        """The message, with the names of fields as somebody spells them."""
        return spelled(super().__str__(), speller)
