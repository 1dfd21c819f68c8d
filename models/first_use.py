"""The first use of an engine, which one thread has alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class FirstUse:
    """Lets threads use an engine side by side once one of them has used it alone.

    Bindings set up what they need when it is needed first, such as OpenVINO its table of numpy's
    types. Two threads that meet there can wait for each other for ever: one has begun to set up
    and waits for Python's lock, the other has that lock and waits for the first. Nothing ends
    such a process but force. One of these serves all networks of an engine, since what is set
    up is set up for the whole process.

    Attributes:
        lock: to be held while anything else of the engine is made, such as a compiled network.
    """

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._over = False

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Around every use: the first has the engine to itself, and the others wait for it.

        A use that fails leaves the next one to be the first.
        """
        if self._over:
            yield
            return
        with self.lock:
            yield
            self._over = True
