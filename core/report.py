"""How a run reports to its caller: log, progress and cancellation, as callables."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from .errors import Cancelled, spelled
from .language import ENGLISH, Language

LOG = logging.getLogger("gmnet_water")


def _no_progress(_fraction: float) -> None:
    """Progress that nobody watches."""


def _unheard(_line: str) -> None:
    """A line that nobody reads."""


def _never() -> bool:
    """A run that nobody cancels."""
    return False


@dataclass(frozen=True)
class _Spelled:
    """Hands on lines, with the fields of requests spelled."""

    heard: Callable[[str], None]
    spelling: Callable[[str], str]

    def __call__(self, line: str) -> None:
        self.heard(spelled(line, self.spelling))


@dataclass(frozen=True)
class Report:
    """Callables that a long run calls.

    Attributes:
        info: takes one line for the log.
        warning: takes one line that the user should notice.
        progress: takes the finished part of the work, 0..1.
        cancelled: returns whether the user wants the run to stop.
        spelling: how the lines spell the fields of a request, see `core.errors.spell`.
        language: how pages are written.
        status: takes a few words on how far a run is, which replace those before.
    """

    info: Callable[[str], None] = LOG.info
    warning: Callable[[str], None] = LOG.warning
    progress: Callable[[float], None] = _no_progress
    cancelled: Callable[[], bool] = _never
    spelling: Callable[[str], str] = str.upper
    language: Language = ENGLISH
    status: Callable[[str], None] = _unheard

    def __post_init__(self) -> None:
        for name in ("info", "warning"):
            heard = getattr(self, name)
            if not isinstance(heard, _Spelled):
                object.__setattr__(self, name, _Spelled(heard, self.spelling))

    def check(self) -> None:
        """Raise `Cancelled` if the user wants the run to stop."""
        if self.cancelled():
            raise Cancelled

    def part(self, start: float, stop: float) -> Report:
        """A report for a stage whose progress 0..1 is ``start``..``stop`` of the whole."""
        return replace(
            self, progress=lambda fraction: self.progress(start + (stop - start) * fraction)
        )


# For what is looked at a first time, to be reported when the work starts.
SILENT = Report(info=_unheard, warning=_unheard)
