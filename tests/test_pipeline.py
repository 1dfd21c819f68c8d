"""Reading ahead and writing behind: order, bounds, errors from either side, no thread left."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from gmnet_water.core.pipeline import read_ahead, write_behind

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
