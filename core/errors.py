"""What can go wrong, as sentences for the person at the map."""

from __future__ import annotations

import re
from collections.abc import Callable

# Round the name of a field in a sentence, until whoever asked spells it: private characters of
# Unicode, which no name of a file has.
_OPEN, _CLOSE = "\ue000", "\ue001"
_FIELD = re.compile(f"{_OPEN}([a-z0-9_]+){_CLOSE}")


def spell(field: str) -> str:
    """A field of a request in a sentence, for `spelled`."""
    return f"{_OPEN}{field}{_CLOSE}"


def spelled(sentence: str, speller: Callable[[str], str] = str.upper) -> str:
    """A sentence with fields as somebody spells them: ``MAX_SLOPE``, ``--max-slope``."""
    return _FIELD.sub(lambda found: speller(found[1]), sentence)


class GMNetError(Exception):
    """Something the user can mend; the message says what is wrong with which layer, and how."""

    def __str__(self) -> str:
        return self.spelled()

    def spelled(self, speller: Callable[[str], str] = str.upper) -> str:
        """The message, with the names of fields as somebody spells them."""
        return spelled(super().__str__(), speller)


class InputError(GMNetError):
    """An input, a parameter or a target cannot be used. Raised before work starts."""


class ParameterError(InputError):
    """The value of one parameter cannot be used.

    Args:
        field: of the request.
        problem: what follows the field's name in the sentence: ``is 95; give ...``.
    """

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{spell(field)} {problem}")
        self.field = field


class Cancelled(Exception):
    """The user cancelled; nothing of the result is left behind, unless the message says so."""
