"""Reading ahead, working side by side and writing behind: order, bounds, errors, threads."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from gmnet_water.core.errors import Cancelled
from gmnet_water.core.raster import pipeline
from gmnet_water.core.raster.pipeline import (
    ONE_THREAD,
    Team,
    apart,
    heard_while_watched,
    in_order,
    read_ahead,
    write_behind,
)
from gmnet_water.core.report import Report

# Longer than any machine needs; reached only when something hangs.
_LONG_S = 10.0


def threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("gmnet")]


def failing_after(count: int) -> Iterator[int]:
    yield from range(count)
    raise OSError("the disk is gone")


def test_blocks_come_in_order():
    assert list(read_ahead(range(100))) == list(range(100))


def test_the_next_block_is_made_while_the_last_one_is_used():
    made = [threading.Event() for _ in range(3)]

    def blocks() -> Iterator[int]:
        for number, event in enumerate(made):
            event.set()
            yield number

    ahead = read_ahead(blocks())
    next(ahead)
    assert made[1].wait(_LONG_S)
    ahead.close()


def test_no_more_blocks_are_made_than_may_wait():
    made: list[int] = []

    def blocks() -> Iterator[int]:
        for number in range(100):
            made.append(number)
            yield number

    ahead = read_ahead(blocks(), depth=2)
    next(ahead)
    time.sleep(0.3)
    ahead.close()
    # One is used, two wait, one has no place yet.
    assert len(made) <= 4


def test_an_error_in_making_a_block_comes_after_the_blocks_before_it():
    ahead = read_ahead(failing_after(3))
    assert [next(ahead) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(OSError, match="the disk is gone"):
        next(ahead)


@pytest.mark.parametrize("taken", [0, 1, 100])
def test_reading_leaves_no_thread_behind(taken: int):
    ahead = read_ahead(range(100))
    for _ in range(taken):
        next(ahead)
    ahead.close()
    assert not threads()


def test_a_failed_reader_leaves_no_thread_behind():
    with pytest.raises(OSError, match="the disk is gone"):
        list(read_ahead(failing_after(1)))
    assert not threads()


def test_blocks_are_written_in_order_and_all_of_them():
    written: list[int] = []
    with write_behind(written.append) as behind:
        for number in range(100):
            behind.put(number)
    assert written == list(range(100))


def test_the_next_block_is_computed_while_the_last_one_is_written():
    may_finish = threading.Event()
    with write_behind(lambda _block: may_finish.wait(_LONG_S)) as behind:
        started = time.monotonic()
        behind.put(1)
        behind.put(2)
        waited = time.monotonic() - started
        may_finish.set()
    assert waited < _LONG_S / 2


def refuse(block: int) -> None:
    if block >= 2:
        raise OSError(f"no room for block {block}")


@pytest.mark.parametrize("count", [3, 100])
def test_the_first_error_in_writing_surfaces(count: int):
    with pytest.raises(OSError, match="no room for block 2"), write_behind(refuse) as behind:
        for number in range(count):
            behind.put(number)


def test_an_error_elsewhere_is_the_one_reported():
    with pytest.raises(KeyError, match="computing"), write_behind(refuse) as behind:
        behind.put(2)
        raise KeyError("computing")


@pytest.mark.parametrize("raised", [None, KeyError, KeyboardInterrupt])
def test_writing_leaves_no_thread_behind(raised: type[BaseException] | None):
    try:
        with write_behind(lambda _block: None) as behind:
            behind.put(1)
            if raised is not None:
                raise raised
    except (KeyError, KeyboardInterrupt):
        pass
    assert not threads()


def test_a_failed_writer_leaves_no_thread_behind():
    with pytest.raises(OSError, match="no room"), write_behind(refuse) as behind:
        for number in range(100):
            behind.put(number)
    assert not threads()


@pytest.fixture
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads are not waited for as long as usual."""
    monkeypatch.setattr(pipeline, "_LONGEST_END_S", 0.1)


@pytest.fixture
def hanging(impatience: None) -> Iterator[Callable[[object], None]]:
    """What hangs until the test is over."""
    over = threading.Event()
    yield lambda _anything: over.wait() and None
    over.set()
    for thread in threading.enumerate():
        if thread.name.startswith("gmnet"):
            thread.join(_LONG_S)


def cancelled_soon(warnings: list[str]) -> Report:
    deadline = time.monotonic() + 0.2
    return Report(warning=warnings.append, cancelled=lambda: time.monotonic() > deadline)


def read(hanging: Callable, report: Report) -> None:
    list(read_ahead(map(hanging, [1]), report=report))


def compute(hanging: Callable, report: Report) -> None:
    list(in_order(hanging, [1, 2, 3], Team(2), report))


def load(hanging: Callable, report: Report) -> None:
    apart(lambda: hanging(1), "Loading", report)


def write(hanging: Callable, report: Report) -> None:
    with write_behind(hanging, report=report) as behind:
        behind.put(1)


def write_much(hanging: Callable, report: Report) -> None:
    with write_behind(hanging, report=report) as behind:
        for number in range(10):
            behind.put(number)


@pytest.mark.parametrize(
    ("what", "work"),
    [
        ("Reading", read),
        ("Computing", compute),
        ("Loading", load),
        ("Writing", write),
        ("Writing", write_much),
    ],
)
def test_cancelling_leaves_a_thread_that_hangs_behind(what: str, work: Callable, hanging: Callable):
    warnings: list[str] = []
    began = time.monotonic()
    with pytest.raises(Cancelled):
        work(hanging, cancelled_soon(warnings))
    assert time.monotonic() - began < _LONG_S / 2
    assert [line.split(" did not stop")[0] for line in warnings] == [what]


def test_nothing_waits_at_the_end_of_the_process_for_a_thread_that_hangs(hanging: Callable):
    with pytest.raises(Cancelled):
        compute(hanging, cancelled_soon([]))
    left = [thread for thread in threading.enumerate() if thread.name.startswith("gmnet")]
    assert left
    assert all(thread.daemon for thread in left)


def test_a_thread_that_was_left_behind_is_not_heard(impatience: None):
    lines: list[str] = []
    go_on, ended = threading.Event(), threading.Event()
    report = cancelled_soon([])
    heard = heard_while_watched(Report(info=lines.append, warning=lines.append))

    def speak() -> None:
        heard.info("before")
        go_on.wait()
        heard.info("after")
        heard.warning("after")
        ended.set()

    with suppress(Cancelled):
        apart(speak, "Loading", report)
    go_on.set()
    assert ended.wait(_LONG_S)
    assert lines == ["before"]


def test_what_is_made_apart_comes_back():
    assert apart(lambda: 42, "Loading", Report()) == 42


def test_an_error_in_what_is_made_apart_is_raised():
    with pytest.raises(ZeroDivisionError):
        apart(lambda: 1 // 0, "Loading", Report())


def test_a_team_that_cannot_begin_raises_why():
    def refuse() -> None:
        raise OSError("no such processor")

    with pytest.raises(OSError, match="no such processor"):
        list(in_order(abs, [1, 2], Team(2, begin=refuse)))


def test_what_was_computed_is_not_kept():
    class Large:
        pass

    living: weakref.WeakSet[Large] = weakref.WeakSet()

    def large(_number: int) -> Large:
        made = Large()
        living.add(made)
        return made

    # One is used, one comes next, and three are waited for.
    assert max(len(living) for _ in in_order(large, range(50), ONE_THREAD)) <= 5
