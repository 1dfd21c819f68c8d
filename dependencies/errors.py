"""What can go wrong with PyTorch's installation, as sentences for the user."""

from __future__ import annotations

from ..spelling import SpelledError


class DependencyError(SpelledError):
    """PyTorch cannot be installed, used or removed; says what to do."""
