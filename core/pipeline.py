"""Reading ahead, working side by side and writing behind, in threads with bounded queues."""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

# How long a thread waits on a queue before it looks whether the other side has given up.
_PATIENCE_S = 0.1
_END = object()


def read_ahead(blocks: Iterable[T], depth: int = 2) -> Generator[T, None, None]:
    """Iterate over ``blocks``, which a thread makes up to ``depth`` ahead.

    An error in making them is raised here. Closing the iterator stops the thread.
    """
    line: queue.Queue = queue.Queue(depth)
    stop = threading.Event()
    failure: list[BaseException] = []

    def produce() -> None:
        try:
            for block in blocks:
                if not _put(line, block, stop):
                    return
        except BaseException as error:  # noqa: BLE001  handed to the consumer below
            failure.append(error)
        _put(line, _END, stop)

    thread = threading.Thread(target=produce, name="gmnet-read", daemon=True)
    thread.start()
    try:
        while (block := line.get()) is not _END:
            yield block
        if failure:
            raise failure[0]
    finally:
        stop.set()
        thread.join()


def _nothing() -> None:
    pass


@dataclass(frozen=True)
class Team:
    """Threads that work side by side.

    Attributes:
        size: how many.
        begin: called in each of them before its first piece of work.
        end: called once, when all have ended.
    """

    size: int = 1
    begin: Callable[[], None] = _nothing
    end: Callable[[], None] = _nothing


# One thread, beside the one that hands out the work.
ONE_THREAD = Team()


def in_order(
    work: Callable[[T], R], items: Iterable[T], team: Team
) -> Generator[tuple[T, R], None, None]:
    """Each item with what ``work`` makes of it, in the order of the items.

    Items are taken from the calling thread, little more than the team has at hand. An error in
    ``work`` is raised here. Closing the iterator lets what has begun end, and drops the rest.
    """
    pool = ThreadPoolExecutor(team.size, "gmnet-work", initializer=team.begin)
    waiting: deque[tuple[T, Future[R]]] = deque()
    try:
        for item in items:
            waiting.append((item, pool.submit(work, item)))
            if len(waiting) > team.size + 1:
                first, result = waiting.popleft()
                yield first, result.result()
        while waiting:
            first, result = waiting.popleft()
            yield first, result.result()
    finally:
        pool.shutdown(cancel_futures=True)
        team.end()


class WriteBehind(Generic[T]):
    """Hands blocks to ``write`` in a thread of its own, in order."""

    def __init__(self, write: Callable[[T], None], depth: int) -> None:
        self._write = write
        self._line: queue.Queue = queue.Queue(depth)
        self._failed = threading.Event()
        self._failure: list[BaseException] = []
        self._thread = threading.Thread(target=self._consume, name="gmnet-write", daemon=True)
        self._thread.start()

    def put(self, block: T) -> None:
        """Queue a block; raises what went wrong with an earlier one."""
        if not _put(self._line, block, self._failed):
            raise self._failure[0]

    def _consume(self) -> None:
        try:
            while (block := self._line.get()) is not _END:
                self._write(block)
        except BaseException as error:  # noqa: BLE001  handed to the producer in put and close
            self._failure.append(error)
            self._failed.set()

    def close(self) -> None:
        """Wait until all is written; raises what went wrong."""
        _put(self._line, _END, self._failed)
        self._thread.join()
        if self._failure:
            raise self._failure[0]

    def abandon(self) -> None:
        """Wait for the thread after an error elsewhere, which is the one to be reported."""
        _put(self._line, _END, self._failed)
        self._thread.join()


@contextmanager
def write_behind(write: Callable[[T], None], depth: int = 1) -> Iterator[WriteBehind[T]]:
    """A `WriteBehind` that is finished at the end of the ``with`` block."""
    writer = WriteBehind(write, depth)
    try:
        yield writer
    except BaseException:
        writer.abandon()
        raise
    writer.close()


def _put(line: queue.Queue, block: object, stop: threading.Event) -> bool:
    """Queue ``block`` unless the other side has stopped."""
    while not stop.is_set():
        try:
            line.put(block, timeout=_PATIENCE_S)
            return True
        except queue.Full:
            continue
    return False
