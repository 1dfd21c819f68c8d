"""What can go wrong with weights, model sets and devices, as sentences for the user."""

from __future__ import annotations

from ..spelling import SpelledError


class ModelError(SpelledError):
    """Weights, a model set, a device or torch itself cannot be used; says what to do."""


class TorchError(ModelError):
    """PyTorch is not there, does not load or is too old; installing it helps."""


class NoTorchError(TorchError):
    """PyTorch is not installed."""


class FetchError(ModelError):
    """A server refused a request.

    Args:
        message: the sentence.
        status: what the server answered (HTTP).
    """

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status
