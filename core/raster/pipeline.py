"""Reading ahead, working side by side and writing behind, in threads with bounded queues.

Whoever waits for such a thread looks for cancellation meanwhile. A thread that does not come back
after that, from a driver or an engine that hangs, is left behind; it ends with the process.
"""

from __future__ import annotations

import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, wait
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from ..report import Report

T = TypeVar("T")
R = TypeVar("R")

# How long a thread waits before it looks whether the other side, or the user, has given up.
_PATIENCE_S = 0.1
# How long threads that are asked to end are waited for: much longer than a batch takes on a CPU.
_LONGEST_END_S = 2.0
_END = object()


class _Worker(threading.Thread):
    """A thread that nothing waits for at the end of the process.

    Attributes:
        left_behind: whether its run has ended without it.
    """

    def __init__(self, work: Callable[[], None], name: str) -> None:
        super().__init__(target=work, name=f"gmnet-{name}", daemon=True)
        self.left_behind = False
        self.start()


def _nothing() -> None:
    pass


def read_ahead(
    blocks: Iterable[T], depth: int = 2, report: Report | None = None
) -> Generator[T, None, None]:
    """Iterate over ``blocks``, which a thread makes up to ``depth`` ahead.

    An error in making them is raised here. Closing the iterator stops the thread.

    Args:
        blocks: what is iterated over.
        depth: number kept.
        report: asked for cancellation while a block is waited for.

    Raises:
        Cancelled: the user wants the run to stop.
    """
    report = report or Report()
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

    thread = _Worker(produce, "read")
    try:
        while (block := _get(line, report)) is not _END:
            yield block
        if failure:
            raise failure[0]
    finally:
        stop.set()
        _end([thread], "Reading", report)


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


# One thread, besides the one that hands out the work.
ONE_THREAD = Team()


def in_order(
    work: Callable[[T], R],
    items: Iterable[T],
    team: Team,
    report: Report | None = None,
    what: str = "Computing",
) -> Generator[tuple[T, R], None, None]:
    """Each item with what ``work`` makes of it, in the order of the items.

    Items are taken from the calling thread, little more than the team has at hand. An error in
    ``work`` is raised here. Closing the iterator lets what has begun end, and drops the rest.

    Args:
        work: called in the team's threads.
        items: what it is called with.
        team: the threads.
        report: asked for cancellation while a result is waited for.
        what: what to call the work in a warning.

    Raises:
        Cancelled: the user wants the run to stop.
    """
    report = report or Report()
    line: queue.SimpleQueue = queue.SimpleQueue()

    def compute() -> None:
        begun = False
        while (task := line.get()) is not _END:
            item, future = task
            if not future.set_running_or_notify_cancel():
                continue
            try:
                if not begun:
                    team.begin()
                    begun = True
                future.set_result(work(item))
            except BaseException as error:  # noqa: BLE001  raised where the result is taken
                future.set_exception(error)
            # What it holds is large, and the next one may be long in coming.
            del task, item, future

    workers = [_Worker(compute, "work") for _ in range(team.size)]
    waiting: deque[tuple[T, Future[R]]] = deque()
    try:
        for item in items:
            waiting.append((item, Future()))
            line.put(waiting[-1])
            if len(waiting) > team.size + 1:
                first, result = waiting.popleft()
                yield first, _result(result, report)
        while waiting:
            first, result = waiting.popleft()
            yield first, _result(result, report)
    finally:
        for _, future in waiting:
            future.cancel()
        for _ in workers:
            line.put(_END)
        _end(workers, what, report)
        team.end()


def apart(work: Callable[[], R], what: str, report: Report) -> R:
    """What ``work`` gives, made in a thread while cancellation is looked for here.

    Raises:
        Cancelled: the user wants the run to stop.
    """
    with closing(in_order(lambda _item: work(), [None], ONE_THREAD, report, what)) as results:
        return next(results)[1]


def heard_while_watched(report: Report) -> Report:
    """A report that threads may keep: it is deaf to those that were left behind.

    Whom it speaks to, such as a dialog, may be gone when they come back at last.
    """

    def unless_left(say: Callable[[str], None]) -> Callable[[str], None]:
        def pass_on(line: str) -> None:
            if not getattr(threading.current_thread(), "left_behind", False):
                say(line)

        return pass_on

    return replace(report, info=unless_left(report.info), warning=unless_left(report.warning))


class WriteBehind(Generic[T]):
    """Hands blocks to ``write`` in its own thread, in order.

    Args:
        write: called with each block.
        depth: how many wait for it.
        report: asked for cancellation while there is no room for another block.
    """

    def __init__(
        self, write: Callable[[T], None], depth: int, report: Report | None = None
    ) -> None:
        self._write = write
        self._report = report or Report()
        self._line: queue.Queue = queue.Queue(depth)
        self._stop = threading.Event()
        self._failure: list[BaseException] = []
        self._thread = _Worker(self._consume, "write")

    def put(self, block: T) -> None:
        """Queue a block; raises what went wrong with an earlier one.

        Raises:
            Cancelled: the user wants the run to stop.
        """
        if not _put(self._line, block, self._stop, self._report.check):
            raise self._failure[0]

    def _consume(self) -> None:
        try:
            while (block := self._line.get()) is not _END and not self._stop.is_set():
                self._write(block)
        except BaseException as error:  # noqa: BLE001  handed to the producer in put and close
            self._failure.append(error)
            self._stop.set()

    def close(self) -> None:
        """Wait until all is written; raises what went wrong.

        Raises:
            Cancelled: the user wants the run to stop.
        """
        _put(self._line, _END, self._stop, self._report.check)
        while self._thread.is_alive():
            self._thread.join(_PATIENCE_S)
            self._report.check()
        if self._failure:
            raise self._failure[0]

    def abandon(self) -> None:
        """End the thread after an error elsewhere, which is the one to be reported."""
        self._stop.set()
        with suppress(queue.Full):  # then there is something to wake up for
            self._line.put_nowait(_END)
        _end([self._thread], "Writing", self._report)


@contextmanager
def write_behind(
    write: Callable[[T], None], depth: int = 1, report: Report | None = None
) -> Iterator[WriteBehind[T]]:
    """A `WriteBehind` that is finished at the end of the ``with`` block."""
    writer = WriteBehind(write, depth, report)
    try:
        yield writer
        writer.close()
    except BaseException:
        writer.abandon()
        raise


def _put(
    line: queue.Queue, block: object, stop: threading.Event, look: Callable[[], None] = _nothing
) -> bool:
    """Queue ``block`` unless the other side has stopped; ``look`` may raise while it waits."""
    while not stop.is_set():
        try:
            line.put(block, timeout=_PATIENCE_S)
            return True
        except queue.Full:
            look()
    return False


def _get(line: queue.Queue, report: Report) -> Any:
    """The next of a line, while cancellation is looked for."""
    while True:
        try:
            return line.get(timeout=_PATIENCE_S)
        except queue.Empty:
            report.check()


def _result(future: Future[R], report: Report) -> R:
    """What comes of a piece of work, while cancellation is looked for."""
    while not wait([future], _PATIENCE_S).done:
        report.check()
    return future.result()


def _end(workers: Sequence[_Worker], what: str, report: Report) -> None:
    """Wait for threads that were asked to end; those that do not are left behind."""
    deadline = time.monotonic() + _LONGEST_END_S
    for worker in workers:
        worker.join(max(0.0, deadline - time.monotonic()))
        worker.left_behind = worker.is_alive()
    if any(worker.left_behind for worker in workers):
        report.warning(
            f"{what} did not stop within {_LONGEST_END_S:g} seconds and was left behind; its "
            "memory is free again when the program is closed."
        )
