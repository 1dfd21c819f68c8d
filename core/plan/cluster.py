"""Tasks on the workers of a Dask cluster (https://distributed.dask.org), an optional package.

The scheduler gets a few tasks more than there are workers, so that it never holds a whole plan;
what is done is recorded here alone. A worker that dies costs the task that it had, which Dask gives
to another one; a scheduler that dies costs the tasks that were running.
"""

from __future__ import annotations

import logging
import threading
import time
import uuid
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from ..errors import GMNetError, InputError, spell
from ..report import Report
from ..version import __version__
from .task import Task
from .task_run import Outcome

if TYPE_CHECKING:
    from distributed import Client, Future

# How to get what is missing.
INSTALL = "pip install 'gmnet-water[cluster]', or pip install distributed"
# Seconds for a scheduler to answer, for its first worker to come, and for either to come back.
_ANSWER_S, _FIRST_WORKER_S, _GONE_S = 10.0, 60.0, 30.0
# Seconds between two looks at cancellation.
_LOOK_S = 0.2
_LOOK_AT_WORKERS_S = 2.0


def check_installed() -> None:
    """Refuse to begin without Dask.

    Raises:
        InputError: it is not installed; the message says how to get it.
    """
    if find_spec("distributed") is None:
        raise InputError(
            f"{spell('scheduler')} and {spell('workers')} need the Python package 'distributed', "
            f"which is not installed; install it ({INSTALL}), or run the plan without them."
        )


@contextmanager
def connected_to(address: str, report: Report, expected: int = 1) -> Iterator[Client]:
    """A scheduler that has workers with this version of the program.

    Args:
        address: of the scheduler, such as ``tcp://10.0.0.1:8786``.
        report: gets the dashboard's link; asked for cancellation.
        expected: workers that are waited for.

    Raises:
        InputError: it cannot be reached, has no workers, or they have another version.
        Cancelled: the user wants the run to stop.
    """
    from distributed import Client

    # What it logs of a scheduler that is gone is said in a sentence here.
    log = logging.getLogger("distributed")
    before = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        yield from _connected(Client, address, report, expected)
    finally:
        log.setLevel(before)


def _connected(make: type[Client], address: str, report: Report, expected: int) -> Iterator[Client]:
    """As `connected_to`."""
    try:
        client = make(address, timeout=_ANSWER_S, set_as_default=False)
    except (OSError, ValueError, TypeError, ImportError) as error:
        raise InputError(
            f"There is no Dask scheduler at '{address}' ({_in_one_line(error)}); start one there "
            "with 'dask scheduler', or check the address."
        ) from error
    try:
        workers = _await_workers(client, address, report, expected)
        _check_versions(client, workers)
        link = client.dashboard_link if "dashboard" in _services(client) else ""
        report.info(
            f"{len(workers)} worker{'s' if len(workers) > 1 else ''} at {address}."
            + (f" Dashboard: {link}" if link else "")
        )
        yield client
    finally:
        with suppress(OSError, TimeoutError, RuntimeError):
            client.close(timeout=5)


def here() -> str:
    """The version of the program where this runs."""
    return __version__


def _await_workers(client: Client, address: str, report: Report, expected: int) -> dict[str, Any]:
    until = time.monotonic() + _FIRST_WORKER_S
    while len(workers := _workers(client)) < expected:
        report.check()
        if time.monotonic() > until:
            if workers:
                break
            raise InputError(
                f"The scheduler at '{address}' has no workers; start some with 'dask worker "
                f"{address} --nworkers 1 --nthreads 2', one for each device."
            )
        time.sleep(_LOOK_S)
    return workers


def _workers(client: Client) -> dict[str, Any]:
    """The workers that the scheduler has now, by address."""
    found: dict[str, Any] = client.sync(client.scheduler.identity, n_workers=-1)["workers"]
    return found


def _services(client: Client) -> Mapping[str, Any]:
    found: Mapping[str, Any] = client.scheduler_info()["services"]
    return found


def _check_versions(client: Client, workers: Mapping[str, Any]) -> None:
    try:
        found = client.run(here, on_error="return")
    except (ImportError, AttributeError, OSError) as error:
        found = dict.fromkeys(workers, error)
    wrong = {address: one for address, one in found.items() if one != __version__}
    if wrong:
        address, one = next(iter(wrong.items()))
        has = f"has version {one}" if isinstance(one, str) else f"cannot load it ({one})"
        raise InputError(
            f"All workers need GMNet Water {__version__}, but {len(wrong)} of {len(found)} do not "
            f"have it: that at {address} {has}. Install the same version there (pip install), and "
            "start them again."
        )


@dataclass
class Cluster:
    """The workers of a scheduler.

    Attributes:
        client: is connected to it.
        work: does a task on a worker; is imported there by its name.
        running: what the scheduler has been given, with the task of each.
    """

    client: Client
    work: Callable[[Task], Outcome]
    running: dict[Future, Task] = field(default_factory=dict)
    _ended: threading.Event = field(default_factory=threading.Event)

    def outcomes(
        self,
        tasks: Sequence[Task],
        begun: Callable[[Task], None],
        avoid: Mapping[int, str],
        report: Report,
    ) -> Generator[Outcome, None, None]:
        """As `core.plan.crew.Crew.outcomes`.

        Raises:
            GMNetError: the scheduler is gone, or all workers are.
        """
        waiting = deque(tasks)
        presence = _Presence(self.client)
        try:
            while waiting or self.running:
                report.check()
                workers = presence.workers()
                room = 2 * sum(int(one["nthreads"]) for one in workers.values())
                while waiting and len(self.running) < max(room, 1):
                    task = waiting.popleft()
                    self._submit(task, avoid.get(task.number, ""), workers)
                    begun(task)
                yield from self._finished()
        finally:
            self._let_go()

    def _submit(self, task: Task, avoid: str, workers: Mapping[str, Any]) -> None:
        others = [address for address in workers if address != avoid]
        where = {"workers": others, "allow_other_workers": True} if avoid and others else {}
        key = f"gmnet-{task.number}-{uuid.uuid4().hex[:8]}"
        future = self.client.submit(self.work, task, key=key, pure=False, **where)
        self.running[future] = task
        future.add_done_callback(lambda _future: self._ended.set())

    def _finished(self) -> Iterator[Outcome]:
        """Outcomes of tasks that ended; waits a moment for the first."""
        self._ended.wait(_LOOK_S)
        self._ended.clear()
        for future in [one for one in self.running if one.status in ("finished", "error")]:
            task = self.running.pop(future)
            yield _outcome(task, future)
            future.release()

    def _let_go(self) -> None:
        """Take back what is not finished."""
        if self.running and self.client.status == "running":
            with suppress(OSError, TimeoutError, RuntimeError):
                self.client.cancel(list(self.running), force=True)
        self.running.clear()


def _outcome(task: Task, future: Future) -> Outcome:
    """What a worker says of a task, or why it says nothing."""
    if future.status == "finished":
        outcome: Outcome = future.result(timeout=_ANSWER_S)
        return replace(outcome, number=task.number)
    error = future.exception(timeout=_ANSWER_S)
    return Outcome(task.number, f"Its worker failed: {_in_one_line(error)}")


class _Presence:
    """Looks now and then whether the scheduler, and at least one worker, is there."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._seen = time.monotonic()
        self._next = 0.0
        self._workers: dict[str, Any] = {}

    def workers(self) -> Mapping[str, Any]:
        """The workers.

        Raises:
            GMNetError: the scheduler is gone, or there have been no workers for a while.
        """
        moment = time.monotonic()
        if self._client.status != "running":
            raise GMNetError(
                "The scheduler is gone. What was finished is kept; start it again with its "
                "workers, and run the plan again."
            )
        if moment >= self._next:
            self._next = moment + _LOOK_AT_WORKERS_S
            with suppress(OSError, TimeoutError):
                self._workers = _workers(self._client)
        if self._workers:
            self._seen = moment
        elif moment - self._seen > _GONE_S:
            raise GMNetError(
                "All workers are gone. What was finished is kept; start them again, and run the "
                "plan again."
            )
        return self._workers


def _in_one_line(error: BaseException | None) -> str:
    text = " ".join(str(error).split())
    return text or type(error).__name__
