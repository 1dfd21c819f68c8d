"""What can go wrong, as sentences for the person at the map."""

from __future__ import annotations


class GMNetError(Exception):
    """Something the user can mend; the message says what is wrong with which layer, and how."""


class InputError(GMNetError):
    """An input, a parameter or a target cannot be used. Raised before work starts."""


class Cancelled(Exception):
    """The user cancelled; nothing of the result is left behind."""
