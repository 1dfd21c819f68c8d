"""The first use of an engine: one thread has it alone, the others follow side by side."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import torch
from gmnet_water.models import predictor
from gmnet_water.models.contract import PUBLISHED_BOUNDS, InputContract
from gmnet_water.models.first_use import FirstUse

LONG_S = 10.0
TINY = InputContract(tile=8, margin=1, first=-2, windows=(32, 16, 8))


class Busy:
    """Counts the threads that are in it, in the order in which they leave it."""

    def __init__(self) -> None:
        self.inside = 0
        self.counts: list[int] = []
        self._lock = threading.Lock()

    def work(self) -> None:
        with self._lock:
            self.inside += 1
        time.sleep(0.1)
        with self._lock:
            self.counts.append(self.inside)
            self.inside -= 1


def test_the_first_use_is_alone():
    first_use, busy = FirstUse(), Busy()

    def use(_number: int) -> None:
        with first_use.alone():
            busy.work()

    with ThreadPoolExecutor(4) as team:
        list(team.map(use, range(8)))
    assert busy.counts[0] == 1


def test_later_uses_go_side_by_side():
    first_use, together = FirstUse(), threading.Barrier(3)
    with first_use.alone():
        pass

    def use(_number: int) -> None:
        with first_use.alone():
            together.wait(LONG_S)

    with ThreadPoolExecutor(3) as team:
        list(team.map(use, range(3)))


def test_a_use_that_fails_is_not_the_first():
    first_use, busy = FirstUse(), Busy()
    with pytest.raises(KeyError), first_use.alone():
        raise KeyError

    def use(_number: int) -> None:
        with first_use.alone():
            busy.work()

    with ThreadPoolExecutor(2) as team:
        list(team.map(use, range(2)))
    assert busy.counts[0] == 1


def test_the_first_use_waits_for_what_is_being_made():
    first_use, used = FirstUse(), threading.Event()

    def use() -> None:
        with first_use.alone():
            used.set()

    with first_use.lock:
        threading.Thread(target=use, daemon=True).start()
        assert not used.wait(0.2)
    assert used.wait(LONG_S)


class Slow(torch.nn.Module):
    """Takes its time with each tile."""

    def __init__(self, busy: Busy) -> None:
        super().__init__()
        self.busy = busy

    def forward(self, views: torch.Tensor) -> torch.Tensor:
        self.busy.work()
        return views[:, 2, 0, 1:-1, 1:-1]


def test_networks_of_one_engine_have_one_first_use(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(predictor, "_FIRST_USE", FirstUse())
    busy = Busy()
    networks = [
        predictor.Predictor(Slow(busy), TINY, PUBLISHED_BOUNDS, "cpu", print) for _ in range(3)
    ]
    views = np.zeros((1, 3, 2, 8, 8), np.float32)
    with ThreadPoolExecutor(3) as team:
        list(team.map(lambda network: network(views), networks))
    assert busy.counts[0] == 1
