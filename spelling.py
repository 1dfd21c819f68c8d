"""Names of parameters in sentences, which toolbox, shell and Python each spell in their own way."""

from __future__ import annotations

import re
from collections.abc import Callable

# Round the name of a field in a sentence, until whoever asked spells it: private characters of
# Unicode, which no name of a file has.
_OPEN, _CLOSE = "\ue000", "\ue001"
_FIELD = re.compile(f"{_OPEN}([a-z0-9_]+){_CLOSE}")
# The same round a word of a choice.
_OPEN_WORD, _CLOSE_WORD = "\ue002", "\ue003"
_WORD = re.compile(f"{_OPEN_WORD}([^{_CLOSE_WORD}]+){_CLOSE_WORD}")


def spell(field: str) -> str:
    """A field of a request in a sentence, for `spelled`."""
    return f"{_OPEN}{field}{_CLOSE}"


def spell_word(word: str) -> str:
    """A word of a choice in a sentence, for `spelled`."""
    return f"{_OPEN_WORD}{word}{_CLOSE_WORD}"


def spelled(sentence: str, speller: Callable[[str], str] = str.upper) -> str:
    """A sentence with fields as somebody spells them: ``MAX_SLOPE``, ``--max-slope``.

    Args:
        sentence: may have fields and words of choices.
        speller: spells a field; its attribute ``word``, where it has one, spells words of choices,
            which otherwise stay as scripts have them.
    """
    word: Callable[[str], str] = getattr(speller, "word", str)
    sentence = _WORD.sub(lambda found: word(found[1]), sentence)
    return _FIELD.sub(lambda found: speller(found[1]), sentence)


class SpelledError(Exception):
    """An error whose message names fields; in capitals where nobody spells them otherwise."""

    def __str__(self) -> str:
        return self.spelled()

    def spelled(self, speller: Callable[[str], str] = str.upper) -> str:
        """The message, with the names of fields as somebody spells them."""
        return spelled(super().__str__(), speller)
