"""A network that hangs for ever in native code, in place of whatever model is asked for.

The environment says how: GMNET_HANGS is "free", or "holding" if Python's lock is held meanwhile;
GMNET_HANGING names the file that appears when the network hangs.
"""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

from gmnet_water import networks as api
from gmnet_water.tests.networks import Echo, model


def hang(_views: object) -> None:
    """Lock what is locked already, which no signal interrupts."""
    load = {"free": ctypes.CDLL, "holding": ctypes.PyDLL}[os.environ["GMNET_HANGS"]]
    library = load(None)
    mutex = ctypes.create_string_buffer(256)
    library.pthread_mutex_lock(mutex)
    Path(os.environ["GMNET_HANGING"]).touch()
    library.pthread_mutex_lock(mutex)


def install() -> None:
    """Have every model hang; before anything else imports `api.load_model`."""
    api.load_model = lambda *_given, **_named: model(Echo(before=hang), batch_size=1)
