"""What *Assess accuracy* shares with other algorithms: names, and copies of layers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ..core.raster.hidden_file import no_room
from ..core.raster.read_back import features_in
from .support import tr

ATTRIBUTE = "ATTRIBUTE"
WATER_VALUES = "WATER_VALUES"
LAND_VALUES = "LAND_VALUES"
REST_IS_LAND = "REST_IS_LAND"


def check_copy(path: Path, count: int) -> None:
    """Refuse to go on with a copy of a layer in a run's folder that lacks features.

    Args:
        path: of the copy, which is closed.
        count: how many it should have; below 0 if that is not known.

    Raises:
        GMNetError: the disk is full.
    """
    if (missing := count - features_in(path)) > 0:
        raise no_room(path.parent, tr("{} of {} features are missing").format(missing, count))


@contextmanager
def cleaned_up(held: TemporaryDirectory[str] | None) -> Iterator[None]:
    """Remove the copies of polygon layers when the work is over."""
    try:
        yield
    finally:
        if held is not None:
            held.cleanup()
