"""What can go wrong, as sentences for the person at the map."""

from __future__ import annotations

from ..spelling import SpelledError, spell, spell_word, spelled

__all__ = [
    "Cancelled",
    "GMNetError",
    "InputError",
    "ParameterError",
    "UnclearError",
    "spell",
    "spell_word",
    "spelled",
]


class GMNetError(SpelledError):
    """Something the user can correct; the message says what is wrong with which layer, and how."""


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


class UnclearError(InputError):
    """Something cannot be found out, and whoever knows it can say it.

    Args:
        message: what is unclear, and what to set.
        fields: those of a request that answer it.
        words: the answers that are left, of a choice; empty where all are.
    """

    def __init__(self, message: str, *fields: str, words: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.fields = fields
        self.words = words


class Cancelled(Exception):
    """The user cancelled; nothing of the result is left behind, unless the message says so."""
